public import Diagnostics

/// How the rendering of one original changed over documents in their order.
public struct RenderingDrift: Sendable, Hashable {
  /// A rendering with the documents that use it.
  public struct History: Sendable, Hashable {
    /// The rendering; of forms that differ in spacing only the most used.
    public var rendering: String
    /// Uses in each document, in the order of the documents; those with and those without the original beside it.
    public var uses: [Int]
    /// Of these, the uses with the original beside it.
    public var glosses: [Int]
    /// Position of the first document that uses it, in the order of the documents.
    public var firstDocument: Int
    /// Position of the last document that uses it.
    public var lastDocument: Int
    /// Its first use.
    public var firstPlace: TextLocation

    /// Uses in all documents.
    public var total: Int { uses.reduce(0, +) }
  }

  /// A point at which the usual rendering became another.
  public struct Change: Sendable, Hashable {
    /// Position of the last document with the old usual rendering.
    public var lastDocument: Int
    /// Position of the first document with the new one.
    public var document: Int
    /// Index into `renderings`.
    public var old: Int
    /// Index into `renderings`.
    public var new: Int
    /// The first use of the new rendering in `document`.
    public var place: TextLocation
    /// The last use of the old rendering in `lastDocument`.
    public var lastPlace: TextLocation
  }

  /// The original as it is written first.
  public var original: String
  /// At least two, in order of their first use.
  public var renderings: [History]
  /// For each document, the rendering that it uses most, as index into `renderings`; of equals the one that was usual
  /// before, else the one met first. nil where the document does not speak of it.
  public var usual: [Int?]
  /// Where the usual rendering changed, in order; empty where documents differ only in rarer renderings.
  public var changes: [Change]
  /// The preferred term of the glossary; nil for none.
  public var preferred: String?
  /// The official transcription; nil for none.
  public var official: String?
}

/// The drift of all originals that several documents render differently.
public struct DriftTable: Sendable {
  public struct Column: Sendable, Hashable {
    /// Index into the documents of the context.
    public var document: Int
    public var name: String
    /// The date in the name; nil where none is.
    public var date: DateInName?
  }

  /// The documents in the order chosen.
  public let columns: [Column]
  /// The originals with more than one rendering that at least two documents speak of, in order of their first use.
  public let drifts: [RenderingDrift]

  /// Compares what the documents of a context call the same original.
  ///
  /// Spacing and the script of the original make no difference, single characters are left out, and a rendering without
  /// its original counts where it can be nothing else, as in `inconsistent-rendering`.
  ///
  /// Complexity: O(uses × log uses + originals × documents).
  public init(_ context: CheckContext, order: DocumentOrder = .automatic) {
    let names = context.documents.map(\.document.name)
    let arranged = order.arranged(names)
    columns = arranged.map { Column(document: $0, name: names[$0], date: DateInName(names[$0])) }
    var position = Array(repeating: 0, count: names.count)
    for (place, document) in arranged.enumerated() { position[document] = place }
    let found = context.originals.compactMap { group -> (first: (Int, Int), drift: RenderingDrift)? in
      guard !group.isOneCharacter else { return nil }
      let uses = group.uses.sorted {
        (position[$0.document], $0.utf8Range.lowerBound) < (position[$1.document], $1.utf8Range.lowerBound)
      }
      guard let first = uses.first, let drift = RenderingDrift(group, uses, position, context) else { return nil }
      return ((position[first.document], first.utf8Range.lowerBound), drift)
    }
    drifts = found.sorted { $0.first < $1.first }.map(\.drift)
  }
}

// MARK: - Counting

extension RenderingDrift {
  /// - Parameters:
  ///   - uses: the uses of the group in order of time.
  ///   - position: place in time of each document.
  /// - Returns: nil where there is one rendering or one document.
  fileprivate init?(_ group: OriginalGroup, _ uses: [RenderingUse], _ position: [Int], _ context: CheckContext) {
    guard let first = uses.first, uses.contains(where: { $0.key != first.key }),
      uses.contains(where: { $0.document != first.document })
    else { return nil }
    original = uses.first { $0.gloss != nil }?.gloss?.source ?? group.original
    preferred = context.approved.preferred(forOriginal: group.original)
    official = group.official
    var keys: [String] = []
    var index: [String: Int] = [:]
    for use in uses where index[use.key] == nil {
      index[use.key] = keys.count
      keys.append(use.key)
    }
    renderings = keys.compactMap { key in
      History(uses.filter { $0.key == key }, position, context)
    }
    usual = Self.usual(renderings, documents: position.count)
    changes = []
    var before: Int?
    for (document, new) in usual.enumerated() {
      guard let new else { continue }
      defer { before = document }
      guard let last = before, let old = usual[last], old != new,
        let place = uses.first(where: { position[$0.document] == document && $0.key == keys[new] }),
        let lastPlace = uses.last(where: { position[$0.document] == last && $0.key == keys[old] })
      else { continue }
      changes.append(
        Change(
          lastDocument: last, document: document, old: old, new: new,
          place: context.location(place.utf8Range, document: place.document),
          lastPlace: context.location(lastPlace.utf8Range, document: lastPlace.document)))
    }
  }

  private static func usual(_ renderings: [History], documents: Int) -> [Int?] {
    var last: Int?
    return (0..<documents).map { document in
      let most = renderings.map { $0.uses[document] }.max() ?? 0
      guard most > 0 else { return nil }
      if last.map({ renderings[$0].uses[document] == most }) != true {
        last = renderings.firstIndex { $0.uses[document] == most }
      }
      return last
    }
  }
}

extension RenderingDrift.History {
  /// The history of the uses of one rendering, which are in order of time.
  fileprivate init?(_ uses: [RenderingUse], _ position: [Int], _ context: CheckContext) {
    guard let first = uses.first, let last = uses.last else { return nil }
    rendering = Majority.most(uses.map(\.text)) ?? first.text
    self.uses = Array(repeating: 0, count: position.count)
    glosses = self.uses
    for use in uses {
      self.uses[position[use.document]] += 1
      if use.gloss != nil { glosses[position[use.document]] += 1 }
    }
    firstDocument = position[first.document]
    lastDocument = position[last.document]
    firstPlace = context.location(first.utf8Range, document: first.document)
  }
}
