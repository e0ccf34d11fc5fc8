import TranslationModel

/// Builds the sections of a document from its headings, in order.
///
/// The depth of a heading is that of its markup, except that numbered headings (`Ⅰ`, `01`, `1.`) of one rank stand
/// side by side
/// whatever their markup says: OCR output gives `## 02` and `### 03` in one row. A number alone on its line is one
/// heading
/// with the title that follows.
struct SectionOutline {
  private(set) var sections = [Section(level: 0, heading: "", headingRange: 0..<0, parent: nil)]
  /// The open sections, outermost first, without the root.
  private var open: [(section: Int, markupLevel: Int?, rank: Int?, isArticle: Bool)] = []
  /// Whether the last heading was a number that waits for its title.
  private(set) var awaitsTitle = false

  /// The innermost open section.
  var current: Int { open.last?.section ?? 0 }

  /// Opens the section that `heading` begins; returns its index.
  ///
  /// - Parameter markupLevel: 1 to 6 for a heading in Markdown, HTML or wiki markup, nil for one known by its number
  ///   only.
  mutating func openSection(heading: String, range: Range<Int>, markupLevel: Int?, number: HeadingNumber?) -> Int {
    if awaitsTitle, number == nil {
      awaitsTitle = false
      let index = current
      sections[index].heading += " " + heading
      sections[index].headingRange = sections[index].headingRange.lowerBound..<range.upperBound
      return index
    }
    awaitsTitle = number?.isBare == true
    if let number {
      makeRoom(rank: number.rank, markupLevel: markupLevel)
    } else if let markupLevel {
      while let last = open.last, (last.markupLevel ?? 1) >= markupLevel { open.removeLast() }
    }
    sections.append(
      Section(level: open.count + 1, heading: heading, headingRange: range, parent: open.last?.section ?? 0))
    open.append((sections.count - 1, markupLevel, number?.rank, number?.countsArticles ?? false))
    return sections.count - 1
  }

  private mutating func makeRoom(rank: Int, markupLevel: Int?) {
    if let outermost = open.firstIndex(where: { ($0.rank ?? 0) >= rank }) { open.removeSubrange(outermost...) }
    while let last = open.last, last.rank == nil, let level = last.markupLevel, level >= (markupLevel ?? 2) {
      open.removeLast()
    }
  }

  /// What follows belongs to the article as a whole: closes the sections below it.
  ///
  /// - Parameter markupLevel: that of the heading over the references, which opens no section itself.
  mutating func returnToArticle(markupLevel: Int) {
    if let article = open.lastIndex(where: { $0.isArticle }) {
      open.removeSubrange((article + 1)...)
    } else {
      while open.count > 1, let level = open.last?.markupLevel, level > markupLevel { open.removeLast() }
    }
  }

  /// Something else than a title followed the number.
  mutating func expectNoTitle() { awaitsTitle = false }
}
