internal import GRDB
import LinguisticText
import TranslationModel

/// Finds the concept an original stands for, or makes it.
struct ConceptFinder {
  let recorder: CommandRecorder

  init(_ recorder: CommandRecorder) {
    self.recorder = recorder
  }

  /// The concept of the folded original `key`.
  func findOrMake(key: String) throws -> (concept: String, isNew: Bool) {
    if let known = try recorder.fetch(OriginalRow.self, [key]) { return (known.conceptId, false) }
    let id = try make(from: key)
    try recorder.insert(OriginalRow(folded: key, conceptId: id))
    return (id, true)
  }

  /// Makes a concept whose id follows from `seed`, so that it does not depend on what was mined first.
  ///
  /// Where two seeds share their first 40 bits (once in a million glossaries of 1,000 entries), the later one gets the
  /// id of the seed with a number.
  func make(from seed: String) throws -> String {
    let id = try freeID(from: seed)
    try recorder.insert(ConceptRow(id: id, reviewState: .proposed, stamp: recorder.stamp))
    return id
  }

  /// The id that follows from `seed`, for a concept to be made.
  func freeID(from seed: String) throws -> String {
    var attempt = 0
    while true {
      let bytes = Array((attempt == 0 ? seed : "\(seed)#\(attempt)").utf8)
      let id = "c-" + StableHash.hexadecimal(bytes).prefix(10)
      if try recorder.fetch(ConceptRow.self, [id]) == nil { return id }
      attempt += 1
    }
  }

  /// Makes `text` a source term of the concept, unless it is one; says whether it was new.
  @discardableResult
  func addSourceTerm(_ text: String, to concept: String) throws -> Bool {
    guard try recorder.fetch(SourceTermRow.self, [concept, text]) == nil else { return false }
    try recorder.insert(
      SourceTermRow(conceptId: concept, text: text, script: recorder.folding.sourceScript(text)))
    return true
  }

  /// A rejected concept that has something to decide on again is proposed again.
  func reconsider(_ concept: String) throws {
    guard var row = try recorder.fetch(ConceptRow.self, [concept]), row.reviewState == .rejected else { return }
    row.reviewState = .proposed
    try recorder.update(row)
  }
}
