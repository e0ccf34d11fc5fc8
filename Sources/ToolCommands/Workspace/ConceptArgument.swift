import Diagnostics
import GlossaryStore
import TranslationModel

extension GlossaryStore {
  /// The one entry that an argument names: by its id, an original or a rendering.
  ///
  /// - Parameter advice: what else to do where there is none; a sentence with a blank in front.
  /// - Throws: `ToolError` where there is none or more than one.
  func entry(named name: String, advice: Wording = Wording("")) throws -> ConceptEntry {
    if let entry = try concept(id: name) { return entry }
    var found: [ConceptEntry] = []
    for match in try lookUp(name) where !found.contains(where: { $0.id == match.entry.id }) {
      found.append(match.entry)
    }
    guard let first = found.first else {
      throw ToolError(
        Wording(
          en: "The glossary has no entry '\(name)'; 'jjak glossary list' lists them.",
          ko: "용어집에 '\(name)' 항목이 없습니다. 'jjak glossary list'로 목록을 볼 수 있습니다.") + advice)
    }
    guard found.count == 1 else {
      let ids = found.map { "\($0.id) (\($0.sourceText))" }.joined(separator: ", ")
      throw ToolError(
        en: "'\(name)' finds several entries; name one by its id: \(ids).",
        ko: "'\(name)'에 해당하는 항목이 여럿입니다. id로 하나를 지정하십시오: \(ids)")
    }
    return first
  }
}

extension Wording {
  /// How a term comes into the glossary that is in none of its entries; a sentence with a blank in front.
  ///
  /// - Parameter original: as it was typed.
  static func howToAdd(_ original: String) -> Wording {
    Wording(
      en: " To add one, write '\(original)', a tab and its rendering into a text file, terms.tsv, and run "
        + "'jjak import terms.tsv'.",
      ko: " 새 항목은 텍스트 파일 terms.tsv에 '\(original)', 탭, 표기를 차례로 적고 'jjak import terms.tsv'로 추가합니다.")
  }

  /// How an entry gets another rendering; a sentence with a blank in front.
  static func howToAdd(rendering: String, to original: String) -> Wording {
    let command = "jjak glossary edit \(original) --add \(rendering)"
    return Wording(en: " '\(command)' adds a rendering.", ko: " 표기는 '\(command)' 명령으로 추가합니다.")
  }
}
