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
      throw ToolError("The glossary has no entry '\(name)'; 'jjak glossary list' lists them.")
    }
    guard found.count == 1 else {
      let ids = found.map { "\($0.id) (\($0.sourceText))" }.joined(separator: ", ")
      throw ToolError("'\(name)' finds several entries; name one by its id: \(ids).")
    }
    return first
  }
}
