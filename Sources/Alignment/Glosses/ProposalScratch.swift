import Glibc
import Readings

/// What a miner keeps from one bracket to the next to save time: nothing that a result depends on.
///
/// One miner at a time may use it.
final class ProposalScratch {
  /// An original with what is asked about it at every bracket.
  struct Original {
    let scalars: [Unicode.Scalar]
    let arcs: SourceArcs
    /// `EvidenceKey` of the original.
    let key: UInt64
    let holdsInterpunct: Bool

    init(_ scalars: [Unicode.Scalar]) {
      self.scalars = scalars
      arcs = SourceArcs(scalars)
      key = EvidenceKey.source(scalars[...])
      holdsInterpunct = scalars.contains(where: Punctuation.isInterpunct)
    }
  }

  /// Memory of the lattices.
  var room = LatticeRoom()
  /// Originals by their hash, each in the one place where it may be: the same names come again and again in the texts
  /// of a collection.
  private var originals = [Original?](repeating: nil, count: 1 << placeBits)

  private static let placeBits = 12

  /// An original. O(length) where it is the last one met of its hash.
  func original(_ scalars: ArraySlice<Unicode.Scalar>) -> Original {
    let index = scalars.withUnsafeBufferPointer { scalars in
      var hash = EvidenceKey.start
      for scalar in scalars { hash = EvidenceKey.mixed(hash, scalar.value) }
      return Int(truncatingIfNeeded: hash >> UInt64(64 - Self.placeBits))
    }
    if let known = originals[index], Self.areSame(known.scalars, scalars) { return known }
    let original = Original(Array(scalars))
    originals[index] = original
    return original
  }

  private static func areSame(_ known: [Unicode.Scalar], _ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard known.count == scalars.count else { return false }
    return known.withUnsafeBytes { known in
      scalars.withUnsafeBytes { memcmp(known.baseAddress!, $0.baseAddress!, $0.count) }
    } == 0
  }
}
