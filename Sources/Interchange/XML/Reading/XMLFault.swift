/// What makes a document no well-formed XML, or XML that is not taken.
struct XMLFault: Hashable, Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case notWellFormed = "xml-well-formed"
    case namespace = "xml-namespace"
    case character = "xml-character"
    case encoding = "xml-encoding"
    case entity = "xml-entity"
    case limit = "xml-limit"
  }

  var kind: Kind
  /// Starts lower-case, without a full stop.
  var message: String
  /// UTF-8 byte offset in the text as decoded.
  var offset: Int
  /// Whether reading ended here.
  var isFatal: Bool
}
