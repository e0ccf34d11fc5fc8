/// A change of a file: the bytes of a range give way to a text.
public struct TextEdit: Sendable, Hashable, Codable {
  /// UTF-8 range in the file as read (as decoded, where it was not UTF-8); empty for an insertion.
  public var utf8Range: Range<Int>
  public var replacement: String

  public init(utf8Range: Range<Int>, replacement: String) {
    self.utf8Range = utf8Range
    self.replacement = replacement
  }
}
