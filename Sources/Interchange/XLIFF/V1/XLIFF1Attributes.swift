import Diagnostics

/// The attributes of XLIFF 1's elements, by version.
///
/// XLIFF 1.0 is a DTD, most of whose attributes hold any text; 1.1 and 1.2 are schemas with lists of values.
///
/// > Source: XLIFF 1.0 (DTD of 2002); XLIFF 1.1 (schema of 2003); XLIFF 1.2, transitional schema.
struct XLIFF1Attributes {
  let version: XLIFF1Version

  private typealias Values = XLIFF1Values
  typealias List = [AttributeDeclaration]

  /// A list that `x-…` extends; in 1.0 any text.
  private func open(_ list: [StaticString]) -> AttributeValue {
    version == .v10 ? .text : .oneOfOr(list, prefix: "x-")
  }

  private func listed(_ name: String, _ list: [StaticString]) -> AttributeDeclaration { .optional(name, open(list)) }

  private func texts(_ names: String...) -> List { names.map { .optional($0) } }
  private func tokens(_ names: String...) -> List { names.map { .optional($0, .nameToken) } }

  private static let yesNo = AttributeValue.oneOf(["yes", "no"])
  private static let language = AttributeDeclaration.optional("xml:lang", .languageTag)
  private static let space = AttributeDeclaration.optional("xml:space", .oneOf(["default", "preserve"]))

  private var date: AttributeDeclaration {
    version == .v10 ? .optional("date") : .optional("date", .dateTime(orDate: false))
  }

  private var toolID: List { version == .v12 ? texts("tool-id") : [] }
  private var resourceName: AttributeDeclaration { .optional("resname", version == .v10 ? .nameToken : .text) }
  private var identifier: AttributeValue { version == .v10 ? .nameToken : .text }
  private var extendedType: List { version == .v10 ? [] : texts("extype") }

  private var reformat: AttributeDeclaration {
    guard version != .v10 else { return .optional("reformat", Self.yesNo) }
    return .optional("reformat", .oneOfOr(["yes", "no"] + Values.reformats, prefix: "x-"))
  }

  private var coordinates: AttributeDeclaration {
    guard version != .v10 else { return .optional("coord") }
    return .optional(
      "coord",
      .checked(
        expectation: Wording(
          en: "four numbers or # between semicolons, such as 0;0;#;#", ko: "0;0;#;#처럼 세미콜론으로 나눈 네 수나 #")
      ) { value in
        let parts = value.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy(Self.isCoordinate)
      })
  }

  private static func isCoordinate(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if part.count == 1, part.first == UInt8(ascii: "#") { return true }
    let digits = part.first == UInt8(ascii: "-") ? part.dropFirst() : part
    return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  private var mediaType: AttributeValue {
    guard version != .v10 else { return .nameToken }
    return .checked(expectation: Wording(en: "a MIME type such as image/png", ko: "image/png 같은 MIME 형식")) { value in
      let type = value.prefix { $0 != UInt8(ascii: "/") }
      let rest = value.dropFirst(type.count)
      let kinds = ["text", "multipart", "message", "application", "image", "audio", "video", "model"]
      return kinds.contains(String(decoding: type, as: UTF8.self)) && rest.count != 1
    }
  }

  private var style: List { texts("font", "css-style") + tokens("style", "exstyle") }
  private var resource: List {
    [listed("restype", Values.resourceTypes), resourceName] + texts("extradata") + extendedType + tokens("help-id")
      + texts("menu", "menu-option", "menu-name") + [coordinates] + style
  }
  private var size: List {
    [listed("size-unit", Values.sizeUnits)]
      + tokens("maxwidth", "minwidth", "maxheight", "minheight", "maxbytes", "minbytes") + texts("charclass")
  }
  private var state: List {
    let state = version == .v10 ? AttributeValue.nameToken : .oneOfOr(Values.states, prefix: "x-")
    let qualifier: List = version == .v10 ? [] : [listed("state-qualifier", Values.stateQualifiers)]
    return [.optional("state", state)] + qualifier + tokens("phase-name")
  }
  private var dataType: AttributeDeclaration { listed("datatype", Values.dataTypes) }
  private var inline: List {
    [.required("id")] + texts("ts") + (version == .v10 ? [] : texts("xid"))
      + (version == .v12 ? texts("equiv-text") : [])
  }
  private var pairType: AttributeDeclaration { listed("ctype", Values.pairedCodes) }
  private var singleType: AttributeDeclaration { listed("ctype", Values.singleCodes) }
  private static let clone = AttributeDeclaration.optional("clone", yesNo)

  /// The attributes of an element.
  func of(_ element: XLIFF1Element) -> List {
    switch element {
    case .xliff: [.required("version", .oneOf(allowedVersions)), Self.language]
    case .file, .header, .phase, .tool, .note: ofFile(element)
    case .group, .transUnit, .source, .segSource, .target, .altTrans: ofUnit(element)
    case .binUnit, .binSource, .binTarget, .internalFile, .externalFile: ofBinary(element)
    case .g, .x, .bx, .ex, .ph, .bpt, .ept, .it, .sub, .mrk: ofInline(element)
    case .countGroup: [.required("name")]
    case .count:
      [.optional("count-type", open(countTypes)), listed("unit", Values.countUnits)]
        + (version == .v10 ? [] : texts("phase-name"))
    case .contextGroup:
      [AttributeDeclaration(name: "name", isRequired: version != .v12, value: .text)] + tokens("crc")
        + (version == .v10 ? [] : [listed("purpose", Values.purposes)])
    case .context:
      [.required("context-type", open(Values.contextTypes)), .optional("match-mandatory", Self.yesNo)] + tokens("crc")
    case .propGroup: texts("name")
    case .prop: [.required("prop-type"), Self.language]
    case .skl, .glossary, .reference, .phaseGroup, .body: []
    }
  }

  private var allowedVersions: [StaticString] {
    switch version {
    case .v10: ["1.0"]
    case .v11: ["1.1", "1.0"]
    case .v12: ["1.2", "1.1", "1.0"]
    }
  }

  private var countTypes: [StaticString] {
    Values.countTypes + Values.resourceTypes + Values.dataTypes + Values.states + Values.stateQualifiers
  }

  /// Segments came with 1.2.
  private var markTypes: [StaticString] {
    version == .v12 ? Values.markTypes : Values.markTypes.filter { "\($0)" != "seg" }
  }

  private func ofFile(_ element: XLIFF1Element) -> List {
    switch element {
    case .file:
      [
        .required("original"), .required("source-language", .languageTag),
        .required("datatype", open(Values.dataTypes)),
      ]
        + toolID + texts("tool") + [date, Self.space] + texts("ts", "category")
        + [.optional("target-language", .languageTag)] + texts("product-name", "product-version", "build-num")
    case .phase:
      [.required("phase-name"), .required("process-name")] + toolID + texts("company-name", "tool") + [date]
        + texts("job-id", "contact-name", "contact-email", "contact-phone")
    case .tool: [.required("tool-id"), .required("tool-name")] + texts("tool-version", "tool-company")
    case .note:
      [Self.language, .optional("priority", version == .v11 ? open(Values.priorities) : .oneOf(Values.priorities))]
        + texts("from") + (version == .v10 ? [] : [.optional("annotates", .oneOf(["source", "target", "general"]))])
    default: []
    }
  }

  private func ofUnit(_ element: XLIFF1Element) -> List {
    switch element {
    case .group:
      [.optional("id", identifier), dataType, Self.space] + texts("ts") + resource
        + (version == .v10 ? [] : [.optional("translate", Self.yesNo), reformat] + size)
        + (version == .v12 ? [.optional("merged-trans", Self.yesNo)] : [])
    case .transUnit:
      [.required("id", identifier), .optional("approved", Self.yesNo), .optional("translate", Self.yesNo), reformat]
        + [Self.space, dataType] + texts("ts", "phase-name") + resource + size
    case .target:
      state + [Self.language] + texts("ts") + [listed("restype", Values.resourceTypes), resourceName, coordinates]
        + style + (version == .v12 ? [.optional("equiv-trans", Self.yesNo)] : [])
    case .altTrans:
      texts("match-quality") + toolID + texts("tool") + tokens("crc") + [Self.language] + texts("origin")
        + [dataType, Self.space] + texts("ts") + resource
        + (version == .v12 ? tokens("mid", "phase-name") + [listed("alttranstype", Values.alternativeTypes)] : [])
    default: [Self.language] + texts("ts")
    }
  }

  private func ofBinary(_ element: XLIFF1Element) -> List {
    switch element {
    case .binUnit:
      [.required("id", identifier), .required("mime-type", mediaType), .optional("approved", Self.yesNo)]
        + [.optional("translate", Self.yesNo), reformat] + texts("ts")
        + [listed("restype", Values.resourceTypes), resourceName] + texts("phase-name")
    case .binTarget:
      [.optional("mime-type", mediaType)] + texts("ts") + state
        + [listed("restype", Values.resourceTypes), resourceName]
    case .internalFile: texts("form") + tokens("crc")
    case .externalFile: [.required("href")] + tokens("crc", "uid")
    default: texts("ts")
    }
  }

  private func ofInline(_ element: XLIFF1Element) -> List {
    switch element {
    case .g: inline + [pairType, Self.clone]
    case .x: inline + [singleType, Self.clone]
    case .bx: inline + tokens("rid") + [pairType, Self.clone]
    case .ex: inline + tokens("rid")
    case .ph: inline + [singleType] + texts("crc") + [.optional("assoc", .oneOf(["preceding", "following", "both"]))]
    case .bpt: inline + tokens("rid") + [pairType] + texts("crc")
    case .ept: inline + tokens("rid") + texts("crc")
    case .it: inline + [.required("pos", .oneOf(["open", "close"]))] + tokens("rid") + [pairType] + texts("crc")
    case .sub: [dataType, pairType] + (version == .v10 ? [] : texts("xid"))
    case .mrk: [.required("mtype", open(markTypes))] + tokens("mid") + texts("comment", "ts")
    default: []
    }
  }
}
