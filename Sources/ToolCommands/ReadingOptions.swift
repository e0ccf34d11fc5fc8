internal import ArgumentParser
import Interchange

/// Options of the commands that read exchange files.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: .spoken(
      "The language of the originals; zh unless jjak.toml says otherwise.",
      ko: "원문의 언어. jjak.toml에 없으면 zh입니다.", valueName: "language"))
  var from: String?

  @Option(
    help: .spoken(
      "The language of the renderings; ko unless jjak.toml says otherwise.",
      ko: "번역문의 언어. jjak.toml에 없으면 ko입니다.", valueName: "language"))
  var to: String?

  @Option(
    help: .spoken(
      "The encoding of tables and PO files, such as cp949 or gb18030; without it they say it themselves.",
      ko: "표와 PO 파일의 인코딩. 보기: cp949, gb18030. 적지 않으면 내용을 보고 정합니다.", valueName: "name"))
  var encoding: String?

  /// For the commands that fill memory and glossary.
  func checkKeptLanguages() throws {
    guard from != nil || to != nil, !options(nil).areChineseToKorean else { return }
    throw ValidationError(
      en: "--from \(from ?? "zh") --to \(to ?? "ko"): only translations from Chinese (zh) into Korean (ko) are kept",
      ko: "--from \(from ?? "zh") --to \(to ?? "ko"): 중국어(zh)를 한국어(ko)로 옮긴 번역만 넣을 수 있습니다")
  }

  func options(_ settings: Settings?) -> ImportOptions {
    var options = ImportOptions()
    options.sourceLanguage = from ?? settings?.sourceLanguage ?? options.sourceLanguage
    options.targetLanguage = to ?? settings?.targetLanguage ?? options.targetLanguage
    options.encoding = encoding
    return options
  }
}
