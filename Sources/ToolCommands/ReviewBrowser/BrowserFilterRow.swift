import Diagnostics
import TranslationModel

/// A row of the filter: what it is about, and how its value is turned on.
enum BrowserFilterRow: CaseIterable {
  case standing
  case rendering
  case method
  case document
  case conflict
  case deviates
  case uncertain
  case shorter

  /// The key that turns it without going there.
  var key: Character {
    switch self {
    case .standing: "s"
    case .rendering: "r"
    case .method: "m"
    case .document: "d"
    case .conflict: "c"
    case .deviates: "v"
    case .uncertain: "u"
    case .shorter: "h"
    }
  }

  var label: Wording {
    switch self {
    case .standing: Wording(en: "State of the entry", ko: "항목 상태")
    case .rendering: Wording(en: "A rendering that is", ko: "이런 표기가 있음")
    case .method: Wording(en: "Method", ko: "옮긴 방식")
    case .document: Wording(en: "Document", ko: "문서")
    case .conflict: Wording(en: "Several renderings", ko: "표기가 여럿")
    case .deviates: Wording(en: "Departs from the rule", ko: "외래어 표기법과 다름")
    case .uncertain: Wording(en: "Uncertain pair", ko: "불확실한 짝")
    case .shorter: Wording(en: "Hide parts of longer pairs", ko: "긴 짝에 든 후보 숨기기")
    }
  }

  func value(_ filter: BrowserFilter) -> Wording {
    switch self {
    case .standing: filter.standing.wording
    case .rendering: filter.rendering.wording
    case .method: filter.method?.wording ?? BrowserWords.any
    case .document: filter.document.map { Wording(en: $0, ko: $0) } ?? BrowserWords.any
    case .conflict: Self.switched(filter.conflict)
    case .deviates: Self.switched(filter.deviates)
    case .uncertain: Self.switched(filter.uncertain)
    case .shorter: filter.hidesShorter ? BrowserWords.on : BrowserWords.off
    }
  }

  private static func switched(_ isOn: Bool) -> Wording {
    isOn ? BrowserWords.only : BrowserWords.any
  }

  /// Whether the row leaves anything out.
  func isSet(_ filter: BrowserFilter) -> Bool {
    value(filter) != value(BrowserFilter())
  }

  /// - Parameter documents: the names to choose from.
  func turn(_ filter: inout BrowserFilter, by step: Int, documents: [String]) {
    switch self {
    case .standing: filter.standing = filter.standing.next(step)
    case .rendering: filter.rendering = filter.rendering.next(step)
    case .method: filter.method = Self.next(filter.method, RenderingMethod.allCases, step)
    case .document: filter.document = Self.next(filter.document, documents, step)
    case .conflict: filter.conflict.toggle()
    case .deviates: filter.deviates.toggle()
    case .uncertain: filter.uncertain.toggle()
    case .shorter: filter.hidesShorter.toggle()
    }
  }

  /// The next of nothing and all values, round and round.
  private static func next<Value: Equatable>(_ value: Value?, _ all: [Value], _ step: Int) -> Value? {
    let index = value.flatMap { all.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let turned = (index + step + all.count + 1) % (all.count + 1)
    return turned == 0 ? nil : all[turned - 1]
  }
}
