internal import Algorithms
import LinguisticText
import Readings
import TranslationModel

/// Names by sound written with two syllables where one is right: 판지안웨이 for 판젠웨이, by the letters of pinyin.
struct SplitNames {
  struct Form {
    var group: Int
    /// The rendering that the text glosses.
    var rendering: String
    var syllables: [UInt32]
    var count: Int { syllables.count }
  }

  /// By first syllable.
  private var forms: [UInt32: [Form]] = [:]

  /// Those of the glossed names of three characters and more that are in their official sounds, with one character split or two.
  ///
  /// Complexity: O(glosses × misspellings of a character²).
  init(_ groups: [OriginalGroup]) {
    for (index, group) in groups.enumerated() where !group.isOneCharacter {
      var seen: Set<String> = []
      for gloss in group.uses.compactMap(\.gloss) where Self.isSound(gloss) && seen.insert(gloss.target).inserted {
        for syllables in Self.splits(gloss.path) {
          forms[syllables[0], default: []].append(Form(group: index, rendering: gloss.target, syllables: syllables))
        }
      }
    }
  }

  /// The longest form that a word begins with. O(forms with its first syllable).
  func beginning(_ word: [UInt32]) -> Form? {
    guard let first = word.first, let forms = forms[first] else { return nil }
    return forms.filter { word.starts(with: $0.syllables) }.max { $0.count < $1.count }
  }

  private static func isSound(_ gloss: Gloss) -> Bool {
    gloss.method == .transcription && !gloss.deviates && gloss.path.count >= leastSteps
      && gloss.path.allSatisfy { $0.by == .mandarin && $0.source.unicodeScalars.count == 1 }
  }

  private static func splits(_ path: [RenderingStep]) -> [[UInt32]] {
    let ways = path.map { step in
      (step.source.unicodeScalars.first.map { CharacterReadings.renderings(of: $0).variants } ?? []).filter {
        step.target.unicodeScalars.count == 1 && $0.unicodeScalars.count == 2
      }
    }
    let places = path.indices.filter { !ways[$0].isEmpty }
    return places.combinations(ofCount: 1...2).flatMap { chosen -> [[UInt32]] in
      chosen.reduce([path.map(\.target)]) { forms, place in
        forms.flatMap { form in
          ways[place].map { way in
            var form = form
            form[place] = way
            return form
          }
        }
      }.map { $0.joined().unicodeScalars.map(\.value) }
    }
  }

  private static let leastSteps = 3
}
