/// What the command line asks for.
struct Options {
  static let usage = """
    Usage: Throughput [options] FILE…

    Measures the libraries on the files, in processor time of this process, and prints medians with the settings.

      --runs N          timed runs of each work (default 7)
      --least SECONDS   processor time that a run takes at least: quick work is repeated within a run (default 0.2)
      --only NAME       measure only this work; may be given several times
      --words FILE      words for `read`, one a line; without it, the originals of all glosses in the files
      --pairs FILE      pairs for `explain`, rendering TAB original; without it, the glosses in the files
      --terms FILE      terms for the matcher, one a line; without it, both sides of all glosses in the files
      --format jsonl    one object a line instead of a table
    """

  var files: [String] = []
  var runs = 7
  var least = 0.2
  var only: Set<String> = []
  var words: String?
  var pairs: String?
  var terms: String?
  var writesJSON = false

  /// - Returns: nil where help is asked for, or nothing.
  init?(_ arguments: [String]) throws {
    var rest = arguments[...]
    guard !rest.isEmpty, !rest.contains("--help") else { return nil }
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        files.append(argument)
        continue
      }
      guard let value = rest.popFirst() else { throw UsageError(message: "\(argument) needs a value.") }
      try set(argument, value)
    }
    guard !files.isEmpty else { throw UsageError(message: "no file given.") }
    let unknown = only.subtracting(Work.names).sorted()
    guard unknown.isEmpty else {
      let names = Work.names.joined(separator: ", ")
      throw UsageError(message: "no work \(unknown.joined(separator: ", ")); there are \(names).")
    }
  }

  private mutating func set(_ option: String, _ value: String) throws {
    switch option {
    case "--runs":
      guard let count = Int(value), count > 0 else { throw UsageError(message: "--runs needs a number from 1.") }
      runs = count
    case "--least":
      guard let seconds = Double(value), seconds >= 0 else { throw UsageError(message: "--least needs seconds.") }
      least = seconds
    case "--only": only.insert(value)
    case "--words": words = value
    case "--pairs": pairs = value
    case "--terms": terms = value
    case "--format":
      guard value == "jsonl" || value == "text" else { throw UsageError(message: "--format is text or jsonl.") }
      writesJSON = value == "jsonl"
    default: throw UsageError(message: "no option \(option).\n\(Self.usage)")
    }
  }
}

struct UsageError: Error, CustomStringConvertible {
  let message: String
  var description: String { message }
}
