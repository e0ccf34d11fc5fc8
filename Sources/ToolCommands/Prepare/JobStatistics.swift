import Diagnostics
import LinguisticText

/// What the memory has for a segment, in the bands that agencies count by.
enum JobBand: CaseIterable {
  case inContext, exact, from95, from85, from75, from70, repetition, new

  init(similarity: Double, isInContext: Bool) {
    switch similarity {
    case 1...: self = isInContext ? .inContext : .exact
    case 0.95...: self = .from95
    case 0.85...: self = .from85
    case 0.75...: self = .from75
    case 0.7...: self = .from70
    default: self = .new
    }
  }

  /// The band of a translation that lacks the markup of the text, which is work, as with a similar text's.
  var toReview: JobBand { self == .inContext || self == .exact ? .from95 : self }

  var wording: Wording {
    switch self {
    case .inContext: Wording(en: "in context", ko: "같은 문맥")
    case .exact: Wording("100 %")
    case .from95: Wording("95–99 %")
    case .from85: Wording("85–94 %")
    case .from75: Wording("75–84 %")
    case .from70: Wording("70–74 %")
    case .repetition: Wording(en: "repetitions", ko: "되풀이")
    case .new: Wording(en: "new", ko: "새 글")
    }
  }

  /// The name in machine-readable output.
  var key: String {
    switch self {
    case .inContext: "context"
    case .exact: "exact"
    case .from95: "95-99"
    case .from85: "85-94"
    case .from75: "75-84"
    case .from70: "70-74"
    case .repetition: "repetition"
    case .new: "new"
    }
  }
}

/// How much there is to translate in a document, and what of it the memory has.
struct JobStatistics {
  struct Amount {
    var segments = 0
    /// Without white space.
    var characters = 0

    mutating func add(_ text: String) {
      segments += 1
      characters += text.unicodeScalars.count { !$0.properties.isWhitespace }
    }
  }

  private(set) var bands: [JobBand: Amount] = [:]
  /// What has a translation already, in a file of somebody else's.
  private(set) var translated = Amount()
  /// What each text is called that came before.
  private var places: [[UInt8]: String] = [:]

  /// Counts a segment.
  ///
  /// - Parameter place: what to call it.
  /// - Returns: the place of the first segment with the same text, but for spacing, width and 简/繁 forms; nil where this
  ///   is the first.
  mutating func add(_ text: String, _ band: JobBand, at place: String) -> String? {
    let key = Array(LookUpKey.source(text).utf8)
    let first = places[key]
    if first == nil { places[key] = place }
    let isKnown = band == .inContext || band == .exact
    bands[first != nil && !isKnown ? .repetition : band, default: Amount()].add(text)
    return first
  }

  mutating func addTranslated(_ text: String) {
    translated.add(text)
  }

  var total: Amount {
    bands.values.reduce(into: translated) { total, amount in
      total.segments += amount.segments
      total.characters += amount.characters
    }
  }

  private func segments(_ some: [JobBand]) -> Int { some.reduce(0) { $0 + (bands[$1]?.segments ?? 0) } }

  /// `12 segments, 340 characters: 3 exact, 4 similar, 1 repeated, 4 new`
  var sentence: Wording {
    let parts = [
      (segments([.inContext, .exact]), Wording(en: "exact", ko: "일치")),
      (segments([.from95, .from85, .from75, .from70]), Wording(en: "similar", ko: "비슷함")),
      (segments([.repetition]), Wording(en: "repeated", ko: "되풀이")),
      (segments([.new]), JobBand.new.wording), (translated.segments, Self.translatedAlready),
    ]
    let amounts = parts.filter { $0.0 > 0 }.map { count, name in
      Wording(en: "\(count) \(name.english)", ko: "\(name.korean) \(count)")
    }
    let all = Wording(
      en: "\(Counted.words(total.segments, "segment")), \(Counted.words(total.characters, "character"))",
      ko: "세그먼트 \(total.segments)개, 글자 \(total.characters)자")
    return amounts.isEmpty ? all : all + Wording(": ") + amounts.joined(separator: ", ")
  }

  private static let translatedAlready = Wording(en: "translated already", ko: "이미 번역됨")

  /// A table for people.
  func lines(_ language: MessageLanguage) -> [StyledLine] {
    var rows: [(Wording, Amount)] = JobBand.allCases.map { ($0.wording, bands[$0] ?? Amount()) }
    if translated.segments > 0 { rows.append((Self.translatedAlready, translated)) }
    let heads = [Wording(en: "segments", ko: "세그먼트"), Wording(en: "characters", ko: "글자")].map { $0[language] }
    func row(_ name: Wording, _ amount: Amount) -> String {
      Self.row(name[language], String(amount.segments), String(amount.characters))
    }
    return [StyledLine(Self.row("", heads[0], heads[1]), .heading)]
      + rows.map { StyledLine(row($0, $1), $1.segments == 0 ? .faint : nil) }
      + [StyledLine(row(Wording(en: "total", ko: "합계"), total), .heading)]
  }

  private static func row(_ name: String, _ segments: String, _ characters: String) -> String {
    func pad(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
    return name + pad(18 - DisplayWidth.cells(of: name)) + pad(10 - DisplayWidth.cells(of: segments)) + segments
      + pad(12 - DisplayWidth.cells(of: characters)) + characters
  }

  /// One line for programs.
  func json(document: String) -> JSONText {
    var json = JSONText()
    json.write("{\"document\":")
    json.write(string: document)
    write(total, to: &json)
    json.write(",\"bands\":[")
    for (index, band) in JobBand.allCases.enumerated() {
      if index > 0 { json.write(",") }
      json.write("{\"band\":")
      json.write(string: band.key)
      write(bands[band] ?? Amount(), to: &json)
      json.write("}")
    }
    json.write("],\"translated\":{")
    json.write("\"segments\":")
    json.write(integer: translated.segments)
    json.write(",\"characters\":")
    json.write(integer: translated.characters)
    json.write("}}")
    return json
  }

  private func write(_ amount: Amount, to json: inout JSONText) {
    json.write(",\"segments\":")
    json.write(integer: amount.segments)
    json.write(",\"characters\":")
    json.write(integer: amount.characters)
  }
}
