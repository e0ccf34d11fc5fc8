import Foundation

/// A growing row of 32-bit numbers outside Swift's arrays: where it is large, growing moves pages instead of copying
/// them, so that it never needs twice the room.
final class ScalarPool {
  private(set) var base: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  private var capacity = 1 << 16

  init() {
    base = Self.resized(nil, to: capacity)
  }

  deinit {
    free(base)
  }

  private static func resized(_ old: UnsafeMutablePointer<UInt32>?, to capacity: Int) -> UnsafeMutablePointer<UInt32> {
    guard let memory = realloc(old, capacity * MemoryLayout<UInt32>.stride) else {
      preconditionFailure("there is no memory left")
    }
    return memory.bindMemory(to: UInt32.self, capacity: capacity)
  }

  func append(_ numbers: [UInt32]) {
    reserve(numbers.count)
    numbers.withUnsafeBufferPointer { part in
      if let start = part.baseAddress { (base + count).update(from: start, count: part.count) }
    }
    count += numbers.count
  }

  func append(_ number: UInt32) {
    reserve(1)
    base[count] = number
    count += 1
  }

  private func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    while capacity < count + more { capacity += capacity / 2 }
    base = Self.resized(base, to: capacity)
  }
}
