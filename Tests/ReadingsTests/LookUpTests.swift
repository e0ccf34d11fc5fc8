import LinguisticText
import Testing
import TranslationModel

@testable import Readings

/// Looking words up character by character, in the tables where they lie.
@Suite struct LookUpTests {
  @Test(arguments: ["names", "mandarin-phrases", "sino-words", "exceptions", "territories", "generic-terms"])
  func everyKeyIsFoundByItsCharacters(name: String) throws {
    let table = try #require(TableDataTests.tables[name])
    for row in TableDataTests.rows(table) {
      var rows = table.rows
      for scalar in row[0].unicodeScalars { rows = rows.narrowed(by: LeadingBytes(scalar)) }
      if rows.exact?.text(1) != row[1] { Issue.record("\(name): \(row[0]) is not found") }
      if table.keyAndRow(at: table.offset(of: rows)).key != row[0] { Issue.record("\(name): \(row[0]) lies elsewhere") }
      let longer = rows.narrowed(by: "\u{10FFFF}")
      if longer.exact != nil || !longer.isEmpty { Issue.record("\(name): something goes on from \(row[0])") }
    }
  }

  /// The header, the marks between fields and rows, and characters beyond all keys are no keys.
  @Test(arguments: ["#", "\t", "\n", " ", "0", "\u{10FFFF}"] as [Unicode.Scalar])
  func whatIsNoKeyIsNotFound(scalar: Unicode.Scalar) throws {
    for table in TableDataTests.tables.values where table.bytes.first == UInt8(ascii: "#") {
      #expect(table.rows.narrowed(by: LeadingBytes(scalar)).exact == nil)
    }
    let phrase = "一丘之貉".unicodeScalars.reduce(EmbeddedTable.mandarinPhrases.rows) {
      $0.narrowed(by: LeadingBytes($1))
    }
    #expect(phrase.exact != nil)
    #expect(phrase.narrowed(by: LeadingBytes(scalar)).exact == nil)
  }

  /// Values made by several threads at once are one value.
  @Test func valuesAreMadeOnce() async {
    let table = OnceTable<[Int]>(count: 64) { [$0, $0 * $0] }
    let addresses = await withTaskGroup(of: [UInt].self) { group in
      for _ in 0..<8 { group.addTask { (0..<64).map { UInt(bitPattern: table[$0]) } } }
      return await group.reduce(into: Set<[UInt]>()) { $0.insert($1) }
    }
    #expect(addresses.count == 1)
    #expect((0..<64).allSatisfy { table[$0].pointee == [$0, $0 * $0] })
  }

  @Test(arguments: [
    ("zhuang1", "zhuāng", "좡"), ("lü4", "lǜ", "뤼"), ("er5", "er", "얼"), ("xue2", "xué", "쉐"),
  ])
  func spelling(numbered: StaticString, marked: String, hangul: String) throws {
    let spelling = try #require(MandarinSpelling.numbered(UnsafeBufferPointer(numbered))).pointee
    #expect(String(decoding: spelling.marked, as: UTF8.self) == marked)
    #expect(String(decoding: spelling.hangul, as: UTF8.self) == hangul)
  }

  @Test(arguments: ["", "1", "zhuangzhuang1", "qq3"] as [StaticString])
  func whatIsNoSyllableHasNoSpelling(numbered: StaticString) {
    #expect(MandarinSpelling.numbered(UnsafeBufferPointer(numbered)) == nil)
  }

  @Test(arguments: ["", "a", "é漢\u{20000}가", "\u{0}\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}"])
  func scalarsThereAndBack(text: String) {
    let scalars = ScalarText.scalars(of: text)
    #expect(scalars == Array(text.unicodeScalars))
    #expect(Array(ScalarText.text(scalars).utf8) == Array(text.utf8))
  }
}

/// The lattice against plain definitions of the same.
@Suite struct LatticeDefinitionTests {
  /// Letters packed for speed compare as syllables do.
  @Test func syllablesAreAsAlikeAsTheirLetters() {
    var random = SplitMix(state: 11_172)
    for _ in 0..<20_000 {
      let one = UInt32.random(in: 0xAC00...0xD7A3, using: &random)
      // Half of them with two letters in common.
      let other = Bool.random(using: &random) ? one / 28 * 28 + 3 : UInt32.random(in: 0xAC00...0xD7A3, using: &random)
      let similarity = SyllableLetters(one).similarity(to: SyllableLetters(other))
      if similarity != Jamo.syllableSimilarity(one, other) { Issue.record("\(one) \(other)") }
    }
    #expect(SyllableLetters(0xAC00).similarity(to: SyllableLetters(0x1100)) == 0)
    #expect(SyllableLetters(0xAC00).similarity(to: .notHangul) == nil)
  }

  /// The value of an alignment is what its steps are worth.
  @Test func valueIsTheSumOfTheSteps() {
    var random = SplitMix(state: 19_110)
    let han = Array("中国北京科技大学实验室海龍國學一省市長".unicodeScalars)
    let hangul = Array("중국베이징과학기술대학실험실하이룽창성시구".unicodeScalars)
    let prices = LatticePrices.standard
    for _ in 0..<300 {
      let source = (0..<Int.random(in: 1...6, using: &random)).map { _ in han.randomElement(using: &random)! }
      let target = (0..<Int.random(in: 0...9, using: &random)).map { _ in hangul.randomElement(using: &random)! }
      let lattice = RenderingLattice(
        source: SourceArcs(source), target: RenderingUnits(target).units)
      let steps = lattice.steps(start: 0)
      guard !steps.contains(where: { $0.link == .similar }) else { continue }
      var worth = Float(0)
      var tongues: [Int] = []
      for step in steps {
        worth +=
          step.source.isEmpty
          ? prices.targetUnaligned
          : prices.gain(step.link, source: step.source.count, target: step.target.count)
        switch step.link {
        case .mandarin, .variant: tongues.append(1)
        case .sinoKorean: tongues.append(2)
        case .otherReading: tongues.append(3)
        default: break
        }
      }
      worth += prices.methodSwitch * Float(zip(tongues, tongues.dropFirst()).count { $0 != $1 })
      #expect(abs(worth - lattice.value(start: 0)) < 0.001)
    }
  }
}

extension LeadingBytes: ExpressibleByUnicodeScalarLiteral {
  public init(unicodeScalarLiteral scalar: Unicode.Scalar) { self.init(scalar) }
}

/// The split of words into listed ones against all splits.
@Suite struct SinoKoreanSplitTests {
  @Test func fewestPiecesLongerOnesFirst() {
    var random = SplitMix(state: 5_000)
    let characters = Array("不一人大小年月日中国家力力率学生老女利利年老来".unicodeScalars)
    for _ in 0..<400 {
      let word = (0..<Int.random(in: 1...7, using: &random)).map { _ in characters.randomElement(using: &random)! }
      let entries = CharacterEntry.of(word)
      let found = SinoKoreanReader.listedWords(entries[...])
      let keys = word.map(HanFolding.fold)
      #expect(found == Self.best(keys).filter { $0.count > 1 }, "\(ScalarText.text(word))")
    }
  }

  /// Of all splits into single characters and listed words, the best by plain comparison.
  private static func best(_ key: [Unicode.Scalar]) -> [Range<Int>] {
    func splits(from start: Int) -> [[Range<Int>]] {
      guard start < key.count else { return [[]] }
      return (start + 1...key.count).flatMap { end -> [[Range<Int>]] in
        let piece = ScalarText.text(key[start..<end])
        guard end == start + 1 || EmbeddedTable.sinoWords.row(piece) != nil else { return [] }
        return splits(from: end).map { [start..<end] + $0 }
      }
    }
    let all = splits(from: 0)
    let fewest = all.map(\.count).min() ?? 0
    return all.filter { $0.count == fewest }.max { one, other in
      let (left, right) = (wordsBetween(one, of: key), wordsBetween(other, of: key))
      return left == right ? one.map(\.count).lexicographicallyPrecedes(other.map(\.count)) : left < right
    } ?? []
  }

  /// The most words of two characters among the single ones of a split, each in one of them.
  private static func wordsBetween(_ split: [Range<Int>], of key: [Unicode.Scalar]) -> Int {
    var (before, last) = (0, 0)
    for (left, right) in zip(split, split.dropFirst()) {
      let isWord =
        left.count == 1 && right.count == 1
        && HanjaWords.isWord(characters: key[left.lowerBound], key[right.lowerBound])
      (before, last) = (last, max(last, isWord ? before + 1 : 0))
    }
    return last
  }
}
