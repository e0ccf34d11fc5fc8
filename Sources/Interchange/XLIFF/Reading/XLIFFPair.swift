import TranslationModel

/// Which side the two languages of a file are on.
struct XLIFFLanguages {
  /// Whether the file's source is our target side: the pair is turned round.
  var isReversed = false
  /// Whether both languages are ours.
  var areTaken = true

  init() {}

  /// - Parameters:
  ///   - source, target: language tags; nil where the file gives none, which is taken for ours.
  init(source: String?, target: String?, sides: LanguageSides) {
    let from = source.map { sides.side(of: $0) }
    let to = target.map { sides.side(of: $0) }
    switch (from, to) {
    case (.some(.some(.source)), .some(.some(.target))), (nil, .some(.some(.target))), (.some(.some(.source)), nil):
      break
    case (.some(.some(.target)), .some(.some(.source))), (nil, .some(.some(.source))), (.some(.some(.target)), nil):
      isReversed = true
    case (nil, nil): break
    default: areTaken = false
    }
  }
}

/// A pair on its way to a unit.
struct XLIFFPair {
  var id = ""
  var source = ""
  var target = ""
  var score: Double?
  var document: String?
  var created: ChangeStamp?
  var modified: ChangeStamp?
  var notes: [String] = []
  var properties: [TranslationUnit.Property] = []

  func unit(_ languages: XLIFFLanguages) -> TranslationUnit {
    TranslationUnit(
      id: id, source: languages.isReversed ? target : source, target: languages.isReversed ? source : target,
      score: score, document: document, created: created, modified: modified, notes: notes, properties: properties)
  }
}

/// How sure a translation is, by the state a tool gave it.
enum XLIFFConfidence {
  /// Nobody translated it yet.
  case untranslated
  /// A person made or confirmed it.
  case confirmed
  /// 0 to 1.
  case doubtful(Double)

  /// Of a target's state in XLIFF 1.2.
  ///
  /// > Source: XLIFF 1.2, attribute state.
  init(state: String?, isApproved: Bool) {
    if isApproved {
      self = .confirmed
      return
    }
    switch state {
    case nil, "final", "signed-off", "translated": self = .confirmed
    case "new", "needs-translation", "needs-l10n", "needs-adaptation": self = .untranslated
    case "needs-review-translation", "needs-review-l10n", "needs-review-adaptation": self = .doubtful(0.8)
    default: self = .confirmed
    }
  }

  /// Of a segment's confirmation level in SDLXLIFF.
  ///
  /// > Source: RWS, Trados Studio file format API, ConfirmationLevel.
  init(sdlConfirmation: String?, percent: Double?) {
    switch sdlConfirmation {
    case "Translated", "ApprovedTranslation", "ApprovedSignOff": self = .confirmed
    case "Draft": self = .doubtful(min(percent ?? 0.5, 0.99))
    case "RejectedTranslation", "RejectedSignOff": self = .doubtful(0.3)
    default: self = percent.map { .doubtful(min($0, 0.99)) } ?? .untranslated
    }
  }

  /// Of a segment's state in XLIFF 2; without one it is `initial`, but a target that is there is a translation.
  ///
  /// - Parameter subState: what jjak itself filled in for a similar text is doubtful as long as it says so.
  init(state2: String?, subState: String?) {
    switch state2 {
    case "initial": self = .untranslated
    case "translated" where Self.doubtfulSubStates.contains(subState ?? ""): self = .doubtful(0.8)
    default: self = .confirmed
    }
  }

  private static let doubtfulSubStates: Set<String> = Set(
    [TranslationJob.Target.Origin.nearlyExact, .fuzzy].map { "jjak:\($0.rawValue)" })

  /// Whether a person made or confirmed it.
  var isReviewed: Bool {
    if case .confirmed = self { true } else { false }
  }

  /// The score of a unit; nil where it is confirmed.
  var score: Double? {
    switch self {
    case .untranslated: 0.5
    case .confirmed: nil
    case .doubtful(let score): score
    }
  }

  /// 0 to 1 of `95%`, `95` or `95.0`; nil where it is no number.
  static func quality(_ text: String) -> Double? {
    let number = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard let value = Double(number), value.isFinite, value >= 0 else { return nil }
    return min(value / 100, 1)
  }
}
