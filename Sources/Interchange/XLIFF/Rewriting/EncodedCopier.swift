import Glibc

/// A place of a document where bytes are replaced.
struct XLIFFSplice {
  /// UTF-8 byte range in the text as decoded; empty where something is only put in.
  var range: Range<Int>
  /// Text in UTF-8, its line ends LF.
  var text: [UInt8]
}

/// Copies a document byte for byte, but for the splices, which are told in offsets of its text in UTF-8.
///
/// In other encodings the raw place of an offset is found by converting up to it.
final class EncodedCopier {
  private let input: XMLInput
  private let sink: any ByteSink
  private var piece: [UInt8] = []
  /// Bytes of `piece` that were copied.
  private var index = 0
  /// Offset in the decoded text of `index`.
  private var offset = 0
  private var isStarted = false
  private var decoding: iconv_t?
  private var encoding: iconv_t?
  private var scratch = [UInt8](repeating: 0, count: 1 << 16)
  /// Whether lines end in CR LF, as the first one does.
  private var usesReturns = false
  private var lineEndIsKnown = false

  init(input: XMLInput, sink: any ByteSink) {
    self.input = input
    self.sink = sink
  }

  deinit {
    if let decoding { iconv_close(decoding) }
    if let encoding { iconv_close(encoding) }
  }

  /// Copies up to an offset (nil: to the end), replacing what the splices say, which are in ascending order.
  func copy(_ splices: [XLIFFSplice], to end: Int?, _ decoder: XMLDecoder) throws(InterchangeError) {
    if !isStarted {
      isStarted = true
      try start(decoder)
    }
    for splice in splices {
      try advance(to: splice.range.lowerBound, writes: true)
      try write(splice.text)
      try advance(to: splice.range.upperBound, writes: false)
    }
    try advance(to: end ?? .max, writes: true)
  }

  private func start(_ decoder: XMLDecoder) throws(InterchangeError) {
    piece = try input.next()
    try pass(min(decoder.markLength, piece.count), writes: true)
    guard decoder.encoding != "UTF-8" else { return }
    let name = decoder.encoding
    decoding = iconv_open("UTF-8", name == "GB2312" || name == "GBK" ? "GB18030" : name)
    encoding = iconv_open(name, "UTF-8")
    guard decoding != iconv_t(bitPattern: -1), encoding != iconv_t(bitPattern: -1) else {
      decoding = nil
      encoding = nil
      throw InterchangeError(.encoding, "\(input.name.asInputName) is in \(name), which cannot be written here.")
    }
  }

  /// Copies or leaves out what stands before an offset.
  private func advance(to end: Int, writes: Bool) throws(InterchangeError) {
    while offset < end {
      if index == piece.count {
        piece = try input.next()
        index = 0
        if piece.isEmpty { return }
      }
      let consumed = decoding == nil ? min(piece.count - index, end - offset) : convert(atMost: end - offset)
      if consumed == 0 {
        // A character that the piece cuts.
        let next = try input.next()
        guard !next.isEmpty else { return try pass(piece.count - index, writes: writes) }
        piece = Array(piece[index...]) + next
        index = 0
        continue
      }
      if decoding == nil { offset += consumed }
      try pass(consumed, writes: writes)
    }
  }

  private func pass(_ count: Int, writes: Bool) throws(InterchangeError) {
    if !lineEndIsKnown { lookForLineEnd(count) }
    if writes, count > 0 {
      var failure: InterchangeError?
      piece.withUnsafeBytes { bytes in
        let part = UnsafeRawBufferPointer(rebasing: bytes[index..<(index + count)])
        do throws(InterchangeError) { try sink.write(part) } catch { failure = error }
      }
      if let failure { throw failure }
    }
    index += count
  }

  private func lookForLineEnd(_ count: Int) {
    guard let end = piece[index..<(index + count)].firstIndex(of: 0x0A) else { return }
    lineEndIsKnown = true
    usesReturns = piece[max(index, end - 2)..<end].contains(0x0D)
  }

  /// Converts some of the piece, at most to `limit` bytes of UTF-8; returns how many raw bytes that were.
  private func convert(atMost limit: Int) -> Int {
    var consumed = 0
    let room = min(limit, scratch.count)
    piece.withUnsafeBytes { input in
      scratch.withUnsafeMutableBytes { output in
        var from: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
          mutating: (input.baseAddress! + index).assumingMemoryBound(to: CChar.self))
        var left = piece.count - index
        var to: UnsafeMutablePointer<CChar>? = output.baseAddress!.assumingMemoryBound(to: CChar.self)
        var space = room
        _ = iconv(decoding, &from, &left, &to, &space)
        consumed = piece.count - index - left
        offset += room - space
      }
    }
    return consumed
  }

  // MARK: Text put in

  private func write(_ text: [UInt8]) throws(InterchangeError) {
    guard !text.isEmpty else { return }
    let lines = usesReturns ? Array(text.map { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }.joined()) : text
    guard encoding != nil else { return try sink.write(lines) }
    var result: [UInt8] = []
    for scalar in String(decoding: lines, as: UTF8.self).unicodeScalars {
      let bytes = Array(UTF8.encode(scalar)!)
      result += encoded(bytes) ?? encoded(Array("&#x\(String(scalar.value, radix: 16, uppercase: true));".utf8)) ?? []
    }
    try sink.write(result)
  }

  /// A character in the document's encoding; nil where that lacks it.
  private func encoded(_ bytes: [UInt8]) -> [UInt8]? {
    var output = [UInt8](repeating: 0, count: bytes.count * 8)
    var count = -1
    bytes.withUnsafeBytes { input in
      output.withUnsafeMutableBytes { room in
        var from: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
          mutating: input.baseAddress!.assumingMemoryBound(to: CChar.self))
        var left = bytes.count
        var to: UnsafeMutablePointer<CChar>? = room.baseAddress!.assumingMemoryBound(to: CChar.self)
        var space = room.count
        if iconv(encoding, &from, &left, &to, &space) == 0, left == 0 { count = room.count - space }
      }
    }
    guard count >= 0 else {
      iconv(encoding, nil, nil, nil, nil)
      return nil
    }
    return Array(output.prefix(count))
  }
}
