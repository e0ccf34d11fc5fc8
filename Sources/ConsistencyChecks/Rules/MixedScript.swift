public import Diagnostics
import LinguisticText
import TranslationModel

/// The originals of one document are partly simplified, partly traditional.
public struct MixedScript: Rule {
  public let id = "mixed-script"
  public let defaultSeverity = Severity.information
  public let title = Wording(
    en: "simplified and traditional originals in one document",
    ko: "한 문서에 간체 원어와 번체 원어가 섞임")
  public let explanation = Wording(
    en: """
      '서점(书店)' here and '도서관(圖書館)' there look careless, and a search for one misses the other. One finding a document \
      names the places of the rarer script, one more each original that stands in both. An original that is itself a mixture \
      is left to wrong-script-variant.
      """,
    ko: """
      '서점(书店)'과 '도서관(圖書館)'이 섞이면 다듬지 않은 글로 보이고, 한쪽으로 검색하면 다른 쪽을 놓칩니다. 문서마다 적은 쪽의 자리를 지적 \
      하나로 알리고, 두 가지로 쓴 원어는 따로 하나씩 알립니다. 한 원어 안에서 섞인 것은 wrong-script-variant가 맡습니다.
      """)

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    context.documents.indices.flatMap { number -> [Finding] in
      let glosses = context.documents[number].glosses
        .filter { $0.score >= context.options.minimumGlossScore }
        .sorted { $0.sourceRange.lowerBound < $1.sourceRange.lowerBound }
      let judged = Self.judged(glosses.filter { !Self.namesScript($0.source) })
      let same = sameOriginals(judged, number, context)
      let mixture =
        Self.isOnPurpose(judged)
        ? [] : mixture(counted(judged, number, context), number, context)
      let named = Set(same.map(\.location))
      // Where all of the rarer script are such originals, they say it each.
      let saysMore = mixture.contains { finding in
        ([finding.location] + finding.related.map(\.location)).contains { !named.contains($0) }
      }
      return (saysMore ? mixture : []) + same
    }
  }

  /// Those that are compared with each other: in a text on a place of traditional script all but simplified ones in sentences on the
  /// mainland, in others all but traditional ones of such places.
  private func counted(_ judged: [Judged], _ number: Int, _ context: CheckContext) -> [Judged] {
    guard Self.isOfTraditionalRegion(context.documents[number].document),
      judged.count(where: { $0.script == .traditional }) * 2 > judged.count
    else { return judged.filter { !Self.isOfTraditionalRegion($0, number, context) } }
    return judged.filter { $0.script == .traditional || !Regions.mainland.isIn($0.gloss.sentence) }
  }

  private struct Judged {
    var gloss: Gloss
    var script: HanScript
  }

  /// Those of one script; what the places of Taiwan have in their names counts among traditional ones for nothing, nor does
  /// what is Japanese or Korean, or quoted as a word ('视频(스핀)' beside '影片(잉폔)').
  private static func judged(_ glosses: [Gloss]) -> [Judged] {
    let glosses = glosses.filter {
      (!JapaneseForms.mayWrite($0.source) || !japan.isIn($0.sentence))
        && ($0.source.unicodeScalars.count > 1 || $0.method != .sinoKorean) && !isOfOtherTongue($0)
        && !($0.method == .transcription && TranscriptionSlip.isReadingAid($0))
    }
    func all(_ script: (String) -> HanScript) -> [Judged] {
      glosses.map { Judged(gloss: $0, script: script($0.source)) }
        .filter { $0.script == .simplified || $0.script == .traditional }
    }
    let plain = all(KoreanForms.scriptAmongTraditional)
    return plain.count { $0.script == .traditional } * 2 > plain.count ? plain : all(KoreanForms.script)
  }

  /// Whether an original is rendered by its Japanese sound (닛산(日産)), or read in a sentence on Korea (조선의 동의보감(東醫寶鑑)) or as one
  /// of its places (신의주(新義州)).
  private static func isOfOtherTongue(_ gloss: Gloss) -> Bool {
    !gloss.path.isEmpty && gloss.path.allSatisfy { $0.by == .otherReading } && JapaneseForms.mayWrite(gloss.source)
      || gloss.method == .sinoKorean && HanScript.of(gloss.source) == .traditional
        && (korea.isIn(gloss.sentence) || KoreanPlaces.have(gloss.target))
  }

  private static let korea = WordList(["조선의", "조선 ", "조선시대", "고려", "신라", "백제", "고구려", "우리나라"])

  /// Whether an original is the name of a script or of a language in its own writing: 简体字, 繁體字, 漢字, 日本語.
  private static func namesScript(_ original: String) -> Bool {
    ["简体", "繁體", "正體", "漢字", "漢文", "日本語"].contains { original.hasPrefix($0) }
  }

  /// Whether the traditional characters are those of Korean words and titles, the simplified ones those of Chinese names by sound:
  /// 의열단(義烈團) and 푸둥(浦东), 자불어(子不語) and 샤다(夏达).
  private static func isOnPurpose(_ glosses: [Judged]) -> Bool {
    glosses.allSatisfy {
      $0.script == .traditional
        ? $0.gloss.method == .sinoKorean || $0.gloss.method == .translation : $0.gloss.method == .transcription
    }
  }

  /// Whether an original is traditional because its sentence is about a place that writes so.
  /// Or the part of the document that it stands in: the last block before it that names one of the two names such a place only.
  private static func isOfTraditionalRegion(_ judged: Judged, _ number: Int, _ context: CheckContext) -> Bool {
    guard judged.script == .traditional else { return false }
    if Regions.ofTraditionalScript.isIn(judged.gloss.sentence) { return true }
    let blocks = context.documents[number].document.blocks
    guard let place = context.blocks[number].block(holding: judged.gloss.sourceRange) else { return false }
    for block in blocks[max(0, place - reachOfPart)..<place].reversed() {
      let isOfMainland = Regions.mainland.isIn(block.text)
      if Regions.ofTraditionalScript.isIn(block.text) { return !isOfMainland }
      if isOfMainland { return false }
    }
    return false
  }

  /// Blocks.
  private static let reachOfPart = 8

  /// Whether half of the blocks with Chinese characters in them speak of such a place.
  private static func isOfTraditionalRegion(_ document: Document) -> Bool {
    let blocks = document.blocks.filter { $0.text.unicodeScalars.contains { Script($0) == .han } }
    return blocks.count { Regions.ofTraditionalScript.isIn($0.text) } * 2 > blocks.count
  }

  private static let leastOfTraditional = 3

  private static let japan = WordList(["일본", "日本"])

  /// The finding on the document as a whole.
  private func mixture(_ glosses: [Judged], _ document: Int, _ context: CheckContext) -> [Finding] {
    let simplified = glosses.count { $0.script == .simplified }
    let traditional = glosses.count { $0.script == .traditional }
    // Of two scripts equally frequent, the one met first is the usual one.
    let isTie = simplified == traditional
    let isTraditional = isTie ? glosses.first?.script == .traditional : traditional > simplified
    let usual: HanScript = isTraditional ? .traditional : .simplified
    let rare = glosses.filter { $0.script != usual }
    guard !isTie, let anchor = rare.first, simplified + traditional > 0,
      // A name of the mainland among few words in hanja is written as it is written there (比亚迪).
      anchor.script == .simplified
        ? rare.count > 1 || traditional >= Self.leastOfTraditional
        : !Self.isOfTraditionalRegion(context.documents[document].document)
    else { return [] }
    let share = (usual: glosses.count - rare.count, all: glosses.count)
    return [
      finding(
        anchor.gloss, document, Self.mixtureMessage(anchor.gloss.source, anchor.script, usual, share), nil,
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
        let usual = Self.usual(of: uses, in: glosses),
        let other = uses.first(where: { $0.gloss.source == usual }),
        let rare = uses.first(where: { $0.script != other.script })
      else { return nil }
      return finding(
        rare.gloss, document, Self.sameOriginalMessage(rare.gloss.source, usual), usual,
        [(other.gloss, Self.note(usual, other.script))], context)
    }
  }

  /// The form met most often; of two met as often, that in the script of most originals.
  private static func usual(of uses: [Judged], in all: [Judged]) -> String? {
    let traditional = uses.count { $0.script == .traditional }
    guard traditional * 2 == uses.count else { return Majority.most(uses.map(\.gloss.source)) }
    let share = all.count { $0.script == .traditional } * 2
    guard share != all.count else { return Majority.most(uses.map(\.gloss.source)) }
    let script: HanScript = share > all.count ? .traditional : .simplified
    return uses.first { $0.script == script }?.gloss.source
  }

  private func finding(
    _ gloss: Gloss, _ document: Int, _ message: Wording, _ replacement: String?, _ places: [(Gloss, Wording)],
    _ context: CheckContext
  ) -> Finding {
    context.finding(
      self, at: gloss.sourceRange, document: document, message, replacement: replacement,
      related: places.map { context.related($0.0.sourceRange, document: document, $0.1) }, terms: [gloss.source])
  }
}

// MARK: - Messages

extension MixedScript {
  private static func mixtureMessage(
    _ original: String, _ script: HanScript, _ usual: HanScript, _ share: (usual: Int, all: Int)
  ) -> Wording {
    let (script, usual) = (name(script), name(usual))
    return Wording(
      en: "'\(original)' is \(script.english), while \(share.usual) of \(share.all) originals of this document are "
        + usual.english,
      ko: "'\(original)'의 글자는 \(script.korean)인데, 이 문서의 원어 \(share.all)개 가운데 \(share.usual)개는 \(usual.korean)입니다")
  }

  private static func sameOriginalMessage(_ original: String, _ usual: String) -> Wording {
    Wording(
      en: "'\(original)' is written '\(usual)' elsewhere in this document",
      ko: "여기의 '\(original)', 이 문서의 다른 곳에는 '\(usual)'입니다")
  }

  private static func note(_ original: String, _ script: HanScript) -> Wording {
    Wording(en: "'\(original)' is \(name(script).english)", ko: "'\(original)': \(name(script).korean)")
  }

  private static func name(_ script: HanScript) -> Wording {
    switch script {
    case .simplified: Wording(en: "simplified", ko: "간체")
    case .traditional: Wording(en: "traditional", ko: "번체")
    case .mixed: Wording(en: "partly simplified, partly traditional", ko: "간체와 번체가 섞인 글자")
    case .neutral: Wording(en: "neither", ko: "간체와 번체가 같은 글자")
    }
  }
}
