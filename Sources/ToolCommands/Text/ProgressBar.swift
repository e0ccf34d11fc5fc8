import Diagnostics
import Foundation

/// How far long work is, on a terminal: share, rate and remaining time; nothing where nobody watches.
struct ProgressBar {
  private let console: Console
  private let language: MessageLanguage
  /// What is being done, before the numbers: `reading big.tmx`.
  private let title: Wording
  private let started = ProcessInfo.processInfo.systemUptime
  private var shown = 0.0

  /// Work shorter than this shows nothing, and the line changes no more often.
  private static let pause = 0.2

  init(_ title: Wording, in context: ToolContext) {
    self.title = title
    console = context.console
    language = context.language
  }

  /// - Parameters:
  ///   - done: bytes of the input read so far.
  ///   - total: its size; nil where it is not known.
  mutating func show(_ done: Int, of total: Int?) {
    guard console.errorsAreWatched else { return }
    let elapsed = ProcessInfo.processInfo.systemUptime - started
    guard elapsed - shown >= Self.pause else { return }
    shown = elapsed
    console.showProgress(Self.text(title, done: done, total: total, seconds: elapsed)[language])
  }

  func clear() {
    console.clearProgress()
  }

  /// `reading big.tmx: 42 %, 61 MB/s, 3 s left`
  static func text(_ title: Wording, done: Int, total: Int?, seconds: Double) -> Wording {
    let rate = Double(done) / max(seconds, 0.001)
    let speed = "\(megabytes(rate)) MB/s"
    guard let total, total > 0, rate > 0 else { return title + Wording(": \(megabytes(Double(done))) MB, \(speed)") }
    let share = min(100, done * 100 / total)
    let left = Int((Double(max(0, total - done)) / rate).rounded(.up))
    return title + Wording(": \(share) %, \(speed), ")
      + Wording(en: "\(duration(left).english) left", ko: "\(duration(left).korean) 남음")
  }

  private static func megabytes(_ bytes: Double) -> String {
    let tenths = Int((bytes / 100_000).rounded())
    return tenths >= 100 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func duration(_ seconds: Int) -> Wording {
    seconds < 60
      ? Wording(en: "\(seconds) s", ko: "\(seconds)초")
      : Wording(en: "\(seconds / 60) min \(seconds % 60) s", ko: "\(seconds / 60)분 \(seconds % 60)초")
  }
}
