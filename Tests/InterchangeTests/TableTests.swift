import Testing
import TranslationModel

@testable import Interchange

@Suite struct TableTests {
  /// Reads CSV as RFC 4180 says: quoted cells may hold anything, a quote is doubled.
  private func readCSV(_ bytes: [UInt8]) -> [[[UInt8]]] {
    var rows: [[[UInt8]]] = [[[]]]
    var isQuoted = false
    var index = 0
    func isNext(_ byte: UInt8) -> Bool { index + 1 < bytes.count && bytes[index + 1] == byte }
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted, byte == 0x22, isNext(0x22) {
        rows[rows.count - 1][rows[rows.count - 1].count - 1].append(byte)
        index += 1
      } else if byte == 0x22 {
        isQuoted.toggle()
      } else if !isQuoted, byte == 0x2C {
        rows[rows.count - 1].append([])
      } else if !isQuoted, byte == 0x0D, isNext(0x0A) {
        rows.append([[]])
        index += 1
      } else {
        rows[rows.count - 1][rows[rows.count - 1].count - 1].append(byte)
      }
      index += 1
    }
    rows.removeLast()
    return rows
  }

  @Test(arguments: [UInt64](1...20))
  func `Any text comes back from CSV as it went in`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let entries = (0..<30).map { Samples.entry("c\($0)", random.text(upTo: 20) + "源", random.text(upTo: 20) + "역") }
    var options = Samples.options
    options.guardsFormulas = false
    let sink = MemorySink()
    _ = try ExportContent(entries: entries).write(as: .csv, options: options, to: sink)
    let rows = readCSV(sink.bytes)
    #expect(rows.count == entries.count + 1)
    #expect(rows.allSatisfy { $0.count == 17 })
    for (row, entry) in zip(rows.dropFirst(), entries) {
      #expect(row[0] == Array(entry.sourceTerms[0].text.utf8))
      #expect(row[1] == Array(entry.targetTerms[0].text.utf8))
    }
  }

  @Test(arguments: [UInt64](1...20))
  func `Every line of TSV and of the OmegaT glossary has its columns`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let entries = (0..<30).map { Samples.entry("c\($0)", "源" + random.text(upTo: 20), "역" + random.text(upTo: 20)) }
    for (format, columns) in [(ExportFormat.tsv, 17), (.omegat, 2)] {
      let sink = MemorySink()
      _ = try ExportContent(entries: entries).write(as: format, options: Samples.options, to: sink)
      let lines = sink.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      #expect(lines.count == entries.count + 2)
      for line in lines.dropFirst().dropLast() {
        #expect(line.split(separator: 0x09, omittingEmptySubsequences: false).count == columns)
      }
      #expect(!sink.bytes.contains(0x0D))
    }
  }

  /// > Source: OWASP, "CSV Injection".
  @Test(arguments: ["=1+1", "+82", "-동", "@합계"])
  func `A cell that looks like a formula is guarded`(text: String) throws {
    let sink = MemorySink()
    let content = ExportContent(entries: [Samples.entry("c1", text, "뜻")])
    let summary = try content.write(as: .csv, options: Samples.options, to: sink)
    #expect(sink.text.contains("\r\n\"'\(text)\",뜻,"))
    #expect(
      summary.omissions.first?.text
        == "cells that a spreadsheet would run as a formula: 1 (an apostrophe stands in front of them)")
  }

  /// Python's csv.Sniffer, and with it translate-toolkit, took the apostrophes for the quotation marks of the file.
  @Test func `A cell with an apostrophe is quoted`() throws {
    let sink = MemorySink()
    let content = ExportContent(entries: [Samples.entry("c1", "云门", "'윈먼' 쪽")])
    _ = try content.write(as: .csv, options: Samples.options, to: sink)
    #expect(sink.text.contains("\r\n云门,\"'윈먼' 쪽\","))
  }

  @Test func `The byte order mark stands first where it is wanted`() throws {
    var options = Samples.options
    options.byteOrderMark = true
    let sink = MemorySink()
    _ = try ExportContent().write(as: .csv, options: options, to: sink)
    #expect(sink.bytes.starts(with: [0xEF, 0xBB, 0xBF] + Array("source,target,comment,".utf8)))
  }

  /// > Source: OmegaT, GlossaryReaderTSV: a line that starts with `#` is skipped, cells are trimmed.
  @Test func `A term that begins with a number sign is not taken for a comment`() throws {
    let sink = MemorySink()
    _ = try ExportContent(entries: [Samples.entry("c1", "#号", "해시")]).write(
      as: .omegat, options: Samples.options, to: sink)
    #expect(sink.text == "# -*- coding: utf-8 -*-\n #号\t해시\n")
  }
}
