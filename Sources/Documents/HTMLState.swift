import TranslationModel

/// Which HTML elements are open, as far as blocks depend on it.
struct HTMLState {
  var containers = 0
  /// Whether a paragraph, cell, item or heading is open, in which a line break is a space.
  var inBlock = false
  var inCell = false
  var inPreformatted = false

  var joinsLines: Bool { containers > 0 || inBlock }

  /// Opens or closes the element of a tag that ends a block; `inBlock` is for the caller to set, because it still
  /// counts for the block that ends.
  @inline(__always)
  mutating func take(_ effect: HTMLEffect) {
    containers = max(0, containers &+ Int(effect.containers))
    if let cell = effect.cell { inCell = cell }
    if let preformatted = effect.preformatted { inPreformatted = preformatted }
  }

  /// The kind of text that stands in no element of its own.
  ///
  /// - Parameter inRow: whether the line is a row of cells without HTML.
  @inline(__always)
  func usualKind(inRow: Bool) -> Block.Kind { inCell || inRow ? .tableCell : .paragraph }
}

/// What a tag does to blocks.
struct HTMLEffect {
  enum Role {
    /// Nothing: it stands inside a block.
    case unseen
    /// What it begins is no text for readers.
    case hidden
    /// It ends a block.
    case border
  }

  var role = Role.border
  /// How many lists and tables more are open.
  var containers: Int8 = 0
  /// Whether what follows stands in a cell; nil where that stays as it is.
  var cell: Bool?
  /// Whether what follows is preformatted; nil where that stays as it is.
  var preformatted: Bool?
  /// The kind of what follows; nil for the usual one.
  var kind: Block.Kind?
  /// Whether what follows is a paragraph, cell, item or heading.
  var opensBlock = false

  init() {}

  init(_ tag: HTMLTag) {
    switch tag.element {
    case .inline, .lineBreak: role = .unseen
    case .hidden: role = tag.isEnd ? .unseen : .hidden
    case .paragraph: opensBlock = !tag.isEnd && tag.name != .hr
    case .division: break
    case .container:
      containers = tag.isEnd ? -1 : 1
      if tag.name == .table { cell = false }
    case .cell: (cell, opensBlock) = (!tag.isEnd, !tag.isEnd)
    case .row: cell = false
    case .item: begin(.listItem, tag)
    case .caption: begin(.caption, tag)
    case .heading: begin(.heading, tag)
    case .preformatted: preformatted = !tag.isEnd
    }
  }

  private mutating func begin(_ kind: Block.Kind, _ tag: HTMLTag) {
    guard !tag.isEnd else { return }
    (self.kind, opensBlock) = (kind, true)
  }
}

/// A place in an HTML document where no block is begun, with all that reading on depends on there.
struct HTMLBorder {
  var position = 0
  var html = HTMLState()
  var kind = Block.Kind.paragraph
  /// As `MarkupReader.farLookaheadUsed`.
  var farLookaheadUsed = 0
}

extension MarkupReader {
  /// Where the reader is, if no block is begun there.
  var htmlBorder: HTMLBorder {
    get { HTMLBorder(position: position, html: html, kind: builder.kind, farLookaheadUsed: farLookaheadUsed) }
    set {
      position = newValue.position
      html = newValue.html
      builder.kind = newValue.kind
      farLookaheadUsed = newValue.farLookaheadUsed
    }
  }

  /// Whether the reader stopped at or behind `pause`, with no block begun.
  @inline(__always)
  var isPaused: Bool { position >= pause && builder.isEmpty && builder.link == nil && !html.inPreformatted }

  /// Whether the position is the begin of a line, so that white space there does not count.
  var beginsLine: Bool { pause == .max || position == 0 || bytes[position - 1] == 0x0A || bytes[position - 1] == 0x0D }

  /// Passes, just as it is read, what begins with the `<` at the position, where that is a comment or the like.
  ///
  /// - Returns: whether readers see nothing of it.
  mutating func passDeclaration() -> Bool {
    if bytes.beginsAutomaticLink(at: position), readAutomaticLink(limit: bytes.count) {
      builder.clear()
      return false
    }
    if readDeclaration() { return true }
    // No element that ends a block begins like an address.
    let tag = HTMLTag(bytes, at: position, strict: false)
    position = tag?.end ?? position + 1
    return tag != nil
  }

  /// Passes the tag of a hidden element at the position, and what is hidden.
  mutating func passHidden() {
    guard let tag = HTMLTag(bytes, at: position, strict: false) else { return }
    position = tag.end
    skipHidden(tag)
  }
}
