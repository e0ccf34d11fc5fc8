import LinguisticText

/// Provinces, cities and districts of China, and how their names are misspelt in Korean.
///
/// > Source: Tables/chinese-places.tsv, whose head states the criteria; 외래어 표기법 표 5 for the official forms.
public enum KnownPlaces {
  /// One way of misspelling a place.
  public struct Misspelling: Sendable, Hashable {
    /// What is written: 통저우.
    public let text: String
    /// The place, in folded characters: 通州. Where several have one name in Korean (苏州, 宿州), the first.
    public let place: String
    /// The official form: 퉁저우.
    public let official: String
  }

  /// What kind of place it is, by the second column of the table.
  public enum Kind: String, Sendable, CaseIterable {
    case province, city, county, district
    /// A district or township of Taiwan.
    case township
    /// A new area, development zone, quarter, power station or dam.
    case area
    /// An old town, street, garden, mountain or lake.
    case sight

    /// Whether Korean texts name it by sound, whatever they do with lesser places: a province, city or district.
    public var isGreat: Bool { self == .province || self == .city || self == .district }
  }

  /// What kind of place an original is, in any form of its characters and without its generic noun; nil for others. O(log n).
  public static func kind(of original: String) -> Kind? {
    EmbeddedTable.chinesePlaces.row(HanFolding.folded(original)).flatMap { Kind(rawValue: $0.text(1)) }
  }

  /// Whether an original, in any form of its characters and without its generic noun, is one of the places. O(log n).
  public static func have(_ original: String) -> Bool {
    EmbeddedTable.chinesePlaces.row(HanFolding.folded(original)) != nil
  }

  /// The official forms of all that are transcribed by their Mandarin sound: 쑤저우. Made on first use; O(places).
  public static let officialForms = Set(all.map { $0.syllables.map(\.hangul).joined() })

  /// The places, in folded characters, whose official form this is: 苏州 and 宿州 for 쑤저우. O(1) but for the first call, which is O(places).
  public static func places(withOfficialForm form: String) -> [String] { placesByForm[form] ?? [] }

  private static let placesByForm = Dictionary(
    grouping: all, by: { $0.syllables.map(\.hangul).joined() }
  ).mapValues { $0.map(\.name) }

  /// The provinces in Korean, by sound and in Sino-Korean reading, without 성: 안후이, 안휘. Made on first use; O(places).
  public static let provincesInKorean: Set<String> = {
    var names: Set<String> = []
    EmbeddedTable.chinesePlaces.forEachRow { key, row in
      guard row.text(1) == Kind.province.rawValue else { return }
      let reading = WordReader.read(String(decoding: key, as: UTF8.self))
      names.formUnion([reading.transcription, reading.sinoKorean].compactMap { $0 })
    }
    return names
  }()

  /// All forms with one syllable that is an attested misspelling, each once; none that is the official form of a place, none
  /// that stands for two provinces, cities or districts, or for two lesser places, or is the Korean name of something else
  /// (타이완), and none of places whose official form is not their Mandarin sound; no ㅇ for r either, for which too many
  /// words begin so.
  ///
  /// Made on first use. Complexity: O(places × syllables × misspellings of a syllable).
  public static let misspellings: [Misspelling] = {
    let places = all
    let taken = namesInKorean.union(places.map { $0.syllables.map(\.hangul).joined() })
    let great = forms(of: places.filter(\.isGreat), notIn: taken)
    let lesser = forms(of: places.filter { !$0.isGreat }, notIn: taken.union(great.all))
    return great.unambiguous + lesser.unambiguous
  }()

  /// The misspellings of places, those of one place alone, and the texts of all.
  private static func forms(
    of places: [Place], notIn taken: Set<String>
  ) -> (unambiguous: [Misspelling], all: Set<String>) {
    var order: [String] = []
    var found: [String: Misspelling] = [:]
    var ambiguous: Set<String> = []
    for place in places {
      let form = place.syllables.map(\.hangul).joined()
      for (index, syllable) in place.syllables.enumerated() {
        for variant in MandarinTable.variants(of: syllable.letters) where !losesConsonant(variant, of: syllable.hangul)
        {
          var parts = place.syllables.map(\.hangul)
          parts[index] = variant
          let text = parts.joined()
          if let other = found[text] {
            if other.official != form { ambiguous.insert(text) }
          } else if !taken.contains(text) {
            order.append(text)
            found[text] = Misspelling(text: text, place: place.name, official: form)
          }
        }
      }
    }
    return (order.filter { !ambiguous.contains($0) }.compactMap { found[$0] }, Set(order))
  }

  /// Whether the official form begins with ㄹ and a misspelling with no consonant.
  private static func losesConsonant(_ variant: String, of official: String) -> Bool {
    let leads = [variant, official].map { $0.unicodeScalars.first.flatMap { HangulSyllable($0)?.lead } }
    return leads == [11, 5]
  }

  /// Names that are not simply transcribed, as Korean has them.
  private static var namesInKorean: Set<String> {
    var names: Set<String> = []
    for table in [EmbeddedTable.exceptions, .territories] {
      table.forEachRow { _, row in names.formUnion(row.list(1, separator: "|")) }
    }
    return names
  }

  private struct Place {
    var name: String
    var syllables: [(letters: String, hangul: String)]
    /// A province, city or district.
    var isGreat: Bool
  }

  private static var all: [Place] {
    var places: [Place] = []
    EmbeddedTable.chinesePlaces.forEachRow { key, row in
      let name = String(decoding: key, as: UTF8.self)
      let syllables = WordReader.spelled(name)
      let isGreat = Kind(rawValue: row.text(1))?.isGreat ?? false
      if !syllables.isEmpty { places.append(Place(name: name, syllables: syllables, isGreat: isGreat)) }
    }
    return places
  }
}
