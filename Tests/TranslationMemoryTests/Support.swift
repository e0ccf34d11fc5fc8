import Diagnostics
import Foundation
import GRDB
import TranslationModel

@testable import TranslationMemory

/// 2023-03-06T09:00:00Z, a day later with every call.
func testClock() -> @Sendable () -> Date {
  let ticks = Ticks()
  return { Date(timeIntervalSince1970: 1_678_093_200 + 86_400 * Double(ticks.next())) }
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

func makeMemory() throws -> TranslationMemory {
  try TranslationMemory.inMemory(author: "kim", clock: testClock())
}

func openMemory(
  _ path: String, _ mode: TranslationMemory.Mode = .readWrite, busyTimeout: Double = 5
) throws -> TranslationMemory {
  try TranslationMemory(path: path, mode: mode, author: "kim", clock: testClock(), busyTimeout: busyTimeout)
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

/// The unit of a line such as `农业强国 = 농업 강국`.
func unit(_ line: String, score: Double? = nil, document: String? = nil) -> TranslationUnit {
  let sides = line.components(separatedBy: " = ")
  precondition(sides.count == 2, "no unit in \(line)")
  return TranslationUnit(id: "", source: sides[0], target: sides[1], score: score, document: document)
}

func document(_ name: String, _ content: Character, _ lines: [String]) -> MemoryDocument {
  MemoryDocument(name: name, contentHash: hash(content), units: lines.map { unit($0, score: 0.9) })
}

/// The error `body` throws, or nil.
func error<T>(of body: () throws -> T) -> TranslationMemoryError? {
  do {
    _ = try body()
    return nil
  } catch {
    return (error as? TranslationMemoryError).map { TranslationMemoryError($0.kind, Wording(en: $0.sentence, ko: "")) }
  }
}

extension TranslationMemory {
  /// The units that count as lines, in order, with their documents.
  func lines(_ filter: UnitFilter = .all) throws -> [String] {
    try units(filter).map { "\($0.document ?? "-"): \($0.source) = \($0.target)" }
  }
}

extension AddingSummary {
  /// "added 1, superseded 2": what is not zero.
  var text: String {
    let counts = [
      ("added", added), ("updated", updated), ("unchanged", unchanged), ("withheld", withheld),
      ("superseded", superseded),
    ]
    return counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}

extension TranslationMemory {
  /// Every column of every row.
  func rows() throws -> [String] {
    try read { db in
      try ["document", "unit"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY id").map(\.description)
      }
    }
  }

  /// What makes the tables, indexes and triggers.
  func schema() throws -> [String?] {
    try read { db in try Optional<String>.fetchAll(db, sql: "SELECT sql FROM sqlite_schema ORDER BY name") }
  }
}

/// Units from a few words, so that they meet again with other notes.
struct RandomUnits {
  private var generator: Splitmix

  init(seed: UInt64) {
    generator = Splitmix(state: seed)
  }

  func units(_ count: Int, documents: [String?]) -> [TranslationUnit] {
    var generator = generator
    let words = ["农业", "强国", "建设", "\"引\"", "a\\b", "行\n列", "\u{1}", "제/표", "\u{7F}", "😀", "\u{1F}x", "\t"]
    func list() -> [String] {
      (0..<Int.random(in: 0...3, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
    }
    return (0..<count).map { _ in
      let number = Int.random(in: 0..<(count * 3), using: &generator)
      return TranslationUnit(
        id: "", source: "源\(number)", target: "역\(number % 7)",
        score: Bool.random(using: &generator) ? 0.5 : nil,
        document: documents.randomElement(using: &generator) ?? nil, notes: list(),
        properties: list().map { .init(name: $0, value: $0 + "值") })
    }
  }
}

private struct Splitmix: RandomNumberGenerator {
  var state: UInt64

  /// > Source: Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators (2014), figure 16.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

extension TranslationMemoryError {
  /// What `error(of:)` gives: the English alone.
  init(_ kind: Kind, _ english: String) {
    self.init(kind, Wording(en: english, ko: ""))
  }
}
