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
    let shown = isInput ? "Standard input" : "“\(command.file)”"
    guard let name = merger.original else {
      throw ToolError(
      en: "\(shown) holds no unit.",
      ko: "번역 단위가 없습니다: \(shown)")
    }
    let path = FilePath.resolved(name, from: workspace.folder)
    guard FilePath.exists(path) else {
      throw ToolError(
        "The document “\(name)” that \(isInput ? "standard input" : shown) was made of is not in the workspace.")
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
        en: "\(shown) holds no translation of a sentence of “\(name)”.",
        ko: "“\(name)”의 문장을 번역한 것이 없습니다: \(shown)")
    }
    if let output = command.output, output != "-" {
      try OutputFile.write(to: output) { sink in try outcome.bytes.withUnsafeBytes { try sink.write($0) } }
    } else {
      context.console.write(outcome.bytes)
    }
    let place = command.output.map { $0 == "-" ? "" : ", written to “\($0)”" } ?? ""
    context.console.say("“\(name)”: \(Counted.words(outcome.replaced, "segment")) translated\(place).")
    say(outcome.untranslated, "left in the original, without a translation")
    say(outcome.unreviewed, "put in that nobody reviewed")
    say(outcome.withoutMarkup, "translated without the bold print, links or code within")
    return .clean
  }

  private func say(_ segments: [String], _ what: String) {
    guard !segments.isEmpty else { return }
    let shown = segments.prefix(10).joined(separator: ", ")
    let rest = segments.count > 10 ? " and \(segments.count - 10) more" : ""
    context.console.say("\(Counted.words(segments.count, "segment")) \(what): \(shown)\(rest).")
  }
}
