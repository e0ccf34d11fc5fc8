import Diagnostics
import LinguisticText
import TranslationModel

/// Reads PO files with places: one pair for each translation, also for those that are missing.
final class PlacedPOReader {
  private let options: ImportOptions
  private let cellSides: CellSides
  private var pairs: [SegmentPair] = []
  private var bytes: [UInt8] = []
  private var shift = 0
  private var isReversed = false
  private var passedOver: [BilingualText.PassedOver: Int] = [:]
  private var header: POEntry.Text?
  /// Whether the file's languages are ours, and whether it translates into Chinese.
  private var languages = XLIFFLanguages()

  init(_ options: ImportOptions) {
    self.options = options
    cellSides = CellSides(options)
  }

  func read(_ input: XMLInput, raw: [UInt8]) throws(InterchangeError) -> BilingualReader.Content {
    let text = try TextPieces(input, option: options.encoding, declared: TextEncodingName.charset)
    let isPlain = text.encoding.name == "UTF-8"
    shift = isPlain ? text.encoding.markLength : 0
    if isPlain { bytes = Array(raw.prefix(shift)) }
    let parser = POParser()
    var entries: [POEntry] = []
    var goesOn = true
    while goesOn {
      let piece = try text.next()
      if piece.isEmpty { break }
      try text.requireValid()
      bytes += piece
      goesOn = parser.parse(piece, at: text.start) {
        entries.append($0); return true
      }
    }
    if goesOn {
      _ = parser.finish(at: bytes.count - shift) {
        entries.append($0); return true
      }
    }
    if let overflow = parser.overflow {
      let place = text.position(of: overflow.offset)
      throw InterchangeError(
        .notWellFormed(line: place.line, column: place.column),
        en: "\(text.name.asInputName) cannot be read to its end: in line \(place.line), \(overflow.message.english).",
        ko: "\(text.name.asKoreanName): 끝까지 읽을 수 없습니다(\(place.line)행). \(overflow.message.korean).")
    }
    for entry in entries { take(entry) }
    passedOver[.unreadable] = parser.faults.count
    return BilingualReader.Content(
      pairs: pairs, text: bytes, encoding: text.encoding.name, taken: text.encoding.taken,
      declaration: declaration(of: text.encoding.name, raw), writing: isReversed ? nil : POSegmentWriting(),
      passedOver: passedOver)
  }

  /// The edit after which the header names the encoding that the bytes are in; nil where it does, or names none. That of
  /// UTF-16 is left: no program reads PO files in it.
  private func declaration(of encoding: String, _ raw: [UInt8]) -> TextEdit? {
    guard !encoding.hasPrefix("UTF-16") else { return nil }
    for piece in header?.pieces ?? [] {
      let line = bytes[(piece.lowerBound + shift)..<(piece.upperBound + shift)]
      guard let place = TextEncodingName.charsetPlace(in: line) else { continue }
      guard EncodingName.canonical(String(decoding: bytes[place], as: UTF8.self)) != encoding else { return nil }
      let name = TextEncodingName.publicName(of: encoding, forBytes: raw)
      return TextEdit(utf8Range: place, replacement: name)
    }
    return nil
  }

  private func take(_ entry: POEntry) {
    if entry.isHeader {
      header = entry.translations.first?.text
      let header = POHeader(header?.value ?? "")
      languages = XLIFFLanguages(
        source: header.sourceLanguage, target: header.language, sides: LanguageSides(options))
      return
    }
    guard !entry.isObsolete, let original = entry.original, !original.value.isEmpty else { return }
    guard languages.areTaken else { return passedOver[.otherLanguages, default: 0] += 1 }
    for translation in entry.translations {
      let source = translation.index > 0 ? entry.plural ?? original : original
      add(source, translation.text, entry)
    }
  }

  private func add(_ original: POEntry.Text, _ translation: POEntry.Text, _ entry: POEntry) {
    let (from, to) = (cellSides.side(of: original.value), cellSides.side(of: translation.value))
    let isReversed = from == .target && (to == .source || languages.isReversed)
    guard from != nil, !isReversed || to == .source, isReversed || from == .source else { return }
    let one = placed(original)
    let other = placed(translation)
    guard !isReversed else {
      self.isReversed = true
      pairs.append(SegmentPair(id: entry.context?.value ?? "", source: other, target: one))
      return
    }
    let state: SegmentPair.State? = translation.value.isEmpty ? .untranslated : entry.isFuzzy ? .draft : nil
    let proposal = entry.isFuzzy && !translation.value.isEmpty
    pairs.append(
      SegmentPair(
        id: entry.context?.value ?? "", source: one, target: other, state: state,
        proposals: proposal ? [.init(source: entry.previous, target: translation.value)] : []))
  }

  private func placed(_ text: POEntry.Text) -> PairedText {
    var placed = PlacedText()
    for piece in text.pieces {
      let start = piece.lowerBound + shift
      let slice = bytes[start..<(piece.upperBound + shift)]
      var string = POString(slice)
      var units: [(decoded: [UInt8], place: Range<Int>)] = []
      string.place = { units.append(($0, $1)) }
      _ = string.read()
      for unit in units {
        if unit.place.count == 1 {
          placed.append(unit.decoded[0], at: unit.place.lowerBound)
        } else {
          placed.append(unit.decoded, for: unit.place)
        }
      }
    }
    // An empty text belongs between its quotes.
    let place = text.pieces.first.map { $0.lowerBound + shift + 1 } ?? text.offset + shift
    return placed.text(keepsSpace: true, at: place)
  }
}
