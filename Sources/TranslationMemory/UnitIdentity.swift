import LinguisticText

/// Identifiers and keys that follow from what a unit says, the same on every machine.
public enum UnitIdentity {
  /// The id of the unit that pairs `source` with `target` in `document`: "u-" and 16 hexadecimal digits.
  ///
  /// In the rare case that two pairs share it, the memory gives the second another one.
  public static func id(source: String, target: String, document: String?) -> String {
    id(digest(source: source, target: target, document: document))
  }

  static func id(_ digest: Int64) -> String {
    let digits = String(UInt64(bitPattern: digest), radix: 16)
    return "u-" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The digest an id stands for; nil where the text is no id of a memory.
  static func digest(_ id: String) -> Int64? {
    guard id.hasPrefix("u-"), id.utf8.count == 18, let value = UInt64(id.dropFirst(2), radix: 16) else { return nil }
    return Int64(bitPattern: value)
  }

  static func digest(source: String, target: String, document: String?) -> Int64 {
    var hash = StableHash.fnv1a(target.utf8, from: StableHash.fnv1a(separator, from: StableHash.fnv1a(source.utf8)))
    if let document { hash = StableHash.fnv1a(document.utf8, from: StableHash.fnv1a(separator, from: hash)) }
    return Int64(bitPattern: hash)
  }

  private static let separator = CollectionOfOne<UInt8>(0)

  /// The digest to try where another pair holds `digest`.
  static func next(_ digest: Int64) -> Int64 {
    Int64(bitPattern: StableHash.fnv1a(id(digest).utf8))
  }

  /// Hash of the look-up key of a source: 简 and 繁, spacing, width and case do not matter.
  ///
  /// Stored with each unit: a change of the folding tables needs a migration that computes it anew.
  static func sourceKey(_ source: String) -> Int64 {
    Int64(bitPattern: LookUpKey.sourceHash(source))
  }
}
