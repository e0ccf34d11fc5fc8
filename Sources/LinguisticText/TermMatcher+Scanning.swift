import Diagnostics

// The pass over the text: decode, fold, step, and at every form that ends judge its borders.

extension TermMatcher {
  /// Spaces in a row that still belong to one gap; more look like columns.
  private static let widestGap = 2

  /// The gap before the symbol to come.
  private struct Gap {
    var spaces = 0
    var lineBreaks = 0
    var isTooWide: Bool { spaces > TermMatcher.widestGap || lineBreaks > 1 }
    var isEmpty: Bool { spaces == 0 && lineBreaks == 0 }

    mutating func add(_ byte: UInt8) {
      if byte == 0x0A { lineBreaks += 1 } else if byte != 0x0D { spaces += 1 }
    }
  }

  /// Calls `found` for every occurrence, in the order of their ends.
  func scan(_ text: UnsafeBufferPointer<UInt8>, _ found: (TermHit) -> Void) {
    var history = StartHistory(capacity: automaton.longestForm)
    var state = TermAutomaton.root
    var lastSymbol = SymbolTable.none
    var gap = Gap()
    var offset = 0
    symbols.ofBasicPlane.withUnsafeBufferPointer { basicPlane in
      while offset < text.count {
        let start = offset
        let symbol = nextSymbol(in: text, at: &offset, basicPlane)
        if symbol >= SymbolTable.leastSpecial {
          if symbol == SymbolTable.space { gap.add(text[start]) }
          continue
        }
        if symbol == SymbolTable.none || gap.isTooWide {
          state = TermAutomaton.root
          lastSymbol = SymbolTable.none
        }
        if !gap.isEmpty {
          if lastSymbol != SymbolTable.none, symbols.keepsSpaces[Int(lastSymbol)], symbols.keepsSpaces[Int(symbol)] {
            state = automaton.step(state, SymbolTable.spaceSymbol)
            history.append(start)
          }
          gap = Gap()
        }
        lastSymbol = symbol
        if symbol == SymbolTable.none { continue }
        state = automaton.step(state, symbol)
        history.append(start)
        if automaton.firstOutput[Int(state)] >= 0 {
          reportForms(endingIn: state, at: offset, history, text, found)
        }
      }
    }
  }

  /// Decodes one scalar (jamo composed) and moves `offset` behind it; bytes that are no UTF-8 count as in no term.
  @inline(__always)
  private func nextSymbol(
    in text: UnsafeBufferPointer<UInt8>, at offset: inout Int, _ basicPlane: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    let lead = text[offset]
    if lead < 0x80 {
      offset += 1
      return basicPlane[Int(lead)]
    }
    if lead & 0xF0 == 0xE0, lead != 0xE0, lead != 0xE1, offset + 2 < text.count {
      let (second, third) = (text[offset + 1], text[offset + 2])
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
        offset += 3
        return basicPlane[Int(lead & 0x0F) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)]
      }
    }
    return rareSymbol(in: text, at: &offset, basicPlane)
  }

  private func rareSymbol(
    in text: UnsafeBufferPointer<UInt8>, at offset: inout Int, _ basicPlane: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    guard
      let (scalar, length) = HangulComposer.syllable(at: offset, in: text) ?? UTF8Scalar.first(at: offset, in: text)
    else {
      offset += 1
      return SymbolTable.none
    }
    offset += length
    return scalar.value < 0x1_0000
      ? basicPlane[Int(scalar.value)] : symbols.symbol(ofSupplementary: scalar)
  }

  private func reportForms(
    endingIn state: Int32, at end: Int, _ history: StartHistory, _ text: UnsafeBufferPointer<UInt8>,
    _ found: (TermHit) -> Void
  ) {
    var particleEnd: Int?
    var output = automaton.firstOutput[Int(state)]
    while output >= 0 {
      let start = history.start(symbolsBack: Int(automaton.depths[Int(output)]))
      let form = Int(automaton.formOfState[Int(output)])
      if TermBorders.mayBegin(at: start, in: text) {
        // All forms that end here end with the same symbol: one judgement of the end serves them all.
        guard let judged = particleEnd ?? TermBorders.particleEnd(at: end, in: text) else { return }
        particleEnd = judged
        if isSpacedLikeATerm(form, start..<end, in: text) {
          found(TermHit(start: start, end: end, particleEnd: judged, form: form))
        }
      }
      output = automaton.nextOutput(after: output)
    }
  }
}

/// Where the last symbols began: a ring as long as the longest form.
private struct StartHistory {
  private var starts: [Int]
  private let mask: Int
  private var count = 0

  init(capacity: Int) {
    var size = 2
    while size < capacity + 1 { size *= 2 }
    starts = [Int](repeating: 0, count: size)
    mask = size - 1
  }

  @inline(__always)
  mutating func append(_ start: Int) {
    starts[count & mask] = start
    count += 1
  }

  /// Start of the symbol read `symbolsBack` symbols ago; 1 is the last.
  func start(symbolsBack: Int) -> Int {
    starts[(count - symbolsBack) & mask]
  }
}
