/// The grammars of the versions of TMX, as their DTDs and prose give them.
///
/// > Source: tmx11.dtd, tmx12.dtd, tmx13.dtd, tmx14.dtd (LISA OSCAR, 1998 to 2002); TMX 1.4b Specification (2005), which
/// > changed the prose of 1.4 and not its DTD.
enum TMXVersion: String, CaseIterable, Sendable {
  case v1x1 = "1.1"
  case v1x2 = "1.2"
  case v1x3 = "1.3"
  case v1x4 = "1.4"

  /// Namespaces that a TMX document may be in; mostly it is in none.
  ///
  /// > Source: TMX 1.3 and 1.4b Specification, "XML compliance".
  static let namespaces = ["http://www.lisa.org/tmx", "http://www.lisa.org/tmx14"]

  /// Before 1.3 the language stood in `lang`; 1.3 made it `xml:lang` and kept `lang` as deprecated.
  var hasXMLLanguage: Bool { self == .v1x3 || self == .v1x4 }

  /// `hi` came with 1.2; before, `sub` stood also outside the codes and without attributes.
  var hasHighlight: Bool { self != .v1x1 }

  func grammar(namespace: String?) -> Grammar {
    guard let namespace else { return Self.plain[self] ?? make(namespace: "") }
    return make(namespace: namespace)
  }

  private static let plain = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.make(namespace: "")) })

  private func make(namespace: String) -> Grammar {
    Grammar(
      format: "tmx", prefixes: namespace.isEmpty ? [:] : ["": namespace], roots: ["tmx"],
      declarations: containers + codes)
  }
}

/// Numbers of the elements, in the order ``TMXVersion`` declares them, for a `switch`.
enum TMXElement: Int, CaseIterable {
  case tmx, header, body, tu, tuv, seg, note, prop, ude, map, bpt, ept, it, ph, sub, ut, hi
}

extension TMXVersion {
  /// The elements around the segments.
  private var containers: [ElementDeclaration] {
    [
      element("tmx", .elements(ContentPattern("header, body")), [.required("version")]),
      element(
        "header", .elements(ContentPattern("(note | prop | ude)*")),
        [
          .required("creationtool", .nonEmpty), .required("creationtoolversion", .nonEmpty),
          .required("segtype", Self.segmentTypes), .required("o-tmf", .nonEmpty),
          .required("adminlang", .languageTag), .required("srclang"), .required("datatype", .nonEmpty),
          .optional("o-encoding"),
        ] + Self.changes),
      element("body", .elements(ContentPattern("tu*")), []),
      element(
        "tu", .elements(ContentPattern("(note | prop)*, tuv+")),
        [.optional("tuid")] + Self.use + Self.tool + Self.changes
          + [.optional("segtype", Self.segmentTypes), .optional("o-tmf"), .optional("srclang")]),
      element(
        "tuv", .elements(ContentPattern("(note | prop)*, seg")),
        language(isRequired: true) + Self.use + Self.tool + Self.changes + [.optional("o-tmf")]),
      element("seg", .mixed(hasHighlight ? pieces : pieces + ["sub"]), []),
      element("note", .text, [.optional("o-encoding")] + language(isRequired: false)),
      element(
        "prop", .text,
        [.required("type"), .optional("o-encoding")]
          // The DTD of 1.3 forgot the deprecated attribute here; 1.4 brought it back.
          + (self == .v1x3 ? [.optional("xml:lang")] : language(isRequired: false))),
      element("ude", .elements(ContentPattern("map+")), [.required("name"), .optional("base")]),
      element(
        "map", .empty, [.required("unicode"), .optional("code"), .optional("ent"), .optional("subst")]),
    ]
  }

  /// The elements within segments.
  private var codes: [ElementDeclaration] {
    let type = AttributeDeclaration.optional("type")
    let external = AttributeDeclaration.optional("x")
    var list = [
      element("bpt", .mixed(["sub"]), [.required("i"), external, type]),
      element("ept", .mixed(["sub"]), [.required("i")]),
      element("it", .mixed(["sub"]), [.required("pos", .oneOf(["begin", "end"])), external, type]),
      element("ph", .mixed(["sub"]), [.optional("assoc", .oneOf(["p", "f", "b"])), external, type]),
      element("sub", .mixed(pieces), hasHighlight ? [.optional("datatype"), type] : []),
      element("ut", self == .v1x4 ? .mixed(["sub"]) : .text, [external]),
    ]
    if hasHighlight { list.append(element("hi", .mixed(pieces), [external, type])) }
    return list
  }

  /// What stands in running text.
  private var pieces: [String] { ["bpt", "ept", "it", "ph", "ut"] + (hasHighlight ? ["hi"] : []) }

  private func language(isRequired: Bool) -> [AttributeDeclaration] {
    let name = hasXMLLanguage ? "xml:lang" : "lang"
    let current: AttributeDeclaration = isRequired ? .required(name) : .optional(name)
    return hasXMLLanguage ? [current, .optional("lang")] : [current]
  }

  private static let segmentTypes = AttributeValue.oneOf(["block", "paragraph", "sentence", "phrase"])
  private static let changes: [AttributeDeclaration] = [
    .optional("creationdate"), .optional("creationid"), .optional("changedate"), .optional("changeid"),
  ]
  private static let use: [AttributeDeclaration] = [
    .optional("o-encoding"), .optional("datatype"), .optional("usagecount", .integer(atLeast: 0)),
    .optional("lastusagedate"),
  ]
  private static let tool: [AttributeDeclaration] = [.optional("creationtool"), .optional("creationtoolversion")]

  private func element(
    _ name: String, _ content: ElementDeclaration.Content, _ attributes: [AttributeDeclaration]
  ) -> ElementDeclaration {
    ElementDeclaration(name, content, attributes, clause: "TMX \(self == .v1x4 ? "1.4b" : rawValue), <\(name)>")
  }
}
