import Alignment
import Diagnostics
import TranslationModel

/// What `mine --explain` prints: the account of every bracket.
struct BracketAccountText {
  /// The documents' names, as the user gave them.
  let names: [String]
  /// As many as documents.
  let accounts: [[BracketAccount]]
  let format: ReportFormat
  let language: MessageLanguage

  /// Candidates that people see, and features a candidate.
  private static let mostCandidates = 5
  private static let mostFeatures = 5
  /// Cells of the text before a pair that people see, and of a line of features.
  private static let contextCells = 32
  private static let lineCells = 80

  func write(to console: Console) {
    for (name, found) in zip(names, accounts) {
      for account in found {
        switch format {
        case .jsonl: console.write(BracketAccountJSON.object(account, file: name, language).line)
        case .text:
          lines(account, file: name).forEach(console.write(line:))
          console.write("\n")
        }
      }
    }
    if format == .text, !names.isEmpty { console.write(totals[language]) }
  }

  private var totals: Wording {
    let all = accounts.flatMap { $0 }
    guard !all.isEmpty else {
      return Wording(
        en: "No brackets with Chinese in \(Counted.words(names.count, "file")).\n",
        ko: "파일 \(names.count)개에 한자가 든 괄호가 없습니다.\n")
    }
    let pairs = all.count { $0.gloss != nil }
    return Wording(
      en: "\(Counted.words(all.count, "bracket")) in \(Counted.words(names.count, "file")): "
        + "\(Counted.words(pairs, "pair")), \(all.count - pairs) refused.\n",
      ko: "파일 \(names.count)개에서 괄호 \(all.count)개: 짝 \(pairs)개, 짝이 아닌 것 \(all.count - pairs)개.\n")
  }

  // MARK: - One bracket

  private func lines(_ account: BracketAccount, file: String) -> [StyledLine] {
    var lines = [Self.heading(account, file: file), verdict(account)]
    guard let winner = account.winner else { return lines }
    for candidate in account.candidates.prefix(Self.mostCandidates) {
      let isWinner = candidate.targetRange == winner.targetRange
      let percent = candidate.probability.map(Counted.percent) ?? "–"
      var line = StyledLine("  " + String(repeating: " ", count: max(5 - percent.count, 0)) + percent + "  ")
      line.append(candidate.target ?? GlossWords.noPair[language], isWinner ? .pair : nil)
      lines.append(line)
      let rival = isWinner ? account.candidates.dropFirst().first : winner
      guard let rival else { continue }
      let reasons = reasons(for: candidate, against: rival)
      if reasons.isEmpty { continue }
      for reason in StyledLine(reasons.joined(separator: "; "), .faint).wrapped(to: Self.lineCells) {
        var indented = StyledLine("         ")
        indented.pieces += reason.pieces
        lines.append(indented)
      }
    }
    let hidden = account.candidates.count - Self.mostCandidates
    if hidden > 0 {
      let weaker = Wording(en: "and \(hidden) weaker", ko: "그보다 약한 후보 \(hidden)개")
      lines.append(StyledLine("         \(weaker[language])", .faint))
    }
    if let gloss = account.gloss, !gloss.path.isEmpty {
      lines.append(StyledLine("  \(Self.path[language])").appending(PathText.text(gloss.path, language)))
    }
    return lines
  }

  /// `news.txt:3  …지난해 [광저우](广州)`.
  private static func heading(_ account: BracketAccount, file: String) -> StyledLine {
    var line = StyledLine("\(file):\(account.line)", .heading).appending("  ")
    line.append(tail(of: account.before), .faint)
    let (open, close) = (account.marks.open, account.marks.close)
    guard let gloss = account.gloss else { return line.appending("\(open)\(account.inside)\(close)") }
    switch gloss.direction {
    case .targetThenSource, .aligned:
      return line.appending("[\(gloss.target)]", .pair).appending("\(open)\(account.inside)\(close)")
    case .sourceThenTarget:
      return line.appending(gloss.source + open).appending("[\(gloss.target)]", .pair).appending(close)
    }
  }

  /// The end of a text, with `…` where it is cut.
  private static func tail(of text: String) -> String {
    guard DisplayWidth.cells(of: text) > contextCells else { return text }
    var used = 1
    let kept = text.unicodeScalars.reversed().prefix { scalar in
      used += DisplayWidth.cells(of: scalar)
      return used <= contextCells
    }
    var result = String.UnicodeScalarView()
    result.append("…")
    result.append(contentsOf: kept.reversed())
    return String(result)
  }

  private func verdict(_ account: BracketAccount) -> StyledLine {
    guard let gloss = account.gloss else {
      return StyledLine("  \(GlossWords.noPair[language]): ", .doubtful).appending(account.refusal?[language] ?? "")
    }
    var line = StyledLine("  \(gloss.source): \(gloss.method.wording[language]), \(Counted.percent(gloss.score)), ")
    line.append(
      (gloss.certain ? GlossWords.certain : GlossWords.pleaseCheck)[language], gloss.certain ? .good : .doubtful)
    if gloss.deviates, let official = gloss.official {
      line.append("; \(GlossWords.official(official)[language])", .bad)
    }
    if !gloss.others.isEmpty { line.append("; \(GlossWords.also(gloss.others)[language])", .faint) }
    return line
  }

  // MARK: - Reasons

  /// What tells a candidate from a rival, the weightiest first: `+2.9 begins inside a word`.
  private func reasons(
    for candidate: BracketAccount.Candidate, against rival: BracketAccount.Candidate
  ) -> [String] {
    var differences: [(gain: Double, words: Wording)] = [
      (candidate.fromOtherPlaces - rival.fromOtherPlaces, Self.otherPlaces),
      (candidate.fromGlossary - rival.fromGlossary, Wording(en: "the glossary", ko: "용어집")),
    ]
    let others = Dictionary(uniqueKeysWithValues: rival.features.map { ($0.feature, $0) })
    for own in candidate.features {
      let other = others[own.feature]
      let values = other.map { other in
        let (own, other) = (Self.decimal(own.value), Self.decimal(other.value))
        return Wording(en: " (\(own), not \(other))", ko: "(\(own), 견준 후보는 \(other))")
      }
      differences.append(
        (own.contribution - (other?.contribution ?? 0), own.feature.phrase + (values ?? Wording(""))))
    }
    let present = Set(candidate.features.map(\.feature))
    for other in rival.features where !present.contains(other.feature) {
      differences.append((-other.contribution, Wording(en: "not: ", ko: "해당 없음: ") + other.feature.phrase))
    }
    // What is not seen in the number printed is no reason.
    return differences.enumerated().filter { abs($0.element.gain) >= 0.05 }
      .sorted { ($1.element.gain.magnitude, $0.offset) < ($0.element.gain.magnitude, $1.offset) }
      .prefix(Self.mostFeatures).map { "\(Self.signed($0.element.gain)) \($0.element.words[language])" }
  }

  private static let otherPlaces = Wording(en: "other places with the same original", ko: "원어가 같은 다른 곳")
  /// In front of the path, with blanks behind.
  private static let path = Wording(en: "path   ", ko: "글자별 대응   ")

  /// At most two decimals.
  private static func decimal(_ value: Double) -> String {
    (value < 0 ? "−" : "") + JSONValue.decimal((value.magnitude * 100).rounded() / 100)
  }

  /// `+2.9`, `−0.5`.
  private static func signed(_ gain: Double) -> String {
    let tenths = Int((gain.magnitude * 10).rounded())
    return "\(gain < 0 ? "−" : "+")\(tenths / 10).\(tenths % 10)"
  }
}

/// The account of a bracket for programs: everything that was measured.
enum BracketAccountJSON {
  static func object(_ account: BracketAccount, file: String, _ language: MessageLanguage) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("file", .string(file)), ("line", .integer(account.line)), ("bracketRange", JSONValue(account.bracketRange)),
      ("before", .string(account.before)), ("inside", .string(account.inside)),
    ]
    switch account.content {
    case .original(let source, let others):
      members += [("content", "original"), ("original", .string(source)), ("others", JSONValue(others))]
    case .rendering(let target): members += [("content", "rendering"), ("rendering", .string(target))]
    case .refused(let refusal): members += [("content", "refused"), ("refused", .string(refusal.name))]
    }
    members += [("pair", .bool(account.gloss != nil)), ("reason", JSONValue(account.refusal?[language]))]
    if let gloss = account.gloss { members += pair(gloss) }
    let runnerUp = account.runnerUp.map { second in
      JSONValue.object([
        ("target", JSONValue(second.target)), ("probability", .score(second.probability ?? 0)),
      ])
    }
    members += [
      ("runnerUp", runnerUp ?? .null), ("candidates", .array(account.candidates.map(candidate))),
    ]
    return .object(members)
  }

  private static func pair(_ gloss: Gloss) -> [(key: String, value: JSONValue)] {
    [
      ("target", .string(gloss.target)), ("targetRange", JSONValue(gloss.targetRange)),
      ("source", .string(gloss.source)), ("sourceRange", JSONValue(gloss.sourceRange)),
      ("direction", .string(gloss.direction.rawValue)), ("method", .string(gloss.method.rawValue)),
      ("score", .score(gloss.score)), ("certain", .bool(gloss.certain)), ("official", JSONValue(gloss.official)),
      ("deviates", .bool(gloss.deviates)), ("path", .array(gloss.path.map(step))),
    ]
  }

  private static func step(_ step: RenderingStep) -> JSONValue {
    .object([
      ("source", .string(step.source)), ("target", .string(step.target)), ("by", .string(step.by.rawValue)),
    ])
  }

  /// A candidate; `target` is null for «no pair», `probability` where it was too weak to be looked at again.
  private static func candidate(_ candidate: BracketAccount.Candidate) -> JSONValue {
    .object([
      ("target", JSONValue(candidate.target)), ("targetRange", candidate.targetRange.map { JSONValue($0) } ?? .null),
      ("probability", candidate.probability.map { .score($0) } ?? .null),
      ("fromOtherPlaces", .score(candidate.fromOtherPlaces)), ("fromGlossary", .score(candidate.fromGlossary)),
      (
        "features",
        .array(
          candidate.features.map { feature in
            .object([
              ("name", .string(String(describing: feature.feature))), ("value", .score(feature.value)),
              ("weight", .score(feature.weight)),
            ])
          })
      ),
    ])
  }
}
