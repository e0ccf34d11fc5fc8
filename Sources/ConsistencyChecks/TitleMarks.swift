import LinguisticText
import TranslationModel

/// Titles of works between 《 》, 〈 〉, 「 」, 『 』: a title is a name of its own, and not the running text's choice of words.
extension Document {
  /// Whether a range stands between title marks on one line, alone or with other words.
  ///
  /// Complexity: O(1): so many bytes on both sides are looked at as titles are long.
  ///
  /// - Parameter marks: the opening marks that count.
  func isInTitle(_ utf8Range: Range<Int>, marks: Set<Unicode.Scalar> = Set(titleMarks.keys)) -> Bool {
    let lower = max(0, utf8Range.lowerBound - Self.longestTitle)
    let before = bytes[lower..<utf8Range.lowerBound]
    let line = before.lastIndex(of: 0x0A).map { before[($0 + 1)...] } ?? before
    var open: Unicode.Scalar?
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      if marks.contains(scalar), let closing = Self.titleMarks[scalar] {
        open = closing
      } else if scalar == open {
        open = nil
      }
    }
    guard let open else { return false }
    let behind = bytes[utf8Range.upperBound..<min(bytes.count, utf8Range.upperBound + Self.longestTitle)]
    return String(decoding: behind.prefix { $0 != 0x0A }, as: UTF8.self).unicodeScalars.contains(open)
  }

  /// Bytes.
  private static let longestTitle = 150
  static let titleMarks: [Unicode.Scalar: Unicode.Scalar] = ["《": "》", "〈": "〉", "「": "」", "『": "』"]
}

extension OriginalGroup {
  /// Whether one of its renderings is spaced in two ways.
  var hasSpacingVariants: Bool { Set(uses.map(\.text)).count > Set(uses.map(\.key)).count }

  /// The group's uses apart: those in the running text, and those in titles. Without the empty one.
  func byTitles(_ context: CheckContext) -> [OriginalGroup] {
    var running = self
    var titled = self
    let isInTitle = uses.map { context.documents[$0.document].document.isInTitle($0.utf8Range) }
    running.uses = zip(uses, isInTitle).filter { !$0.1 }.map(\.0)
    titled.uses = zip(uses, isInTitle).filter(\.1).map(\.0)
    return [running, titled].filter { !$0.uses.isEmpty }
  }
}
