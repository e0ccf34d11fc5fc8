/// What an element is in the model of TBX, whatever the edition calls it.
enum TBXRole: UInt8, Sendable {
  case other
  case root
  case text
  case body
  case back
  /// conceptEntry, termEntry.
  case concept
  /// langSec, langSet.
  case languageSection
  /// termSec, tig, ntig.
  case termSection
  /// termGrp of ntig.
  case termGroup
  case term
  case note
  case date
  /// directionality of TBX-Min 2014.
  case direction
  case paragraph
  /// termCompList.
  case componentList
  // Groups: each begins with the element it is named after.
  case adminGroup
  case descripGroup
  case termNoteGroup
  case transacGroup
  case itemGroup
  // Data categories.
  case admin
  case adminNote
  case descrip
  case descripNote
  case termNote
  case transac
  case transacNote
  case ref
  case xref
  // Markup within text.
  case highlight
  case foreign
  case startCode
  case endCode
  case placeholder
  /// An element of a namespace that the grammar does not know: a data category of style DCT, or nothing at all.
  case stranger

  var isGroup: Bool {
    rawValue >= TBXRole.adminGroup.rawValue && rawValue <= TBXRole.itemGroup.rawValue || self == .termGroup
  }
  var isCategory: Bool { rawValue >= TBXRole.admin.rawValue && rawValue <= TBXRole.xref.rawValue }
  var isInline: Bool { rawValue >= TBXRole.highlight.rawValue && rawValue <= TBXRole.placeholder.rawValue }

  /// The group that this kind of data category begins.
  var ownGroup: TBXRole? {
    switch self {
    case .admin: .adminGroup
    case .descrip: .descripGroup
    case .termNote: .termNoteGroup
    case .transac: .transacGroup
    default: nil
    }
  }

  /// The elements' names, in all editions.
  static let byName: [String: TBXRole] = [
    "tbx": .root, "martif": .root, "TBX": .root, "text": .text, "body": .body, "back": .back,
    "conceptEntry": .concept, "termEntry": .concept, "langSec": .languageSection, "langSet": .languageSection,
    "termSec": .termSection, "tig": .termSection, "ntig": .termSection, "termGrp": .termGroup, "term": .term,
    "note": .note, "date": .date, "dateCreated": .date, "directionality": .direction, "p": .paragraph,
    "termCompList": .componentList,
    "adminGrp": .adminGroup, "descripGrp": .descripGroup, "termNoteGrp": .termNoteGroup,
    "transacGrp": .transacGroup, "itemGrp": .itemGroup, "termCompGrp": .itemGroup,
    "admin": .admin, "adminNote": .adminNote, "descrip": .descrip, "descripNote": .descripNote,
    "termNote": .termNote, "transac": .transac, "transacNote": .transacNote, "ref": .ref, "xref": .xref,
    "hi": .highlight, "foreign": .foreign, "sc": .startCode, "ec": .endCode, "ph": .placeholder,
    "bpt": .placeholder, "ept": .placeholder,
    "subjectField": .descrip, "termStatus": .termNote, "customer": .admin, "partOfSpeech": .termNote,
  ]

  /// Where a data category may stand.
  struct Levels: OptionSet, Sendable {
    let rawValue: UInt8
    static let concept = Levels(rawValue: 1)
    static let language = Levels(rawValue: 2)
    static let term = Levels(rawValue: 4)
    static let all: Levels = [.concept, .language, .term]
  }

  var level: Levels {
    switch self {
    case .concept: .concept
    case .languageSection: .language
    case .termSection: .term
    default: []
    }
  }
}
