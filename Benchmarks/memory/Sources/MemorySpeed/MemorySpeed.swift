import Foundation
import LinguisticText
import TranslationMemory
import TranslationModel

/// Times the translation memory.
///
///     MemorySpeed add UNITS.tsv NEW.sqlite        units into a new memory, its index with them
///     MemorySpeed index MEMORY.sqlite             makes the index where it is not there
///     MemorySpeed keys UNITS.tsv                  the texts as they are compared, for a program that compares with all
///     MemorySpeed concordance MEMORY.sqlite WORDS.txt
///     MemorySpeed search MEMORY.sqlite QUERIES [--min 70] [-n 5] [--results FILE]
@main
enum MemorySpeed {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("add", 3): try add(arguments[1], arguments[2])
    case ("index", 2): try index(arguments[1])
    case ("keys", 2): try keys(arguments[1])
    case ("search", 3...): try search(arguments[1], arguments[2], Array(arguments.dropFirst(3)))
    case ("concordance", 3): try concordance(arguments[1], arguments[2])
    default:
      FileHandle.standardError.write(Data("MemorySpeed add|index|keys|search …: see README.md\n".utf8))
      exit(64)
    }
  }

  private static func lines(_ path: String) throws -> [Substring] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
  }

  private static func memory(_ path: String) throws -> TranslationMemory {
    try TranslationMemory(path: path, author: "benchmark", clock: { Date(timeIntervalSince1970: 1_700_000_000) })
  }

  private static func add(_ units: String, _ path: String) throws {
    let lines = try lines(units)
    let memory = try memory(path)
    let start = processorSeconds()
    let summary = try memory.addEach { add in
      for line in lines {
        let sides = line.split(separator: "\t")
        guard sides.count == 2 else { continue }
        try add(TranslationUnit(id: "", source: String(sides[0]), target: String(sides[1])))
      }
    }
    let seconds = processorSeconds() - start
    print("\(summary.added) units added in \(decimal(seconds, 2)) s, index included; \(peak()) MiB at most")
  }

  private static func index(_ path: String) throws {
    let memory = try memory(path)
    let start = processorSeconds()
    try memory.withSearch { _ in }
    print("index made in \(decimal(processorSeconds() - start, 2)) s; \(peak()) MiB at most")
  }

  private static func keys(_ units: String) throws {
    for line in try lines(units) { print(LookUpKey.source(String(line.prefix { $0 != "\t" }))) }
  }

  private static func search(_ path: String, _ queries: String, _ options: [String]) throws {
    func value(_ name: String) -> String? {
      options.firstIndex(of: name).flatMap { options.indices.contains($0 + 1) ? options[$0 + 1] : nil }
    }
    let chosen = MatchOptions(
      minimum: (value("--min").flatMap(Double.init) ?? 70) / 100, limit: value("-n").flatMap(Int.init) ?? 5)
    let lines = try lines(queries).map(String.init)
    var times: [Double] = []
    var found = ""
    try memory(path).withSearch { search in
      // Once cold, once warm; the warm one counts.
      for _ in 0..<2 {
        times = []
        found = ""
        for line in lines {
          let start = clock()
          let matches = try search.matches(for: MemoryQuery(line), chosen)
          times.append(clock() - start)
          found += matches.map { decimal($0.similarity, 6) }.joined(separator: "\t") + "\n"
        }
      }
    }
    if let file = value("--results") { try found.write(toFile: file, atomically: true, encoding: .utf8) }
    say(times)
  }

  private static func concordance(_ path: String, _ words: String) throws {
    let lines = try lines(words).map(String.init)
    try memory(path).withSearch(of: [.source, .target]) { search in
      for side in ConcordanceMatch.Side.allCases {
        for temperature in ["cold", "warm"] {
          var (times, found) = ([Double](), 0)
          for line in lines {
            let start = clock()
            found += try search.concordance(of: line, in: [side]).count
            times.append(clock() - start)
          }
          print("\(side.rawValue), \(temperature): \(found) found; ", terminator: "")
          say(times)
        }
      }
    }
  }

  private static func say(_ times: [Double]) {
    let times = times.sorted()
    let mean = times.reduce(0, +) / Double(times.count)
    print(
      "\(times.count) queries, ms: median \(decimal(times[times.count / 2], 3)), mean \(decimal(mean, 3)), "
        + "p95 \(decimal(times[times.count * 95 / 100], 3)), most \(decimal(times[times.count - 1], 3)); "
        + "\(peak()) MiB at most")
  }

  /// Milliseconds of a clock that is never set.
  private static func clock() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return Double(now.tv_sec) * 1_000 + Double(now.tv_nsec) / 1_000_000
  }

  private static func processorSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static func peak() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1_024
  }

  private static func decimal(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
