import Foundation
import ToolCommands

@main
enum Main {
  static func main() {
    exit(runJjak(arguments: Array(CommandLine.arguments.dropFirst())))
  }
}
