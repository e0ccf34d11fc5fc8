/// A command cannot do what it was asked to; exit status 2.
struct ToolError: Error, CustomStringConvertible {
  /// A sentence for the user, without the program's name before it.
  let message: String

  init(_ message: String) {
    self.message = message
  }

  var description: String { message }
}
