/// A text file in UTF-8, piece by piece, whatever its encoding, with the place of every byte not far behind.
final class TextPieces {
  let encoding: TextFileEncoding
  /// Bytes read from the input so far, before decoding; for progress.
  private(set) var bytesRead = 0
  /// Where the piece handed out last begins, in the text as decoded.
  private(set) var start = 0
  /// What was no text in the piece handed out last; offsets are those of the text as decoded.
  private(set) var invalid: [TextConverter.Invalid] = []
  let name: String
  private let input: XMLInput
  private let converter: TextConverter?
  private var utf8 = UTF8Pieces()
  private var positions = SourcePositions()
  private var length = 0
  private var isAtEnd = false

  /// - Parameters:
  ///   - option: the encoding the user named.
  ///   - declared: finds the encoding that the file names in its first bytes.
  ///   - isTrusted: whether that counts even where the bytes are plainly another encoding's.
  /// - Throws: ``InterchangeError`` when the file cannot be read, and for an encoding that is not known here.
  init(
    _ input: XMLInput, option: String?, declared: ([UInt8]) -> String?, isTrusted: Bool = false
  ) throws(InterchangeError) {
    self.input = input
    name = input.name
    let head = try input.head()
    encoding = TextFileEncoding(head: head, option: option, declared: declared(head), isTrusted: isTrusted)
    guard encoding.name != "UTF-8" else {
      converter = nil
      return
    }
    guard let converter = TextConverter(encoding.name) else {
      let wanted = encoding.origin == .option ? option ?? encoding.name : encoding.name
      throw InterchangeError(
        .encoding,
        en:
          "The encoding “\(wanted)” of “\(name)” is not known here; known are utf-8, utf-16, cp949, gb18030, big5 and "
          + "what else iconv knows.",
        ko: "“\(name)”: 모르는 인코딩입니다: “\(wanted)”. utf-8, utf-16, cp949, gb18030, big5 등을 쓸 수 있습니다.")
    }
    self.converter = converter
  }

  /// The next piece; empty at the end.
  func next() throws(InterchangeError) -> [UInt8] {
    invalid = []
    start = length
    while !isAtEnd {
      var raw = try input.next()
      if bytesRead == 0, encoding.markLength > 0 {
        bytesRead = encoding.markLength
        raw.removeFirst(min(raw.count, encoding.markLength))
        if raw.isEmpty { continue }
      }
      bytesRead += raw.count
      isAtEnd = raw.isEmpty
      let piece =
        converter?.convert(raw, isLast: isAtEnd, invalid: &invalid)
        ?? utf8.next(raw, isLast: isAtEnd, invalid: &invalid)
      guard !piece.isEmpty else { continue }
      for index in invalid.indices { invalid[index].offset += start }
      length += piece.count
      piece.withUnsafeBufferPointer { positions.append($0) }
      return piece
    }
    return []
  }

  /// Line and column of an offset of the text as decoded that is not far behind.
  func position(of offset: Int) -> SourcePositions.Position { positions.position(of: offset) }

  /// Throws for bytes of the piece handed out last that are no text.
  func requireValid() throws(InterchangeError) {
    guard let first = invalid.first else { return }
    let place = position(of: first.offset)
    throw InterchangeError(
      .encoding,
      en: "“\(name)” is no \(encoding.displayName): in line \(place.line), column \(place.column) stand the bytes "
        + "\(first.hexadecimal). Name the right encoding with --encoding, or save the file as UTF-8.",
      ko: "“\(name)”: \(encoding.displayName) 텍스트가 아닙니다. \(place.line)행 \(place.column)열에 이 인코딩에 올 수 없는 "
        + "바이트(\(first.hexadecimal))가 있습니다. --encoding으로 맞는 인코딩을 지정하거나 UTF-8로 저장하십시오.")
  }
}

extension TextConverter.Invalid {
  /// `C0 AF`
  var hexadecimal: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined(separator: " ")
  }
}
