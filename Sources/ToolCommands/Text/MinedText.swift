import Diagnostics
import GlossaryStore
import TranslationModel

/// What `mine` prints.
struct MinedText {
  /// The documents' names, as the user gave them.
  let names: [String]
  /// As many as documents.
  let glosses: [[Gloss]]
  /// What recording changed; nil where nothing was recorded.
  let summary: RecordingSummary?
  let format: TableFormat
  let language: MessageLanguage

  func write(to console: Console) {
    switch format {
    case .text: writeText(to: console)
    case .jsonl: writeJSON(to: console)
    case .tsv:
      console.write(tabSeparated(Self.columns))
      eachGloss { console.write(tabSeparated(Self.cells($1, file: $0))) }
    }
  }

  private func eachGloss(_ body: (String, Gloss) -> Void) {
    for (name, found) in zip(names, glosses) {
      for gloss in found { body(name, gloss) }
    }
  }

  // MARK: - For programs

  /// The contract of the JSON Lines output.
  private static func write(_ gloss: Gloss, to json: inout JSONText) {
    json.write(",\"line\":")
    json.write(integer: gloss.line)
    json.write(",\"target\":")
    json.write(string: gloss.target)
    json.write(",\"targetRange\":")
    json.write(range: gloss.targetRange)
    json.write(",\"source\":")
    json.write(string: gloss.source)
    json.write(",\"sourceRange\":")
    json.write(range: gloss.sourceRange)
    json.write(",\"direction\":")
    json.write(string: gloss.direction.rawValue)
    json.write(",\"method\":")
    json.write(string: gloss.method.rawValue)
    json.write(",\"score\":")
    json.write(score: gloss.score)
    json.write(",\"certain\":")
    json.write(gloss.certain)
    json.write(",\"official\":")
    json.write(optional: gloss.official)
    json.write(",\"deviates\":")
    json.write(gloss.deviates)
    if !gloss.others.isEmpty {
      json.write(",\"others\":")
      json.write(strings: gloss.others)
    }
    if !gloss.alsoMethods.isEmpty {
      json.write(",\"also\":")
      json.write(strings: gloss.alsoMethods.map(\.rawValue))
    }
    json.write("}")
  }

  private func writeJSON(to console: Console) {
    var json = JSONText()
    for (name, found) in zip(names, glosses) {
      var head = JSONText()
      head.write("{\"file\":")
      head.write(string: name)
      for gloss in found {
        json.removeAll()
        json.write(head)
        Self.write(gloss, to: &json)
        console.write(line: json)
      }
    }
  }

  private static let columns = [
    "source", "target", "method", "score", "certain", "official", "deviates", "file", "line",
  ]

  private static func cells(_ gloss: Gloss, file: String) -> [String] {
    [
      gloss.source, gloss.target, gloss.method.rawValue, JSONValue.decimal(gloss.score), String(gloss.certain),
      gloss.official ?? "", String(gloss.deviates), file, String(gloss.line),
    ]
  }

  // MARK: - For people

  private func writeText(to console: Console) {
    for (name, found) in zip(names, glosses) where !found.isEmpty {
      let count = Wording(en: Counted.words(found.count, "pair"), ko: "짝 \(found.count)개")[language]
      console.write(line: StyledLine(name, .heading).appending("  \(count)", .faint))
      let width = found.map { DisplayWidth.cells(of: $0.target) }.max() ?? 0
      let sourceWidth = found.map { DisplayWidth.cells(of: $0.source) }.max() ?? 0
      for gloss in found {
        console.write(line: line(gloss, targetWidth: min(width, 36), sourceWidth: min(sourceWidth, 24)))
      }
      console.write("\n")
    }
    if !names.isEmpty { console.write(totals[language]) }
    if let summary { console.write(Self.words(summary)[language]) }
  }

  private func line(_ gloss: Gloss, targetWidth: Int, sourceWidth: Int) -> StyledLine {
    let number = String(gloss.line)
    var line = StyledLine(String(repeating: " ", count: max(6 - number.count, 0)) + number + "  ", .faint)
    line.append(gloss.target.padded(toCells: targetWidth) + "  ", .pair)
    line.append(gloss.source.padded(toCells: sourceWidth) + "  ")
    line.append(gloss.method.wording[language].padded(toCells: 13) + "  ")
    line.append(Self.percent(gloss.score), gloss.certain ? .good : .doubtful)
    if !gloss.certain { line.append("  \(GlossWords.pleaseCheck[language])", .doubtful) }
    if gloss.deviates, let official = gloss.official {
      line.append("  \(GlossWords.official(official)[language])", .bad)
    }
    if !gloss.others.isEmpty { line.append("  \(GlossWords.also(gloss.others)[language])", .faint) }
    return line
  }

  /// Per cent, right-aligned.
  private static func percent(_ score: Double) -> String {
    let text = Counted.percent(score)
    return String(repeating: " ", count: max(5 - text.count, 0)) + text
  }

  private var totals: Wording {
    let all = glosses.flatMap { $0 }
    guard !all.isEmpty else {
      return Wording(
        en: "No pairs in \(Counted.words(names.count, "file")).\n", ko: "파일 \(names.count)개에 짝이 없습니다.\n")
    }
    let doubtful = all.filter { !$0.certain }.count
    let deviating = all.filter(\.deviates).count
    return Wording(
      en: "\(Counted.words(all.count, "pair")) in \(Counted.words(names.count, "file")): "
        + "\(all.count - doubtful) certain, \(doubtful) to check, \(deviating) not the official form.\n",
      ko: "파일 \(names.count)개에서 짝 \(all.count)개: 확실한 짝 \(all.count - doubtful)개, 확인할 짝 \(doubtful)개, "
        + "외래어 표기법과 다른 짝 \(deviating)개.\n")
  }

  private static func words(_ summary: RecordingSummary) -> Wording {
    guard summary.command != nil else { return GlossWords.nothingNew + Wording("\n") }
    var parts = [
      Wording(en: Counted.words(summary.newPairs, "new pair"), ko: "새 짝 \(summary.newPairs)개"),
      Wording(en: Counted.words(summary.newConcepts, "new concept"), ko: "새 항목 \(summary.newConcepts)개"),
    ]
    if summary.confirmed > 0 {
      parts.append(Wording(en: "\(summary.confirmed) confirm what was decided", ko: "이미 결정한 짝 \(summary.confirmed)개"))
    }
    if summary.rejected > 0 {
      parts.append(Wording(en: "\(summary.rejected) stay rejected", ko: "이미 거부한 짝 \(summary.rejected)개"))
    }
    if summary.superseded > 0 {
      parts.append(
        Wording(
          en: "\(Counted.words(summary.superseded, "occurrence")) of earlier versions replaced",
          ko: "글의 이전 판에서 나온 용례 \(summary.superseded)건 교체"))
    }
    let list = parts.joined(separator: ", ")
    return Wording(
      en: "Recorded in the glossary: \(list.english). 'jjak review' is next.\n",
      ko: "용어집에 기록했습니다: \(list.korean). 'jjak review'로 검토하십시오.\n")
  }
}

/// What `mine` says of a pair, in its list and where it explains itself.
enum GlossWords {
  static let certain = Wording(en: "certain", ko: "확실")
  static let pleaseCheck = Wording(en: "please check", ko: "확인 필요")
  static let noPair = Wording(en: "no pair", ko: "짝 아님")
  static let nothingNew = Wording(
    en: "The glossary knew all of it already; nothing changed.", ko: "모두 용어집에 이미 있습니다. 바뀐 것은 없습니다.")

  static func official(_ form: String) -> Wording {
    Wording(en: "official: \(form)", ko: "외래어 표기법: \(form)")
  }

  /// Further originals in the same bracket.
  static func also(_ others: [String]) -> Wording {
    let list = others.joined(separator: ", ")
    return Wording(en: "also: \(list)", ko: "다른 원어: \(list)")
  }
}
