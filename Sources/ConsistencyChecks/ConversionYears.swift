import LinguisticText
import TranslationModel

/// The years that a text names with its conversions: sums of several years may be converted at the rate of each.
struct ConversionYears {
  private let document: Document
  /// Years of the conversions that agree on the usual rate.
  private let usual: Set<Int>

  init(_ conversions: [Conversion], _ usual: UsualRate, tolerance: Double, in document: Document) {
    self.document = document
    self.usual = Set(
      conversions.filter { UsualRate.allows($0, usual.rate, tolerance: tolerance) }
        .compactMap { Self.year(before: $0, in: document) })
  }

  /// Whether a rate may differ since the conversion is of another year than those that agree, and by no more than rates
  /// move within years.
  func explain(_ conversion: Conversion, _ rate: Double) -> Bool {
    guard !usual.isEmpty, let year = Self.year(before: conversion, in: document), !usual.contains(year) else {
      return false
    }
    let factor = conversion.factor(for: rate)
    return factor < Self.most && factor > 1 / Self.most
  }

  /// > Source: from 2009 to 2025 the yuan stood between about 160 and 200 won, a quarter; general knowledge, not collated
  /// > with 한국은행 ECOS, hence the margin.
  private static let most = 1.35

  /// The last year of four digits before a conversion, on its line and near.
  private static func year(before conversion: Conversion, in document: Document) -> Int? {
    let end = conversion.utf8Range.lowerBound
    let bytes = document.bytes[max(0, end - reach)..<end]
    let line = bytes.lastIndex(of: 0x0A).map { bytes[($0 + 1)...] } ?? bytes
    let text = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
    guard text.count > 4 else { return nil }
    for place in text.indices.dropFirst(4).reversed() where text[place] == "년" {
      let digits = String(String.UnicodeScalarView(text[(place - 4)..<place]))
      if let year = Int(digits), (1_900...2_100).contains(year) { return year }
    }
    return nil
  }

  /// Bytes.
  private static let reach = 150
}
