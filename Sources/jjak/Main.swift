import Foundation
import ToolCommands

@main
enum Main {
  static func main() async {
    exit(await runJjak(arguments: Array(CommandLine.arguments.dropFirst())))
  }
}
