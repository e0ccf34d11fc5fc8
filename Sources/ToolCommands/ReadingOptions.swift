internal import ArgumentParser
import Interchange

/// Options of the commands that read exchange files.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The language of the originals; zh unless jjak.toml says otherwise.", valueName: "language"))
  var from: String?

  @Option(help: ArgumentHelp("The language of the renderings; ko unless jjak.toml says otherwise.", valueName: "language"))
  var to: String?

  @Option(help: ArgumentHelp("The encoding of tables and PO files, such as cp949 or gb18030.", valueName: "name"))
  var encoding: String?

  /// For the commands that fill memory and glossary.
  func checkKeptLanguages() throws {
    guard from != nil || to != nil, !options(nil).areChineseToKorean else { return }
    throw ValidationError(
      "--from \(from ?? "zh") --to \(to ?? "ko"): only translations from Chinese (zh) into Korean (ko) are kept")
  }

  func options(_ settings: Settings?) -> ImportOptions {
    var options = ImportOptions()
    options.sourceLanguage = from ?? settings?.sourceLanguage ?? options.sourceLanguage
    options.targetLanguage = to ?? settings?.targetLanguage ?? options.targetLanguage
    options.encoding = encoding
    return options
  }
}
