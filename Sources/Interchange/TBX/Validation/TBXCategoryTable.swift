/// The data categories of a dialect, found by kind and the bytes of a name.
struct TBXCategoryTable: Sendable {
  /// What is asked of every data category met.
  struct Placing: Sendable {
    let levels: TBXRole.Levels
    let placement: TBXCategory.Placement
    let hasValues: Bool

    /// Whether a category may stand in a section of this level, right in it or in a group.
    func admits(_ level: TBXRole.Levels, in group: TBXRole?) -> Bool {
      guard !levels.intersection(level).isEmpty else { return false }
      guard let group else { return placement.contains(.section) }
      switch group {
      case .adminGroup:
        return placement.contains(.adminGroup)
          && (placement.contains(.adminGroupOfConcept) || !level.contains(.concept))
      case .descripGroup: return placement.contains(.descripGroup)
      case .termNoteGroup: return placement.contains(.termNoteGroup)
      default: return placement.contains(.otherGroup)
      }
    }
  }

  struct Row: Sendable {
    let category: TBXCategory
    let placing: Placing
    let name: [UInt8]
    let values: [[UInt8]]
  }

  let rows: [Row]
  /// Rows by the kind's raw value.
  private let byKind: [[Int]]

  init(_ categories: [TBXCategory]) {
    rows = categories.map {
      Row(
        category: $0,
        placing: Placing(levels: $0.levels, placement: $0.placement, hasValues: !$0.values.isEmpty),
        name: Array($0.name.utf8), values: $0.values.map { Array($0.utf8) })
    }
    var byKind = [[Int]](repeating: [], count: Int(TBXRole.stranger.rawValue) + 1)
    for (index, row) in rows.enumerated() { byKind[Int(row.category.kind.rawValue)].append(index) }
    self.byKind = byKind
  }

  /// The row of a `type` on an element of this kind; nil where the dialect has none.
  func row(_ kind: TBXRole, _ type: UnsafeBufferPointer<UInt8>) -> Int? {
    byKind[Int(kind.rawValue)].first { rows[$0].name.equals(type) }
  }

  /// The row of an element of style DCT.
  func row(element name: XMLNamePointers) -> Int? {
    guard let namespace = name.namespaceName else { return nil }
    let local = name.localName
    return rows.firstIndex { $0.category.module.namespace == namespace && $0.category.name == local }
  }

  /// Names of the categories of a kind, for messages.
  func names(_ kind: TBXRole) -> [String] { byKind[Int(kind.rawValue)].map { rows[$0].category.name } }

  /// The table of a dialect; nil where any category is taken.
  static func of(_ dialect: TBXDialect) -> TBXCategoryTable? {
    switch (dialect.edition, dialect.name) {
    case (.iso2019, .min) where dialect.hasCategoryTags: minTags
    case (.iso2019, .basic) where dialect.hasCategoryTags: basicTags
    case (.iso2019, .linguist) where dialect.hasCategoryTags: linguistTags
    case (.iso2019, .core): core
    case (.iso2019, .min): min
    case (.iso2019, .basic): basic
    case (.iso2019, .linguist): linguist
    case (.martif, .basic): basic2008
    case (.martif, .standard): standard2008
    case (.min2008, _): min2008
    default: nil
    }
  }

  private static let core = TBXCategoryTable([])
  private static let min = TBXCategoryTable(TBXCategory.min2019)
  private static let basic = TBXCategoryTable(TBXCategory.basic2019)
  private static let linguist = TBXCategoryTable(TBXCategory.linguist2019)
  private static let minTags = TBXCategoryTable(TBXCategory.tags(of: TBXCategory.min2019))
  private static let basicTags = TBXCategoryTable(TBXCategory.tags(of: TBXCategory.basic2019))
  private static let linguistTags = TBXCategoryTable(TBXCategory.tags(of: TBXCategory.linguist2019))
  private static let basic2008 = TBXCategoryTable(TBXCategory.basic2008)
  private static let standard2008 = TBXCategoryTable(TBXCategory.standard2008)
  private static let min2008 = TBXCategoryTable(TBXCategory.min2008)
}

extension [UInt8] {
  /// Whether these are the same bytes.
  func equals(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }
}
