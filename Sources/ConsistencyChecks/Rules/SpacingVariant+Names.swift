import Diagnostics
import LinguisticText

/// Names of institutions without originals.
extension SpacingVariant {
  /// One finding for each document and spacing of a name that is not the one to use there.
  ///
  /// - Parameter ofGlosses: the findings on renderings; a spacing that one of them asks for holds for names inside it, too,
  ///   and what they replace is left to them.
  func findings(ofNames context: CheckContext, besides ofGlosses: [Finding]) -> [Finding] {
    let listed = context.approved.entries.flatMap(\.targetTerms).flatMap { [$0.text] + $0.lookUpForms }
    let known = Set(listed.map(ComparisonKey.rendering) + context.originals.flatMap(\.renderings))
    let replaced = ofGlosses.flatMap { finding in
      ([finding.location.utf8Range] + finding.edits.map(\.utf8Range)).map { (file: finding.location.file, range: $0) }
    }
    return context.documents.enumerated().flatMap { number, checked -> [Finding] in
      let asked = ofGlosses.filter { $0.location.file == checked.document.name }.flatMap(\.suggestions)
      return SpacedNames.groups(in: checked.document, known: known).flatMap { places -> [Finding] in
        let left = places.filter { place in
          !replaced.contains { $0.file == checked.document.name && $0.range.overlaps(place.utf8Range) }
        }
        let settled = asked.lazy.compactMap { Self.spacing(of: places[0].text, in: $0) }.first
        return findings(ofName: left, settled, number, context)
      }
    }
  }

  private func findings(
    ofName places: [SpacedName], _ settled: String?, _ document: Int, _ context: CheckContext
  ) -> [Finding] {
    guard let expected = settled ?? Majority.most(places.map(\.text)) else { return [] }
    let model = places.first { $0.text == expected }.map {
      context.related(
        $0.utf8Range, document: document, Wording(en: "'\(expected)' stands here", ko: "여기는 '\(expected)'"))
    }
    var seen: Set<String> = [expected]
    return places.filter { seen.insert($0.text).inserted }.map { place in
      let others = places.filter { $0.text == place.text }.dropFirst()
      var finding = context.finding(
        self, at: place.utf8Range, document: document, Self.message(place, expected, isHere: model != nil),
        replacement: expected,
        related: (model.map { [$0] } ?? [])
          + others.map { context.related($0.utf8Range, document: document, Self.again($0.text)) },
        terms: [place.text])
      finding.edits += others.flatMap { context.edits(replacing: $0.utf8Range, document: document, with: expected) }
      return finding
    }
  }

  /// A name as a longer text spaces it; nil where it is no part of it. O(text × name).
  private static func spacing(of name: String, in text: String) -> String? {
    let (letters, all) = (Array(name.unicodeScalars.filter { $0 != " " }), Array(text.unicodeScalars))
    for start in all.indices where all[start] == letters[0] {
      var next = 0
      for end in start..<all.count where all[end] != " " {
        guard all[end] == letters[next] else { break }
        next += 1
        if next == letters.count { return String(String.UnicodeScalarView(all[start...end])) }
      }
    }
    return nil
  }

  /// - Parameter isHere: whether the document has that spacing, and not only a gloss that is to be spaced so.
  private static func message(_ place: SpacedName, _ expected: String, isHere: Bool) -> Wording {
    guard isHere else {
      return Wording(
        en: "'\(place.text)' is to be spaced '\(expected)', as the gloss that it is part of",
        ko: "\(place.text.quoted("은")) 병기한 용어에 맞추어 \(expected.quoted("으로")) 적어야 합니다")
    }
    return Wording(
      en: "'\(place.text)' is spaced '\(expected)' elsewhere in this document",
      ko: "\(place.text.quoted("이")) 이 문서의 다른 곳에서는 \(expected.quoted("으로")) 쓰여 띄어쓰기가 다릅니다")
  }
}
