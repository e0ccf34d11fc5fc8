public import Diagnostics

/// Something that the user can set about a rule, in `jjak.toml` under `[check.RULE]`.
public struct RuleOption: Sendable, Hashable {
  /// A setting; what an option takes is told by its default.
  public enum Value: Sendable, Hashable {
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([String])
  }

  /// In kebab case, such as `smallest-distance`.
  public var name: String
  public var defaultValue: Value
  /// What it does, in one sentence without full stop.
  public var meaning: Wording

  public init(name: String, defaultValue: Value, meaning: Wording) {
    self.name = name
    self.defaultValue = defaultValue
    self.meaning = meaning
  }
}

extension CheckContext {
  /// What is set for an option of a rule, else its default.
  ///
  /// - Precondition: `rule` has the option.
  func value(of option: String, for rule: some Rule) -> RuleOption.Value {
    guard let declared = rule.options.first(where: { $0.name == option }) else {
      preconditionFailure("\(rule.id) has no option \(option)")
    }
    return options.ruleOptions[rule.id]?[option] ?? declared.defaultValue
  }

  /// The number of an option; 0 where it takes none.
  func number(_ option: String, for rule: some Rule) -> Double {
    if case .number(let number) = value(of: option, for: rule) { number } else { 0 }
  }

  /// The flag of an option; false where it takes none.
  func flag(_ option: String, for rule: some Rule) -> Bool {
    if case .flag(let flag) = value(of: option, for: rule) { flag } else { false }
  }

  /// The word of an option; empty where it takes none.
  func word(_ option: String, for rule: some Rule) -> String {
    if case .text(let text) = value(of: option, for: rule) { text } else { "" }
  }

  /// The words of an option; empty where it takes none.
  func list(_ option: String, for rule: some Rule) -> [String] {
    if case .list(let list) = value(of: option, for: rule) { list } else { [] }
  }
}
