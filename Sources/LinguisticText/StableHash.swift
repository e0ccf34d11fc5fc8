/// A hash that is the same on every machine and in every run, for identifiers that must not depend on the order of
/// work.
public enum StableHash {
  /// The hash of nothing.
  public static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a, 64 bits; from another hash, the hash of both byte sequences one behind the other.
  ///
  /// > Source: Fowler, Noll, Vo, Eastlake: The FNV Non-Cryptographic Hash Algorithm (RFC 9923), §2 and §5.
  @inlinable
  public static func fnv1a(_ bytes: some Sequence<UInt8>, from start: UInt64 = start) -> UInt64 {
    var hash = start
    for byte in bytes { hash = step(hash, byte) }
    return hash
  }

  /// The hash with the UTF-8 bytes of one character behind.
  static func fnv1a(_ scalar: Unicode.Scalar, from start: UInt64) -> UInt64 {
    let value = scalar.value
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | value >> shift & 0x3F) }
    switch value {
    case 0..<0x80: return step(start, UInt8(value))
    case 0x80..<0x800: return step(step(start, UInt8(0xC0 | value >> 6)), tail(0))
    case 0x800..<0x10000: return step(step(step(start, UInt8(0xE0 | value >> 12)), tail(6)), tail(0))
    default: return step(step(step(step(start, UInt8(0xF0 | value >> 18)), tail(12)), tail(6)), tail(0))
    }
  }

  @inlinable @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// 16 lower-case hexadecimal digits.
  public static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = String(fnv1a(bytes), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
