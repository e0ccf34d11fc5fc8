import Documents
import Testing
import TranslationModel

/// Expects what holds of every document: ranges lie inside it and ascend, texts lead back to its bytes.
func expectSound(_ document: Document, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
  var complaints: [String] = []
  for block in document.blocks {
    complaints += faults(of: block, in: document.bytes)
    if !document.sections.indices.contains(block.section) { complaints.append("no section \(block.section)") }
  }
  for section in document.sections where section.headingRange.upperBound > document.bytes.count {
    complaints.append("heading \(section.headingRange) lies outside")
  }
  let beginning = String(decoding: document.bytes.prefix(400), as: UTF8.self)
  let shown = "\(complaints.prefix(3)) in \(beginning.debugDescription)"
  #expect(complaints.isEmpty, Comment(rawValue: shown), sourceLocation: sourceLocation)
}

private func faults(of block: Block, in bytes: [UInt8]) -> [String] {
  var faults: [String] = []
  let text = Array(block.text.utf8)
  if text.isEmpty { faults.append("empty block") }
  if block.utf8Range.lowerBound < 0 || block.utf8Range.upperBound > bytes.count {
    return ["\(block.utf8Range) lies outside"]
  }
  faults += runFaults(text, block.offsets, bytes)
  var end = 0
  for sentence in block.sentences {
    if sentence.lowerBound < end || sentence.isEmpty || sentence.upperBound > text.count {
      faults.append("sentence \(sentence) after \(end) of \(text.count)")
      continue
    }
    end = sentence.upperBound
    let range = block.offsets.documentRange(sentence)
    if !(block.utf8Range.lowerBound <= range.lowerBound && range.upperBound <= block.utf8Range.upperBound) {
      faults.append("sentence \(sentence) leads to \(range) outside \(block.utf8Range)")
    }
  }
  var last = -1
  for boundary in block.markupBoundaries {
    if boundary <= last || boundary > text.count { faults.append("boundary \(boundary) after \(last)") }
    last = boundary
  }
  return faults
}

/// Between two anchors the text equals the document's bytes, except where an entity was decoded.
private func runFaults(_ text: [UInt8], _ offsets: OffsetMap, _ bytes: [UInt8]) -> [String] {
  var faults: [String] = []
  let anchors = offsets.anchors
  for (index, anchor) in anchors.enumerated() {
    let next = index + 1 < anchors.count ? anchors[index + 1] : nil
    let end = next?.text ?? text.count
    if let next, next.document < anchor.document + (end - anchor.text), !next.closesEntity {
      faults.append("anchors run backwards at \(next)")
    }
    guard end > anchor.text, next?.closesEntity != true else { continue }
    let run = anchor.document..<anchor.document + (end - anchor.text)
    if run.upperBound > bytes.count || Array(bytes[run]) != Array(text[anchor.text..<end]) {
      faults.append("text \(anchor.text)..<\(end) differs from document \(run)")
    }
  }
  return faults
}
