/// Finds every occurrence of many terms in Korean or Chinese text, in one pass.
///
/// What counts as the same: spacing (농업 강국 = 농업강국, also over one line break), Han characters that `fold` maps to the
/// same (亦莊 = 亦庄), full-width and half-width letters, decomposed and composed Hangul, invisible characters in between.
/// What counts as an occurrence:
/// - a Korean term begins at a token start or after something that is no Hangul, and ends where the eojeol ends or a
///   chain of particles runs to its end: 창수 is in 창수에서는 and in ‘창수’, not in 창수시 nor in 인창수로;
/// - a Latin term stands for itself: RS is not in TRS; Hangul behind it is judged like Hangul behind a Korean term;
/// - a Chinese term is found anywhere;
/// - a space that a term has not may not cut off a single syllable (이 좡 is not 이좡).
/// Of occurrences that overlap, the one that begins first counts, and the longest of those that begin together.
///
/// The automaton is that of Aho and Corasick over folded scalars, so that time is linear in the text and independent of
/// the number of terms. Offsets are always bytes of the text as given.
///
/// > Source: A. V. Aho, M. J. Corasick, Efficient String Matching, CACM 18 (1975) 333–340.
public struct TermMatcher: Sendable {
  let automaton: TermAutomaton
  let symbols: SymbolTable
  /// Per form (term after folding): the indices of the terms that have it.
  let termsOfForm: [[Int]]
  /// Per term: the symbol offsets before which it has a space.
  let spacesOfTerm: [[Int]]

  /// - Parameters:
  ///   - terms: the terms; matches name them by index. Empty ones, and ones without any letter, never match.
  ///   - fold: the representative of a Han character among those to be taken as the same.
  ///
  /// Complexity: O(bytes of the terms), plus a fixed cost for the table of symbols.
  public init(_ terms: [String], fold: @escaping @Sendable (Unicode.Scalar) -> Unicode.Scalar = HanFolding.fold) {
    var builder = SymbolTable.Builder(fold: fold)
    var automaton = TermAutomaton.Builder()
    var termsOfForm: [[Int]] = []
    var spacesOfTerm: [[Int]] = []
    for (index, term) in terms.enumerated() {
      let (form, spaces) = builder.form(of: term)
      spacesOfTerm.append(spaces)
      guard !form.isEmpty else { continue }
      let number = automaton.insert(form)
      if number == termsOfForm.count { termsOfForm.append([]) }
      termsOfForm[number].append(index)
    }
    symbols = builder.table()
    self.automaton = automaton.finished()
    self.termsOfForm = termsOfForm
    self.spacesOfTerm = spacesOfTerm
  }

  /// Every occurrence in a text, in order, without overlaps.
  ///
  /// Complexity: O(bytes), plus O(n log n) for n hits.
  public func matches(in text: UnsafeBufferPointer<UInt8>) -> [TermMatch] {
    var hits: [TermHit] = []
    guard !termsOfForm.isEmpty else { return [] }
    scan(text) { hits.append($0) }
    return resolved(hits)
  }

  /// Every occurrence in a text, in order, without overlaps.
  public func matches(in text: [UInt8]) -> [TermMatch] {
    text.withUnsafeBufferPointer { matches(in: $0) }
  }

  /// Every occurrence in a text, in order, without overlaps; ranges count its UTF-8.
  public func matches(in text: String) -> [TermMatch] {
    var text = text
    return text.withUTF8 { matches(in: $0) }
  }
}

/// One occurrence of a term.
public struct TermMatch: Sendable, Hashable {
  /// UTF-8 range of the term in the text, without particles.
  public var utf8Range: Range<Int>
  /// Indices of the terms, ascending: several where terms differ only in what the matcher ignores.
  public var terms: [Int]
  /// UTF-8 range of the particles behind it; empty where there are none.
  public var particles: Range<Int>

  public init(utf8Range: Range<Int>, terms: [Int], particles: Range<Int>) {
    self.utf8Range = utf8Range
    self.terms = terms
    self.particles = particles
  }
}

/// An occurrence before overlaps are resolved.
struct TermHit {
  var start: Int
  var end: Int
  var particleEnd: Int
  var form: Int
}

extension TermMatcher {
  /// Leftmost first, of those the longest, and nothing that overlaps an earlier one.
  private func resolved(_ hits: [TermHit]) -> [TermMatch] {
    var matches: [TermMatch] = []
    var covered = 0
    for hit in hits.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) }) where hit.start >= covered {
      covered = hit.end
      matches.append(
        TermMatch(
          utf8Range: hit.start..<hit.end, terms: termsOfForm[hit.form], particles: hit.end..<hit.particleEnd))
    }
    return matches
  }
}
