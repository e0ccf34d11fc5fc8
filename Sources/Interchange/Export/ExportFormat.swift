import Diagnostics

/// The files that translation tools take from us.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// TMX 1.4b: translation memory.
  case tmx
  /// XLIFF 1.2, strict.
  case xliff12 = "xliff-1.2"
  /// XLIFF 2.1, with the Glossary and Metadata modules.
  case xliff21 = "xliff-2.1"
  /// XLIFF 2.2: as 2.1, in the namespace of 2.2, which readers of 2.1 refuse.
  case xliff22 = "xliff-2.2"
  /// ISO 30042:2019, dialect TBX-Basic, in either style.
  case tbx2019 = "tbx-2019"
  /// TBX-Basic of 2008 (`martif`), the only TBX that OmegaT, Weblate and translate-toolkit read.
  case tbx2008 = "tbx-2008"
  /// Comma-separated values after RFC 4180, with a header row.
  case csv
  /// Tab-separated values with a header row, without quoting.
  case tsv
  /// OmegaT's glossary: three columns separated by tabs, no header row.
  case omegat

  /// The usual extension of such a file, without the dot.
  public var fileExtension: String {
    switch self {
    case .tmx: "tmx"
    case .xliff12, .xliff21, .xliff22: "xlf"
    case .tbx2019, .tbx2008: "tbx"
    case .csv: "csv"
    case .tsv: "tsv"
    case .omegat: "utf8"
    }
  }

  /// The name people know it by, for messages.
  public var displayName: String { wording.english }

  /// The same in every language.
  public var wording: Wording {
    switch self {
    case .tmx: Wording("TMX 1.4b")
    case .xliff12: Wording("XLIFF 1.2")
    case .xliff21: Wording("XLIFF 2.1")
    case .xliff22: Wording("XLIFF 2.2")
    case .tbx2019: Wording("TBX-Basic (2019)")
    case .tbx2008: Wording("TBX-Basic (2008)")
    case .csv: Wording("CSV")
    case .tsv: Wording("TSV")
    case .omegat: Wording(en: "OmegaT glossary", ko: "OmegaT 용어집")
    }
  }
}
