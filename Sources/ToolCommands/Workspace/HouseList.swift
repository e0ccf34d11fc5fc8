import Diagnostics
import GlossaryStore
import Readings
import TranslationModel

/// The list of renderings that `jjak.toml` names under `house-style`: original, tab, rendering, one pair a line.
struct HouseList {
  private(set) var renderings = HouseRenderings()
  /// The originals in order of the file, each as it is written first.
  private var sources: [String] = []

  init() {}

  /// Reads the list of a workspace; empty where it names none.
  ///
  /// - Throws: `ToolError` or `DocumentError` where the file is missing or no list.
  init(of workspace: Workspace?) throws {
    guard let workspace, let name = workspace.settings.houseStyle else { return }
    let path = FilePath.resolved(name, from: workspace.folder)
    guard FilePath.exists(path) else {
      throw ToolError(
        en: "\(Settings.fileName) names the list '\(name)', which does not exist.",
        ko: "\(Settings.fileName)에 적은 목록 '\(name)' 파일이 없습니다.")
    }
    for (index, line) in try TextInput.lines(of: path).enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
      guard cells.count >= 2, !cells[0].isEmpty, !cells[1].isEmpty else {
        throw ToolError(
          en: "\(name):\(index + 1): a line of the list is an original, a tab and its rendering.",
          ko: "\(name):\(index + 1): 목록의 한 줄에는 원어, 탭, 표기를 차례로 적습니다.")
      }
      if renderings.renderings(of: cells[0]).isEmpty { sources.append(cells[0]) }
      renderings.insert(source: cells[0], target: cells[1])
    }
  }

  /// The entries of the glossary with those of the list in place of what the glossary says on the same originals.
  func overriding(_ entries: [ConceptEntry]) -> [ConceptEntry] {
    guard !sources.isEmpty else { return entries }
    let kept = entries.filter { entry in !entry.sourceTerms.contains { !renderings.renderings(of: $0.text).isEmpty } }
    return kept + own
  }

  /// The gloss with nothing against it by the rule of transcription, where the list decides: what the list says is for
  /// the rules on the glossary.
  func settled(_ gloss: Gloss) -> Gloss {
    guard !renderings.renderings(of: gloss.source).isEmpty else { return gloss }
    var gloss = gloss
    gloss.deviates = false
    return gloss
  }

  /// An approved entry for each original of the list.
  private var own: [ConceptEntry] {
    let stamp = ChangeStamp(date: "1970-01-01T00:00:00Z", author: "house style")
    return sources.map { source in
      let targets = renderings.renderings(of: source).enumerated().map { index, form in
        Term(text: form, status: index == 0 ? .preferred : .admitted, script: .korean)
      }
      return ConceptEntry(
        id: "house-\(source)", reviewState: .approved, sourceTerms: [Term(text: source, script: .han)],
        targetTerms: targets, created: stamp, modified: stamp)
    }
  }
}

extension ToolContext {
  /// The house's list where a command does without a workspace: a folder that was removed has none.
  ///
  /// - Throws: `ToolError` where a workspace is named that is none, or its settings or list cannot be read.
  func houseList(named name: String?) throws -> HouseList {
    guard name != nil || !currentFolder.isEmpty else { return HouseList() }
    return try HouseList(of: try workspace(named: name))
  }
}
