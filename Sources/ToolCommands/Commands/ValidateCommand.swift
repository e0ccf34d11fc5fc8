internal import ArgumentParser
import Diagnostics
import Interchange

struct ValidateCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "validate",
      abstract: spoken(
        "Say what is wrong with files in exchange formats.",
        ko: "교환 형식 파일의 잘못을 찾습니다."),
      discussion: spoken(
        """
        Reads TMX, XLIFF, TBX, PO and glossary tables as strictly as their specifications ask, which is more than a \
        schema sees, and names each fault with its place and the clause it breaks. Warnings are advice: a file with \
        nothing else is valid. The exit status is 1 where a file is not valid.

        Examples:
          jjak validate memory.tmx
          jjak validate --severity error *.xlf
          jjak validate --format sarif terms.tbx > faults.sarif
          jjak validate --rules
        """,
        ko: """
          TMX, XLIFF, TBX, PO와 용어집 표를 규격대로 엄격하게 읽고, 스키마로는 알 수 없는 것까지 \
          잘못마다 자리와 어긴 조항을 알립니다. 경고는 조언이며, 경고뿐인 파일은 유효합니다. 유효하지 않은 \
          파일이 있으면 종료 상태가 1입니다.

          보기:
            jjak validate memory.tmx
            jjak validate --severity error *.xlf
            jjak validate --format sarif terms.tbx > faults.sarif
            jjak validate --rules
          """))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, sarif
  }

  @Argument(
    help: .spoken(
      "The files; - is standard input, which the findings call <stdin>.",
      ko: "파일. -는 표준 입력이며 지적에는 <stdin>으로 나옵니다."),
    completion: .file())
  var files: [String] = []

  @Option(
    help: .spoken(
      "How to write: text, jsonl or sarif.",
      ko: "출력 형식: text, jsonl, sarif.", valueName: "format"))
  var format = Format.text

  @Option(
    help: .spoken(
      "Leave out what is weaker: information, warning or error.",
      ko: "이보다 가벼운 지적은 뺍니다: information, warning, error.", valueName: "severity"),
    completion: .words(of: Severity.self), transform: { try ChosenWord.value($0) })
  var severity = Severity.information

  @Option(
    help: .spoken(
      "As text, show a rule at most this often in a file and count the rest; 0 shows all.",
      ko: "text에서 한 파일에 같은 규칙을 이만큼만 보이고 나머지는 셉니다. 0이면 모두 보입니다.", valueName: "number"))
  var repeats = 20

  @Flag(
    help: .spoken(
      "List the rules instead.",
      ko: "대신 규칙의 목록을 보여 줍니다."))
  var rules = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !files.isEmpty || rules else {
      throw ValidationError(
        en: "Missing expected argument '<files> ...'",
        ko: "파일을 지정하지 않았습니다")
    }
    guard repeats >= 0 else {
      throw ValidationError(
        en: "--repeats must be 0 or more",
        ko: "--repeats에는 0 이상의 수를 적습니다")
    }
  }

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    if rules {
      listRules(in: context)
      return .clean
    }
    var report = SARIFReport(rules: format == .sarif ? Self.sarifRules(context.language) : [])
    report.language = context.language
    var isValid = true
    for file in files where !context.console.outputIsClosed {
      do {
        let result = try check(file, into: &report, context)
        isValid = isValid && result.isValid
      } catch {
        context.report(error)
      }
    }
    if format == .sarif { report.write(to: context.console) }
    return isValid ? .clean : .findings
  }

  /// Checks one file and writes its faults as they are found.
  private func check(
    _ file: String, into report: inout SARIFReport, _ context: ToolContext
  ) throws -> Validator.Result {
    var printer = FaultPrinter(format: format, repeats: repeats, context: context)
    var progress = ProgressBar(Wording(en: "checking \(file)", ko: "검사하는 중 \(file)"), in: context)
    var kept: [Finding] = []
    var validator = Validator()
    validator.language = context.language
    validator.progress = { done, total in
      progress.show(done, of: total)
      return !context.console.outputIsClosed
    }
    let result = try validator.validate(path: file) { finding in
      guard finding.severity >= severity else { return }
      if format == .sarif { kept.append(finding) } else { printer.print(finding) }
    }
    progress.clear()
    for finding in kept { report.add(finding) }
    if format == .text {
      printer.sayRest()
      context.say(Self.verdict(on: file, result))
    }
    return result
  }

  /// `terms.tbx is valid TBX-Basic 2019, with 2 warnings.`
  private static func verdict(on file: String, _ result: Validator.Result) -> Wording {
    let name = file == "-" ? Wording(en: "Standard input", ko: "표준 입력은") : Wording(en: "“\(file)”", ko: "“\(file)” 파일은")
    let format = result.formatName.map { Wording(en: " \($0.english)", ko: "(\($0.korean))") } ?? Wording("")
    let (errors, count) = (result.errors, result.warnings)
    let warnings = count > 0 ? Wording(en: Counted.words(count, "warning"), ko: "경고 \(count)건") : nil
    guard result.isValid else {
      let parts = [Wording(en: Counted.words(errors, "error"), ko: "오류 \(errors)건"), warnings].compactMap { $0 }
        .joined(separator: ", ")
      return Wording(
        en: "\(name.english) is not valid\(format.english): \(parts.english).",
        ko: "\(name.korean) 유효하지 않습니다\(format.korean): \(parts.korean).")
    }
    return Wording(
      en: "\(name.english) is valid\(format.english)\(warnings.map { ", with \($0.english)" } ?? "").",
      ko: "\(name.korean) 유효합니다\(format.korean)\(warnings.map { ": \($0.korean)" } ?? "").")
  }

  private func listRules(in context: ToolContext) {
    let (console, language) = (context.console, context.language)
    for rule in Validator.rules where rule.severity >= severity {
      switch format {
      case .jsonl:
        console.write(
          JSONValue.object([
            ("rule", .string(rule.id)), ("severity", .string(rule.severity.rawValue)),
            ("title", .string(rule.wording[language])),
            ("clause", .string(rule.clause)),
          ]).line)
      case .text, .sarif:
        let clause = rule.clause.isEmpty ? "" : " (\(rule.clause))"
        let severity = CheckWords.severity(rule.severity)[language].padded(toCells: 8)
        console.write("\(rule.id.padded(toCells: 34)) \(severity) \(rule.wording[language])\(clause)\n")
      }
    }
  }

  private static func sarifRules(_ language: MessageLanguage) -> [SARIFReport.Rule] {
    Validator.rules.map {
      SARIFReport.Rule(id: $0.id, title: $0.wording[language], severity: $0.severity, clause: $0.clause)
    }
  }
}

/// Writes the faults of one file, each rule only so often.
private struct FaultPrinter {
  let format: ValidateCommand.Format
  let repeats: Int
  let context: ToolContext
  private var counts: [String: Int] = [:]

  init(format: ValidateCommand.Format, repeats: Int, context: ToolContext) {
    self.format = format
    self.repeats = repeats
    self.context = context
  }

  mutating func print(_ finding: Finding) {
    guard format == .text else {
      context.console.write(FindingText.json(finding).line)
      return
    }
    let count = counts[finding.rule, default: 0] + 1
    counts[finding.rule] = count
    guard repeats == 0 || count <= repeats else { return }
    context.console.write(line: FindingText.headline(finding, in: context.language))
  }

  /// Says how often each rule was not shown.
  func sayRest() {
    guard repeats > 0 else { return }
    for (rule, count) in counts.sorted(by: { $0.key < $1.key }) where count > repeats {
      let rest = count - repeats
      context.say(
        Wording(
          en: "\(rest) more of [\(rule)] not shown; '--repeats 0' shows all.",
          ko: "[\(rule)] 지적 \(rest)건은 표시하지 않았습니다. '--repeats 0'으로 모두 볼 수 있습니다."))
    }
  }
}
