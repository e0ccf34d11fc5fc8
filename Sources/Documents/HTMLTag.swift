/// What an HTML element means for the blocks of a document.
enum HTMLElement {
  /// Vanishes; its borders are kept as markup boundaries.
  case inline
  case lineBreak
  /// Ends a block, begins none of a special kind.
  case paragraph
  /// Ends a block; its text is read like the text around it.
  case division
  /// A list or table: line breaks in it are nothing but spaces.
  case container
  case cell
  case row
  case item
  case heading(Int)
  case caption
  case preformatted
  /// Its content is no text for readers.
  case hidden
}

/// A start or end tag, as it stands in the text.
struct HTMLTag {
  var element: HTMLElement
  var name: HTMLName
  var isEnd: Bool
  /// Offset behind the `>`.
  var end: Int

  /// Longest tag that is believed to be one, in bytes.
  static let longest = 1 << 14

  /// The tag that begins with the `<` at `index`; nil where that is text, such as `<2023년 계획>`.
  ///
  /// - Parameter strict: whether only well-formed attributes of known elements are believed (in Markdown and
  ///   mixtures); in
  ///   an HTML document any element is.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, strict: Bool) {
    var cursor = index + 1
    guard cursor < bytes.count else { return nil }
    isEnd = bytes[cursor] == 0x2F
    if isEnd { cursor += 1 }
    let nameStart = cursor
    let limit = min(bytes.count, index + HTMLTag.longest)
    name = HTMLName()
    while cursor < limit, let code = HTMLName.code(of: bytes[cursor]) {
      name.append(code)
      cursor += 1
    }
    guard cursor > nameStart, cursor - nameStart <= 24, isASCIILetter(bytes[nameStart]) else { return nil }
    if let known = HTMLElements.element(named: name) {
      element = known
    } else {
      guard !strict else { return nil }
      element = .inline
    }
    guard let end = HTMLTag.endOfAttributes(bytes, from: cursor, limit: limit, strict: strict) else { return nil }
    self.end = end
  }

  /// Offset behind the `>` that closes the tag whose name ends at `index`.
  private static func endOfAttributes(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: Int, limit: Int, strict: Bool
  ) -> Int? {
    if index < limit, bytes[index] == 0x3E { return index + 1 }
    var cursor = index
    while cursor < limit {
      let separated = cursor
      cursor = bytes.skippingSpaces(from: cursor, to: limit)
      guard cursor < limit else { return nil }
      switch bytes[cursor] {
      case 0x3E: return cursor + 1
      case 0x2F:
        cursor += 1
        continue
      default: break
      }
      guard cursor > separated || !strict else { return nil }
      guard let next = endOfAttribute(bytes, from: cursor, limit: limit, strict: strict) else { return nil }
      cursor = next
    }
    return nil
  }

  private static func endOfAttribute(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: Int, limit: Int, strict: Bool
  ) -> Int? {
    var cursor = index
    while cursor < limit, !isAttributeEnd(bytes[cursor]) { cursor += 1 }
    let name = index..<cursor
    guard cursor < limit, bytes[cursor] != 0x3C else { return nil }
    guard !name.isEmpty || bytes[cursor] == 0x3D else { return strict ? nil : cursor + 1 }
    if strict, !name.allSatisfy({ bytes[$0] < 0x80 }) { return nil }
    let equals = bytes.skippingSpaces(from: cursor, to: limit)
    guard equals < limit, bytes[equals] == 0x3D else {
      return strict && !HTMLElements.isFlag(bytes, name) ? nil : cursor
    }
    cursor = bytes.skippingSpaces(from: equals + 1, to: limit)
    guard cursor < limit else { return nil }
    let quote = bytes[cursor]
    if quote == 0x22 || quote == 0x27 {
      cursor += 1
      while cursor < limit, bytes[cursor] != quote { cursor += 1 }
      return cursor < limit ? cursor + 1 : nil
    }
    while cursor < limit, bytes[cursor] != 0x3E, bytes[cursor] != 0x3C, bytes.spaceLength(at: cursor) == 0 {
      cursor += 1
    }
    return cursor
  }

  /// The value of the attribute `href`, entities decoded; nil where the tag that begins at `index` has none.
  func address(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> String? {
    var cursor = index
    while cursor + 6 < end, !(bytes.hasASCII("href", at: cursor) && bytes.spaceLength(at: cursor - 1) > 0) {
      cursor += 1
    }
    cursor = bytes.skippingSpaces(from: cursor + 4, to: end)
    guard cursor < end, bytes[cursor] == 0x3D else { return nil }
    cursor = bytes.skippingSpaces(from: cursor + 1, to: end)
    guard cursor < end else { return nil }
    let quote = bytes[cursor]
    let isQuoted = quote == 0x22 || quote == 0x27
    let start = isQuoted ? cursor + 1 : cursor
    var stop = start
    while stop < end - 1, isQuoted ? bytes[stop] != quote : bytes.spaceLength(at: stop) == 0 { stop += 1 }
    return stop > start ? LinkScan.address(bytes, start..<stop) : nil
  }

  private static func isAttributeEnd(_ byte: UInt8) -> Bool {
    byte == 0x3E || byte == 0x3D || byte == 0x2F || byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || byte == 0x22
      || byte == 0x3C
  }
}
