import Diagnostics
import Foundation
import GlossaryStore
import TranslationModel

@testable import ToolCommands

/// A small glossary and a review of it, without a terminal.
struct BrowserSample {
  let store: GlossaryStore
  var browser: ReviewBrowser

  init(
    language: MessageLanguage = .english, columns: Int = 80, rows: Int = 24, hasEmphasis: Bool = true
  ) throws {
    try self.init(Self.store(), language: language, columns: columns, rows: rows, hasEmphasis: hasEmphasis)
  }

  init(
    _ store: GlossaryStore, language: MessageLanguage = .english, columns: Int = 80, rows: Int = 24,
    hasEmphasis: Bool = true, goesOn: Bool = false
  ) throws {
    self.store = store
    let summaries = try store.summaries()
    browser = ReviewBrowser(
      summaries, language: language, hasEmphasis: hasEmphasis, size: RawTerminal.Size(columns: columns, rows: rows),
      goingOnAt: goesOn ? try store.reviewPlace(in: summaries) : nil)
    driver.fetchDetail(for: &browser)
  }

  /// Drives the review as the terminal would; nothing of it touches the console.
  var driver: ReviewBrowserDriver {
    ReviewBrowserDriver(
      store: store, console: Console(output: -1, errors: -1, input: -1, environment: [:]), language: browser.language)
  }

  /// Types keys, does what they ask for; returns the last effect.
  @discardableResult
  mutating func type(_ keys: Key...) -> ReviewBrowser.Effect {
    var last = ReviewBrowser.Effect.none
    for key in keys {
      last = browser.handle(key)
      driver.perform(last, in: &browser)
      driver.fetchDetail(for: &browser)
    }
    return last
  }

  @discardableResult
  mutating func type(_ text: String) -> ReviewBrowser.Effect {
    var last = ReviewBrowser.Effect.none
    for character in text { last = type(.character(character)) }
    return last
  }

  /// The rows as a person sees them, without spaces at their ends.
  var screen: String {
    BrowserScreen(browser).lines.map { line in
      var text = line.text
      while text.hasSuffix(" ") { text.removeLast() }
      return text + "\n"
    }.joined()
  }

  /// The renderings that the detail pane marks, where its lines are wide enough to hold one whole.
  var marked: [String] {
    browser.detailLines.filter { $0.text.hasPrefix("▸ ") }
      .map { line in line.pieces.first { $0.emphasis == .pair }?.text ?? "" }
  }

  /// "text:status" of all renderings of the entry of an original.
  func renderings(_ original: String) throws -> [String] {
    let entry = try store.lookUp(original).first { $0.side == .source }?.entry.id
    let item = try entry.flatMap { try store.reviewItem(concept: $0) }
    return item?.candidates.map { "\($0.target):\($0.stateWording.english)" } ?? []
  }

  var originals: [String] {
    browser.shown.compactMap { browser.entries[$0]?.item.entry.sourceTerms.first?.text }
  }

  // MARK: - The glossary

  /// Five concepts: two renderings of one original, an approved one, a part of a longer one, one rejected.
  static func store() throws -> GlossaryStore {
    let ticks = Ticks()
    let store = try GlossaryStore.inMemory(
      author: "kim", clock: { Date(timeIntervalSince1970: 1_678_093_200 + 60 * Double(ticks.next())) })
    try fill(store)
    return store
  }

  /// Pairs from a text and its translation, one in the other: 창수 stands once in 창수시 and once alone, 창쑤 alone, 시 only
  /// in 창수시.
  static func nested() throws -> GlossaryStore {
    let ticks = Ticks()
    let store = try GlossaryStore.inMemory(
      author: "kim", clock: { Date(timeIntervalSince1970: 1_678_093_200 + 60 * Double(ticks.next())) })
    func pair(_ target: String, _ source: String, _ start: Int, _ sourceStart: Int, deviates: Bool = false) -> Gloss {
      Gloss(
        target: target, targetRange: start..<start + target.utf8.count, source: source,
        sourceRange: sourceStart..<sourceStart + source.utf8.count, direction: .aligned, method: .transcription,
        score: 0.9, certain: true, official: deviates ? "창수" : nil, deviates: deviates, line: 1 + start / 100,
        sentence: "\(target) \(source)", path: [])
    }
    _ = try store.record([
      MinedDocument(
        name: "a.txt + b.txt", contentHash: String(repeating: "1", count: 64),
        glosses: [
          pair("창수시", "常熟市", 0, 0), pair("창수", "常熟", 0, 0), pair("시", "市", 6, 6),
          pair("창수", "常熟", 200, 200), pair("창쑤", "常熟", 300, 300, deviates: true),
        ])
    ])
    return store
  }

  static func fill(_ store: GlossaryStore) throws {
    _ = try store.record([
      MinedDocument(
        name: "news/1.txt", contentHash: String(repeating: "1", count: 64),
        glosses: [
          gloss("어제 ⟦항조우⟧(杭州)에서 회의가 열렸다.", official: "항저우", line: 3),
          gloss("내일도 ⟦항저우⟧(杭州)에서 이어진다.", official: "항저우", line: 5),
          gloss("⟦항저우 과학기술원⟧(杭州科技院)이 발표하였다.", method: .mixed, certain: false, line: 7),
          gloss("그리고 ⟦쑤저우⟧(苏州)에는 공장이 있다.", official: "쑤저우", line: 9),
          gloss("한편 ⟦저우⟧(州)라고만 적은 곳도 있다.", official: "저우", line: 11),
        ]),
      MinedDocument(
        name: "news/2.txt", contentHash: String(repeating: "2", count: 64),
        glosses: [
          gloss("‘⟦난징⟧(南京)’의 소식과 함께", official: "난징", line: 1),
          gloss("다시 ⟦항저우⟧(杭州)를 찾았다.", official: "항저우", line: 2),
        ]),
    ])
    let ids = Dictionary(
      uniqueKeysWithValues: try store.summaries().map { ($0.item.entry.sourceTerms[0].text, $0.id) })
    _ = try store.apply(.accept(concept: ids["苏州"] ?? "", rendering: "쑤저우", as: .preferred))
    _ = try store.apply(.reject(concept: ids["南京"] ?? "", rendering: "난징"))
  }

  /// The gloss in a text such as `"어제 ⟦항조우⟧(杭州)에서"`.
  static func gloss(
    _ marked: String, method: RenderingMethod = .transcription, certain: Bool = true, official: String? = nil,
    line: Int
  ) -> Gloss {
    let parts = marked.split(omittingEmptySubsequences: false) { "⟦⟧()".contains($0) }
    let (target, source) = (String(parts[1]), String(parts[3]))
    let start = parts[0].utf8.count + line * 1_000
    let sourceStart = start + target.utf8.count + 1
    return Gloss(
      target: target, targetRange: start..<start + target.utf8.count, source: source,
      sourceRange: sourceStart..<sourceStart + source.utf8.count, direction: .targetThenSource, method: method,
      score: certain ? 0.98 : 0.61, certain: certain, official: official,
      deviates: official != nil && official != target, line: line,
      sentence: marked.filter { $0 != "⟦" && $0 != "⟧" },
      path: [RenderingStep(source: source, target: target, by: .mandarin)])
  }
}

private final class Ticks: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0

  func next() -> Int {
    lock.withLock {
      count += 1
      return count - 1
    }
  }
}
