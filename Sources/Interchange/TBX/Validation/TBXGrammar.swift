/// The core structure of ISO 30042:2019, of both styles.
///
/// Elements of other namespaces are the data categories of style DCT; ``TBXValidator`` knows them. Where LTAC's
/// schemas differ (TBXcoreStructV03 and the integrated ones of TBX-Core and TBX-Linguist), what one of them takes is
/// taken.
///
/// > Source: ISO 30042:2019, clause 8 and annex; TBXcoreStructV03.rng (LTAC/TerminOrgs).
extension Grammar {
  static let tbx2019 = Grammar(
    format: "tbx", prefixes: ["": TBXNamespace.core], roots: ["tbx"],
    declarations: TBXGrammar.header + TBXGrammar.entries2019 + TBXGrammar.back2019 + TBXGrammar.inline2019)
}

enum TBXNamespace {
  static let core = "urn:iso:std:iso:30042:ed-2"
  static let min = "http://www.tbxinfo.net/ns/min"
  static let basic = "http://www.tbxinfo.net/ns/basic"
  static let linguist = "http://www.tbxinfo.net/ns/linguist"
}

enum TBXGrammar {
  static let id: AttributeDeclaration = .optional("id", .ncName)
  static let language: AttributeDeclaration = .optional("xml:lang", .languageTag)
  /// Attributes of the data category elements.
  static let category: [AttributeDeclaration] = [
    .required("type"), id, language, .optional("target", .nonEmpty), .optional("datatype"), .optional("module"),
  ]
  private static let clause = "ISO 30042:2019, 8"
  private static let auxiliary =
    "(admin | adminGrp | descrip | descripGrp | note | ref | transacGrp | xref | #other)*"
  private static let links = "(admin | adminGrp | note | ref | transacGrp | xref | #other)*"
  private static let noteText: ElementDeclaration.Content = .mixed(["hi", "foreign", "sc", "ec", "ph"])

  /// Whether a value names a dialect, as the schemas want it.
  private static let dialectName: AttributeValue = .checked(
    expectation: "\"TBX-\" and a dialect's name, such as \"TBX-Basic\""
  ) { $0.starts(with: "TBX-") && $0.count > 4 }

  private static func element(
    _ name: String, _ pattern: String, _ attributes: [AttributeDeclaration] = [id]
  ) -> ElementDeclaration {
    ElementDeclaration(name, .elements(ContentPattern(pattern)), attributes, clause: "\(clause), <\(name)>")
  }

  private static func text(
    _ name: String, _ content: ElementDeclaration.Content, _ attributes: [AttributeDeclaration]
  ) -> ElementDeclaration {
    ElementDeclaration(name, content, attributes, clause: "\(clause), <\(name)>")
  }

  static let header: [ElementDeclaration] = [
      element(
        "tbx", "tbxHeader, text",
        [.required("type", dialectName), .required("style", .oneOf(["dca", "dct"])),
          .required("xml:lang", .languageTag)]),
      element("tbxHeader", "fileDesc, encodingDesc?, revisionDesc?"),
      element(
        "fileDesc", "((titleStmt, publicationStmt?) | (publicationStmt, titleStmt?))?, sourceDesc+"),
      element("titleStmt", "title, note*", [id, language]),
      text("title", .text, [id, language]),
      element("publicationStmt", "p+"),
      element("sourceDesc", "p+", [id, language]),
      element("encodingDesc", "p+"),
      element("revisionDesc", "change+", [id, language]),
      element("change", "p+", [id, language]),
      text("p", noteText, [id, language, .optional("type")]),
  ]

  static let entries2019: [ElementDeclaration] = [
    element("text", "body?, back?"),
    element("body", "conceptEntry+"),
    element("conceptEntry", "\(auxiliary), langSec+", [.required("id", .ncName)]),
    element("langSec", "\(auxiliary), termSec+", [.required("xml:lang", .languageTag)]),
    element("termSec", "term, (termNote | termNoteGrp | #other)*, \(auxiliary)"),
    text("term", .mixed(["hi"]), [id]),
    text("termNote", noteText, category),
    element("termNoteGrp", "(termNote | #other), \(links)"),
    text("admin", noteText, category),
    element("adminGrp", "(admin | #other), (adminNote | note | ref | xref | #other)*"),
    text("adminNote", .text, category),
    text("descrip", noteText, category),
    element(
      "descripGrp",
      "(descrip | #other), (admin | adminGrp | descripNote | note | ref | transacGrp | xref | #other)*"),
    text("descripNote", .text, category),
    text("transac", .text, category),
    element("transacGrp", "(transac | #other), (date | note | ref | transacNote | xref | #other)*"),
    text("transacNote", .text, category),
    text("note", noteText, [id, language]),
    text("ref", .text, category),
    text("xref", .text, [.required("type"), .required("target", .nonEmpty), id, .optional("module")]),
    text("date", .text, [id]),
  ]

  static let back2019: [ElementDeclaration] = [
    element("back", "refObjectSec*"),
    element("refObjectSec", "refObject+", [id, .required("type")]),
    element("refObject", "(itemSet | itemGrp | item)+"),
    element("itemSet", "(itemGrp | item)+", [id, .optional("type")]),
    element("itemGrp", "item, \(links)"),
    text("item", noteText, [id, .optional("type")]),
  ]

  static let highlights: AttributeValue = .oneOf([
    "entailedTerm", "hotkey", "italics", "bold", "superscript", "subscript", "math",
  ])

  static let inline2019: [ElementDeclaration] = {
    let shown: [AttributeDeclaration] = [
      .optional("disp"), .optional("equiv"), .optional("subtype"), .optional("subType"),
      .optional("type", .oneOf(["fmt", "ui", "quote", "link", "image", "other"])), .optional("target"),
      .optional("isolated", .oneOf(["yes", "no"])),
    ]
    return [
      text("hi", .text, [.optional("target", .nonEmpty), language, .optional("type", highlights)]),
      text("foreign", noteText, [id, language]),
      text("sc", .empty, [.required("id", .ncName)] + shown),
      text("ec", .empty, [id, .optional("startRef", .ncName)] + shown),
      text(
        "ph", .empty,
        [id, .optional("type"), .optional("disp"), .optional("equiv"), .optional("subType"), .optional("subtype")]),
    ]
  }()
}
