import Diagnostics
import Interchange
import TranslationModel

/// Writes bitexts in one of the formats, to standard output or to a file that appears whole or not at all.
struct BitextWriter {
  let context: ToolContext
  let workspace: Workspace?
  let format: AlignFormat
  /// The file; nil for standard output.
  let output: String?
  let isSegmented: Bool
  let onlyDoubtful: Bool

  /// - Throws: `InterchangeError` where the file cannot be written.
  func write(_ bitexts: [Bitext]) throws {
    let file = output.flatMap { $0 == "-" ? nil : $0 }
    if let exchange = format.exchangeFormat {
      try write(bitexts, as: exchange.exportFormat(version: nil), file: file)
    } else if format == .text, file == nil {
      for bitext in bitexts {
        text(bitext, columns: context.console.lineCells).lines.forEach { context.console.write(line: $0) }
        context.console.write("\n")
      }
    } else if let file {
      try OutputFile.write(to: file) { sink in
        try contents(bitexts).withUnsafeBytes { try sink.write($0) }
      }
      let count = bitexts.reduce(0) { $0 + $1.entries.count }
      context.say(
        Wording(en: "\(Counted.words(count, "bead")) written to \(file).", ko: "짝 \(count)개를 \(file)에 썼습니다."))
    } else {
      context.console.write(contents(bitexts))
    }
  }

  private func text(_ bitext: Bitext, columns: Int) -> BitextText {
    BitextText(bitext: bitext, columns: columns, language: context.language, onlyDoubtful: onlyDoubtful)
  }

  private func contents(_ bitexts: [Bitext]) -> [UInt8] {
    let table = BitextTable(bitexts: bitexts, isSegmented: isSegmented, onlyDoubtful: onlyDoubtful)
    return switch format {
    case .tsv: bitexts.flatMap { Array(table.tabSeparatedLines(of: $0).utf8) }
    case .jsonl: bitexts.flatMap(table.jsonLines)
    case .html:
      Array(BitextPage(bitexts: bitexts, generator: "jjak \(Jjak.version)", language: context.language).html.utf8)
    case .text, .tmx, .xliff:
      bitexts.flatMap { bitext in
        text(bitext, columns: BitextText.usualColumns).lines.flatMap { Array("\($0.text)\n".utf8) } + [0x0A]
      }
    }
  }

  private func write(_ bitexts: [Bitext], as kind: ExportFormat, file: String?) throws {
    let units = bitexts.flatMap { BitextUnits(bitext: $0).units }
    guard !units.isEmpty else {
      throw ToolError(
        en: "No bead has both sides: there is nothing to write.",
        ko: "양쪽이 다 있는 짝이 없어 쓸 것이 없습니다.")
    }
    var options = ExportOptions(toolVersion: Jjak.version)
    let settings = workspace?.settings ?? Settings()
    options.setLanguages(source: settings.sourceLanguage, target: settings.targetLanguage)
    let content = ExportContent(units: units)
    let summary =
      try file.map { try content.write(as: kind, options: options, toFile: $0) }
      ?? content.write(as: kind, options: options, to: ConsoleSink(console: context.console))
    context.say(
      ExchangeWords.written(ExchangeWords.units(summary.translationUnits), as: kind.wording, to: file))
    for omission in summary.omissions { context.say(ExchangeWords.notCarriedOver(omission)) }
  }
}
