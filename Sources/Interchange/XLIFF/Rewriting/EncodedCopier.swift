import Diagnostics
import TranslationModel

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
  /// What the declaration of the copy was made to say.
  private var declared: TakenEncoding?
  private var decoding: EncodingConverter?
  private var encoding: EncodingConverter?
  private var scratch = [UInt8](repeating: 0, count: 1 << 16)
  /// Whether lines end in CR LF, as the first one does.
  private var usesReturns = false
  private var lineEndIsKnown = false

  init(input: XMLInput, sink: any ByteSink) {
    self.input = input
    self.sink = sink
  }

  /// Copies up to an offset (nil: to the end), replacing what the splices say, which are in ascending order.
  func copy(_ splices: [XLIFFSplice], to end: Int?, _ decoder: XMLDecoder) throws(InterchangeError) {
    if !isStarted {
      isStarted = true
      try start(decoder)
    } else if decoder.taken != declared {
      throw InterchangeError(
        .encoding,
        en: "\(input.name.asInputName) is in \(decoder.encoding), which it does not say: write that into its first "
          + "line.",
        ko: "\(input.name.asKoreanName): 실제 인코딩은 \(decoder.encoding)인데 그렇게 적혀 있지 않습니다. 첫 줄을 고쳐 주십시오.")
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
    defer { declared = decoder.taken }
    try openConverters(decoder)
    guard let taken = decoder.taken else { return }
    let edit = XMLDeclaration(piece).edit(naming: taken.name, forBytes: piece)
    try advance(to: edit.utf8Range.lowerBound, writes: true)
    try write(Array(edit.replacement.utf8))
    try advance(to: edit.utf8Range.upperBound, writes: false)
  }

  private func openConverters(_ decoder: XMLDecoder) throws(InterchangeError) {
    guard decoder.encoding != "UTF-8" else { return }
    let name = decoder.encoding
    decoding = EncodingConverter(from: XMLDecoder.readName(of: name))
    encoding = EncodingConverter(from: "UTF-8", to: name)
    guard decoding != nil, encoding != nil else {
      throw InterchangeError(
        .encoding, en: "\(input.name.asInputName) is in \(name), which cannot be written here.",
        ko: "\(input.name.asKoreanName): \(name) 인코딩으로는 쓸 수 없습니다.")
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
      let consumed = decoding.map { convert(with: $0, atMost: end - offset) } ?? min(piece.count - index, end - offset)
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
  private func convert(with decoding: EncodingConverter, atMost limit: Int) -> Int {
    let room = min(limit, scratch.count)
    return piece.withUnsafeBytes { input in
      scratch.withUnsafeMutableBytes { output in
        let result = decoding.convert(
          UnsafeRawBufferPointer(rebasing: input[index...]),
          into: UnsafeMutableRawBufferPointer(rebasing: output[..<room]))
        offset += result.written
        return result.read
      }
    }
  }

  // MARK: Text put in

  private func write(_ text: [UInt8]) throws(InterchangeError) {
    guard !text.isEmpty else { return }
    let lines = usesReturns ? Array(text.map { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }.joined()) : text
    guard let encoding else { return try sink.write(lines) }
    var result: [UInt8] = []
    for scalar in String(decoding: lines, as: UTF8.self).unicodeScalars {
      let bytes = Array(UTF8.encode(scalar)!)
      result +=
        encoded(bytes, encoding) ?? encoded(
          Array("&#x\(String(scalar.value, radix: 16, uppercase: true));".utf8), encoding) ?? []
    }
    try sink.write(result)
  }

  /// A character in the document's encoding; nil where that lacks it.
  private func encoded(_ bytes: [UInt8], _ encoding: EncodingConverter) -> [UInt8]? {
    var consumed = 0
    var output: [UInt8] = []
    if encoding.convert(bytes, &consumed, room: bytes.count * 8, into: &output) == .end { return output }
    encoding.reset()
    return nil
  }
}
