internal import Algorithms
import TranslationModel

/// Texts in XML: as references where they must be, as they are in CDATA sections.
struct XMLSegmentWriting: SegmentWriting {
  /// What CDATA sections hold, ascending.
  private let sections: [Range<Int>]

  /// Complexity: O(bytes).
  init(_ file: [UInt8]) {
    sections = file.withUnsafeBufferPointer(Self.sections)
  }

  private static func sections(_ file: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var sections: [Range<Int>] = []
    var index = 0
    while index < file.count {
      guard file[index] == UInt8(ascii: "<"), index + 1 < file.count else {
        index += 1
        continue
      }
      switch file[index + 1] {
      case UInt8(ascii: "!"):
        if let content = PlacedText.section("<![CDATA[", "]]>", at: index, limit: file.count, in: file) {
          sections.append(content)
          index = content.upperBound
        } else if let content = PlacedText.section("<!--", "-->", at: index, limit: file.count, in: file) {
          index = content.upperBound
        }
      case UInt8(ascii: "?"):
        if let content = PlacedText.section("<?", "?>", at: index, limit: file.count, in: file) {
          index = content.upperBound
        }
      default: break
      }
      index += 1
    }
    return sections
  }

  private func section(holding offset: Int) -> Range<Int>? {
    let next = sections.partitioningIndex { $0.lowerBound > offset }
    guard next > 0, offset < sections[next - 1].upperBound else { return nil }
    return sections[next - 1]
  }

  func written(_ text: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String? {
    if let section = section(holding: utf8Range.lowerBound) {
      guard utf8Range.upperBound <= section.upperBound else { return nil }
      let before = file[max(section.lowerBound, utf8Range.lowerBound - 2)..<utf8Range.lowerBound]
      let behind = file[utf8Range.upperBound..<min(section.upperBound, utf8Range.upperBound + 2)]
      return (before + text.utf8 + behind).endsSection ? nil : text
    }
    guard !file[utf8Range].contains(UInt8(ascii: "<")) else { return nil }
    var written = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": written += "&amp;"
      case "<": written += "&lt;"
      case ">": written += "&gt;"
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  func read(_ written: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String? {
    if section(holding: utf8Range.lowerBound) != nil { return written }
    guard !written.utf8.contains(UInt8(ascii: "<")) else { return nil }
    var placed = PlacedText()
    Array(written.utf8).withUnsafeBufferPointer { placed.append(xml: 0..<$0.count, of: $0) }
    return String(decoding: placed.bytes, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the end of a CDATA section stands in it.
  fileprivate var endsSection: Bool {
    zip(self, zip(dropFirst(), dropFirst(2))).contains { $0 == 0x5D && $1.0 == 0x5D && $1.1 == 0x3E }
  }
}

/// Texts in the strings of PO files.
struct POSegmentWriting: SegmentWriting {
  /// A sign of a format directive is none of the words of a glossary: nothing is written that has one.
  func written(_ text: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String? {
    guard !text.utf8.contains(UInt8(ascii: "%")) else { return nil }
    var written = ""
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { written += "\\" }
      written.unicodeScalars.append(scalar)
    }
    return written
  }

  func read(_ written: String, at utf8Range: Range<Int>, of file: [UInt8]) -> String? {
    var string = POString(Array("\"\(written)\"".utf8)[...])
    let text = string.read()
    return string.faults.isEmpty ? text : nil
  }
}
