import Diagnostics
import LinguisticText
import TranslationModel

/// Finds the words and the sentence of findings.
struct FindingPlaces {
  private let numbers: [String: Int]
  private let context: CheckContext

  init(of context: CheckContext) {
    self.context = context
    var numbers: [String: Int] = [:]
    for (index, checked) in context.documents.enumerated() { numbers[checked.document.name] = index }
    self.numbers = numbers
  }

  /// The text at the place and the sentence around it, with single spaces; what is known of them where the document is
  /// none of the context's.
  func words(of finding: Finding) -> (text: String, sentence: String) {
    guard let number = numbers[finding.location.file] else {
      return (finding.terms.first ?? "", finding.terms.joined(separator: " "))
    }
    let document = context.documents[number].document
    let range = finding.location.utf8Range.clamped(to: 0..<document.bytes.count)
    let text = ComparisonKey.spacing(String(decoding: document.bytes[range], as: UTF8.self))
    guard let block = context.blocks[number].block(holding: range) else { return (text, text) }
    return (text, ComparisonKey.spacing(document.blocks[block].sentence(around: range)))
  }
}

extension Block {
  /// The sentence that holds the begin of a range of the document; all of the block where none does.
  fileprivate func sentence(around documentRange: Range<Int>) -> String {
    let found = sentences.last { offsets.documentStart($0.lowerBound) <= documentRange.lowerBound }
    guard let found else { return text }
    return String(decoding: text.utf8.dropFirst(found.lowerBound).prefix(found.count), as: UTF8.self)
  }
}
