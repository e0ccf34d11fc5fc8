import LinguisticText

/// What is known of two units before the text is read: one is the other read aloud or its listed rendering, both are the
/// same Latin word or number, or a glossary has them as a pair.
///
/// Tables by vocabulary number, made once; asking for a pair costs a few comparisons.
final class KnowledgePrior: LinkPrior, @unchecked Sendable {
  private let source: UnitVocabulary
  private let target: UnitVocabulary
  /// Whether a target unit is Hangul alone.
  private let isHangul: [Bool]
  /// For a source unit the target unit with the same text.
  private let equals: [UInt32]
  /// For a source unit the target units that a glossary pairs it with, with their weights.
  private let glossary: [UInt32: [(target: UInt32, weight: Float)]]
  private var cover = KnownCover()

  /// As if the two had been linked twice.
  private static let certain: Float = 2
  /// A single character read aloud says less.
  private static let oneCharacter: Float = 1

  /// - Parameter pairs: the glossary.
  init(source: UnitVocabulary, target: UnitVocabulary, pairs: [GlossaryPair]) {
    self.source = source
    self.target = target
    isHangul = (0..<UInt32(target.count)).map { target.scalars(of: $0).allSatisfy(HangulSyllable.block.contains) }
    equals = (0..<UInt32(source.count)).map { number in
      let text = source.scalars(of: number)
      guard text.contains(where: Self.isLetterOrDigit) else { return .max }
      return target.find(text) ?? .max
    }
    var glossary: [UInt32: [(target: UInt32, weight: Float)]] = [:]
    for pair in pairs { Self.add(pair, source, target, to: &glossary) }
    self.glossary = glossary
  }

  func addWeights(
    source number: UInt32, targets: UnsafeBufferPointer<UInt32>, to weights: UnsafeMutableBufferPointer<Float>
  ) {
    let text = source.scalars(of: number)
    let equal = equals[Int(number)]
    let known = glossary[number] ?? []
    let isHan = text.allSatisfy { $0 >= 0x3400 && !HangulSyllable.block.contains($0) }
    let weight = text.count == 1 ? Self.oneCharacter : Self.certain
    if isHan { cover.prepare(text) }
    for (place, candidate) in targets.enumerated() {
      if candidate == equal { weights[place] = Self.certain }
      for entry in known where entry.target == candidate { weights[place] = max(weights[place], entry.weight) }
      guard isHan else { continue }
      guard isHangul[Int(candidate)], cover.answer(target.scalars(of: candidate)) != .none else { continue }
      weights[place] = max(weights[place], weight)
    }
  }

  private static func isLetterOrDigit(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    return Script(scalar) == .latin || Script(scalar) == .digit
  }

  /// Pairs every unit that stands in the source term with every one that stands in the target term, whole terms fully.
  private static func add(
    _ pair: GlossaryPair, _ source: UnitVocabulary, _ target: UnitVocabulary,
    to glossary: inout [UInt32: [(target: UInt32, weight: Float)]]
  ) {
    for (from, fromLength) in units(of: pair.sourceKey, in: source) {
      for (to, toLength) in units(of: pair.targetKey, in: target) {
        let share = Float(fromLength * toLength) / Float(pair.sourceKey.count * pair.targetKey.count)
        glossary[from, default: []].append((to, certain * share.squareRoot()))
      }
    }
  }

  /// The units of a vocabulary that stand in a text, with their lengths.
  private static func units(of text: [UInt32], in vocabulary: UnitVocabulary) -> [(UInt32, Int)] {
    guard text.count <= 40 else { return [] }
    var result: [(UInt32, Int)] = []
    for start in text.indices {
      for end in (start + 1)...text.count {
        if let number = vocabulary.find(text[start..<end]) { result.append((number, end - start)) }
      }
    }
    return result
  }
}
