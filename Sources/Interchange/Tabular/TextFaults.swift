import Diagnostics

/// What is wrong with the bytes of a text, in order, to be reported when the checks of the text have come so far.
struct TextFaults {
  private struct Fault {
    var rule: ValidationRule
    var message: Wording
    var offset: Int
  }

  private let encodingRule: ValidationRule
  private let controlRule: ValidationRule
  private var faults: [Fault] = []
  private var next = 0

  init(encoding: ValidationRule, control: ValidationRule) {
    encodingRule = encoding
    controlRule = control
  }

  /// Looks a piece over: bytes that are no text, control characters but TAB, LF and CR, and U+FFFE and U+FFFF.
  mutating func look(at piece: [UInt8], of text: TextPieces) {
    faults.removeFirst(next)
    next = 0
    let known = faults.count
    for invalid in text.invalid {
      let message = Wording(
        en: "the bytes \(invalid.hexadecimal) are no \(text.encoding.displayName)",
        ko: "\(text.encoding.displayName) 인코딩에 올 수 없는 바이트입니다: \(invalid.hexadecimal)")
      faults.append(Fault(rule: encodingRule, message: message, offset: invalid.offset))
    }
    let start = text.start
    piece.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        guard byte < 0x20 || byte == 0x7F || (byte >= 0xBE && byte <= 0xBF) else { continue }
        guard let name = Self.name(of: byte, at: index, in: bytes) else { continue }
        let offset = start + index - (byte < 0x80 ? 0 : 2)
        faults.append(
          Fault(
            rule: controlRule,
            message: Wording(
              en: "\(name) stands in the text", ko: "글에 \(name) 문자가 있습니다"), offset: offset))
      }
    }
    faults[known...].sort { $0.offset < $1.offset }
  }

  /// Reports what stands before an offset.
  mutating func report(before offset: Int, to reporter: FaultReporter, _ text: TextPieces) {
    while next < faults.count, faults[next].offset < offset {
      let fault = faults[next]
      reporter.report(fault.rule, fault.message, at: text.position(of: fault.offset))
      next += 1
    }
  }

  /// The name of a character that a text must not hold; nil for others.
  private static func name(of byte: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    switch byte {
    case 0x09, 0x0A, 0x0D: return nil
    case 0xBE, 0xBF:
      guard index >= 2, bytes[index - 1] == 0xBF, bytes[index - 2] == 0xEF else { return nil }
      return byte == 0xBE ? "U+FFFE" : "U+FFFF"
    default: return XMLCharacters.name(Unicode.Scalar(byte))
    }
  }
}
