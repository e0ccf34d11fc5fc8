import ConsistencyChecks
import Diagnostics
import TranslationModel

/// Builds texts with translations; every line is a pair.
///
/// `水 ⇒ 물` is a pair, `水 ⇒ ` one whose translation is empty; ` ⇐ 火 = 불 85%` behind it is a proposal made for 火, and
/// ` [draft]` at the end the state. The file that findings count in is the marked text itself.
enum MarkedBitext {
  static func parse(_ marked: String, name: String = "a") -> BilingualText {
    var pairs: [SegmentPair] = []
    var offset = 0
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      if let pair = pair(line, at: offset) { pairs.append(pair) }
      offset += line.utf8.count + 1
    }
    let file = BilingualText.File(name: name, bytes: Array(marked.utf8))
    return BilingualText(sourceFile: file, targetFile: file, pairs: pairs, writing: MarkedWriting())
  }

  private static func pair(_ line: Substring, at offset: Int) -> SegmentPair? {
    guard let arrow = line.firstIndex(of: "⇒") else { return nil }
    let source = line[..<arrow].dropLast()
    var rest = line[line.index(arrow, offsetBy: 2)...]
    var state: SegmentPair.State?
    if rest.last == "]", let open = rest.lastIndex(of: "["),
      let stated = SegmentPair.State(rawValue: String(rest[rest.index(after: open)...].dropLast()))
    {
      state = stated
      rest = rest[..<rest.index(before: open)]
    }
    var proposals: [SegmentPair.Proposal] = []
    if let mark = rest.firstIndex(of: "⇐") {
      proposals = [proposal(rest[rest.index(mark, offsetBy: 2)...])]
      rest = rest[..<rest.index(before: mark)]
    }
    let start = offset + line[..<rest.startIndex].utf8.count
    return SegmentPair(
      source: PairedText(text: String(source), at: offset), target: PairedText(text: String(rest), at: start),
      state: state, proposals: proposals)
  }

  /// `火 = 불 85%`; without the sign there is no score, with `?` as original none is known.
  private static func proposal(_ marked: Substring) -> SegmentPair.Proposal {
    let sides = marked.split(separator: "=", maxSplits: 1).map { String($0) }
    let source = String(sides[0].dropLast())
    var target = String(sides[1].dropFirst())
    var score: Double?
    if target.last == "%", let space = target.lastIndex(of: " "),
      let percent = Double(target[space...].dropFirst().dropLast())
    {
      score = percent / 100
      target = String(target[..<space])
    }
    return .init(source: source == "?" ? nil : source, target: target, score: score)
  }
}

/// Texts as they are.
struct MarkedWriting: SegmentWriting {
  func written(_ text: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String? { text }
  func read(_ written: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String? { written }
}

/// One rule's findings on marked pairs, as text: `1:5 warning message → suggestion`.
func findings(
  _ rule: some Rule, inPairs marked: String, glossary: [String] = [], options: CheckOptions = CheckOptions()
) -> [String] {
  let bitext = MarkedBitext.parse(marked)
  let document = CheckedDocument(document: bitext.targetDocument(format: .plainText), glosses: [])
  let context = CheckContext(
    documents: [document], glossary: glossary.map { MarkedEntry.parse($0) }, options: options, bitexts: [bitext])
  return rule.findings(in: context).map { finding in
    "\(finding.location.line):\(finding.location.column) \(finding.severity) \(finding.message)"
      + (finding.suggestions.isEmpty ? "" : " → " + finding.suggestions.joined(separator: ", "))
  }
}
