import TranslationModel

/// One entry of a PO file.
///
/// > Source: GNU gettext manual, 3 The Format of PO Files.
struct POEntry {
  /// A text with the place of its keyword.
  struct Text {
    var value = ""
    /// Of the keyword, in bytes of the text as decoded.
    var offset = 0
    /// Of each quoted piece with its quotes, up to the end of its line.
    var pieces: [Range<Int>] = []

    mutating func append(_ value: String, _ place: Range<Int>) {
      self.value += value
      pieces.append(place)
    }
  }

  /// A translation with its index; 0 where the entry has no plural.
  struct Translation {
    var index = 0
    var text = Text()
    /// Whether it was written `msgstr[0]`.
    var hasIndex = false
  }

  var translatorComments: [String] = []
  var extractedComments: [String] = []
  var references: [String] = []
  var flags: [String] = []
  /// The original that a fuzzy translation was made for.
  var previous: String?
  var context: Text?
  var original: Text?
  var plural: Text?
  var translations: [Translation] = []
  /// Whether the entry is kept in comments (`#~`) because its original is gone.
  var isObsolete = false

  var isFuzzy: Bool { flags.contains("fuzzy") }
  /// Whether this is the entry with the file's header.
  var isHeader: Bool { original?.value.isEmpty == true && context == nil && !isObsolete }
  /// Whether any keyword was read.
  var hasBegun: Bool { original != nil || context != nil || plural != nil || !translations.isEmpty }
  var offset: Int { (context ?? original ?? translations.first?.text)?.offset ?? 0 }
}

/// The fields of a PO file's header.
struct POHeader {
  private var fields: [String: String] = [:]

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      fields[line[..<colon].lowercased().trimmed] = String(line[line.index(after: colon)...]).trimmed
    }
  }

  /// The value of a field that is there and not empty.
  subscript(_ name: String) -> String? {
    guard let value = fields[name.lowercased()], !value.isEmpty else { return nil }
    return value
  }

  var language: String? { self["Language"] }
  /// The originals' language, as Transifex, Weblate and Poedit write it.
  var sourceLanguage: String? { self["X-Source-Language"] ?? self["X-Source-Language-Code"] ?? self["Source-Language"] }

  /// The charset of the content type; nil also for the placeholder of templates.
  var charset: String? {
    guard let type = self["Content-Type"], let key = type.lowercased().firstRange(of: "charset=") else { return nil }
    let name = type[key.upperBound...].prefix { $0 != ";" && $0 != " " }
    return name.isEmpty || name == "CHARSET" ? nil : String(name)
  }

  /// How many plural forms the language has: `nplurals=1` gives 1.
  var pluralCount: Int? {
    guard let forms = self["Plural-Forms"], let key = forms.firstRange(of: "nplurals=") else { return nil }
    return Int(forms[key.upperBound...].prefix { $0.isNumber })
  }

  /// When and by whom the translations were changed last.
  var revision: ChangeStamp? {
    guard let date = self["PO-Revision-Date"].flatMap({ LenientDate.utc($0) }) else { return nil }
    return ChangeStamp(date: date, author: self["Last-Translator"] ?? "")
  }
}
