import TranslationModel

/// Reads TMX with places: one pair for each variant of the target language, with the first of the source language. What has
/// no variant of it is not waiting for one: a memory holds what was translated.
final class PlacedTMXReader: PlacedXMLReader {
  private var id = ""
  private var side: Side?
  private var source: PairedText?
  private var targets: [PairedText] = []

  override func start(_ name: String, _ tag: XMLStartTag) -> Bool {
    switch name {
    case "tu":
      id = tag.attributes.value("tuid") ?? ""
      source = nil
      targets = []
      side = nil
    case "tuv":
      let language = tag.attributes.xmlValue("lang") ?? tag.attributes.value("lang")
      side = language.flatMap { file.sides.side(of: $0) }
    case "seg": return side != nil
    default: break
    }
    return false
  }

  override func take(_ text: Text, of name: String) {
    if side == .source {
      if source == nil { source = text.whole }
    } else {
      targets.append(text.whole)
    }
  }

  override func end(_ name: String) {
    if name == "tuv" { side = nil }
    guard name == "tu" else { return }
    guard let source, !targets.isEmpty else {
      let reason: BilingualText.PassedOver =
        source != nil ? .withoutTranslation : targets.isEmpty ? .otherLanguages : .withoutOriginal
      return passedOver[reason, default: 0] += 1
    }
    for (index, target) in targets.enumerated() {
      add(index == 0 ? id : "\(id)-\(index + 1)", source, target, nil, [], XLIFFLanguages())
    }
  }
}
