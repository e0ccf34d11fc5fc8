/// Texts of cells as terms and notes hold them.
enum CellContent {
  /// The cell as a term: on one line, without white space around it and without control characters.
  static func term(_ cell: ArraySlice<UInt8>, guarded: Bool) -> String {
    let cell = guarded ? unguarded(cell) : cell
    if isPlain(cell) { return String(decoding: cell, as: UTF8.self) }
    return flat(String(decoding: cell, as: UTF8.self))
  }

  /// The cell as a note, which may have several lines.
  static func note(_ cell: ArraySlice<UInt8>, guarded: Bool) -> String {
    let cell = guarded ? unguarded(cell) : cell
    let text = String(decoding: cell, as: UTF8.self)
    if isPlain(cell) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "\r" {
      if !isControl(scalar) || scalar == "\n" || scalar == "\t" { result.append(scalar) }
    }
    return trimmed(result)
  }

  /// Without the apostrophe that keeps a spreadsheet from running the cell as a formula.
  private static func unguarded(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard cell.first == UInt8(ascii: "'"), cell.count > 1 else { return cell }
    let rest = cell.dropFirst()
    return isFormulaStart(rest.first ?? 0) ? rest : cell
  }

  /// > Source: OWASP, "CSV Injection".
  static func isFormulaStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }

  /// Whether nothing needs to be done: no controls, and neither end can be white space.
  private static func isPlain(_ cell: ArraySlice<UInt8>) -> Bool {
    guard let first = cell.first, let last = cell.last else { return true }
    // White space beyond ASCII is two bytes from C2 on, or three from E1, E2 or E3 on.
    if first <= 0x20 || first == 0xC2 || (0xE1...0xE3).contains(first) || last <= 0x20 { return false }
    if last >= 0x80, cell.count > 2 {
      let end = cell.endIndex
      if cell[end - 2] == 0xC2 || (0xE1...0xE3).contains(cell[end - 3]) { return false }
    }
    return !cell.contains { $0 < 0x20 || $0 == 0x7F }
  }

  private static func flat(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var inBreak = false
    for scalar in text.unicodeScalars {
      let isBreak = ["\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
      if isBreak, !inBreak { result.append(" ") }
      if !isBreak, !isControl(scalar) { result.append(scalar) }
      inBreak = isBreak
    }
    return trimmed(result)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x20 || scalar.value == 0x7F }

  private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
    var rest = Substring(String(scalars)).unicodeScalars
    while let first = rest.first, first.properties.isWhitespace || first == "\u{FEFF}" { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
