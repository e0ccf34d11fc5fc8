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
    _ explanation: RenderingExplanation, target: String, source: String, isDecided: Bool,
    _ language: MessageLanguage
  ) -> [StyledLine] {
    var head = StyledLine(target, .pair).appending(" (\(source))  ")
      .appending(explanation.method.wording[language], .heading)
    if !explanation.also.isEmpty {
      let also = explanation.also.map(\.wording)
      let list = Wording(
        en: also.map(\.english).joined(separator: " and "), ko: also.map(\.korean).joined(separator: ", "))
      head.append(Wording(en: ", also \(list.english)", ko: "(다른 방법: \(list.korean))")[language])
    }
    let share = Counted.percent(explanation.score)
    head.append(Wording(en: "   \(share) accounted for", ko: "   \(share) 설명됨")[language], .faint)
    var lines = [head]
    let width = explanation.path.map { DisplayWidth.cells(of: $0.source) }.max() ?? 0
    let targetWidth = explanation.path.map { DisplayWidth.cells(of: $0.target) }.max() ?? 0
    for step in explanation.path {
      var line = StyledLine("  " + (step.source.isEmpty ? "–" : step.source).padded(toCells: width) + "  ")
      line.append((step.target.isEmpty ? "–" : step.target).padded(toCells: targetWidth) + "  ")
      line.append(step.by.wording[language], emphasis(step.by))
      lines.append(line)
    }
    lines.append(verdict(explanation, isDecided: isDecided, language))
    return lines
  }

  private static func verdict(
    _ explanation: RenderingExplanation, isDecided: Bool, _ language: MessageLanguage
  ) -> StyledLine {
    func line(_ wording: Wording, _ emphasis: Console.Emphasis) -> StyledLine {
      StyledLine("  \(wording[language])", emphasis)
    }
    guard let official = explanation.official else {
      return line(
        Wording(
          en: "No part goes by the sound of Mandarin, so there is no official transcription to keep to.",
          ko: "중국음으로 적은 부분이 없어 외래어 표기법에 맞출 것이 없습니다."), .faint)
    }
    if isDecided {
      return line(
        Wording(en: "The list of the house has \(official).", ko: "자체 표기 목록에 있는 표기: \(official)"),
        explanation.deviates ? .bad : .good)
    }
    guard explanation.deviates else {
      return line(Wording(en: "The official form is \(official).", ko: "외래어 표기법에 따른 표기: \(official)"), .good)
    }
    return line(
      Wording(en: "It deviates from the official form, \(official).", ko: "외래어 표기법과 다릅니다. 그에 따른 표기: \(official)"), .bad)
  }

  private static func emphasis(_ link: RenderingStep.Link) -> Console.Emphasis? {
    switch link {
    case .variant, .similar: .doubtful
    case .unaligned: .bad
    default: nil
    }
  }
}
