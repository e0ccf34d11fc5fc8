import Diagnostics

/// Checks files in exchange formats: well-formedness, structure, and what the specifications ask beyond a schema.
public struct Validator {
  /// What a file was taken for, and how many findings there were.
  public struct Result: Sendable, Hashable {
    /// The format's name for people, such as `TMX 1.4`; nil where the file is of no format known here.
    public var formatName: Wording?
    /// The English of it.
    public var format: String? { formatName?.english }
    public var errors = 0
    public var warnings = 0

    /// Warnings do not make a file invalid.
    public var isValid: Bool { errors == 0 }
  }

  /// Every rule there is, format by format: for lists and for SARIF.
  public static let rules: [ValidationRule] = ValidationRule.xml + ValidationRule.all

  /// Called with the bytes read so far and the file's size where it is known; returns false to stop.
  public var progress: ((Int, Int?) -> Bool)?

  /// The language of messages.
  public var language = MessageLanguage.english

  public init() {}

  /// Checks a file; `-` is standard input.
  ///
  /// Findings come in order of the document, as they are met, but for those that only the document's end can tell.
  /// Memory does not grow with the file, but for the ids that a format wants unique.
  ///
  /// - Parameter name: what findings call the file; `path` where nil.
  /// - Throws: ``InterchangeError`` when the file cannot be read or decoded.
  public func validate(
    path: String, name: String? = nil, take: @escaping (Finding) -> Void
  ) throws(InterchangeError) -> Result {
    let input = try XMLInput(path: path, name: name)
    let reporter = FaultReporter(file: input.name, language: language, take: take)
    let fileExtension = XMLInput.fileExtension(of: path == "-" ? name ?? "" : path)
    return try validate(input, fileExtension: fileExtension, reporter: reporter)
  }

  /// Checks a file's bytes.
  public func validate(
    bytes: [UInt8], name: String, take: @escaping (Finding) -> Void
  ) throws(InterchangeError) -> Result {
    try validate(
      XMLInput(bytes: bytes, name: name), fileExtension: XMLInput.fileExtension(of: name),
      reporter: FaultReporter(file: name, language: language, take: take))
  }

  private func validate(
    _ input: XMLInput, fileExtension: String, reporter: FaultReporter
  ) throws(InterchangeError) -> Result {
    var result = Result()
    if let format = TextFormat.of(fileExtension: fileExtension, head: try input.head()) {
      let size = input.size
      result.formatName = try format.validator(reporter, fileExtension).validate(input) { progress?($0, size) ?? true }
    } else {
      result.formatName = try validateXML(input, reporter: reporter).map { Wording($0) }
    }
    result.errors = reporter.counts[.error] ?? 0
    result.warnings = reporter.counts[.warning] ?? 0
    return result
  }

  /// Returns the name of the document's format, where it is known.
  private func validateXML(_ input: XMLInput, reporter: FaultReporter) throws(InterchangeError) -> String? {
    let document = DocumentValidator(reporter: reporter)
    let parser = try XMLStreamParser(handler: document)
    let size = input.size
    let isWhole = try parser.parse(input, progress: progress.map { progress in { progress($0, size) } })
    if isWhole { document.finish(in: parser) }
    return document.format
  }
}

/// Waits for the root element, which tells the format, and hands the document over to the checks of that format.
final class DocumentValidator: FormatValidator {
  private(set) var format: String?
  private var validator: FormatValidator?

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard let dialect = XMLDialect.of(tag) else {
      reporter.report(
        .unknownFormat,
        XMLDialect.complaint(about: tag)
          + Wording(en: ", so nothing but the XML is checked", ko: ". 그래서 XML만 검사합니다"), in: parser)
      parser.hand(over: FormatValidator(reporter: reporter))
      return
    }
    format = dialect.displayName
    let validator = dialect.validator(reporter: reporter)
    self.validator = validator
    parser.hand(over: validator)
    validator.startElement(tag, in: parser)
  }

  override func finish(in parser: XMLStreamParser) { validator?.finish(in: parser) }
}

extension ValidationRule {
  static let unknownFormat = ValidationRule(
    "unknown-format", .error,
    Wording(
      en: "the root element is of a format and version known here", ko: "맨 바깥 요소가 아는 형식과 버전의 것임"), clause: "")

  static func wellFormedness(_ kind: XMLFault.Kind) -> ValidationRule {
    switch kind {
    case .notWellFormed:
      ValidationRule(
        kind.rawValue, .error,
        Wording(
          en: "the document is well-formed XML", ko: "문서가 올바른 XML임"), clause: "XML 1.0, 2.1")
    case .namespace:
      ValidationRule(
        kind.rawValue, .error,
        Wording(
          en: "every prefix is declared", ko: "접두어가 모두 선언되어 있음"), clause: "Namespaces in XML 1.0, 5")
    case .character:
      ValidationRule(
        kind.rawValue, .error,
        Wording(
          en: "only characters that XML allows", ko: "XML에 쓸 수 있는 문자만 있음"), clause: "XML 1.0, 2.2")
    case .encoding:
      ValidationRule(
        kind.rawValue, .error,
        Wording(
          en: "the bytes are in the encoding declared", ko: "바이트가 선언한 인코딩에 맞음"), clause: "XML 1.0, 4.3.3")
    case .entity:
      ValidationRule(
        kind.rawValue, .error,
        Wording(
          en: "no entities but XML's five and short texts declared inside",
          ko: "XML의 다섯 엔티티와 안에서 선언한 짧은 글만 씀"), clause: "XML 1.0, 4.1")
    case .limit:
      ValidationRule(
        kind.rawValue, .error,
        Wording(
          en: "nothing nests or expands without bound", ko: "한없이 겹치거나 늘어나는 것이 없음"), clause: "")
    }
  }

  /// What is checked of every XML document.
  static let xml: [ValidationRule] =
    XMLFault.Kind.allCases.map(wellFormedness) + [.unknownFormat]
}
