import LinguisticText

/// What a Chinese word is in Korean by rule, for suggestions. Judging a rendering is the lattice's work, not this
/// one's.
public struct WordReading: Sendable, Hashable {
  /// The word as given.
  public let source: String
  /// The official transcription, or the form of the exception unless that is only customary (微信 웨이신, customarily 위챗);
  /// nil without Chinese characters or where one of them has no known reading.
  public let transcription: String?
  /// Pinyin with tone marks, a space between syllables; nil as above.
  public let pinyin: String?
  /// The Sino-Korean reading; nil as above.
  public let sinoKorean: String?
  /// Set where the name is not simply transcribed from Mandarin.
  public let exception: NameException?
}

/// Reads words and names in either script.
public enum WordReader {
  /// All readings of a word. Letters, digits and whatever else is no Chinese character stay as they are.
  ///
  /// What the tables say about a character is looked up when it is first met and kept; any thread may ask.
  ///
  /// > Source: 외래어 표기법 표 5, 제3장 제7절, 제4장; 한글 맞춤법 제10항–제12항.
  public static func read(_ word: String) -> WordReading {
    var entries = CharacterEntry.of(ScalarText.scalars(of: word))
    guard entries.contains(where: \.pointee.isHan) else {
      return WordReading(source: word, transcription: nil, pinyin: nil, sinoKorean: nil, exception: nil)
    }
    let exception = NameException.of(entries[...])
    repeatMarked(&entries)
    var spelled = SpelledWord()
    forEachRun(entries) { spelled.append($0) }
    return WordReading(
      source: word, transcription: exception?.officialForm ?? spelled.transcription.text,
      pinyin: spelled.pinyin.text, sinoKorean: spelled.sinoKorean.text, exception: exception)
  }

  /// The transcription alone.
  static func transcription(of word: ArraySlice<Unicode.Scalar>) -> String? {
    var entries = CharacterEntry.of(word)
    guard entries.contains(where: \.pointee.isHan) else { return nil }
    if let form = NameException.of(entries[...])?.officialForm { return form }
    repeatMarked(&entries)
    var text = PartText()
    forEachRun(entries) { run in
      if run.first?.pointee.isHan == true {
        for syllable in MandarinReader.syllables(run) { text.append(syllable?.pointee.hangul) }
      } else {
        text.append(run.map(\.pointee.scalar))
      }
    }
    return text.text
  }

  /// The longest stretches that are all Chinese characters or have none.
  private static func forEachRun(_ entries: [CharacterEntry.Reference], _ body: (MandarinReader.Word) -> Void) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].pointee.isHan == entries[start].pointee.isHan { end += 1 }
      body(entries[start..<end])
      start = end
    }
  }

  /// Puts the character before it in the place of 々.
  private static func repeatMarked(_ entries: inout [CharacterEntry.Reference]) {
    for index in entries.indices.dropFirst()
    where entries[index].pointee.scalar == "々" && entries[index - 1].pointee.isHan {
      entries[index] = entries[index - 1]
    }
  }
}

/// Text that grows by parts, and is nothing as soon as one of them is missing.
private struct PartText {
  private(set) var bytes: [UInt8]? = []

  @inline(__always)
  mutating func append(_ part: UnsafeBufferPointer<UInt8>?) {
    if let part { bytes?.append(contentsOf: part) } else { bytes = nil }
  }

  mutating func append(_ byte: UInt8) { bytes?.append(byte) }
  mutating func append(_ text: String) { bytes?.append(contentsOf: text.utf8) }

  mutating func append(_ scalars: [Unicode.Scalar]?) {
    guard let scalars else { return bytes = nil }
    for scalar in scalars { bytes?.append(contentsOf: UTF8.encode(scalar)!) }
  }

  var isEmpty: Bool { bytes?.isEmpty ?? false }
  var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
}

/// The three readings of a word, run by run.
private struct SpelledWord {
  var transcription = PartText()
  var pinyin = PartText()
  var sinoKorean = PartText()

  /// Adds a run that is all Chinese characters or has none.
  mutating func append(_ run: MandarinReader.Word) {
    if run.first?.pointee.isHan == true {
      for syllable in MandarinReader.syllables(run) {
        transcription.append(syllable?.pointee.hangul)
        if !pinyin.isEmpty { pinyin.append(UInt8(ascii: " ")) }
        pinyin.append(syllable?.pointee.marked)
      }
      sinoKorean.append(SinoKoreanReader.read(run))
    } else {
      let text = ScalarText.text(run.lazy.map(\.pointee.scalar))
      transcription.append(text)
      sinoKorean.append(text)
      for part in text.split(separator: " ") {
        if !pinyin.isEmpty { pinyin.append(UInt8(ascii: " ")) }
        pinyin.append(String(part))
      }
    }
  }
}
