// What stands in a text, byte by byte.

extension [UInt8] {
  /// Whether bytes stand in it.
  func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= count else { return false }
    return (0...(count - part.count)).contains { index in
      self[index] == first && self[index..<index + part.count].elementsEqual(part)
    }
  }
}

extension String {
  /// How often a text stands in it, without overlaps; by bytes.
  func count(of part: String) -> Int {
    let (whole, part) = (Array(utf8), Array(part.utf8))
    guard !part.isEmpty, part.count <= whole.count else { return 0 }
    var count = 0
    var index = 0
    while index + part.count <= whole.count {
      if whole[index] == part[0], whole[index..<index + part.count].elementsEqual(part) {
        count += 1
        index += part.count
      } else {
        index += 1
      }
    }
    return count
  }
}
