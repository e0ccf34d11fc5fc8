import LinguisticText

/// The runs of digits with commas and full stops between them, as a text has them.
struct DigitRuns {
  struct Run: Hashable {
    /// The digits alone.
    var digits: String
    var isSeparated: Bool
  }

  private let places: [(range: Range<Int>, run: Run)]
  /// By the digits: whether a run of them is separated, and whether one is not.
  private let kinds: [String: (separated: Bool, plain: Bool)]

  /// - Parameter scalars: a folded text.
  init(_ scalars: [Unicode.Scalar]) {
    var places: [(range: Range<Int>, run: Run)] = []
    var kinds: [String: (separated: Bool, plain: Bool)] = [:]
    var index = 0
    while index < scalars.count {
      guard Script(scalars[index]) == .digit else {
        index += 1
        continue
      }
      let start = index
      var digits = String.UnicodeScalarView()
      var isSeparated = false
      while index < scalars.count {
        if Script(scalars[index]) == .digit {
          digits.append(scalars[index])
        } else if scalars[index] == "," || scalars[index] == ".", index + 1 < scalars.count,
          Script(scalars[index + 1]) == .digit
        {
          isSeparated = true
        } else {
          break
        }
        index += 1
      }
      let run = Run(digits: String(digits), isSeparated: isSeparated)
      places.append((start..<index, run))
      kinds[run.digits, default: (false, false)].separated = kinds[run.digits]?.separated == true || isSeparated
      kinds[run.digits, default: (false, false)].plain = kinds[run.digits]?.plain == true || !isSeparated
    }
    self.places = places
    self.kinds = kinds
  }

  /// The run that a number begins in.
  func run(at range: Range<Int>) -> Run? {
    places.first { $0.range.upperBound > range.lowerBound && $0.range.lowerBound < range.upperBound }?.run
  }

  /// Whether the text has a run's digits, separated in whatever way; few digits must be separated on both sides, since
  /// 1.5 is not 15.
  func contains(_ run: Run) -> Bool {
    guard let kind = kinds[run.digits] else { return false }
    return (kind.separated && run.isSeparated) || (run.digits.utf8.count >= 4 && kind.separated != kind.plain)
  }
}
