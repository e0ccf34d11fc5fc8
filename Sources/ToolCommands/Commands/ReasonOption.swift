import Foundation
import GlossaryStore

internal import ArgumentParser

/// Why something is done: asked for where an approved entry is reopened.
struct ReasonOption: ParsableArguments {
  @Option(help: ArgumentHelp("Why: kept in the history. Reopening an approved entry needs it.", valueName: "text"))
  var reason: String?

  /// Carries decisions out; where they reopen an approved entry and no reason is given, asks who sits at the terminal.
  ///
  /// - Parameter advice: what to do instead of giving a reason; a sentence with a blank in front.
  /// - Throws: `ToolError` where nobody can be asked, or nobody answers.
  func apply(
    _ decisions: [Decision], to store: GlossaryStore, in context: ToolContext, advice: String = ""
  ) throws -> [DecisionOutcome] {
    do {
      return try store.apply(decisions, reason: reason, asksReason: true)
    } catch {
      guard error.kind == .reasonNeeded else { throw error }
      guard context.console.isInteractive else {
        throw ToolError("\(error.sentence) Give the reason with --reason.\(advice)")
      }
      context.console.write("\(error.sentence)\nWhy? ")
      context.console.flush()
      let answer = (readLine() ?? "").trimmingCharacters(in: .whitespaces)
      guard !answer.isEmpty else { throw ToolError("Nothing was changed.") }
      return try store.apply(decisions, reason: answer, asksReason: true)
    }
  }
}
