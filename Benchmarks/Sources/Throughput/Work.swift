import Alignment
import Documents
import LinguisticText
import Readings

/// One thing that is timed: whole, from nothing to its result, with caches empty at the start.
struct Work {
  enum Unit: String {
    case megabytes = "MB/s"
    case words = "words/s"
    case pairs = "pairs/s"
    case terms = "terms/s"
  }

  let name: String
  /// How much one repetition works through: bytes for `megabytes`, else a count.
  let amount: Int
  let unit: Unit
  /// What the returned count counts: shown, so that no figure comes from work that found nothing.
  let result: String
  let run: () throws -> Int

  static let names = ["input", "reading", "passing", "mining", "folding", "matcher-building", "matcher", "read", "explain"]

  static func all(on material: Material) throws -> [Work] {
    let bytes = material.byteCount
    let blockBytes = material.blocks.reduce(0) { $0 + $1.utf8.count }
    let texts = material.inputs.map { String(decoding: $0.bytes, as: UTF8.self) }
    let matcher = TermMatcher(material.terms)
    return [
      Work(name: "input", amount: bytes, unit: .megabytes, result: "bytes") {
        try material.paths.reduce(0) { try $0 + DocumentInput.read(path: $1).bytes.count }
      },
      Work(name: "reading", amount: bytes, unit: .megabytes, result: "blocks") {
        material.inputs.reduce(0) { $0 + DocumentReader.read($1).blocks.count }
      },
      Work(name: "passing", amount: bytes, unit: .megabytes, result: "blocks that may hold a gloss") {
        try material.paths.reduce(0) { sum, path in
          try sum
            + TextBytes.read(path: path, hashed: false) { text in
              var count = 0
              DocumentReader.forEachGlossBlock(in: text) { _ in count += 1 }
              return count
            }
        }
      },
      Work(name: "mining", amount: bytes, unit: .megabytes, result: "glosses") {
        var miner = GlossMiner()
        return miner.mine(material.documents).reduce(0) { $0 + $1.count }
      },
      Work(name: "folding", amount: bytes, unit: .megabytes, result: "bytes") {
        texts.reduce(0) { $0 + HanFolding.folded($1).utf8.count }
      },
      Work(name: "matcher-building", amount: material.terms.count, unit: .terms, result: "matches of the first term") {
        TermMatcher(material.terms).matches(in: material.terms.first ?? "").count
      },
      Work(name: "matcher", amount: blockBytes, unit: .megabytes, result: "matches") {
        material.blocks.reduce(0) { $0 + matcher.matches(in: $1).count }
      },
      Work(name: "read", amount: material.words.count, unit: .words, result: "words with a transcription") {
        material.words.count { WordReader.read($0).transcription != nil }
      },
      Work(name: "explain", amount: material.pairs.count, unit: .pairs, result: "steps") {
        let explainer = RenderingExplainer()
        return material.pairs.reduce(0) { $0 + explainer.explain(target: $1.target, source: $1.source).path.count }
      },
    ]
  }
}
