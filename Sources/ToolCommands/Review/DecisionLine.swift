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
      case .preferred, .admitted, .deprecated, .superseded, .lookUpForm, .edit, .reject, .validFrom, .validUntil, .letterCase:
        false
      }
    }

    /// What the fourth column must hold; nil where it must be empty.
    var argument: String? {
      switch self {
      case .preferred, .admitted, .deprecated, .superseded, .reject: nil
      case .lookUpForm: "the term it leads to"
      case .edit: "the corrected rendering"
      case .merge: "another original or a concept id"
      case .note: "the text of the note"
      case .reliability: "a number from 1 to 10, or - for none"
      case .validFrom, .validUntil: "an issue or a day, or - for none"
      case .letterCase: "written, any or first, or - for what is usual"
      case .replacedBy, .see, .broader, .unrelated: "another original or a concept id"
      case .sourceState, .targetState: "proposed, approved, rejected or entry"
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
    var faults: [String] = []
    for (index, row) in TextInput.lines(in: text).enumerated() {
      do {
        if let line = try DecisionLine(row: row, place: "\(file):\(index + 1)") { lines.append(line) }
      } catch {
        faults.append(sentence(for: error))
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
      throw ToolError("\(place): A tab is missing: original, rendering, decision, argument and note have tabs between.")
    }
    guard cells.count <= 5 else {
      throw ToolError(
        "\(place): There are \(cells.count) columns; original, rendering, decision, argument, note are five.")
    }
    cells += Array(repeating: "", count: 5 - cells.count)
    if cells[2].isEmpty { return nil }
    try self.init(place: place, source: cells[0], target: cells[1], verb: cells[2], argument: cells[3], note: cells[4])
  }

  /// A `--decide` argument: `杭州=항저우:preferred`, `杭州=항조우:look-up-form:항저우`.
  init(argument text: String) throws {
    let form = "'ORIGINAL=RENDERING:DECISION' or 'ORIGINAL=RENDERING:DECISION:ARGUMENT'"
    guard let equals = text.firstIndex(of: "=") else {
      throw UsageError("--decide wants \(form); there is no '=' in '\(text)'.")
    }
    let rest = text[text.index(after: equals)...]
    let known = Verb.allCases.compactMap { verb in rest.ranges(of: ":\(verb.rawValue)").first.map { (verb, $0) } }
      .filter { $0.1.upperBound == rest.endIndex || rest[$0.1.upperBound] == ":" }
      .min { $0.1.lowerBound < $1.1.lowerBound }
    guard let (verb, range) = known else {
      throw UsageError("--decide wants \(form); the decisions are \(Verb.list).")
    }
    let argument = range.upperBound == rest.endIndex ? "" : String(rest[rest.index(after: range.upperBound)...])
    try self.init(
      place: "--decide '\(text)'", source: String(text[..<equals]), target: String(rest[..<range.lowerBound]),
      verb: verb.rawValue, argument: argument, note: "")
  }

  private init(place: String, source: String, target: String, verb: String, argument: String, note: String) throws {
    guard let known = Verb(rawValue: verb) else {
      throw ToolError("\(place): '\(verb)' is no decision; the decisions are \(Verb.list).")
    }
    guard !source.isEmpty else { throw ToolError("\(place): The original is missing.") }
    guard !target.isEmpty || known.isOfEntry else {
      throw ToolError("\(place): The rendering is missing.")
    }
    if let wanted = known.argument, argument.isEmpty {
      throw ToolError("\(place): '\(verb)' wants an argument: \(wanted).")
    }
    guard known.argument != nil || argument.isEmpty else {
      throw ToolError("\(place): '\(verb)' takes no argument, but there is '\(argument)'.")
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

  static func error(_ faults: [String]) -> ToolError {
    var shown = Array(faults.prefix(most))
    if faults.count > most { shown.append("And \(faults.count - most) more.") }
    return ToolError((shown + ["Nothing was applied."]).joined(separator: "\n"))
  }
}
