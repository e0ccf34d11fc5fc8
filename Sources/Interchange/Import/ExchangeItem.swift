import TranslationModel

/// One thing that a file of an exchange format holds.
public enum ExchangeItem: Sendable, Hashable {
  /// A pair of segments for the memory. Its id is empty where the file gives none: whoever stores it gives it one.
  case unit(TranslationUnit)
  /// An entry for the glossary. Its id is empty where the file gives none: whoever stores it gives it one.
  case entry(ConceptEntry)
}
