import Diagnostics

/// What XLIFF 2 asks of a document beyond its schemas.
///
/// > Source: XLIFF 2.1, 4.2 Elements, "Constraints" and "Processing Requirements"; 4.3 Attributes; 4.7 Inline Content.
extension ValidationRule {
  static let xliff2Version = ofXLIFF2("version", "the version is the one of the namespace", "version")
  static let xliff2FileID = ofXLIFF2("file-id", "no two files have the same id", "id")
  static let xliff2GroupID = ofXLIFF2("group-id", "no two groups of a file have the same id", "id")
  static let xliff2UnitID = ofXLIFF2("unit-id", "no two units of a file have the same id", "id")
  static let xliff2NoteID = ofXLIFF2("note-id", "no two notes side by side have the same id", "id")
  static let xliff2DataID = ofXLIFF2("data-id", "no two data side by side have the same id", "id")
  static let xliff2InlineID = ofXLIFF2("inline-id", "segments and inline elements of a unit share no id", "id")
  static let xliff2TargetID = ofXLIFF2(
    "target-id", "inline elements of a target take the id of what they stand for in the source, and only then", "id")
  static let xliff2ExtensionID = ofXLIFF2(
    "extension-id", "extensions of one file, group or unit share no id", "Extensions")
  static let xliff2TargetLanguage = ofXLIFF2("target-language", "trgLang is there as soon as a target is", "trgLang")
  static let xliff2Language = ofXLIFF2(
    "language", "xml:lang, also inherited, agrees with srcLang and trgLang", "xml:lang")
  static let xliff2Space = ofXLIFF2("space", "source and target agree in xml:space", "xml:space")
  static let xliff2Skeleton = ofXLIFF2(
    "skeleton", "a skeleton has either content or href, and no elements of XLIFF", "<skeleton>")
  static let xliff2XMLAttribute = ofXLIFF2(
    "xml-attribute", "XML's own attributes are right in extensions too", "Extensions")
  static let xliff2Segment = ofXLIFF2("segment", "a unit has a segment", "<unit>")
  static let xliff2State = ofXLIFF2("state", "what is translated has a target", "state")
  static let xliff2SubState = ofXLIFF2("substate", "subState goes with state and has a prefix of one's own", "subState")
  static let xliff2Order = ofXLIFF2("order", "targets stand each at a place of its own", "order")
  static let xliff2ModuleTwice = ofXLIFF2("module-twice", "a module's element stands once in its place", "Modules")
  static let xliff2SubType = ofXLIFF2(
    "subtype", "subType goes with type, and xlf: values with the right one", "subType")
  static let xliff2CodePoint = ofXLIFF2("code-point", "cp is for what XML cannot say otherwise", "hex")
  static let xliff2DataReference = ofXLIFF2("data-reference", "dataRef names a data of the unit", "dataRef")
  static let xliff2Pair = ofXLIFF2("pair", "what is said of a code's start is said of its end", "<pc>")
  static let xliff2Copy = ofXLIFF2("copy", "copyOf names a code of the unit that may be copied", "copyOf")
  static let xliff2Hints = ofXLIFF2(
    "hints", "a code that must not be moved must not be copied or deleted", "canReorder")
  static let xliff2Reorder = ofXLIFF2("reorder", "codes that belong together stay together, in order", "canReorder")
  static let xliff2Removed = ofXLIFF2("removed", "codes that must not be deleted are in the target", "canDelete")
  static let xliff2StartCode = ofXLIFF2("start-code", "each sc has its ec, unless isolated", "isolated")
  static let xliff2EndCode = ofXLIFF2("end-code", "each ec has its sc before it, unless isolated", "isolated")
  static let xliff2CodePair = ofXLIFF2("code-pair", "sc and ec agree in hints and types", "<ec>")
  static let xliff2Marker = ofXLIFF2("marker", "each sm has its em behind it", "<em>")
  static let xliff2Comment = ofXLIFF2(
    "comment", "a comment has a text or a note of its unit", "Comment Annotation")
  static let xliff2Translate = ValidationRule(
    "xliff2-translate", .warning, "a generic annotation says translate", clause: "XLIFF 2, Translate Annotation"
  )
  static let xliff2MatchMarker = ofXLIFF2(
    "match-marker", "a match's span has no ref", "Translation Candidate Annotation")
  static let xliff2SubFlow = ofXLIFF2("subflow", "subFlows names units of the same file", "subFlows")
  static let xliff2Fragment = ofXLIFF2(
    "fragment", "references into XLIFF are well-formed", "Fragment Identification")
  static let xliff2Reference = ValidationRule(
    "xliff2-reference", .warning, "references within the unit lead somewhere", clause: "XLIFF 2, ref")

  static func ofXLIFF2(_ id: String, _ title: String, _ clause: String) -> ValidationRule {
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
