import Glibc
import Synchronization

/// Numbered values, each made when it is first asked for and kept as long as the program runs.
///
/// Any thread may ask, without locks: where two make the same value at once, one of them is dropped, and as a value
/// depends on its number alone it does not matter which. Untouched numbers take address space but no memory.
final class OnceTable<Value>: @unchecked Sendable {
  private let slots: UnsafeMutablePointer<Atomic<UInt>>
  private let make: @Sendable (Int) -> Value

  /// - Parameter make: the value of a number from 0 up to `count`; must give the same each time.
  init(count: Int, make: @escaping @Sendable (Int) -> Value) {
    guard let zeroed = calloc(count, MemoryLayout<Atomic<UInt>>.stride) else {
      preconditionFailure("out of memory")
    }
    slots = zeroed.bindMemory(to: Atomic<UInt>.self, capacity: count)
    self.make = make
  }

  /// The value of a number. O(1) from the second time on.
  @inline(__always)
  subscript(number: Int) -> UnsafePointer<Value> {
    UnsafePointer(bitPattern: slots[number].load(ordering: .acquiring)) ?? made(number)
  }

  @inline(never)
  private func made(_ number: Int) -> UnsafePointer<Value> {
    let new = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    new.initialize(to: make(number))
    let (stored, winner) = slots[number].compareExchange(
      expected: 0, desired: UInt(bitPattern: new), ordering: .acquiringAndReleasing)
    if stored { return UnsafePointer(new) }
    new.deinitialize(count: 1)
    new.deallocate()
    return UnsafePointer(bitPattern: winner)!
  }
}

extension UnsafeBufferPointer {
  /// A copy that lives as long as the program runs, for what tables keep.
  static func kept(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    guard !elements.isEmpty else { return UnsafeBufferPointer(start: nil, count: 0) }
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = memory.initialize(from: elements)
    return UnsafeBufferPointer(memory)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The UTF-8 of a literal, where it lies.
  init(_ literal: StaticString) {
    self.init(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
  }
}
