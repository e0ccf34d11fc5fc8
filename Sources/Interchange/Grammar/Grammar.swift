import Diagnostics

/// The elements of a format, with what each may hold: what a DTD or schema says, as data.
///
/// Elements and attributes are numbered; a number stands for one name in one namespace (an attribute without prefix is
/// in none).
struct Grammar: Sendable {
  /// A name in a namespace (empty for none).
  struct Name: Hashable, Sendable {
    var namespace: String
    var local: String
  }

  /// Prefix of every rule id: `tmx`.
  let format: String
  /// The root elements.
  let roots: Set<Int>
  /// The names, by number.
  let names: [Name]
  /// By number of the name; nil for names that no element has.
  let elements: [CompiledElement?]
  private let numbers: [Name: Int]
  /// Namespaces the grammar knows all elements and attributes of.
  let namespaces: Set<String>

  struct CompiledElement: Sendable {
    let declaration: ElementDeclaration
    let content: CompiledContent
    /// Number of the attribute's name, and its declaration.
    let attributes: [(name: Int, declaration: AttributeDeclaration)]
    /// Places in `attributes` of those that must be there, at most 63.
    let required: UInt64
  }

  enum CompiledContent: Sendable {
    case empty
    case text
    case mixed(Set<Int>)
    case elements(ContentAutomaton)
    case any
  }

  /// - Parameters:
  ///   - prefixes: prefix and namespace of the names in `declarations`; the prefix "" is for elements in the main
  ///     namespace. `xml` is known.
  ///   - roots: names of the root elements.
  /// - Precondition: every name in a content pattern is declared; every prefix is known.
  init(
    format: String, prefixes: [String: String], roots: [String], declarations: [ElementDeclaration]
  ) {
    var names = NameNumbers(prefixes: prefixes)
    for declaration in declarations { names.addElement(declaration.name) }
    let declared = names.all.count
    var elements: [CompiledElement?] = []
    for declaration in declarations { elements.append(Self.compile(declaration, &names, declared: declared)) }
    elements += Array(repeating: nil, count: names.all.count - elements.count)
    elementCount = declared
    self.format = format
    self.names = names.all
    self.elements = elements
    self.numbers = names.numbers
    self.roots = Set(roots.map { names.element($0) })
    self.namespaces = Set(names.all.map(\.namespace))
  }

  /// Elements are numbered from 0, in the order they are declared; names that only attributes have come behind them.
  let elementCount: Int

  /// The number of a name; nil for one that occurs nowhere in the grammar.
  func number(_ name: Name) -> Int? { numbers[name] }

  /// The element's name as messages show it: `<tuv>`.
  func shown(_ number: Int) -> Wording {
    number == ContentAutomaton.other
      ? Wording(en: "elements of other namespaces", ko: "다른 이름공간의 요소")
      : Wording("<\(elements[number]?.declaration.name ?? "?")>")
  }

  private static func compile(
    _ declaration: ElementDeclaration, _ names: inout NameNumbers, declared: Int
  ) -> CompiledElement {
    let content: CompiledContent =
      switch declaration.content {
      case .empty: .empty
      case .text: .text
      case .any: .any
      case .mixed(let list): .mixed(Set(list.map { names.known($0, below: declared) }))
      case .elements(let pattern): .elements(ContentAutomaton(pattern) { names.known($0, below: declared) })
      }
    var required: UInt64 = 0
    var attributes: [(name: Int, declaration: AttributeDeclaration)] = []
    for attribute in declaration.attributes {
      if attribute.isRequired { required |= 1 << UInt64(attributes.count) }
      attributes.append((names.addAttribute(attribute.name), attribute))
    }
    precondition(attributes.count < 64, "too many attributes on <\(declaration.name)>")
    return CompiledElement(
      declaration: declaration, content: content, attributes: attributes, required: required)
  }
}

/// Hands out numbers to names.
private struct NameNumbers {
  private(set) var all: [Grammar.Name] = []
  private(set) var numbers: [Grammar.Name: Int] = [:]
  private let prefixes: [String: String]

  init(prefixes: [String: String]) {
    self.prefixes = prefixes
  }

  mutating func addElement(_ name: String) {
    let count = all.count
    precondition(add(resolved(name, bare: prefixes[""] ?? "")) == count, "<\(name)> is declared twice")
  }

  mutating func addAttribute(_ name: String) -> Int { add(resolved(name, bare: "")) }

  func element(_ name: String) -> Int {
    guard let number = numbers[resolved(name, bare: prefixes[""] ?? "")] else {
      preconditionFailure("<\(name)> is not declared")
    }
    return number
  }

  func known(_ name: String, below limit: Int) -> Int {
    if name == "#other" { return ContentAutomaton.other }
    let number = element(name)
    precondition(number < limit, "<\(name)> is not declared")
    return number
  }

  private func resolved(_ name: String, bare: String) -> Grammar.Name {
    guard let colon = name.firstIndex(of: ":") else { return Grammar.Name(namespace: bare, local: name) }
    let prefix = String(name[..<colon])
    let local = String(name[name.index(after: colon)...])
    if prefix == "xml" { return Grammar.Name(namespace: "\(XMLNamePointers.xmlNamespace)", local: local) }
    guard let namespace = prefixes[prefix] else { preconditionFailure("unknown prefix of \(name)") }
    return Grammar.Name(namespace: namespace, local: local)
  }

  private mutating func add(_ name: Grammar.Name) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = all.count
    all.append(name)
    return all.count - 1
  }
}
