import Diagnostics
import LinguisticText
import Testing

/// Ordinary sentences, made with Python's codecs.
@Suite("Encodings told from bytes")
struct EncodingGuessTests {
  static let cases: [(bytes: String, text: String, expected: String?)] = [
    ("BFC0B4C320C7D7C0FABFEC28F9F8F1B629BFA1BCAD20BFADB7C8B4D92E", "오늘 항저우(杭州)에서 열렸다.", "CP949"),
    ("8C63B9E6B0A2C7CF20BC84BDC3", "똠방각하 펲시", nil),
    (
      "C7D1B1B9BEEEB7CE20BEB420B1DBBFA1B4C2208C63C0CCB6F3B4C220B1DBC0DAB5B520C0D6B4D9", "한국어로 쓴 글에는 똠이라는 글자도 있다",
      "CP949"
    ),
    ("D6D0B9FAB5C4BABAD7D6B1E0C2EBD3EBBAABB9FAB5C4B1E0C2EBBFB4C6F0C0B4BADCCFE0CBC6", "中国的汉字编码与韩国的编码看起来很相似", "GB18030"),
    ("A578C657AABAC163C5E9A4A4A4E5", "台灣的繁體中文", "CP950"),
    (
      "C0A7BFF8C8B8B4C220BEEEC1A620C8B8C0C7B8A620BFADB0ED20B3BBB3E220BFB9BBEAC0BB20C1A4C7DFB4D9B0ED20B9E0C7FBB4D92E",
      "위원회는 어제 회의를 열고 내년 예산을 정했다고 밝혔다.", "CP949"
    ),
    (
      "B1D7B4C220F9CACEE8BFA1BCAD20F9D3D9FEC0BB20B9E8BFFCB4D92E20BDBABDC2C0C720C0CCB8A7C0BA20D1D1EFE1FBC7B6F3B0ED20C7D1B4D92E",
      "그는 學校에서 漢文을 배웠다. 스승의 이름은 金正浩라고 한다.", "CP949"
    ),
    (
      "CDBCCAE9B9DDC3BFCCECC9CFCEE7BEC5B5E3BFAAC3C5A3ACCDEDC9CFCAAEB5E3B9D8C3C5A3ACD6DCC4A9B2BBD0DDCFA2A1A3",
      "图书馆每天上午九点开门，晚上十点关门，周末不休息。", "GB18030"
    ),
    (
      "CBFBC3C7D4DAB4F3D1A7C0EFD1A7CFB0A3ACB1CFD2B5D2D4BAF3BBD8B5BDBCD2CFE7B9A4D7F7C1CBC8FDC4EAA1A3",
      "他们在大学里学习，毕业以后回到家乡工作了三年。", "GB18030"
    ),
    (
      "B9CFAED1C05DA843A4D1A457A4C8A445C249B67DAAF9A141B1DFA457A451C249C3F6AAF9A141B667A5BDA4A3A5F0AEA7A143",
      "圖書館每天上午九點開門，晚上十點關門，週末不休息。", "CP950"
    ),
    (
      "A54CADCCA662A46ABEC7B8CCBEC7B2DFA141B2A6B77EA548ABE1A65EA8ECAE61B66DA475A740A446A454A67EA143",
      "他們在大學裡學習，畢業以後回到家鄉工作了三年。", "CP950"
    ),
    (
      "CBFBC3C7D4DAB4F3D1A7C0EFD1A7CFB0A3ACB1CFD2B5D2D4BAF3BBD8B5BDBCD2CFE7B9A4D7F7C1CBC8FDC4EAA1A3",
      "他们在大学里学习，毕业以后回到家乡工作了三年。", "GB18030"
    ),
    ("CDF8C2E7", "网络", nil),
    ("C7D0B1B3", "학교", nil),
    ("C6FCCBDCB8ECA4CECAB8BECFA4CFA4B3A4CEA4E8A4A6A4CBBDF1A4ADA4DEA4B9", "日本語の文章はこのように書きます", nil),
    (
      "93FA967B8CEA82CC95B68FCD82CD82B182CC82E682A482C98F9182AB82DC82B78142938C8B9E82CD91E582AB82A28142",
      "日本語の文章はこのように書きます。東京は大きい。", nil
    ),
    ("5AFC7269636820756E642047656EE876652C2064E96AE0207675", "Zürich und Genève, déjà vu", nil),
    ("CFF0E8E2E5F22C20ECE8F02E20DDF2EE20F0F3F1F1EAE8E920F2E5EAF1F22E", "Привет, мир. Это русский текст.", nil),
    ("F0D2C9D7C5D42C20CDC9D22E20FCD4CF20D2D5D3D3CBC9CA20D4C5CBD3D42E", "Привет, мир. Это русский текст.", nil),
  ]

  @Test("what is certain, and what is not", arguments: cases.indices)
  func certain(_ index: Int) throws {
    let (digits, text, expected) = Self.cases[index]
    let bytes = Self.bytes(digits)
    #expect(EncodingGuess.certain(of: bytes) == expected)
    guard let expected else { return }
    let converter = try #require(EncodingConverter(from: expected))
    var (output, consumed): ([UInt8], Int) = ([], 0)
    #expect(converter.convert(bytes, &consumed, room: 1 << 12, into: &output) == .end)
    #expect(String(decoding: output, as: UTF8.self) == text)
    // A character that the end cuts is no fault where the text goes on.
    let cut = Array(bytes + bytes.prefix { $0 < 0x80 } + [bytes.first { $0 >= 0x80 } ?? 0])
    #expect(EncodingGuess.certain(of: cut, isWhole: false) == expected)
    #expect(EncodingGuess.certain(of: cut) == nil)
  }

  @Test("UTF-8 is nothing else")
  func utf8() {
    for text in ["가나다라마바사의 글이다", "中国的汉字编码与韩国的编码看起来很相似", "ASCII"] {
      #expect(EncodingGuess.certain(of: Array(text.utf8)) == nil)
    }
    #expect(EncodingGuess.isPlainly(utf8: "이 글은 UTF-8이다".utf8))
    #expect(!EncodingGuess.isPlainly(utf8: "Zürich".utf8))
    #expect(!EncodingGuess.isPlainly(utf8: "ASCII".utf8))
  }

  @Test("names of encodings")
  func names() {
    for name in ["EUC-KR", "euckr", "ms949", "UHC", "ks_c_5601-1987"] {
      #expect(EncodingName.canonical(name) == "CP949")
    }
    for name in ["GBK", "gb2312", "cp936"] { #expect(EncodingName.canonical(name) == "GB18030") }
    #expect(EncodingName.canonical("big5") == "CP950")
    #expect(EncodingName.displayName("CP950") == "Big5")
    #expect(EncodingName.canonical("utf8") == "UTF-8")
    #expect(EncodingName.canonical("koi8-r") == "KOI8-R")
  }

  private static func bytes(_ digits: String) -> [UInt8] {
    let digits = Array(digits)
    return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
  }
}
