import TranslationModel

/// What a list of all entries needs of one: everything but the places.
public struct ConceptSummary: Sendable, Hashable {
  /// The entry and its renderings, without occurrences.
  public var item: ReviewItem
  /// Names of the current documents in which it occurs, sorted.
  public var documents: [String]
  /// The keys under which look-up finds its originals, a line feed between.
  public var sourceKeys: String
  /// The keys under which look-up finds its renderings and their look-up forms, a line feed between.
  public var targetKeys: String
  /// The renderings that stand nowhere but inside longer pairs of the same text: of aligned texts, each occurrence lies
  /// in one of another pair that is not rejected, with both its sides.
  public var insideOnly: Set<String>
  /// Number of the command that put the entry off; nil where nobody did, or somebody decided since.
  public var skipped: Int?

  public var id: String { item.entry.id }

  public init(
    item: ReviewItem, documents: [String] = [], sourceKeys: String = "", targetKeys: String = "",
    insideOnly: Set<String> = [], skipped: Int? = nil
  ) {
    self.item = item
    self.documents = documents
    self.sourceKeys = sourceKeys
    self.targetKeys = targetKeys
    self.insideOnly = insideOnly
    self.skipped = skipped
  }
}
