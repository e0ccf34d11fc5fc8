import Synchronization

/// The name of an element or attribute that is written: one pointer to zero-ended bytes, which libxml2 takes without a
/// copy.
struct XMLTagName: ExpressibleByStringLiteral, @unchecked Sendable {
  /// Lives as long as the program.
  let bytes: UnsafePointer<UInt8>

  init(stringLiteral literal: StaticString) {
    bytes = literal.utf8Start
  }

  /// A name made at run time. It is kept for good, so it must be one of few, such as the data categories of TBX.
  init(_ name: String) {
    bytes = Self.kept.withLock { kept in
      if let known = kept[name] { return known.bytes }
      let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: name.utf8.count + 1)
      for (index, byte) in name.utf8.enumerated() { copy[index] = byte }
      copy[name.utf8.count] = 0
      kept[name] = XMLTagName(bytes: UnsafePointer(copy))
      return UnsafePointer(copy)
    }
  }

  private init(bytes: UnsafePointer<UInt8>) {
    self.bytes = bytes
  }

  private static let kept = Mutex<[String: XMLTagName]>([:])

  var text: String { String(cString: bytes) }
}
