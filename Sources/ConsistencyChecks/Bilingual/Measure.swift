import LinguisticText

/// A measured amount, so that translators may convert it: 1500亩 and 100만㎡, 1200万千瓦 and 12GW.
struct Measure: Hashable {
  enum Kind { case length, area, mass, power, energy, volume }

  private var kind: Kind
  /// In the unit of the kind that the tables take as 1.
  private var amount: Double
  private var factor: Double

  /// The amount of a number by the unit behind it; nil where none of the known ones follows.
  ///
  /// - Parameter scalars: the folded text.
  init?(_ mention: NumberMention, in scalars: [Unicode.Scalar], _ language: NumberReader.Language) {
    var start = mention.range.upperBound
    for mark in "余多여 " where start < scalars.count && scalars[start] == mark.unicodeScalars.first { start += 1 }
    guard start < scalars.count else { return nil }
    let table = language == .chinese ? Self.chinese : Self.korean
    guard let unit = table.first(where: { scalars[start...].starts(with: $0.word) }) else { return nil }
    if let last = unit.word.last, Script(last) == .latin, start + unit.word.count < scalars.count,
      Script(scalars[start + unit.word.count]) == .latin
    {
      return nil
    }
    (kind, factor) = (unit.kind, unit.factor)
    amount = mention.value.approximate * unit.factor
  }

  /// Whether it is the other one in another unit, rounded.
  func isNear(_ other: Measure) -> Bool {
    guard kind == other.kind, factor != other.factor, amount > 0, other.amount > 0 else { return false }
    return abs(amount - other.amount) <= 0.05 * max(amount, other.amount)
  }

  private typealias Unit = (word: [Unicode.Scalar], kind: Kind, factor: Double)

  private static func table(_ units: [(String, Kind, Double)]) -> [Unit] {
    units.map { (word: $0.0.unicodeScalars.map(HanFolding.fold), kind: $0.1, factor: $0.2) }
      .sorted { $0.word.count > $1.word.count }
  }

  /// Letters and signs of both languages.
  ///
  /// > Source: GB 3100—1993; 계량에 관한 법률 시행령 별표.
  private static let signs: [(String, Kind, Double)] = [
    ("km", .length, 1_000), ("m", .length, 1), ("cm", .length, 0.01), ("mm", .length, 0.001), ("㎞", .length, 1_000),
    ("㎝", .length, 0.01), ("㎜", .length, 0.001), ("㎡", .area, 1), ("m2", .area, 1), ("m²", .area, 1),
    ("㎢", .area, 1_000_000), ("km2", .area, 1_000_000), ("km²", .area, 1_000_000), ("ha", .area, 10_000),
    ("kg", .mass, 1), ("㎏", .mass, 1), ("g", .mass, 0.001), ("t", .mass, 1_000), ("W", .power, 1),
    ("kW", .power, 1_000), ("MW", .power, 1_000_000), ("GW", .power, 1_000_000_000), ("kWh", .energy, 1),
    ("MWh", .energy, 1_000), ("GWh", .energy, 1_000_000), ("L", .volume, 1), ("m3", .volume, 1_000),
    ("㎥", .volume, 1_000),
    ("m³", .volume, 1_000),
  ]

  private static let chinese = table(
    signs + [
      ("公里", .length, 1_000), ("千米", .length, 1_000), ("里", .length, 500), ("米", .length, 1), ("厘米", .length, 0.01),
      ("毫米", .length, 0.001), ("尺", .length, 1.0 / 3), ("寸", .length, 1.0 / 30), ("丈", .length, 10.0 / 3),
      ("英里", .length, 1_609.344), ("英尺", .length, 0.3048), ("英寸", .length, 0.0254), ("海里", .length, 1_852),
      ("平方米", .area, 1), ("平方公里", .area, 1_000_000), ("平方千米", .area, 1_000_000), ("公顷", .area, 10_000),
      ("亩", .area, 10_000.0 / 15), ("顷", .area, 1_000_000.0 / 15), ("斤", .mass, 0.5), ("公斤", .mass, 1),
      ("千克", .mass, 1), ("克", .mass, 0.001), ("两", .mass, 0.05), ("吨", .mass, 1_000), ("瓦", .power, 1),
      ("千瓦", .power, 1_000), ("兆瓦", .power, 1_000_000), ("吉瓦", .power, 1_000_000_000), ("千瓦时", .energy, 1),
      ("度电", .energy, 1), ("兆瓦时", .energy, 1_000), ("吉瓦时", .energy, 1_000_000), ("升", .volume, 1),
      ("立方米", .volume, 1_000), ("桶", .volume, 158.987),
    ])

  private static let korean = table(
    signs + [
      ("킬로미터", .length, 1_000), ("미터", .length, 1), ("센티미터", .length, 0.01), ("밀리미터", .length, 0.001),
      ("리", .length, 393), ("마일", .length, 1_609.344), ("피트", .length, 0.3048), ("인치", .length, 0.0254),
      ("해리", .length, 1_852), ("자", .length, 0.303), ("척", .length, 0.303), ("제곱미터", .area, 1), ("평방미터", .area, 1),
      ("제곱킬로미터", .area, 1_000_000), ("평방킬로미터", .area, 1_000_000), ("헥타르", .area, 10_000), ("평", .area, 3.3058),
      ("무", .area, 10_000.0 / 15), ("킬로그램", .mass, 1), ("그램", .mass, 0.001), ("톤", .mass, 1_000), ("근", .mass, 0.6),
      ("와트", .power, 1), ("킬로와트", .power, 1_000), ("메가와트", .power, 1_000_000), ("기가와트", .power, 1_000_000_000),
      ("킬로와트시", .energy, 1), ("메가와트시", .energy, 1_000), ("기가와트시", .energy, 1_000_000), ("리터", .volume, 1),
      ("세제곱미터", .volume, 1_000), ("입방미터", .volume, 1_000), ("배럴", .volume, 158.987),
    ])
}
