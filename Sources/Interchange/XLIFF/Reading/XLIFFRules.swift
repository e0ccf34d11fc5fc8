import Diagnostics

extension ValidationRule {
  private static func xliff(_ id: String, _ title: String) -> ValidationRule {
    ValidationRule("xliff-" + id, .warning, title, clause: "")
  }

  static let xliffNamespace = xliff("namespace", "elements are in the namespace of their version")
  static let xliffLanguage = xliff("language", "languages are given, as tags of BCP 47")
  static let xliffSegment = xliff("segment", "the segments of source and target have the same ids")
  static let xliffPlace = xliff("place", "texts stand where readers look for them")

  /// What readers of XLIFF put up with, and say so.
  static let xliffReading: [ValidationRule] = [.xliffNamespace, .xliffLanguage, .xliffSegment, .xliffPlace]
}
