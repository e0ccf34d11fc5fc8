import Diagnostics

// The values of entries as people read them.

extension AdministrativeStatus {
  public var wording: Wording {
    switch self {
    case .preferred: Wording(en: "preferred", ko: "우선")
    case .admitted: Wording(en: "admitted", ko: "허용")
    case .deprecated: Wording(en: "deprecated", ko: "사용하지 않음")
    case .superseded: Wording(en: "superseded", ko: "대체됨")
    }
  }
}

extension ReviewState {
  public var wording: Wording {
    switch self {
    case .proposed: Wording(en: "proposed", ko: "제안")
    case .approved: Wording(en: "approved", ko: "승인")
    case .rejected: Wording(en: "rejected", ko: "거부")
    }
  }
}
