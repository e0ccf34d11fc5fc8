import Diagnostics
import TranslationModel

/// The comments of a document that suppress findings.
///
///     <!-- jjak-ignore look-up-form: a quotation -->      in a block: there; else the next block
///     <!-- jjak-ignore-start look-up-form, spacing-variant -->  …  <!-- jjak-ignore-end -->
///     <!-- jjak-ignore-file official-transcription -->    all of the document
///
/// Without a rule all are meant.
struct SuppressionComments {
  /// Where a comment counts.
  struct Scope {
    /// UTF-8 range in the document.
    var utf8Range: Range<Int>
    /// Identifiers of rules; empty for all.
    var rules: Set<String>
    var reason: String?
    var location: TextLocation
  }

  private(set) var scopes: [Scope] = []
  /// The comments that say what to pass over, with the rules they mean, empty for all.
  private(set) var openers: [(location: TextLocation, rules: Set<String>)] = []
  private(set) var notices: [SuppressionNotice] = []
  private let context: CheckContext
  private let number: Int

  private var document: Document { context.documents[number].document }

  init(of number: Int, in context: CheckContext) {
    self.context = context
    self.number = number
    read(SuppressionComment.comments(in: context.documents[number].document.bytes))
  }

  /// The comments that cover a finding: the narrowest first.
  func scopes(of finding: Finding) -> [Scope] {
    let start = finding.location.utf8Range.lowerBound
    return scopes.filter { $0.utf8Range.contains(start) && ($0.rules.isEmpty || $0.rules.contains(finding.rule)) }
      .sorted { $0.utf8Range.count < $1.utf8Range.count }
  }

  private mutating func read(_ comments: [SuppressionComment]) {
    var open: [(comment: SuppressionComment, rules: Set<String>)] = []
    for comment in comments where !isShown(comment) {
      guard let kind = comment.kind else {
        noteMistyped(comment)
        continue
      }
      let rules = knownRules(of: comment)
      // Of unknown rules only, it means none; without any, all.
      guard comment.rules.isEmpty || !rules.isEmpty else { continue }
      if kind != .end { openers.append((context.location(comment.utf8Range, document: number), rules)) }
      switch kind {
      case .block: addBlocks(of: comment, rules)
      case .file: add(comment, rules, 0..<(document.bytes.count + 1))
      case .start: open.append((comment, rules))
      case .end:
        let ended = open.lastIndex { rules.isEmpty || !rules.isDisjoint(with: $0.rules) || $0.rules.isEmpty }
        guard let ended else {
          note(comment, Wording(en: "nothing was opened that this comment could close", ko: "이 주석으로 닫을 시작 주석이 없습니다"))
          continue
        }
        let (start, named) = open.remove(at: ended)
        add(start, named, start.utf8Range.upperBound..<comment.utf8Range.lowerBound)
      }
    }
    for (start, rules) in open {
      note(
        start,
        Wording(
          en: "this comment is not closed by 'jjak-ignore-end' and counts to the end of the text",
          ko: "이 주석을 닫는 'jjak-ignore-end'가 없어 글 끝까지 적용합니다"))
      add(start, rules, start.utf8Range.upperBound..<(document.bytes.count + 1))
    }
  }

  private mutating func add(_ comment: SuppressionComment, _ rules: Set<String>, _ range: Range<Int>) {
    scopes.append(
      Scope(
        utf8Range: range, rules: rules, reason: comment.reason,
        location: context.location(comment.utf8Range, document: number)))
  }

  /// Whether the comment is shown to readers, as in a text about these comments: in code.
  private func isShown(_ comment: SuppressionComment) -> Bool {
    document.blocks.contains { block in
      guard block.utf8Range.overlaps(comment.utf8Range) else { return false }
      return block.isQuotation && block.offsets.textRange(comment.utf8Range) != nil
        || block.quotedRanges.contains { block.offsets.documentRange($0).overlaps(comment.utf8Range) }
    }
  }

  // MARK: - Blocks

  private mutating func addBlocks(of comment: SuppressionComment, _ rules: Set<String>) {
    let here = document.blocks.filter { isAt(comment.utf8Range, $0) }
    if !here.isEmpty {
      for block in here { add(comment, rules, block.utf8Range) }
      return
    }
    let next = document.blocks.filter { $0.utf8Range.lowerBound >= comment.utf8Range.upperBound }
      .min { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
    guard let next else { return }
    add(comment, rules, next.utf8Range)
  }

  /// Whether a comment belongs to a block: it stands in it, before it on its line or behind it on its line. In HTML,
  /// where lines mean nothing, one before it counts as one between blocks, and no tag may stand before one behind.
  private func isAt(_ comment: Range<Int>, _ block: Block) -> Bool {
    let range = block.utf8Range
    // Read as text, the comment is a block of its own.
    if comment.lowerBound <= range.lowerBound, range.upperBound <= comment.upperBound { return false }
    if range.lowerBound < comment.lowerBound, comment.upperBound < range.upperBound { return true }
    if range.upperBound <= comment.lowerBound { return isClean(range.upperBound..<comment.lowerBound) }
    guard document.format != .html, comment.upperBound <= range.lowerBound else { return false }
    return isClean(comment.upperBound..<range.lowerBound)
  }

  /// Whether nothing ends a block in a range: no line break, and in HTML no tag.
  private func isClean(_ range: Range<Int>) -> Bool {
    document.bytes[range].allSatisfy {
      $0 != 0x0A && $0 != 0x0D && (document.format != .html || $0 != UInt8(ascii: "<"))
    }
  }

  // MARK: - Notices

  private mutating func knownRules(of comment: SuppressionComment) -> Set<String> {
    for rule in comment.rules where RuleCatalog.rule(id: rule) == nil { note(comment, RuleCatalog.unknown(rule)) }
    return Set(comment.rules.filter { RuleCatalog.rule(id: $0) != nil })
  }

  private mutating func noteMistyped(_ comment: SuppressionComment) {
    let (word, meant) = (comment.word, comment.nearest.rawValue)
    note(
      comment,
      Wording(
        en: "'\(word)' means nothing to jjak; did you mean '\(meant)'?",
        ko: "'\(word)' 주석은 없습니다. 비슷한 주석: '\(meant)'"))
  }

  private mutating func note(_ comment: SuppressionComment, _ message: Wording) {
    notices.append(
      SuppressionNotice(
        location: context.location(comment.utf8Range, document: number), severity: .warning,
        message: context.say(message)))
  }
}
