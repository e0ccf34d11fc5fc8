internal import ArgumentParser

/// How 'jjak align' writes what it found.
enum AlignFormat: String, ExpressibleByArgument, CaseIterable {
  /// Side by side, for people.
  case text
  case tsv
  case jsonl
  /// One page, side by side, for checking by eye.
  case html
  case tmx
  case xliff

  /// The format that a file's name asks for; nil where its extension tells nothing.
  init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "html", "htm": self = .html
    case "tmx": self = .tmx
    case "xlf", "xliff": self = .xliff
    case "tsv", "tab": self = .tsv
    case "jsonl": self = .jsonl
    case "txt": self = .text
    default: return nil
    }
  }

  /// The exchange format, where it is one.
  var exchangeFormat: ExchangeFormatName? {
    switch self {
    case .tmx: .tmx
    case .xliff: .xliff
    case .text, .tsv, .jsonl, .html: nil
    }
  }
}
