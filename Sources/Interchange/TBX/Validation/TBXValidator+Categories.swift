extension TBXValidator {
  /// A data category with a `type` (style DCA), or an element of TBX-Min 2014.
  func startCategory(_ tag: XMLStartTag, _ frame: inout Frame, in parser: XMLStreamParser) {
    if dialect.edition == .min2008 {
      frame.row = table?.row(frame.role, element: tag.name) ?? -1
      if frame.row >= 0 { startText() }
      return
    }
    if dialect.hasCategoryTags {
      reporter.report(
        rules.style, "<\(tag.name.qualified)> is of style DCA, but the root says style=\"dct\"", in: parser)
      return
    }
    guard let type = tag.attributes.first(where: { $0.name.local.equals("type") && $0.name.namespace == nil }) else {
      return
    }
    guard type.value.contains(where: { $0 > 0x20 }) else {
      reporter.report(rules.category, "type on <\(tag.name.qualified)> must name a data category", in: parser)
      return
    }
    guard let table else { return }
    guard let row = table.row(frame.role, type.value) else {
      refuse(type, frame.role, table, in: parser)
      return
    }
    frame.row = row
    check(row, tag, in: parser)
  }

  /// An element of a namespace that the grammar does not know: a data category of style DCT, or nothing that TBX has.
  func startStranger(_ tag: XMLStartTag, _ frame: inout Frame, in parser: XMLStreamParser) {
    guard tag.name.namespace.map({ !$0.equals("urn:iso:std:iso:30042:ed-2") }) ?? false, dialect.edition == .iso2019
    else { return }
    if !dialect.hasCategoryTags || dialect.name == .core {
      let why = dialect.name == .core ? "TBX-Core takes no elements of other namespaces" : "the root says style=\"dca\""
      reporter.report(rules.style, "<\(tag.name.qualified)> must not stand here: \(why)", in: parser)
      return
    }
    frame.isTag = true
    guard let table else { return }
    let row = tagRows[tag.name] ?? table.row(element: tag.name) ?? -1
    tagRows[tag.name] = row
    guard row >= 0 else {
      reporter.report(
        rules.category, "<\(tag.name.qualified)> is no data category of \(dialect.name.rawValue)", in: parser)
      return
    }
    frame.row = row
    frame.role = table.rows[row].category.kind
    check(row, tag, in: parser)
  }

  /// The place of a data category, then its text as soon as it ends.
  private func check(_ row: Int, _ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard let table else { return }
    let entry = table.rows[row]
    if entry.placing.hasValues { startText() }
    let (level, group) = level()
    if isInNestedGroup, dialect.edition == .iso2019 {
      refuseNested(entry.category, tag, parser)
    } else if !entry.placing.admits(level, in: group) {
      refuse(entry.category, at: level, isGrouped: group != nil, tag, parser)
    }
    if dialect.hasCategoryTags { checkTag(tag, entry.category, in: parser) }
  }

  /// Says where a data category may stand, unless the grammar has refused the place already.
  private func refuse(
    _ category: TBXCategory, at level: TBXRole.Levels, isGrouped: Bool, _ tag: XMLStartTag,
    _ parser: XMLStreamParser
  ) {
    guard !level.isEmpty, category.kind != .termNote || dialect.hasCategoryTags else { return }
    let shown = dialect.hasCategoryTags ? tag.name.qualified : category.name
    let wanted: String
    if category.levels.intersection(level).isEmpty {
      wanted = "in \(category.levels.text) only"
    } else if !isGrouped {
      wanted = "in a group only"
    } else if category.placement == .section {
      wanted = "right in its section, not in a group"
    } else {
      wanted = "right in its section, not in this group"
    }
    reporter.report(isLenient ? rules.constraints : rules.level, "\"\(shown)\" stands \(wanted)", in: parser)
  }

  /// A group in a group has no level, and back matter neither.
  private func refuseNested(_ category: TBXCategory, _ tag: XMLStartTag, _ parser: XMLStreamParser) {
    let isInBack = frames.last?.role == .itemGroup
    guard isInBack || !category.placement.contains(.nested) else { return }
    guard category.kind != .termNote || dialect.hasCategoryTags else { return }
    let shown = dialect.hasCategoryTags ? tag.name.qualified : category.name
    let place = isInBack ? "back matter" : "a group within a group"
    reporter.report(
      rules.level, "\"\(shown)\" stands in \(category.levels.text) only, not in \(place)", in: parser)
  }

  /// What no schema tells of elements of style DCT: the element they must stand in, and their attributes.
  private func checkTag(_ tag: XMLStartTag, _ category: TBXCategory, in parser: XMLStreamParser) {
    let parent = frames.last?.role ?? .other
    let fits: Bool
    switch category.kind {
    case .transac, .transacNote: fits = parent == .transacGroup
    case .adminNote: fits = parent == .adminGroup
    case .descripNote: fits = parent == .descripGroup
    case .termNote: fits = parent == .termSection || parent == .termNoteGroup
    default: fits = parent.isGroup || !parent.level.isEmpty
    }
    if !fits {
      reporter.report(
        rules.order, "<\(tag.name.qualified)> must not stand here: it is a \(category.kind)", in: parser)
    }
    checkAttributes(tag, category, in: parser)
  }

  private func checkAttributes(_ tag: XMLStartTag, _ category: TBXCategory, in parser: XMLStreamParser) {
    var needsTarget = category.target == .id || category.target == .url
    for attribute in tag.attributes {
      if attribute.name.namespace == nil, attribute.name.local.equals("target"), category.target != .none {
        needsTarget = false
      } else if attribute.name.namespace == nil, attribute.name.local.equals("type") {
        reporter.report(
          rules.style, "type on <\(tag.name.qualified)> is of style DCA, but the root says style=\"dct\"", in: parser)
      } else {
        reporter.report(
          rules.attribute, "<\(tag.name.qualified)> has no attribute \(attribute.name.qualified)", in: parser)
      }
    }
    if needsTarget {
      reporter.report(rules.reference, "<\(tag.name.qualified)> lacks the attribute target", in: parser)
    }
  }

  private func refuse(
    _ type: XMLAttribute, _ kind: TBXRole, _ table: TBXCategoryTable, in parser: XMLStreamParser
  ) {
    let shown = type.shownValue
    if dialect.edition == .iso2019, dialect.name == .core {
      reporter.report(
        rules.coreCategory, "\"\(shown)\" is no data category of TBX-Core: say type=\"TBX-Basic\" at the root",
        in: parser)
      return
    }
    let names = table.names(kind)
    let hint: String
    if kind == .termNote, shown == "usageStatus" {
      hint = "write administrativeStatus"
    } else if names.isEmpty {
      hint = "it has none for <\(kind)>"
    } else if names.count > 12 {
      hint = ""
    } else {
      hint = "it has " + names.joined(separator: ", ")
    }
    let tail = hint.isEmpty ? "" : "; \(hint)"
    reporter.report(
      isLenient ? rules.constraints : rules.category,
      "\"\(shown)\" is no data category of \(dialect.name.rawValue)\(tail)", in: parser)
  }

  /// Whether data categories are only warned of: TBX-Default lets files bring their own, unless they name its own
  /// constraints.
  var isLenient: Bool { dialect.name == .standard && !namesStandardConstraints }

  /// What the parts of a term are parts for.
  ///
  /// > Source: TBXXCSV02.xcs, termCompListSpec.
  func checkComponentList(_ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard dialect.name == .standard, let type = tag.attributes.value("type") else { return }
    guard !Self.componentLists.contains(type) else { return }
    let list = Self.componentLists.joined(separator: ", ")
    reporter.report(
      isLenient ? rules.constraints : rules.category, "type=\"\(type)\" on <termCompList> must be one of \(list)",
      in: parser)
  }

  private static let componentLists: [String] = [
    "hyphenation", "lemma", "morphologicalElement", "syllabification", "termElement",
  ]
}

extension TBXRole.Levels {
  /// For messages: `the concept entry or the term section`.
  var text: String {
    let names: [(TBXRole.Levels, String)] = [
      (.concept, "the concept entry"), (.language, "the language section"), (.term, "the term section"),
    ]
    return names.filter { contains($0.0) }.map(\.1).joined(separator: " or ")
  }
}

extension TBXCategoryTable {
  /// The row of an element of TBX-Min 2014.
  func row(_ kind: TBXRole, element name: XMLNamePointers) -> Int? {
    let local = name.localName
    return rows.firstIndex { $0.category.kind == kind && $0.category.name == local }
  }
}
