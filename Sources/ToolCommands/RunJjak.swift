/// Runs the command line and returns its exit status: 0 clean, 1 findings, 2 could not do it, 64 usage.
public func runJjak(arguments: [String]) async -> Int32 {
  0
}
