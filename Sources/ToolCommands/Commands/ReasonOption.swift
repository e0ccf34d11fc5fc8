import Diagnostics
import Foundation
import GlossaryStore

internal import ArgumentParser

/// Why something is done: asked for where an approved entry is reopened.
struct ReasonOption: ParsableArguments {
  @Option(
    help: .spoken(
      "Why: kept in the history. Reopening an approved entry needs it.",
      ko: "이유. 이력에 남습니다. 승인한 항목을 바꿀 때 필요합니다.", valueName: "text"))
  var reason: String?

  /// Carries decisions out; where they reopen an approved entry and no reason is given, asks who sits at the terminal.
  ///
  /// - Parameter advice: what to do instead of giving a reason; a sentence with a blank in front.
  /// - Throws: `ToolError` where nobody can be asked, or nobody answers.
  func apply(
    _ decisions: [Decision], to store: GlossaryStore, in context: ToolContext, advice: Wording = Wording("")
  ) throws -> [DecisionOutcome] {
    do {
      return try store.apply(decisions, reason: reason, asksReason: true)
    } catch {
      guard error.kind == .reasonNeeded else { throw error }
      guard context.console.isInteractive else {
        throw ToolError(
          error.wording + Wording(en: " Give the reason with --reason.", ko: " 이유는 --reason으로 적습니다.") + advice)
      }
      context.console.write("\(error.wording[context.language])\n\(Wording(en: "Why? ", ko: "이유: ")[context.language])")
      context.console.flush()
      let answer = (readLine() ?? "").trimmingCharacters(in: .whitespaces)
      guard !answer.isEmpty else {
        throw ToolError(en: "Nothing was changed.", ko: "바뀐 것이 없습니다.")
      }
      return try store.apply(decisions, reason: answer, asksReason: true)
    }
  }
}
