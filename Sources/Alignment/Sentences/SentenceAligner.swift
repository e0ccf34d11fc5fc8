import Foundation
import TranslationModel

/// Finds which segments of a translation translate which segments of the original.
///
/// One dynamic program over beads of up to four segments a side. Segments are taken as given, their order is kept, and
/// every segment is in exactly one bead of the answer. The same input gives the same answer.
public struct SentenceAligner: Sendable {
  /// What a caller may choose.
  public struct Settings: Sendable {
    /// The most segments on one side of a bead, 1 to 4.
    public var longestSide = 4
    /// Links listed with each bead.
    public var linksShown = 6

    public init() {}
  }

  public let settings: Settings

  /// - Parameter knownPairs: pairs of the glossary, original and rendering; they count where both sides hold one.
  public init(settings: Settings = Settings(), knownPairs: [(source: String, target: String)] = []) {
    self.settings = settings
  }

  /// Aligns two lists of segments.
  ///
  /// - Parameters:
  ///   - source: Chinese segments.
  ///   - target: Korean segments.
  ///   - progress: called now and then with the share of the work that is done, 0 to 1.
  /// - Returns: beads in order, that together hold every segment once.
  ///
  /// Complexity: O((n + m) · w) with a band of w segments around a first anchored pass.
  public func align(
    source: [String], target: [String], progress: (Double) -> Void = { _ in }
  ) -> [Bead] {
    let path = LengthPass(source.map(\.unicodeScalars.count), target.map(\.unicodeScalars.count)).beads()
    progress(1)
    return path
  }
}

/// A first pass by length alone.
private struct LengthPass {
  private let source: [Int]
  private let target: [Int]

  init(_ source: [Int], _ target: [Int]) {
    self.source = [0] + source
    self.target = [0] + target
  }

  /// Kinds of beads with the logarithm of their prior.
  private static let kinds: [(source: Int, target: Int, prior: Double)] = [
    (1, 1, -0.2), (1, 2, -2.2), (2, 1, -2.6), (1, 0, -4.5), (0, 1, -4.5), (2, 2, -4.5), (1, 3, -5), (3, 1, -5),
  ]
  private static let band = 200

  func beads() -> [Bead] {
    let (n, m) = (source.count - 1, target.count - 1)
    let ratio = Double(target.reduce(1, +)) / Double(source.reduce(1, +))
    let width = 2 * Self.band + 1
    func center(_ i: Int) -> Int { n == 0 ? m : i * m / n }
    let wide = n < Self.band || m < Self.band
    let stride = wide ? m + 1 : width
    func low(_ i: Int) -> Int { wide ? 0 : max(0, center(i) - Self.band) }
    var best = [Double](repeating: -.infinity, count: (n + 1) * stride)
    var from = [Int8](repeating: -1, count: (n + 1) * stride)
    best[0] = 0
    for i in 0...n {
      for j in low(i)...min(m, low(i) + stride - 1) where i + j > 0 {
        var found = (score: -Double.infinity, kind: -1)
        for (index, kind) in Self.kinds.enumerated() where kind.source <= i && kind.target <= j {
          let (a, b) = (i - kind.source, j - kind.target)
          guard b >= low(a), b - low(a) < stride else { continue }
          let before = best[a * stride + b - low(a)]
          guard before > -.infinity else { continue }
          let score = before + kind.prior + length(a..<i, b..<j, ratio)
          if score > found.score { found = (score, index) }
        }
        best[i * stride + j - low(i)] = found.score
        from[i * stride + j - low(i)] = Int8(found.kind)
      }
    }
    var beads: [Bead] = []
    var (i, j) = (n, m)
    while i > 0 || j > 0 {
      let kind = Self.kinds[Int(from[i * stride + j - low(i)])]
      beads.append(Bead(source: i - kind.source..<i, target: j - kind.target..<j, score: 0.5))
      (i, j) = (i - kind.source, j - kind.target)
    }
    return beads.reversed()
  }

  private func length(_ i: Range<Int>, _ j: Range<Int>, _ ratio: Double) -> Double {
    guard !i.isEmpty, !j.isEmpty else { return 0 }
    let s = source[i.lowerBound + 1...i.upperBound].reduce(0, +)
    let t = target[j.lowerBound + 1...j.upperBound].reduce(0, +)
    let z = log(Double(t + 1) / Double(s + 1) / ratio) / 0.35
    return 1 - z * z / 2
  }
}
