import Diagnostics
import Foundation
import Testing

@testable import ToolCommands

@Suite struct BitextPathsTests {
  @Test func filesGoTwoByTwo() throws {
    var remarks: [Wording] = []
    let pairs = try BitextPaths.pairs(["a", "b", "c", "-"], remarks: &remarks)
    #expect(pairs == [BitextPaths(first: "a", second: "b"), BitextPaths(first: "c", second: "-")])
    #expect(remarks.isEmpty)
  }

  @Test func filesOfTwoFoldersGoByTheirNames() throws {
    let folder = try TemporaryFolder()
    let names = [
      "zh/2023-01.txt", "ko/2023-01.txt", "zh/둘.zh.md", "ko/둘.ko.txt", "zh/three_zh.html", "ko/three_ko.html",
      "zh/alone.txt", "ko/other.txt", "ko/.hidden",
    ]
    for name in names { try folder.write("x", to: name) }
    var remarks: [Wording] = []
    let (zh, ko) = ("\(folder.url.path)/zh", "\(folder.url.path)/ko")
    let pairs = try BitextPaths.pairs([zh, ko], remarks: &remarks)
    #expect(
      pairs.map { "\(($0.first as NSString).lastPathComponent) \(($0.second as NSString).lastPathComponent)" }
        == ["2023-01.txt 2023-01.txt", "three_zh.html three_ko.html", "둘.zh.md 둘.ko.txt"])
    #expect(
      remarks.map(\.english) == [
        "“\(zh)/alone.txt” has no partner in “\(ko)” and was left out.",
        "“\(ko)/other.txt” has no partner in “\(zh)” and was left out.",
      ])
  }
}
