import Diagnostics

extension HelpTopic {
  static let statusPage = Wording(
    en: """
      EXIT STATUS

        0    all is well
        1    findings are shown at or above the threshold ('jjak check --fail-on';
             a warning unless you say otherwise), or a look-up found nothing
        2    something could not be done: the sentence on standard error says what
        64   the arguments are not understood

      One file that cannot be read does not stop the others; the status is 2 all the
      same.
      """,
    ko: """
      종료 상태

        0    문제 없음
        1    기준 이상의 지적을 표시했음('jjak check --fail-on'; 따로 정하지 않으면
             경고), 또는 찾는 것이 없음
        2    하지 못한 일이 있음. 표준 오류의 문장이 까닭을 말합니다
        64   인자를 알아듣지 못함

      읽지 못한 파일 하나가 다른 파일을 막지 않습니다. 그래도 상태는 2입니다.
      """)
}
