internal import ArgumentParser
import Diagnostics
import TranslationMemory

/// What is done with other translations of a source.
struct DuplicateOptions: ParsableArguments {
  @Option(
    help: .spoken(
      "Where the memory has another translation of the same source: all keeps both, each in its "
        + "context; newest keeps the one changed last; first keeps what the memory has.",
      ko: "같은 원문의 다른 번역이 이미 있을 때: all은 둘 다 각자의 문맥으로 둡니다. newest는 나중에 바뀐 것만, first는 있던 것만 둡니다.", valueName: "policy"))
  var duplicates = Choice.all

  enum Choice: String, ExpressibleByArgument, CaseIterable {
    case all, newest, first
  }

  var policy: DuplicatePolicy {
    switch duplicates {
    case .all: .all
    case .newest: .newest
    case .first: .first
    }
  }
}

extension AddingSummary {
  /// What became of other translations, as parts of a sentence.
  var duplicateWords: [Wording] {
    let counts = [
      (replaced, Wording(en: "\(replaced) older replaced", ko: "옛것 \(replaced)개 교체")),
      (skipped, Wording(en: "\(skipped) left out as translated already", ko: "이미 번역이 있어 뺀 것 \(skipped)개")),
    ]
    return counts.filter { $0.0 > 0 }.map(\.1)
  }
}
