import LinguisticText

/// Makes identifiers that XML takes as ID and NMTOKEN, unique in their scope and always the same for the same input.
///
/// An identifier that is fine stays as it is. Other characters become `_` and their number in hexadecimal, a first
/// character that no name may begin with gets `_` in front, and a second use of the same identifier `-2` behind.
///
/// > Source: Namespaces in XML 1.0, production 4, NCName; here only its ASCII part, as not all tools take more.
///
/// Of what was given out only the hashes are kept, 64 bits each: a million identifiers take 16 MiB. Should two of them
/// fall together (once in some ten million files of a million), the second is taken for a repetition.
///
/// A class, so that an exporter that is copied does not copy the table of all identifiers with it.
final class XMLIdentifiers {
  private var given = HashSet64()
  /// How often identifiers were asked for that were asked for more than once, by their hashes.
  private var repetitions: [UInt64: Int] = [:]

  /// - Parameter prefix: kept in front, such as `u` for `u-12`; a prefix keeps scopes that share a document apart.
  func unique(_ raw: String, prefix: String = "") -> String {
    var identifier = Self.identifier(prefix + raw)
    var hash = StableHash.fnv1a(identifier.utf8)
    while !given.insert(hash) {
      let count = repetitions[hash, default: 1] + 1
      repetitions[hash] = count
      identifier += "-\(count)"
      hash = StableHash.fnv1a(identifier.utf8)
    }
    return identifier
  }

  static func identifier(_ raw: String) -> String {
    var result = ""
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "_":
        result.unicodeScalars.append(scalar)
      case "0"..."9", "-", ".":
        if result.isEmpty { result = "_" }
        result.unicodeScalars.append(scalar)
      default:
        result += "_" + String(scalar.value, radix: 16, uppercase: true)
      }
    }
    return result.isEmpty ? "_" : result
  }
}

/// A set of hashes in one array, up to three quarters full.
struct HashSet64 {
  /// 0 where a place is free.
  private var slots = [UInt64](repeating: 0, count: 64)
  private var count = 0
  private var hasZero = false

  /// Takes a hash in; returns whether it is new. O(1) on the average.
  mutating func insert(_ hash: UInt64) -> Bool {
    guard hash != 0 else {
      defer { hasZero = true }
      return !hasZero
    }
    if (count + 1) * 4 > slots.count * 3 { grow() }
    guard Self.put(hash, into: &slots) else { return false }
    count += 1
    return true
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    for hash in slots where hash != 0 { _ = Self.put(hash, into: &larger) }
    slots = larger
  }

  private static func put(_ hash: UInt64, into slots: inout [UInt64]) -> Bool {
    // FNV's low bits hang on the last bytes alone: the high ones are mixed in.
    var place = Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(slots.count - 1))
    while slots[place] != 0 {
      if slots[place] == hash { return false }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = hash
    return true
  }
}
