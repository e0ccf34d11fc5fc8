import Testing

@testable import ToolCommands

@Suite struct DecisionLineTests {
  @Test func aFileOfDecisions() throws {
    let text = """
      # original\trendering\tdecision

      杭州\t항저우\tpreferred
      杭州\t항조우\tlook-up-form\t항저우\tfrom an old issue
      苏州\t쑤저우\t\t\t
      """
    let lines = try DecisionLine.lines(of: text, file: "d.tsv")
    #expect(lines.map(\.place) == ["d.tsv:3", "d.tsv:4"])
    #expect(lines.map(\.verb) == [.preferred, .lookUpForm])
    #expect(lines[1].argument == "항저우")
    #expect(lines[1].note == "from an old issue")
  }

  @Test(
    "What is wrong with a line is said with its place",
    arguments: [
      ("杭州", "d.tsv:1: A tab is missing: original, rendering, decision, argument and note have tabs between."),
      (
        "杭州\t항저우\tprefered",
        """
        d.tsv:1: 'prefered' is no decision; the decisions are preferred, admitted, deprecated, superseded, \
        look-up-form, edit, reject, merge, note, reliability, valid-from, valid-until, letter-case, replaced-by, \
        see, broader, unrelated, source-state, target-state.
        """
      ),
      ("\t항저우\tpreferred", "d.tsv:1: The original is missing."),
      ("杭州\t\tpreferred", "d.tsv:1: The rendering is missing."),
      ("杭州\t항조우\tedit", "d.tsv:1: 'edit' wants an argument: the corrected rendering."),
      ("杭州\t항조우\treject\tx", "d.tsv:1: 'reject' takes no argument, but there is 'x'."),
      ("a\tb\treject\t\t\t", "d.tsv:1: There are 6 columns; original, rendering, decision, argument, note are five."),
    ])
  func faults(row: String, message: String) {
    let error = #expect(throws: ToolError.self) { try DecisionLine.lines(of: row, file: "d.tsv") }
    #expect(error?.wording.english == message + "\nNothing was applied.")
  }

  @Test(
    "Decisions as arguments",
    arguments: [
      ("杭州=항저우:preferred", "杭州", "항저우", DecisionLine.Verb.preferred, ""),
      ("杭州=항조우:edit:항저우", "杭州", "항조우", .edit, "항저우"),
      ("A:B=C:D:note:see: there", "A:B", "C:D", .note, "see: there"),
      ("杭州=:merge:杭州市", "杭州", "", .merge, "杭州市"),
    ])
  func arguments(text: String, source: String, target: String, verb: DecisionLine.Verb, argument: String) throws {
    let line = try DecisionLine(argument: text)
    #expect(line.source == source)
    #expect(line.target == target)
    #expect(line.verb == verb)
    #expect(line.argument == argument)
  }
}
