import LinguisticText
import TranslationModel

/// Tells tables of originals with their translations from lists: names with addresses, prices, opening hours.
///
/// A header that names both sides decides. Without one, a table is a text with its translation where most rows with
/// Korean have an original, the two are comparable in length and in figures, and they are sentences or stand alone: terms
/// beside columns of facts are a list.
struct TableEvidence {
  /// So many rows tell what a table is.
  static let mostRows = 500

  private let rows: [[String]]
  private let layout: TableLayout
  private let sides: CellSides
  /// Of the widest row, in cells.
  private let width: Int
  /// The rows that have both sides.
  private let pairs: [(source: String, target: String)]

  /// - Parameter rows: the first rows, comments left out.
  init(_ rows: [[String]], _ layout: TableLayout, _ options: ImportOptions) {
    self.rows = rows
    self.layout = layout
    width = rows.map(\.count).max() ?? 0
    sides = CellSides(options)
    let sides = sides
    pairs = rows.compactMap { row in
      guard let source = layout.sources.first, let target = layout.targets.first, source < row.count,
        target < row.count, sides.side(of: row[source]) == .source, sides.side(of: row[target]) == .target
      else { return nil }
      return (row[source], row[target])
    }
  }

  /// Whether the rows are no originals with translations. Where they tell nothing, as in other languages than Chinese
  /// and Korean or before anything is translated, they are taken for what the file's name says.
  ///
  /// Complexity: O(bytes of the rows).
  var isList: Bool {
    let translated = rows.filter { row in row.contains { sides.side(of: $0) == .target } }
    guard let source = layout.sources.first, !translated.isEmpty else { return false }
    let withOriginal = translated.count { source < $0.count && mayBeOriginal($0[source]) }
    if withOriginal * 2 < translated.count { return true }
    return !isComparable || figuresDiffer || !isText && hasFacts
  }

  /// Whether a cell is in the language of the originals, or Latin and there is nothing but it and the other side.
  private func mayBeOriginal(_ cell: String) -> Bool {
    if let side = sides.side(of: cell) { return side == .source }
    return width == 2 && cell.unicodeScalars.contains { Script($0) == .latin }
  }

  // MARK: - The pairs

  /// Fewer pairs say nothing of what is usual.
  private static let leastPairs = 4
  /// Korean letters to a Chinese one in the mean, as in `length-ratio`, and how often more or less a whole table may have.
  private static let (usualRatio, factor) = (1.55, 3.0)

  /// Whether the sides are as long as originals and translations are.
  private var isComparable: Bool {
    let ratios = pairs.map { Self.length($0.target) / Self.length($0.source) }
    guard ratios.count >= Self.leastPairs, let median = ratios.median else { return true }
    let ratio = isReversed ? 1 / median : median
    return (Self.usualRatio / Self.factor...Self.usualRatio * Self.factor).contains(ratio)
  }

  /// Whether most pairs have figures on one side alone, as names and addresses do; Chinese may write them in characters.
  private var figuresDiffer: Bool {
    let differing = pairs.count { pair in
      let (chinese, korean) = isReversed ? (pair.target, pair.source) : (pair.source, pair.target)
      return Self.hasFigures(korean)
        ? !Self.hasFigures(chinese) && !chinese.unicodeScalars.contains { Self.numerals.contains($0) }
        : Self.hasFigures(chinese)
    }
    return pairs.count >= Self.leastPairs && differing * 2 > pairs.count
  }

  private static let numerals = Set("〇零一二两兩三四五六七八九十百千万萬亿億半".unicodeScalars)

  private var isReversed: Bool { pairs.first.map { CellSides.language(of: $0.source) == "ko" } ?? false }

  /// In letters of Chinese and Korean; four Latin letters or digits count as one.
  private static func length(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch Script(scalar) {
      case .han, .hangul, .kana: sum + 1
      case .latin, .digit: sum + 0.25
      case .space, .other: sum
      }
    }
  }

  /// Names are seldom longer, in letters of the source.
  private static let longestName = 12.0

  /// Whether most of the pairs are sentences: they end like them, or are too long for names.
  private var isText: Bool {
    guard let length = pairs.map({ Self.length($0.source) }).median else { return false }
    return length > Self.longestName
      || pairs.count { Self.endsSentence($0.source) || Self.endsSentence($0.target) } * 2 >= pairs.count
  }

  private static func endsSentence(_ text: String) -> Bool {
    let last = text.unicodeScalars.reversed().first { !$0.properties.isQuotationMark && $0 != ")" && $0 != "）" }
    return last.map { "。！？…．.!?".unicodeScalars.contains($0) } ?? false
  }

  // MARK: - The other columns

  /// Words and figures of facts, as addresses are; prices and measures have fewer letters.
  private static let leastWords = 6.0

  /// Whether two columns at least hold facts, and one of them has them in words.
  private var hasFacts: Bool {
    let others = (0..<width).filter { !layout.sources.contains($0) && !layout.targets.contains($0) }
    let facts = others.map { column in rows.compactMap { column < $0.count ? $0[column].trimmed : nil } }
      .map { $0.filter { !$0.isEmpty } }.filter(isFacts)
    return facts.count >= 2 && facts.contains { $0.map(Self.words).median ?? 0 >= Self.leastWords }
  }

  /// Whether a column holds facts: most rows have one, most of those have figures, and they are neither numbers of rows
  /// nor dates, as texts and their translations have them too.
  private func isFacts(_ cells: [String]) -> Bool {
    let figures = cells.filter(Self.hasFigures)
    guard cells.count * 2 >= rows.count, figures.count * 10 >= cells.count * 6 else { return false }
    if figures.contains(where: { Self.words($0) > 0 }) { return true }
    let runs = figures.map { $0.utf8.split { !(0x30...0x39 ~= $0) } }
    let numbers = runs.map { Int(String(decoding: $0.joined().prefix(18), as: UTF8.self)) ?? 0 }
    let isNumbering = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    let isDates = runs.allSatisfy { $0.count >= 3 && $0[0].count == 4 && $0[1].count <= 2 && $0[2].count <= 2 }
    return !isNumbering && !isDates
  }

  private static func hasFigures(_ cell: String) -> Bool {
    cell.unicodeScalars.contains { Script($0) == .digit }
  }

  /// Letters of Chinese and Korean.
  private static func words(_ cell: String) -> Double {
    Double(cell.unicodeScalars.count { Script($0) == .han || Script($0) == .hangul })
  }
}

extension [Double] {
  /// nil for none.
  fileprivate var median: Double? { isEmpty ? nil : sorted()[count / 2] }
}
