import Diagnostics
import GlossaryStore
import TranslationModel

/// What commands have in common that find pairs and record them in the glossary.
extension ToolContext {
  /// The glossary to record in (with `--no-store` the one to learn from, where there is one), and what it holds.
  ///
  /// Where it cannot be opened, that is reported, and the command goes on without it.
  func glossaryToRecord(in workspace: Workspace?, noStore: Bool) -> (GlossaryStore?, [ConceptEntry]) {
    guard let workspace, !noStore || FilePath.exists(workspace.glossaryDatabase) else { return (nil, []) }
    do {
      let store = try glossary(of: workspace, mode: noStore ? .readOnly : .readWrite)
      return (store, try store.snapshot())
    } catch {
      report(error)
      return (nil, [])
    }
  }

  /// What recording gave; a failure is reported, and what was found is printed all the same.
  func recording(_ record: () throws -> RecordingSummary?) -> RecordingSummary? {
    do { return try record() } catch {
      report(error)
      return nil
    }
  }

  /// Says that what came from standard input is not stored.
  func sayUnnamed() {
    say(
      Wording(
        en: "What came from standard input has no name to remember it by and was not stored; save it as a file.",
        ko: "표준 입력으로 받은 글은 이름이 없어 저장하지 않았습니다. 파일로 저장한 뒤 쓰십시오."))
  }

  /// Says that there is no place to store anything.
  func sayNothingStored() {
    say(
      Wording(
        en: "Nothing was stored, as there is no workspace here; 'jjak init' makes one.",
        ko: "작업 공간이 아니어서 저장하지 않았습니다. 'jjak init'으로 작업 공간을 만들 수 있습니다."))
  }
}
