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
    let body = try #require(html.firstMatch(of: /<tbody data-state="approved"(?:.|\n)*?<\/tbody>/)?.output)
    #expect(body.contains("data-status=\"preferred candidate\" data-method=\"transcription sinoKorean\""))
    #expect(body.contains("data-document=\"0 1\" data-conflict=\"1\" data-deviates=\"1\""))
    #expect(body.contains("<th scope=\"rowgroup\" rowspan=\"2\" class=\"original\">"))
    #expect(
      body.contains(
        "<li><span>3</span><p lang=\"ko\">올해 <mark>충칭</mark>(<mark lang=\"zh\">重庆</mark>)에서</p></li>"))
    #expect(body.contains("<li><b lang=\"zh\">重</b><i lang=\"ko\">충</i><small>sound</small></li>"))
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
      return next
    }
    #expect(ReportPage.contextLimit(of: [item], budget: 1_000) == 30)
    #expect(ReportPage.contextLimit(of: [item], budget: 12) == 10)
    #expect(ReportPage.contextLimit(of: Array(repeating: item, count: 100), budget: 12) == 1)
    var content = ReportSample.content(.korean)
    content.items = [item]
    #expect(ReportPage(content).html.contains("<p class=\"rest\">그 밖에 20건: 'jjak glossary show c-1'</p>"))
  }

  @Test func longSentencesAreCutAroundThePair() {
    var occurrence = ReportSample.item.candidates[1].occurrences[0]
    occurrence.sentence = String(repeating: "앞", count: 60) + "충칭(重庆)" + String(repeating: "뒤", count: 80)
    let marked = ReportDetails.marked(occurrence)
    #expect(
      marked == "…" + String(repeating: "앞", count: 40) + "<mark>충칭</mark>(<mark lang=\"zh\">重庆</mark>)"
        + String(repeating: "뒤", count: 59) + "…")
  }

  // MARK: - Findings and drift

  @Test func findingsStandByDocumentWithTheirLines() {
    let html = ReportSample.page(.korean).html
    #expect(html.contains("<th scope=\"rowgroup\" colspan=\"4\">2023-02.txt <small>지적 1건</small></th>"))
    #expect(
      html.contains(
        "<p class=\"line\" lang=\"ko\" data-find>다시 <mark>중경</mark>(重庆)으로 적었다.</p>"
          + "<p class=\"fix\"><span class=\"unseen\">제안: </span><span aria-hidden=\"true\">→ </span>"
          + "<b lang=\"ko\" data-find>충칭</b></p>"))
  }

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
