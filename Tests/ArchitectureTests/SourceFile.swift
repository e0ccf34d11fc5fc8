import Foundation

/// A file of the repository, with the tokens of its code where it is Swift.
struct SourceFile {
  /// Path from the root of the repository, such as `Sources/Readings/Syllables.swift`.
  let path: String
  let bytes: [UInt8]
  let tokens: [SwiftToken]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    tokens = path.hasSuffix(".swift") ? SwiftTokenizer.tokens(of: bytes) : []
  }

  /// A made-up file, for the tests of the rules.
  init(_ path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  var isTest: Bool { path.hasPrefix("Tests/") }
  var isTable: Bool { path.contains("/Tables/") }

  /// The folder right below `Sources/` or `Tests/`: the target the file belongs to.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  var lineCount: Int {
    let breaks = bytes.reduce(into: 0) { count, byte in count += byte == 0x0A ? 1 : 0 }
    return bytes.isEmpty || bytes.last == 0x0A ? breaks : breaks + 1
  }

  func text(_ token: SwiftToken) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  /// The byte at `offset`, 0 outside the file.
  func byte(at offset: Int) -> UInt8 {
    bytes.indices.contains(offset) ? bytes[offset] : 0
  }

  func line(at offset: Int) -> Int {
    1 + bytes[..<offset].count { $0 == 0x0A }
  }

  /// Offsets of every place where `text` stands in the file, comments and literals included.
  func offsets(of text: String) -> [Int] {
    let needle = Data(text.utf8)
    let haystack = Data(bytes)
    var found: [Int] = []
    var start = 0
    while let range = haystack.range(of: needle, in: start..<haystack.count) {
      found.append(range.lowerBound)
      start = range.upperBound
    }
    return found
  }
}

/// The checkout these tests were compiled in.
enum Repository {
  static let root: URL = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files under `Sources/` and `Tests/`, read once.
  static let swiftFiles: [SourceFile] = (try? files(under: ["Sources", "Tests"], extensions: ["swift"])) ?? []

  /// Files below some folders of the root whose names end in one of `extensions` (empty: all), sorted by path.
  /// A folder that is not there counts as empty; hidden files and build folders are left out.
  static func files(under folders: [String], extensions: Set<String>) throws -> [SourceFile] {
    var paths: [String] = []
    for folder in folders {
      let base = root.appendingPathComponent(folder)
      guard let walk = FileManager.default.enumerator(atPath: base.path) else { continue }
      for case let name as String in walk where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
        guard extensions.isEmpty || extensions.contains((name as NSString).pathExtension) else { continue }
        var isFolder: ObjCBool = false
        let path = base.appendingPathComponent(name).path
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
          paths.append("\(folder)/\(name)")
        }
      }
    }
    return try paths.sorted().map { SourceFile(path: $0, bytes: Array(try data(at: $0))) }
  }

  static func data(at path: String) throws -> Data {
    try Data(contentsOf: root.appendingPathComponent(path))
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }
}
