import Diagnostics
import Readings
import TranslationModel

/// What `explain` prints.
enum ExplanationText {
  /// The contract of the JSON Lines output.
  static func write(
    _ explanation: RenderingExplanation, target: String, source: String, to json: inout JSONText
  ) {
    json.write(#"{"target":"#)
    json.write(string: target)
    json.write(#","source":"#)
    json.write(string: source)
    json.write(#","method":"#)
    json.write(string: explanation.method.rawValue)
    if !explanation.also.isEmpty {
      json.write(#","also":"#)
      json.write(strings: explanation.also.map(\.rawValue))
    }
    json.write(#","deviates":"#)
    json.write(explanation.deviates)
    json.write(#","official":"#)
    json.write(optional: explanation.official)
    json.write(#","path":["#)
    for (index, step) in explanation.path.enumerated() {
      json.write(index > 0 ? #",{"source":"# : #"{"source":"#)
      json.write(string: step.source)
      json.write(#","target":"#)
      json.write(string: step.target)
      json.write(#","by":"#)
      json.write(string: step.by.rawValue)
      json.write("}")
    }
    json.write(#"],"score":"#)
    json.write(score: explanation.score)
    json.write("}")
  }

  /// The place of a line that is no pair.
  static func writeUnexplained(_ line: String, to json: inout JSONText) {
    json.write(#"{"target":"#)
    json.write(string: line)
    json.write(#","source":null,"method":null,"deviates":false,"official":null,"path":[],"score":0}"#)
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
      return StyledLine(
        "  No part goes by the sound of Mandarin, so there is no official transcription to keep to.", .faint)
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
