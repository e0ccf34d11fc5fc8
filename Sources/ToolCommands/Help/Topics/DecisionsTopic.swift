import Diagnostics

extension HelpTopic {
  static let decisionsPage = Wording(
    en: """
      DECISIONS

      What a person decides about a pair in 'jjak review' can also come from a file
      or from an argument:

        jjak review --list --format tsv > decisions.tsv
            the open pairs, one a line, for your editor
        jjak review --decisions decisions.tsv
            applies all of them, or none if one is wrong
        jjak review --decide '杭州=항저우:preferred'
            one decision

      A line of the file: original, rendering, decision, argument, note, with a tab
      between. Lines that begin with # and empty lines are skipped.

        decision      argument                 meaning
        preferred                              the rendering to use
        admitted                               may be used as well
        deprecated                             is not to be used
        superseded                             was used once, is not any more
        look-up-form  the term it leads to     a spelling that finds the entry and is
                                               not for use
        edit          the corrected rendering  the corrected text is preferred
        reject                                 is no pair; does not come back unasked
        merge         another original or id   both are one concept
        note          the text                 a note on the entry
        reliability   1 (worst) to 10          how far the entry can be relied on
        valid-from    issue or day             the rendering is used from then on
        valid-until   issue or day             the rendering is used until then
        letter-case   written, any or first    which Latin letters the rendering
                                               stands for
        replaced-by   another original or id   that entry takes the place of this one
        see           another original or id   that entry is worth a look
        broader       another original or id   that entry is the more general concept
        unrelated     another original or id   no relation between the two any more
        source-state  proposed, approved, rejected or entry
                                               what the review of the Chinese side
                                               came to; entry is as the entry
        target-state  the same                 of the Korean side

      '-' as argument removes reliability, limits of use and letter case. Only these
      two and renderings need the second column; 'jjak help entries' says what the
      words mean.

      The same file applied twice changes nothing the second time.
      'jjak glossary undo' takes back a whole file at once.

      Decisions on aligned sentences have a file of their own:

        jjak align ORIGINAL TRANSLATION --review --list --format tsv > beads.tsv
        jjak align ORIGINAL TRANSLATION --review --decisions beads.tsv

      A line: original, translation, segments of the original, segments of the
      translation (numbers as 'align --format tsv' writes them, with commas), and
      'confirm', or 'open' to take it back. Other numbers in a line merge or split;
      an empty cell says that the segments have no counterpart.
      """,
    ko: """
      결정

      'jjak review'에서 사람이 내리는 결정을 파일이나 인자로도 줄 수 있습니다.

        jjak review --list --format tsv > decisions.tsv
            기다리는 짝을 한 줄에 하나씩, 편집기에서 고칠 수 있게
        jjak review --decisions decisions.tsv
            모두 적용합니다. 하나라도 틀리면 아무것도 적용하지 않습니다
        jjak review --decide '杭州=항저우:preferred'
            결정 하나

      파일의 한 줄은 원어, 표기, 결정, 인자, 메모이며 사이에 탭을 둡니다. #으로
      시작하는 줄과 빈 줄은 건너뜁니다.

        결정             인자                  뜻
        preferred                              우선 용어
        admitted                               함께 쓸 수 있는 용어
        deprecated                             사용하지 않는 용어
        superseded                             전에 쓰다가 대체된 용어
        look-up-form     이끄는 용어           항목을 찾는 데만 쓰는 표기
        edit             고친 표기             고친 표기가 우선 용어가 됩니다
        reject                                 짝이 아님. 다시 묻지 않습니다
        merge            다른 원어나 id        둘은 같은 개념
        note             내용                  항목에 다는 메모
        reliability      1(낮음)부터 10        항목의 신뢰도
        valid-from       호나 날짜             그때부터 쓰는 표기
        valid-until      호나 날짜             그때까지 쓰는 표기
        letter-case      written, any, first   로마자 대소문자를 어떻게 볼지
        replaced-by      다른 원어나 id        그 항목이 이 항목을 대신함
        see              다른 원어나 id        함께 볼 항목
        broader          다른 원어나 id        더 넓은 개념
        unrelated        다른 원어나 id        둘 사이의 관계를 없앰
        source-state     proposed, approved, rejected, entry
                                               중국어 쪽의 검토 결과.
                                               entry는 항목과 같다는 뜻
        target-state     위와 같음             한국어 쪽의 검토 결과

      신뢰도, 유효 기간, 대소문자는 인자를 '-'로 적으면 지워집니다. 둘째 칸은
      표기와 유효 기간, 대소문자에만 필요합니다. 낱말의 뜻은 'jjak help entries'에
      있습니다.

      같은 파일을 두 번 적용하면 두 번째는 아무것도 바꾸지 않습니다.
      'jjak glossary undo'는 파일 하나를 통째로 되돌립니다.

      문장 정렬의 결정에는 따로 파일이 있습니다.

        jjak align 원문 번역문 --review --list --format tsv > beads.tsv
        jjak align 원문 번역문 --review --decisions beads.tsv

      한 줄은 원문, 번역문, 원문 문장 번호, 번역문 문장 번호('align --format tsv'가
      쓰는 번호, 쉼표로 나눔), 그리고 'confirm'이나 되돌리는 'open'입니다. 번호를
      바꾸면 합치거나 나누는 것이고, 빈칸은 짝이 없다는 뜻입니다.
      """)
}
