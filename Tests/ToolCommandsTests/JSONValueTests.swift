import Testing

@testable import ToolCommands

@Suite struct JSONValueTests {
  @Test(
    "Strings are escaped as RFC 8259, section 7 wants, and no further",
    arguments: [
      ("가(中)", #""가(中)""#),
      ("a/b<c>&", #""a/b<c>&""#),
      ("\"\\", #""\"\\""#),
      ("\u{0}\u{1F}\u{7F}", ##""\u0000\u001f\u007f""##),
      ("a\nb\tc\r", ##""a\nb\tc\r""##),
      ("\u{2028}", ##""\u2028""##),
      ("a\u{2029}–\u{2027}\u{202A}€", "\"a\\u2029–\u{2027}\u{202A}€\""),
      ("\"\"가\t", ##""\"\"가\t""##),
      ("\u{20BB7}", "\"\u{20BB7}\""),
    ])
  func strings(text: String, expected: String) {
    #expect(String(decoding: JSONValue.string(text).line, as: UTF8.self) == expected + "\n")
  }

  @Test(
    "Scores have at most four decimals and no exponent",
    arguments: [
      (0.0, "0"), (1.0, "1"), (0.97, "0.97"), (0.123456, "0.1235"), (0.00001, "0"), (0.99996, "1"), (12.5, "12.5"),
    ])
  func scores(value: Double, expected: String) {
    #expect(JSONValue.decimal(value) == expected)
  }

  @Test func objectsKeepTheirOrder() {
    let object = JSONValue.object([("z", 1), ("a", .array([true, nil])), ("range", JSONValue(3..<7))])
    #expect(String(decoding: object.line, as: UTF8.self) == #"{"z":1,"a":[true,null],"range":[3,7]}"# + "\n")
  }
}
