/// How much a finding matters, weakest first.
public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
  case information
  case warning
  case error

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .information: 0
    case .warning: 1
    case .error: 2
    }
  }
}
