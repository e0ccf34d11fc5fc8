import Diagnostics

/// One pass over a text: goes to every place where a term may begin and reads down the trie from there.
///
/// Most words are passed by what their first two syllables say. Matches are made of hits as soon as the word is behind.
struct TermScan {
  /// Spaces in a row that still belong to one gap; more look like columns.
  private static let widestGap = 2

  let tables: TermTables
  let text: UnsafeBufferPointer<UInt8>
  private let reader: SymbolReader
  private let trie: FormTrie.View
  /// What is behind a hit is read by this one, moved there.
  private var tail: NounTail
  var matches: [TermMatch] = []
  /// Where the last match ends.
  var covered = 0
  /// Hits from which no matches have been made, since parts of a longer noun may still follow.
  var hits: [TermHit] = []
  /// The generic nouns behind hits, by their `growth`.
  var growths: [[Range<Int>]] = []
  /// Where parts of a longer noun ended, so that a further part may begin: ascending, from the place at hand on.
  private var partStarts: [Int] = []
  /// The furthest end of hits with generic nouns behind: parts may begin there that a hit to come shows.
  private var grownEnd = 0
  /// The form that is being read.
  private var beginning = FormBeginning()

  init(tables: TermTables, reader: SymbolReader, trie: FormTrie.View) {
    self.tables = tables
    self.reader = reader
    self.trie = trie
    text = reader.text
    tail = NounTail(in: text, behind: 0..<0, isShort: false, options: tables.options)
  }

  /// Finds all matches, in order.
  mutating func run() {
    let (reader, trie) = (reader, trie)
    var start = 0
    var before = SymbolTable.Class.border
    while start < text.count {
      let (entry, next) = reader.entry(at: start)
      let kind = entry.kind
      if !SymbolTable.joins(before, kind), entry.beginsForm || reader.mayBeMark(at: next) {
        let (following, end) = reader.entry(at: next)
        if entry.isForm || !entry.beginsForm || following.isPassedOver || reader.mayBeMark(at: end) {
          readAny(from: start)
        } else {
          // Most words are passed here.
          let pair = FormTrie.Pair(entry.symbol, following.symbol)
          if trie.mayBegin(pair), let place = trie.place(behind: pair) {
            read(on: place, from: start, end: end, last: following.kind)
          }
        }
      }
      start = next
      if kind == .ignorable { continue }
      if kind == .hangul { start = reader.endOfSyllables(from: next) }
      if kind == .latin || kind == .digit { start = reader.endOfLetters(from: next) }
      before = kind
    }
    readParts(before: text.count)
    resolve()
  }

  /// Reads from where parts of longer nouns ended, up to a place.
  private mutating func readParts(before limit: Int) {
    while let start = partStarts.first, start < limit {
      partStarts.removeFirst()
      if mayBegin(at: start) { read(from: start, isPart: true) }
    }
  }

  /// Reads from `start`, whatever is there, if a form may begin with it.
  private mutating func readAny(from start: Int) {
    guard mayBegin(at: start) else { return }
    let isPart = reach(start)
    read(from: start, isPart: isPart)
  }

  /// Reads on behind the first two symbols of forms.
  private mutating func read(on place: FormTrie.Place, from start: Int, end: Int, last: SymbolTable.Class) {
    let isPart = reach(start)
    beginning.begin(at: start, isPart: isPart)
    beginning.symbols = 2
    var (place, offset, last) = (place, end, last)
    while true {
      if place.formTerms != .none { note(place.formTerms, end: offset, last: last) }
      if place.isEnd { break }
      let (entry, next) = reader.entry(at: offset)
      guard !entry.isPassedOver, !reader.mayBeMark(at: next), let child = trie.child(of: place, entry.symbol) else {
        if entry.isPassedOver || reader.mayBeMark(at: next) || last == .latin {
          read(on: place, from: offset, last: last)
        }
        break
      }
      beginning.symbols += 1
      (place, offset, last) = (child, next, entry.kind)
    }
  }

  /// Finishes what lies before a place: parts of longer nouns are read, and where no more can follow, hits are resolved.
  /// Whether a part begins there.
  @inline(__always)
  private mutating func reach(_ start: Int) -> Bool {
    if !partStarts.isEmpty { readParts(before: start) }
    if !hits.isEmpty, partStarts.isEmpty, start >= grownEnd { resolve() }
    guard partStarts.first == start else { return false }
    partStarts.removeFirst()
    return true
  }

  /// Whether a form may begin with the scalar at `start` and the one behind it.
  private func mayBegin(at start: Int) -> Bool {
    let (entry, next) = reader.entry(at: start)
    if entry.kind == .ignorable { return false }
    if entry.isForm { return true }
    let following = reader.entry(at: next).entry
    guard entry.beginsForm else { return following.kind == .mark }
    return following.isPassedOver || trie.mayBegin(FormTrie.Pair(entry.symbol, following.symbol))
  }

  // MARK: - Reading one beginning

  /// Reads down the trie from `start` and notes every form that ends on the way.
  private mutating func read(from start: Int, isPart: Bool) {
    beginning.begin(at: start, isPart: isPart)
    read(on: nil, from: start, last: .border)
  }

  /// Reads on from a place, nil for the root, and a class before.
  private mutating func read(on place: FormTrie.Place?, from start: Int, last: SymbolTable.Class) {
    var (place, last) = (place, last)
    var offset = start
    var gap = Gap()
    while offset < text.count {
      let (entry, next) = reader.letter(at: offset)
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
      var isGap = !gap.isEmpty
      if isGap, let before = place, SymbolTable.keepsSpace(last, kind) {
        guard let child = trie.child(of: before, SymbolTable.spaceSymbol) else { return }
        place = child
        beginning.symbols += 1
        isGap = false
      }
      gap = Gap()
      let child = place.map { trie.child(of: $0, entry.symbol) } ?? (entry.beginsForm ? trie.first(entry.symbol) : nil)
      if let child {
        if isGap { beginning.addGap(changesScript: last != kind) }
        place = child
        beginning.symbols += 1
        last = kind
        offset = next
        if child.formTerms != .none { note(child.formTerms, end: offset, last: kind) }
        if child.isEnd { return }
      } else {
        guard let resumed = lineAfterHyphen(at: offset, last: last) else { return }
        if isGap { beginning.addGap(changesScript: last != kind) }
        offset = resumed
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
    guard last == .latin, tables.options.contains(.brokenWords),
      let hyphen = UTF8Scalar.first(at: offset, in: text), hyphen.scalar == "-" || hyphen.scalar == "\u{2010}"
    else { return nil }
    var next = offset + hyphen.length
    if next < text.count, text[next] == 0x0D { next += 1 }
    guard next < text.count, text[next] == 0x0A else { return nil }
    return next + 1
  }

  /// Judges a form that stands in the text and keeps it if it is an occurrence, or may be part of one.
  private mutating func note(_ form: FormTerms, end: Int, last: SymbolTable.Class) {
    var spacingDiffers = false
    if !form.isPlain || !beginning.gaps.isEmpty {
      guard let spacing = tables.spacing(of: form, beginning, end: end, in: text) else { return }
      spacingDiffers = spacing
    }
    var hit = TermHit(start: beginning.start, end: end, form: form, spacingDiffers: spacingDiffers)
    hit.isPart = beginning.isPart
    hit.isShort = beginning.symbols == 1 && last == .hangul
    var after = reader.entry(at: end)
    while after.entry.kind == .ignorable { after = reader.entry(at: after.next) }
    let next = after.entry.kind
    if next == .hangul, last != .border, last != .kana {
      tail.move(behind: hit.start..<end, isShort: hit.isShort)
      if let reading = tail.reading() {
        hit.tailEnd = reading.end
        hit.agreement = reading.agreement
      } else if last == .han {
        hit.tailEnd = end
      } else {
        let mayBePart = last == .hangul && !spacingDiffers && tables.options.contains(.compounds)
        // A single syllable behind a space is the beginning of another word: 원신이 언급.
        let isWhole = beginning.gaps.last.map { beginning.symbols - $0 > 1 } ?? true
        guard isWhole && grow(&hit) || mayBePart else { return }
        if mayBePart { addPart(end) }
      }
    } else {
      if SymbolTable.joins(last, next) { return }
      hit.tailEnd = end
    }
    hits.append(hit)
  }

  /// Whether generic nouns behind the term make a longer noun of it, noted in the hit.
  private mutating func grow(_ hit: inout TermHit) -> Bool {
    guard let generic = tables.genericNouns, !hit.isShort else { return false }
    let growth = NounGrowth(bytes: text, noun: hit.start..<hit.end, generic: generic, options: tables.options)
    guard let reading = growth.reading() else { return false }
    hit.tailEnd = reading.tail.end
    hit.agreement = reading.tail.agreement
    grownEnd = max(grownEnd, hit.end)
    hit.growth = Int32(growths.count)
    growths.append(reading.nouns)
    return true
  }

  private mutating func addPart(_ end: Int) {
    let index = partStarts.firstIndex { $0 >= end } ?? partStarts.count
    if index == partStarts.count || partStarts[index] != end { partStarts.insert(end, at: index) }
  }
}
