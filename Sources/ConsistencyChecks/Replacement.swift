import Diagnostics
import LinguisticText
import TranslationModel

/// Carrying suggestions out in the bytes of a document.
extension CheckContext {
  /// The edits that put `text` in the place of a rendering, and the particle behind it into the form it then asks for.
  /// Where the syllables there are written as jamo, as some systems do, so is what is put in.
  ///
  /// The particle stands right behind the rendering or behind the bracket that glosses it: 창쑤(常熟)를. It is repaired
  /// only where it agreed before: what stood wrong has reasons of its own.
  ///
  /// In a file of two languages the text is escaped as the file's format wants it.
  ///
  /// - Returns: empty where no machine should write: the place is interrupted by markup, is in no block, or is quoted.
  func edits(replacing utf8Range: Range<Int>, document: Int, with text: String) -> [TextEdit] {
    let read = documents[document].document
    guard let index = blocks[document].block(holding: utf8Range) else { return [] }
    let block = read.blocks[index]
    if let file = bilingualFile(of: document) {
      return Self.edits(replacing: utf8Range, of: block, in: file, with: text)
    }
    guard let place = block.plainRange(of: utf8Range, in: read.bytes), !block.isQuoted(place) else { return [] }
    guard !block.isInAddress(place) else { return [] }
    let isDecomposed = block.isDecomposed(around: place)
    let text = isDecomposed ? HangulComposer.decomposed(text) : text
    let edit = TextEdit(utf8Range: utf8Range, replacement: text)
    guard let particle = Self.repairedParticle(after: place, in: block, whenReplacedBy: text) else { return [edit] }
    let range = block.offsets.documentRange(particle.range)
    guard range.count == particle.range.count else { return [] }
    if range.lowerBound == utf8Range.upperBound {
      let joined = text + (isDecomposed ? HangulComposer.decomposed(particle.form) : particle.form)
      return [TextEdit(utf8Range: utf8Range.lowerBound..<range.upperBound, replacement: joined)]
    }
    let form = isDecomposed ? HangulComposer.decomposed(particle.form) : particle.form
    return [edit, TextEdit(utf8Range: range, replacement: form)]
  }

  /// The same in a translation of a file of two languages.
  private static func edits(
    replacing utf8Range: Range<Int>, of block: Block, in file: BilingualText, with text: String
  ) -> [TextEdit] {
    guard let place = block.offsets.textRange(standingAt: utf8Range), !block.isQuoted(place), !block.isInAddress(place)
    else { return [] }
    let target = PairedText(text: block.text, utf8Range: block.utf8Range, offsets: block.offsets)
    guard let particle = repairedParticle(after: place, in: block, whenReplacedBy: text) else {
      return file.edit(target, place, to: text).map { [$0] } ?? []
    }
    if particle.range.lowerBound == place.upperBound,
      let edit = file.edit(target, place.lowerBound..<particle.range.upperBound, to: text + particle.form)
    {
      return [edit]
    }
    // An inline code or a bracket stands between them.
    guard let edit = file.edit(target, place, to: text),
      let other = file.edit(target, particle.range, to: particle.form)
    else { return [] }
    return [edit, other]
  }

  /// The particle after a rendering that another rendering asks to be changed, with its new form.
  private static func repairedParticle(
    after place: Range<Int>, in block: Block, whenReplacedBy text: String
  ) -> (range: Range<Int>, form: String)? {
    // No particle hangs on a mark.
    guard text.unicodeScalars.contains(where: { ![.space, .other].contains(Script($0)) }) else { return nil }
    var blockText = block.text
    return blockText.withUTF8 { bytes in
      let start = GlossPlace.end(at: place.upperBound, in: bytes) ?? place.upperBound
      var end = start
      while let next = UTF8Scalar.first(at: end, in: bytes), Script(next.scalar) == .hangul { end += next.length }
      // 을(를), 이/가 are right as they stand.
      if end < bytes.count, bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: "(") { return nil }
      func composed(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(HangulComposer.composed(String(decoding: bytes[range], as: UTF8.self))))
      }
      let particles = composed(start..<end)
      guard KoreanParticles.agrees(particles, after: composed(place)) else { return nil }
      let form = KoreanParticles.adapted(
        particles, to: String(String.UnicodeScalarView(HangulComposer.composed(text))))
      return form == particles ? nil : (start..<end, form)
    }
  }
}

extension Block {
  /// Whether syllables are written as jamo in a range of the text or, where it has none, in the block.
  fileprivate func isDecomposed(around range: Range<Int>) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      HangulComposer.isDecomposed(bytes[range]) ?? HangulComposer.isDecomposed(bytes[range.lowerBound...])
        ?? HangulComposer.isDecomposed(bytes[..<range.lowerBound]) ?? false
    }
  }

  /// Whether a range of the text is part of a web or mail address or of a path.
  func isInAddress(_ range: Range<Int>) -> Bool {
    var text = text
    let word = text.withUTF8 { bytes in
      let start = bytes[..<range.lowerBound].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? 0
      let end = bytes[range.upperBound...].firstIndex { $0 <= 0x20 } ?? bytes.count
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    return word.contains("://") || word.contains("@")
      || ["/", "./", "../", "~/", "www."].contains { word.hasPrefix($0) }
  }

  /// The UTF-8 range in `text` of a range of the document whose bytes stand there unchanged; nil where markup,
  /// entities or a joined line break lie in between.
  func plainRange(of documentRange: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    guard let range = offsets.textRange(documentRange), range.count == documentRange.count,
      text.utf8.dropFirst(range.lowerBound).prefix(range.count).elementsEqual(bytes[documentRange])
    else { return nil }
    return range
  }
}
