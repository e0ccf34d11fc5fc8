import Glibc

/// Runs of one work.
struct Measurement {
  let work: Work
  /// Repetitions within each run.
  let repetitions: Int
  /// Processor seconds of one repetition, a value a run, ascending.
  let seconds: [Double]
  /// What the work returned.
  let count: Int

  /// Runs the work once to warm up and to see how often a run has to repeat it, then `options.runs` times.
  init(of work: Work, options: Options) throws {
    self.work = work
    let start = Self.processorSeconds()
    count = try work.run()
    let once = max(Self.processorSeconds() - start, 1e-6)
    repetitions = max(1, Int((options.least / once).rounded(.up)))
    var seconds: [Double] = []
    for _ in 0..<options.runs {
      let start = Self.processorSeconds()
      var counts = 0
      for _ in 0..<repetitions { counts += try work.run() }
      seconds.append((Self.processorSeconds() - start) / Double(repetitions))
      precondition(counts == count * repetitions, "\(work.name) gives another result when it is repeated")
    }
    self.seconds = seconds.sorted()
  }

  var median: Double {
    let middle = seconds.count / 2
    return seconds.count % 2 == 1 ? seconds[middle] : (seconds[middle - 1] + seconds[middle]) / 2
  }

  /// Megabytes (10⁶ bytes), words, pairs or terms in a second.
  func rate(_ seconds: Double) -> Double {
    Double(work.amount) / (work.unit == .megabytes ? 1e6 : 1) / seconds
  }

  /// User and system time of this process, all threads.
  private static func processorSeconds() -> Double {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    let whole = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    return Double(whole) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
}
