public import Diagnostics

/// The usual rendering of an original changed between documents.
public struct RenderingDriftRule: Rule {
  public let id = "rendering-drift"
  public let defaultSeverity = Severity.information
  public let title = Wording(
    en: "a usual rendering that changed between documents",
    ko: "문서에 따라 주로 쓰는 표기가 바뀜")
  public let explanation = Wording(
    en: """
      A series that says '충칭(重庆)' up to March and '중경(重慶)' from April on has drifted, perhaps without anybody deciding \
      it. One finding for each change, at the first place of the new rendering; checking a single document finds nothing.
      """,
    ko: """
      3월 호까지 '충칭(重庆)'이던 표기가 4월 호부터 '중경(重慶)'이면, 정한 사람 없이 표기가 바뀌었을 수 있습니다. 바뀔 때마다 새 표기가 \
      처음 나온 자리에 지적이 하나 나옵니다. 문서 하나만 검사하면 나오지 않습니다.
      """)
  public let options = [
    RuleOption(
      name: "order", defaultValue: .text(DocumentOrder.automatic.rawValue),
      meaning: Wording(
        en: "the order of the documents: by date where all names have one (automatic), given, name or date",
        ko: "문서의 순서: automatic(이름에 모두 날짜가 있으면 날짜순), given(주어진 순서), name(이름순), date(날짜순)"))
  ]

  public init() {}

  public func findings(in context: CheckContext) -> [Finding] {
    guard context.documents.count > 1 else { return [] }
    let table = DriftTable(context, order: order(in: context))
    return context.ordered(
      table.drifts.flatMap { drift in drift.changes.map { finding($0, of: drift, in: table, context) } })
  }

  private func order(in context: CheckContext) -> DocumentOrder {
    guard case .text(let name) = context.value(of: "order", for: self) else { return .automatic }
    return DocumentOrder(rawValue: name) ?? .automatic
  }

  private func finding(
    _ change: RenderingDrift.Change, of drift: RenderingDrift, in table: DriftTable, _ context: CheckContext
  ) -> Finding {
    let (old, new) = (drift.renderings[change.old].rendering, drift.renderings[change.new].rendering)
    // Of several that were met as often, none was the usual one.
    let uses = drift.renderings[change.old].uses[change.lastDocument]
    let before =
      [old] + drift.renderings.filter { $0.uses[change.lastDocument] == uses && $0.rendering != old }.map(\.rendering)
    return context.finding(
      self, at: change.place.utf8Range, document: table.columns[change.document].document,
      Self.message(drift.original, before, new, table.columns[change.lastDocument].name),
      related: [
        RelatedPlace(
          location: change.lastPlace,
          note: context.say(Wording(en: "'\(old)' stands here for the last time before", ko: "바뀌기 전 마지막 '\(old)'")))
      ],
      terms: [new, drift.original])
  }
}

// MARK: - Messages

extension RenderingDriftRule {
  private static func message(_ original: String, _ before: [String], _ new: String, _ last: String) -> Wording {
    let quoted = before.map { "'\($0)'" }
    let often = before.count > 1 ? "" : "주로 "
    return Wording(
      en: "\(original) is mostly '\(new)' from here on; up to \(last) it was \(quoted.joined(separator: " or "))",
      ko: "여기부터 \(original)의 표기는 주로 '\(new)'입니다. 그 전에는 \(last)까지 \(often)\(quoted.joined(separator: ", ")) 표기를 썼습니다")
  }
}
