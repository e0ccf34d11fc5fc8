import Diagnostics

extension HelpTopic {
  static let workspacePage = Wording(
    en: """
      THE WORKSPACE

      A workspace is a folder that holds glossary/ or jjak.toml. Every command looks
      for it in the folder where you are and then upward; '--workspace FOLDER' names
      another. 'jjak init' makes one.

        newsletters/
          jjak.toml            settings, each explained in the file
          glossary/
            glossary.sqlite    the working glossary
            memory.sqlite      the translation memory ('jjak help memory')
            glossary.jsonl     its text form, for git; made by
                               'jjak glossary dump -o glossary/glossary.jsonl'
            decisions.tsv      decisions, where you keep them in a file
                               ('jjak help decisions')
            alignments.tsv     what you decided in 'jjak align --review'; for git
          2023-01.txt          your texts

      Texts are remembered by their path inside the workspace, so that it can be
      moved and shared. Without a workspace 'jjak mine' and 'jjak align' only print
      what they find.

      The author in the history is JJAK_AUTHOR, or the author of jjak.toml, or the
      name of your account. SOURCE_DATE_EPOCH (seconds since 1970) stands for the
      clock where it is set.

      Every command speaks English or Korean: '--lang ko' or '--lang en', else
      JJAK_LANG, else the language in jjak.toml, else the locale (LC_ALL,
      LC_MESSAGES, LANG). What programs read stays English: the keys of JSON
      Lines, the heads and words of TSV and CSV, what goes into exchange files.
      """,
    ko: """
      작업 공간

      작업 공간은 glossary/ 폴더나 jjak.toml이 있는 폴더입니다. 모든 명령은 지금 있는
      폴더에서 시작해 위로 올라가며 작업 공간을 찾습니다. '--workspace 폴더'로 직접
      지정할 수도 있습니다. 'jjak init'이 작업 공간을 만듭니다.

        newsletters/
          jjak.toml            설정. 파일 안에 하나하나 설명이 있습니다
          glossary/
            glossary.sqlite    작업 중인 용어집
            memory.sqlite      번역 메모리
            glossary.jsonl     용어집의 텍스트 형태, git용.
                               'jjak glossary dump -o glossary/glossary.jsonl'
            decisions.tsv      결정을 파일로 두는 경우 ('jjak help decisions')
            alignments.tsv     'jjak align --review'에서 결정한 것, git용
          2023-01.txt          글

      글은 작업 공간 안의 경로로 기억하므로 작업 공간을 옮기거나 함께 써도 됩니다.
      작업 공간이 없으면 'jjak mine'과 'jjak align'은 찾은 것을 보여 주기만 합니다.

      이력에 남는 이름은 JJAK_AUTHOR, jjak.toml의 author, 계정 이름의 차례로
      정합니다. SOURCE_DATE_EPOCH(1970년부터 센 초)가 있으면 시계 대신 씁니다.

      모든 명령은 한국어나 영어로 말합니다. '--lang ko' 또는 '--lang en'이 없으면
      JJAK_LANG, jjak.toml의 language, 로캘(LC_ALL, LC_MESSAGES, LANG)의 차례로
      따릅니다. 프로그램이 읽는 것은 언제나 영어입니다. JSON Lines의 키, TSV와
      CSV의 열 이름과 정해진 낱말, 교환 파일에 들어가는 글이 그렇습니다.
      """)
}
