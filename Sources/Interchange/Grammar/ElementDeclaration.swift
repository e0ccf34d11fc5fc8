/// What a format says about one element: its attributes and what may stand in it.
struct ElementDeclaration: Sendable {
  enum Content: Sendable {
    /// Neither text nor elements.
    case empty
    /// Text without elements.
    case text
    /// Text mixed with these elements in any order and number.
    case mixed([String])
    /// Elements after a pattern; only white space between them.
    case elements(ContentPattern)
    /// Anything; what is inside is not looked at.
    case any
  }

  /// The name with the grammar's prefix for its namespace: `gls:glossary`; without prefix in the main namespace.
  let name: String
  let content: Content
  let attributes: [AttributeDeclaration]
  /// Whether attributes of namespaces that the grammar does not know are taken.
  let admitsOtherAttributes: Bool
  /// Whether attributes of any name are taken, as `anyAttribute namespace="##any"` of a schema says.
  let admitsAllAttributes: Bool
  /// Where the specification speaks of it: `TMX 1.4b, <tu>`.
  let clause: String

  init(
    _ name: String, _ content: Content, _ attributes: [AttributeDeclaration] = [],
    admitsOtherAttributes: Bool = false, admitsAllAttributes: Bool = false, clause: String
  ) {
    self.name = name
    self.content = content
    self.attributes = attributes
    self.admitsOtherAttributes = admitsOtherAttributes
    self.admitsAllAttributes = admitsAllAttributes
    self.clause = clause
  }
}

/// One attribute of an element.
struct AttributeDeclaration: Sendable {
  /// The name with the grammar's prefix: `xml:lang`; without prefix in no namespace.
  let name: String
  let isRequired: Bool
  let value: AttributeValue

  static func required(_ name: String, _ value: AttributeValue = .text) -> AttributeDeclaration {
    AttributeDeclaration(name: name, isRequired: true, value: value)
  }

  static func optional(_ name: String, _ value: AttributeValue = .text) -> AttributeDeclaration {
    AttributeDeclaration(name: name, isRequired: false, value: value)
  }
}
