/// The encoding that a text was read in because its bytes say so, which the user is to hear of.
public struct TakenEncoding: Sendable, Hashable {
  /// A name that iconv knows: `CP949`.
  public var name: String
  /// What the text says of itself, wrongly; nil where it says nothing.
  public var declared: String?

  public init(name: String, declared: String? = nil) {
    self.name = name
    self.declared = declared
  }
}
