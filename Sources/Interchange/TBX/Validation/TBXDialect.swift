/// Which TBX a document says it is: edition, dialect and style, as its root element tells them.
struct TBXDialect: Sendable, Hashable {
  enum Edition: Sendable {
    /// ISO 30042:2019, root `tbx`.
    case iso2019
    /// ISO 30042:2008 and TBX-Basic of LISA, root `martif`.
    case martif
    /// TBX-Min of 2014, root `TBX`.
    case min2008
  }

  /// The dialects whose data categories are known here.
  enum Name: String, Sendable {
    case core = "TBX-Core"
    case min = "TBX-Min"
    case basic = "TBX-Basic"
    case linguist = "TBX-Linguist"
    /// TBX-Default of 2008: all data categories of ISO 30042:2008, annex A.
    case standard = "TBX-Default"
    /// Somebody's own: only the structure is checked.
    case other
  }

  var edition: Edition
  var name: Name
  /// Data categories as elements of their own (style DCT), not as attributes (DCA).
  var hasCategoryTags = false

  /// nil where the root is none of TBX.
  static func of(_ root: XMLStartTag) -> TBXDialect? {
    switch (root.name.localName, root.name.namespaceName) {
    case ("tbx", _):
      let type = root.attributes.value("type") ?? ""
      let name = Name(rawValue: type).flatMap { $0 == .standard ? nil : $0 } ?? .other
      return TBXDialect(edition: .iso2019, name: name, hasCategoryTags: root.attributes.value("style") == "dct")
    case ("martif", nil):
      switch root.attributes.value("type") {
      case "TBX-Basic": return TBXDialect(edition: .martif, name: .basic)
      case "TBX", "TBX-Default": return TBXDialect(edition: .martif, name: .standard)
      default: return TBXDialect(edition: .martif, name: .other)
      }
    case ("TBX", nil): return TBXDialect(edition: .min2008, name: .min)
    default: return nil
    }
  }

  /// For people: `TBX-Basic (2019, DCA)`.
  var displayName: String {
    let dialect = name == .other ? "TBX" : name.rawValue
    switch edition {
    case .iso2019: return "\(dialect) (2019, \(hasCategoryTags ? "DCT" : "DCA"))"
    case .martif, .min2008: return "\(dialect) (2008)"
    }
  }

  /// Which of LTAC's schemas says what its documents look like.
  var schema: TBXSchema {
    switch name {
    case .core: .integrated
    case .linguist where !hasCategoryTags: .integrated
    case .other: .any
    default: .core
    }
  }

  /// The dialect that a name is a slip for: it differs by case, by white space or by one letter.
  static func meant(by type: String) -> String? {
    let written = Array(type.filter { !$0.isWhitespace }.lowercased().utf8)
    let names: [Name] = [.core, .min, .basic, .linguist]
    return names.map(\.rawValue).first { isSlip(written, of: Array($0.lowercased().utf8)) }
  }

  /// Whether one letter less, more or other makes the name of what was written.
  private static func isSlip(_ written: [UInt8], of name: [UInt8]) -> Bool {
    guard abs(written.count - name.count) <= 1 else { return false }
    let head = zip(written, name).prefix { $0 == $1 }.count
    let tail = zip(written.reversed(), name.reversed()).prefix { $0 == $1 }.count
    return head + tail >= max(written.count, name.count) - 1
  }

  /// Prefix of the ids of its rules.
  var rulePrefix: String { edition == .iso2019 ? "tbx" : "tbx2008" }
}
