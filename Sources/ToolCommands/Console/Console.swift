import Diagnostics
import Foundation

/// Standard output and standard error: buffered bytes, whole sentences, colour where people look.
///
/// A closed pipe (`| head`) silently ends the output; any other failure to write is kept in `outputFailure`, for the
/// exit status.
final class Console {
  let input: Int32
  private let output: Int32
  private let errors: Int32
  private var buffer: [UInt8] = []
  /// Why standard output could not be written, as the system says it; nil while all is well.
  private(set) var outputFailure: Wording?
  /// Whether nobody reads standard output any more: long work may stop.
  private(set) var outputIsClosed = false
  /// Whether styled text may be written to standard output.
  private(set) var usesColor: Bool
  /// Whether a terminal can do more than write lines (`TERM` is there and not `dumb`).
  let takesControls: Bool
  /// Whether people watch standard error.
  let errorsAreWatched: Bool
  private var progressIsShown = false

  private static let bufferSize = 1 << 16

  /// - Parameter environment: `NO_COLOR` (any value but the empty one) and `TERM=dumb` turn colour off.
  ///
  /// > Source: https://no-color.org
  init(output: Int32, errors: Int32, input: Int32, environment: [String: String]) {
    self.output = output
    self.errors = errors
    self.input = input
    let dumb = ["", "dumb"].contains(environment["TERM"] ?? "")
    takesControls = !dumb
    usesColor = isatty(output) == 1 && !dumb && (environment["NO_COLOR"] ?? "").isEmpty
    errorsAreWatched = isatty(errors) == 1 && !dumb
  }

  /// Whether people sit before both standard input and standard output.
  var isInteractive: Bool {
    isatty(input) == 1 && isatty(output) == 1
  }

  /// Descriptor of the terminal, for the one command that drives it.
  var terminal: Int32 { output }

  /// No colour from here on (`--no-color`).
  func forbidColor() {
    usesColor = false
  }

  func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { flush() }
  }

  func write(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { flush() }
  }

  /// One line of JSON Lines.
  func write(line json: JSONText) {
    buffer.append(contentsOf: json.bytes)
    buffer.append(0x0A)
    if buffer.count >= Self.bufferSize { flush() }
  }

  /// Brings what was written to standard output.
  func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard outputFailure == nil, !outputIsClosed, !buffer.isEmpty else { return }
    clearProgress()
    switch writeAll(buffer, to: output) {
    case 0: break
    case EPIPE: outputIsClosed = true
    case let code: outputFailure = Wording(systemError: code)
    }
  }

  /// A sentence on standard error, after the program's name; what a terminal must not see is made visible, as file
  /// names and arguments may hold anything.
  func say(_ sentence: String) {
    flush()
    clearProgress()
    let lines = sentence.split(separator: "\n", omittingEmptySubsequences: false)
      .map { SafeText.printable(String($0)) }
    _ = writeAll(Array("jjak: \(lines.joined(separator: "\n"))\n".utf8), to: errors)
  }

  /// A line on standard error that the next one replaces; nothing where nobody watches.
  func showProgress(_ text: String) {
    guard errorsAreWatched else { return }
    progressIsShown = true
    _ = writeAll(Array("\r\u{1B}[K\(SafeText.printable(text))".utf8), to: errors)
  }

  func clearProgress() {
    guard progressIsShown else { return }
    progressIsShown = false
    _ = writeAll(Array("\r\u{1B}[K".utf8), to: errors)
  }

  /// Writes everything, in as many calls as it takes; returns 0 or the error number.
  private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { raw in
      var start = 0
      while start < raw.count {
        let count = Foundation.write(descriptor, raw.baseAddress! + start, raw.count - start)
        if count > 0 {
          start += count
        } else if count < 0, errno == EAGAIN {
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&waiting, 1, -1)
        } else if count < 0, errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}
