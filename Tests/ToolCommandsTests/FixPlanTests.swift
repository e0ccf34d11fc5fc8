import Diagnostics
import Testing

@testable import ToolCommands

/// Which edits go together.
@Suite struct FixPlanTests {
  /// A finding with edits, written `severity range=text range=text`.
  private static func finding(_ line: String) throws -> Finding {
    let words = line.split(separator: " ")
    let edits = try words.dropFirst().map { word -> TextEdit in
      let parts = word.split(separator: "=", omittingEmptySubsequences: false)
      let borders = parts[0].split(separator: "-").compactMap { Int($0) }
      try #require(borders.count == 2 && parts.count == 2)
      return TextEdit(utf8Range: borders[0]..<borders[1], replacement: String(parts[1]))
    }
    let severity = try #require(Severity.allCases.first { $0.rawValue.hasPrefix(words[0]) })
    return Finding(
      location: TextLocation(file: "a", line: 1, column: 1, utf8Range: edits.first?.utf8Range ?? 0..<0), rule: "r",
      severity: severity, message: "m", edits: edits)
  }

  /// Findings, and the numbers of those that are carried out.
  static let cases: [(findings: [String], chosen: [Int])] = [
    (["w 0-3=x", "w 6-9=y"], [0, 1]),
    (["w 0-3=x", "w 2-9=y"], [0]),
    (["i 0-3=x", "w 2-9=y"], [1]),
    (["w 0-3=x", "e 2-9=y", "w 20-21=z"], [1, 2]),
    (["w 0-3=x", "w 3-6=y"], [0]),
    (["w 3-3=x", "w 3-3=y"], [0]),
    (["w 0-3=x", "i 0-3=x"], [0, 1]),
    (["w 0-3=x 9-12=y", "w 9-12=z"], [0]),
    (["w 0-3=x", "w 0-3=x 9-12=y"], [0, 1]),
    (["w"], []),
  ]

  @Test(arguments: cases)
  func chosen(findings: [String], expected: [Int]) throws {
    let candidates = try findings.map(Self.finding)
    #expect(FixPlan(candidates).findings == expected.map { candidates[$0] })
  }

  @Test func whatIsNotPossibleMakesRoom() throws {
    let candidates = try ["e 0-3=x", "w 2-9=y"].map(Self.finding)
    let plan = FixPlan(candidates) { $0.severity != .error }
    #expect(plan.findings == [candidates[1]])
  }

  @Test("Edits of a plan never overlap and are those of its findings", arguments: 0..<200)
  func random(round: Int) throws {
    var generator = SplitMix(seed: UInt64(round))
    let candidates = try (0..<Int.random(in: 1..<12, using: &generator)).map { _ in
      var start = Int.random(in: 0..<40, using: &generator)
      let edits = (0..<Int.random(in: 0..<3, using: &generator)).map { _ in
        let end = start + Int.random(in: 0..<5, using: &generator)
        defer { start = end + Int.random(in: 1..<8, using: &generator) }
        return "\(start)-\(end)=\(Int.random(in: 0..<3, using: &generator))"
      }
      return try Self.finding(
        ([["i", "w", "e"].randomElement(using: &generator) ?? "i"] + edits).joined(separator: " "))
    }
    let plan = FixPlan(candidates)
    let edits = plan.edits["a"] ?? []
    for (one, next) in zip(edits, edits.dropFirst()) { #expect(one.utf8Range.upperBound < next.utf8Range.lowerBound) }
    #expect(Set(plan.findings.flatMap(\.edits)) == Set(edits))
    #expect(plan.isEmpty == candidates.allSatisfy { $0.edits.isEmpty })
  }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// > Source: Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators (OOPSLA 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
