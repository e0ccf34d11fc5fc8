/// Makes identifiers that XML takes as ID and NMTOKEN, unique in their scope and always the same for the same input.
///
/// An identifier that is fine stays as it is. Other characters become `_` and their number in hexadecimal, a first
/// character that no name may begin with gets `_` in front, and a second use of the same identifier `-2` behind.
///
/// > Source: Namespaces in XML 1.0, production 4, NCName; here only its ASCII part, as not all tools take more.
///
/// A class, so that an exporter that is copied does not copy the table of all identifiers with it.
final class XMLIdentifiers {
  private var uses: [String: Int] = [:]

  /// - Parameter prefix: kept in front, such as `u` for `u-12`; a prefix keeps scopes that share a document apart.
  func unique(_ raw: String, prefix: String = "") -> String {
    var identifier = Self.identifier(prefix + raw)
    while let count = uses[identifier] {
      uses[identifier] = count + 1
      identifier += "-\(count + 1)"
    }
    uses[identifier] = 1
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
