extension XMLAttributes {
  /// The bytes of the attribute with this local name in no namespace; nil where there is none.
  func bytes(_ local: StaticString) -> UnsafeBufferPointer<UInt8>? {
    for attribute in self where attribute.name.namespace == nil && attribute.name.local.equals(local) {
      return attribute.value
    }
    return nil
  }

  /// The bytes of `xml:…`; nil where there is none.
  func xmlBytes(_ local: StaticString) -> UnsafeBufferPointer<UInt8>? {
    for attribute in self where attribute.name.isXML && attribute.name.local.equals(local) { return attribute.value }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  var text: String { String(decoding: self, as: UTF8.self) }

  /// A 64-bit digest, for telling ids apart without keeping them: with a million ids, two that differ have the same
  /// one with a probability of 3 · 10⁻⁸.
  ///
  /// > Source: FNV-1a, 64 bit (G. Fowler, L. C. Noll, K.-P. Vo), behind it the finalizer of SplitMix64.
  var digest: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in self { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return hash ^ (hash >> 27)
  }

  /// Whether two texts are alike but for the case of ASCII letters.
  func equalsIgnoringCase(_ other: [UInt8]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { Self.lower($0) == Self.lower($1) }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
