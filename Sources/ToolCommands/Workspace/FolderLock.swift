import Foundation

/// Taking turns: of the processes that change a file of a folder, one reads, changes and writes at a time.
///
/// The lock is on the folder itself, so that no file of it stays behind, and the system gives it up with the process.
enum FolderLock {
  private static let pause: UInt32 = 10_000
  /// What is done under the lock takes milliseconds; a minute is a process that hangs.
  private static let most = 6_000

  /// Runs `body` while nobody else holds the lock of the folder; must not be called again within.
  ///
  /// A file system that has no locks does not stop the work.
  ///
  /// - Throws: `ToolError` where another process does not give it up within a minute, or what `body` throws.
  static func hold<Result>(_ folder: String, _ body: () throws -> Result) throws -> Result {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // Whoever writes there says what is wrong with the folder.
    guard descriptor >= 0 else { return try body() }
    defer { close(descriptor) }
    var tries = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else { break }
      guard tries < most else {
        throw ToolError(
          en: "Another jjak is writing in “\(folder)” and does not end; nothing was saved. Try again later.",
          ko: "다른 jjak이 “\(folder)” 폴더에 쓰고 있고 끝나지 않습니다. 저장한 것은 없습니다. 나중에 다시 실행하십시오.")
      }
      usleep(pause)
      tries += 1
    }
    return try body()
  }
}
