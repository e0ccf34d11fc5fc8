/// The terms whose marks are open while a text is walked through.
struct XLIFFOpenTerms {
  /// By the depth of the `mrk`, innermost last.
  private var marks: [(depth: Int, id: String?, start: Int)] = []
  /// XLIFF 2: by the id of the `sm`.
  private var spans: [String: Int] = [:]

  var isEmpty: Bool { marks.isEmpty && spans.isEmpty }

  /// - Parameter start: offset behind the tag.
  mutating func openMark(_ id: String?, depth: Int, at start: Int) { marks.append((depth, id, start)) }

  mutating func openSpan(_ id: String?, at start: Int) { spans[id ?? ""] = start }

  /// The term that the end tag of a `mrk` ends; nil where the tag ends something else.
  mutating func endMark(depth: Int, at end: Int) -> XLIFFTextPlace.Term? {
    guard let mark = marks.last, mark.depth == depth else { return nil }
    marks.removeLast()
    return .init(id: mark.id, content: mark.start..<max(mark.start, end))
  }

  /// The term that an `em` ends.
  mutating func endSpan(_ id: String?, at end: Int) -> XLIFFTextPlace.Term? {
    guard let start = spans.removeValue(forKey: id ?? "") else { return nil }
    return .init(id: id, content: start..<max(start, end))
  }
}
