internal import ArgumentParser
import Diagnostics
import Foundation

/// Runs the command line on the process's own standard streams and environment.
///
/// - Parameter arguments: what follows the program's name.
/// - Returns: the exit status: 0 clean, 1 findings at or above the threshold (or nothing found), 2 could not do it,
///   64 not understood.
public func runJjak(arguments: [String]) -> Int32 {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGBUS, sayThatFileChanged)
  let environment = ProcessInfo.processInfo.environment
  let context = ToolContext(
    console: Console(output: STDOUT_FILENO, errors: STDERR_FILENO, input: STDIN_FILENO, environment: environment),
    environment: environment)
  return run(arguments: arguments, in: context).rawValue
}

/// Ends the program where a file that is read in place became shorter meanwhile: its pages are gone. Nothing has been
/// recorded by then. Only calls that POSIX allows in a signal handler (2.4.3).
private func sayThatFileChanged(_: Int32) {
  let sentence: StaticString = "jjak: A file became shorter while it was read; run the command again.\n"
  _ = write(STDERR_FILENO, sentence.utf8Start, sentence.utf8CodeUnitCount)
  _exit(ExitStatus.failed.rawValue)
}

/// Runs the command line in a given context; what tests call.
func run(arguments: [String], in context: ToolContext) -> ExitStatus {
  context.language = LanguageChoice.language(
    arguments, environment: context.environment, currentFolder: context.currentFolder)
  var status = ExitStatus.clean
  do {
    status = try Spoken.$language.withValue(context.language) {
      let arguments = HelpPage.withSharedOptionsBehind(arguments)
      if let page = try HelpPage(arguments: arguments, language: context.language) {
        context.console.write(page.text)
        return .clean
      }
      return try parsedCommand(arguments).run(in: context)
    }
  } catch let error as UsageError {
    context.say(error.wording)
    status = .usage
  } catch {
    context.report(error)
  }
  status = max(status, context.status)
  context.console.flush()
  if let reason = context.console.outputFailure {
    context.say(
      Wording(
        en: "Standard output cannot be written: \(reason.english).", ko: "표준 출력에 쓸 수 없습니다(\(reason.korean))."))
    status = .failed
  }
  return status
}

/// The command that the arguments name, with its options filled in.
///
/// - Throws: `UsageError` with the sentence for people who mistyped, and where the help is.
private func parsedCommand(_ arguments: [String]) throws -> any ToolCommand {
  try HelpPage.refuseUnknownCommand(in: arguments)
  do {
    let command = try Jjak.parseAsRoot(arguments)
    if let command = command as? any ToolCommand { return command }
    // A group without its subcommand, or --help: the parser hands over a command of its own.
    return PrintedText(text: HelpPage.text(ofCommandIn: arguments))
  } catch {
    let message = Jjak.message(for: error)
    if Jjak.exitCode(for: error) == .success {
      // Help that is asked for behind a command; completion and the like have no head.
      let isHelp = message.hasPrefix("OVERVIEW: ") && Spoken.language == .korean
      return PrintedText(text: isHelp ? HelpPage.text(ofCommandIn: arguments) : message)
    }
    throw UsageError(parserMessage: message, commandNames: HelpPage.commandPath(in: arguments))
  }
}
