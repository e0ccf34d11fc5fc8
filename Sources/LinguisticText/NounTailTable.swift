/// Everything that may be added to a noun in its eojeol without making another noun of it, with what follows what.
///
/// > Source: the lists of `ParticleTable` and `VerbForms`; 표준국어대사전, entries marked 접미사 (-적, -별, -측, -산, -행, -발, -화)
/// > and 의존 명사 (등, 간, 내, 외, 씨); 한글 맞춤법 제48항 (씨 and titles behind names).
final class NounTailTable: Sendable {
  enum Kind: UInt8, Sendable {
    case noun, plural, adverbial, limiting, core, genitive, topic, copula, copulaNominal
    /// 에, 에서, 에게, which comparisons may follow: 도쿄에서와 같이.
    case place
    /// 와, 처럼, 보다.
    case comparison
    /// 아 and what else ends its eojeol.
    case vocative
    /// 대로, which no case particle follows: 강남대로를 is a street.
    case manner
    /// 일 before a dependent noun: 메탄올일 때.
    case prospective
    /// Verb forms that end the eojeol, that 도/는/만 may follow, that any particle may follow.
    case verb, verbDelimited, verbNominal
    /// 함, 됨: at the end of a sentence, or with particles.
    case verbNoun
    /// -적, -별, -측 and dependent nouns written without a space.
    case suffix
    /// -산, -행, -발, before which only names of places stand: behind them no subject or object particle.
    case origin
    /// -화, before verbs only.
    case change
    /// Titles behind names, and -님 behind them.
    case title, honorific
    /// -이 behind given names, before particles only.
    case givenName
    /// 보고 (to), behind persons only.
    case addressing
    /// 및, written without a space before it.
    case conjunction
    /// Stems of verbs, adjectives and 이다, by the shape that endings ask for.
    case plainVerb, plainAdjective, openVerb, openAdjective, closedVerb, closedAdjective, prospectiveStem, politeStem
    case past, infinitive

    /// Whether an ending must follow.
    var isStem: Bool { rawValue >= Kind.plainVerb.rawValue }
  }

  struct Form: Sendable {
    var kind: Kind
    var follows: ParticleTable.Sounds
    var finalSound: FinalSound
    /// The kinds it may stand behind, as bits.
    var after: UInt64
    var isOneSyllable: Bool
    /// Whether it is 이다, which a single syllable may have.
    var isCopula: Bool
    /// Whether the form has a counterpart for other sounds, so that it can be in the wrong place.
    var agrees: Bool
  }

  let trie: TermTrie
  /// The forms of all words, and by word of the trie which of them are its.
  let forms: [Form]
  let formsOfWord: [Range<Int>]

  static let shared = NounTailTable()

  private static let particles: [Kind] = [
    .adverbial, .place, .comparison, .limiting, .manner, .core, .genitive, .topic,
  ]
  private static let afterAdverbial: [Kind] = [.limiting, .manner, .genitive, .topic] + copulas
  private static let suffixes: [Kind] = [
    .suffix, .origin, .change, .title, .givenName, .addressing, .conjunction,
  ]
  private static let copulas: [Kind] = [.copula, .copulaNominal, .prospective] + stems
  private static let stems: [Kind] = [
    .plainVerb, .plainAdjective, .openVerb, .openAdjective, .closedVerb, .closedAdjective, .prospectiveStem,
    .politeStem, .past, .infinitive,
  ]
  private static let verbs: [Kind] = [.verb, .verbDelimited, .verbNominal, .verbNoun]

  /// By kind: the kinds that it may stand behind, as bits.
  private static let leaders: [UInt64] = {
    let following: [(Kind, [Kind])] = [
      (.noun, [.plural, .vocative] + suffixes + particles + copulas + verbs),
      (.plural, particles + copulas), (.limiting, particles + copulas),
      (.adverbial, afterAdverbial), (.comparison, afterAdverbial), (.place, afterAdverbial + [.comparison]),
      (.manner, [.limiting, .genitive, .topic] + copulas),
      (.copulaNominal, particles), (.verbNominal, particles + copulas), (.verbNoun, particles + copulas),
      (.verbDelimited, [.topic, .limiting]), (.suffix, particles + copulas),
      (.origin, [.adverbial, .place, .genitive] + copulas), (.change, verbs + stems),
      (.title, [.honorific, .plural, .addressing] + particles + copulas),
      (.honorific, [.plural, .addressing] + particles + copulas), (.givenName, particles),
    ]
    var bits = [UInt64](repeating: 0, count: Int(Kind.infinitive.rawValue) + 1)
    for (kind, next) in following { for one in next { bits[Int(one.rawValue)] |= 1 << UInt64(kind.rawValue) } }
    return bits
  }()

  private init() {
    var builder = Builder()
    builder.addAll()
    trie = builder.trie
    forms = builder.lists.flatMap(\.self)
    var end = 0
    formsOfWord = builder.lists.map { list in
      end += list.count
      return end - list.count..<end
    }
  }

  /// Collects the forms of each word.
  private struct Builder {
    var trie = TermTrie(nodes: 1500)
    var lists: [[Form]] = []

    mutating func addAll() {
      for form in ParticleTable.shared.forms {
        add(
          String(decoding: form.bytes, as: UTF8.self), NounTailTable.kind(form), form.follows,
          agrees: form.counterpart != form.bytes)
      }
      for (kind, words) in NounTailTable.words { for word in words { add(word, kind) } }
      for stem in VerbForms.stems {
        let sounds: ParticleTable.Sounds = stem.followsVowel ? .vowel : .any
        for (word, shape) in stem.shapes { add(word, NounTailTable.kind(shape), sounds, isCopula: stem.isCopula) }
        for (word, rest) in stem.words { add(word, stem.isCopula ? .copula : NounTailTable.kind(rest), sounds) }
      }
      add("였", .past, .vowel, isCopula: true)
      for (ending, rest, shapes) in VerbForms.endings {
        add(ending, NounTailTable.kind(rest), after: NounTailTable.bits(shapes.map { NounTailTable.kind($0) }))
      }
      // The polite 요 behind what would end the eojeol: 했는데요.
      add("요", .verb, after: NounTailTable.bits([.verb, .verbDelimited, .copula, .copulaNominal]))
      for word in VerbForms.copula { add(word, .copula) }
      for word in VerbForms.copulaAfterVowel { add(word, .copula, .vowel) }
      add("이", .givenName, [.consonant, .rieul])
      add("아", .vocative, [.consonant, .rieul])
    }

    /// - Parameter after: the kinds that the word may stand behind, where they are not those of its kind.
    private mutating func add(
      _ word: String, _ kind: Kind, _ follows: ParticleTable.Sounds = .any, agrees: Bool = false,
      isCopula: Bool = false, after: UInt64? = nil
    ) {
      let number = trie.insert(word.unicodeScalars.lazy.map(\.value))
      if number == lists.count { lists.append([]) }
      let after = after ?? NounTailTable.leaders[Int(kind.rawValue)]
      let known = lists[number].firstIndex {
        $0.kind == kind && $0.follows == follows && $0.isCopula == isCopula && $0.agrees == agrees
      }
      if let known {
        lists[number][known].after |= after
        return
      }
      lists[number].append(
        Form(
          kind: kind, follows: follows, finalSound: FinalSound(of: word), after: after,
          isOneSyllable: word.unicodeScalars.count == 1, isCopula: isCopula, agrees: agrees))
    }
  }

  private static func bits(_ kinds: [Kind]) -> UInt64 {
    kinds.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  private static func kind(_ rest: VerbForms.Rest) -> Kind {
    switch rest {
    case .nothing: .verb
    case .delimiter: .verbDelimited
    case .particles: .verbNominal
    case .sentenceEnd: .verbNoun
    }
  }

  private static func kind(_ shape: VerbForms.Shape) -> Kind {
    switch shape {
    case .plainVerb: .plainVerb
    case .plainAdjective: .plainAdjective
    case .openVerb: .openVerb
    case .openAdjective: .openAdjective
    case .closedVerb: .closedVerb
    case .closedAdjective: .closedAdjective
    case .prospective: .prospectiveStem
    case .polite: .politeStem
    case .past: .past
    case .infinitive: .infinitive
    }
  }

  private static func kind(_ form: ParticleTable.Form) -> Kind {
    switch form.kind {
    case .plural: .plural
    case .adverbial: adverbials[String(decoding: form.bytes, as: UTF8.self)] ?? .adverbial
    case .limiting: form.bytes == Array("대로".utf8) ? .manner : .limiting
    case .core: .core
    case .genitive: .genitive
    case .topic: .topic
    case .copula: .copula
    case .copulaNominal: .copulaNominal
    }
  }

  private static let adverbials: [String: Kind] = [
    "에": .place, "에서": .place, "에게": .place, "에게서": .place, "한테": .place, "한테서": .place, "과": .comparison,
    "와": .comparison, "처럼": .comparison, "같이": .comparison, "보다": .comparison, "만큼": .comparison,
  ]

  /// Particles that only the matcher reads, suffixes, dependent nouns, titles.
  private static let words: [(Kind, [String])] = [
    (.adverbial, ["에로", "한테로", "께로", "더러"]),
    (.prospective, ["일"]),
    (.suffix, ["적", "별", "측", "간", "내", "외", "등", "씩", "쯤", "가량", "짜리", "어치"]),
    (.origin, ["산", "행", "발"]),
    (.change, ["화"]),
    (.title, titles),
    (.honorific, ["님"]),
    (.addressing, ["보고"]),
    (.conjunction, ["및"]),
  ]

  /// Titles that stand behind names of persons. Those of heads of an institution are not here, since they make another
  /// noun of its name: 베이징시장, 연구소장.
  static let titles = [
    "씨", "장관", "차관", "총리", "주석", "총통", "대통령", "교수", "박사", "선생", "여사", "원사", "주임",
  ]

  static let titleBytes = titles.map { Array($0.utf8) }

  /// The syllables that 로 makes an adverb of: 서로, 바로, 새로.
  /// > Source: 표준국어대사전, entries marked 부사 of two syllables in 로.
  static let adverbsInRo: Set<UInt32> = Set("서바새따홀절주실별고도대".unicodeScalars.map(\.value))

  /// Nouns that stand behind the ending -ㄹ.
  /// > Source: 표준국어대사전, entries marked 의존 명사; 때, 경우, 가능성, 정도 are used like them.
  static let dependentNouns = ["때", "것", "수", "뿐", "리", "터", "듯", "만", "줄", "바", "지", "경우", "가능성", "정도", "따름"]
}
