internal import ArgumentParser
import Diagnostics
import LinguisticText
import Readings
import TranslationModel

struct ExplainCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: spoken(
        "Is it a rendering, by which method, and what is the official form.",
        ko: "표기가 맞는지, 어떤 방식인지, 외래어 표기법으로는 무엇인지 설명합니다."),
      discussion: spoken(
        """
        Without words, pairs are read from standard input: rendering, tab, original, one pair a line.

        Examples:
          jjak explain 항저우 杭州
          jjak explain --format jsonl < pairs.tsv
        """,
        ko: """
          낱말을 적지 않으면 표준 입력에서 한 줄에 하나씩 짝을 읽습니다: 표기, 탭, 원어.

          보기:
            jjak explain 항저우 杭州
            jjak explain --format jsonl < pairs.tsv
          """))
  }

  @Argument(
    help: .spoken(
      "The rendering and its original.",
      ko: "표기와 그 원어."))
  var pair: [String] = []

  @Option(
    help: .spoken(
      "How to write: text or jsonl.",
      ko: "출력 형식: text, jsonl.", valueName: "format"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard pair.isEmpty || pair.count == 2 else {
      throw ValidationError(
        en: "explain wants a rendering and its original, in this order",
        ko: "explain에는 표기와 그 원어를 차례로 적습니다")
    }
  }

  /// Longest side, in Unicode scalars: a term or a title. The work grows with the product of both.
  static let longestSide = 400

  func run(in context: ToolContext) throws -> ExitStatus {
    common.apply(to: context)
    let explainer = RenderingExplainer()
    let house = try context.houseList(named: common.workspace).renderings
    var json = JSONText()
    func explain(_ target: String, _ source: String) {
      let found = explainer.explain(target: target, source: source)
      let explanation = house.isEmpty ? found : house.applied(to: found, target: target, source: source)
      switch format {
      case .jsonl:
        json.removeAll()
        ExplanationText.write(explanation, target: target, source: source, to: &json)
        context.console.write(line: json)
      case .text:
        let isDecided = !house.renderings(of: source).isEmpty
        ExplanationText.lines(explanation, target: target, source: source, isDecided: isDecided, context.language)
          .forEach(context.console.write(line:))
      }
    }
    if pair.count == 2 {
      let (target, source) = Self.inOrder(pair[0], pair[1])
      guard Self.isTerm(target), Self.isTerm(source) else { throw Self.tooLong(Wording(en: "The pair", ko: "짝")) }
      explain(target, source)
      return .clean
    }
    try TextInput.forEachLine(of: "-") { line, number in
      let cells = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
        .prefix(2).map { String(decoding: $0, as: UTF8.self) }
      if cells.count == 2, Self.isTerm(cells[0]), Self.isTerm(cells[1]) {
        explain(cells[0], cells[1])
        return
      }
      if cells.count == 2 {
        context.report(
          Self.tooLong(Wording(en: "Line \(number) of standard input", ko: "표준 입력 \(number)행")))
      } else if !line.isEmpty {
        context.report(
          ToolError(
            en: "Line \(number) of standard input has no tab between rendering and original.",
            ko: "표준 입력 \(number)행: 표기와 원어 사이에 탭이 없습니다."))
      }
      // As many lines out as in, so that programs keep their place.
      guard format == .jsonl else { return }
      json.removeAll()
      ExplanationText.writeUnexplained(String(decoding: line, as: UTF8.self), to: &json)
      context.console.write(line: json)
    }
    return .clean
  }

  private static func tooLong(_ what: Wording) -> ToolError {
    ToolError(
      en: "\(what.english) is longer than \(longestSide) characters a side; 'explain' takes a term, 'mine' and 'check' "
        + "take texts.",
      ko: "\(what.korean): 한쪽이 \(longestSide)자보다 깁니다. 'explain'에는 용어를, 글은 'mine'이나 'check'에 넣으십시오.")
  }

  private static func isTerm(_ text: String) -> Bool {
    text.utf8.count <= longestSide || text.unicodeScalars.count <= longestSide
  }

  /// Rendering and original, also where they were given the other way round: Hangul is the rendering.
  private static func inOrder(_ first: String, _ second: String) -> (target: String, source: String) {
    let isReversed = !has(.hangul, first) && has(.han, first) && has(.hangul, second)
    return isReversed ? (second, first) : (first, second)
  }

  private static func has(_ script: Script, _ text: String) -> Bool {
    text.unicodeScalars.contains { Script($0) == script }
  }
}
