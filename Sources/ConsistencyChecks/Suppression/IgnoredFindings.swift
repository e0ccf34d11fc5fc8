import Diagnostics

/// What a table `[[check.ignore]]` of the settings says: findings that fit all it names do not count.
public struct IgnoredFindings: Sendable, Hashable {
  /// Identifiers of rules; empty for all.
  public var rules: Set<String>
  /// A rendering or original that the finding speaks of; nil for any.
  public var term: String?
  /// A pattern of file names; nil for any.
  public var path: PathPattern?
  public var reason: String?

  public init(rules: Set<String> = [], term: String? = nil, path: PathPattern? = nil, reason: String? = nil) {
    self.rules = rules
    self.term = term
    self.path = path
    self.reason = reason
  }

  /// Whether it covers a finding in a document of that name.
  func covers(_ finding: Finding, named name: String) -> Bool {
    (rules.isEmpty || rules.contains(finding.rule)) && (path?.matches(name) ?? true)
      && (term.map { finding.concerns($0) } ?? true)
  }
}

/// A pattern of file names: `*` is any text without a slash, `**` with slashes too, `?` one character. A pattern
/// without a slash counts for files of that name in any folder; one that ends in a slash for all in the folder.
///
/// > Source: the patterns of gitignore(5), without ranges and negation.
public struct PathPattern: Sendable, Hashable {
  public var text: String
  private let pieces: [[Unicode.Scalar]]

  public init(_ text: String) {
    self.text = text
    var parts = text.unicodeScalars.split(separator: "/", omittingEmptySubsequences: true).map(Array.init)
      .filter { $0 != ["."] }
    let isFolder = text.hasSuffix("/")
    let slashes = text.unicodeScalars.filter { $0 == "/" }.count
    if (slashes == 0 && !parts.isEmpty) || (isFolder && slashes == 1) {
      parts.insert(Array("**".unicodeScalars), at: 0)
    }
    if isFolder { parts.append(Array("**".unicodeScalars)) }
    pieces = parts
  }

  /// Whether a path, with slashes between folders, fits.
  ///
  /// Complexity: O(pieces of the pattern × pieces of the path), for each piece O(length of both) multiplied.
  public func matches(_ path: String) -> Bool {
    let parts = path.unicodeScalars.split(separator: "/", omittingEmptySubsequences: true)
      .map(Array.init).filter { $0 != ["."] }
    return Self.matches(pieces[...], parts[...])
  }

  private static func matches(
    _ pattern: ArraySlice<[Unicode.Scalar]>, _ path: ArraySlice<[Unicode.Scalar]>
  ) -> Bool {
    // Which beginnings of the pattern fit the path read so far.
    var fits = [Bool](repeating: false, count: pattern.count + 1)
    fits[0] = true
    open(&fits, pattern)
    for part in path {
      var next = [Bool](repeating: false, count: pattern.count + 1)
      for (index, piece) in pattern.enumerated() where fits[index] {
        if piece == ["*", "*"] { next[index] = true } else if fitsPart(piece, part) { next[index + 1] = true }
      }
      fits = next
      open(&fits, pattern)
    }
    return fits[pattern.count]
  }

  /// `**` may stand for nothing.
  private static func open(_ fits: inout [Bool], _ pattern: ArraySlice<[Unicode.Scalar]>) {
    for (index, piece) in pattern.enumerated() where fits[index] && piece == ["*", "*"] { fits[index + 1] = true }
  }

  private static func fitsPart(_ piece: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    var fits = [Bool](repeating: false, count: piece.count + 1)
    fits[0] = true
    func open() { for index in piece.indices where fits[index] && piece[index] == "*" { fits[index + 1] = true } }
    open()
    for scalar in part {
      var next = [Bool](repeating: false, count: piece.count + 1)
      for index in piece.indices where fits[index] {
        if piece[index] == "*" { next[index] = true }
        if piece[index] == "?" || piece[index] == scalar { next[index + 1] = true }
      }
      fits = next
      open()
    }
    return fits[piece.count]
  }
}
