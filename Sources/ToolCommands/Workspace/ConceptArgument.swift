import GlossaryStore
import TranslationModel

extension GlossaryStore {
  /// The one entry that an argument names: by its id, an original or a rendering.
  ///
  /// - Throws: `ToolError` where there is none or more than one.
  func entry(named name: String) throws -> ConceptEntry {
    if let entry = try concept(id: name) { return entry }
    var found: [ConceptEntry] = []
    for match in try lookUp(name) where !found.contains(where: { $0.id == match.entry.id }) {
      found.append(match.entry)
    }
    guard let first = found.first else {
      throw ToolError(
        en: "The glossary has no entry '\(name)'; 'jjak glossary list' lists them.",
        ko: "용어집에 '\(name)' 항목이 없습니다. 'jjak glossary list'로 목록을 볼 수 있습니다.")
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
