import Diagnostics
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
        en: "There is nothing in Chinese to translate in \(shownFile.english).",
        ko: "번역할 중국어가 없습니다: \(shownFile.korean)")
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
      say(preparation)
      if replaced > 0 {
        context.say(
          Wording(
            en: "\(Counted.words(replaced, "character")) that XML does not allow became U+FFFD.",
            ko: "XML에 쓸 수 없는 문자 \(replaced)개를 U+FFFD로 바꾸었습니다."))
      }
    }
    if segmenter.blocksLeftOut > 0 {
      let count = segmenter.blocksLeftOut
      context.say(
        Wording(
          en: "\(Counted.words(count, "block")) left out: in Korean, or without a Chinese character.",
          ko: "한국어이거나 한자가 없는 문단 \(count)개를 뺐습니다."))
    }
    report(preparation.statistics, name: documentName)
    return .clean
  }

  private func say(_ preparation: DocumentPreparation) {
    let amounts = preparation.statistics.sentence
    let (targets, proposals, terms) = (preparation.targets, preparation.proposals, preparation.marks)
    context.say(
      Wording(
        en: "\(shownFile.english): \(amounts.english). \(Counted.words(targets, "translation")) filled in, "
          + "\(Counted.words(proposals, "proposal")), \(Counted.words(terms, "term")) marked\(place.english).",
        ko: "\(shownFile.korean): \(amounts.korean). 채운 번역 \(targets)개, 제안 \(proposals)개, 표시한 용어 \(terms)개"
          + "\(place.korean)."))
  }

  private func showProgress(_ done: Int, _ all: Int) -> Bool {
    if done > 0, done % 500 == 0 {
      context.showProgress(
        Wording(en: "preparing \(done) of \(all) segments", ko: "준비하는 중: 세그먼트 \(done)/\(all)"))
    }
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
  var shownFile: Wording { FindingText.name(ofInput: command.file) }
  /// Behind what was done.
  var place: Wording {
    command.output.flatMap { $0 == "-" ? nil : $0 }.map { output in
      Wording(en: ", written to “\(output)”", ko: ". “\(output)”에 썼습니다")
    } ?? Wording("")
  }

  func report(_ statistics: JobStatistics, name: String) {
    guard !writesToOutput, statistics.total.segments > 0 || command.format == .jsonl else { return }
    switch command.format {
    case .jsonl: console.write(line: statistics.json(document: name))
    case .text: statistics.lines(context.language).forEach { console.write(line: $0) }
    }
  }
}
