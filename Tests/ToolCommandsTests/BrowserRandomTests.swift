import Diagnostics
import GlossaryStore
import Testing

@testable import ToolCommands

/// Keys at random over a real glossary: nothing may crash, no line may be too wide, the glossary stays sound.
@Suite struct BrowserRandomTests {
  private static let keys: [Key] =
    "padDrcelsmxnviwhof/*?uUjkgG123456789yq0 가항州x杭".map { Key.character($0) } + [
      .enter, .enter, .enter, .escape, .escape, .tab, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
      .backspace, .delete, .control("r"), .control("u"), .control("w"), .control("l"), .control("z"), .endOfInput,
    ]

  @Test(arguments: 1...12)
  func nothingBreaks(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let language = seed.isMultiple(of: 2) ? MessageLanguage.english : .korean
    var sample = try BrowserSample(language: language, hasEmphasis: seed.isMultiple(of: 3))
    for step in 0..<300 {
      if step.isMultiple(of: 23) {
        sample.browser.resize(
          RawTerminal.Size(columns: .random(in: 1...130, using: &random), rows: .random(in: 1...45, using: &random)))
      }
      let key = Self.keys.randomElement(using: &random) ?? .enter
      // A person who quits begins anew.
      if sample.type(key) == .quit { sample.browser.mode = .browsing }
      let screen = BrowserScreen(sample.browser)
      #expect(screen.lines.count == sample.browser.size.rows)
      #expect(screen.lines.allSatisfy { $0.cells <= sample.browser.size.columns })
      if sample.browser.layout.detailColumns >= 40 {
        #expect(sample.marked == sample.browser.candidate.map { [$0.target] } ?? [], "after \(key)")
      }
    }
    try sample.store.verify()
    // What the list holds is what the glossary holds.
    let summaries = try sample.store.summaries()
    #expect(Set(sample.browser.order) == Set(summaries.map(\.id)))
    for summary in summaries { #expect(sample.browser.entries[summary.id] == summary) }
    #expect(sample.browser.shown.allSatisfy { sample.browser.entries[$0] != nil })
    let dump = try sample.store.dump()
    let copy = try BrowserSample.store()
    try copy.load(dump, replacing: true)
    #expect(try copy.dump() == dump)
  }
}
