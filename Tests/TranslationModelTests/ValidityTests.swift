import Testing
import TranslationModel

@Suite struct ValidityTests {
  private static let limits: [(String, UsageLimit)] = [
    ("2023년 3호 (2023-03-06)", UsageLimit(text: "2023년 3호", date: "2023-03-06")),
    ("2023", UsageLimit(text: "2023", date: "2023")), ("3호 (봄)", UsageLimit(text: "3호 (봄)")),
    ("(2023)", UsageLimit(text: "(2023)")), ("2023-13", UsageLimit(text: "2023-13")),
    ("3호 (2023-02-30)", UsageLimit(text: "3호 (2023-02-30)")),
    ("3호 (봄) (2023-03)", UsageLimit(text: "3호 (봄)", date: "2023-03")),
  ]

  @Test(arguments: limits)
  func limitsAreReadAsTheyAreWritten(_ words: String, _ limit: UsageLimit) {
    #expect(UsageLimit(words) == limit)
    #expect(limit.description == words)
  }

  @Test func nothingIsNoLimit() {
    #expect(UsageLimit("") == nil)
    #expect(UsageLimit(" \u{3000}") == nil)
  }

  private static let days: [(from: String?, until: String?, day: String, isIncluded: Bool)] = [
    (nil, "2023-03", "2023-03-31", true), (nil, "2023-03", "2023-04-01", false), ("2022", nil, "2021-12-31", false),
    ("2022", nil, "2022-01-01", true), ("2022-05", "2023", "2022", true), ("2022-05", "2023", "2024-01", false),
    ("창간호", "3호", "1900", true),
  ]

  /// A limit counts as used itself, and words without a day limit nothing.
  @Test(arguments: days)
  func aDayIsWithinItsLimits(_ from: String?, _ until: String?, _ day: String, _ isIncluded: Bool) {
    let validity = Validity(from: from.flatMap(UsageLimit.init), until: until.flatMap(UsageLimit.init))
    #expect(validity.includes(day) == isIncluded)
  }

  @Test func aLanguageHasTheStateOfTheEntryUnlessItHasItsOwn() {
    let stamp = ChangeStamp(date: "", author: "")
    var entry = ConceptEntry(
      id: "c1", reviewState: .proposed, sourceTerms: [], targetTerms: [], created: stamp, modified: stamp)
    #expect(Side.allCases.map(entry.reviewState(of:)) == [.proposed, .proposed])
    entry.targetState = .approved
    #expect(Side.allCases.map(entry.reviewState(of:)) == [.proposed, .approved])
  }
}
