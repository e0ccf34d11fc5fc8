import TranslationModel

/// A text to translate, with what stands around it.
public struct MemoryQuery: Sendable, Hashable {
  public var text: String
  /// The segments before and behind it in its document, where they are known: a translation made in the same
  /// surroundings is preferred.
  public var previous: String?
  public var next: String?

  public init(_ text: String, previous: String? = nil, next: String? = nil) {
    self.text = text
    self.previous = previous
    self.next = next
  }
}

/// Which matches are wanted.
public struct MatchOptions: Sendable, Hashable {
  /// The least similarity, 0 to 1; counted in ten thousandths.
  public var minimum: Double
  /// The most matches.
  public var limit: Int
  /// Only units of this kind.
  public var filter: UnitFilter

  public init(minimum: Double = 0.7, limit: Int = 5, filter: UnitFilter = .all) {
    self.minimum = minimum
    self.limit = limit
    self.filter = filter
  }
}

/// A unit whose source is like the text looked for.
public struct MemoryMatch: Sendable, Hashable {
  public var unit: TranslationUnit
  /// 1 − edit distance / length of the longer text, both in Unicode scalars of ``LinguisticText/LookUpKey``: spacing,
  /// width, case and 简/繁 forms do not count.
  public var similarity: Double
  /// Whether the source is the same byte for byte.
  public var isIdentical: Bool
  /// Of a match with similarity 1, what stands around it as around the query.
  public var context: MatchContext

  public init(unit: TranslationUnit, similarity: Double, isIdentical: Bool, context: MatchContext = []) {
    self.unit = unit
    self.similarity = similarity
    self.isIdentical = isIdentical
    self.context = context
  }
}

/// Neighbours that a unit in its document and a query share.
public struct MatchContext: OptionSet, Sendable, Hashable {
  public let rawValue: Int

  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  public static let previous = MatchContext(rawValue: 1)
  public static let next = MatchContext(rawValue: 2)
}
