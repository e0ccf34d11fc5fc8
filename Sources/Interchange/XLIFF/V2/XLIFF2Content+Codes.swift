import Diagnostics

extension XLIFF2Content {
  // MARK: Pairs

  /// Checks that each start has its end behind it and each end its start, on one side.
  func checkPairs(isTarget: Bool, _ reporter: FaultReporter, in parser: XMLStreamParser) {
    // By number of an id: the start that is open or closed.
    var starts = Array(repeating: -1, count: ids.count)
    var isClosed = Array(repeating: false, count: ids.count)
    let isShuffled = isTarget && needs.contains(.places)
    if isShuffled { for index in codes.indices where codes[index].isTarget { open(index, &starts) } }
    for index in codes.indices where codes[index].isTarget == isTarget {
      let code = codes[index]
      switch code.kind {
      case .sc, .sm: open(index, &starts)
      case .ec where code.startRef >= 0, .em where code.startRef >= 0:
        let start = starts[code.startRef]
        let wanted: XLIFF2Code.Kind = code.kind == .ec ? .sc : .sm
        if start >= 0, codes[start].kind == wanted, !isClosed[code.startRef] {
          isClosed[code.startRef] = true
          if code.kind == .ec { compare(codes[start], with: code, reporter, in: parser) }
        } else if !isTarget || !isPartlyTranslated {
          reportEnd(code, isSecond: start >= 0 && isClosed[code.startRef], reporter, in: parser)
        }
      default: continue
      }
    }
    guard !isTarget || !isPartlyTranslated else { return }
    for start in starts where start >= 0 && !isClosed[codes[start].id] {
      reportStart(codes[start], reporter, in: parser)
    }
  }

  private func open(_ index: Int, _ starts: inout [Int]) {
    let code = codes[index]
    if code.kind == .sc || code.kind == .sm, code.id >= 0, starts[code.id] < 0 { starts[code.id] = index }
  }

  private func reportStart(_ code: XLIFF2Code, _ reporter: FaultReporter, in parser: XMLStreamParser) {
    let side = code.isTarget ? "target" : "source"
    let koreanPlace = "이 \(scope.korean)의 \(code.isTarget ? "번역문" : "원문")"
    if code.kind == .sm {
      reporter.report(
        .xliff2Marker,
        Wording(
          en: "<sm> \"\(text(code.id))\" has no <em> behind it in the \(side)s of this \(scope.english)",
          ko: "\(koreanPlace)에서 <sm> \"\(text(code.id))\" 뒤에 <em> 요소가 없습니다"),
        at: code.offset, in: parser)
    } else if !code.flags.contains(.isolated) {
      reporter.report(
        .xliff2StartCode,
        Wording(
          en:
            "<sc> \"\(text(code.id))\" has no <ec> behind it in the \(side)s of this \(scope.english), and is not isolated",
          ko: "\(koreanPlace)에서 <sc> \"\(text(code.id))\" 뒤에 <ec> 요소가 없는데 isolated가 아닙니다"),
        at: code.offset, in: parser)
    }
  }

  private func reportEnd(
    _ code: XLIFF2Code, isSecond: Bool, _ reporter: FaultReporter, in parser: XMLStreamParser
  ) {
    let id = text(code.startRef)
    let side = code.isTarget ? "target" : "source"
    let start = code.kind == .ec ? "sc" : "sm"
    let place = "이 \(scope.korean)의 \(code.isTarget ? "번역문" : "원문")"
    let complaint =
      isSecond
      ? Wording(en: "is the second end of <\(start)> \"\(id)\"", ko: "<\(start)> \"\(id)\"의 끝이 또 있습니다")
      : Wording(
        en: "has no <\(start)> \"\(id)\" before it in the \(side)s of this \(scope.english)",
        ko: "\(place)에서 앞에 <\(start)> \"\(id)\" 요소가 없습니다")
    let advice =
      code.kind == .ec && !isSecond
      ? Wording(en: "; it would have an id and isolated=\"yes\"", ko: ". 없다면 id와 isolated=\"yes\"가 있어야 합니다")
      : Wording("")
    reporter.report(
      code.kind == .ec ? .xliff2EndCode : .xliff2Marker,
      Wording(
        en: "<\(code.kind.name)> \(complaint.english)\(advice.english)",
        ko: "<\(code.kind.name)>: \(complaint.korean)\(advice.korean)"), at: code.offset, in: parser)
  }

  /// Compares an sc and its ec.
  private func compare(
    _ start: XLIFF2Code, with end: XLIFF2Code, _ reporter: FaultReporter, in parser: XMLStreamParser
  ) {
    if start.flags.contains(.isolated) {
      reporter.report(
        .xliff2StartCode,
        Wording(
          en: "<sc> \"\(text(start.id))\" is isolated although its <ec> is in the same \(scope.english)",
          ko: "<sc> \"\(text(start.id))\": <ec>가 같은 \(scope.korean)에 있는데 isolated입니다"),
        at: start.offset, in: parser)
    }
    var different: [String] = []
    let hints: [(XLIFF2Code.Flags, String)] = [
      (.mustNotCopy, "canCopy"), (.mustNotDelete, "canDelete"), (.mustNotOverlap, "canOverlap"),
    ]
    for (flag, name) in hints where start.flags.contains(flag) != end.flags.contains(flag) { different.append(name) }
    let wanted = start.reorder == .firstNo ? XLIFF2Code.Reorder.no : start.reorder
    if end.reorder != wanted { different.append("canReorder") }
    if start.type != 0, end.type != 0, start.type != end.type { different.append("type or subType") }
    if start.copyOf >= 0, end.copyOf >= 0, start.copyOf != end.copyOf { different.append("copyOf") }
    guard !different.isEmpty else { return }
    let note =
      start.reorder == .firstNo && end.reorder != .no
      ? Wording(
        en: " (\"firstNo\" on <sc> goes with \"no\" on <ec>)", ko: "(<sc>의 \"firstNo\"에는 <ec>의 \"no\"가 맞습니다)")
      : Wording("")
    reporter.report(
      .xliff2CodePair,
      Wording(
        en: "<ec> and its <sc> \"\(text(start.id))\" differ in \(different.joined(separator: ", "))\(note.english)",
        ko:
          "<ec>와 그 <sc> \"\(text(start.id))\"의 \(different.map { $0.replacing(" or ", with: "/") }.joined(separator: ", ")) 값이 다릅니다\(note.korean)"
      ),
      at: end.offset, in: parser)
  }

  // MARK: Sequences that must not be reordered

  /// Checks that each sequence begins with `firstNo`, and that targets keep it whole.
  func checkSequences(_ reporter: FaultReporter, in parser: XMLStreamParser) {
    let sequences = sequences(isTarget: false, reporter, in: parser)
    guard needs.contains(.targets) else { return }
    _ = self.sequences(isTarget: true, reporter, in: parser)
    let targets = codes.filter { $0.isTarget && isReal($0) }
    var places: [XLIFF2CodeIdentity: Int] = [:]
    for (place, code) in targets.enumerated() where places[code.identity] == nil { places[code.identity] = place }
    for sequence in sequences where sequence.count > 1 {
      let members = Set(sequence.map(\.identity))
      guard let first = members.compactMap({ places[$0] }).min() else { continue }
      // Ends of codes around do not part what belongs together.
      let found = targets[first...].lazy.filter { $0.kind != .pcEnd || members.contains($0.identity) }
      guard !found.prefix(sequence.count).map(\.identity).elementsEqual(sequence.map(\.identity)) else { continue }
      let names = sequence.map { "\"\(text($0.key))\"" }.joined(separator: ", ")
      reporter.report(
        .xliff2Reorder,
        Wording(
          en: "the codes \(names) must follow one another in the target as in the source",
          ko: "코드 \(names): 번역문에서도 원문처럼 이어져야 합니다"),
        at: targets[first].offset, in: parser)
    }
  }

  /// The runs of codes that begin with `firstNo` and go on with `no`.
  private func sequences(
    isTarget: Bool, _ reporter: FaultReporter, in parser: XMLStreamParser
  ) -> [[XLIFF2Code]] {
    var found: [[XLIFF2Code]] = []
    var current: [XLIFF2Code] = []
    /// Spanning codes of the current run, and all start codes of any run: their ends belong to them.
    var spans: Set<Int> = []
    var starts: Set<Int> = []
    for code in codes where code.isTarget == isTarget && isReal(code) {
      if code.kind == .pcEnd {
        if spans.contains(code.id) { current.append(code) }
        continue
      }
      if code.reorder != .yes, code.kind == .sc { starts.insert(code.id) }
      if code.reorder != .no, !current.isEmpty {
        found.append(current)
        current = []
        spans = []
      }
      if code.reorder == .yes { continue }
      if code.reorder == .firstNo || !current.isEmpty {
        current.append(code)
        if code.kind == .pc { spans.insert(code.id) }
      } else if code.kind != .ec || !starts.contains(code.startRef) {
        reporter.report(
          .xliff2Reorder,
          Wording(
            en: "<\(code.kind.name)> \"\(text(code.key))\" says canReorder=\"no\" with no \"firstNo\" right before it",
            ko: "<\(code.kind.name)> \"\(text(code.key))\": canReorder=\"no\"인데 바로 앞에 \"firstNo\"가 없습니다"),
          at: code.offset, in: parser)
      }
    }
    if !current.isEmpty { found.append(current) }
    return found
  }

  private func isReal(_ code: XLIFF2Code) -> Bool {
    switch code.kind {
    case .ph, .pc, .pcEnd, .sc, .ec: true
    default: false
    }
  }
}
