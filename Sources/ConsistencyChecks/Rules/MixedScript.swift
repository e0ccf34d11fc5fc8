public import Diagnostics
import LinguisticText
import TranslationModel

/// The originals of one document are partly simplified, partly traditional.
public struct MixedScript: Rule {
  public let id = "mixed-script"
  public let defaultSeverity = Severity.information
  public let title = "simplified and traditional originals in one document"
  public let explanation = """
    '서점(书店)' here and '도서관(圖書館)' there look careless, and a search for one misses the other. One finding a document \
    names the places of the rarer script, one more each original that stands in both.
    """

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.documents.indices.flatMap { number -> [Finding] in
      let glosses = context.documents[number].glosses
        .filter { $0.score >= context.options.minimumGlossScore }
        .sorted { $0.sourceRange.lowerBound < $1.sourceRange.lowerBound }
      let judged = glosses.map { Judged(gloss: $0, script: HanScript.of($0.source)) }.filter { $0.script != .neutral }
      return mixture(judged, number, context) + sameOriginals(judged, number, context)
    }
  }

  private struct Judged {
    var gloss: Gloss
    var script: HanScript
  }

  /// The finding on the document as a whole.
  private func mixture(_ glosses: [Judged], _ document: Int, _ context: CheckContext) -> [Finding] {
    let simplified = glosses.count { $0.script == .simplified }
    let traditional = glosses.count { $0.script == .traditional }
    // Of two scripts equally frequent, the one met first is the usual one.
    let isTie = simplified == traditional
    let isTraditional = isTie ? glosses.first?.script == .traditional : traditional > simplified
    let usual: HanScript = isTraditional ? .traditional : .simplified
    let rare = glosses.filter { $0.script != usual }
    guard let anchor = rare.first, simplified + traditional > 0 else { return [] }
    let share = "\(glosses.count - rare.count) of \(glosses.count)"
    return [
      finding(
        anchor.gloss, document, Self.mixtureMessage(anchor.gloss.source, anchor.script, usual, share), [],
        rare.dropFirst().map { ($0.gloss, Self.note($0.gloss.source, $0.script)) }, context)
    ]
  }

  /// A finding for each original that the document writes both ways.
  private func sameOriginals(_ glosses: [Judged], _ document: Int, _ context: CheckContext) -> [Finding] {
    var keys: [String] = []
    var formsOfKey: [String: [Judged]] = [:]
    for judged in glosses {
      let key = ComparisonKey.original(judged.gloss.source)
      if formsOfKey[key] == nil { keys.append(key) }
      formsOfKey[key, default: []].append(judged)
    }
    return keys.compactMap { key in
      guard let uses = formsOfKey[key], Set(uses.map(\.script)).count > 1,
        let usual = Majority.most(uses.map(\.gloss.source)),
        let other = uses.first(where: { $0.gloss.source == usual }),
        let rare = uses.first(where: { $0.script != other.script })
      else { return nil }
      return finding(
        rare.gloss, document, Self.sameOriginalMessage(rare.gloss.source, usual), [usual],
        [(other.gloss, Self.note(usual, other.script))], context)
    }
  }

  private func finding(
    _ gloss: Gloss, _ document: Int, _ message: String, _ suggestions: [String], _ places: [(Gloss, String)],
    _ context: CheckContext
  ) -> Finding {
    Finding(
      location: context.location(gloss.sourceRange, document: document), rule: id, severity: defaultSeverity,
      message: message, suggestions: suggestions,
      related: places.map { place in
        RelatedPlace(location: context.location(place.0.sourceRange, document: document), note: place.1)
      })
  }
}

// MARK: - Messages

extension MixedScript {
  private static func mixtureMessage(
    _ original: String, _ script: HanScript, _ usual: HanScript, _ share: String
  ) -> String {
    "'\(original)' is \(name(script)), while \(share) originals of this document are \(name(usual))"
  }

  private static func sameOriginalMessage(_ original: String, _ usual: String) -> String {
    "'\(original)' is written '\(usual)' elsewhere in this document"
  }

  private static func note(_ original: String, _ script: HanScript) -> String {
    "'\(original)' is \(name(script))"
  }

  private static func name(_ script: HanScript) -> String {
    switch script {
    case .simplified: "simplified"
    case .traditional: "traditional"
    case .mixed: "partly simplified, partly traditional"
    case .neutral: "neither"
    }
  }
}
