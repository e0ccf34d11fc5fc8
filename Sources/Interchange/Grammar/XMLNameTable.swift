/// Finds the number of a name met in a document in a few instructions.
///
/// libxml2 interns names, so within one parse a pointer stands for a name: only the first time are the bytes looked at.
final class XMLNameTable {
  /// The number of names that the grammar does not have.
  static let unknown = -2

  private struct Slot {
    var local: UnsafePointer<UInt8>?
    var namespace: UnsafePointer<UInt8>?
    var number = XMLNameTable.unknown
  }

  private let grammar: Grammar
  private let slots: UnsafeMutablePointer<Slot>
  private static let slotCount = 1_024
  @exclusivity(unchecked) private var used = 0

  init(_ grammar: Grammar) {
    self.grammar = grammar
    slots = .allocate(capacity: Self.slotCount)
    slots.initialize(repeating: Slot(), count: Self.slotCount)
  }

  deinit { slots.deallocate() }

  /// The name's number in the grammar, or ``unknown``.
  func number(of name: XMLNamePointers) -> Int {
    var index = Self.hash(name) & (Self.slotCount - 1)
    while let local = slots[index].local {
      if local == name.local, slots[index].namespace == name.namespace { return slots[index].number }
      index = (index + 1) & (Self.slotCount - 1)
    }
    return enter(name, at: index)
  }

  /// Looks a name up by its bytes and enters it.
  @inline(never)
  private func enter(_ name: XMLNamePointers, at index: Int) -> Int {
    let found = grammar.number(.init(namespace: name.namespaceName ?? "", local: name.localName)) ?? Self.unknown
    // A document of invented names must not fill the table: those beyond it are looked up each time.
    if used < Self.slotCount / 2 {
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
