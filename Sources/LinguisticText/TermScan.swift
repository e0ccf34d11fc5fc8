import Diagnostics

/// One pass over a text: goes to every place where a term may begin and reads down the trie from there.
struct TermScan {
  /// Spaces in a row that still belong to one gap; more look like columns.
  private static let widestGap = 2

  let matcher: TermMatcher
  let text: UnsafeBufferPointer<UInt8>
  var hits: [TermHit] = []
  /// The generic nouns behind hits, by their `growth`.
  private(set) var growths: [[Range<Int>]] = []
  /// Where parts of a longer noun ended, so that a further part may begin: ascending, from the place at hand on.
  private var partStarts: [Int] = []

  init(matcher: TermMatcher, text: UnsafeBufferPointer<UInt8>) {
    self.matcher = matcher
    self.text = text
  }

  /// Finds all hits, in the order of their beginnings.
  mutating func run() {
    matcher.symbols.ofBasicPlane.withUnsafeBufferPointer { entries in
      var start = 0
      var before = SymbolTable.Class.border.rawValue
      var (entry, next) = entry(at: 0, entries)
      while start < text.count {
        let (following, afterNext) = self.entry(at: next, entries)
        if entry.classBits != SymbolTable.Class.ignorable.rawValue {
          if mayBegin(entry, before: following) {
            let isPart = partStarts.first == start
            if isPart || !SymbolTable.joins(before, entry.classBits) { read(from: start, isPart: isPart, entries) }
          }
          before = entry.classBits
        }
        if let part = partStarts.first, part <= start { partStarts.removeFirst() }
        start = next
        (entry, next) = (following, afterNext)
      }
    }
  }

  /// Whether a form may begin with a scalar and the one behind it.
  @inline(__always)
  private func mayBegin(_ entry: SymbolTable.Entry, before next: SymbolTable.Entry) -> Bool {
    guard entry.beginsForm else { return next.classBits == SymbolTable.Class.mark.rawValue }
    return entry.isForm || next.isPassedOver || matcher.pairs.mayContain(entry.symbol, next.symbol)
  }

  /// The entry of the scalar at `offset` (jamo composed) and the offset behind it; bytes that are no UTF-8 part words.
  @inline(__always)
  private func entry(
    at offset: Int, _ entries: UnsafeBufferPointer<UInt32>
  ) -> (entry: SymbolTable.Entry, next: Int) {
    guard offset < text.count else { return (SymbolTable.Entry(bits: 0), offset) }
    let lead = text[offset]
    if lead < 0x80 { return (SymbolTable.Entry(bits: entries[Int(lead)]), offset + 1) }
    if lead & 0xF0 == 0xE0, lead != 0xE0, lead != 0xE1, offset + 2 < text.count {
      let (second, third) = (text[offset + 1], text[offset + 2])
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
        let value = Int(lead & 0x0F) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)
        return (SymbolTable.Entry(bits: entries[value]), offset + 3)
      }
    }
    return rareEntry(at: offset)
  }

  private func rareEntry(at offset: Int) -> (entry: SymbolTable.Entry, next: Int) {
    guard
      let (scalar, length) = HangulComposer.syllable(at: offset, in: text) ?? UTF8Scalar.first(at: offset, in: text)
    else { return (SymbolTable.Entry(bits: 0), offset + 1) }
    return (matcher.symbols.entry(scalar), offset + length)
  }

  /// As `entry(at:_:)`, with marks taken into the Latin letter before them.
  @inline(__always)
  private func letter(
    at offset: Int, _ entries: UnsafeBufferPointer<UInt32>
  ) -> (entry: SymbolTable.Entry, next: Int) {
    let read = entry(at: offset, entries)
    guard read.next < text.count, text[read.next] & 0xFE == 0xCC, let letter = LetterReader.letter(at: offset, in: text)
    else { return read }
    return (matcher.symbols.entry(letter.scalar), offset + letter.length)
  }

  // MARK: - Reading one beginning

  /// Reads down the trie from `start` and notes every form that ends on the way.
  private mutating func read(from start: Int, isPart: Bool, _ entries: UnsafeBufferPointer<UInt32>) {
    var place = matcher.trie.rootPlace
    var offset = start
    var last = SymbolTable.Class.border
    var gap = Gap()
    var beginning = FormBeginning(start: start, isPart: isPart)
    while offset < text.count {
      let (entry, next) = letter(at: offset, entries)
      let kind = entry.kind
      if kind == .ignorable {
        offset = next
        continue
      }
      if kind == .space {
        gap.add(text[offset])
        if gap.isTooWide { return }
        offset = next
        continue
      }
      if !gap.isEmpty {
        if SymbolTable.keepsSpace(last, kind) {
          guard let child = matcher.trie.child(of: place, SymbolTable.spaceSymbol) else { return }
          place = child
          beginning.symbols += 1
        } else {
          beginning.addGap(changesScript: last != kind)
        }
        gap = Gap()
      }
      let child =
        beginning.symbols == 0 ? matcher.trie.first(entry.symbol) : matcher.trie.child(of: place, entry.symbol)
      guard let child else {
        guard let resumed = lineAfterHyphen(at: offset, last: last) else { return }
        offset = resumed
        continue
      }
      place = child
      beginning.symbols += 1
      last = kind
      offset = next
      if place.isWord {
        note(Int(matcher.trie.wordOfNode[Int(place.node)]), beginning, end: offset, last: kind, entries)
      }
    }
  }

  /// The gap before the symbol to come.
  private struct Gap {
    var spaces = 0
    var lineBreaks = 0
    var isTooWide: Bool { spaces > TermScan.widestGap || lineBreaks > 1 }
    var isEmpty: Bool { spaces == 0 && lineBreaks == 0 }

    mutating func add(_ byte: UInt8) {
      if byte == 0x0A { lineBreaks += 1 } else if byte != 0x0D { spaces += 1 }
    }
  }

  /// Where a Latin word goes on that is hyphenated at `offset` at the end of its line; nil where none is.
  private func lineAfterHyphen(at offset: Int, last: SymbolTable.Class) -> Int? {
    guard last == .latin, matcher.options.contains(.brokenWords),
      let hyphen = UTF8Scalar.first(at: offset, in: text), hyphen.scalar == "-" || hyphen.scalar == "\u{2010}"
    else { return nil }
    var next = offset + hyphen.length
    if next < text.count, text[next] == 0x0D { next += 1 }
    guard next < text.count, text[next] == 0x0A else { return nil }
    return next + 1
  }

  /// Judges a form that stands in the text and keeps it if it is an occurrence, or may be part of one.
  private mutating func note(
    _ form: Int, _ beginning: FormBeginning, end: Int, last: SymbolTable.Class, _ entries: UnsafeBufferPointer<UInt32>
  ) {
    let isPlain = matcher.isPlain[form]
    var spacingDiffers = false
    if !isPlain || !beginning.gaps.isEmpty {
      guard let spacing = matcher.spacing(of: form, beginning, end: end, in: text) else { return }
      spacingDiffers = spacing
    }
    var hit = TermHit(start: beginning.start, end: end, form: Int32(form), spacingDiffers: spacingDiffers)
    hit.isPart = beginning.isPart
    hit.isShort = beginning.symbols == 1 && last == .hangul
    var after = entry(at: end, entries)
    while after.entry.kind == .ignorable { after = entry(at: after.next, entries) }
    let next = after.entry.kind
    if next == .hangul, last != .border, last != .kana {
      let tail = NounTail(
        in: text, behind: hit.start..<end, isShort: hit.isShort, options: matcher.options
      ).reading()
      if let tail {
        hit.tailEnd = tail.end
        hit.agreement = tail.agreement
      } else if last == .han {
        hit.tailEnd = end
      } else {
        let mayBePart = last == .hangul && !spacingDiffers && matcher.options.contains(.compounds)
        // A single syllable behind a space is the beginning of another word: 원신이 언급.
        let isWhole = beginning.gaps.last.map { beginning.symbols - $0 > 1 } ?? true
        guard isWhole && grow(&hit) || mayBePart else { return }
        if mayBePart { addPart(end) }
      }
    } else {
      if SymbolTable.joins(last.rawValue, next.rawValue) { return }
      hit.tailEnd = end
    }
    hits.append(hit)
  }

  /// Whether generic nouns behind the term make a longer noun of it, noted in the hit.
  private mutating func grow(_ hit: inout TermHit) -> Bool {
    guard let generic = matcher.genericNouns, !hit.isShort else { return false }
    let growth = NounGrowth(bytes: text, noun: hit.start..<hit.end, generic: generic, options: matcher.options)
    guard let reading = growth.reading() else { return false }
    hit.tailEnd = reading.tail.end
    hit.agreement = reading.tail.agreement
    hit.growth = Int32(growths.count)
    growths.append(reading.nouns)
    return true
  }

  private mutating func addPart(_ end: Int) {
    let index = partStarts.firstIndex { $0 >= end } ?? partStarts.count
    if index == partStarts.count || partStarts[index] != end { partStarts.insert(end, at: index) }
  }
}

/// What is known of a form by the time it ends.
struct FormBeginning {
  let start: Int
  /// Whether it begins inside a word, behind another term.
  let isPart: Bool
  var symbols = 0
  /// Symbol offsets before which the text has a space, but for those between Latin letters.
  var gaps: [Int] = []
  /// Those of them where the script changes.
  var changes: [Int] = []

  init(start: Int, isPart: Bool) {
    self.start = start
    self.isPart = isPart
  }

  mutating func addGap(changesScript: Bool) {
    gaps.append(symbols)
    if changesScript { changes.append(symbols) }
  }
}

/// An occurrence before overlaps are resolved.
struct TermHit {
  var start: Int
  var end: Int
  var form: Int32
  var spacingDiffers: Bool
  /// Where what is added to the term ends; -1 where a further term must follow.
  var tailEnd = -1
  var agreement = ParticleAgreement.right
  /// Index of the generic nouns behind it; -1 for none.
  var growth: Int32 = -1
  /// Whether it begins inside a word.
  var isPart = false
  /// Whether it is a single syllable.
  var isShort = false

  init(start: Int, end: Int, form: Int32, spacingDiffers: Bool) {
    self.start = start
    self.end = end
    self.form = form
    self.spacingDiffers = spacingDiffers
  }
}
