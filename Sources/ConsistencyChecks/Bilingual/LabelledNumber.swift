import LinguisticText

/// A number that both languages label with a word of its own, so that only numbers of the same label can stand for one
/// another: 第2款 and 제2항, 第一季度 and 1분기, 下半年 and 하반기, 七成 and 70%.
struct LabelledNumber {
  enum Kind: CaseIterable {
    case quarter, half, plan, article, clause, item, chapter, section, score, share
  }

  var kind: Kind
  /// What it may say: 八折 is 80% of the price, and 20% off. A share counts in hundredths of a percent.
  var values: [Int]
  /// As written.
  var text: String
  /// UTF-8 range in the text.
  var utf8Range: Range<Int>
  /// Whether it is a share in another form than a percentage.
  var isTenths = false
  /// Of a share, whether it is what a price is lowered by (20% 할인).
  var isDiscount = false

  typealias Both = (source: LabelledNumber, target: LabelledNumber)

  /// Labels of the two sides that contradict each other, with a number on either side that the other has not; and those
  /// that agree though their digits are others (十四五, 14·5; 8.5折, 15% 할인), by their UTF-8 ranges.
  static func compared(
    _ source: String, _ target: String
  ) -> (contradictions: [Both], agreements: (source: [Range<Int>], target: [Range<Int>])) {
    guard source.unicodeScalars.contains(where: isOfLabel) else { return ([], ([], [])) }
    let from = LabelScan(source, .chinese).labels
    guard !from.isEmpty else { return ([], ([], [])) }
    let to = LabelScan(target, .korean).labels
    let isFree = freeShares(from, to)
    let contradictions = Kind.allCases.flatMap { kind -> [Both] in
      let ours = from.filter { $0.kind == kind }
      let theirs = to.filter { $0.kind == kind }
      guard kind != .share || ours.contains(where: \.isTenths) else { return [] }
      let missing = ours.filter { one in
        !to.indices.contains { to[$0].kind == kind && (!one.isTenths || isFree[$0]) && one.agrees(with: to[$0]) }
      }
      let added = theirs.filter { one in !ours.contains { $0.agrees(with: one) } }
      return zip(missing, added).map { ($0, $1) }
    }
    return (contradictions, agreements(from, to, isFree))
  }

  /// Which labels of the translation no percentage of the source stands for.
  private static func freeShares(_ from: [LabelledNumber], _ to: [LabelledNumber]) -> [Bool] {
    var isFree = to.map { _ in true }
    for one in from where one.kind == .share && !one.isTenths {
      let partner = to.indices.first { isFree[$0] && to[$0].kind == .share && one.agrees(with: to[$0]) }
      if let partner { isFree[partner] = false }
    }
    return isFree
  }

  /// Plans with plans, tenths with percentages: with one that no percentage of the source stands for, if there is any.
  private static func agreements(
    _ from: [LabelledNumber], _ to: [LabelledNumber], _ isFree: [Bool]
  ) -> (source: [Range<Int>], target: [Range<Int>]) {
    var isFree = isFree
    var agreements: (source: [Range<Int>], target: [Range<Int>]) = ([], [])
    for one in from where one.kind == .plan || one.isTenths {
      let partners = to.indices.filter { to[$0].kind == one.kind && one.agrees(with: to[$0]) }
      guard !partners.isEmpty else { continue }
      agreements.source.append(one.utf8Range)
      let taken = one.kind == .plan ? partners : Array(partners.filter { isFree[$0] }.prefix(1))
      for partner in taken { isFree[partner] = false }
      agreements.target += taken.map { to[$0].utf8Range }
    }
    return agreements
  }

  /// Whether a character is one that every label has one of.
  private static func isOfLabel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "季", "半", "成", "折", "比", "条", "條", "款", "项", "項", "章", "节", "節", "五": true
    default: false
    }
  }

  /// Whether it may say what a number of the translation says; what is taken off the price is the last of `values`.
  private func agrees(with other: LabelledNumber) -> Bool {
    other.isDiscount && values.count > 1
      ? values[values.count - 1] == other.values[0] : values.contains(where: other.values.contains)
  }
}

/// Finds labelled numbers in a text.
struct LabelScan {
  private(set) var labels: [LabelledNumber] = []
  let scalars: [Unicode.Scalar]
  private let offsets: [Int]

  init(_ text: String, _ language: NumberReader.Language) {
    scalars = text.unicodeScalars.map(HanFolding.fold)
    offsets = text.unicodeScalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
    var index = 0
    while index < scalars.count {
      let found = language == .chinese ? chinese(at: index) : korean(at: index)
      index = found ?? index + 1
    }
  }

  mutating func add(
    _ kind: LabelledNumber.Kind, _ values: [Int], _ range: Range<Int>, isTenths: Bool = false, isDiscount: Bool = false
  ) -> Int {
    labels.append(
      LabelledNumber(
        kind: kind, values: values, text: String(String.UnicodeScalarView(scalars[range])),
        utf8Range: offsets[range.lowerBound]..<offsets[range.upperBound], isTenths: isTenths,
        isDiscount: isDiscount))
    return range.upperBound
  }

  func has(_ word: String, at index: Int) -> Int? {
    let word = word.unicodeScalars.map(HanFolding.fold)
    return index >= 0 && scalars[min(index, scalars.count)...].starts(with: word) ? index + word.count : nil
  }

  func scalar(_ index: Int) -> Unicode.Scalar { scalars.indices.contains(index) ? scalars[index] : " " }

  /// A whole number in digits that begins here.
  private func digits(at start: Int) -> (value: Int, end: Int)? {
    guard Script(scalar(start)) == .digit, Script(scalar(start - 1)) != .digit, scalar(start - 1) != "." else {
      return nil
    }
    var (value, end) = (0, start)
    while (0x30...0x39).contains(scalar(end).value), end - start < 5 {
      (value, end) = (value * 10 + Int(scalar(end).value - 0x30), end + 1)
    }
    return end > start && scalar(end) != "." && Script(scalar(end)) != .digit ? (value, end) : nil
  }

  /// A whole number in digits or characters that begins here.
  func number(at start: Int) -> (value: Int, end: Int)? {
    if let number = digits(at: start) { return number }
    guard NumberReader.isNumeral(scalar(start)), !NumberReader.isNumeral(scalar(start - 1)) else { return nil }
    var end = start
    while NumberReader.isNumeral(scalar(end)) { end += 1 }
    guard end - start <= 6, let value = NumberReader.value(ofChinese: Array(scalars[start..<end])) else { return nil }
    return (value, end)
  }

  // MARK: Chinese

  private mutating func chinese(at start: Int) -> Int? {
    switch scalar(start) {
    case "上": if let end = has("上半年", at: start) { return add(.half, [1], start..<end) }
    case "下": if let end = has("下半年", at: start) { return add(.half, [2], start..<end) }
    case "十": if let plan = chinesePlan(at: start) { return plan }
    default: break
    }
    if let end = chineseShare(at: start) { return end }
    guard let (value, end) = number(at: start) else { return nil }
    if let behind = has("季度", at: end), (1...4).contains(value) { return add(.quarter, [value], start..<behind) }
    if scalar(start - 1) == HanFolding.fold("第") {
      let kinds: [(Unicode.Scalar, LabelledNumber.Kind)] = [
        ("条", .article), ("款", .clause), ("项", .item), ("章", .chapter), ("节", .section),
      ]
      if let kind = kinds.first(where: { HanFolding.fold($0.0) == scalar(end) })?.1 {
        return add(kind, [value], start - 1..<end + 1)
      }
      return nil
    }
    if scalar(end) == "比", let other = number(at: end + 1), value < 200, other.value < 200 {
      return add(.score, [min(value, other.value) * 1_000 + max(value, other.value)], start..<other.end)
    }
    return nil
  }

  /// “十四五”规划.
  private mutating func chinesePlan(at start: Int) -> Int? {
    guard scalar(start) == "十", let second = NumberReader.digit(scalar(start + 1)), (1...9).contains(second),
      scalar(start + 2) == "五", !NumberReader.isNumeral(scalar(start + 3)), !NumberReader.isNumeral(scalar(start - 1))
    else { return nil }
    let isQuoted = Self.quotes.contains(scalar(start - 1)) && Self.quotes.contains(scalar(start + 3))
    let behind = Self.quotes.contains(scalar(start + 3)) ? start + 4 : start + 3
    guard isQuoted || ["规划", "期间", "计划", "时期", "以来"].contains(where: { has($0, at: behind) != nil }) else { return nil }
    return add(.plan, [10 + second], start..<start + 3)
  }

  private static let quotes = Set("“”\"‘’'「」『』".unicodeScalars)

  // MARK: Korean

  private mutating func korean(at start: Int) -> Int? {
    switch scalar(start) {
    case "상": if let end = has("상반기", at: start) ?? has("상반년", at: start) { return add(.half, [1], start..<end) }
    case "하": if let end = has("하반기", at: start) ?? has("하반년", at: start) { return add(.half, [2], start..<end) }
    default: break
    }
    if let end = koreanShare(at: start) { return end }
    guard let (value, end) = digits(at: start) else { return nil }
    if let plan = koreanPlan(value, start, end) { return plan }
    if let quarter = quarter(value, start, end) { return quarter }
    if scalar(start - 1) == "제" {
      let kinds: [(Unicode.Scalar, LabelledNumber.Kind)] = [
        ("조", .article), ("항", .clause), ("호", .item), ("장", .chapter), ("절", .section),
      ]
      if let kind = kinds.first(where: { $0.0 == scalar(end) })?.1 { return add(kind, [value], start - 1..<end + 1) }
      return nil
    }
    var place = scalar(end) == " " ? end + 1 : end
    if ["대", ":", "-", "：", "∶"].contains(scalar(place)) {
      place += scalar(place + 1) == " " ? 2 : 1
      if let other = digits(at: place), value < 200, other.value < 200 {
        return add(.score, [min(value, other.value) * 1_000 + max(value, other.value)], start..<other.end)
      }
    }
    return nil
  }

  /// 3분기, 3사분기, 3/4분기.
  private mutating func quarter(_ value: Int, _ start: Int, _ end: Int) -> Int? {
    guard (1...4).contains(value) else { return nil }
    for word in ["/4분기", "/4 분기", "사분기", "분기", " 분기"] {
      if let behind = has(word, at: end) { return add(.quarter, [value], start..<behind) }
    }
    return nil
  }

  /// 14·5 계획, 제14차 5개년.
  private mutating func koreanPlan(_ value: Int, _ start: Int, _ end: Int) -> Int? {
    for word in ["차 5개년", "차5개년", "차 5 개년"] {
      if let behind = has(word, at: end) { return add(.plan, [value], start..<behind) }
    }
    guard (11...19).contains(value), ["·", "ㆍ", "・", "‧", "•", "-"].contains(scalar(end)), scalar(end + 1) == "5",
      Script(scalar(end + 2)) != .digit
    else { return nil }
    let quoted = Self.quotes.contains(scalar(end + 2)) ? end + 3 : end + 2
    let place = scalar(quoted) == " " ? quoted + 1 : quoted
    let isNamed = ["계획", "규획", "기간", "시기", "개년", "연간"].contains { has($0, at: place) != nil }
    guard isNamed || quoted == end + 3 else { return nil }
    return add(.plan, [value], start..<end + 2)
  }
}
