import Diagnostics

/// Where a command may write: neither over what it reads nor over what a workspace keeps.
enum OutputPlace {
  /// Files of a workspace's folder `glossary` that no output may take the place of, and what they are.
  private static let stores = [
    (name: "glossary.sqlite", what: Wording(en: "its glossary", ko: "용어집")),
    (name: "memory.sqlite", what: Wording(en: "its translation memory", ko: "번역 메모리")),
    (name: AlignmentDecisions.fileName, what: Wording(en: "what was decided about alignments", ko: "정렬에 관한 결정")),
    (name: AlignmentJournal.fileName, what: Wording(en: "what undo takes back of alignments", ko: "정렬의 되돌리기 기록")),
    (name: BaselineFile.fileName, what: Wording(en: "the findings that were accepted", ko: "수용한 지적")),
  ]
  /// What SQLite keeps beside a database.
  private static let companions = ["-wal", "-shm", "-journal"]

  /// Refuses an output that would be written over one of `inputs` or over a store of any workspace, be it there yet or
  /// not.
  ///
  /// - Throws: `ToolError`.
  static func check(_ output: String?, readFrom inputs: [String] = [], in context: ToolContext) throws {
    guard let output, output != "-" else { return }
    let place = FilePath.resolved(output, from: context.currentFolder)
    for input in inputs where input != "-" {
      guard FilePath.resolved(input, from: context.currentFolder) != place else {
        throw ToolError(
          en: "“\(input)” would be written over; name another file.",
          ko: "읽을 파일 “\(input)”에 덮어쓰게 됩니다. 다른 파일을 지정하십시오.")
      }
    }
    let named = output.hasPrefix("/") ? output : context.currentFolder + "/" + output
    // By either name: the folder of the glossary may be a link.
    guard let what = store(at: place) ?? store(at: named) else { return }
    throw ToolError(
      en: "“\(output)” would be written over: a workspace keeps \(what.english) there; name another file.",
      ko: "“\(output)”에는 쓸 수 없습니다. 작업 공간이 쓰는 파일입니다(\(what.korean)). 다른 파일을 지정하십시오.")
  }

  private static func store(at path: String) -> Wording? {
    let parts = path.split(separator: "/")
    guard let file = parts.last.map(String.init) else { return nil }
    if file == Settings.fileName { return Wording(en: "its settings", ko: "설정") }
    guard parts.dropLast().last.map(String.init) == Workspace.glossaryFolderName else { return nil }
    return stores.first { store in
      file == store.name || companions.contains { file == store.name + $0 }
    }?.what
  }
}
