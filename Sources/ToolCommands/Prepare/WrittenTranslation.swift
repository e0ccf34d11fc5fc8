import TranslationModel

/// A translation as its document's format wants it, character by character: what the translator typed as text stays
/// text, and what the original writes with a character reference or an escape is written so again.
struct WrittenTranslation {
  private let format: DocumentFormat
  private let kind: Block.Kind
  /// `&`, `<` and `>` that the original has as references, and those that it has only so.
  private let referenced: Set<Unicode.Scalar>
  private let onlyReferenced: Set<Unicode.Scalar>
  private let sourceHasTag: Bool
  private let sourceHasMark: Bool
  private var isInCode = false
  private(set) var bytes: [UInt8] = []

  /// - Parameters:
  ///   - source: the original's text, and `original` its bytes in the document.
  ///   - kind: of the block.
  init(of source: String, original: ArraySlice<UInt8>, kind: Block.Kind, _ format: DocumentFormat) {
    self.format = format
    self.kind = kind
    let scalars = Array(source.unicodeScalars)
    let written = Self.references(in: original)
    referenced = Set(written.keys)
    onlyReferenced = Set(written.filter { mark, times in scalars.count { $0 == mark } <= times }.keys)
    sourceHasTag = scalars.indices.contains { Self.beginsTag(scalars, $0) }
    sourceHasMark = Self.lineMark(scalars, 0) != nil
  }

  /// Adds markup as it stands in the document.
  mutating func append(markup: String) {
    if format == .markdown, !markup.isEmpty, markup.utf8.allSatisfy({ $0 == UInt8(ascii: "`") }) { isInCode.toggle() }
    bytes += Array(markup.utf8)
  }

  /// Adds text of the translation.
  ///
  /// - Parameter beginsLine: whether nothing but indents and marks of quotation stands before it in its line.
  mutating func append(text: String, beginsLine: Bool) {
    // By scalars: a combining mark behind one would hide it from a search by characters.
    let scalars = Array(text.unicodeScalars)
    var escaped = beginsLine ? mark(scalars, 0) : nil
    for (index, scalar) in scalars.enumerated() {
      if index == escaped { bytes.append(UInt8(ascii: "\\")) }
      switch scalar {
      case "&", "<", ">": bytes += Array((reference(scalars, index) ?? String(scalar)).utf8)
      case "|" where format == .markdown && kind == .tableCell && !isEscaped: bytes += Array("\\|".utf8)
      case "\n" where format != .html:
        bytes.append(kind == .paragraph ? 0x0A : 0x20)
        if kind == .paragraph { escaped = mark(scalars, index + 1) }
      default: bytes += Array(String(scalar).utf8)
      }
    }
  }

  /// Whether what comes next stands behind an odd number of backslashes.
  private var isEscaped: Bool { bytes.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1 }

  // MARK: - Character references

  private func reference(_ scalars: [Unicode.Scalar], _ index: Int) -> String? {
    let scalar = scalars[index]
    let isWanted: Bool =
      switch format {
      case .html: true
      case .plainText: onlyReferenced.contains(scalar)
      case .markdown where isInCode: onlyReferenced.contains(scalar)
      case .markdown:
        referenced.contains(scalar) || scalar == "&" && Self.beginsReference(scalars, index)
          || !sourceHasTag && Self.beginsTag(scalars, index)
      }
    return isWanted ? Self.names[scalar] : nil
  }

  private static let names: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;"]
  /// The other ways to write them.
  private static let numbers = [
    "&#38;": "&amp;", "&#60;": "&lt;", "&#62;": "&gt;", "&#x26;": "&amp;", "&#x3c;": "&lt;", "&#x3e;": "&gt;",
  ]

  /// How often the bytes have each of the three as a reference.
  private static func references(in original: ArraySlice<UInt8>) -> [Unicode.Scalar: Int] {
    var found: [Unicode.Scalar: Int] = [:]
    for (place, byte) in zip(original.indices, original) where byte == UInt8(ascii: "&") {
      let name = String(decoding: original[place...].prefix(longestReference), as: UTF8.self).lowercased()
      let reference = numbers.first { name.hasPrefix($0.key) }?.value ?? name
      if let (mark, _) = names.first(where: { reference.hasPrefix($0.value) }) { found[mark, default: 0] += 1 }
    }
    return found
  }

  private static let longestReference = 6

  /// Whether what would be read as a character reference begins with the `&` at `index`.
  private static func beginsReference(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let name = scalars[(index + 1)...].prefix { $0 == "#" || isLetter($0) || ("0"..."9").contains($0) }
    return !name.isEmpty && name.endIndex < scalars.endIndex && scalars[name.endIndex] == ";"
  }

  /// Whether what would be read as a tag or comment begins with the `<` at `index`.
  private static func beginsTag(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard scalars[index] == "<", index + 1 < scalars.count else { return false }
    return isLetter(scalars[index + 1]) || "/!?".unicodeScalars.contains(scalars[index + 1])
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  // MARK: - Marks of lines

  /// Where a backslash keeps the line from becoming a heading, a list item, a quotation, a fence or a rule.
  private func mark(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    guard format == .markdown, kind != .tableCell, !sourceHasMark, !isInCode else { return nil }
    return Self.lineMark(scalars, start)
  }

  /// The scalar of the line's mark that a backslash takes its meaning from; nil where the line has none.
  ///
  /// > Source: CommonMark 0.31, sections 4.1, 4.2, 4.5, 5.1, 5.2.
  private static func lineMark(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    let line = scalars[min(start, scalars.count)...].prefix { $0 != "\n" }
    guard let place = line.firstIndex(where: { $0 != " " && $0 != "\t" }) else { return nil }
    let first = line[place]
    let behind = line[place...].drop { $0 == first }
    let run = behind.startIndex - place
    func endsMark(_ index: Int) -> Bool { index == line.endIndex || line[index] == " " || line[index] == "\t" }
    switch first {
    case ">": return place
    case "#": return run <= 6 && endsMark(behind.startIndex) ? place : nil
    case "`", "~": return run >= 3 ? place : nil
    case "-", "*", "+":
      let isRule = run >= 3 && behind.allSatisfy { $0 == " " }
      return isRule || endsMark(place + 1) ? place : nil
    case "0"..."9":
      let digits = line[place...].prefix { ("0"..."9").contains($0) }
      let end = digits.endIndex
      guard digits.count <= 9, end < line.endIndex, line[end] == "." || line[end] == ")" else { return nil }
      return endsMark(end + 1) ? end : nil
    default: return nil
    }
  }
}
