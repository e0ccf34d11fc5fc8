import Diagnostics

/// What stands for a value in usage lines, labels and faults of the arguments: `<file>`, `<파일>`.
///
/// The parser makes them of the names of the properties; so they are English, and Korean by this table.
enum Placeholders {
  /// A text with every `<placeholder>` that the table has in the language of the moment.
  static func spoken(_ text: String) -> String {
    Spoken.language == .korean ? korean(text) : text
  }

  /// The text with every `<placeholder>` that the table has in Korean.
  static func korean(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let inner = rest[rest.index(after: open)..<close]
      result += rest[...open] + (word(inner) ?? String(inner)) + ">"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The Korean for what stands between `<` and `>`; nil where a word of it is not in the table.
  ///
  /// - Parameter placeholder: a name of the table, or several with marks between: `[term=]text`.
  static func word(_ placeholder: some StringProtocol) -> String? {
    if let known = table[String(placeholder)] { return known }
    var result = ""
    var name = ""
    for character in String(placeholder) + "=" {
      guard "[]=".contains(character) else {
        name.append(character)
        continue
      }
      if !name.isEmpty {
        guard let known = table[name] else { return nil }
        result += known
        name = ""
      }
      result.append(character)
    }
    return String(result.dropLast())
  }

  private static let table = [
    "command": "번호", "count": "개수", "date": "날짜", "day": "날짜", "decision": "결정", "document": "문서", "entry": "항목",
    "field": "분야", "field=text": "무엇=글", "file": "파일", "files": "파일", "folder": "폴더", "format": "형식", "grades": "범위",
    "ids": "id", "input": "원본", "into": "남을 항목", "language": "언어", "name": "이름", "new": "새것", "number": "수",
    "old": "옛것", "options": "옵션", "order": "순서", "original": "원어", "output": "결과", "pair": "표기와 원어",
    "per cent": "퍼센트", "policy": "방침", "rendering": "표기", "rule": "규칙", "score": "확률", "severity": "심각도",
    "shell": "셸", "side": "쪽", "spelling": "잘못 적힌 표기", "state": "상태", "status": "상태", "style": "방식",
    "subcommand": "하위 명령", "subject": "분야", "term": "용어", "text": "글", "texts": "글", "title": "제목", "value": "값",
    "version": "버전", "what": "무엇", "word": "낱말", "words": "낱말",
  ]
}
