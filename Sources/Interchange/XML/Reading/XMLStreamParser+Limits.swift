internal import CLibXML2

extension XMLStreamParser {
  /// Refuses a start tag of too many attributes before it is read: libxml2 compares each attribute with all before it,
  /// which for a hundred thousand takes seconds. What one piece holds whole is little enough.
  func checkOpenTag() {
    // A parser that was stopped has freed its input.
    guard takesEvents, context.pointee.disableSAX == 0 else { return }
    guard let input = context.pointee.input, let start = input.pointee.cur, let end = input.pointee.end else { return }
    // The shortest attribute is ` a=""`.
    guard end - start > limits.attributes * 5, start.pointee == UInt8(ascii: "<") else { return }
    // Comments and instructions may hold as many quotation marks as they like.
    guard start[1] != UInt8(ascii: "!"), start[1] != UInt8(ascii: "?") else { return }
    var count = 0
    var quote: UInt8?
    for byte in UnsafeBufferPointer(start: start, count: end - start) {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        count += 1
      }
    }
    if count > limits.attributes + limits.namespaces { reportAttributes() }
  }

  func reportAttributes() {
    report(.limit, "one element has more than \(limits.attributes) attributes", isFatal: true)
  }

  /// Counts a piece of text; false where there is more of it than may stand between two tags.
  @inline(__always)
  func takesText(_ count: Int) -> Bool {
    if text.length == 0 { text.offset = offset - count }
    text.length += count
    return text.length <= Self.freeText || takesLongText(count)
  }

  /// Up to here nothing is looked at but the length: so far back the place of a text is still known.
  private static let freeText = 1 << 17

  private func takesLongText(_ count: Int) -> Bool {
    if text.start == nil { text.start = position(of: text.offset) }
    guard text.length > limits.text else { return true }
    report(.limit, "a text is longer than \(limits.text >> 20) MiB", offset: text.start?.offset, isFatal: true)
    return false
  }
}

/// The text that is being read.
struct XMLTextRun {
  /// Bytes since the last tag.
  var length = 0
  /// Where it begins.
  var offset = 0
  /// The same as line and column, where it is a long one.
  var start: SourcePositions.Position?
}
