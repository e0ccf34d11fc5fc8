import LinguisticText
import Testing

/// What may be added to a noun in its eojeol, by way of the matcher.
/// > Source: 표준국어대사전, examples of the entries -하다, -되다, -시키다, -받다, -당하다, -스럽다, -롭다, -답다, -적, -별, 이다.
@Suite("Noun tails")
struct NounTailTests {
  /// Noun, then what may follow it.
  static let tails: [(noun: String, tails: [String])] = [
    (
      "감소",
      [
        "하다", "한", "할", "함", "했다", "했지만", "하였으며", "해서", "하여야", "합니다", "하십시오", "하려는", "한다는", "하는지를", "하기까지", "함에",
        "함으로써", "하지는", "하게도", "하더라도", "하자마자", "하신", "하셨습니다", "할수록", "할지라도", "하고서", "했을지", "했음을",
        "했는데요", "하거든요",
      ]
    ),
    (
      "채택",
      [
        "되다", "된", "될", "됨", "됐다", "됐습니다", "되었음을", "되어", "되어야", "돼야", "되면서", "된다면", "되기도", "되는데", "됩니다", "되자",
        "되도록", "될까를",
      ]
    ),
    ("안정", ["시키다", "시킨", "시켜", "시켰던", "시킴으로써", "시키기", "시킬지", "시킵니다", "화하는", "화된", "화시킬"]),
    ("존경", ["받다", "받은", "받을", "받음", "받아야", "받았고", "받습니다", "받으며", "받는다", "받고", "받으려면"]),
    ("외면", ["당하다", "당한", "당할", "당해", "당했으며", "당하였고"]),
    ("걱정", ["스럽다", "스러운", "스러워", "스럽게", "스러웠고", "스러움을", "스러우며"]),
    ("자유", ["롭다", "로운", "로워", "롭게", "로움을"]),
    ("사람", ["답다", "다운", "답게", "다움을"]),
    ("상대", ["적", "적인", "적으로", "적이다", "적이며", "적인지는"]),
    ("연령", ["별", "별로", "별로는", "별이다"]),
    ("학생", ["이십니다", "이셨던", "이었더라면", "이었겠지만", "이오", "이네", "이로군", "이라네", "일까를", "이던가"]),
    ("교사", ["였더라면", "였겠지만", "로군", "라네", "이십니다", "시며", "냐고", "였음을", "이기에"]),
    ("파리", ["에서와", "에서처럼", "에서보다도", "행", "행의", "발", "발로", "측", "측은", "내", "등", "등을", "및"]),
    ("이순신", ["씨", "씨가", "선생님께서", "박사님의", "이를", "이에게", "아"]),
  ]

  @Test("what may follow a noun is read to the end of its eojeol", arguments: tails)
  func reads(noun: String, tails: [String]) {
    let matcher = TermMatcher([noun])
    for tail in tails {
      let match = matcher.matches(in: noun + tail + ".").first
      #expect(match?.particles == noun.utf8.count..<(noun + tail).utf8.count, "\(noun)|\(tail)")
    }
  }

  /// Noun, then words that begin like it and are others.
  static let words: [(noun: String, words: [String])] = [
    ("발전", ["발전소", "발전기를", "발전상은", "발전량이"]), ("이용", ["이용료", "이용자는", "이용권을"]),
    ("영향", ["영향력", "영향권에서"]), ("보도", ["보도문", "보도자료를"]), ("하나", ["하나님", "하나님께서"]),
    ("종로", ["종로구", "종로대로를"]), ("중국", ["중국어", "중국산업을", "중국발레단", "중국행정부", "중국씨름"]),
    ("백두", ["백두산이", "백두산을"]), ("책", ["책임", "책임을", "책상", "책별로"]), ("무", ["무인 창고", "무한", "무료"]),
    ("정", ["정의, 자유", "정의·자유"]), ("사", ["사랑", "사랑은", "사과를"]), ("서", ["서로", "서로를", "서로의"]),
    ("주임", ["주임교수", "주임교수가"]), ("도시", ["도시하천", "도시받침", "도시된장"]), ("대학", ["대학로를", "대학가는"]),
    ("자살", ["자살골", "자살률"]), ("구축", ["구축함 두 척", "구축물"]),
  ]

  @Test("other words that begin like the noun are not it", arguments: words)
  func refuses(noun: String, words: [String]) {
    let matcher = TermMatcher([noun])
    for word in words { #expect(matcher.matches(in: word).isEmpty, "\(noun)|\(word)") }
  }

  @Test("decomposed text is read like composed text")
  func readsDecomposed() {
    let text = "발전하였으며".decomposedForTests
    let match = TermMatcher(["발전"]).matches(in: text).first
    #expect(match?.particles.upperBound == text.utf8.count)
  }

  @Test("a noun made of terms is all of them, never two single syllables")
  func readsCompounds() {
    func found(_ terms: [String], _ text: String) -> [String] {
      TermMatcher(terms).matches(in: text).map { terms[$0.terms[0]] }
    }
    #expect(found(["해상", "풍력", "단지"], "해상풍력단지에서는") == ["해상", "풍력", "단지"])
    #expect(found(["해상", "풍력", "단지"], "해상풍력단지화하였다") == ["해상", "풍력", "단지"])
    #expect(found(["해상", "단지"], "해상풍력단지에서는").isEmpty)
    #expect(found(["시", "장"], "시장에서").isEmpty)
    #expect(found(["동해", "물"], "동해물과") == ["동해", "물"])
  }
}

extension String {
  /// With every syllable of 가…힣 as its jamo.
  fileprivate var decomposedForTests: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard (0xAC00...0xD7A3).contains(scalar.value) else {
        scalars.append(scalar)
        continue
      }
      let index = scalar.value - 0xAC00
      scalars.append(Unicode.Scalar(0x1100 + index / 588)!)
      scalars.append(Unicode.Scalar(0x1161 + index / 28 % 21)!)
      if index % 28 > 0 { scalars.append(Unicode.Scalar(0x11A7 + index % 28)!) }
    }
    return String(scalars)
  }
}
