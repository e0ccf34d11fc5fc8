/// Goes from tag to tag of an HTML document, without its text.
///
/// Most tags are written like one before: those are not taken apart again.
struct HTMLWalk: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let known: UnsafeMutablePointer<Known>

  /// A tag that was taken apart.
  fileprivate struct Known {
    var effect: HTMLEffect
    /// Its first bytes behind the `<`, up to the `>`, at most 16.
    var head: SIMD2<UInt64>
    /// Where it stood last.
    var offset: Int
    var length: Int
  }

  private static let knownBits = 8

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    known = .allocate(capacity: 1 << Self.knownBits)
    let none = Known(effect: HTMLEffect(), head: SIMD2(repeating: .max), offset: 0, length: 0)
    known.initialize(repeating: none, count: 1 << Self.knownBits)
  }

  deinit { known.deallocate() }

  /// The first `<` from `index` on; `limit` where there is none before it.
  @inline(__always)
  func nextMark(from index: Int, before limit: Int) -> Int {
    var index = index
    if index &+ 8 <= bytes.count {
      let first = bytes.word(at: index).first(0x3C)
      if first != 0 { return min(limit, index &+ first.trailingZeroBitCount &>> 3) }
      index &+= 8
    }
    while index &+ 16 <= limit, !bytes.lanes(at: index).lanes(equalTo: 0x3C).hasHighBit { index &+= 16 }
    while index < limit, bytes[index] != 0x3C { index &+= 1 }
    return min(index, limit)
  }

  /// What the tag does that begins with the `<` at `index`, as `HTMLTag` reads it, and where it ends; nil where that is
  /// no tag. What is returned counts until the next tag.
  @inline(__always)
  func tag(at index: Int) -> (effect: UnsafePointer<HTMLEffect>, end: Int)? {
    guard index &+ 17 <= bytes.count else { return newTag(at: index, SIMD2(repeating: .max), length: -1, known) }
    var head = SIMD2(bytes.word(at: index &+ 1), 0)
    // What stands behind the `>` does not count.
    var length = 0
    let closing = head[0].first(0x3E)
    if closing != 0 {
      head[0] &= closing ^ (closing &- 1)
      length = 2 &+ closing.trailingZeroBitCount &>> 3
    } else {
      head[1] = bytes.word(at: index &+ 9)
      let closing = head[1].first(0x3E)
      if closing != 0 {
        head[1] &= closing ^ (closing &- 1)
        length = 10 &+ closing.trailingZeroBitCount &>> 3
      }
    }
    let hash = (head[0] &* 0x9E37_79B9_7F4A_7C15) ^ (head[1] &* 0xC2B2_AE3D_27D4_EB4F)
    let place = known + Int(hash >> UInt64(64 - Self.knownBits))
    guard place.pointee.head == head, isSame(place, index, length) else {
      return newTag(at: index, head, length: length, place)
    }
    place.pointee.offset = index
    return (place.effect, index &+ (length > 0 ? length : place.pointee.length))
  }

  private func newTag(
    at index: Int, _ head: SIMD2<UInt64>, length: Int, _ place: UnsafeMutablePointer<Known>
  ) -> (effect: UnsafePointer<HTMLEffect>, end: Int)? {
    guard !bytes.beginsAutomaticLink(at: index), let tag = HTMLTag(bytes, at: index, strict: false) else { return nil }
    let isTold = length == 0 || tag.end == index + length
    place.pointee = Known(
      effect: HTMLEffect(tag), head: isTold ? head : SIMD2(repeating: .max), offset: index, length: tag.end - index)
    return (place.effect, tag.end)
  }

  /// Whether the tag at `index` is written like a known one that begins like it.
  ///
  /// - Parameter length: its length; 0 where it is longer than its head.
  @inline(__always)
  private func isSame(_ place: UnsafeMutablePointer<Known>, _ index: Int, _ length: Int) -> Bool {
    let wanted = place.pointee.length
    if length > 0 { return length == wanted }
    guard wanted > 17, index &+ wanted <= bytes.count else { return false }
    let offset = place.pointee.offset
    var at = 17
    while at < wanted {
      if bytes[offset &+ at] != bytes[index &+ at] { return false }
      at &+= 1
    }
    return true
  }
}

extension UnsafeMutablePointer<HTMLWalk.Known> {
  @inline(__always)
  fileprivate var effect: UnsafePointer<HTMLEffect> {
    UnsafePointer(UnsafeMutableRawPointer(self).assumingMemoryBound(to: HTMLEffect.self))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes from `index` on, the first one lowest.
  @inline(__always)
  fileprivate func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(baseAddress! + index).loadUnaligned(as: UInt64.self))
  }
}

extension UInt64 {
  /// A number whose lowest bit set is the highest of the first byte that is `byte`; 0 where none is.
  ///
  /// > Source: Henry S. Warren, Hacker's Delight, 6–1, «Find First 0-Byte».
  @inline(__always)
  fileprivate func first(_ byte: UInt8) -> UInt64 {
    let zero = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (zero &- 0x0101_0101_0101_0101) & ~zero & 0x8080_8080_8080_8080
  }
}
