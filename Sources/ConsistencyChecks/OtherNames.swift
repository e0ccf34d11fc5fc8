import LinguisticText
import Readings
import TranslationModel

/// Originals that have two renderings on purpose: names with a history, and words of Korean that are written alike.
enum OtherNames {
  /// Whether the renderings are words of Korean in just these characters: 갱신 and 경신 for 更新, 행렬 and 항렬 for 行列.
  ///
  /// - Parameter original: folded.
  /// Complexity: O(renderings × log n).
  static func areWords(_ renderings: [String], _ original: String) -> Bool {
    let characters = Array(original.unicodeScalars)
    guard characters.count == 2 else { return false }
    return renderings.allSatisfy { rendering in
      let syllables = Array(rendering.unicodeScalars)
      return syllables.count == 2
        && (0...1).allSatisfy {
          HanjaWords.isWritten(syllables[0], syllables[1], with: characters[$0], at: $0...$0)
            && Readback.isSinoKorean(syllables[$0], of: characters[$0])
        }
    }
  }

  /// Whether a use stands beside another rendering of the original that is no other spelling of it, one by sound and one read:
  /// in one sentence on Korea (안동(安東)과 안둥(安東)), set apart (북두(北斗)와 베이더우(北斗) … 북두라 하고 …), or, read or translated, in one block where a
  /// sentence talks of names (위성 모쯔(墨子)는 묵자(墨子)의 이름을 땄다). O(uses of the original).
  static func areMeant(_ use: RenderingUse, in group: OriginalGroup, _ context: CheckContext) -> Bool {
    guard let gloss = use.gloss else { return isExplained(use, in: group, context) }
    if explainsSound(gloss, in: group) { return true }
    let index = context.blocks[use.document]
    let block = index.block(holding: use.utf8Range)
    return group.uses.contains { other in
      guard other.document == use.document, other.key != use.key, let otherGloss = other.gloss,
        block == index.block(holding: other.utf8Range)
      else { return false }
      let methods: Set = [gloss.method, otherGloss.method]
      return methods == [.transcription, .sinoKorean]
        && (areNamesakes(gloss, otherGloss) || talksOfNames(gloss, otherGloss)
          || areSetApart(gloss, otherGloss, in: block, of: context.documents[use.document].document))
        || methods == [.transcription, .translation] && talksOfNames(gloss, otherGloss)
    }
  }

  /// Whether a use without its original stands in a sentence that explains it: 주췌는 주작(朱雀)의 중국어 소리이다.
  private static func isExplained(_ use: RenderingUse, in group: OriginalGroup, _ context: CheckContext) -> Bool {
    let index = context.blocks[use.document]
    let block = index.block(holding: use.utf8Range)
    return group.uses.contains { other in
      guard other.document == use.document, other.key != use.key, let gloss = other.gloss else { return false }
      return block == index.block(holding: other.utf8Range) && gloss.sentence.contains(use.text)
        && explainsSound(gloss, in: group)
    }
  }

  /// Whether a word that is read or translated stands in a sentence on sounds, which has one of the renderings by sound as well.
  private static func explainsSound(_ gloss: Gloss, in group: OriginalGroup) -> Bool {
    let isWord = gloss.method != .transcription || gloss.path.allSatisfy { $0.by == .known }
    guard isWord, !gloss.path.isEmpty, sounds.isIn(gloss.sentence) else { return false }
    return group.uses.contains { $0.gloss?.method == .transcription && gloss.sentence.contains($0.text) }
      || group.official.map { gloss.sentence.contains($0) } ?? false
  }

  /// Whether one stands right behind the other's bracket and 'and', and their paragraph goes on to use both: 북두(北斗)와 베이더우(北斗).
  /// 별자리는 북두라 하고 위성은 베이더우라 한다.
  private static func areSetApart(_ one: Gloss, _ other: Gloss, in block: Int?, of document: Document) -> Bool {
    let (first, second) = one.targetRange.lowerBound < other.targetRange.lowerBound ? (one, other) : (other, one)
    let end = max(first.targetRange.upperBound, first.sourceRange.upperBound)
    let start = min(second.targetRange.lowerBound, second.sourceRange.lowerBound)
    guard let block, end < start, start - end <= longestJoint, !one.deviates, !other.deviates else { return false }
    let between = String(decoding: document.bytes[end..<start], as: UTF8.self).filter { !")）]'\"’” *".contains($0) }
    let text = document.blocks[block].text
    return ["와", "과"].contains(between)
      && [one, other].allSatisfy { text.ranges(of: $0.target).count > 1 }
  }

  /// Bytes.
  private static let longestJoint = 20

  /// Words of sentences on how something sounds.
  private static let sounds = WordList(["소리", "발음", "음역", "한자음", "중국음", "중국어로", "읽으면", "읽는다", "읽은"])

  /// Whether one sentence has both, and the one that is read is of Korea.
  private static func areNamesakes(_ one: Gloss, _ other: Gloss) -> Bool {
    guard !one.sentence.isEmpty, one.sentence == other.sentence else { return false }
    let read = one.method == .sinoKorean ? one : other
    return KoreanPlaces.have(read.target) || Regions.korea.isIn(one.sentence)
  }

  private static func talksOfNames(_ one: Gloss, _ other: Gloss) -> Bool {
    names.isIn(one.sentence) || names.isIn(other.sentence)
  }

  /// Words of sentences that tell where a name comes from, or what else it is.
  private static let names = WordList([
    "이름", "동명", "따온", "따왔", "따서", "본뜬", "본떠", "빌렸", "빌린", "빌려", "유래", "뜻", "불리는", "부르는", "옛말", "전설", "신화",
  ])
}
