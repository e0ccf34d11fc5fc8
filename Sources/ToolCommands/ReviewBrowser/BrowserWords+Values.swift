import Diagnostics
import GlossaryStore
import TranslationModel

// The values of the glossary as people read them.

extension RenderingMethod {
  var wording: Wording {
    switch self {
    case .transcription: Wording(en: "transcription", ko: "외래어 표기")
    case .sinoKorean: Wording(en: "Sino-Korean", ko: "한자음")
    case .translation: Wording(en: "translation", ko: "번역")
    case .mixed: Wording(en: "mixed", ko: "혼합")
    case .latin: Wording(en: "Latin", ko: "로마자")
    }
  }
}

extension PartOfSpeech {
  var wording: Wording {
    switch self {
    case .noun: Wording(en: "noun", ko: "명사")
    case .verb: Wording(en: "verb", ko: "동사")
    case .adjective: Wording(en: "adjective", ko: "형용사")
    case .adverb: Wording(en: "adverb", ko: "부사")
    case .other: Wording(en: "other", ko: "기타")
    }
  }
}

extension LetterCase {
  var wording: Wording {
    switch self {
    case .written: Wording(en: "as written", ko: "쓴 그대로")
    case .any: Wording(en: "any", ko: "구별 안 함")
    case .first: Wording(en: "first letter of either kind", ko: "첫 글자만 구별 안 함")
    }
  }
}

extension Relation.Kind {
  var wording: Wording {
    switch self {
    case .replacedBy: Wording(en: "replaced by", ko: "대신 쓰는 항목")
    case .see: Wording(en: "see", ko: "참고 항목")
    case .broader: Wording(en: "broader concept", ko: "상위 개념")
    }
  }

  /// What the other entry says of this one.
  var reversed: Wording {
    switch self {
    case .replacedBy: Wording(en: "replaces", ko: "이 항목이 대신하는 항목")
    case .see: Wording(en: "seen from", ko: "이 항목을 참고하는 항목")
    case .broader: Wording(en: "narrower concept", ko: "하위 개념")
    }
  }
}

extension FieldSource.Field {
  /// The source of the field.
  var wording: Wording {
    switch self {
    case .definition: Wording(en: "Source of the definition", ko: "정의의 출처")
    case .subjectField: Wording(en: "Source of the subject field", ko: "분야의 출처")
    case .note: Wording(en: "Source of the notes", ko: "메모의 출처")
    case .reliability: Wording(en: "Source of the reliability", ko: "신뢰도의 출처")
    case .entry: Wording(en: "Source of the entry", ko: "항목의 출처")
    }
  }
}

extension Candidate {
  /// What is decided on it.
  var stateWording: Wording {
    switch decision {
    case .candidate: Wording(en: "open", ko: "미결")
    case .accepted: status?.wording ?? Wording(en: "accepted", ko: "채택")
    case .rejected: Wording(en: "rejected", ko: "거부")
    case .withdrawn: Wording(en: "not in the texts any more", ko: "이제 글에 없음")
    }
  }
}

extension ReviewItem.Reason {
  var wording: Wording {
    let korean =
      switch self {
      case .conflicting: "표기가 갈림"
      case .deviating: "외래어 표기법과 다름"
      case .uncertain: "불확실"
      case .reopened: "승인 뒤에 바뀜"
      case .undecided: "새 항목"
      }
    return Wording(en: words, ko: korean)
  }

  /// In the narrow column of the list.
  var shortWording: Wording {
    switch self {
    case .conflicting: Wording(en: "differs", ko: "갈림")
    case .deviating: Wording(en: "deviates", ko: "어긋남")
    case .uncertain: Wording(en: "uncertain", ko: "불확실")
    case .reopened: Wording(en: "changed", ko: "변경됨")
    case .undecided: Wording(en: "new", ko: "새 항목")
    }
  }
}

extension RunnerUp {
  /// What else the pair may be; nil where that is worth no word.
  var wording: Wording? {
    words.map { Wording(en: $0, ko: "또는 \(target ?? "짝 아님")(\(Counted.percent(score)))") }
  }
}

extension RenderingStep.Link {
  var wording: Wording {
    switch self {
    case .mandarin: Wording(en: "sound", ko: "중국음")
    case .variant: Wording(en: "sound, misspelled", ko: "중국음 오기")
    case .sinoKorean: Wording(en: "Korean reading", ko: "한자음")
    case .otherReading: Wording(en: "other reading", ko: "다른 음")
    case .generic: Wording(en: "generic term", ko: "일반어")
    case .meaning: Wording(en: "meaning", ko: "뜻")
    case .known: Wording(en: "known pair", ko: "아는 짝")
    case .identical: Wording(en: "the same", ko: "같음")
    case .similar: Wording(en: "alike", ko: "비슷함")
    case .unaligned: Wording(en: "without counterpart", ko: "대응 없음")
    }
  }
}

extension BrowserFilter.Standing {
  var wording: Wording {
    switch self {
    case .any: BrowserWords.any
    case .waiting: Wording(en: "waiting", ko: "결정 대기")
    case .proposed: ReviewState.proposed.wording
    case .approved: ReviewState.approved.wording
    case .rejected: ReviewState.rejected.wording
    }
  }
}

extension BrowserFilter.Rendering {
  var wording: Wording {
    switch self {
    case .any: BrowserWords.any
    case .open: Wording(en: "open", ko: "미결")
    case .preferred: AdministrativeStatus.preferred.wording
    case .admitted: AdministrativeStatus.admitted.wording
    case .deprecated: AdministrativeStatus.deprecated.wording
    case .superseded: AdministrativeStatus.superseded.wording
    case .rejected: Wording(en: "rejected", ko: "거부")
    case .lookUpForm: Wording(en: "found by look-up forms", ko: "검색용 표기 있음")
    }
  }
}

extension BrowserFilter.Order {
  var wording: Wording {
    switch self {
    case .urgency: Wording(en: "by urgency", ko: "급한 순")
    case .original: Wording(en: "by original", ko: "원어 순")
    case .rendering: Wording(en: "by rendering", ko: "표기 순")
    case .frequency: Wording(en: "by frequency", ko: "빈도 순")
    case .changed: Wording(en: "by date of change", ko: "최근 변경 순")
    }
  }
}
