import LinguisticText

/// What stands behind a number: 개, 여 명, 억 원, %.
struct Counter {
  var unit: String
  /// Behind the counter.
  var end: Int
  /// Behind the word that the counter is in.
  var wordEnd: Int
  /// A noun written close to the counter: the 부처 of 12개부처.
  var attached: String?
  var isOrMore = false

  init?(behind mention: NumberMention, in text: [Unicode.Scalar]) {
    var place = mention.range.upperBound
    if place < text.count, text[place] == "여" {
      isOrMore = true
      place += 1
    }
    if place < text.count, text[place] == " " { place += 1 }
    switch mention.unit {
    case .year, .month, .day: return nil
    case .percent:
      let isWord = text[mention.range.upperBound...].starts(with: "포인트".unicodeScalars)
      let isPoint = isWord || ["p", "P"].contains(text[mention.range.upperBound - 1])
      (unit, end) = (isPoint ? "%포인트" : "%", mention.range.upperBound + (isWord ? 3 : 0))
    case .some(let currency):
      unit = currency.rawValue
      end = place
      if let word = Self.currencyWords.first(where: { text[place...].starts(with: $0) }) { end += word.count }
    case nil:
      guard let word = Self.words.first(where: { text[place...].starts(with: $0) }) else { return nil }
      // Decades and generations are no counts: 20대 청년.
      guard word != ["대"] || mention.value.approximate >= Self.leastOfVehicles else { return nil }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: word)
      (unit, end) = (String(view), place + word.count)
    }
    wordEnd = end
    while wordEnd < text.count, Script(text[wordEnd]) == .hangul { wordEnd += 1 }
    guard wordEnd > end else { return }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: text[end..<wordEnd])
    if !KoreanParticles.agrees(String(rest), after: unit), mention.unit == nil {
      // One syllable more, and it is another word: 개월, 명령.
      guard rest.count > 1 else { return nil }
      attached = String(rest)
    }
  }

  private static let leastOfVehicles = 100.0
  private static let currencyWords = ["위안", "원", "달러", "유로", "엔", "파운드", "홍콩달러", "대만달러", "미국달러"].map {
    Array($0.unicodeScalars)
  }

  /// Counters of what newspapers count, longest first; none that numbers things (호, 차, 기, 회).
  ///
  /// > Source: 표준국어대사전, 의존 명사 of counting; 국제단위계 for measures.
  private static let words = [
    "킬로미터", "헥타르", "개사", "개국", "개소", "배럴", "가지", "가구", "마리", "사람", "그루", "종류", "켤레", "송이", "포기", "개", "명", "곳", "건",
    "편", "톤", "척", "채", "권", "점", "종", "병", "장", "벌", "잔", "쌍", "석", "곡", "량", "대", "배", "km", "㎞", "㎢", "㎡", "kg",
    "MW",
    "GW", "kW", "GWh", "TWh",
  ].map { Array($0.unicodeScalars) }
}
