import Diagnostics

extension HelpTopic {
  static let methodsPage = Wording(
    en: """
      METHODS

        transcription   by sound, after the official rule (외래어 표기법): 杭州 항저우
        sinoKorean      every character in its Korean reading (한자음): 農村 농촌
        translation     by meaning: 机器学习 기계 학습
        mixed           parts of each: 杭州市 항저우시
        latin           the rendering is in Latin letters

      'jjak explain 항저우 杭州' shows the method character by character. The score
      of a pair is the probability that the pair and its borders are right. A
      rendering deviates where a part made by sound differs from every official
      reading; the official form is then named.
      """,
    ko: """
      방법

        transcription   소리대로 적음(외래어 표기법): 杭州 항저우
        sinoKorean      글자마다 한자음으로 읽음: 農村 농촌
        translation     뜻을 옮김: 机器学习 기계 학습
        mixed           부분마다 다름: 杭州市 항저우시
        latin           로마자로 적음

      'jjak explain 항저우 杭州'는 방법을 글자마다 보여 줍니다. 짝의 점수는 짝과 그
      경계가 옳을 확률입니다. 소리대로 적은 부분이 외래어 표기법의 어느 표기와도
      다르면 '다름'으로 표시하고 표기법에 따른 표기를 함께 보여 줍니다.
      """)
}
