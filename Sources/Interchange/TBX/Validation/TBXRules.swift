import Diagnostics

/// What is checked of TBX beyond its grammar; the ids differ by edition.
struct TBXRules: Sendable {
  let dialect: ValidationRule
  let dialectName: ValidationRule
  let style: ValidationRule
  let category: ValidationRule
  let coreCategory: ValidationRule
  /// For TBX-Default, whose files may bring data categories of their own.
  let constraints: ValidationRule
  let level: ValidationRule
  let value: ValidationRule
  let plainText: ValidationRule
  let order: ValidationRule
  let once: ValidationRule
  let module: ValidationRule
  let attribute: ValidationRule
  let language: ValidationRule
  let languagePrefix: ValidationRule
  let languagePair: ValidationRule
  let id: ValidationRule
  let reference: ValidationRule
  let address: ValidationRule
  let date: ValidationRule
  let emptyTerm: ValidationRule
  let termBlanks: ValidationRule
  let termMarkup: ValidationRule
  let termNormalization: ValidationRule
  let termTwice: ValidationRule
  let code: ValidationRule
  let empty: ValidationRule

  static let iso2019 = TBXRules(prefix: "tbx", standard: "ISO 30042:2019")
  static let martif = TBXRules(prefix: "tbx2008", standard: "ISO 30042:2008")

  static func of(_ dialect: TBXDialect) -> TBXRules { dialect.edition == .iso2019 ? iso2019 : martif }

  private init(prefix: String, standard: String) {
    func rule(_ id: String, _ severity: Severity, _ title: String, _ clause: String) -> ValidationRule {
      ValidationRule("\(prefix)-\(id)", severity, title, clause: clause.isEmpty ? "" : "\(standard), \(clause)")
    }
    dialect = rule("dialect", .warning, "the dialect is one that is known", "root element")
    dialectName = rule("dialect-name", .error, "the dialect's name is spelt as it is published", "root element")
    style = rule("style", .error, "data categories are written in the style the root names", "DCA and DCT styles")
    category = rule("category", .error, "each data category is one of the dialect's", "data categories")
    coreCategory = rule(
      "core-category", .error, "TBX-Core has no data categories of its own", "TBX-Core dialect")
    constraints = rule(
      "xcs", .warning, "data categories are those of TBX-Default, at its levels, with its values", "annex A")
    level = rule("level", .error, "each data category stands at a level it is meant for", "levels")
    value = rule("value", .error, "each value is one of its data category's list", "picklists")
    plainText = rule("plain-text", .error, "no markup where plain text is asked for", "content of data categories")
    order = rule("order", .error, "groups begin with what they are about, notes on a term follow it", "structure")
    once = rule("once", .error, "what a section has once stands there once", "structure")
    module = rule("old-attribute", .error, "no attributes that TBX-Basic 1.2 gave up", "DCA style")
    attribute = rule("dct-attribute", .error, "elements of style DCT have their own attributes only", "DCT style")
    language = rule("language", .error, "one section for each language of a concept", "language section")
    languagePrefix = rule(
      "language-prefix", .warning, "no two sections whose languages differ by region only",
      "language section; OmegaT compares the language alone")
    languagePair = rule("language-pair", .warning, "concepts have terms in Chinese and in Korean", "")
    id = rule("id", .error, "ids are unique in the document", "attribute id")
    reference = rule("reference", .error, "references point at an id of the document", "attribute target")
    address = rule("address", .error, "external references are http or https addresses", "attribute target")
    date = rule("date", .error, "dates are dates of the calendar, as XML Schema writes them", "date")
    emptyTerm = rule("empty-term", .error, "no term is empty", "term")
    termBlanks = rule("term-blanks", .warning, "terms have no white space around them", "term")
    termMarkup = rule("term-markup", .warning, "terms are plain text", "term")
    termNormalization = rule("term-nfc", .warning, "terms are in normalization form C", "term")
    termTwice = rule("term-twice", .warning, "no language section has the same term twice", "language section")
    code = rule("code", .error, "sc and ec within a text fit together", "inline elements")
    empty = rule("empty", .warning, "the document holds concepts", "text")
  }

  /// Rules of both editions.
  private var common: [ValidationRule] {
    [
      dialect, category, level, value, language, languagePair, id, reference, date, emptyTerm, termBlanks,
      termMarkup, termNormalization, termTwice,
    ]
  }

  var all2019: [ValidationRule] {
    common + [dialectName, style, coreCategory, order, module, attribute, address, code, empty]
  }
  var all2008: [ValidationRule] { common + [constraints, plainText, once, languagePrefix] }
}

extension ValidationRule {
  /// What is checked of TBX 2019.
  static let tbx2019: [ValidationRule] =
    Grammar.rules(format: "tbx", clause: "ISO 30042:2019") + TBXRules.iso2019.all2019

  /// What is checked of TBX 2008 and TBX-Min 2014.
  static let tbx2008: [ValidationRule] =
    Grammar.rules(format: "tbx2008", clause: "ISO 30042:2008") + TBXRules.martif.all2008
}
