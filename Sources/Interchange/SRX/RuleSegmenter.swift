import Foundation

/// Finds sentences by the rules of an SRX file for one language.
public struct RuleSegmenter {
  private let rules: [(isBreak: Bool, expression: NSRegularExpression)]

  /// - Throws: ``InterchangeError`` of kind `segmentationRules` where the file has no rules for the language, or an
  ///   expression is none.
  public init(_ rules: SegmentationRules, language: String) throws(InterchangeError) {
    var compiled: [(isBreak: Bool, expression: NSRegularExpression)] = []
    for rule in try rules.rules(for: language) {
      // Each by itself first: the message names the one that is wrong.
      for part in [rule.before, rule.after] where !part.isEmpty {
        _ = try SegmentationRules.expression(part, shown: part, line: rule.line, name: rules.name)
      }
      let both = "(?:\(rule.before))(?=\(rule.after))"
      compiled.append(
        (rule.isBreak, try SegmentationRules.expression(both, shown: rule.before, line: rule.line, name: rules.name)))
    }
    self.rules = compiled
  }

  /// UTF-8 ranges of the sentences of `text`, ascending, without outer white space.
  ///
  /// At each place the first rule that fits decides.
  ///
  /// > Source: SRX 2.0 Specification, the order of rules within languagerule.
  public func sentences(in text: String) -> [Range<Int>] {
    let string = NSString(string: text)
    var decided: [Int: Bool] = [:]
    for rule in rules {
      for match in rule.expression.matches(in: text, range: NSRange(location: 0, length: string.length)) {
        let place = match.range.location + match.range.length
        if place > 0, place < string.length, decided[place] == nil { decided[place] = rule.isBreak }
      }
    }
    return ranges(between: decided.filter(\.value).map(\.key).sorted(), in: text)
  }

  /// The stretches between places that count UTF-16, in UTF-8.
  private func ranges(between places: [Int], in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = text.startIndex
    for place in places + [text.utf16.count] {
      let end = text.utf16.index(text.utf16.startIndex, offsetBy: place)
      var piece = text.unicodeScalars[start..<end]
      while piece.first?.properties.isWhitespace == true { piece.removeFirst() }
      while piece.last?.properties.isWhitespace == true { piece.removeLast() }
      if !piece.isEmpty {
        ranges.append(
          text.utf8.distance(
            from: text.startIndex, to: piece.startIndex)..<text.utf8.distance(
              from: text.startIndex, to: piece.endIndex))
      }
      start = end
    }
    return ranges
  }
}
