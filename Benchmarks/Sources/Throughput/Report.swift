import Foundation

/// What the figures were made with.
struct Settings: Encodable {
  let build: String
  let compiler: String
  let processor: String
  let cores: Int
  let runs: Int
  let least: Double
  let files: [String]
  let bytes: Int
  let words: Int
  let pairs: Int
  let terms: Int

  init(options: Options, material: Material) {
    #if DEBUG
      build = "debug"
    #else
      build = "release"
    #endif
    compiler = Self.compilerVersion
    processor = Self.processorName
    cores = ProcessInfo.processInfo.processorCount
    runs = options.runs
    least = options.least
    files = options.files.map { ($0 as NSString).lastPathComponent }
    bytes = material.byteCount
    words = material.words.count
    pairs = material.pairs.count
    terms = material.terms.count
  }

  private static var compilerVersion: String {
    #if compiler(>=6.4)
      "Swift 6.4 or later"
    #elseif compiler(>=6.3)
      "Swift 6.3"
    #elseif compiler(>=6.2)
      "Swift 6.2"
    #else
      "Swift 6.1"
    #endif
  }

  private static var processorName: String {
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n") ?? []
    let name = lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last
    return name.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown"
  }
}

/// Writes a table for people or JSON Lines for programs.
struct Report {
  private struct Row: Encodable {
    let work: String
    let rate: Double
    let unit: String
    let slowest: Double
    let fastest: Double
    let milliseconds: Double
    let repetitions: Int
    let count: Int
    let counted: String
  }

  private let writesJSON: Bool
  private let encoder = JSONEncoder()

  init(_ options: Options) {
    writesJSON = options.writesJSON
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  func writeSettings(_ settings: Settings) throws {
    if writesJSON { return try writeLine(settings) }
    print("\(settings.build) build by \(settings.compiler), \(settings.processor), \(settings.cores) cores")
    print("processor time; median of \(settings.runs) runs of at least \(settings.least) s each")
    print("\(settings.files.count) files, \(settings.bytes) bytes: \(settings.files.joined(separator: ", "))")
    print("\(settings.words) words, \(settings.pairs) pairs, \(settings.terms) terms")
    print("\nwork               median  slowest  fastest  unit       ms each  repeated  result")
  }

  func write(_ measurement: Measurement) throws {
    let (slowest, fastest) = (measurement.seconds.last ?? 0, measurement.seconds.first ?? 0)
    let row = Row(
      work: measurement.work.name, rate: measurement.rate(measurement.median), unit: measurement.work.unit.rawValue,
      slowest: measurement.rate(slowest), fastest: measurement.rate(fastest), milliseconds: measurement.median * 1000,
      repetitions: measurement.repetitions, count: measurement.count, counted: measurement.work.result)
    if writesJSON { return try writeLine(row) }
    let cells = [
      row.work.padding(toLength: 16, withPad: " ", startingAt: 0), Self.figure(row.rate, width: 8),
      Self.figure(row.slowest, width: 8), Self.figure(row.fastest, width: 8),
      row.unit.padding(toLength: 8, withPad: " ", startingAt: 0),
      String(format: "%9.3f", row.milliseconds), String(format: "%9d", row.repetitions), "\(row.count) \(row.counted)",
    ]
    print(cells.joined(separator: " "))
  }

  private static func figure(_ value: Double, width: Int) -> String {
    String(format: "%\(width).\(value < 1000 ? 1 : 0)f", value)
  }

  private func writeLine(_ value: some Encodable) throws {
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
