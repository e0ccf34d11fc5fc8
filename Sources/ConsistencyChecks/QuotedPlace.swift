import LinguisticText
import TranslationModel

/// What somebody else said: it is pointed at, and never changed by machine.
extension Block {
  /// Whether a UTF-8 range of `text` stands in a block quotation, in marked quotations or code, in a title between
  /// title marks, or between quotation marks that hold more than a term.
  ///
  /// Complexity: O(bytes of the block).
  func isQuoted(_ place: Range<Int>) -> Bool {
    isQuotation || quotedRanges.contains { $0.overlaps(place) } || isBetweenMarks(place)
  }

  /// Whether marks around the place hold a quotation or a title. Double marks that are not closed reach to the end of
  /// the block. Of very long blocks, `reach` bytes on both sides are looked at.
  private func isBetweenMarks(_ place: Range<Int>) -> Bool {
    var opened: [(marks: QuotationMarks, start: Int)] = []
    let utf8 = text.utf8
    func scalarStart(_ offset: Int) -> String.Index {
      var index = utf8.index(utf8.startIndex, offsetBy: min(max(0, offset), utf8.count))
      while index > utf8.startIndex, index < utf8.endIndex, utf8[index] & 0xC0 == 0x80 {
        index = utf8.index(before: index)
      }
      return index
    }
    let first = scalarStart(place.lowerBound - Self.reach)
    let window = text.unicodeScalars[first..<scalarStart(place.upperBound + Self.reach)]
    var offset = utf8.distance(from: utf8.startIndex, to: first)
    for scalar in window {
      let start = offset
      offset += UTF8.width(scalar)
      if let last = opened.lastIndex(where: { $0.marks.closing == scalar }) {
        let inside = opened[last].start..<start
        let isInside = inside.lowerBound <= place.lowerBound && place.upperBound <= inside.upperBound
        if isInside, isQuotation(inside, opened[last].marks) { return true }
        opened.removeSubrange(last...)
      } else if let marks = QuotationMarks(opening: scalar), start < place.upperBound {
        opened.append((marks, offset))
      }
      if opened.isEmpty, offset >= place.upperBound { return false }
    }
    return opened.contains {
      $0.marks.kind == .speech && $0.start <= place.lowerBound && isSpeech($0.start..<utf8.count)
    }
  }

  /// Whether what stands between marks is a title, or more than a term: three words or more, or a sentence. One or
  /// two words in quotation marks are a term that is pointed out, and single marks point out longer ones, too (names
  /// of plans and papers).
  private func isQuotation(_ inside: Range<Int>, _ marks: QuotationMarks) -> Bool {
    switch marks.kind {
    case .title: return true
    case .speech: return isSpeech(inside) || isReported(inside, marks)
    case .emphasis: return isReported(inside, marks)
    }
  }

  private func words(_ range: Range<Int>) -> [Substring.UnicodeScalarView] {
    let bytes = text.utf8.dropFirst(range.lowerBound).prefix(range.count)
    return Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars.split { Script($0) == .space }
  }

  private func isSpeech(_ range: Range<Int>) -> Bool {
    let words = words(range)
    return words.count >= Self.leastWordsOfSpeech
      || words.contains { $0.contains { ".?!。？！…".unicodeScalars.contains($0) } }
  }

  /// Whether two words and more have a particle of quotation behind them: ‘함께 가자’고 했다.
  private func isReported(_ range: Range<Int>, _ marks: QuotationMarks) -> Bool {
    let behind = String(decoding: text.utf8.dropFirst(range.upperBound + marks.width).prefix(12), as: UTF8.self)
    let words = words(range)
    guard words.count > 1, let last = words.last?.last else { return false }
    // Behind a noun 는 is no quotation.
    return Self.particlesOfSpeech.contains { behind.hasPrefix($0) }
      || behind.hasPrefix("는 ") && "다자라냐까".unicodeScalars.contains(last)
  }

  /// > Source: 표준국어대사전, 라고, 고, (이)라며; behind quotations.
  private static let particlesOfSpeech = [
    "라고", "고 ", "고는", "고도", "라며", "며 ", "면서", "라면서", "라는", "하고 ", "이라고", "이라며", "이라는",
  ]
  private static let leastWordsOfSpeech = 3
  /// Bytes.
  private static let reach = 6_000
}

/// Marks around quotations and titles.
///
/// > Source: 한글 맞춤법 부록 문장 부호 (2014), 제9항–제11항, 제13항; GB/T 15834—2011, 4.8 引号, 4.15 书名号.
private struct QuotationMarks {
  enum Kind {
    /// “ ”
    case speech
    /// ‘ ’: emphasis, terms and names as well as speech.
    case emphasis
    /// 《 》, 「 」, 『 』; 〈 〉 stand around captions as well.
    case title
  }

  let kind: Kind
  let closing: Unicode.Scalar

  init?(opening: Unicode.Scalar) {
    switch opening {
    case "“": (kind, closing) = (.speech, "”")
    case "\"": (kind, closing) = (.speech, "\"")
    case "＂": (kind, closing) = (.speech, "＂")
    case "‘": (kind, closing) = (.emphasis, "’")
    case "《": (kind, closing) = (.title, "》")
    case "「": (kind, closing) = (.title, "」")
    case "『": (kind, closing) = (.title, "』")
    default: return nil
    }
  }

  /// Bytes of each mark.
  var width: Int { UTF8.width(closing) }
}

extension UTF8 {
  /// Bytes that a scalar takes.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x10000: 3
    default: 4
    }
  }
}
