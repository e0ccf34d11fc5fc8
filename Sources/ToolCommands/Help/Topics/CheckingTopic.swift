import Diagnostics

extension HelpTopic {
  static let checkingPage = Wording(
    en: """
      CHECKING

      A finding is a place, what is wrong there, and the rule that says so:

        draft.md:12:8: warning: '이징' is a look-up form of 亦庄 … [look-up-form]

        jjak check --rules               all rules, and how they are set
        jjak check --explain RULE        why, an example, its options
        jjak check --only RULE draft.md  this rule alone
        jjak check 번역.md --original 原文.md
                                         terms, numbers, what was left out
        jjak check drafts/*.md --original originals
                                         the same for drafts whose originals have
                                         their names in a folder
        jjak check project.xlf           both sides of XLIFF, TMX, PO, CSV, TSV;
                                         --fix changes the translations only

      What can be mended without you

        jjak check --diff draft.md       shows what would change; changes nothing
        jjak check --fix draft.md        changes it, and the particle behind the word
        jjak check --undo                takes the last --fix back

      Quotations and code are reported and never changed. Where a person has to
      choose, there is a suggestion and no change.

      What is right as it is

        <!-- jjak-ignore RULE: reason -->
            in the text: the block it stands in or before; '-start' … '-end'
            for what is between, '-file' for all of it
        jjak check --accept --reason 'as in the law' draft.md
            what is found now stays accepted, also when lines move;
            --show-accepted shows it again

      For good, in jjak.toml

        [check]
        fail-on = "error"                what makes the exit status 1

        [check.severity]
        leftover-han = "off"             or information, warning, error

        [check.repeated-gloss]
        distance = 500                   an option of a rule

        [[check.ignore]]
        rule = "official-transcription"
        term = "징둥"                     path = "2023/*" does as well

      For programs: --format jsonl, sarif (editors and code hosts), tsv; --format
      html -o findings.html makes a page.
      """,
    ko: """
      검사

      지적 하나는 자리와 내용, 그렇게 판단한 규칙으로 되어 있습니다.

        draft.md:12:8: 경고: '이징'은 亦庄의 검색용 표기이며 … [look-up-form]

        jjak check --rules               모든 규칙과 지금 설정
        jjak check --explain 규칙        까닭과 예, 설정할 수 있는 것
        jjak check --only 규칙 draft.md  이 규칙만
        jjak check 번역.md --original 原文.md
                                         용어, 숫자, 빠뜨린 것
        jjak check 원고/*.md --original 원문
                                         원고와 이름이 같은 원문을 폴더에서 찾아
                                         차례로 견줍니다
        jjak check project.xlf           XLIFF, TMX, PO, CSV, TSV의 양쪽을 봅니다.
                                         --fix는 번역문만 고칩니다

      맡겨도 되는 고침

        jjak check --diff draft.md       무엇이 바뀔지 보기만 합니다
        jjak check --fix draft.md        뒤의 조사까지 고칩니다
        jjak check --undo                마지막 --fix를 되돌립니다

      인용문과 코드는 알리기만 하고 고치지 않습니다. 사람이 골라야 하는 곳은
      제안만 합니다.

      그대로 두어도 되는 것

        <!-- jjak-ignore 규칙: 까닭 -->
            글 안에서: 그 문단이나 다음 문단. '-start'와 '-end'로 그 사이를,
            '-file'로 글 전체를 건너뜁니다
        jjak check --accept --reason '법률 이름' draft.md
            지금 나온 지적을 받아들입니다. 줄이 옮겨져도 그대로이며,
            --show-accepted로 다시 볼 수 있습니다

      늘 그렇게 하려면 jjak.toml에

        [check]
        fail-on = "error"                종료 상태를 1로 만드는 기준

        [check.severity]
        leftover-han = "off"             또는 information, warning, error

        [check.repeated-gloss]
        distance = 500                   규칙의 설정

        [[check.ignore]]
        rule = "official-transcription"
        term = "징둥"                     path = "2023/*" 도 됩니다

      프로그램에는 --format jsonl, sarif(편집기와 코드 호스트), tsv를 씁니다.
      --format html -o findings.html은 페이지를 만듭니다.
      """)
}
