import Diagnostics
import Interchange

/// What the commands say that take in and write files of other tools.
enum ExchangeWords {
  static func units(_ count: Int) -> Wording {
    Wording(en: Counted.words(count, "translation unit"), ko: "번역 단위 \(count)개")
  }

  static func entries(_ count: Int) -> Wording {
    Wording(en: Counted.words(count, "entry"), ko: "항목 \(count)개")
  }

  static func headlines(_ count: Int) -> Wording {
    Wording(en: Counted.words(count, "headline"), ko: "제목 \(count)개")
  }

  /// `TMX 1.4b: 12 translation units written to memory.tmx.`
  ///
  /// - Parameters:
  ///   - what: counted, such as `entries(_:)`; nil for nothing.
  ///   - format: name of the format, or of both.
  ///   - place: what to call the file; nil for standard output.
  static func written(_ what: Wording?, as format: Wording, to place: String?) -> Wording {
    let (to, at) = (place.map { " to \($0)" } ?? "", place.map { " \($0)에" } ?? "")
    guard let what else {
      return Wording(en: "\(format.english): nothing written\(to).", ko: "\(format.korean):\(at) 쓴 것이 없습니다.")
    }
    return Wording(
      en: "\(format.english): \(what.english) written\(to).", ko: "\(format.korean): \(what.korean)를\(at) 썼습니다.")
  }

  static func notCarriedOver(_ omission: ExportSummary.Omission) -> Wording {
    omitted(en: "Not carried over", ko: "그대로 옮기지 못한 것", omission.wording)
  }

  static func notRead(_ omission: ExportSummary.Omission) -> Wording {
    omitted(en: "Not read", ko: "읽지 않은 것", omission.wording)
  }

  static func notTakenIn(_ what: Wording) -> Wording {
    omitted(en: "Not taken in", ko: "가져오지 않은 것", what)
  }

  static func notTakenInAsItIs(_ what: Wording) -> Wording {
    omitted(en: "Not taken in as it is", ko: "그대로 가져오지 않은 것", what)
  }

  static func leftOut(_ what: Wording) -> Wording {
    omitted(en: "Left out", ko: "넣지 않은 것", what)
  }

  /// A sentence in English; in Korean a list, which has no full stop.
  private static func omitted(en english: String, ko korean: String, _ what: Wording) -> Wording {
    Wording(en: "\(english): \(what.english).", ko: "\(korean): \(what.korean)")
  }
}
