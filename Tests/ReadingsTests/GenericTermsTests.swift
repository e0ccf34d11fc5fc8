import LinguisticText
import Testing

@testable import Readings

@Suite struct GenericTermsTests {
  @Test(
    arguments: [("区", "구"), ("區", "구"), ("集团", "그룹"), ("集團", "그룹"), ("大学", "대학"), ("著作權", "저작권"), ("覆蓋率", nil)]
      as [(String, String?)])
  func renderings(source: String, expected: String?) {
    if let expected { #expect(GenericTerms.renderings(of: source).contains(expected)) }
    #expect(GenericTerms.renderings(of: source + "亦庄").isEmpty)
  }

  @Test func suffixesAreLongestFirst() {
    #expect(GenericTerms.suffixes(of: "浦東新區").map(\.source) == ["新区", "区"])
    #expect(GenericTerms.longestSuffix(of: "浦东新区")?.targets.first == "신구")
    #expect(GenericTerms.longestSuffix(of: "") == nil)
    #expect(GenericTerms.term("") == nil)
  }

  @Test func prefixesAreLongestFirst() {
    let found = GenericTerms.prefixes(of: Array("大学生".unicodeScalars)[...])
    #expect(found.map(\.length) == found.map(\.length).sorted(by: >))
    #expect(found.contains { $0.source == "大学" })
  }

  @Test func institutionNouns() {
    let nouns = GenericTerms.institutionNouns
    #expect(nouns.isSuperset(of: ["대학", "대학교", "관리국", "개발구역", "자유무역구", "인민정부"]))
    #expect(nouns.isDisjoint(with: ["", "국", "구", "회사", "시장", "단과대학"]))
    #expect(nouns.count == 55)
    var seen: Set<String> = []
    for row in TableDataTests.rows(.genericTerms) where row.count != 3 {
      let (targets, own) = (row[1].split(separator: "|"), row.dropFirst(3).joined().split(separator: "|"))
      if row.count != 4 || own.isEmpty { Issue.record("\(row[0]) has an empty column") }
      for noun in own {
        if !seen.insert(String(noun)).inserted { Issue.record("\(noun) stands twice") }
        if !targets.contains(where: { noun.hasSuffix($0) }) { Issue.record("\(noun) is no \(row[0])") }
      }
    }
    #expect(seen == nouns)
  }

  /// Every row can be found by its own spelling, and `longest` is the longest there is.
  @Test func tableIsReachable() {
    var longest = 0
    for row in TableDataTests.rows(.genericTerms) {
      longest = max(longest, row[0].unicodeScalars.count)
      if GenericTerms.term(row[0])?.source != row[0] { Issue.record("\(row[0]) is not found") }
      if row[1].isEmpty || row[2].isEmpty { Issue.record("\(row[0]) is not complete") }
    }
    #expect(longest == GenericTerms.longest)
  }
}
