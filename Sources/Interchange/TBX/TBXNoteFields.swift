import Foundation

/// Data categories that stand in notes as `name: value`, because an entry has no field for them: they were put there
/// when TBX was read, and go back into elements of their own.
struct TBXNoteFields {
  struct Field: Hashable {
    var kind: TBXRole
    var name: String
    var value: String
    /// The source of a description, in brackets behind it.
    var source: String?
    /// The address of an external reference.
    var target: String?
  }

  /// What stands right behind a term.
  private(set) var termNotes: [Field] = []
  private(set) var others: [Field] = []
  /// What stays a note.
  private(set) var notes: [String] = []

  /// - Parameters:
  ///   - lines: notes, each a line or more; only those of one line are looked at.
  ///   - level: where they stand.
  init(_ lines: [String], level: TBXRole.Levels, edition: TBXEdition) {
    let categories = edition == .iso2019 ? TBXCategory.basic2019 : TBXCategory.basic2008
    for line in lines {
      guard let field = Self.field(line, level, categories) else {
        notes.append(line)
        continue
      }
      if field.kind == .termNote { termNotes.append(field) } else { others.append(field) }
    }
  }

  private static func field(
    _ line: String, _ level: TBXRole.Levels, _ categories: [TBXCategory]
  ) -> Field? {
    guard let colon = line.range(of: ": "), !line.contains(where: \.isNewline) else { return nil }
    let name = line[..<colon.lowerBound]
    guard let category = categories.first(where: { $0.name == name }), !category.levels.intersection(level).isEmpty,
      category.placement != .grouped
    else { return nil }
    let value = String(line[colon.upperBound...])
    guard !value.isEmpty, category.values.isEmpty || category.values.contains(value) else { return nil }
    let (text, bracket) = split(value)
    switch category.kind {
    case .termNote, .admin: return Field(kind: category.kind, name: category.name, value: value)
    case .descrip: return Field(kind: .descrip, name: category.name, value: text, source: bracket)
    case .xref:
      let address = bracket ?? value
      guard address.hasPrefix("http://") || address.hasPrefix("https://") else { return nil }
      return Field(kind: .xref, name: category.name, value: bracket == nil ? "" : text, target: address)
    default: return nil
    }
  }

  /// `text (bracket)` in its parts.
  private static func split(_ value: String) -> (text: String, bracket: String?) {
    guard value.hasSuffix(")"), let open = value.range(of: " (", options: .backwards) else { return (value, nil) }
    return (String(value[..<open.lowerBound]), String(value[open.upperBound...].dropLast()))
  }
}
