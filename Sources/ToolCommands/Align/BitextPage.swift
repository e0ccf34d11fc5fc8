import TranslationModel

/// The bitexts as one page for checking by eye: side by side, doubtful and missing parts stand out, what both sides have
/// in common is marked. It needs nothing but itself: no network, no script.
struct BitextPage {
  let bitexts: [Bitext]
  /// The tool's name and version.
  let generator: String

  var html: String {
    let title = bitexts.count == 1 ? bitexts[0].title : "\(bitexts.count) aligned texts"
    var page = """
      <!DOCTYPE html>
      <html lang="en">
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
      <p class="tools"><label for="only-doubtful">Only doubtful ones</label> <label for="no-links">Without marks</label></p>
      <p class="legend"><span class="key doubtful">to check</span> <span class="key missing">left out or added</span> \
      <span class="key confirmed">confirmed</span> <mark>found on both sides</mark></p>
      </header>
      <main>

      """
    for bitext in bitexts { page += section(bitext) }
    return page + "</main>\n</body>\n</html>\n"
  }

  private func section(_ bitext: Bitext) -> String {
    var html = "<section>\n"
    if bitexts.count > 1 { html += "<h2>\(HTMLText.escaped(bitext.title))</h2>\n" }
    html += "<p class=\"counts\">\(HTMLText.escaped(Self.counts(bitext)))</p>\n<table>\n<thead><tr><th>No.</th>"
    html += "<th>\(HTMLText.escaped(bitext.source.name))</th><th>\(HTMLText.escaped(bitext.target.name))</th><th>Score</th>"
    html += "</tr></thead>\n<tbody>\n"
    for (index, entry) in bitext.entries.enumerated() { html += Self.row(entry, number: index + 1, of: bitext) }
    return html + "</tbody>\n</table>\n</section>\n"
  }

  private static func counts(_ bitext: Bitext) -> String {
    var parts = [
      Counted.words(bitext.entries.count, "bead"), "\(bitext.doubtfulCount) to check",
      "\(Counted.words(bitext.omittedCount, "segment")) left out", "\(bitext.addedCount) added",
    ]
    if bitext.confirmedCount > 0 { parts.append("\(bitext.confirmedCount) confirmed") }
    return parts.joined(separator: " · ")
  }

  private static func row(_ entry: Bitext.Entry, number: Int, of bitext: Bitext) -> String {
    var classes: [String] = []
    if entry.isDoubtful { classes.append("doubtful") }
    if entry.isOneSided { classes.append("missing") }
    if entry.isConfirmed { classes.append("confirmed") }
    let score = entry.isConfirmed ? "confirmed" : Counted.percent(entry.bead.score)
    let links = entry.bead.links
    return "<tr\(classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\"")>"
      + "<td class=\"number\">\(number)</td>"
      + cell(bitext.source, entry.bead.source, language: "zh", links, \.source, missing: "added: not in the original")
      + cell(bitext.target, entry.bead.target, language: "ko", links, \.target, missing: "left out")
      + "<td class=\"score\">\(score)</td></tr>\n"
  }

  private static func cell(
    _ side: BitextSide, _ range: Range<Int>, language: String, _ links: [Bead.Link],
    _ text: KeyPath<Bead.Link, String>, missing: String
  ) -> String {
    guard !range.isEmpty else { return "<td class=\"gap\">\(missing)</td>" }
    let segments = side.segments[range].map { segment in
      "<p\(segment.isHeading ? " class=\"heading\"" : "")>\(marked(segment.text, links, text))</p>"
    }
    return "<td lang=\"\(language)\">\(segments.joined())</td>"
  }

  // MARK: - Marks

  /// The text with its pieces of links marked; the strongest link goes first where two overlap.
  private static func marked(_ text: String, _ links: [Bead.Link], _ side: KeyPath<Bead.Link, String>) -> String {
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
      let title = "\(place.link.source) – \(place.link.target): \(place.link.by.words)"
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
  var words: String {
    switch self {
    case .reading: "by reading"
    case .foreignName: "a name that sounds alike"
    case .number: "the same number"
    case .identical: "the same characters"
    case .known: "in the glossary"
    case .word: "a common word"
    case .learned: "often side by side in these texts"
    }
  }
}
