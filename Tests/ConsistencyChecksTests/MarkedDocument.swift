import ConsistencyChecks
import Diagnostics
import TranslationModel

/// Builds documents with glosses from marked text; every line is a block. `# ` begins a heading and its section, `- ` a
/// list item, `| ` a table cell.
///
/// `⟦전략⟧(战略)` is a gloss by translation, `⟦청도=⟧(青島)` one by Sino-Korean reading, `⟦칭따오:칭다오⟧(青岛)` one by
/// transcription with its official form; `?` before the ⟧ makes the gloss uncertain, `??` unlikely.
enum MarkedDocument {
  static func parse(_ marked: String, name: String = "a.md") -> CheckedDocument {
    var text = ""
    var glosses: [Gloss] = []
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "⟦"), let close = rest.firstIndex(of: "⟧"),
      let end = rest[close...].firstIndex(of: ")")
    {
      text += rest[..<open]
      let start = text.utf8.count
      let annotated = rest[rest.index(after: open)..<close]
      let source = String(rest[close..<end].dropFirst(2))
      var gloss = gloss(String(annotated), source)
      text += gloss.target
      gloss.targetRange = start..<text.utf8.count
      gloss.sourceRange = (text.utf8.count + 1)..<(text.utf8.count + 1 + source.utf8.count)
      text += "(\(source))"
      glosses.append(gloss)
      rest = rest[rest.index(after: end)...]
    }
    text += rest
    let document = document(text, name: name)
    let lines = LineIndex(document.bytes)
    for index in glosses.indices { glosses[index].line = lines.line(at: glosses[index].targetRange.lowerBound) }
    return CheckedDocument(document: document, glosses: glosses)
  }

  private static func gloss(_ annotated: String, _ source: String) -> Gloss {
    let doubts = annotated.count { $0 == "?" }
    let plain = annotated.filter { $0 != "?" }
    let parts = plain.split(separator: ":").map(String.init)
    let isReading = plain.hasSuffix("=")
    let target = isReading ? String(plain.dropLast()) : parts[0]
    let official = parts.count > 1 ? parts[1] : nil
    return Gloss(
      target: target, targetRange: 0..<0, source: source, sourceRange: 0..<0, direction: .targetThenSource,
      method: isReading ? .sinoKorean : official == nil ? .translation : .transcription,
      score: [0.99, 0.8, 0.3][doubts], certain: doubts == 0, official: official,
      deviates: official.map { $0 != target } ?? false, line: 0, sentence: "", path: [])
  }

  private static func document(_ text: String, name: String) -> Document {
    var blocks: [Block] = []
    var sections = [Section(level: 0, heading: "", headingRange: 0..<0, parent: nil)]
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let count = line.utf8.count
      let kind = kind(of: line)
      if kind == .heading {
        sections.append(Section(level: 1, heading: String(line), headingRange: offset..<(offset + count), parent: 0))
      }
      blocks.append(
        Block(
          kind: kind, section: sections.count - 1, language: .target, text: String(line),
          utf8Range: offset..<(offset + count), offsets: OffsetMap(documentOffset: offset), sentences: [0..<count]))
      offset += count + 1
    }
    return Document(
      name: name, bytes: Array(text.utf8), contentHash: "", format: .plainText,
      sections: sections, blocks: blocks)
  }

  private static func kind(of line: Substring) -> Block.Kind {
    switch line.prefix(2) {
    case "# ": .heading
    case "- ": .listItem
    case "| ": .tableCell
    default: .paragraph
    }
  }
}

/// Glossary entries in one line: `战略 = 전략 | 책략! | 술책~구책`.
///
/// The first Korean term is preferred, `+` after a term makes it admitted, `!` deprecated, `!!` superseded; `~` leads a
/// look-up form of the term. Originals are separated by `/`.
enum MarkedEntry {
  static func parse(_ line: String, state: ReviewState = .approved) -> ConceptEntry {
    let sides = line.split(separator: "=").map { $0.trimming(" ") }
    let stamp = ChangeStamp(date: "2024-01-01T00:00:00Z", author: "test")
    let sources = sides[0].split(separator: "/").map { Term(text: $0.trimming(" "), script: .han) }
    let targets = sides[1].split(separator: "|").map { term($0.trimming(" ")) }
    return ConceptEntry(
      id: "c1", reviewState: state, sourceTerms: sources, targetTerms: targets, created: stamp, modified: stamp)
  }

  private static func term(_ marked: String) -> Term {
    let parts = marked.split(separator: "~").map(String.init)
    let status: AdministrativeStatus =
      parts[0].hasSuffix("!!")
      ? .superseded
      : parts[0].hasSuffix("!") ? .deprecated : parts[0].hasSuffix("+") ? .admitted : .preferred
    return Term(
      text: parts[0].trimming("!+"), status: status, script: .korean, lookUpForms: Array(parts.dropFirst()))
  }
}

extension StringProtocol {
  fileprivate func trimming(_ characters: String) -> String {
    var result = Substring(self)
    while let first = result.first, characters.contains(first) { result.removeFirst() }
    while let last = result.last, characters.contains(last) { result.removeLast() }
    return String(result)
  }
}

/// One rule's findings on marked documents, as text.
///
/// `2:5 warning message → suggestion; +1:3 note`; the file is named where there are several.
func findings(
  _ rule: some Rule, _ texts: String..., glossary: [String] = [], options: CheckOptions = CheckOptions()
) -> [String] {
  let documents = texts.enumerated().map { MarkedDocument.parse($1, name: "\($0 + 1)") }
  let context = CheckContext(
    documents: documents, glossary: glossary.map { MarkedEntry.parse($0) }, options: options)
  func place(_ location: TextLocation) -> String {
    (texts.count > 1 ? location.file + ":" : "") + "\(location.line):\(location.column)"
  }
  return rule.findings(in: context).map { finding in
    #"\#(place(finding.location)) \#(finding.severity) \#(finding.message)"#
      + (finding.suggestions.isEmpty ? "" : " → " + finding.suggestions.joined(separator: ", "))
      + finding.related.map { "; +\(place($0.location)) \($0.note)" }.joined()
  }
}
