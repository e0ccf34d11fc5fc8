import Diagnostics
import Testing

@testable import Interchange

private let header =
  "creationtool='t' creationtoolversion='1' segtype='sentence' o-tmf='t' adminlang='en' srclang='zh-CN' datatype='text'"

/// A document of one line with these units.
private func document(_ units: String, version: String = "1.4", header: String = header) -> String {
  "<tmx version='\(version)'><header \(header)/><body>\(units)</body></tmx>"
}

private func unit(
  _ source: String = "中", _ target: String = "중", attributes: String = "", languages: (String, String) = ("zh-CN", "ko")
) -> String {
  "<tu \(attributes)><tuv xml:lang='\(languages.0)'><seg>\(source)</seg></tuv>"
    + "<tuv xml:lang='\(languages.1)'><seg>\(target)</seg></tuv></tu>"
}

private func findings(_ bytes: [UInt8]) throws -> [String] {
  var lines: [String] = []
  _ = try Validator().validate(bytes: bytes, name: "a.tmx") { lines.append("\($0.severity) \($0.rule): \($0.message)") }
  return lines
}

private func rules(_ xml: String) throws -> [String] {
  try findings(Array(xml.utf8)).map { String($0.prefix { $0 != ":" }) }
}

@Suite struct TMXValidatorTests {
  @Test(arguments: [
    document(unit()), document(""),
    document(unit(languages: ("ZH-cn", "KO-kr"))),
    document(unit(languages: ("en", "ko")), header: header.replacing("zh-CN", with: "*all*")),
    document(unit(attributes: "srclang='ko'", languages: ("en", "ko"))),
    document(unit(attributes: "creationdate='20240229T235959Z' usagecount='3' tuid='a b'")),
    document(unit("中&#x3000;", "&#xA0;중")),
    document(
      unit(
        "a<bpt i='1' x='1'>{\\b </bpt>b<ept i='1'>}</ept><ph x='2' assoc='p'/>",
        "<bpt i='1' x='1'/>b<ept i='1'/><ph x='2'/>")),
    document(unit("a <hi type='term'>中<hi>国</hi></hi>", "<it pos='end'>&lt;/b><sub>알</sub></it>")),
    document(
      "<tu><note>n</note><prop type='x-a'>p</prop><tuv lang='zh-CN'><seg>中<sub>x</sub></seg></tuv>"
        + "<tuv lang='ko'><seg>중</seg></tuv></tu>", version: "1.1"),
    "<tmx version='1.4' xmlns='http://www.lisa.org/tmx14'><header \(header)><ude name='u' base='b'>"
      + "<map unicode='#xF8FF' code='#xF0' ent='a' subst='b'/></ude></header><body>\(unit())</body></tmx>",
  ])
  func sound(_ xml: String) throws {
    #expect(try findings(Array(xml.utf8)) == [])
  }

  /// What a DTD sees.
  @Test(arguments: [
    ("<tmx version='1.4'><body/></tmx>", ["error tmx-element"]),
    ("<tmx version='1.4'><header \(header)/></tmx>", ["error tmx-missing-element"]),
    ("<tmx><header \(header)/><body/></tmx>", ["error tmx-missing-attribute"]),
    (document("", header: header.replacing("sentence", with: "word")), ["error tmx-attribute-value"]),
    (document("", header: header.replacing("datatype='text'", with: "")), ["error tmx-missing-attribute"]),
    (document("", header: header.replacing("o-tmf='t'", with: "o-tmf=''")), ["error tmx-attribute-value"]),
    (document("<tu/>"), ["error tmx-missing-element"]),
    (document("<tu><tuv xml:lang='zh-CN'/></tu>"), ["error tmx-missing-element", "warning tmx-single-variant"]),
    (document(unit(attributes: "id='1'")), ["error tmx-attribute"]),
    (document("text"), ["error tmx-text"]),
    (document(unit("<b>中</b>")), ["error tmx-element"]),
    (document(unit("<sub>中</sub>")), ["error tmx-element"]),
    (document(unit("<it>中</it>")), ["error tmx-missing-attribute"]),
    (document(unit("<it pos='open'/>")), ["error tmx-attribute-value"]),
    (document(unit() + "<note/>"), ["error tmx-element"]),
    (
      document("<tu><tuv xml:lang='zh-CN'><seg/></tuv><tuv xml:lang='ko'><seg/></tuv><note>a</note></tu>"),
      ["error tmx-element"]
    ),
  ])
  func grammar(_ xml: String, _ expected: [String]) throws {
    #expect(try rules(xml) == expected)
  }

  @Test(arguments: [
    (document(unit(), version: "2.0"), ["error tmx-version"]),
    (document(unit(languages: ("zh-CN", "ko_KR"))), ["error tmx-language"]),
    (document("", header: header.replacing("zh-CN", with: "zh_CN")), ["error tmx-source-language"]),
    (
      document("<tu><tuv lang='zh-CN'><seg>中</seg></tuv><tuv xml:lang='zh-CN'><seg>中</seg></tuv></tu>"),
      ["error tmx-missing-attribute", "warning tmx-deprecated"]
    ),
    (document(unit(languages: ("zh-TW", "ko"))), ["error tmx-no-source"]),
    (document(unit(languages: ("zh-CN", "ZH-cn"))), ["warning tmx-repeated-language"]),
    (document("<tu><tuv xml:lang='zh-CN'><seg>中</seg></tuv></tu>"), ["warning tmx-single-variant"]),
    (document(unit(attributes: "creationdate='2024-01-02T03:04:05Z'")), ["error tmx-date"]),
    (document(unit(attributes: "lastusagedate='20230229T000000Z'")), ["error tmx-date"]),
    (document(unit("<bpt i='1'/>a")), ["error tmx-code-pair"]),
    (document(unit("<ept i='1'/>a")), ["error tmx-code-pair"]),
    (document(unit("<bpt i='1'/><bpt i='1'/><ept i='1'/><ept i='1'/>")), ["error tmx-code-pair"]),
    (document(unit("<bpt i='1'/><ept i='1'/><ept i='1'/>")), ["error tmx-code-pair"]),
    (document(unit("<bpt i='a'/><ept i='a'/>")), ["warning tmx-code-number", "warning tmx-code-number"]),
    (document(unit("<ph x='1'/><ph x='1'/>", "<ph x='1'/>")), ["error tmx-code-repeated"]),
    (document(unit("<ph x='1'/>", "a")), ["warning tmx-code-unmatched"]),
    (document(unit("<ut>x</ut>a")), ["warning tmx-deprecated"]),
    (document(unit("中", "\u{1112}\u{1161}\u{11AB}")), ["warning tmx-normalization"]),
    (document(unit(" 中", "중\n")), ["warning tmx-outer-space", "warning tmx-outer-space"]),
    (
      "<tmx version='1.4'><header \(header)><ude name='u'><map unicode='F8FF' code='#xF0'/></ude></header><body/></tmx>",
      ["error tmx-mapping", "error tmx-mapping"]
    ),
    (document(unit("中&#x1;")), ["error xml-character"]),
  ])
  func beyondTheGrammar(_ xml: String, _ expected: [String]) throws {
    #expect(try rules(xml) == expected)
  }

  @Test func placesAndWholeMessages() throws {
    let xml = "<tmx version='1.4'>\n<header \(header)/>\n<body>\n\(unit(languages: ("zh-TW", "ko")))\n</body></tmx>"
    var found: [Finding] = []
    let result = try Validator().validate(bytes: Array(xml.utf8), name: "a.tmx") { found.append($0) }
    #expect(result == Validator.Result(formatName: Wording("TMX"), errors: 1, warnings: 0))
    #expect(found.map { [$0.location.line, $0.location.column] } == [[4, 1]])
    #expect(
      found.map(\.message) == [
        "the unit has no variant in its source language: xml:lang of one must equal srclang (TMX 1.4b, srclang)"
      ])
  }

  @Test func encodings() throws {
    let xml = "<?xml version='1.0' encoding='GB18030'?>" + document(unit("a", "b"))
    #expect(
      try findings(Array(xml.utf8)) == [
        "warning tmx-encoding: the file is in GB18030: not every tool reads that; write UTF-8 "
          + "(TMX 1.4b, character encoding)"
      ])
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in document(unit()).utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try findings(wide) == [])
  }

  @Test(arguments: [
    ("中国人民대한민국입니다", true), ("“中国”，。Ａ１（한국）…·", true), ("가\u{1100}\u{1161}", false), ("é café naïve", true),
    ("e\u{301}", false), ("か\u{3099}", false), ("が", true), ("\u{F90A}", false), ("\u{212B}", false),
    ("€ ★ ① ㈜ ㎡", true),
    ("中国人民中国人民中国人民中国人民e\u{301}", false),
  ])
  func normalization(_ text: String, _ isNFC: Bool) {
    var text = text
    let found = text.withUTF8 { NormalizationCheck.isNFC($0) }
    #expect(found == isNFC)
  }
}
