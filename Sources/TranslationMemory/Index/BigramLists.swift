import Foundation

/// The posting lists of all bigrams while they are made: first counted, then written into one buffer of just the size
/// they take.
struct BigramLists {
  private struct List {
    var count: UInt32 = 0
    /// While counting, the bytes of the numbers that do not begin a block; then where the next number goes.
    var place: UInt32 = 0
    var first: UInt32 = 0
    var last: UInt32 = 0
    var start: UInt32 = 0
    var written: UInt32 = 0

    var isBlocked: Bool { count > PostingList.blockSize }

    var size: UInt32 {
      isBlocked
        ? UInt32(PostingList.headSize(Int(count))) + place : UInt32(PostingList.size(first)) + place
    }
  }

  private var table = BigramTable()
  private var lists: [List] = []
  private var buffer: UnsafeMutablePointer<UInt8>?

  /// A bigram that stands in its text a second time.
  private static let repeated = UInt32.max

  /// Takes note of the bigrams of a text, and puts their numbers in place of its characters. Ranks come in increasing
  /// order.
  mutating func count(_ pool: UnsafeMutablePointer<UInt32>, _ text: Range<Int>, rank: UInt32) {
    for place in text {
      let second = place + 1 < text.upperBound ? pool[place + 1] : 0
      let number = table.number(of: Bigram.number(pool[place], second))
      if Int(number) == lists.count { lists.append(List()) }
      pool[place] = note(rank, in: &lists[Int(number)]) ? number : Self.repeated
    }
  }

  @inline(__always)
  private func note(_ rank: UInt32, in list: inout List) -> Bool {
    if list.count == 0 {
      list.first = rank
    } else if list.last == rank {
      return false
    } else if list.count % UInt32(PostingList.blockSize) != 0 {
      // The first number of a block stands in the head.
      list.place += UInt32(PostingList.size(rank - list.last))
    }
    list.last = rank
    list.count += 1
    return true
  }

  /// To be called between counting and writing.
  mutating func allocate() {
    var total: UInt32 = 0
    for index in lists.indices {
      lists[index].start = total
      total += lists[index].size
      lists[index].place = lists[index].start + UInt32(PostingList.headSize(Int(lists[index].count)))
    }
    buffer = .allocate(capacity: Int(total) + 1)
  }

  func deallocate() {
    buffer?.deallocate()
  }

  /// Writes the numbers of a text that was counted.
  mutating func write(_ pool: UnsafeMutablePointer<UInt32>, _ text: Range<Int>, rank: UInt32) {
    guard let buffer else { return }
    for place in text where pool[place] != Self.repeated {
      write(rank, to: buffer, &lists[Int(pool[place])])
    }
  }

  @inline(__always)
  private func write(_ rank: UInt32, to buffer: UnsafeMutablePointer<UInt8>, _ list: inout List) {
    let index = Int(list.written)
    if list.isBlocked && index % PostingList.blockSize == 0 {
      let head = list.start + UInt32(PostingList.headSize(Int(list.count)))
      PostingList.writeHead(
        index / PostingList.blockSize, first: rank, offset: list.place - head, to: buffer + Int(list.start))
    } else {
      let gap = index == 0 ? rank : rank - list.last
      list.place += UInt32(PostingList.write(gap, to: buffer + Int(list.place)))
    }
    list.last = rank
    list.written += 1
  }

  /// Gives the lists in order of the bigrams.
  func forEach(_ body: (_ bigram: UInt64, _ count: Int, _ bytes: UnsafeRawBufferPointer) throws -> Void) rethrows {
    guard let buffer else { return }
    let bigrams = table.bigrams
    for number in bigrams.indices.sorted(by: { bigrams[$0] < bigrams[$1] }) {
      let list = lists[number]
      // After writing, the place is the list's end.
      let bytes = UnsafeRawBufferPointer(start: buffer + Int(list.start), count: Int(list.place - list.start))
      try body(bigrams[number], Int(list.count), bytes)
    }
  }
}
