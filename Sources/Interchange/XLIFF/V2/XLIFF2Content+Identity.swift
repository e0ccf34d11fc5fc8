extension XLIFF2Content {
  /// Checks all that can be said when the unit or match is whole.
  func check(_ reporter: FaultReporter, in parser: XMLStreamParser) {
    if needs.contains(.places) { checkOrder(reporter, in: parser) }
    guard !codes.isEmpty else { return }
    checkIDs(reporter, in: parser)
    if needs.contains(.pairs) {
      checkPairs(isTarget: false, reporter, in: parser)
      if needs.contains(.targets) { checkPairs(isTarget: true, reporter, in: parser) }
    }
    if needs.contains(.copies) { checkCopies(reporter, in: parser) }
    if needs.contains(.targets) {
      if needs.contains(.removals) { checkRemovals(reporter, in: parser) }
    }
    if needs.contains(.orders) { checkSequences(reporter, in: parser) }
  }

  /// Sources share one set of ids with segments and ignorables; targets take the ids of what they stand for.
  private func checkIDs(_ reporter: FaultReporter, in parser: XMLStreamParser) {
    inSource.removeAll(keepingCapacity: true)
    inSource.append(contentsOf: repeatElement(-1, count: ids.count))
    inTarget.removeAll(keepingCapacity: true)
    inTarget.append(contentsOf: repeatElement(-1, count: ids.count))
    for index in codes.indices where codes[index].isUnique && !codes[index].isTarget {
      let code = codes[index]
      if inSource[code.id] < 0 {
        inSource[code.id] = index
      } else {
        reporter.report(
          .xliff2InlineID,
          "the id \"\(text(code.id))\" of <\(code.kind.name)> is that of another element of this \(scope)",
          at: code.offset, in: parser)
      }
    }
    guard needs.contains(.targets) else { return }
    for index in codes.indices where codes[index].isUnique && codes[index].isTarget {
      let code = codes[index]
      if inTarget[code.id] < 0 { inTarget[code.id] = index } else { reportTwice(code, reporter, in: parser) }
      let source = inSource[code.id]
      if source >= 0, codes[source].kind.family != code.kind.family {
        let other = codes[source].kind.name
        reporter.report(
          .xliff2TargetID,
          "<\(code.kind.name)> in the target has the id \"\(text(code.id))\" of a <\(other)>, and cannot stand for it",
          at: code.offset, in: parser)
      }
    }
  }

  private func reportTwice(_ code: XLIFF2Code, _ reporter: FaultReporter, in parser: XMLStreamParser) {
    reporter.report(
      .xliff2TargetID,
      "the id \"\(text(code.id))\" of <\(code.kind.name)> is in the targets of this \(scope) twice",
      at: code.offset, in: parser)
  }

  /// Where targets are told to stand: from 1 to the number of parts, each place once.
  private func checkOrder(_ reporter: FaultReporter, in parser: XMLStreamParser) {
    var taken = Array(repeating: -1, count: parts.count + 1)
    for (index, part) in parts.enumerated() where part.hasTarget {
      let place = part.order > 0 ? part.order : index + 1
      guard place <= parts.count else {
        reporter.report(
          .xliff2Order, "order=\"\(place)\" is beyond the \(parts.count) segments and ignorables of this unit",
          at: part.offset, in: parser)
        continue
      }
      if taken[place] >= 0 {
        let reason = part.order > 0 && parts[taken[place]].order > 0 ? "" : "; without order, a target keeps its place"
        reporter.report(
          .xliff2Order,
          "the target of part \(index + 1) stands at place \(place), where that of part "
            + "\(taken[place] + 1) stands\(reason)", at: part.offset, in: parser)
      }
      taken[place] = index
    }
  }

  private func checkCopies(_ reporter: FaultReporter, in parser: XMLStreamParser) {
    for code in codes where code.copyOf >= 0 {
      let base = inSource[code.copyOf] >= 0 ? inSource[code.copyOf] : inTarget[code.copyOf]
      let name = text(code.copyOf)
      let complaint: String? =
        if base < 0 || codes[base].kind == .segment || codes[base].kind == .ignorable {
          "no code of this \(scope) has that id"
        } else if codes[base].flags.contains(.mustNotCopy) {
          "that code says canCopy=\"no\""
        } else if codes[base].flags.contains(.hasData) {
          "that code has original data, so a copy would have its dataRef instead"
        } else if code.flags.contains(.hasData) {
          "a code with original data of its own is no copy"
        } else {
          nil
        }
      if let complaint {
        reporter.report(.xliff2Copy, "copyOf=\"\(name)\": \(complaint)", at: code.offset, in: parser)
      }
    }
  }

  private func checkRemovals(_ reporter: FaultReporter, in parser: XMLStreamParser) {
    struct Key: Hashable {
      var family: UInt8
      var key: Int
    }
    var kept: Set<Key> = []
    for code in codes where code.isTarget { kept.insert(Key(family: code.kind.family, key: code.key)) }
    for code in codes where !code.isTarget && code.flags.contains(.mustNotDelete) && code.kind != .pcEnd {
      guard parts.indices.contains(code.part), parts[code.part].hasTarget else { continue }
      // A pc of the source may be an sc and an ec in the target, and an sc and its ec a pc.
      let isThere =
        kept.contains(Key(family: code.kind.family, key: code.key))
        || (code.kind == .ec && kept.contains(Key(family: XLIFF2Code.Kind.pc.rawValue, key: code.key)))
      guard !isThere else { continue }
      reporter.report(
        .xliff2Removed, "<\(code.kind.name)> \"\(text(code.key))\" must not be deleted, but is not in the target",
        at: code.offset, in: parser)
    }
  }
}
