import Diagnostics
import LinguisticText
import TranslationModel

/// Makes UTF-8 of a document's pieces, whatever its encoding: byte order mark first, then the XML declaration, then
/// the look of the first bytes; but what the declaration says does not count where the bytes are plainly in another
/// encoding.
///
/// > Source: XML 1.0 (5th edition), Appendix F.1 (detection without external information) and 4.3.3.
struct XMLDecoder {
  /// The encoding the bytes are in, by the name it is known by here: `UTF-8`, `UTF-16LE`, `GB18030`.
  private(set) var encoding = "UTF-8"
  /// The name the XML declaration gives; nil where it gives none.
  private(set) var declared: String?
  /// Length of the byte order mark, in bytes.
  private(set) var markLength = 0

  /// What was told from the bytes, against the declaration or for want of one.
  private(set) var taken: TakenEncoding?

  /// Whether a byte came that is not ASCII: the declaration was then compared with what is there.
  private var isCompared = false
  private var converter: EncodingConverter?
  private var isDetected = false
  /// Bytes of a character that a piece cut.
  private var rest: [UInt8] = []

  /// The next piece in UTF-8, without byte order mark. The first piece must hold the XML declaration whole.
  ///
  /// - Throws: ``InterchangeError`` of kind `encoding` for an encoding that is not known here or bytes that are none of
  ///   its.
  mutating func decode(_ piece: [UInt8], name: String) throws(InterchangeError) -> [UInt8] {
    var piece = piece
    if !isDetected {
      isDetected = true
      try detect(piece, name: name)
      piece.removeFirst(markLength)
    }
    if !isCompared { compare(piece) }
    guard let converter else { return piece }
    if !rest.isEmpty {
      piece.insert(contentsOf: rest, at: 0)
      rest = []
    }
    return try convert(piece, with: converter, name: name)
  }

  /// Whether the text ended within a character.
  var endsWithinCharacter: Bool { !rest.isEmpty }

  private mutating func detect(_ bytes: [UInt8], name: String) throws(InterchangeError) {
    let start = Array(bytes.prefix(4))
    if start.starts(with: [0xEF, 0xBB, 0xBF]) {
      markLength = 3
      declared = XMLDeclaration(bytes.dropFirst(3)).encoding
      return
    }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      markLength = 2
      encoding = start[0] == 0xFF ? "UTF-16LE" : "UTF-16BE"
    } else if start.count >= 4, start[0] == 0, start[1] != 0, start[2] == 0 {
      encoding = "UTF-16BE"
    } else if start.count >= 4, start[0] != 0, start[1] == 0, start[3] == 0 {
      encoding = "UTF-16LE"
    }
    if encoding.hasPrefix("UTF-16") {
      let plain = bytes.dropFirst(markLength).prefix(512).filter { $0 != 0 }
      declared = XMLDeclaration(plain).encoding
      try open(encoding, name: name)
      return
    }
    declared = XMLDeclaration(bytes).encoding
    guard let declared, !Self.isUTF8(declared) else { return }
    // A declaration readable as ASCII cannot stand in UTF-16: then the bytes are taken for UTF-8.
    guard !declared.uppercased().hasPrefix("UTF-16"), !declared.uppercased().hasPrefix("UCS-2") else { return }
    // A name that nobody knows is no hindrance where the bytes are plainly UTF-8.
    if !TextEncodingName.isTaken(declared) || EncodingConverter(from: Self.readName(of: declared.uppercased())) == nil,
      TextFileEncoding.other(than: declared, bytes) == "UTF-8"
    {
      taken = TakenEncoding(name: "UTF-8", declared: declared, canBeNamed: false)
      return
    }
    encoding = declared.uppercased()
    try open(Self.readName(of: encoding), name: name)
  }

  /// Looks at the first bytes that are not ASCII: in all encodings that a declaration can stand in, what came before is
  /// the same.
  private mutating func compare(_ piece: [UInt8]) {
    guard markLength == 0, !encoding.hasPrefix("UTF-16"), taken == nil else {
      isCompared = true
      return
    }
    guard let first = piece.firstIndex(where: { $0 > 0x7F }) else { return }
    isCompared = true
    let sample = Array(piece[first...])
    if let other = TextFileEncoding.other(than: Self.readName(of: encoding), sample) {
      taken = TakenEncoding(name: other, declared: declared, canBeNamed: false)
      encoding = other
      converter = other == "UTF-8" ? nil : EncodingConverter(from: other)
    } else {
      takeUTF8()
    }
  }

  /// To be called at the end of the text: one in ASCII that says that it is UTF-16 is not.
  mutating func finish() {
    if isDetected, !isCompared, markLength == 0, taken == nil { takeUTF8() }
  }

  private mutating func takeUTF8() {
    guard encoding == "UTF-8", let declared, !Self.isUTF8(declared) else { return }
    taken = TakenEncoding(name: encoding, declared: declared, canBeNamed: false)
  }

  /// The name by which iconv reads an encoding.
  static func readName(of encoding: String) -> String { supersets[encoding] ?? encoding }

  /// What is declared under these names is in practice the larger encoding of the same bytes.
  ///
  /// > Source: WHATWG Encoding Standard, 4.2: its euc-kr is Windows' code page 949, its gbk is GB18030 in reading.
  private static let supersets = [
    "GB2312": "GB18030", "GBK": "GB18030", "EUC-KR": "CP949", "EUCKR": "CP949", "KS_C_5601-1987": "CP949",
  ]

  private mutating func open(_ iconvName: String, name: String) throws(InterchangeError) {
    converter = TextEncodingName.isTaken(iconvName) ? EncodingConverter(from: iconvName) : nil
    guard converter != nil else {
      throw InterchangeError(
        .encoding, en: "\(name.asInputName) declares the encoding “\(declared ?? iconvName)”, which is not known here.",
        ko: "\(name.asKoreanName): 읽을 수 없는 인코딩으로 선언되어 있습니다: “\(declared ?? iconvName)”")
    }
  }

  private static func isUTF8(_ name: String) -> Bool {
    let plain = name.uppercased()
    return plain == "UTF-8" || plain == "UTF8" || plain == "US-ASCII" || plain == "ASCII"
  }

  private mutating func convert(
    _ bytes: [UInt8], with converter: EncodingConverter, name: String
  ) throws(InterchangeError) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 2 * 3 + 16)
    var consumed = 0
    var stop = EncodingConverter.Stop.full
    while stop == .full {
      stop = converter.convert(bytes, &consumed, room: (bytes.count - consumed) * 2, into: &output)
    }
    switch stop {
    case .end, .full: break
    case .cut: rest = Array(bytes[consumed...])
    case .invalid:
      throw InterchangeError(
        .encoding,
        en: "\(name.asInputName) is not what it declares: the bytes "
          + "\(Self.hexadecimal(bytes[consumed...].prefix(2))) are no \(encoding).",
        ko: "\(name.asKoreanName): 선언된 인코딩과 다릅니다. \(encoding) 인코딩에 올 수 없는 "
          + "바이트(\(Self.hexadecimal(bytes[consumed...].prefix(2))))가 있습니다.")
    }
    return output
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined(separator: " ")
  }
}
