import Diagnostics

extension ValidationRule {
  private static func xliff(_ id: String, _ title: Wording) -> ValidationRule {
    ValidationRule("xliff-" + id, .warning, title, clause: "")
  }

  static let xliffNamespace = xliff(
    "namespace",
    Wording(
      en: "elements are in the namespace of their version", ko: "요소가 버전의 이름공간에 있음"))
  static let xliffLanguage = xliff(
    "language",
    Wording(
      en: "languages are given, as tags of BCP 47", ko: "언어가 BCP 47 태그로 적혀 있음"))
  static let xliffSegment = xliff(
    "segment",
    Wording(
      en: "the segments of source and target have the same ids", ko: "원문과 번역문의 문장 id가 같음"))
  static let xliffPlace = xliff(
    "place",
    Wording(
      en: "texts stand where readers look for them", ko: "글이 읽는 도구가 찾는 자리에 있음"))

  /// What readers of XLIFF put up with, and say so.
  static let xliffReading: [ValidationRule] = [.xliffNamespace, .xliffLanguage, .xliffSegment, .xliffPlace]
}
