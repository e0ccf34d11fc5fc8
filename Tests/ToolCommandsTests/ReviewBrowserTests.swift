import Diagnostics
import Foundation
import GlossaryStore
import Testing
import TranslationModel

@testable import ToolCommands

@Suite struct ReviewBrowserTests {
  @Test func itBeginsWithWhatWaits() throws {
    let sample = try BrowserSample()
    #expect(sample.originals == ["杭州", "杭州科技院", "州"])
    #expect(sample.browser.candidate?.target == "항저우")
  }

  @Test(
    "One key decides on the chosen rendering",
    arguments: [
      ("p", "항저우:preferred"), ("a", "항저우:admitted"), ("d", "항저우:deprecated"), ("D", "항저우:superseded"),
      ("r", "항저우:rejected"),
    ])
  func oneKey(key: String, expected: String) throws {
    var sample = try BrowserSample()
    sample.type(key)
    #expect(Set(try sample.renderings("杭州")) == [expected, "항조우:open"])
    #expect(sample.browser.candidate?.target == "항조우")
    #expect(sample.browser.decisionCount == 1)
  }

  @Test func itGoesOnWhenNothingOfAnEntryIsLeftToDecide() throws {
    var sample = try BrowserSample()
    sample.type("pr")
    #expect(try sample.renderings("杭州") == ["항저우:preferred", "항조우:rejected"])
    #expect(sample.browser.current?.item.entry.sourceTerms[0].text == "杭州科技院")
    #expect(sample.originals == ["杭州", "杭州科技院", "州"], "what is decided stays until the list is made anew")
    sample.type("pp")
    #expect(sample.browser.message?.english.hasSuffix(BrowserWords.allDecided.english) == true)
    sample.type("ww")
    #expect(sample.originals.isEmpty)
  }

  @Test func skippingPutsOff() throws {
    var sample = try BrowserSample()
    sample.type("s")
    #expect(sample.browser.current?.item.entry.sourceTerms[0].text == "杭州科技院")
    #expect(try sample.store.reviewQueue().last?.entry.sourceTerms[0].text == "杭州")
  }

  @Test func undoAndRedoComeBackToTheEntry() throws {
    var sample = try BrowserSample()
    sample.type("pr")
    sample.type("u")
    #expect(try sample.renderings("杭州") == ["항조우:open", "항저우:preferred"])
    #expect(sample.browser.current?.item.entry.sourceTerms[0].text == "杭州")
    #expect(sample.browser.message?.english.hasPrefix("Taken back: reject “항조우” for 杭州") == true)
    sample.type(.control("r"))
    #expect(try sample.renderings("杭州") == ["항저우:preferred", "항조우:rejected"])
    #expect(sample.browser.message?.korean.hasPrefix("다시 했습니다. 杭州") == true)
  }

  @Test func whatIsTakenBackIsNotCountedAsSaved() throws {
    var sample = try BrowserSample()
    sample.type("*py")
    let saved = sample.browser.decisionCount
    #expect(saved > 1)
    sample.type("u")
    #expect(sample.browser.decisionCount == 0)
    #expect(sample.screen.contains("  3 left  0 saved"))
    sample.type("U")
    #expect(sample.browser.decisionCount == saved)
    // What was done before this session is none of its decisions.
    sample.type("uuy")
    #expect(sample.browser.decisionCount == 0)
    sample.type("U")
    #expect(sample.browser.decisionCount == 0)
    sample.type("U")
    #expect(sample.browser.decisionCount == saved)
  }

  @Test func everyItemOfAMenuHasAKey() throws {
    var sample = try BrowserSample()
    sample.type("i")
    guard case .menu(let menu) = sample.browser.mode else {
      Issue.record("no menu")
      return
    }
    #expect(menu.items.count > 9)
    let relation = try #require(menu.items.firstIndex { $0.label == BrowserWords.newRelation })
    #expect(relation > 8)
    sample.type(.character(BrowserMenu.keys[relation]))
    guard case .menu(let relations) = sample.browser.mode else {
      Issue.record("no menu of relations")
      return
    }
    #expect(relations.title == BrowserWords.newRelation)
    #expect(Set(BrowserMenu.keys).count == BrowserMenu.keys.count)
    #expect(!BrowserMenu.keys.contains("j") && !BrowserMenu.keys.contains("k"))
  }

  @Test func whatWasDoneBeforeIsTakenBackOnlyWhenAsked() throws {
    var sample = try BrowserSample()
    sample.type("u")
    #expect(sample.browser.mode == .confirmingUndo)
    sample.type("n")
    #expect(try sample.renderings("南京") == ["난징:rejected"])
    sample.type("uy")
    #expect(try sample.renderings("南京") == ["난징:open"])
  }

  // MARK: - Editing

  @Test func theRenderingIsCorrectedInPlace() throws {
    var sample = try BrowserSample()
    sample.type(.right)
    #expect(sample.browser.candidate?.target == "항조우")
    sample.type("e")
    #expect(sample.browser.editor.text == "항조우")
    sample.type(.tab, .enter)
    #expect(try sample.renderings("杭州") == ["항저우:preferred"])
    #expect(try sample.store.lookUp("항조우").first?.term == "항저우")
  }

  @Test func aSpellingBecomesALookUpForm() throws {
    var sample = try BrowserSample()
    sample.type("p")
    sample.type("l")
    #expect(sample.browser.editor.text == "항저우")
    sample.type(.enter)
    #expect(try sample.renderings("杭州") == ["항저우:preferred"])
    #expect(try sample.store.lookUp("항조우").first?.term == "항저우")
  }

  @Test func notesAndDefinitionsAreTyped() throws {
    var sample = try BrowserSample()
    sample.type("n메모")
    sample.type(.enter)
    sample.type("i1도시")
    sample.type(.enter)
    let entry = try #require(sample.browser.current?.item.entry)
    #expect(entry.notes == ["메모"])
    #expect(entry.definition == "도시")
    sample.type("i1")
    #expect(sample.browser.editor.text == "도시")
    sample.type(.control("u"), .enter)
    #expect(sample.browser.current?.item.entry.definition == nil)
  }

  @Test func limitsAndRelationsAreTyped() throws {
    var sample = try BrowserSample()
    sample.type("i5")
    #expect(sample.browser.mode == .prompting(.validUntil("항저우")))
    sample.type("2023년 3호 (2023-03-06)")
    sample.type(.enter)
    #expect(sample.browser.detail?.item.candidates.first { $0.target == "항저우" }?.validity?.until?.date == "2023-03-06")
    sample.type("ijjjjjjjjj")
    sample.type(.enter, .character("2"))
    #expect(sample.browser.mode == .finding(.relation(.see), found: [], choice: 0))
    sample.type("苏")
    sample.type(.enter)
    #expect(sample.browser.detail?.item.related.map(\.name) == ["苏州"])
  }

  @Test func anApprovedEntryAsksWhy() throws {
    var sample = try BrowserSample()
    sample.type("w/苏")
    sample.type(.enter)
    #expect(sample.browser.candidate?.target == "쑤저우")
    sample.type("d")
    guard case .prompting(.reason) = sample.browser.mode else {
      Issue.record("no reason is asked for: \(sample.browser.mode)")
      return
    }
    sample.type(.enter)
    #expect(sample.browser.message == BrowserWords.reasonNeeded)
    sample.type(.escape)
    #expect(try sample.renderings("苏州") == ["쑤저우:preferred"])
    sample.type("d새 규정")
    sample.type(.enter)
    #expect(try sample.renderings("苏州") == ["쑤저우:deprecated"])
    #expect(sample.browser.detail?.history.first?.reason == "새 규정")
  }

  @Test(
    "What changes an approved entry, and what does not",
    arguments: [
      (Decision.skip(concept: "c"), false),
      (.accept(concept: "c", rendering: "나", as: .admitted), false),
      (.accept(concept: "c", rendering: "나", as: .preferred), true),
      (.accept(concept: "c", rendering: "가", as: .preferred), false),
      (.accept(concept: "c", rendering: "가", as: .deprecated), true),
      (.reject(concept: "c", rendering: "나"), false),
      (.reject(concept: "c", rendering: "가"), true),
      (.lookUpForm(concept: "c", rendering: "나", of: "가"), false),
      (.edit(concept: "c", rendering: "나", corrected: "가", as: .preferred), false),
      (.edit(concept: "c", rendering: "가", corrected: "다", as: .preferred), true),
      (.note(concept: "c", text: "주"), true),
      (.addRendering(concept: "c", text: "다", as: .admitted), false),
      (.addRendering(concept: "c", text: "다", as: .preferred), true),
      (.addRendering(concept: "c", text: "가", as: .admitted), true),
      (.merge(concept: "c", into: "d"), true),
    ])
  func reopening(decision: Decision, expected: Bool) {
    var item = ReviewSample.item("c", "亦庄", ["가", "나"])
    item.candidates[0].decision = .accepted
    item.candidates[0].status = .preferred
    #expect(!decision.changesApproved(item), "it is not approved yet")
    item.entry.reviewState = .approved
    #expect(decision.changesApproved(item) == expected)
  }

  // MARK: - Several at once

  @Test func markedEntriesAreDecidedAsOne() throws {
    var sample = try BrowserSample()
    sample.type("*p")
    guard case .confirming(let pending) = sample.browser.mode else {
      Issue.record("nothing is asked: \(sample.browser.mode)")
      return
    }
    #expect(pending.question?.korean == "항목 3개의 가장 나은 표기를 우선으로 채택할까요?")
    sample.type("y")
    #expect(try sample.renderings("杭州") == ["항조우:open", "항저우:preferred"])
    #expect(try sample.renderings("州") == ["저우:preferred"])
    #expect(sample.browser.marks.isEmpty)
    sample.type("u")
    #expect(try sample.renderings("杭州") == ["항저우:open", "항조우:open"])
    #expect(try sample.renderings("州") == ["저우:open"])
  }

  @Test func anyOtherKeyLeavesTheMarkedAsTheyAre() throws {
    var sample = try BrowserSample()
    sample.type("  r")
    sample.type(.escape)
    #expect(try sample.renderings("杭州") == ["항저우:open", "항조우:open"])
    #expect(sample.browser.marks.count == 2)
    sample.type(.escape)
    #expect(sample.browser.marks.isEmpty)
  }

  @Test func aNoteGoesToAllMarked() throws {
    var sample = try BrowserSample()
    sample.type("  n같은 메모")
    sample.type(.enter)
    #expect(try sample.store.concepts().count { $0.notes == ["같은 메모"] } == 2)
    sample.type("u")
    #expect(try sample.store.concepts().allSatisfy { $0.notes.isEmpty })
  }

  // MARK: - Merging and splitting

  @Test func mergingSearchesInAllEntries() throws {
    var sample = try BrowserSample()
    sample.type("jm苏")
    sample.type(.enter)
    guard case .prompting(.reason) = sample.browser.mode else {
      Issue.record("the other entry is approved, and no reason is asked for")
      return
    }
    sample.type("같은 곳")
    sample.type(.enter)
    #expect(sample.browser.current?.item.entry.sourceTerms.map(\.text) == ["苏州", "杭州科技院"])
    #expect(sample.browser.order.count == 4)
    sample.type("u")
    #expect(sample.browser.order.count == 5)
  }

  @Test func markedEntriesAreMergedIntoTheCurrentOne() throws {
    var sample = try BrowserSample()
    sample.type(" jmy")
    #expect(sample.browser.current?.item.entry.sourceTerms.map(\.text) == ["州", "杭州"])
  }

  @Test func aRenderingIsSplitOff() throws {
    var sample = try BrowserSample()
    sample.type("x1")
    #expect(sample.browser.order.count == 6)
    #expect(try sample.store.lookUp("杭州").count == 2)
    sample.type("u")
    #expect(sample.browser.order.count == 5)
  }

  // MARK: - Finding

  @Test(
    "Search as you type folds spaces, 简/繁 and look-up forms",
    arguments: [
      ("杭", ["杭州", "杭州科技院"]), ("蘇", ["苏州"]), ("항저우과학", ["杭州科技院"]), ("항 조우", ["杭州"]), ("난", ["南京"]),
      ("ㅎㅈㅇ", ["杭州", "杭州科技院"]), ("항ㅈㅇ ㄱ", ["杭州科技院"]), ("ㅆㅈ", ["苏州"]),
      ("없", []), ("", ["杭州", "杭州科技院", "州", "南京", "苏州"]),
    ])
  func search(text: String, expected: [String]) throws {
    var sample = try BrowserSample()
    sample.type("w/")
    sample.type(text)
    #expect(sample.originals == expected)
    sample.type(.escape)
    #expect(sample.originals.count == 5)
  }

  @Test("Every search starts empty; Escape brings the last one back, Enter on nothing shows all")
  func nextSearch() throws {
    var sample = try BrowserSample()
    sample.type("w/苏")
    sample.type(.enter)
    #expect(sample.originals == ["苏州"])
    sample.type("/")
    #expect(sample.browser.editor.text == "" && sample.originals.count == 5)
    sample.type("南")
    #expect(sample.originals == ["南京"])
    sample.type(.escape)
    #expect(sample.originals == ["苏州"])
    sample.type("/")
    sample.type(.enter)
    #expect(sample.originals.count == 5)
  }

  @Test(
    "Filters",
    arguments: [
      (BrowserFilter(standing: .approved), ["苏州"]),
      (BrowserFilter(standing: .rejected), ["南京"]),
      (BrowserFilter(rendering: .rejected), ["南京"]),
      (BrowserFilter(rendering: .lookUpForm), []),
      (BrowserFilter(rendering: .open), ["杭州", "杭州科技院", "州"]),
      (BrowserFilter(method: .mixed), ["杭州科技院"]),
      (BrowserFilter(document: "news/2.txt"), ["杭州", "南京"]),
      (BrowserFilter(conflict: true), ["杭州"]),
      (BrowserFilter(deviates: true), ["杭州"]),
      (BrowserFilter(uncertain: true), ["杭州科技院"]),
      // Whatever has a bracket of its own stands alone.
      (BrowserFilter(hidesShorter: true), ["杭州", "杭州科技院", "州", "南京", "苏州"]),
      (BrowserFilter(order: .original), ["南京", "州", "杭州", "杭州科技院", "苏州"]),
      (BrowserFilter(order: .rendering), ["苏州", "州", "杭州", "杭州科技院", "南京"]),
      (BrowserFilter(order: .frequency), ["杭州", "杭州科技院", "州", "南京", "苏州"]),
    ])
  func filters(filter: BrowserFilter, expected: [String]) throws {
    let sample = try BrowserSample()
    let shorter = filter.hidesShorter ? ShorterPairs(sample.browser.entries.values) : ShorterPairs()
    let shown = filter.shown(of: sample.browser.entries, order: sample.browser.order, shorter: shorter)
    #expect(shown.compactMap { sample.browser.entries[$0]?.item.entry.sourceTerms.first?.text } == expected)
  }

  @Test func lookUpFormsAreFiltered() throws {
    var sample = try BrowserSample()
    sample.type("p")
    sample.type("l")
    sample.type(.enter)
    sample.type("wf")
    for _ in 0..<7 { sample.type("r") }
    #expect(sample.browser.filter.rendering == .lookUpForm)
    #expect(sample.originals == ["杭州"])
  }

  @Test func partsOfLongerPairsAreHiddenAndComeBack() throws {
    var sample = try BrowserSample(BrowserSample.nested())
    #expect(sample.originals == ["常熟", "市", "常熟市"])
    sample.type("h")
    #expect(sample.originals == ["常熟", "常熟市"])
    #expect(sample.browser.candidates.map(\.target) == ["창수", "창쑤"], "창수 stands alone too")
    sample.type("h")
    #expect(sample.originals == ["常熟", "市", "常熟市"])
    let longer = try #require(sample.browser.entries.values.first { $0.item.entry.sourceTerms[0].text == "常熟市" })
    #expect(longer.insideOnly.isEmpty)
    _ = try sample.store.apply(.reject(concept: longer.id, rendering: "창수시"))
    sample.browser.reload(try sample.store.summaries())
    sample.type("h")
    #expect(sample.originals.contains("市"), "what holds it is no pair")
  }

  @Test func whatOthersWroteIsRead() throws {
    var sample = try BrowserSample()
    let id = try #require(sample.browser.currentID)
    _ = try sample.store.apply(.reject(concept: id, rendering: "항조우"))
    sample.browser.reload(try sample.store.summaries())
    #expect(sample.browser.currentID == id)
    #expect(sample.browser.candidates.count { $0.decision == .candidate } == 1)
  }

  @Test func keysWorkWhileHangulIsSwitchedOn() throws {
    var sample = try BrowserSample()
    sample.type("ㅔㄱ")
    #expect(try sample.renderings("杭州") == ["항저우:preferred", "항조우:rejected"])
    sample.type("*ㅁㅛ")
    #expect(try sample.renderings("州") == ["저우:admitted"])
    sample.type("/ㅎ")
    #expect(sample.browser.filter.text == "ㅎ")
  }

  @Test("Quitting", arguments: [Key.endOfInput, .control("c"), .character("q")])
  func quitting(key: Key) throws {
    var sample = try BrowserSample()
    #expect(sample.type(key) == .quit)
  }
}
