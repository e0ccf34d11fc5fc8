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
    func rule(_ id: String, _ severity: Severity, _ title: Wording, _ clause: String) -> ValidationRule {
      ValidationRule("\(prefix)-\(id)", severity, title, clause: clause.isEmpty ? "" : "\(standard), \(clause)")
    }
    dialect = rule("dialect", .warning, Wording(en: "the dialect is one that is known", ko: "아는 방언임"), "root element")
    dialectName = rule(
      "dialect-name", .error,
      Wording(
        en: "the dialect's name is spelt as it is published", ko: "방언의 이름이 공표된 대로 적혀 있음"), "root element")
    style = rule(
      "style", .error,
      Wording(
        en: "data categories are written in the style the root names",
        ko: "데이터 범주가 맨 바깥 요소에 적은 방식으로 적혀 있음"), "DCA and DCT styles")
    category = rule(
      "category", .error,
      Wording(
        en: "each data category is one of the dialect's", ko: "데이터 범주마다 방언의 것임"), "data categories")
    coreCategory = rule(
      "core-category", .error,
      Wording(
        en: "TBX-Core has no data categories of its own", ko: "TBX-Core에는 제 데이터 범주가 없음"), "TBX-Core dialect")
    constraints = rule(
      "xcs", .warning,
      Wording(
        en: "data categories are those of TBX-Default, at its levels, with its values",
        ko: "데이터 범주가 TBX-Default의 것이고 수준과 값이 맞음"), "annex A")
    level = rule(
      "level", .error,
      Wording(
        en: "each data category stands at a level it is meant for", ko: "데이터 범주마다 맞는 수준에 있음"), "levels")
    value = rule(
      "value", .error,
      Wording(
        en: "each value is one of its data category's list", ko: "값마다 데이터 범주의 목록에 있음"), "picklists")
    plainText = rule(
      "plain-text", .error,
      Wording(
        en: "no markup where plain text is asked for", ko: "글만 적을 곳에 마크업이 없음"), "content of data categories")
    order = rule(
      "order", .error,
      Wording(
        en: "groups begin with what they are about, notes on a term follow it",
        ko: "묶음이 그 대상으로 시작하고 용어의 메모가 용어 뒤에 옴"), "structure")
    once = rule(
      "once", .error,
      Wording(
        en: "what a section has once stands there once", ko: "구역에 한 번 있을 것이 한 번만 있음"), "structure")
    module = rule(
      "old-attribute", .error,
      Wording(
        en: "no attributes that TBX-Basic 1.2 gave up", ko: "TBX-Basic 1.2에서 없앤 속성이 없음"), "DCA style")
    attribute = rule(
      "dct-attribute", .error,
      Wording(
        en: "elements of style DCT have their own attributes only", ko: "DCT 방식의 요소에 제 속성만 있음"), "DCT style")
    language = rule(
      "language", .error,
      Wording(
        en: "one section for each language of a concept", ko: "개념의 언어마다 구역이 하나임"), "language section")
    languagePrefix = rule(
      "language-prefix", .warning,
      Wording(
        en: "no two sections whose languages differ by region only", ko: "지역만 다른 언어의 구역이 둘 있지 않음"),
      "language section; OmegaT compares the language alone")
    languagePair = rule(
      "language-pair", .warning,
      Wording(
        en: "concepts have terms in Chinese and in Korean", ko: "개념에 중국어와 한국어 용어가 있음"), "")
    id = rule("id", .error, Wording(en: "ids are unique in the document", ko: "id가 문서에서 하나뿐임"), "attribute id")
    reference = rule(
      "reference", .error,
      Wording(
        en: "references point at an id of the document", ko: "참조가 문서의 id를 가리킴"), "attribute target")
    address = rule(
      "address", .error,
      Wording(
        en: "external references are http or https addresses", ko: "외부 참조가 http나 https 주소임"), "attribute target")
    date = rule(
      "date", .error,
      Wording(
        en: "dates are dates of the calendar, as XML Schema writes them", ko: "날짜가 달력에 있고 XML Schema의 꼴임"), "date")
    emptyTerm = rule("empty-term", .error, Wording(en: "no term is empty", ko: "빈 용어가 없음"), "term")
    termBlanks = rule(
      "term-blanks", .warning,
      Wording(
        en: "terms have no white space around them", ko: "용어 앞뒤에 빈칸이 없음"), "term")
    termMarkup = rule("term-markup", .warning, Wording(en: "terms are plain text", ko: "용어가 글뿐임"), "term")
    termNormalization = rule(
      "term-nfc", .warning,
      Wording(
        en: "terms are in normalization form C", ko: "용어가 정규화 형식 C임"), "term")
    termTwice = rule(
      "term-twice", .warning,
      Wording(
        en: "no language section has the same term twice", ko: "한 언어 구역에 같은 용어가 두 번 나오지 않음"), "language section")
    code = rule(
      "code", .error,
      Wording(
        en: "sc and ec within a text fit together", ko: "글 안의 sc와 ec가 맞음"), "inline elements")
    empty = rule("empty", .warning, Wording(en: "the document holds concepts", ko: "문서에 개념이 있음"), "text")
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
