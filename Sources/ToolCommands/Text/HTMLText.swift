import Diagnostics

/// Text of unknown origin as the content of an element or of an attribute in double quotes.
enum HTMLText {
  /// The text with what HTML reads as markup escaped; controls and marks that reorder a line are made visible.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in SafeText.printable(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The same for a text of several lines.
  static func escapedLines(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { escaped(String($0)) }
      .joined(separator: "<br>")
  }
}
