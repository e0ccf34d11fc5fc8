/// The links between one source segment and a range of target segments, position by position.
final class EvidenceRow {
  /// What a position's best link is.
  struct Detail {
    var link: UInt8 = 0
    /// Strength and number, shared among the positions of the link.
    var strength: Float = 0
    var number: Float = 0
    var key: UInt32 = 0
  }

  /// Values of the positions of each target segment, one segment behind the other.
  private let forTarget: UnsafeMutableBufferPointer<Float>
  /// Values of the positions of the source segment, once for each target segment.
  private let forSource: UnsafeMutableBufferPointer<Float>
  private var targetDetails: [Detail] = []
  private var sourceDetails: [Detail] = []
  /// Target segments, counted from 1.
  private let targets: Range<Int>
  /// Where each target segment begins in `forTarget`, and one more for the end.
  private let starts: [Int]
  private let sourcePositions: Int

  /// - Parameters:
  ///   - source: a source segment, counted from 0.
  ///   - targets: target segments counted from 1; 0 is left out.
  ///   - isDetailed: whether to keep which links the values come from.
  init(
    _ pass: AlignmentPass, source: Int, targets: ClosedRange<Int>, _ weights: BeadWeights, isDetailed: Bool = false
  ) {
    let document = pass.document
    let table = pass.table(source)
    self.targets = max(1, targets.lowerBound)..<max(1, targets.upperBound + 1)
    let all = document.target.starts
    let base = all[self.targets.lowerBound - 1]
    starts = all[self.targets.lowerBound - 1...self.targets.upperBound - 1].map { $0 - base }
    sourcePositions = document.source.positions(source).count
    forTarget = .allocate(capacity: starts[starts.count - 1])
    forTarget.initialize(repeating: 0)
    forSource = .allocate(capacity: sourcePositions * self.targets.count)
    forSource.initialize(repeating: 0)
    if isDetailed {
      targetDetails = Array(repeating: Detail(), count: forTarget.count)
      sourceDetails = Array(repeating: Detail(), count: forSource.count)
    }
    for place in 0..<self.targets.count {
      let target = self.targets.lowerBound - 1 + place
      join(document.keys.source, source, document.keys.target, target, place, weights) { key, _ in
        (table.forTarget[key], table.forSource[key], document.keys.classes[key])
      }
      let isOnPath = pass.learned.isLinked(source: source, target: target)
      join(pass.learned.source, source, pass.learned.target, target, place, weights) { key, matched in
        let strengths = pass.learned.pairs[key].strengths(without: isOnPath ? 1 : matched)
        return (strengths.0, strengths.1, .learned)
      }
    }
  }

  deinit {
    forTarget.deallocate()
    forSource.deallocate()
  }

  /// Where the values of the positions of a target segment begin, counted from 1; nil outside the range.
  func targetValues(_ target: Int) -> UnsafeMutablePointer<Float>? {
    targets.contains(target) ? forTarget.baseAddress.map { $0 + starts[target - targets.lowerBound] } : nil
  }

  /// Where the values of the source segment's positions begin that a target segment explains.
  func sourceValues(_ target: Int) -> UnsafeMutablePointer<Float>? {
    targets.contains(target) ? forSource.baseAddress.map { $0 + (target - targets.lowerBound) * sourcePositions } : nil
  }

  func targetDetail(_ target: Int, _ position: Int) -> Detail {
    targetDetails[starts[target - targets.lowerBound] + position]
  }

  func sourceDetail(_ target: Int, _ position: Int) -> Detail {
    sourceDetails[(target - targets.lowerBound) * sourcePositions + position]
  }

  /// Goes through the keys of two segments side by side and notes what those say that both have.
  ///
  /// `strengths` is given a key and how many of the two segments' beads have it on both sides.
  @inline(__always)
  private func join(
    _ left: KeyList, _ source: Int, _ right: KeyList, _ target: Int, _ place: Int, _ weights: BeadWeights,
    strengths: (Int, Int) -> (Float, Float, LinkClass)
  ) {
    let (one, other) = (left.entries(of: source), right.entries(of: target))
    left.entries.withUnsafeBufferPointer { left in
      right.entries.withUnsafeBufferPointer { right in
        var (i, j) = (one.lowerBound, other.lowerBound)
        while i < one.upperBound, j < other.upperBound {
          let (key, otherKey) = (left[i].key, right[j].key)
          if key < otherKey {
            i += 1
          } else if otherKey < key {
            j += 1
          } else {
            let (iStart, jStart) = (i, j)
            while i < one.upperBound, left[i].key == key { i += 1 }
            while j < other.upperBound, right[j].key == key { j += 1 }
            let matched = (left[iStart].isMatched ? 1 : 0) + (right[jStart].isMatched ? 1 : 0)
            let (forTarget, forSource, link) = strengths(Int(key), matched)
            guard forTarget > 0 else { continue }
            for entry in right[jStart..<j] {
              note(entry, forTarget, link, weights, direction: 0, offset: starts[place], in: self.forTarget)
            }
            for entry in left[iStart..<i] {
              note(entry, forSource, link, weights, direction: 1, offset: place * sourcePositions, in: self.forSource)
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private func note(
    _ entry: KeyEntry, _ strength: Float, _ link: LinkClass, _ weights: BeadWeights, direction: Int, offset: Int,
    in values: UnsafeMutableBufferPointer<Float>
  ) {
    let share = 1 / Float(entry.length)
    let value = weights.value(strength, link, direction: direction) * share
    for position in offset + Int(entry.start)..<offset + Int(entry.start) + Int(entry.length)
    where value > values[position] {
      values[position] = value
      guard !targetDetails.isEmpty || !sourceDetails.isEmpty else { continue }
      let detail = Detail(link: link.rawValue, strength: strength * share, number: share, key: entry.key)
      if direction == 0 { targetDetails[position] = detail } else { sourceDetails[position] = detail }
    }
  }
}
