/// What the model weighs in a bead.
///
/// Evidence of links comes twice: once for the positions of the target that the source explains (direction 0), once
/// for those of the source that the target explains (direction 1).
enum BeadFeature {
  static let directions = 2

  /// Strength of links of a class: how rare they are by chance, in nats.
  static func strength(_ link: LinkClass, direction: Int) -> Int {
    (direction * LinkClass.count + Int(link.rawValue)) * 2
  }
  /// Number of links of a class.
  static func number(_ link: LinkClass, direction: Int) -> Int { strength(link, direction: direction) + 1 }

  private static let afterLinks = directions * LinkClass.count * 2
  /// Units without any link, by how usual the unit is in the document.
  static func unlinked(usual: Bool, direction: Int) -> Int { afterLinks + direction * 2 + (usual ? 1 : 0) }
  /// Linked positions times the logarithm of the other side's length: in a long text chance links are many.
  static func dilution(direction: Int) -> Int { afterLinks + 4 + direction }

  private static let afterUnits = afterLinks + 6
  /// Half the squared deviation of the logarithm of the lengths' ratio.
  static let lengthDeviation = afterUnits
  /// The same for the target's length alone.
  static let lengthAlone = afterUnits + 1
  /// Logarithm of the shape's share in this document.
  static let shapeInDocument = afterUnits + 2
  static let questionsAgree = afterUnits + 3
  static let questionsDiffer = afterUnits + 4
  static let exclamationsDiffer = afterUnits + 5
  static let colonsAgree = afterUnits + 6
  static let colonsDiffer = afterUnits + 7
  static let bareEndsAgree = afterUnits + 8
  static let bareEndsDiffer = afterUnits + 9
  static let quotesOpen = afterUnits + 10
  static let quotesDiffer = afterUnits + 11
  static let bracketsDiffer = afterUnits + 12
  static let sourceEndsOpen = afterUnits + 13
  static let targetEndsOpen = afterUnits + 14

  private static let afterMarks = afterUnits + 15
  static func shape(_ index: Int) -> Int { afterMarks + index }
  static let count = afterMarks + BeadShape.all.count
}
