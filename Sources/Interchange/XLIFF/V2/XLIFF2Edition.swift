/// The versions of XLIFF 2; the first two share a namespace.
enum XLIFF2Edition: String {
  case v20 = "2.0"
  case v21 = "2.1"
  case v22 = "2.2"

  /// The version of a document with this root; nil where it is not of XLIFF 2.
  init?(_ root: XMLStartTag) {
    guard root.name.local.equals("xliff") else { return nil }
    switch root.name.namespaceName {
    case XLIFF2Grammar.oldNamespace: self = root.attributes.value("version") == "2.0" ? .v20 : .v21
    case XLIFF2Grammar.newNamespace: self = .v22
    default: return nil
    }
  }

  var displayName: String { "XLIFF \(rawValue)" }
}
