extension String {
  /// Order by bytes: the same on every machine, and telling apart what Unicode calls equivalent.
  func precedesInBytes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Equality by bytes: `==` takes a compatibility ideograph for the plain one.
  func isSameBytes(as other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}

extension [String] {
  func containsBytes(_ text: String) -> Bool {
    contains { $0.isSameBytes(as: text) }
  }
}
