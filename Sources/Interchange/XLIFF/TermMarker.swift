import TranslationModel

/// Finds the source terms of entries in source texts, so that a translator sees them marked.
///
/// Leftmost, longest, without overlap, byte for byte. A term of a single character is not marked: in running Chinese
/// it is nearly always part of another word.
struct TermMarker {
  struct Mark {
    /// UTF-8 byte range in the text.
    let utf8Range: Range<Int>
    /// Index into the entries.
    let entry: Int
    let term: Term
  }

  private struct Pattern {
    let bytes: [UInt8]
    let entry: Int
    let term: Term
  }

  /// Patterns by their first three bytes (one Han character), longest first.
  private var patterns: [UInt32: [Pattern]] = [:]

  init(entries: [ConceptEntry]) {
    for (index, entry) in entries.enumerated() where entry.translation != nil {
      for term in entry.sourceTerms where term.text.unicodeScalars.count > 1 {
        let bytes = term.text.utf8Bytes
        guard bytes.count >= 3 else { continue }
        patterns[Self.key(bytes, at: 0), default: []].append(Pattern(bytes: bytes, entry: index, term: term))
      }
    }
    // By length and then by bytes: the order of a dictionary's values must not show in the file.
    for key in patterns.keys {
      patterns[key]?.sort { ($0.bytes.count, $1.entry) > ($1.bytes.count, $0.entry) }
    }
  }

  /// Marks in ascending order. Complexity: O(bytes × terms that begin with the same character).
  func marks(in text: String) -> [Mark] {
    guard !patterns.isEmpty else { return [] }
    let bytes = text.utf8Bytes
    var marks: [Mark] = []
    var position = 0
    while position + 3 <= bytes.count {
      let found = patterns[Self.key(bytes, at: position)]?.first { bytes[position...].starts(with: $0.bytes) }
      if let found {
        let end = position + found.bytes.count
        marks.append(Mark(utf8Range: position..<end, entry: found.entry, term: found.term))
        position = end
      } else {
        position += 1
      }
    }
    return marks
  }

  private static func key(_ bytes: [UInt8], at index: Int) -> UInt32 {
    UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
  }
}

/// A stretch of a text, marked as a term or not.
struct MarkedPiece {
  let text: String
  let mark: TermMarker.Mark?

  /// The pieces of a text, whose texts joined are the text.
  static func pieces(of text: String, marks: [TermMarker.Mark]) -> [MarkedPiece] {
    let bytes = text.utf8Bytes
    var pieces: [MarkedPiece] = []
    var position = 0
    func add(_ range: Range<Int>, _ mark: TermMarker.Mark?) {
      guard !range.isEmpty else { return }
      pieces.append(MarkedPiece(text: String(decoding: bytes[range], as: UTF8.self), mark: mark))
    }
    for mark in marks {
      add(position..<mark.utf8Range.lowerBound, nil)
      add(mark.utf8Range, mark)
      position = mark.utf8Range.upperBound
    }
    add(position..<bytes.count, nil)
    return pieces
  }
}
