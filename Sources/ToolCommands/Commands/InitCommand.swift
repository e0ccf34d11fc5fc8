internal import ArgumentParser
import Diagnostics
import Foundation

struct InitCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: spoken(
        "Make a folder a workspace.",
        ko: "폴더를 작업 공간으로 만듭니다."),
      discussion: spoken(
        """
        Makes the folder glossary/ and the file jjak.toml, in which every setting is explained. \
        What is there already stays as it is.

        Example:
          cd newsletters
          jjak init
        """,
        ko: """
          glossary/ 폴더와, 모든 설정을 설명하는 jjak.toml 파일을 만듭니다. 이미 있는 것은 \
          그대로 둡니다.

          보기:
            cd newsletters
            jjak init
          """))
  }

  @Argument(
    help: .spoken(
      "The folder; this one where none is named.",
      ko: "폴더. 없으면 지금 폴더입니다."),
    completion: .directory)
  var folder: String?

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    let name = folder ?? common.workspace ?? "."
    let path = FilePath.resolved(name, from: try context.existingCurrentFolder)
    try makeFolder(path, called: name)
    let workspaceFolder = path + "/" + Workspace.glossaryFolderName
    let settings = path + "/" + Settings.fileName
    let isNew = !FilePath.exists(workspaceFolder) || !FilePath.exists(settings)
    try makeFolder(workspaceFolder, called: Workspace.glossaryFolderName)
    if !FilePath.exists(settings) { try write(Self.settingsText[context.language], to: settings) }
    try makeGlossary(in: path, context)
    let isHere = folder == nil && common.workspace == nil
    let place = Wording(en: isHere ? "This folder" : name, ko: isHere ? "이 폴더" : "“\(name)” 폴더")
    let outcome =
      isNew
      ? Wording(
        en: "\(place.english) is a workspace now: the glossary lies in glossary/, the settings in jjak.toml.\n"
          + "Next: 'jjak mine FILE…' finds the pairs of your texts.\n",
        ko: "\(place.korean)를 작업 공간으로 만들었습니다. 용어집은 glossary/에, 설정은 jjak.toml에 있습니다.\n"
          + "다음: 'jjak mine 파일…'로 글에서 짝을 찾습니다.\n")
      : Wording(
        en: "\(place.english) is a workspace already; nothing was changed.\n",
        ko: "\(place.korean)는 이미 작업 공간입니다. 바뀐 것은 없습니다.\n")
    context.console.write(outcome[context.language])
    return .clean
  }

  /// Makes an empty glossary, unless there is one, or its text form waits to be loaded.
  private func makeGlossary(in folder: String, _ context: ToolContext) throws {
    let workspace = try Workspace(folder: folder)
    if FilePath.exists(workspace.glossaryDatabase) || FilePath.exists(workspace.glossaryDump) { return }
    _ = try context.glossary(of: workspace, mode: .readWrite)
  }

  private func makeFolder(_ path: String, called name: String) throws {
    if FilePath.isFolder(path) { return }
    guard mkdir(path, 0o777) == 0 else {
      throw ToolError.folder(name, errno)
    }
  }

  private func write(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw Self.unwritable(errno)
    }
    let bytes = Array(text.utf8)
    let count = Foundation.write(descriptor, bytes, bytes.count)
    let failure = errno
    guard close(descriptor) == 0, count == bytes.count else {
      unlink(path)
      throw Self.unwritable(failure)
    }
  }

  private static func unwritable(_ code: Int32) -> ToolError {
    let reason = Wording(systemError: code)
    return ToolError(
      en: "\(Settings.fileName) cannot be written: \(reason.english).",
      ko: "\(Settings.fileName) 파일을 쓸 수 없습니다(\(reason.korean)).")
  }

  /// Every setting with its default, commented out.
  static let settingsText = Wording(en: englishSettings, ko: koreanSettings)

  private static let englishSettings = """
    # Settings of this jjak workspace. Lines that begin with # are off; take the # away to change a setting.

    # Who decides; goes into the history and the exports. Without it, the name of the account.
    # author = "김하늘"

    # A list of renderings that go before the rule and the glossary, and that nothing is said against: a text file with
    # an original, a tab and its rendering on each line. Further lines on an original name what may be used as well.
    # house-style = "house-style.tsv"

    # [languages]
    # source = "zh-CN"
    # target = "ko-KR"

    # [mine]
    # Score from which a pair counts as certain (0 to 1); 'jjak review --accept-certain' accepts those.
    # certain = 0.97

    # [check]
    # The weakest severity that makes 'jjak check' fail: "information", "warning", "error", or "never".
    # fail-on = "warning"
    # The language of its messages, "en" or "ko", where neither --lang nor JJAK_LANG names one.
    # language = "ko"

    # [check.severity]
    # A rule by its name, with its severity or "off"; 'jjak check --rules' lists the rules.
    # inconsistent-rendering = "warning"

    # [check.RULE]
    # The options of a rule, under its name; 'jjak check --explain RULE' lists them.

    # [[check.ignore]]
    # What is not to be reported: a rule, a term or files, or what fits several of them; as many tables as you like.
    # rule = "official-transcription"
    # term = "북경"
    # path = "archive/**"
    # reason = "older issues stay as they are"

    """

  private static let koreanSettings = """
    # 이 작업 공간의 설정입니다. #으로 시작하는 줄은 쓰이지 않습니다. 설정을 바꾸려면 #을 지우십시오.

    # 결정하는 사람. 이력과 내보낸 파일에 남습니다. 없으면 계정 이름입니다.
    # author = "김하늘"

    # 외래어 표기법과 용어집에 앞서며 지적하지 않는 표기의 목록. 한 줄에 원어, 탭, 표기를 적은 텍스트 파일입니다.
    # 같은 원어를 다음 줄에 다시 적으면 그 표기도 쓸 수 있습니다.
    # house-style = "house-style.tsv"

    # [languages]
    # source = "zh-CN"
    # target = "ko-KR"

    # [mine]
    # 이 점수(0–1)부터 확실한 짝으로 봅니다. 'jjak review --accept-certain'이 이런 짝을 채택합니다.
    # certain = 0.97

    # [check]
    # 'jjak check'가 실패로 끝나는 가장 가벼운 심각도: "information", "warning", "error", "never".
    # fail-on = "warning"
    # 메시지의 언어 "en" 또는 "ko". --lang과 JJAK_LANG이 없을 때 씁니다.
    # language = "ko"

    # [check.severity]
    # 규칙 이름에 심각도나 "off"를 적습니다. 'jjak check --rules'로 규칙의 목록을 봅니다.
    # inconsistent-rendering = "warning"

    # [check.RULE]
    # RULE 자리에 규칙 이름을 적고 그 규칙의 설정을 둡니다. 'jjak check --explain RULE'로 봅니다.

    # [[check.ignore]]
    # 지적하지 않을 것: 규칙, 용어, 파일. 함께 적으면 모두 맞는 것만 뺍니다. 이런 표는 몇 개든 둘 수 있습니다.
    # rule = "official-transcription"
    # term = "북경"
    # path = "archive/**"
    # reason = "지난 호는 그대로 둠"

    """
}
