import Foundation
import LinguisticText
import Testing

/// The labelled set of the matcher (Fixtures/matcher-cases.tsv), made before the matcher was changed for it.
///
/// One case a line: group, terms separated by `|`, text in which ⟦⟧ marks what must be found and nothing else, reason
/// with the source. `\n` stands for a line break. A case whose reason says “spacing” has a match that is spaced
/// otherwise than its term, and no other case has.
@Suite("Matcher cases")
struct MatcherCasesTests {
  struct Case: Sendable, CustomStringConvertible {
    var group: String
    var terms: [String]
    var text: String
    var reason: String

    var description: String { "\(group): \(terms.joined(separator: "|")) in “\(text)” (\(reason))" }
  }

  /// Group and terms of the cases that need a dictionary or the sense of the sentence, with what goes wrong.
  static let outOfReach: [String: String] = [
    "chinese 央企 两部门研究政策措施": "Chinese word borders: 中央企业 is 中央|企业, which only a dictionary knows",
    "chinese 学院 他在中国科学院工作三十年": "Chinese word borders: 科学院 is a word that the terms do not have",
    "chinese 国家 中国家电企业纷纷出海": "Chinese word borders: 中国|家电",
    "homograph 상하 여름이라": "상하다 (go bad) is a verb of its own and looks like 상하 with 이다",
    "homograph 수도 비가 올": "-(으)ㄹ 수도 있다 has the dependent noun 수, not 수도",
    "homograph 나무 나무를 베던": "나무라다 (scold) is a verb of its own and looks like 나무 with 이다",
    "quote-bracket 성례 “이 자식아!": "구 for 고 is spoken Korean, and a district (성례구) otherwise",
  ]

  static let cases: [Case] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/matcher-cases.tsv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    // Characters would join a line feed to a byte order mark behind it.
    return text.utf8.split(separator: 0x0A).map { line in
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      return Case(
        group: cells[0], terms: cells[1].split(separator: "|").map(String.init),
        text: cells[2].replacing("\\n", with: "\n"), reason: cells[3])
    }
  }()

  static let groups = Set(cases.map(\.group)).sorted()

  /// What a case finds that it must not, does not find, or says wrongly of the spacing; empty where it holds.
  static func faults(of one: Case) -> [String] {
    let marked = MarkedText(one.text)
    let matches = TermMatcher(one.terms).matches(in: marked.bytes)
    let found = matches.map(\.utf8Range)
    var faults = marked.ranges.filter { !found.contains($0) }.map { "missed \(marked.show($0))" }
    faults += found.filter { !marked.ranges.contains($0) }.map { "found \(marked.show($0))" }
    if matches.contains(where: \.spacingDiffers) != one.reason.contains("spacing") {
      faults.append("spacing reported wrongly")
    }
    return faults
  }

  static func knownReason(_ one: Case) -> String? {
    let text = MarkedText(one.text).text
    return outOfReach.first { key, _ in
      let cells = key.split(separator: " ", maxSplits: 2).map(String.init)
      return one.group == cells[0] && one.terms == [cells[1]] && text.hasPrefix(cells[2])
    }?.value
  }

  @Test("finds what is marked and nothing else", arguments: groups)
  func holds(group: String) {
    for one in Self.cases where one.group == group && Self.knownReason(one) == nil {
      let faults = Self.faults(of: one)
      #expect(faults.isEmpty, "\(faults.joined(separator: ", ")) — \(one)")
    }
  }

  @Test("cases out of reach still do not hold: take those that do off the list")
  func outOfReachStaysSo() {
    let listed = Self.cases.filter { Self.knownReason($0) != nil }
    #expect(listed.count == Self.outOfReach.count)
    for one in listed { #expect(!Self.faults(of: one).isEmpty, "holds by now — \(one)") }
  }

  @Test("the whole set is read")
  func isComplete() {
    #expect(Self.cases.count == 883)
    #expect(Self.groups.count == 26)
  }
}
