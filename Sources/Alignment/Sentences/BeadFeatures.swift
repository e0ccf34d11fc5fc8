import Glibc

/// What a bead consists of, feature by feature and link by link: for fitting weights and for showing.
struct BeadFeatures {
  /// By index in ``BeadFeature``. The score of a bead is their product with the weights.
  private(set) var values = [Float](repeating: 0, count: BeadFeature.count)
  private let scorer: BeadScorer
  private let rows: [EvidenceRow]
  private let i: Int
  private let j: Int
  private let kind: BeadShape

  /// The bead of a shape that ends behind source segment `i` and target segment `j`, counted from 1.
  init(_ scorer: BeadScorer, shape: Int, _ i: Int, _ j: Int) {
    let kind = BeadShape.all[shape]
    (self.scorer, self.kind, self.i, self.j) = (scorer, kind, i, j)
    rows =
      kind.isOneSided
      ? []
      : (i - kind.source..<i).map {
        EvidenceRow(scorer.pass, source: $0, targets: j - kind.target + 1...j, scorer.weights, isDetailed: true)
      }
    values[BeadFeature.shape(shape)] += 1
    values[BeadFeature.shapeInDocument] += scorer.traits.shapeShares[shape]
    scorer.forEachFeature(kind, i, j) { values[$0] += $1 }
    guard !kind.isOneSided else { return }
    for target in j - kind.target + 1...j {
      UnitSum.target(scorer.pass, rows, kind.source, i, target, scorer.weights)?.addFeatures(to: &values)
    }
    for (place, row) in rows.enumerated() {
      let source = i - kind.source + 1 + place
      UnitSum.source(scorer.pass, row, kind.target, source, j, scorer.weights)?.addFeatures(to: &values)
    }
    forEachLink { detail, direction in
      let index = (direction * LinkClass.count + Int(detail.link)) * 2
      values[index] += detail.strength
      values[index + 1] += detail.number
    }
  }

  /// Calls `body` with the best link of each position that has one, and its direction.
  private func forEachLink(_ body: (EvidenceRow.Detail, Int) -> Void) {
    let (source, target) = (
      scorer.pass.sourceLength(i - kind.source..<i), scorer.pass.targetLength(j - kind.target..<j)
    )
    let tolls = [
      scorer.weights[BeadFeature.dilution(direction: 0)] * logf(source / scorer.pass.meanSource),
      scorer.weights[BeadFeature.dilution(direction: 1)] * logf(target / scorer.pass.meanTarget),
    ]
    for target in j - kind.target + 1...j {
      let count = Int(scorer.pass.document.targetUnits.units(target - 1).last?.end ?? 0)
      for position in 0..<count {
        var best: (value: Float, row: EvidenceRow)?
        for row in rows {
          if let value = row.targetValues(target)?[position], value > best?.value ?? 0 { best = (value, row) }
        }
        if let best, best.value + tolls[0] > 0 { body(best.row.targetDetail(target, position), 0) }
      }
    }
    for (place, row) in rows.enumerated() {
      let count = Int(scorer.pass.document.sourceUnits.units(i - kind.source + place).last?.end ?? 0)
      for position in 0..<count {
        var best: (value: Float, target: Int)?
        for target in (j - kind.target + 1...j).reversed() {
          if let value = row.sourceValues(target)?[position], value > best?.value ?? 0 { best = (value, target) }
        }
        if let best, best.value + tolls[1] > 0 { body(row.sourceDetail(best.target, position), 1) }
      }
    }
  }
}
