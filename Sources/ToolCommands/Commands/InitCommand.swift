internal import ArgumentParser
import Foundation

struct InitCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a folder a workspace.",
    discussion: """
      Makes the folder glossary/ and the file jjak.toml, in which every setting is explained. \
      What is there already stays as it is.

      Example:
        cd newsletters
        jjak init
      """)

  @Argument(help: "The folder; this one where none is named.")
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
    if !FilePath.exists(settings) { try write(Self.settingsText, to: settings) }
    try makeGlossary(in: path, context)
    let place = folder == nil && common.workspace == nil ? "This folder" : name
    context.console.write(
      isNew
        ? "\(place) is a workspace now: the glossary lies in glossary/, the settings in jjak.toml.\n"
          + "Next: 'jjak mine FILE…' finds the pairs of your texts.\n"
        : "\(place) is a workspace already; nothing was changed.\n")
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
      throw ToolError("The folder \(name) cannot be made: \(String(cString: strerror(errno))).")
    }
  }

  private func write(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw ToolError("\(Settings.fileName) cannot be written: \(String(cString: strerror(errno))).")
    }
    let bytes = Array(text.utf8)
    let count = Foundation.write(descriptor, bytes, bytes.count)
    let failure = errno
    guard close(descriptor) == 0, count == bytes.count else {
      unlink(path)
      throw ToolError("\(Settings.fileName) cannot be written: \(String(cString: strerror(failure))).")
    }
  }

  /// Every setting with its default, commented out.
  static let settingsText = """
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
}
