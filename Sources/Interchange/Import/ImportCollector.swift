import Diagnostics
import TranslationModel

/// What a format's reader hands its items, warnings and counts to.
final class ImportCollector {
  let options: ImportOptions
  @exclusivity(unchecked) var report = ImportReport()
  /// What the taker of the items threw: reading ends with it.
  @exclusivity(unchecked) private(set) var failure: (any Error)?
  private let taker: (ExchangeItem) throws -> Void
  private let reporter: FaultReporter
  /// Places in `report.warningCounts`, by the rule.
  private var rules: [String: Int] = [:]

  /// - Parameter file: what warnings call the file.
  init(
    options: ImportOptions, file: String, take: @escaping (ExchangeItem) throws -> Void,
    warn: @escaping (Finding) -> Void
  ) {
    self.options = options
    taker = take
    let kept = Kept()
    reporter = FaultReporter(file: file, language: options.language) { finding in
      kept.findings.append(finding)
      warn(finding)
    }
    self.kept = kept
  }

  private final class Kept {
    var findings: [Finding] = []
  }

  private let kept: Kept

  /// Hands an item over and counts it.
  ///
  /// - Returns: false when reading must end, because the taker threw.
  func take(_ item: ExchangeItem) -> Bool {
    guard failure == nil else { return false }
    do {
      try taker(item)
    } catch {
      failure = error
      return false
    }
    switch item {
    case .unit: report.units += 1
    case .entry: report.entries += 1
    }
    return true
  }

  /// Counts something that is left out: `units without Korean: 3 (…)`.
  func omit(_ subject: Wording, _ count: Int = 1, because reason: Wording) {
    report.omit(subject, count, because: reason)
  }

  /// Warns of a place, while the rule has not warned too often; `message` is made only then.
  func warn(
    _ rule: ValidationRule, _ message: @autoclosure () -> Wording,
    at position: @autoclosure () -> SourcePositions.Position
  ) {
    guard count(rule) <= ImportReport.warningsPerRule else { return }
    reporter.report(rule, message(), at: position())
    report.warnings = kept.findings
  }

  /// The rule's warnings with this one.
  private func count(_ rule: ValidationRule) -> Int {
    if let index = rules[rule.id] {
      report.warningCounts[index].count += 1
      return report.warningCounts[index].count
    }
    rules[rule.id] = report.warningCounts.count
    report.warningCounts.append(.init(rule: rule.id, count: 1))
    return 1
  }
}
