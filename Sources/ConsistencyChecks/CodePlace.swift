import LinguisticText
import TranslationModel

extension Document {
  /// Whether a range stands in code: between backticks on its line, in a fenced block, in `<pre>` or `<code>`.
  ///
  /// - Parameter inQuotation: whether its block is set apart as quotations and code are; only then blocks of code are
  ///   looked for.
  ///
  /// Complexity: O(1): so many bytes before the range are looked at as blocks of code are long.
  func isCode(_ utf8Range: Range<Int>, inQuotation: Bool) -> Bool {
    let before = bytes[max(0, utf8Range.lowerBound - Self.longestLine)..<utf8Range.lowerBound]
    let line = before.lastIndex(of: 0x0A).map { before[($0 + 1)...] } ?? before
    if line.count(where: { $0 == Self.backtick }) % 2 == 1 { return true }
    if isInside("code", before: utf8Range.lowerBound, reach: Self.longestLine) { return true }
    guard inQuotation else { return false }
    return isInside("pre", before: utf8Range.lowerBound, reach: Self.longestBlock) || isFenced(utf8Range.lowerBound)
  }

  /// Whether the last tag of an element before an offset opens it.
  private func isInside(_ element: String, before offset: Int, reach: Int) -> Bool {
    let name = Array(element.utf8)
    let lower = max(0, offset - reach)
    var place = offset - 1
    while place >= lower {
      defer { place -= 1 }
      guard bytes[place] == 0x3C else { continue }
      if bytes[(place + 1)..<offset].starts(with: name),
        bytes[place + 1 + name.count..<offset].first.map(Self.endsName) ?? false
      {
        return true
      }
      if bytes[(place + 1)..<offset].starts(with: [0x2F] + name) { return false }
    }
    return false
  }

  private static func endsName(_ byte: UInt8) -> Bool { byte == 0x3E || byte == 0x20 }

  /// Whether an odd number of lines before the offset begin with three backticks.
  private func isFenced(_ offset: Int) -> Bool {
    let text = bytes[max(0, offset - Self.longestBlock)..<offset]
    return text.split(separator: 0x0A).count { $0.starts(with: [Self.backtick, Self.backtick, Self.backtick]) } % 2 == 1
  }

  private static let backtick: UInt8 = 0x60
  /// Bytes.
  private static let longestLine = 300
  private static let longestBlock = 8_000
}
