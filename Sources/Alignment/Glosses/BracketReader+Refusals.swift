import LinguisticText

/// Reasons for which Chinese in a bracket is no original, or may be none.
extension BracketReader {
  /// A date or count: a unit of time or age right behind a digit, and nothing Chinese after it but more of the same.
  func isDate(_ run: Range<Int>, _ inside: Range<Int>) -> Bool {
    let han = run.filter { isHan($0) }
    guard let first = han.first, first > inside.lowerBound else { return false }
    let before = skipSpaceBackward(first - 1, inside.lowerBound)
    guard Script(scalars[before]) == .digit else { return false }
    return run.allSatisfy { index in
      !isHan(index) || Self.countUnits.contains(scalars[index])
    }
  }

  /// Units after a number: time, age, money, measure, editions.
  private static let countUnits: Set<Unicode.Scalar> = [
    "年", "月", "日", "号", "號", "时", "時", "分", "秒", "世", "纪", "紀", "岁", "歲", "才", "元", "万", "萬", "亿", "億", "人", "名",
    "个", "個", "次", "回", "期", "版", "页", "頁", "卷", "章", "条", "條", "件", "项", "項", "家", "米", "里", "度", "前", "后", "後", "末",
    "初",
  ]

  /// `p. 88`, `88쪽`, `pp. 3–5` behind the run.
  func isPageReference(_ tail: Range<Int>) -> Bool {
    var index = skipSpace(tail.lowerBound, tail.upperBound)
    if index < tail.upperBound, Punctuation.isComma(scalars[index]) {
      index = skipSpace(index + 1, tail.upperBound)
    }
    guard index < tail.upperBound else { return false }
    if scalars[index] == "p" || scalars[index] == "P" || scalars[index] == "쪽" || scalars[index] == "제" {
      return scalars[index..<tail.upperBound].contains { Script($0) == .digit }
    }
    return scalars[index..<tail.upperBound].indices.contains {
      scalars[$0] == "쪽" && Script(scalars[$0 - 1]) == .digit
    }
  }

  /// Whether the particle 의 parts a run that begins the bracket from further Chinese alone (`大學院의制`): the words
  /// before render the run.
  func isGenitive(_ index: Int, of run: Range<Int>, _ inside: Range<Int>) -> Bool {
    guard run.count >= 2, run.lowerBound == skipSpace(inside.lowerBound, inside.upperBound), index == run.upperBound,
      scalars[index] == "의"
    else { return false }
    let rest = trimmed(index + 1..<(inside.first { $0 > index && isSeparator(scalars[$0]) } ?? inside.upperBound))
    return !rest.isEmpty && rest.allSatisfy(isHan)
  }

  /// A comma, one year of four digits and nothing else: how works are cited, but people's years too.
  private func isSingleYear(_ tail: Range<Int>) -> Bool {
    let rest = trimmed(tail)
    guard let first = rest.first, Punctuation.isComma(scalars[first]) else { return false }
    let year = trimmed(first + 1..<rest.upperBound)
    return year.count == 4 && scalars[year].allSatisfy { Script($0) == .digit }
  }

  /// What speaks against an original that is none for sure.
  func doubts(_ run: Range<Int>, _ inside: Range<Int>) -> BracketContent.Doubts {
    var doubts: BracketContent.Doubts = []
    if isSingleYear(run.upperBound..<inside.upperBound) || isSeriesNumber(run) { doubts.insert(.citation) }
    if trimmed(inside) == run, isUnit(run) { doubts.insert(.unit) }
    return doubts
  }

  /// `第53号` at the end of the run.
  private func isSeriesNumber(_ run: Range<Int>) -> Bool {
    guard let last = run.last, scalars[last] == "号" || scalars[last] == "號" else { return false }
    let digits = scalars[run.lowerBound..<last].reversed().prefix { Script($0) == .digit }
    let before = last - digits.count - 1
    return !digits.isEmpty && before >= run.lowerBound && scalars[before] == "第"
  }

  /// `〔2023〕` behind the run: the year in the number of an official document.
  func isDocumentNumber(_ tail: Range<Int>) -> Bool {
    guard tail.count >= 6, ["〔", "［", "["].contains(scalars[tail.lowerBound]) else { return false }
    return scalars[tail.lowerBound + 1..<tail.lowerBound + 5].allSatisfy { Script($0) == .digit }
  }

  /// A numeral and units behind it, nothing else.
  private func isUnit(_ run: Range<Int>) -> Bool {
    run.count >= 2 && Self.numerals.contains(scalars[run.lowerBound])
      && scalars[run].allSatisfy { Self.numerals.contains($0) || Self.measures.contains($0) }
  }

  private static let numerals: Set<Unicode.Scalar> = ["十", "百", "千", "万", "萬", "亿", "億", "兆"]
  /// Units of money, weight, area, length, power and count.
  private static let measures: Set<Unicode.Scalar> = [
    "元", "美", "港", "欧", "歐", "人", "户", "戶", "家", "台", "辆", "輛", "件", "次", "吨", "噸", "斤", "克", "亩", "畝", "平", "方",
    "公", "里", "顷", "頃", "米", "升", "瓦", "时", "時", "个", "個", "份", "只", "枚", "部", "套",
  ]

  /// Days of the week: one behind a date (`5일(日)`), or several (`土·日`).
  func isWeekday(_ inside: Range<Int>) -> Bool {
    let text = scalars[trimmed(inside)]
    // Most brackets begin with something else.
    guard let first = text.first, Self.weekdays.contains(first) || Script(first) != .han else { return false }
    let days = text.split { Punctuation.isInterpunct($0) || isSeparator($0) || $0 == "~" }
    guard !days.isEmpty, days.allSatisfy({ $0.count == 1 && Self.weekdays.contains($0[$0.startIndex]) }) else {
      return false
    }
    if days.count >= 2 { return true }
    var before = skipSpaceBackward(max(0, inside.lowerBound - 2), 0)
    if scalars[before] == "일" || scalars[before] == "." { before = skipSpaceBackward(max(0, before - 1), 0) }
    return Script(scalars[before]) == .digit
  }

  private static let weekdays: Set<Unicode.Scalar> = ["日", "月", "火", "水", "木", "金", "土"]

  /// Whether the bracket says where something comes from (`자료: 中国汽车工业协会`).
  func namesSource(_ inside: Range<Int>) -> Bool {
    let start = skipSpace(inside.lowerBound, inside.upperBound)
    let head = scalars[start..<min(start + 8, inside.upperBound)]
    guard let mark = head.firstIndex(where: { $0 == ":" || $0 == "：" || $0 == "=" || $0 == ")" }) else { return false }
    return Self.sourceLabels.contains(string(trimmed(start..<mark)))
  }

  /// What stands before a source, or before examples.
  private static let sourceLabels: Set<String> = [
    "예", "예시", "예컨대", "예를 들어", "예문", "용례", "例", "보기", "비교", "참조", "대조",
    "자료", "출처", "자료원", "자료출처", "원자료", "사진", "사진제공", "제공", "그림", "인용", "참고", "来源", "來源", "资料", "資料", "出处", "出處",
    "图", "圖", "图片", "圖片", "图源", "照片",
  ]
}
