/// What the schemas of XLIFF 2 say, with the modules in their places.
///
/// Modules are named where the specification allows them, so that one in a wrong place is a fault although the schemas'
/// wildcards would let it through.
///
/// > Source: XLIFF 2.0, 2.1 and 2.2, 4.2 Elements and 4.3 Attributes; the sections of chapter 5 for the modules.
struct XLIFF2Grammar {
  static let oldNamespace = "urn:oasis:names:tc:xliff:document:2.0"
  static let newNamespace = "urn:oasis:names:tc:xliff:document:2.2"

  /// XLIFF 2.0 and 2.1, which share a namespace.
  static let old = XLIFF2Grammar(isNew: false).grammar
  /// XLIFF 2.2.
  static let new = XLIFF2Grammar(isNew: true).grammar

  let isNew: Bool

  private var grammar: Grammar {
    Grammar(
      format: "xliff2", prefixes: prefixes, roots: ["xliff"],
      declarations: XLIFF2Element.allCases.map { core($0) ?? module($0) })
  }

  private var prefixes: [String: String] {
    var prefixes = Self.modulePrefixes
    prefixes[""] = isNew ? Self.newNamespace : Self.oldNamespace
    return prefixes
  }

  /// The namespaces of the modules, which all versions share.
  static let modulePrefixes = [
    "mtc": "urn:oasis:names:tc:xliff:matches:2.0", "gls": "urn:oasis:names:tc:xliff:glossary:2.0",
    "fs": "urn:oasis:names:tc:xliff:fs:2.0", "mda": "urn:oasis:names:tc:xliff:metadata:2.0",
    "res": "urn:oasis:names:tc:xliff:resourcedata:2.0", "slr": "urn:oasis:names:tc:xliff:sizerestriction:2.0",
    "val": "urn:oasis:names:tc:xliff:validation:2.0", "ctr": "urn:oasis:names:tc:xliff:changetracking:2.0",
    "its": "http://www.w3.org/2005/11/its", "itsm": "urn:oasis:names:tc:xliff:itsm:2.1",
    "pgs": "urn:oasis:names:tc:xliff:pgs:1.0",
  ]

  private static let inline = ["cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em"]
  private static let onFile = """
    mda:metadata | res:resourceData | slr:profiles | slr:data | val:validation | ctr:changeTrack \
    | its:provenanceRecords | #other
    """
  private static let onGroup =
    "mda:metadata | slr:data | val:validation | ctr:changeTrack | its:provenanceRecords | #other"
  private static let onUnit = """
    mtc:matches | gls:glossary | mda:metadata | res:resourceData | slr:data | val:validation | ctr:changeTrack \
    | its:locQualityIssues | its:provenanceRecords | #other
    """

  func declare(
    _ element: XLIFF2Element, _ content: ElementDeclaration.Content, _ attributes: [AttributeDeclaration] = [],
    isOpen: Bool = false
  ) -> ElementDeclaration {
    let version = isNew ? "2.2" : "2.1"
    return ElementDeclaration(
      element.name, content, attributes, admitsOtherAttributes: isOpen, clause: "XLIFF \(version), <\(element.name)>")
  }

  func pattern(_ text: String) -> ElementDeclaration.Content { .elements(ContentPattern(text)) }

  private func core(_ element: XLIFF2Element) -> ElementDeclaration? {
    let lists = XLIFF2Attributes.self
    let own: [AttributeDeclaration] = [.required("id", .nameToken)]
    switch element {
    case .xliff:
      return declare(
        element, pattern(isNew ? "notes?, mda:metadata?, file+" : "file+"),
        [.required("version"), .required("srcLang", .languageTag), .optional("trgLang", .languageTag)]
          + lists.xml + lists.its, isOpen: true)
    case .file:
      return declare(
        element, pattern("skeleton?, (\(Self.onFile))*, notes?, (unit | group)+"),
        lists.structure + [.optional("original")], isOpen: true)
    case .skeleton: return declare(element, .any, [.optional("href")])
    case .group, .unit:
      let isUnit = element == .unit
      let content =
        isUnit
        ? "(\(Self.onUnit))*, notes?, originalData?, (segment | ignorable)+"
        : "(\(Self.onGroup))*, notes?, (unit | group)*"
      let switched: [AttributeDeclaration] = isNew && isUnit ? [.optional("pgs:switch")] : []
      return declare(
        element, pattern(content),
        lists.structure + switched + [.optional("name"), .optional("type", XLIFF2Values.ownType)], isOpen: true)
    case .segment:
      return declare(
        element, pattern("source, target?"),
        [
          .optional("id", .nameToken), .optional("canResegment", XLIFF2Values.yesNo),
          .optional("state", .oneOf(["initial", "translated", "reviewed", "final"])), .optional("subState"),
        ] + (isNew ? [.optional("pgs:case")] : []))
    case .ignorable: return declare(element, pattern("source, target?"), [.optional("id", .nameToken)])
    case .notes: return declare(element, pattern("note+"))
    case .note:
      return declare(
        element, .text,
        [
          .optional("id", .nameToken), .optional("appliesTo", .oneOf(["source", "target"])), .optional("category"),
          .optional("priority", XLIFF2Values.priority),
        ] + (isNew ? [.optional("ref")] : []) + lists.xml + lists.format, isOpen: true)
    case .originalData: return declare(element, pattern("data+"))
    case .data:
      return declare(
        element, .mixed(["cp"]),
        own + [.optional("dir", XLIFF2Values.direction), .optional("xml:space", XLIFF2Values.preserve)])
    case .source:
      return declare(
        element, .mixed(Self.inline), [.optional("xml:lang", .languageTag), .optional("xml:space", XLIFF2Values.space)])
    case .target:
      return declare(
        element, .mixed(Self.inline),
        [
          .optional("xml:lang", .languageTag), .optional("xml:space", XLIFF2Values.space),
          .optional("order", .integer(atLeast: 1)),
        ])
    default: return inline(element)
    }
  }

  /// Codes take attributes of modules, but none of one's own: those are for annotations. None takes one of XML's own.
  private func inline(_ element: XLIFF2Element) -> ElementDeclaration? {
    let lists = XLIFF2Attributes.self
    let own: [AttributeDeclaration] = [.required("id", .nameToken)]
    let shared = lists.code + lists.format + lists.sizeInfo + lists.storage
    switch element {
    case .cp: return declare(element, .empty, [.required("hex", XLIFF2Values.hexadecimal)])
    case .ph: return declare(element, .empty, own + lists.single + shared)
    case .pc:
      return declare(
        element, .mixed(Self.inline),
        own + [
          .optional("dataRefStart", .nameToken), .optional("dataRefEnd", .nameToken),
          .optional("canOverlap", XLIFF2Values.yesNo), .optional("dir", XLIFF2Values.direction),
          .optional("dispStart"), .optional("dispEnd"), .optional("equivStart"), .optional("equivEnd"),
          .optional("subFlowsStart", XLIFF2Values.nameTokens), .optional("subFlowsEnd", XLIFF2Values.nameTokens),
        ] + shared + lists.restrictions)
    case .sc:
      return declare(element, .empty, own + lists.single + lists.half + shared + lists.restrictions)
    case .ec:
      return declare(
        element, .empty,
        [.optional("id", .nameToken), .optional("startRef", .nameToken)] + lists.single + lists.half + shared)
    case .mrk, .sm:
      return declare(
        element, element == .mrk ? .mixed(Self.inline) : .empty,
        lists.annotation + lists.format + lists.sizeInfo + lists.restrictions + lists.its, isOpen: true)
    case .em: return declare(element, .empty, [.required("startRef", .nameToken)])
    default: return nil
    }
  }
}
