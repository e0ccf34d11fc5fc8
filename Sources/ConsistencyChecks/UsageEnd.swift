import TranslationModel

/// Whether a document is later than the end of a term's use: by the date in its name, else by the number of its issue.
struct UsageEnd {
  private let name: String
  private let date: DateInName?

  /// - Parameter name: the document's path.
  init(in name: String) {
    self.name = name
    date = DateInName(name)
  }

  /// Whether the document is known to be later; a month is not later than a day in it.
  func isPast(_ limit: UsageLimit) -> Bool {
    if let date, let words = limit.date {
      let ours = [date.year, date.month, date.day].prefix { $0 != nil }.compactMap(\.self)
      let theirs = words.split(separator: "-").compactMap { Int($0) }
      return Self.follows(ours, theirs)
    }
    return isLaterIssue(than: limit.text)
  }

  /// Whether the first difference of two lists, as far as both go, is a greater number in the first.
  private static func follows(_ one: [Int], _ other: [Int]) -> Bool {
    zip(one, other).first { $0 != $1 }.map { $0 > $1 } ?? false
  }

  /// Whether the name has the words of a limit with a greater number: `소식 2023년 5호.md` for `2023년 3호`.
  private func isLaterIssue(than limit: String) -> Bool {
    let wanted = Self.pieces(of: limit[...])
    guard wanted.contains(where: { $0.number != nil }), wanted.contains(where: { $0.number == nil }) else { return false }
    let given = Self.pieces(of: name[...])
    guard given.count >= wanted.count else { return false }
    for start in 0...(given.count - wanted.count) {
      let part = given[start..<start + wanted.count]
      let isAlike = zip(part, wanted).enumerated().allSatisfy { index, pair in
        guard pair.1.number == nil else { return pair.0.number != nil }
        // What stands around the words may go on.
        if index == 0 { return pair.0.text.hasSuffix(pair.1.text) }
        return index == wanted.count - 1 ? pair.0.text.hasPrefix(pair.1.text) : pair.0.text == pair.1.text
      }
      guard isAlike else { continue }
      return Self.follows(part.compactMap(\.number), wanted.compactMap(\.number))
    }
    return false
  }

  private struct Piece {
    /// Without spaces.
    var text: String
    /// The value of a run of digits; nil for other text.
    var number: Int?
  }

  private static func pieces(of text: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text.filter { !$0.isWhitespace && $0 != "_" }[...]
    while let first = rest.first {
      let isDigit = ("0"..."9").contains(first)
      let run = rest.prefix { ("0"..."9").contains($0) == isDigit }
      pieces.append(Piece(text: String(run), number: isDigit ? Int(run) ?? .max : nil))
      rest = rest[run.endIndex...]
    }
    return pieces
  }
}
