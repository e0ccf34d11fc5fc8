import Diagnostics

/// One line of a decisions file, or one `--decide` argument: a pair and what is decided about it.
struct DecisionLine: Equatable {
  enum Verb: String, CaseIterable {
    case preferred
    case admitted
    case deprecated
    case superseded
    case lookUpForm = "look-up-form"
    case edit
    case reject
    case merge
    case note
    case reliability
    case validFrom = "valid-from"
    case validUntil = "valid-until"
    case letterCase = "letter-case"
    case replacedBy = "replaced-by"
    case see
    case broader
    case unrelated
    case sourceState = "source-state"
    case targetState = "target-state"

    /// Whether it is about the entry, and no rendering need be named.
    var isOfEntry: Bool {
      switch self {
      case .merge, .note, .reliability, .replacedBy, .see, .broader, .unrelated, .sourceState, .targetState: true
      case .preferred, .admitted, .deprecated, .superseded, .lookUpForm, .edit, .reject, .validFrom, .validUntil,
        .letterCase:
        false
      }
    }

    /// What the fourth column must hold; nil where it must be empty.
    var argument: Wording? {
      switch self {
      case .preferred, .admitted, .deprecated, .superseded, .reject: nil
      case .lookUpForm: Wording(en: "the term it leads to", ko: "가리킬 용어")
      case .edit: Wording(en: "the corrected rendering", ko: "고친 표기")
      case .merge: Wording(en: "another original or a concept id", ko: "다른 원어나 항목 id")
      case .note: Wording(en: "the text of the note", ko: "메모 내용")
      case .reliability: Wording(en: "a number from 1 to 10, or - for none", ko: "1에서 10 사이의 수, 없애려면 -")
      case .validFrom, .validUntil: Wording(en: "an issue or a day, or - for none", ko: "호나 날짜, 없애려면 -")
      case .letterCase:
        Wording(en: "written, any or first, or - for what is usual", ko: "written, any, first 가운데 하나, 보통대로면 -")
      case .replacedBy, .see, .broader, .unrelated:
        Wording(en: "another original or a concept id", ko: "다른 원어나 항목 id")
      case .sourceState, .targetState:
        Wording(en: "proposed, approved, rejected or entry", ko: "proposed, approved, rejected, entry 가운데 하나")
      }
    }
  }

  /// Where it stands, for messages: `decisions.tsv:7`, or the argument itself.
  var place: String
  /// An original, or the id of a concept.
  var source: String
  var target: String
  var verb: Verb
  var argument: String
  /// A note on the entry, added with the decision.
  var note: String

  /// The lines of a file; comments, empty lines and lines without a decision are skipped.
  ///
  /// - Throws: `ToolError` with all the faults found, a line each.
  static func lines(of text: String, file: String) throws -> [DecisionLine] {
    var lines: [DecisionLine] = []
    var faults: [Wording] = []
    for (index, row) in TextInput.lines(in: text).enumerated() {
      do {
        if let line = try DecisionLine(row: row, place: "\(file):\(index + 1)") { lines.append(line) }
      } catch {
        faults.append(wording(for: error))
      }
    }
    guard faults.isEmpty else { throw DecisionFault.error(faults) }
    return lines
  }

  /// A row of the file; nil where it decides nothing.
  private init?(row: String, place: String) throws {
    let row = row.hasPrefix("\u{FEFF}") ? String(row.dropFirst()) : row
    guard !row.hasPrefix("#"), !row.trimmingSpaces.isEmpty else { return nil }
    var cells = row.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmingSpaces }
    guard cells.count >= 2 else {
      throw ToolError(
        en: "\(place): A tab is missing: original, rendering, decision, argument and note have tabs between.",
        ko: "\(place): 탭이 없습니다. 원어, 표기, 결정, 인수, 메모를 탭으로 나누어 적습니다.")
    }
    guard cells.count <= 5 else {
      throw ToolError(
        en: "\(place): There are \(cells.count) columns; original, rendering, decision, argument, note are five.",
        ko: "\(place): 열이 \(cells.count)개입니다. 원어, 표기, 결정, 인수, 메모의 다섯 열만 적습니다.")
    }
    cells += Array(repeating: "", count: 5 - cells.count)
    if cells[2].isEmpty { return nil }
    try self.init(place: place, source: cells[0], target: cells[1], verb: cells[2], argument: cells[3], note: cells[4])
  }

  /// A `--decide` argument: `杭州=항저우:preferred`, `杭州=항조우:look-up-form:항저우`.
  init(argument text: String) throws {
    let form = Wording(
      en: "--decide wants 'ORIGINAL=RENDERING:DECISION' or 'ORIGINAL=RENDERING:DECISION:ARGUMENT'",
      ko: "--decide에는 '원어=표기:결정' 또는 '원어=표기:결정:인수'를 적습니다")
    guard let equals = text.firstIndex(of: "=") else {
      throw UsageError(
        en: "\(form.english); there is no '=' in '\(text)'.", ko: "\(form.korean). '\(text)'에는 '='가 없습니다.")
    }
    let rest = text[text.index(after: equals)...]
    let known = Verb.allCases.compactMap { verb in rest.ranges(of: ":\(verb.rawValue)").first.map { (verb, $0) } }
      .filter { $0.1.upperBound == rest.endIndex || rest[$0.1.upperBound] == ":" }
      .min { $0.1.lowerBound < $1.1.lowerBound }
    guard let (verb, range) = known else {
      throw UsageError(
        en: "\(form.english); the decisions are \(Verb.list).", ko: "\(form.korean). 결정: \(Verb.list)")
    }
    let argument = range.upperBound == rest.endIndex ? "" : String(rest[rest.index(after: range.upperBound)...])
    try self.init(
      place: "--decide '\(text)'", source: String(text[..<equals]), target: String(rest[..<range.lowerBound]),
      verb: verb.rawValue, argument: argument, note: "")
  }

  private init(place: String, source: String, target: String, verb: String, argument: String, note: String) throws {
    guard let known = Verb(rawValue: verb) else {
      throw ToolError(
        en: "\(place): '\(verb)' is no decision; the decisions are \(Verb.list).",
        ko: "\(place): '\(verb)' 결정은 없습니다. 쓸 수 있는 결정: \(Verb.list)")
    }
    guard !source.isEmpty else {
      throw ToolError(en: "\(place): The original is missing.", ko: "\(place): 원어가 없습니다.")
    }
    guard !target.isEmpty || known.isOfEntry else {
      throw ToolError(en: "\(place): The rendering is missing.", ko: "\(place): 표기가 없습니다.")
    }
    if let wanted = known.argument, argument.isEmpty {
      throw ToolError(
        en: "\(place): '\(verb)' wants an argument: \(wanted.english).",
        ko: "\(place): '\(verb)'에는 인수가 필요합니다(\(wanted.korean)).")
    }
    guard known.argument != nil || argument.isEmpty else {
      throw ToolError(
        en: "\(place): '\(verb)' takes no argument, but there is '\(argument)'.",
        ko: "\(place): '\(verb)'에는 인수를 쓰지 않는데 '\(argument)' 인수가 있습니다.")
    }
    self.place = place
    self.source = source
    self.target = target
    self.verb = known
    self.argument = argument
    self.note = note
  }
}

extension DecisionLine.Verb {
  static var list: String {
    allCases.map(\.rawValue).joined(separator: ", ")
  }
}

/// Several faults of one file, as one error.
enum DecisionFault {
  private static let most = 20

  /// - Parameter advice: sentences on what else can be done, each with a blank in front.
  static func error(_ faults: [Wording], advice: [Wording] = []) -> ToolError {
    var shown = Array(faults.prefix(most))
    if faults.count > most {
      let more = faults.count - most
      shown.append(Wording(en: "And \(more) more.", ko: "그 밖에 \(more)건이 더 있습니다."))
    }
    let end = advice.reduce(Wording(en: "Nothing was applied.", ko: "적용한 것은 없습니다."), +)
    return ToolError((shown + [end]).joined(separator: "\n"))
  }
}
