import Testing

@testable import Interchange

/// Broken tables and PO files: each is read, or refused with a sentence; each is checked.
@Suite struct TableFuzzTests {
  private static let seeds: [String] = [
    "source,target,comment,concept,review_state,look_up_forms\r\n\"甲\"\"乙\",갑,\"첫\n둘\",c1,approved,을; 병\r\n",
    "# -*- coding: utf-8 -*-\n云门\t윈먼\t지명\n #号\t해시\n",
    "sep=;\n'源;甲';'원 ''갑'''\n'=1;'@합\n",
    """
    # 주석
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ko\\nPlural-Forms: nplurals=1; plural=0;\\n"

    #, fuzzy, c-format
    #| msgid "旧"
    msgctxt "菜单"
    msgid "打开 %2$s {0}"
    msgid_plural "打开 %(이)d"
    msgstr[0] "열기\\x41\\101\\n"

    #~ msgid "乙"
    #~ msgstr "을"
    """,
  ]

  /// Bytes that mean something to one of the formats.
  private static let pieces: [[UInt8]] =
    ["\"", "'", ",", ";", "\t", "\r", "\n", "#", "\\", "msgid ", "msgstr[", "]", "%", "{", "charset=gb18030", "甲", "갑"]
    .map { Array($0.utf8) } + [[0], [0xFF], [0xFE, 0xFF], [0x80], [0xE4, 0xBA]]

  @Test(arguments: [UInt64](1...60))
  func `Whatever a file holds, reading and checking end, and alike each time`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for text in Self.seeds {
      var bytes = Array(text.utf8)
      for _ in 0..<(1 + random.next() % 6) {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes.insert(contentsOf: Self.pieces[Int(random.next() % UInt64(Self.pieces.count))], at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + Int(random.next() % 4)))
        default: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        }
        if bytes.isEmpty { bytes = [0x0A] }
      }
      for name in ["t.csv", "t.tsv", "t.txt", "t.utf8", "t.po", "t.pot"] {
        let first = Self.outcome(bytes, name)
        #expect(!first.isEmpty)
        #expect(first == Self.outcome(bytes, name))
      }
    }
  }

  /// What reading and checking say, as lines.
  private static func outcome(_ bytes: [UInt8], _ name: String) -> [String] {
    var lines: [String] = []
    do {
      let report = try ExchangeReader().read(bytes: bytes, name: name, take: { lines.append("\($0)") })
      lines.append("\(report)")
    } catch let error as InterchangeError {
      lines.append(error.message.hasSuffix(".") ? error.message : "")
    } catch {
      lines = []
    }
    do {
      let result = try Validator().validate(bytes: bytes, name: name) { lines.append("\($0)") }
      lines.append("\(result)")
    } catch {
      lines.append(error.message.hasSuffix(".") ? error.message : "")
    }
    return lines.contains("") ? [] : lines
  }
}
