import Diagnostics
import Interchange
import Testing

/// Sound documents with pieces taken out, doubled and exchanged at random: the validator says the same each time, in
/// rules of its catalog, and comes to an end.
@Suite struct XLIFF2RandomTests {
  private static let rules = Set(Validator.rules.map(\.id))

  @Test(arguments: [1, 2, 3, 4])
  func mutations(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let documents = soundXLIFF2.map { XLIFF2Document.expand($0, .v21) }
    for _ in 0..<150 {
      var tags = Self.tags(documents.randomElement(using: &random) ?? "")
      let others = Self.tags(documents.randomElement(using: &random) ?? "")
      for _ in 0...Int.random(in: 0..<4, using: &random) { Self.change(&tags, others, &random) }
      let text = tags.joined()
      let found = try XLIFF2Document.findings(text)
      #expect(try XLIFF2Document.findings(text) == found)
      let unknown = found.map(\.rule).filter { !Self.rules.contains($0) }
      #expect(unknown == [], "\(text)")
    }
  }

  /// A document with a thousand pairs of codes in one unit, all of which need a partner, is checked in time.
  @Test(.timeLimit(.minutes(1)))
  func manyCodesInOneUnit() throws {
    let hints = "canCopy='no' canDelete='no'"
    let codes = (0..<1_000).map { "<pc id='p\($0)' canReorder='\($0 % 2 == 0 ? "firstNo" : "no")' \(hints)>a</pc>" }
    let marks = (0..<1_000).map { "<mrk id='m\($0)' type='my:x' ref='#m\($0)'>a</mrk>" }
    let content = (codes + marks).joined()
    let text =
      "<xliff xmlns='\(XLIFF2Document.Version.v21.namespace)' version='2.1' srcLang='zh' trgLang='ko'>"
      + "<file id='f'><unit id='u'><segment><source>\(content)</source><target>\(content)</target></segment></unit></file></xliff>"
    #expect(try XLIFF2Document.findings(text).map(\.message) == [])
  }

  private static func tags(_ text: String) -> [String] {
    var tags: [String] = []
    for character in text {
      if character == "<" || tags.isEmpty { tags.append("") }
      tags[tags.count - 1].append(character)
    }
    return tags
  }

  private static func change(_ tags: inout [String], _ others: [String], _ random: inout SplitMix) {
    let place = Int.random(in: 0..<tags.count, using: &random)
    let other = others.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<6, using: &random) {
    case 0: tags.remove(at: place)
    case 1: tags.insert(tags[place], at: place)
    case 2: tags[place] = other
    case 3: tags.insert(other, at: place)
    case 4: tags.swapAt(place, Int.random(in: 0..<tags.count, using: &random))
    default:
      let parts = tags[place].split(separator: "'", omittingEmptySubsequences: false).map(String.init)
      let values = other.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
      guard parts.count > 2, values.count > 2 else { return }
      tags[place] = ([parts[0], values[1]] + parts[2...]).joined(separator: "'")
    }
    if tags.isEmpty { tags = ["<x/>"] }
  }
}
