import Diagnostics

/// A fragment identifier: what stands behind `#` in a reference into an XLIFF document.
///
/// > Source: XLIFF 2.1, 3.1 Fragment Identification, selectors for core elements, modules and extensions.
struct XLIFF2Fragment: Hashable {
  enum Leaf: Hashable {
    case none
    case note(String)
    case data(String)
    /// An inline element of a target.
    case target(String)
    /// A segment, an ignorable, or an inline element of a source.
    case inline(String)
    case module(prefix: String, id: String)
  }

  var file: String?
  var group: String?
  var unit: String?
  var leaf = Leaf.none

  /// The prefixes that modules and TBX have registered.
  static let modulePrefixes: Set<String> = [
    "mtc", "gls", "mda", "res", "ctr", "slr", "val", "fs", "its", "itsm", "pgs", "tbx",
  ]

  /// What is wrong with a fragment identifier, as a clause that follows it.
  struct Fault: Error {
    let message: Wording
  }

  /// - Parameter text: with its `#`.
  /// - Throws: ``Fault``.
  init(_ text: String) throws(Fault) {
    var rest = text.dropFirst()
    let isAbsolute = rest.first == "/"
    if isAbsolute { rest.removeFirst() }
    let selectors = rest.split(separator: "/", omittingEmptySubsequences: false)
    if isAbsolute, !(selectors.first?.hasPrefix("f=") ?? false) {
      throw Fault(
        message: Wording(
          en: "begins with a slash and must name a file first (f=…)", ko: "슬래시로 시작하므로 파일(f=…)이 먼저 와야 합니다"))
    }
    for selector in selectors {
      guard leaf == .none else {
        throw Fault(
          message: Wording(
            en: "must end with \"\(leafText)\": nothing may follow it", ko: "\"\(leafText)\" 뒤에는 아무것도 올 수 없습니다"))
      }
      try take(selector)
    }
  }

  private mutating func take(_ selector: Substring) throws(Fault) {
    let parts = selector.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let id = parts[parts.count - 1]
    guard Self.isToken(id) else {
      throw Fault(
        message: Wording(
          en: "has no proper id in \"\(selector)\"", ko: "\"\(selector)\" 부분에 올바른 id가 없습니다"))
    }
    guard parts.count == 2 else {
      leaf = .inline(id)
      return
    }
    switch parts[0] {
    case "f":
      guard file == nil else { throw Fault(message: Wording(en: "names a file (f=) twice", ko: "파일(f=)이 두 번 나옵니다")) }
      guard group == nil, unit == nil else {
        throw Fault(
          message: Wording(
            en: "must name the file (f=) first", ko: "파일(f=)이 먼저 와야 합니다"))
      }
      file = id
    case "g":
      guard group == nil else { throw Fault(message: Wording(en: "names a group (g=) twice", ko: "그룹(g=)이 두 번 나옵니다")) }
      guard unit == nil else {
        throw Fault(
          message: Wording(
            en: "must name the group (g=) before the unit (u=)", ko: "그룹(g=)이 단위(u=)보다 먼저 와야 합니다"))
      }
      group = id
    case "u":
      guard unit == nil else { throw Fault(message: Wording(en: "names a unit (u=) twice", ko: "단위(u=)가 두 번 나옵니다")) }
      unit = id
    case "n": leaf = .note(id)
    case "d": leaf = .data(id)
    case "t": leaf = .target(id)
    default: leaf = .module(prefix: try Self.known(parts[0]), id: id)
    }
  }

  private static func known(_ prefix: String) throws(Fault) -> String {
    guard isToken(prefix) else {
      throw Fault(
        message: Wording(
          en: "has the prefix \"\(prefix)\", which is no name", ko: "접두어 \"\(prefix)\": 이름이 아닙니다"))
    }
    guard prefix.utf8.count > 1 else {
      throw Fault(
        message: Wording(
          en: "has the prefix \"\(prefix)\"; one letter is for f, g, u, n, d and t alone",
          ko: "접두어 \"\(prefix)\": 한 글자 접두어는 f, g, u, n, d, t뿐입니다"))
    }
    guard modulePrefixes.contains(prefix) else {
      throw Fault(
        message: Wording(
          en: "has the prefix \"\(prefix)\", which no module has registered", ko: "접두어 \"\(prefix)\": 등록한 모듈이 없습니다"))
    }
    return prefix
  }

  private static func isToken(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { XMLNameSyntax.isNameToken($0) }
  }

  private var leafText: String {
    switch leaf {
    case .none: ""
    case .note(let id): "n=\(id)"
    case .data(let id): "d=\(id)"
    case .target(let id): "t=\(id)"
    case .inline(let id): id
    case .module(let prefix, let id): "\(prefix)=\(id)"
    }
  }
}
