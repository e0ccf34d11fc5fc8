/// Soft links between the units of aligned lines: for each pair of units how probable it is that either comes from the
/// other.
struct WordLinks: Sendable, Equatable {
  /// Two units of one line. Probabilities are in 255ths.
  struct Link: Sendable, Equatable {
    /// Position in the source line, from 0.
    var source: UInt16
    /// Position in the target line, from 0.
    var target: UInt16
    /// How probable it is that the target unit, choosing among the source units of its line, chooses this one.
    var ofTarget: UInt8
    /// How probable it is that the source unit, choosing among the target units of its line, chooses this one.
    var ofSource: UInt8
  }

  /// Sorted by line, target, source. Pairs improbable in both directions are left out; so are units past the 65,535th of
  /// a line.
  var links: [Link]
  /// One more than there are lines.
  var starts: [Int]

  var lineCount: Int { starts.count - 1 }

  /// The links of a line, by target, then source.
  func links(ofLine line: Int) -> ArraySlice<Link> { links[starts[line]..<starts[line + 1]] }
}
