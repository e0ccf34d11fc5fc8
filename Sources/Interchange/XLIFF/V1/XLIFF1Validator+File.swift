import Diagnostics

/// What is known of the `<file>` that is open.
struct XLIFF1File {
  var source: [UInt8] = []
  var target: [UInt8]?
  var keys = XLIFF1FileKeys()
  var saidLackOfTarget = false
  /// How match-quality is written: with a percent sign or without; nil before one is met.
  var writesPercent: Bool?
}

extension XLIFF1Validator {
  func startRoot(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    if edition.lacksNamespace {
      reporter.report(
        .xliff1Namespace,
        Wording(
          en:
            "<xliff> is in no namespace; XLIFF \(edition.version.rawValue) wants xmlns=\"\(edition.version.namespace)\"",
          ko: "<xliff>에 이름공간이 없습니다. XLIFF \(edition.version.rawValue)에는 xmlns=\"\(edition.version.namespace)\"가 있어야 합니다"
        ),
        in: parser)
    } else if let stated = tag.attributes.value("version"), XLIFF1Version(rawValue: stated) != nil,
      stated != edition.version.rawValue
    {
      reporter.report(
        .xliff1Version,
        Wording(
          en: "version=\"\(stated)\" stands with the namespace of XLIFF \(edition.version.rawValue)",
          ko: "version=\"\(stated)\" 값이 XLIFF \(edition.version.rawValue)의 이름공간과 함께 있습니다"),
        in: parser)
    }
  }

  func startFile(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    file = XLIFF1File()
    spaces.isReported = false
    file.source = Array(tag.attributes.bytes("source-language") ?? .init(start: nil, count: 0))
    file.target = tag.attributes.bytes("target-language").map(Array.init)
    guard let original = tag.attributes.bytes("original") else { return }
    var key = original.digest
    for part in ["source-language", "target-language", "product-version", "build-num"] as [StaticString] {
      key = key &* 31 &+ (tag.attributes.bytes(part)?.digest ?? 0)
    }
    if !originals.insert(key).inserted {
      reporter.report(
        .xliff1Original,
        Wording(
          en: "an earlier <file> has original=\"\(shown(original))\" and the same languages already",
          ko: "앞의 <file>에도 original=\"\(shown(original))\" 값과 같은 언어가 있습니다"), in: parser)
    }
  }

  func endFile(_ parser: XMLStreamParser) {
    checkTools(parser)
    for reference in file.keys.missingUnits() {
      reporter.report(
        .xliff1UnitReference,
        Wording(
          en: "xid=\"\(reference.text)\" names no unit of this <file>",
          ko: "xid=\"\(reference.text)\": 이 <file>에 없는 단위입니다"), at: reference.position)
    }
    file = XLIFF1File()
  }

  /// Takes a name that must be the only one of its kind in the file.
  func declare(
    _ name: UnsafeBufferPointer<UInt8>?, in set: WritableKeyPath<XLIFF1FileKeys, Set<UInt64>>, _ rule: ValidationRule,
    _ kind: String, _ parser: XMLStreamParser
  ) {
    guard let name, !file.keys[keyPath: set].insert(name.digest).inserted else { return }
    reporter.report(
      rule,
      Wording(
        en: "the \(kind) \"\(shown(name))\" is there already in this <file>",
        ko: "이 <file>에 이미 있습니다: \(kind) \"\(shown(name))\""), in: parser)
  }

  func expectTool(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    guard let name = tag.attributes.bytes("tool-id"), edition.version == .v12 else { return }
    file.keys.expectTool(
      .init(key: name.digest, text: shown(name), position: parser.position(of: parser.tagStart)))
  }

  func checkTools(_ parser: XMLStreamParser) {
    for reference in file.keys.missingTools() {
      reporter.report(
        .xliff1Tool,
        Wording(
          en: "tool-id=\"\(reference.text)\" names no <tool> of the header",
          ko: "tool-id=\"\(reference.text)\": 머리글에 없는 <tool>입니다"), at: reference.position)
    }
  }

  func checkPhase(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    guard let name = tag.attributes.bytes("phase-name"), !file.keys.phases.contains(name.digest) else { return }
    reporter.report(
      .xliff1Phase,
      Wording(
        en: "phase-name=\"\(shown(name))\" names no <phase> of the header",
        ko: "phase-name=\"\(shown(name))\": 머리글에 없는 <phase>입니다"), in: parser)
  }

  func refer(toUnit tag: XMLStartTag, _ parser: XMLStreamParser) {
    guard let name = tag.attributes.bytes("xid"), !file.keys.units.contains(name.digest) else { return }
    file.keys.expectUnit(.init(key: name.digest, text: shown(name), position: parser.position(of: parser.tagStart)))
  }

  /// A value for messages: at most 60 characters.
  func shown(_ value: UnsafeBufferPointer<UInt8>) -> String {
    let text = value.text
    return text.count > 60 ? String(text.prefix(60)) + "…" : text
  }
}
