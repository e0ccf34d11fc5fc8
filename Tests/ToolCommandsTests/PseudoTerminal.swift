import Foundation
import Testing

/// A terminal without a screen, with a program in it: the test types, and reads what the program draws.
final class PseudoTerminal {
  private var master: Int32
  private let slave: Int32
  /// What the program drew since the last wait.
  private(set) var drawn = ""
  /// All that it ever drew.
  private(set) var shown = ""
  private var rest: [UInt8] = []
  let process = Process()

  /// TIOCSPTLCK and TIOCGPTN, which Swift does not import.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var number: Int32 = 0
    var locked: Int32 = 0
    guard master >= 0, ioctl(master, Self.setLock, &locked) == 0, ioctl(master, Self.getNumber, &number) == 0 else {
      throw Failure(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    resize(columns: columns, rows: rows)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    close(slave)
    if master >= 0 { close(master) }
  }

  /// Closes the terminal as a lost connection does.
  func hangUp() {
    close(master)
    master = -1
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Starts `jjak` with the terminal as its three streams.
  func start(_ arguments: [String], in folder: URL, adding extra: [String: String] = [:]) throws {
    process.executableURL = CommandRunner.productFolder.appendingPathComponent("jjak")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = CommandRunner.environment.merging(["TERM": "xterm"]) { $1 }.merging(extra) { $1 }
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try CommandRunner.start(process)
  }

  /// The terminal's settings, to compare before and after.
  var settings: [UInt32] {
    var settings = termios()
    tcgetattr(slave, &settings)
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Waits until the program has drawn a text since the last wait; fails after some seconds.
  func wait(for text: String, seconds: Double = 30, location: Testing.SourceLocation = #_sourceLocation) throws {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      read()
      if let range = drawn.range(of: text) {
        drawn = String(drawn[range.upperBound...])
        return
      }
      usleep(5_000)
    }
    Issue.record("the terminal never showed '\(text)'; it showed:\n\(drawn)", sourceLocation: location)
    throw Failure(description: "no '\(text)'")
  }

  /// Waits until something holds that the program brings about without drawing; fails after some seconds.
  func wait(
    until what: String, seconds: Double = 30, location: Testing.SourceLocation = #_sourceLocation,
    _ holds: () -> Bool
  ) throws {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      if holds() { return }
      read()
      usleep(5_000)
    }
    Issue.record("it never came to this: \(what)", sourceLocation: location)
    throw Failure(description: "not \(what)")
  }

  /// Whether the program is stopped by a signal, as Linux tells it (proc(5), /proc/pid/stat).
  var isStopped: Bool {
    let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
    return status?.split(separator: ")").last?.split(separator: " ").first == "T"
  }

  /// Waits for the program's end and returns its status, or the signal that ended it as a negative number.
  func waitForEnd(seconds: Double = 30) throws -> Int32 {
    let end = Date().addingTimeInterval(seconds)
    while process.isRunning, Date() < end {
      read()
      usleep(5_000)
    }
    read()
    guard !process.isRunning else { throw Failure(description: "the program does not end; it showed:\n\(drawn)") }
    return process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus
  }

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      rest += buffer[..<count]
    }
    let text = String(decoding: rest, as: UTF8.self)
    drawn += text
    shown += text
    rest = []
  }
}
