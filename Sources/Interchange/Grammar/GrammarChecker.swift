/// Checks a document against a grammar, event by event, and tells the rules of a format which element they are at.
///
/// Complexity: O(1) an event but for long lists of attributes; memory grows with the depth.
struct GrammarChecker {
  private struct Frame {
    /// Number of the element; ``XMLNameTable/unknown`` within elements the grammar does not know.
    var element: Int
    var state = ContentAutomaton.start
    /// Whether a fault in the content was reported already: what follows from it is not.
    var hasFault = false
  }

  let grammar: Grammar
  private var names: XMLNameTable
  private var frames: [Frame] = []
  private let reporter: FaultReporter

  init(_ grammar: Grammar, reporter: FaultReporter) {
    self.grammar = grammar
    self.reporter = reporter
    names = XMLNameTable(grammar)
    frames.reserveCapacity(64)
  }

  /// Number of the element that is open innermost; nil outside the root and within unknown elements.
  var current: Int? { frames.last.flatMap { $0.element >= 0 ? $0.element : nil } }

  /// Number of an attribute's or element's name; ``XMLNameTable/unknown`` where the grammar has none.
  mutating func number(of name: XMLNamePointers) -> Int { names.number(of: name) }

  /// Checks a start tag: its place, then its attributes.
  ///
  /// - Returns: the element's number; ``XMLNameTable/unknown`` for one the grammar does not know.
  mutating func start(_ tag: XMLStartTag, in parser: XMLStreamParser) -> Int {
    var element = names.number(of: tag.name)
    if element >= 0, grammar.elements[element] == nil { element = XMLNameTable.unknown }
    place(element, tag, in: parser)
    frames.append(Frame(element: element))
    if element >= 0 { checkAttributes(of: element, tag, in: parser) }
    return element
  }

  /// Checks that the element may end here.
  mutating func end(in parser: XMLStreamParser) {
    guard let frame = frames.popLast(), frame.element >= 0, !frame.hasFault else { return }
    guard let compiled = grammar.elements[frame.element], case .elements(let automaton) = compiled.content else {
      return
    }
    guard !automaton.accepts(frame.state) else { return }
    let missing = automaton.expected(frame.state).map { grammar.shown($0) }.joined(separator: " or ")
    reporter.report(
      grammar.rule(.missingElement, compiled), "\(grammar.shown(frame.element)) ends without \(missing)", in: parser)
  }

  /// Checks that text may stand here.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, in parser: XMLStreamParser) {
    guard let frame = frames.last, frame.element >= 0, !frame.hasFault else { return }
    guard let compiled = grammar.elements[frame.element] else { return }
    switch compiled.content {
    case .text, .mixed, .any: return
    case .empty, .elements:
      guard bytes.contains(where: { $0 > 0x20 }) else { return }
      frames[frames.count - 1].hasFault = true
      reporter.report(
        grammar.rule(.text, compiled), "\(grammar.shown(frame.element)) must not hold text of its own", in: parser)
    }
  }

  private mutating func place(_ element: Int, _ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard let parent = frames.last else {
      guard element < 0 || !grammar.roots.contains(element) else { return }
      reporter.report(grammar.rule(.root), "<\(tag.name.qualified)> cannot be the root of the document", in: parser)
      return
    }
    guard parent.element >= 0, let compiled = grammar.elements[parent.element] else { return }
    let symbol = element >= 0 ? element : isForeign(tag.name) ? ContentAutomaton.other : XMLNameTable.unknown
    switch compiled.content {
    case .any: return
    case .empty, .text: refuse(tag, in: compiled, of: parent, expected: [], parser)
    case .mixed(let allowed):
      if !allowed.contains(symbol) { refuse(tag, in: compiled, of: parent, expected: allowed.sorted(), parser) }
    case .elements(let automaton):
      if let next = automaton.step(parent.state, symbol) {
        frames[frames.count - 1].state = next
      } else {
        refuse(tag, in: compiled, of: parent, expected: automaton.expected(parent.state), parser)
      }
    }
  }

  /// Whether a name the grammar does not know is in a namespace it does not know either.
  private func isForeign(_ name: XMLNamePointers) -> Bool {
    guard let namespace = name.namespaceName else { return false }
    return !grammar.namespaces.contains(namespace)
  }

  private mutating func refuse(
    _ tag: XMLStartTag, in parent: Grammar.CompiledElement, of frame: Frame, expected: [Int], _ parser: XMLStreamParser
  ) {
    frames[frames.count - 1].hasFault = true
    let shown = grammar.shown(frame.element)
    let list = expected.prefix(8).map { grammar.shown($0) }.joined(separator: ", ")
    let rest = expected.isEmpty ? "which holds no elements" : frame.state == ContentAutomaton.start
      ? "which takes \(list)" : "where \(list) may follow"
    reporter.report(
      grammar.rule(.element, parent), "<\(tag.name.qualified)> must not stand here in \(shown), \(rest)", in: parser)
  }

  private mutating func checkAttributes(of element: Int, _ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard let compiled = grammar.elements[element] else { return }
    var missing = compiled.required
    for attribute in tag.attributes {
      let name = names.number(of: attribute.name)
      guard name >= 0, let index = compiled.attributes.firstIndex(where: { $0.name == name }) else {
        refuse(attribute, on: compiled, in: parser)
        continue
      }
      missing &= ~(1 << UInt64(index))
      guard let complaint = compiled.attributes[index].declaration.value.complaint(about: attribute.value) else {
        continue
      }
      reporter.report(
        grammar.rule(.attributeValue, compiled),
        "\(attribute.name.qualified)=\"\(attribute.shownValue)\" on <\(tag.name.qualified)> \(complaint)", in: parser)
    }
    while missing != 0 {
      let name = compiled.attributes[missing.trailingZeroBitCount].declaration.name
      reporter.report(
        grammar.rule(.missingAttribute, compiled), "<\(tag.name.qualified)> lacks the attribute \(name)", in: parser)
      missing &= missing - 1
    }
  }

  private func refuse(_ attribute: XMLAttribute, on compiled: Grammar.CompiledElement, in parser: XMLStreamParser) {
    let namespace = attribute.name.namespaceName
    let isOther = namespace.map { !grammar.namespaces.contains($0) && !attribute.name.isXML } ?? false
    if isOther, compiled.declaration.admitsOtherAttributes { return }
    reporter.report(
      grammar.rule(.attribute, compiled),
      "<\(compiled.declaration.name)> has no attribute \(attribute.name.qualified)", in: parser)
  }
}

extension XMLAttribute {
  /// The value for messages: at most 60 characters, on one line.
  var shownValue: String {
    let text = String(text.map { $0.isNewline ? " " : $0 }.prefix(61))
    return text.count > 60 ? String(text.prefix(60)) + "…" : text
  }
}
