import Diagnostics
import Glibc

/// The terminal in raw mode: keys come one by one, nothing is echoed, and signals arrive as events.
///
/// `leave` brings back what was before; it runs on every way out (quit, thrown error, end of input, SIGINT, SIGTERM,
/// SIGHUP, SIGQUIT, and around SIGTSTP).
final class RawTerminal {
  enum Event: Equatable {
    case key(Key)
    /// The size changed, or the screen has to be drawn anew.
    case redraw
    /// A signal that ends the program; `leave`, then `end(bySignal:)`.
    case terminate(Int32)
  }

  struct Size: Equatable {
    var columns: Int
    var rows: Int
  }

  private let input: Int32
  private let output: Int32
  private var saved = termios()
  private var savedMask = sigset_t()
  private var watched = sigset_t()
  private var isRaw = false
  private var decoder = KeyDecoder()
  private var ready: [Key] = []
  /// Milliseconds after which a lone Escape counts as the key and not as the begin of a sequence.
  private static let escapeDelay: Int32 = 50
  /// Milliseconds between looks at the signals.
  private static let signalInterval: Int32 = 200

  /// - Throws: `ToolError` where the descriptors are no terminal.
  init(input: Int32, output: Int32) throws {
    self.input = input
    self.output = output
    sigemptyset(&watched)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGWINCH, SIGCONT] { sigaddset(&watched, signal) }
    guard tcgetattr(input, &saved) == 0 else {
      throw ToolError(
        en: "Standard input is no terminal: \(Wording(systemError: errno).english).",
        ko: "표준 입력이 터미널이 아닙니다(\(Wording(systemError: errno).korean)).")
    }
  }

  deinit {
    leave()
  }

  /// Raw mode, the alternate screen, no cursor, pasted text told from keys; signals wait for `nextEvent`.
  func enter() {
    guard !isRaw else { return }
    isRaw = true
    pthread_sigmask(SIG_BLOCK, &watched, &savedMask)
    var raw = saved
    cfmakeraw(&raw)
    tcsetattr(input, TCSAFLUSH, &raw)
    write("\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?25l\u{1B}[2J")
  }

  func leave() {
    guard isRaw else { return }
    isRaw = false
    write("\u{1B}[0m\u{1B}[?25h\u{1B}[?2004l\u{1B}[?1049l")
    tcsetattr(input, TCSAFLUSH, &saved)
    pthread_sigmask(SIG_SETMASK, &savedMask, nil)
  }

  /// Ends the process as the signal would have.
  func end(bySignal number: Int32) -> Never {
    leave()
    signal(number, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &watched, nil)
    kill(getpid(), number)
    exit(128 + number)
  }

  /// Columns and rows; 80×24 where the terminal does not say.
  var size: Size {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return Size(columns: 80, rows: 24)
    }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  func write(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress! + start, bytes.count - start) }
      if count > 0 { start += count } else if errno != EINTR && errno != EAGAIN { return }
    }
  }

  /// Waits for the next key or signal.
  func nextEvent() -> Event {
    while true {
      if let event = pendingSignal() { return event }
      if !ready.isEmpty { return .key(ready.removeFirst()) }
      var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      let count = poll(&waiting, 1, decoder.isWaiting ? Self.escapeDelay : Self.signalInterval)
      if count == 0, decoder.isWaiting { ready += decoder.flush() }
      guard count > 0 else { continue }
      guard let keys = readKeys() else { return .terminate(SIGHUP) }
      ready += keys
    }
  }

  /// Whether keys wait that were typed already; does not block.
  var hasInput: Bool {
    if !ready.isEmpty { return true }
    var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) > 0
  }

  /// The keys that came; nil where the terminal is gone: Ctrl-D is a key here, so that only a closed one gives nothing.
  private func readKeys() -> [Key]? {
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = read(input, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    return count <= 0 ? nil : decoder.decode(Array(buffer[..<count]))
  }

  private func pendingSignal() -> Event? {
    var immediately = timespec(tv_sec: 0, tv_nsec: 0)
    let number = sigtimedwait(&watched, nil, &immediately)
    switch number {
    case SIGINT, SIGTERM, SIGHUP, SIGQUIT: return .terminate(number)
    case SIGTSTP:
      stop()
      return .redraw
    case SIGWINCH, SIGCONT: return .redraw
    default: return nil
    }
  }

  /// Gives the terminal back and stops; goes on when the shell continues the process.
  func stop() {
    leave()
    kill(getpid(), SIGSTOP)
    enter()
  }
}
