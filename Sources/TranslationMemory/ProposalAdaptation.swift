/// A stored translation with the numbers and Latin names of the text to translate put in place of those that stand in
/// the stored source: 2024 becomes 2025, OmegaT becomes Trados.
///
/// Only what stands in the translation just as it stands in its source, and as often, is replaced; everything else is
/// the translator's. Where the two sources have not the same kinds of figures in the same order, nothing is.
public struct ProposalAdaptation: Sendable, Hashable {
  public struct Replacement: Sendable, Hashable {
    public var old: String
    public var new: String

    public init(old: String, new: String) {
      self.old = old
      self.new = new
    }
  }

  /// The translation as it is proposed.
  public private(set) var target: String
  /// What was replaced, in order of the translation.
  public private(set) var replacements: [Replacement] = []

  /// - Parameters:
  ///   - target: the stored translation.
  ///   - stored: its source.
  ///   - wanted: the text to translate.
  public init(of target: String, from stored: String, to wanted: String) {
    self.target = target
    let (before, after) = (Figure.all(in: stored), Figure.all(in: wanted))
    guard before.count == after.count, zip(before, after).allSatisfy({ $0.isNumber == $1.isNumber }) else { return }
    var renewed: [String: String] = [:]
    for (old, new) in zip(before, after) {
      // The same figure twice with different successors: nobody knows which is which in the translation.
      if let known = renewed[old.text], known != new.text { return }
      renewed[old.text] = new.text
    }
    let figures = Figure.all(in: target)
    let changed = renewed.filter { old, new in
      old != new && figures.count { $0.text == old } == before.count { $0.text == old }
    }
    guard !changed.isEmpty else { return }
    var result = ""
    var place = target.startIndex
    for figure in figures {
      guard let new = changed[figure.text] else { continue }
      result += target[place..<figure.range.lowerBound] + new
      place = figure.range.upperBound
      replacements.append(Replacement(old: figure.text, new: new))
    }
    self.target = result + target[place...]
  }

  /// A number or a Latin word.
  private struct Figure {
    var text: String
    var range: Range<String.Index>
    var isNumber: Bool

    static func all(in text: String) -> [Figure] {
      let scalars = text.unicodeScalars
      var figures: [Figure] = []
      var place = scalars.startIndex
      while place < scalars.endIndex {
        let isNumber = Self.isDigit(scalars[place])
        guard isNumber || isLetter(scalars[place]) else {
          place = scalars.index(after: place)
          continue
        }
        var end = scalars.index(after: place)
        while end < scalars.endIndex, isNumber ? goesOn(scalars, end) : isLetter(scalars[end]) || isDigit(scalars[end])
        {
          end = scalars.index(after: end)
        }
        figures.append(Figure(text: String(scalars[place..<end]), range: place..<end, isNumber: isNumber))
        place = end
      }
      return figures
    }

    /// Whether a number goes on: a digit, or a point or comma with a digit behind.
    private static func goesOn(_ scalars: String.UnicodeScalarView, _ place: String.Index) -> Bool {
      if isDigit(scalars[place]) { return true }
      guard scalars[place] == "." || scalars[place] == "," else { return false }
      let next = scalars.index(after: place)
      return next < scalars.endIndex && isDigit(scalars[next])
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || (0xC0...0x24F).contains(scalar.value)
    }
  }
}
