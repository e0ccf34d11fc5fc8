import GlossaryStore
import TranslationModel

extension DecisionLine.Verb {
  /// Whether it describes a rendering that is a term.
  var isOfTerm: Bool { self == .validFrom || self == .validUntil || self == .letterCase }

  fileprivate var relation: Relation.Kind? {
    switch self {
    case .replacedBy: .replacedBy
    case .see: .see
    case .broader: .broader
    default: nil
    }
  }

  fileprivate var side: Side? {
    switch self {
    case .sourceState: .source
    case .targetState: .target
    default: nil
    }
  }
}

/// What decision lines say of an entry beside its renderings.
extension DecisionPlan {
  /// What a cell says that removes something.
  private static let nothing = "-"

  mutating func plan(fieldOf line: DecisionLine, _ concept: String) throws {
    switch line.verb {
    case .reliability: try plan(reliability: line, concept)
    case .validFrom, .validUntil, .letterCase: try plan(ofTerm: line, concept)
    case .replacedBy, .see, .broader, .unrelated: try plan(relation: line, concept)
    default: break
    }
  }

  private mutating func plan(reliability line: DecisionLine, _ concept: String) throws {
    let value = Int(line.argument)
    guard line.argument == Self.nothing || value.map((1...10).contains) ?? false else {
      return fault(
        line, en: "Reliability is a number from 1 (worst) to 10, or - for none, not '\(line.argument)'.",
        ko: "신뢰도는 1(가장 낮음)에서 10 사이의 수이고, 없애려면 -를 적습니다: '\(line.argument)'")
    }
    guard try item(concept)?.entry.reliability != value else { return }
    decisions.append(.reliability(concept: final(concept), value: value))
  }

  // MARK: - Limits of use, letter case

  /// A rendering must be a term before it is described: what another line decides on it comes first, and again behind
  /// the description, where it approves the entry.
  mutating func plan(
    termDescribedBy line: DecisionLine, _ concept: String, _ lines: [(line: DecisionLine, concept: String)]
  ) throws {
    guard try candidate(line, of: concept).decision != .accepted else { return }
    for (other, id) in lines where final(id) == final(concept) {
      guard let status = AdministrativeStatus(rawValue: other.verb.rawValue), other.target == line.target else {
        continue
      }
      let decision = Decision.accept(concept: final(concept), rendering: line.target, as: status)
      if !decisions.contains(decision) { decisions.append(decision) }
      return
    }
    fault(
      line,
      en: "'\(line.target)' is no term yet; a line that makes it preferred or admitted may stand beside this one.",
      ko: "'\(line.target)' 표기는 아직 용어가 아닙니다. 우선 용어나 허용 용어로 정하는 줄을 함께 적을 수 있습니다.")
  }

  private mutating func plan(ofTerm line: DecisionLine, _ concept: String) throws {
    let letterCase = LetterCase(rawValue: line.argument)
    if line.verb == .letterCase, letterCase == nil, line.argument != Self.nothing {
      return fault(
        line, en: "The letter case is written, any or first, or - for what is usual, not '\(line.argument)'.",
        ko: "대소문자에는 written, any, first나 보통대로라는 뜻의 -를 적습니다: '\(line.argument)'")
    }
    let limit = line.argument == Self.nothing ? nil : UsageLimit(line.argument)
    let (id, held) = (final(concept), try candidate(line, of: concept))
    guard held.target == line.target else {
      return fault(
        line, en: "'\(line.target)' is a look-up form of '\(held.target)'; only terms have what you say.",
        ko: "'\(line.target)' 표기는 '\(held.target)'의 검색용 표기입니다. 이 결정은 용어에만 적습니다.")
    }
    if line.verb == .validFrom, held.validity?.from != limit {
      decisions.append(.validFrom(concept: id, term: line.target, value: limit))
    } else if line.verb == .validUntil, held.validity?.until != limit {
      decisions.append(.validUntil(concept: id, term: line.target, value: limit))
    } else if line.verb == .letterCase, held.letterCase != letterCase {
      decisions.append(.letterCase(concept: id, term: line.target, value: letterCase))
    }
  }

  // MARK: - Relations

  private mutating func plan(relation line: DecisionLine, _ concept: String) throws {
    let others = try concepts(named: line.argument)
    guard others.count == 1, let other = others.first.map(final) else {
      let choice = others.joined(separator: ", ")
      guard !others.isEmpty else {
        return fault(
          line, en: "There is no concept '\(line.argument)' in the glossary.",
          ko: "용어집에 없는 항목입니다: '\(line.argument)'")
      }
      return fault(
        line, en: "'\(line.argument)' stands for several concepts; write one of their ids: \(choice).",
        ko: "'\(line.argument)'에 해당하는 항목이 여럿입니다. id로 하나를 적으십시오: \(choice)")
    }
    let id = final(concept)
    guard id != other else {
      return fault(line, en: "An entry has no relation to itself.", ko: "항목을 그 자신과 이을 수 없습니다.")
    }
    let related = try item(concept)?.related.filter { final($0.concept) == other } ?? []
    if let kind = line.verb.relation {
      let isKnown = related.contains { $0.kind == kind && $0.direction == .toOther }
      if !isKnown { decisions.append(.relate(concept: id, kind, to: other)) }
      return
    }
    decisions += related.map { relation in
      switch relation.direction {
      case .toOther: .unrelate(concept: id, relation.kind, to: other)
      case .fromOther: .unrelate(concept: other, relation.kind, to: id)
      }
    }
  }

  // MARK: - States of the languages

  mutating func plan(sideOf line: DecisionLine, _ concept: String) throws {
    guard let side = line.verb.side else { return }
    let state = ReviewState(rawValue: line.argument)
    guard state != nil || line.argument == "entry" else {
      return fault(
        line, en: "The states are proposed, approved, rejected and entry (as the entry), not '\(line.argument)'.",
        ko: "상태는 proposed, approved, rejected, entry(항목과 같음) 가운데 하나입니다: '\(line.argument)'")
    }
    guard let entry = try item(concept)?.entry else { return }
    let own = side == .source ? entry.sourceState : entry.targetState
    let isInForce = state.map { entry.reviewState(of: side) == $0 } ?? (own == nil)
    if !isInForce || isDescribed(final(concept)) {
      decisions.append(.reviewSide(concept: final(concept), side, state))
    }
  }

  /// Whether something planned takes back the approval of an entry.
  func isDescribed(_ id: String) -> Bool {
    decisions.contains { decision in
      switch decision {
      case .note(id, _), .reliability(id, _), .validFrom(id, _, _), .validUntil(id, _, _), .letterCase(id, _, _),
        .relate(id, _, _),
        .unrelate(id, _, _):
        true
      default: false
      }
    }
  }
}
