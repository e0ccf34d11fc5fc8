import Diagnostics

@testable import Interchange

/// Small XLIFF 2 documents made of the part that a test is about.
enum XLIFF2Document {
  /// Which version a document is written in.
  enum Version: String, CaseIterable {
    case v20 = "2.0"
    case v21 = "2.1"
    case v22 = "2.2"

    var namespace: String { "urn:oasis:names:tc:xliff:document:\(self == .v22 ? "2.2" : "2.0")" }
  }

  private static let modules = [
    "mtc": "matches:2.0", "gls": "glossary:2.0", "fs": "fs:2.0", "mda": "metadata:2.0", "res": "resourcedata:2.0",
    "slr": "sizerestriction:2.0", "val": "validation:2.0", "ctr": "changetracking:2.0", "itsm": "itsm:2.1",
    "pgs": "pgs:1.0",
  ]

  /// A whole document around `<file>` elements; `$attributes` go onto `<xliff>`.
  static func document(_ files: String, _ attributes: String = "srcLang='zh-CN' trgLang='ko'", _ version: Version)
    -> String
  {
    let prefixes = modules.sorted { $0.key < $1.key }
      .filter { files.contains($0.key + ":") || attributes.contains($0.key + ":") }
      .map { " xmlns:\($0.key)='urn:oasis:names:tc:xliff:\($0.value)'" }.joined()
    let its = (files + attributes).contains("its:") ? " xmlns:its='http://www.w3.org/2005/11/its'" : ""
    return "<xliff xmlns='\(version.namespace)' version='\(version.rawValue)' \(attributes)\(prefixes)\(its)"
      + " xmlns:my='urn:my'>\(files)</xliff>"
  }

  /// Expands the shorthand of the tables: what begins with `<file` is put into a document, `<unit`, `<group` and what a
  /// file holds before them into a file, anything else into a unit; `§…§` is a segment's source, or source and target
  /// with `¦` between them.
  static func expand(_ text: String, _ version: Version) -> String {
    var body = ""
    for (index, piece) in text.split(separator: "§", omittingEmptySubsequences: false).enumerated() {
      guard index % 2 == 1 else {
        body += piece
        continue
      }
      let sides = piece.split(separator: "¦", omittingEmptySubsequences: false)
      body += "<segment><source>\(sides[0])</source>"
      body += (sides.count > 1 ? "<target>\(sides[1])</target>" : "") + "</segment>"
    }
    var attributes = "srcLang='zh-CN' trgLang='ko'"
    if body.hasPrefix("@"), let end = body.firstIndex(of: "@", after: body.startIndex) {
      attributes = String(body[body.index(after: body.startIndex)..<end])
      body = String(body[body.index(after: end)...])
    }
    if body.hasPrefix("<?raw?>") { return document(String(body.dropFirst(7)), attributes, version) }
    let isFile = body.hasPrefix("<file")
    let isInFile =
      body.contains("<unit ") || body.contains("<unit>") || body.hasPrefix("<group") || body.hasPrefix("<skeleton")
    if isFile { return document(body, attributes, version) }
    if isInFile { return document("<file id='f1'>\(body)</file>", attributes, version) }
    return document("<file id='f1'><unit id='u1'>\(body)</unit></file>", attributes, version)
  }

  /// What the validator finds: rule and message of each finding.
  static func findings(_ xml: String) throws -> [Finding] {
    var found: [Finding] = []
    _ = try Validator().validate(bytes: Array(xml.utf8), name: "test.xlf") { found.append($0) }
    return found
  }
}

extension String {
  fileprivate func firstIndex(of character: Character, after index: Index) -> Index? {
    self[self.index(after: index)...].firstIndex(of: character)
  }
}
