import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// A name in its Korean reading, in a text that renders others of its kind by sound.
struct ReadName {
  var document: Int
  var gloss: Gloss
  /// The form by sound, with the generic noun of the rendering.
  var official: String
}

/// Places of China that are glossed in their Korean reading, in a text that renders the others by sound: 귀주(贵州) beside
/// 광시(广西), 쓰촨(四川) and 윈난(云南).
enum ReadPlace {
  /// Those of all documents, in order.
  ///
  /// Only where at least three other known places are by sound and three times as many as those in Korean reading, for
  /// texts on history have both. Complexity: O(glosses × log places).
  static func all(in documents: [CheckedDocument], minimumScore: Double) -> [ReadName] {
    documents.enumerated().flatMap { number, checked -> [ReadName] in
      var sounds: Set<String> = []
      var readings: [(name: String, place: ReadName)] = []
      for gloss in checked.glosses where gloss.score >= minimumScore {
        guard let (name, noun) = place(gloss) else { continue }
        if gloss.method == .transcription || gloss.method == .mixed {
          sounds.insert(name)
        } else if gloss.method == .sinoKorean, let form = officialForm(of: name), form + noun != gloss.target {
          // Towns, quarters and sights may be read in Korean in texts on history and travel.
          guard KnownPlaces.kind(of: name)?.isGreat ?? false, !isOnPurpose(gloss) else { continue }
          readings.append((name, ReadName(document: number, gloss: gloss, official: form + noun)))
        }
      }
      let isRare = Set(readings.map(\.name)).count * leastOfSounds <= sounds.count
      return isRare ? readings.filter { !sounds.contains($0.name) }.map(\.place) : []
    }
  }

  private static let leastOfSounds = 3

  /// Whether the sentence talks of characters and their readings, or of Korea where a place has the same name. O(sentence).
  private static func isOnPurpose(_ gloss: Gloss) -> Bool {
    readings.isIn(gloss.sentence) || KoreanPlaces.have(gloss.target) && Regions.korea.isIn(gloss.sentence)
  }

  private static let readings = WordList(["한자음", "한자로", "글자", "우리말", "소리", "이름을 풀"])

  /// The folded name of a known place, without its generic noun, and that noun in Korean.
  static func place(_ gloss: Gloss) -> (name: String, noun: String)? {
    let name = HanFolding.folded(gloss.source)
    if KnownPlaces.have(name) { return (name, "") }
    guard let noun = name.last.flatMap({ nouns[$0] }), gloss.target.hasSuffix(noun),
      KnownPlaces.have(String(name.dropLast()))
    else { return nil }
    return (String(name.dropLast()), noun)
  }

  static func officialForm(of name: String) -> String? {
    let reading = WordReader.read(name)
    return reading.exception == nil ? reading.transcription : nil
  }

  /// Whether a syllable is one of the nouns for units.
  static func isNoun(_ syllable: Character) -> Bool { nouns.values.contains(String(syllable)) }

  /// Whether a character is one of the nouns for units.
  static func isUnit(_ character: String) -> Bool {
    HanFolding.folded(character).first.map { nouns[$0] != nil } ?? false
  }

  /// > Source: GB/T 2260, the units; in Korean as read.
  private static let nouns: [Character: String] = ["省": "성", "市": "시", "区": "구", "县": "현"]
}
