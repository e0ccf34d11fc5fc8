import Diagnostics

/// A comment that suppresses findings, as it stands in a text.
struct SuppressionComment {
  enum Kind: String, CaseIterable {
    case file = "jjak-ignore-file"
    case start = "jjak-ignore-start"
    case end = "jjak-ignore-end"
    case block = "jjak-ignore"
  }

  /// nil for a word that is like one of them and none of them.
  var kind: Kind?
  /// What it begins with.
  var word: String
  /// As written.
  var rules: [String]
  var reason: String?
  /// UTF-8 range in the document, from `<` to behind `>`.
  var utf8Range: Range<Int>

  /// The comments of a text, in order.
  ///
  /// Complexity: O(bytes).
  static func comments(in bytes: [UInt8]) -> [SuppressionComment] {
    var comments: [SuppressionComment] = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while let start = bytes.first(opening, from: index) {
        guard let end = bytes.first(closing, from: start + opening.count) else { return }
        index = end + closing.count
        let inside = String(decoding: bytes[(start + opening.count)..<end], as: UTF8.self)
        if let comment = SuppressionComment(inside, at: start..<index) { comments.append(comment) }
      }
    }
    return comments
  }

  /// nil where the comment says something else.
  private init?(_ inside: String, at range: Range<Int>) {
    let text = inside.drop { $0.isWhitespace }
    let first = text.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }
    kind = Kind(rawValue: String(first))
    guard kind != nil || Self.isLikeOurs(first) else { return nil }
    word = String(first)
    utf8Range = range
    let rest = text.dropFirst(first.count)
    let colon = rest.firstIndex { $0 == ":" || $0 == "：" } ?? rest.endIndex
    rules = rest[..<colon].split { $0 == "," || $0 == "，" || $0.isWhitespace }.map(String.init)
    let words = rest[colon...].dropFirst().split { $0.isWhitespace }
    reason = words.isEmpty ? nil : words.joined(separator: " ")
  }

  // MARK: - Words that are mistyped

  /// Whether the word is meant for this tool: it begins with the tool's name, or two slips make it one of the kinds.
  private static func isLikeOurs(_ word: Substring) -> Bool {
    word.lowercased().hasPrefix("jjak") || nearest(to: word).distance <= 2
  }

  /// The kind that is most like the word.
  var nearest: Kind { Self.nearest(to: word[...]).kind }

  private static func nearest(to word: Substring) -> (kind: Kind, distance: Int) {
    let plain = word.lowercased().replacing("_", with: "-")
    let kinds = Kind.allCases.map { kind in
      (kind: kind, distance: NearestWords.changes(plain, kind.rawValue))
    }
    return kinds.min { $0.distance < $1.distance } ?? (.block, plain.unicodeScalars.count)
  }

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
}

extension UnsafeBufferPointer<UInt8> {
  /// Where `word` stands first from `index` on.
  fileprivate func first(_ word: [UInt8], from index: Int) -> Int? {
    var index = index
    while index + word.count <= count {
      if self[index] == word[0], self[index..<index + word.count].elementsEqual(word) { return index }
      index += 1
    }
    return nil
  }
}
