import Diagnostics

/// Format style, size and length restriction, and plural, gender and select.
extension XLIFF2Validator {
  // MARK: Format style

  func checkFormat(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    guard fields.has(.fs) || fields.has(.subFs) else { return }
    if !fields.has(.fs) {
      reporter.report(
        .xliff2FormatStyle,
        Wording(
          en: "fs:subFs on <\(element.name)> needs fs:fs beside it",
          ko: "<\(element.name)> 요소의 fs:subFs: fs:fs가 함께 있어야 합니다"), in: parser)
    }
    if element == .ec, !fields.equals(.isolated, "yes") {
      reporter.report(
        .xliff2FormatStyle,
        Wording(
          en: "<ec> has fs:fs and fs:subFs only where it is isolated: those of its <sc> count",
          ko: "<ec>에는 isolated일 때에만 fs:fs와 fs:subFs가 있을 수 있습니다. 아니면 <sc>의 것을 따릅니다"), in: parser
      )
    }
  }

  // MARK: Sizes

  func startProfiles(in parser: XMLStreamParser) {
    let reserved: [(XLIFF2Attribute, [String])] = [
      (.generalProfile, ["xliff:codepoints"]), (.storageProfile, ["xliff:utf8", "xliff:utf16", "xliff:utf32"]),
    ]
    for (attribute, known) in reserved {
      guard let name = fields.text(attribute), name.hasPrefix("xliff:"), !known.contains(name) else { continue }
      reportSize(
        attribute,
        Wording(
          en: "is none of XLIFF's profiles, whose prefix it has", ko: "XLIFF의 접두어를 썼지만 XLIFF의 프로파일이 아닙니다"), in: parser)
    }
    modules.hasSizeProfile = fields[.generalProfile].map { !$0.isEmpty } ?? false
    modules.countsCodePoints = fields.equals(.generalProfile, "xliff:codepoints")
    modules.countsBytes = fields[.storageProfile]?.starts(with: "xliff:utf") ?? false
  }

  func checkSizes(_ element: XLIFF2Element, in parser: XMLStreamParser) {
    let all: [XLIFF2Attribute] = [.equivStorage, .sizeInfo, .sizeInfoRef, .sizeRestriction, .storageRestriction]
    guard !fields.isEmpty, all.contains(where: { fields.has($0) }) else { return }
    checkSizeReference(in: parser)
    if element == .ec, !fields.equals(.isolated, "yes") {
      reporter.report(
        .xliff2SizeCode,
        Wording(
          en: "<ec> has sizes only where it is isolated: those of its <sc> count",
          ko: "<ec>에는 isolated일 때에만 크기가 있을 수 있습니다. 아니면 <sc>의 것을 따릅니다"), in: parser)
    }
    if let value = fields[.sizeInfo], !value.isEmpty {
      let isNumber = NumberSyntax.decimal(value) != nil
      let isCount = NumberSyntax.integer(value).map { $0 >= 0 } ?? false
      // Without a profile the text is free, but a number is taken for a count of code points.
      if !isCount, modules.countsCodePoints || (!modules.hasSizeProfile && isNumber) {
        reportSize(
          .sizeInfo,
          Wording(
            en: "must be a whole number of code points", ko: "코드 포인트의 수를 정수로 적어야 합니다"), in: parser)
      }
    }
    let storage = fields[.equivStorage]
    if modules.countsBytes, let storage, !storage.isEmpty, !(NumberSyntax.integer(storage).map { $0 >= 0 } ?? false) {
      reportSize(.equivStorage, Wording(en: "must be a whole number of bytes", ko: "바이트 수를 정수로 적어야 합니다"), in: parser)
    }
    let limits: [(XLIFF2Attribute, Bool)] = [
      (.sizeRestriction, modules.countsCodePoints), (.storageRestriction, modules.countsBytes),
    ]
    for (attribute, isStandard) in limits {
      guard isStandard, let value = fields[attribute], !Self.isLimit(value) else { continue }
      reportSize(
        attribute,
        Wording(
          en: "must be a whole number or *, or two with a comma between them",
          ko: "정수나 *, 또는 쉼표로 나눈 그런 값 둘이어야 합니다"), in: parser)
    }
  }

  private func checkSizeReference(in parser: XMLStreamParser) {
    guard let reference = fields.text(.sizeInfoRef) else { return }
    if fields.has(.sizeInfo) {
      reporter.report(
        .xliff2SizeInfo,
        Wording(
          en: "slr:sizeInfo and slr:sizeInfoRef stand side by side",
          ko: "slr:sizeInfo와 slr:sizeInfoRef가 함께 있습니다"), in: parser)
    }
    if !hosts[..<hostCount].contains(where: { $0.sizes.contains(reference) }) {
      reporter.report(
        .xliff2SizeReference,
        Wording(
          en: "slr:sizeInfoRef=\"\(reference)\" names nothing within <slr:data> of the elements around",
          ko: "slr:sizeInfoRef=\"\(reference)\": 바깥 요소들의 <slr:data>에 없습니다"), in: parser)
    }
  }

  private func reportSize(_ attribute: XLIFF2Attribute, _ complaint: Wording, in parser: XMLStreamParser) {
    reporter.report(
      .xliff2Size,
      Wording(
        en: "\(attribute.name)=\"\(fields.text(attribute) ?? "")\" \(complaint.english)",
        ko: "\(attribute.name)=\"\(fields.text(attribute) ?? "")\": \(complaint.korean)"), in: parser)
  }

  /// `*`, `90`, `35,*` or `25,100`.
  private static func isLimit(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    let parts = String(decoding: value, as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return false }
    let numbers = parts.map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
    if parts.count == 1 { return parts[0] == "*" || numbers[0] != nil }
    guard let least = numbers[0] else { return false }
    return parts[1] == "*" || (numbers[1].map { $0 >= least } ?? false)
  }

  // MARK: Plural, gender and select

  func startSwitch(_ value: String, in parser: XMLStreamParser) {
    let parts = value.split(whereSeparator: { $0 == " " || $0 == "," })
    host.switches = parts.map { String($0.prefix { $0 != ":" }) }
    for part in parts {
      let names = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard names.count == 2, ["plural", "ordinal", "gender", "select"].contains(names[0]), !names[1].isEmpty else {
        reporter.report(
          .xliff2Switch,
          Wording(
            en: "pgs:switch=\"\(value)\" must say plural, ordinal, gender or select, a colon, and a variable",
            ko: "pgs:switch=\"\(value)\": plural, ordinal, gender, select 가운데 하나와 콜론, 변수를 적어야 합니다"),
          in: parser)
        return
      }
    }
    if parts.isEmpty {
      reporter.report(
        .xliff2Switch,
        Wording(
          en: "pgs:switch is empty", ko: "pgs:switch가 비어 있습니다"), in: parser)
    }
  }

  private static let pluralForms = ["zero", "one", "two", "few", "many", "other"]

  func checkCase(_ value: String?, in parser: XMLStreamParser) {
    guard let switches = host.switches else {
      reporter.report(
        .xliff2Case,
        Wording(
          en: "pgs:case needs a pgs:switch on its <unit>", ko: "pgs:case가 있으면 <unit>에 pgs:switch가 있어야 합니다"), in: parser)
      return
    }
    // A segment without a case stands for "other".
    guard let value, !switches.isEmpty else { return }
    let cases = value.split(whereSeparator: { $0 == " " || $0 == "," })
    guard cases.count == switches.count else {
      reporter.report(
        .xliff2Case,
        Wording(
          en: "pgs:case=\"\(value)\" has \(cases.count) cases, but pgs:switch of the unit has \(switches.count)",
          ko: "pgs:case=\"\(value)\": 경우가 \(cases.count)개인데 단위의 pgs:switch에는 \(switches.count)개입니다"), in: parser)
      return
    }
    for (kind, value) in zip(switches, cases) where kind == "plural" || kind == "ordinal" {
      let isNumber = value.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } && Double(value) != nil
      guard !isNumber, !Self.pluralForms.contains(String(value)) else { continue }
      reporter.report(
        .xliff2CaseValue,
        Wording(
          en: "pgs:case=\"\(value)\" is neither a number nor one of \(Self.pluralForms.joined(separator: ", "))",
          ko: "pgs:case=\"\(value)\": 수나 다음 가운데 하나여야 합니다: \(Self.pluralForms.joined(separator: ", "))"), in: parser)
    }
  }
}
