import Diagnostics
import LinguisticText
import Testing
import TranslationModel

@testable import Interchange

/// XML whose declaration is not true: the bytes decide where they do so clearly.
@Suite("XML that lies about its encoding")
struct XMLEncodingTests {
  /// From general knowledge; characters that all of the encodings have.
  static let korean = "전산망이 느려서 사용자는 불편하다. 網絡緩慢"
  static let simplified = "图书馆每天上午九点开门，晚上十点关门，周末不休息。"
  static let traditional = "圖書館每天上午九點開門，晚上十點關門，週末不休息。"

  static func bytes(_ text: String, in encoding: String) throws -> [UInt8] {
    guard encoding != "UTF-8" else { return Array(text.utf8) }
    let converter = try #require(EncodingConverter(from: "UTF-8", to: encoding))
    var (consumed, output) = (0, [UInt8]())
    #expect(converter.convert(Array(text.utf8), &consumed, room: text.utf8.count * 2, into: &output) == .end)
    return output
  }

  static let documents: [(head: String, text: String, real: String, fault: String?)] = [
    ("encoding='EUC-KR'", korean, "UTF-8", "the document declares EUC-KR and is in UTF-8"),
    ("encoding='GB18030'", korean, "UTF-8", "the document declares GB18030 and is in UTF-8"),
    ("encoding='ISO-8859-1'", simplified, "UTF-8", "the document declares ISO-8859-1 and is in UTF-8"),
    ("encoding='UTF-16'", korean, "UTF-8", "the document declares UTF-16 and is in UTF-8"),
    ("encoding='UTF-8'", korean, "CP949", "the document declares UTF-8 and is in CP949"),
    ("encoding='utf-16'", korean, "CP949", "the document declares utf-16 and is in CP949"),
    ("encoding='UTF-8'", simplified, "GB18030", "the document declares UTF-8 and is in GB18030"),
    ("encoding='UTF-8'", traditional, "CP950", "the document declares UTF-8 and is in Big5"),
    ("", korean, "CP949", "the document does not say its encoding and is in CP949"),
    // What is true, or cannot be told, stays as it is declared.
    ("encoding='EUC-KR'", korean, "CP949", nil), ("encoding='ks_c_5601-1987'", korean, "CP949", nil),
    ("encoding='gb2312'", simplified, "GB18030", nil), ("encoding='Big5'", traditional, "CP950", nil),
    ("encoding='UTF-8'", korean, "UTF-8", nil), ("encoding='ascii'", korean, "UTF-8", nil), ("", korean, "UTF-8", nil),
    ("encoding='ISO-8859-1'", "é", "ISO-8859-1", nil),
  ]

  /// The text may come behind many pieces in which every encoding is the same.
  @Test(arguments: documents, [0, 600_000])
  func texts(_ document: (head: String, text: String, real: String, fault: String?), _ blanks: Int) throws {
    let head = "<?xml version='1.0' \(document.head)?><a b='\(String(repeating: " ", count: blanks))'>"
    let bytes = Array(head.utf8) + (try Self.bytes(document.text, in: document.real)) + Array("</a>".utf8)
    let (log, faults, isWhole) = try InterchangeTests.events(bytes)
    #expect(isWhole)
    #expect(log.lines.dropFirst() == ["text \(document.text)", "</a>"])
    #expect(faults.map(\.message) == (document.fault.map { [$0] } ?? []))
    #expect(faults.allSatisfy { $0.wording.korean != $0.message })
  }

  @Test func aNameThatNobodyKnows() throws {
    let xml = "<?xml version='1.0' encoding='x-none'?><a>\(Self.korean)</a>"
    let (log, faults, _) = try InterchangeTests.events(Array(xml.utf8))
    #expect(log.lines == ["<a>", "text \(Self.korean)", "</a>"])
    #expect(faults.map(\.message) == ["the document declares x-none and is in UTF-8"])
  }

  /// Four characters are no proof.
  @Test func whatCannotBeToldIsRefused() throws {
    let bytes = Array("<?xml version='1.0'?><a>".utf8) + (try Self.bytes("網絡緩慢", in: "CP949")) + Array("</a>".utf8)
    #expect(try InterchangeTests.events(bytes).faults.map(\.message) == ["the bytes here are no UTF-8"])
  }

  /// A broken byte makes no other encoding of a text in UTF-8.
  @Test(arguments: [korean, simplified, traditional], [0xC0, 0xFF] as [UInt8])
  func aBrokenByteIsRefused(_ text: String, _ byte: UInt8) throws {
    var bytes = Array("<?xml version='1.0' encoding='UTF-8'?><a>\(String(repeating: text, count: 50))</a>".utf8)
    bytes[bytes.count / 2] = byte
    #expect(try InterchangeTests.events(bytes).faults.map(\.message) == ["the bytes here are no UTF-8"])
  }

  static let declarations: [(head: String, real: String, text: String, expected: String)] = [
    ("<?xml version=\"1.0\" encoding=\"EUC-KR\"?>\n", "UTF-8", korean, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"),
    (
      "<?xml version='1.0' encoding = 'UTF-8' standalone='yes'?>", "CP949", korean,
      "<?xml version='1.0' encoding = 'EUC-KR' standalone='yes'?>"
    ),
    ("<?xml version='1.0'?>", "CP949", korean + "뷁", "<?xml version='1.0' encoding=\"CP949\"?>"),
    (
      "<?xml version='1.0' standalone='yes'?>", "CP950", traditional,
      "<?xml version='1.0' encoding=\"Big5\" standalone='yes'?>"
    ),
    ("", "GB18030", simplified, "<?xml version=\"1.0\" encoding=\"GB18030\"?>\n"),
  ]

  @Test(arguments: declarations)
  func theDeclarationIsMadeTrue(_ head: String, _ real: String, _ text: String, _ expected: String) throws {
    let unit = "<trans-unit id=\"1\"><source>水</source><target>\(text)</target></trans-unit>"
    let bytes = try Self.bytes(head + BilingualReaderTests.xliff1(unit), in: real)
    let file = try BilingualReader(options: ImportOptions()).read(bytes: bytes, name: "a.xlf").targetFile
    #expect(file.taken?.name == real)
    let edit = try #require(file.declaration)
    var written = file.bytes
    written.replaceSubrange(edit.utf8Range, with: Array(edit.replacement.utf8))
    #expect(String(decoding: written, as: UTF8.self) == expected + BilingualReaderTests.xliff1(unit))
  }

  /// An XLIFF that is filled in says the truth afterwards too.
  @Test(arguments: ["EUC-KR", "UTF-16"])
  func rewritten(_ declared: String) throws {
    let unit = "<trans-unit id=\"1\"><source>网络</source><target>\(Self.korean)</target></trans-unit>"
    let xml = "<?xml version=\"1.0\" encoding=\"\(declared)\"?>\n" + BilingualReaderTests.xliff1(unit)
    let sink = MemorySink()
    _ = try XLIFFRewriter().rewrite(bytes: Array(xml.utf8), name: "a.xlf", to: sink) { _ in [] }
    #expect(String(decoding: sink.bytes, as: UTF8.self) == xml.replacing("\"\(declared)\"", with: "\"UTF-8\""))
  }
}
