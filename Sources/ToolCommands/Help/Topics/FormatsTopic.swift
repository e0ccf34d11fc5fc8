import Diagnostics

extension HelpTopic {
  static let formatsPage = Wording(
    en: """
      FORMATS

        tmx        translation memory 1.4b: OmegaT, Trados, memoQ, Phrase
        xliff      2.1, or 1.2 with --version 1.2
        tbx        terminology: TBX-Basic 2019, or 2008 with --version 2008, which
                   more of today's tools read
        csv, tsv   for spreadsheets
        omegat     the glossary of OmegaT, for the project's glossary folder

      'jjak import FILE' reads all of these, SDLXLIFF and PO besides, whatever their
      version and encoding. Units go into the translation memory, terms into the
      glossary as proposals. 'jjak convert IN OUT' needs no workspace.
      'jjak validate FILE' says what breaks a specification, and where.
      'jjak prepare FILE -o OUT.xlf' makes XLIFF of a document, or fills an XLIFF
      file, from both, and says how much there is to translate.

      'jjak export FORMAT -o FILE' takes approved entries unless --status says
      otherwise. The file is written beside and renamed into place: where something
      fails, the old file stays.

      For programs, 'mine', 'align', 'terms', 'read', 'explain', 'lookup', 'check'
      and 'review --list' write JSON Lines with --format jsonl: UTF-8, one object a
      line, ranges as [start, end) in UTF-8 bytes of the file. Those of a file in
      another encoding (UTF-16, CP949) are of its text in UTF-8, without the byte
      order mark. Columns are characters from 1.
      """,
    ko: """
      형식

        tmx        번역 메모리 1.4b: OmegaT, Trados, memoQ, Phrase
        xliff      2.1. --version 1.2로 1.2
        tbx        용어: TBX-Basic 2019. --version 2008로 2008(지금은 이쪽을 읽는
                   도구가 더 많습니다)
        csv, tsv   스프레드시트
        omegat     OmegaT 용어집. 프로젝트의 glossary 폴더에 둡니다

      'jjak import 파일'은 이 형식들을 판과 인코딩에 관계없이 모두 읽고, SDLXLIFF와
      PO도 읽습니다. 번역 단위는 번역 메모리로, 용어는 용어집에 제안으로 들어갑니다.
      'jjak convert 입력 출력'은 작업 공간 없이 씁니다.
      'jjak validate 파일'은 규격을 어긴 곳과 그 까닭을 말합니다.
      'jjak prepare 파일 -o 출력.xlf'는 문서를 XLIFF로 만들거나 XLIFF를 둘로 채우고,
      번역할 분량을 알려 줍니다.

      'jjak export 형식 -o 파일'은 --status가 없으면 승인한 항목만 내보냅니다. 파일은
      옆에 쓴 다음 이름을 바꾸므로, 실패하면 예전 파일이 그대로 남습니다.

      프로그램에는 'mine', 'align', 'terms', 'read', 'explain', 'lookup', 'check',
      'review --list'가 --format jsonl로 JSON Lines를 씁니다. UTF-8, 한 줄에 객체
      하나, 범위는 파일의 UTF-8 바이트로 [시작, 끝)입니다. 인코딩이 다른 파일(UTF-16,
      CP949)에서는 바이트 순서 표시를 빼고 UTF-8로 바꾼 글의 바이트로 셉니다. 열은
      1부터 글자로 셉니다.
      """)
}
