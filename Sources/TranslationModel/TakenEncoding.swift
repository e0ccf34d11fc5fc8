/// The encoding that a text was read in because its bytes say so, which the user is to hear of.
public struct TakenEncoding: Sendable, Hashable {
  /// A name that iconv knows: `CP949`.
  public var name: String
  /// What the text says of itself, wrongly; nil where it says nothing.
  public var declared: String?
  /// Whether the user can say another encoding for a text of this format.
  public var canBeNamed: Bool

  public init(name: String, declared: String? = nil, canBeNamed: Bool = true) {
    self.name = name
    self.declared = declared
    self.canBeNamed = canBeNamed
  }
}
