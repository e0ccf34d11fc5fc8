/// XLIFF 1's grammars: what the DTD of 1.0 and the schemas of 1.1 and 1.2 (transitional) say.
///
/// Elements have the numbers of ``XLIFF1Element``.
enum XLIFF1Grammar {
  static func of(_ edition: XLIFF1Edition) -> Grammar {
    switch (edition.version, edition.lacksNamespace) {
    case (.v10, _): v10
    case (.v11, false): v11
    case (.v11, true): v11Bare
    case (.v12, false): v12
    case (.v12, true): v12Bare
    }
  }

  private static let v10 = make(.v10, namespace: "")
  private static let v11 = make(.v11, namespace: XLIFF1Version.v11.namespace)
  private static let v11Bare = make(.v11, namespace: "")
  private static let v12 = make(.v12, namespace: XLIFF1Version.v12.namespace)
  private static let v12Bare = make(.v12, namespace: "")

  private static func make(_ version: XLIFF1Version, namespace: String) -> Grammar {
    let attributes = XLIFF1Attributes(version: version)
    let declarations = XLIFF1Element.allCases.map { element in
      ElementDeclaration(
        element.name, content(of: element, version), attributes.of(element),
        admitsAllAttributes: version != .v10 && isExtensible(element),
        clause: "XLIFF \(version.rawValue), <\(element.name)>")
    }
    return Grammar(format: "xliff1", prefixes: ["": namespace], roots: ["xliff"], declarations: declarations)
  }

  /// Whether attributes of any name may stand on the element; the strict schema wants them in a namespace of their own.
  static func isExtensible(_ element: XLIFF1Element) -> Bool {
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
    let extra = version == .v10 ? "" : ", #other*"
    let facts = "context-group*, count-group*, prop-group*, note*"
    return switch element {
    case .xliff: version == .v12 ? "(#other*, file)+" : "file+"
    case .file: version == .v10 ? "header, body" : "header?, body"
    case .header:
      version == .v10
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
      case .v10: "source, target?, (count-group | note | context-group | prop-group | alt-trans)*"
      case .v11: "source, target?, \(facts), alt-trans*, #other*"
      case .v12:
        "source, seg-source?, target?, (context-group | count-group | prop-group | note | alt-trans)*, #other*"
      }
    case .altTrans:
      switch version {
      case .v10: "source?, target+, (note | context-group | prop-group)*"
      case .v11: "source?, target+, context-group*, prop-group*, note*, #other*"
      case .v12: "source?, seg-source?, target+, context-group*, prop-group*, note*, #other*"
      }
    default:
      version == .v10
        ? "bin-source, bin-target?, (note | context-group | prop-group | trans-unit)*"
        : "bin-source, bin-target?, (context-group | count-group | prop-group | note | trans-unit)*, #other*"
    }
  }
}
