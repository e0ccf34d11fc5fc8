/// The elements of XLIFF 2 that reading and rewriting look at.
enum XLIFF2Name: Int, CaseIterable {
  case xliff, file, group, unit, segment, ignorable, source, target
  case pc, ph, sc, ec, mrk, sm, em, cp
  case notes, note, originalData, data
  case glossary, glossEntry, term, translation, definition
  case matches, match
  case metadata, metaGroup, meta

  private var name: String {
    switch self {
    case .glossary, .glossEntry, .term, .translation, .definition: "gls:\(self)"
    case .matches, .match: "mtc:\(self)"
    case .metadata, .metaGroup, .meta: "mda:\(self)"
    default: "\(self)"
    }
  }

  static let oldNamespace = "urn:oasis:names:tc:xliff:document:2.0"
  static let newNamespace = "urn:oasis:names:tc:xliff:document:2.2"

  /// The names, numbered as the cases.
  static func table(isNew: Bool) -> XMLNameTable { XMLNameTable(isNew ? newNames : oldNames) }

  private static let oldNames = make(oldNamespace)
  private static let newNames = make(newNamespace)

  private static func make(_ namespace: String) -> Grammar {
    Grammar(
      format: "xliff2-names",
      prefixes: [
        "": namespace, "gls": "urn:oasis:names:tc:xliff:glossary:2.0", "mtc": "urn:oasis:names:tc:xliff:matches:2.0",
        "mda": "urn:oasis:names:tc:xliff:metadata:2.0",
      ],
      roots: ["xliff"], declarations: allCases.map { ElementDeclaration($0.name, .any, clause: "") })
  }
}
