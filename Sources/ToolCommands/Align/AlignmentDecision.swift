import Diagnostics
import LinguisticText
import TranslationModel

/// One line of a file of decisions: segments that a person said belong together.
struct AlignmentDecision: Equatable {
  enum Verb: String, CaseIterable {
    /// These segments, and only these, belong together; an empty side says that they have no counterpart.
    case confirm
    /// What was confirmed of these segments is open again.
    case open
  }

  /// Where it stands, for messages: `decisions.tsv:7`.
  var place: String
  var sourceDocument: String
  var targetDocument: String
  /// Numbers of segments as `--format tsv` writes them.
  var source: [Int]
  var target: [Int]
  var verb: Verb
  /// Digests of both sides' texts; by them a decision finds its segments where the text changed elsewhere.
  var digests: String

  /// The lines of a file; comments, empty lines and lines without a decision are skipped.
  ///
  /// - Throws: `ToolError` with all the faults found, a line each.
  static func lines(of text: String, file: String) throws -> [AlignmentDecision] {
    var lines: [AlignmentDecision] = []
    var faults: [Wording] = []
    for (index, row) in TextInput.lines(in: text).enumerated() {
      do {
        if let line = try AlignmentDecision(row: row, place: "\(file):\(index + 1)") { lines.append(line) }
      } catch {
        faults.append(wording(for: error))
      }
    }
    guard faults.isEmpty else { throw DecisionFault.error(faults) }
    return lines
  }

  /// A row of the file; nil where it decides nothing.
  private init?(row: String, place: String) throws {
    guard !row.hasPrefix("#"), !row.trimmingSpaces.isEmpty else { return nil }
    var cells = row.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmingSpaces }
    guard (4...6).contains(cells.count) else {
      throw ToolError(
        en: "\(place): There are \(Counted.words(cells.count, "column")); a line is original, "
          + "translation, segments of the original, segments of the translation, decision, "
          + "with tabs between.",
        ko: "\(place): 열이 \(cells.count)개입니다. 한 줄에는 원문, 번역, 원문의 문장 번호, 번역의 문장 번호, 결정을 탭으로 나누어 적습니다.")
    }
    cells += Array(repeating: "", count: 6 - cells.count)
    if cells[4].isEmpty { return nil }
    guard let verb = Verb(rawValue: cells[4]) else {
      let verbs = Verb.allCases.map(\.rawValue).joined(separator: ", ")
      throw ToolError(
        en: "\(place): '\(cells[4])' is no decision; the decisions are \(verbs).",
        ko: "\(place): '\(cells[4])' 결정은 없습니다. 쓸 수 있는 결정: \(verbs)")
    }
    guard let source = Self.numbers(cells[2]), let target = Self.numbers(cells[3]) else {
      throw ToolError(
        en: "\(place): Segments are numbers with commas between, such as 3,4.",
        ko: "\(place): 문장 번호는 3,4처럼 쉼표로 나누어 적습니다.")
    }
    guard !source.isEmpty || !target.isEmpty else {
      throw ToolError(
        en: "\(place): There are no segments in it.",
        ko: "\(place): 문장 번호가 없습니다.")
    }
    self.init(
      place: place, sourceDocument: cells[0], targetDocument: cells[1], source: source, target: target, verb: verb,
      digests: cells[5])
  }

  private static func numbers(_ cell: String) -> [Int]? {
    if cell.isEmpty { return [] }
    let parts = cell.split(separator: ",", omittingEmptySubsequences: false).map { Int(String($0).trimmingSpaces) }
    let numbers = parts.compactMap { $0 }
    guard numbers.count == parts.count, zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    return numbers
  }

  private init(
    place: String, sourceDocument: String, targetDocument: String, source: [Int], target: [Int], verb: Verb,
    digests: String
  ) {
    self.place = place
    self.sourceDocument = sourceDocument
    self.targetDocument = targetDocument
    self.source = source
    self.target = target
    self.verb = verb
    self.digests = digests
  }

  /// That a bead of a bitext is right.
  init(confirming bead: Bead, of bitext: Bitext) {
    self.init(
      place: "", sourceDocument: bitext.source.documentName, targetDocument: bitext.target.documentName,
      source: bitext.source.segments[bead.source].map(\.number),
      target: bitext.target.segments[bead.target].map(\.number), verb: .confirm,
      digests: "\(bitext.source.digest(bead.source)) \(bitext.target.digest(bead.target))")
  }

  /// The line of the file.
  var line: String {
    tabSeparated([
      sourceDocument, targetDocument, source.map(String.init).joined(separator: ","),
      target.map(String.init).joined(separator: ","), verb.rawValue, digests,
    ])
  }

  func concerns(_ bitext: Bitext) -> Bool {
    sourceDocument.utf8.elementsEqual(bitext.source.documentName.utf8)
      && targetDocument.utf8.elementsEqual(bitext.target.documentName.utf8)
  }
}

extension BitextSide {
  /// A digest of the texts of segments; `-` of none.
  func digest(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "-" }
    return StableHash.hexadecimal(segments[range].flatMap { Array($0.text.utf8) + [0x0A] })
  }

  /// The segments with these numbers; nil where there are none such, or others between them.
  func range(ofNumbers numbers: [Int]) -> Range<Int>? {
    guard let first = numbers.first else { return 0..<0 }
    guard let lower = segments.firstIndex(where: { $0.number == first }) else { return nil }
    let upper = lower + numbers.count
    guard upper <= segments.count, segments[lower..<upper].map(\.number) == numbers else { return nil }
    return lower..<upper
  }

  /// Where segments with a digest stand: at the number `hint`, or the nearest place to it; nil where nowhere.
  func range(withDigest wanted: String, count: Int, near hint: Int) -> Range<Int>? {
    guard count > 0 else { return 0..<0 }
    guard count <= segments.count else { return nil }
    let middle = segments.firstIndex { $0.number >= hint } ?? segments.count - 1
    for offset in 0..<segments.count {
      for start in Set([middle - offset, middle + offset]).sorted() where start >= 0 && start + count <= segments.count
      {
        if digest(start..<start + count) == wanted { return start..<start + count }
      }
    }
    return nil
  }
}
