import Diagnostics
import Testing

@testable import Interchange

@Suite struct XMLTextWriterTests {
  private func write(
    policy: ForbiddenCharacterPolicy = .replace, _ body: (XMLTextWriter) throws -> Void
  ) throws -> MemorySink {
    let sink = MemorySink()
    let writer = try XMLTextWriter(sink: sink, policy: policy)
    try writer.startDocument()
    try body(writer)
    try writer.finish()
    return sink
  }

  @Test func `Children stand on lines of their own, mixed content does not`() throws {
    let sink = try write { writer in
      try writer.element("a", ["x": "1", "left-out": nil, "y": ""]) {
        try writer.element("empty", text: "")
        try writer.empty("none")
        try writer.inline("mixed") {
          try writer.text("前 ")
          try writer.inline("b", ["id": "m1"]) { try writer.text("中") }
          try writer.empty("cp", ["hex": "0001"])
          try writer.text(" 后")
        }
      }
    }
    #expect(
      sink.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a x="1" y="">
          <empty></empty>
          <none/>
          <mixed>前 <b id="m1">中</b><cp hex="0001"/> 后</mixed>
        </a>

        """)
  }

  /// > Source: XML 1.0 (5th edition), 2.4, 2.11 and 3.3.3.
  @Test(
    arguments: [
      ("a&b<c>d\"e'f", "a&amp;b&lt;c&gt;d\"e'f", "a&amp;b&lt;c&gt;d&quot;e'f"),
      ("]]>", "]]&gt;", "]]&gt;"),
      ("a\r\nb\tc", "a&#13;\nb\tc", "a&#13;&#10;b&#9;c"),
      ("&amp;", "&amp;amp;", "&amp;amp;"),
      ("\u{20BB7}\u{F914}\u{A0}\u{3000}", "\u{20BB7}\u{F914}\u{A0}\u{3000}", "\u{20BB7}\u{F914}\u{A0}\u{3000}"),
    ])
  func `Texts and attributes are escaped`(text: String, inText: String, inAttribute: String) throws {
    let sink = try write { try $0.element("a", ["b": text], text: text) }
    let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"\(inAttribute)\">\(inText)</a>\n"
    #expect(sink.bytes == Array(expected.utf8))
  }

  @Test(arguments: [UInt64](1...20))
  func `Any text comes back as it went in`(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let texts = (0..<50).map { _ in random.text(upTo: 40) }
    let sink = try write { writer in
      try writer.element("all") {
        for text in texts { try writer.element("t", ["a": text], text: text) }
      }
    }
    let elements = try parse(sink.bytes).all("t")
    #expect(elements.count == texts.count)
    for (element, text) in zip(elements, texts) {
      #expect(element.text.utf8.elementsEqual(text.utf8))
      #expect(element.attributes["a"]?.utf8.elementsEqual(text.utf8) == true)
    }
  }

  @Test(
    arguments: [
      ("\u{0}", "U+0000"), ("\u{1}", "U+0001"), ("\u{1F}", "U+001F"), ("\u{FFFE}", "U+FFFE"), ("\u{FFFF}", "U+FFFF"),
    ])
  func `A forbidden character is refused with its name and place`(text: String, name: String) throws {
    let sink = MemorySink()
    let writer = try XMLTextWriter(sink: sink, policy: .refuse)
    try writer.startDocument()
    writer.place = ("entry", "c12")
    try writer.start("tu")
    let message = "The character \(name) in entry c12, element <seg>, cannot be written: XML does not allow it."
    let error = #expect(throws: InterchangeError.self) { try writer.element("seg", text: "앞" + text + "뒤") }
    #expect(error?.message == message)
  }

  @Test func `A forbidden character is replaced and counted`() throws {
    let sink = MemorySink()
    let writer = try XMLTextWriter(sink: sink, policy: .replace)
    try writer.startDocument()
    try writer.element("a", ["b": "\u{1}"], text: "x\u{FFFE}y\u{8}z\u{FFFD}\u{1FFFE}")
    try writer.finish()
    #expect(writer.replacedCharacters == 3)
    #expect(sink.text.contains("<a b=\"\u{FFFD}\">x\u{FFFD}y\u{FFFD}z\u{FFFD}\u{1FFFE}</a>"))
  }

  @Test func `Bytes reach the sink before the document ends`() throws {
    let sink = MemorySink()
    let writer = try XMLTextWriter(sink: sink, policy: .replace)
    try writer.startDocument()
    try writer.start("all")
    for _ in 0..<10_000 { try writer.element("t", text: "한글 문장") }
    #expect(sink.bytes.count > 200_000)
  }

  @Test func `The sink's error is thrown, and nothing more is written`() throws {
    let sink = FailingSink(after: 100)
    let writer = try XMLTextWriter(sink: sink, policy: .replace)
    let error = #expect(throws: InterchangeError.self) {
      try writer.startDocument()
      try writer.start("all")
      for _ in 0..<100_000 { try writer.element("t", text: "한글") }
    }
    #expect(error == FailingSink.error)
    #expect(sink.callsAfterFailure == 0)
  }
}

/// Takes so many bytes and then fails.
final class FailingSink: ByteSink {
  static let error = InterchangeError(
    .write(errno: 28), Wording("It could not be written: the disk is full."))
  private var left: Int
  private var hasFailed = false
  private(set) var callsAfterFailure = 0

  init(after count: Int) {
    left = count
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(InterchangeError) {
    if hasFailed { callsAfterFailure += 1 }
    left -= bytes.count
    if left < 0 {
      hasFailed = true
      throw Self.error
    }
  }
}
