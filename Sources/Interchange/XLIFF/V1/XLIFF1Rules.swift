import Diagnostics

extension ValidationRule {
  private static func xliff1(
    _ id: String, _ title: String, _ clause: String, _ severity: Severity = .error
  ) -> ValidationRule {
    ValidationRule("xliff1-" + id, severity, title, clause: "XLIFF 1.2, " + clause)
  }

  static let xliff1Namespace = xliff1("namespace", "elements are in the version's namespace", "2.1")
  static let xliff1Version = xliff1(
    "version", "the version attribute is the namespace's", "<xliff>", .warning)
  static let xliff1TargetLanguage = xliff1(
    "target-language", "a file with targets names their language", "<file> target-language")
  static let xliff1Language = xliff1(
    "language", "xml:lang of sources and targets is the file's", "<source>, <target> xml:lang")
  static let xliff1AlternativeLanguage = xliff1(
    "alternative-language", "alternative translations are in the target language", "<alt-trans>", .warning)
  static let xliff1Original = xliff1(
    "original", "files differ in their original or their languages", "<file> original")
  static let xliff1UnitID = xliff1(
    "unit-id", "ids of units are unique within their file and not empty", "<trans-unit> id")
  static let xliff1GroupID = xliff1("group-id", "ids of groups are unique within their file", "<group> id")
  static let xliff1Name = xliff1(
    "name", "names of context groups and count groups are unique within their file", "name")
  static let xliff1ExternalFileID = xliff1(
    "uid", "uids of external files are unique within their file", "<external-file> uid")
  static let xliff1Tool = xliff1("tool-id", "tools are declared once in the header", "tool-id")
  static let xliff1ToolContent = xliff1("tool-content", "tools hold elements of other namespaces only", "<tool>")
  static let xliff1Phase = xliff1("phase-name", "phases are declared once in the header", "phase-name")
  static let xliff1UnitReference = xliff1("xid", "xid names a unit of the same file", "xid")
  static let xliff1Empty = xliff1(
    "empty-target", "what is approved or final has a target with content", "<trans-unit> approved, <target> state")
  static let xliff1State = xliff1(
    "state", "what is approved is not in the state new or needs-translation", "<target> state")
  static let xliff1CodeID = xliff1("code-id", "ids of inline codes are unique within a source", "id")
  static let xliff1CodeReference = xliff1(
    "code-rid", "rids of bpt and of bx are unique within a text", "rid")
  static let xliff1Pair = xliff1("pair", "bpt and ept, bx and ex come in pairs", "<bpt>, <bx>")
  static let xliff1ForeignCode = xliff1(
    "code-added", "the target has no code that the source lacks", "4.4", .warning)
  static let xliff1LostCode = xliff1(
    "code-lost", "the target keeps the source's codes", "4.4", .warning)
  static let xliff1MatchQuality = xliff1(
    "match-quality", "match-quality is a number or a percentage, one way in a file", "match-quality", .warning)
  static let xliff1SegmentID = xliff1(
    "mid", "segments have ids of their own, and targets and alternatives name those of the source", "<mrk> mid")
  static let xliff1Segment = xliff1(
    "segment", "segments stand in seg-source and target, not in each other", "<mrk> mtype=\"seg\"", .warning)
  static let xliff1SegmentText = xliff1(
    "segment-text", "seg-source holds the text of the source", "<seg-source>", .warning)
  static let xliff1Mark = xliff1(
    "mark", "marks of terms hold text and stay within a segment; mid is for segments", "<mrk>", .warning)
  static let xliff1Space = xliff1(
    "space", "text with outer blanks or line breaks says xml:space=\"preserve\"", "xml:space", .warning)
  static let xliff1Strict = xliff1(
    "strict", "only what the strict schema takes", "strict schema", .warning)

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
