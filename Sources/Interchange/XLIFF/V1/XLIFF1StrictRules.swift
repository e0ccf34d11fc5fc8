import Diagnostics

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
      say(
        Wording(
          en: "elements such as <\(tag.name.qualified)> from outside XLIFF",
          ko: "<\(tag.name.qualified)> 같은 XLIFF 밖의 요소"), reporter, parser)
      return
    }
    for (index, attribute) in tag.attributes.enumerated()
    where !allowed[number].contains(checker.attributeNumber(index)) {
      if attribute.name.isXML, XLIFF1Grammar.isExtensible(element) { continue }
      say(
        Wording(
          en: "the attribute \(attribute.name.qualified) on <\(element.name)>",
          ko: "<\(element.name)> 요소의 \(attribute.name.qualified) 속성"), reporter, parser)
    }
    switch element {
    case .propGroup: say(Wording("<prop-group>"), reporter, parser)
    case .altTrans: targets = 0
    case .transUnit: targets = -1
    case .target where targets >= 0:
      targets += 1
      if targets == 2 {
        say(
          Wording(
            en: "a second <target> in <alt-trans>", ko: "<alt-trans> 안의 두 번째 <target>"), reporter, parser)
      }
    default: break
    }
  }

  /// Within `<tool>`, which the strict schema lets hold what it knows only.
  mutating func checkWithinTool(_ tag: XMLStartTag, _ reporter: FaultReporter, _ parser: XMLStreamParser) {
    say(
      Wording(
        en: "elements such as <\(tag.name.qualified)> in <tool>",
        ko: "<tool> 안의 <\(tag.name.qualified)> 같은 요소"), reporter, parser)
  }

  private mutating func say(_ thing: Wording, _ reporter: FaultReporter, _ parser: XMLStreamParser) {
    // A document of invented names must not fill the memory.
    guard said.count < 1_000, said.insert(thing.english).inserted else { return }
    reporter.report(
      .xliff1Strict,
      Wording(
        en: "the strict schema does not take \(thing.english)", ko: "엄격한 스키마가 허용하지 않습니다: \(thing.korean)"), in: parser)
  }
}
