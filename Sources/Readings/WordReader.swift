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
  /// > Source: 외래어 표기법 표 5, 제3장 제7절, 제4장; 한글 맞춤법 제10항–제12항.
  public static func read(_ word: String) -> WordReading {
    let runs = runs(of: word)
    guard runs.contains(where: \.isHan) else {
      return WordReading(source: word, transcription: nil, pinyin: nil, sinoKorean: nil, exception: nil)
    }
    let exception = NameException.of(word)
    let syllables = runs.map { $0.isHan ? MandarinReader.syllables($0.scalars) : [] }
    return WordReading(
      source: word,
      transcription: exception?.officialForm ?? transcription(runs, syllables),
      pinyin: pinyin(runs, syllables),
      sinoKorean: joined(runs.map { $0.isHan ? SinoKoreanReader.read($0.scalars) : $0.text }, by: ""),
      exception: exception)
  }

  /// A stretch of Chinese characters, or of anything else.
  private struct Run {
    var isHan: Bool
    var scalars: [Unicode.Scalar]

    var text: String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return String(view)
    }
  }

  private static func runs(of word: String) -> [Run] {
    var runs: [Run] = []
    for scalar in word.unicodeScalars {
      let isHan = Script(scalar) == .han
      if let last = runs.last, last.isHan == isHan {
        let repeated = scalar == "々" ? last.scalars.last : nil
        runs[runs.count - 1].scalars.append(repeated ?? scalar)
      } else {
        runs.append(Run(isHan: isHan, scalars: [scalar]))
      }
    }
    return runs
  }

  private static func transcription(_ runs: [Run], _ syllables: [[MandarinSyllable?]]) -> String? {
    let parts = zip(runs, syllables).map { run, syllables -> String? in
      guard run.isHan else { return run.text }
      return joined(syllables.map { $0.flatMap { MandarinTable.hangul(of: $0.letters) } }, by: "")
    }
    return joined(parts, by: "")
  }

  private static func pinyin(_ runs: [Run], _ syllables: [[MandarinSyllable?]]) -> String? {
    let parts = zip(runs, syllables).map { run, syllables -> String? in
      guard run.isHan else {
        return run.text.split(separator: " ").joined(separator: " ")
      }
      return joined(syllables.map { $0?.marked }, by: " ")
    }
    return joined(parts.filter { $0 != "" }, by: " ")
  }

  /// The parts together, or nil where one is missing.
  private static func joined(_ parts: [String?], by separator: String) -> String? {
    let found = parts.compactMap { $0 }
    return found.count == parts.count ? found.joined(separator: separator) : nil
  }
}
