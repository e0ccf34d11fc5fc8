import Diagnostics

/// What XLIFF 2 asks of a document beyond its schemas.
///
/// > Source: XLIFF 2.1, 4.2 Elements, "Constraints" and "Processing Requirements"; 4.3 Attributes; 4.7 Inline Content.
extension ValidationRule {
  static let xliff2Version = ofXLIFF2(
    "version",
    Wording(
      en: "the version is the one of the namespace", ko: "버전이 이름공간의 것임"), "version")
  static let xliff2FileID = ofXLIFF2("file-id", Wording(en: "no two files have the same id", ko: "파일의 id가 서로 다름"), "id")
  static let xliff2GroupID = ofXLIFF2(
    "group-id",
    Wording(
      en: "no two groups of a file have the same id", ko: "한 파일의 그룹 id가 서로 다름"), "id")
  static let xliff2UnitID = ofXLIFF2(
    "unit-id",
    Wording(
      en: "no two units of a file have the same id", ko: "한 파일의 단위 id가 서로 다름"), "id")
  static let xliff2NoteID = ofXLIFF2(
    "note-id",
    Wording(
      en: "no two notes side by side have the same id", ko: "나란한 메모의 id가 서로 다름"), "id")
  static let xliff2DataID = ofXLIFF2(
    "data-id",
    Wording(
      en: "no two data side by side have the same id", ko: "나란한 data의 id가 서로 다름"), "id")
  static let xliff2InlineID = ofXLIFF2(
    "inline-id",
    Wording(
      en: "segments and inline elements of a unit share no id", ko: "한 단위의 세그먼트와 인라인 요소의 id가 서로 다름"), "id")
  static let xliff2TargetID = ofXLIFF2(
    "target-id",
    Wording(
      en: "inline elements of a target take the id of what they stand for in the source, and only then",
      ko: "번역문의 인라인 요소가 원문에서 대신하는 것의 id를, 그때에만 씀"), "id")
  static let xliff2ExtensionID = ofXLIFF2(
    "extension-id",
    Wording(
      en: "extensions of one file, group or unit share no id", ko: "한 파일, 그룹, 단위의 확장에서 id가 서로 다름"), "Extensions")
  static let xliff2TargetLanguage = ofXLIFF2(
    "target-language",
    Wording(
      en: "trgLang is there as soon as a target is", ko: "번역문이 있으면 trgLang이 있음"), "trgLang")
  static let xliff2Language = ofXLIFF2(
    "language",
    Wording(
      en: "xml:lang, also inherited, agrees with srcLang and trgLang",
      ko: "물려받은 것까지 xml:lang이 srcLang, trgLang과 맞음"), "xml:lang")
  static let xliff2Space = ofXLIFF2(
    "space",
    Wording(
      en: "source and target agree in xml:space", ko: "원문과 번역문의 xml:space가 같음"), "xml:space")
  static let xliff2Skeleton = ofXLIFF2(
    "skeleton",
    Wording(
      en: "a skeleton has either content or href, and no elements of XLIFF",
      ko: "skeleton에 내용이나 href 하나만 있고 XLIFF 요소가 없음"), "<skeleton>")
  static let xliff2XMLAttribute = ofXLIFF2(
    "xml-attribute",
    Wording(
      en: "XML's own attributes are right in extensions too", ko: "확장에서도 XML의 속성이 올바름"), "Extensions")
  static let xliff2Segment = ofXLIFF2("segment", Wording(en: "a unit has a segment", ko: "단위에 세그먼트가 있음"), "<unit>")
  static let xliff2State = ofXLIFF2(
    "state",
    Wording(
      en: "what is translated has a target", ko: "번역된 것에 번역문이 있음"), "state")
  static let xliff2SubState = ofXLIFF2(
    "substate",
    Wording(
      en: "subState goes with state and has a prefix of one's own", ko: "subState가 state와 함께 있고 접두어가 자기 것임"), "subState"
  )
  static let xliff2Order = ofXLIFF2(
    "order",
    Wording(
      en: "targets stand each at a place of its own", ko: "번역문마다 자리가 다름"), "order")
  static let xliff2ModuleTwice = ofXLIFF2(
    "module-twice",
    Wording(
      en: "a module's element stands once in its place", ko: "모듈의 요소가 제자리에 한 번만 있음"), "Modules")
  static let xliff2SubType = ofXLIFF2(
    "subtype",
    Wording(
      en: "subType goes with type, and xlf: values with the right one",
      ko: "subType이 type과 함께 있고 xlf: 값이 맞는 type과 있음"), "subType")
  static let xliff2CodePoint = ofXLIFF2(
    "code-point",
    Wording(
      en: "cp is for what XML cannot say otherwise", ko: "cp를 XML로 달리 적을 수 없는 것에만 씀"), "hex")
  static let xliff2DataReference = ofXLIFF2(
    "data-reference",
    Wording(
      en: "dataRef names a data of the unit", ko: "dataRef가 단위의 data를 가리킴"), "dataRef")
  static let xliff2Pair = ofXLIFF2(
    "pair",
    Wording(
      en: "what is said of a code's start is said of its end", ko: "코드의 시작에 적은 것이 끝에도 적혀 있음"), "<pc>")
  static let xliff2Copy = ofXLIFF2(
    "copy",
    Wording(
      en: "copyOf names a code of the unit that may be copied", ko: "copyOf가 단위의 복사할 수 있는 코드를 가리킴"), "copyOf")
  static let xliff2Hints = ofXLIFF2(
    "hints",
    Wording(
      en: "a code that must not be moved must not be copied or deleted",
      ko: "옮길 수 없는 코드는 복사하거나 지울 수도 없음"), "canReorder")
  static let xliff2Reorder = ofXLIFF2(
    "reorder",
    Wording(
      en: "codes that belong together stay together, in order", ko: "함께 있을 코드가 차례대로 함께 있음"), "canReorder")
  static let xliff2Removed = ofXLIFF2(
    "removed",
    Wording(
      en: "codes that must not be deleted are in the target", ko: "지울 수 없는 코드가 번역문에 있음"), "canDelete")
  static let xliff2StartCode = ofXLIFF2(
    "start-code",
    Wording(
      en: "each sc has its ec, unless isolated", ko: "isolated가 아니면 sc마다 ec가 있음"), "isolated")
  static let xliff2EndCode = ofXLIFF2(
    "end-code",
    Wording(
      en: "each ec has its sc before it, unless isolated", ko: "isolated가 아니면 ec마다 앞에 sc가 있음"), "isolated")
  static let xliff2CodePair = ofXLIFF2(
    "code-pair",
    Wording(
      en: "sc and ec agree in hints and types", ko: "sc와 ec의 힌트와 종류가 같음"), "<ec>")
  static let xliff2Marker = ofXLIFF2(
    "marker",
    Wording(
      en: "each sm has its em behind it", ko: "sm마다 뒤에 em이 있음"), "<em>")
  static let xliff2Comment = ofXLIFF2(
    "comment",
    Wording(
      en: "a comment has a text or a note of its unit", ko: "주석에 글이나 단위의 메모가 있음"), "Comment Annotation")
  static let xliff2Translate = ValidationRule(
    "xliff2-translate", .warning,
    Wording(
      en: "a generic annotation says translate",
      ko: "generic 주석에 translate가 있음"), clause: "XLIFF 2, Translate Annotation"
  )
  static let xliff2MatchMarker = ofXLIFF2(
    "match-marker",
    Wording(
      en: "a match's span has no ref", ko: "번역 후보의 마커에 ref가 없음"), "Translation Candidate Annotation")
  static let xliff2SubFlow = ofXLIFF2(
    "subflow",
    Wording(
      en: "subFlows names units of the same file", ko: "subFlows가 같은 파일의 단위를 가리킴"), "subFlows")
  static let xliff2Fragment = ofXLIFF2(
    "fragment",
    Wording(
      en: "references into XLIFF are well-formed", ko: "XLIFF 안의 참조가 올바른 꼴임"), "Fragment Identification")
  static let xliff2Reference = ValidationRule(
    "xliff2-reference", .warning,
    Wording(
      en: "references within the unit lead somewhere", ko: "단위 안의 참조가 가리키는 것이 있음"), clause: "XLIFF 2, ref")

  static func ofXLIFF2(_ id: String, _ title: Wording, _ clause: String) -> ValidationRule {
    ValidationRule("xliff2-\(id)", .error, title, clause: "XLIFF 2, \(clause)")
  }

  /// All rules of XLIFF 2, with its grammar's and its modules'.
  static let xliff2: [ValidationRule] =
    Grammar.rules(format: "xliff2", clause: "XLIFF 2") + [
      xliff2Version, xliff2FileID, xliff2GroupID, xliff2UnitID, xliff2NoteID, xliff2DataID, xliff2InlineID,
      xliff2TargetID, xliff2ExtensionID, xliff2TargetLanguage, xliff2Language, xliff2Space, xliff2Skeleton,
      xliff2XMLAttribute, xliff2Segment, xliff2State, xliff2SubState, xliff2Order, xliff2ModuleTwice, xliff2SubType,
      xliff2CodePoint, xliff2DataReference, xliff2Pair, xliff2Copy, xliff2Hints, xliff2Reorder, xliff2Removed,
      xliff2StartCode, xliff2EndCode, xliff2CodePair, xliff2Marker, xliff2Comment, xliff2Translate, xliff2MatchMarker,
      xliff2SubFlow, xliff2Fragment, xliff2Reference,
    ] + xliff2Modules
}
