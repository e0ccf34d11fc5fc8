/// The versions of XLIFF 1.
enum XLIFF1Version: String, Sendable, CaseIterable {
  case v10 = "1.0"
  case v11 = "1.1"
  case v12 = "1.2"

  /// The namespace its elements are in; empty for none.
  var namespace: String {
    switch self {
    case .v10: ""
    case .v11: "urn:oasis:names:tc:xliff:document:1.1"
    case .v12: "urn:oasis:names:tc:xliff:document:1.2"
    }
  }
}

/// What a root element tells of an XLIFF 1 document.
struct XLIFF1Edition: Sendable, Hashable {
  /// The version whose rules hold: the namespace decides, without one the version attribute.
  let version: XLIFF1Version
  /// Whether elements are in no namespace although the version has one.
  let lacksNamespace: Bool
  /// The flavour of Trados Studio, with elements and attributes of its own.
  let isSDL: Bool

  /// The namespace of Trados Studio's additions.
  static let sdlNamespace = "http://sdl.com/FileTypes/SdlXliff/1.0"

  /// nil where the root is none of XLIFF 1.
  init?(_ root: XMLStartTag) {
    guard root.name.local.equals("xliff") else { return nil }
    let stated = root.attributes.value("version")
    if let namespace = root.name.namespaceName {
      guard let version = XLIFF1Version.allCases.first(where: { $0.namespace == namespace }) else { return nil }
      self.version = version
      lacksNamespace = false
    } else {
      if let first = stated?.first, first.isNumber, first != "1" { return nil }
      version = stated.flatMap(XLIFF1Version.init) ?? .v12
      lacksNamespace = version != .v10
    }
    isSDL = root.namespaces.contains { $0.name == Self.sdlNamespace }
  }

  var displayName: String { isSDL ? "SDLXLIFF (XLIFF \(version.rawValue))" : "XLIFF \(version.rawValue)" }
}

/// The elements of XLIFF 1, numbered as in its grammars.
enum XLIFF1Element: Int, CaseIterable {
  case xliff, file, header, skl
  case internalFile, externalFile
  case glossary, reference, note
  case phaseGroup, phase
  case countGroup, count
  case contextGroup, context
  case propGroup, prop
  case tool, body, group
  case transUnit, source, segSource, target, altTrans
  case binUnit, binSource, binTarget
  case g, x, bx, ex, ph, bpt, ept, it, sub, mrk

  /// The name in the document: `trans-unit`.
  var name: String {
    switch self {
    case .internalFile: "internal-file"
    case .externalFile: "external-file"
    case .phaseGroup: "phase-group"
    case .countGroup: "count-group"
    case .contextGroup: "context-group"
    case .propGroup: "prop-group"
    case .transUnit: "trans-unit"
    case .segSource: "seg-source"
    case .altTrans: "alt-trans"
    case .binUnit: "bin-unit"
    case .binSource: "bin-source"
    case .binTarget: "bin-target"
    default: "\(self)"
    }
  }
}
