/// Kinds of marks that come in pairs; kinds that differ in width only are one.
///
/// > Source: 한글 맞춤법 부록 문장 부호 (2014), 제9항–제14항.
enum PairedMark: Hashable {
  case round
  case square
  case lenticular
  case angle
  case doubleAngle
  case corner
  case doubleCorner
  case double
  case single

  static func opened(by scalar: Unicode.Scalar) -> PairedMark? {
    switch scalar {
    case "(", "（": .round
    case "[", "［", "〔": .square
    case "【": .lenticular
    case "〈": .angle
    case "《": .doubleAngle
    case "「": .corner
    case "『": .doubleCorner
    case "“": .double
    case "‘": .single
    default: nil
    }
  }

  static func closed(by scalar: Unicode.Scalar) -> PairedMark? {
    switch scalar {
    case ")", "）": .round
    case "]", "］", "〕": .square
    case "】": .lenticular
    case "〉": .angle
    case "》": .doubleAngle
    case "」": .corner
    case "』": .doubleCorner
    case "”": .double
    case "’": .single
    default: nil
    }
  }

  /// Whether it quotes what somebody says, at any length.
  var quotes: Bool {
    switch self {
    case .double, .single, .corner, .doubleCorner: true
    case .round, .square, .lenticular, .angle, .doubleAngle: false
    }
  }

  /// Signs of programs and formulas, in which brackets have offices of their own.
  static let signsOfCode = Set("{}\\`|=<>$#".unicodeScalars)
}
