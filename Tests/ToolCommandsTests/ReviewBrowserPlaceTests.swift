import Diagnostics
import Foundation
import GlossaryStore
import Testing
import TranslationModel

@testable import ToolCommands

/// Where the cursor of a full-screen review stands, what is marked there, and what it says was done.
@Suite struct ReviewBrowserPlaceTests {
  @Test(
    "The rendering that the detail pane marks is the one that keys act on",
    arguments: ["h", "hh", "fh", "w", "o", "fv", "/창", "fr", "*", "s"])
  func marked(keys: String) throws {
    for moves in 0...1 {
      var sample = try BrowserSample(BrowserSample.nested())
      for _ in 0..<moves { sample.type(.right) }
      sample.type(keys)
      if keys.hasPrefix("f") || keys.hasPrefix("/") { sample.type(.enter) }
      let target = try #require(sample.browser.candidate?.target)
      #expect(sample.marked == [target])
      sample.browser.marks = []
      sample.type("e")
      #expect(sample.browser.editor.text == target)
    }
  }

  @Test func aChosenRenderingStaysChosenWhenTheListIsMadeAnew() throws {
    var sample = try BrowserSample()
    sample.type(.right)
    #expect(sample.browser.candidate?.target == "항조우")
    sample.type("wo")
    #expect(sample.browser.candidate?.target == "항조우")
    #expect(sample.marked == ["항조우"])
  }

  @Test(
    "A review goes on behind the last decision",
    arguments: [
      // 난징 was rejected when the sample was made.
      ("", "州", "南京"), ("p", "杭州", nil), ("pr", "杭州科技院", "杭州"), ("s", "杭州科技院", "杭州"), ("jr", "州", "杭州科技院"),
      ("jrgn메모\n", "杭州", nil), ("jru", "州", "南京"), ("jjr", "杭州", nil), ("jpp", "杭州", nil), ("j my", "杭州", nil),
      ("  ay", "州", "南京"),
    ])
  func resuming(keys: String, expected: String, behind: String?) throws {
    var sample = try BrowserSample()
    for key in keys { sample.type(key == "\n" ? .enter : .character(key)) }
    let again = try BrowserSample(sample.store, goesOn: true)
    #expect(again.browser.current?.item.entry.sourceTerms.first?.text == expected)
    if let behind {
      let isFirst = again.browser.cursor == 0
      #expect(again.browser.message == (isFirst ? nil : BrowserWords.goesOnBehind(behind)))
    }
  }

  @Test func theDecisionsOfOthersMoveNobody() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("g.sqlite").path
    func open(_ author: String) throws -> GlossaryStore {
      try GlossaryStore(path: path, author: author, clock: { Date() })
    }
    try BrowserSample.fill(open("kim"))
    var other = try BrowserSample(open("lee"))
    other.type("jr")
    let place = try open("lee").reviewPlace(in: other.store.summaries())
    #expect(place.map { other.browser.nameOf($0.next) } == "州")
    #expect(try open("park").reviewPlace(in: other.store.summaries()) == nil)
    #expect(try ReviewDriver.queue(of: open("lee")).map(other.browser.nameOf) == ["州", "杭州"])
  }

  @Test("What an undo brings back stands where it stood", arguments: ["jm苏", " jmy", "gm州", "jjm杭", "  jjmy"])
  func comingBack(keys: String) throws {
    var sample = try BrowserSample()
    sample.type("w")
    let (before, order) = (sample.originals, sample.browser.order)
    for key in keys { sample.type(.character(key)) }
    if !keys.hasSuffix("y") { sample.type(.enter) }
    if case .prompting(.reason) = sample.browser.mode {
      sample.type("사유")
      sample.type(.enter)
    }
    #expect(sample.browser.order.count < order.count)
    sample.type("u")
    #expect(sample.originals == before)
    #expect(sample.browser.order == order)
    if keys.hasPrefix("j") { #expect(sample.browser.currentID == order[keys.hasPrefix("jj") ? 2 : 1]) }
    sample.type("U/")
    sample.type(.character("x"), .escape, .character("u"))
    #expect(sample.originals == before, "also in a list that was made anew meanwhile")
  }

  @Test(
    "Every decision is confirmed, with how to take it back",
    arguments: [
      (
        "p", "Saved: accept “항저우” as preferred for 杭州 (ID); u takes it back.",
        "저장했습니다. 杭州 (ID): ‘항저우’ 채택(우선). u로 되돌립니다."
      ),
      ("r", "Saved: reject “항저우” for 杭州 (ID); u takes it back.", "저장했습니다. 杭州 (ID): ‘항저우’ 거부. u로 되돌립니다."),
      ("x1", "Saved: split “항저우” off 杭州 (ID); u takes it back.", "저장했습니다. 杭州 (ID): ‘항저우’ 나누기. u로 되돌립니다."),
      ("s", "Saved: skip 杭州 (ID); u takes it back.", "저장했습니다. 杭州 (ID): 보류. u로 되돌립니다."),
      ("pc", "Saved: take back the decision on “항조우” for 杭州 (ID); u takes it back.", ""),
    ])
  func confirmation(keys: String, english: String, korean: String) throws {
    var sample = try BrowserSample()
    let id = try #require(sample.browser.currentID)
    sample.type(keys)
    let message = try #require(sample.browser.message)
    guard !korean.isEmpty else {
      #expect(message == BrowserWords.nothingChanged, "it was open already")
      return
    }
    #expect(message.english.replacingOccurrences(of: id, with: "ID") == english)
    #expect(message.korean.replacingOccurrences(of: id, with: "ID") == korean)
  }

  @Test func aMergeIsConfirmed() throws {
    var sample = try BrowserSample()
    sample.type("jm")
    sample.type("州")
    sample.type(.enter)
    #expect(sample.browser.message?.english.hasPrefix("Saved: merge 杭州科技院 (") == true)
    #expect(sample.browser.message?.english.contains("; u takes it back.") == true)
  }

  @Test func behindTheLastEntryTheFirstOpenOneFollows() throws {
    var sample = try BrowserSample()
    sample.type(.end)
    sample.type("p")
    #expect(sample.browser.current?.item.entry.sourceTerms[0].text == "杭州")
    #expect(sample.browser.message?.english.hasPrefix("Saved: accept “저우”") == true)
    sample.type("prp")
    #expect(sample.browser.current?.item.entry.sourceTerms[0].text == "杭州科技院", "it stays where it was")
    #expect(sample.browser.message?.english.hasPrefix("Saved: accept “항저우 과학기술원”") == true)
    #expect(sample.browser.message?.english.hasSuffix(" \(BrowserWords.allDecided.english)") == true)
  }

  @Test func whatIsTypedIsSavedForTheEntryItWasBegunFor() throws {
    var sample = try BrowserSample()
    let id = try #require(sample.browser.currentID)
    sample.type("n메모")
    _ = try sample.store.apply([.rejectConcept(id)])
    sample.browser.reload(try sample.store.summaries())
    #expect(sample.browser.currentID == id, "it waits no more, but stays")
    sample.type(.enter)
    #expect(try sample.store.concepts().filter { !$0.notes.isEmpty }.map(\.id) == [id])
    let other = try #require(sample.browser.order.first { $0 != id })
    sample.type("n메모 2")
    _ = try sample.store.apply(.merge(concept: id, into: other))
    sample.browser.reload(try sample.store.summaries())
    #expect(sample.browser.mode == .browsing)
    #expect(sample.browser.message == BrowserWords.entryGone)
  }
}
