internal import ArgumentParser
import Interchange

/// The formats by the names that people type.
enum ExchangeFormatName: String, ExpressibleByArgument, CaseIterable {
  case tmx, xliff, tbx, csv, tsv, omegat

  static var styleHelp: String {
    spoken(
      "The style of TBX 2019: dca (types as attributes) or dct (types as elements).",
      ko: "TBX 2019의 방식: dca(종류를 속성으로) 또는 dct(종류를 요소로).")
  }
  static var versionHelp: String {
    spoken(
      "The version of the format: xliff 2.1, 2.2 or 1.2; tbx 2019 or 2008.",
      ko: "형식의 버전: xliff는 2.1, 2.2, 1.2, tbx는 2019, 2008.")
  }

  /// Whether the format holds terms only, and no translation units.
  var holdsTermsOnly: Bool { self != .tmx && self != .xliff }

  /// Whether a file of the format may hold nothing.
  var canBeEmpty: Bool { self != .xliff && self != .tbx }

  /// The format that a file's name asks for; nil where its extension tells nothing.
  init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "tmx": self = .tmx
    case "xlf", "xliff": self = .xliff
    case "tbx": self = .tbx
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "utf8": self = .omegat
    default: return nil
    }
  }

  /// - Throws: `UsageError` for a version that the format does not have.
  func exportFormat(version: String?) throws -> ExportFormat {
    switch (self, version) {
    case (.tmx, nil), (.tmx, "1.4"), (.tmx, "1.4b"): return .tmx
    case (.xliff, nil), (.xliff, "2.1"): return .xliff21
    case (.xliff, "2.2"): return .xliff22
    case (.xliff, "1.2"): return .xliff12
    case (.tbx, nil), (.tbx, "2019"): return .tbx2019
    case (.tbx, "2008"): return .tbx2008
    case (.csv, nil): return .csv
    case (.tsv, nil): return .tsv
    case (.omegat, nil): return .omegat
    default:
      throw UsageError(
        en: "There is no version '\(version ?? "")' of \(rawValue): xliff knows 2.1, 2.2 and "
          + "1.2, tbx 2019 and 2008.",
        ko: "\(rawValue)에 '\(version ?? "")' 버전은 없습니다. xliff는 2.1, 2.2, 1.2, tbx는 2019, 2008을 쓸 수 있습니다.")
    }
  }
}

extension ExportOptions {
  /// Sets the style of TBX.
  ///
  /// - Throws: `UsageError` for a format that has no styles.
  mutating func setStyle(_ style: TBXStyle?, of format: ExportFormat) throws {
    guard let style else { return }
    guard format == .tbx2019 else {
      throw UsageError(
        en: "--style is for TBX 2019; \(format.displayName) has no styles.",
        ko: "--style은 TBX 2019에만 씁니다. \(format.displayName)에는 쓸 수 없습니다.")
    }
    tbxStyle = style
  }

  /// Sets the tags of both sides; TBX, with one section a language, gets the languages alone.
  mutating func setLanguages(source: String, target: String) {
    sourceLanguage = source
    targetLanguage = target
    termSourceLanguage = Self.language(source)
    termTargetLanguage = Self.language(target)
  }

  /// The language without region and script: `zh-CN` → `zh`.
  private static func language(_ tag: String) -> String {
    String(tag.prefix { $0 != "-" })
  }
}
