internal import Algorithms
public import Diagnostics

/// How the texts of a file of two languages are written, so that its reader reads what was meant.
public protocol SegmentWriting: Sendable {
  /// What to write at a place in a text for the reader to read `text` there.
  ///
  /// - Parameters:
  ///   - utf8Range: the place, in the bytes of the file; it begins and ends between characters of a text.
  ///   - file: the bytes of the file.
  /// - Returns: nil where the place holds inline codes, or the format cannot write the text there.
  func written(_ text: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String?

  /// What the reader reads at a place in a text where `written` stands; nil where that is no text of the format.
  func read(_ written: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String?

  /// The edit after which the reader reads `text` at a place in a text: of the place alone, or of all that the text is
  /// written as where its form must change. `read` knows both.
  func edit(_ text: String, at utf8Range: Range<Int>, of file: [UInt8]) -> TextEdit?
}

extension SegmentWriting {
  public func edit(_ text: String, at utf8Range: Range<Int>, of file: [UInt8]) -> TextEdit? {
    written(text, at: utf8Range, of: file).map { TextEdit(utf8Range: utf8Range, replacement: $0) }
  }
}

extension BilingualText {
  /// The edit that puts another text in the place of a part of a translation, escaped as its file wants it; where the
  /// form of the whole translation has to change for that, such as that of a cell that gets quotation marks, it is of all
  /// of it. nil where no machine should write: inline codes or a line break of the text stand there, the file would be read otherwise, or
  /// one of the texts has blanks at its ends or side by side, which many formats do not count.
  ///
  /// - Parameter range: UTF-8 range in the text of `target`, not empty.
  public func edit(_ target: PairedText, _ range: Range<Int>, to text: String) -> TextEdit? {
    let replaced = target.text.utf8.dropFirst(range.lowerBound).prefix(range.count)
    guard let writing, replaced.isPlain, text.utf8.isPlain else { return nil }
    let place = target.offsets.documentRange(range)
    let file = targetFile.bytes
    guard let edit = writing.edit(text, at: place, of: file),
      let read = writing.read(edit.replacement, at: edit.utf8Range, of: file)
    else { return nil }
    guard edit.utf8Range != place else { return read == text ? edit : nil }
    var whole = Array(target.text.utf8)
    whole.replaceSubrange(range, with: text.utf8)
    return read.utf8.elementsEqual(whole) ? edit : nil
  }

  /// Whether the file, read again after edits, has the translations that they were to give and all else as it was.
  ///
  /// - Parameters:
  ///   - edits: of `targetFile`, ascending, without overlap.
  ///   - other: the file as it is read with them.
  ///
  /// Complexity: O(bytes of the pairs + edits × log pairs).
  public func isCarriedOut(_ edits: [TextEdit], in other: BilingualText) -> Bool {
    let (texts, others) = (texts, other.texts)
    guard pairs.count == other.pairs.count, texts.count == others.count, let expected = changed(texts, by: edits)
    else { return false }
    let keepsOriginals = zip(pairs, other.pairs).allSatisfy { one, two in
      one.id == two.id && one.state == two.state && one.source.text.utf8.elementsEqual(two.source.text.utf8)
    }
    return keepsOriginals
      && texts.indices.allSatisfy { index in
        (expected[index] ?? texts[index]?.text ?? "").utf8.elementsEqual((others[index]?.text ?? "").utf8)
      }
  }

  /// What edits may change: the translations, or the texts of a list.
  private var texts: [PairedText?] { list ?? pairs.map(\.target) }

  /// The texts that edits change, by index; nil where one is at no text.
  private func changed(_ texts: [PairedText?], by edits: [TextEdit]) -> [Int: String]? {
    let places = texts.enumerated().compactMap { index, text in
      text.map { (range: $0.utf8Range, index: index) }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var changed: [Int: [UInt8]] = [:]
    // From behind, so that the places before stay right.
    for edit in edits.reversed() {
      var next = places.partitioningIndex { $0.range.lowerBound > edit.utf8Range.lowerBound }
      // An edit of all that a text is written as may begin before the text.
      if next < places.count, edit.utf8Range.covers(places[next].range) { next += 1 }
      guard next > 0, let target = texts[places[next - 1].index],
        let range = edit.utf8Range.covers(target.utf8Range)
          ? 0..<target.text.utf8.count : target.offsets.textRange(standingAt: edit.utf8Range),
        range.upperBound <= target.text.utf8.count,
        let text = writing?.read(edit.replacement, at: edit.utf8Range, of: targetFile.bytes)
      else { return nil }
      changed[places[next - 1].index, default: Array(target.text.utf8)].replaceSubrange(range, with: text.utf8)
    }
    return changed.mapValues { String(decoding: $0, as: UTF8.self) }
  }
}

extension Range<Int> {
  /// Whether another range that is not empty lies in it.
  fileprivate func covers(_ other: Range<Int>) -> Bool {
    !other.isEmpty && lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension Collection<UInt8> {
  /// Whether it has bytes, and no control characters nor blanks that may get lost.
  fileprivate var isPlain: Bool {
    var last: UInt8 = 0x20
    for byte in self {
      if byte < 0x20 || byte == 0x20 && last == 0x20 { return false }
      last = byte
    }
    return last != 0x20
  }
}
