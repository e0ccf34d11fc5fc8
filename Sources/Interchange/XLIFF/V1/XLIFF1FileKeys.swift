/// The ids and names of one `<file>`, by their digests, and the references to them.
struct XLIFF1FileKeys {
  var units: Set<UInt64> = []
  var groups: Set<UInt64> = []
  var contextGroups: Set<UInt64> = []
  var countGroups: Set<UInt64> = []
  var externalFiles: Set<UInt64> = []
  var tools: Set<UInt64> = []
  var phases: Set<UInt64> = []
  /// References to what may still come.
  private(set) var pendingTools: [Reference] = []
  private(set) var pendingUnits: [Reference] = []

  struct Reference {
    var key: UInt64
    var text: String
    var position: SourcePositions.Position
  }

  /// So many references forward are kept; a document of nothing else must not fill the memory.
  private static let limit = 10_000

  mutating func expectTool(_ reference: Reference) {
    if pendingTools.count < Self.limit { pendingTools.append(reference) }
  }

  mutating func expectUnit(_ reference: Reference) {
    if pendingUnits.count < Self.limit { pendingUnits.append(reference) }
  }

  /// The references to tools that are not declared; asked when the header is over.
  mutating func missingTools() -> [Reference] {
    defer { pendingTools = [] }
    return pendingTools.filter { !tools.contains($0.key) }
  }

  func missingUnits() -> [Reference] { pendingUnits.filter { !units.contains($0.key) } }
}
