import TranslationModel

/// Links, pictures and HTML tags.
extension MarkupReader {
  /// `[text](address)`, `[[page|text]]`.
  mutating func readBracket(limit: Int) {
    if position + 1 < limit, bytes[position + 1] == 0x5B, readWikiLink(limit: limit) { return }
    guard mayLookAhead(0), let link = LinkScan(bytes, at: position, limit: limit, scanned: &lookaheadUsed)
    else {
      takeText(1)
      return
    }
    if builder.link == nil { builder.link = LinkScan.address(bytes, link.address) }
    skips.append((at: link.labelEnd, to: link.end))
    builder.markBoundary()
    position += 1
  }

  /// A picture's text stays where it is Korean or Chinese: some programs put captions there.
  mutating func readPicture(limit: Int) {
    guard mayLookAhead(0), let picture = LinkScan(bytes, at: position + 1, limit: limit, scanned: &lookaheadUsed)
    else {
      takeText(1)
      return
    }
    var count = ScriptCount()
    count.add(bytes, position + 2..<picture.labelEnd)
    builder.markBoundary()
    if count.han + count.hangul > 0 {
      skips.append((at: picture.labelEnd, to: picture.end))
      position += 2
    } else {
      position = picture.end
    }
  }

  private mutating func readWikiLink(limit: Int) -> Bool {
    let reach = min(limit, position + 1024)
    guard mayLookAhead(reach - position) else { return false }
    var textStart = position + 2
    var index = textStart
    while index + 1 < reach, !(bytes[index] == 0x5D && bytes[index + 1] == 0x5D) {
      if bytes[index] == 0x7C { textStart = index + 1 }
      if bytes[index] == 0x5B { return false }
      index += 1
    }
    guard index + 1 < reach else { return false }
    skips.append((at: index, to: index + 2))
    builder.markBoundary()
    position = textStart
    return true
  }

  /// What begins with `<`: an address, a comment, a tag, or text.
  mutating func readTag(limit: Int) {
    if readAutomaticLink(limit: limit) || readDeclaration() { return }
    guard let tag = HTMLTag(bytes, at: position, strict: !rules.isHTMLDocument) else {
      takeText(1)
      return
    }
    let start = position
    position = tag.end
    if case .inline = tag.element, tag.name == .a, !tag.isEnd, builder.link == nil {
      builder.link = tag.address(bytes, from: start)
    }
    apply(tag, start: start)
  }

  /// `<https://…>`: the address without its brackets is the text.
  mutating func readAutomaticLink(limit: Int) -> Bool {
    guard bytes.beginsAutomaticLink(at: position) else { return false }
    var end = position + 1
    let reach = min(limit, position + 4096)
    while end < reach, bytes[end] != 0x3E, bytes[end] != 0x3C, bytes.spaceLength(at: end) == 0 { end += 1 }
    guard end < reach, bytes[end] == 0x3E else { return false }
    let address = position + 1..<end
    if builder.link == nil { builder.link = LinkScan.address(bytes, address) }
    builder.markBoundary()
    builder.append(bytes, address)
    builder.markBoundary()
    position = end + 1
    return true
  }

  /// Comments, `<!DOCTYPE …>`, `<?xml …?>` and the marks around CDATA.
  mutating func readDeclaration() -> Bool {
    guard position + 1 < bytes.count, bytes[position + 1] == 0x21 || bytes[position + 1] == 0x3F else { return false }
    if bytes.hasASCII("<![cdata[", at: position) {
      position += 9
      return true
    }
    let end: Int?
    if bytes.hasASCII("<!--", at: position) {
      end = offset(behind: "-->", from: position + 4)
    } else if bytes.hasASCII("<!doctype", at: position) {
      end = offset(behind: ">", from: position + 9)
    } else if bytes.hasASCII("<?xml", at: position) {
      end = offset(behind: "?>", from: position + 5)
    } else {
      end = nil
    }
    guard let end else { return false }
    builder.markBoundary()
    position = end
    return true
  }

  /// The offset behind the next `word`; nil where there is none.
  private mutating func offset(behind word: StaticString, from start: Int) -> Int? {
    guard mayLookFarAhead else { return nil }
    var index = start
    let first = word.utf8Start[0]
    defer { farLookaheadUsed += index - start }
    while index < bytes.count {
      if bytes[index] == first || bytes[index] | 0x20 == first, bytes.hasASCII(word, at: index) {
        return index + word.utf8CodeUnitCount
      }
      index += 1
    }
    return nil
  }

  // MARK: - Elements

  private mutating func apply(_ tag: HTMLTag, start: Int) {
    switch tag.element {
    case .inline:
      if tag.name.isWordByWord { if tag.isEnd { builder.closeQuotation() } else { builder.openQuotation() } }
      builder.markBoundary()
    case .lineBreak: breakLine(start..<tag.end)
    case .hidden: if !tag.isEnd { skipHidden(tag) }
    default:
      let effect = HTMLEffect(tag)
      html.take(effect)
      beginBlock(effect.kind ?? html.usualKind(inRow: row != .none))
      html.inBlock = effect.opensBlock
      quotation.take(tag)
      if case .heading(let level) = tag.element, !tag.isEnd { headingLevel = level }
    }
  }

  /// `<br>` ends a block, but not a heading, and not before a bracket, which belongs to the line above.
  private mutating func breakLine(_ tag: Range<Int>) {
    let next = bytes.skippingSpaces(from: tag.upperBound, to: min(bytes.count, tag.upperBound + 256))
    let isBracket =
      next + 2 < bytes.count
      && (bytes[next] == 0x28 || (bytes[next], bytes[next + 1], bytes[next + 2]) == (0xEF, 0xBC, 0x88))
    if builder.kind == .heading || isBracket {
      builder.softBreak(tag)
    } else {
      beginBlock(builder.kind)
    }
  }

  /// Leaves out a script or style sheet; without an end tag only the start tag is left out, so that no text is lost.
  mutating func skipHidden(_ tag: HTMLTag) {
    builder.markBoundary()
    var index = tag.end
    guard mayLookFarAhead else { return }
    defer { farLookaheadUsed += index - tag.end }
    while index + 1 < bytes.count {
      if bytes[index] == 0x3C, bytes[index + 1] == 0x2F, let end = HTMLTag(bytes, at: index, strict: true), end.isEnd,
        end.name == tag.name
      {
        position = end.end
        return
      }
      index += 1
    }
  }

  // MARK: - Lines

  /// Reads a line inside an element, or of an HTML document: its end is a space.
  mutating func readHTMLLine() {
    if position == 0, bytes.hasByteOrderMark { position = 3 }
    if !(knownLine.lowerBound...knownLine.upperBound).contains(position) || knownLine.isEmpty {
      knownLine = position..<bytes.lineEnd(from: position)
    }
    let end = knownLine.upperBound
    let start = beginsLine ? bytes.skippingSpaces(from: position, to: end) : position
    if start == end {
      if !rules.isHTMLDocument {
        endBlock()
        html = HTMLState()
      }
      position = bytes.afterLineBreak(end)
      return
    }
    readContent(from: start, to: end)
    if isPaused { return }
    let stop = bytes.lineEnd(from: position)
    position = bytes.afterLineBreak(stop)
    if !html.inPreformatted, rules.isHTMLDocument || html.joinsLines {
      builder.softBreak(stop..<position)
    } else {
      endBlock()
    }
  }

  /// Reads a line of `<pre>`: a block of its own.
  mutating func readPreformattedLine() {
    let pause = pause
    self.pause = .max
    defer { self.pause = pause }
    readContent(from: position, to: bytes.lineEnd(from: position))
    if html.inPreformatted || rules.isHTMLDocument { beginBlock(html.usualKind(inRow: row != .none)) }
    position = bytes.afterLineBreak(bytes.lineEnd(from: position))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether an address in `<>` may begin at `index`.
  @inline(__always)
  func beginsAutomaticLink(at index: Int) -> Bool {
    guard index + 1 < count else { return false }
    switch self[index + 1] | 0x20 {
    case 0x68: return hasASCII("<http://", at: index) || hasASCII("<https://", at: index)
    case 0x6D: return hasASCII("<mailto:", at: index)
    case 0x66: return hasASCII("<ftp://", at: index)
    default: return false
    }
  }
}
