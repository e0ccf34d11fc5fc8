/// The shapes a bead may have: how many segments of each side it takes.
struct BeadShape {
  let source: Int
  let target: Int

  /// All shapes; their order numbers them.
  static let all: [BeadShape] = [
    BeadShape(source: 1, target: 1), BeadShape(source: 1, target: 0), BeadShape(source: 0, target: 1),
    BeadShape(source: 1, target: 2), BeadShape(source: 2, target: 1), BeadShape(source: 2, target: 2),
    BeadShape(source: 1, target: 3), BeadShape(source: 3, target: 1), BeadShape(source: 2, target: 3),
    BeadShape(source: 3, target: 2), BeadShape(source: 1, target: 4), BeadShape(source: 4, target: 1),
  ]
  static let longest = 4

  var isOneSided: Bool { source == 0 || target == 0 }
}
