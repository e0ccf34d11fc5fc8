internal import CLibXML2
import Diagnostics
import LinguisticText

extension XMLFault {
  /// The message in every language.
  var wording: Wording { Self.templates.wording(message) }

  /// What is said below of documents that cannot be read to their end; what comes from libxml2 itself stays English where it is none of the usual.
  static let templates = WordingTemplates([
    ("the file is empty", "파일이 비어 있습니다"),
    ("the document ends before </{}>: it is not whole", "</{0}> 앞에서 문서가 끊겼습니다"),
    ("something stands behind the end of the document", "문서가 끝난 뒤에 다른 내용이 있습니다"),
    ("this is no XML document: it does not begin with a tag", "태그로 시작하지 않아 XML 문서가 아닙니다"),
    (
      "an attribute, a comment, a CDATA section or a tag is longer than 10,000,000 bytes",
      "10,000,000바이트보다 긴 속성, 주석, CDATA, 태그가 있습니다"
    ),
    ("{} must not stand in XML", "XML에 올 수 없는 문자입니다: {0}"),
    ("the bytes here are no UTF-8", "UTF-8이 아닌 바이트가 있습니다"),
    ("not well-formed", "XML이 올바르지 않습니다"),
    ("the file is in {} without a byte order mark", "바이트 순서 표시 없이 {0} 인코딩으로 되어 있습니다"),
    ("the document declares {} and is in {}", "문서에 선언된 인코딩은 {0}인데 실제로는 {1} 인코딩입니다"),
    ("the document does not say its encoding and is in {}", "문서에 인코딩이 적혀 있지 않은데 실제로는 {0} 인코딩입니다"),
    ("the file ends within a character of {}", "파일이 {0} 문자의 중간에서 끝납니다"),
    (
      "the entity \"{}\" refers to something outside the document, which is never read",
      "엔티티 \"{0}\": 문서 밖의 것을 가리켜 읽지 않습니다"
    ),
    ("the entity \"{}\" is a parameter entity, which is never read", "엔티티 \"{0}\": 파라미터 엔티티여서 읽지 않습니다"),
    (
      "the entity \"{}\" holds markup or other entities; only plain text is taken",
      "엔티티 \"{0}\": 마크업이나 다른 엔티티가 들어 있습니다. 글만 쓸 수 있습니다"
    ),
    ("the entity \"{}\" is longer than {} bytes", "엔티티 \"{0}\": {1}바이트보다 깁니다"),
    ("the document declares more than {} entities", "문서에 선언된 엔티티가 {0}개를 넘습니다"),
    (
      "references to entities put more than {} bytes into the document", "엔티티 참조로 늘어난 글이 {0}바이트를 넘습니다"
    ),
    ("one element has more than {} attributes", "속성이 {0}개를 넘는 요소가 있습니다"),
    ("a text is longer than {} MiB", "{0} MiB보다 긴 글이 있습니다"),
    ("elements nest more than {} deep", "요소가 {0}겹보다 깊이 겹칩니다"),
    ("more than {} namespaces are declared at one place", "한곳에 선언된 이름공간이 {0}개를 넘습니다"),
    (
      "parameter entities are not read: the document must stand by itself", "파라미터 엔티티는 읽지 않습니다. 문서는 그 자체로 온전해야 합니다"
    ),
    ("opening and ending tag mismatch: {} line {} and {}", "여는 태그 <{0}>({1}행)와 닫는 태그 </{2}>가 맞지 않습니다"),
  ])
}

/// What libxml2 has to say about a document, in words of ours.
extension XMLStreamParser {
  /// Takes a message of libxml2.
  func take(_ error: xmlError) {
    guard error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let isFatal = error.level.rawValue >= XML_ERR_FATAL.rawValue
    let said = error.message.map { String(cString: $0) } ?? "not well-formed"
    let (kind, message) = fault(of: error, said)
    report(kind, message, isFatal: isFatal)
  }

  private func fault(of error: xmlError, _ said: String) -> (XMLFault.Kind, String) {
    switch Int(error.code) {
    case Int(XML_ERR_DOCUMENT_EMPTY.rawValue), Int(XML_ERR_DOCUMENT_END.rawValue):
      return (.notWellFormed, endOrStart)
    case let code where isEnding && Self.unfinished.contains(code): return (.notWellFormed, endOrStart)
    case Int(XML_ERR_INTERNAL_ERROR.rawValue) where said.contains("Huge input lookup"):
      return (.limit, "an attribute, a comment, a CDATA section or a tag is longer than 10,000,000 bytes")
    case Int(XML_ERR_INVALID_CHAR.rawValue), Int(XML_ERR_INVALID_CHARREF.rawValue):
      return (.character, Self.character(said))
    case Int(XML_ERR_INVALID_ENCODING.rawValue): return (.encoding, Self.character(said))
    case Int(XML_ERR_UNDECLARED_ENTITY.rawValue): return (.entity, Self.sentence(said))
    case Int(XML_ERR_ENTITY_LOOP.rawValue), Int(XML_ERR_NAME_TOO_LONG.rawValue): return (.limit, Self.sentence(said))
    default:
      return (error.domain == Int32(XML_FROM_NAMESPACE.rawValue) ? .namespace : .notWellFormed, Self.sentence(said))
    }
  }

  /// What libxml2 says of a tag, a comment or the like that a file is cut off in.
  private static let unfinished = Set(
    [
      XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_GT_REQUIRED, XML_ERR_LTSLASH_REQUIRED,
      XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_TAG_NOT_FINISHED,
      XML_ERR_SPACE_REQUIRED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE,
    ].map { Int($0.rawValue) })

  /// libxml2 says "extra content" also where the document is cut off, and "empty" of every text that is no XML.
  private var endOrStart: String {
    if bytesRead == decoder.markLength { return "the file is empty" }
    if let open = context.pointee.name, depth > 0 {
      return "the document ends before </\(String(cString: open))>: it is not whole"
    }
    return hasRoot
      ? "something stands behind the end of the document" : "this is no XML document: it does not begin with a tag"
  }

  /// Names the character that must not stand in XML: libxml2 ends its messages with its number.
  private static func character(_ said: String) -> String {
    // It lists the bytes behind that.
    if said.contains("not proper UTF-8") { return "the bytes here are no UTF-8" }
    let words = said.split { $0.isWhitespace }
    for word in words.reversed() {
      let number = word.hasPrefix("0x") ? UInt32(word.dropFirst(2), radix: 16) : UInt32(word)
      guard let number else { continue }
      let digits = String(number, radix: 16, uppercase: true)
      return "U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits) must not stand in XML"
    }
    return sentence(said)
  }

  /// libxml2's message in the manner of ours: lower case first, no full stop, one line.
  private static func sentence(_ message: String) -> String {
    var text = String(message.split(whereSeparator: { $0.isNewline }).first ?? "not well-formed")
    while let last = text.last, last == "." || last == " " { text.removeLast() }
    guard let first = text.first, !text.dropFirst().prefix(1).allSatisfy(\.isUppercase) else { return text }
    return first.lowercased() + text.dropFirst()
  }

  /// Notes where the bytes are not in the encoding that the declaration names, or lack the mark that UTF-16 must have.
  func checkEncoding(isFirst: Bool) {
    if let taken = decoder.taken {
      let real = EncodingName.displayName(taken.name)
      let message =
        taken.declared.map { "the document declares \($0) and is in \(real)" }
        ?? "the document does not say its encoding and is in \(real)"
      return report(.encoding, message, offset: 0, isFatal: false)
    }
    guard isFirst, decoder.encoding.hasPrefix("UTF-16") else { return }
    if decoder.markLength == 0 {
      report(.encoding, "the file is in \(decoder.encoding) without a byte order mark", offset: 0, isFatal: false)
    }
    if let declared = decoder.declared?.uppercased(), !declared.isEmpty, !declared.hasPrefix("UTF-16") {
      report(.encoding, "the document declares \(declared) and is in UTF-16", offset: 0, isFatal: false)
    }
  }
}
