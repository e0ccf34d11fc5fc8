import Diagnostics
import TranslationModel

/// The sentences of `check` itself; those on texts come from the rules.
enum CheckWords {
  /// What stands before a finding.
  static func severity(_ severity: Severity) -> Wording {
    switch severity {
    case .error: Wording(en: "error", ko: "오류")
    case .warning: Wording(en: "warning", ko: "경고")
    case .information: Wording(en: "information", ko: "참고")
    }
  }

  static let note = Wording(en: "note", ko: "관련")
  static let fixed = Wording(en: "fixed", ko: "고침")

  /// Why a finding does not count, in brackets behind it.
  static func suppressed(_ kind: String) -> Wording {
    switch kind {
    case "comment": Wording(en: "ignored by a comment", ko: "주석으로 제외")
    case "settings": Wording(en: "ignored in jjak.toml", ko: "jjak.toml에서 제외")
    default: Wording(en: "accepted", ko: "수용한 지적")
    }
  }

  static func files(_ count: Int) -> Wording {
    Wording(en: Counted.words(count, "file"), ko: "파일 \(count)개")
  }

  // MARK: - What was read

  /// What is said once of a file of two languages: what of it is no pair, and how much waits for a translation.
  static func notes(on text: BilingualText) -> [Wording] {
    guard text.list == nil else { return [isList] }
    let open = text.pairs.count { $0.target?.text.isEmpty ?? true }
    var notes = BilingualText.PassedOver.allCases.compactMap { reason in
      text.passedOver[reason].map { passedOver($0, reason) }
    }
    if open > 0 {
      notes.append(
        Wording(
          en: "\(open) of \(Counted.words(text.pairs.count, "segment")) \(open == 1 ? "has" : "have") no translation",
          ko: "세그먼트 \(text.pairs.count)개 가운데 \(open)개는 번역문이 없습니다"))
    }
    return notes
  }

  private static let isList = Wording(
    en:
      "the table is no text with its translation: it was read as a list and only its Korean was checked; in a table of "
      + "both sides, name the columns source and target",
    ko: "원문과 번역문의 표가 아닌 목록으로 보고 한국어 칸만 검사했습니다. 원문과 번역문의 표이면 첫 줄에 열 이름을 source와 target으로 "
      + "적으십시오")

  private static func passedOver(_ count: Int, _ reason: BilingualText.PassedOver) -> Wording {
    let (units, was) = (Counted.words(count, "unit"), count == 1 ? "was" : "were")
    let have = count == 1 ? "has" : "have"
    switch reason {
    case .withoutTranslation:
      return Wording(
        en: "\(units) \(have) no Korean and \(was) passed over", ko: "한국어가 없는 단위 \(count)개를 건너뛰었습니다")
    case .withoutOriginal:
      return Wording(
        en: "\(units) \(have) no original and \(was) passed over", ko: "원문이 없는 단위 \(count)개를 건너뛰었습니다")
    case .otherLanguages:
      return Wording(
        en: "\(units) in other languages than Chinese and Korean \(was) passed over",
        ko: "중국어와 한국어가 아닌 단위 \(count)개를 건너뛰었습니다")
    case .unreadable:
      return Wording(
        en: "\(Counted.words(count, "place")) \(count == 1 ? "is" : "are") not as the format wants it; "
          + "'jjak validate' tells where",
        ko: "형식에 맞지 않는 곳이 \(count)군데 있습니다. 'jjak validate'로 어디인지 볼 수 있습니다")
    }
  }

  /// What stands on the terminal meanwhile, before the share that is done.
  static func checking(files: Int, round: Int) -> Wording {
    let names = self.files(files)
    guard round > 1 else { return Wording(en: "checking \(names.english)", ko: "\(names.korean) 검사") }
    return Wording(
      en: "checking \(names.english) again, round \(round)", ko: "\(names.korean) 다시 검사, \(round)번째")
  }

  // MARK: - Totals

  /// How many findings of a severity there are.
  typealias Count = (severity: Severity, count: Int)

  /// `3 findings in 1 file: 1 warning, 2 for information; not shown: 1 error; 2 more do not count.`
  ///
  /// - Parameter hidden: what was not asked for.
  static func totals(files: Int, counts: [Count], hidden: [Count], suppressed: Int) -> Wording {
    let all = counts.reduce(0) { $0 + $1.count }
    let place = Wording(en: Counted.words(files, "file"), ko: "파일 \(files)개")
    var more = Wording(en: "", ko: "")
    if hidden.contains(where: { $0.count > 0 }) {
      let list = listed(hidden)
      more = Wording(en: "; not shown: \(list.english)", ko: " 표시하지 않은 지적: \(list.korean).")
    }
    if suppressed > 0 {
      more.english += "; \(suppressed) more \(suppressed == 1 ? "does" : "do") not count"
      more.korean += " 그 밖에 제외하거나 수용한 지적이 \(suppressed)건 있습니다."
    }
    guard all > 0 else {
      let nothing = hidden.allSatisfy { $0.count == 0 } ? "지적할 것이 없습니다" : "표시할 지적이 없습니다"
      return Wording(
        en: "No findings in \(place.english)\(more.english).", ko: "\(place.korean)에서 \(nothing).\(more.korean)")
    }
    let list = listed(counts)
    return Wording(
      en: "\(Counted.words(all, "finding")) in \(place.english): \(list.english)\(more.english).",
      ko: "\(place.korean)에서 지적 \(all)건: \(list.korean).\(more.korean)")
  }

  /// `1 warning, 2 for information`
  private static func listed(_ counts: [Count]) -> Wording {
    let shown = counts.filter { $0.count > 0 }
    let english = shown.map { severity, count in
      severity == .information ? "\(count) for information" : Counted.words(count, severity.rawValue)
    }
    let korean = shown.map { "\(self.severity($0.severity).korean) \($0.count)건" }
    return Wording(en: english.joined(separator: ", "), ko: korean.joined(separator: ", "))
  }

  static func fixedTotals(places: Int, files: Int) -> Wording {
    Wording(
      en: "Fixed \(Counted.words(places, "finding")) in \(Counted.words(files, "file")); "
        + "'jjak check --undo' takes it back.",
      ko: "파일 \(files)개에서 지적 \(places)건을 고쳤습니다. 'jjak check --undo'로 되돌릴 수 있습니다.")
  }

  static func nothingApproved(_ entries: Int) -> Wording {
    Wording(
      en:
        "No entry of the glossary is approved yet: \(Counted.words(entries, "entry")) \(entries == 1 ? "waits" : "wait") for "
        + "'jjak review' before texts are held to \(entries == 1 ? "it" : "them").",
      ko: "용어집에 승인된 항목이 아직 없습니다. 검토를 기다리는 항목 \(entries)개는 'jjak review'에서 승인해야 점검에 쓰입니다.")
  }

  static func fixable(_ count: Int) -> Wording {
    Wording(
      en: "'--fix' can carry out \(count) of them, '--diff' shows how.",
      ko: "이 가운데 \(count)건은 '--fix'로 고칠 수 있습니다. '--diff'로 먼저 볼 수 있습니다.")
  }

  // MARK: - Fixing

  static let nothingToFix = Wording(
    en: "There is nothing that can be carried out without a person.", ko: "사람이 보지 않고 고칠 수 있는 것이 없습니다.")
  static let ask = Wording(en: "Write these changes? (y/n) ", ko: "이대로 고칠까요? (y/n) ")

  static func changedMeanwhile(_ file: String) -> Wording {
    Wording(
      en: "“\(file)” was changed meanwhile and was left as it is; run the command again.",
      ko: "“\(file)” 파일이 그사이에 바뀌어 손대지 않았습니다. 명령을 다시 실행하십시오.")
  }

  static func readOnly(_ file: String) -> Wording {
    Wording(
      en: "“\(file)” may not be written and was left as it is.", ko: "“\(file)” 파일에 쓸 권한이 없어 손대지 않았습니다.")
  }

  static func noFile(_ path: String) -> Wording {
    let name = FindingText.name(ofInput: path)
    return Wording(
      en: "\(name.english) is no file that could be changed.", ko: "\(name.korean): 고쳐 쓸 수 있는 파일이 아닙니다.")
  }

  static let nowhereToKeep = Wording(
    en: "There is no place to keep the texts for undo, so nothing was changed; "
      + "'jjak init' makes this folder a workspace.",
    ko: "되돌리기에 쓸 원래 글을 둘 곳이 없어 아무것도 바꾸지 않았습니다. "
      + "'jjak init'으로 이 폴더를 작업 공간으로 만들 수 있습니다.")

  static func madeTrue(_ file: String) -> Wording {
    Wording(
      en: "“\(file)” now names the encoding that it is in.", ko: "“\(file)” 파일에 실제 인코딩을 적어 넣었습니다.")
  }

  // MARK: - Undoing

  static let nothingToUndo = Wording(
    en: "There is no 'jjak check --fix' here that could be taken back.", ko: "여기에는 되돌릴 'jjak check --fix'가 없습니다.")

  static func editedSince(_ file: String, _ kept: String) -> Wording {
    Wording(
      en: "“\(file)” was edited since it was fixed, so it was left as it is. As it was before the fix, it lies in "
        + "“\(kept)”.",
      ko: "“\(file)” 파일을 고친 뒤에 다시 편집했으므로 그대로 두었습니다. 고치기 전의 글은 “\(kept)”에 있습니다.")
  }

  static func goneSince(_ file: String, _ kept: String) -> Wording {
    Wording(
      en: "“\(file)” is not there any more. As it was before the fix, it lies in “\(kept)”.",
      ko: "“\(file)” 파일이 이제 없습니다. 고치기 전의 글은 “\(kept)”에 있습니다.")
  }

  static func damagedHistory(_ file: String, _ kept: String) -> Wording {
    Wording(
      en: "“\(kept)”, which is kept for undo, is damaged or gone; “\(file)” was left as it is.",
      ko: "되돌리기에 쓸 “\(kept)” 파일이 손상되었거나 없어 “\(file)” 파일을 그대로 두었습니다.")
  }

  /// - Parameter earlier: how many earlier fixes can be taken back.
  static func nothingTakenBack(earlier: Int) -> Wording {
    guard earlier > 0 else { return Wording(en: "Nothing was taken back.", ko: "아무것도 되돌리지 않았습니다.") }
    return Wording(
      en: "Nothing was taken back. 'jjak check --undo --skip-missing' takes back the fix before.",
      ko: "아무것도 되돌리지 않았습니다. 그 전에 고친 것은 'jjak check --undo --skip-missing'으로 되돌릴 수 있습니다.")
  }

  static func undone(_ files: [String], places: Int, date: String, author: String, left: Int) -> Wording {
    let names = files.joined(separator: ", ")
    return Wording(
      en: "Taken back: the fix of \(date) by \(author), \(Counted.words(places, "finding")) in \(names)."
        + (left == 0 ? "" : " \(Counted.words(left, "earlier fix", "earlier fixes")) can be taken back too."),
      ko: "되돌렸습니다: \(date)에 \(author) 님이 고친 지적 \(places)건(\(names))."
        + (left == 0 ? "" : " 그 전에 고친 것도 \(left)번 더 되돌릴 수 있습니다."))
  }

  // MARK: - Accepting

  static func noBaseline(_ file: String) -> Wording {
    Wording(
      en: "There is no list of accepted findings “\(file)”; 'jjak check --accept --baseline \(file)' makes one.",
      ko: "수용한 지적의 목록 “\(file)” 파일이 없습니다. 'jjak check --accept --baseline \(file)' 명령으로 만들 수 있습니다.")
  }

  static let nowhereToAccept = Wording(
    en: "There is no workspace here to keep what is accepted; "
      + "name a file with --baseline, or make one with 'jjak init'.",
    ko: "수용한 지적을 둘 작업 공간이 없습니다. --baseline으로 파일을 지정하거나 'jjak init'으로 작업 공간을 만드십시오.")

  static func faultyBaseline(_ name: String, line: Int) -> Wording {
    Wording(
      en: "\(name):\(line): the line is no accepted finding.", ko: "\(name):\(line): 수용한 지적의 형식이 아닌 줄입니다.")
  }

  static func accepted(_ change: BaselineFile.Change, in name: String) -> Wording {
    let (accepted, removed) = (change.accepted, change.removed)
    let english =
      accepted == 0
      ? "There was nothing new to accept."
      : "Accepted \(Counted.words(accepted, "finding")); \(name) keeps \(accepted == 1 ? "it" : "them")."
    let korean = accepted == 0 ? "새로 수용할 지적이 없습니다." : "지적 \(accepted)건을 수용해 \(name)에 적었습니다."
    guard removed > 0 else { return Wording(en: english, ko: korean) }
    return Wording(
      en: "\(english) \(removed) that no longer \(removed == 1 ? "occurs was" : "occur were") removed.",
      ko: "\(korean) 이제 나오지 않는 \(removed)건은 \(name)에서 뺐습니다.")
  }

  static func outdated(_ count: Int) -> Wording {
    Wording(
      en: "\(Counted.words(count, "accepted finding")) no longer \(count == 1 ? "occurs" : "occur"); "
        + "'jjak check --accept' removes \(count == 1 ? "it" : "them"):",
      ko: "수용한 지적 가운데 \(count)건은 이제 나오지 않습니다. 'jjak check --accept'로 목록에서 뺄 수 있습니다.")
  }
}
