import Diagnostics
import Testing

@testable import Interchange

/// Root elements of no format or version known here, and what is said of them.
private let unknown: [(text: String, complaint: String)] = [
  ("<html><body/></html>", "<html> is the root of no format that is checked here (TMX, XLIFF, TBX)"),
  ("<svg:svg xmlns:svg='urn:svg'/>", "<svg:svg> is the root of no format that is checked here (TMX, XLIFF, TBX)"),
  ("<tmx xmlns='urn:mine' version='1.4'/>", "<tmx> is the root of no format that is checked here (TMX, XLIFF, TBX)"),
  (
    "<xliff version='3.0'><file id='f'/></xliff>",
    "<xliff> is of version \"3.0\", which is not known here: XLIFF 1.0 to 1.2 and 2.0 to 2.2 are"
  ),
  (
    "<xliff xmlns='urn:oasis:names:tc:xliff:document:3.0' version='3.0'/>",
    "<xliff> of version \"3.0\" is in the namespace \"urn:oasis:names:tc:xliff:document:3.0\", which is none of XLIFF "
      + "1.0 to 1.2 and 2.0 to 2.2"
  ),
  (
    "<xliff xmlns='urn:mine'/>",
    "<xliff> is in the namespace \"urn:mine\", which is none of XLIFF 1.0 to 1.2 and 2.0 to 2.2"
  ),
  (
    "<xliff version='2.1'/>",
    "<xliff> of version \"2.1\" must be in its namespace, xmlns=\"urn:oasis:names:tc:xliff:document:2.0\""
  ),
  (
    "<xliff version='2.2'/>",
    "<xliff> of version \"2.2\" must be in its namespace, xmlns=\"urn:oasis:names:tc:xliff:document:2.2\""
  ),
]

@Suite struct UnknownFormatTests {
  /// A file that nothing is known of must not pass for valid.
  @Test(arguments: unknown.indices)
  func isAnError(_ index: Int) throws {
    var found: [Finding] = []
    let result = try Validator().validate(bytes: Array(unknown[index].text.utf8), name: "a.xml") { found.append($0) }
    #expect(found.map(\.rule) == ["unknown-format"])
    #expect(found.map(\.message) == ["\(unknown[index].complaint), so nothing but the XML is checked"])
    #expect(found.first?.location.line == 1)
    #expect(!result.isValid)
    #expect(result.format == nil)
  }

  @Test func whatIsNotXMLEitherIsSaid() throws {
    var found: [String] = []
    let result = try Validator().validate(bytes: Array("<html><br></html>".utf8), name: "a.html") {
      found.append($0.rule)
    }
    #expect(found == ["unknown-format", "xml-well-formed"])
    #expect(result.errors == 2)
  }

  /// Versions of XLIFF 1 that do not exist are named among those that do.
  @Test func versionOfXLIFF1() throws {
    var found: [String] = []
    let text =
      "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.3'>"
      + "<file original='a' source-language='zh-CN' datatype='plaintext'><body/></file></xliff>"
    _ = try Validator().validate(bytes: Array(text.utf8), name: "a.xlf") { found.append($0.message) }
    #expect(
      found == ["version=\"1.3\" on <xliff> must be one of \"1.2\", \"1.1\", \"1.0\" (XLIFF 1.2, <xliff>)"])
  }
}
