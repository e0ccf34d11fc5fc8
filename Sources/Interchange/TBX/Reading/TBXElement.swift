/// What an element of any TBX means to a reader, by its local name alone: namespaces differ between drafts and tools.
enum TBXElement: UInt8 {
  /// Nothing but what stands in it.
  case frame
  case concept
  case language
  case termSection
  case term
  case note
  case date
  case descripGroup
  case transacGroup
  /// A data category whose name stands in `type`.
  case typed
  /// A data category whose name is the element's (style DCT, TBX-Min 2014).
  case named
  /// Code of a format within text, which is no text: `bpt`, `ept`, `ph`.
  case code
  /// `noteKey` of TBX-Min 2014.
  case noteKey
  /// `refObject`: a person or work in the back matter.
  case record
  /// Header and all that stands in it.
  case header
  /// `martif`, `tbx`, `TBX`.
  case root

  init(_ name: UnsafePointer<UInt8>) {
    self = Self.names.first { name.equals($0.name) }?.element ?? .named
  }

  private static let names: [(name: StaticString, element: TBXElement)] = [
    ("termNote", .typed), ("descrip", .typed), ("admin", .typed), ("term", .term), ("termSec", .termSection),
    ("tig", .termSection), ("ntig", .termSection), ("langSec", .language), ("langSet", .language),
    ("conceptEntry", .concept), ("termEntry", .concept), ("transac", .typed), ("transacNote", .typed),
    ("transacGrp", .transacGroup), ("date", .date), ("note", .note), ("descripGrp", .descripGroup),
    ("adminNote", .typed), ("descripNote", .typed), ("ref", .typed), ("xref", .typed), ("termGrp", .frame),
    ("termNoteGrp", .frame), ("adminGrp", .frame), ("termCompList", .frame), ("termCompGrp", .frame),
    ("itemGrp", .frame), ("itemSet", .frame), ("text", .frame), ("body", .frame), ("back", .frame),
    ("refObjectList", .frame), ("refObjectSec", .frame), ("refObject", .record), ("item", .frame), ("hi", .frame),
    ("foreign", .frame), ("sc", .frame), ("ec", .frame), ("bpt", .code), ("ept", .code), ("ph", .code),
    ("noteGrp", .frame), ("noteKey", .noteKey), ("noteValue", .frame), ("tbxHeader", .header),
    ("martifHeader", .header), ("header", .header), ("tbx", .root), ("martif", .root), ("TBX", .root),
  ]
}

/// Finds what an element means by the address of its name, which libxml2 keeps once for each name.
struct TBXElementCache {
  private var keys: [UnsafePointer<UInt8>?] = Array(repeating: nil, count: 256)
  private var values: [TBXElement] = Array(repeating: .frame, count: 256)
  private var used = 0

  mutating func element(_ name: UnsafePointer<UInt8>) -> TBXElement {
    let address = Int(bitPattern: name)
    var index = ((address >> 3) ^ (address >> 11)) & 255
    while let key = keys[index] {
      if key == name { return values[index] }
      index = (index + 1) & 255
    }
    let element = TBXElement(name)
    if used < 128 {
      keys[index] = name
      values[index] = element
      used += 1
    }
    return element
  }
}

/// The data categories that have a place in our entries.
enum TBXField: UInt8 {
  case subjectField, definition, context, source, partOfSpeech, status, termType, transaction, responsibility
  case reliability, usageNote, other

  init(_ name: UnsafeBufferPointer<UInt8>) {
    self = Self.names.first { name.equals($0.name) }?.field ?? .other
  }

  private static let names: [(name: StaticString, field: TBXField)] = [
    ("partOfSpeech", .partOfSpeech), ("administrativeStatus", .status), ("termType", .termType),
    ("subjectField", .subjectField), ("definition", .definition), ("context", .context), ("source", .source),
    ("transactionType", .transaction), ("responsibility", .responsibility), ("usageStatus", .status),
    ("normativeAuthorization", .status), ("termStatus", .status), ("reliabilityCode", .reliability),
    ("usageNote", .usageNote),
  ]
}
