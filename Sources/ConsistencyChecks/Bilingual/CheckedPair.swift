internal import Algorithms
import Diagnostics
import LinguisticText
import TranslationModel

/// A pair of segments in its bilingual text.
struct CheckedPair: Sendable {
  /// Index into the context's `bitexts`.
  var bitext: Int
  var pair: SegmentPair
  /// The translation; empty where there is none.
  var target: String { pair.target?.text ?? "" }
  var source: String { pair.source.text }

  /// Whether there is a translation that can be compared with its original.
  var isTranslated: Bool {
    pair.state != .untranslated && target.unicodeScalars.contains { Script($0) == .hangul }
  }
}

/// Finds the pair whose translation a place lies in.
struct PairIndex: Sendable {
  /// By file, ascending: where translations lie, with the indices of their pairs.
  private var places: [String: [(range: Range<Int>, pair: Int)]] = [:]

  init(_ pairs: [CheckedPair], _ bitexts: [BilingualText]) {
    for (index, pair) in pairs.enumerated() {
      guard let target = pair.pair.target else { continue }
      places[bitexts[pair.bitext].targetFile.name, default: []].append((target.utf8Range, index))
    }
    for file in places.keys { places[file]?.sort { $0.range.lowerBound < $1.range.lowerBound } }
  }

  /// Complexity: O(log pairs).
  func pair(holding range: Range<Int>, file: String) -> Int? {
    guard let places = places[file] else { return nil }
    let next = places.partitioningIndex { $0.range.lowerBound > range.lowerBound }
    guard next > 0, range.upperBound <= places[next - 1].range.upperBound else { return nil }
    return places[next - 1].pair
  }
}

extension CheckContext {
  /// The file of two languages whose translation a document is; nil for a text of its own.
  func bilingualFile(of document: Int) -> BilingualText? {
    bitexts.first { !$0.isAligned && $0.targetFile.name == documents[document].document.name }
  }

  /// Whether the source of the segment that a rendering stands in has its original: then the bracket is a gloss.
  func hasOriginal(_ original: String, at use: RenderingUse) -> Bool {
    guard let pair = pairIndex.pair(holding: use.utf8Range, file: documents[use.document].document.name) else {
      return false
    }
    return ComparisonKey.original(translatedPairs[pair].source).utf8.contains(ComparisonKey.original(original).utf8)
  }

  /// Where a side of a pair stands.
  ///
  /// - Parameter range: UTF-8 range in the side's text; nil for all of it.
  func location(_ side: Side, of pair: CheckedPair, _ range: Range<Int>? = nil) -> TextLocation {
    let text = side == .source ? pair.pair.source : pair.pair.target ?? pair.pair.source
    let isSource = side == .source || pair.pair.target == nil
    let file = isSource ? bitexts[pair.bitext].sourceFile : bitexts[pair.bitext].targetFile
    let lines = isSource ? bitextLines[pair.bitext].source : bitextLines[pair.bitext].target
    let place = range.map { text.offsets.documentRange($0) } ?? text.utf8Range
    return lines.location(of: place, file: file.name, in: file.bytes)
  }

  /// A finding at the translation of a pair, or at its original where there is no place for a translation.
  ///
  /// - Parameters:
  ///   - range: UTF-8 range in the translation; nil for all of it.
  ///   - replacement: what to write there; it becomes the first suggestion, and an edit where a machine can carry it
  ///     out.
  func finding(
    _ rule: some Rule, at pair: CheckedPair, in range: Range<Int>? = nil, _ message: Wording,
    severity: Severity? = nil, replacement: String? = nil, otherSuggestions: [String] = [],
    related: [RelatedPlace] = [], terms: [String] = []
  ) -> Finding {
    let location = location(.target, of: pair, range)
    var edits: [TextEdit] = []
    if let replacement, let document = documents.firstIndex(where: { $0.document.name == location.file }) {
      edits = self.edits(replacing: location.utf8Range, document: document, with: replacement)
    }
    return Finding(
      location: location, rule: rule.id, severity: severity ?? rule.defaultSeverity, message: say(message),
      suggestions: (replacement.map { [$0] } ?? []) + otherSuggestions, related: related, edits: edits, terms: terms)
  }

  /// A place of the original with a few words on why it is named.
  func related(_ pair: CheckedPair, in range: Range<Int>? = nil, _ note: Wording) -> RelatedPlace {
    RelatedPlace(location: location(.source, of: pair, range), note: say(note))
  }
}

extension String {
  /// Characters of a script.
  func count(of script: Script) -> Int { unicodeScalars.reduce(0) { $0 + (Script($1) == script ? 1 : 0) } }

  /// Letters and digits alone, Han characters folded: what is left when spacing, punctuation and width do not count.
  var lettersFolded: String {
    var key = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch Script(scalar) {
      case .space: continue
      case .other: if scalar.properties.isAlphabetic { key.append(scalar) }
      default: key.append(HanFolding.fold(scalar))
      }
    }
    return String(key)
  }
}
