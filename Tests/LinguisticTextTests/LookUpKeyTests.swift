import Testing

@testable import LinguisticText

@Suite struct LookUpKeyTests {
  /// The hash that needs no key is the hash of the key, for characters of every length and kind.
  @Test(arguments: [
    "", " ", "亦莊", "農業 强國\n", "ＡＩ芯片２", "AI 芯片", "\u{AD}a\u{200B}\u{FEFF}é", "\u{F9B5}子", "𠮷野家", "😀 ok",
    "\u{3000}「里」\u{85}\u{A0}\u{2003}裏", "한국어 词", "\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}",
  ])
  func hashIsThatOfTheKey(_ text: String) {
    #expect(LookUpKey.sourceHash(text) == StableHash.fnv1a(LookUpKey.source(text).utf8))
  }

  @Test(arguments: [
    "", " ", "亦莊 농업", "ＡＩ芯片２", "\u{AD}a\u{200B}é", "\u{F9B5}子𠮷😀", "\u{1112}\u{1161}\u{11AB}국 e\u{301}",
    "\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}",
  ])
  func scalarsAreThoseOfTheKey(_ text: String) {
    var (source, target): ([UInt32], [UInt32]) = ([7], [8])
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      LookUpKey.appendSource(bytes, to: &source)
      LookUpKey.appendTarget(bytes, to: &target)
    }
    #expect(source == [7] + LookUpKey.source(text).unicodeScalars.map(\.value))
    #expect(target == [8] + LookUpKey.target(text).unicodeScalars.map(\.value))
  }

  /// Every sequence of bytes comes to an end.
  @Test func anyBytesAreDecoded() {
    var state: UInt64 = 5
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      var scalars: [UInt32] = []
      bytes.withUnsafeBufferPointer { LookUpKey.appendSource($0, to: &scalars) }
      #expect(scalars.count <= length)
    }
  }

  /// > Source: RFC 9923, test vectors of the 64-bit FNV-1a hash.
  @Test(arguments: [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8)])
  func stableHash(_ text: String, _ hash: UInt64) {
    #expect(StableHash.fnv1a(text.utf8) == hash)
    let half = text.utf8.count / 2
    #expect(StableHash.fnv1a(text.utf8.dropFirst(half), from: StableHash.fnv1a(text.utf8.prefix(half))) == hash)
  }

  @Test(arguments: [
    ("Ａ b\u{200B}Ｃ１", "abc1"), (" 가\u{3000}나\t", "가나"), ("ａ．", "a．"),
  ])
  func squeezed(_ text: String, _ key: String) {
    #expect(LookUpKey.squeezed(text) == key)
  }
}
