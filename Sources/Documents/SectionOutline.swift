import TranslationModel

/// Builds the sections of a document from its headings, in order.
struct SectionOutline {
  private(set) var sections = [Section(level: 0, heading: "", headingRange: 0..<0, parent: nil)]
}
