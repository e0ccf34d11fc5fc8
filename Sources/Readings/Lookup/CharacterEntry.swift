internal import Algorithms
import LinguisticText

/// What the tables say about one character and the words that begin with it, looked up once.
///
/// Points into tables and kept memory; valid as long as the program runs.
struct CharacterEntry {
  typealias Reference = UnsafePointer<CharacterEntry>

  let scalar: Unicode.Scalar
  let isHan: Bool
  /// The look-up key of the character (`HanFolding`), and the same as tables compare it.
  let key: Unicode.Scalar
  let keyBytes: LeadingBytes
  /// All readings in the dictionary, in the spelling of the table; empty where it has none, or for what is not Chinese.
  let pinyin: UnsafeBufferPointer<UInt8>
  /// The reading in names, else the usual one; nil without any.
  let usual: MandarinSpelling.Reference?
  /// Pinyin of the character as a surname of its own where that is special, in the spelling of the table.
  let surname: UnsafeBufferPointer<UInt8>?
  /// Whether it stands after the surname in the names of families and their villages (解家 Xièjiā).
  let endsFamily: Bool
  let sino: Sino
  /// Rows of the tables whose keys begin with the character's key.
  let names: WordRows
  let phrases: WordRows
  let sinoWords: WordRows
  let exceptions: WordRows
  let territories: WordRows
  let genericTerms: WordRows

  /// Sino-Korean readings by place; nil where the table has none.
  struct Sino {
    /// All of them, as the table lists them.
    let all: UnsafeBufferPointer<UInt8>
    /// Where it is read otherwise as the surname of a person.
    let surname: Unicode.Scalar?
    let initial: Unicode.Scalar?
    let inside: Unicode.Scalar?
    let suffix: Unicode.Scalar?
    /// After a syllable with a final consonant other than ㄴ, and after an open one or ㄴ, for 率 and its like.
    let bySound: (closed: Unicode.Scalar, open: Unicode.Scalar)?
  }

  /// The entry of a character. O(1) from the second time on; some binary searches at first.
  @inline(__always)
  static func of(_ scalar: Unicode.Scalar) -> Reference { entries[Int(scalar.value)] }

  static func of(_ scalars: some Collection<Unicode.Scalar>) -> [Reference] { scalars.map { of($0) } }

  private static let entries = OnceTable<CharacterEntry>(count: 0x11_0000) {
    CharacterEntry(Unicode.Scalar(UInt32($0))!)
  }

  private init(_ scalar: Unicode.Scalar) {
    self.scalar = scalar
    isHan = Script(scalar) == .han
    key = HanFolding.fold(scalar)
    keyBytes = LeadingBytes(key)
    names = WordRows(.names, keyBytes)
    phrases = WordRows(.mandarinPhrases, keyBytes)
    sinoWords = WordRows(.sinoWords, keyBytes)
    exceptions = WordRows(.exceptions, keyBytes)
    territories = WordRows(.territories, keyBytes)
    genericTerms = WordRows(.genericTerms, keyBytes)
    // names.tsv has characters as written where that form is read otherwise than the folded one.
    let written = key == scalar ? nil : EmbeddedTable.names.row(scalar).flatMap { MandarinReader.column(1, $0) }
    let folded = names.rows.exact
    pinyin = (isHan ? EmbeddedTable.mandarin.row(scalar)?.bytes(of: 1) : nil) ?? .kept([])
    if let name = written ?? folded.flatMap({ MandarinReader.column(1, $0) }) {
      usual = MandarinSpelling.first(of: name)
    } else {
      usual = MandarinSpelling.first(of: pinyin)
    }
    surname = folded.flatMap { MandarinReader.column(2, $0) }
    endsFamily = Surnames.families.contains(key)
    sino = SinoKoreanReader.entry(scalar, key: key)
  }
}

/// The rows of a table that begin with one character, by the character that comes second.
struct WordRows {
  let rows: EmbeddedTable.RowRange
  /// A bit for each second character; where it is missing no longer word begins like that.
  private let bits: UInt64
  /// In ascending order of the second character.
  private let seconds: UnsafeBufferPointer<(character: UInt32, rows: EmbeddedTable.RowRange)>

  init(_ table: EmbeddedTable, _ first: LeadingBytes) {
    rows = table.rows.narrowed(by: first)
    var bits: UInt64 = 0
    var seconds: [(character: UInt32, rows: EmbeddedTable.RowRange)] = []
    rows.forEachNarrowed { character, rows in
      bits |= character.bit
      seconds.append((character.bytes, rows))
    }
    self.bits = bits
    self.seconds = .kept(seconds)
  }

  /// The rows of words that begin with the character and `second`; nil without any. O(log second characters).
  @inline(__always)
  func rows(goingOnWith second: LeadingBytes) -> EmbeddedTable.RowRange? {
    bits & second.bit == 0 ? nil : found(second.bytes)
  }

  private func found(_ character: UInt32) -> EmbeddedTable.RowRange? {
    let index = seconds.partitioningIndex { $0.character >= character }
    return index < seconds.count && seconds[index].character == character ? seconds[index].rows : nil
  }

  /// The row of a whole word that begins with this character; `word` is all of it. O(length × log rows).
  func row(of word: ArraySlice<CharacterEntry.Reference>) -> EmbeddedTable.Row? {
    guard word.count > 1 else { return rows.exact }
    guard var rows = rows(goingOnWith: word[word.startIndex + 1].pointee.keyBytes) else { return nil }
    for entry in word.dropFirst(2) {
      guard !rows.isEmpty else { return nil }
      rows = rows.narrowed(by: entry.pointee.keyBytes)
    }
    return rows.exact
  }

  /// Calls `body` with every row whose key begins a word here, from `length` 2 up to `longest`: the length, the rows
  /// with that key and more, which are not empty.
  ///
  /// - Parameter word: what stands from this character on.
  @inline(__always)
  func forEachPrefix(
    of word: ArraySlice<CharacterEntry.Reference>, longest: Int, _ body: (Int, EmbeddedTable.RowRange) -> Void
  ) {
    guard longest > 1, word.count > 1,
      var rows = rows(goingOnWith: word[word.startIndex + 1].pointee.keyBytes)
    else { return }
    var length = 2
    body(length, rows)
    while length < longest, length < word.count {
      rows = rows.narrowed(by: word[word.startIndex + length].pointee.keyBytes)
      if rows.isEmpty { return }
      length += 1
      body(length, rows)
    }
  }
}
