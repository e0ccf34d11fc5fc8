import LinguisticText
import Testing

@testable import Readings

/// pinyin-hangul.tsv against the rule itself: initials and finals of 외래어 표기법 표 5 put together.
@Suite struct OfficialTableTests {
  /// Pinyin initials with the lead of their Hangul.
  private static let initials: [(String, Character)] = [
    ("zh", "ㅈ"), ("ch", "ㅊ"), ("sh", "ㅅ"), ("b", "ㅂ"), ("p", "ㅍ"), ("m", "ㅁ"), ("f", "ㅍ"), ("d", "ㄷ"), ("t", "ㅌ"),
    ("n", "ㄴ"), ("l", "ㄹ"), ("g", "ㄱ"), ("k", "ㅋ"), ("h", "ㅎ"), ("j", "ㅈ"), ("q", "ㅊ"), ("x", "ㅅ"), ("r", "ㄹ"),
    ("z", "ㅉ"), ("c", "ㅊ"), ("s", "ㅆ"),
  ]

  /// Finals after an initial; 표 5 has them with ㅇ. `-i` is the vowel of zhi and zi.
  private static let finals = [
    "a": "아", "o": "오", "e": "어", "ai": "아이", "ei": "에이", "ao": "아오", "ou": "어우", "an": "안", "en": "언", "ang": "앙",
    "eng": "엉", "ong": "웅", "i": "이", "ia": "야", "ie": "예", "iao": "야오", "iu": "유", "ian": "옌", "in": "인", "iang": "양",
    "ing": "잉",
    "iong": "융", "u": "우", "ua": "와", "uo": "워", "uai": "와이", "ui": "우이", "uan": "완", "un": "운", "uang": "왕", "ü": "위",
    "üe": "웨", "üan": "위안", "ün": "윈", "-i": "으",
  ]

  /// Syllables without an initial, which pinyin spells by themselves.
  private static let bare = [
    "yi": "이", "ya": "야", "yo": "요", "ye": "예", "yai": "야이", "yao": "야오", "you": "유", "yan": "옌", "yin": "인",
    "yang": "양", "ying": "잉", "wu": "우", "wa": "와", "wo": "워", "wai": "와이", "wei": "웨이", "wan": "완", "wen": "원",
    "wang": "왕",
    "weng": "웡", "yu": "위", "yue": "웨", "yuan": "위안", "yun": "윈", "yong": "융", "er": "얼", "ê": "에",
  ]

  @Test func everySyllableIsPutTogetherByTheRule() {
    for row in TableDataTests.rows(.pinyinHangul) where Self.hangul(of: row[0]) != row[1] {
      Issue.record("\(row[0]) is \(row[1]); by the rule \(Self.hangul(of: row[0]) ?? "nothing")")
    }
  }

  private static func hangul(of syllable: String) -> String? {
    if let bare = bare[syllable] { return bare }
    guard let (initial, lead) = initials.first(where: { syllable.hasPrefix($0.0) }) else { return finals[syllable] }
    guard let final = finals[self.final(String(syllable.dropFirst(initial.count)), after: initial)] else { return nil }
    return compose(lead, final)
  }

  /// The final in the spelling of `finals`: u after j, q, x is ü; i after the sibilants is a vowel of its own.
  private static func final(_ final: String, after initial: String) -> String {
    if ["j", "q", "x"].contains(initial), final.first == "u" { return "ü" + final.dropFirst() }
    if final == "i", ["zh", "ch", "sh", "r", "z", "c", "s"].contains(initial) { return "-i" }
    return final
  }

  /// 세칙 2: ㅈ, ㅉ, ㅊ take ㅏ, ㅔ, ㅗ, ㅜ for ㅑ, ㅖ, ㅛ, ㅠ.
  private static func compose(_ lead: Character, _ final: String) -> String? {
    let leads = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
    let vowels = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
    let plain: [Character: Character] = ["ㅑ": "ㅏ", "ㅖ": "ㅔ", "ㅛ": "ㅗ", "ㅠ": "ㅜ"]
    guard let first = final.unicodeScalars.first, let number = leads.firstIndex(of: lead) else { return nil }
    let code = Int(first.value) - 0xAC00
    var vowel = code / 28 % 21
    if "ㅈㅉㅊ".contains(lead), let other = plain[vowels[vowel]].flatMap(vowels.firstIndex(of:)) { vowel = other }
    guard let scalar = Unicode.Scalar(UInt32(0xAC00 + (number * 21 + vowel) * 28 + code % 28)) else { return nil }
    return String(Character(scalar)) + final.dropFirst()
  }
}

/// Both directions: what one table says of a pair of forms the others say too.
@Suite struct AgreementTests {
  /// A simplified character has every Mandarin reading of its traditional counterparts, and the other way round.
  @Test func scriptsHaveTheSameReadings() {
    for row in TableDataTests.rows(.mandarin) {
      guard let scalar = row[0].unicodeScalars.first, HanFolding.fold(scalar) != scalar else { continue }
      let folded = CharacterReadings.mandarin(HanFolding.fold(scalar))
      if Set(CharacterReadings.mandarin(scalar)).isDisjoint(with: folded), !folded.isEmpty {
        Issue.record("\(row[0]) and \(HanFolding.fold(scalar)) have no reading in common")
      }
    }
  }

  /// The readings of a listed name are of its characters, but for a few that only the name has.
  @Test func namesAreReadByTheirCharacters() {
    var free = 0
    for row in TableDataTests.rows(.names) where row[3] != "-" {
      for (scalar, syllable) in zip(row[0].unicodeScalars, row[3].split(separator: " ")) {
        let letters = MandarinSyllable(numbered: syllable.utf8).letters
        if !CharacterReadings.mandarin(scalar).contains(letters) { free += 1 }
      }
    }
    #expect(free <= 9, "\(free) syllables of names.tsv are no reading of their character")
  }

  /// No exception repeats what the rule gives anyhow, but for peoples and names that the rule itself lists.
  @Test func exceptionsAreExceptions() {
    for row in TableDataTests.rows(.exceptions) where ["doubled-term", "both-forms"].contains(row[2]) {
      #expect(NameException.of(row[0])?.form == row[1].split(separator: "|").first.map(String.init))
      #expect(WordReader.officialForm(of: row[0]) == NameException.of(row[0])?.form)
    }
    let listed = Set(TableDataTests.rows(.exceptions).map { $0[0] })
    for row in TableDataTests.rows(.territories) where listed.contains(row[0]) {
      Issue.record("\(row[0]) stands in exceptions.tsv and in territories.tsv")
    }
  }
}
