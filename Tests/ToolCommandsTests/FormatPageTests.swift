import Foundation
import Testing

@testable import Interchange

/// docs/formats/README.md and what is written.
@Suite struct FormatPageTests {
  @Test("the page names every column of CSV and TSV, and no other", arguments: [MainJobTests.root])
  func columns(root: URL) throws {
    let page = try String(contentsOf: root.appendingPathComponent("docs/formats/README.md"), encoding: .utf8)
    let from = try #require(page.range(of: "### Columns of CSV and TSV"))
    let section = page[from.upperBound...].prefix { $0 != "#" }
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { $0.split(separator: "|")[0] }
    let always = section.split(separator: "These only")[0]
    #expect(Self.quoted(always) == Set(TableColumn.allCases.filter(\.isAlwaysWritten).map(\.rawValue)))
    #expect(Set(rows.flatMap(Self.quoted)) == Set(TableColumn.allCases.filter { !$0.isAlwaysWritten }.map(\.rawValue)))
  }

  /// What stands between grave accents.
  private static func quoted(_ text: some StringProtocol) -> Set<String> {
    let pieces = text.components(separatedBy: "`")
    return Set(stride(from: 1, to: pieces.count, by: 2).map { pieces[$0] })
  }
}
