import Diagnostics
import LinguisticText

/// HTML documents, in which lines mean nothing: tags tell where blocks begin.
extension GlossBlockReader {
  /// Goes from tag to tag, and reads only the blocks that hold what a gloss cannot be without.
  mutating func runHTML() {
    let walk = HTMLWalk(bytes)
    var needs = GlossNeeds(bytes, rules: rules)
    needs.pass(-1..<0, passing)
    // Where the last block began, and how far tags have been passed since.
    var (border, here) = (HTMLBorder(), HTMLBorder())
    var told = 0
    while needs.last < bytes.count {
      let start = walk.nextMark(from: here.position, before: needs.last)
      guard start < needs.last else {
        read(from: border, past: needs.last)
        needs.pass(border.position..<reader.position, passing)
        (border, here) = (reader.htmlBorder, reader.htmlBorder)
        continue
      }
      here.position = start
      guard let (effect, end) = walk.tag(at: start) else {
        passDeclaration(&here, &needs)
        continue
      }
      switch effect.pointee.role {
      case .unseen:
        here.position = end
        needs.pass(start..<end, passing)
      case .hidden:
        reader.htmlBorder = here
        reader.passHidden()
        here = reader.htmlBorder
        needs.pass(start..<here.position, passing)
      case .border where effect.pointee.preformatted == true:
        // Lines mean something in there.
        needs.pass(border.position..<start, passing)
        guard needs.last < bytes.count else { return }
        read(from: here, past: start)
        needs.pass(start..<reader.position, passing)
        (border, here) = (reader.htmlBorder, reader.htmlBorder)
      case .border:
        here.take(effect.pointee, end)
        needs.pass(border.position..<end, passing)
        border = here
        if end &- told > 1 << 20 {
          told = end
          passing(told)
        }
      }
    }
  }

  private mutating func passDeclaration(_ here: inout HTMLBorder, _ needs: inout GlossNeeds) {
    let start = here.position
    reader.htmlBorder = here
    let isUnseen = reader.passDeclaration()
    here = reader.htmlBorder
    if isUnseen { needs.pass(start..<here.position, passing) }
  }

  /// Reads from a place where no block is begun, up to the next such place behind `offset`.
  private mutating func read(from border: HTMLBorder, past offset: Int) {
    reader.htmlBorder = border
    reader.pause = offset + 1
    repeat { reader.readNextLine() } while reader.position < bytes.count && !reader.isPaused
    if reader.position >= bytes.count { reader.finish() }
    reader.pause = .max
  }
}

extension HTMLBorder {
  /// Goes on at `end`, behind a tag that ends a block.
  @inline(__always)
  fileprivate mutating func take(_ effect: HTMLEffect, _ end: Int) {
    position = end
    html.take(effect)
    kind = effect.kind ?? html.usualKind(inRow: false)
    html.inBlock = effect.opensBlock
  }
}

/// Where the next things stand that a gloss cannot be without.
private struct GlossNeeds {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scan: GlossScan
  private var han: Int
  private var bracket: Int
  private var reference: Int

  /// Where the first gloss can end that may stand in what was not passed; the end where there is none.
  var last: Int { min(max(han, bracket), reference) }

  init(_ bytes: UnsafeBufferPointer<UInt8>, rules: ReadingRules) {
    self.bytes = bytes
    var rules = rules
    (rules.html, rules.markdown) = (false, false)
    scan = GlossScan(bytes, rules: rules)
    (han, bracket, reference) = (-1, -1, -1)
  }

  /// Says that what stands in `range` does not count any more.
  ///
  /// - Parameter passing: told now and then how far it is.
  @inline(__always)
  mutating func pass(_ range: Range<Int>, _ passing: (Int) -> Void) {
    if range.upperBound > min(han, bracket, reference) { passNeeds(range, passing) }
  }

  private mutating func passNeeds(_ range: Range<Int>, _ passing: (Int) -> Void) {
    if range.contains(han) {
      scan.restart(at: range.upperBound)
      han = scan.next(passing: passing)?.offset ?? bytes.count
    }
    if range.contains(bracket) {
      bracket = bytes.nextOpeningMark(from: range.upperBound, passing: passing)
    }
    if range.contains(reference) { reference = bytes.nextNumber(from: range.upperBound, passing: passing) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first opening bracket of any kind from `index` on; the end where there is none. Tags and comments may stand
  /// between it and its neighbours, so that those do not count.
  fileprivate func nextOpeningMark(from index: Int, passing: (Int) -> Void) -> Int {
    var index = index
    var told = index
    while index < count {
      let limit = Swift.min(count, index &+ (1 << 20))
      while index &+ 16 <= limit {
        let piece = lanes(at: index)
        let marks = piece.lanes(equalTo: 0x28) | piece.lanes(equalTo: 0x5B) | piece.lanes(equalTo: 0xE3)
        if (marks | piece.lanes(equalTo: 0xEF)).hasHighBit { break }
        index &+= 16
      }
      let end = Swift.min(index &+ 16, count)
      while index < end {
        let byte = self[index]
        if byte == 0x28 || byte == 0x5B || ((byte == 0xE3 || byte == 0xEF) && opensWide(at: index)) { return index }
        index &+= 1
      }
      guard index &- told > 1 << 20 else { continue }
      told = index
      passing(told)
    }
    return index
  }

  private func opensWide(at index: Int) -> Bool { scalar(at: index).flatMap(GlossBracket.opened(by:)) != nil }

  /// The first character reference by number from `index` on that stands for a bracket or a Chinese character; the end
  /// where there is none. The names that HTML has stand for neither.
  fileprivate func nextNumber(from index: Int, passing: (Int) -> Void) -> Int {
    var index = index
    var told = index
    while index < count {
      let limit = Swift.min(count, index &+ (1 << 20))
      while index &+ 16 <= limit, !lanes(at: index).lanes(equalTo: 0x26).hasHighBit { index &+= 16 }
      let end = Swift.min(index &+ 16, count)
      while index < end {
        if self[index] == 0x26, standsForNeed(at: index) { return index }
        index &+= 1
      }
      guard index &- told > 1 << 20 else { continue }
      told = index
      passing(told)
    }
    return index
  }

  private func standsForNeed(at index: Int) -> Bool {
    guard index &+ 1 < count, self[index &+ 1] == 0x23, let reference = CharacterReference(self, at: index) else {
      return false
    }
    let first = reference.decoded[0]
    return first >= 0xE3 || first == 0x28 || first == 0x5B
  }
}
