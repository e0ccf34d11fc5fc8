/// What an element is to the rewriter.
enum XLIFFRole {
  case file, unit, segment, source, segSource, target
  /// One half of a pair around text: `g`, `pc`.
  case pair
  /// A code with whatever it holds.
  case code
  /// `cp`: a character.
  case character
  /// A mark that makes a segment, in XLIFF 1.
  case segmentMark
  /// A mark that makes a term.
  case termMark
  /// XLIFF 2: a term between `sm` and `em`.
  case termStart, markEnd
  /// XLIFF 1: notes and what they may follow.
  case note
  case notes, glossary, matches
  /// What stands behind notes in XLIFF 2.
  case body
  /// Not looked into.
  case skipped
  case other
}

/// Tells the role of elements in one document.
struct XLIFFRoles {
  /// Whether it is XLIFF 2.
  let isSecond: Bool
  let isSDL: Bool
  private let names: XMLNameTable

  /// nil where the root is none of XLIFF.
  init?(_ root: XMLStartTag) {
    if let edition = XLIFF1Edition(root) {
      isSecond = false
      isSDL = edition.isSDL
      names = XMLNameTable(XLIFF1Grammar.of(edition))
      return
    }
    guard root.name.local.equals("xliff"), let namespace = root.name.namespaceName,
      namespace == XLIFF2Name.oldNamespace || namespace == XLIFF2Name.newNamespace
    else { return nil }
    isSecond = true
    isSDL = false
    names = XLIFF2Name.table(isNew: namespace == XLIFF2Name.newNamespace)
  }

  func role(of tag: XMLStartTag) -> XLIFFRole {
    let role = role(of: tag.name)
    guard role == .other else { return role }
    let isMark = tag.name.local.equals("mrk")
    if isSecond {
      if tag.name.local.equals("em") { return .markEnd }
      guard isMark || tag.name.local.equals("sm"), tag.attributes.bytes("type")?.equals("term") == true else {
        return .other
      }
      return isMark ? .termMark : .termStart
    }
    guard isMark, let type = tag.attributes.bytes("mtype") else { return .other }
    return type.equals("seg") ? .segmentMark : type.equals("term") ? .termMark : .other
  }

  /// The role by the name alone; marks are `other`.
  func role(of name: XMLNamePointers) -> XLIFFRole {
    let number = names.number(of: name)
    return isSecond ? second(XLIFF2Name(rawValue: number)) : first(XLIFF1Element(rawValue: number))
  }

  private func first(_ element: XLIFF1Element?) -> XLIFFRole {
    switch element {
    case nil, .altTrans: .skipped
    case .file: .file
    case .transUnit: .unit
    case .source: .source
    case .segSource: .segSource
    case .target: .target
    case .g: .pair
    case .x, .bx, .ex, .ph, .bpt, .ept, .it: .code
    case .note, .contextGroup, .countGroup, .propGroup: .note
    default: .other
    }
  }

  private func second(_ name: XLIFF2Name?) -> XLIFFRole {
    switch name {
    case nil, .metadata: .skipped
    case .file: .file
    case .unit: .unit
    case .segment: .segment
    case .source: .source
    case .target: .target
    case .pc: .pair
    case .ph, .sc, .ec: .code
    case .cp: .character
    case .notes: .notes
    case .glossary: .glossary
    case .matches: .matches
    case .ignorable, .originalData: .body
    default: .other
    }
  }
}
