/// Tells what of a transitional document the strict schema of XLIFF 1.2 forbids, each kind of thing once.
///
/// > Source: XLIFF 1.2, xliff-core-1.2-strict.xsd against xliff-core-1.2-transitional.xsd.
struct XLIFF1StrictRules {
  /// By number of the element: the numbers of the attributes that strict takes.
  private let allowed: [Set<Int>]
  private var said: Set<String> = []
  private var targets = 0

  init(_ grammar: Grammar) {
    allowed = grammar.elements.enumerated().map { number, element in
      guard let element, let name = XLIFF1Element(rawValue: number) else { return [] }
      return Set(
        element.attributes.filter { !Self.isForbidden($0.declaration.name, on: name) }.map { $0.name })
    }
  }

  private static func isForbidden(_ attribute: String, on element: XLIFF1Element) -> Bool {
    switch (attribute, element) {
    case ("ts", _), ("tool", _), ("restype", .target): true
    default: false
    }
  }

  mutating func check(
    _ number: Int, _ tag: XMLStartTag, _ checker: GrammarChecker, _ reporter: FaultReporter,
    _ parser: XMLStreamParser
  ) {
    guard let element = XLIFF1Element(rawValue: number) else {
      say("elements such as <\(tag.name.qualified)> from outside XLIFF", reporter, parser)
      return
    }
    for (index, attribute) in tag.attributes.enumerated()
    where !allowed[number].contains(checker.attributeNumber(index)) {
      if attribute.name.isXML, XLIFF1Grammar.isExtensible(element) { continue }
      say("the attribute \(attribute.name.qualified) on <\(element.name)>", reporter, parser)
    }
    switch element {
    case .propGroup: say("<prop-group>", reporter, parser)
    case .altTrans: targets = 0
    case .transUnit: targets = -1
    case .target where targets >= 0:
      targets += 1
      if targets == 2 { say("a second <target> in <alt-trans>", reporter, parser) }
    default: break
    }
  }

  /// Within `<tool>`, which the strict schema lets hold what it knows only.
  mutating func checkWithinTool(_ tag: XMLStartTag, _ reporter: FaultReporter, _ parser: XMLStreamParser) {
    say("elements such as <\(tag.name.qualified)> in <tool>", reporter, parser)
  }

  private mutating func say(_ thing: String, _ reporter: FaultReporter, _ parser: XMLStreamParser) {
    // A document of invented names must not fill the memory.
    guard said.count < 1_000, said.insert(thing).inserted else { return }
    reporter.report(.xliff1Strict, "the strict schema does not take \(thing)", in: parser)
  }
}
