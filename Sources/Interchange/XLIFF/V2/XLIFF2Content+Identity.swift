import Diagnostics

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
          Wording(
            en:
              "the id \"\(text(code.id))\" of <\(code.kind.name)> is that of another element of this \(scope.english)",
            ko: "<\(code.kind.name)> 요소의 id \"\(text(code.id))\": 이 \(scope.korean)의 다른 요소에도 있습니다"),
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
          Wording(
            en:
              "<\(code.kind.name)> in the target has the id \"\(text(code.id))\" of a <\(other)>, and cannot stand for it",
            ko: "번역문의 <\(code.kind.name)>에 <\(other)>의 id \"\(text(code.id))\" 값이 있는데 대신할 수 없습니다"),
          at: code.offset, in: parser)
      }
    }
  }

  private func reportTwice(_ code: XLIFF2Code, _ reporter: FaultReporter, in parser: XMLStreamParser) {
    reporter.report(
      .xliff2TargetID,
      Wording(
        en: "the id \"\(text(code.id))\" of <\(code.kind.name)> is in the targets of this \(scope.english) twice",
        ko: "<\(code.kind.name)> 요소의 id \"\(text(code.id))\": 이 \(scope.korean)의 번역문에 두 번 나옵니다"),
      at: code.offset, in: parser)
  }

  /// Where targets are told to stand: from 1 to the number of parts, each place once.
  private func checkOrder(_ reporter: FaultReporter, in parser: XMLStreamParser) {
    var taken = Array(repeating: -1, count: parts.count + 1)
    for (index, part) in parts.enumerated() where part.hasTarget {
      let place = part.order > 0 ? part.order : index + 1
      guard place <= parts.count else {
        reporter.report(
          .xliff2Order,
          Wording(
            en: "order=\"\(place)\" is beyond the \(parts.count) segments and ignorables of this unit",
            ko: "order=\"\(place)\": 이 단위의 segment와 ignorable은 \(parts.count)개입니다"),
          at: part.offset, in: parser)
        continue
      }
      if taken[place] >= 0 {
        let hasOrders = part.order > 0 && parts[taken[place]].order > 0
        let other = taken[place] + 1
        reporter.report(
          .xliff2Order,
          Wording(
            en: "the target of part \(index + 1) stands at place \(place), where that of part \(other) stands"
              + (hasOrders ? "" : "; without order, a target keeps its place"),
            ko: "부분 \(index + 1)의 번역문이 부분 \(other)의 번역문과 같은 \(place)번 자리에 있습니다"
              + (hasOrders ? "" : ". order가 없으면 번역문은 제자리에 있습니다")), at: part.offset, in: parser)
      }
      taken[place] = index
    }
  }

  private func checkCopies(_ reporter: FaultReporter, in parser: XMLStreamParser) {
    for code in codes where code.copyOf >= 0 {
      let base = inSource[code.copyOf] >= 0 ? inSource[code.copyOf] : inTarget[code.copyOf]
      let name = text(code.copyOf)
      let complaint: Wording? =
        if base < 0 || codes[base].kind == .segment || codes[base].kind == .ignorable {
          Wording(en: "no code of this \(scope.english) has that id", ko: "이 \(scope.korean)에 그런 id의 코드가 없습니다")
        } else if codes[base].flags.contains(.mustNotCopy) {
          Wording(en: "that code says canCopy=\"no\"", ko: "그 코드는 canCopy=\"no\"입니다")
        } else if codes[base].flags.contains(.hasData) {
          Wording(
            en: "that code has original data, so a copy would have its dataRef instead",
            ko: "그 코드에는 원본 자료가 있으므로 복사본에는 그 dataRef를 적어야 합니다")
        } else if code.flags.contains(.hasData) {
          Wording(en: "a code with original data of its own is no copy", ko: "제 원본 자료가 있는 코드는 복사본이 아닙니다")
        } else {
          nil
        }
      if let complaint {
        reporter.report(.xliff2Copy, Wording("copyOf=\"\(name)\": ") + complaint, at: code.offset, in: parser)
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
        .xliff2Removed,
        Wording(
          en: "<\(code.kind.name)> \"\(text(code.key))\" must not be deleted, but is not in the target",
          ko: "<\(code.kind.name)> \"\(text(code.key))\": 지우면 안 되는데 번역문에 없습니다"),
        at: code.offset, in: parser)
    }
  }
}
