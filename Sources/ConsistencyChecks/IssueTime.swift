import TranslationModel

/// When a document was written, beside the limits of a term's use: by the number of its issue in its name, else by the
/// date. Or today, behind all documents there are.
public struct IssueTime: Sendable {
  private let names: [String]
  private let date: DateInName?

  /// - Parameter name: the document's path.
  init(of name: String) {
    names = [name]
    date = DateInName(name)
  }

  /// - Parameters:
  ///   - day: `YYYY-MM-DD`.
  ///   - documents: paths of the documents written by then.
  public init(on day: String, after documents: [String]) {
    names = documents
    date = DateInName(day)
  }

  /// Whether the document is known to be later; a month is not later than a day in it.
  public func isLater(than limit: UsageLimit) -> Bool { difference(from: limit).map { $0 > 0 } ?? false }

  /// Whether the document is known to be earlier; a month is not earlier than a day in it.
  func isEarlier(than limit: UsageLimit) -> Bool { difference(from: limit).map { $0 < 0 } ?? false }

  /// Whether the document is known not to be later: earlier, or of the same issue, day, or month.
  func isKnownUpTo(_ limit: UsageLimit) -> Bool { difference(from: limit).map { $0 <= 0 } ?? false }

  /// Less than 0 where the document is earlier, 0 where it is of the same issue, day, or month; nil where the two cannot
  /// be told apart or compared. Issues are compared before dates, which names often give to the year only.
  private func difference(from limit: UsageLimit) -> Int? {
    if let difference = names.lazy.compactMap({ Self.issueDifference(of: $0, from: limit.text) }).max() {
      return difference
    }
    guard let date, let words = limit.date else { return nil }
    let ours = [date.year, date.month, date.day].prefix { $0 != nil }.compactMap(\.self)
    let theirs = words.split(separator: "-").compactMap { Int($0) }
    let difference = Self.difference(ours, theirs)
    return difference == 0 && ours.count < theirs.count ? nil : difference
  }

  /// What the first difference of two lists says, as far as both go.
  private static func difference(_ one: [Int], _ other: [Int]) -> Int {
    zip(one, other).first { $0 != $1 }.map { $0 < $1 ? -1 : 1 } ?? 0
  }

  /// The same for the first place of the name that has the words of a limit with other numbers: `소식 2023년 5호.md` is
  /// later than `2023년 3호`. nil where it has none.
  private static func issueDifference(of name: String, from limit: String) -> Int? {
    let wanted = pieces(of: limit[...])
    guard wanted.contains(where: { $0.number != nil }), wanted.contains(where: { $0.number == nil }) else { return nil }
    let given = pieces(of: name[...])
    guard given.count >= wanted.count else { return nil }
    for start in 0...(given.count - wanted.count) {
      let part = given[start..<start + wanted.count]
      let isAlike = zip(part, wanted).enumerated().allSatisfy { index, pair in
        guard pair.1.number == nil else { return pair.0.number != nil }
        // What stands around the words may go on.
        if index == 0 { return pair.0.text.hasSuffix(pair.1.text) }
        return index == wanted.count - 1 ? pair.0.text.hasPrefix(pair.1.text) : pair.0.text == pair.1.text
      }
      guard isAlike else { continue }
      return difference(part.compactMap(\.number), wanted.compactMap(\.number))
    }
    return nil
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
