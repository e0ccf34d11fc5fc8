/// A comment that suppresses findings, as it stands in a text.
struct SuppressionComment {
  enum Kind: String, CaseIterable {
    case file = "jjak-ignore-file"
    case start = "jjak-ignore-start"
    case end = "jjak-ignore-end"
    case block = "jjak-ignore"
  }

  var kind: Kind
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
    let word = text.prefix { $0.isASCII && ($0.isLetter || $0 == "-") }
    guard let kind = Kind(rawValue: String(word)) else { return nil }
    self.kind = kind
    utf8Range = range
    let rest = text.dropFirst(word.count)
    let colon = rest.firstIndex { $0 == ":" || $0 == "：" } ?? rest.endIndex
    rules = rest[..<colon].split { $0 == "," || $0 == "，" || $0.isWhitespace }.map(String.init)
    let words = rest[colon...].dropFirst().split { $0.isWhitespace }
    reason = words.isEmpty ? nil : words.joined(separator: " ")
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
