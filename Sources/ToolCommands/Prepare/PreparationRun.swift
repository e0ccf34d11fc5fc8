import Interchange
import TranslationModel

/// One run of 'jjak prepare'.
struct PreparationRun {
  let command: PrepareCommand
  let workspace: Workspace
  let context: ToolContext
  let matches: SegmentMatches
  let terms: TermFinder?

  var console: Console { context.console }
  var languages: (source: String, target: String) {
    (workspace.settings.sourceLanguage, workspace.settings.targetLanguage)
  }
  /// Whether the file goes to standard output, so that nothing else may.
  var writesToOutput: Bool { command.output.map { $0 == "-" } ?? true && !command.statisticsOnly }

  // MARK: - Documents

  func prepare(_ document: Document) throws -> ExitStatus {
    let segmenter = JobSegmenter(document, name: documentName)
    var job = segmenter.job
    guard !job.units.isEmpty else {
      throw ToolError(
      en: "There is nothing in Chinese to translate in \(shownFile).",
      ko: "번역할 중국어가 없습니다: \(shownFile)")
    }
    var preparation = DocumentPreparation(matches: matches, terms: terms, fillsTargets: !command.noTargets)
    do {
      try Interruption.deferred { try preparation.fill(&job, progress: showProgress) }
      console.clearProgress()
    } catch is CancellationError {
      console.clearProgress()
      throw ToolError(en: "Interrupted: nothing was written.", ko: "중단했습니다. 쓴 것은 없습니다.")
    }
    if !command.statisticsOnly {
      let replaced = try write(job)
      console.say(
        "\(shownFile): \(preparation.statistics.sentence). \(Counted.words(preparation.targets, "translation")) filled in, "
          + "\(Counted.words(preparation.proposals, "proposal")), \(Counted.words(preparation.marks, "term")) marked\(place).")
      if replaced > 0 {
        console.say("\(Counted.words(replaced, "character")) that XML does not allow became U+FFFD.")
      }
    }
    if segmenter.blocksLeftOut > 0 {
      console.say(
        "\(Counted.words(segmenter.blocksLeftOut, "block")) left out: in Korean, or without a Chinese character.")
    }
    report(preparation.statistics, name: documentName)
    return .clean
  }

  private func showProgress(_ done: Int, _ all: Int) -> Bool {
    if done > 0, done % 500 == 0 { console.showProgress("preparing \(done) of \(all) segments") }
    return !Interruption.isRequested
  }

  private func write(_ job: TranslationJob) throws -> Int {
    var options = TranslationJob.Options(
      sourceLanguage: languages.source, targetLanguage: languages.target, toolVersion: Jjak.version)
    var exported = ExportOptions(toolVersion: Jjak.version)
    exported.setLanguages(source: languages.source, target: languages.target)
    (options.sourceLanguage, options.targetLanguage) = (exported.sourceLanguage, exported.targetLanguage)
    options.copiesSource = command.copySource
    let version: TranslationJob.Version = try ChosenWord.value(command.version)
    guard let output = command.output, output != "-" else {
      return try job.write(as: version, options: options, to: ConsoleSink(console: console))
    }
    return try OutputFile.write(to: output) { try job.write(as: version, options: options, to: $0) }
  }

  /// What the file is called in the job, in the memory and in the statistics.
  var documentName: String {
    command.file == "-" ? "stdin" : workspace.documentName(of: command.file, from: context.currentFolder)
  }
  var shownFile: String { command.file == "-" ? "standard input" : "“\(command.file)”" }
  var place: String { command.output.map { $0 == "-" ? "" : ", written to “\($0)”" } ?? "" }

  func report(_ statistics: JobStatistics, name: String) {
    guard !writesToOutput, statistics.total.segments > 0 || command.format == .jsonl else { return }
    switch command.format {
    case .jsonl: console.write(line: statistics.json(document: name))
    case .text: statistics.lines.forEach { console.write(line: $0) }
    }
  }
}
