import Documents
import Interchange
import TranslationModel

/// Puts the translations of a prepared document in the places of its sentences.
struct JobMerger {
  /// What came of it.
  struct Outcome {
    var bytes: [UInt8] = []
    var replaced = 0
    /// Segments that stay in the source language, by their ids.
    var untranslated: [String] = []
    /// Segments with markup inside that their translation does not have.
    var withoutMarkup: [String] = []
    /// Segments whose translation nobody reviewed, by its state.
    var unreviewed: [String] = []
  }

  private struct Translation {
    var source: String
    var target: String
    var codes: [XLIFFRewriter.Code]
    var isReviewed: Bool
  }

  /// Name of the document the translations are of.
  private(set) var original: String?
  private var translations: [String: Translation] = [:]
  private var bySource: [[UInt8]: Translation] = [:]

  /// Reads the translations of an XLIFF file.
  init(xliff path: String) throws {
    try self.init { try XLIFFRewriter().rewrite(path: path, to: NoSink(), changes: $0) }
  }

  /// The same with the file's bytes.
  init(bytes: [UInt8]) throws {
    try self.init { try XLIFFRewriter().rewrite(bytes: bytes, name: "-", to: NoSink(), changes: $0) }
  }

  private init(
    _ read: (@escaping (XLIFFRewriter.Unit) -> [XLIFFRewriter.Change]) throws -> XLIFFRewriter.Summary
  ) throws {
    final class Collector { var units: [XLIFFRewriter.Unit] = [] }
    let collector = Collector()
    _ = try read { unit in
      collector.units.append(unit)
      return []
    }
    for unit in collector.units {
      if original == nil { original = unit.file }
      for segment in unit.segments { take(segment, of: unit) }
    }
  }

  private mutating func take(_ segment: XLIFFRewriter.Segment, of unit: XLIFFRewriter.Unit) {
    guard let target = segment.target, segment.state != "needs-translation" else { return }
    let isWhole = translations[unit.id] == nil && (segment.id == nil || unit.segments.count == 1)
    let translation = Translation(
      source: segment.source, target: target, codes: segment.targetCodes,
      isReviewed: segment.isReviewed)
    if isWhole { translations[unit.id] = translation }
    if let id = segment.id { translations["\(unit.id)-\(id)"] = translation }
    let key = Array(segment.source.utf8)
    if bySource[key] == nil { bySource[key] = translation }
  }

  /// The document with the translations.
  func merge(into document: Document) -> Outcome {
    let segmenter = JobSegmenter(document, name: document.name)
    var outcome = Outcome()
    var place = 0
    for unit in segmenter.job.units {
      for (index, segment) in unit.segments.enumerated() {
        let id = "\(unit.id)-\(segment.id)"
        guard segment.utf8Range.lowerBound >= place else { continue }
        guard let translation = translation(of: segment, id) else {
          outcome.untranslated.append(id)
          continue
        }
        let coded = CodedTranslation(of: segment, translation.target, codes: translation.codes)
        if !translation.isReviewed { outcome.unreviewed.append(id) }
        if coded.lacksCodes { outcome.withoutMarkup.append(id) }
        outcome.bytes += document.bytes[place..<segment.utf8Range.lowerBound]
        let original = document.bytes[segment.utf8Range]
        var written = WrittenTranslation(of: segment.source, original: original, kind: unit.kind, document.format)
        var beginsLine = index == 0 || Self.beginsLine(behind: outcome.bytes)
        for piece in coded.pieces {
          switch piece {
          case .text(let text): written.append(text: text, beginsLine: beginsLine)
          case .markup(let markup): written.append(markup: markup)
          }
          beginsLine = false
        }
        outcome.bytes += written.bytes
        place = segment.utf8Range.upperBound
        // Chinese sentences follow each other without a space, Korean ones do not.
        if index + 1 < unit.segments.count, unit.segments[index + 1].textBefore.isEmpty {
          let between = place..<max(place, unit.segments[index + 1].utf8Range.lowerBound)
          if !document.bytes[between].contains(where: { $0 <= 0x20 }) { outcome.bytes.append(0x20) }
        }
        outcome.replaced += 1
      }
    }
    outcome.bytes += document.bytes[place...]
    return outcome
  }

  private func translation(of segment: TranslationJob.Segment, _ id: String) -> Translation? {
    if let found = translations[id], found.source.utf8.elementsEqual(segment.source.utf8) { return found }
    return bySource[Array(segment.source.utf8)]
  }

  /// Whether nothing but indents and marks of quotation stands behind the last line break.
  private static func beginsLine(behind bytes: [UInt8]) -> Bool {
    bytes.last { ![0x20, 0x09, 0x3E].contains($0) }.map { $0 == 0x0A || $0 == 0x0D } ?? true
  }
}

/// Takes bytes that nobody wants.
final class NoSink: ByteSink {
  func write(_ bytes: UnsafeRawBufferPointer) throws(InterchangeError) {}
}
