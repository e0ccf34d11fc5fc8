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
        "<xliff> is in no namespace; XLIFF \(edition.version.rawValue) wants xmlns=\"\(edition.version.namespace)\"",
        in: parser)
    } else if let stated = tag.attributes.value("version"), XLIFF1Version(rawValue: stated) != nil,
      stated != edition.version.rawValue
    {
      reporter.report(
        .xliff1Version, "version=\"\(stated)\" stands with the namespace of XLIFF \(edition.version.rawValue)",
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
        "an earlier <file> has original=\"\(shown(original))\" and the same languages already", in: parser)
    }
  }

  func endFile(_ parser: XMLStreamParser) {
    checkTools(parser)
    for reference in file.keys.missingUnits() {
      reporter.report(
        .xliff1UnitReference, "xid=\"\(reference.text)\" names no unit of this <file>", at: reference.position)
    }
    file = XLIFF1File()
  }

  /// Takes a name that must be the only one of its kind in the file.
  func declare(
    _ name: UnsafeBufferPointer<UInt8>?, in set: WritableKeyPath<XLIFF1FileKeys, Set<UInt64>>, _ rule: ValidationRule,
    _ kind: String, _ parser: XMLStreamParser
  ) {
    guard let name, !file.keys[keyPath: set].insert(name.digest).inserted else { return }
    reporter.report(rule, "the \(kind) \"\(shown(name))\" is there already in this <file>", in: parser)
  }

  func expectTool(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    guard let name = tag.attributes.bytes("tool-id"), edition.version == .v12 else { return }
    file.keys.expectTool(
      .init(key: name.digest, text: shown(name), position: parser.position(of: parser.tagStart)))
  }

  func checkTools(_ parser: XMLStreamParser) {
    for reference in file.keys.missingTools() {
      reporter.report(
        .xliff1Tool, "tool-id=\"\(reference.text)\" names no <tool> of the header", at: reference.position)
    }
  }

  func checkPhase(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    guard let name = tag.attributes.bytes("phase-name"), !file.keys.phases.contains(name.digest) else { return }
    reporter.report(.xliff1Phase, "phase-name=\"\(shown(name))\" names no <phase> of the header", in: parser)
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
