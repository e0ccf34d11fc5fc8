internal import Algorithms
import LinguisticText
import Readings

/// The text to the left of a bracket as units, with what parts them: where a rendering may begin and end.
struct LeftContext {
  /// What stands between a unit and the one before it (or before the first: the border of the context).
  struct Gap: OptionSet {
    let rawValue: UInt16
    static let space = Gap(rawValue: 1)
    static let comma = Gap(rawValue: 2)
    static let interpunct = Gap(rawValue: 4)
    static let opensQuote = Gap(rawValue: 8)
    static let closesQuote = Gap(rawValue: 16)
    static let joiner = Gap(rawValue: 32)
    static let hard = Gap(rawValue: 64)
    static let markup = Gap(rawValue: 128)
    /// The end of another bracket.
    static let bracket = Gap(rawValue: 256)
    /// A token begins behind any of these.
    static let tokenBorder: Gap = [.space, .comma, .interpunct, .opensQuote, .closesQuote, .hard, .joiner]
  }

  /// Farthest that a rendering may begin to the left of its bracket, in scalars.
  static let reach = 160

  let scalars: [Unicode.Scalar]
  let units: [RenderingUnits.Unit]
  /// The gap before each unit.
  let gaps: [Gap]
  /// Index of the token each unit belongs to.
  let tokens: [Int]
  /// First unit of each token.
  let tokenStarts: [Int]
  /// Unit right behind the mark that opens the quotation which closes at the bracket; nil without one.
  let quoteStart: Int?
  /// Unit right behind the innermost mark that opens a quotation still open at the bracket.
  let openQuoteStart: Int?
  /// Whether a mark that closes a quotation stands right behind the bracket.
  let quoteClosesBehind: Bool
  /// Whether markup (bold, link) closes between the last unit and the bracket.
  let markupCloses: Bool
  /// First unit of the markup (bold, link) that closes right behind the bracket; nil without one.
  let wrappingMarkupStart: Int?
  /// Lowest unit that can be reached without crossing a hard border.
  let lowest: Int

  /// - Parameters:
  ///   - block: scalars of the block.
  ///   - open: index of the opening bracket.
  ///   - close: index of the closing bracket.
  ///   - markup: indices of scalars at which inline markup begins or ends, ascending.
  init?(_ block: [Unicode.Scalar], open: Int, close: Int, markup: [Int]) {
    var start = max(0, open - Self.reach)
    if let border = block[start..<open].lastIndex(where: Punctuation.endsLine) { start = border + 1 }
    let found = RenderingUnits(block, in: start..<open).units
    guard let last = found.last else { return nil }
    scalars = block
    units = found

    var gaps: [Gap] = []
    var tokens: [Int] = []
    var tokenStarts: [Int] = []
    gaps.reserveCapacity(found.count)
    tokens.reserveCapacity(found.count)
    tokenStarts.reserveCapacity(found.count / 2)
    var previousEnd = start
    for (index, unit) in found.enumerated() {
      var gap = Self.gap(block, previousEnd..<unit.scalars.lowerBound, isFirst: index == 0)
      if Self.contains(markup, unit.scalars.lowerBound) { gap.insert(.markup) }
      if index == 0 || !gap.isDisjoint(with: .tokenBorder) { tokenStarts.append(index) }
      gaps.append(gap)
      tokens.append(tokenStarts.count - 1)
      previousEnd = unit.scalars.upperBound
    }
    self.gaps = gaps
    self.tokens = tokens
    self.tokenStarts = tokenStarts

    let quotes = QuoteScan(block, from: start, open: open, lastUnitEnd: last.scalars.upperBound)
    let unitAt = { (scalar: Int?) -> Int? in
      guard let scalar else { return nil }
      return found.firstIndex { $0.scalars.lowerBound >= scalar }
    }
    quoteStart = unitAt(quotes.mate)
    openQuoteStart = unitAt(quotes.enclosing)
    quoteClosesBehind = close + 1 < block.count && Punctuation.quoteRole(block, close + 1) == .closes
    markupCloses = Self.contains(markup, last.scalars.upperBound)
    wrappingMarkupStart =
      Self.contains(markup, close + 1) && !markupCloses
      ? gaps.lastIndex { $0.contains(.markup) }
      : unitAt(Self.writtenEmphasis(block, from: start, open: open, close: close))
    lowest = gaps.lastIndex { $0.contains(.hard) } ?? 0
  }

  /// Whether ascending numbers hold one. O(log n).
  private static func contains(_ numbers: [Int], _ number: Int) -> Bool {
    let index = numbers.partitioningIndex { $0 >= number }
    return index < numbers.count && numbers[index] == number
  }

  /// Reads the marks of one gap.
  private static func gap(_ block: [Unicode.Scalar], _ range: Range<Int>, isFirst: Bool) -> Gap {
    var gap: Gap = isFirst ? [.hard] : []
    for index in range {
      let scalar = block[index]
      // Soft hyphens, zero-width and direction marks are not seen.
      if Punctuation.isInvisible(scalar) { continue }
      switch Punctuation.quoteRole(block, index) {
      case .opens: gap.insert(.opensQuote)
      case .closes: gap.insert(.closesQuote)
      case .none:
        if Script(scalar) == .space {
          gap.insert(.space)
        } else if Punctuation.isComma(scalar) {
          gap.insert(isBetweenDigits(block, index) ? .joiner : .comma)
        } else if Punctuation.isInterpunct(scalar) {
          gap.insert(.interpunct)
        } else if scalar == "." || scalar == ":" {
          gap.insert(isBetweenDigits(block, index) ? .joiner : .hard)
        } else if scalar == "-" || scalar == "–" || scalar == "—" {
          let isSpaced = index > 0 && Script(block[index - 1]) == .space
          gap.insert(isSpaced ? .hard : .joiner)
        } else if Punctuation.roles(scalar).contains(.joiner) || scalar == "'" {
          gap.insert(.joiner)
        } else {
          gap.insert(Punctuation.isClosingBracket(scalar) ? [.hard, .bracket] : .hard)
        }
      }
    }
    return gap
  }

  /// Scalar behind the asterisks that open what is emphasized to the end of the bracket, in text whose markup nobody
  /// has read (**종이 등 거리(纸灯街)**); nil without any.
  private static func writtenEmphasis(_ block: [Unicode.Scalar], from start: Int, open: Int, close: Int) -> Int? {
    guard close + 2 < block.count, block[close + 1] == "*", block[close + 2] == "*" else { return nil }
    var index = open - 1
    while index > start {
      if block[index] == "*", block[index - 1] == "*" {
        return Script(block[index + 1]) == .space ? nil : index + 1
      }
      index -= 1
    }
    return nil
  }

  private static func isBetweenDigits(_ block: [Unicode.Scalar], _ index: Int) -> Bool {
    index > 0 && index + 1 < block.count && Script(block[index - 1]) == .digit && Script(block[index + 1]) == .digit
  }

  /// Whether the unit is the second of its token.
  func isSecond(_ unit: Int) -> Bool { unit == tokenStarts[tokens[unit]] + 1 }

  /// Whether the unit is the second and last of its token.
  func isSecondOfTwo(_ unit: Int) -> Bool { isSecond(unit) && tokenEnd(tokens[unit]) == unit + 1 }

  /// Whether a token begins at the unit.
  func beginsToken(_ unit: Int) -> Bool { tokenStarts[tokens[unit]] == unit }

  /// Whether the context ends in the verb of a finished sentence, outside of quotation marks.
  var endsInPredicate: Bool {
    quoteStart == nil && openQuoteStart == nil && BorderCues.isPredicate(token(tokenStarts.count - 1))
  }

  /// Scalars of the units `range`, with what stands between them.
  func scalarRange(_ range: Range<Int>) -> Range<Int> {
    units[range.lowerBound].scalars.lowerBound..<units[range.upperBound - 1].scalars.upperBound
  }

  /// As above, with a sign behind the last unit that ends the original too (인공지능+ 人工智能+).
  func scalarRange(_ range: Range<Int>, writtenLike original: Range<Int>) -> Range<Int> {
    var result = scalarRange(range)
    let sign = scalars[original.upperBound - 1]
    if Script(sign) == .other, result.upperBound < scalars.count, scalars[result.upperBound] == sign {
      result = result.lowerBound..<result.upperBound + 1
    }
    return result
  }

  /// The unit behind the last one of a token.
  func tokenEnd(_ index: Int) -> Int { index + 1 < tokenStarts.count ? tokenStarts[index + 1] : units.count }

  /// The token as scalars, without the marks around it.
  func token(_ index: Int) -> ArraySlice<Unicode.Scalar> {
    scalars[scalarRange(tokenStarts[index]..<tokenEnd(index))]
  }
}

/// Where the quotation around a bracket begins.
private struct QuoteScan {
  /// Scalar behind the opening mate of the mark that closes right before the bracket.
  var mate: Int?
  /// Scalar behind the innermost opening mark that no mark before the bracket closes.
  var enclosing: Int?

  init(_ block: [Unicode.Scalar], from start: Int, open: Int, lastUnitEnd: Int) {
    var stack: [(mark: Unicode.Scalar, index: Int)] = []
    for index in start..<open {
      let mark = block[index]
      switch Punctuation.quoteRole(block, index) {
      case .opens:
        stack.append((mark, index))
      case .closes:
        let opener = Punctuation.openerOfCloser[mark] ?? mark
        let match = stack.lastIndex { $0.mark == opener }
        if let match {
          if index >= lastUnitEnd { mate = stack[match].index + 1 }
          stack.removeSubrange(match...)
        } else if index >= lastUnitEnd, let nearest = block[start..<lastUnitEnd].lastIndex(of: opener) {
          mate = nearest + 1
        }
      case .none:
        break
      }
    }
    enclosing = stack.last.map { $0.index + 1 }
  }
}
