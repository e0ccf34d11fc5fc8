/// The two TBX-Basic that tools know, and what they call things.
enum TBXEdition {
  /// ISO 30042:2019 (TBX version 3), dialect TBX-Basic 1.2.1.
  case iso2019
  /// TBX-Basic of LISA, 2008/2009 (`martif`, TBX version 2): what OmegaT, Weblate and translate-toolkit read.
  case basic2008

  var format: ExportFormat { self == .iso2019 ? .tbx2019 : .tbx2008 }
  var header: XMLTagName { self == .iso2019 ? "tbxHeader" : "martifHeader" }
  var conceptEntry: XMLTagName { self == .iso2019 ? "conceptEntry" : "termEntry" }
  var languageSection: XMLTagName { self == .iso2019 ? "langSec" : "langSet" }
  var termSection: XMLTagName { self == .iso2019 ? "termSec" : "tig" }

  /// Whether readers heed the administrative status. Those of 2008 do not: OmegaT offers every term of a concept as its
  /// translation, so terms not for use go into a note there.
  ///
  /// > Source: OmegaT 3.6 to 6, `GlossaryReaderTBX`.
  var carriesTermsNotForUse: Bool { self == .iso2019 }
}

/// How TBX 2019 writes data categories.
///
/// > Source: ISO 30042:2019, DCA and DCT styles.
public enum TBXStyle: String, Sendable, CaseIterable {
  /// As types of a few elements: `<termNote type="partOfSpeech">`.
  case dca
  /// As elements of their own: `<min:partOfSpeech>`.
  case dct
}
