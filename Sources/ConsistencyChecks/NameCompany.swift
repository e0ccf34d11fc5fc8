import LinguisticText
import TranslationModel

/// The words around names: who is called 주석 in two places with all but the same name is one person.
struct NameCompany {
  private let documents: [CheckedDocument]

  init(_ documents: [CheckedDocument]) { self.documents = documents }

  /// Whether a word stands before or behind both a place and a gloss of another.
  func isShared(_ document: Int, _ utf8Range: Range<Int>, _ glossDocument: Int, _ gloss: Gloss) -> Bool {
    let whole = gloss.targetRange.lowerBound..<max(gloss.targetRange.upperBound, gloss.sourceRange.upperBound)
    let (one, other) = (words(around: utf8Range, document), words(around: whole, glossDocument))
    return zip(one, other).contains { !$0.isDisjoint(with: $1) }
  }

  /// What the word before and the one behind a place may be without particles, of two syllables and more.
  private func words(around utf8Range: Range<Int>, _ document: Int) -> [Set<String>] {
    let bytes = documents[document].document.bytes
    let before = String(
      decoding: bytes[max(0, utf8Range.lowerBound - Self.reach)..<utf8Range.lowerBound], as: UTF8.self)
    let behind = String(
      decoding: bytes[utf8Range.upperBound..<min(bytes.count, utf8Range.upperBound + Self.reach)], as: UTF8.self)
    let isWord: (Unicode.Scalar) -> Bool = { Script($0) == .hangul }
    let last = before.unicodeScalars.split { !isWord($0) }.last.map { String($0) }
    // Particles of the name itself are no word.
    let rest = behind.unicodeScalars.drop { $0 != " " && $0 != ")" }
    let next = rest.split { !isWord($0) }.first.map { String($0) }
    return [last, next].map { word in
      Set(word.map { KoreanParticles.stripParticles($0).map(\.stem) } ?? []).filter { $0.unicodeScalars.count > 1 }
    }
  }

  /// Bytes.
  private static let reach = 60
}
