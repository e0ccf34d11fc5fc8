import Diagnostics
import Foundation

/// Which files make a pair: two by two as they are named, or by their names in two folders.
struct BitextPaths: Equatable {
  var first: String
  var second: String

  /// The pairs that arguments name.
  ///
  /// - Parameters:
  ///   - command: the command they are for, as sentences name it.
  ///   - remarks: gets a sentence for each file of a folder that has no partner.
  /// - Throws: `UsageError` for an odd number of files, `ToolError` where folders hold no pairs.
  static func pairs(
    _ arguments: [String], for command: String = "align", remarks: inout [Wording]
  ) throws -> [BitextPaths] {
    if arguments.count == 2, FilePath.isFolder(arguments[0]), FilePath.isFolder(arguments[1]) {
      return try pairs(inFolders: arguments[0], arguments[1], remarks: &remarks)
    }
    guard arguments.count.isMultiple(of: 2), !arguments.isEmpty else {
      throw UsageError(
        en: "'jjak \(command)' wants files two by two, each original with its translation; "
          + "\(arguments.count) cannot be paired.",
        ko: "'jjak \(command)'에는 원문과 번역을 둘씩 짝지어 적습니다. 파일이 \(arguments.count)개라 짝이 맞지 않습니다.")
    }
    guard arguments.count(where: { $0 == "-" }) <= 1 else {
      throw UsageError(en: "Standard input can be only one of the texts.", ko: "표준 입력은 글 하나에만 쓸 수 있습니다.")
    }
    return stride(from: 0, to: arguments.count, by: 2).map {
      BitextPaths(first: arguments[$0], second: arguments[$0 + 1])
    }
  }

  private static func pairs(
    inFolders first: String, _ second: String, remarks: inout [Wording]
  ) throws -> [BitextPaths] {
    var (left, right) = (try files(in: first), try files(in: second))
    var pairs: [BitextPaths] = []
    // Files of the same name, then those that differ by extension and mark of language only.
    for key in [{ $0 }, stem] as [(String) -> String] {
      for name in left {
        let partners = right.filter { key($0) == key(name) }
        guard partners.count == 1, left.count(where: { key($0) == key(name) }) == 1 else { continue }
        pairs.append(BitextPaths(first: "\(first)/\(name)", second: "\(second)/\(partners[0])"))
        left.removeAll { $0 == name }
        right.removeAll { $0 == partners[0] }
      }
    }
    guard !pairs.isEmpty else {
      throw ToolError(
        en: "No file in “\(first)” has a name like one in “\(second)”: name the files two by two.",
        ko: "“\(first)”와 “\(second)” 폴더에 이름이 비슷한 파일이 없습니다. 파일을 둘씩 지정하십시오.")
    }
    for (folder, other, rest) in [(first, second, left), (second, first, right)] {
      remarks += rest.map { name in
        Wording(
          en: "“\(folder)/\(name)” has no partner in “\(other)” and was left out.",
          ko: "“\(other)”에 짝이 되는 파일이 없어 뺐습니다: “\(folder)/\(name)”")
      }
    }
    return pairs.sorted { $0.first.utf8.lexicographicallyPrecedes($1.first.utf8) }
  }

  private static func files(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { !$0.hasPrefix(".") && !FilePath.isFolder("\(folder)/\($0)") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw ToolError(en: "The folder “\(folder)” cannot be read.", ko: "“\(folder)” 폴더를 읽을 수 없습니다.")
    }
  }

  private static let languageMarks = [
    "zh", "ko", "cn", "kr", "zh-cn", "zh-tw", "ko-kr", "zh_cn", "zh_tw", "ko_kr", "zho", "kor", "chi",
  ]

  /// The name without extensions and a mark of language at its end or beginning: `2023-01.zh.md` → `2023-01`.
  static func stem(_ name: String) -> String {
    var parts = name.lowercased().split(separator: ".").map(String.init)
    if parts.count > 1 { parts.removeLast() }
    if parts.count > 1, let last = parts.last, languageMarks.contains(last) { parts.removeLast() }
    var stem = parts.joined(separator: ".")
    for mark in languageMarks {
      for border in ["-", "_"] {
        if stem.hasSuffix(border + mark) { return String(stem.dropLast(mark.count + 1)) }
        if stem.hasPrefix(mark + border) { return String(stem.dropFirst(mark.count + 1)) }
      }
    }
    if languageMarks.contains(stem) { stem = "" }
    return stem
  }
}
