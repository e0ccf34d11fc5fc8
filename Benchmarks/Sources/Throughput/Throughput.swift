import Foundation

/// Measures how much text the libraries work through in a second of processor time.
@main
struct Throughput {
  static func main() {
    do {
      guard let options = try Options(Array(CommandLine.arguments.dropFirst())) else { return print(Options.usage) }
      try run(options)
    } catch {
      FileHandle.standardError.write(Data("Throughput: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func run(_ options: Options) throws {
    let material = try Material(options)
    let report = Report(options)
    try report.writeSettings(Settings(options: options, material: material))
    for work in try Work.all(on: material) where options.only.isEmpty || options.only.contains(work.name) {
      try report.write(Measurement(of: work, options: options))
    }
  }
}
