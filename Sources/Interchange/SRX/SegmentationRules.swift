import Foundation

/// Rules of an SRX file, which say where sentences end.
///
/// SRX 1.0 and 2.0 are read, whatever their namespace; what only tells how to treat formatting is passed over.
///
/// > Source: SRX 2.0 Specification (LISA OSCAR, 2008) and its schema.
public struct SegmentationRules: Sendable, Hashable {
  /// A place where a sentence ends, or an exception.
  public struct Rule: Sendable, Hashable {
    public var isBreak = true
    /// Regular expressions for the text before and behind the place; an empty one matches everywhere.
    public var before = ""
    public var after = ""
    /// Line of the file, from 1.
    public var line: Int
  }

  /// Which set of rules a language has: a regular expression for its tag, and the set's name.
  public struct LanguageMap: Sendable, Hashable {
    public var pattern: String
    public var ruleSet: String
    public var line: Int
  }

  /// The file as people know it.
  public internal(set) var name: String
  /// Whether all maps that fit a language count, one behind the other, and not the first alone.
  public internal(set) var isCascading = false
  public internal(set) var ruleSets: [String: [Rule]] = [:]
  public internal(set) var maps: [LanguageMap] = []

  init(name: String) {
    self.name = name
  }

  /// Reads an SRX file; `-` is standard input.
  ///
  /// - Throws: ``InterchangeError``: `read`, `encoding`, `notWellFormed`, `unknownFormat` for XML that is no SRX, and
  ///   `segmentationRules` where rules are missing.
  public static func read(path: String, name: String? = nil) throws(InterchangeError) -> SegmentationRules {
    try SRXReader.read(try XMLInput(path: path, name: name))
  }

  /// Reads the bytes of an SRX file.
  public static func read(bytes: [UInt8], name: String) throws(InterchangeError) -> SegmentationRules {
    try SRXReader.read(XMLInput(bytes: bytes, name: name))
  }

  /// The rules of a language, in the order in which they are tried.
  ///
  /// - Parameter language: a tag such as `zh-CN`; its case does not matter.
  /// - Throws: ``InterchangeError`` of kind `segmentationRules` where no map fits, or an expression is none.
  public func rules(for language: String) throws(InterchangeError) -> [Rule] {
    var rules: [Rule] = []
    var fits = false
    for map in maps where try matches(map, language) {
      fits = true
      rules += ruleSets[map.ruleSet] ?? []
      if !isCascading { break }
    }
    guard fits else {
      throw InterchangeError(
        .segmentationRules(line: nil),
        en: "\(name.asInputName) has no segmentation rules for the language “\(language)”.",
        ko: "\(name.asKoreanName): “\(language)” 언어의 문장 나누기 규칙이 없습니다.")
    }
    return rules
  }

  /// Whether a map's pattern fits the whole tag.
  private func matches(_ map: LanguageMap, _ language: String) throws(InterchangeError) -> Bool {
    let expression = try Self.expression("\\A(?:\(map.pattern))\\z", shown: map.pattern, line: map.line, name: name)
    return expression.firstMatch(in: language, range: NSRange(location: 0, length: language.utf16.count)) != nil
  }

  /// A regular expression of a file.
  static func expression(
    _ pattern: String, shown: String, line: Int, name: String
  ) throws(InterchangeError) -> NSRegularExpression {
    do {
      return try NSRegularExpression(pattern: pattern, options: pattern.hasPrefix("\\A") ? .caseInsensitive : [])
    } catch {
      throw InterchangeError(
        .segmentationRules(line: line),
        en: "\(name.asInputName), line \(line): “\(shown)” is no regular expression that is understood here (ICU).",
        ko: "\(name.asKoreanName) \(line)행: 이해할 수 없는 정규식입니다(ICU): “\(shown)”")
    }
  }
}
