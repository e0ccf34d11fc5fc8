import Diagnostics
import Readings

/// The readings of a Chinese word, as `read` and `lookup` print them.
enum ReadingText {
  /// The contract of the JSON Lines output. What the house has decided on stands for the transcription, and under
  /// `house`.
  static func write(_ reading: WordReading, _ house: HouseRenderings, to json: inout JSONText) {
    let decided = house.renderings(of: reading.source).first
    json.write(#"{"source":"#)
    json.write(string: reading.source)
    json.write(#","transcription":"#)
    json.write(optional: decided ?? reading.transcription)
    json.write(#","pinyin":"#)
    json.write(optional: reading.pinyin)
    json.write(#","sinoKorean":"#)
    json.write(optional: reading.sinoKorean)
    if let exception = reading.exception {
      json.write(#","exception":"#)
      json.write(string: exception.form)
      json.write(#","exceptionKind":"#)
      json.write(string: exception.kind.rawValue)
    }
    if let form = formWithGenericTerm(reading) {
      json.write(#","withGenericTerm":"#)
      json.write(string: form)
    }
    if let decided {
      json.write(#","house":"#)
      json.write(string: decided)
    }
    json.write("}")
  }

  static func json(_ reading: WordReading) -> JSONValue {
    var json = JSONText()
    write(reading, HouseRenderings(), to: &json)
    return .written(json)
  }

  static func line(_ reading: WordReading, _ house: HouseRenderings, _ language: MessageLanguage) -> StyledLine {
    let decided = house.renderings(of: reading.source)
    var line = StyledLine(reading.source, .heading)
    line.pad(to: 14)
    line.append(decided.first ?? reading.transcription ?? "–", .pair)
    line.pad(to: 30)
    line.append(reading.pinyin ?? "–")
    line.pad(to: 50)
    line.append("\(sinoKorean[language]) \(reading.sinoKorean ?? "–")")
    if !decided.isEmpty {
      let form = reading.transcription ?? "–"
      let list = Wording(en: "the list of the house; by the rule \(form)", ko: "자체 표기 목록. 외래어 표기법으로는 \(form)")
      line.append("   \(list[language])", .doubtful)
    } else if let exception = reading.exception {
      line.append("   \(wording(exception)[language])", .doubtful)
    } else if let form = formWithGenericTerm(reading) {
      let whole = Wording(en: "with its generic term in Korean: \(form)", ko: "일반어를 한국어로: \(form)")
      line.append("   \(whole[language])", .doubtful)
    }
    return line
  }

  /// The form with the generic term by meaning (海淀区 하이뎬구), where that differs from the transcription of the whole;
  /// nil for what is a common noun itself (研究所).
  private static func formWithGenericTerm(_ reading: WordReading) -> String? {
    guard reading.exception == nil, let whole = reading.transcription, reading.source.unicodeScalars.count > 2,
      GenericTerms.term(reading.source) == nil, let form = WordReader.officialForm(of: reading.source), form != whole
    else { return nil }
    return form
  }

  /// For below a look-up, indented.
  static func lines(_ reading: WordReading, _ language: MessageLanguage) -> [StyledLine] {
    guard reading.transcription != nil || reading.sinoKorean != nil else { return [] }
    var line = StyledLine(Wording(en: "  by the rule: ", ko: "  외래어 표기법: ")[language])
    line.append(reading.transcription ?? "–", .pair)
    if let pinyin = reading.pinyin { line.append(" (\(pinyin))") }
    if let form = reading.sinoKorean { line.append(", \(sinoKorean[language]) \(form)") }
    var lines = [line]
    if let exception = reading.exception { lines.append(StyledLine("  \(wording(exception)[language])", .doubtful)) }
    return lines
  }

  private static let sinoKorean = Wording(en: "Sino-Korean", ko: "한자음")

  /// Why the rule does not decide alone.
  private static func wording(_ exception: NameException) -> Wording {
    let form = exception.form
    return switch exception.kind {
    case .territory: Wording(en: "a state or territory: \(form)", ko: "나라나 지역 이름: \(form)")
    case .ownLanguage: Wording(en: "follows its own language: \(form)", ko: "그 언어의 소리를 따름: \(form)")
    case .established: Wording(en: "customarily \(form)", ko: "굳어진 표기: \(form)")
    case .doubledTerm: Wording(en: "keeps its generic term: \(form)", ko: "일반어까지 소리대로 적음: \(form)")
    case .bothForms:
      Wording(
        en: "the rule allows \(([form] + exception.otherForms).joined(separator: ", "))",
        ko: "모두 쓸 수 있는 표기: \(([form] + exception.otherForms).joined(separator: ", "))")
    case .people: Wording(en: "goes by the Korean names of peoples: \(form)", ko: "민족의 한국어 이름을 따름: \(form)")
    }
  }
}
