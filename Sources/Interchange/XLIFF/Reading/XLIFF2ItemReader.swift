import Diagnostics
import TranslationModel

/// Reads XLIFF 2.0, 2.1 and 2.2.
///
/// Each segment with a translation is a unit; what is ignorable is not. Inline codes are left out of the text, `cp`
/// becomes the character it stands for. Glossaries (the Glossary module) become entries, each pair once; matches (the
/// Translation Candidates module) become units when the options ask for them.
final class XLIFF2ItemReader: XMLItemReader {
  private let names: XMLNameTable
  let sides: LanguageSides
  @exclusivity(unchecked) var languages = XLIFFLanguages()
  @exclusivity(unchecked) var unit = XLIFF2UnitParts()
  @exclusivity(unchecked) var file = XLIFF2SourceFile()
  @exclusivity(unchecked) private var inherited: [Inherited] = []
  @exclusivity(unchecked) private var place = Place.outside
  @exclusivity(unchecked) var match: XLIFF2Match?
  @exclusivity(unchecked) private var isInSegment = false
  @exclusivity(unchecked) private var isInUnit = false
  @exclusivity(unchecked) private var value: [UInt8] = []
  @exclusivity(unchecked) private var foreignDepth = 0
  @exclusivity(unchecked) private var metaType = ""
  @exclusivity(unchecked) var glossary = XLIFFGlossaryFile()
  @exclusivity(unchecked) var glossEntries = XLIFF2GlossEntries()

  private enum Place {
    case outside, source, target, value
  }

  private struct Inherited {
    var preservesSpace = false
    var isForTranslation = true
  }

  init(isNew: Bool, collector: ImportCollector) {
    names = XLIFF2Name.table(isNew: isNew)
    sides = LanguageSides(collector.options)
    super.init(collector: collector)
  }

  override func startElement(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard foreignDepth == 0 else {
      foreignDepth += 1
      return
    }
    guard let name = XLIFF2Name(rawValue: names.number(of: tag.name)) else {
      foreignDepth = 1
      return
    }
    switch name {
    case .xliff: startRoot(tag, parser)
    case .file:
      inherit(tag)
      file = XLIFF2SourceFile(tag)
    case .group: inherit(tag)
    case .unit: startUnit(tag)
    case .segment: startSegment(tag)
    case .source: startText(tag, isTarget: false)
    case .target: startText(tag, isTarget: true)
    case .match: startMatch(tag)
    case .ph, .sc, .ec, .cp: code(name, tag)
    case .note:
      unit.noteCategory = tag.attributes.value("category")
      startValue()
    case .meta:
      metaType = tag.attributes.value("type") ?? ""
      startValue()
    case .metaGroup: unit.metaCategory = tag.attributes.value("category")
    case .glossEntry: glossEntries.start()
    case .term, .definition: startValue()
    case .translation:
      glossEntries.usageSource = tag.attributes.value("source")
      startValue()
    default: break
    }
  }

  override func endElement(_ name: XMLNamePointers, in parser: XMLStreamParser) {
    guard foreignDepth == 0 else {
      foreignDepth -= 1
      return
    }
    guard let name = XLIFF2Name(rawValue: names.number(of: name)) else { return }
    switch name {
    case .file:
      for entry in glossary.finish(stamp: options.stamp) {
        glossEntries.cover(entry)
        deliver(.entry(entry), in: parser)
      }
      inherited.removeLast()
    case .group: inherited.removeLast()
    case .unit: endUnit(parser)
    case .segment: endSegment()
    case .source, .target: place = .outside
    case .match: endMatch(parser)
    case .note, .meta, .term, .translation, .definition: endValue(name)
    case .glossEntry: if isInUnit { glossEntries.end(fileIsGlossary: file.isGlossary) }
    default: break
    }
  }

  override func characters(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    guard foreignDepth == 0 else { return }
    switch place {
    case .outside: break
    case .source: unit.source.append(bytes)
    case .target: unit.target.append(bytes)
    case .value: value.append(contentsOf: bytes)
    }
  }

  override func finish(in parser: XMLStreamParser) {
    for entry in glossEntries.finish(stamp: options.stamp, isReversed: languages.isReversed) {
      deliver(.entry(entry), in: parser)
    }
  }

  // MARK: Structure

  private func startRoot(_ tag: XMLStartTag, _ parser: XMLStreamParser) {
    let target = tag.attributes.value("trgLang")
    if target == nil {
      warn(
        .xliffLanguage,
        Wording(
          en: "<xliff> has no trgLang; it is taken for ours", ko: "<xliff>에 trgLang이 없어 이쪽 언어로 봅니다"), in: parser)
    }
    for case let tag? in [tag.attributes.value("srcLang"), target] where tag.contains("_") {
      warn(
        .xliffLanguage,
        Wording(
          en: "the language \"\(tag)\" is written with _ where - belongs",
          ko: "언어 \"\(tag)\": - 자리에 _를 썼습니다"), in: parser)
    }
    languages = XLIFFLanguages(source: tag.attributes.value("srcLang"), target: target, sides: sides)
    inherit(tag)
  }

  private func inherit(_ tag: XMLStartTag) {
    var state = inherited.last ?? Inherited()
    if let space = tag.attributes.xmlBytes("space") { state.preservesSpace = space.equals("preserve") }
    if let translate = tag.attributes.bytes("translate") { state.isForTranslation = !translate.equals("no") }
    inherited.append(state)
  }

  private func startUnit(_ tag: XMLStartTag) {
    inherit(tag)
    isInUnit = true
    unit.reset()
    unit.id = tag.attributes.value("id") ?? ""
    unit.isForTranslation = inherited.last?.isForTranslation ?? true
  }

  private func endUnit(_ parser: XMLStreamParser) {
    isInUnit = false
    inherited.removeLast()
    deliverUnit(parser)
  }

  private func startSegment(_ tag: XMLStartTag) {
    isInSegment = true
    unit.startSegment(
      id: tag.attributes.value("id"), state: tag.attributes.value("state"), subState: tag.attributes.value("subState"))
  }

  private func endSegment() {
    isInSegment = false
    unit.endSegment()
  }

  private func startText(_ tag: XMLStartTag, isTarget: Bool) {
    guard isInSegment || (match != nil && options.takesProposals) else { return }
    let preserves = tag.attributes.xmlBytes("space")?.equals("preserve") ?? inherited.last?.preservesSpace ?? false
    place = isTarget ? .target : .source
    if isTarget {
      unit.target.start(preservesSpace: preserves)
      unit.hasTarget = true
    } else {
      unit.source.start(preservesSpace: preserves)
    }
  }

  private func code(_ name: XLIFF2Name, _ tag: XMLStartTag) {
    guard name == .cp, place == .source || place == .target else { return }
    guard let number = tag.attributes.value("hex").flatMap({ UInt32($0, radix: 16) }),
      let scalar = Unicode.Scalar(number)
    else { return }
    if place == .source { unit.source.append(scalar) } else { unit.target.append(scalar) }
  }

  private func startMatch(_ tag: XMLStartTag) {
    match = XLIFF2Match(tag, takes: options.takesProposals)
    unit.hasTarget = false
  }

  // MARK: Values

  private func startValue() {
    guard isInUnit else { return }
    value.removeAll(keepingCapacity: true)
    place = .value
  }

  private func endValue(_ name: XLIFF2Name) {
    guard place == .value else { return }
    place = .outside
    let text = String(decoding: value, as: UTF8.self)
    switch name {
    case .note: unit.addNote(text, isOurGlossary: file.isGlossary)
    case .meta: if match == nil { unit.facts.append((metaType, text)) }
    case .term: glossEntries.term = text
    case .definition: glossEntries.definition = text
    case .translation: glossEntries.addTranslation(text)
    default: break
    }
  }
}
