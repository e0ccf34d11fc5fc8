import LinguisticText
import TranslationModel

/// Says by which method a rendering was made, where it deviates, and what the official form would be.
///
/// > Source: definitions of the methods in the project's annotation guideline: transcription is all by sound,
/// > misspelled or not; Sino-Korean is every character by its Sino-Korean reading and nothing else; mixed is separate
/// > parts by different methods; a single accidental syllable does not make a translation mixed.
public struct RenderingExplainer {
  public var cache = ReadingCache()

  public init() {}

  /// Explains `target` as a rendering of `source`.
  ///
  /// - Parameters:
  ///   - target: the Korean expression; spaces do not matter, nor whether syllables are composed.
  ///   - source: the Chinese expression, in either script.
  /// Complexity: O(length of source × length of target).
  public mutating func explain(target: String, source: String) -> RenderingExplanation {
    let targetScalars = HangulComposer.composed(target)
    let sourceScalars = Array(source.unicodeScalars)
    let arcs = SourceArcs(sourceScalars, cache: &cache)
    let units = RenderingUnits(targetScalars).units
    let sides = RenderingSides(
      source: sourceScalars, sourceUnits: arcs.units, target: targetScalars, targetUnits: units)
    let steps = SoundRuns.demoted(RenderingLattice(source: arcs, target: units).steps(start: 0))
    return explanation(steps, sides)
  }

  private mutating func explanation(
    _ steps: [RenderingLattice.Step], _ sides: RenderingSides
  ) -> RenderingExplanation {
    let tally = MethodTally(steps, sides, &cache)
    let path = Self.joined(steps, sides)
    if tally.method == .translation, let official = Self.misheard(sides) {
      return RenderingExplanation(
        method: .transcription, also: [], deviates: true, official: official, path: path, score: tally.score)
    }
    let method = tally.method
    let sounds = tally.mandarin + tally.doubtfulMandarin > 0 && (method == .transcription || method == .mixed)
    var official = sounds ? OfficialForm(sides: sides, isName: tally.isName).compose(steps) : nil
    // Names that follow another language than Mandarin have a form of their own (鄂尔多斯 오르도스).
    let exception = NameException.of(sides.sourceText(sides.sourceUnits.indices))?.officialForm
    if let exception, method == .transcription || method == .mixed { official = exception }
    let target = sides.targetText(sides.targetUnits.indices)
    let deviates = sounds && tally.deviates && !Self.isSame(target, official) && !Self.isSame(target, exception)
    return RenderingExplanation(
      method: method, also: tally.also, deviates: deviates, official: official, path: path, score: tally.score)
  }

  /// Whether a rendering is a form but for spaces: what is suggested is never a deviation.
  private static func isSame(_ target: String, _ form: String?) -> Bool {
    guard let form else { return false }
    return target.unicodeScalars.filter { $0 != " " }.elementsEqual(form.unicodeScalars.filter { $0 != " " })
  }

  /// The official transcription where a rendering whose characters explain nothing is, as a whole, alike to it.
  ///
  /// > Source: similarity of letters from 0.6 on beside a gloss is a probable slip; measured on spellings met in print,
  /// > whose median is 0.7. Only for what no reading explains, as a third of all Sino-Korean names are that alike to
  /// > their transcription.
  private static func misheard(_ sides: RenderingSides) -> String? {
    guard sides.sourceUnits.count >= 2,
      let official = WordReader.read(sides.sourceText(sides.sourceUnits.indices)).transcription
    else { return nil }
    let target = sides.targetText(sides.targetUnits.indices).filter { $0 != " " }
    return Jamo.similarity(target, official) >= leastLikeness ? official : nil
  }

  private static let leastLikeness = 0.6

  /// Steps as text, neighbouring unaligned ones joined.
  private static func joined(_ steps: [RenderingLattice.Step], _ sides: RenderingSides) -> [RenderingStep] {
    var joined: [RenderingLattice.Step] = []
    for step in steps {
      if let last = joined.last, last.link == .unaligned, step.link == .unaligned {
        joined[joined.count - 1].source = last.source.lowerBound..<max(last.source.upperBound, step.source.upperBound)
        joined[joined.count - 1].target = last.target.lowerBound..<max(last.target.upperBound, step.target.upperBound)
      } else {
        joined.append(step)
      }
    }
    return joined.map {
      RenderingStep(source: sides.sourceText($0.source), target: sides.targetText($0.target), by: $0.link)
    }
  }
}

/// Runs of neighbouring sounds.
enum SoundRuns {
  /// Takes back doubtful links (misspellings, slips) that no certain sound beside them supports: in 신경망 렌더링 the 렌 is
  /// no 染.
  ///
  /// A run of sounds with a doubtful link stays when it holds a certain one, or when it is the whole rendering.
  static func demoted(_ steps: [RenderingLattice.Step]) -> [RenderingLattice.Step] {
    var result: [RenderingLattice.Step] = []
    var index = 0
    while index < steps.count {
      guard isSound(steps[index]) else {
        result.append(steps[index])
        index += 1
        continue
      }
      var end = index
      while end < steps.count, isSound(steps[end]) { end += 1 }
      let run = steps[index..<end]
      let isWhole = index == 0 && end == steps.count
      let isSupported = run.contains { $0.link == .mandarin || $0.link == .sinoKorean }
      if isWhole || isSupported {
        result.append(contentsOf: run)
      } else {
        result.append(contentsOf: run.flatMap(unlinked))
      }
      index = end
    }
    return result
  }

  private static func isSound(_ step: RenderingLattice.Step) -> Bool {
    switch step.link {
    case .mandarin, .variant, .similar, .sinoKorean: true
    default: false
    }
  }

  private static func unlinked(_ step: RenderingLattice.Step) -> [RenderingLattice.Step] {
    guard step.link == .variant || step.link == .similar else { return [step] }
    let (i, j) = (step.source.lowerBound, step.target.lowerBound)
    return [
      RenderingLattice.Step(source: step.source, target: j..<j, link: .unaligned, isMandarin: false),
      RenderingLattice.Step(source: i + 1..<i + 1, target: step.target, link: .unaligned, isMandarin: false),
    ]
  }
}
