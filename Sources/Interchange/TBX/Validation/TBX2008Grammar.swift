extension Grammar {
  /// `martif` with the elements that TBX-Basic leaves.
  ///
  /// > Source: TBX-Basic, LISA 2009, TBXBasiccoreStructV02.dtd and TBXBasicRNGV02.rng.
  static let tbx2008Basic = Grammar(
    format: "tbx2008", prefixes: [:], roots: ["martif"],
    declarations: TBX2008Grammar.header(clause: "TBX-Basic 2008") + TBX2008Grammar.basic)

  /// `martif` with all elements.
  ///
  /// > Source: ISO 30042:2008, TBXcoreStructV02.dtd.
  static let tbx2008 = Grammar(
    format: "tbx2008", prefixes: [:], roots: ["martif"],
    declarations: TBX2008Grammar.header(clause: "ISO 30042:2008") + TBX2008Grammar.standard)

  /// TBX-Min of 2014. What may stand once only is counted by ``TBXValidator``.
  ///
  /// > Source: TBX-Min.rng (BYU Translation Research Group, 2014).
  static let tbxMin2008 = Grammar(
    format: "tbx2008", prefixes: [:], roots: ["TBX"], declarations: TBX2008Grammar.min)
}

enum TBX2008Grammar {
  private static let id = TBXGrammar.id
  private static let language = TBXGrammar.language
  private static let noteText: ElementDeclaration.Content = .mixed(["hi", "foreign", "bpt", "ept", "ph"])
  private static let category: [AttributeDeclaration] = [
    .required("type"), id, language, .optional("target", .ncName), .optional("datatype"),
  ]

  private static func element(
    _ name: String, _ pattern: String, _ attributes: [AttributeDeclaration] = [id], clause: String
  ) -> ElementDeclaration {
    ElementDeclaration(name, .elements(ContentPattern(pattern)), attributes, clause: "\(clause), <\(name)>")
  }

  private static func text(
    _ name: String, _ content: ElementDeclaration.Content, _ attributes: [AttributeDeclaration], clause: String
  ) -> ElementDeclaration {
    ElementDeclaration(name, content, attributes, clause: "\(clause), <\(name)>")
  }

  /// Header, back matter and markup, alike in TBX-Basic and TBX-Default.
  static func header(clause: String) -> [ElementDeclaration] {
    [
      element(
        "martif", "martifHeader, text", [.required("type", .nonEmpty), .required("xml:lang", .languageTag)],
        clause: clause),
      element("martifHeader", "fileDesc, encodingDesc?, revisionDesc?", clause: clause),
      element("fileDesc", "titleStmt?, publicationStmt?, sourceDesc+", clause: clause),
      element("titleStmt", "title, note*", [id, language], clause: clause),
      text("title", .text, [id, language], clause: clause),
      element("publicationStmt", "p+", clause: clause),
      element("sourceDesc", "p+", [id, language], clause: clause),
      element("encodingDesc", "p+", clause: clause),
      element("revisionDesc", "change+", [id, language], clause: clause),
      element("change", "p+", [id, language], clause: clause),
      text(
        "p", noteText, [id, language, .optional("type", .oneOf(["XCSURI", "DCSName", "XCSContent"]))],
        clause: clause),
      element("text", "body, back?", clause: clause),
      element("body", "termEntry+", clause: clause),
      element("back", "refObjectList*", clause: clause),
      element("refObjectList", "refObject+", [id, .required("type")], clause: clause),
      text("item", noteText, [id, .optional("type")], clause: clause),
      text("note", noteText, [id, language], clause: clause),
      text("date", .text, [id], clause: clause),
      text("term", .mixed(["hi"]), [id], clause: clause),
      text("termNote", noteText, category, clause: clause),
      text("admin", noteText, category, clause: clause),
      text("descrip", noteText, category, clause: clause),
      text("transac", .text, category, clause: clause),
      text("transacNote", .text, category, clause: clause),
      text("ref", .text, category, clause: clause),
      text("xref", .text, [.required("type"), .required("target", .nonEmpty), id], clause: clause),
      text(
        "hi", .text, [.optional("type", TBXGrammar.highlights), .optional("target", .ncName), language],
        clause: clause),
      text("foreign", noteText, [id, language], clause: clause),
      text("bpt", .text, [.optional("i"), .optional("type")], clause: clause),
      text("ept", .text, [.optional("i")], clause: clause),
      text("ph", .text, [.optional("type")], clause: clause),
    ]
  }

  static let basic: [ElementDeclaration] = {
    let auxiliary = "(descrip | descripGrp | admin | transacGrp | note | ref | xref)*"
    let clause = "TBX-Basic 2008"
    return [
      element("termEntry", "\(auxiliary), langSet+", clause: clause),
      // The DTD takes an id, too; the schema does not.
      element("langSet", "\(auxiliary), tig+", [.required("xml:lang", .languageTag)], clause: clause),
      element("tig", "term, termNote*, \(auxiliary)", clause: clause),
      element("descripGrp", "descrip, admin*", clause: clause),
      element("transacGrp", "transac, (transacNote | date)*", clause: clause),
      element("refObject", "item+", clause: clause),
    ]
  }()

  static let standard: [ElementDeclaration] = {
    let auxiliary = "(descrip | descripGrp | admin | adminGrp | transacGrp | note | ref | xref)*"
    let links = "(admin | adminGrp | transacGrp | note | ref | xref)*"
    let clause = "ISO 30042:2008"
    return [
      element("termEntry", "\(auxiliary), langSet+", clause: clause),
      element("langSet", "\(auxiliary), (tig | ntig)+", [.required("xml:lang", .languageTag), id], clause: clause),
      element("tig", "term, termNote*, \(auxiliary)", clause: clause),
      element("ntig", "termGrp, \(auxiliary)", clause: clause),
      element("termGrp", "term, (termNote | termNoteGrp)*, termCompList*", clause: clause),
      element("termNoteGrp", "termNote, \(links)", clause: clause),
      element("termCompList", "\(auxiliary), (termComp | termCompGrp)+", [id, .required("type")], clause: clause),
      element("termCompGrp", "termComp, (termNote | termNoteGrp)*, \(links)", clause: clause),
      text("termComp", .text, [id, language], clause: clause),
      element("adminGrp", "admin, (adminNote | note | ref | xref)*", clause: clause),
      text("adminNote", .text, category, clause: clause),
      element(
        "descripGrp", "descrip, (descripNote | admin | adminGrp | transacGrp | note | ref | xref)*", clause: clause),
      text("descripNote", .text, category, clause: clause),
      element("transacGrp", "transac, (transacNote | date | note | ref | xref)*", clause: clause),
      element("refObject", "(itemSet | itemGrp | item)+", clause: clause),
      element("itemSet", "(itemGrp | item)+", [id, .optional("type")], clause: clause),
      element("itemGrp", "item, \(links)", clause: clause),
    ]
  }()

  static let min: [ElementDeclaration] = {
    let clause = "TBX-Min 2014"
    return [
      element("TBX", "header, body", [.required("dialect", .oneOf(["TBX-Min"]))], clause: clause),
      element(
        "header", "(id | languages | dateCreated | creator | license | description | directionality)*", [],
        clause: clause),
      text("id", .text, [], clause: clause),
      text(
        "languages", .empty, [.required("source", .languageTag), .required("target", .languageTag)], clause: clause),
      text("dateCreated", .text, [], clause: clause),
      text("creator", .text, [], clause: clause),
      text("license", .text, [], clause: clause),
      text("description", .text, [], clause: clause),
      text("directionality", .text, [], clause: clause),
      element("body", "termEntry+", [], clause: clause),
      element(
        "termEntry", "subjectField*, langSet, (langSet | subjectField)*", [.required("id", .ncName)], clause: clause),
      text("subjectField", .text, [], clause: clause),
      element("langSet", "tig+", [.required("xml:lang", .languageTag)], clause: clause),
      element("tig", "(term | noteGrp | termStatus | customer | partOfSpeech)*", [], clause: clause),
      text("term", .text, [], clause: clause),
      text("termStatus", .text, [], clause: clause),
      text("customer", .text, [], clause: clause),
      text("partOfSpeech", .text, [], clause: clause),
      element("noteGrp", "note+", [], clause: clause),
      element("note", "(noteKey?, noteValue) | (noteValue, noteKey)", [], clause: clause),
      text("noteKey", .text, [], clause: clause),
      text("noteValue", .text, [], clause: clause),
    ]
  }()
}
