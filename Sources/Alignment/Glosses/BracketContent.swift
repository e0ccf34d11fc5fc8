import LinguisticText

/// What stands in a bracket: an original, a rendering, or something that is no gloss.
enum BracketContent: Equatable {
  /// An original. `original` is the first Chinese run with the Latin letters or digits written onto it; `extended` goes on
  /// over blanks between further Chinese runs, where there are any; `others` are further names in the bracket.
  case original(range: Range<Int>, extended: Range<Int>?, others: [Range<Int>], isCitationLike: Bool)
  /// Hangul first: the rendering of an original that stands before the bracket.
  case rendering(range: Range<Int>)
  case refused(Reason)

  enum Reason: Equatable {
    case noHan
    case date
    case koreanText
    case list
    case quoted
    case citation
  }
}

/// Reads the inside of a bracket.
struct BracketReader {
  let scalars: [Unicode.Scalar]

  /// - Parameter inside: scalars between the brackets.
  func content(_ inside: Range<Int>) -> BracketContent {
    var start = skipSpace(inside.lowerBound, inside.upperBound)
    guard start < inside.upperBound else { return .refused(.noHan) }
    if isHangul(start), !isLabel(start, inside.upperBound) { return renderingOrRefusal(start..<inside.upperBound) }
    start = skipLeadIn(start, inside.upperBound)
    guard start < inside.upperBound, let run = chineseRun(from: start, in: inside) else { return .refused(.noHan) }
    return original(run, inside)
  }

  // MARK: - Originals

  private func original(_ run: Range<Int>, _ inside: Range<Int>) -> BracketContent {
    if isDate(run, inside) { return .refused(.date) }
    let next = skipSpace(run.upperBound, inside.upperBound)
    var behind = run.upperBound
    while behind < inside.upperBound, Punctuation.quoteRole(scalars, behind) == .closes { behind += 1 }
    if behind < inside.upperBound, isHangul(behind) { return .refused(.koreanText) }
    let tail = run.upperBound..<inside.upperBound
    if isPageReference(tail) { return .refused(.citation) }
    if isList(run, tail) { return .refused(.list) }
    var extended: Range<Int>?
    var end = run.upperBound
    var cursor = next
    while cursor < inside.upperBound, cursor > end, isHan(cursor), let further = chineseRun(from: cursor, in: inside),
      further.lowerBound == cursor
    {
      end = further.upperBound
      extended = run.lowerBound..<end
      cursor = skipSpace(end, inside.upperBound)
    }
    return .original(
      range: run, extended: extended, others: otherNames(inside, without: extended ?? run),
      isCitationLike: isSingleYear(tail))
  }

  /// The first run of Chinese characters from `start`, with Latin letters, digits, kana and interpuncts written onto it.
  ///
  /// Returns nil when there is none, or when Hangul comes first.
  private func chineseRun(from start: Int, in inside: Range<Int>) -> Range<Int>? {
    var index = start
    while index < inside.upperBound, !isHan(index) {
      if isHangul(index) { return nil }
      index += 1
    }
    guard index < inside.upperBound else { return nil }
    var lower = index
    while lower > start, isWrittenOn(lower - 1) { lower -= 1 }
    var upper = index + 1
    while upper < inside.upperBound {
      if isHan(upper) || isWrittenOn(upper) {
        upper += 1
      } else if upper + 1 < inside.upperBound, isInnerMark(scalars[upper]), isHan(upper + 1), isHan(upper - 1) {
        upper += 1
      } else {
        break
      }
    }
    return lower..<upper
  }

  /// Whether a Latin letter, digit, kana or sign belongs to the run it touches.
  private func isWrittenOn(_ index: Int) -> Bool {
    switch Script(scalars[index]) {
    case .latin, .digit, .kana: true
    default: scalars[index] == "+" || scalars[index] == "%" || scalars[index] == "ー"
    }
  }

  /// Marks that stand inside one Chinese expression.
  private func isInnerMark(_ scalar: Unicode.Scalar) -> Bool {
    Punctuation.interpuncts.contains(scalar) || scalar == "-" || scalar == "—" || scalar == "“" || scalar == "”"
      || scalar == "：" || scalar == "《" || scalar == "》"
  }

  /// Behind quotation marks, section numbers, labels (`중국어:`, `简体：`) and Latin names with a comma.
  private func skipLeadIn(_ start: Int, _ end: Int) -> Int {
    var start = start
    if let label = labelEnd(start, end) { start = skipSpace(label, end) }
    while start < end, Punctuation.closerOfOpener[scalars[start]] != nil || Punctuation.straightQuotes.contains(scalars[start]) {
      start += 1
    }
    return start
  }

  private func isLabel(_ start: Int, _ end: Int) -> Bool { labelEnd(start, end) != nil }

  /// End of a label such as `중국어:`, `간체자 `, `한자:`, `中文：`; nil where there is none.
  private func labelEnd(_ start: Int, _ end: Int) -> Int? {
    var index = start
    let limit = min(end, start + 16)
    while index < limit {
      let scalar = scalars[index]
      if scalar == ":" || scalar == "：" { return index + 1 }
      if Script(scalar) == .space, index >= start + 2, Self.labelEndings.contains(scalars[index - 1]), isHangul(start) {
        return index
      }
      guard [.hangul, .han, .latin, .space].contains(Script(scalar)) else { return nil }
      index += 1
    }
    return nil
  }

  /// Last syllables of names of languages and scripts (중국어, 한자, 번체).
  private static let labelEndings: Set<Unicode.Scalar> = ["어", "자", "체"]

  /// Names in the bracket besides the original, in order: what stands between commas, slashes, semicolons.
  private func otherNames(_ inside: Range<Int>, without original: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = inside.lowerBound
    for index in inside.lowerBound...inside.upperBound {
      let isBorder = index == inside.upperBound || isSeparator(scalars[index])
      guard isBorder else { continue }
      let piece = trimmed(start..<index)
      if !piece.isEmpty, !piece.overlaps(original), isName(piece) { result.append(piece) }
      start = index + 1
    }
    return result
  }

  private func isName(_ range: Range<Int>) -> Bool {
    let first = Script(scalars[range.lowerBound])
    return (first == .latin || first == .han || first == .hangul || first == .kana)
      && !scalars[range].contains { Script($0) == .digit }
  }

  private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    Punctuation.commas.contains(scalar) || scalar == ";" || scalar == "；" || scalar == "/"
  }

  // MARK: - Refusals

  /// A date or count: a unit of time or age right behind a digit, and nothing Chinese after it but more of the same.
  private func isDate(_ run: Range<Int>, _ inside: Range<Int>) -> Bool {
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
    "个", "個", "次", "回", "期", "版", "页", "頁", "卷", "章", "条", "條", "件", "项", "項", "家", "米", "里", "度", "前", "后", "後", "末", "初",
  ]

  /// `p. 88`, `88쪽`, `pp. 3–5` behind the run.
  private func isPageReference(_ tail: Range<Int>) -> Bool {
    var index = skipSpace(tail.lowerBound, tail.upperBound)
    if index < tail.upperBound, Punctuation.commas.contains(scalars[index]) { index = skipSpace(index + 1, tail.upperBound) }
    guard index < tail.upperBound else { return false }
    if scalars[index] == "p" || scalars[index] == "P" || scalars[index] == "쪽" || scalars[index] == "제" {
      return scalars[index..<tail.upperBound].contains { Script($0) == .digit }
    }
    return scalars[index..<tail.upperBound].contains("쪽")
  }

  /// A comma, one year of four digits and nothing else: how works are cited, but people's years too.
  private func isSingleYear(_ tail: Range<Int>) -> Bool {
    let rest = trimmed(tail)
    guard let first = rest.first, Punctuation.commas.contains(scalars[first]) else { return false }
    let year = trimmed(first + 1..<rest.upperBound)
    return year.count == 4 && scalars[year].allSatisfy { Script($0) == .digit }
  }

  /// Several Chinese names one after the other: `旧香居·古今·百城堂`, `张三、李四`.
  private func isList(_ run: Range<Int>, _ tail: Range<Int>) -> Bool {
    let parts = scalars[run].split { Punctuation.interpuncts.contains($0) }
    if parts.count >= 3, parts.allSatisfy({ $0.count >= 2 }) { return true }
    let rest = trimmed(tail)
    guard let first = rest.first, scalars[first] == "、" else { return false }
    return rest.count > 1 && isHan(rest.lowerBound + 1)
  }

  // MARK: - Renderings

  private func renderingOrRefusal(_ range: Range<Int>) -> BracketContent {
    var end = range.lowerBound
    while end < range.upperBound, !isSeparator(scalars[end]), scalars[end] != ":" { end += 1 }
    let rendering = trimmed(range.lowerBound..<end)
    if scalars[rendering].contains(where: { Script($0) == .han }) { return .refused(.koreanText) }
    guard end == range.upperBound || isSeparator(scalars[end]) else { return .refused(.koreanText) }
    return .rendering(range: rendering)
  }

  // MARK: - Scalars

  private func isHan(_ index: Int) -> Bool { Script(scalars[index]) == .han }
  private func isHangul(_ index: Int) -> Bool { Script(scalars[index]) == .hangul }

  private func skipSpace(_ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, Script(scalars[index]) == .space { index += 1 }
    return index
  }

  private func skipSpaceBackward(_ index: Int, _ start: Int) -> Int {
    var index = index
    while index > start, Script(scalars[index]) == .space { index -= 1 }
    return index
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, Script(scalars[lower]) == .space { lower += 1 }
    while upper > lower, Script(scalars[upper - 1]) == .space { upper -= 1 }
    return lower..<upper
  }
}
