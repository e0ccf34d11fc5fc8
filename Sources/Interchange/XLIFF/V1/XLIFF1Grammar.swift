/// XLIFF 1's grammars: what the DTD of 1.0 and the schemas of 1.1 and 1.2 (transitional) say.
///
/// Elements have the numbers of ``XLIFF1Element``.
enum XLIFF1Grammar {
  static func of(_ edition: XLIFF1Edition) -> Grammar {
    switch (edition.version, edition.lacksNamespace) {
    case (.v1_0, _): v1_0
    case (.v1_1, false): v1_1
    case (.v1_1, true): v1_1Bare
    case (.v1_2, false): v1_2
    case (.v1_2, true): v1_2Bare
    }
  }

  private static let v1_0 = make(.v1_0, namespace: "")
  private static let v1_1 = make(.v1_1, namespace: XLIFF1Version.v1_1.namespace)
  private static let v1_1Bare = make(.v1_1, namespace: "")
  private static let v1_2 = make(.v1_2, namespace: XLIFF1Version.v1_2.namespace)
  private static let v1_2Bare = make(.v1_2, namespace: "")

  private static func make(_ version: XLIFF1Version, namespace: String) -> Grammar {
    let attributes = XLIFF1Attributes(version: version)
    let declarations = XLIFF1Element.allCases.map { element in
      ElementDeclaration(
        element.name, content(of: element, version), attributes.of(element),
        admitsAllAttributes: version != .v1_0 && isExtensible(element),
        clause: "XLIFF \(version.rawValue), <\(element.name)>")
    }
    return Grammar(format: "xliff1", prefixes: ["": namespace], roots: ["xliff"], declarations: declarations)
  }

  /// Whether attributes of any name may stand on the element; the strict schema wants them in a namespace of their own.
  private static func isExtensible(_ element: XLIFF1Element) -> Bool {
    switch element {
    case .xliff, .file, .tool, .group, .transUnit, .source, .segSource, .target, .altTrans, .binUnit, .binSource,
      .binTarget, .g, .x, .bx, .ex, .ph, .bpt, .ept, .it, .mrk:
      true
    default: false
    }
  }

  private static func content(of element: XLIFF1Element, _ version: XLIFF1Version) -> ElementDeclaration.Content {
    switch element {
    case .internalFile, .note, .count, .context, .prop: .text
    case .externalFile, .x, .bx, .ex: .empty
    case .tool: .any
    case .source, .segSource, .target, .g, .sub, .mrk: .mixed(["g", "bpt", "ept", "ph", "it", "mrk", "x", "bx", "ex"])
    case .ph, .bpt, .ept, .it: .mixed(["sub"])
    default: .elements(ContentPattern(pattern(of: element, version)))
    }
  }

  private static func pattern(of element: XLIFF1Element, _ version: XLIFF1Version) -> String {
    // Elements of other namespaces came with 1.1, on the root with 1.2.
    let extra = version == .v1_0 ? "" : ", #other*"
    let facts = "context-group*, count-group*, prop-group*, note*"
    return switch element {
    case .xliff: version == .v1_2 ? "(#other*, file)+" : "file+"
    case .file: version == .v1_0 ? "header, body" : "header?, body"
    case .header:
      version == .v1_0
        ? "skl?, phase-group?, (prop-group | glossary | reference | note | count-group)*"
        : "skl?, phase-group?, (glossary | reference | count-group | prop-group | note | tool)*, #other*"
    case .skl, .glossary, .reference, .binSource, .binTarget: "internal-file | external-file"
    case .phaseGroup: "phase+"
    case .phase: "note*"
    case .countGroup: "count*"
    case .contextGroup: "context+"
    case .propGroup: "prop+"
    case .body: "(group | trans-unit | bin-unit)*"
    case .group: "\(facts)\(extra), (group | trans-unit | bin-unit)*"
    case .transUnit:
      switch version {
      case .v1_0: "source, target?, (count-group | note | context-group | prop-group | alt-trans)*"
      case .v1_1: "source, target?, \(facts), alt-trans*, #other*"
      case .v1_2:
        "source, seg-source?, target?, (context-group | count-group | prop-group | note | alt-trans)*, #other*"
      }
    case .altTrans:
      switch version {
      case .v1_0: "source?, target+, (note | context-group | prop-group)*"
      case .v1_1: "source?, target+, context-group*, prop-group*, note*, #other*"
      case .v1_2: "source?, seg-source?, target+, context-group*, prop-group*, note*, #other*"
      }
    default:
      version == .v1_0
        ? "bin-source, bin-target?, (note | context-group | prop-group | trans-unit)*"
        : "bin-source, bin-target?, (context-group | count-group | prop-group | note | trans-unit)*, #other*"
    }
  }
}
