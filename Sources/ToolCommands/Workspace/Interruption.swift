import Foundation
import Synchronization

/// Ctrl-C during long work: the work ends at the next piece of its input and takes back what it did, instead of being
/// cut off.
enum Interruption {
  private static let isRequestedFlag = Atomic<Bool>(false)

  static var isRequested: Bool { isRequestedFlag.load(ordering: .relaxed) }

  /// Runs `body` with SIGINT and SIGTERM asking it to end; a second one ends the program as usual.
  static func deferred<Result>(_ body: () throws -> Result) rethrows -> Result {
    isRequestedFlag.store(false, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interruption.isRequestedFlag.store(true, ordering: .relaxed) }
    // The handler is gone after its first signal.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    var oldInterrupt = sigaction()
    var oldTermination = sigaction()
    sigaction(SIGINT, &action, &oldInterrupt)
    sigaction(SIGTERM, &action, &oldTermination)
    defer {
      sigaction(SIGINT, &oldInterrupt, nil)
      sigaction(SIGTERM, &oldTermination, nil)
    }
    return try body()
  }
}
