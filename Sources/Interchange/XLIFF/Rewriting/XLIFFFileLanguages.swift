/// The languages of the file that is being changed.
struct XLIFFFileLanguages {
  /// Whether a target language is named.
  private(set) var hasTarget = false
  /// Whether the languages are others than those asked for.
  private(set) var areForeign = false
  private let sides: LanguageSides?

  init(_ wanted: (source: String, target: String)?) {
    sides = wanted.map { wanted in
      var options = ImportOptions()
      (options.sourceLanguage, options.targetLanguage) = wanted
      return LanguageSides(options)
    }
  }

  /// Takes what the root or `<file>` says in these attributes.
  mutating func take(_ tag: XMLStartTag, _ source: StaticString, _ target: StaticString) {
    let named = (source: tag.attributes.value(source), target: tag.attributes.value(target))
    hasTarget = named.target != nil
    guard let sides else { return }
    areForeign =
      named.source.map { sides.side(of: $0) != .source } ?? false
      || named.target.map { sides.side(of: $0) != .target } ?? false
  }
}
