/// The name of an element, without regard to case, packed into one number: tags are many.
struct HTMLName: Equatable {
  /// Six bits a character, for up to ten of them; a longer name, which no element has, is all ones.
  private var packed: UInt64 = 0

  init() {}

  init(_ name: StaticString) {
    for index in 0..<name.utf8CodeUnitCount { append(Self.code(of: name.utf8Start[index]) ?? 0) }
  }

  init(_ name: String) {
    for byte in name.utf8 { append(Self.code(of: byte) ?? 0) }
  }

  mutating func append(_ code: UInt64) {
    packed = packed >> 54 == 0 ? packed << 6 | code : .max
  }

  /// The six bits of a letter, digit, hyphen or colon; nil for other bytes.
  @inline(__always)
  static func code(of byte: UInt8) -> UInt64? {
    if isASCIILetter(byte) { return UInt64(byte & 0x1F) }
    if isDigit(byte) { return UInt64(byte &- 0x30 &+ 32) }
    return byte == 0x2D ? 42 : byte == 0x3A ? 43 : nil
  }

  /// Bits of `hash`.
  static let hashBits = 10

  /// A number below 2 to the power of `hashBits`, by multiplication with the golden ratio.
  var hash: Int { Int((packed &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.hashBits)) }

  static let a = HTMLName("a")
  static let hr = HTMLName("hr")
  static let table = HTMLName("table")
  static let blockquote = HTMLName("blockquote")
  private static let wordByWord: [HTMLName] = [
    HTMLName("q"), HTMLName("cite"), HTMLName("code"), HTMLName("kbd"), HTMLName("samp"), HTMLName("tt"),
    HTMLName("var"),
  ]

  /// Whether it is an inline element whose text is given word by word: a quotation, the name of a work, code.
  var isWordByWord: Bool { Self.wordByWord.contains(self) }
}

/// The elements of HTML.
///
/// > Source: WHATWG HTML, section 4 (elements) and 15.3 (which of them are blocks); obsolete ones by section 16.2.
enum HTMLElements {
  private static let known: [(name: String, element: HTMLElement)] = {
    var table: [(name: String, element: HTMLElement)] = []
    func add(_ names: String, _ element: HTMLElement) {
      for name in names.split(separator: " ") { table.append((String(name), element)) }
    }
    add("a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr q rp rt", .inline)
    add("ruby s samp small span strike strong sub sup time tt u var wbr img picture source track area map ref", .inline)
    add("input button select option textarea meter progress output param embed nowiki", .inline)
    add("math mi mo mn mrow msup msub", .inline)
    add("br", .lineBreak)
    add("p address hr center dt dd legend summary title", .paragraph)
    add("html body div section article aside header footer main nav hgroup figure form fieldset", .division)
    add("details dialog blockquote thead tbody tfoot colgroup col frameset frame noframes link meta", .division)
    add("base head iframe object video audio canvas noscript search", .division)
    add("ul ol dl menu dir table", .container)
    add("td th", .cell)
    add("tr", .row)
    add("li", .item)
    add("caption figcaption", .caption)
    add("pre listing xmp", .preformatted)
    add("script style template svg", .hidden)
    for level in 1...6 { add("h\(level)", .heading(level)) }
    return table
  }()

  /// The elements at the places that their names' hashes give, or the next free ones behind.
  private static let table: [(name: HTMLName, element: HTMLElement)?] = {
    var table: [(name: HTMLName, element: HTMLElement)?] = Array(repeating: nil, count: 1 << HTMLName.hashBits)
    for (text, element) in known {
      let name = HTMLName(text)
      var place = name.hash
      while table[place] != nil { place = (place + 1) % table.count }
      table[place] = (name, element)
    }
    return table
  }()

  /// What an element means; nil for a name that HTML does not have.
  static func element(named name: HTMLName) -> HTMLElement? {
    var place = name.hash
    while let entry = table[place] {
      if entry.name == name { return entry.element }
      place = (place + 1) % table.count
    }
    return nil
  }

  private static let flags: Set<String> = [
    "checked", "disabled", "hidden", "controls", "nowrap", "noshade", "compact", "reversed", "selected", "readonly",
    "required", "multiple", "autoplay", "loop", "muted", "open", "async", "defer", "ismap",
    "itemscope", "allowfullscreen",
  ]

  /// Whether the attribute name at `range` is one that needs no value.
  static func isFlag(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= 16 && flags.contains(String(decoding: bytes[range], as: UTF8.self).lowercased())
  }
}
