import Diagnostics
import GlossaryStore
import TranslationModel

@testable import ConsistencyChecks
@testable import Documents
@testable import ToolCommands

/// A small report: one entry with two renderings in two documents, a finding, and drift.
enum ReportSample {
  static var item: ReviewItem { item(source: "重庆", target: "충칭", other: "중경", note: "첫 줄\n둘째 줄") }

  static func page(_ language: MessageLanguage) -> ReportPage { ReportPage(content(language)) }

  static func content(_ language: MessageLanguage) -> ReportContent {
    let texts = [
      document("2023-01.txt", "첫째 줄\n\n올해 충칭(重庆)에서 회의가 열렸다.\n"),
      document("2023-02.txt", "다시 중경(重庆)으로 적었다.\n"),
    ]
    var content = ReportContent(
      title: "Briefing", date: "2023-11-14", generator: "jjak 0.1.0", language: language,
      items: [
        item, item(id: "c-2", source: "国家", target: "국가", other: "나라", note: nil, state: .rejected),
      ])
    content.texts = texts.map(\.name)
    content.findings = findings(
      in: texts, [finding(in: "2023-02.txt", 7..<13, "'중경' is not preferred")])
    let glosses = [gloss("충칭", 19..<25, "重庆", 26..<32), gloss("중경", 7..<13, "重庆", 14..<20)]
    let context = CheckContext(
      documents: zip(texts, glosses).map { CheckedDocument(document: $0, glosses: [$1]) })
    content.drift = DriftTable(context)
    return content
  }

  /// Terms, names and messages that try to become markup.
  static func hostilePage(_ language: MessageLanguage) -> ReportPage {
    let evil = "<script>alert(1)</script>"
    let name = "a\" onmouseover=\"x.txt"
    var content = content(language)
    var item = item(id: "c-\"9", source: "国</script><script>", target: evil, other: "</details><b>", note: evil)
    item.entry.definition = "\u{202E}<img src=x>"
    item.candidates[0].occurrences[0].document = name
    item.candidates[0].occurrences[0].sentence = "\(evil)(国</script><script>)"
    item.candidates[0].occurrences[0].target = evil
    item.candidates[0].occurrences[0].source = "国</script><script>"
    content.title = evil
    content.items = [item]
    content.texts.append(name)
    content.findings = findings(
      in: [document(name, "<img src=x> \(evil) & \"\n")], [finding(in: name, 12..<20, "\(evil) \"")])
    return ReportPage(content)
  }

  // MARK: - Parts

  private static func item(
    id: String = "c-1", source: String, target: String, other: String, note: String?, state: ReviewState = .approved
  ) -> ReviewItem {
    let stamp = ChangeStamp(date: "2023-11-14T00:00:00Z", author: "demo")
    let entry = ConceptEntry(
      id: id, subjectField: "지명", notes: note.map { [$0] } ?? [], reviewState: state, reliability: 7,
      sourceTerms: [Term(text: source, script: .simplified)],
      targetTerms: [Term(text: target, status: .preferred, script: .korean)], created: stamp, modified: stamp)
    var first = Candidate(target: target, decision: .accepted)
    first.status = .preferred
    first.method = .transcription
    first.official = target
    first.lookUpForms = ["총칭"]
    first.path = [
      RenderingStep(source: "重", target: "충", by: .mandarin), RenderingStep(source: "庆", target: "칭", by: .mandarin),
    ]
    first.occurrences = [
      occurrence("2023-01.txt", 3, target, source, "올해 \(target)(\(source))에서")
    ]
    var second = Candidate(target: other, decision: .candidate)
    second.method = .sinoKorean
    second.official = target
    second.deviates = true
    second.validity = Validity(until: UsageLimit("2023년 3호 (2023-03-06)"))
    second.occurrences = [occurrence("2023-02.txt", 1, other, source, "다시 \(other)(\(source))으로")]
    return ReviewItem(entry: entry, candidates: [second, first], reasons: [.conflicting])
  }

  private static func occurrence(
    _ file: String, _ line: Int, _ target: String, _ source: String, _ sentence: String
  ) -> Occurrence {
    Occurrence(
      document: file, documentHash: "", target: target, targetRange: 0..<1, source: source, sourceRange: 0..<1,
      direction: .targetThenSource, method: .transcription, score: 0.9, certain: true, line: line, sentence: sentence)
  }

  private static func document(_ name: String, _ text: String) -> Document {
    DocumentReader.read(DocumentInput(name: name, bytes: Array(text.utf8), contentHash: ""))
  }

  private static func gloss(
    _ target: String, _ range: Range<Int>, _ source: String, _ sourceRange: Range<Int>
  ) -> Gloss {
    Gloss(
      target: target, targetRange: range, source: source, sourceRange: sourceRange, others: [],
      direction: .targetThenSource, method: .transcription, alsoMethods: [], score: 1, certain: true, runnerUp: nil,
      official: nil, deviates: false, line: 1, sentence: "", path: [])
  }

  private static func findings(in texts: [Document], _ findings: [Finding]) -> ReportContent.Findings {
    ReportContent.Findings(
      sources: FindingSources(texts.map { (name: $0.name, bytes: $0.bytes) }), counted: findings)
  }

  private static func finding(in file: String, _ range: Range<Int>, _ message: String) -> Finding {
    Finding(
      location: TextLocation(file: file, line: 1, column: 4, utf8Range: range), rule: "preferred-term",
      severity: .warning, message: message, suggestions: ["충칭"])
  }
}

/// Whether a page is what browsers take without repairing it: every element closed in order, attributes quoted and
/// named once, ids unique, labels and targets there.
enum HTMLShape {
  private static let void: Set<String> = ["meta", "input", "br"]

  static func faults(in html: String) -> [String] {
    var faults: [String] = []
    var open: [String] = []
    var ids: Set<String> = []
    var wanted: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      if rest[..<start].contains(">") { faults.append("stray > before \(rest[start...].prefix(30))") }
      guard let end = rest[start...].firstIndex(of: ">") else { return faults + ["< without >"] }
      let tag = String(rest[rest.index(after: start)..<end])
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { faults.append("</\(name)> closes something else") }
        continue
      }
      let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" })
      let attributes = tag.dropFirst(name.count).matches(of: /\s([a-zA-Z0-9-]+)(?:="([^"]*)")?/).map {
        (name: String($0.output.1), value: String($0.output.2 ?? ""))
      }
      let written = attributes.reduce(0) { $0 + $1.name.count + 1 + ($1.value.isEmpty ? 0 : $1.value.count + 3) }
      let length = tag.count - name.count - (tag.hasSuffix("/") ? 1 : 0)
      if written != length, !tag.contains("=\"\"") { faults.append("attributes of <\(tag.prefix(80))>") }
      if Set(attributes.map(\.name)).count != attributes.count { faults.append("an attribute twice in <\(tag)>") }
      for attribute in attributes {
        if attribute.name == "id", !ids.insert(attribute.value).inserted {
          faults.append("id \(attribute.value) twice")
        }
        if ["aria-labelledby", "for"].contains(attribute.name) { wanted.append(attribute.value) }
        if attribute.name == "href" { wanted.append(String(attribute.value.dropFirst())) }
      }
      if !tag.hasSuffix("/"), !void.contains(name) { open.append(name) }
      if ["script", "style"].contains(name), let close = rest.range(of: "</\(name)>") {
        rest = rest[close.lowerBound...]
      }
    }
    for id in wanted where !ids.contains(id) { faults.append("no element has the id \(id)") }
    return faults + open.map { "<\($0)> stays open" }
  }
}
