import LinguisticText

/// What the conversions of one document between two currencies say about the rate that was used.
struct UsualRate: Sendable {
  /// Of the cheaper currency for one of the dearer, by the most exact of the conversions that agree.
  let rate: Double
  /// How many agree.
  let agreeing: Int
  /// How many there are.
  let count: Int

  /// The rate that at least two conversions and at least half of them agree on; of groups equally large, that around
  /// the most exact one.
  ///
  /// - Parameter tolerance: the share by which rates may differ and still be one.
  init?(_ conversions: [Conversion], tolerance: Double) {
    let allowed = conversions.map(\.rates)
    let centers = stride(from: 0, to: conversions.count, by: max(1, conversions.count / Self.mostCenters))
    let groups = centers.map { center in
      let rate = conversions[center].rate
      return (center, rate: rate, size: allowed.count { Self.allow($0, rate, tolerance: tolerance) })
    }
    guard let most = groups.map(\.size).max(), most > 1, most * 2 >= conversions.count,
      let best = groups.filter({ $0.size == most }).min(by: { Self.width(allowed[$0.0]) < Self.width(allowed[$1.0]) })
    else { return nil }
    rate = best.rate
    agreeing = most
    count = conversions.count
  }

  /// Of very many conversions, so many are tried as the middle of a group.
  private static let mostCenters = 200

  /// Whether a conversion may have been made with a rate.
  static func allows(_ conversion: Conversion, _ rate: Double, tolerance: Double) -> Bool {
    allow(conversion.rates, rate, tolerance: tolerance)
  }

  private static func allow(_ rates: ClosedRange<Double>, _ rate: Double, tolerance: Double) -> Bool {
    rates.lowerBound <= rate * (1 + tolerance) && rate <= rates.upperBound * (1 + tolerance)
  }

  /// Whether two conversions may have been made with one rate.
  static func agree(_ one: Conversion, _ two: Conversion, tolerance: Double) -> Bool {
    one.rates.lowerBound <= two.rates.upperBound * (1 + tolerance)
      && two.rates.lowerBound <= one.rates.upperBound * (1 + tolerance)
  }

  private static func width(_ rates: ClosedRange<Double>) -> Double {
    rates.upperBound / max(rates.lowerBound, .leastNonzeroMagnitude)
  }
}

extension Conversion {
  /// How many times too much (or, below 1, too little) the converted sum is for a rate.
  func factor(for rate: Double) -> Double {
    converted.mention.currency == currencies.cheap ? self.rate / rate : rate / self.rate
  }

  /// The converted sum at a rate, rounded and written like the one of the text; nil for a range of sums.
  func expected(at rate: Double) -> String? {
    let base = isFirstConverted ? second : first
    guard converted.mention.upper == nil, base.mention.upper == nil else { return nil }
    let value = base.mention.value.approximate
    let sum = converted.mention.currency == currencies.cheap ? value * rate : value / rate
    guard sum > 0, sum < 1e18 else { return nil }
    // As many digits as the sum of the text has, two at least.
    let digits = min(12, max(2, String(converted.mention.value.coefficient).count))
    var place = 1 - digits
    while sum >= NumberValue(1, exponent: place + digits).approximate { place += 1 }
    let number = KoreanSum.text(sum, roundedTo: place, like: converted.number)
    return converted.text.replacingFirst(converted.number, with: number)
  }
}

extension String {
  /// The text with the first occurrence of a piece replaced.
  fileprivate func replacingFirst(_ piece: String, with other: String) -> String {
    let (text, piece) = (Array(utf8), Array(piece.utf8))
    guard !piece.isEmpty, text.count >= piece.count,
      let start = (0...(text.count - piece.count)).first(where: { text[$0...].starts(with: piece) })
    else { return self }
    return String(decoding: text[..<start] + Array(other.utf8) + text[(start + piece.count)...], as: UTF8.self)
  }
}
