import Diagnostics

extension XLIFFUnitEditor {
  mutating func setTarget(
    _ text: String, _ segment: Int, _ state: XLIFFRewriter.State?, _ parser: XMLStreamParser
  ) -> Wording? {
    guard slots.indices.contains(segment) else { return Wording(en: "the unit has no such segment", ko: "그런 세그먼트가 없음") }
    guard unit.isForTranslation else { return Wording(en: "the unit is not for translation", ko: "번역할 것이 아님") }
    guard hasTargetLanguage else { return Wording(en: "the file names no target language", ko: "파일에 번역문의 언어가 없음") }
    guard !text.isEmpty else { return Wording(en: "the target would be empty", ko: "번역문이 비게 됨") }
    guard !slots[segment].content.isEmpty else { return Wording(en: "the source is empty", ko: "원문이 비어 있음") }
    if !roles.isSecond, unit.segSource.map({ !$0.marks.isEmpty }) ?? false, let target = unit.segments[0].target,
      target.marks.isEmpty, !target.text.isBlank
    {
      return Wording(en: "the target is not cut into segments as the source is", ko: "번역문이 원문처럼 나뉘어 있지 않음")
    }
    guard let content = XLIFFText.content(text, prefix: tag(unit.place, parser).prefix, hasCP: roles.isSecond) else {
      return Wording(en: "the text holds characters that XML does not allow", ko: "XML에 쓸 수 없는 문자가 있음")
    }
    guard let (before, after) = outerCodes(of: slots[segment], parser) else {
      return Wording(en: "a code stands within the source's text", ko: "원문 안에 코드가 있음")
    }
    targets[segment] = (before + content + after, state)
    return nil
  }

  /// The codes before and behind the source's text, as they are written; nil where one stands within it.
  private func outerCodes(of slot: Slot, _ parser: XMLStreamParser) -> (String, String)? {
    var before: [UInt8] = []
    var after: [UInt8] = []
    var sawText = false
    for token in slot.tokens {
      switch token {
      case .text(let range):
        guard bytes(range, parser).contains(where: { $0 > 0x20 }) else { continue }
        guard after.isEmpty else { return nil }
        sawText = true
      case .code(let range):
        if sawText { after += bytes(range, parser) } else { before += bytes(range, parser) }
      }
    }
    return (String(decoding: before, as: UTF8.self), String(decoding: after, as: UTF8.self))
  }

  mutating func finishTargets(_ parser: XMLStreamParser) {
    guard !targets.isEmpty || !segmentIDs.isEmpty else { return }
    if roles.isSecond {
      for (index, segment) in unit.segments.enumerated() {
        changeTag(of: segment, id: segmentIDs[index], targets[index]?.state, parser)
        if let target = targets[index] { setSecond(segment, target.content, parser) }
      }
      return
    }
    let state = targets.values.compactMap(\.state).min { $0.rank < $1.rank }
    guard let source = unit.segSource ?? unit.segments[0].source else { return }
    let ids = unit.segSource?.marks.map(\.id) ?? []
    if ids.isEmpty {
      setFirst(targets[0]?.content ?? "", state, behind: source, parser)
    } else {
      setFirst(segments: ids, state, behind: source, parser)
    }
  }

  /// XLIFF 1: the target of a unit that is one segment.
  private mutating func setFirst(
    _ content: String, _ state: XLIFFRewriter.State?, behind source: XLIFFTextPlace, _ parser: XMLStreamParser
  ) {
    guard let target = unit.segments[0].target else {
      return insertTarget(content, state?.first, behind: source.place, in: unit.place, unit.firstChildOffset, parser)
    }
    replace(target.place, content, parser) { tag in
      if let state { tag.set("state", state.first) }
    }
  }

  /// XLIFF 1: those segments of the target that change.
  private mutating func setFirst(
    segments ids: [String], _ state: XLIFFRewriter.State?, behind source: XLIFFTextPlace, _ parser: XMLStreamParser
  ) {
    let prefix = tag(unit.place, parser).prefix
    func mark(_ index: Int, _ content: String) -> String {
      let id = XLIFFText.escaped(ids[index], inAttribute: true)
      return "<\(prefix)mrk mtype=\"seg\" mid=\"\(id)\">\(content)</\(prefix)mrk>"
    }
    let target = unit.segments[0].target
    let places = Dictionary((target?.marks ?? []).map { ($0.id, $0.place) }, uniquingKeysWith: { first, _ in first })
    var missing = ""
    for index in ids.indices {
      guard let content = targets[index]?.content else { continue }
      if let place = places[ids[index]] {
        replace(place, content, parser) { _ in }
      } else {
        missing += mark(index, content)
      }
    }
    guard let target else {
      return insertTarget(missing, state?.first, behind: source.place, in: unit.place, unit.firstChildOffset, parser)
    }
    if target.place.isEmpty {
      replace(target.place, missing, parser) { tag in
        if let state { tag.set("state", state.first) }
      }
      return
    }
    changeTag(target.place, parser) { tag in
      if let state { tag.set("state", state.first) }
    }
    if !missing.isEmpty { add(target.place.contentEnd..<target.place.contentEnd, missing) }
  }

  /// XLIFF 2: the tag of a segment, where it needs an id or is in another state now.
  private mutating func changeTag(
    of segment: XLIFFSegmentPlace, id: String?, _ state: XLIFFRewriter.State?, _ parser: XMLStreamParser
  ) {
    guard let element = segment.element, segment.source != nil else { return }
    let state = state.flatMap { segment.state == $0.second ? nil : $0 }
    guard id != nil || state != nil else { return }
    changeTag(element, parser) { tag in
      if let id { tag.set("id", id) }
      guard let state else { return }
      tag.set("state", state.second)
      tag.remove("subState")
    }
  }

  /// XLIFF 2: the target of a segment.
  private mutating func setSecond(_ segment: XLIFFSegmentPlace, _ content: String, _ parser: XMLStreamParser) {
    guard let element = segment.element, let source = segment.source else { return }
    if let target = segment.target {
      replace(target.place, content, parser) { _ in }
    } else {
      insertTarget(content, nil, behind: source.place, in: element, source.place.tag.lowerBound, parser)
    }
  }

  private mutating func insertTarget(
    _ content: String, _ state: String?, behind source: XLIFFElementPlace, in parent: XLIFFElementPlace,
    _ firstChild: Int?, _ parser: XMLStreamParser
  ) {
    let prefix = tag(source, parser).prefix
    let stated = state.map { " state=\"\($0)\"" } ?? ""
    let indent = self.indent(in: parent, before: firstChild, parser)
    add(source.end..<source.end, "\(indent)<\(prefix)target\(stated)>\(content)</\(prefix)target>")
  }

  mutating func changeTag(
    _ place: XLIFFElementPlace, _ parser: XMLStreamParser, _ change: (inout XLIFFTagEdit) -> Void
  ) {
    var edited = tag(place, parser)
    let before = edited.bytes
    change(&edited)
    if edited.bytes != before { splices.append(XLIFFSplice(range: place.tag, text: edited.bytes)) }
  }

  /// Gives an element another content.
  private mutating func replace(
    _ place: XLIFFElementPlace, _ content: String, _ parser: XMLStreamParser, _ change: (inout XLIFFTagEdit) -> Void
  ) {
    guard place.isEmpty else {
      changeTag(place, parser, change)
      return add(place.content, content)
    }
    var edited = tag(place, parser)
    change(&edited)
    edited.open()
    splices.append(
      XLIFFSplice(range: place.tag, text: edited.bytes + Array("\(content)</\(edited.name)>".utf8)))
  }
}

extension XLIFFRewriter.State {
  /// The state of a target in XLIFF 1.
  var first: String {
    switch self {
    case .needsReview: "needs-review-translation"
    case .translated: "translated"
    case .final: "final"
    }
  }

  /// The state of a segment in XLIFF 2, which has none between `initial` and `translated`.
  var second: String {
    switch self {
    case .needsReview: "initial"
    case .translated: "translated"
    case .final: "final"
    }
  }

  /// The less done, the lower.
  var rank: Int {
    switch self {
    case .needsReview: 0
    case .translated: 1
    case .final: 2
    }
  }
}
