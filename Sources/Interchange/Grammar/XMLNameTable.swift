/// Finds the number of a name met in a document in a few instructions.
///
/// libxml2 interns names, so within one parse a pointer stands for a name: only the first time are the bytes looked at.
struct XMLNameTable {
  /// The number of names that the grammar does not have.
  static let unknown = -2

  private struct Slot {
    var local: UnsafePointer<UInt8>?
    var namespace: UnsafePointer<UInt8>?
    var number = XMLNameTable.unknown
  }

  private let grammar: Grammar
  private var slots: [Slot]
  private var used = 0

  init(_ grammar: Grammar) {
    self.grammar = grammar
    slots = Array(repeating: Slot(), count: 1_024)
  }

  /// The name's number in the grammar, or ``unknown``.
  mutating func number(of name: XMLNamePointers) -> Int {
    var index = Self.hash(name) & (slots.count - 1)
    while let local = slots[index].local {
      if local == name.local, slots[index].namespace == name.namespace { return slots[index].number }
      index = (index + 1) & (slots.count - 1)
    }
    let found = grammar.number(.init(namespace: name.namespaceName ?? "", local: name.localName)) ?? Self.unknown
    // A document of invented names must not fill the table: those beyond it are looked up each time.
    if used < slots.count / 2 {
      slots[index] = Slot(local: name.local, namespace: name.namespace, number: found)
      used += 1
    }
    return found
  }

  private static func hash(_ name: XMLNamePointers) -> Int {
    let local = Int(bitPattern: name.local)
    let namespace = Int(bitPattern: name.namespace)
    return (local >> 3) ^ (local >> 13) ^ (namespace >> 4)
  }
}
