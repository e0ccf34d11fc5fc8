import Foundation
import Testing

@testable import Documents

/// A file that is read where it lies gives what one in memory gives.
@Suite struct TextBytesTests {
  @Test(arguments: [
    Array("가나다\n이좡(亦庄)\r\n".utf8), [0xEF, 0xBB, 0xBF] + Array("亦庄(이좡)".utf8), [0xFF, 0xFE, 0xA6, 0x4E],
    Array("가\n나".utf8) + [0xB1, 0xE8], Array("a\r\nb".utf8) + [0], Array("긴 글이다. ".utf8) + [0xE4, 0xBA],
  ])
  func mappedAndInMemory(content: [UInt8]) throws {
    let path = try temporaryFile(content)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let expected = Result { () throws(DocumentError) in try DocumentInput.read(path: path, name: "x.txt") }
    for leastMapped in [1, 1 << 20] {
      let found = Result { () throws(DocumentError) in
        try TextBytes.read(path: path, name: "x.txt", encoding: nil, hashed: true, leastMapped: leastMapped) {
          DocumentInput(name: $0.name, bytes: Array($0.bytes), contentHash: $0.contentHash)
        }
      }
      #expect(found.map(\.bytes) == expected.map(\.bytes))
      #expect(found.map(\.contentHash) == expected.map(\.contentHash))
    }
  }

  @Test func theHashIsLeftOutWhereNobodyWantsIt() throws {
    let path = try temporaryFile(Array("가".utf8))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try TextBytes.read(path: path, hashed: false) { $0.contentHash } == "")
    #expect(
      try TextBytes.read(path: path, hashed: true) { $0.contentHash }
        == ContentHash.hexadecimal(of: [0xEA, 0xB0, 0x80]))
  }

  @Test func aFileThatChangesMeanwhileIsNamed() throws {
    let path = try temporaryFile(Array("가나다".utf8))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let error = #expect(throws: DocumentError.self) {
      try TextBytes.read(path: path, name: "x.txt", encoding: nil, hashed: false, leastMapped: 1) { _ in
        try? Data("가나다라".utf8).write(to: URL(filePath: path))
      }
    }
    #expect(error?.message == "“x.txt” was changed while it was being read; try again.")
  }

  @Test func problemsAreThoseOfTheReader() {
    for path in ["/nowhere/원문.txt", "/"] {
      let expected = #expect(throws: DocumentError.self) { try DocumentInput.read(path: path) }
      let found = #expect(throws: DocumentError.self) { try TextBytes.read(path: path, hashed: false) { _ in } }
      #expect(found == expected)
    }
  }

  private func temporaryFile(_ content: [UInt8]) throws -> String {
    let url = FileManager.default.temporaryDirectory.appending(path: "jjak-text-\(UUID().uuidString).txt")
    try Data(content).write(to: url)
    return url.path
  }
}
