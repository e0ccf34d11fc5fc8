import Diagnostics

/// The arguments cannot be understood; exit status 64.
struct UsageError: WordedError {
  /// What is wrong and where the help is.
  let wording: Wording

  init(_ wording: Wording) {
    self.wording = wording
  }

  init(en english: String, ko korean: String) {
    self.init(Wording(en: english, ko: korean))
  }

  init(_ sentence: String) {
    self.init(Wording(sentence))
  }

  /// A sentence from the argument parser's message, which has no full stop.
  init(parserMessage: String, commandNames: [String]) {
    var message = Substring(parserMessage)
    while message.last == "\n" || message.last == " " { message.removeLast() }
    if message.hasPrefix("Error: ") { message = message.dropFirst(7) }
    let lines = message.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    let fault =
      lines.isEmpty
      ? Wording(en: "The arguments are not understood", ko: "인수를 이해할 수 없습니다") : ParserWords.wording(lines[0])
    let others = lines.dropFirst().map { "\n" + $0 }.joined()
    let help = (["jjak", "help"] + commandNames).joined(separator: " ")
    wording =
      Wording(
        en: Self.sentence(fault.english, endsLists: true), ko: Self.sentence(fault.korean, endsLists: false))
      + Wording(others + "\n") + Wording(en: "'\(help)' explains it with an example.", ko: "'\(help)'에 설명과 보기가 있습니다.")
  }

  /// With a capital letter, and a full stop where no mark, and in Korean no list, ends it.
  private static func sentence(_ fault: String, endsLists: Bool) -> String {
    let text = fault.capitalizedFirst
    let isList = text.hasSuffix("'") && text.contains(": '") || text.hasSuffix(">") || text.hasSuffix("...")
    if isList, !endsLists { return text }
    return text.last.map { ".?!:".contains($0) } == true ? text : text + "."
  }
}
