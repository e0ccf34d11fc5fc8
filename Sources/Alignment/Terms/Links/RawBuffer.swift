import Glibc

/// Plain values in memory without bounds checks, for the loops in which they would cost most; freed with its owner.
///
/// Pages that were never written take no room: reserving too much is free. Large buffers are mapped, so that what is freed
/// goes back to the system at once and the tables of one step do not lie idle beside those of the next.
/// Whoever shares it between threads sees to it that only one writes.
final class RawBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count: Int
  private var capacity: Int

  /// `count` times the value whose bytes are all 0.
  init(zeroes count: Int = 0) {
    capacity = max(count, 1)
    base = Self.allocate(capacity)
    self.count = count
  }

  init(repeating value: Element, count: Int) {
    capacity = max(count, 1)
    base = Self.allocate(capacity)
    base.initialize(repeating: value, count: count)
    self.count = count
  }

  convenience init(_ elements: some Collection<Element>) {
    self.init(zeroes: elements.count)
    for (index, element) in elements.enumerated() { base[index] = element }
  }

  deinit { Self.free(base, capacity) }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { base[index] }
    set { base[index] = newValue }
  }

  /// Makes room for `more` values behind those that are there.
  func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    setCapacity(max(count + more, capacity * 2, 64))
  }

  /// Keeps the first values and gives the room of the others back.
  func shrink(to kept: Int) {
    count = min(count, kept)
    setCapacity(max(count, 1))
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

  // MARK: - Memory

  private func setCapacity(_ newCapacity: Int) {
    let new = Self.allocate(newCapacity)
    new.update(from: base, count: count)
    Self.free(base, capacity)
    (base, capacity) = (new, newCapacity)
  }

  private static func isMapped(_ capacity: Int) -> Bool { capacity * MemoryLayout<Element>.stride >= 1 << 19 }

  /// Zeroed memory.
  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
    var bytes: UnsafeMutableRawPointer?
    if isMapped(capacity) {
      bytes = mmap(
        nil, capacity * MemoryLayout<Element>.stride, PROT_READ | PROT_WRITE,
        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
      if bytes == MAP_FAILED { bytes = nil }
    } else {
      bytes = calloc(capacity, MemoryLayout<Element>.stride)
    }
    guard let bytes else { preconditionFailure("Not enough memory for the table of a text of this size.") }
    return bytes.bindMemory(to: Element.self, capacity: capacity)
  }

  private static func free(_ base: UnsafeMutablePointer<Element>, _ capacity: Int) {
    if isMapped(capacity) {
      munmap(base, capacity * MemoryLayout<Element>.stride)
    } else {
      Glibc.free(base)
    }
  }
}
