import Foundation

/// How rows stand in the history and in dumps: JSON with sorted keys, slashes as they are.
enum RowCoding {
  static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  static func json<R: HistoryRow>(_ row: R) -> String {
    var json = JSONBytes()
    json.row(row)
    return json.text
  }

  /// The row that `json` gives.
  static func row<R: HistoryRow>(_ type: R.Type, _ json: String) throws -> R {
    do {
      guard case .object(let members) = try JSONNode(json.utf8) else { throw JSONNode.NotPlain() }
      var fields = FieldReader(members, columns: type.columns)
      let row = try type.init(&fields)
      try fields.end()
      return row
    } catch is JSONNode.NotPlain {
      return try JSONDecoder().decode(type, from: Data(json.utf8))
    }
  }

  /// The list that stands in a column.
  static func texts(_ json: String) throws -> [String] {
    do {
      guard case .list(let nodes) = try JSONNode(json.utf8) else { throw JSONNode.NotPlain() }
      return try nodes.map { node in
        guard case .text(let text) = node else { throw JSONNode.NotPlain() }
        return text
      }
    } catch is JSONNode.NotPlain {
      return try JSONDecoder().decode([String].self, from: Data(json.utf8))
    }
  }
}

extension JSONBytes {
  mutating func row(_ row: some HistoryRow) {
    beginObject()
    for (name, value) in zip(type(of: row).columns, row.values) {
      switch value {
      case .null: break
      case .integer(let value): member(name, value)
      case .text(let text): member(name, text)
      case .list(let texts): member(name, texts)
      }
    }
    endObject()
  }
}
