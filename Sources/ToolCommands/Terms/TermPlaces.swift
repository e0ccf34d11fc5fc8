import Alignment
import Diagnostics
import LinguisticText
import TranslationModel

/// Finds in the texts what a term pair was seen in.
struct TermPlaces {
  /// A line that shows a pair.
  struct Place {
    /// Index of the part of the collection.
    var part: Int
    /// UTF-8 byte ranges in the two texts: the term, or its segment where it is not there word for word.
    var sourceRange: Range<Int>
    var targetRange: Range<Int>
    /// Lines of the two, from 1.
    var sourceLine: Int
    var targetLine: Int
    /// The sentences.
    var sourceText: String
    var targetText: String

    /// Both sentences as one text to quote, the Korean one first.
    var sentence: String { "\(targetText) ↔ \(sourceText)" }
  }

  let collection: TermCollection
  private let lines: [(source: LineIndex, target: LineIndex)]

  init(_ collection: TermCollection) {
    self.collection = collection
    lines = collection.parts.map { (LineIndex($0.bitext.source.contents), LineIndex($0.bitext.target.contents)) }
  }

  /// The lines that show the pair best, the best first.
  func places(of pair: TermPair) -> [Place] {
    pair.lines.map { number in
      let line = collection.lines[number]
      let bitext = collection.parts[line.part].bitext
      let source = Self.find(pair.source, in: bitext.source, line.source)
      let target = Self.find(pair.target, in: bitext.target, line.target)
      let index = lines[line.part]
      return Place(
        part: line.part, sourceRange: source.range, targetRange: target.range,
        sourceLine: bitext.source.line(ofSegment: source.segment, at: source.range, in: index.source),
        targetLine: bitext.target.line(ofSegment: target.segment, at: target.range, in: index.target),
        sourceText: collection.texts[number].source, targetText: collection.texts[number].target)
    }
  }

  /// The range of the term in the first segment that has it; without one, the first segment.
  private static func find(
    _ term: String, in side: BitextSide, _ segments: Range<Int>
  ) -> (range: Range<Int>, segment: Int) {
    for segment in segments {
      let place = side.segments[segment].utf8Range
      let bytes = side.contents.isEmpty ? Array(side.segments[segment].text.utf8)[...] : side.contents[place]
      if let range = TermSearch.range(of: term, in: bytes) {
        return (range.lowerBound + place.lowerBound..<range.upperBound + place.lowerBound, segment)
      }
    }
    return (side.segments[segments.lowerBound].utf8Range, segments.lowerBound)
  }
}

/// Finds a term in a segment: word for word, else without regard to spaces, letter size and form of Chinese characters.
enum TermSearch {
  /// The UTF-8 range of the term, counted from the beginning of `bytes`.
  static func range(of term: String, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    let wanted = Array(term.utf8)
    guard !wanted.isEmpty else { return nil }
    if let start = first(wanted, in: Array(bytes)) { return start..<start + wanted.count }
    let key = term.unicodeScalars.compactMap(folded)
    var scalars: [Unicode.Scalar] = []
    var ranges: [Range<Int>] = []
    var offset = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if let folded = folded(scalar) {
        scalars.append(folded)
        ranges.append(offset..<end)
      }
      offset = end
    }
    guard let start = first(key, in: scalars) else { return nil }
    return ranges[start].lowerBound..<ranges[start + key.count - 1].upperBound
  }

  private static func first<Element: Equatable>(_ wanted: [Element], in all: [Element]) -> Int? {
    guard !wanted.isEmpty, wanted.count <= all.count else { return nil }
    return (0...all.count - wanted.count).first { start in
      all[start] == wanted[0] && all[start..<start + wanted.count].elementsEqual(wanted)
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard !scalar.properties.isWhitespace else { return nil }
    return HanFolding.fold(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
  }
}

extension BitextSide {
  /// The lines of the text as read, the last one also without a line break behind it.
  var lineCount: Int {
    let breaks = contents.count { $0 == 0x0A }
    return contents.last.map { $0 == 0x0A } ?? true ? breaks : breaks + 1
  }

  /// The line, from 1, of a segment of a list of segments.
  func line(ofSegment index: Int) -> Int {
    index < segments.count ? segments[index].number + 1 : max(lineCount, 1)
  }

  /// The line, from 1, of a place in a segment.
  fileprivate func line(ofSegment index: Int, at range: Range<Int>, in lines: LineIndex) -> Int {
    contents.isEmpty ? segments[index].number + 1 : lines.line(at: range.lowerBound)
  }
}
