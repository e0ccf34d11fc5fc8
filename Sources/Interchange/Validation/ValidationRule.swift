import Diagnostics

/// One thing that `jjak validate` checks.
public struct ValidationRule: Sendable, Hashable {
  /// Stable: `tmx-language`.
  public let id: String
  public let severity: Severity
  /// What is checked, in a few words, for the list of rules.
  public let wording: Wording
  /// The place in the specification: `TMX 1.4b, xml:lang`.
  public let clause: String

  /// The English of what is checked.
  public var title: String { wording.english }

  init(_ id: String, _ severity: Severity = .error, _ title: Wording, clause: String) {
    self.id = id
    self.severity = severity
    wording = title
    self.clause = clause
  }
}

/// The rules that every grammar brings.
enum GrammarRule: String, CaseIterable {
  case root
  case element
  case missingElement = "missing-element"
  case text
  case attribute
  case missingAttribute = "missing-attribute"
  case attributeValue = "attribute-value"

  var title: Wording {
    switch self {
    case .root: Wording(en: "the root element is one of the format's", ko: "맨 바깥 요소가 그 형식의 것임")
    case .element: Wording(en: "each element stands where the format lets it", ko: "요소마다 형식이 허용하는 자리에 있음")
    case .missingElement: Wording(en: "no element lacks a child that must be there", ko: "꼭 있어야 할 하위 요소가 빠지지 않음")
    case .text: Wording(en: "text stands only where the format lets it", ko: "글은 형식이 허용하는 자리에만 있음")
    case .attribute: Wording(en: "each attribute is one of its element's", ko: "속성마다 그 요소의 것임")
    case .missingAttribute: Wording(en: "no element lacks an attribute that must be there", ko: "꼭 있어야 할 속성이 빠지지 않음")
    case .attributeValue: Wording(en: "each attribute's value is of its kind", ko: "속성의 값마다 그 종류에 맞음")
    }
  }
}

extension Grammar {
  func rule(_ rule: GrammarRule) -> ValidationRule { Self.rule(rule, format: format, clause: "") }

  func rule(_ rule: GrammarRule, _ element: CompiledElement) -> ValidationRule {
    Self.rule(rule, format: format, clause: element.declaration.clause)
  }

  /// The seven rules of a format's grammar, for the catalog.
  static func rules(format: String, clause: String) -> [ValidationRule] {
    GrammarRule.allCases.map { rule($0, format: format, clause: clause) }
  }

  private static func rule(_ rule: GrammarRule, format: String, clause: String) -> ValidationRule {
    ValidationRule("\(format)-\(rule.rawValue)", .error, rule.title, clause: clause)
  }
}

extension ValidationRule {
  /// The rules of all formats; those of XML itself are ``xml``.
  static let all: [ValidationRule] = tmx + xliff1 + xliff2 + tbx2019 + tbx2008 + table + omegatGlossary + po
}
