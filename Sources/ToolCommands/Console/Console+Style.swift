internal import Rainbow

extension Console {
  /// How a piece of text stands out.
  enum Emphasis {
    case heading
    case pair
    case good
    case doubtful
    case bad
    case faint
    /// The line that the keys are about.
    case selected
  }

  /// The text with its emphasis where colour is allowed, else as it is.
  func styled(_ text: String, _ emphasis: Emphasis) -> String {
    guard usesColor, !text.isEmpty else { return text }
    return Rainbow.generateString(for: Rainbow.Entry(segments: [Self.segment(text, emphasis)]))
  }

  private static func segment(_ text: String, _ emphasis: Emphasis) -> Rainbow.Segment {
    switch emphasis {
    case .heading: Rainbow.Segment(text: text, styles: [.bold])
    case .pair: Rainbow.Segment(text: text, color: .named(.cyan), styles: [.bold])
    case .good: Rainbow.Segment(text: text, color: .named(.green))
    case .doubtful: Rainbow.Segment(text: text, color: .named(.yellow))
    case .bad: Rainbow.Segment(text: text, color: .named(.red))
    case .faint: Rainbow.Segment(text: text, styles: [.dim])
    case .selected: Rainbow.Segment(text: text, styles: [.swap])
    }
  }
}
