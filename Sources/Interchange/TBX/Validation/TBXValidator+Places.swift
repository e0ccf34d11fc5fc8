import Diagnostics

extension TBXValidator {
  /// Order and number of children, where the grammar cannot tell.
  func checkPlace(of frame: inout Frame, _ tag: XMLStartTag, in parser: XMLStreamParser) {
    let parent = frames.count - 1
    let outer = frames[parent]
    frames[parent].children += 1
    if outer.isTag { checkWithinTag(frame, tag, in: parser) }
    if frame.isTag, outer.role.isGroup, outer.role != .itemGroup, outer.children == 0,
      frame.row >= 0, frame.role.ownGroup != outer.role
    {
      reporter.report(
        rules.order,
        Wording(
          en: "<\(tag.name.qualified)> must not stand first in this group: it is a \(frame.role)",
          ko: "<\(tag.name.qualified)> 요소는 \(frame.role) 종류여서 이 묶음의 맨 앞에 올 수 없습니다"), in: parser)
    }
    if outer.role == .termSection {
      if frame.isTag, frame.role == .termNote, outer.isPastTermNotes {
        reporter.report(
          rules.order,
          Wording(
            en: "<\(tag.name.qualified)> is about the term, so it must stand right behind <term>",
            ko: "<\(tag.name.qualified)> 요소는 용어에 대한 것이므로 <term> 바로 뒤에 와야 합니다"), in: parser)
      }
      if frame.role == .term { checkOneTerm(outer, in: parser) }
      if frame.role != .term, frame.role != .termNote, frame.role != .termNoteGroup {
        frames[parent].isPastTermNotes = true
      }
    }
    if frame.role.isInline { checkInline(frame, tag, outer, in: parser) }
    if dialect.edition == .min2008 { checkOnce(frame, tag, in: parser) }
  }

  private func checkOneTerm(_ outer: Frame, in parser: XMLStreamParser) {
    if outer.hasTerm, dialect.edition == .min2008 {
      reporter.report(
        rules.once,
        Wording(
          en: "<tig> has a term already; each term has a section of its own",
          ko: "<tig>에 용어가 이미 있습니다. 용어마다 구역이 따로 있어야 합니다"), in: parser)
    }
    frames[frames.count - 1].hasTerm = true
  }

  /// Elements of style DCT hold text only; those of modules that are not known here may hold markup.
  private func checkWithinTag(_ frame: Frame, _ tag: XMLStartTag, in parser: XMLStreamParser) {
    guard !frame.role.isInline || (frames.last?.row ?? -1) >= 0 else { return }
    reporter.report(
      rules.order,
      Wording(
        en: "<\(tag.name.qualified)> must not stand in a data category, which holds text only",
        ko: "<\(tag.name.qualified)> 요소는 글만 담는 데이터 범주 안에 올 수 없습니다"), in: parser)
  }

  private func checkInline(_ frame: Frame, _ tag: XMLStartTag, _ outer: Frame, in parser: XMLStreamParser) {
    if outer.role == .term {
      reporter.report(
        rules.termMarkup,
        Wording(
          en: "the term holds <\(tag.name.qualified)>; most tools read plain text only",
          ko: "용어 안에 <\(tag.name.qualified)> 요소가 있습니다. 대부분의 도구는 글만 읽습니다"), in: parser)
    }
    if outer.row >= 0, table?.rows[outer.row].category.isPlain ?? false {
      reporter.report(
        isLenient ? rules.constraints : rules.plainText,
        Wording(
          en: "<\(tag.name.qualified)> must not stand here: this data category is plain text",
          ko: "<\(tag.name.qualified)> 요소는 여기에 올 수 없습니다. 이 데이터 범주에는 글만 적습니다"), in: parser)
    }
  }

  /// TBX-Min 2014 takes its elements in any order, most of them once.
  private func checkOnce(_ frame: Frame, _ tag: XMLStartTag, in parser: XMLStreamParser) {
    switch frame.role {
    case .term, .languageSection, .termSection, .note: return
    default: break
    }
    let name = tag.name.localName
    guard Self.onceOnly.contains(name), !isFirst(name) else { return }
    reporter.report(rules.once, Wording(en: "<\(name)> stands here already", ko: "<\(name)> 요소가 이미 있습니다"), in: parser)
  }

  /// Notes that the innermost element has a child of this name; false where it had one before.
  private func isFirst(_ name: String) -> Bool {
    if onceNames.contains(where: { $0.depth == frames.count && $0.name == name }) { return false }
    onceNames.append((frames.count, name))
    return true
  }

  private static let onceOnly: Set<String> = [
    "id", "languages", "dateCreated", "creator", "license", "description", "directionality", "subjectField",
    "termStatus", "customer", "partOfSpeech", "noteGrp",
  ]

  /// Of TBX-Min 2014: a term section has a term.
  func checkCounts(of frame: Frame, in parser: XMLStreamParser) {
    guard !frame.hasTerm else { return }
    reporter.report(rules.once, Wording(en: "<tig> ends without <term>", ko: "<tig>에 <term>이 없습니다"), in: parser)
  }

  /// Ids are unique, references point at them.
  func checkIdentifiers(_ tag: XMLStartTag, _ frame: Frame, in parser: XMLStreamParser) {
    for attribute in tag.attributes where attribute.name.namespace == nil {
      let name = attribute.name.local
      if name.equals("id") {
        if !references.take(attribute.value) {
          reporter.report(
            rules.id,
            Wording(
              en: "the id \"\(attribute.shownValue)\" is used already",
              ko: "id \"\(attribute.shownValue)\": 이미 쓰였습니다"), in: parser)
        }
      } else if name.equals("target"), dialect.edition != .min2008 {
        checkTarget(attribute, tag, frame, in: parser)
      } else if name.equals("startRef") {
        references.refer(
          to: attribute.value, from: tag.name.qualified, at: parser.position(of: parser.tagStart))
      } else if name.equals("module"), frame.role.isCategory, dialect.schema == .core {
        reporter.report(
          rules.module,
          Wording(
            en: "the attribute module on <\(tag.name.qualified)> is of TBX-Basic 1.1 and before",
            ko: "<\(tag.name.qualified)> 요소의 module 속성은 TBX-Basic 1.1까지의 것입니다"), in: parser)
      } else if name.equals("type"), frame.role.isInline, dialect.hasCategoryTags, !isInHeaderOrBack {
        reporter.report(
          rules.attribute,
          Wording(
            en: "the Schematron rules of style DCT refuse type on <\(tag.name.qualified)>",
            ko: "DCT 방식의 Schematron 규칙이 <\(tag.name.qualified)> 요소의 type을 허용하지 않습니다"), in: parser)
      }
    }
  }

  /// The integrated schemas want what shows a code whole: `disp`, `equiv` and `type` together, on `ph` with an id.
  ///
  /// > Source: TBXcoreStructV03_TBX-Core_integrated.rng, dispEquivSubType.attributes and ph.localattributes.
  func checkMarkup(_ tag: XMLStartTag, _ role: TBXRole, in parser: XMLStreamParser) {
    guard role == .startCode || role == .endCode || role == .placeholder else { return }
    let names = Set(tag.attributes.filter { $0.name.namespace == nil }.map(\.name.localName))
    var wanted = names.isDisjoint(with: ["disp", "equiv", "type", "subType"]) ? [] : ["disp", "equiv", "type"]
    if role == .placeholder, !names.isEmpty { wanted.append("id") }
    let missing = wanted.filter { !names.contains($0) }
    guard !missing.isEmpty else { return }
    reporter.report(
      rules.code,
      Wording(
        en: "<\(tag.name.qualified)> lacks \(missing.joined(separator: " and ")), which must go with the others",
        ko: "<\(tag.name.qualified)> 요소에 함께 있어야 할 속성이 없습니다: \(missing.joined(separator: ", "))"), in: parser)
  }

  private var isInHeaderOrBack: Bool { frames.count < 3 || frames[1].role != .text || frames[2].role == .back }

  private func checkTarget(_ target: XMLAttribute, _ tag: XMLStartTag, _ frame: Frame, in parser: XMLStreamParser) {
    let wantsAddress = dialect.edition == .iso2019 && frame.role == .xref
    let isAddress = target.value.isWebAddress
    if wantsAddress {
      guard !isAddress else { return }
      reporter.report(
        rules.address,
        Wording(
          en: "target=\"\(target.shownValue)\" on <\(tag.name.qualified)> must be an http or https address",
          ko: "<\(tag.name.qualified)> 요소의 target=\"\(target.shownValue)\": http나 https 주소여야 합니다"),
        in: parser)
    } else if frame.role == .startCode || frame.role == .endCode {
      guard !isAddress || dialect.schema == .integrated else { return }
      references.refer(to: target.value, from: tag.name.qualified, at: parser.position(of: parser.tagStart))
    } else if frame.role == .xref {
      return
    } else if isAddress, frame.role == .stranger {
      return
    } else {
      references.refer(to: target.value, from: tag.name.qualified, at: parser.position(of: parser.tagStart))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether this is `http://…` or `https://…`.
  var isWebAddress: Bool {
    (starts(with: "http://") && count > 7) || (starts(with: "https://") && count > 8)
  }
}
