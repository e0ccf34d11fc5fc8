import LinguisticText
import Readings
import TranslationModel

/// Originals of known places in which one character is misread: 단장커우(舟江口) for 丹江口, as recognition of print leaves them.
enum MisreadPlace {
  /// The original to write, as far as its script is certain; nil where nothing is misread.
  ///
  /// The rendering has the official form of one known place, with as many characters, of which one differs; it is neither a sound nor a reading of
  /// what stands there, which is no place itself. Of two characters one is too little, unless the texts have the place elsewhere.
  ///
  /// - Parameter others: the originals of the texts, folded.
  /// Complexity: O(length + log places).
  static func original(of gloss: Gloss, among others: Set<String>) -> String? {
    // What it lies in may stand before it: 후베이성 단장커우.
    let word = gloss.target.split(separator: " ").last.map(String.init) ?? gloss.target
    let deviates =
      word == gloss.target ? gloss.deviates : RenderingExplainer().explain(target: word, source: gloss.source).deviates
    let (name, unit) = withoutUnit(gloss)
    let own = Array(name.unicodeScalars)
    guard own.count > 1, !KnownPlaces.have(name), NameException.of(name) == nil else { return nil }
    let rendering = String(word.dropLast(unit.isEmpty ? 0 : 1))
    let places = KnownPlaces.places(withOfficialForm: rendering).map { Array($0.unicodeScalars) }.filter { place in
      place.count == own.count && zip(own, place).count { HanFolding.fold($0) != $1 } == 1
    }
    guard places.count == 1, let index = own.indices.first(where: { HanFolding.fold(own[$0]) != places[0][$0] }),
      deviates && (own.count > 2 || others.contains(String(String.UnicodeScalarView(places[0]))))
        || areHomophones(own[index], places[0][index]),
      let right = form(of: places[0][index], like: name)
    else { return nil }
    var scalars = own
    scalars[index] = right
    return String(String.UnicodeScalarView(scalars)) + unit
  }

  /// Whether two characters are taken for each other since they sound and look alike: 苏洲, 湄州.
  private static func areHomophones(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    homophones.contains([HanFolding.fold(one), HanFolding.fold(other)])
  }

  /// > Source: Unihan Database, kMandarin (zhōu) of U+5DDE and U+6D32; the former is the usual end of names of cities.
  private static let homophones: [Set<Unicode.Scalar>] = [["州", "洲"]]

  /// The original without the unit that both sides have at their ends, and this.
  private static func withoutUnit(_ gloss: Gloss) -> (name: String, unit: String) {
    guard gloss.source.count > 2, let last = gloss.source.last, ReadPlace.isUnit(String(last)),
      gloss.target.last.map(ReadPlace.isNoun) ?? false
    else { return (gloss.source, "") }
    return (String(gloss.source.dropLast()), String(last))
  }

  /// A folded character in the script of a name; nil where it has several forms there.
  private static func form(of character: Unicode.Scalar, like name: String) -> Unicode.Scalar? {
    let traditional = HanFolding.traditional(character)
    guard HanScript.of(name) == .traditional, !traditional.isEmpty else {
      return HanScript.of(name) == .simplified || traditional.isEmpty || traditional == [character] ? character : nil
    }
    return traditional.count == 1 ? traditional[0] : nil
  }
}
