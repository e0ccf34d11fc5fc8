import Alignment
import Foundation
import TranslationModel

/// The first line: names of all features.
struct DumpHeader: Encodable {
  let features: [String]
}

/// One bracket of a text.
struct DumpBracket: Encodable {
  struct Candidate: Encodable {
    let range: [Int]?
    /// The bytes of the range as they stand, markup included: for people who read the dump.
    let text: String?
    let features: [String: Double]

    enum CodingKeys: CodingKey { case range, text, features }

    /// By hand, because a range that is nil is to be written as null.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(range, forKey: .range)
      try container.encodeIfPresent(text, forKey: .text)
      try container.encode(features, forKey: .features)
    }
  }

  let file: String
  let bracket: [Int]
  let candidates: [Candidate]

  init(document: Document, candidates found: GlossCandidates) {
    file = document.name
    bracket = [found.bracketRange.lowerBound, found.bracketRange.upperBound]
    candidates = found.candidates.map { candidate in
      let named = zip(GlossCandidates.featureNames, candidate.features).filter { $0.1 != 0 }
      return Candidate(
        range: candidate.targetRange.map { [$0.lowerBound, $0.upperBound] },
        text: candidate.targetRange.map { String(decoding: document.bytes[$0], as: UTF8.self) },
        features: Dictionary(uniqueKeysWithValues: named.map { ($0.0, $0.1) }))
    }
  }
}

/// Standard output, one object a line.
struct DumpOutput {
  private let encoder = JSONEncoder()

  init() {
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  func write(_ value: some Encodable) throws {
    var line = try encoder.encode(value)
    line.append(UInt8(ascii: "\n"))
    try FileHandle.standardOutput.write(contentsOf: line)
  }
}
