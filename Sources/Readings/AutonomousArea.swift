import LinguisticText

/// Names of autonomous areas: place, peoples, kind (甘南藏族自治州 간난 티베트족 자치주).
///
/// > Source: the names of the five regions, thirty prefectures and 120 counties and banners are all made this way; the
/// > Korean press writes the peoples by their Korean names, each part a word of its own.
enum AutonomousArea {
  /// The exception for the folded name of such an area, or nil.
  static func name(_ key: String) -> NameException? {
    let scalars = Array(key.unicodeScalars)
    guard scalars.count >= 5, scalars[scalars.count - 3] == "自", scalars[scalars.count - 2] == "治",
      let kind = kinds[scalars[scalars.count - 1]]
    else { return nil }
    var peoples: [String] = []
    var rest = scalars.dropLast(3)
    while let people = lastPeople(of: rest) {
      peoples.insert(people.form, at: 0)
      rest = rest.dropLast(people.length)
    }
    guard !peoples.isEmpty else { return nil }
    guard !rest.isEmpty else { return exception(peoples, kind) }
    guard let place = WordReader.read(text(rest)).transcription else { return nil }
    return exception([place] + peoples, kind)
  }

  /// Whether some characters, folded or not, end as the names of such areas do.
  static func isName(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    name.count >= 5 && name[name.endIndex - 3] == "自" && name[name.endIndex - 2] == "治"
  }

  private static let kinds: [Unicode.Scalar: String] = ["区": "자치구", "州": "자치주", "县": "자치현", "旗": "자치기"]

  private static func exception(_ words: [String], _ kind: String) -> NameException {
    NameException(form: (words + [kind]).joined(separator: " "), kind: .people)
  }

  /// The longest people that a text ends in, with or without 族 (维吾尔, 土家族), and a place before it.
  private static func lastPeople(of text: ArraySlice<Unicode.Scalar>) -> (form: String, length: Int)? {
    for length in stride(from: min(longest, text.count), through: 2, by: -1) {
      let name = Self.text(text.suffix(length))
      if let found = NameException.listed(name), found.kind == .people { return (found.form, length) }
      if let found = NameException.listed(name + "族"), found.kind == .people {
        return (String(found.form.dropLast()), length)
      }
    }
    return nil
  }

  /// Characters in the longest name of a people (柯尔克孜族).
  private static let longest = 5

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
