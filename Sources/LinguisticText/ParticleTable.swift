/// The particles and copula forms, with what each may follow.
///
/// > Source: 표준국어대사전 (entries marked 조사; 이다 with its endings); order of particles after 학교 문법 (격 조사, 보조사,
/// > 접속 조사, 서술격 조사). The selection is closed: forms that are as often part of a noun as a particle (자, 고, 면, 일 after
/// > a bare noun) are left out.
struct ParticleTable: Sendable {
  /// Where a particle may stand in a chain.
  enum Kind: UInt8, Sendable {
    /// 들.
    case plural
    /// Particles of place, direction, company, comparison: 에서, 에게, 로, 와.
    case adverbial
    /// 만, 까지, 부터, which may stand before most others.
    case limiting
    /// 이/가, 을/를.
    case core
    /// 의.
    case genitive
    /// 은/는, 도, 이나, which end a chain.
    case topic
    /// Forms of 이다 that end a chain.
    case copula
    /// Forms of 이다 that particles may follow (임, 인지, 이라고).
    case copulaNominal
  }

  struct Form: Sendable {
    /// UTF-8.
    let bytes: [UInt8]
    let kind: Kind
    let follows: Sounds
    /// The form that stands after the other sounds; the same where there is only one.
    let counterpart: [UInt8]
    /// What the form itself ends in.
    let finalSound: FinalSound
    /// Whether it is a form of 이다 that is written in its short form after a vowel: 이라는, 이었다; not 이다, 이며.
    let contractsAfterVowel: Bool
  }

  struct Sounds: OptionSet, Sendable {
    let rawValue: UInt8
    static let vowel = Sounds(rawValue: 1)
    static let rieul = Sounds(rawValue: 2)
    static let consonant = Sounds(rawValue: 4)
    static let any: Sounds = [.vowel, .rieul, .consonant]

    func admits(_ sound: FinalSound) -> Bool {
      switch sound {
      case .vowel: contains(.vowel)
      case .rieul: contains(.rieul)
      case .consonant: contains(.consonant)
      case .unknown: true
      }
    }
  }

  /// Grouped by first syllable, within a group the longest first.
  let forms: [Form]
  /// First three bytes → the group.
  private let groups: [UInt32: Range<Int>]

  static let shared = ParticleTable()

  /// The forms that begin with the syllable whose three bytes are `key`.
  func forms(startingWith key: UInt32) -> ArraySlice<Form> {
    guard let group = groups[key] else { return [] }
    return forms[group]
  }

  static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  /// The kinds that may follow `kind`; nil stands for the noun itself.
  static func mayFollow(_ kind: Kind?, _ next: Kind) -> Bool {
    switch kind {
    case nil: true
    case .plural, .limiting: next != .plural
    case .adverbial: next != .plural && next != .adverbial && next != .core
    case .copulaNominal: next != .plural && next != .copula && next != .copulaNominal
    case .core, .genitive, .topic, .copula: false
    }
  }

  private init() {
    var all: [Form] = []
    for (kind, words) in Self.single {
      for word in words { all.append(Self.form(word, kind, .any, word)) }
    }
    for (kind, pairs) in Self.paired {
      for pair in pairs { all += Self.pair(pair, kind) }
    }
    all.sort { left, right in
      let (leftKey, rightKey) = (Self.key(of: left), Self.key(of: right))
      if leftKey != rightKey { return leftKey < rightKey }
      if left.bytes.count != right.bytes.count { return left.bytes.count > right.bytes.count }
      return left.bytes.lexicographicallyPrecedes(right.bytes)
    }
    forms = all
    var groups: [UInt32: Range<Int>] = [:]
    for index in all.indices {
      let key = Self.key(of: all[index])
      groups[key] = (groups[key]?.lowerBound ?? index)..<(index + 1)
    }
    self.groups = groups
  }

  private static func key(of form: Form) -> UInt32 {
    key(form.bytes[0], form.bytes[1], form.bytes[2])
  }

  private static func form(_ word: String, _ kind: Kind, _ follows: Sounds, _ counterpart: String) -> Form {
    let isCopula = kind == .copula || kind == .copulaNominal
    return Form(
      bytes: Array(word.utf8), kind: kind, follows: follows, counterpart: Array(counterpart.utf8),
      finalSound: FinalSound(of: word),
      contractsAfterVowel: isCopula && word != counterpart && contracting.contains { word.hasPrefix($0) })
  }

  /// The two forms of `이/가`: after a consonant, after a vowel.
  private static func pair(_ pair: String, _ kind: Kind) -> [Form] {
    let words = pair.split(separator: "/").map(String.init)
    let (afterConsonant, afterVowel) = (words[0], words[1])
    // ㄹ goes with the vowels before 로, with the consonants elsewhere.
    let isDirectional = afterConsonant.hasPrefix("으로")
    // The copula keeps its 이 after a vowel as well: 학교이다 beside 학교다.
    let keepsStem = kind == .copula || kind == .copulaNominal
    let long: Sounds = keepsStem ? .any : isDirectional ? .consonant : [.consonant, .rieul]
    let short: Sounds = isDirectional ? [.vowel, .rieul] : .vowel
    return [
      form(afterConsonant, kind, long, afterVowel), form(afterVowel, kind, short, afterConsonant),
    ]
  }
}

// MARK: - The lists

extension ParticleTable {
  /// How forms of 이다 begin whose 이 is left out after a vowel, or joined with what follows.
  ///
  /// > Source: 표준국어대사전, 이다: 이 may be left out after a vowel; 한글 맞춤법 제36항 (이어 → 여); 라고, 라는.
  private static let contracting = ["이라", "이란", "이랍", "이었", "이어", "이에요", "이요"]

  /// Forms that are the same after every sound.
  static let single: [(Kind, [String])] = [
    (.plural, ["들"]),
    (
      .adverbial,
      [
        "에", "에서", "에게", "에게서", "에게로", "에다", "에다가", "께", "께서", "한테", "한테서", "하고", "보다", "처럼", "같이",
        "만큼", "더러", "치고",
      ]
    ),
    (.limiting, ["만", "까지", "부터", "조차", "마저", "마다", "밖에", "대로", "뿐"]),
    (.genitive, ["의"]),
    (.topic, ["도", "커녕", "인들"]),
    (
      .copula,
      [
        "인", "인데", "인데도", "인바", "인즉", "일까", "일뿐", "일수록", "일지라도", "입니다", "입니까", "이고", "이면", "이면서", "이자",
        "이니", "이니까", "이므로", "이던", "이든", "이거나", "이듯", "이듯이", "이기에", "이긴", "이건", "이건만",
      ]
    ),
    (.copulaNominal, ["임", "인지", "인가", "일지", "이기"]),
  ]

  /// After a consonant / after a vowel.
  static let paired: [(Kind, [String])] = [
    (.core, ["이/가", "을/를"]),
    (
      .adverbial,
      ["과/와", "이랑/랑", "으로/로", "으로서/로서", "으로써/로써", "으로부터/로부터", "으로까지/로까지"]
    ),
    (
      .topic,
      [
        "은/는", "이나/나", "이라도/라도", "이야/야", "이야말로/야말로", "이든지/든지", "이나마/나마", "은커녕/는커녕", "이여/여",
      ]
    ),
    (
      .copula,
      [
        "이다/다", "이며/며", "이라/라", "이라는/라는", "이란/란", "이라며/라며", "이라면/라면", "이라면서/라면서", "이라서/라서", "이라던/라던",
        "이라거나/라거나", "이라든지/라든지", "이지만/지만", "이지/지", "이죠/죠", "이어서/여서", "이어야/여야", "이었다/였다", "이었던/였던",
        "이었고/였고", "이었으며/였으며", "이었으나/였으나", "이었지만/였지만", "이었습니다/였습니다", "이었을/였을", "이었음/였음", "이에요/예요",
        "이요/요", "이랍니다/랍니다",
      ]
    ),
    (.copulaNominal, ["이라고/라고"]),
  ]
}
