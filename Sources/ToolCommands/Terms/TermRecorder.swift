import Alignment
import Diagnostics
import Documents
import GlossaryStore
import Readings
import TranslationModel

/// Makes candidates of the glossary out of term pairs, through the door that mined pairs go through: one command, that
/// one undo takes back.
///
/// What comes of a pair of texts is kept under both names; the same texts again replace it.
struct TermRecorder {
  let places: TermPlaces
  let house: HouseList

  /// Pairs below this are printed only, unless the user says otherwise.
  ///
  /// On the development lines six of seven pairs that are stored by default are right (each judged where its original is in
  /// the list of right ones), and there are half as many of them as lines.
  static let sureFrom = 0.6
  /// The same for pairs that one line alone shows.
  static let sureOnceFrom = 0.8

  /// Whether a pair is sure enough to become a candidate: a pair seen once only where its original is one word or a name
  /// read aloud, because phrases are put together anew in every line.
  static func isSure(_ pair: TermPair) -> Bool {
    guard pair.score >= (pair.isSeenOnce ? sureOnceFrom : sureFrom), !isAmount(pair.source) else { return false }
    return !pair.isSeenOnce || pair.words == 1 || pair.isReading || pair.isKnown
  }

  /// Whether it is but what stands behind the figure of an amount of money, such as 亿元.
  private static func isAmount(_ source: String) -> Bool {
    var rest = Substring(source)
    let numerals = rest.prefix { "0123456789.,〇零一二三四五六七八九十百千万萬亿億".contains($0) }
    guard numerals.contains(where: { "万萬亿億".contains($0) }) else { return false }
    rest.removeFirst(numerals.count)
    return rest.isEmpty || rest == "元" || rest == "人民币" || rest.count == 2 && rest.hasSuffix("元")
  }

  /// The texts with their pairs, for ``GlossaryStore/record(_:as:)``; those without a name are left out.
  ///
  /// - Parameter isWanted: whether a pair is to be recorded.
  func documents(of pairs: TermPairs, where isWanted: (TermPair) -> Bool) -> [MinedDocument] {
    let parts = places.collection.parts
    var glosses = [[Gloss]](repeating: [], count: parts.count)
    let explainer = RenderingExplainer()
    for (position, pair) in pairs.enumerated() where isWanted(pair) {
      let explanation = explainer.explain(target: pair.target, source: pair.source)
      let runnerUp = pairs.runnerUp(at: position).map { RunnerUp(target: $0.target, score: min(max($0.score, 0), 1)) }
      for place in places.places(of: pair) where parts[place.part].documentName != nil {
        let gloss = Self.gloss(pair, place, explanation, runnerUp)
        glosses[place.part].append(house.settled(house.renderings.applied(to: gloss)))
      }
    }
    return zip(parts, glosses).compactMap { part, glosses in
      guard let name = part.documentName else { return nil }
      let glosses = glosses.sorted { Self.order($0).lexicographicallyPrecedes(Self.order($1)) }
      return MinedDocument(name: name, contentHash: Self.hash(part, glosses), glosses: glosses)
    }
  }

  /// By place, whatever the order of the list: the order makes no other recording.
  private static func order(_ gloss: Gloss) -> [Int] {
    [
      gloss.targetRange.lowerBound, gloss.targetRange.upperBound, gloss.sourceRange.lowerBound,
      gloss.sourceRange.upperBound,
    ]
  }

  /// A pair that nobody but a model read out of two sentences is never certain.
  private static func gloss(
    _ pair: TermPair, _ place: TermPlaces.Place, _ explanation: RenderingExplanation, _ runnerUp: RunnerUp?
  ) -> Gloss {
    Gloss(
      target: pair.target, targetRange: place.targetRange, source: pair.source, sourceRange: place.sourceRange,
      direction: .aligned, method: explanation.method, alsoMethods: explanation.also,
      score: min(max(pair.score, 0), 1), certain: false, runnerUp: runnerUp, official: explanation.official,
      deviates: explanation.deviates, line: place.targetLine, sentence: place.sentence, path: explanation.path)
  }

  /// The hash of all that makes the candidates: other texts and other pairs replace what was recorded.
  private static func hash(_ part: TermCollection.Part, _ glosses: [Gloss]) -> String {
    var text = "terms \(part.bitext.source.contentHash) \(part.bitext.target.contentHash)\n"
    for gloss in glosses {
      text += "\(gloss.source)\t\(gloss.target)\t\(gloss.sourceRange)\t\(gloss.targetRange)\t"
      text += "\(JSONValue.decimal(gloss.score))\n"
    }
    return ContentHash.hexadecimal(of: Array(text.utf8))
  }
}

extension RecordingSummary {
  /// What recording term pairs changed, as a sentence for people.
  var sentenceOfTerms: Wording {
    guard command != nil else { return GlossWords.nothingNew }
    let counts = [
      (newPairs, Wording(en: Counted.words(newPairs, "new pair"), ko: "새 짝 \(newPairs)개")),
      (newConcepts, Wording(en: Counted.words(newConcepts, "new concept"), ko: "새 항목 \(newConcepts)개")),
      (
        confirmed,
        Wording(
          en: "\(Counted.words(confirmed, "occurrence")) more of what was decided", ko: "이미 결정한 짝의 용례 \(confirmed)건")
      ),
      (
        contradicting,
        Wording(
          en: "\(contradicting) where the glossary has another rendering", ko: "용어집과 표기가 다른 짝 \(contradicting)개")
      ),
      (
        rejected,
        Wording(en: "\(Counted.words(rejected, "occurrence")) of what stays rejected", ko: "거부한 짝의 용례 \(rejected)건")
      ),
      (
        superseded,
        Wording(
          en: "\(Counted.words(superseded, "occurrence")) of an earlier run replaced", ko: "전에 찾은 용례 \(superseded)건 교체")
      ),
      (withdrawn, Wording(en: "\(Counted.words(withdrawn, "candidate")) of it withdrawn", ko: "없어진 후보 \(withdrawn)개")),
    ]
    let parts = counts.filter { $0.0 > 0 }.map(\.1)
    let list = parts.isEmpty ? Wording(en: "no new pair", ko: "새 짝 없음") : parts.joined(separator: ", ")
    return Wording(
      en: "Recorded in the glossary: \(list.english). 'jjak review' is next; 'jjak glossary undo' takes it back.",
      ko: "용어집에 기록했습니다: \(list.korean). 'jjak review'로 검토하십시오. 'jjak glossary undo'로 되돌릴 수 있습니다.")
  }
}
