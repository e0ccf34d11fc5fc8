import ConsistencyChecks
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
  /// Ids of the entries with a rendering in use that is not the official transcription.
  let deviating: Set<String>
  /// Most occurrences shown of one rendering.
  let contextLimit: Int
  /// How much of each sentence is shown.
  let sentenceWidth: ReportDetails.SentenceWidth
  /// The folder that all documents lie in, with the slash behind it; empty where they do not.
  let folder: String

  /// Most occurrences on a page, so that it stays a few megabytes.
  private static let contextBudget = 20_000
  /// Where there are more occurrences on a page, sentences are shortened.
  private static let wideContexts = 5_000
  /// Most occurrences of one rendering, even where there is room.
  private static let usualContextLimit = 30

  init(_ content: ReportContent) {
    self.content = content
    documents = content.documents
    documentNumbers = Dictionary(uniqueKeysWithValues: documents.enumerated().map { ($1, $0) })
    originals = Dictionary(uniqueKeysWithValues: (content.items ?? []).map { ($0.entry.id, $0.entry.sourceText) })
    let items = content.items ?? []
    let now = IssueTime(on: content.date, after: documents)
    deviating = Set(items.lazy.filter { $0.deviates(at: now) }.map(\.entry.id))
    let limit = Self.contextLimit(of: items, budget: Self.contextBudget)
    contextLimit = limit
    let contexts = Self.contexts(of: items, limit: limit)
    sentenceWidth = contexts > Self.wideContexts ? .narrow : ReportDetails.SentenceWidth()
    folder = Self.folder(of: documents)
  }

  /// As many occurrences of each rendering as fit into the budget, at least one.
  static func contextLimit(of items: [ReviewItem], budget: Int) -> Int {
    let limits = [usualContextLimit, 20, 15, 10, 7, 5, 4, 3, 2]
    return limits.first { contexts(of: items, limit: $0) <= budget } ?? 1
  }

  /// How many occurrences a page shows at most.
  static func contexts(of items: [ReviewItem], limit: Int) -> Int {
    items.lazy.flatMap(\.candidates).reduce(0) { $0 + min($1.occurrences.count, limit) }
  }

  /// The folder that several documents share, with the slash behind it.
  static func folder(of documents: [String]) -> String {
    guard documents.count > 1, var folder = documents.first?[...] else { return "" }
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[...slash]
      if documents.allSatisfy({ $0.utf8.starts(with: folder.utf8) }) { return String(folder) }
      folder = folder.dropLast()
    }
    return ""
  }

  /// A document's name without the folder of all documents, as entries name it; the table of documents has all of it.
  func shortName(of document: String) -> String {
    String(document.dropFirst(folder.count))
  }

  func say(_ wording: Wording) -> String { HTMLText.escaped(wording[content.language]) }

  /// The attribute of what is in Korean: the page itself has said it where it is.
  var korean: String { content.language == .korean ? "" : " lang=\"ko\"" }

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
      parts += FindingSection(findings, documents: documents, language: content.language).parts
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
      ("printed", .string(ReportWords.printed[content.language])),
      ("searched", .string(ReportWords.searched[content.language])),
      ("folded", .string(ReportWords.folded[content.language])),
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
