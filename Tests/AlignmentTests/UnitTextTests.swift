import Testing

@testable import Alignment

@Suite("Units of a bitext's lines")
struct UnitTextTests {
  /// Sentences of our own, so that the splitter has words to learn from.
  static let korean = [
    "서버를 다시 시작한다.", "서버가 응답하지 않으면 관리자에게 알린다.", "서버에서 파일을 삭제합니다.", "파일이 열리지 않습니다.",
    "파일의 이름을 변경합니다.", "이름은 필수 항목입니다.", "관리자는 사용자를 추가할 수 있다.", "사용자가 파일을 변경했습니다.",
    "인증서는 서버에 저장된다.", "인증서의 만료 날짜를 확인하십시오.", "날짜와 시간은 자동으로 설정됩니다.", "시간이 초과되었습니다.",
    "설정을 변경하려면 관리자 권한이 필요합니다.", "권한을 확인하는 동안 화면이 잠깁니다.", "화면에 메시지가 표시된다.",
    "메시지를 보내는 중입니다.", "네트워크에 연결할 수 없습니다.", "네트워크를 통해 파일을 전송합니다.", "전송이 완료되었습니다.",
    "테이블을 만들고 대상을 선택하십시오.", "대상의 이름과 테이블의 이름을 입력한다.", "테이블대상을 삭제한다.", "도시의 회의에서는 지도를 봅니다.",
  ]

  /// Units of a line, parted by `|`; behind a particle `+`, a tail `~`, a stop word `!`.
  static func shown(_ text: UnitText, line: Int) -> String {
    text.units(ofLine: line).map { index in
      let mark =
        switch text.units[index].kind {
        case .particle: "+"
        case .verbalTail: "~"
        case .stopWord: "!"
        default: ""
        }
      return mark + text.spelling(ofUnits: index..<(index + 1), line: line)
    }.joined(separator: "|")
  }

  static let splits: [(line: String, units: String)] = [
    ("서버의 인증서를 변경한다", "서버|+의|인증서|+를|변경|~한다"),
    ("관리자에게 메시지가 전송되었습니다", "관리자|+에게|메시지|+가|전송|~되었습니다"),
    ("파일과 테이블대상을 삭제하려면", "파일|+과|테이블|대상|+을|삭제|~하려면"),
    ("사용자들에게도 권한이 있습니다", "사용자|+들에게도|권한|+이|!있습니다"),
    ("API에서는 권한을 확인합니다", "API|+에서는|권한|+을|확인|~합니다"),
    ("config.yaml의 `name`이 3개입니다.", "config.yaml|+의|name|+이|3|개|+입니다|."),
    ("%s을 https://example.org/a?b=1 로 전송", "%s|+을|https://example.org/a?b=1|+로|전송"),
    ("파일 및 날짜 또는 시간", "파일|!및|날짜|!또는|시간"),
    ("<b>서버</b> &amp; 네트워크로", "<b>|서버|</b>|&amp;|네트워크|+로"),
    ("한자(漢字)의 이름", "한자|(|漢字|)|+의|이름"),
    ("", ""), ("   ", ""), ("。", "。"),
  ]

  @Test("a Korean line is noun pieces, particles and tails", arguments: splits)
  func splitsKorean(line: String, units: String) {
    let text = UnitText(target: Self.korean + [line])
    #expect(Self.shown(text, line: text.lineCount - 1) == units)
  }

  /// The same suffix syllables, in agreement with the stem and not.
  /// > Source: 표준국어대사전, entries 은/는, 이/가, 을/를, 과/와, 으로/로.
  static let sounds: [(word: String, ways: [String])] = [
    ("마을을", ["마을을", "마을|을"]), ("마을를", ["마을를"]), ("지도를", ["지도를", "지도|를"]), ("지도을", ["지도을"]),
    ("서울로", ["서울로", "서울|로"]), ("서울으로", ["서울으로", "서울으|로"]), ("부산으로", ["부산으로", "부산|으로", "부산으|로"]), ("부산로", ["부산로"]),
    ("사과와", ["사과와", "사과|와"]), ("감과", ["감과", "감|과"]), ("바다는", ["바다는", "바다|는"]), ("바다은", ["바다은"]),
    ("실행하면", ["실행하면", "실행|하면"]), ("실행되었다", ["실행되었다", "실행|되었다"]), ("실행했던", ["실행했던", "실행|했던"]),
    ("정규화함을", ["정규화함을", "정규화|함을", "정규화함|을"]), ("일반적으로", ["일반적으로", "일반|적으로", "일반적|으로", "일반적으|로"]),
    ("함수", ["함수"]), ("할당", ["할당"]), ("지하철", ["지하철"]), ("해시", ["해시"]),
  ]

  @Test("a word has the readings that the lists and the sounds allow", arguments: sounds)
  func readsWays(word: String, ways: [String]) {
    let values = word.unicodeScalars.map(\.value)
    var room: [UInt8] = []
    let found = KoreanSuffixes.ways(values[...], room: &room).map { way in
      way.stem == values.count
        ? word : ScalarValues.text(values[..<way.stem]) + "|" + ScalarValues.text(values[way.stem...])
    }
    #expect(found.sorted() == ways.sorted())
  }

  static let chinese: [(line: String, words: String)] = [
    ("北京市政府的数据报告", "北京市|政府|的|数据|报告"), ("北京市政府的數據報告", "北京市|政府|的|數據|報告"),
    ("使用CPU的时间为3.5秒。", "使用|CPU|的|时间|为|3.5|秒|。"), ("文件中的目的", "文件|中|的|目的"),
    ("打开 `file_name` 和*文件*", "打开|file_name|和|文件"), ("价格%d元，共${n}个", "价格|%d|元|，|共|${n}|个"), ("", ""),
  ]

  @Test("a Chinese line is words, in either script", arguments: chinese)
  func cutsChinese(line: String, words: String) {
    let text = UnitText(source: ["文件", line])
    #expect(Self.shown(text, line: 1) == words)
  }

  @Test("a word has one number in both scripts, whatever case and width")
  func foldsNumbers() {
    let text = UnitText(source: ["軟體 API", "软体 ａｐｉ"])
    #expect(text.units(ofLine: 0).map { text.units[$0].number } == text.units(ofLine: 1).map { text.units[$0].number })
  }

  @Test("decomposed jamo are read as syllables")
  func composesJamo() {
    let text = UnitText(target: Self.korean + ["서버를".decomposedStringWithCanonicalMapping])
    #expect(Self.shown(text, line: text.lineCount - 1) == "서버|+를")
  }

  @Test("units of any line lie in order within it and say what it says", arguments: 0..<40)
  func keepsOrder(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pool = Array("서버를의 한다가 에서 ab_1.%s{}<>&;*\\`(3,5)中文的词\u{200B}漢한\u{1100}\u{1161}，。 \u{20000}".unicodeScalars)
    let lines = (0..<6).map { _ in
      var line = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<40, using: &random) { line.append(pool.randomElement(using: &random)!) }
      return String(line)
    }
    for text in [UnitText(source: lines), UnitText(target: lines)] {
      #expect(text.lineCount == lines.count)
      for line in 0..<text.lineCount {
        var end: UInt32 = 0
        let length = text.scalarStarts[line + 1] - text.scalarStarts[line]
        for index in text.units(ofLine: line) {
          let unit = text.units[index]
          #expect(unit.start >= end && unit.end > unit.start && unit.end <= length)
          end = unit.end
        }
      }
    }
  }
}

/// SplitMix64.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
