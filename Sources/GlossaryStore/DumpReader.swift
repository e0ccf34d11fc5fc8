import Diagnostics
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

  static func malformed(_ line: Int, _ reason: Wording) -> GlossaryStoreError {
    GlossaryStoreError(
      .malformedDump, en: "Line \(line) of the dump cannot be read: \(reason.english). Nothing was changed.",
      ko: "덤프의 \(line)행을 읽을 수 없습니다: \(reason.korean). 바뀐 것은 없습니다.")
  }

  private func checkKind(_ line: DumpLine) throws(GlossaryStoreError) {
    let kinds: [Any?] = [
      line.jjakGlossary, line.document, line.concept, line.evidence, line.occurrence, line.command, line.change,
      line.end,
    ]
    guard kinds.count(where: { $0 != nil }) == 1 else {
      let keys =
        "“jjakGlossary”, “document”, “concept”, “evidence”, “occurrence”, “command”, “change”, “end”"
      throw Self.malformed(
        number,
        Wording(
          en: "it must be an object with one of the keys \(keys)", ko: "다음 키 가운데 하나가 있는 객체여야 합니다: \(keys)"))
    }
  }

  /// A header first and only there, an end last.
  private mutating func checkFrame(_ line: DumpLine) throws(GlossaryStoreError) {
    guard isBegun else {
      guard let header = line.jjakGlossary else { throw Self.noDump }
      guard (DumpLine.Header.oldest...DumpLine.Header.current).contains(header.format) else {
        throw GlossaryStoreError(
          .newerVersion,
          en: "The dump is of format \(header.format); this version of jjak reads formats up to "
            + "\(DumpLine.Header.current). Install the newer version. Nothing was changed.",
          ko: "덤프의 형식이 \(header.format)입니다. 이 버전의 jjak은 \(DumpLine.Header.current)까지 읽습니다. 새 버전을 "
            + "설치하십시오. 바뀐 것은 없습니다.")
      }
      isBegun = true
      return
    }
    if isEnded || line.jjakGlossary != nil {
      throw Self.malformed(
        number,
        Wording(
          en: "a header or end stands in the middle, as if two dumps were joined",
          ko: "덤프 둘을 이어 붙인 것처럼 머리나 끝이 중간에 있습니다"))
    }
    isEnded = line.end != nil
  }

  private func checkEnd() throws(GlossaryStoreError) {
    guard isBegun else { throw Self.noDump }
    guard isEnded else {
      throw GlossaryStoreError(
        .malformedDump, en: "The dump is cut off: its last line must be {\"end\":{}}. Nothing was changed.",
        ko: "덤프가 중간에 끊겼습니다. 마지막에 {\"end\":{}} 줄이 없습니다. 바뀐 것은 없습니다.")
    }
  }

  private static let noDump = GlossaryStoreError(
    .malformedDump,
    en: "This is no dump of a glossary: its first line is not \(header). Nothing was changed.",
    ko: "용어집의 덤프가 아닙니다. 맨 앞에 \(header) 줄이 없습니다. 바뀐 것은 없습니다.")
  private static let header = "{\"jjakGlossary\":{\"format\":\(DumpLine.Header.current)}}"

  private static func reason(_ error: any Error) -> Wording {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      place(context) + Wording(en: "the key “\(key.stringValue)” is missing", ko: "“\(key.stringValue)” 키가 없습니다")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      place(context) + Wording(en: "the value is of the wrong kind", ko: "값의 종류가 맞지 않습니다")
    case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty:
      Wording(en: "it is not JSON", ko: "JSON이 아닙니다")
    case DecodingError.dataCorrupted(let context):
      place(context) + Wording(en: "the value is not one of those known", ko: "모르는 값입니다")
    default: Wording("\(error)")
    }
  }

  private static func place(_ context: DecodingError.Context) -> Wording {
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    return path.isEmpty ? Wording("") : Wording(en: "in “\(path)” ", ko: "“\(path)”: ")
  }
}
