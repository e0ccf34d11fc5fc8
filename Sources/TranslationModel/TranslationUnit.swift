/// A source segment with its translation, as a translation memory holds it.
public struct TranslationUnit: Sendable, Hashable, Codable {
  public var id: String
  public var source: String
  public var target: String
  /// How sure the pairing is, 0 to 1; nil where a person made or confirmed it.
  public var score: Double?
  /// Document the pair comes from, relative to the workspace.
  public var document: String?
  public var created: ChangeStamp?
  public var modified: ChangeStamp?
  public var notes: [String]
  /// Further facts, exported as `x-` properties, in order.
  public var properties: [Property]

  public struct Property: Sendable, Hashable, Codable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    id: String, source: String, target: String, score: Double? = nil, document: String? = nil,
    created: ChangeStamp? = nil, modified: ChangeStamp? = nil, notes: [String] = [], properties: [Property] = []
  ) {
    self.id = id
    self.source = source
    self.target = target
    self.score = score
    self.document = document
    self.created = created
    self.modified = modified
    self.notes = notes
    self.properties = properties
  }
}
