/// A hash that is the same on every machine and in every run, for identifiers that must not depend on the order of
/// work.
enum StableHash {
  /// FNV-1a, 64 bits.
  ///
  /// > Source: Fowler, Noll, Vo, Eastlake: The FNV Non-Cryptographic Hash Algorithm (RFC 9923), §2 and §5.
  static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      hash ^= UInt64(byte)
      hash = hash &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  /// 16 lower-case hexadecimal digits.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = String(fnv1a(bytes), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension String {
  /// Order by bytes: the same on every machine, and telling apart what Unicode calls equivalent.
  func precedesInBytes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Equality by bytes: `==` takes a compatibility ideograph for the plain one.
  func isSameBytes(as other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}

extension [String] {
  func containsBytes(_ text: String) -> Bool {
    contains { $0.isSameBytes(as: text) }
  }
}
