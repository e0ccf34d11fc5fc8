import Diagnostics
import Foundation
import GlossaryStore
import Testing
import TranslationModel

@testable import ConsistencyChecks
@testable import Documents
@testable import ToolCommands

@Suite struct ReportPageTests {
  // MARK: - Whole pages

  @Test(arguments: MessageLanguage.allCases)
  func thePageIsWellFormed(_ language: MessageLanguage) throws {
    for html in [ReportSample.page(language).html, ReportSample.hostilePage(language).html] {
      #expect(HTMLShape.faults(in: html) == [])
    }
  }

  @Test func thePageLoadsNothing() {
    let html = ReportSample.page(.english).html
    let loading = ["http:", "https:", "url(", "@import", " src=", "<link", "<iframe", "<img", "onclick", "onload"]
    let own = ReportPage.script + ReportPage.style + ReportPage.styleForSmallAndPaper
    for word in loading { #expect(!html.contains(word), "\(word)") }
    #expect(!own.contains("fetch(") && !own.contains("XMLHttpRequest") && !own.contains("innerHTML"))
  }

  @Test func thePolicyAllowsItsOwnStyleAndScriptsOnly() throws {
    let html = ReportSample.page(.english).html
    let policy = try #require(html.firstMatch(of: /Security-Policy" content="([^"]*)"/)?.output.1)
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
    #expect(!policy.contains("unsafe"))
    #expect(policy.contains("base-uri 'none'; form-action 'none'"))
    let pieces = html.matches(of: /<(?:style|script)>((?:.|\n)*?)<\/(?:style|script)>/).map { String($0.output.1) }
    #expect(pieces.count == 3)
    for piece in pieces {
      let digits = Array(ContentHash.hexadecimal(of: Array(piece.utf8)))
      let bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
      #expect(policy.contains("'sha256-\(Data(bytes).base64EncodedString())'"))
    }
    #expect(html.matches(of: /<style|<script/).count == 4, "three of its own and the words as data")
    #expect(!html.contains(" style=\""), "a style attribute would be refused")
  }

  /// A script that does not parse leaves the lists empty.
  @Test(arguments: ["()", "[]", "{}"])
  func bracketsOfTheScriptsCloseEachOther(_ pair: String) throws {
    let (first, last) = (try #require(pair.first), try #require(pair.last))
    let script = ReportPage.script.replacing("\\]", with: "").replacing("\\[", with: "")
    #expect(script.count { $0 == first } == script.count { $0 == last })
  }

  @Test func theSameContentGivesTheSameBytes() {
    #expect(ReportSample.page(.korean).html == ReportSample.page(.korean).html)
  }

  // MARK: - Hostile texts

  @Test func nothingThatTextsHoldBecomesMarkup() {
    let html = ReportSample.hostilePage(.english).html
    let marks = ["<script>alert", "</details><b>", "\" onmouseover=\"", "<img", "</script><script>"]
    for mark in marks { #expect(!html.contains(mark), "\(mark)") }
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(html.contains("&lt;/details&gt;&lt;b&gt;"))
    #expect(html.contains("a&quot; onmouseover=&quot;x.txt"))
    #expect(html.contains("&lt;U+202E&gt;"))
  }

  @Test func theWordsForScriptsCannotEndTheirElement() throws {
    let html = ReportSample.hostilePage(.english).html
    let words = try #require(html.firstMatch(of: /id="words">([^\n]*)<\/script>/)?.output.1)
    #expect(!words.contains("<"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(words.utf8)) as? [String: Any])
    #expect((object["alike"] as? [String])?.contains { $0.hasPrefix("国") && $0.contains("國") } == true)
  }

  // MARK: - Entries

  @Test func anEntryShowsItsRenderingsByUse() throws {
    let html = ReportSample.page(.english).html
    let body = try #require(html.firstMatch(of: /<tbody data-is="s0(?:.|\n)*?<\/tbody>/)?.output)
    #expect(body.hasPrefix("<tbody data-is=\"s0 u0 u4 m0 m1 0 1 c\"><tr class=\"preferred\">"))
    #expect(body.contains("<th scope=\"rowgroup\" rowspan=\"2\" class=\"o\" lang=\"zh-Hans\">重庆</th>"))
    #expect(body.contains("<li><i>3</i><p>올해 <mark>충칭</mark>(<mark lang=\"zh\">重庆</mark>)에서</p></li>"))
    #expect(
      body.contains(
        "<li><ruby lang=\"zh\">重<rt lang=\"ko\">충</rt>庆<rt lang=\"ko\">칭</rt></ruby><small>sound</small></li>"))
    #expect(body.contains("<dt>Validity</dt><dd>until 2023년 3호 (2023-03-06)</dd>"))
    #expect(body.contains("<dt>Reliability</dt><dd>7 / 10</dd>"))
    #expect(body.contains("<dt>Note</dt><dd>첫 줄<br>둘째 줄</dd>"))
  }

  @Test func manyOccurrencesAreCappedAndCounted() {
    var item = ReportSample.item
    let one = item.candidates[0].occurrences[0]
    item.candidates[0].occurrences = (1...50).map { line in
      var next = one
      next.line = line
      next.sentence += "\(line)"
      return next
    }
    #expect(ReportPage.contextLimit(of: [item], budget: 1_000) == 30)
    #expect(ReportPage.contextLimit(of: [item], budget: 12) == 10)
    #expect(ReportPage.contextLimit(of: Array(repeating: item, count: 100), budget: 12) == 1)
    var content = ReportSample.content(.korean)
    content.items = [item]
    #expect(ReportPage(content).html.contains("<p class=\"rest\">그 밖에 20건: 'jjak glossary show c-1'</p>"))
  }

  @Test func aSentenceThatComesAgainIsShownOnce() {
    var item = ReportSample.item
    let one = item.candidates[0].occurrences[0]
    item.candidates[0].occurrences = [4, 4, 7, 9].map { line in
      var next = one
      next.line = line
      if line == 9 { next.document = "2023-03.txt" }
      return next
    }
    var content = ReportSample.content(.korean)
    content.items = [item]
    let html = ReportPage(content).html
    let sentence = "<p>다시 <mark>중경</mark>(<mark lang=\"zh\">重庆</mark>)으로</p>"
    #expect(
      html.contains(
        "<p class=\"file\">2023-02.txt</p><ul><li><i>4, 7</i>\(sentence)</li></ul>"
          + "<p class=\"file\">2023-03.txt</p><ul><li><i>9</i>\(sentence)</li></ul>"))
    #expect(!html.contains("class=\"rest\""))
  }

  @Test(arguments: [
    (["가/나/1.txt", "가/나/2.txt"], "가/나/"), (["가/나/1.txt", "가/나비/2.txt"], "가/"), (["가/1.txt", "2.txt"], ""),
    (["가/1.txt"], ""), (["/1.txt", "/2.txt"], "/"),
  ])
  func theFolderThatAllDocumentsShare(_ documents: [String], _ folder: String) {
    #expect(ReportPage.folder(of: documents) == folder)
  }

  /// A glossary of ten thousand entries stays a page that opens at once: what is said of each is short.
  @Test func entriesTakeFewBytes() {
    var content = ReportSample.content(.english)
    content.items = (1...100).map { number in
      var item = ReportSample.item
      item.entry.id = "c-\(number)"
      return item
    }
    let bytes = ReportPage(content).html.utf8.count
    content.items = []
    #expect((bytes - ReportPage(content).html.utf8.count) / 200 < 900, "a rendering with one place")
  }

  /// What is decided against a rendering, or rejected, does not deviate any more.
  @Test(
    arguments: [
      (RenderingDecision.candidate, nil, true), (.accepted, .preferred, true), (.accepted, .admitted, true),
      (.accepted, .deprecated, false), (.accepted, .superseded, false), (.rejected, nil, false),
      (.withdrawn, nil, false),
    ] as [(RenderingDecision, AdministrativeStatus?, Bool)])
  func entriesDeviateByRenderingsInUse(_ decision: RenderingDecision, _ status: AdministrativeStatus?, _ deviates: Bool)
  {
    var content = ReportSample.content(.english)
    var item = ReportSample.item
    item.candidates[0].decision = decision
    item.candidates[0].status = status
    item.candidates[0].validity = nil
    content.items = [item]
    let html = ReportPage(content).html
    #expect(html.contains(">1 entry deviates from the official form</a>") == deviates)
    #expect(html.contains("<input type=\"checkbox\" name=\"is\" value=\"v\">") == deviates)
    #expect(html.contains(/<tbody data-is="[^"]* v"/) == deviates)
  }

  @Test(arguments: [
    ("2023년 3호 (2023-03-06)", false), ("2023-11-13", false), ("2023-11-14", true), ("2024년", true), ("제12호", true),
  ])
  func whatIsNotUsedAnyMoreDoesNotDeviate(_ end: String, _ deviates: Bool) {
    var content = ReportSample.content(.english)
    var item = ReportSample.item
    item.candidates[0].validity = Validity(until: UsageLimit(end))
    content.items = [item]
    #expect(ReportPage(content).deviating == (deviates ? [item.entry.id] : []))
  }

  // MARK: - Paper

  /// A browser cannot print a table over a thousand pages: long lists are marked, to be laid out otherwise.
  @Test(arguments: [(300, false), (301, true)])
  func longListsAreMarked(_ entries: Int, _ isLong: Bool) {
    var content = ReportSample.content(.english)
    content.items = (1...entries).map { number in
      var item = ReportSample.item
      item.entry.id = "c-\(number)"
      return item
    }
    let html = ReportPage(content).html
    #expect(html.contains("<section id=\"glossary\" class=\"long\" data-list") == isLong)
    #expect(html.contains("<section id=\"findings\" data-list"))
    #expect(ReportPage.styleForSmallAndPaper.contains(".long .list > tbody,"))
  }

  @Test(arguments: MessageLanguage.allCases)
  func everyListHasAPlaceToSayWhatIsPrinted(_ language: MessageLanguage) {
    let html = ReportSample.page(language).html
    let lists = html.split(separator: "<section ").filter { $0.contains("data-list") }
    #expect(lists.count == 3)
    for list in lists { #expect(list.contains("<p class=\"paper\"></p>")) }
    let words = ["printed", "searched", "folded"]
    for word in words { #expect(html.contains("\"\(word)\":\"") && ReportPage.script.contains("words.\(word)")) }
  }

  @Test func longSentencesAreCutAroundThePair() {
    var occurrence = ReportSample.item.candidates[1].occurrences[0]
    occurrence.sentence = String(repeating: "앞", count: 60) + "충칭(重庆)" + String(repeating: "뒤", count: 80)
    let marked = ReportDetails.marked(occurrence)
    #expect(
      marked == "…" + String(repeating: "앞", count: 40) + "<mark>충칭</mark>(<mark lang=\"zh\">重庆</mark>)"
        + String(repeating: "뒤", count: 59) + "…")
    let narrow = ReportDetails.marked(occurrence, .narrow)
    #expect(narrow.hasPrefix("…" + String(repeating: "앞", count: 20) + "<mark>"))
    #expect(narrow.hasSuffix("</mark>)" + String(repeating: "뒤", count: 29) + "…"))
  }

  // MARK: - Findings

  @Test func findingsStandByDocumentWithTheirLines() {
    let html = ReportSample.page(.korean).html
    #expect(html.contains("<th scope=\"rowgroup\" colspan=\"4\">2023-02.txt <small>지적 1건</small></th>"))
    #expect(
      html.contains(
        "<p class=\"line\" lang=\"ko\" data-find>다시 <mark>중경</mark>(重庆)으로 적었다.</p>"
          + "<p class=\"fix\"><span class=\"unseen\">제안: </span><span aria-hidden=\"true\">→ </span>"
          + "<b lang=\"ko\" data-find>충칭</b></p>"))
  }

  @Test(arguments: [(12, false), (13, true)])
  func manyRelatedPlacesAreCounted(_ count: Int, _ isCut: Bool) throws {
    var content = ReportSample.content(.korean)
    let place = try #require(content.findings?.counted.first).location
    content.findings?.counted[0].related = (1...count).map { RelatedPlace(location: place, note: "n\($0)") }
    let html = ReportPage(content).html
    #expect(html.contains(" n12"))
    #expect(html.contains(" · 그 밖에 1곳</p>") == isCut && !html.contains(" n13"))
  }

  @Test func whatDoesNotCountIsFoldedUpAndCounted() throws {
    var content = ReportSample.content(.english)
    let finding = try #require(content.findings?.counted.first)
    content.findings?.suppressed = [
      SuppressedFinding(finding: finding, suppression: Suppression(kind: .comment, reason: "as quoted")),
      SuppressedFinding(finding: finding, suppression: Suppression(kind: .baseline)),
      SuppressedFinding(finding: finding, suppression: Suppression(kind: .comment)),
    ]
    let html = ReportPage(content).html
    #expect(HTMLShape.faults(in: html) == [])
    #expect(html.contains("<li><a href=\"#suppressed\" data-set=\"\">3 more do not count</a></li>"))
    #expect(html.contains("<a href=\"#suppressed\">Not counted <span>3</span></a>"))
    #expect(
      html.contains(
        "<details class=\"apart\"><summary><h2 id=\"suppressed-title\">Findings that do not count</h2>"
          + "<span>2 ignored by a comment, 1 accepted</span></summary>"))
    #expect(html.contains("<p class=\"related\">ignored by a comment: as quoted</p>"))
    #expect(html.contains("<option value=\"baseline\">accepted</option>"))
    #expect(html.contains("2023-02.txt <small>1 finding</small>"), "what counts is counted without them")
    content.findings?.opensSuppressed = true
    #expect(ReportPage(content).html.contains("<details class=\"apart\" open><summary>"))
  }

  // MARK: - Two languages

  /// A segment as tools write it: markup and entities around the texts.
  private static let unit = "<source>全长<g>36</g>公里。</source><target>길이는 &lt;63&gt;킬로미터이다.</target>"

  private static func findings(at word: String, relatedTo other: String?) throws -> ReportContent.Findings {
    func place(_ word: String) throws -> Range<Int> {
      let range = try #require(unit.range(of: word)).lowerBound
      let start = unit.utf8.distance(from: unit.startIndex, to: range)
      return start..<start + word.utf8.count
    }
    func text(_ pieces: [(String, String)]) throws -> PairedText {
      let start = try place(pieces[0].1).lowerBound
      var (text, map) = ("", OffsetMap(documentOffset: start))
      var end = start
      for (index, piece) in pieces.enumerated() {
        let range = try place(piece.1)
        if index > 0 { map.append(text: text.utf8.count, document: range.lowerBound) }
        text += piece.0
        if piece.0 != piece.1 {
          map.append(text: text.utf8.count, document: range.upperBound, closesEntity: true)
        }
        end = range.upperBound
      }
      return PairedText(text: text, utf8Range: start..<end, offsets: map)
    }
    let file = BilingualText.File(name: "a.xlf", bytes: Array(unit.utf8))
    let pair = SegmentPair(
      source: try text([("全长", "全长"), ("36", "36"), ("公里。", "公里。")]),
      target: try text([("길이는 ", "길이는 "), ("<", "&lt;"), ("63", "63"), (">", "&gt;"), ("킬로미터이다.", "킬로미터이다.")]))
    func location(_ word: String) throws -> TextLocation {
      TextLocation(file: "a.xlf", line: 1, column: 1, utf8Range: try place(word))
    }
    var finding = Finding(location: try location(word), rule: "number-mismatch", severity: .warning, message: "m")
    if let other { finding.related = [RelatedPlace(location: try location(other), note: "n")] }
    var findings = ReportContent.Findings(
      sources: FindingSources([(name: "a.xlf", bytes: Array(unit.utf8))]), counted: [finding])
    findings.bitexts = [BilingualText(sourceFile: file, targetFile: file, pairs: [pair])]
    return findings
  }

  @Test(arguments: [
    ("63", "36", "全长<mark>36</mark>公里。", "길이는 &lt;<mark>63</mark>&gt;킬로미터이다."),
    ("36", nil, "全长<mark>36</mark>公里。", "길이는 &lt;63&gt;킬로미터이다."),
    ("&lt;", nil, "全长36公里。", "길이는 <mark>&lt;</mark>63&gt;킬로미터이다."),
  ])
  func findingsInSegmentsStandWithBothSides(
    _ word: String, _ other: String?, _ source: String, _ target: String
  ) throws {
    var content = ReportSample.content(.english)
    content.texts = ["a.xlf"]
    content.findings = try Self.findings(at: word, relatedTo: other)
    let html = ReportPage(content).html
    #expect(
      html.contains(
        "<div class=\"line pair\"><p lang=\"zh\" data-find>\(source)</p><p lang=\"ko\" data-find>\(target)</p></div>"))
    #expect(HTMLShape.faults(in: html) == [])
  }

  // MARK: - Drift

  @Test func driftIsDrawnAndWritten() {
    let html = ReportSample.page(.english).html
    #expect(html.contains("<p>'충칭' up to 2023-01.txt, '중경' from 2023-02.txt on</p>"))
    #expect(html.contains("<text class=\"axis\""))
    #expect(html.contains(">2023-01</text>"))
    #expect(html.contains("<circle class=\"usual\""))
    #expect(
      html.contains(
        "<tr><th scope=\"row\">2023-02.txt</th><td class=\"n\">–</td><td class=\"n\"><b>1</b></td></tr>"))
  }

  @Test func aPageWithoutGlossaryHasFindingsOnly() {
    var content = ReportSample.content(.english)
    content.items = nil
    content.drift = nil
    let html = ReportPage(content).html
    #expect(html.contains("id=\"findings\"") && !html.contains("id=\"glossary\"") && !html.contains("id=\"drift\""))
    #expect(HTMLShape.faults(in: html) == [])
  }

  @Test func anEmptyGlossarySaysWhatToDo() {
    var content = ReportSample.content(.english)
    content.items = []
    content.findings?.counted = []
    content.drift = nil
    let html = ReportPage(content).html
    #expect(html.contains("<p class=\"lead\">The glossary is empty: 'jjak mine FILE…' fills it from your texts.</p>"))
    #expect(html.contains("<p class=\"lead\">Nothing was found.</p>"))
    #expect(HTMLShape.faults(in: html) == [])
  }

  // MARK: - Search

  @Test(arguments: [("国", "国國"), ("a里", "里裏裡"), ("abc", "")])
  func formsThatCountAsAlike(_ text: String, _ expected: String) {
    let families = AlikeCharacters.families(in: [text])
    #expect(families.count == (expected.isEmpty ? 0 : 1))
    for scalar in expected.unicodeScalars { #expect(families[0].unicodeScalars.contains(scalar)) }
  }
}
