import Diagnostics
import Foundation
import TranslationModel

@testable import GlossaryStore

/// A small folding, so that the tests do not hang on the tables.
let testFolding = TextFolding(
  source: { text in
    String(String.UnicodeScalarView(text.unicodeScalars.map { foldingTable[$0] ?? $0 }))
  },
  sourceScript: { text in
    if text.unicodeScalars.contains(where: { foldingTable[$0] != nil }) { return .traditional }
    return text.unicodeScalars.contains { foldingTable.values.contains($0) } ? .simplified : .han
  },
  targetStems: { text in
    ["에서는", "에서", "은", "를"].filter { text.hasSuffix($0) }.map { String(text.dropLast($0.count)) }
  })

private let foldingTable: [Unicode.Scalar: Unicode.Scalar] = ["莊": "庄", "農": "农", "業": "业", "強": "强", "國": "国"]

/// 2023-03-06T09:00:00Z, a day later with every command.
func testClock() -> @Sendable () -> Date {
  let ticks = Ticks()
  return { Date(timeIntervalSince1970: 1_678_093_200 + 86_400 * Double(ticks.next())) }
}

private final class Ticks: @unchecked Sendable {
  private let lock = NSLock()
  private var count = 0
  func next() -> Int {
    lock.withLock {
      count += 1; return count - 1
    }
  }
}

func makeStore() throws -> GlossaryStore {
  try GlossaryStore.inMemory(author: "kim", clock: testClock(), folding: testFolding)
}

func openStore(
  _ path: String, _ mode: GlossaryStore.Mode = .readWrite, busyTimeout: Double = 5
) throws -> GlossaryStore {
  try GlossaryStore(
    path: path, mode: mode, author: "kim", clock: testClock(), folding: testFolding, busyTimeout: busyTimeout)
}

/// A folder that is gone when `body` is done.
func withFolder<T>(_ body: (String) throws -> T) throws -> T {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jjak-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

/// A hash that looks like SHA-256, of one repeated hexadecimal digit.
func hash(_ digit: Character) -> String { String(repeating: digit, count: 64) }

/// The gloss in a text such as `"브랜드 ⟦이좡⟧(亦庄)에서"`: the rendering between the marks, the original in the bracket after.
func gloss(
  _ marked: String, method: RenderingMethod = .transcription, score: Double = 0.99, certain: Bool = true,
  runnerUp: RunnerUp? = nil, official: String? = nil, deviates: Bool = false, at offset: Int = 0, line: Int = 1
) -> Gloss {
  let start = marked.range(of: "⟦"), end = marked.range(of: "⟧(")
  guard let start, let end, let close = marked[end.upperBound...].firstIndex(of: ")") else {
    preconditionFailure("no marked gloss in \(marked)")
  }
  let target = String(marked[start.upperBound..<end.lowerBound])
  let source = String(marked[end.upperBound..<close])
  let before = marked[..<start.lowerBound].utf8.count + offset
  let sourceStart = before + target.utf8.count + 1
  return Gloss(
    target: target, targetRange: before..<before + target.utf8.count, source: source,
    sourceRange: sourceStart..<sourceStart + source.utf8.count, direction: .targetThenSource, method: method,
    score: score, certain: certain, runnerUp: runnerUp, official: official, deviates: deviates, line: line,
    sentence: marked.replacingOccurrences(of: "⟦", with: "").replacingOccurrences(of: "⟧", with: ""),
    path: [RenderingStep(source: source, target: target, by: deviates ? .variant : .mandarin)])
}

/// Glosses of one text, one a line, at offsets that do not overlap.
func glosses(_ lines: [String]) -> [Gloss] {
  lines.enumerated().map { index, line in gloss(line, at: index * 1_000, line: index + 1) }
}

/// The error `body` throws, or nil.
func error<T>(of body: () throws -> T) -> GlossaryStoreError? {
  do {
    _ = try body()
    return nil
  } catch {
    return (error as? GlossaryStoreError).map { GlossaryStoreError($0.kind, Wording(en: $0.sentence, ko: "")) }
  }
}

extension GlossaryStore {
  /// The entry of an original.
  func entry(_ source: String) throws -> ConceptEntry? {
    try lookUp(source).first { $0.side == .source }?.entry
  }

  func item(_ source: String) throws -> ReviewItem? {
    try entry(source).flatMap { try reviewItem(concept: $0.id) }
  }

  /// Target terms as "text:status".
  func terms(_ source: String) throws -> [String] {
    try entry(source)?.targetTerms.map { "\($0.text):\($0.status?.rawValue ?? "candidate")" } ?? []
  }
}

extension GlossaryStoreError {
  /// What `error(of:)` gives: the English alone.
  init(_ kind: Kind, _ english: String) {
    self.init(kind, Wording(en: english, ko: ""))
  }
}
