import Testing

@testable import ToolCommands

@Suite struct UnifiedDiffTests {
  private static func diff(_ old: String, _ new: String, name: String = "a.md") -> String {
    UnifiedDiff(name: name, old: Array(old.utf8), new: Array(new.utf8)).lines.map { $0.text + "\n" }.joined()
  }

  static let cases: [(old: String, new: String, diff: String)] = [
    ("가\n나\n", "가\n나\n", ""),
    ("", "", ""),
    ("가\n나\n다\n", "가\n너\n다\n", "@@ -1,3 +1,3 @@\n 가\n-나\n+너\n 다\n"),
    ("가\r\n나\r\n", "거\r\n나\r\n", "@@ -1,2 +1,2 @@\n-가\r\n+거\r\n 나\r\n"),
    ("가", "나", "@@ -1 +1 @@\n-가\n\\ No newline at end of file\n+나\n\\ No newline at end of file\n"),
    ("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nx\n6\n7\n8\n", "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"),
    ("1\n2\n3\n4\n", "x\n2\n3\ny\n", "@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n-4\n+y\n"),
    ("1\n2\n3\n4\n", "1\nx\ny\n4\n", "@@ -1,4 +1,4 @@\n 1\n-2\n-3\n+x\n+y\n 4\n"),
    ("가\n나\n다\n", "가\n다\n", "@@ -1,3 +1,2 @@\n 가\n-나\n 다\n"),
    ("가\n", "가\n나\n", "@@ -1 +1,2 @@\n 가\n+나\n"),
    ("", "가\n", "@@ -0,0 +1 @@\n+가\n"),
  ]

  @Test(arguments: cases)
  func small(old: String, new: String, diff: String) {
    #expect(Self.diff(old, new) == (diff.isEmpty ? "" : "--- a/a.md\n+++ b/a.md\n" + diff))
  }

  @Test func placesFarApartHaveHunksOfTheirOwn() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let new = (1...30).map { [5, 12, 13, 25].contains($0) ? "x\n" : "\($0)\n" }.joined()
    let heads = Self.diff(old, new, name: "/a").split(separator: "\n").filter { "@-+".contains($0.first ?? " ") }
    #expect(
      heads == [
        "--- /a", "+++ /a", "@@ -2,15 +2,15 @@", "-5", "+x", "-12", "-13", "+x", "+x", "@@ -22,7 +22,7 @@", "-25", "+x",
      ])
  }
}
