extension Schema {
  /// Which Latin letters a term stands for.
  static var fieldsOfVersion6: [String] {
    ["sourceTerm", "rendering"].map { table in
      "ALTER TABLE \(table) ADD COLUMN letterCase TEXT " + anyOf("letterCase", ["written", "any", "first"])
    }
  }
}
