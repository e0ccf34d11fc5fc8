import Foundation

/// Reads the lines of a dump into values.
struct DumpReader {
  private let decoder = JSONDecoder()
  private var number = 0
  private var isBegun = false
  private var isEnded = false

  /// Hands the lines over with their numbers, from 1, one at a time: the caller takes back what it did with them when
  /// a later line is at fault.
  ///
  /// - Throws: `malformedDump` with the number of the first line that cannot be read, and why; what `take` throws.
  static func read(_ text: String, _ take: (Int, DumpLine) throws -> Void) throws {
    var reader = DumpReader()
    for bytes in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      reader.number += 1
      let content = bytes.last == 0x0D ? bytes.dropLast() : bytes
      if content.isEmpty { continue }
      let line = try reader.line(content)
      try reader.checkFrame(line)
      try take(reader.number, line)
    }
    try reader.checkEnd()
  }

  private func line(_ content: Substring.UTF8View) throws -> DumpLine {
    do {
      return try DumpLine(plain: content)
    } catch is JSONNode.NotPlain {
      let line: DumpLine
      do {
        line = try decoder.decode(DumpLine.self, from: Data(content))
      } catch {
        throw Self.malformed(number, Self.reason(error))
      }
      try checkKind(line)
      return line
    }
  }

  static func malformed(_ line: Int, _ reason: String) -> GlossaryStoreError {
    GlossaryStoreError(
      .malformedDump, "Line \(line) of the dump cannot be read: \(reason). Nothing was changed.")
  }

  private func checkKind(_ line: DumpLine) throws(GlossaryStoreError) {
    let kinds: [Any?] = [
      line.jjakGlossary, line.document, line.concept, line.evidence, line.occurrence, line.command, line.change,
      line.end,
    ]
    guard kinds.count(where: { $0 != nil }) == 1 else {
      throw Self.malformed(
        number,
        "it must be an object with one of the keys “jjakGlossary”, “document”, “concept”, “evidence”, “occurrence”, "
          + "“command”, “change”, “end”")
    }
  }

  /// A header first and only there, an end last.
  private mutating func checkFrame(_ line: DumpLine) throws(GlossaryStoreError) {
    guard isBegun else {
      guard let header = line.jjakGlossary else { throw Self.noDump }
      guard (DumpLine.Header.oldest...DumpLine.Header.current).contains(header.format) else {
        throw GlossaryStoreError(
          .newerVersion,
          "The dump is of format \(header.format); this version of jjak reads formats up to \(DumpLine.Header.current). "
            + "Install the newer version. Nothing was changed.")
      }
      isBegun = true
      return
    }
    if isEnded || line.jjakGlossary != nil {
      throw Self.malformed(number, "a header or end stands in the middle, as if two dumps were joined")
    }
    isEnded = line.end != nil
  }

  private func checkEnd() throws(GlossaryStoreError) {
    guard isBegun else { throw Self.noDump }
    guard isEnded else {
      throw GlossaryStoreError(
        .malformedDump, "The dump is cut off: its last line must be {\"end\":{}}. Nothing was changed.")
    }
  }

  private static let noDump = GlossaryStoreError(
    .malformedDump,
    "This is no dump of a glossary: its first line is not {\"jjakGlossary\":{\"format\":\(DumpLine.Header.current)}}. Nothing was changed."
  )

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      "\(place(context))the key “\(key.stringValue)” is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "\(place(context))the value is of the wrong kind"
    case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty: "it is not JSON"
    case DecodingError.dataCorrupted(let context): "\(place(context))the value is not one of those known"
    default: "\(error)"
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    return path.isEmpty ? "" : "in “\(path)” "
  }
}
