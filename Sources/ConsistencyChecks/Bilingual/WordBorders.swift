import LinguisticText
import Readings

/// Whether characters of a Chinese text that read like a term are one: 李强 in 老李强调 is none, nor is 重庆 in 隆重庆祝.
enum WordBorders {
  /// Whether the words around a place of two or three characters are at least as likely without a word there.
  ///
  /// The text around it is cut into words in the cheapest way, once with the word and once without it.
  ///
  /// - Parameter range: UTF-8 range in the text.
  /// Complexity: O(1) but for finding the place.
  static func areDoubtful(of range: Range<Int>, in text: String) -> Bool {
    guard range.count <= 9 else { return false }
    let scalars = Array(text.unicodeScalars.map(HanFolding.fold))
    guard let place = place(of: range, in: text), place.count <= 3, place.allSatisfy({ Script(scalars[$0]) == .han })
    else { return false }
    if isCounted(place, scalars) || isOfficeElsewhere(place, scalars) { return true }
    var start = place.lowerBound
    while start > 0, place.lowerBound - start < reach, Script(scalars[start - 1]) == .han { start -= 1 }
    var end = place.upperBound
    while end < scalars.count, end - place.upperBound < reach, Script(scalars[end]) == .han { end += 1 }
    let window = Array(scalars[start..<end])
    let inside = (place.lowerBound - start)..<(place.upperBound - start)
    guard let without = cost(of: window, avoiding: inside) else { return false }
    return without <= cost(of: window, taking: inside) + margin
  }

  /// The same range in scalars.
  private static func place(of range: Range<Int>, in text: String) -> Range<Int>? {
    let utf8 = text.utf8
    guard let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound, limitedBy: utf8.endIndex),
      let upper = utf8.index(lower, offsetBy: range.count, limitedBy: utf8.endIndex)
    else { return nil }
    let start = text.unicodeScalars.distance(from: text.startIndex, to: lower)
    return start..<start + text.unicodeScalars.distance(from: lower, to: upper)
  }

  // MARK: Numbers and offices

  /// Whether a numeral before it takes its first character: 一百度 is no 百度, 一张江景照片 no 张江.
  private static func isCounted(_ place: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    guard place.lowerBound > 0 else { return false }
    let before = scalars[place.lowerBound - 1]
    let isNumber = NumberReader.isNumeral(before) || Script(before) == .digit || before == "几" || before == "每"
    let first = scalars[place.lowerBound]
    return isNumber && (NumberReader.isNumeral(first) || counters.contains(first))
  }

  /// Words that count.
  ///
  /// > Source: 现代汉语八百词, 名词、量词配合表; those that begin names too.
  private static let counters = Set("张条本台位名件家场座部章回度成分方道项头口门层段节级期届代周".unicodeScalars.map(HanFolding.fold))

  /// Whether it is an office of another country: 美国国务院.
  private static func isOfficeElsewhere(_ place: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    guard offices.contains(scalars[place.upperBound - 1]) else { return false }
    return (2...4).contains { length in
      guard place.lowerBound >= length else { return false }
      let name = scalars[(place.lowerBound - length)..<place.lowerBound]
      return territories.contains(Array(name)) && !name.starts(with: "中".unicodeScalars)
    }
  }

  private static let offices = Set("院部会局厅署委".unicodeScalars.map(HanFolding.fold))

  private static let territories: Set<[Unicode.Scalar]> = {
    var names: Set<[Unicode.Scalar]> = []
    ListedRenderings.forEachTerritory { bytes, _ in
      names.insert(String(decoding: bytes, as: UTF8.self).unicodeScalars.map(HanFolding.fold))
    }
    return names
  }()

  // MARK: Words

  /// What cutting costs: the word asked for, a common word of two characters, one that Korean has too, a character that
  /// often stands alone, any other. Without the word must be dearer by more than the margin.
  private static let (term, word, rareWord, particle, single, margin) = (9, 10, 11, 6, 11, 1)
  /// Characters looked at on both sides.
  private static let reach = 4

  /// Characters that are words by themselves.
  ///
  /// > Source: the most frequent words of one character in 现代汉语频率词典.
  private static let alone = Set(
    "的了在是和与及或为从到对向把被将有无不也都就还又很最上下中内外前后里间以于之其这那各每一二两三个人我你他她它说去来做"
      .unicodeScalars.map(HanFolding.fold))

  /// What makes one word with the name of a place before it.
  private static let places = Set("市省县区镇乡村州城湾岛路站".unicodeScalars.map(HanFolding.fold))

  private static func cost(of character: Unicode.Scalar) -> Int { alone.contains(character) ? particle : single }

  /// The least cost of the characters with a word at a place.
  private static func cost(of scalars: [Unicode.Scalar], taking place: Range<Int>) -> Int {
    let behind = scalars[place.upperBound...]
    let joined = behind.first.map(places.contains) ?? false
    return term + least(scalars[..<place.lowerBound]) + least(joined ? behind.dropFirst() : behind)
  }

  /// The least cost with a word over one of the borders of the place; nil where there is none.
  private static func cost(of scalars: [Unicode.Scalar], avoiding place: Range<Int>) -> Int? {
    let frontCost = place.lowerBound > 0 ? costOfWord(scalars, place.lowerBound - 1) : nil
    let backCost = place.upperBound < scalars.count ? costOfWord(scalars, place.upperBound - 1) : nil
    var best: Int?
    for (front, back) in [(true, false), (false, true), (true, true)] {
      guard !front || frontCost != nil, !back || backCost != nil else { continue }
      let start = front ? place.lowerBound + 1 : place.lowerBound
      let end = back ? place.upperBound - 1 : place.upperBound
      guard start <= end else { continue }
      let inner = scalars[start..<end].reduce(0) { $0 + cost(of: $1) }
      let total =
        least(scalars[..<(front ? start - 2 : start)]) + (front ? frontCost ?? 0 : 0) + inner
        + (back ? backCost ?? 0 : 0)
        + least(scalars[(back ? end + 2 : end)...])
      best = min(best ?? total, total)
    }
    return best
  }

  /// What the word of two characters costs that begins at an index; nil where none does.
  private static func costOfWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Int? {
    costOfWord(scalars[index], scalars[index + 1])
  }

  private static func costOfWord(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int? {
    if CommonWords.isSource([first, second][...]) { return word }
    // 在中, 庭中: what Korean has as a word is none here.
    guard !alone.contains(first), !alone.contains(second) else { return nil }
    return HanjaWords.isWord(characters: first, second) ? rareWord : nil
  }

  /// The least cost of characters, cut in any way.
  private static func least(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    var costs = [0]
    for index in scalars.indices {
      var cost = costs[costs.count - 1] + cost(of: scalars[index])
      if costs.count > 1, let word = costOfWord(scalars[index - 1], scalars[index]) {
        cost = min(cost, costs[costs.count - 2] + word)
      }
      costs.append(cost)
    }
    return costs[costs.count - 1]
  }
}
