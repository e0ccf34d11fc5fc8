/// What the command line asks for.
struct Options {
  static let usage = """
    Usage: LatticeErrors [options]

    Measures how many right renderings the lattices contain, and how many of other words they take for one.

      --names FILE         names and their official Hangul: word TAB rendering (| between several)
      --places FILE        names and their toneless pinyin, ü as v: word TAB pinyin
      --sino-korean FILE   words and their Sino-Korean readings: word TAB rendering
      --pairs N            random pairs of each list (default 2000000)
      --seed N             of the random pairs (default 1)
      --show               lists what is not contained, and the first twenty false matches
    """

  var names: [String] = []
  var places: [String] = []
  var sinoKorean: [String] = []
  var pairs = 2_000_000
  var seed: UInt64 = 1
  var showsErrors = false

  /// - Returns: nil where help is asked for, or nothing.
  init?(_ arguments: [String]) throws {
    var rest = arguments[...]
    guard !rest.isEmpty, !rest.contains("--help") else { return nil }
    while let argument = rest.popFirst() {
      if argument == "--show" {
        showsErrors = true
        continue
      }
      guard let value = rest.popFirst() else { throw UsageError(message: "\(argument) needs a value.") }
      switch argument {
      case "--names": names.append(value)
      case "--places": places.append(value)
      case "--sino-korean": sinoKorean.append(value)
      case "--pairs": pairs = try number(argument, value)
      case "--seed": seed = UInt64(try number(argument, value))
      default: throw UsageError(message: "no option \(argument).\n\(Self.usage)")
      }
    }
  }

  private func number(_ option: String, _ value: String) throws -> Int {
    guard let number = Int(value), number > 0 else { throw UsageError(message: "\(option) needs a number from 1.") }
    return number
  }
}

struct UsageError: Error, CustomStringConvertible {
  let message: String
  var description: String { message }
}
