import Diagnostics
import Foundation
import GlossaryStore
import Testing
import TranslationModel

@testable import ToolCommands

/// What is typed and pasted in a full-screen review.
@Suite struct ReviewBrowserTypingTests {
  @Test func pastedTextDoesNotActAsKeys() throws {
    var sample = try BrowserSample()
    let before = try sample.store.dump()
    for open in ["", "?", "f", "i", "*p", "u"] {
      sample.type(open)
      let mode = sample.browser.mode
      sample.type(.paste("rrrppp\ny"))
      #expect(sample.browser.mode == mode)
      #expect(sample.browser.message == BrowserWords.pasteIgnored)
      sample.type(.escape, .escape)
    }
    #expect(try sample.store.dump() == before)
  }

  @Test("Pasted text stands in the line that is typed, as one line", arguments: ["n", "i1", "/", "m", "e"])
  func pastedText(open: String) throws {
    var sample = try BrowserSample()
    sample.type(open)
    sample.type(.control("u"), .paste("이좡\nsup\n"))
    #expect(sample.browser.editor.text == "이좡 sup")
  }

  @Test(
    "An added rendering is admitted, and its entry stands as before, just as after `glossary edit --add`",
    arguments: [("州", "주", ReviewState.proposed), ("苏州", "소주", .approved), ("南京", "남경", .proposed)])
  func addedRendering(original: String, text: String, state: ReviewState) throws {
    var sample = try BrowserSample()
    sample.type("w")
    for _ in 0..<5 where sample.browser.current?.item.entry.sourceTerms[0].text != original { sample.type(.down) }
    #expect(sample.browser.current?.item.entry.sourceTerms[0].text == original)
    sample.type("i")
    guard case .menu(let menu) = sample.browser.mode else {
      Issue.record("no menu")
      return
    }
    let place = try #require(menu.items.firstIndex { $0.label == BrowserWords.addRendering })
    sample.type(.character(BrowserMenu.keys[place]))
    sample.type(text)
    sample.type(.enter)
    #expect(try sample.renderings(original).contains("\(text):admitted"))
    #expect(sample.browser.current?.item.entry.reviewState == state)
    let other = try BrowserSample.store()
    let id = try #require(try other.lookUp(original).first { $0.side == .source }?.entry.id)
    _ = try other.apply(.addRendering(concept: id, text: text, as: .admitted))
    #expect(try other.reviewItem(concept: id)?.candidates == sample.store.reviewItem(concept: id)?.candidates)
  }

  @Test("A limit that no text can be compared with is questioned", arguments: ["i4", "i5"])
  func questionedLimit(keys: String) throws {
    var sample = try BrowserSample()
    for text in ["2023-03-06", "2023년 3호", "5호", "합병 (2023-03-06)", ""] {
      sample.type(keys)
      sample.type(.control("u"))
      sample.type(text)
      sample.type(.enter)
      #expect(sample.browser.mode == .browsing, "\(text)")
    }
    for text in ["nonsense-day", "2023-13-45", "2023.3.6", "합병"] {
      sample.type(keys)
      sample.type(text)
      sample.type(.enter)
      guard case .confirming(let pending) = sample.browser.mode else {
        Issue.record("\(text) is not questioned")
        return
      }
      #expect(pending.question == BrowserWords.limitQuestion(text))
      #expect(sample.browser.current?.item.candidates.allSatisfy { $0.validity == nil } == true)
      sample.type("n")
      #expect(sample.browser.editor.text == text, "it comes back to be corrected")
      sample.type(.escape)
    }
    sample.type(keys + "합병")
    sample.type(.enter, .character("y"))
    #expect(sample.browser.current?.item.candidates.contains { $0.validity != nil } == true)
  }

  @Test func whatIsTypedComesBackWhereItCannotBeSaved() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("g.sqlite").path
    func open(_ mode: GlossaryStore.Mode) throws -> GlossaryStore {
      try GlossaryStore(path: path, mode: mode, author: "kim", clock: { Date() }, busyTimeout: 0.05)
    }
    try BrowserSample.fill(open(.readWrite))
    var sample = try BrowserSample(open(.readWrite))
    let id = try #require(sample.browser.currentID)
    do {
      // A trial holds the lock as long as it lives.
      let other = try open(.trial)
      _ = try other.apply(.note(concept: id, text: "other"))
      sample.type("n메모")
      sample.type(.enter)
      #expect(sample.browser.mode == .prompting(.note))
      #expect(sample.browser.editor.text == "메모")
      #expect(sample.browser.message?.korean.contains("다른 jjak이 쓰고 있어") == true)
    }
    sample.type(.enter)
    #expect(sample.browser.mode == .browsing)
    #expect(sample.browser.current?.item.entry.notes == ["메모"])
  }
}
