import Foundation
import Testing

@testable import LinguisticText

/// The tables themselves: what scripts/make-tables promises.
@Suite struct HanTableTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/LinguisticText/Tables")

  static let tables = ["han-variants": EmbeddedTable.hanVariants, "han-grid": EmbeddedTable.hanGrid]

  @Test(arguments: tables.keys.sorted())
  func literalIsTheFile(name: String) throws {
    let file = try Data(contentsOf: Self.folder.appending(path: "\(name).tsv"))
    let same = file.elementsEqual(Self.tables[name]!.bytes)
    #expect(same, "run scripts/make-tables: \(name).swift does not hold \(name).tsv")
  }

  @Test func variantsAreSortedAndUnique() {
    var last: [UInt8] = []
    for line in EmbeddedTable.hanVariants.bytes.split(separator: UInt8(ascii: "\n"))
    where line.first != UInt8(ascii: "#") {
      let key = Array(line.prefix { $0 != UInt8(ascii: "\t") })
      #expect(last.lexicographicallyPrecedes(key), "\(String(decoding: key, as: UTF8.self)) is out of order")
      last = key
    }
  }

  @Test func gridAgreesWithVariants() {
    for value in HanGrid.block {
      let scalar = Unicode.Scalar(value)!
      let row = EmbeddedTable.hanVariants.row(scalar)
      #expect(HanGrid.key(value) == row?.text(1).unicodeScalars.first ?? scalar)
      #expect(HanGrid.script(value) == row?.bytes(of: 2).first ?? UInt8(ascii: "."))
    }
  }

  @Test func foldingIsIdempotent() {
    for block in [0x20...0x2FFF, 0x3000...0x9FFF, 0xF900...0xFFFF, 0x20000...0x2FFFF] as [ClosedRange<UInt32>] {
      for value in block {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let key = HanFolding.fold(scalar)
        if HanFolding.fold(key) != key { Issue.record("\(scalar) → \(key) → \(HanFolding.fold(key))") }
      }
    }
  }

  /// Both directions lead to one key.
  @Test func counterpartsShareTheirKey() {
    for value in HanGrid.block {
      let scalar = Unicode.Scalar(value)!
      for other in HanFolding.traditional(scalar) + HanFolding.simplified(scalar)
      where HanFolding.fold(other) != HanFolding.fold(scalar) {
        Issue.record("\(scalar) and \(other) fold apart")
      }
    }
  }
}
