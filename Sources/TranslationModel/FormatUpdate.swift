/// Bringing a file of ours up to the format of today, step by step, while other processes may be doing the same.
public enum FormatUpdate {
  /// Carries out the steps that are missing. Where another process carries one out first, it fails here, and what is left
  /// is tried again. O(steps) attempts.
  ///
  /// - Parameters:
  ///   - version: the format to reach.
  ///   - reached: reads the format that the file has by now.
  ///   - carryOut: carries out all steps that are missing, each of them at once or not at all.
  /// - Throws: what the two throw, `carryOut` only where nobody took the file any further.
  public static func bring(
    to version: Int, from reached: () throws -> Int, by carryOut: () throws -> Void
  ) throws {
    var known = try reached()
    while known < version {
      do {
        return try carryOut()
      } catch {
        let now = try reached()
        guard now > known else { throw error }
        known = now
      }
    }
  }
}
