import Diagnostics
import GlossaryStore
import TranslationModel

/// What a report says in its own words.
enum ReportWords {
  static let about = Wording(en: "Glossary and findings", ko: "용어집과 지적")
  static let aboutDrift = Wording(en: "Drift of renderings", ko: "표기 변화")
  static let skip = Wording(en: "Skip to the content", ko: "본문으로 건너뛰기")
  static let parts = Wording(en: "Parts of the page", ko: "차례")
  static let overview = Wording(en: "Overview", ko: "개요")
  static let glossary = Wording(en: "Glossary", ko: "용어집")
  static let findings = Wording(en: "Findings", ko: "지적")
  static let drift = Wording(en: "Drift", ko: "표기 변화")
  static let search = Wording(en: "Search terms and findings", ko: "용어와 지적 찾기")
  static let madeBy = Wording(en: "Made by", ko: "만든 도구:")

  static func written(_ file: String) -> Wording {
    Wording(en: "The report was written to \(file).", ko: "보고서를 \(file)에 썼습니다.")
  }

  /// Documents of the glossary that cannot be looked at.
  static func missing(_ names: [String]) -> Wording {
    let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
    return Wording(
      en: "\(Counted.words(names.count, "document")) of the glossary \(names.count == 1 ? "is" : "are") not there any "
        + "more and \(names.count == 1 ? "was" : "were") left out of the findings: \(shown).",
      ko: "용어집의 문서 \(names.count)건은 파일이 없어 지적에서 뺐습니다: \(shown)")
  }

  // MARK: - Figures

  static let entries = Wording(en: "Entries", ko: "항목")
  static let renderings = Wording(en: "Renderings", ko: "표기")
  static let occurrences = Wording(en: "Occurrences", ko: "용례")
  static let document = Wording(en: "Document", ko: "문서")
  static let documents = Wording(en: "Documents", ko: "문서")

  static func documents(_ count: Int) -> Wording {
    Wording(en: Counted.words(count, "document"), ko: "문서 \(count)건")
  }

  static func inDocuments(_ count: Int) -> Wording {
    Wording(en: "in \(Counted.words(count, "document"))", ko: "문서 \(count)건")
  }

  static func conflicting(_ count: Int) -> Wording {
    Wording(en: "\(Counted.words(count, "entry")) rendered differently", ko: "표기가 엇갈리는 항목 \(count)")
  }

  static func deviating(_ count: Int) -> Wording {
    Wording(
      en: count == 1 ? "1 entry deviates from the official form" : "\(count) entries deviate from the official form",
      ko: "외래어 표기법과 다른 항목 \(count)")
  }

  static func findings(_ count: Int) -> Wording {
    Wording(en: Counted.words(count, "finding"), ko: "지적 \(count)건")
  }

  static func occurrences(_ count: Int) -> Wording {
    Wording(en: Counted.words(count, "occurrence"), ko: "용례 \(count)건")
  }

  // MARK: - Columns and filters

  static let original = Wording(en: "Original", ko: "원어")
  static let rendering = Wording(en: "Rendering", ko: "표기")
  static let state = Wording(en: "State", ko: "상태")
  static let status = Wording(en: "Status", ko: "용도")
  static let method = Wording(en: "Method", ko: "방법")
  static let official = Wording(en: "Official form", ko: "외래어 표기법")
  static let uses = Wording(en: "Uses", ko: "용례")
  static let severity = Wording(en: "Severity", ko: "심각도")
  static let line = Wording(en: "Line", ko: "행")
  static let finding = Wording(en: "Finding", ko: "지적")
  static let rule = Wording(en: "Rule", ko: "규칙")
  static let filtersOfGlossary = Wording(en: "Filters of the glossary", ko: "용어집 거르기")
  static let filtersOfFindings = Wording(en: "Filters of the findings", ko: "지적 거르기")
  static let conflict = Wording(en: "Rendered differently", ko: "표기가 엇갈림")
  static let deviates = Wording(en: "Deviates", ko: "표기법과 다름")
  static let clear = Wording(en: "Clear filters", ko: "모두 보기")
  static let some = Wording(en: "{} of {}", ko: "{} / {}건")
  static let more = Wording(en: "Show {} more of {}", ko: "{}건 더 보기 (남은 {}건)")
  static let printed = Wording(en: "{} of {} are printed", ko: "{}건 인쇄(전체 {}건)")
  static let searched = Wording(en: "search: {}", ko: "찾은 말: {}")
  static let folded = Wording(
    en: "What folds out is printed for up to {}: search or filter first.",
    ko: "펼쳐 보는 내용은 {}건까지 인쇄됩니다. 찾거나 거른 뒤에 인쇄하세요.")
  static let noEntry = Wording(en: "No entry fits.", ko: "맞는 항목이 없습니다.")
  static let noFinding = Wording(en: "No finding fits.", ko: "맞는 지적이 없습니다.")
  static let noOriginal = Wording(en: "No original fits.", ko: "맞는 원어가 없습니다.")
  static let emptyGlossary = Wording(
    en: "The glossary is empty: 'jjak mine FILE…' fills it from your texts.",
    ko: "용어집이 비어 있습니다. 'jjak mine FILE…'로 글에서 채울 수 있습니다.")
  static let nothingFound = Wording(en: "Nothing was found.", ko: "지적할 것이 없습니다.")
  static let noDrift = Wording(
    en: "No original is rendered differently in different documents.", ko: "문서에 따라 표기가 다른 원어가 없습니다.")

  // MARK: - Entries

  static let same = Wording(en: "the same", ko: "같음")
  static let differs = Wording(en: "deviates", ko: "다름")
  static let alsoFoundBy = Wording(en: "also found by", ko: "검색용 표기")
  static let subjectField = Wording(en: "Subject field", ko: "분야")
  static let definition = Wording(en: "Definition", ko: "정의")
  static let reliability = Wording(en: "Reliability", ko: "신뢰도")
  static let note = Wording(en: "Note", ko: "참고")
  static let source = Wording(en: "Source", ko: "출처")
  static let validity = Wording(en: "Validity", ko: "유효 기간")
  static let changed = Wording(en: "Changed", ko: "바뀐 때")

  static func state(of side: Side) -> Wording {
    switch side {
    case .source: Wording(en: "State of the original", ko: "원어의 상태")
    case .target: Wording(en: "State of the renderings", ko: "표기의 상태")
    }
  }

  static func span(of validity: Validity) -> Wording {
    let (from, until) = (validity.from?.description, validity.until?.description)
    return Wording(
      en: [from.map { "from \($0)" }, until.map { "until \($0)" }].compactMap(\.self).joined(separator: " "),
      ko: [from.map { "\($0)부터" }, until.map { "\($0)까지" }].compactMap(\.self).joined(separator: " "))
  }

  static func status(_ candidate: Candidate) -> Wording {
    candidate.status.map(status) ?? status(candidate.decision)
  }

  static func status(_ status: AdministrativeStatus) -> Wording {
    switch status {
    case .preferred: Wording(en: "preferred", ko: "우선 용어")
    case .admitted: Wording(en: "admitted", ko: "허용 용어")
    case .deprecated: Wording(en: "deprecated", ko: "사용하지 않는 용어")
    case .superseded: Wording(en: "superseded", ko: "대체된 용어")
    }
  }

  static func status(_ decision: RenderingDecision) -> Wording {
    switch decision {
    case .candidate: Wording(en: "candidate", ko: "후보")
    case .accepted: Wording(en: "accepted", ko: "승인")
    case .rejected: Wording(en: "rejected", ko: "거부")
    case .withdrawn: Wording(en: "not in the texts any more", ko: "글에 없음")
    }
  }

  static func moreContexts(_ count: Int, id: String) -> Wording {
    Wording(
      en: "and \(count) more: 'jjak glossary show \(id)'", ko: "그 밖에 \(count)건: 'jjak glossary show \(id)'")
  }

  // MARK: - Findings

  static let suggestion = Wording(en: "Suggestion:", ko: "제안:")

  /// What does not count: ignored by a comment or the settings, or accepted.
  static let suppressed = Wording(en: "Findings that do not count", ko: "제외하거나 수용한 지적")

  /// The same where there is little room.
  static let notCounted = Wording(en: "Not counted", ko: "제외·수용")

  /// How many of them for a reason.
  static func suppressed(_ count: Int, _ reason: Wording) -> Wording {
    Wording(en: "\(count) \(reason.english)", ko: "\(reason.korean) \(count)건")
  }

  static func suppressed(_ count: Int) -> Wording {
    Wording(en: count == 1 ? "1 more does not count" : "\(count) more do not count", ko: "제외하거나 수용한 지적 \(count)건")
  }

  static func moreRelated(_ count: Int) -> Wording {
    Wording(en: "and \(count) more", ko: "그 밖에 \(count)곳")
  }

  static func moreFindings(_ count: Int) -> Wording {
    Wording(
      en: "\(Counted.words(count, "finding")) more: 'jjak check --format jsonl' has all of them.",
      ko: "지적이 \(count)건 더 있습니다. 'jjak check --format jsonl'에 모두 나옵니다.")
  }
}
