import Diagnostics

/// One thing that `jjak validate` checks.
public struct ValidationRule: Sendable, Hashable {
  /// Stable: `tmx-language`.
  public let id: String
  public let severity: Severity
  /// What is checked, in a few words, for the list of rules.
  public let title: String
  /// The place in the specification: `TMX 1.4b, xml:lang`.
  public let clause: String

  init(_ id: String, _ severity: Severity = .error, _ title: String, clause: String) {
    self.id = id
    self.severity = severity
    self.title = title
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

  var title: String {
    switch self {
    case .root: "the root element is one of the format's"
    case .element: "each element stands where the format lets it"
    case .missingElement: "no element lacks a child that must be there"
    case .text: "text stands only where the format lets it"
    case .attribute: "each attribute is one of its element's"
    case .missingAttribute: "no element lacks an attribute that must be there"
    case .attributeValue: "each attribute's value is of its kind"
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
