/// Sixteen bytes compared at once: what long walks through text are made of.
///
/// Only equality, addition and bit operations become single instructions on every processor; comparisons by order do
/// not, so lead bytes of UTF-8 are told by their bits: a byte is at least `C0` where bits 7 and 6 are set.
extension SIMD16<UInt8> {
  /// All bits of a lane are set where it equals `byte`, none otherwise.
  @inlinable @inline(__always)
  public func lanes(equalTo byte: UInt8) -> SIMD16<UInt8> {
    unsafeBitCast(self .== SIMD16<UInt8>(repeating: byte), to: SIMD16<UInt8>.self)
  }

  /// Whether the highest bit of any lane is set.
  @inlinable @inline(__always)
  public var hasHighBit: Bool {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return (halves[0] | halves[1]) & 0x8080_8080_8080_8080 != 0
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The sixteen bytes from `index` on, which must be there.
  @inlinable @inline(__always)
  public func lanes(at index: Int) -> SIMD16<UInt8> {
    UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
  }
}
