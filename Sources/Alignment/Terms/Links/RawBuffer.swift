import Glibc

/// Plain values in memory without bounds checks, for the loops in which they would cost most; freed with its owner.
///
/// Pages that were never written take no room: reserving too much is free.
/// Whoever shares it between threads sees to it that only one writes.
final class RawBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count: Int
  private var capacity: Int

  /// `count` times the value whose bytes are all 0.
  init(zeroes count: Int = 0) {
    let bytes = calloc(max(count, 1), MemoryLayout<Element>.stride)
    precondition(bytes != nil, "Not enough memory for the table of a text of this size.")
    base = bytes!.bindMemory(to: Element.self, capacity: max(count, 1))
    self.count = count
    capacity = max(count, 1)
  }

  init(repeating value: Element, count: Int) {
    let bytes = malloc(max(count, 1) * MemoryLayout<Element>.stride)
    precondition(bytes != nil, "Not enough memory for the table of a text of this size.")
    base = bytes!.bindMemory(to: Element.self, capacity: max(count, 1))
    base.initialize(repeating: value, count: count)
    self.count = count
    capacity = max(count, 1)
  }

  convenience init(_ elements: [Element]) {
    self.init(zeroes: elements.count)
    for (index, element) in elements.enumerated() { base[index] = element }
  }

  deinit { free(base) }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { base[index] }
    set { base[index] = newValue }
  }

  /// Makes room for `more` values behind those that are there.
  func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(count + more, capacity * 2, 1024)
    let bytes = realloc(base, capacity * MemoryLayout<Element>.stride)
    precondition(bytes != nil, "Not enough memory for the table of a text of this size.")
    base = bytes!.bindMemory(to: Element.self, capacity: capacity)
  }

  /// Adds a value for which room was reserved.
  @inline(__always)
  func appendReserved(_ element: Element) {
    base[count] = element
    count += 1
  }

  /// Forgets the values and keeps the room.
  func removeAll() { count = 0 }

  /// The first `count` values.
  var buffer: UnsafeMutableBufferPointer<Element> { UnsafeMutableBufferPointer(start: base, count: count) }

  /// Says that the next `more` values, for which room was reserved, have been or will be written.
  func extend(by more: Int) { count += more }
}
