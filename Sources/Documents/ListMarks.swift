/// Marks that begin a list item, a note or a headline line.
enum ListMarks {
  /// Marks outside ASCII, as their three UTF-8 bytes packed. Any of them begins an item wherever a line begins with it.
  private static let wide: Set<UInt32> = Set(
    "•●■▶△☑☞※○□◦▷◆◇▪▫▲▼▽◎◯★☆✓✔✅➢➤►▸‣⁃∙⦁❍❏❑☐☒◈▣◘➔➜⇒→–—ㅇㆍ・❖❶❷❸❹❺".unicodeScalars.map { scalar in
      Array(String(scalar).utf8).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    })

  /// Those that also divide the items inside a table cell, wherever a space stands on both sides.
  private static let dividing: Set<UInt32> = Set(
    "•●■▶☑☞◦▪▷◆▸►➢".unicodeScalars.map { scalar in
      Array(String(scalar).utf8).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    })

  private static func packed(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
    UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
  }

  /// Length of the mark outside ASCII at `index`; 0 where there is none.
  static func wideLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    index + 2 < bytes.count && bytes[index] >= 0xE2 && wide.contains(packed(bytes, index)) ? 3 : 0
  }

  /// Whether the mark at `index` divides items inside a cell.
  static func divides(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && dividing.contains(packed(bytes, index))
  }

  /// The offset behind the mark at `index` and the space after it; nil where there is no mark.
  ///
  /// `-`, `*`, `+`, `·` need a space after them; `*`, `\*` and their repetitions mark notes; wide marks need none.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int, markdown: Bool) -> Int? {
    guard index < limit else { return nil }
    var cursor = index
    switch bytes[index] {
    case 0x2D, 0x2B: cursor += 1
    case 0x2A:
      while cursor < limit, bytes[cursor] == 0x2A, cursor - index < 4 { cursor += 1 }
    case 0x5C where markdown:
      while cursor + 1 < limit, bytes[cursor] == 0x5C, bytes[cursor + 1] == 0x2A || bytes[cursor + 1] == 0x2D {
        cursor += 2
      }
      guard cursor > index else { return nil }
    case 0xC2 where index + 1 < limit && bytes[index + 1] == 0xB7: cursor += 2
    default:
      let length = wideLength(bytes, at: index)
      guard length > 0, index + length <= limit else { return nil }
      let end = bytes.skippingSpaces(from: index + length, to: limit)
      return end < limit ? end : nil
    }
    guard cursor < limit, bytes.spaceLength(at: cursor) > 0 else { return nil }
    let end = bytes.skippingSpaces(from: cursor, to: limit)
    return end < limit ? end : nil
  }
}
