import GlossaryStore
import TranslationModel

/// The terms of an entry, as arguments name them before an equals sign: those it has, and those the same command adds.
struct NamedTerms {
  /// What a command does to the terms of an entry.
  struct Changes {
    var originals: [String] = []
    var renderings: [String] = []
    /// Of the renderings.
    var status = AdministrativeStatus.admitted
    /// Old and new spellings.
    var corrections: [(old: String, new: String)] = []
  }

  private let entry: ConceptEntry
  private let name: String
  private let changes: Changes

  /// - Parameter name: what the entry was called on the command line: of a rendering, that rendering is meant.
  init(_ entry: ConceptEntry, name: String, _ changes: Changes = Changes()) {
    self.entry = entry
    self.name = name
    self.changes = changes
  }

  enum Sourced {
    case field(FieldSource.Field, String)
    case term(String, String)
  }

  /// The renderings that the command adds and the entry does not have yet.
  var newRenderings: [String] {
    changes.renderings.filter { text in !entry.targetTerms.contains { $0.text == text } }
  }

  /// The term before an equals sign as it is called until corrections are carried out (a corrected rendering takes over
  /// what the old spelling has), and what stands behind the sign; nil where no term does.
  func term(_ text: String) -> (term: String, rest: String)? {
    for (front, rest) in Self.divisions(of: text) {
      if let known = known(front) { return (known, rest) }
      if let correction = changes.corrections.first(where: { $0.new == front }) { return (correction.old, rest) }
    }
    return nil
  }

  /// The term that a limit is of, and the words of the limit: `이좡=2023년 3호`, or the words alone.
  func limit(_ text: String, option: String) throws -> (term: String, words: String) {
    if let (term, rest) = term(text) { return (term, rest) }
    if let front = Self.divisions(of: text).first?.front { throw unknown(front, option: option) }
    if entry.targetTerms.contains(where: { $0.text == name }) { return (name, text) }
    if changes.status == .preferred, let added = changes.renderings.last { return (added, text) }
    if let preferred = entry.preferredTarget { return (preferred.text, text) }
    let renderings = entry.targetTerms.map(\.text) + newRenderings
    guard renderings.count == 1 else {
      let example = renderings.first ?? entry.sourceTerms.first?.text ?? ""
      throw UsageError(
        en: "\(option) does not know which term is meant: write it before an equals sign, such "
          + "as '\(example)=\(text)'.",
        ko: "\(option): 어느 용어인지 알 수 없습니다. '\(example)=\(text)'처럼 용어를 = 앞에 적으십시오.")
    }
    return (renderings[0], text)
  }

  /// The field or term before an equals sign, and what stands behind it.
  func source(_ text: String, option: String) throws -> Sourced {
    for (front, rest) in Self.divisions(of: text) {
      if let field = Self.fields[front] { return .field(field, rest) }
      if let (term, rest) = term(text) { return .term(term, rest) }
    }
    throw UsageError(
      en: "\(option) wants definition, field, note, reliability, entry or a term (\(list)), then = and the source, not "
        + "'\(text)'. A term that is still missing can be added in the same command with --add.",
      ko: "\(option)에는 definition, field, note, reliability, entry나 용어(\(list)) 뒤에 =와 출처를 적습니다: '\(text)'. "
        + "아직 없는 용어는 같은 명령에서 --add로 추가할 수 있습니다.")
  }

  /// What to say of a term that the entry neither has nor is given.
  func unknown(_ term: String, option: String) -> UsageError {
    UsageError(
      en: "\(option): the entry has no term '\(term)'. Its terms are \(list); one that is missing can be added in the "
        + "same command with --add.",
      ko: "\(option): 항목에 없는 용어입니다: '\(term)'. 항목의 용어: \(list). 없는 용어는 같은 명령에서 --add로 추가할 수 "
        + "있습니다.")
  }

  /// The terms that may be named, in their order.
  private var list: String {
    var texts = entry.sourceTerms.map(\.text) + changes.originals + entry.targetTerms.map(\.text) + changes.renderings
    texts += changes.corrections.map(\.new)
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }.map { "'\($0)'" }.joined(separator: ", ")
  }

  private static let fields: [String: FieldSource.Field] = [
    "definition": .definition, "field": .subjectField, "note": .note, "reliability": .reliability, "entry": .entry,
  ]

  /// The term, as it is spelt where it is known from.
  private func known(_ text: String) -> String? {
    ((entry.sourceTerms + entry.targetTerms).map(\.text) + changes.originals + changes.renderings).first { $0 == text }
  }

  /// The text cut at each equals sign: terms and sources may hold some.
  private static func divisions(of text: String) -> [(front: String, rest: String)] {
    text.indices.filter { text[$0] == "=" }
      .map { (String(text[..<$0]), String(text[text.index(after: $0)...])) }
  }
}
