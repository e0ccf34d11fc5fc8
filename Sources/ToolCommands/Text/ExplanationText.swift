import Diagnostics
import Readings
import TranslationModel

/// What `explain` prints.
enum ExplanationText {
  static func json(_ explanation: RenderingExplanation, target: String, source: String) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("target", .string(target)), ("source", .string(source)), ("method", .string(explanation.method.rawValue)),
    ]
    if !explanation.also.isEmpty { members.append(("also", JSONValue(explanation.also.map(\.rawValue)))) }
    members += [
      ("deviates", .bool(explanation.deviates)), ("official", JSONValue(explanation.official)),
      ("path", .array(explanation.path.map(json))), ("score", .score(explanation.score)),
    ]
    return .object(members)
  }

  /// The place of a line that is no pair.
  static func unexplained(_ line: String) -> JSONValue {
    .object([
      ("target", .string(line)), ("source", .null), ("method", .null), ("deviates", .bool(false)), ("official", .null),
      ("path", .array([])), ("score", .score(0)),
    ])
  }

  private static func json(_ step: RenderingStep) -> JSONValue {
    .object([
      ("source", .string(step.source)), ("target", .string(step.target)), ("by", .string(step.by.rawValue)),
    ])
  }

  /// - Parameter isDecided: whether the official form is that of the house's list.
  static func lines(
    _ explanation: RenderingExplanation, target: String, source: String, isDecided: Bool
  ) -> [StyledLine] {
    var head = StyledLine(target, .pair).appending(" (\(source))  ").appending(explanation.method.words, .heading)
    if !explanation.also.isEmpty {
      head.append(", also \(explanation.also.map(\.words).joined(separator: " and "))")
    }
    head.append("   \(Counted.percent(explanation.score)) accounted for", .faint)
    var lines = [head]
    let width = explanation.path.map { DisplayWidth.cells(of: $0.source) }.max() ?? 0
    let targetWidth = explanation.path.map { DisplayWidth.cells(of: $0.target) }.max() ?? 0
    for step in explanation.path {
      var line = StyledLine("  " + (step.source.isEmpty ? "–" : step.source).padded(toCells: width) + "  ")
      line.append((step.target.isEmpty ? "–" : step.target).padded(toCells: targetWidth) + "  ")
      line.append(PathText.words(step.by), emphasis(step.by))
      lines.append(line)
    }
    lines.append(verdict(explanation, isDecided: isDecided))
    return lines
  }

  private static func verdict(_ explanation: RenderingExplanation, isDecided: Bool) -> StyledLine {
    guard let official = explanation.official else {
      return StyledLine("  No part goes by sound, so there is no official transcription to keep to.", .faint)
    }
    if isDecided {
      return StyledLine("  The list of the house has \(official).", explanation.deviates ? .bad : .good)
    }
    guard explanation.deviates else { return StyledLine("  The official form is \(official).", .good) }
    return StyledLine("  It deviates from the official form, \(official).", .bad)
  }

  private static func emphasis(_ link: RenderingStep.Link) -> Console.Emphasis? {
    switch link {
    case .variant, .similar: .doubtful
    case .unaligned: .bad
    default: nil
    }
  }
}
