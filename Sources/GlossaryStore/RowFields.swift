internal import GRDB
import TranslationModel

/// The value of one column of a row that has a history.
enum FieldValue {
  case null
  case integer(Int)
  case text(String)
  /// Stands in the database as a JSON array.
  case list([String])

  init(_ text: String?) { self = text.map(FieldValue.text) ?? .null }
  /// A list of nothing and no list are alike.
  init(_ texts: [String]?) { self = texts.flatMap { $0.isEmpty ? nil : .list($0) } ?? .null }
  init(_ value: Int?) { self = value.map(FieldValue.integer) ?? .null }
  init<Word: RawRepresentable<String>>(_ word: Word?) { self.init(word?.rawValue) }

  /// How a list stands in its column.
  static func json(_ texts: [String]) -> String {
    if texts.isEmpty { return "[]" }
    var json = JSONBytes()
    json.texts(texts)
    return json.text
  }

  /// Equality to the byte: `==` on texts takes a compatibility ideograph for the plain one.
  func isSame(as other: FieldValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.integer(let first), .integer(let second)): first == second
    case (.text(let first), .text(let second)): first.isSameBytes(as: second)
    case (.list(let first), .list(let second)):
      first.count == second.count && zip(first, second).allSatisfy { $0.isSameBytes(as: $1) }
    default: false
    }
  }
}

/// Reads the values of a row in the order of its columns, from the database or from the history's JSON.
struct FieldReader {
  private enum Source {
    case row(Row)
    case members(JSONMembers)
  }

  private var source: Source
  private let columns: [String]
  private var index = 0

  /// - Parameter row: of a statement that selects `columns` first.
  init(_ row: Row, columns: [String]) {
    source = .row(row)
    self.columns = columns
  }

  init(_ members: JSONMembers, columns: [String]) {
    source = .members(members)
    self.columns = columns
  }

  mutating func optionalText() throws -> String? {
    defer { index += 1 }
    switch source {
    case .row(let row): return row[index]
    case .members(var members):
      defer { source = .members(members) }
      return try members.optionalText(columns[index])
    }
  }

  mutating func text() throws -> String { try required(try optionalText()) }

  mutating func optionalInteger() throws -> Int? {
    defer { index += 1 }
    switch source {
    case .row(let row): return row[index]
    case .members(var members):
      defer { source = .members(members) }
      return try members.optionalInteger(columns[index])
    }
  }

  mutating func integer() throws -> Int { try required(try optionalInteger()) }

  mutating func optionalWord<Word: RawRepresentable<String>>() throws -> Word? {
    guard let text = try optionalText() else { return nil }
    return try required(Word(rawValue: text))
  }

  mutating func word<Word: RawRepresentable<String>>() throws -> Word { try required(try optionalWord()) }

  mutating func list() throws -> [String] {
    switch source {
    case .row:
      let json = try text()
      return json == "[]" ? [] : try RowCoding.texts(json)
    case .members(var members):
      defer { index += 1 }
      defer { source = .members(members) }
      return try required(try members.optionalTexts(columns[index]))
    }
  }

  /// nil where the column is empty or, in JSON, not there.
  mutating func optionalList() throws -> [String]? {
    switch source {
    case .row: return try optionalText().map(RowCoding.texts)
    case .members(var members):
      defer { index += 1 }
      defer { source = .members(members) }
      return try members.optionalTexts(columns[index])
    }
  }

  /// Refuses members of JSON that are no columns.
  func end() throws {
    if case .members(let members) = source { try members.end() }
  }
}
