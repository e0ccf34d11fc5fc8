import Foundation
internal import GRDB
import TranslationModel

/// Lists as the rows keep them: JSON, keys in order of the alphabet, nothing escaped that need not be.
///
/// Written by hand, because nearly every unit of a large file has a list: `JSONEncoder` costs more than the rest of
/// adding a unit.
///
/// > Source: RFC 8259, §7.
enum UnitListText {
  static func append(_ notes: [String], to bytes: inout [UInt8]) {
    append(list: notes, to: &bytes) { append($0, to: &$1) }
  }

  static func append(_ properties: [TranslationUnit.Property], to bytes: inout [UInt8]) {
    append(list: properties, to: &bytes) { property, bytes in
      bytes.append(contentsOf: "{\"name\":".utf8)
      append(property.name, to: &bytes)
      bytes.append(contentsOf: ",\"value\":".utf8)
      append(property.value, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func append<Item>(
    list: [Item], to bytes: inout [UInt8], _ appendItem: (Item, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in list.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      appendItem(item, &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(quote)
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    if bytes[start...].contains(where: mustBeEscaped) {
      bytes.removeSubrange(start...)
      for byte in text.utf8 { appendEscaped(byte, to: &bytes) }
    }
    bytes.append(quote)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  private static func mustBeEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == quote || byte == backslash
  }

  private static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
    guard mustBeEscaped(byte) else { return bytes.append(byte) }
    bytes.append(backslash)
    switch byte {
    case quote, backslash: bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }

  static func notes(_ text: String) throws -> [String] {
    if text == "[]" { return [] }
    if let items = strings(in: text, between: ["[\"", "\",\"", "\"]"]) { return items }
    return try JSONDecoder().decode([String].self, from: Data(text.utf8))
  }

  static func properties(_ text: String) throws -> [TranslationUnit.Property] {
    if text == "[]" { return [] }
    let marks: [StaticString] = ["[{\"name\":\"", "\",\"value\":\"", "\"},{\"name\":\"", "\"}]"]
    if let items = strings(in: text, between: marks), items.count % 2 == 0 {
      return stride(from: 0, to: items.count, by: 2).map {
        TranslationUnit.Property(name: items[$0], value: items[$0 + 1])
      }
    }
    return try JSONDecoder().decode([TranslationUnit.Property].self, from: Data(text.utf8))
  }

  /// What stands between the marks of a list as it is written above, where nothing in it is escaped; nil otherwise.
  ///
  /// - Parameter marks: the first, those between two strings (in turn), the last.
  private static func strings(in text: String, between marks: [StaticString]) -> [String]? {
    var text = text
    return text.withUTF8 { bytes in
      guard !bytes.contains(backslash) else { return nil }
      func isMark(_ mark: Int, at place: Int) -> Bool {
        let count = marks[mark].utf8CodeUnitCount
        return place + count <= bytes.count && memcmp(bytes.baseAddress! + place, marks[mark].utf8Start, count) == 0
      }
      guard isMark(0, at: 0) else { return nil }
      var (items, place, between) = ([String](), marks[0].utf8CodeUnitCount, 1)
      while let end = bytes[place...].firstIndex(of: quote) {
        items.append(String(decoding: bytes[place..<end], as: UTF8.self))
        if isMark(marks.count - 1, at: end) {
          return end + marks[marks.count - 1].utf8CodeUnitCount == bytes.count ? items : nil
        }
        guard isMark(between, at: end) else { return nil }
        place = end + marks[between].utf8CodeUnitCount
        between = between + 1 < marks.count - 1 ? between + 1 : 1
      }
      return nil
    }
  }
}

extension TranslationUnit {
  /// The unit of a row that joins `unit` with its document's name as `document`.
  init(row: Row) throws {
    self.init(
      id: UnitIdentity.id(row["digest"]), source: row["source"], target: row["target"], score: row["score"],
      document: row["document"], created: ChangeStamp(date: row["createdDate"], author: row["createdBy"]),
      modified: ChangeStamp(date: row["modifiedDate"], author: row["modifiedBy"]),
      notes: try UnitListText.notes(row["notes"]), properties: try UnitListText.properties(row["properties"]))
  }
}
