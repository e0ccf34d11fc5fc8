import Diagnostics
import GlossaryStore
import TranslationModel

/// What folds out under an entry: what people said about it, why each rendering is one, and where it stands.
struct ReportDetails {
  let item: ReviewItem
  let candidates: [Candidate]
  let page: ReportPage

  var html: String {
    facts + candidates.map(rendering).joined() + stamp
  }

  // MARK: - Facts

  private var facts: String {
    let entry = item.entry
    var facts: [(Wording, String)] = []
    func add(_ title: Wording, _ text: String?, _ field: FieldSource.Field? = nil) {
      guard let text, !text.isEmpty else { return }
      let sources = field.map { entry.fieldSources(of: $0) } ?? []
      facts.append((title, (["\(HTMLText.escapedLines(text))"] + sources.map(source)).joined(separator: " ")))
    }
    add(ReportWords.subjectField, entry.subjectField, .subjectField)
    add(ReportWords.definition, entry.definition, .definition)
    add(ReportWords.reliability, entry.reliability.map { "\($0) / 10" }, .reliability)
    for note in entry.notes {
      let shown = KeptNote.wording(note)[page.content.language]
      add(ReportWords.note, shown, note == entry.notes.last ? .note : nil)
    }
    for text in entry.fieldSources(of: .entry) { add(ReportWords.source, text) }
    for side in Side.allCases {
      let state = side == .source ? entry.sourceState : entry.targetState
      add(ReportWords.state(of: side), state?.wording[page.content.language])
    }
    for relation in entry.relations {
      add(relation.kind.wording, page.originals[relation.concept] ?? relation.concept)
    }
    return Self.list(facts.map { (page.say($0), $1) })
  }

  private func source(_ text: String) -> String {
    "<span class=\"faint\">(\(page.say(ReportWords.source)): \(HTMLText.escaped(text)))</span>"
  }

  private static func list(_ facts: [(title: String, html: String)]) -> String {
    guard !facts.isEmpty else { return "" }
    return "<dl class=\"facts\">\(facts.map { "<dt>\($0.title)</dt><dd>\($0.html)</dd>" }.joined())</dl>"
  }

  private var stamp: String {
    let change = item.entry.modified
    return "<p class=\"stamp\">\(page.say(ReportWords.changed)) \(change.date.prefix(10)), "
      + "\(HTMLText.escaped(change.author))</p>"
  }

  // MARK: - A rendering

  private func rendering(_ candidate: Candidate) -> String {
    var facts: [(Wording, String)] = []
    if let validity = candidate.validity, !validity.isEmpty {
      facts.append((ReportWords.validity, ReportWords.span(of: validity)[page.content.language]))
    }
    if let letters = candidate.letterCase {
      facts.append((BrowserWords.letterCase, letters.wording[page.content.language]))
    }
    if let source = candidate.usageSource { facts.append((ReportWords.source, source)) }
    if let note = candidate.note { facts.append((ReportWords.note, KeptNote.wording(note)[page.content.language])) }
    // Where there is one, it stands right above.
    let title = candidates.count > 1 ? "<h4 lang=\"ko\">\(HTMLText.escaped(candidate.target))</h4>" : ""
    return title + Self.list(facts.map { (page.say($0), HTMLText.escapedLines($1)) }) + path(of: candidate)
      + contexts(of: candidate)
  }

  /// Character by character, why the rendering is one of the original; what has one reason stands together.
  private func path(of candidate: Candidate) -> String {
    guard !candidate.path.isEmpty else { return "" }
    var html = ""
    var steps = candidate.path[...]
    while let by = steps.first?.by {
      let run = steps.prefix { $0.by == by }
      steps = steps.dropFirst(run.count)
      let isSlip = [.variant, .similar, .unaligned].contains(by)
      let pieces = run.map { "\(Self.shown($0.source))<rt lang=\"ko\">\(Self.shown($0.target))</rt>" }
      html += "<li\(isSlip ? " class=\"slip\"" : "")><ruby lang=\"zh\">\(pieces.joined())</ruby>"
      html += "<small>\(page.say(by.wording))</small></li>"
    }
    return "<ol class=\"path\">\(html)</ol>"
  }

  private static func shown(_ piece: String) -> String {
    piece.isEmpty ? "–" : HTMLText.escaped(piece)
  }

  // MARK: - Places

  /// A sentence that stands in several lines of a document is shown once, with all of them.
  private func contexts(of candidate: Candidate) -> String {
    var shown: [(first: Occurrence, lines: [Int])] = []
    var places: [Sentence: Int] = [:]
    var hidden = 0
    for occurrence in candidate.occurrences {
      let sentence = Sentence(occurrence)
      if let place = places[sentence] {
        if shown[place].lines.last != occurrence.line { shown[place].lines.append(occurrence.line) }
      } else if shown.count < page.contextLimit {
        places[sentence] = shown.count
        shown.append((occurrence, [occurrence.line]))
      } else {
        hidden += 1
      }
    }
    var html = ""
    var file: String?
    for (occurrence, lines) in shown {
      if occurrence.document != file {
        html += file == nil ? "" : "</ul>"
        html += "<p class=\"file\">\(HTMLText.escaped(page.shortName(of: occurrence.document)))</p><ul\(page.korean)>"
        file = occurrence.document
      }
      html += "<li><i>\(lines.map(String.init).joined(separator: ", "))</i>"
      html += "<p>\(Self.marked(occurrence, page.sentenceWidth))</p></li>"
    }
    if file != nil { html += "</ul>" }
    if hidden > 0 {
      html += "<p class=\"rest\">\(page.say(ReportWords.moreContexts(hidden, id: item.entry.id)))</p>"
    }
    return html
  }

  /// What makes two occurrences of a rendering look the same.
  private struct Sentence: Hashable {
    var document: String
    var text: String
    var source: String
    var isReversed: Bool

    init(_ occurrence: Occurrence) {
      (document, text, source) = (occurrence.document, occurrence.sentence, occurrence.source)
      isReversed = occurrence.direction == .sourceThenTarget
    }
  }

  /// Most cells of a sentence before the pair, between its two sides, and behind it.
  struct SentenceWidth {
    var before = 80
    var between = 120
    var behind = 120
    /// For pages of very many occurrences.
    static let narrow = SentenceWidth(before: 40, between: 60, behind: 60)
  }

  /// The sentence with the pair marked, cut where it is long.
  static func marked(_ occurrence: Occurrence, _ width: SentenceWidth = SentenceWidth()) -> String {
    let pieces = PairHighlight.pieces(of: occurrence)
    return pieces.enumerated().map { index, piece in
      switch piece.side {
      case .target: return "<mark>\(HTMLText.escaped(piece.text))</mark>"
      case .source:
        return "<mark lang=\"zh\">\(HTMLText.escaped(piece.text))</mark>"
      case nil:
        let isFirst = index == 0 && pieces.count > 1
        let isLast = index == pieces.count - 1
        return HTMLText.escaped(
          isFirst
            ? tail(piece.text, width.before)
            : isLast ? head(piece.text, width.behind) : middle(piece.text, width.between))
      }
    }.joined()
  }

  private static func tail(_ text: String, _ cells: Int) -> String {
    let kept = text.suffix(cells: cells)
    return kept.utf8.count < text.utf8.count ? "…" + kept : text
  }

  private static func head(_ text: String, _ cells: Int) -> String {
    let kept = text.prefix(cells: cells)
    return kept.utf8.count < text.utf8.count ? kept + "…" : text
  }

  private static func middle(_ text: String, _ cells: Int) -> String {
    let (start, end) = (text.prefix(cells: cells / 2), text.suffix(cells: cells / 2))
    return start.utf8.count + end.utf8.count < text.utf8.count ? "\(start) … \(end)" : text
  }
}
