/// A currency as Korean texts name it, by word, code or sign.
public enum Currency: String, Sendable, Hashable, CaseIterable, Codable {
  case won
  case yuan
  case dollar
  case euro
  case yen
  case pound
  case hongKongDollar
  case taiwanDollar
  case swissFranc
  case rouble
  case rupee
  case baht
  case dong
  /// The sign ¥, which stands for the yuan as well as for the yen.
  case yenSign

  /// Its names in Korean behind a number, longest first. Words for which another currency has the same (호주 달러) are met
  /// only where nothing stands between the number and them.
  static let words: [(word: [Unicode.Scalar], currency: Currency)] = [
    ("스위스프랑", Currency.swissFranc), ("스위스 프랑", .swissFranc), ("홍콩 달러", .hongKongDollar), ("홍콩달러", .hongKongDollar),
    ("대만 달러", .taiwanDollar), ("대만달러", .taiwanDollar), ("신대만달러", .taiwanDollar), ("뉴타이완달러", .taiwanDollar),
    ("미국 달러", .dollar), ("미국달러", .dollar), ("미 달러", .dollar), ("달러", .dollar), ("불", .dollar), ("위안", .yuan),
    ("위엔", .yuan), ("유로", .euro), ("파운드", .pound), ("루블", .rouble), ("루피", .rupee), ("바트", .baht), ("엔", .yen),
    ("동", .dong), ("원", .won), ("RMB", .yuan), ("CNY", .yuan), ("USD", .dollar), ("EUR", .euro), ("JPY", .yen),
    ("KRW", .won), ("GBP", .pound), ("HKD", .hongKongDollar), ("TWD", .taiwanDollar), ("NTD", .taiwanDollar),
    ("CHF", .swissFranc), ("RUB", .rouble), ("INR", .rupee), ("THB", .baht), ("VND", .dong),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

  /// Codes and signs before a number, longest first.
  ///
  /// > Source: ISO 4217 for the codes.
  static let prefixes: [(word: [Unicode.Scalar], currency: Currency)] = [
    ("US$", Currency.dollar), ("HK$", .hongKongDollar), ("NT$", .taiwanDollar), ("RMB", .yuan), ("CNY", .yuan),
    ("USD", .dollar), ("EUR", .euro), ("JPY", .yen), ("KRW", .won), ("GBP", .pound), ("HKD", .hongKongDollar),
    ("TWD", .taiwanDollar), ("CHF", .swissFranc), ("$", .dollar), ("€", .euro), ("£", .pound), ("₩", .won),
    ("￦", .won), ("¥", .yenSign), ("￥", .yenSign),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

  /// The word behind a number: 위안.
  public var korean: String {
    switch self {
    case .won: "원"
    case .yuan: "위안"
    case .dollar: "달러"
    case .euro: "유로"
    case .yen: "엔"
    case .pound: "파운드"
    case .hongKongDollar: "홍콩달러"
    case .taiwanDollar: "대만달러"
    case .swissFranc: "스위스프랑"
    case .rouble: "루블"
    case .rupee: "루피"
    case .baht: "바트"
    case .dong: "동"
    case .yenSign: "¥"
    }
  }

  /// The English word.
  public var english: String {
    switch self {
    case .won: "won"
    case .yuan: "yuan"
    case .dollar: "dollar"
    case .euro: "euro"
    case .yen: "yen"
    case .pound: "pound"
    case .hongKongDollar: "Hong Kong dollar"
    case .taiwanDollar: "Taiwan dollar"
    case .swissFranc: "Swiss franc"
    case .rouble: "rouble"
    case .rupee: "rupee"
    case .baht: "baht"
    case .dong: "dong"
    case .yenSign: "¥"
    }
  }
}
