import Diagnostics

extension ValidationRule {
  private static func xliff1(
    _ id: String, _ title: Wording, _ clause: String, _ severity: Severity = .error
  ) -> ValidationRule {
    ValidationRule("xliff1-" + id, severity, title, clause: "XLIFF 1.2, " + clause)
  }

  static let xliff1Namespace = xliff1(
    "namespace",
    Wording(
      en: "elements are in the version's namespace", ko: "요소가 버전의 이름공간에 있음"), "2.1")
  static let xliff1Version = xliff1(
    "version", Wording(en: "the version attribute is the namespace's", ko: "version 속성이 이름공간의 것임"), "<xliff>", .warning)
  static let xliff1TargetLanguage = xliff1(
    "target-language",
    Wording(
      en: "a file with targets names their language", ko: "번역문이 있는 파일에 그 언어가 적혀 있음"), "<file> target-language")
  static let xliff1Language = xliff1(
    "language",
    Wording(
      en: "xml:lang of sources and targets is the file's",
      ko: "원문과 번역문의 xml:lang이 파일의 것임"), "<source>, <target> xml:lang")
  static let xliff1AlternativeLanguage = xliff1(
    "alternative-language",
    Wording(
      en: "alternative translations are in the target language", ko: "다른 번역 제안이 번역문의 언어임"), "<alt-trans>", .warning)
  static let xliff1Original = xliff1(
    "original",
    Wording(
      en: "files differ in their original or their languages", ko: "파일마다 original이나 언어가 다름"), "<file> original")
  static let xliff1UnitID = xliff1(
    "unit-id",
    Wording(
      en: "ids of units are unique within their file and not empty",
      ko: "단위의 id가 파일 안에서 하나뿐이고 비어 있지 않음"), "<trans-unit> id")
  static let xliff1GroupID = xliff1(
    "group-id",
    Wording(
      en: "ids of groups are unique within their file", ko: "그룹의 id가 파일 안에서 하나뿐임"), "<group> id")
  static let xliff1Name = xliff1(
    "name",
    Wording(
      en: "names of context groups and count groups are unique within their file",
      ko: "context-group과 count-group의 이름이 파일 안에서 하나뿐임"), "name")
  static let xliff1ExternalFileID = xliff1(
    "uid",
    Wording(
      en: "uids of external files are unique within their file",
      ko: "external-file의 uid가 파일 안에서 하나뿐임"), "<external-file> uid")
  static let xliff1Tool = xliff1(
    "tool-id",
    Wording(
      en: "tools are declared once in the header", ko: "도구가 머리글에 한 번씩 선언되어 있음"), "tool-id")
  static let xliff1ToolContent = xliff1(
    "tool-content",
    Wording(
      en: "tools hold elements of other namespaces only", ko: "tool에 다른 이름공간의 요소만 있음"), "<tool>")
  static let xliff1Phase = xliff1(
    "phase-name",
    Wording(
      en: "phases are declared once in the header", ko: "단계가 머리글에 한 번씩 선언되어 있음"), "phase-name")
  static let xliff1UnitReference = xliff1(
    "xid",
    Wording(
      en: "xid names a unit of the same file", ko: "xid가 같은 파일의 단위를 가리킴"), "xid")
  static let xliff1Empty = xliff1(
    "empty-target",
    Wording(
      en: "what is approved or final has a target with content",
      ko: "승인했거나 끝난 것에 내용이 있는 번역문이 있음"), "<trans-unit> approved, <target> state")
  static let xliff1State = xliff1(
    "state",
    Wording(
      en: "what is approved is not in the state new or needs-translation",
      ko: "승인한 것의 상태가 new나 needs-translation이 아님"), "<target> state")
  static let xliff1CodeID = xliff1(
    "code-id",
    Wording(
      en: "ids of inline codes are unique within a source", ko: "인라인 코드의 id가 원문 안에서 하나뿐임"), "id")
  static let xliff1CodeReference = xliff1(
    "code-rid", Wording(en: "rids of bpt and of bx are unique within a text", ko: "bpt와 bx의 rid가 한 글 안에서 하나뿐임"), "rid")
  static let xliff1Pair = xliff1(
    "pair",
    Wording(
      en: "bpt and ept, bx and ex come in pairs", ko: "bpt와 ept, bx와 ex가 짝을 이룸"), "<bpt>, <bx>")
  static let xliff1ForeignCode = xliff1(
    "code-added",
    Wording(
      en: "the target has no code that the source lacks", ko: "번역문에 원문에 없는 코드가 없음"), "4.4", .warning)
  static let xliff1LostCode = xliff1(
    "code-lost", Wording(en: "the target keeps the source's codes", ko: "번역문에 원문의 코드가 남아 있음"), "4.4", .warning)
  static let xliff1MatchQuality = xliff1(
    "match-quality",
    Wording(
      en: "match-quality is a number or a percentage, one way in a file",
      ko: "match-quality가 수나 퍼센트이고 파일 안에서 한 가지임"), "match-quality", .warning)
  static let xliff1SegmentID = xliff1(
    "mid",
    Wording(
      en: "segments have ids of their own, and targets and alternatives name those of the source",
      ko: "세그먼트마다 id가 있고 번역문과 제안이 원문의 id를 씀"), "<mrk> mid")
  static let xliff1Segment = xliff1(
    "segment",
    Wording(
      en: "segments stand in seg-source and target, not in each other",
      ko: "세그먼트가 seg-source와 target에 있고 서로 겹치지 않음"), "<mrk> mtype=\"seg\"", .warning)
  static let xliff1SegmentText = xliff1(
    "segment-text",
    Wording(
      en: "seg-source holds the text of the source", ko: "seg-source의 글이 원문과 같음"), "<seg-source>", .warning)
  static let xliff1Mark = xliff1(
    "mark",
    Wording(
      en: "marks of terms hold text and stay within a segment; mid is for segments",
      ko: "용어 표시에 글이 있고 세그먼트를 넘지 않으며 mid는 세그먼트에만 씀"), "<mrk>", .warning)
  static let xliff1Space = xliff1(
    "space",
    Wording(
      en: "text with outer blanks or line breaks says xml:space=\"preserve\"",
      ko: "앞뒤 빈칸이나 줄바꿈이 있는 글에 xml:space=\"preserve\"가 있음"), "xml:space", .warning)
  static let xliff1Strict = xliff1(
    "strict", Wording(en: "only what the strict schema takes", ko: "엄격한 스키마가 허용하는 것만 있음"), "strict schema", .warning)

  /// What is checked of XLIFF 1.0, 1.1 and 1.2.
  static let xliff1: [ValidationRule] =
    Grammar.rules(format: "xliff1", clause: "XLIFF 1.2") + [
      .xliff1Namespace, .xliff1Version, .xliff1TargetLanguage, .xliff1Language, .xliff1AlternativeLanguage,
      .xliff1Original, .xliff1UnitID, .xliff1GroupID, .xliff1Name, .xliff1ExternalFileID, .xliff1Tool,
      .xliff1ToolContent, .xliff1Phase,
      .xliff1UnitReference, .xliff1Empty, .xliff1State, .xliff1CodeID, .xliff1CodeReference, .xliff1Pair,
      .xliff1ForeignCode, .xliff1LostCode, .xliff1MatchQuality, .xliff1SegmentID, .xliff1Segment, .xliff1SegmentText,
      .xliff1Mark, .xliff1Space, .xliff1Strict,
    ]
}
