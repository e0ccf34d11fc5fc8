/// The verbs and adjectives that are made by adding to a noun (발전하다, 사용되다, 평화스럽다) and 이다: what of them stands
/// behind the noun, as stems and a closed list of endings.
///
/// > Source: 표준국어대사전, entries -하다, -되다, -시키다, -받다, -당하다, -스럽다, -롭다, -답다 (접미사), 이다 (조사), and the entries
/// > of the endings (어미); 한글 맞춤법 제18항 (ㅂ irregular), 제34–36항 (contractions).
enum VerbForms {
  /// What may follow a form inside the eojeol.
  enum Rest { case nothing, delimiter, particles, sentenceEnd }

  /// The shapes of a stem that endings ask for.
  enum Shape {
    /// Before endings that begin with a consonant: 받, 스럽.
    case plainVerb, plainAdjective
    /// Before -(으)며: 받으, 스러우.
    case openVerb, openAdjective
    /// Closed by ㄴ: 받은, 스러운.
    case closedVerb, closedAdjective
    /// Closed by ㄹ and by ㅂ.
    case prospective, polite
    /// With -았/었, and with -아/어.
    case past, infinitive
  }

  struct Stem {
    fileprivate var plain: String
    fileprivate var open: String
    fileprivate var infinitives: [String]
    fileprivate var pasts: [String]
    fileprivate var isAdjective = false
    /// 이다, which is a particle in grammar.
    private(set) var isCopula = false
    /// Whether it stands only after a vowel, as -롭다 does.
    private(set) var followsVowel = false

    /// With the honorific -(으)시-.
    fileprivate var honorific: Stem {
      Stem(
        plain: open + "시", open: open + "시", infinitives: [open + "시어", open + "셔"],
        pasts: [open + "시었", open + "셨"], isAdjective: isAdjective, isCopula: isCopula,
        followsVowel: followsVowel)
    }

    var shapes: [(String, Shape)] {
      [
        (plain, isAdjective ? .plainAdjective : .plainVerb), (open, isAdjective ? .openAdjective : .openVerb),
        (closed("ㄴ"), isAdjective ? .closedAdjective : .closedVerb), (closed("ㄹ"), .prospective),
        (closed("ㅂ"), .polite),
      ] + pasts.map { ($0, .past) } + infinitives.map { ($0, .infinitive) }
    }

    /// The shapes that are words without an ending.
    var words: [(String, Rest)] {
      guard !isCopula else { return infinitives.map { ($0, .nothing) } }
      return [(closed("ㄴ"), .nothing), (closed("ㄹ"), .nothing), (closed("ㅁ"), .sentenceEnd)]
        + infinitives.map { ($0, .nothing) }
    }

    /// The open shape with its last syllable closed.
    private func closed(_ consonant: Unicode.Scalar) -> String {
      guard let last = open.unicodeScalars.last, var syllable = HangulSyllable(last),
        let final = VerbForms.finals[consonant]
      else { return open }
      syllable.final = final
      return String(open.unicodeScalars.dropLast()) + String(syllable.scalar)
    }
  }

  private static let plainStems = [
    Stem(plain: "하", open: "하", infinitives: ["하여", "해"], pasts: ["하였", "했"]),
    Stem(plain: "되", open: "되", infinitives: ["되어", "돼"], pasts: ["되었", "됐"]),
    Stem(plain: "시키", open: "시키", infinitives: ["시키어", "시켜"], pasts: ["시키었", "시켰"]),
    Stem(plain: "받", open: "받으", infinitives: ["받아"], pasts: ["받았"]),
    Stem(plain: "당하", open: "당하", infinitives: ["당하여", "당해"], pasts: ["당하였", "당했"]),
    Stem(plain: "스럽", open: "스러우", infinitives: ["스러워"], pasts: ["스러웠"], isAdjective: true),
    Stem(plain: "답", open: "다우", infinitives: ["다워"], pasts: ["다웠"], isAdjective: true),
    Stem(plain: "롭", open: "로우", infinitives: ["로워"], pasts: ["로웠"], isAdjective: true, followsVowel: true),
    Stem(plain: "이", open: "이", infinitives: ["이어"], pasts: ["이었"], isAdjective: true, isCopula: true),
  ]

  static let stems = plainStems + plainStems.map(\.honorific)

  /// Endings with the shapes that they follow.
  static let endings: [(String, Rest, [Shape])] = {
    var all: [(String, Rest, [Shape])] = []
    for (rest, endings) in plainEndings { all += endings.map { ($0, rest, [.plainVerb, .plainAdjective]) } }
    for (rest, endings) in actionEndings { all += endings.map { ($0, rest, [.plainVerb]) } }
    for (rest, endings) in pastEndings { all += endings.map { ($0, rest, [.past]) } }
    for (rest, endings) in infinitiveEndings { all += endings.map { ($0, rest, [.infinitive]) } }
    for (rest, endings) in openEndings { all += endings.map { open($0, rest, isAction: false) } }
    for (rest, endings) in openActionEndings { all += endings.map { open($0, rest, isAction: true) } }
    return all
  }()

  /// An ending whose lone ㄴ, ㄹ or ㅂ closes the stem before it.
  private static func open(_ ending: String, _ rest: Rest, isAction: Bool) -> (String, Rest, [Shape]) {
    let tail = String(ending.unicodeScalars.dropFirst())
    return switch ending.unicodeScalars.first {
    case "ㄴ": (tail, rest, isAction ? [.closedVerb] : [.closedVerb, .closedAdjective])
    case "ㄹ": (tail, rest, [.prospective])
    case "ㅂ": (tail, rest, [.polite])
    default: (ending, rest, isAction ? [.openVerb] : [.openVerb, .openAdjective])
    }
  }

  private static let finals: [Unicode.Scalar: Int] = ["ㄴ": 4, "ㄹ": 8, "ㅁ": 16, "ㅂ": 17]

  /// Forms of 이다 that the endings do not give.
  static let copula = [
    "이냐", "이냐고", "이냐는", "이로다", "이로구나", "이로군", "이런가", "이란다", "이라네", "이라오", "이라야", "이라야만", "일세", "이올시다",
    "이구려", "이리라",
  ]

  /// Forms of 이다 without its stem, as they stand after a vowel, as far as no other word looks like them.
  static let copulaAfterVowel = [
    "로다", "로구나", "로군", "런가", "란다", "라네", "라오", "라야", "라야만", "냐", "냐고", "냐는", "더라", "더니", "던가", "시니", "시며", "시고",
    "십니다",
  ]
}

// MARK: - Endings

extension VerbForms {
  /// On the plain stem, of verbs and adjectives alike.
  private static let plainEndings: [(Rest, [String])] = [
    (
      .nothing,
      [
        "거나", "거니와", "거든", "건", "건대", "건만", "게끔", "고는", "고도", "고서", "고자", "구나", "구려", "군", "기에", "긴", "길", "네",
        "니", "느니", "다", "다가", "던", "던데", "더니", "더라", "더라도", "도다", "되", "든", "든가", "든지", "듯", "듯이",
        "습니다", "지", "지마는", "지만", "지요", "죠", "진", "질", "다고", "다는", "다며", "다면", "다지만", "겠다", "겠고", "겠지만",
        "겠으며", "겠으나", "겠습니다", "겠는가", "겠다고", "겠다는", "겠네", "겠지",
      ]
    ),
    (.delimiter, ["고", "게", "지", "다가"]),
    (.particles, ["기", "던가", "던지"]),
  ]

  /// On the plain stem, of verbs only; ㄴ joins the syllable before.
  private static let actionEndings: [(Rest, [String])] = [
    (
      .nothing,
      [
        "는", "는데", "는데도", "는구나", "는바", "는군", "는다", "는다고", "는다는", "는다며", "는다면", "는다지만", "느냐", "느냐는", "느냐고",
        "느니라", "노라", "노라고", "도록", "자", "자고", "자는", "자마자", "자면", "세", "나", "사", "소", "디",
      ]
    ),
    (.delimiter, ["도록", "고자"]),
    (.particles, ["는지", "는가", "느냐"]),
  ]

  /// On the open stem; ㄴ, ㄹ, ㅂ join the syllable before.
  private static let openEndings: [(Rest, [String])] = [
    (
      .nothing,
      [
        "며", "면", "면서", "니", "니까", "나", "나마", "오", "오니", "므로", "ㄴ데", "ㄴ데도", "ㄴ들", "ㄴ바", "ㄴ즉", "ㄹ까",
        "ㄹ수록", "ㄹ지라도", "ㄹ지언정", "ㄹ뿐", "ㄹ뿐더러", "ㄹ망정", "ㄹ만큼", "ㄹ텐데", "ㄹ게", "ㅂ니다", "ㅂ니까", "니라", "리라",
        "리니", "면서도", "리까", "ㄴ가요", "ㄹ까요", "ㄹ라", "ㄹ진대",
      ]
    ),
    (.delimiter, ["면서", "려고"]),
    (.particles, ["ㄴ지", "ㄴ가", "ㄹ지", "ㄹ까"]),
  ]

  /// On the open stem, of verbs only.
  private static let openActionEndings: [(Rest, [String])] = [
    (
      .nothing,
      [
        "러", "려", "려는", "려던", "려면", "려니", "려다", "려다가", "라", "라고", "라는", "라며", "십시오", "세요", "소서", "ㅂ시다", "자꾸나",
        "ㄴ다", "ㄴ다고", "ㄴ다는", "ㄴ다며", "ㄴ다면", "ㄴ다면서", "ㄴ다지만", "ㄴ답니다", "ㄴ다네", "ㄹ게요", "ㄹ래", "ㄹ걸", "ㄴ다던", "ㄴ단",
        "ㄴ다든지", "ㄴ다거나",
      ]
    )
  ]

  /// On the past stem.
  private static let pastEndings: [(Rest, [String])] = [
    (
      .nothing,
      [
        "다", "다가", "다고", "다는", "다며", "다면", "다면서", "다지만", "다던", "던", "던데", "더니", "더라", "더라도", "더라면", "거나", "거든",
        "고", "고요", "구나", "군", "기에", "나", "네", "는데", "는데도", "는바", "느냐", "느니", "듯", "듯이", "습니다", "습니까", "으나", "으니",
        "으니까", "으되", "으며", "으면", "으면서", "으므로", "을", "을까", "을뿐", "을수록", "을지라도", "을지언정", "을텐데", "지", "지만",
        "지마는", "지요", "죠", "어", "어도", "어야", "어요", "었다", "었던", "었고", "었는데", "었으나", "었으며", "었지만", "었습니다", "겠다",
        "겠지만", "단다", "답니다", "건만", "노라", "도다", "자", "든", "든지", "소", "사옵니다",
      ]
    ),
    (.particles, ["기", "는지", "는가", "던가", "던지", "을지", "을까", "음"]),
  ]

  /// On the form with -아/어.
  private static let infinitiveEndings: [(Rest, [String])] = [
    (
      .nothing,
      [
        "서", "서는", "서도", "서야", "서인지", "도", "야", "야만", "야지", "라", "요", "져", "지고", "지는", "지며", "진", "질", "졌다",
        "졌고", "졌으며", "졌지만", "졌던", "진다", "지지", "지면", "지게", "짐", "왔다", "온", "오던", "오고", "내", "낸", "볼", "본", "주는", "준",
        "야겠다", "야한다", "야할", "야만", "야죠", "선",
      ]
    ),
    (.delimiter, ["서"]),
  ]
}
