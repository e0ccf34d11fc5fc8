import Foundation

/// Trying again what another process is in the way of, where the database gives up instead of waiting.
///
/// SQLite asks its busy handler only where a connection that waits holds nothing itself. To switch a file to WAL, it reads
/// the file first, and then fails at once if another connection is about to write, as one that makes the same switch is.
///
/// > Source: https://sqlite.org/c3ref/busy_handler.html ("The presence of a busy handler does not guarantee that it
/// > will be invoked")
public enum BusyRetry {
  /// Between two tries where nobody is asked.
  private static let pause = 0.01

  /// What `body` returns, as soon as nobody is in its way.
  ///
  /// - Parameters:
  ///   - seconds: how long to try again where `whileBusy` is `nil`.
  ///   - whileBusy: asked after each failed try with the number of those before; says, after a pause, whether to try again.
  ///   - isBusy: whether an error says that another connection is in the way; others are thrown at once.
  /// - Throws: what `body` throws, of busy errors the last.
  public static func attempt<T>(
    for seconds: Double, whileBusy: ((Int) -> Bool)? = nil, isBusy: (any Error) -> Bool, _ body: () throws -> T
  ) throws -> T {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var tries = 0
    while true {
      do {
        return try body()
      } catch  where isBusy(error) {
        guard whileBusy?(tries) ?? (ContinuousClock.now < deadline) else { throw error }
        if whileBusy == nil { Thread.sleep(forTimeInterval: pause) }
        tries += 1
      }
    }
  }
}
