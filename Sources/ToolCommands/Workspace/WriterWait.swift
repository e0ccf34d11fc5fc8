import Diagnostics
import Foundation

/// Waiting for another jjak that is writing: a long import is no reason to give up.
///
/// SQLite's locks go with the process that holds them, so as long as one is held, somebody is at work.
enum WriterWait {
  /// Between two tries.
  private static let pause = 0.05
  /// Waits that are over sooner are not worth a sentence.
  private static let noticeAfter = 0.5
  private static let limit = 600.0

  /// What the stores ask while they find another process writing to `name`.
  ///
  /// Says once a wait, on standard error, what is waited for. Ctrl-C ends it, after ten minutes it ends by itself.
  static func asker(_ name: Wording, in context: ToolContext) -> @Sendable (Int) -> Bool {
    // The stores call it on the thread that waits for them.
    nonisolated(unsafe) let context = context
    return { tries in
      if tries == Int(noticeAfter / pause) {
        context.say(
          Wording(
            en: "Another jjak is writing to the \(name.english); waiting until it is done (Ctrl-C stops) …",
            ko: "다른 jjak이 \(name.korean)에 쓰고 있어 끝나기를 기다립니다(Ctrl-C로 중지) …"))
      }
      guard Double(tries) * pause < limit, !Interruption.isRequested else { return false }
      Thread.sleep(forTimeInterval: pause)
      return true
    }
  }
}
