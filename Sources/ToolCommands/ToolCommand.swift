internal import ArgumentParser

/// A subcommand: its parsed options, and what it does with them.
protocol ToolCommand: ParsableCommand {
  /// Does the work; output, errors and environment come through `context` only.
  ///
  /// - Returns: the status of what was done; what `context.report` was told counts as well.
  func run(in context: ToolContext) throws -> ExitStatus
}

/// What the process says to its caller.
enum ExitStatus: Int32, Comparable {
  case clean = 0
  /// Findings at or above the threshold, or nothing found by a look-up.
  case findings = 1
  /// Something asked for could not be done.
  case failed = 2
  /// The arguments are not understood.
  case usage = 64

  static func < (left: ExitStatus, right: ExitStatus) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Help and version: text for standard output, nothing to do.
struct PrintedText: ToolCommand {
  var text = ""

  init() {}

  init(text: String) {
    self.text = text
  }

  init(from decoder: any Decoder) throws {}

  func run(in context: ToolContext) throws -> ExitStatus {
    context.console.write(text.hasSuffix("\n") ? text : text + "\n")
    return .clean
  }
}
