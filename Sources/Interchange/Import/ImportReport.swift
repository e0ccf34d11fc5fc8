import Diagnostics

/// What was read from a file, what was left out, and where the file is sloppy.
public struct ImportReport: Sendable, Hashable {
  /// The format's name for people, such as `TMX 1.4`.
  public internal(set) var formatName = Wording("")
  /// The English of it.
  public var format: String { formatName.english }
  /// Items handed over, of each kind.
  public internal(set) var units = 0
  public internal(set) var entries = 0
  /// Translations left out because nobody finished or reviewed them (``ImportOptions/leavesOutUnreviewed``).
  public internal(set) var unreviewed = 0
  /// What was left out or changed, in the order met; each subject once.
  public private(set) var omissions: [ExportSummary.Omission] = []
  /// The first warnings of each rule, in order of the document.
  public internal(set) var warnings: [Finding] = []
  /// How many places each rule warned of, in the order met; more than `warnings` shows where there were many.
  public internal(set) var warningCounts: [WarningCount] = []

  /// Whether the file holds something, but nothing that its format is made of: lines without cells.
  var isUnreadable = false

  /// Whether nothing was read because nothing is there: a header alone, an empty body.
  public var isEmpty: Bool { units + entries + unreviewed == 0 && omissions.isEmpty && !isUnreadable }

  public struct WarningCount: Sendable, Hashable {
    public var rule: String
    public var count: Int
  }

  /// At most this many warnings of one rule are kept and handed on; the rest is counted.
  public static let warningsPerRule = 10

  public init() {}

  /// All places that were warned of.
  public var warningCount: Int { warningCounts.reduce(0) { $0 + $1.count } }

  mutating func omit(_ subject: Wording, _ count: Int = 1, because reason: Wording) {
    guard count > 0 else { return }
    if let index = omissions.firstIndex(where: { $0.subject == subject && $0.reason == reason }) {
      omissions[index].count += count
    } else {
      omissions.append(.init(subject: subject, count: count, reason: reason))
    }
  }
}
