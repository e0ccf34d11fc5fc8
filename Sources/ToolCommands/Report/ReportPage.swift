import Diagnostics
import Documents
import Foundation
import GlossaryStore
import TranslationModel

/// The glossary, the findings and the drift as one page that needs nothing but itself: no network, and no script either
/// (scripts add search, filters and order). What it may load is said in its Content-Security-Policy: its own style and
/// its own scripts, by their hashes.
///
/// > Source: Content Security Policy Level 3 (W3C), 6.7.3 and 8.4 on hashes.
struct ReportPage {
  let content: ReportContent
  let documents: [String]
  /// Place of each document in `documents`.
  let documentNumbers: [String: Int]
  /// The originals of the entries, by id.
  let originals: [String: String]
  /// Most occurrences shown of one rendering.
  let contextLimit: Int

  /// Most occurrences on a page, so that it stays a few megabytes.
  private static let contextBudget = 20_000
  /// Most occurrences of one rendering, even where there is room.
  private static let usualContextLimit = 30

  init(_ content: ReportContent) {
    self.content = content
    documents = content.documents
    documentNumbers = Dictionary(uniqueKeysWithValues: documents.enumerated().map { ($1, $0) })
    originals = Dictionary(uniqueKeysWithValues: (content.items ?? []).map { ($0.entry.id, $0.entry.sourceText) })
    contextLimit = Self.contextLimit(of: content.items ?? [], budget: Self.contextBudget)
  }

  /// As many occurrences of each rendering as fit into the budget, at least one.
  static func contextLimit(of items: [ReviewItem], budget: Int) -> Int {
    let counts = items.flatMap { $0.candidates.map(\.occurrences.count) }
    let limits = [usualContextLimit, 20, 15, 10, 7, 5, 4, 3, 2]
    return limits.first { limit in counts.reduce(0) { $0 + min($1, limit) } <= budget } ?? 1
  }

  func say(_ wording: Wording) -> String { HTMLText.escaped(wording[content.language]) }

  // MARK: - The page

  var html: String {
    let parts = sections
    let style = "\n\(PageStyle.base)\(Self.style)\n\(Self.styleForSmallAndPaper)\n"
    let script = "\n\(Self.script)\n"
    let policy = """
      default-src 'none'; style-src \(Self.hash(style)); \
      script-src \(Self.hash(Self.earlyScript)) \(Self.hash(script)); base-uri 'none'; form-action 'none'
      """
    return """
      <!DOCTYPE html>
      <html lang="\(content.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="\(HTMLText.escaped(content.generator))">
      <title>\(HTMLText.escaped(content.title)) – \(say(about))</title>
      <style>\(style)</style>
      <script>\(Self.earlyScript)</script>
      </head>
      <body>
      <a class="skip" href="#main">\(say(ReportWords.skip))</a>
      <header>
      <h1>\(HTMLText.escaped(content.title))</h1>
      <p class="about">\(say(about)) · \(say(ReportWords.documents(documents.count))) · \(content.date)</p>
      </header>
      \(navigation(to: parts))
      <main id="main">
      \(parts.map(\.html).joined())</main>
      <footer><p>\(say(ReportWords.madeBy)) \(HTMLText.escaped(content.generator)) · \(content.date)</p></footer>
      <script type="application/json" id="words">\(words(for: parts))</script>
      <script>\(script)</script>
      </body>
      </html>

      """
  }

  private var about: Wording {
    content.items != nil ? ReportWords.about : content.findings != nil ? ReportWords.findings : ReportWords.aboutDrift
  }

  /// A part of the page; `id` and `count` are nil for one that the navigation does not name.
  struct Part {
    var id: String?
    var title: Wording
    var count = 0
    var html: String
  }

  private var sections: [Part] {
    var parts: [Part] = []
    if content.items != nil || content.findings != nil { parts.append(overview) }
    if let items = content.items { parts.append(glossary(items)) }
    if let findings = content.findings {
      parts.append(FindingSection(findings, documents: documents, language: content.language).part)
    }
    if let drift = content.drift { parts.append(DriftSection(table: drift, language: content.language).part) }
    return parts
  }

  private func navigation(to parts: [Part]) -> String {
    let links = parts.compactMap { part in
      part.id.map { "<li><a href=\"#\($0)\">\(say(part.title)) <span>\(part.count)</span></a></li>" }
    }
    return """
      <nav aria-label="\(say(ReportWords.parts))"><div>
      <ul>\(links.joined())</ul>
      <div class="search" hidden><label class="unseen" for="search">\(say(ReportWords.search))</label>\
      <input type="search" id="search" placeholder="\(say(ReportWords.search))   /" autocomplete="off" \
      spellcheck="false" aria-keyshortcuts="/"></div>
      </div></nav>
      """
  }

  /// What the scripts say and compare, as JSON in which nothing can end the element.
  private func words(for parts: [Part]) -> String {
    let json: JSONValue = .object([
      ("alike", JSONValue(AlikeCharacters.families(in: parts.map(\.html)))),
      ("some", .string(ReportWords.some[content.language])), ("more", .string(ReportWords.more[content.language])),
    ])
    // The last byte is the line feed.
    let escaped = json.line.dropLast().flatMap { $0 == UInt8(ascii: "<") ? Array("\\u003C".utf8) : [$0] }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// A source expression for exactly this style or script.
  private static func hash(_ text: String) -> String {
    let digits = Array(ContentHash.hexadecimal(of: Array(text.utf8)).utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { index in
      UInt8(String(decoding: digits[index..<index + 2], as: UTF8.self), radix: 16)
    }
    return "'sha256-\(Data(bytes).base64EncodedString())'"
  }
}
