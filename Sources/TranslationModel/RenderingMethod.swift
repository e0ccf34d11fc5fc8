/// How a Korean rendering was made from its Chinese original.
public enum RenderingMethod: String, Sendable, Codable, CaseIterable {
  /// By sound, after 외래어 표기법 or near it (亦庄 이좡).
  case transcription
  /// Character by character in Sino-Korean reading (農業強國 농업강국).
  case sinoKorean
  /// By meaning (策源地 발원지).
  case translation
  /// Parts made by different methods (浦东新区 푸둥신구).
  case mixed
  /// The rendering is in Latin script (拓爾思 TRS).
  case latin
}

/// How the two sides of a pair stand to each other where it was seen: which language stands outside the bracket of a
/// gloss, if there is one.
public enum GlossDirection: String, Sendable, Codable {
  /// `이좡(亦庄)`: the rendering first, the original in brackets.
  case targetThenSource = "target(source)"
  /// `卡脖子(차보쯔)`: the original first, the rendering in brackets.
  case sourceThenTarget = "source(target)"
  /// No bracket at all: the two stand in sentences that translate each other. What is quoted for them has the Korean
  /// sentences first.
  case aligned
}

/// The two sides of everything here: Chinese is the source, Korean the target.
public enum Side: String, Sendable, Codable, CaseIterable {
  case source
  case target
}
