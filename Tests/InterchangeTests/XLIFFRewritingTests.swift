import Interchange
import Testing

@Suite struct XLIFFRewritingTests {
  typealias Change = XLIFFRewriter.Change

  private func rewritten(
    _ bytes: [UInt8], _ changes: @escaping (XLIFFRewriter.Unit) -> [Change]
  ) throws -> (bytes: [UInt8], summary: XLIFFRewriter.Summary) {
    let sink = MemorySink()
    let summary = try XLIFFRewriter().rewrite(bytes: bytes, name: "a.xlf", to: sink, changes: changes)
    return (sink.bytes, summary)
  }

  private func errors(_ bytes: [UInt8]) throws -> [String] {
    var found: [String] = []
    _ = try Validator().validate(bytes: bytes, name: "a.xlf") { if $0.severity == .error { found.append($0.message) } }
    return found
  }

  /// One document in every encoding and line end that is read; what changes is marked: `⟦before|after⟧`.
  private static let first = """
    <?xml version="1.0" encoding="ENC"?><!-- 注 -->
    <x:xliff version='1.2' xmlns:x="urn:oasis:names:tc:xliff:document:1.2"   xmlns:y="urn:y">
      <x:file original="a.txt" source-language="zh-CN" target-language="ko-KR" datatype="plaintext"><x:body>
        <x:trans-unit id="1" y:k='v'>
          <x:source>⟦|<x:mrk mtype="term" comment="A&amp;B">⟧国家⟦|</x:mrk>⟧层面</x:source>⟦|
          <x:target state="translated">a &lt; b</x:target>⟧
          <x:note>note</x:note>⟦|
          <x:note from="jjak">why &amp; how</x:note>⟧
          <y:e><?pi data?><![CDATA[<x>]]></y:e>
        </x:trans-unit>
        <x:trans-unit id="2"><x:source>国</x:source><x:target  state = 'x-mine' ⟦/>|>two</x:target>⟧</x:trans-unit>
        <x:trans-unit id="3"><x:source><x:g id="1">国</x:g></x:source
          ><x:target xml:lang="ko-KR"⟦| state="final"⟧>⟦old<!-- c -->|<x:g id="1">three</x:g>⟧</x:target >
        </x:trans-unit>
        <x:trans-unit id="4"><x:source>国<x:x id="1"/>家</x:source></x:trans-unit>
      </x:body></x:file></x:xliff>

    """

  private static func part(_ text: String, after: Bool) -> String {
    var result = ""
    for (index, piece) in text.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = piece.firstIndex(of: "⟧") else {
        result += piece
        continue
      }
      let sides = piece[..<end].split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      result += sides[after ? 1 : 0] + piece[piece.index(after: end)...]
    }
    return result
  }

  private static func bytes(_ text: String, _ encoding: String) -> [UInt8] {
    let text = text.replacing("ENC", with: encoding)
    switch encoding {
    case "UTF-16":
      let units = Array(text.utf16)
      return [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf-8": return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    default: return Array(text.utf8)
    }
  }

  @Test(arguments: ["UTF-8", "utf-8", "UTF-16"], [false, true])
  func placesOnly(encoding: String, returns: Bool) throws {
    func document(after: Bool) -> [UInt8] {
      let text = Self.part(Self.first, after: after)
      return Self.bytes(returns ? text.replacing("\n", with: "\r\n") : text, encoding)
    }
    let changes: [String: [Change]] = [
      "1": [
        .note("why & how"), .target("a < b", segment: 0, state: .translated), .term("国家", rendering: "A&B"),
        .term("没有", rendering: "x"),
      ],
      "2": [.target("two", segment: 0, state: nil)],
      "3": [.target("three", segment: 0, state: .final)],
      "4": [.target("four", segment: 0, state: nil), .target("five", segment: 1, state: nil)],
    ]
    let result = try rewritten(document(after: false)) { changes[$0.id] ?? [] }
    #expect(String(decoding: result.bytes, as: UTF8.self) == String(decoding: document(after: true), as: UTF8.self))
    #expect(result.bytes == document(after: true))
    #expect(
      result.summary.refusals.map { "\($0.unit): \($0.reason.english)" } == [
        "1: the term does not stand in the source in one piece outside of terms marked already",
        "4: a code stands within the source's text",
        "4: the unit has no such segment",
      ])
    #expect(result.summary.units == 3)
    #expect(try errors(result.bytes) == [])
  }

  @Test func units() throws {
    var seen: [XLIFFRewriter.Unit] = []
    _ = try rewritten(Self.bytes(Self.part(Self.first, after: false), "UTF-8")) {
      seen.append($0)
      return []
    }
    #expect(seen.map(\.id) == ["1", "2", "3", "4"])
    #expect(
      seen[2]
        == XLIFFRewriter.Unit(
          file: "a.txt", id: "3", isForTranslation: true,
          segments: [.init(id: nil, source: "国", target: "old", state: nil, hasCodes: true)]))
  }

  @Test func segmentsOfTheFirst() throws {
    let text = XLIFF1Sample.document(
      """
      {B}<trans-unit id='1'><source>一。二。</source><seg-source><mrk mtype='seg' mid='a'>一。</mrk>
      <mrk mtype='seg' mid='b'>二。</mrk></seg-source>TARGET</trans-unit>{E}
      """)
    func result(_ target: String, _ changes: [Change]) throws -> String {
      let (before, after) = (Array(text.replacing("TARGET", with: target).utf8), text.split(separator: "TARGET"))
      let bytes = try rewritten(before) { _ in changes }.bytes
      #expect(try errors(bytes) == [])
      return String(String(decoding: bytes, as: UTF8.self).dropFirst(after[0].count).dropLast(after[1].count))
    }
    let both: [Change] = [.target("이.", segment: 1, state: .final), .target("일.", segment: 0, state: .needsReview)]
    let (a, b) = ("<mrk mtype=\"seg\" mid=\"a\">일.</mrk>", "<mrk mtype=\"seg\" mid=\"b\">이.</mrk>")
    let state = " state=\"needs-review-translation\""
    #expect(try result("", both) == "<target\(state)>\(a)\(b)</target>")
    #expect(try result("<target/>", both) == "<target\(state)>\(a)\(b)</target>")
    #expect(
      try result("<target> <mrk mtype='seg' mid='b'/> </target>", both)
        == "<target\(state)> <mrk mtype='seg' mid='b'>이.</mrk> \(a)</target>")
    #expect(try result("<target>통째</target>", both) == "<target>통째</target>")
  }

  @Test func second() throws {
    let before = """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh-CN" trgLang="ko-KR">
       <file id="f"><unit id="u">⟦|
        <gls:glossary xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"><gls:glossEntry ref="#term1"><gls:term>国家\
      </gls:term><gls:translation>국가</gls:translation></gls:glossEntry><gls:glossEntry><gls:term>没有</gls:term>\
      <gls:translation>없음</gls:translation></gls:glossEntry></gls:glossary>⟧
        ⟦|<notes><note>메모</note></notes>
        ⟧<segment id="s"⟦ state="initial" subState="a:b"| state="final"⟧>
         <source>⟦|<mrk id="term1" type="term">⟧国家⟦|</mrk>⟧</source>⟦|
         <target>국가<cp hex="0007"/></target>⟧
        </segment><ignorable><source> </source></ignorable>
       </unit></file></xliff>
      """
    let changes: [Change] = [
      .term("国家", rendering: "국가"), .term("没有", rendering: "없음"), .note("메모"),
      .target("국가\u{7}", segment: 0, state: .final),
    ]
    let result = try rewritten(Array(Self.part(before, after: false).utf8)) { _ in changes }
    #expect(String(decoding: result.bytes, as: UTF8.self) == Self.part(before, after: true))
    #expect(result.summary.refusals == [])
    #expect(try errors(result.bytes) == [])
  }

  /// Characters that an encoding lacks become references.
  @Test func latin() throws {
    let text = XLIFF1Sample.document("<?xml version='1.0' encoding='ISO-8859-1'?>{B}<trans-unit id='1'>")
    let rest = "<source>caf\u{E9}</source></trans-unit></body></file></xliff>"
    let bytes = Array(text.utf8) + rest.unicodeScalars.map { UInt8($0.value) }
    let result = try rewritten(bytes) { _ in [.target("\u{E9}각", segment: 0, state: nil)] }
    let target = Array("<target>".utf8) + [0xE9] + Array("&#xAC01;</target>".utf8)
    #expect(result.bytes == Array(bytes.dropLast(35)) + target + bytes.suffix(35))
  }

  @Test func refused() {
    #expect(throws: InterchangeError.self) { try rewritten(Array("<tmx version='1.4'/>".utf8)) { _ in [] } }
    #expect(throws: InterchangeError.self) { try rewritten(Array("<xliff version='1.2'><file>".utf8)) { _ in [] } }
  }

  // MARK: Random documents

  private func randomText(_ random: inout SplitMix) -> String {
    let pieces = [
      "国家", "&amp;", " ", "\n  ", "<!-- 注 -->", "<![CDATA[<&]]>", "<?p i?>",
      "<x id='1'/>", "<g id=\"2\" >里</g>", "&#x4E2D;",
      "<mrk mtype='term'\n>词</mrk>", "𠮷",
    ]
    return (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
  }

  private func randomDocument(_ random: inout SplitMix) -> String {
    var body = ""
    for index in 0..<Int.random(in: 0...6, using: &random) {
      let blank = ["", "\n", "\r\n   ", "\t"].randomElement(using: &random)!
      let full = "<target state='new'>\(randomText(&random))</target>"
      let target = ["", "<target/>", full].randomElement(using: &random)!
      let extra = [
        "", "<note>n</note>", "<alt-trans><target>t</target></alt-trans>", "<z:z xmlns:z='urn:z'><source/></z:z>",
      ].randomElement(using: &random)!
      body +=
        "\(blank)<trans-unit id='\(index)'>\(blank)<source>\(randomText(&random))</source>\(blank)\(target)"
        + "\(extra)\(blank)</trans-unit>"
    }
    let head = "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file original='a' "
    return head + "source-language='zh-CN' target-language='ko-KR' datatype='plaintext'><body>\(body)"
      + "</body></file></xliff>"
  }

  @Test(arguments: ["UTF-8", "utf-8", "UTF-16"]) func nothingChanges(encoding: String) throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<60 {
      let bytes = Self.bytes("<?xml version='1.0' encoding='ENC'?>" + randomDocument(&random), encoding)
      #expect(try rewritten(bytes) { _ in [] }.bytes == bytes)
    }
  }

  /// What is behind and before the changes stays, the result is as valid as it was, and the reader finds the targets.
  @Test func changesAreFound() throws {
    var random = SplitMix(seed: 8)
    for _ in 0..<60 {
      let text = randomDocument(&random)
      let result = try rewritten(Array(text.utf8)) { unit in
        unit.segments.indices.map { .target("번역 \(unit.id)", segment: $0, state: .translated) } + [.note("메모")]
      }
      #expect(try Set(errors(result.bytes)).isSubset(of: errors(Array(text.utf8))))
      var targets = 0
      _ = try rewritten(result.bytes) { unit in
        targets += unit.segments.count { $0.target == "번역 \(unit.id)" }
        return []
      }
      #expect(targets == result.summary.targets)
    }
  }

  /// Documents larger than what is read at once: places are found across the pieces, in every width of character.
  @Test(arguments: ["UTF-8", "UTF-16"], [false, true]) func large(encoding: String, isSecond: Bool) throws {
    let head =
      isSecond
      ? "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.2' version='2.2' srcLang='zh' trgLang='ko'><file id='f'>"
      : "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file original='a' source-language='zh' "
        + "target-language='ko' datatype='plaintext'><body>"
    func document(_ target: (Int) -> String) -> String {
      let units = (0..<6_000).map { index in
        isSecond
          ? "<unit id='u\(index)'><segment><source>国家𠮷野 \(index)</source>\(target(index))</segment></unit>\n"
          : "<trans-unit id='u\(index)'><source>国家𠮷野 \(index)</source>\(target(index))</trans-unit>\n"
      }
      let tail = isSecond ? "</file></xliff>" : "</body></file></xliff>"
      return "<?xml version='1.0' encoding='ENC'?>" + head + units.joined() + tail
    }
    let before = Self.bytes(document { _ in "" }, encoding)
    let after = Self.bytes(document { $0 % 7 == 0 ? "<target>번역 \($0)</target>" : "" }, encoding)
    let result = try rewritten(before) { unit in
      let number = Int(unit.id.dropFirst()) ?? 0
      return number % 7 == 0 ? [.target("번역 \(number)", segment: 0, state: nil)] : []
    }
    #expect(result.bytes == after)
    #expect(try errors(result.bytes) == [])
  }
}
