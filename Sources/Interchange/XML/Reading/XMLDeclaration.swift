import Diagnostics
import LinguisticText

/// The XML declaration that a document in an encoding of ASCII's kind begins with.
struct XMLDeclaration {
  /// The name of the encoding; nil where none is given.
  private(set) var encoding: String?
  /// Where the name stands, in bytes of the document.
  private var place: Range<Int>?
  /// Whether there is a declaration, and the place behind its version.
  private var versionEnd: Int?

  /// > Source: XML 1.0 (5th edition), productions 23 to 26 and 80.
  init(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes.prefix(1_024))
    guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return }
    versionEnd = Self.value(of: "version", in: bytes[..<end]).map { $0.upperBound + 1 }
    place = Self.value(of: "encoding", in: bytes[..<end])
    encoding = place.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// What stands between the quotation marks behind a name.
  private static func value(of name: String, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard let key = bytes.firstRange(of: Array(name.utf8)) else { return nil }
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "=")]
    let value = bytes[key.upperBound...].drop { blanks.contains($0) }
    guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = value.dropFirst().firstIndex(of: quote)
    else { return nil }
    return (value.startIndex + 1)..<end
  }

  /// The edit after which the declaration names an encoding; it puts in what is not there.
  ///
  /// - Parameter name: as iconv knows it.
  func edit(naming name: String, forBytes bytes: [UInt8]) -> TextEdit {
    let name = TextEncodingName.publicName(of: name, forBytes: bytes)
    if let place { return TextEdit(utf8Range: place, replacement: name) }
    if let versionEnd { return TextEdit(utf8Range: versionEnd..<versionEnd, replacement: " encoding=\"\(name)\"") }
    return TextEdit(utf8Range: 0..<0, replacement: "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n")
  }
}
