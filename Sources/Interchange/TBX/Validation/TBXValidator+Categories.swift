import Diagnostics

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
        rules.style,
        Wording(
          en: "<\(tag.name.qualified)> is of style DCA, but the root says style=\"dct\"",
          ko: "<\(tag.name.qualified)> 요소는 DCA 방식인데 맨 바깥 요소에는 style=\"dct\"라고 적혀 있습니다"), in: parser)
      return
    }
    guard let type = tag.attributes.first(where: { $0.name.local.equals("type") && $0.name.namespace == nil }) else {
      return
    }
    guard type.value.contains(where: { $0 > 0x20 }) else {
      reporter.report(
        rules.category,
        Wording(
          en: "type on <\(tag.name.qualified)> must name a data category",
          ko: "<\(tag.name.qualified)> 요소의 type에는 데이터 범주를 적어야 합니다"), in: parser)
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
      let why =
        dialect.name == .core
        ? Wording(en: "TBX-Core takes no elements of other namespaces", ko: "TBX-Core에는 다른 이름공간의 요소가 없습니다")
        : Wording(en: "the root says style=\"dca\"", ko: "맨 바깥 요소에 style=\"dca\"라고 적혀 있습니다")
      reporter.report(
        rules.style,
        Wording(
          en: "<\(tag.name.qualified)> must not stand here: \(why.english)",
          ko: "<\(tag.name.qualified)> 요소는 여기에 올 수 없습니다. \(why.korean)"), in: parser)
      return
    }
    frame.isTag = true
    guard let table else { return }
    let row = tagRows[tag.name] ?? table.row(element: tag.name) ?? -1
    tagRows[tag.name] = row
    guard row >= 0 else {
      reporter.report(
        rules.category,
        Wording(
          en: "<\(tag.name.qualified)> is no data category of \(dialect.name.rawValue)",
          ko: "<\(tag.name.qualified)>: \(dialect.name.rawValue) 방언의 데이터 범주가 아닙니다"), in: parser)
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
    let wanted: Wording
    if category.levels.intersection(level).isEmpty {
      wanted = Wording(
        en: "in \(category.levels.text.english) only", ko: "다음에만 올 수 있습니다: \(category.levels.text.korean)")
    } else if !isGrouped {
      wanted = Wording(en: "in a group only", ko: "묶음 안에만 올 수 있습니다")
    } else if category.placement == .section {
      wanted = Wording(en: "right in its section, not in a group", ko: "묶음이 아니라 구역 바로 안에 와야 합니다")
    } else {
      wanted = Wording(en: "right in its section, not in this group", ko: "이 묶음이 아니라 구역 바로 안에 와야 합니다")
    }
    reporter.report(
      isLenient ? rules.constraints : rules.level,
      Wording(en: "\"\(shown)\" stands \(wanted.english)", ko: "\"\(shown)\": \(wanted.korean)"), in: parser)
  }

  /// A group in a group has no level, and back matter neither.
  private func refuseNested(_ category: TBXCategory, _ tag: XMLStartTag, _ parser: XMLStreamParser) {
    let isInBack = frames.last?.role == .itemGroup
    guard isInBack || !category.placement.contains(.nested) else { return }
    guard category.kind != .termNote || dialect.hasCategoryTags else { return }
    let shown = dialect.hasCategoryTags ? tag.name.qualified : category.name
    let place =
      isInBack
      ? Wording(en: "back matter", ko: "뒷부분") : Wording(en: "a group within a group", ko: "묶음 안의 묶음")
    reporter.report(
      rules.level,
      Wording(
        en: "\"\(shown)\" stands in \(category.levels.text.english) only, not in \(place.english)",
        ko: "\"\(shown)\": \(place.korean)에는 올 수 없습니다. 올 수 있는 곳: \(category.levels.text.korean)"), in: parser)
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
        rules.order,
        Wording(
          en: "<\(tag.name.qualified)> must not stand here: it is a \(category.kind)",
          ko: "<\(tag.name.qualified)> 요소는 \(category.kind) 종류여서 여기에 올 수 없습니다"), in: parser)
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
          rules.style,
          Wording(
            en: "type on <\(tag.name.qualified)> is of style DCA, but the root says style=\"dct\"",
            ko: "<\(tag.name.qualified)> 요소의 type은 DCA 방식인데 맨 바깥 요소에는 style=\"dct\"라고 적혀 있습니다"), in: parser)
      } else {
        reporter.report(
          rules.attribute,
          Wording(
            en: "<\(tag.name.qualified)> has no attribute \(attribute.name.qualified)",
            ko: "<\(tag.name.qualified)> 요소에는 \(attribute.name.qualified) 속성을 쓸 수 없습니다"), in: parser)
      }
    }
    if needsTarget {
      reporter.report(
        rules.reference,
        Wording(
          en: "<\(tag.name.qualified)> lacks the attribute target",
          ko: "<\(tag.name.qualified)> 요소에 target 속성이 없습니다"), in: parser)
    }
  }

  private func refuse(
    _ type: XMLAttribute, _ kind: TBXRole, _ table: TBXCategoryTable, in parser: XMLStreamParser
  ) {
    let shown = type.shownValue
    if dialect.edition == .iso2019, dialect.name == .core {
      reporter.report(
        rules.coreCategory,
        Wording(
          en: "\"\(shown)\" is no data category of TBX-Core: say type=\"TBX-Basic\" at the root",
          ko: "\"\(shown)\": TBX-Core의 데이터 범주가 아닙니다. 맨 바깥 요소에 type=\"TBX-Basic\"을 적으십시오"),
        in: parser)
      return
    }
    let names = table.names(kind)
    let hint: Wording?
    if kind == .termNote, shown == "usageStatus" {
      hint = Wording(en: "write administrativeStatus", ko: "administrativeStatus로 적으십시오")
    } else if names.isEmpty {
      hint = Wording(en: "it has none for <\(kind)>", ko: "<\(kind)> 요소에 쓸 것이 없습니다")
    } else if names.count > 12 {
      hint = nil
    } else {
      let list = names.joined(separator: ", ")
      hint = Wording(en: "it has \(list)", ko: "쓸 수 있는 것: \(list)")
    }
    let tail = hint.map { Wording(en: "; \($0.english)", ko: ". \($0.korean)") } ?? Wording("")
    reporter.report(
      isLenient ? rules.constraints : rules.category,
      Wording(
        en: "\"\(shown)\" is no data category of \(dialect.name.rawValue)\(tail.english)",
        ko: "\"\(shown)\": \(dialect.name.rawValue) 방언의 데이터 범주가 아닙니다\(tail.korean)"), in: parser)
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
      isLenient ? rules.constraints : rules.category,
      Wording(
        en: "type=\"\(type)\" on <termCompList> must be one of \(list)",
        ko: "<termCompList> 요소의 type=\"\(type)\": 쓸 수 있는 값: \(list)"),
      in: parser)
  }

  private static let componentLists: [String] = [
    "hyphenation", "lemma", "morphologicalElement", "syllabification", "termElement",
  ]
}

extension TBXRole.Levels {
  /// For messages: `the concept entry or the term section`.
  var text: Wording {
    let names: [(TBXRole.Levels, Wording)] = [
      (.concept, Wording(en: "the concept entry", ko: "개념 항목")),
      (.language, Wording(en: "the language section", ko: "언어 구역")),
      (.term, Wording(en: "the term section", ko: "용어 구역")),
    ]
    let own = names.filter { contains($0.0) }.map(\.1)
    return Wording(
      en: own.map(\.english).joined(separator: " or "), ko: own.map(\.korean).joined(separator: ", "))
  }
}

extension TBXCategoryTable {
  /// The row of an element of TBX-Min 2014.
  func row(_ kind: TBXRole, element name: XMLNamePointers) -> Int? {
    let local = name.localName
    return rows.firstIndex { $0.category.kind == kind && $0.category.name == local }
  }
}
