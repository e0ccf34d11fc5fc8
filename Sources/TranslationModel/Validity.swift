import Foundation

/// From and until when a term is used: `from 2022년 1호 until 2023년 3호 (2023-03-06)`.
public struct Validity: Sendable, Hashable, Codable {
  /// The first issue or day the term is used in; nil where nobody said.
  public var from: UsageLimit?
  /// The last one; nil where the term is in use.
  public var until: UsageLimit?

  public init(from: UsageLimit? = nil, until: UsageLimit? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { from == nil && until == nil }

  /// Whether the term is used on a day, as far as the dates say: a limit without a date limits nothing here, and a
  /// limit counts as used itself (`until 2023-03` includes all of March).
  ///
  /// - Parameter day: `YYYY-MM-DD`, or a month or year of it.
  public func includes(_ day: String) -> Bool {
    if let first = from?.date, Self.precedes(day, first) { return false }
    if let last = until?.date, Self.precedes(last, day) { return false }
    return true
  }

  /// Whether one day lies before another, where the shorter of them leaves it open.
  private static func precedes(_ first: String, _ second: String) -> Bool {
    let length = min(first.utf8.count, second.utf8.count)
    return first.utf8.prefix(length).lexicographicallyPrecedes(second.utf8.prefix(length))
  }
}

/// Where the use of a term begins or ends: an issue, an event or a day in the words of the person who says so, and the
/// day by the calendar where it is known.
public struct UsageLimit: Sendable, Hashable, Codable, CustomStringConvertible {
  /// `2023년 3호`, `the merger`, `2023-03-06`.
  public var text: String
  /// `YYYY-MM-DD`, or a month or a year of it; nil where only the words are known.
  public var date: String?

  public init(text: String, date: String? = nil) {
    self.text = text
    self.date = date
  }

  /// Reads what people write: a text, a day, or a text with its day in brackets behind, `2023년 3호 (2023-03-06)`.
  ///
  /// - Returns: nil for an empty text.
  public init?(_ words: String) {
    guard words.contains(where: { !$0.isWhitespace }) else { return nil }
    guard words.hasSuffix(")"), let open = words.range(of: " (", options: .backwards) else {
      self.init(text: words, date: Timestamp.isDay(words) ? words : nil)
      return
    }
    let day = String(words[open.upperBound...].dropLast())
    if Timestamp.isDay(day), open.lowerBound > words.startIndex {
      self.init(text: String(words[..<open.lowerBound]), date: day)
    } else {
      self.init(text: words)
    }
  }

  /// Whether texts can be told to be earlier or later: it has a day, or words with a number, as issues have.
  public var isComparable: Bool {
    date != nil || text.contains { ("0"..."9").contains($0) } && text.contains(where: \.isLetter)
  }

  /// As ``init(_:)`` reads it.
  public var description: String {
    date.map { $0 == text ? text : "\(text) (\($0))" } ?? text
  }
}
