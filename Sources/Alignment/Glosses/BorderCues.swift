import LinguisticText
import Readings

/// What a Korean word says about the border behind it: may a term begin after it, may it stand inside a term?
///
/// Closed classes only: particles, endings, conjunctions, determiners, numerals and the names of countries. Nothing
/// here is a list of terms.
///
/// > Source: the word classes of school grammar (조사, 어미, 접속 부사, 관형사, 의존 명사) as in 표준국어대사전.
enum BorderCues {
  enum Cue: Int {
    /// A noun without particle, or anything unknown.
    case bareNoun
    /// Topic, subject, object, place, instrument and other case particles.
    case caseParticle
    /// Nouns that place one thing at another (산하, 소속, 인근): what follows is a thing of its own.
    case relationalNoun
    /// The genitive 의.
    case genitive
    /// 와, 과, 및, 등, 또는 …
    case conjunction
    /// Verbs and adjectives in adnominal form (한, 된, 있는).
    case adnominal
    /// Verbs in connective form (하여, 되어, 하고).
    case connective
    /// Determiners and adverbs (이른바, 각, 약, 이, 그).
    case determiner
    /// Numbers, dates, counts.
    case number
    case country
    case latin
  }

  /// The cue of one token.
  static func cue(of token: ArraySlice<Unicode.Scalar>) -> Cue {
    guard let last = token.last, let first = token.first else { return .bareNoun }
    if Script(last) == .latin { return .latin }
    if Script(last) == .digit { return .number }
    if Script(first) == .digit, let unit = token.firstIndex(where: { Script($0) == .hangul }),
      counterTrie[token[unit...]] != nil
    {
      return .number
    }
    if let cue = cue(wordTrie[token]) { return cue }
    guard token.count >= 2 else { return cue(singleSyllableTrie[token]) ?? .bareNoun }
    if endsLikeParticle.contains(last), HanjaWords.isWord(token) { return .bareNoun }
    return cue(endingTrie.longestSuffix(of: token, lengths: 1...min(4, token.count - 1))) ?? .bareNoun
  }

  private static func cue(_ value: Int?) -> Cue? { value.flatMap(Cue.init) }

  /// Whether a token is a verb or adjective that ends a sentence (밝혔다, 한다, 합니다, 하였음, 없음): nothing renders a term by
  /// one.
  static func isPredicate(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = token.last, let stem = token.dropLast().last, let final = HangulSyllable(stem)?.final else {
      return false
    }
    if last == "음" { return final == ssangSiot || final == pieupSiot }
    return last == "다" && (final == ssangSiot || presentStems.contains(stem))
  }

  /// Final consonants ㅄ and ㅆ by their index among the 28.
  private static let (pieupSiot, ssangSiot) = (18, 20)

  /// What stands before 다 in the present tense of most verbs; not every syllable in ㄴ, for names end so (우간다).
  private static let presentStems: Set<Unicode.Scalar> = [
    "니", "한", "된", "는", "진", "인", "린", "킨", "난", "둔", "준", "온", "이",
  ]

  /// Particles and endings in which many nouns end: what is a word as a whole has none (회의 會議, 개인 個人).
  private static let endsLikeParticle: Set<Unicode.Scalar> = ["의", "과", "인", "해"]

  // MARK: - Look-up

  /// Words whose class does not depend on their length; of two classes the first counts.
  private static let wordTrie = SuffixTrie(
    numbered(conjunctions, .conjunction) + numbered(determiners, .determiner)
      + numbered(relationalNouns, .relationalNoun) + numbered(countries, .country) + numbered(counters, .number)
      + numbered(passives, .adnominal) + numbered(loanwords, .bareNoun))
  private static let counterTrie = SuffixTrie(numbered(counters, .number))
  private static let singleSyllableTrie = SuffixTrie(singleSyllables.map { ($0.key, $0.value.rawValue) })
  private static let endingTrie = SuffixTrie(
    endings.map { ($0.key, $0.value.rawValue) } + numbered(loanwords, .bareNoun))

  private static func numbered(_ words: Set<String>, _ cue: Cue) -> [(String, Int)] {
    words.map { ($0, cue.rawValue) }
  }

  // MARK: - Words

  private static let singleSyllables: [String: Cue] = [
    "이": .determiner, "그": .determiner, "저": .determiner, "한": .determiner, "두": .determiner, "세": .determiner,
    "네": .determiner, "각": .determiner, "약": .determiner, "총": .determiner, "첫": .determiner, "새": .determiner,
    "옛": .determiner, "구": .determiner, "전": .determiner, "현": .determiner, "제": .determiner, "즉": .determiner,
    "맨": .determiner, "매": .determiner, "단": .determiner, "더": .determiner, "또": .determiner, "및": .conjunction,
    "등": .conjunction, "겸": .conjunction, "의": .genitive, "년": .number, "월": .number, "일": .number, "개": .number,
    "명": .number, "번": .number, "할": .adnominal, "될": .adnominal, "된": .adnominal, "인": .adnominal,
    "해": .connective, "때": .relationalNoun, "후": .relationalNoun,
  ]

  private static let conjunctions: Set<String> = [
    "및", "등", "등의", "등이", "등을", "등은", "또는", "혹은", "내지", "그리고", "그러나", "하지만", "겸", "대", "와", "과", "또한", "이나",
    "이며", "이자", "따라서", "그래서",
  ]

  private static let determiners: Set<String> = [
    "이른바", "소위", "일명", "바로", "특히", "가령", "예컨대", "이러한", "이런", "그런", "어떤", "모든", "여러", "다른", "새로운", "다음",
    "당시", "현재", "최근", "최초", "최초의", "유명한", "대표적인", "주로", "다시", "함께", "역시", "먼저", "이미", "아직", "매우", "가장",
    "통해", "위해", "대해", "관해", "의해", "따라", "대한", "관한", "위한", "통한", "따른", "의한", "인한", "향한", "있는", "없는", "같은",
    "한편", "이때", "그중", "이중", "속칭", "별칭", "약칭", "통칭", "원제", "별명", "일부", "해당",
  ]

  /// Passives and causatives of two syllables that are written like a noun (보인 保人).
  private static let passives: Set<String> = ["보인", "모인", "쓰인", "놓인", "속인", "숙인", "절인", "들인", "먹인"]

  /// Loanwords that end like 이다 before a noun, by the foreign words they end in (line, design, coin …).
  private static let loanwords: Set<String> = [
    "온라인", "오프라인", "라인", "디자인", "코인", "블록체인", "와인", "메인", "도메인", "캠페인", "카페인", "브레인",
  ]

  /// Nouns of place, rank and relation that stand without particle between a whole and its part.
  private static let relationalNouns: Set<String> = [
    "산하", "소속", "직속", "예하", "휘하", "계열", "소재", "출신", "내", "내의", "외", "외의", "간", "중", "중의", "상", "하", "안", "밖", "속", "위",
    "아래", "앞", "뒤",
    "옆", "곁", "인근", "부근", "근처", "근교", "일대", "주변", "주도", "주도로", "위주", "담당", "관할", "관련", "기준", "대상", "명의", "전용", "치하",
    "북쪽", "남쪽", "동쪽", "서쪽",
    "북부", "남부", "동부", "서부", "중부", "북동쪽", "북서쪽", "남동쪽", "남서쪽", "전역", "각지", "전체", "전후", "직후", "직전", "초기", "중기", "후기",
    "말기",
  ]

  /// Dependent nouns that count.
  private static let counters: Set<String> = [
    "년", "월", "일", "년에", "월에", "일에", "년의", "월의", "일의", "년부터", "년까지", "일부터", "일까지", "시", "분", "초", "세기", "세기의", "년대",
    "년대의", "년대에", "개", "개의", "명", "명의", "명이", "명은", "번", "번째", "차", "회", "회의", "위", "위의", "위안", "원", "달러", "톤", "여개",
    "살", "세", "대", "권", "편", "곳", "가지", "건", "종", "말", "초에", "말에", "일자", "호", "퍼센트", "만", "억", "조", "천", "백",
  ]

  /// Particles and endings that close a word, longest first by length of look-up.
  ///
  /// Syllables that end many nouns (이, 가, 도, 로, 만) are particles here only in longer forms or behind two syllables.
  private static let endings: [String: Cue] = {
    var result: [String: Cue] = [:]
    let classes: [(Cue, String)] = [
      (
        .caseParticle,
        """
        을 를 은 는 에 에서 에게 에게서 에는 에서는 에도 에서도 에의 에만 으로 으로는 으로도 로는 로서 으로서 로써 으로써 로부터 으로부터 부터 까지 까지의 보다 처럼 만큼 \
        마다 조차 밖에 이라도 에만 이란 이랑 께서 한테 더러 에서의 으로의 로의 까지는 부터는 당시 시절 이후 이전 이래 동안 중에 가운데 이라는 라는 이라고 라고 \
        이며 이고 이자 이었던 였던 이던
        """
      ),
      (.genitive, "의"),
      (.conjunction, "와 과 이나 하고는"),
      (
        .adnominal,
        """
        한 된 인 던 했던 됐던 되는 하는 있는 없는 않는 같은 높은 낮은 많은 적은 좋은 작은 넓은 깊은 다른 받은 맡은 얻은 남은 만든 가진 지닌 불린 불리는 알려진 위치한 \
        속한 관한 대한 위한 통한 따른 의한 인한 열린 세운 지은 쓴 태어난 나온 나오는 이끄는 이어지는 이어진 오는 가는 보이는 부르는 말하는 갖춘 이룬 할 될 일컫는 뜻하는 다루는 \
        으로 된 스러운 로운 다운 적인 적이던 했는 시킨 시키는 당한 당하는 어진 아진 려진 려는 였던 려던 \
        해진 워진 너진 러진 겨진 켜진 뤄진 빠진 모신 계신 하신 가신 오신 주신 으신 열리는 알린 걸린 올린 내린 버린 흘린 살린 달린 풀린 들린 실린 뚫린 이끈 다룬 치른 따르는 오른 흐르는 \
        부른 누른 바른 기른 가른 러운 까운 거운 려운 쉬운 추운 더운 가까운 뛰어난 빼어난 벗어난 나타난 일어난 생겨난 만난 끝난 떠난 죽은 입은 쏟은 쌓은 찾은 잡은 맺은 잃은 좁은 짧은 \
        나아갈 만들 이르는 이를 불릴 가리키는 만드는 나타내는 맡는 받는 얻는 남는 없던 있던 않은 싶은
        """
      ),
      (
        .connective,
        """
        하여 되어 하고 되고 하며 되며 하면 되면 하자 해서 돼서 했고 됐고 했으며 됐으며 였으며 했지만 지만 는데 은데 면서 으면서 도록 다가 하게 되게 아서 어서 여서 고자 \
        려고 거나 든지 이자 하거나 되거나 한다면 된다면 한다 된다 했다 됐다 이다 였다 하되 하면서 되면서 해 돼 타고 맞아 따라 통해 위해 대해 관해 의해 비해 향해 하나 으나 했으나 \
        불렀다 불린다 불리며 불렀고 라며 다며 다고 라고 이라며 \
        며 걸고 놓고 삼고 열고 갖고 짓고 넣고 받고 얻고 맺고 잡고 들고 이루고 만들고 나누고 이끌고 있고 없고 같고 많고 높고 였고 었고 았고 렸고 켰고 졌고 느라 려다 자마자 므로 인데 던데 \
        려면 으면 다면 져서 려서 러서 워서 켜서
        """
      ),
    ]
    for (cue, words) in classes {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) where result[String(word)] == nil {
        result[String(word)] = cue
      }
    }
    return result
  }()

  /// Names of states and territories that Korean texts put before a name without particle.
  ///
  /// > Source: common names of the member states of the United Nations most often named in Korean print, and of the
  /// > Chinese-speaking territories; an inclusion list by principle (states and territories), not by sample.
  private static let countries: Set<String> = [
    "중국", "일본", "한국", "대한민국", "북한", "대만", "타이완", "홍콩", "마카오", "미국", "영국", "프랑스", "독일", "러시아", "소련", "인도", "베트남", "태국",
    "타이", "싱가포르", "말레이시아", "인도네시아", "필리핀", "몽골", "캐나다", "호주", "오스트레일리아", "뉴질랜드", "이탈리아", "스페인", "포르투갈", "네덜란드", "벨기에",
    "스위스",
    "오스트리아", "스웨덴", "노르웨이", "핀란드", "덴마크", "폴란드", "체코", "헝가리", "그리스", "터키", "튀르키예", "이란", "이라크", "이스라엘", "사우디아라비아",
    "이집트",
    "남아프리카공화국", "브라질", "아르헨티나", "칠레", "멕시코", "쿠바", "우크라이나", "카자흐스탄", "파키스탄", "네팔", "미얀마", "캄보디아", "라오스", "조선", "중화민국",
    "중화인민공화국",
  ]
}
