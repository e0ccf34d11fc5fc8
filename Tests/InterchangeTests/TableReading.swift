import Diagnostics
import TranslationModel

@testable import Interchange

/// A table as it is read, in words that tests can compare.
struct TableReading {
  private(set) var entries: [ConceptEntry] = []
  private(set) var report = ImportReport()

  init(_ text: String, name: String = "t.csv", options: ImportOptions = ImportOptions()) throws {
    try self.init(bytes: Array(text.utf8), name: name, options: options)
  }

  init(bytes: [UInt8], name: String = "t.csv", options: ImportOptions = ImportOptions()) throws {
    var entries: [ConceptEntry] = []
    report = try ExchangeReader(options: options).read(
      bytes: bytes, name: name,
      take: { item in
        if case .entry(let entry) = item { entries.append(entry) }
      })
    self.entries = entries
  }

  /// `云门+雲門=윈먼+운문 {note}`, entry by entry.
  var text: [String] { entries.map(\.summary) }

  /// `2: message [rule]`
  var warnings: [String] { report.warnings.map { "\($0.location.line): \($0.message) [\($0.rule)]" } }
  var omissions: [String] { report.omissions.map(\.text) }
}

extension ConceptEntry {
  fileprivate var summary: String {
    let sides = [sourceTerms, targetTerms].map { $0.map(\.text).joined(separator: "+") }.joined(separator: "=")
    return sides + (notes.isEmpty ? "" : " {\(notes.joined(separator: "|"))}")
  }
}

extension String {
  /// The text in UTF-16, without byte order mark.
  func utf16Bytes(bigEndian: Bool) -> [UInt8] {
    utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }
}
