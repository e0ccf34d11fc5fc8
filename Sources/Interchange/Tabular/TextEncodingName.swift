import LinguisticText

/// Names of encodings in files; `EncodingName` knows what they mean.
enum TextEncodingName {
  /// Whether a document may name this encoding: iconv takes more than names (`gbk//IGNORE`, nothing for that of the
  /// machine) and knows encodings in which a byte means what an earlier one says. No file of ours comes in those, and
  /// their converters have a history of faults.
  ///
  /// > Source: XML 1.0, production 81 (EncName); glibc, CVE-2020-27618, CVE-2021-3326, CVE-2024-2961.
  static func isTaken(_ name: String) -> Bool {
    guard let first = name.utf8.first, first & 0xDF >= UInt8(ascii: "A"), first & 0xDF <= UInt8(ascii: "Z"),
      name.utf8.allSatisfy(isNamePart)
    else { return false }
    let plain = name.uppercased().filter { $0 != "-" && $0 != "_" && $0 != "." }
    return !withShifts.contains { plain.hasPrefix($0) }
  }

  /// How the names of encodings with shifts begin, and those of the machine's own.
  private static let withShifts = [
    "ISO2022", "CSISO2022", "UTF7", "CP93", "IBM93", "CSIBM93", "CP13", "IBM13", "CSIBM13", "IBM16804", "CP16804",
    "WCHAR", "INTERNAL",
  ]

  /// The name by which most programs know an encoding.
  ///
  /// > Source: IANA Character Sets; for code page 949, which is not registered, its registered part where that is enough.
  static func publicName(of name: String, forBytes bytes: [UInt8]) -> String {
    switch name {
    case "CP949": EncodingGuess.isIn("EUC-KR", bytes) ? "EUC-KR" : name
    case "CP950": "Big5"
    default: name
    }
  }

  /// The encoding named in a comment of the first two lines: `# -*- coding: cp949 -*-`.
  ///
  /// > Source: OmegaT, `GlossaryReaderTSV`; the form is that of Python (PEP 263) and Emacs.
  static func coding(in head: [UInt8]) -> String? {
    let lines = head.prefix(512).split(maxSplits: 2) { $0 == 0x0A || $0 == 0x0D }.prefix(2)
    for line in lines where line.first == UInt8(ascii: "#") {
      if let name = value(after: "coding", in: line) { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  /// The encoding in a PO header: `charset=UTF-8`; nil also for the placeholder of templates, `CHARSET`.
  static func charset(in head: [UInt8]) -> String? {
    charsetPlace(in: head.prefix(1 << 14)).map { String(decoding: head[$0], as: UTF8.self) }
  }

  /// Where that encoding's name stands.
  static func charsetPlace(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard let name = value(after: "charset", in: bytes), !name.elementsEqual("CHARSET".utf8) else { return nil }
    return name.startIndex..<name.endIndex
  }

  /// The word behind `key` and a colon or equals sign.
  private static func value(after key: StaticString, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let count = key.utf8CodeUnitCount
    guard bytes.count > count else { return nil }
    for start in bytes.startIndex..<(bytes.endIndex - count) {
      guard (0..<count).allSatisfy({ bytes[start + $0] | 0x20 == key.utf8Start[$0] }) else { continue }
      var rest = bytes[(start + count)...]
      guard let mark = rest.popFirst(), mark == UInt8(ascii: ":") || mark == UInt8(ascii: "=") else { continue }
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
      let name = rest.prefix(while: isNamePart)
      if !name.isEmpty { return name }
    }
    return nil
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
