import Diagnostics

/// What an export wrote and what its format could not carry.
public struct ExportSummary: Sendable, Hashable {
  public var format: ExportFormat
  /// Concept entries that went into the file.
  public internal(set) var entries = 0
  /// Pairs of a source term and its rendering (for TBX: terms of both languages).
  public internal(set) var terms = 0
  public internal(set) var translationUnits = 0
  /// Segments without a translation.
  public internal(set) var segments = 0
  /// What could not be carried over, in the order met; each subject once.
  public private(set) var omissions: [Omission] = []

  public struct Omission: Sendable, Hashable {
    /// What was left out or changed, in the plural: `look-up forms`.
    public var subject: Wording
    public var count: Int
    /// Why, as a clause: `TMX 1.4b has no place for them`.
    public var reason: Wording

    /// `look-up forms: 3 (TMX 1.4b has no place for them)`
    public var wording: Wording {
      Wording(
        en: "\(subject.english): \(count) (\(reason.english))", ko: "\(subject.korean) \(count)건(\(reason.korean))")
    }
    /// The English of it.
    public var text: String { wording.english }
  }

  init(format: ExportFormat) {
    self.format = format
  }

  mutating func omit(_ subject: Wording, _ count: Int = 1, because reason: Wording) {
    guard count > 0 else { return }
    if let index = omissions.firstIndex(where: { $0.subject == subject }) {
      omissions[index].count += count
    } else {
      omissions.append(Omission(subject: subject, count: count, reason: reason))
    }
  }

  /// Counts what this format has no place for.
  mutating func noPlace(for subject: Wording, _ count: Int = 1) {
    let name = format.wording
    omit(
      subject, count,
      because: Wording(en: "\(name.english) has no place for them", ko: "\(name.korean) 형식에는 둘 곳이 없음"))
  }
}

extension ExportSummary {
  mutating func replacedCharacters(_ count: Int) {
    omit(
      Wording(
        en: "control characters",
        ko: "제어 문자"), count,
      because: Wording(en: "XML does not allow them; U+FFFD stands in their place", ko: "XML에 쓸 수 없어 U+FFFD로 바꿈"))
  }
}

extension ExportSummary {
  /// For formats whose schema wants at least one record.
  var nothingToExport: InterchangeError {
    InterchangeError(
      .nothingToExport,
      en:
        "There is nothing to export: no entry has the review state asked for, and \(format.displayName) cannot be empty.",
      ko: "내보낼 것이 없습니다. 지정한 검토 상태의 항목이 없고, \(format.wording.korean) 파일은 비어 있을 수 없습니다.")
  }
}

extension ExportSummary {
  /// Counts units and segments, for formats that hold terms only.
  mutating func noPlaceForUnits(of content: ExportContent) throws {
    var count = 0
    try content.eachUnit { _ in count += 1 }
    noPlace(for: Wording(en: "translation units", ko: "번역 단위"), count)
    noPlace(for: Wording(en: "segments without a translation", ko: "번역이 없는 문장"), content.segments.count)
  }
}
