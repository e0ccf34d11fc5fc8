import Diagnostics

/// Checks a document against a grammar, event by event, and tells the rules of a format which element they are at.
///
/// Complexity: O(1) an event but for long lists of attributes; memory grows with the depth.
final class GrammarChecker {
  private struct Frame {
    /// Number of the element; ``XMLNameTable/unknown`` within elements the grammar does not know.
    var element: Int
    var state = ContentAutomaton.start
    /// Whether a fault in the content was reported already: what follows from it is not.
    var hasFault = false
  }

  let grammar: Grammar
  private let tables: GrammarTables
  private let names: XMLNameTable
  private let reporter: FaultReporter
  /// The open elements, outermost first.
  private var frames: UnsafeMutablePointer<Frame>
  private var capacity = 64
  @exclusivity(unchecked) private var depth = 0
  /// Numbers of the attributes of the tag checked last, for rules of one's own.
  @exclusivity(unchecked) private var attributeNumbers: UnsafeMutablePointer<Int>
  private var attributeCapacity = 64

  init(_ grammar: Grammar, reporter: FaultReporter) {
    self.grammar = grammar
    self.reporter = reporter
    names = XMLNameTable(grammar)
    tables = GrammarTables(grammar)
    frames = .allocate(capacity: capacity)
    attributeNumbers = .allocate(capacity: attributeCapacity)
  }

  deinit {
    frames.deallocate()
    attributeNumbers.deallocate()
  }

  /// Number of the element that is open innermost; nil outside the root and within unknown elements.
  var current: Int? { depth > 0 && frames[depth - 1].element >= 0 ? frames[depth - 1].element : nil }

  /// The same without an optional: ``XMLNameTable/unknown`` where ``current`` is nil.
  @inline(__always)
  var innermost: Int { depth > 0 ? frames[depth - 1].element : XMLNameTable.unknown }

  /// Number of an attribute's or element's name; ``XMLNameTable/unknown`` where the grammar has none.
  func number(of name: XMLNamePointers) -> Int { names.number(of: name) }

  /// Number of the name of the attribute at a place of the tag checked last, where the grammar knows its element.
  @inline(__always)
  func attributeNumber(_ index: Int) -> Int { attributeNumbers[index] }

  /// Checks a start tag: its place, then its attributes.
  ///
  /// - Returns: the element's number; ``XMLNameTable/unknown`` for one the grammar does not know.
  func start(_ tag: XMLStartTag, in parser: XMLStreamParser) -> Int {
    var element = names.number(of: tag.name)
    if element >= grammar.elementCount { element = XMLNameTable.unknown }
    place(element, tag, in: parser)
    push(Frame(element: element))
    if element >= 0 { checkAttributes(of: element, tag, in: parser) }
    return element
  }

  private func push(_ frame: Frame) {
    if depth == capacity {
      let larger = UnsafeMutablePointer<Frame>.allocate(capacity: capacity * 2)
      larger.moveInitialize(from: frames, count: depth)
      frames.deallocate()
      frames = larger
      capacity *= 2
    }
    (frames + depth).initialize(to: frame)
    depth += 1
  }

  /// Checks that the element may end here.
  func end(in parser: XMLStreamParser) {
    guard depth > 0 else { return }
    depth -= 1
    let frame = frames[depth]
    guard frame.element >= 0, !frame.hasFault, tables.kind(frame.element) == .elements else { return }
    if !tables.accepts(frame.element, frame.state) { reportMissing(frame, in: parser) }
  }

  private func reportMissing(_ frame: Frame, in parser: XMLStreamParser) {
    guard let compiled = grammar.elements[frame.element], case .elements(let automaton) = compiled.content else {
      return
    }
    let missing = automaton.expected(frame.state).map { grammar.shown($0) }
    let shown = grammar.shown(frame.element)
    reporter.report(
      grammar.rule(.missingElement, compiled),
      Wording(
        en: "\(shown.english) ends without \(missing.map(\.english).joined(separator: " or "))",
        ko: "\(shown.korean) 요소에 있어야 할 것이 없습니다: \(missing.map(\.korean).joined(separator: ", "))"), in: parser)
  }

  /// Checks that text may stand here.
  func text(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    guard depth > 0 else { return }
    let frame = frames[depth - 1]
    guard frame.element >= 0, !frame.hasFault else { return }
    switch tables.kind(frame.element) {
    case .text, .mixed, .any: return
    case .empty, .elements:
      guard bytes.contains(where: { $0 > 0x20 }), let compiled = grammar.elements[frame.element] else { return }
      frames[depth - 1].hasFault = true
      let shown = grammar.shown(frame.element)
      reporter.report(
        grammar.rule(.text, compiled),
        Wording(en: "\(shown.english) must not hold text of its own", ko: "\(shown.korean) 요소에는 글을 직접 적을 수 없습니다"),
        in: parser)
    }
  }

  private func place(_ element: Int, _ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard depth > 0 else {
      guard element < 0 || !grammar.roots.contains(element) else { return }
      reporter.report(
        grammar.rule(.root),
        Wording(
          en: "<\(tag.name.qualified)> cannot be the root of the document",
          ko: "<\(tag.name.qualified)> 요소는 문서의 맨 바깥 요소가 될 수 없습니다"), in: parser)
      return
    }
    let parent = frames[depth - 1]
    guard parent.element >= 0 else { return }
    let symbol = element >= 0 ? element : isForeign(tag.name) ? ContentAutomaton.other : XMLNameTable.unknown
    switch tables.kind(parent.element) {
    case .any: return
    case .empty, .text: refuse(tag, in: parent, parser)
    case .mixed:
      if !tables.mixes(parent.element, symbol) { refuse(tag, in: parent, parser) }
    case .elements:
      let next = tables.step(parent.element, parent.state, symbol)
      if next != 0 {
        frames[depth - 1].state = next
      } else {
        refuse(tag, in: parent, parser)
      }
    }
  }

  /// Whether a name the grammar does not know is in a namespace it does not know either.
  private func isForeign(_ name: XMLNamePointers) -> Bool {
    guard let namespace = name.namespaceName else { return false }
    return !grammar.namespaces.contains(namespace)
  }

  private func refuse(_ tag: XMLStartTag, in frame: Frame, _ parser: XMLStreamParser) {
    guard let parent = grammar.elements[frame.element] else { return }
    var expected: [Int] = []
    if case .mixed(let allowed) = parent.content { expected = allowed.sorted() }
    if case .elements(let automaton) = parent.content { expected = automaton.expected(frame.state) }
    frames[depth - 1].hasFault = true
    let shown = grammar.shown(frame.element)
    let list = expected.prefix(8).map { grammar.shown($0) }.joined(separator: ", ")
    let rest =
      expected.isEmpty
      ? Wording(en: "which holds no elements", ko: "담을 수 있는 요소가 없습니다")
      : frame.state == ContentAutomaton.start
        ? Wording(en: "which takes \(list.english)", ko: "담을 수 있는 것: \(list.korean)")
        : Wording(en: "where \(list.english) may follow", ko: "이어서 올 수 있는 것: \(list.korean)")
    reporter.report(
      grammar.rule(.element, parent),
      Wording(
        en: "<\(tag.name.qualified)> must not stand here in \(shown.english), \(rest.english)",
        ko: "<\(tag.name.qualified)> 요소는 \(shown.korean) 안의 이 자리에 올 수 없습니다. \(rest.korean)"), in: parser)
  }

  private func checkAttributes(of element: Int, _ tag: XMLStartTag, in parser: XMLStreamParser) {
    let count = tag.attributes.count
    if count > attributeCapacity {
      attributeNumbers.deallocate()
      attributeCapacity = count
      attributeNumbers = .allocate(capacity: count)
    }
    var missing = tables.required(element)
    for index in 0..<count {
      let attribute = tag.attributes[index]
      let name = names.number(of: attribute.name)
      attributeNumbers[index] = name
      let place = tables.attribute(element, name)
      guard place >= 0 else {
        refuse(attribute, on: element, in: parser)
        continue
      }
      missing &= ~(1 << UInt64(place))
      if !tables.isKnown(element, name, attribute.value) {
        check(attribute, name, at: place, of: element, tag, in: parser)
      }
    }
    if missing != 0 { report(missing: missing, of: element, tag, in: parser) }
  }

  /// Checks a value that was not right the last time.
  private func check(
    _ attribute: XMLAttribute, _ name: Int, at place: Int, of element: Int, _ tag: XMLStartTag,
    in parser: XMLStreamParser
  ) {
    guard let compiled = grammar.elements[element] else { return }
    guard let complaint = compiled.attributes[place].declaration.value.complaint(about: attribute.value) else {
      tables.remember(element, name, attribute.value)
      return
    }
    reporter.report(
      grammar.rule(.attributeValue, compiled),
      Wording(
        en: "\(attribute.name.qualified)=\"\(attribute.shownValue)\" on <\(tag.name.qualified)> \(complaint.english)",
        ko: "<\(tag.name.qualified)> 요소의 \(attribute.name.qualified)=\"\(attribute.shownValue)\": \(complaint.korean)"),
      in: parser)
  }

  private func report(missing: UInt64, of element: Int, _ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard let compiled = grammar.elements[element] else { return }
    var missing = missing
    while missing != 0 {
      let name = compiled.attributes[missing.trailingZeroBitCount].declaration.name
      reporter.report(
        grammar.rule(.missingAttribute, compiled),
        Wording(
          en: "<\(tag.name.qualified)> lacks the attribute \(name)",
          ko: "<\(tag.name.qualified)> 요소에 \(name) 속성이 없습니다"), in: parser)
      missing &= missing - 1
    }
  }

  private func refuse(_ attribute: XMLAttribute, on element: Int, in parser: XMLStreamParser) {
    guard let compiled = grammar.elements[element] else { return }
    if compiled.declaration.admitsAllAttributes { return }
    let namespace = attribute.name.namespaceName
    let isOther = namespace.map { !grammar.namespaces.contains($0) && !attribute.name.isXML } ?? false
    if isOther, compiled.declaration.admitsOtherAttributes { return }
    reporter.report(
      grammar.rule(.attribute, compiled),
      Wording(
        en: "<\(compiled.declaration.name)> has no attribute \(attribute.name.qualified)",
        ko: "<\(compiled.declaration.name)> 요소에는 \(attribute.name.qualified) 속성을 쓸 수 없습니다"), in: parser)
  }
}

extension XMLAttribute {
  /// The value for messages: at most 60 characters, on one line.
  var shownValue: String {
    let text = String(text.map { $0.isNewline ? " " : $0 }.prefix(61))
    return text.count > 60 ? String(text.prefix(60)) + "…" : text
  }
}
