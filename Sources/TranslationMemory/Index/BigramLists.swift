import Foundation

/// The posting lists of all bigrams while they are made: first counted, then written into one buffer of just the size
/// they take.
final class BigramLists {
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
      isBlocked ? UInt32(PostingList.headSize(Int(count))) + place : UInt32(PostingList.size(first)) + place
    }
  }

  private let table = BigramTable()
  private var lists = UnsafeMutableBufferPointer<List>(start: nil, count: 0)
  private var buffer: UnsafeMutablePointer<UInt8>?

  /// A bigram that stands in its text a second time.
  private static let repeated = UInt32.max

  deinit {
    lists.deallocate()
    buffer?.deallocate()
  }

  /// Puts the numbers of the bigrams they begin in place of the characters of a text.
  func number(_ text: UnsafeMutableBufferPointer<UInt32>) {
    guard !text.isEmpty else { return }
    for place in 0..<text.count - 1 { text[place] = table.number(of: Bigram.number(text[place], text[place + 1])) }
    text[text.count - 1] = table.number(of: Bigram.last(text[text.count - 1]))
  }

  /// Takes note of the bigrams of a text that was numbered. Ranks come in increasing order.
  func count(_ text: UnsafeMutableBufferPointer<UInt32>, rank: UInt32) {
    for place in 0..<text.count where !note(rank, in: &lists[Int(text[place])]) { text[place] = Self.repeated }
  }

  @inline(__always)
  private func note(_ rank: UInt32, in list: inout List) -> Bool {
    if list.count == 0 {
      list.first = rank
    } else if list.last == rank {
      return false
    } else if list.count % UInt32(PostingList.blockSize) != 0 {
      // The first number of a block stands in the head.
      list.place &+= UInt32(PostingList.size(rank &- list.last))
    }
    list.last = rank
    list.count &+= 1
    return true
  }

  /// To be called when all texts are numbered.
  func beginCounting() {
    lists = .allocate(capacity: table.count)
    lists.initialize(repeating: List())
  }

  /// To be called between counting and writing.
  func beginWriting() {
    var total: UInt32 = 0
    for index in lists.indices {
      lists[index].start = total
      total += lists[index].size
      lists[index].place = lists[index].start + UInt32(PostingList.headSize(Int(lists[index].count)))
    }
    buffer = .allocate(capacity: Int(total) + 1)
  }

  /// Writes the numbers of a text that was counted.
  func write(_ text: UnsafeMutableBufferPointer<UInt32>, rank: UInt32) {
    guard let buffer else { return }
    for number in text where number != Self.repeated { write(rank, to: buffer, &lists[Int(number)]) }
  }

  @inline(__always)
  private func write(_ rank: UInt32, to buffer: UnsafeMutablePointer<UInt8>, _ list: inout List) {
    let index = Int(list.written)
    if list.isBlocked && index % PostingList.blockSize == 0 {
      let head = list.start &+ UInt32(PostingList.headSize(Int(list.count)))
      PostingList.writeHead(
        index / PostingList.blockSize, first: rank, offset: list.place &- head, to: buffer + Int(list.start))
    } else {
      let gap = index == 0 ? rank : rank &- list.last
      list.place &+= UInt32(PostingList.write(gap, to: buffer + Int(list.place)))
    }
    list.last = rank
    list.written &+= 1
  }

  /// Gives the lists in order of the bigrams.
  func forEach(_ body: (_ bigram: UInt64, _ count: Int, _ bytes: UnsafeRawBufferPointer) throws -> Void) rethrows {
    guard let buffer else { return }
    for (bigram, number) in table.sorted {
      let list = lists[Int(number)]
      // After writing, the place is the list's end.
      let bytes = UnsafeRawBufferPointer(start: buffer + Int(list.start), count: Int(list.place - list.start))
      try body(bigram, Int(list.count), bytes)
    }
  }
}
