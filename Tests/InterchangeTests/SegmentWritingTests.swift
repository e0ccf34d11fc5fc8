import Diagnostics
import Foundation
import Interchange
import Testing
import TranslationModel

/// Edits of translations: what is written is read again as it was meant, and nothing else changes.
@Suite("Writing into files of two languages")
struct SegmentWritingTests {
  static func xliff(_ target: String) -> String {
    """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="zh" \
    target-language="ko" datatype="x"><body>
    <trans-unit id="1"><source>水</source><target>물</target></trans-unit>
    <trans-unit id="2"><source>水</source><target>\(target)</target></trans-unit></body></file></xliff>
    """
  }

  static func po(_ lines: String) -> String {
    "msgid \"\"\nmsgstr \"Language: ko\\n\"\n\nmsgid \"水\"\nmsgstr \(lines)\n"
  }
  static func csv(_ row: String) -> String { "source,target,note\n火,불,a\n\(row)\n木,나무,\"b\"\n" }

  /// The file, its name, the word to replace, what is to stand there, and the file after that; nil where there is no edit.
  static let cases: [(name: String, text: String, word: String, replacement: String, expected: String?)] = [
    // XML.
    ("a.xlf", xliff("큰 물이다"), "물", "강", xliff("큰 강이다")),
    ("a.xlf", xliff("큰 물이다"), "물", "R&D <강>", xliff("큰 R&amp;D &lt;강&gt;이다")),
    ("a.xlf", xliff("A&amp;B 물"), "A&B", "C&D", xliff("C&amp;D 물")),
    ("a.xlf", xliff("&#xBB3C;&#47932; 큰 &#48;"), "물물", "강", xliff("강 큰 &#48;")),
    ("a.xlf", xliff("&lt;b> 물"), "물", "강", xliff("&lt;b> 강")),
    ("a.xlf", xliff("맑은 <g id=\"1\">물</g>이다"), "물", "강", xliff("맑은 <g id=\"1\">강</g>이다")),
    ("a.xlf", xliff("맑<g id=\"1\">은 물</g>이다"), "맑은 물", "강", nil),
    ("a.xlf", xliff("맑은<x id=\"1\"/> 물이다"), "맑은 물", "강", nil),
    ("a.xlf", xliff("맑은<x id=\"1\"/> 물이다"), "물", "강", xliff("맑은<x id=\"1\"/> 강이다")),
    ("a.xlf", xliff("맑<!-- 물 -->은 물"), "맑은", "흐린", nil),
    ("a.xlf", xliff("맑<!-- 물 -->은 물"), "물", "강", xliff("맑<!-- 물 -->은 강")),
    ("a.xlf", xliff("<![CDATA[<b>물</b> & 불]]>"), "물", "R&D", xliff("<![CDATA[<b>R&D</b> & 불]]>")),
    ("a.xlf", xliff("<![CDATA[<b>물</b> & 불]]>"), "물</b> & 불", "강", xliff("<![CDATA[<b>강]]>")),
    ("a.xlf", xliff("<![CDATA[물]>]]>"), "물", "강]", nil),
    ("a.xlf", xliff("<![CDATA[물]]>과 불"), "물과", "강과", nil),
    ("a.xlf", xliff("맑은\n    물이다"), "맑은 물", "강", xliff("강이다")),
    ("a.xlf", xliff("물\u{1F600}𠮷 물"), "𠮷", "길&", xliff("물\u{1F600}길&amp; 물")),
    (
      "a.tmx",
      "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"zh\"><seg>水</seg></tuv><tuv xml:lang=\"ko\"><seg>물<ph>&lt;br/></ph>불</seg></tuv></tu></body></tmx>",
      "불", "A&B",
      "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"zh\"><seg>水</seg></tuv><tuv xml:lang=\"ko\"><seg>물<ph>&lt;br/></ph>A&amp;B</seg></tuv></tu></body></tmx>"
    ),
    // PO.
    ("a.po", po("\"큰 물이다\""), "물", "\"강\\\"", po(#""큰 \"강\\\"이다""#)),
    ("a.po", po("\"\"\n\"큰 \"\n\"물이다\\n\"\n\"끝\""), "큰 물", "강", po("\"\"\n\"강이다\\n\"\n\"끝\"")),
    ("a.po", po(#""\"물\"이다""#), "물", "강", po(#""\"강\"이다""#)),
    ("a.po", po(#""\"물\"이다""#), "\"물\"", "강", po(#""강이다""#)),
    ("a.po", po(#""물\t\\불""#), "불", "강", po(#""물\t\\강""#)),
    ("a.po", po(#""물\n불""#), "물\n불", "강", nil),
    ("a.po", po("\"물\""), "물", "100%", nil),
    ("a.po", po("\"큰 물\""), " 물", "강", nil),
    ("a.po", po("\"큰 물\""), "물", "강 ", nil),
    ("a.po", po("\"\\355\\225\\234 물\""), "한", "둘", po("\"둘 물\"")),
    // Tables.
    ("a.csv", csv("水,물이다,b"), "물", "강", csv("水,강이다,b")),
    // A cell that comes to need quotes gets them, and keeps its blanks and its own quotes.
    ("a.csv", csv("水,물이다,b"), "물", "강, 산", csv("水,\"강, 산이다\",b")),
    ("a.csv", csv("水,물이다,b"), "물", "\"강\"", csv("水,\"\"\"강\"\"이다\",b")),
    ("a.csv", csv("水, 큰  물이다 ,b"), "물", "강, 산", csv("水,\" 큰  강, 산이다 \",b")),
    ("a.csv", csv("水,큰 \"물\"이다,b"), "물", "강,산", csv("水,\"큰 \"\"강,산\"\"이다\",b")),
    ("a.csv", "source,target\r\n火,불\r\n水,물\r\n", "물", "강, 산", "source,target\r\n火,불\r\n水,\"강, 산\"\r\n"),
    ("a.csv", "source,target\n火,불\n水,물", "물", "강,산", "source,target\n火,불\n水,\"강,산\""),
    ("a.csv", "source;target\n火;불\n水;물이다\n", "물", "강, 산", "source;target\n火;불\n水;강, 산이다\n"),
    ("a.csv", "source;target\n火;불\n水;물이다\n", "물", "강; 산", "source;target\n火;불\n水;\"강; 산이다\"\n"),
    ("a.csv", "\u{FEFF}水,물\n火,불\n", "물", "강,산", "\u{FEFF}水,\"강,산\"\n火,불\n"),
    ("a.csv", csv("水,\"물이다\",b"), "물", "강, \"산\"", csv("水,\"강, \"\"산\"\"이다\",b")),
    ("a.csv", csv("水,\"큰 \"\"물\"\"이다\",b"), "물", "강", csv("水,\"큰 \"\"강\"\"이다\",b")),
    ("a.csv", csv("水,\"큰 \"\"물\"\"이다\",b"), "\"물\"", "강", csv("水,\"큰 강이다\",b")),
    ("a.csv", csv("水,\"큰\n물이다\",b"), "물", "강", csv("水,\"큰\n강이다\",b")),
    ("a.tsv", "水\t물이다\n火\t불\n", "물", "강, \"산", nil),
    ("a.tsv", "水\t물이다\n火\t불\n", "물", "강, 산", "水\t강, 산이다\n火\t불\n"),
    ("a.tsv", "\u{FEFF}水\t\"물이다\"\n火\t불\n", "물", "강\"산", "\u{FEFF}水\t\"강\"\"산이다\"\n火\t불\n"),
  ]

  @Test("bytes after an edit", arguments: cases.indices)
  func bytes(index: Int) throws {
    let (name, text, word, replacement, expected) = Self.cases[index]
    let read = try BilingualReader().read(bytes: Array(text.utf8), name: name)
    let (target, range) = try #require(Self.place(of: word, in: read))
    guard let edit = read.edit(target, range, to: replacement) else {
      #expect(expected == nil)
      return
    }
    let changed = Self.carriedOut([edit], in: read.targetFile.bytes)
    #expect(String(decoding: changed, as: UTF8.self) == expected)
    let again = try BilingualReader().read(bytes: changed, name: name)
    #expect(read.isCarriedOut([edit], in: again))
    #expect(!read.isCarriedOut([], in: again))
  }

  @Test("nobody writes into what is translated from, nor is what was not meant taken for carried out")
  func refusals() throws {
    let text = """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="ko" \
      target-language="zh" datatype="x"><body>
      <trans-unit id="1"><source>물</source><target>水</target></trans-unit></body></file></xliff>
      """
    let reversed = try BilingualReader().read(bytes: Array(text.utf8), name: "a.xlf")
    #expect(reversed.pairs.count == 1 && reversed.writing == nil)
    let read = try BilingualReader().read(bytes: Array(Self.xliff("큰 물이다").utf8), name: "a.xlf")
    let (target, range) = try #require(Self.place(of: "물", in: read))
    let edit = try #require(read.edit(target, range, to: "강"))
    for other in ["큰 물이다", "큰 강이", "큰 강이다</target></trans-unit><trans-unit id=\"3\"><source>火</source><target>"] {
      let again = try BilingualReader().read(bytes: Array(Self.xliff(other).utf8), name: "a.xlf")
      #expect(!read.isCarriedOut([edit], in: again))
    }
  }

  @Test("random words in random files come back as they were meant", arguments: ["a.xlf", "a.po", "a.csv", "a.tsv"])
  func random(name: String) throws {
    var generator = SplitMix(seed: 11)
    let pieces = ["물", "불", " ", "A", "&", "<", ">", "\"", "'", "\\", ",", ";", "#", "𠮷", "é", "]]>", "강"]
    var edited = 0
    for _ in 0..<300 {
      func words(_ most: Int) -> String {
        "가"
          + (0..<Int.random(in: 0...most, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
          .joined() + "나"
      }
      let target = words(8)
      let text = Self.file(name, target, &generator)
      let read = try BilingualReader().read(bytes: Array(text.utf8), name: name)
      guard let whole = read.pairs.last?.target, whole.text.count > 1 else { continue }
      let start = Int.random(in: 0..<whole.text.count - 1, using: &generator)
      let end = Int.random(in: start + 1...whole.text.count, using: &generator)
      let from = whole.text.index(whole.text.startIndex, offsetBy: start)
      let to = whole.text.index(whole.text.startIndex, offsetBy: end)
      let range = whole.text[..<from].utf8.count..<whole.text[..<to].utf8.count
      let replacement = words(4)
      guard let edit = read.edit(whole, range, to: replacement) else { continue }
      edited += 1
      let changed = Self.carriedOut([edit], in: read.targetFile.bytes)
      let again = try BilingualReader().read(bytes: changed, name: name)
      #expect(read.isCarriedOut([edit], in: again))
      #expect(again.pairs.last?.target?.text == whole.text[..<from] + replacement + whole.text[to...])
    }
    #expect(edited > 60)
  }

  private static func file(_ name: String, _ target: String, _ generator: inout SplitMix) -> String {
    func xml(_ text: String) -> String {
      text.map { character in
        switch character {
        case "&": ["&amp;", "&#38;"].randomElement(using: &generator) ?? ""
        case "<": "&lt;"
        case ">": ["&gt;", "&#x3E;"].randomElement(using: &generator) ?? ""
        default: Bool.random(using: &generator) ? "\(character)" : "<x id=\"1\"/>\(character)"
        }
      }.joined()
    }
    switch name {
    case "a.xlf":
      if Bool.random(using: &generator), !target.contains("]]>") { return xliff("<![CDATA[\(target)]]>") }
      return xliff(xml(target))
    case "a.po":
      let escaped = target.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }
      return po("\"" + escaped.map { Bool.random(using: &generator) ? $0 : $0 + "\"\n\"" }.joined() + "\"")
    case "a.csv":
      return
        "source,target,note\n火,불,a\n水,\"\(target.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"\n"
    default: return "火\t불\n水\t\(target)\n"
    }
  }

  private static func place(of word: String, in text: BilingualText) -> (PairedText, Range<Int>)? {
    for pair in text.pairs.reversed() {
      guard let target = pair.target, let found = target.text.range(of: word) else { continue }
      return (target, target.text[..<found.lowerBound].utf8.count..<target.text[..<found.upperBound].utf8.count)
    }
    return nil
  }

  private static func carriedOut(_ edits: [TextEdit], in bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for edit in edits.reversed() { bytes.replaceSubrange(edit.utf8Range, with: edit.replacement.utf8) }
    return bytes
  }
}
