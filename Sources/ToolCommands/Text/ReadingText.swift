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

  static func line(_ reading: WordReading, _ house: HouseRenderings) -> StyledLine {
    let decided = house.renderings(of: reading.source)
    var line = StyledLine(reading.source, .heading)
    line.pad(to: 14)
    line.append(decided.first ?? reading.transcription ?? "–", .pair)
    line.pad(to: 30)
    line.append(reading.pinyin ?? "–")
    line.pad(to: 50)
    line.append("Sino-Korean \(reading.sinoKorean ?? "–")")
    if !decided.isEmpty {
      line.append("   the list of the house; by the rule \(reading.transcription ?? "–")", .doubtful)
    } else if let exception = reading.exception {
      line.append("   \(words(exception))", .doubtful)
    } else if let form = formWithGenericTerm(reading) {
      line.append("   with its generic term in Korean: \(form)", .doubtful)
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
  static func lines(_ reading: WordReading) -> [StyledLine] {
    guard reading.transcription != nil || reading.sinoKorean != nil else { return [] }
    var line = StyledLine("  by the rule: ")
    line.append(reading.transcription ?? "–", .pair)
    if let pinyin = reading.pinyin { line.append(" (\(pinyin))") }
    if let sinoKorean = reading.sinoKorean { line.append(", Sino-Korean \(sinoKorean)") }
    var lines = [line]
    if let exception = reading.exception { lines.append(StyledLine("  \(words(exception))", .doubtful)) }
    return lines
  }

  /// Why the rule does not decide alone.
  private static func words(_ exception: NameException) -> String {
    switch exception.kind {
    case .territory: "a state or territory: \(exception.form)"
    case .ownLanguage: "follows its own language: \(exception.form)"
    case .established: "customarily \(exception.form)"
    case .doubledTerm: "keeps its generic term: \(exception.form)"
    case .bothForms: "the rule allows \(([exception.form] + exception.otherForms).joined(separator: ", "))"
    case .people: "goes by the Korean names of peoples: \(exception.form)"
    }
  }
}
