import LinguisticText
import TranslationModel

/// Says by which method a rendering was made, where it deviates, and what the official form would be.
///
/// > Source: definitions of the methods in the project's annotation guideline: transcription is all by sound,
/// > misspelled or not; Sino-Korean is every character by its Sino-Korean reading and nothing else; mixed is separate
/// > parts by different methods; a single accidental syllable does not make a translation mixed.
public struct RenderingExplainer: Sendable {
  public init() {}

  /// Explains `target` as a rendering of `source`.
  ///
  /// - Parameters:
  ///   - target: the Korean expression; spaces do not matter, nor whether syllables are composed.
  ///   - source: the Chinese expression, in either script.
  /// Complexity: O(length of source × length of target).
  public func explain(target: String, source: String) -> RenderingExplanation {
    // Only conjoining jamo, whose UTF-8 begins with E1, can be composed.
    let targetScalars = target.utf8.contains(0xE1) ? HangulComposer.composed(target) : ScalarText.scalars(of: target)
    let sourceScalars = ScalarText.scalars(of: source)
    let sides = RenderingSides(
      source: sourceScalars, arcs: SourceArcs(sourceScalars), target: targetScalars,
      targetUnits: RenderingUnits(targetScalars).units)
    let steps = RenderingLattice(source: sides.arcs, target: sides.targetUnits).steps(start: 0)
    let heard = SoundRuns.inOneTongue(SoundRuns.respelled(steps, sides), sides)
    return Self.explanation(KanaSounds.heard(SoundRuns.demoted(heard), sides), sides)
  }

  private static func explanation(_ steps: [RenderingLattice.Step], _ sides: RenderingSides) -> RenderingExplanation {
    let words = SinoKoreanWords(steps, sides)
    let tally = MethodTally(steps, words, sides)
    let method = tally.method
    let path = joined(steps, sides)
    let isKnown = steps.first?.link == .known
    if method == .translation, !isKnown, let (method, official) = misheard(steps, sides) {
      return RenderingExplanation(
        method: method, also: [], deviates: true, official: official, path: path, score: tally.score)
    }
    var official: String?
    var deviates = false
    if method == .transcription || method == .mixed || (method == .translation && isKnown) {
      let sounds = tally.mandarin + tally.doubtfulMandarin > 0
      // Names that follow another language than Mandarin have a form of their own (鄂尔多斯 오르도스).
      official = exception(sides)?.officialForm
      if official == nil, sounds {
        official = OfficialForm(sides: sides, isName: tally.isName).compose(steps, words)
      }
      deviates = sounds && tally.deviates && !isSame(sides, official)
    }
    return RenderingExplanation(
      method: method, also: tally.also, deviates: deviates, official: official, path: path, score: tally.score)
  }

  /// Whether a rendering is a form but for spaces: what is suggested is never a deviation.
  private static func isSame(_ sides: RenderingSides, _ form: String?) -> Bool {
    guard let form else { return false }
    let target = sides.targetScalars(sides.targetUnits.indices)
    return target.filter { $0 != " " }.elementsEqual(form.unicodeScalars.filter { $0 != " " })
  }

  private static func exception(_ sides: RenderingSides) -> NameException? {
    NameException.of(sides.sourceScalars(sides.sourceUnits.indices))
  }

  /// The official form where a rendering whose characters explain nothing is alike to the transcription: of the whole,
  /// or of what stands before a generic term (헝루이 그룹 for 형룽 그룹 亨睿集团).
  ///
  /// > Source: similarity of letters from 0.6 on beside a gloss is a probable slip; measured on spellings met in print,
  /// > whose median is 0.7. Only for what no reading explains, as a third of all Sino-Korean names are that alike to
  /// > their transcription.
  private static func misheard(
    _ steps: [RenderingLattice.Step], _ sides: RenderingSides
  ) -> (RenderingMethod, official: String)? {
    if let official = misheard(sides.sourceUnits.indices, sides.targetUnits.indices, sides) {
      return (.transcription, official)
    }
    guard let term = steps.last, term.link == .generic,
      let name = misheard(0..<term.source.lowerBound, 0..<term.target.lowerBound, sides)
    else { return nil }
    let blank = sides.beginsToken(term.target.lowerBound) ? " " : ""
    return (.mixed, name + blank + sides.targetText(term.target))
  }

  private static func misheard(_ source: Range<Int>, _ target: Range<Int>, _ sides: RenderingSides) -> String? {
    guard source.count >= 2, !target.isEmpty, let official = WordReader.transcription(of: sides.sourceScalars(source))
    else { return nil }
    let heard = sides.targetScalars(target).filter { $0 != " " }
    return Jamo.similarity(ScalarText.text(heard), official) >= leastLikeness ? official : nil
  }

  private static let leastLikeness = 0.6

  /// Steps as text, neighbouring unaligned ones joined.
  private static func joined(_ steps: [RenderingLattice.Step], _ sides: RenderingSides) -> [RenderingStep] {
    var path: [RenderingStep] = []
    path.reserveCapacity(steps.count)
    var index = 0
    while index < steps.count {
      var (source, target) = (steps[index].source, steps[index].target)
      let link = steps[index].link
      index += 1
      while link == .unaligned, index < steps.count, steps[index].link == .unaligned {
        source = source.lowerBound..<max(source.upperBound, steps[index].source.upperBound)
        target = target.lowerBound..<max(target.upperBound, steps[index].target.upperBound)
        index += 1
      }
      path.append(RenderingStep(source: sides.sourceText(source), target: sides.targetText(target), by: link))
    }
    return path
  }
}

/// Runs of neighbouring sounds.
enum SoundRuns {
  /// Takes back doubtful links (misspellings, slips) that no certain sound beside them supports: in 신경망 렌더링 the 렌 is
  /// no 染.
  ///
  /// A run of sounds with a doubtful link stays when it holds a certain one, or when it is the whole rendering.
  static func demoted(_ steps: [RenderingLattice.Step]) -> [RenderingLattice.Step] {
    guard steps.contains(where: { $0.link == .variant || $0.link == .similar }) else { return steps }
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
