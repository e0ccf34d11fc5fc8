internal import Algorithms
import Diagnostics
import TranslationModel

/// The segments that findings stand in, of files in two languages and of drafts with their originals.
struct PairExcerpts {
  /// A segment with its translation, each a line at most; what is marked, is nil where nothing is.
  struct Excerpt {
    var source: Line
    var target: Line?
  }

  struct Line {
    var text: String
    /// UTF-8 range in `text`.
    var marked: Range<Int>?
  }

  private struct Place {
    var utf8Range: Range<Int>
    var bitext: Int
    var pair: Int
  }

  private let bitexts: [BilingualText]
  /// Both sides of all segments by file, in order of their begins.
  private let places: [String: [Place]]

  init(_ bitexts: [BilingualText]) {
    self.bitexts = bitexts
    var places: [String: [Place]] = [:]
    for (number, bitext) in bitexts.enumerated() {
      for (pair, segment) in bitext.pairs.enumerated() {
        func add(_ side: PairedText, in file: BilingualText.File) {
          places[file.name, default: []].append(Place(utf8Range: side.utf8Range, bitext: number, pair: pair))
        }
        add(segment.source, in: bitext.sourceFile)
        if let target = segment.target { add(target, in: bitext.targetFile) }
      }
    }
    self.places = places.mapValues { places in
      places.sorted { ($0.utf8Range.lowerBound, $0.pair) < ($1.utf8Range.lowerBound, $1.pair) }
    }
  }

  /// The segment that a finding stands in, its place marked and what it refers to on the other side; nil where it
  /// stands in none.
  ///
  /// - Parameter width: the most cells of each side.
  func excerpt(of finding: Finding, width: Int) -> Excerpt? {
    guard let place = place(of: finding.location) else { return nil }
    let bitext = bitexts[place.bitext]
    let pair = bitext.pairs[place.pair]
    let locations = [finding.location] + finding.related.map(\.location)
    func line(_ side: PairedText, in file: BilingualText.File) -> Line {
      let marked = locations.lazy.filter { $0.file == file.name }.compactMap { Self.range(of: $0, in: side) }.first
      return Self.line(side.text, marked: marked, width: width)
    }
    let target = pair.target.flatMap { $0.text.isEmpty ? nil : line($0, in: bitext.targetFile) }
    return Excerpt(source: line(pair.source, in: bitext.sourceFile), target: target)
  }

  /// Complexity: O(log segments).
  private func place(of location: TextLocation) -> Place? {
    guard let places = places[location.file] else { return nil }
    let start = location.utf8Range.lowerBound
    let next = places.partitioningIndex { $0.utf8Range.lowerBound > start }
    guard next > 0 else { return nil }
    let place = places[next - 1]
    return start <= place.utf8Range.upperBound ? place : nil
  }

  /// What of a side's text stands at a place; nil for nothing and for all of it, which needs no mark.
  private static func range(of location: TextLocation, in side: PairedText) -> Range<Int>? {
    guard location.utf8Range.overlaps(side.utf8Range) else { return nil }
    let range = side.offsets.textRange(standingAt: location.utf8Range.clamped(to: side.utf8Range))
    return range == 0..<side.text.utf8.count ? nil : range
  }

  private static func line(_ text: String, marked: Range<Int>?, width: Int) -> Line {
    let bytes = Array(text.utf8)
    let excerpt = SourceExcerpt(of: marked ?? 0..<0, in: bytes, lines: LineIndex(bytes), width: width)
    return Line(text: excerpt.line, marked: marked == nil ? nil : excerpt.lineHighlight)
  }
}
