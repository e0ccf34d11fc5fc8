import LinguisticText
import TranslationModel

/// What is seen of the parts of a rendering when one looks at words instead of characters.
///
/// > Source: definitions of the methods in the project's annotation guideline: a rendering is mixed where separate parts
/// > follow different methods; a single accidental syllable makes none.
struct RenderingParts {
  private let steps: [RenderingLattice.Step]
  private let sides: RenderingSides
  /// Whether kana of the original are heard in the rendering.
  let hearsKana: Bool

  init(_ steps: [RenderingLattice.Step], _ sides: RenderingSides) {
    self.steps = steps
    self.sides = sides
    hearsKana = steps.contains { step in
      step.link == .otherReading && step.source.contains { sides.sourceUnits[$0].script == .kana }
    }
  }

  /// Whether the last step is a generic term or a word of its own (아라카와구 荒川區, 히가시야마 산 東山山), behind a name.
  var endsInTerm: Bool {
    guard let last = steps.last, sides.sourceUnits.count >= 3 else { return false }
    if last.link == .generic { return true }
    return last.link == .sinoKorean && last.target.first.map(sides.beginsToken) ?? false
  }

  /// Whether the rendering has nothing that the original lacks, and lacks only how the original begins or ends.
  var isAbridged: Bool {
    let isLeftOut = { (step: RenderingLattice.Step) in step.link == .unaligned && step.target.isEmpty }
    let rendered = steps.drop(while: isLeftOut)
    guard let last = rendered.lastIndex(where: { !isLeftOut($0) }),
      rendered.count < steps.count || last + 1 < steps.count
    else { return false }
    return rendered[...last].allSatisfy { $0.link != .unaligned }
  }

  /// Whether one syllable of four and more, written as one word, is not the Sino-Korean reading of its character, and
  /// all others are: a reading mistaken, not another method.
  func isMisreadOnce(sinoKorean: Int) -> Bool {
    let units = sides.targetUnits
    guard sinoKorean >= 3, sides.sourceUnits.count == units.count, sinoKorean + 1 == units.count else { return false }
    guard !units.indices.dropFirst().contains(where: sides.beginsToken) else { return false }
    let others = steps.filter { $0.link != .sinoKorean }
    return others.map(\.source.count).reduce(0, +) == 1 && others.map(\.target.count).reduce(0, +) == 1
  }

  /// Whether a word of the rendering among several is read character by character (오악 of 오악 걷기 走五岳, 면 of 매운 면
  /// 辣麵): no syllable by accident.
  var hasWordOfItsOwn: Bool {
    let words = words
    return words.count > 1
      && words.contains { word in
        stepsTouching(word).allSatisfy {
          ($0.link == .sinoKorean || $0.link == .mandarin)
            && $0.target.lowerBound >= word.lowerBound && $0.target.upperBound <= word.upperBound
        }
      }
  }

  /// Whether nothing explains any syllable of a word of the rendering.
  var hasUnheardWord: Bool {
    words.contains { word in stepsTouching(word).allSatisfy { $0.link == .unaligned } }
  }

  /// The words of the rendering, in units.
  private var words: [Range<Int>] {
    let units = sides.targetUnits.indices
    let starts = units.filter { $0 == 0 || sides.beginsToken($0) }
    return zip(starts, starts.dropFirst() + [units.count]).map { $0..<$1 }
  }

  private func stepsTouching(_ word: Range<Int>) -> [RenderingLattice.Step] {
    steps.filter { !$0.target.isEmpty && $0.target.overlaps(word) }
  }

  /// Whether Sino-Korean readings make up a word beside something else: all the Chinese characters beside kana
  /// (초콜릿 공방 チョコ工房), or the first and another of three, with the third exchanged (세면실 洗面所). Where the first is
  /// exchanged, it is a synonym (발원지 策源地).
  func readsWholeWord(sinoKorean: Int, translated: Int) -> Bool {
    let han = sides.sourceUnits.count { $0.script == .han }
    if han < sides.sourceUnits.count { return sinoKorean >= 2 && sinoKorean == han }
    return han == 3 && sinoKorean == 2 && translated == 0 && steps.first?.link == .sinoKorean
  }

  /// Whether a given name of another language stands before a family name, whose sound is hardly the Mandarin one: two
  /// words, the second a syllable that has a letter in common with a reading of the surname (베티 찬 陳美玉).
  var endsInFamilyName: Bool {
    let (source, target) = (sides.sourceUnits, sides.targetUnits)
    guard (2...4).contains(source.count), target.count >= 3, steps.allSatisfy({ $0.link == .unaligned }),
      target.indices.dropFirst().filter(sides.beginsToken) == [target.count - 1],
      target.allSatisfy({ $0.script == .hangul }), source.allSatisfy({ $0.script == .han }),
      let surname = sides.arcs.characters[0]?.pointee, Surnames.isCommon(surname.entry.pointee.key)
    else { return false }
    let letters = SyllableLetters(target[target.count - 1].value)
    return surname.slips.contains { slip in
      slip.letters.count == 1 && slip.letters[0].similarity(to: letters) ?? 0 >= 1 / 3
    }
  }
}

extension RenderingSides {
  /// Whether something parts a unit of the rendering from the one before it.
  func beginsToken(_ unit: Int) -> Bool {
    unit > 0 && targetUnits[unit].scalars.lowerBound > targetUnits[unit - 1].scalars.upperBound
  }

  /// Whether a name with a form of its own ends in a generic term in its customary rendering (乌孜别克族 우즈베크족).
  ///
  /// A name of two characters has none, but for those of peoples: 도쿄 is no 도 of its own.
  func endsInTerm(_ step: RenderingLattice.Step) -> Bool {
    guard let unit = step.source.last, let end = step.target.last, let entry = entry(unit)?.pointee,
      step.source.count >= 3 || entry.key == "族", let row = entry.genericTerms.rows.exact
    else { return false }
    return row.list(1, separator: "|").contains(targetText(end..<end + 1))
  }

  /// Whether a name has nothing of the sound of its characters in any language: another name (联合国 유엔, 旧金山 샌프란시스코).
  func isOtherName(_ step: RenderingLattice.Step) -> Bool {
    let characters = step.source.compactMap { arcs.characters[$0]?.pointee }
    guard let first = characters.first, characters.count == step.source.count else { return false }
    let form = targetScalars(step.target).filter { $0 != " " }
    let isJapanese = first.readings.contains { reading in
      reading.link == .otherReading && reading.target.elementsEqual(form.prefix(reading.target.count).map(\.value))
    }
    if isJapanese { return false }
    let text = ScalarText.text(form)
    return [RenderingStep.Link.mandarin, .sinoKorean].allSatisfy { link in
      let spelling = characters.flatMap { character in
        character.readings.first { $0.link == link }.map { Array($0.target) } ?? []
      }
      return Jamo.similarity(text, ScalarText.text(spelling.compactMap(Unicode.Scalar.init))) < Self.leastLikeness
    }
  }

  /// > Source: the rows of Tables/exceptions.tsv that name something else than the characters (联合国 유엔, 旧金山
  /// > 샌프란시스코) lie below a fifth of the letters, those spelled after the same name (布拉格 프라하) mostly above.
  private static let leastLikeness = 0.2
}
