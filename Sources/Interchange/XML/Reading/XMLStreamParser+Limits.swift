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
}
