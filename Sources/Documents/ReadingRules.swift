import Diagnostics
import TranslationModel

/// What counts as markup in a document.
struct ReadingRules {
  var format: DocumentFormat
  /// `#` headings, `**` and the like, links, pipe tables.
  var markdown = false
  /// Tags and entities.
  var html = false
  /// White space between tags is nothing and a line break is a space, as in an HTML document.
  var isHTMLDocument = false
  /// `''` and `{|` count as well; `'''` and `[[` do wherever Markdown does.
  var wiki = false
  /// Consecutive lines are one paragraph.
  var wrapsLines = false

  /// - Parameters:
  ///   - format: as the caller says; nil to go by the name's ending and the content.
  ///   - passing: told now and then how far it is.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, name: String, format: DocumentFormat?, passing: (Int) -> Void = { _ in }
  ) {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let isMarkdownFile = ["md", "markdown", "mdown", "mkd"].contains(ending)
    let isHTMLFile = ["html", "htm", "xhtml"].contains(ending)
    let signs = MarkupSigns(bytes, passing: passing)
    self.format = format ?? (isMarkdownFile ? .markdown : isHTMLFile || signs.isHTMLDocument ? .html : signs.format)
    markdown = self.format == .markdown
    html = self.format != .plainText
    isHTMLDocument = self.format == .html
    wiki = markdown && signs.wiki
    wrapsLines = !isHTMLDocument && (isMarkdownFile || WrapSample(bytes).isWrapped)
  }
}

extension ReadingRules {
  /// The ASCII bytes that may begin markup, one bit each: 0x00…0x3F and 0x40…0x7F.
  var specialBytes: (UInt64, UInt64) {
    var bytes: [UInt8] = [0x09, 0x7C]
    if markdown { bytes += Array("*_~`\\[]!'".utf8) }
    if html { bytes += Array("<&".utf8) }
    var sets: (UInt64, UInt64) = (0, 0)
    for byte in bytes {
      if byte < 0x40 { sets.0 |= 1 << UInt64(byte) } else { sets.1 |= 1 << UInt64(byte & 63) }
    }
    return sets
  }
}

/// Signs of markup in a text whose name does not tell.
private struct MarkupSigns {
  var markdown = false
  var wiki = false
  var isHTMLDocument: Bool

  /// Bytes in which wiki markup shows, if there is any.
  private static let wikiSample = 1 << 20

  /// A mixture of Markdown and HTML is read as Markdown.
  var format: DocumentFormat { markdown ? .markdown : .plainText }

  init(_ bytes: UnsafeBufferPointer<UInt8>, passing: (Int) -> Void) {
    let start = bytes.skippingSpaces(from: 0, to: bytes.count)
    isHTMLDocument = ["<!doctype html", "<html"].contains { (word: StaticString) in bytes.hasASCII(word, at: start) }
    var index = start
    var told = start
    while index < bytes.count {
      let limit = min(bytes.count, index &+ (1 << 20))
      while index &+ 16 <= limit, !Self.marks(bytes.lanes(at: index)).hasHighBit { index &+= 16 }
      let end = min(index &+ 16, bytes.count)
      while index < end {
        look(at: index, in: bytes)
        if markdown, wiki || index > MarkupSigns.wikiSample { return }
        index &+= 1
      }
      if index &- told > 1 << 20 {
        told = index
        passing(told)
      }
    }
  }

  /// The highest bit of each lane says whether `look` has to see the byte.
  @inline(__always)
  private static func marks(_ piece: SIMD16<UInt8>) -> SIMD16<UInt8> {
    let pairs = piece & SIMD16(repeating: 0xFE)
    return pairs.lanes(equalTo: 0x5C) | pairs.lanes(equalTo: 0x3C) | piece.lanes(equalTo: 0x23)
      | piece.lanes(equalTo: 0x26) | piece.lanes(equalTo: 0x2A) | piece.lanes(equalTo: 0x5B)
      | piece.lanes(equalTo: 0x60) | piece.lanes(equalTo: 0x7C)
  }

  @inline(__always)
  private mutating func look(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    switch bytes[index] {
    case 0x23, 0x26, 0x2A, 0x3C, 0x5B, 0x5C, 0x5D, 0x60, 0x3D, 0x7C: lookCloser(at: index, in: bytes)
    default: return
    }
  }

  private mutating func lookCloser(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard index + 1 < bytes.count else { return }
    let next = bytes[index + 1]
    let beginsLine = index == 0 || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D
    switch bytes[index] {
    case 0x23: markdown = markdown || (beginsLine && (next == 0x23 || next == 0x20))
    case 0x26: markdown = markdown || CharacterReference(bytes, at: index) != nil
    case 0x2A: markdown = markdown || (next == 0x2A && index + 2 < bytes.count && bytes.spaceLength(at: index + 2) == 0)
    case 0x3C:
      guard !markdown else { return }
      markdown =
        bytes.hasASCII("<http", at: index) || bytes.hasASCII("<!--", at: index)
        || HTMLTag(bytes, at: index, strict: true) != nil
    case 0x5B where next == 0x5B: (wiki, markdown) = (true, true)
    case 0x5C: markdown = markdown || next == 0x2A || next == 0x5F
    case 0x5D: markdown = markdown || (next == 0x28 && LinkScan.looksLikeAddress(bytes, from: index + 2))
    case 0x60: markdown = markdown || (beginsLine && bytes.hasASCII("```", at: index))
    case 0x3D where beginsLine && next == 0x3D && index + 2 < bytes.count && bytes[index + 2] != 0x3D:
      let end = bytes.lineEnd(from: index)
      if end - index > 4, bytes[end - 1] == 0x3D { (wiki, markdown) = (true, true) }
    case 0x7C where beginsLine:
      markdown = markdown || bytes.hasASCII("|--", at: index) || bytes.hasASCII("| --", at: index)
    default: return
    }
  }
}

/// Whether the lines of a text are wrapped at one width, judged by its first lines.
private struct WrapSample {
  private(set) var isWrapped = false

  /// At least eight lines that another follows directly, four fifths of them nearly as long as the longest (which no
  /// paragraph per line has), more than half not ending like a sentence.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var widths: [Int] = []
    var openEnded = 0
    var previous: (width: Int, ends: Bool)?
    var index = 0
    while index < min(bytes.count, 1 << 16), widths.count < 400 {
      let end = bytes.lineEnd(from: index)
      let start = bytes.skippingSpaces(from: index, to: end)
      let isText =
        start < end && ListMarks.end(bytes, at: start, limit: end, markdown: true) == nil
        && bytes[start] != 0x23 && bytes[start] != 0x7C && bytes[start] != 0x3C
      if isText, let previous {
        widths.append(previous.width)
        if !previous.ends { openEnded += 1 }
      }
      let line = start..<max(start, end)
      previous = isText ? (WrapSample.width(bytes, line), WrapSample.endsSentence(bytes, line)) : nil
      index = bytes.afterLineBreak(end)
      if end == bytes.count { break }
    }
    guard widths.count >= 8, let widest = widths.max(), (30...120).contains(widest) else { return }
    let full = widths.count { $0 * 5 >= widest * 4 }
    isWrapped = full * 5 >= widths.count * 4 && openEnded * 2 > widths.count
  }

  /// Cells: two for three-byte characters, one for shorter ones.
  private static func width(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var width = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { width += bytes[index] >= 0xE0 ? 2 : 1 }
    return width
  }

  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let end = bytes.trimmedEnd(range)
    guard end > range.lowerBound else { return true }
    if [0x2E, 0x21, 0x3F, 0x3A, 0x22].contains(bytes[end - 1]) { return true }
    return end - 3 >= range.lowerBound && bytes[end - 3] == 0xE3 && bytes[end - 2] == 0x80 && bytes[end - 1] == 0x82
  }
}
