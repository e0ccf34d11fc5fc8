/// A file, group, unit or the document itself while it is open: what it hands down, and the ids that are unique in it.
final class XLIFF2Host {
  /// What `xml:lang` in force is compared with the document's languages.
  struct Language: OptionSet {
    let rawValue: UInt8
    /// Some xml:lang is in force.
    static let isSet = Language(rawValue: 1)
    static let isSource = Language(rawValue: 2)
    static let isTarget = Language(rawValue: 4)
  }

  @exclusivity(unchecked) var element = XLIFF2Element.xliff
  @exclusivity(unchecked) var language: Language = []
  @exclusivity(unchecked) var preservesSpace = false
  /// Whether its:version is in force.
  @exclusivity(unchecked) var hasITSVersion = false
  @exclusivity(unchecked) var hasRatingScore = false
  @exclusivity(unchecked) var hasRatingVote = false
  /// The module elements met, by bit of ``XLIFF2Element``.
  @exclusivity(unchecked) var modules: UInt64 = 0
  /// `f=…`, `g=…` or `u=…` of a fragment identifier.
  @exclusivity(unchecked) var id = ""

  @exclusivity(unchecked) var notes = IdentifierTable()
  /// Notes met, with or without an id.
  @exclusivity(unchecked) var noteCount = 0
  /// By number of a note's id: the attributes that it has.
  @exclusivity(unchecked) var noteAttributes: [Set<String>] = []
  /// Ids of extensions, each with its namespace before it.
  @exclusivity(unchecked) var extensions = IdentifierTable()
  /// Ids within slr:data.
  @exclusivity(unchecked) var sizes = IdentifierTable()
  @exclusivity(unchecked) var resources = IdentifierTable()
  @exclusivity(unchecked) var records = IdentifierTable()
  @exclusivity(unchecked) var changes: [XLIFF2Change] = []
  /// The kinds of what pgs:switch switches by, such as `plural`; nil without it.
  @exclusivity(unchecked) var switches: [String]?

  /// Opens a host that stands in another.
  func open(_ element: XLIFF2Element, in outer: XLIFF2Host?) {
    self.element = element
    id = ""
    language = outer?.language ?? []
    preservesSpace = outer?.preservesSpace ?? false
    hasITSVersion = outer?.hasITSVersion ?? false
    hasRatingScore = outer?.hasRatingScore ?? false
    hasRatingVote = outer?.hasRatingVote ?? false
    modules = 0
    notes.removeAll()
    noteCount = 0
    if !noteAttributes.isEmpty { noteAttributes.removeAll() }
    extensions.removeAll()
    sizes.removeAll()
    resources.removeAll()
    records.removeAll()
    if !changes.isEmpty { changes.removeAll() }
    switches = nil
  }
}

/// Revisions of change tracking, until what they speak of is known.
struct XLIFF2Change {
  var appliesTo: String
  var ref: String?
  var currentVersion: String?
  var versions: Set<String> = []
  /// Attributes that items name, each with its place.
  var properties: [(name: String, position: SourcePositions.Position)] = []
  var position: SourcePositions.Position
}

/// A reference into the document, until the unit it stands in is whole.
struct XLIFF2Reference {
  enum Purpose {
    case comment, match, glossary, annotation, records
  }

  var purpose: Purpose
  var fragment: XLIFF2Fragment
  var text: String
  var position: SourcePositions.Position
}
