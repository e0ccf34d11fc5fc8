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

  /// The endings of file names that ask for a format; the first one is the usual one.
  private static let knownEndings: [(format: AlignFormat, endings: [String])] = [
    (.text, ["txt"]), (.tsv, ["tsv", "tab"]), (.jsonl, ["jsonl"]), (.html, ["html", "htm"]), (.tmx, ["tmx"]),
    (.xliff, ["xlf", "xliff"]),
  ]

  /// The usual endings, for a sentence.
  static var endings: String {
    let all = knownEndings.compactMap { $0.endings.first.map { ".\($0)" } }
    return all.dropLast().joined(separator: ", ") + all.suffix(1).map { " and \($0)" }.joined()
  }

  /// The format that the ending of a file's name asks for; nil where it is none of ours.
  init?(ending: String) {
    let ending = ending.lowercased()
    guard let known = Self.knownEndings.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = known.format
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
