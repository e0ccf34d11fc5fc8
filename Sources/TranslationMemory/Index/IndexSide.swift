import LinguisticText

/// Which text of the units an index is of.
enum IndexSide: Int64, CaseIterable {
  case source = 0
  case target = 1

  var column: String { self == .source ? "source" : "target" }

  /// Appends the characters that are compared: those of the text's look-up key.
  func appendKey(_ text: UnsafeBufferPointer<UInt8>, to scalars: inout [UInt32]) {
    switch self {
    case .source: LookUpKey.appendSource(text, to: &scalars)
    case .target: LookUpKey.appendTarget(text, to: &scalars)
    }
  }

  func key(_ text: String) -> [UInt32] {
    var scalars: [UInt32] = []
    var text = text
    text.withUTF8 { appendKey($0, to: &scalars) }
    return scalars
  }
}
