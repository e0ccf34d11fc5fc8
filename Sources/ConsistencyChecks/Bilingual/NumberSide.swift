import LinguisticText

/// The numbers of one side of a pair.
struct NumberSide {
  let numbers: [NumberComparison.Number]
  private let scalars: [Unicode.Scalar]
  private let runs: DigitRuns
  private let language: NumberReader.Language

  /// - Parameter places: UTF-8 ranges whose numbers count nothing.
  init(_ text: String, _ language: NumberReader.Language, without places: [Range<Int>] = []) {
    let folded = text.unicodeScalars.map(HanFolding.fold)
    scalars = folded
    self.language = language
    var offsets = [0]
    for scalar in text.unicodeScalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    let mentions = NumberReader.mentions(in: folded, of: language).filter { mention in
      let range = offsets[mention.range.lowerBound]..<offsets[mention.range.upperBound]
      return !places.contains { $0.overlaps(range) }
    }
    let runs = DigitRuns(folded)
    self.runs = runs
    numbers = mentions.enumerated().map { index, mention in
      let written = folded[mention.range]
      let next = index + 1 < mentions.count ? mentions[index + 1] : nil
      let hasDigits = written.contains { Script($0) == .digit }
      return NumberComparison.Number(
        mention: mention, text: String(String.UnicodeScalarView(written)),
        utf8Range: offsets[mention.range.lowerBound]..<offsets[mention.range.upperBound], isWritten: hasDigits,
        isReported: hasDigits && !Self.isInCode(mention, folded) && !Self.isOfList(mention, folded),
        isSalient: Self.isSalient(mention, written) && !Self.isName(mention, written, folded, language),
        run: hasDigits ? runs.run(at: mention.range) : nil,
        measure: Measure(mention, in: folded, language),
        others: Self.others(mention, next, folded))
    }
  }

  /// Whether the side has the same digits, separated in another way: 1,234.5 and 1.234,5.
  func writes(_ run: DigitRuns.Run?) -> Bool { run.map(runs.contains) ?? false }

  /// Digits of names, versions, addresses and placeholders: F6, UTF-8, %1, 1.2.3, {0}, a_1.
  private static func isInCode(_ mention: NumberMention, _ scalars: [Unicode.Scalar]) -> Bool {
    func scalar(_ index: Int) -> Unicode.Scalar { scalars.indices.contains(index) ? scalars[index] : " " }
    let (before, after) = (scalar(mention.range.lowerBound - 1), scalar(mention.range.upperBound))
    if Script(before) == .latin || Script(after) == .latin || after == "_" || after == "}" { return true }
    if ["%", "{", "_", "#", "\\", "@"].contains(before) { return true }
    if before == "$" { return mention.value.whole.map { $0 < 10 } ?? false }
    if before == "-" || before == "/" || before == ".", Script(scalar(mention.range.lowerBound - 2)) == .latin {
      return true
    }
    // 1.2.3 and 192.168.0.1.
    let isDotted = before == "." && Script(scalar(mention.range.lowerBound - 2)) == .digit
    return isDotted || (after == "." && Script(scalar(mention.range.upperBound + 1)) == .digit)
  }

  /// Whether the number counts the text itself: 1. and 2) at its start.
  private static func isOfList(_ mention: NumberMention, _ scalars: [Unicode.Scalar]) -> Bool {
    let end = mention.range.upperBound
    guard end < scalars.count, [".", "、", ")", "．"].contains(scalars[end]) else { return false }
    return scalars[..<mention.range.lowerBound].allSatisfy { Script($0) == .space || $0 == "(" }
  }

  private static func isSalient(_ mention: NumberMention, _ written: ArraySlice<Unicode.Scalar>) -> Bool {
    if mention.unit == .percent || mention.unit?.isCurrency == true { return true }
    if mention.value.denominator != 1 || mention.value.exponent < 0 { return true }
    return written.count { Script($0) == .digit } >= 3 || written.contains { powers[$0] != nil }
  }

  /// Whether digits are a name, or say "always": 315晚会, 985高校, 365天.
  private static func isName(
    _ mention: NumberMention, _ written: ArraySlice<Unicode.Scalar>, _ scalars: [Unicode.Scalar],
    _ language: NumberReader.Language
  ) -> Bool {
    guard mention.unit == nil, mention.value.denominator == 1, mention.value.exponent >= 0,
      written.allSatisfy({ Script($0) == .digit })
    else { return false }
    if let value = mention.value.whole, value == 365 || value == 366 { return true }
    guard language == .chinese, written.count <= 4, mention.range.upperBound < scalars.count else { return false }
    let next = scalars[mention.range.upperBound]
    return Script(next) == .han && !counters.contains(next)
  }

  /// What stands behind numbers that count or measure.
  ///
  /// > Source: 现代汉语八百词, 名词、量词配合表; GB 3100 for units.
  private static let counters = Set(
    ("个位名次届人岁天种家条件章节期代级层倍周月年日号元只头匹本张间座所辆艘架场轮批项点万亿千百吨公里米克斤亩度分秒小时户村台套株棵枚平瓦升页字款余多"
      + "来美欧英港韩日新毫厘英海光立方平千兆赫伏安焦卡帕比至到或和与股票份枝支根颗粒片块堵扇口眼井盏顶把伙帮班组队排营团军师省市县区乡镇街路巷楼栋幢室床桌席封篇首幅部集卷册门科类样式例起宗桩笔单货箱包袋瓶罐杯碗盘锅壶桶缸")
      .unicodeScalars.map(HanFolding.fold))

  private static func others(
    _ mention: NumberMention, _ next: NumberMention?, _ scalars: [Unicode.Scalar]
  ) -> [NumberValue] {
    var others: [NumberValue] = []
    let value = mention.value
    if mention.unit == .percent, value.denominator == 1 {
      others.append(NumberValue(value.coefficient, exponent: value.exponent - 2))
    }
    let end = mention.range.upperBound
    // 4분의 3 is 75%.
    if let decimal = value.decimal { others.append(decimal) }
    // 25个基点 and 25bp are 0.25%p.
    if value.denominator == 1, basisPoints.contains(where: { scalars[end...].starts(with: $0) }) {
      others.append(NumberValue(value.coefficient, exponent: value.exponent - 2))
    }
    // 增长2倍 is three times as much.
    if end < scalars.count, scalars[end] == "倍", let whole = value.addingOne, grows(before: mention, in: scalars) {
      others.append(whole)
    }
    // 10 亿 and 10 억, with a space.
    if end + 1 < scalars.count, scalars[end] == " ", let power = powers[scalars[end + 1]], value.denominator == 1 {
      let more = end + 2 < scalars.count ? powers[scalars[end + 2]] ?? 0 : 0
      others.append(NumberValue(value.coefficient, exponent: value.exponent + power + more))
    }
    // 10至20万, 3~5조: the scale word stands for both.
    guard let next, value.denominator == 1 else { return others }
    let between = scalars[mention.range.upperBound..<next.range.lowerBound]
    let joins: Set<Unicode.Scalar> = ["-", "~", "–", "—", "至", "到", "～", "〜", "、", ",", "·", "∼", "−", " "]
    guard between.count <= 3, between.allSatisfy(joins.contains) else { return others }
    for scalar in scalars[next.range] {
      if let power = powers[scalar] {
        others.append(NumberValue(value.coefficient, exponent: value.exponent + power))
      }
    }
    return others
  }

  /// Whether a word for growing stands right before a number, with 了 or 约 between, and not what it grows to (增至2倍).
  ///
  /// > Source: 现代汉语八百词, 倍.
  private static func grows(before mention: NumberMention, in scalars: [Unicode.Scalar]) -> Bool {
    var place = mention.range.lowerBound - 1
    while place > 0, ["了", "约", "近", "超", "过"].contains(scalars[place]) { place -= 1 }
    return place > 0 && growth.contains(Array(scalars[(place - 1)...place]))
  }

  private static let growth: [[Unicode.Scalar]] = [
    "增长", "增加", "提高", "扩大", "上涨", "上升", "提升", "增幅", "涨幅", "激增", "猛增", "暴涨", "高出", "多出",
  ].map { $0.unicodeScalars.map(HanFolding.fold) }

  private static let basisPoints = ["个基点", "基点", "bp", "BP", "베이시스포인트", "베이시스 포인트"].map {
    $0.unicodeScalars.map(HanFolding.fold)
  }

  private static let powers: [Unicode.Scalar: Int] = [
    "千": 3, "万": 4, "亿": 8, "兆": 12, "천": 3, "만": 4, "억": 8, "조": 12, "백": 2, "百": 2,
  ]

  /// Whether the text has a small or round number of the other side in words, somewhere.
  func spells(_ number: NumberComparison.Number) -> Bool {
    guard number.mention.value.denominator == 1, let value = number.mention.value.whole,
      value == 0 || number.mention.unit?.isCurrency != true
    else { return false }
    let words = language == .chinese ? Self.chinese[value] : Self.korean[value]
    return words?.contains { scalars.contains(word: $0) } ?? false
  }

  private static let chinese: [Int: [[Unicode.Scalar]]] = table([
    1: "一 首 单 独 壹 元 每 头", 2: "二 两 双 俩 对 再 次 贰", 3: "三 仨 叁", 4: "四 肆", 5: "五 伍", 6: "六 陆", 7: "七", 8: "八",
    9: "九", 10: "十", 0: "零 〇", 12: "十二 打 年", 50: "半", 100: "百 全 完", 1_000: "千", 10_000: "万", 24: "全天 昼夜 一天 终日",
    60: "分钟 小时 六十",
  ])
  private static let korean: [Int: [[Unicode.Scalar]]] = table([
    0: "영 제로 없 무", 1: "한 하나 첫 일 단 유일 매 처음 각 외 홀", 2: "두 둘 이 양 쌍 재 복수", 3: "세 셋 삼 석", 4: "네 넷 사 넉",
    5: "다섯 오 닷", 6: "여섯 육 유", 7: "일곱 칠 이레", 8: "여덟 팔", 9: "아홉 구", 10: "열 십 시월", 11: "열한 십일", 12: "열두 십이 일 년",
    15: "보름 열다섯 십오", 20: "스무 스물 이십", 24: "하루 온종일", 30: "서른 삼십 반", 40: "마흔 사십", 50: "쉰 오십 절반 반", 60: "예순 육십",
    70: "일흔 칠십", 80: "여든 팔십", 90: "아흔 구십", 100: "백 전부 완전 모두 모든 전체 온", 200: "이백", 300: "삼백", 500: "오백", 1_000: "천",
    10_000: "만",
  ])

  private static func table(_ words: [Int: String]) -> [Int: [[Unicode.Scalar]]] {
    words.mapValues { $0.split(separator: " ").map { Array($0.unicodeScalars) } }
  }
}

extension [Unicode.Scalar] {
  fileprivate func contains(word: [Unicode.Scalar]) -> Bool {
    guard let first = word.first, count >= word.count else { return false }
    return indices.contains { index in
      self[index] == first && index + word.count <= count && self[index..<index + word.count].elementsEqual(word)
    }
  }
}
