/// A data category: what a `type` attribute (style DCA) or an element of its own (style DCT) says about a concept or a
/// term.
struct TBXCategory: Sendable {
  /// The module of ISO 30042:2019 that it belongs to; each has a namespace in style DCT.
  enum Module: Int, Sendable {
    case min, basic, linguist

    /// The namespace's usual prefix.
    var prefix: String { ["min", "basic", "ling"][rawValue] }
    var namespace: String { [TBXNamespace.min, TBXNamespace.basic, TBXNamespace.linguist][rawValue] }
  }

  /// What `target` must be.
  enum Target: Sendable {
    case none, optionalID, id, url
  }

  /// Where in a section of its level it may stand; the grammar says more.
  struct Placement: OptionSet, Sendable {
    let rawValue: UInt8
    /// Right in the section.
    static let section = Placement(rawValue: 1)
    static let adminGroup = Placement(rawValue: 2)
    static let descripGroup = Placement(rawValue: 4)
    static let termNoteGroup = Placement(rawValue: 8)
    /// In the groups of transactions and other groups.
    static let otherGroup = Placement(rawValue: 16)
    /// In an `adminGrp` of a concept, too.
    static let adminGroupOfConcept = Placement(rawValue: 32)
    /// In a group within a group.
    static let nested = Placement(rawValue: 64)

    /// Right in the section, or in a group there.
    static let anywhere: Placement = [
      .section, .adminGroup, .descripGroup, .termNoteGroup, .otherGroup, .adminGroupOfConcept,
    ]
    static let direct: Placement = .section
    static let grouped: Placement = anywhere.subtracting(.section)
  }

  let name: String
  let kind: TBXRole
  var module = Module.basic
  var levels = TBXRole.Levels.all
  var placement = Placement.anywhere
  /// The values it may have; any text where empty.
  var values: [String] = []
  /// Whether markup must not stand in its text.
  var isPlain = false
  var target = Target.none
}

extension TBXCategory {
  static let administrativeStatus: [String] = [
    "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts",
  ]
  private static let partsOfSpeech: [String] = ["noun", "verb", "adjective", "adverb", "other"]
  private static let genders: [String] = ["masculine", "feminine", "neuter", "other"]
  private static let termTypes: [String] = [
    "fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase",
  ]
  private static let locations: [String] = [
    "checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage", "interactiveMessage",
    "menuItem", "progressBar", "pushButton", "radioButton", "slider", "spinBox", "tab", "tableText", "textBox",
    "toolTip", "user-definedType",
  ]

  /// > Source: TBX-Min 1.2 (LTAC/TerminOrgs), TBX-Min_DCA.sch and Min.rng.
  static let min2019: [TBXCategory] = [
    TBXCategory(name: "subjectField", kind: .descrip, module: .min, levels: .concept),
    TBXCategory(name: "customerSubset", kind: .admin, module: .min, levels: [.concept, .term]),
    TBXCategory(
      name: "administrativeStatus", kind: .termNote, module: .min, levels: .term, values: administrativeStatus),
    TBXCategory(name: "partOfSpeech", kind: .termNote, module: .min, levels: .term, values: partsOfSpeech),
    TBXCategory(name: "externalCrossReference", kind: .xref, module: .min, placement: .direct, target: .url),
  ]

  /// > Source: TBX-Basic 1.2.1 (LTAC/TerminOrgs), TBX-Basic_DCA.sch and Basic.rng.
  static let basic2019: [TBXCategory] =
    min2019 + [
      TBXCategory(name: "definition", kind: .descrip, levels: [.concept, .language]),
      TBXCategory(name: "context", kind: .descrip, levels: .term),
      TBXCategory(name: "source", kind: .admin),
      TBXCategory(name: "projectSubset", kind: .admin, levels: [.concept, .term]),
      TBXCategory(name: "grammaticalGender", kind: .termNote, levels: .term, values: genders),
      TBXCategory(name: "geographicalUsage", kind: .termNote, levels: .term),
      TBXCategory(name: "termLocation", kind: .termNote, levels: .term, values: locations),
      TBXCategory(name: "termType", kind: .termNote, levels: .term, values: termTypes),
      TBXCategory(name: "transactionType", kind: .transac, values: ["origination", "modification"]),
      TBXCategory(name: "responsibility", kind: .transacNote, target: .optionalID),
      TBXCategory(name: "crossReference", kind: .ref, levels: [.concept, .term], target: .id),
      TBXCategory(
        name: "xGraphic", kind: .xref, levels: [.concept, .language], placement: .direct, target: .url),
    ]

  /// > Source: TBX-Linguist (LTAC/TerminOrgs), TBX-Linguist_DCA.sch and Linguist.rng.
  static let linguist2019: [TBXCategory] =
    basic2019.filter { $0.name != "externalCrossReference" }.map(linguistPlacement) + [
      TBXCategory(
        name: "externalCrossReference", kind: .xref, module: .min, levels: [.concept, .term], target: .url),
      TBXCategory(
        name: "reading", kind: .admin, module: .linguist, levels: .term,
        placement: [.section, .adminGroup]),
      TBXCategory(name: "readingNote", kind: .adminNote, module: .linguist, levels: .term, placement: .grouped),
      TBXCategory(
        name: "grammaticalNumber", kind: .termNote, module: .linguist, levels: .term,
        values: ["singular", "plural", "dual", "mass", "otherNumber"]),
      TBXCategory(
        name: "register", kind: .termNote, module: .linguist, levels: .term,
        values: [
          "colloquialRegister", "neutralRegister", "technicalRegister", "in-houseRegister", "bench-levelRegister",
          "slangRegister", "vulgarRegister",
        ]),
      TBXCategory(name: "transferComment", kind: .termNote, module: .linguist, levels: .term),
    ]

  /// What the rules of TBX-Linguist say otherwise than those of TBX-Basic. Some of it comes of a prefix forgotten in
  /// them (`parent::adminGrp`), but every reader that goes by them refuses it all the same.
  private static func linguistPlacement(_ category: TBXCategory) -> TBXCategory {
    var category = category
    switch category.name {
    case "source": category.placement = [.section, .descripGroup]
    case "customerSubset": category.placement = [.section, .adminGroup]
    case "projectSubset": category.placement = .section
    case "transactionType", "responsibility": category.placement.insert(.nested)
    default: break
    }
    return category
  }

  /// The categories of a dialect in style DCT, whose rules lie in the modules and differ from those of style DCA.
  ///
  /// > Source: Min.sch, Basic.sch and Linguist.sch of LTAC's modules.
  static func tags(of categories: [TBXCategory]) -> [TBXCategory] {
    categories.map { category in
      var category = category
      switch category.kind {
      case .descrip: category.placement = [.section, .descripGroup]
      case .termNote: category.placement = [.section, .termNoteGroup]
      default: break
      }
      switch category.name {
      case "source": category.placement = [.section, .descripGroup]
      case "customerSubset": category.placement = [.section, .adminGroup]
      case "projectSubset": category.placement = [.section, .adminGroup, .adminGroupOfConcept]
      case "administrativeStatus", "partOfSpeech": category.placement = .section
      default: break
      }
      return category
    }
  }

  /// > Source: TBX-Basic, LISA 2009, TBXBasicXCSV02.xcs and the Schematron rules in TBXBasicRNGV02.rng.
  static let basic2008: [TBXCategory] = [
    TBXCategory(name: "subjectField", kind: .descrip, levels: .concept, placement: .direct, isPlain: true),
    TBXCategory(name: "definition", kind: .descrip, levels: [.concept, .language]),
    TBXCategory(name: "context", kind: .descrip, levels: .term),
    TBXCategory(name: "source", kind: .admin),
    TBXCategory(name: "customerSubset", kind: .admin, levels: .term, placement: .direct, isPlain: true),
    TBXCategory(name: "projectSubset", kind: .admin, levels: .term, placement: .direct, isPlain: true),
    TBXCategory(name: "administrativeStatus", kind: .termNote, levels: .term, values: administrativeStatus),
    TBXCategory(name: "partOfSpeech", kind: .termNote, levels: .term, values: partsOfSpeech + ["properNoun"]),
    TBXCategory(name: "grammaticalGender", kind: .termNote, levels: .term, values: genders),
    TBXCategory(name: "geographicalUsage", kind: .termNote, levels: .term, isPlain: true),
    TBXCategory(name: "termLocation", kind: .termNote, levels: .term, isPlain: true),
    TBXCategory(name: "termType", kind: .termNote, levels: .term, values: termTypes),
    TBXCategory(name: "transactionType", kind: .transac, values: ["origination", "modification"]),
    TBXCategory(name: "responsibility", kind: .transacNote, target: .optionalID),
    TBXCategory(
      name: "crossReference", kind: .ref, levels: [.concept, .term], placement: .direct, target: .optionalID),
    TBXCategory(
      name: "externalCrossReference", kind: .xref, levels: [.concept, .term], placement: .direct, target: .none),
    TBXCategory(name: "xGraphic", kind: .xref, levels: .concept, placement: .direct, target: .none),
  ]

  /// Elements rather than types.
  ///
  /// > Source: TBX-Min.rng (BYU Translation Research Group, 2014).
  static let min2008: [TBXCategory] = [
    TBXCategory(name: "subjectField", kind: .descrip, levels: .concept),
    TBXCategory(
      name: "termStatus", kind: .termNote, levels: .term,
      values: ["admitted", "preferred", "notRecommended", "obsolete"]),
    TBXCategory(
      name: "partOfSpeech", kind: .termNote, levels: .term,
      values: ["noun", "properNoun", "verb", "adjective", "adverb", "other"]),
    TBXCategory(name: "customer", kind: .admin, levels: .term),
  ]
}
