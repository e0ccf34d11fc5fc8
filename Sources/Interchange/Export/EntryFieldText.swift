import Diagnostics
import TranslationModel

// How sources of fields, relations and limits of use are written where a format has no element or column of its own.

extension FieldSource {
  /// `definition=조례 제3조`, as cells and properties hold it.
  var line: String { "\(field.rawValue)=\(text)" }

  /// nil for a line that does not begin with the name of a field.
  init?(line: String) {
    guard let equals = line.firstIndex(of: "="), let field = Field(rawValue: String(line[..<equals]).trimmed) else {
      return nil
    }
    let text = String(line[line.index(after: equals)...]).trimmed
    guard !text.isEmpty else { return nil }
    self.init(field, text)
  }

  /// The address, where the source of the entry as a whole is one.
  var address: String? {
    field == .entry && (text.hasPrefix("https://") || text.hasPrefix("http://")) ? text : nil
  }
}

extension FieldSource.Field {
  /// What stands before the source in a note: `source of the notes`.
  var noteLabel: String {
    switch self {
    case .definition: "source of the definition"
    case .subjectField: "source of the subject field"
    case .note: "source of the notes"
    case .reliability: "source of the reliability"
    case .entry: "source of the entry"
    }
  }
}

extension Relation {
  /// `replacedBy c-1f00`, as cells and properties hold it.
  var line: String { "\(kind.rawValue) \(concept)" }

  /// nil for a line that is no kind and one id.
  init?(line: String) {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let kind = Kind(rawValue: String(words[0])) else { return nil }
    self.init(kind, String(words[1]))
  }
}

extension Relation.Kind {
  /// What stands before the other entry's name in a cross-reference: `replaced by: 常熟`.
  var label: String {
    switch self {
    case .replacedBy: "replaced by"
    case .see: "see"
    case .broader: "broader concept"
    }
  }

  /// The kind that a cross-reference's text begins with, and none where it says something else.
  init?(reference text: String) {
    guard let kind = Self.allCases.first(where: { text == $0.label || text.hasPrefix($0.label + ": ") }) else {
      return nil
    }
    self = kind
  }
}

extension Validity {
  /// Sets a limit that a note gives: `used until: 2023년 3호 (2023-03-06)`.
  ///
  /// - Returns: false for a note that gives none.
  mutating func take(note: String) -> Bool {
    if note.hasPrefix(Self.fromLabel), let limit = UsageLimit(String(note.dropFirst(Self.fromLabel.count))) {
      from = limit
    } else if note.hasPrefix(Self.untilLabel), let limit = UsageLimit(String(note.dropFirst(Self.untilLabel.count))) {
      until = limit
    } else {
      return false
    }
    return true
  }

  /// The limits as notes.
  var notes: [String] {
    [from.map { Self.fromLabel + $0.description }, until.map { Self.untilLabel + $0.description }].compactMap { $0 }
  }

  private static let fromLabel = "used from: "
  private static let untilLabel = "used until: "
}

extension Optional<Validity> {
  /// Sets one limit, making a validity where there was none.
  mutating func set(_ limit: WritableKeyPath<Validity, UsageLimit?>, _ text: String) {
    guard let value = UsageLimit(text) else { return }
    var validity = self ?? Validity()
    validity[keyPath: limit] = value
    self = validity
  }
}

extension LetterCase {
  /// As a note: `letter case: written`.
  var note: String { Self.label + rawValue }

  /// nil for a note that says something else.
  init?(note: String) {
    guard note.hasPrefix(Self.label) else { return nil }
    self.init(rawValue: String(note.dropFirst(Self.label.count)))
  }

  private static let label = "letter case: "
}

extension ConceptEntry {
  /// The states of languages that differ from the entry's.
  var sideStates: [(side: Side, state: ReviewState)] {
    [(Side.source, sourceState), (.target, targetState)].compactMap { side, state in state.map { (side, $0) } }
  }

  /// How many terms say from or until when they are used.
  var limitedTermCount: Int { (sourceTerms + targetTerms).count { $0.validity != nil } }
}

extension ExportSummary {
  /// Counts what an entry says of its sources, its relations and its languages, for formats that hold none of it.
  mutating func noPlaceForRecord(of entry: ConceptEntry) {
    noPlace(for: Wording(en: "sources of fields", ko: "정의·메모 등의 출처"), entry.fieldSources.count)
    noPlace(for: Wording(en: "relations between entries", ko: "항목 사이의 관계"), entry.relations.count)
    noPlace(for: Wording(en: "review states of one language", ko: "한 언어만의 검토 상태"), entry.sideStates.count)
  }
}
