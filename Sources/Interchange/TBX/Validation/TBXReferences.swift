/// The ids of a document, and what points at them.
///
/// Memory grows with the ids, and with the different targets that were not met as ids before.
struct TBXReferences {
  struct Pending {
    let target: [UInt8]
    let element: String
    let position: SourcePositions.Position
  }

  private var ids: Set<[UInt8]> = []
  private var pending: [[UInt8]: Int] = [:]
  private var inOrder: [Pending] = []

  /// Takes an id; false where the document has it already.
  mutating func take(_ id: UnsafeBufferPointer<UInt8>) -> Bool { ids.insert(Array(id)).inserted }

  /// Takes a reference: forgotten where its target is known or was asked for already.
  mutating func refer(
    to target: UnsafeBufferPointer<UInt8>, from element: @autoclosure () -> String,
    at position: @autoclosure () -> SourcePositions.Position
  ) {
    let target = Array(target)
    guard !ids.contains(target), pending[target] == nil else { return }
    pending[target] = inOrder.count
    inOrder.append(Pending(target: target, element: element(), position: position()))
  }

  /// References whose target the document has nowhere, each target once, in order of the document.
  var unresolved: [Pending] { inOrder.filter { !ids.contains($0.target) } }
}
