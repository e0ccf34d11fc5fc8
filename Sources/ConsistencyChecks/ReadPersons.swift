import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// Persons of today who are glossed in Korean reading, in a text that renders others by sound: 감독 장예모(张艺谋)
/// beside 천카이거(陈凯歌) and 자장커(贾樟柯).
///
/// > Source: 외래어 표기법 제4장 제2절 제1항: 중국 인명은 과거인과 현대인을 구분하여 과거인은 종전의 한자음대로 표기하고, 현대인은 원칙적으로 중국어
/// > 표기법에 따라 표기하되, 필요한 경우 한자를 병기한다.
enum ReadPerson {
  /// Those of all documents, in order, by how each of these renders persons.
  ///
  /// Only where two other persons at least are by sound, more than are in Korean reading; and with a word for what people of today
  /// are beside the name, or in one list with two that are by sound. Complexity: O(glosses × readings).
  static func all(in documents: [CheckedDocument], persons: [PersonNaming]) -> [ReadName] {
    documents.enumerated().flatMap { number, checked -> [ReadName] in
      let persons = persons[number]
      guard persons.areBySound else { return [] }
      return persons.read.compactMap { gloss in
        guard !persons.sounds.contains(ComparisonKey.original(gloss.source)),
          isOfToday(gloss, in: checked.document)
            || !PersonNaming.isOfPast(gloss)
              && PersonLists.have(gloss, besides: persons.sounds, in: checked.glosses, checked.document),
          let official = official(of: gloss.source)
        else { return nil }
        return ReadName(document: number, gloss: gloss, official: official)
      }
    }
  }

  static func isPerson(_ original: String) -> Bool {
    (2...3).contains(original.unicodeScalars.count) && WordReader.isPersonName(original)
  }

  static func official(of name: String) -> String? {
    guard NameException.of(name) == nil else { return nil }
    let reading = WordReader.read(name)
    return reading.exception == nil ? reading.transcription : nil
  }

  /// Whether an office or occupation of today stands before the name or behind its bracket. O(1).
  static func isOfToday(_ gloss: Gloss, in document: Document) -> Bool {
    let bytes = document.bytes
    let before = String(
      decoding: bytes[max(0, gloss.targetRange.lowerBound - reach)..<gloss.targetRange.lowerBound], as: UTF8.self)
    let end = min(bytes.count, gloss.sourceRange.upperBound)
    let behind = String(decoding: bytes[end..<min(bytes.count, end + reach)], as: UTF8.self)
    let word = behind.drop { ")）] ".contains($0) }
    let last = before.reversed().drop { $0 == " " }.prefix { $0 != " " && $0 != "\n" }.reversed()
    return before.last == " " && offices.contains { String(last).hasSuffix($0) }
      || offices.contains { word.hasPrefix($0) } && !word.hasPrefix("총리대신") || takesOffice(word)
  }

  /// Whether a particle of the subject and then an office as an object are behind the bracket: 가 회장을, 은 의원으로.
  private static func takesOffice(_ behind: Substring) -> Bool {
    guard let particle = ["이 ", "가 ", "은 ", "는 "].first(where: behind.hasPrefix) else { return false }
    let word = behind.dropFirst(particle.count)
    return offices.contains { office in
      word.hasPrefix(office)
        && ["을 ", "를 ", "으로 ", "로 ", "직을 ", "직에 "].contains { word.dropFirst(office.count).hasPrefix($0) }
    }
  }

  /// Bytes.
  private static let reach = 45

  /// > Source: 표준국어대사전; offices and occupations that nobody had before 1911.
  private static let offices = [
    "감독", "배우", "가수", "국가주석", "의원", "입법원장", "입법위원", "시장", "서기", "장관", "대표", "총서기", "부총리", "총리", "회장", "이사장", "사장",
    "최고경영자", "대표이사", "교수", "연구원", "원사", "총장", "위원장",
    "대변인", "기자", "앵커", "창업자", "창립자", "선수", "코치", "작곡가", "피아니스트", "디자이너", "물리학자", "엔지니어", "변호사", "유튜버", "프로듀서", "아나운서",
    "우주비행사", "우주인", "CEO",
  ]
}
