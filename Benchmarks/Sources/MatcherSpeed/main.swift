import Foundation
import LinguisticText
import Readings

// How fast the term matcher is built and how fast it goes through a text.
//
//     MatcherSpeed TEXT TERMS COUNT…
//
// TERMS has a term a line, of which the first COUNT are taken. One line a figure, tab-separated: terms, what, figure,
// unit, matches. Best of several runs, processor time of the process.

/// Processor time of the process, seconds.
func processorTime() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(0), &usage)
  let times = [usage.ru_utime, usage.ru_stime]
  return times.map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }.reduce(0, +)
}

/// The least time that `work` takes in some runs, and what it gives.
func best<Result>(of runs: Int, _ work: () -> Result) -> (seconds: Double, result: Result) {
  var least = Double.infinity
  var start = processorTime()
  var result = work()
  least = processorTime() - start
  for _ in 1..<runs {
    start = processorTime()
    result = work()
    least = min(least, processorTime() - start)
  }
  return (least, result)
}

let arguments = CommandLine.arguments
guard arguments.count > 3 else {
  FileHandle.standardError.write(Data("MatcherSpeed TEXT TERMS COUNT…\n".utf8))
  exit(64)
}
let text = try Array(Data(contentsOf: URL(filePath: arguments[1])))
let terms = try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n").map(String.init)
let ways: [(name: String, options: TermMatcher.Options, genericNouns: GenericNouns?)] = [
  ("exact", [], nil), ("standard", .standard, nil), ("with generic nouns", .standard, GrowingNoun.nouns),
  ("with wrong particles", [.standard, .wrongParticles], nil),
]
for count in arguments.dropFirst(3).compactMap(Int.init) {
  let taken = Array(terms.prefix(count))
  for way in ways {
    let (building, matcher) = best(of: 5) { TermMatcher(taken, options: way.options, genericNouns: way.genericNouns) }
    let (finding, matches) = best(of: 15) { matcher.matches(in: text).count }
    print("\(taken.count)\tbuilding \(way.name)\t\(Int((building * 1000).rounded()))\tms\t")
    print("\(taken.count)\t\(way.name)\t\(Int((Double(text.count) / 1e6 / finding).rounded()))\tMB/s\t\(matches)")
  }
}
