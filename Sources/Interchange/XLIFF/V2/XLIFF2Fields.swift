/// The attributes of the tag at hand by their places in ``XLIFF2Attribute``: valid during its event only.
struct XLIFF2Fields {
  /// By number of the grammar's name: the place in `values`, or -1.
  private let places: [Int]
  private var values: [UnsafeBufferPointer<UInt8>?]
  private var used: [Int] = []
  /// Whether one of the attributes is of the ITS module.
  private(set) var hasITS = false

  init(_ grammar: Grammar) {
    var places = Array(repeating: -1, count: grammar.names.count)
    let prefixes = XLIFF2Grammar.modulePrefixes
    for attribute in XLIFF2Attribute.allCases {
      let parts = attribute.name.split(separator: ":").map(String.init)
      let namespace =
        parts.count == 1 ? "" : parts[0] == "xml" ? "\(XMLNamePointers.xmlNamespace)" : prefixes[parts[0]] ?? ""
      if let number = grammar.number(.init(namespace: namespace, local: parts[parts.count - 1])) {
        places[number] = attribute.rawValue
      }
    }
    self.places = places
    values = Array(repeating: nil, count: XLIFF2Attribute.allCases.count)
  }

  /// Takes the attributes of a tag that the checker has just seen.
  mutating func load(_ tag: XMLStartTag, _ checker: GrammarChecker) {
    for place in used { values[place] = nil }
    used.removeAll(keepingCapacity: true)
    hasITS = false
    for index in 0..<tag.attributes.count {
      let number = checker.attributeNumber(index)
      guard number >= 0, places[number] >= 0 else { continue }
      let place = places[number]
      values[place] = tag.attributes[index].value
      used.append(place)
      if place >= XLIFF2Attribute.firstOfITS.rawValue { hasITS = true }
    }
  }

  var isEmpty: Bool { used.isEmpty }

  @inline(__always)
  subscript(attribute: XLIFF2Attribute) -> UnsafeBufferPointer<UInt8>? { values[attribute.rawValue] }

  func has(_ attribute: XLIFF2Attribute) -> Bool { values[attribute.rawValue] != nil }

  func text(_ attribute: XLIFF2Attribute) -> String? {
    values[attribute.rawValue].map { String(decoding: $0, as: UTF8.self) }
  }

  func equals(_ attribute: XLIFF2Attribute, _ text: StaticString) -> Bool {
    values[attribute.rawValue]?.equals(text) ?? false
  }

  /// Those of a list that are there.
  func present(_ list: [XLIFF2Attribute]) -> [XLIFF2Attribute] { list.filter { has($0) } }
}
