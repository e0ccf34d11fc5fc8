/// How much of anything a document may have before it is refused.
///
/// Real files stay far below; attacks and broken programs do not. libxml2 has limits of its own besides (10 MB for one
/// attribute value, comment or instruction, 50,000 bytes for a name).
struct XMLLimits {
  /// Elements within elements.
  var depth = 256
  /// Attributes of one element.
  var attributes = 1_000
  /// Namespaces declared by an element and those around it: libxml2 walks through them for every name.
  var namespaces = 1_000
  /// Bytes of character data between two tags: what reads a text holds it whole.
  var text = 16 << 20
  /// Bytes of one internal entity's text.
  var entityLength = 256
  /// Entities that a document may declare.
  var entities = 1_000
  /// Bytes that all references to entities may put into the document together.
  var expansion = 1 << 20

  static let standard = XMLLimits()
}
