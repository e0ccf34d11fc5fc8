/// Words that are written with a full stop which ends no sentence.
///
/// > Source: the abbreviation rules that the SRX 2.0 sample rules and CLDR's segment suppressions (en) have in
/// common, cut
/// down to what stands in Korean and Chinese documents: titles, companies, references, months.
enum Abbreviations {
  private static let words: Set<String> = [
    "no", "nos", "vol", "fig", "figs", "tab", "eq", "sec", "ch", "art", "pp", "p", "ed", "eds", "vs", "cf", "ca", "al",
    "approx", "est", "dept", "univ", "inst", "assn", "bros", "inc", "ltd", "co", "corp", "llc", "dr", "mr", "mrs", "ms",
    "prof", "rev", "st", "jr", "sr", "ph.d", "m.d", "b.a", "m.a", "e.g", "i.e", "u.s", "u.k", "u.n", "e.u", "a.m",
    "p.m", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "tel", "ext",
    "rep", "sen", "gov",
  ]

  /// Whether the ASCII word at `range`, without its last full stop, is one; a single capital letter is an initial.
  static func contain(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    if range.count == 1 { return bytes[range.lowerBound] >= 0x41 && bytes[range.lowerBound] <= 0x5A }
    guard range.count <= 8 else { return false }
    let word = String(decoding: range.map { bytes[$0] | 0x20 }, as: UTF8.self)
    return words.contains(word)
  }
}

/// Words that go on after a quotation: "…했다."라고 말했다.
enum QuotationParticles {
  private static let particles: [[UInt8]] = [
    "라고", "이라고", "라며", "이라며", "라는", "이라는", "라면서", "이라면서", "라", "고 ", "며 ", "는 ", "하고 ", "란 ", "이란 ", "면서 ",
  ].map { Array($0.utf8) }

  /// Whether one of them begins at `index`.
  static func begin(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard bytes[index] >= 0xEA, bytes[index] <= 0xED else { return false }
    return particles.contains { particle in
      index + particle.count <= bytes.count && particle.indices.allSatisfy { bytes[index + $0] == particle[$0] }
    }
  }
}
