/// Units and counters beside numbers.
enum NumberUnits {
  typealias Table = [(word: [Unicode.Scalar], unit: NumberUnit)]

  private static func table(_ words: [(String, NumberUnit)]) -> Table {
    words.map { (Array($0.0.unicodeScalars), $0.1) }
  }

  /// Longer words first.
  static let chinese = table([
    ("人民币", .yuan), ("美元", .dollar), ("欧元", .euro), ("日元", .yen), ("韩元", .won), ("英镑", .pound),
    ("港元", .hongKongDollar), ("港币", .hongKongDollar), ("台币", .taiwanDollar), ("新台币", .taiwanDollar), ("元", .yuan),
    ("年", .year), ("月", .month), ("日", .day), ("号", .day), ("%", .percent), ("％", .percent),
    ("个百分点", .percent), ("百分点", .percent),
  ])

  static let korean = table([
    ("퍼센트", .percent), ("프로", .percent), ("%", .percent), ("홍콩달러", .hongKongDollar), ("대만달러", .taiwanDollar),
    ("미국달러", .dollar), ("달러", .dollar), ("위안", .yuan), ("유로", .euro), ("파운드", .pound), ("엔", .yen), ("원", .won),
    ("년", .year), ("월", .month), ("일", .day),
  ])

  /// Signs before an amount.
  private static let signs: [Unicode.Scalar: NumberUnit] = ["$": .dollar, "€": .euro, "£": .pound, "₩": .won]

  /// The unit whose sign stands before a number or whose word stands behind it, after a space or none.
  static func unit(before start: Int, after end: Int, in scalars: [Unicode.Scalar], _ table: Table) -> NumberUnit? {
    if start > 0, let unit = signs[scalars[start - 1]] { return unit }
    let place = end < scalars.count && scalars[end] == " " ? end + 1 : end
    return table.first { place + $0.word.count <= scalars.count && scalars[place...].starts(with: $0.word) }?.unit
  }

  /// Length of a sign of percentage written at `end`, with the letter for points (%p); the words for it are no part
  /// of a number's range.
  static func percentLength(at end: Int, in scalars: [Unicode.Scalar]) -> Int {
    guard end < scalars.count, scalars[end] == "%" || scalars[end] == "％" else { return 0 }
    let isPoint = end + 1 < scalars.count && (scalars[end + 1] == "p" || scalars[end + 1] == "P")
    return isPoint && !(end + 2 < scalars.count && Script(scalars[end + 2]) == .latin) ? 2 : 1
  }

  /// Thousandths with their sign at `end` as a percentage: 5‰ is 0.5%.
  static func percent(
    ofThousands value: NumberValue, at end: Int, in scalars: [Unicode.Scalar]
  ) -> (value: NumberValue, end: Int)? {
    end < scalars.count && scalars[end] == "‰" ? (value.scaled(by: -1), end + 1) : nil
  }

  /// Counters before which a single Chinese numeral is a number.
  static let chineseCounters = Set("个位名次届人岁天种家条件章节期代级层倍周月年日号元只头匹本张间座所辆艘架场轮批项大点万亿".unicodeScalars)

  /// Counters before which a native Korean numeral is a number.
  static let koreanCounters: [[Unicode.Scalar]] = [
    "사람", "명", "개", "번", "차례", "살", "마리", "가지", "시", "시간", "달", "해", "분", "군데", "곳", "채", "대", "권", "장", "척", "배",
    "차", "주", "쌍", "그루", "송이", "자루", "켤레", "편", "건", "아들", "딸", "사이", "나라", "단계", "종류", "째", "날", "줄", "판", "벌", "팀",
  ].map { Array($0.unicodeScalars) }
}
