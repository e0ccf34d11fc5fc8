import Diagnostics
import TranslationModel

/// Makes units and entries of what was read.
extension TMXReader {
  func finishUnit(in parser: XMLStreamParser) {
    guard !record.variants.isEmpty else { return }
    if record.variants.count == 2, deliverPair(in: parser) { return }
    let sources = record.variants.indices.filter { isFilled($0, .source) }
    let targets = record.variants.indices.filter { isFilled($0, .target) }
    guard !sources.isEmpty, !targets.isEmpty else {
      if sources.isEmpty { counts.withoutSource += 1 } else { counts.withoutTarget += 1 }
      return
    }
    if let concept = record.property("x-concept") {
      for source in sources { deliverEntry(record.text(concept), source, targets[0], in: parser) }
      return
    }
    let limit = Self.variantLimit
    counts.crowded += sources.count * targets.count - min(sources.count, limit) * min(targets.count, limit)
    var number = 0
    for source in sources.prefix(limit) {
      for target in targets.prefix(limit) {
        number += 1
        deliverUnit(source, target, number: number, in: parser)
      }
    }
  }

  /// The usual unit: two variants, one of each side. False where it is not that.
  private func deliverPair(in parser: XMLStreamParser) -> Bool {
    let isForward = isFilled(0, .source)
    let (source, target) = isForward ? (0, 1) : (1, 0)
    guard isFilled(source, .source), isFilled(target, .target) else { return false }
    if !record.properties.isEmpty, let concept = record.property("x-concept") {
      deliverEntry(record.text(concept), source, target, in: parser)
    } else {
      deliverUnit(source, target, number: 1, in: parser)
    }
    return true
  }

  private func isFilled(_ index: Int, _ side: Side) -> Bool {
    record.variants[index].side == side && !record.variants[index].text.isEmpty
  }

  // MARK: Units

  /// - Parameter number: which of the unit's pairs it is, from 1; those behind the first get ids of their own.
  private func deliverUnit(_ source: Int, _ target: Int, number: Int, in parser: XMLStreamParser) {
    var unit = TranslationUnit(
      id: identifier(number), source: record.text(record.variants[source].text),
      target: record.text(record.variants[target].text))
    (unit.created, unit.modified) = stamps(source, target, in: parser)
    if !record.notes.isEmpty { unit.notes = record.notes.map { record.text($0) } }
    if !record.properties.isEmpty { takeProperties(into: &unit) }
    deliver(.unit(unit), in: parser)
    if !record.flows.isEmpty { deliverFlows(source, target, of: unit, in: parser) }
  }

  private func deliverFlows(_ source: Int, _ target: Int, of whole: TranslationUnit, in parser: XMLStreamParser) {
    let sources = record.flows.filter { $0.variant == source }
    let targets = record.flows.filter { $0.variant == target }
    guard sources.count == targets.count else {
      counts.unpairedFlows += sources.count + targets.count
      return
    }
    var unit = whole
    for (index, flow) in zip(sources, targets).enumerated() where !flow.0.text.isEmpty && !flow.1.text.isEmpty {
      unit.id = whole.id.isEmpty ? "" : "\(whole.id)-sub\(index + 1)"
      unit.source = record.text(flow.0.text)
      unit.target = record.text(flow.1.text)
      deliver(.unit(unit), in: parser)
    }
  }

  private func identifier(_ number: Int) -> String {
    guard let piece = record.property("x-id") ?? record.identifier, !piece.isEmpty else { return "" }
    return number == 1 ? record.text(piece) : "\(record.text(piece))-\(number)"
  }

  private func takeProperties(into unit: inout TranslationUnit) {
    for property in record.properties {
      if unit.document == nil, record.equals(property.type, "x-document") {
        unit.document = record.text(property.value)
      } else if unit.score == nil, record.equals(property.type, "x-score"),
        let score = Double(record.text(property.value)), (0...1).contains(score)
      {
        unit.score = score
      } else if !record.equals(property.type, "x-id") {
        unit.properties.append(.init(name: record.name(property), value: record.text(property.value)))
      }
    }
  }

  // MARK: Who and when

  /// The unit's own stamps; where it has none, the target's, which tools set when they translate; else the source's.
  private func stamps(
    _ source: Int, _ target: Int, in parser: XMLStreamParser
  ) -> (created: ChangeStamp?, modified: ChangeStamp?) {
    let own = record.stamps
    let created = stamp(own.created, own.creator, in: parser)
    let modified = stamp(own.changed, own.changer, in: parser)
    if created != nil, modified != nil { return (created, modified) }
    let (ofTarget, ofSource) = (record.variants[target].stamps, record.variants[source].stamps)
    return (
      created ?? stamp(ofTarget.created, ofTarget.creator, in: parser)
        ?? stamp(ofSource.created, ofSource.creator, in: parser),
      modified ?? stamp(ofTarget.changed, ofTarget.changer, in: parser)
        ?? stamp(ofSource.changed, ofSource.changer, in: parser)
    )
  }

  /// nil where there is no date: a person alone says too little.
  private func stamp(
    _ date: TMXRecord.Piece?, _ author: TMXRecord.Piece?, in parser: XMLStreamParser
  ) -> ChangeStamp? {
    guard let date else { return nil }
    let utc = LenientDate.utc(record.bytes(date))
    // What is a date, as long as the basic form and has its letters where that has them, is in that form.
    let bytes = record.bytes(date)
    if utc == nil || bytes.count != 16 || bytes[8] != UInt8(ascii: "T") || bytes[15] != UInt8(ascii: "Z") {
      let shown = "\"\(record.text(date))\""
      let outcome =
        utc.map { Wording(en: "\(shown) is taken for \($0)", ko: "\(shown): \($0) 날짜로 봅니다") }
        ?? Wording(en: "\(shown) is no date and left out", ko: "\(shown): 날짜가 아니어서 뺐습니다")
      collector.warn(.importTMXDate, outcome, at: parser.position(of: record.offset))
    }
    return utc.map { ChangeStamp(date: $0, author: author.map { record.text($0) } ?? "") }
  }

  // MARK: Entries

  private func deliverEntry(_ concept: String, _ source: Int, _ target: Int, in parser: XMLStreamParser) {
    let stamps = stamps(source, target, in: parser)
    let pair = (record.text(record.variants[source].text), record.text(record.variants[target].text))
    if let entry = entries.startIfNew(concept, pair, record, stamps: stamps, options: options) {
      deliver(.entry(entry), in: parser)
    }
    counts.contexts += entries.add(source: pair.0, target: pair.1, from: record)
  }
}
