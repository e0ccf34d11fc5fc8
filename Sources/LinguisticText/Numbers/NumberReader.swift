/// A number in running text.
public struct NumberMention: Sendable, Hashable {
  public struct Value: Sendable, Hashable {
    public var hash: UInt64
  }
  public var range: Range<Int>
  public var value: Value
}
public enum NumberReader {
  public enum Side { case source, target }
  public static func mentions(in scalars: [Unicode.Scalar], of side: Side) -> [NumberMention] {
    var r: [NumberMention] = []
    var i = 0
    while i < scalars.count {
      guard Script(scalars[i]) == .digit else { i += 1; continue }
      var h = StableHash.start; var e = i
      while e < scalars.count, Script(scalars[e]) == .digit || (scalars[e] == "," && e + 1 < scalars.count && Script(scalars[e+1]) == .digit) {
        if scalars[e] != "," { h = StableHash.fnv1a(CollectionOfOne(UInt8(scalars[e].value & 0xff)), from: h) }
        e += 1
      }
      r.append(NumberMention(range: i..<e, value: .init(hash: h)))
      i = e
    }
    return r
  }
}
