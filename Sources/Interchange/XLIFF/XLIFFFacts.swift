import TranslationModel

/// What a unit or an entry knows beside its texts, as names and values: XLIFF 1.2 carries it in a context group,
/// XLIFF 2 in the Metadata module.
struct XLIFFFacts {
  private(set) var list: [(name: String, value: String)] = []

  mutating func add(_ name: String, _ value: String?) {
    if let value { list.append((name, value)) }
  }

  private mutating func add(created: ChangeStamp?, modified: ChangeStamp?) {
    add("created", created?.date.nonEmpty)
    add("created-by", created?.author.nonEmpty)
    add("modified", modified?.date.nonEmpty)
    add("modified-by", modified?.author.nonEmpty)
  }

  /// - Parameter identifier: the id the unit has in the file, which cannot be every id.
  init(_ unit: TranslationUnit, identifier: String) {
    if unit.id != identifier { add("id", unit.id) }
    add("document", unit.document)
    add("score", unit.score.map { "\($0)" })
    add(created: unit.created, modified: unit.modified)
    for property in unit.properties { add(Self.propertyPrefix + Self.escaped(property.name), property.value) }
  }

  /// - Parameter source: the original that the unit is for; what belongs to the whole entry stands with the first.
  init(_ entry: ConceptEntry, source: Term) {
    add("concept", entry.id)
    add(source, as: "source")
    guard source == entry.originals.first else { return }
    add("review-state", entry.reviewState.rawValue)
    add("subject-field", entry.subjectField)
    add("definition", entry.definition)
    add("reliability", entry.reliability.map { "\($0)" })
    add("source-state", entry.sourceState?.rawValue)
    add("target-state", entry.targetState?.rawValue)
    for source in entry.fieldSources { add("field-source", source.line) }
    for relation in entry.relations { add("relation", relation.line) }
    add(created: entry.created, modified: entry.modified)
    for target in entry.targetTerms {
      add("target", target.text)
      add(target, as: "target")
    }
  }

  private mutating func add(_ term: Term, as side: String) {
    add("\(side)-script", term.script.rawValue)
    add("\(side)-status", term.status?.rawValue)
    add("\(side)-part-of-speech", term.partOfSpeech?.rawValue)
    add("\(side)-method", term.method?.rawValue)
    for form in term.lookUpForms { add("\(side)-look-up-form", form) }
    add("\(side)-note", term.note)
    add("\(side)-usage-source", term.usageSource)
    add("\(side)-valid-from", term.validity?.from?.description)
    add("\(side)-valid-until", term.validity?.until?.description)
    add("\(side)-letter-case", term.letterCase?.rawValue)
  }

  static let propertyPrefix = "property-"

  /// A name without blanks, which the types of contexts must not hold.
  private static func escaped(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "%", " ", "\t", "\n", "\r":
        result += "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The name that was made free of blanks.
  static func unescaped(_ name: Substring) -> String {
    var parts = name.split(separator: "%", omittingEmptySubsequences: false)[...]
    var result = String(parts.popFirst() ?? "")
    for part in parts {
      guard let number = UInt8(part.prefix(2), radix: 16) else {
        result += "%" + part
        continue
      }
      result.unicodeScalars.append(Unicode.Scalar(number))
      result += part.dropFirst(2)
    }
    return result
  }
}

extension String {
  /// The text itself; nil where it is empty.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
