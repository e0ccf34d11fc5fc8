import Foundation
import Testing

@testable import ToolCommands

@Suite struct TextInputTests {
  /// Both ways of taking lines give the same ones: LF and CR LF end them, the last one may do without.
  @Test(
    arguments: [
      ("", []), ("\n", [""]), ("가", ["가"]), ("가\n", ["가"]), ("가\r\n나", ["가", "나"]), ("가\r나\n\n", ["가\r나", ""]),
      ("\r\n가\u{2028}나", ["", "가\u{2028}나"]),
    ] as [(String, [String])])
  func lines(text: String, expected: [String]) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "jjak-lines-\(UUID().uuidString)")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var lines: [String] = []
    var numbers: [Int] = []
    try TextInput.forEachLine(of: file.path) { line, number in
      lines.append(String(decoding: line, as: UTF8.self))
      numbers.append(number)
    }
    #expect(lines == expected)
    #expect(numbers == Array(1..<expected.count + 1))
    #expect(TextInput.lines(in: text) == expected)
  }

  /// A byte order mark is no part of the first line.
  @Test func byteOrderMark() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "jjak-mark-\(UUID().uuidString)")
    try Data("\u{FEFF}杭州\t항주\n北京".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try TextInput.lines(of: file.path).map { Array($0.utf8) } == ["杭州\t항주", "北京"].map { Array($0.utf8) })
    var first: [UInt8]?
    try TextInput.forEachLine(of: file.path) { line, _ in first = first ?? Array(line) }
    #expect(first == Array("杭州\t항주".utf8))
  }
}
