import LinguisticText

/// What must be deleted from one text and inserted to get another: what a translator changes in a proposal.
public struct TextDifference: Sendable, Hashable {
  public struct Piece: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case same
      case deleted
      case inserted
    }

    public var kind: Kind
    public var text: String

    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// In order of the texts; neighbours are of different kinds, and what is deleted stands before what is inserted.
  public private(set) var pieces: [Piece] = []

  /// Characters that look-up does not tell apart (简/繁, width, case) count as the same and are given as in `new`.
  ///
  /// - Complexity: O(product of the lengths that differ); beyond four million one deletion and one insertion take the
  ///   place of what differs.
  public init(from old: String, to new: String) {
    let (first, second) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    let (firstKeys, secondKeys) = (first.map(Self.key), second.map(Self.key))
    var start = 0
    while start < min(first.count, second.count), firstKeys[start] == secondKeys[start] { start += 1 }
    var (firstEnd, secondEnd) = (first.count, second.count)
    while firstEnd > start, secondEnd > start, firstKeys[firstEnd - 1] == secondKeys[secondEnd - 1] {
      (firstEnd, secondEnd) = (firstEnd - 1, secondEnd - 1)
    }
    append(.same, second[..<start])
    if (firstEnd - start) * (secondEnd - start) > 4 << 20 {
      append(.deleted, first[start..<firstEnd])
      append(.inserted, second[start..<secondEnd])
    } else {
      appendMiddle(first[start..<firstEnd], second[start..<secondEnd], firstKeys, secondKeys)
    }
    append(.same, second[secondEnd...])
  }

  private static func key(_ scalar: Unicode.Scalar) -> UInt32 {
    IndexSide.source.key(String(scalar)).first ?? scalar.value
  }

  /// Traces the cheapest edits back, keeping together what belongs together where it costs nothing.
  private mutating func appendMiddle(
    _ old: ArraySlice<Unicode.Scalar>, _ new: ArraySlice<Unicode.Scalar>, _ oldKeys: [UInt32], _ newKeys: [UInt32]
  ) {
    let width = new.count + 1
    // Costs of making the ends of both texts equal, from each pair of places.
    var costs = [Int32](repeating: 0, count: (old.count + 1) * width)
    for row in (0...old.count).reversed() {
      for column in (0...new.count).reversed() {
        let place = row * width + column
        guard row < old.count else {
          costs[place] = Int32(new.count - column)
          continue
        }
        guard column < new.count else {
          costs[place] = Int32(old.count - row)
          continue
        }
        let isSame = oldKeys[old.startIndex + row] == newKeys[new.startIndex + column]
        costs[place] = min(
          costs[place + width + 1] + (isSame ? 0 : 1), costs[place + width] + 1, costs[place + 1] + 1)
      }
    }
    var (row, column) = (old.startIndex, new.startIndex)
    var (deleted, inserted) = (row..<row, column..<column)
    while row < old.endIndex || column < new.endIndex {
      let place = (row - old.startIndex) * width + column - new.startIndex
      let isPair = row < old.endIndex && column < new.endIndex
      if isPair, oldKeys[row] == newKeys[column], costs[place] == costs[place + width + 1] {
        append(.deleted, old[deleted])
        append(.inserted, new[inserted])
        append(.same, new[column...column])
        (row, column) = (row + 1, column + 1)
        (deleted, inserted) = (row..<row, column..<column)
      } else if isPair, costs[place] == costs[place + width + 1] + 1 {
        (row, column) = (row + 1, column + 1)
        (deleted, inserted) = (deleted.lowerBound..<row, inserted.lowerBound..<column)
      } else if row < old.endIndex, costs[place] == costs[place + width] + 1 {
        row += 1
        deleted = deleted.lowerBound..<row
      } else {
        column += 1
        inserted = inserted.lowerBound..<column
      }
    }
    append(.deleted, old[deleted])
    append(.inserted, new[inserted])
  }

  private mutating func append(_ kind: Piece.Kind, _ scalars: ArraySlice<Unicode.Scalar>) {
    guard !scalars.isEmpty else { return }
    if pieces.last?.kind != kind { pieces.append(Piece(kind, "")) }
    pieces[pieces.count - 1].text.unicodeScalars.append(contentsOf: scalars)
  }
}
