import Diagnostics
import LinguisticText
import Readings

/// Tells a particle from the end of a longer noun by what stands behind it: in 다롄가 보인다 there is no family or street
/// 다롄가, for that would have a particle itself.
enum PredicateBehind {
  /// What a particle stands behind.
  enum Noun {
    case common
    /// A name, of which fewer longer nouns are made.
    case name
    /// A name of a body with its original between the two: no street or house is named with 가 behind that.
    case glossedBody
  }

  /// Whether 가, 로 or 나, which ends at `offset` and with its word, is a particle by the words behind it.
  ///
  /// A predicate at once says so: a word in -다 at the end of its sentence, behind 로 a verb of motion in any form.
  /// Behind a name an adverb or a word with a particle of its own does too where it is no part of the place (창안로
  /// 입구를), behind 로 also a verb of motion or change later in the sentence; behind a body any word that has a
  /// particle of its own later in the sentence. O(1): so many words are looked at.
  static func makesParticle(
    _ particle: String, endingAt offset: Int, behind noun: Noun, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let isName = noun != .common
    guard particle == "가" || particle == "로" || particle == "나" && isName else { return false }
    let words = words(behind: offset, in: bytes)
    guard let first = words.first, !first.text.isEmpty else { return false }
    if particle == "가", isName, attributes.contains(string(first.text)) { return true }
    if particle == "가", noun == .glossedBody, words.contains(where: { hasOwnParticle($0.text) || isVerb($0.text) }) {
      return true
    }
    guard first.text.count > 1 else { return false }
    if particle == "나" { return true }
    if particle == "가", existence.contains(where: { first.text.starts(with: $0) }) { return true }
    if first.text.last == "다", first.endsSentence { return true }
    if particle == "로" {
      if isMotion(first.text) { return true }
      return isName && words.dropFirst().contains { isMotion($0.text) } && !isPlace(first.text)
    }
    return isName
      && (adverbs.contains(string(first.text)) || isVerb(first.text)
        || hasOwnParticle(first.text) && !isPlace(first.text))
  }

  private struct Word {
    var text: [Unicode.Scalar]
    var endsSentence: Bool
  }

  /// The words of the sentence behind a place, so many at most; none where no space follows.
  private static func words(behind offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
    var words: [Word] = []
    var place = offset
    while words.count < mostWords, let space = UTF8Scalar.first(at: place, in: bytes), space.scalar == " " {
      place += space.length
      var text: [Unicode.Scalar] = []
      while let next = UTF8Scalar.first(at: place, in: bytes), Script(next.scalar) == .hangul,
        text.count < longestWord
      {
        text.append(next.scalar)
        place += next.length
      }
      let mark = UTF8Scalar.first(at: place, in: bytes)?.scalar
      words.append(Word(text: text, endsSentence: mark.map { ".?!。".unicodeScalars.contains($0) } ?? true))
    }
    return words
  }

  private static func isMotion(_ word: [Unicode.Scalar]) -> Bool { motion.contains { word.starts(with: $0) } }

  /// Whether a word is a form of a verb in 하다 or 되다 with a noun of two syllables: 개발한, 공개되자.
  private static func isVerb(_ word: [Unicode.Scalar]) -> Bool {
    guard word.count > 2, HanjaWords.isWord(word.prefix(2)) else { return false }
    return VerbBeginnings.syllables.contains(word[2])
  }

  /// Whether a word ends in a particle of the object or of place, company and comparison, which no word before it
  /// shares.
  private static func hasOwnParticle(_ word: [Unicode.Scalar]) -> Bool {
    ownParticles.contains { word.count > $0.count + 1 && word.suffix($0.count).elementsEqual($0) }
  }

  /// Whether a word is part of a place or says where about it is: 입구에서, 상점을.
  private static func isPlace(_ word: [Unicode.Scalar]) -> Bool {
    (2...max(2, word.count)).contains { count in
      let noun = word.prefix(count)
      return noun.count == count && parts.contains(string(Array(noun)))
    }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

  /// Syllables.
  private static let longestWord = 12
  private static let mostWords = 8

  private static let ownParticles = [
    "을", "를", "에", "에서", "에게", "보다", "처럼", "까지", "부터", "마다", "으로", "로",
  ].map { Array($0.unicodeScalars) }

  /// How 아니다 and 되다 begin, which 가 and 이 stand before.
  private static let existence = ["아니", "아닌", "되었", "되어", "되는", "되고", "되면", "되기", "된다", "됐", "될"].map {
    Array($0.unicodeScalars)
  }

  /// > Source: 표준국어대사전, 부사 and nouns of time that are used like them.
  private static let adverbs: Set<String> = [
    "가장", "더", "다시", "이미", "새로", "처음", "처음으로", "모두", "함께", "나란히", "크게", "아직", "여전히", "계속", "잇따라", "마침내", "드디어",
    "직접", "먼저", "가까이", "빠르게", "올해", "내년", "작년", "지난해", "최근", "오늘", "어제", "내일", "지금", "현재", "오랫동안", "훨씬", "매우", "아주",
    "주로", "특히", "점점", "갈수록", "어떻게", "얼마나", "왜", "또", "또한", "각각", "서로", "스스로", "결국", "곧", "많이", "조금",
  ]

  /// Verbs before a noun, of what somebody does.
  private static let attributes: Set<String> = [
    "쓴", "낸", "연", "든", "준", "본", "한", "된", "맡은", "만든", "세운", "이끈", "이끄는", "지은", "그린", "찍은", "부른", "뽑은", "받은", "가르친",
    "태어난", "자란", "살던", "사는", "죽은", "묻힌", "다닌", "만드는", "쓰는", "내놓은", "키운", "남긴", "가진", "맺은", "이긴", "따낸", "거둔", "보낸",
    "보는", "말한",
  ]

  /// Parts of streets and what stands on them.
  private static let parts: Set<String> = [
    "입구", "동쪽", "서쪽", "남쪽", "북쪽", "근처", "주변", "사거리", "교차로", "상점", "가게", "건물", "거리", "골목", "인근", "일대", "한복판", "양쪽",
    "끝", "쪽", "구간", "공사", "확장", "지하", "지상", "상인", "주민", "풍경", "야경", "사람", "출신", "집안", "문중", "사이", "상가", "주택", "시장",
    "백화점", "호텔", "식당", "은행", "학교", "교회", "성당", "공원", "광장", "정류장", "카페", "병원", "극장", "서점", "도로", "차도", "지하도", "육교",
    "다리", "묘", "무덤", "종택", "사당", "자손", "후손", "형제", "아들", "딸", "부자",
  ]

  /// How verbs that take 로 for a direction or for what something becomes begin.
  private static let motion = [
    "갔", "간다", "가는", "가서", "가기", "가려", "향하", "향한", "향해", "떠나", "떠났", "떠난", "돌아", "옮", "이사", "이동", "이주", "이전", "들어",
    "보내", "보냈", "보낸", "파견", "출장", "진출", "유학", "여행", "몰려", "몰렸", "끌려", "실려", "날아", "달아", "도망", "망명", "귀환", "이어", "불리",
    "불린", "불렸", "부른", "부르", "바꾸", "바꿨", "바뀌", "바뀐", "정하", "정했", "뽑", "꼽", "선정", "지정", "확정", "출발", "오는", "온다", "왔",
    "나뉘", "나뉜", "나뉠", "나누", "정해", "결정", "가져", "갈라", "꾸며", "번져", "번지", "퍼지", "퍼져", "확산", "확대", "넘어", "넘겨", "개칭", "개명",
    "통하", "연결", "모여", "모였", "뻗", "내려", "올라", "흘러", "흐르", "수출", "수송", "배송", "운송", "들여", "데려", "태워", "초청", "초대", "발령",
    "부임", "복귀", "입성", "전학", "진학", "귀국", "귀향", "피란", "피신", "압송", "송환", "날랐", "날라", "실어", "실었", "달렸", "달린", "달려", "쫓",
  ].map { Array($0.unicodeScalars) }
}
