import LinguisticText

/// The verbal tails of nouns: 하다, 되다, 시키다, 당하다, 받다, 스럽다, 없다 with their endings, and 적 with what follows it.
///
/// A tail is told by its first syllables, by a table; what follows them up to the end of the word is free, up to five
/// syllables: endings stack (되었다고는). 함수 and 할당 are no tails: neither 수 behind 함 nor 당 behind 할 is an ending.
///
/// > Source: 표준국어대사전, entries -하다, -되다, -시키다, -당하다, -받다, -스럽다, -적; 한글 맞춤법 (contracted forms 해, 돼, 됐).
enum KoreanTails {
  /// Whether a tail begins at `offset` of a word of Hangul syllables and runs to its end.
  ///
  /// - Parameter word: scalar values.
  static func isTail(_ word: ArraySlice<UInt32>, from offset: Int) -> Bool {
    guard offset < word.endIndex, let ways = forms[word[offset]] else { return false }
    for way in ways where way.head.count <= word.endIndex - offset {
      guard word[offset..<(offset + way.head.count)].elementsEqual(way.head) else { continue }
      if follows(way.after, word[(offset + way.head.count)...]) { return true }
    }
    return false
  }

  private static func follows(_ after: After, _ rest: ArraySlice<UInt32>) -> Bool {
    guard let first = rest.first else { return after.mayEnd }
    switch after {
    case .particles(let sound): return KoreanParticles.isChain(rest, after: sound)
    case .endings(let syllables, _): return rest.count <= 6 && syllables.contains(first)
    }
  }

  /// What may follow the head of a tail.
  private enum After {
    /// An ending that begins with one of these syllables; whether the head may also stand alone.
    case endings(Set<UInt32>, mayEnd: Bool)
    /// Nothing, or particles as after a noun with this syllable at its end.
    case particles(UInt32)

    var mayEnd: Bool {
      switch self {
      case .endings(_, let mayEnd): mayEnd
      case .particles: true
      }
    }
  }

  private struct Form {
    let head: [UInt32]
    let after: After
  }

  /// First syllable → the forms that begin with it.
  private static let forms: [UInt32: [Form]] = {
    var forms: [UInt32: [Form]] = [:]
    for stem in stems { for form in conjugated(stem) { forms[form.head[0], default: []].append(form) } }
    for (head, endings) in others {
      let form = Form(head: values(head), after: .endings(Set(values(endings)), mayEnd: false))
      forms[form.head[0], default: []].append(form)
    }
    let adnominal = Form(head: values("적"), after: .particles(values("적")[0]))
    forms[adnominal.head[0], default: []].append(adnominal)
    return forms
  }()

  /// A stem in an open syllable, and what it is contracted to before 어.
  private static let stems: [(open: String, infinitives: [String])] = [
    ("하", ["해", "하여"]), ("되", ["돼", "되어"]), ("시키", ["시켜", "시키어"]), ("당하", ["당해", "당하여"]),
  ]

  /// Stems that end in a consonant, with the syllables their endings begin with.
  private static let others: [(head: String, endings: String)] = [
    ("받", "는은을아았습고지게도음으기던더자"), ("없", "는이음습다을어었고지거던더으기도"), ("스럽", "다고지게습"),
    ("스러", "운워울웠움"), ("롭", "다고지게습"), ("로", "운워울웠움"), ("짓", "는고지기습"), ("입", "은었습"),
  ]

  private static func conjugated(_ stem: (open: String, infinitives: [String])) -> [Form] {
    let open = values(stem.open)
    var result = [
      Form(head: open, after: .endings(Set(values("다고며는지기여게거면므려던더자라도느니십세시였었")), mayEnd: false)),
      closed(open, by: 4, .endings(Set(values("다데지채")), mayEnd: true)),
      closed(open, by: 8, .endings(Set(values("수지까때뿐만게것")), mayEnd: true)),
      closed(open, by: 17, .endings(Set(values("니시")), mayEnd: false)),
    ]
    let nominal = closed(open, by: 16, .endings([], mayEnd: true))
    result.append(Form(head: nominal.head, after: .particles(nominal.head[nominal.head.count - 1])))
    for infinitive in stem.infinitives {
      let head = values(infinitive)
      result.append(Form(head: head, after: .endings(Set(values("서야도요주지진질집져졌줍줄준달보봅버놓둔두올왔온나낼내낸볼본봤라")), mayEnd: true)))
      result.append(closed(head, by: 20, .endings(Set(values("다던을습고으지는음기거더었")), mayEnd: false)))
    }
    return result
  }

  /// The form whose last syllable has a final consonant, by its number in Unicode (4 ㄴ, 8 ㄹ, 16 ㅁ, 17 ㅂ, 20 ㅆ).
  private static func closed(_ open: [UInt32], by final: UInt32, _ after: After) -> Form {
    var head = open
    head[head.count - 1] += final
    return Form(head: head, after: after)
  }

  private static func values(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
