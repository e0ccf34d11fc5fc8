import Testing
import TranslationModel

@Suite("Formats brought up to date")
struct FormatUpdateTests {
  private struct Failure: Error, Equatable {}

  /// What each attempt leaves: the format reached, and whether it fails. `nil` ends as it should.
  static let courses: [(start: Int, attempts: [(reached: Int, fails: Bool)], end: Int?, made: Int)] = [
    (6, [], 6, 0), (7, [], 7, 0), (0, [(6, false)], 6, 1),
    // Another process was faster, once or step by step.
    (2, [(6, true)], 6, 1), (2, [(3, true), (5, true), (6, false)], 6, 3),
    // Nobody got any further.
    (2, [(2, true)], nil, 1), (2, [(4, true), (4, true)], nil, 2),
  ]

  @Test(arguments: courses.indices)
  func aCourse(_ index: Int) throws {
    let (start, attempts, end, made) = Self.courses[index]
    var (format, count) = (start, 0)
    func run() throws {
      try FormatUpdate.bring(to: 6, from: { format }) {
        let attempt = attempts[count]
        count += 1
        format = attempt.reached
        if attempt.fails { throw Failure() }
      }
    }
    if end == nil { #expect(throws: Failure()) { try run() } } else { try run() }
    #expect(count == made)
    if let end { #expect(format == end) }
  }
}
