import Foundation

/// Reads the lines of a dump into values, before anything is written.
enum DumpReader {
  /// The lines with their numbers, from 1.
  ///
  /// - Throws: `malformedDump` with the number of the first line that cannot be read, and why.
  static func lines(of text: String) throws(GlossaryStoreError) -> [(number: Int, line: DumpLine)] {
    let decoder = JSONDecoder()
    var lines: [(number: Int, line: DumpLine)] = []
    var number = 0
    for bytes in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let content = bytes.last == 0x0D ? bytes.dropLast() : bytes
      if content.isEmpty { continue }
      do {
        lines.append((number, try decoder.decode(DumpLine.self, from: Data(content))))
      } catch {
        throw malformed(number, reason(error))
      }
      try checkKind(lines[lines.count - 1].line, number)
    }
    try checkFrame(lines)
    return lines
  }

  static func malformed(_ line: Int, _ reason: String) -> GlossaryStoreError {
    GlossaryStoreError(
      .malformedDump, "Line \(line) of the dump cannot be read: \(reason). Nothing was changed.")
  }

  private static func checkKind(_ line: DumpLine, _ number: Int) throws(GlossaryStoreError) {
    let kinds: [Any?] = [
      line.jjakGlossary, line.document, line.concept, line.evidence, line.occurrence, line.command, line.change,
      line.end,
    ]
    guard kinds.count(where: { $0 != nil }) == 1 else {
      throw malformed(
        number,
        "it must be an object with one of the keys “jjakGlossary”, “document”, “concept”, “evidence”, “occurrence”, "
          + "“command”, “change”, “end”")
    }
  }

  private static func checkFrame(_ lines: [(number: Int, line: DumpLine)]) throws(GlossaryStoreError) {
    guard let first = lines.first, let header = first.line.jjakGlossary else {
      throw GlossaryStoreError(
        .malformedDump,
        "This is no dump of a glossary: its first line is not {\"jjakGlossary\":{\"format\":1}}. Nothing was changed.")
    }
    guard header.format == DumpLine.Header.current else {
      throw GlossaryStoreError(
        .newerVersion,
        "The dump is of format \(header.format); this version of jjak reads format \(DumpLine.Header.current). Install "
          + "the newer version. Nothing was changed.")
    }
    guard lines.last?.line.end != nil else {
      throw GlossaryStoreError(
        .malformedDump,
        "The dump is cut off: its last line must be {\"end\":{}}. Nothing was changed.")
    }
    for (number, line) in lines.dropFirst().dropLast() where line.jjakGlossary != nil || line.end != nil {
      throw malformed(number, "a header or end stands in the middle, as if two dumps were joined")
    }
  }

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
