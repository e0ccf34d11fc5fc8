import Diagnostics
import GlossaryStore

/// What a key does to all marked entries at once; renderings that are decided already stay as they are.
enum MarkedAction: Character {
  /// The best open rendering becomes the preferred one; an entry that was only reopened is approved.
  case prefer = "p"
  case admit = "a"
  case deprecate = "d"
  case supersede = "D"
  case reject = "r"
  /// What was decided is open again.
  case reconsider = "c"
  case skip = "s"

  /// Whether a key decides on one entry only.
  static func isForOne(_ character: Character) -> Bool {
    "el".contains(character)
  }

  func decisions(for item: ReviewItem) -> [Decision] {
    let id = item.entry.id
    switch self {
    case .prefer:
      if let best = AcceptanceRule.best(of: item.undecided.filter { $0.proposedStatus == nil }) {
        return [.accept(concept: id, rendering: best.target, as: .preferred)]
      }
      return item.reasons.contains(.reopened) ? [.approve(concept: id)] : []
    case .admit: return item.undecided.map { .accept(concept: id, rendering: $0.target, as: .admitted) }
    case .deprecate: return item.undecided.map { .accept(concept: id, rendering: $0.target, as: .deprecated) }
    case .supersede: return item.undecided.map { .accept(concept: id, rendering: $0.target, as: .superseded) }
    case .reject: return item.undecided.isEmpty ? [] : [.rejectConcept(id)]
    case .reconsider:
      return item.candidates.filter { $0.decision == .accepted || $0.decision == .rejected }
        .map { .reconsider(concept: id, rendering: $0.target) }
    case .skip: return item.reasons.isEmpty ? [] : [.skip(concept: id)]
    }
  }

  /// What the command is called in the history, which is kept in English.
  func summary(_ count: Int) -> String {
    "\(words.english) of \(Counted.words(count, "entry"))"
  }

  func question(_ count: Int, of marked: Int) -> Wording {
    let rest = marked - count
    let english = summary(count)
    return Wording(
      en: english.prefix(1).uppercased() + english.dropFirst() + "?"
        + (rest == 0 ? "" : " (\(rest) of the marked have nothing to decide.)"),
      ko: "항목 \(count)개의 \(words.korean)할까요?"
        + (rest == 0 ? "" : " (나머지 \(rest)개는 결정할 것이 없음)"))
  }

  private var words: Wording {
    switch self {
    case .prefer: Wording(en: "accept the best rendering", ko: "가장 나은 표기를 우선으로 채택")
    case .admit: Wording(en: "admit the open renderings", ko: "미결 표기를 허용으로 채택")
    case .deprecate: Wording(en: "deprecate the open renderings", ko: "미결 표기를 사용하지 않음으로 분류")
    case .supersede: Wording(en: "supersede the open renderings", ko: "미결 표기를 대체됨으로 분류")
    case .reject: Wording(en: "reject the open renderings", ko: "미결 표기를 거부")
    case .reconsider: Wording(en: "take back the decisions", ko: "결정을 취소")
    case .skip: Wording(en: "put off the review", ko: "검토를 보류")
    }
  }
}
