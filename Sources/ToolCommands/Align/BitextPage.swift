import Diagnostics
import TranslationModel

/// The bitexts as one page for checking by eye: side by side, doubtful and missing parts stand out, what both sides have
/// in common is marked. It needs nothing but itself: no network, no script.
struct BitextPage {
  let bitexts: [Bitext]
  /// The tool's name and version.
  let generator: String
  let language: MessageLanguage

  var html: String {
    let title =
      bitexts.count == 1 ? bitexts[0].title : say("\(bitexts.count) aligned texts", ko: "정렬한 글 \(bitexts.count)쌍")
    var page = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="\(HTMLText.escaped(generator))">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <input type="checkbox" id="only-doubtful"><input type="checkbox" id="no-links">
      <header>
      <h1>\(HTMLText.escaped(title))</h1>
      <p class="tools"><label for="only-doubtful">\(say("Only doubtful ones", ko: "의심스러운 것만"))</label> \
      <label for="no-links">\(say("Without marks", ko: "표시 없이"))</label></p>
      <p class="legend"><span class="key doubtful">\(say("to check", ko: "확인할 것"))</span> \
      <span class="key missing">\(say("left out or added", ko: "빠지거나 더한 것"))</span> \
      <span class="key confirmed">\(AlignWords.confirmed[language])</span> \
      <mark>\(say("found on both sides", ko: "양쪽에 있는 것"))</mark></p>
      </header>
      <main>

      """
    for bitext in bitexts { page += section(bitext) }
    return page + "</main>\n</body>\n</html>\n"
  }

  private func say(_ english: String, ko korean: String) -> String {
    Wording(en: english, ko: korean)[language]
  }

  private func section(_ bitext: Bitext) -> String {
    var html = "<section>\n"
    if bitexts.count > 1 { html += "<h2>\(HTMLText.escaped(bitext.title))</h2>\n" }
    html +=
      "<p class=\"counts\">\(HTMLText.escaped(counts(bitext)))</p>\n<table>\n<thead><tr><th>\(say("No.", ko: "번호"))</th>"
    html += "<th>\(HTMLText.escaped(bitext.source.name))</th><th>\(HTMLText.escaped(bitext.target.name))</th>"
    html += "<th>\(say("Score", ko: "점수"))</th>"
    html += "</tr></thead>\n<tbody>\n"
    for (index, entry) in bitext.entries.enumerated() { html += row(entry, number: index + 1, of: bitext) }
    return html + "</tbody>\n</table>\n</section>\n"
  }

  private func counts(_ bitext: Bitext) -> String {
    var parts = [
      say(Counted.words(bitext.entries.count, "bead"), ko: "짝 \(bitext.entries.count)개"),
      say("\(bitext.doubtfulCount) to check", ko: "확인할 것 \(bitext.doubtfulCount)개"),
      say("\(Counted.words(bitext.omittedCount, "segment")) left out", ko: "빠진 문장 \(bitext.omittedCount)개"),
      say("\(bitext.addedCount) added", ko: "더한 문장 \(bitext.addedCount)개"),
    ]
    if bitext.confirmedCount > 0 {
      parts.append(say("\(bitext.confirmedCount) confirmed", ko: "확정 \(bitext.confirmedCount)개"))
    }
    return parts.joined(separator: " · ")
  }

  private func row(_ entry: Bitext.Entry, number: Int, of bitext: Bitext) -> String {
    var classes: [String] = []
    if entry.isDoubtful { classes.append("doubtful") }
    if entry.isOneSided { classes.append("missing") }
    if entry.isConfirmed { classes.append("confirmed") }
    let score = entry.isConfirmed ? AlignWords.confirmed[language] : Counted.percent(entry.bead.score)
    let links = entry.bead.links
    return "<tr\(classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\"")>"
      + "<td class=\"number\">\(number)</td>"
      + cell(bitext.source, entry.bead.source, language: "zh", links, \.source, missing: AlignWords.addedAtLength)
      + cell(bitext.target, entry.bead.target, language: "ko", links, \.target, missing: AlignWords.leftOut)
      + "<td class=\"score\">\(score)</td></tr>\n"
  }

  private func cell(
    _ side: BitextSide, _ range: Range<Int>, language: String, _ links: [Bead.Link],
    _ text: KeyPath<Bead.Link, String>, missing: Wording
  ) -> String {
    guard !range.isEmpty else { return "<td class=\"gap\">\(missing[self.language])</td>" }
    let segments = side.segments[range].map { segment in
      "<p\(segment.isHeading ? " class=\"heading\"" : "")>\(marked(segment.text, links, text))</p>"
    }
    return "<td lang=\"\(language)\">\(segments.joined())</td>"
  }

  // MARK: - Marks

  /// The text with its pieces of links marked; the strongest link goes first where two overlap.
  private func marked(_ text: String, _ links: [Bead.Link], _ side: KeyPath<Bead.Link, String>) -> String {
    let bytes = Array(text.utf8)
    var places: [(range: Range<Int>, link: Bead.Link)] = []
    for link in links {
      let piece = Array(link[keyPath: side].utf8)
      var start = 0
      while let range = bytes.firstRange(of: piece, from: start) {
        start = range.upperBound
        guard !places.contains(where: { $0.range.overlaps(range) }) else { continue }
        places.append((range, link))
      }
    }
    var html = ""
    var end = 0
    for place in places.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      html += HTMLText.escaped(String(decoding: bytes[end..<place.range.lowerBound], as: UTF8.self))
      let title = "\(place.link.source) – \(place.link.target): \(place.link.by.wording[language])"
      html +=
        "<mark title=\"\(HTMLText.escaped(title))\">"
        + "\(HTMLText.escaped(String(decoding: bytes[place.range], as: UTF8.self)))</mark>"
      end = place.range.upperBound
    }
    return html + HTMLText.escaped(String(decoding: bytes[end...], as: UTF8.self))
  }
}

extension [UInt8] {
  /// Where `piece` stands first from `start` on; nil where nowhere, or where it is empty.
  fileprivate func firstRange(of piece: [UInt8], from start: Int) -> Range<Int>? {
    guard !piece.isEmpty, count - start >= piece.count else { return nil }
    for lower in start...count - piece.count where self[lower] == piece[0] {
      if self[lower..<lower + piece.count].elementsEqual(piece) { return lower..<lower + piece.count }
    }
    return nil
  }
}

extension Bead.Evidence {
  /// As people read it.
  var wording: Wording {
    switch self {
    case .reading: Wording(en: "by reading", ko: "음이 같음")
    case .foreignName: Wording(en: "a name that sounds alike", ko: "소리가 비슷한 이름")
    case .number: Wording(en: "the same number", ko: "같은 수")
    case .identical: Wording(en: "the same characters", ko: "같은 글자")
    case .known: Wording(en: "in the glossary", ko: "용어집에 있음")
    case .word: Wording(en: "a common word", ko: "흔한 낱말")
    case .learned: Wording(en: "often side by side in these texts", ko: "이 글들에서 자주 함께 나옴")
    }
  }
}
