import Diagnostics
import LinguisticText
import Testing
import TranslationModel

@testable import Interchange

/// PO files whose header is not true: the bytes decide where they do so clearly, and what is written is true.
@Suite("PO files that lie about their encoding")
struct POEncodingTests {
  static func file(_ charset: String, _ text: String) -> String {
    """
    # charset=none: a comment
    msgid ""
    msgstr ""
    "Language: ko\\n"
    "Content-Type: text/plain; charset=\(charset)\\n"

    msgid "網絡緩慢"
    msgstr "\(text)"

    """
  }

  /// What the header says, what the bytes are, what it says afterwards (nil: the same), what the reader hears.
  static let cases: [(declared: String, real: String, written: String?, said: String?)] = [
    ("EUC-KR", "UTF-8", "UTF-8", "EUC-KR"), ("ISO-8859-1", "UTF-8", "UTF-8", "ISO-8859-1"),
    ("UTF-16", "UTF-8", "UTF-8", "UTF-16"), ("x-none", "UTF-8", "UTF-8", "x-none"),
    ("UTF-8", "CP949", "EUC-KR", "UTF-8"), ("UTF-16", "CP949", "EUC-KR", "UTF-16"),
    ("GB18030", "UTF-8", "UTF-8", "GB18030"),
    // What is true, names nothing or is plain ASCII stays.
    ("UTF-8", "UTF-8", nil, nil), ("utf8", "UTF-8", nil, nil), ("EUC-KR", "CP949", nil, nil),
    ("ks_c_5601-1987", "CP949", nil, nil), ("CHARSET", "UTF-8", nil, nil), ("ASCII", "UTF-8", nil, nil),
  ]

  @Test(arguments: cases)
  func theHeaderIsMadeTrue(_ declared: String, _ real: String, _ written: String?, _ said: String?) throws {
    // The comment of the file is no part of its header, and is read like one.
    let text = Self.file(declared, XMLEncodingTests.korean).replacing("# charset=none: a comment\n", with: "")
    let read = try BilingualReader().read(bytes: try XMLEncodingTests.bytes(text, in: real), name: "a.po")
    let file = read.targetFile
    #expect(read.pairs.map(\.target?.text) == [XMLEncodingTests.korean])
    #expect(file.encoding == (real == "UTF-8" ? nil : real))
    #expect(file.taken?.declared == said)
    var bytes = file.bytes
    if let edit = file.declaration { bytes.replaceSubrange(edit.utf8Range, with: Array(edit.replacement.utf8)) }
    let expected = text.replacing("charset=\(declared)", with: "charset=\(written ?? declared)")
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    #expect((file.declaration == nil) == (written == nil))
  }

  @Test("characters that EUC-KR lacks, a mark at the start, an encoding the user names, a comment before the header")
  func others() throws {
    func edit(_ text: String, in encoding: String = "UTF-8", named: String? = nil) throws -> String? {
      var options = ImportOptions()
      options.encoding = named
      let bytes = try XMLEncodingTests.bytes(text, in: encoding)
      let file = try BilingualReader(options: options).read(bytes: bytes, name: "a.po").targetFile
      return file.declaration.map {
        let line = LineIndex(file.bytes).location(of: $0.utf8Range, file: "", in: file.bytes).line
        return "\(line) \(String(decoding: file.bytes[$0.utf8Range], as: UTF8.self)) \($0.replacement)"
      }
    }
    let plain = Self.file("UTF-8", XMLEncodingTests.korean + "뷁").replacing("# charset=none: a comment\n", with: "")
    #expect(try edit(plain, in: "CP949") == "4 UTF-8 CP949")
    #expect(try edit(plain, in: "CP949", named: "cp949") == "4 UTF-8 CP949")
    #expect(try edit("\u{FEFF}" + plain) == nil)
    #expect(try edit("\u{FEFF}" + Self.file("EUC-KR", "물")) == "5 EUC-KR UTF-8")
    #expect(try edit(Self.file("UTF-8", XMLEncodingTests.korean)) == nil)
    #expect(try edit(Self.file("Big5", XMLEncodingTests.korean)) == "5 Big5 UTF-8")
    #expect(try edit("msgid \"水\"\nmsgstr \"물\"\n") == nil)
  }
}
