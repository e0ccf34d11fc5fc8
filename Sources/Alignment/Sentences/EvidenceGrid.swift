import Glibc

/// The evidence of links in every cell of a band, summed up so that beads only add.
///
/// For a cell (i, j), the i-th source and the j-th target segment counted from 1, and a = 1…4: ``target`` is what the last
/// a source segments up to i explain of target segment j; ``source`` what the last a target segments up to j explain of
/// source segment i. A bead's evidence is the sum over its segments.
struct EvidenceGrid {
  private(set) var target: [Float]
  private(set) var source: [Float]

  /// Complexity: O(cells · keys of a segment).
  init(_ pass: AlignmentPass, _ band: Band, _ weights: BeadWeights) {
    var target = [Float](repeating: 0, count: band.cellCount * BeadShape.longest)
    var source = target
    var rows: [EvidenceRow] = []
    for i in 1..<max(1, band.ranges.count) {
      if rows.count == BeadShape.longest { rows.removeFirst() }
      rows.append(EvidenceRow(pass, source: i - 1, targets: band.ranges[i], weights))
      for j in band.ranges[i] where j > 0 {
        let base = (band.offsets[i] + j - band.ranges[i].lowerBound) * BeadShape.longest
        for a in 0..<BeadShape.longest {
          if let sum = UnitSum.target(pass, rows, a + 1, i, j, weights) { target[base + a] = sum.value(weights) }
          if let sum = UnitSum.source(pass, rows[rows.count - 1], a + 1, i, j, weights) {
            source[base + a] = sum.value(weights)
          }
        }
      }
    }
    self.target = target
    self.source = source
  }
}

/// What some segments explain of a segment on the other side: links and misses, summed over its units.
struct UnitSum {
  private var direction: Int
  private var links: Float = 0
  /// Positions whose links are worth more than the toll of a long text to look into.
  private(set) var linked = 0
  private(set) var rareUnlinked = 0
  private(set) var usualUnlinked = 0
  /// Logarithm of the explaining side's length in segments of mean length.
  private(set) var dilution: Float

  /// What the last `count` of some rows explain of target segment `j`; nil where the band does not hold all of them.
  static func target(
    _ pass: AlignmentPass, _ rows: [EvidenceRow], _ count: Int, _ i: Int, _ j: Int, _ weights: BeadWeights
  ) -> UnitSum? {
    guard count <= rows.count else { return nil }
    return withUnsafeTemporaryAllocation(of: UnsafeMutablePointer<Float>.self, capacity: count) { views in
      for (place, row) in rows.suffix(count).enumerated() {
        guard let view = row.targetValues(j) else { return nil }
        views[place] = view
      }
      let length = pass.sourceLength(i - count..<i)
      return UnitSum(
        views, pass.document.targetUnits.units(j - 1), direction: 0, dilution: logf(length / pass.meanSource), weights)
    }
  }

  static func source(
    _ pass: AlignmentPass, _ row: EvidenceRow, _ count: Int, _ i: Int, _ j: Int, _ weights: BeadWeights
  ) -> UnitSum? {
    guard count <= j else { return nil }
    return withUnsafeTemporaryAllocation(of: UnsafeMutablePointer<Float>.self, capacity: count) { views in
      for place in 0..<count {
        guard let view = row.sourceValues(j - place) else { return nil }
        views[place] = view
      }
      let length = pass.targetLength(j - count..<j)
      return UnitSum(
        views, pass.document.sourceUnits.units(i - 1), direction: 1, dilution: logf(length / pass.meanTarget), weights)
    }
  }

  private init(
    _ views: UnsafeMutableBufferPointer<UnsafeMutablePointer<Float>>, _ units: ArraySlice<UnitSpan>, direction: Int,
    dilution: Float, _ weights: BeadWeights
  ) {
    self.direction = direction
    self.dilution = dilution
    let toll = weights[BeadFeature.dilution(direction: direction)] * dilution
    for unit in units {
      var value: Float = 0
      var linkedHere = 0
      for position in Int(unit.start)..<Int(unit.end) {
        var best: Float = 0
        for view in views { best = max(best, view[position]) }
        guard best > 0, best + toll > 0 else { continue }
        value += best
        linkedHere += 1
      }
      if linkedHere > 0 {
        links += value
        linked += linkedHere
      } else if unit.counts {
        if unit.isUsual { usualUnlinked += 1 } else { rareUnlinked += 1 }
      }
    }
  }

  func value(_ weights: BeadWeights) -> Float {
    links + weights[BeadFeature.dilution(direction: direction)] * dilution * Float(linked)
      + weights[BeadFeature.unlinked(usual: false, direction: direction)] * Float(rareUnlinked)
      + weights[BeadFeature.unlinked(usual: true, direction: direction)] * Float(usualUnlinked)
  }

  /// The features behind the value, without those of the links.
  func addFeatures(to features: inout [Float]) {
    features[BeadFeature.dilution(direction: direction)] += dilution * Float(linked)
    features[BeadFeature.unlinked(usual: false, direction: direction)] += Float(rareUnlinked)
    features[BeadFeature.unlinked(usual: true, direction: direction)] += Float(usualUnlinked)
  }
}
