/// The arguments cannot be understood; exit status 64.
struct UsageError: Error {
  /// What is wrong and where the help is.
  let sentence: String

  init(_ sentence: String) {
    self.sentence = sentence
  }

  /// A sentence from the argument parser's message, which has no full stop.
  init(parserMessage: String, commandNames: [String]) {
    var message = Substring(parserMessage)
    while message.last == "\n" || message.last == " " { message.removeLast() }
    if message.hasPrefix("Error: ") { message = message.dropFirst(7) }
    var lines = message.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    if lines.isEmpty { lines = ["The arguments are not understood"] }
    lines[0] = lines[0].prefix(1).uppercased() + lines[0].dropFirst()
    if let last = lines[0].last, !".?!:".contains(last) { lines[0] += "." }
    let help = (["jjak", "help"] + commandNames).joined(separator: " ")
    sentence = lines.joined(separator: "\n") + "\n'\(help)' explains it with an example."
  }
}
