import Diagnostics
import TranslationModel

/// How files are read.
public struct ImportOptions: Sendable, Hashable {
  /// The two languages that are taken; what is in others is counted and left out. Compared by their first part only:
  /// `zh` takes zh-CN, zh-Hant-TW and zh_CN, whatever the case.
  public var sourceLanguage = "zh"
  public var targetLanguage = "ko"
  /// Encoding of files that do not say theirs (tables, PO), by a name that iconv knows; nil tells it by their bytes.
  public var encoding: String?
  /// Who and when, for entries of whose making the file says nothing. Never the clock: the same file gives the same
  /// items.
  public var stamp = ChangeStamp(date: "1970-01-01T00:00:00Z", author: "import")
  /// Whether proposals that stand beside a segment (`alt-trans`, `mtc:match`) are taken as units too.
  public var takesProposals = false
  /// Whether translations stay out whose state says that nobody finished or reviewed them; those without a state are
  /// always taken.
  public var leavesOutUnreviewed = false
  /// The language of warnings.
  public var language = MessageLanguage.english

  /// Whether the languages are those of the memory and the glossary, however they are written.
  public var areChineseToKorean: Bool {
    LanguageSides.language(of: sourceLanguage) == "zh" && LanguageSides.language(of: targetLanguage) == "ko"
  }

  public init() {}
}
