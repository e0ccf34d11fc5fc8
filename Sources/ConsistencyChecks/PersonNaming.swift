import LinguisticText
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

  /// Whether two at least are read, and more than are by sound.
  var areRead: Bool {
    let names = Set(read.map { ComparisonKey.original($0.source) }).count
    return names >= Self.leastOfSounds && names > sounds.count
  }

  /// Whether a person is to be read in Korean here: among others that are, or of the past where nobody is by sound. O(sentence).
  func isToBeRead(_ gloss: Gloss) -> Bool { areRead || sounds.isEmpty && Self.isOfPast(gloss) }

  private static let leastOfSounds = 2

  /// Whether the sentence of a name speaks of the time before 1911, whose persons keep their Korean reading. O(sentence).
  static func isOfPast(_ gloss: Gloss) -> Bool { pastTimes.isIn(gloss.sentence) }

  /// > Source: the dynasties of China and their states, offices and ranks of 중국사 (표준국어대사전).
  private static let pastTimes = WordList([
    "당나라", "송나라", "명나라", "청나라", "원나라", "한나라", "진나라", "수나라", "위나라", "촉나라", "오나라", "제나라", "초나라", "주나라", "왕조", "황제", "황실",
    "황후", "송대", "명대", "청대", "원대", "명말", "청말", "삼국시대", "삼국지", "전국시대", "춘추", "사대부", "태수", "총리대신", "북양대신", "군기대신", "승상",
    "재상", "진사", "과거에 급제", "문집",
  ])
}
