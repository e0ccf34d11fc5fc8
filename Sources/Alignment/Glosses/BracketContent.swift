import LinguisticText

/// What stands in a bracket: an original, a rendering, or something that is no gloss.
enum BracketContent: Equatable {
  /// An original. `original` is the first Chinese run with the Latin letters or digits written onto it; `extended` goes
  /// on over blanks between further Chinese runs, where there are any; `others` are further names in the bracket.
  /// `doubts` say why it may be no original after all.
  case original(range: Range<Int>, extended: Range<Int>?, others: [Range<Int>], doubts: Doubts)
  /// Hangul first: the rendering of an original that stands before the bracket.
  case rendering(range: Range<Int>)
  case refused(Reason)

  enum Reason: Equatable {
    case noHan
    case date
    case koreanText
    case list
    case citation
    case tooLong
    /// In a bracket that is not round, without a reading or meaning that links it with the word before.
    case unlinked
    /// In a square bracket, what editors say about the text.
    case note
    /// What a label says (中文), which the words before do not.
    case label
    /// The name or wording that the words before announce.
    case announced
    /// A street and a house number.
    case address
    /// The original of a rendering in a second bracket.
    case renderedBehind
    /// A name with a form of its own that the words before are not.
    case otherName
  }

  /// Kinds of content that are originals of a rendering now and then, but mostly are none.
  struct Doubts: OptionSet {
    let rawValue: Int
    /// A year behind a comma, or a number of a series: how works and decrees are cited.
    static let citation = Doubts(rawValue: 1)
    /// A numeral with a unit (亿元, 万吨): what the heading of a column counts in.
    static let unit = Doubts(rawValue: 2)
    /// Behind the verb of a finished sentence: where sources are named.
    static let afterPredicate = Doubts(rawValue: 4)
  }
}

/// Reads the inside of a bracket.
struct BracketReader {
  let scalars: [Unicode.Scalar]

  /// Most scalars of a bracket that is read at all, and of an original: a term is no paragraph, and reading stays
  /// linear where thousands of brackets nest.
  static let longestInside = 400
  static let longestOriginal = 100

  /// What stands in a bracket; in one that is not round, an original must begin it, behind labels.
  func content(_ bracket: BracketScanner.Bracket) -> BracketContent {
    let inside = bracket.open + 1..<bracket.close
    let content = content(inside)
    guard bracket.kind != .round else { return content }
    switch content {
    case .refused: return content
    case .rendering: return .refused(.koreanText)
    case .original(let range, _, _, _):
      let start = skipLeadIn(skipSpace(inside.lowerBound, inside.upperBound), inside.upperBound)
      return range.lowerBound == start ? content : .refused(.noHan)
    }
  }

  /// - Parameter inside: scalars between the brackets.
  func content(_ inside: Range<Int>) -> BracketContent {
    guard inside.count <= Self.longestInside else { return .refused(.tooLong) }
    if namesSource(inside) { return .refused(.citation) }
    let start = skipSpace(inside.lowerBound, inside.upperBound)
    guard start < inside.upperBound else { return .refused(.noHan) }
    let leadIn = skipLeadIn(start, inside.upperBound)
    if leadIn < inside.upperBound, let run = chineseRun(from: leadIn, in: inside) { return original(run, inside) }
    if let run = laterRun(in: inside) { return original(run, inside) }
    guard isHangul(start), leadIn == start || isBehindChinese(inside) else { return .refused(.noHan) }
    return renderingOrRefusal(start..<inside.upperBound, isBehindChinese: isBehindChinese(inside))
  }

  /// The Chinese run of a further piece, where none stands in the first: behind a label (`영어: X, 중국어: 滨海新区`), or
  /// alone between separators (`맹자의, 孟子义`); behind Chinese the first piece is its rendering (`柳爺(류야, 范無救)`).
  private func laterRun(in inside: Range<Int>) -> Range<Int>? {
    var start = inside.lowerBound
    if isBehindChinese(inside) { return nil }
    for index in inside where isSeparator(scalars[index]) || endsReading(inside.lowerBound..<index, in: inside) {
      start = index + 1
      let piece = trimmed(start..<(inside.first { $0 >= start && isSeparator(scalars[$0]) } ?? inside.upperBound))
      let leadIn = skipLeadIn(piece.lowerBound, piece.upperBound)
      guard leadIn < piece.upperBound, let run = chineseRun(from: leadIn, in: piece) else { continue }
      if leadIn > piece.lowerBound || isAlone(run, in: piece) { return run }
    }
    return nil
  }

  /// Whether a run is all of a piece but for Latin letters behind a blank (`紫薇 zǐwēi`).
  private func isAlone(_ run: Range<Int>, in piece: Range<Int>) -> Bool {
    guard run.lowerBound == piece.lowerBound else { return false }
    if run == piece { return true }
    let next = skipSpace(run.upperBound, piece.upperBound)
    return next > run.upperBound && next < piece.upperBound && Script(scalars[next]) == .latin
  }

  /// Whether Chinese stands before the bracket.
  private func isBehindChinese(_ inside: Range<Int>) -> Bool {
    inside.lowerBound >= 2 && isHan(skipSpaceBackward(inside.lowerBound - 2, 0))
  }

  // MARK: - Originals

  private func original(_ run: Range<Int>, _ inside: Range<Int>) -> BracketContent {
    if isDate(run, inside) || isWeekday(inside) { return .refused(.date) }
    guard run.count <= Self.longestOriginal else { return .refused(.tooLong) }
    let next = skipSpace(run.upperBound, inside.upperBound)
    var behind = run.upperBound
    while behind < inside.upperBound, Punctuation.quoteRole(scalars, behind) == .closes { behind += 1 }
    if behind < inside.upperBound, isHangul(behind), !Punctuation.isInterpunct(scalars[behind]),
      !isGenitive(behind, of: run, inside)
    {
      return .refused(.koreanText)
    }
    // 故, 前, 現 before a Korean name.
    if run.count == 1, next < inside.upperBound, isHangul(next) { return .refused(.koreanText) }
    let tail = run.upperBound..<inside.upperBound
    if isPageReference(tail) || isDocumentNumber(tail) { return .refused(.citation) }
    if let list = list(run, tail) {
      guard isCouplet(list) || isParallel(list, before: inside.lowerBound - 1) else { return .refused(.list) }
      return .original(range: list.range, extended: nil, others: [], doubts: [])
    }
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
      doubts: doubts(run, inside))
  }

  /// The first run of Chinese characters from `start`, with Latin letters, digits, kana and interpuncts written onto
  /// it.
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
    while lower > start, isWrittenOn(lower - 1) || isInnerHyphen(lower - 1, from: start) { lower -= 1 }
    var upper = index + 1
    while upper < inside.upperBound {
      if isHan(upper) || isWrittenOn(upper) {
        upper += 1
      } else if upper + 1 < inside.upperBound, isInnerMark(scalars[upper]), isHan(upper + 1), isHan(upper - 1) {
        upper += 1
      } else if let next = behindSpacedInterpunct(upper, inside.upperBound) {
        upper = next
      } else {
        break
      }
    }
    return lower..<upper
  }

  /// The Chinese character behind ` · ` (`正 · 魔 · 邪`); nil where nothing of the kind begins at `index`.
  private func behindSpacedInterpunct(_ index: Int, _ end: Int) -> Int? {
    guard index + 3 < end, scalars[index] == " ", Punctuation.isInterpunct(scalars[index + 1]),
      scalars[index + 2] == " ", isHan(index + 3)
    else { return nil }
    return index + 3
  }

  /// Whether a Latin letter, digit, kana or sign belongs to the run it touches.
  private func isWrittenOn(_ index: Int) -> Bool {
    switch Script(scalars[index]) {
    case .latin, .digit, .kana: true
    // Variation selectors and the like are not seen.
    case .other where Punctuation.isInvisible(scalars[index]): true
    default: scalars[index] == "+" || scalars[index] == "×" || scalars[index] == "%" || scalars[index] == "ー"
    }
  }

  /// Whether a hyphen joins Latin letters and digits (PD-1抑制剂, T-3000型).
  private func isInnerHyphen(_ index: Int, from start: Int) -> Bool {
    guard scalars[index] == "-", index > start, index + 1 < scalars.count else { return false }
    return [.latin, .digit].contains(Script(scalars[index - 1]))
      && [.latin, .digit].contains(Script(scalars[index + 1]))
  }

  /// Marks that stand inside one Chinese expression.
  private func isInnerMark(_ scalar: Unicode.Scalar) -> Bool {
    Punctuation.isInterpunct(scalar) || scalar == "-" || scalar == "—" || scalar == "“" || scalar == "”"
      || scalar == "：" || scalar == "《" || scalar == "》"
  }

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

  func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    Punctuation.isComma(scalar) || scalar == ";" || scalar == "；" || scalar == "/"
  }

  // MARK: - Scalars

  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  func isHan(_ index: Int) -> Bool { Script(scalars[index]) == .han }
  func isHangul(_ index: Int) -> Bool { Script(scalars[index]) == .hangul }

  func skipSpace(_ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, Script(scalars[index]) == .space { index += 1 }
    return index
  }

  func skipSpaceBackward(_ index: Int, _ start: Int) -> Int {
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
