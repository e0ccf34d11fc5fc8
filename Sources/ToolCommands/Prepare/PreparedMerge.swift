import Diagnostics
import Documents
import Interchange

/// `--merge`: from the prepared file back to a document.
struct PreparedMerge {
  let command: PrepareCommand
  let workspace: Workspace
  let context: ToolContext

  func run() throws -> ExitStatus {
    let isInput = command.file == "-"
    let merger = try isInput ? JobMerger(bytes: DocumentInput.standardInput()) : JobMerger(xliff: command.file)
    let shown = FindingText.name(ofInput: command.file)
    let head = shown.english.capitalizedFirst
    guard let name = merger.original else {
      throw ToolError(
        en: "\(head) holds no unit.",
        ko: "번역 단위가 없습니다: \(shown.korean)")
    }
    let path = FilePath.resolved(name, from: workspace.folder)
    guard FilePath.exists(path) else {
      throw ToolError(
        en: "The document “\(name)” that \(shown.english) was made of is not in the workspace.",
        ko: "\(shown.korean): 바탕이 된 문서 “\(name)”가 작업 공간에 없습니다.")
    }
    if let output = command.output, output != "-", FilePath.resolved(output, from: context.currentFolder) == path {
      throw ToolError(
        en: "The original “\(name)” would be written over; name another file.",
        ko: "원문 “\(name)”에 덮어쓰게 됩니다. 다른 파일을 지정하십시오.")
    }
    let original = try DocumentInput.read(path: path, name: name, encoding: command.encoding)
    context.say(original.taken, in: name)
    let document = DocumentReader.read(original)
    let outcome = merger.merge(into: document)
    guard outcome.replaced > 0 else {
      throw ToolError(
        en: "\(head) holds no translation of a sentence of “\(name)”.",
        ko: "“\(name)”의 문장을 번역한 것이 없습니다: \(shown.korean)")
    }
    if let output = command.output, output != "-" {
      try OutputFile.write(to: output) { sink in try outcome.bytes.withUnsafeBytes { try sink.write($0) } }
    } else {
      context.console.write(outcome.bytes)
    }
    let output = command.output.flatMap { $0 == "-" ? nil : $0 }
    context.say(
      Wording(
        en: "“\(name)”: \(Counted.words(outcome.replaced, "segment")) translated"
          + "\(output.map { ", written to “\($0)”" } ?? "").",
        ko: "“\(name)”: 번역한 세그먼트 \(outcome.replaced)개\(output.map { ". “\($0)”에 썼습니다" } ?? "")."))
    say(
      outcome.untranslated,
      Wording(en: "left in the original, without a translation", ko: "번역이 없어 원문대로 둔 세그먼트"))
    say(outcome.unreviewed, Wording(en: "put in that nobody reviewed", ko: "검토하지 않은 번역을 넣은 세그먼트"))
    say(
      outcome.withoutMarkup,
      Wording(
        en: "translated without the bold print, links or code within", ko: "굵은 글씨나 링크, 코드가 번역에 빠진 세그먼트"))
    return .clean
  }

  private func say(_ segments: [String], _ what: Wording) {
    guard !segments.isEmpty else { return }
    let shown = segments.prefix(10).joined(separator: ", ")
    let rest = segments.count - 10
    context.say(
      Wording(
        en:
          "\(Counted.words(segments.count, "segment")) \(what.english): \(shown)\(rest > 0 ? " and \(rest) more" : "").",
        ko: "\(what.korean) \(segments.count)개: \(shown)\(rest > 0 ? " 외 \(rest)개" : "")"))
  }
}
