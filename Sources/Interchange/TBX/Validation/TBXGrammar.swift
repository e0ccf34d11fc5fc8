import Diagnostics

/// The core structure of ISO 30042:2019, of both styles.
///
/// Elements of other namespaces are the data categories of style DCT; ``TBXValidator`` knows them.
///
/// > Source: ISO 30042:2019, clause 8 and annex; TBXcoreStructV03.rng and the integrated schemas of TBX-Core and
/// > TBX-Linguist (LTAC/TerminOrgs).
extension Grammar {
  /// The grammar of one of LTAC's schemas, which differ in the header's order and in the markup of texts.
  static func tbx2019(_ schema: TBXSchema) -> Grammar {
    switch schema {
    case .core: tbx2019Core
    case .integrated: tbx2019Integrated
    case .any: tbx2019Any
    }
  }

  private static let tbx2019Core = TBXGrammar.grammar(of: .core)
  private static let tbx2019Integrated = TBXGrammar.grammar(of: .integrated)
  private static let tbx2019Any = TBXGrammar.grammar(of: .any)
}

/// The schemas that LTAC publishes of the core structure.
enum TBXSchema: Sendable {
  /// TBXcoreStructV03.rng, which TBX-Min and TBX-Basic go by, and everything in style DCT.
  case core
  /// The same with a dialect's data categories: TBX-Core, and TBX-Linguist in style DCA.
  case integrated
  /// For dialects that are not known: what one of the two takes is taken.
  case any
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
  static func grammar(of schema: TBXSchema) -> Grammar {
    Grammar(
      format: "tbx", prefixes: ["": TBXNamespace.core], roots: ["tbx"],
      declarations: header(schema) + entries(schema) + back2019 + inline(schema))
  }

  /// Attributes of the data category elements; `module` is old, and only the integrated schemas have kept it.
  private static let category: [AttributeDeclaration] = [
    .required("type"), id, language, .optional("target", .nonEmpty), .optional("datatype"), .optional("module"),
  ]

  private static let clause = "ISO 30042:2019, 8"
  private static let auxiliary =
    "(admin | adminGrp | descrip | descripGrp | note | ref | transacGrp | xref | #other)*"
  private static let links = "(admin | adminGrp | note | ref | transacGrp | xref | #other)*"
  private static let noteText: ElementDeclaration.Content = .mixed(["hi", "foreign", "sc", "ec", "ph"])

  /// Whether a value names a dialect, as the schemas want it.
  private static let dialectName: AttributeValue = .checked(
    expectation: Wording(
      en: "\"TBX-\" and a dialect's name, such as \"TBX-Basic\"", ko: "\"TBX-Basic\"처럼 \"TBX-\"와 방언의 이름")
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

  private static func header(_ schema: TBXSchema) -> [ElementDeclaration] {
    let description =
      switch schema {
      case .core: "publicationStmt?, titleStmt?, sourceDesc"
      case .integrated: "titleStmt?, publicationStmt?, sourceDesc+"
      case .any: "((titleStmt, publicationStmt?) | (publicationStmt, titleStmt?))?, sourceDesc+"
      }
    return [
      element(
        "tbx", "tbxHeader, text",
        [
          .required("type", dialectName), .required("style", .oneOf(["dca", "dct"])),
          .required("xml:lang", .languageTag),
        ]),
      element("tbxHeader", "fileDesc, encodingDesc?, revisionDesc?"),
      element("fileDesc", description),
      element("titleStmt", "title, note*", [id, language]),
      text("title", .text, [id, language]),
      element("publicationStmt", "p+"),
      element("sourceDesc", "p+", [id, language]),
      element("encodingDesc", "p+"),
      element("revisionDesc", "change+", [id, language]),
      element("change", "p+", [id, language]),
      text("p", noteText, [id, language, .optional("type", .nonEmpty)]),
    ]
  }

  private static func entries(_ schema: TBXSchema) -> [ElementDeclaration] {
    return [
      element("text", schema == .integrated ? "body, back?" : "body?, back?"),
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
  }

  private static let back2019: [ElementDeclaration] = [
    element("back", "refObjectSec*"),
    element("refObjectSec", "refObject+", [id, .required("type", .nonEmpty)]),
    element("refObject", "(itemSet | itemGrp | item)+"),
    element("itemSet", "(itemGrp | item)+", [id, .optional("type", .nonEmpty)]),
    element("itemGrp", "item, \(links)"),
    text("item", noteText, [id, .optional("type", .nonEmpty)]),
  ]

  static let highlights: AttributeValue = .oneOf([
    "entailedTerm", "hotkey", "italics", "bold", "superscript", "subscript", "math",
  ])

  private static func inline(_ schema: TBXSchema) -> [ElementDeclaration] {
    let shown: [AttributeDeclaration] = [.optional("disp"), .optional("equiv")]
    let kind: [AttributeDeclaration] = [.optional("type", .oneOf(["fmt", "ui", "quote", "link", "image", "other"]))]
    let other: [AttributeDeclaration] = [.optional("target"), .optional("isolated", .oneOf(["yes", "no"]))]
    let own: [AttributeDeclaration] = [.optional("subType", subType)]
    let start: [AttributeDeclaration] =
      schema == .core ? [.optional("isolated", .oneOf(["yes", "no"]))] : shown + kind + own + other
    let isIntegrated = schema == .integrated
    let end: [AttributeDeclaration] =
      isIntegrated ? own : [.optional("subtype")] + (schema == .any ? own : [])
    let placeholder: [AttributeDeclaration] =
      schema == .core
      ? [.optional("type", .nonEmpty)]
      : [id] + shown + own + (isIntegrated ? kind : [.optional("type", .nonEmpty)])
    return [
      text(
        "hi", .text,
        [.optional("target", .nonEmpty), .optional("type", highlights)] + (schema == .core ? [] : [language])),
      text("foreign", noteText, [id, language]),
      text("sc", .empty, [.required("id", .ncName)] + start),
      text(
        "ec", .empty,
        [
          isIntegrated ? .required("id", .ncName) : id,
          isIntegrated ? .required("startRef", .ncName) : .optional("startRef", .ncName),
        ]
          + shown + kind + end + other),
      text("ph", .empty, placeholder),
    ]
  }

  /// `prefix:value`, as in XLIFF.
  private static let subType: AttributeValue = .checked(
    expectation: Wording(
      en: "a prefix, a colon and a value", ko: "접두어, 콜론, 값")
  ) { value in
    guard let colon = value.firstIndex(of: UInt8(ascii: ":")), value.allSatisfy({ $0 > 0x20 }) else { return false }
    return colon > 0 && colon < value.count - 1 && !value[(colon + 1)...].contains(UInt8(ascii: ":"))
  }
}
