import TranslationModel

/// What counts as markup in a document.
struct ReadingRules {
  var format: DocumentFormat

  init(_ bytes: UnsafeBufferPointer<UInt8>, name: String, format: DocumentFormat?) {
    self.format = format ?? .plainText
  }
}
