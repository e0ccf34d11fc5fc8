import TranslationModel

/// Waits for the root element, which tells the format, and hands the document over to the reader of that format.
final class PlacedXMLDocument: XMLEventHandler {
  /// The root's name where its format is not read here.
  private(set) var unknownRoot: String?
  private let file: PlacedFile
  private var reader: PlacedXMLReader?

  var pairs: [SegmentPair] { reader?.pairs ?? [] }
  /// Whether Korean is the language that something is translated from.
  var isReversed: Bool { reader?.isReversed ?? false }
  var passedOver: [BilingualText.PassedOver: Int] { reader?.passedOver ?? [:] }

  init(_ file: PlacedFile) { self.file = file }

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard let reader = reader(for: tag) else {
      unknownRoot = tag.name.qualified
      return parser.stop()
    }
    self.reader = reader
    parser.hand(over: reader)
    reader.startElement(tag, in: parser)
  }

  private func reader(for root: XMLStartTag) -> PlacedXMLReader? {
    switch XMLDialect.of(root) {
    case .tmx: PlacedTMXReader(file)
    case .xliff1(let edition): PlacedXLIFF1Reader(file, isSDL: edition.isSDL)
    case .xliff2: PlacedXLIFF2Reader(file)
    case .tbx, nil: nil
    }
  }
}

/// The text whose places are told.
final class PlacedFile {
  let bytes: [UInt8]
  /// How far the parser's offsets lie before those of `bytes`: the length of a byte order mark.
  let shift: Int
  let sides: LanguageSides

  init(bytes: [UInt8], shift: Int, options: ImportOptions) {
    self.bytes = bytes
    self.shift = shift
    sides = LanguageSides(options)
  }
}

/// Base class of what reads an XML format with places: knows texts with their inline elements; subclasses know what
/// stands around texts.
class PlacedXMLReader: XMLEventHandler {
  /// A text that was read.
  struct Text {
    var whole: PairedText
    /// What marks cut it into, with their ids.
    var segments: [(id: String, text: PairedText)] = []
    /// Ids of marks of other kinds.
    var marks: [String] = []
    /// Whether all of it is marked as not for translation.
    var isProtected = false
  }

  final let file: PlacedFile
  final var pairs: [SegmentPair] = []
  final var isReversed = false
  final var passedOver: [BilingualText.PassedOver: Int] = [:]
  /// Elements that are open.
  @exclusivity(unchecked) final private(set) var depth = 0
  @exclusivity(unchecked) private var rootNamespace: UnsafePointer<UInt8>?
  /// Depth of the element whose content is passed over; nil outside one.
  @exclusivity(unchecked) private var skipDepth: Int?
  @exclusivity(unchecked) private var spaces: [(depth: Int, keeps: Bool)] = []
  // What is known of the text that is open.
  @exclusivity(unchecked) private var textDepth: Int?
  @exclusivity(unchecked) private var codeDepth: Int?
  @exclusivity(unchecked) private var placed = PlacedText()
  @exclusivity(unchecked) private var keepsSpace = false
  @exclusivity(unchecked) private var contentStart = 0
  /// Behind the last tag.
  @exclusivity(unchecked) private var boundary = 0
  @exclusivity(unchecked) private var openMarks: [(depth: Int, id: String, start: Int, place: Int)] = []
  /// Marks of what is not for translation: where they begin, and how much they held.
  @exclusivity(unchecked) private var openProtections: [(depth: Int, start: Int)] = []
  @exclusivity(unchecked) private var protectedBytes = 0
  @exclusivity(unchecked) private var read = Text(whole: PairedText(text: "", at: 0))

  init(_ file: PlacedFile) { self.file = file }

  // MARK: What subclasses say

  /// Called for elements outside of texts; says whether its content is a text.
  func start(_ name: String, _ tag: XMLStartTag) -> Bool { false }
  /// Called for the ends of elements outside of texts, and of those that are texts.
  func end(_ name: String) {}
  /// Called with a text that was read, before `end`.
  func take(_ text: Text, of name: String) {}
  /// Whether the document's own additions in another namespace are looked into.
  func looksInto(_ name: String) -> Bool { false }
  func startForeign(_ tag: XMLStartTag) {}
  func endForeign(_ name: XMLNamePointers) {}
  func foreignText(_ bytes: UnsafeBufferPointer<UInt8>) {}

  // MARK: Events

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    depth += 1
    if depth == 1 { rootNamespace = tag.name.namespace }
    if skipDepth != nil { return startForeign(tag) }
    if textDepth != nil { return startInText(tag, parser) }
    let name = tag.name.localName
    guard tag.name.namespace == rootNamespace || looksInto(name) else {
      skipDepth = depth
      return startForeign(tag)
    }
    if let space = tag.attributes.xmlBytes("space") { spaces.append((depth, space.equals("preserve"))) }
    guard start(name, tag) else { return }
    textDepth = depth
    keepsSpace = spaces.last?.keeps ?? false
    placed.removeAll()
    boundary = parser.tagRange.upperBound
    contentStart = boundary + file.shift
    read = Text(whole: PairedText(text: "", at: contentStart))
    openMarks.removeAll()
    openProtections.removeAll()
    protectedBytes = 0
  }

  override func endElement(_ name: XMLNamePointers, in parser: XMLStreamParser) {
    defer { depth -= 1 }
    if let skipDepth {
      endForeign(name)
      if depth == skipDepth { self.skipDepth = nil }
      return
    }
    if let textDepth {
      guard depth == textDepth else { return endInText(parser) }
      endText(name.localName, parser)
    }
    if spaces.last?.depth == depth { spaces.removeLast() }
    end(name.localName)
  }

  override func characters(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    if skipDepth != nil { foreignText(bytes) }
  }

  // MARK: Texts

  private func startInText(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    guard codeDepth == nil else { return }
    takeRun(before: parser.tagStart)
    boundary = parser.tagRange.upperBound
    switch tag.name.localName {
    case "x", "bx", "ex", "ph", "bpt", "ept", "it", "ut", "sc", "ec": codeDepth = depth
    case "cp":
      codeDepth = depth
      if let scalar = tag.attributes.value("hex").flatMap({ UInt32($0, radix: 16) }).flatMap(Unicode.Scalar.init) {
        let range = parser.tagRange
        placed.append(UTF8.encode(scalar)!, for: range.lowerBound + file.shift..<range.upperBound + file.shift)
      }
    case "mrk": startMark(tag)
    case "sm": if let id = tag.attributes.value("id") { read.marks.append(id) }
    default: break
    }
  }

  private func startMark(_ tag: XMLStartTag) {
    let type = tag.attributes.bytes("mtype")
    if type?.equals("protected") == true || tag.attributes.bytes("translate")?.equals("no") == true {
      openProtections.append((depth, placed.bytes.count))
    }
    if type?.equals("x-sdl-deleted") == true {
      codeDepth = depth
    } else if type?.equals("seg") == true {
      openMarks.append((depth, tag.attributes.value("mid") ?? "", placed.bytes.count, boundary + file.shift))
    } else if let id = tag.attributes.value("id") {
      read.marks.append(id)
    }
  }

  private func endInText(_ parser: XMLStreamParser) {
    if let codeDepth {
      guard depth == codeDepth else { return }
      self.codeDepth = nil
      boundary = parser.offset
      return
    }
    takeRun(before: parser.tagStart)
    boundary = parser.offset
    if let protection = openProtections.last, protection.depth == depth {
      openProtections.removeLast()
      if openProtections.isEmpty { protectedBytes += placed.bytes.count - protection.start }
    }
    guard let mark = openMarks.last, mark.depth == depth else { return }
    openMarks.removeLast()
    let text = placed.text(mark.start..<placed.bytes.count, keepsSpace: keepsSpace, at: mark.place)
    read.segments.append((mark.id, text))
  }

  private func endText(_ name: String, _ parser: XMLStreamParser) {
    // An empty element has no content, and its end no tag.
    if parser.tagStart >= boundary { takeRun(before: parser.tagStart) }
    read.whole = placed.text(keepsSpace: keepsSpace, at: contentStart)
    read.isProtected = protectedBytes > 0 && protectedBytes == placed.bytes.count
    textDepth = nil
    codeDepth = nil
    take(read, of: name)
  }

  private func takeRun(before offset: Int) {
    guard offset > boundary else { return }
    let run = boundary + file.shift..<offset + file.shift
    file.bytes.withUnsafeBufferPointer { placed.append(xml: run, of: $0) }
    boundary = offset
  }
}
