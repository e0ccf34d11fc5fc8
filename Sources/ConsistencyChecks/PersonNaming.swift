import TranslationModel

/// How a document renders the names of persons, by sound or in Korean reading: one decision for the rules that ask for either.
///
/// > Source: 외래어 표기법 제4장 제2절 제1항: 과거인은 종전의 한자음대로 표기하고, 현대인은 원칙적으로 중국어 표기법에 따라 표기한다. Which
/// > of the two a person is, a text shows by what it does with its others.
struct PersonNaming: Sendable {
  /// The originals of those by sound, folded; names that are by sound but for a slip are among them.
  private(set) var sounds: Set<String> = []
  /// The glosses in Korean reading.
  private(set) var read: [Gloss] = []

  /// O(glosses).
  init(_ glosses: [Gloss], minimumScore: Double) {
    for gloss in glosses where gloss.score >= minimumScore && ReadPerson.isPerson(gloss.source) {
      switch gloss.method {
      case .transcription where !gloss.alsoMethods.contains(.sinoKorean): add(gloss)
      case .sinoKorean where !gloss.alsoMethods.contains(.transcription): read.append(gloss)
      case .mixed, .translation: if PersonSlip.isMostlyHeard(gloss) { add(gloss) }
      case .transcription, .sinoKorean, .latin: break
      }
    }
  }

  private mutating func add(_ gloss: Gloss) { sounds.insert(ComparisonKey.original(gloss.source)) }

  /// Whether two at least are by sound, and more than are read.
  var areBySound: Bool {
    sounds.count >= Self.leastOfSounds && sounds.count > Set(read.map { ComparisonKey.original($0.source) }).count
  }

  private static let leastOfSounds = 2
}
