import LinguisticText
import Readings
import Synchronization
import TranslationModel

/// A form of an entry on which a generic noun has grown: 창쑤 in 창쑤시.
///
/// Whether the longer noun is built of the two, or only looks like it: 지난해 is no sea off 济南.
struct GrownTerm {
  /// The form as it stands in the text.
  let form: [Unicode.Scalar]
  /// The first of the nouns behind it, composed.
  let noun: String
  /// All of them.
  let nouns: String
  /// Syllables from the first to the end of each.
  private let borders: [Int]

  /// Nil where no noun stands behind the term.
  ///
  /// - Parameter bytes: of the block.
  init?(_ match: TermMatch, in bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = match.genericNouns.first else { return nil }
    func scalars(_ range: Range<Int>) -> [Unicode.Scalar] {
      HangulComposer.composed(String(decoding: bytes[range], as: UTF8.self))
    }
    func text(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }
    form = scalars(match.utf8Range).filter { Script($0) != .space }
    noun = text(scalars(first))
    nouns = text(match.genericNouns.flatMap(scalars))
    borders = match.genericNouns.indices.map { index in
      match.genericNouns[...index].reduce(0) { $0 + scalars($1).count }
    }
  }

  /// How many UTF-8 bytes of the nouns a rendering has at its end, so that they go where it comes: those of 시 for 창수시.
  ///
  /// Part of a noun counts where it and the rest are nouns (시 of 시정부), and where the form ends like the rendering
  /// before it: 북경대 and 학교 for 베이징대학.
  func bytes(thatEnd rendering: String) -> Int {
    let nouns = Array(nouns.unicodeScalars)
    let rendering = Array(rendering.unicodeScalars)
    for count in stride(from: nouns.count, to: 0, by: -1)
    where rendering.count > count && rendering.suffix(count).elementsEqual(nouns[..<count]) {
      guard
        borders.contains(count) || Self.areNouns(nouns[..<count], nouns[count...])
          || rendering[rendering.count - count - 1] == form.last
      else { continue }
      return nouns[..<count].reduce(0) { $0 + UTF8.width($1) }
    }
    return 0
  }

  private static func areNouns(_ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>) -> Bool {
    [one, other].allSatisfy { GrowingNoun(String(String.UnicodeScalarView($0))) != nil }
  }

  /// Whether an original ends in what the first noun stands for, as 常熟市 does in 市 for 시: then a rendering before the
  /// noun is not all of the original's.
  func isEnd(of original: String) -> Bool {
    GenericTerms.suffixes(of: original).contains { $0.targets.contains(noun) }
  }

  /// Whether the longer noun is the form's.
  func isBuilt(of entry: GrownEntry) -> Bool {
    guard let kind = GrowingNoun(noun), !isUsualWord, !isOtherNoun(than: entry) else { return false }
    if entry.isProvince, kind == .unit { return false }
    let isShort = form.count < 3 && !form.contains { TranscribedSyllables.marked.contains($0.value) }
    guard entry.isName else {
      return noun == "님" || !isShort && (kind == .body || kind == .other || Self.derivations.contains(noun))
    }
    guard isShort else { return true }
    switch kind {
    case .province: return entry.isProvince
    // 시 behind nouns of action is “at the time of”: 연상시.
    case .unit where noun == "시": return !CommonWords.isWord(form[...])
    case .unit, .seat: return true
    case .syllable where noun == "님": return true
    case .body, .syllable: return !CommonWords.isWord(form[...]) && !isOtherWord(than: entry)
    case .other, .rareSyllable: return false
    }
  }

  /// Whether the longer noun, or the beginning of it, is a word of the language.
  private var isUsualWord: Bool {
    [noun, nouns].contains { noun in
      let whole = form + noun.unicodeScalars
      return HanjaWords.isWord(whole[...]) || CommonWords.isWord(whole[...])
    }
  }

  /// Whether the noun begins in the form: 북경 and 대사관 look like 북경대 and 사관. Where the rendering ends like the form or
  /// in that noun, as 베이징대학교 for 북경대 and 학교, it is the same noun.
  private func isOtherNoun(than entry: GrownEntry) -> Bool {
    (1...2).contains { count in
      guard form.count > count + 1 else { return false }
      let crossing = String(String.UnicodeScalarView(form.suffix(count))) + noun
      return GrowingNoun(crossing) != nil && !entry.rendering.hasSuffix(crossing)
        && !entry.rendering.hasSuffix(String(String.UnicodeScalarView(form.suffix(count))))
    }
  }

  private func isOtherWord(than entry: GrownEntry) -> Bool {
    HanjaWords.isWord(form[...], otherThan: entry.originals)
  }

  /// What is made of common nouns as freely as of names.
  private static let derivations: Set<String> = ["팀", "식", "계", "형", "급", "판", "용", "제"]
}

/// What is to be known of an entry to tell what may grow on its forms.
struct GrownEntry {
  /// Whether its rendering goes by sound, all of it or in part, so that it is a proper name.
  let isName: Bool
  let isProvince: Bool
  let originals: [String]
  /// The rendering to use.
  let rendering: String

  init(_ entry: ConceptEntry) {
    let preferred = entry.preferredTarget
    self.init(originals: entry.sourceTerms.map(\.text), rendering: preferred?.text ?? "", method: preferred?.method)
  }

  /// - Parameter method: nil where it is to be told from the two.
  init(originals: [String], rendering: String, method: RenderingMethod?) {
    let method = method ?? originals.first.map { RenderingExplainer().explain(target: rendering, source: $0).method }
    (self.originals, self.rendering) = (originals, rendering)
    isName = method == .transcription || method == .mixed || method == .latin
    isProvince = originals.contains(where: Self.isProvince)
  }

  static func isProvince(_ original: String) -> Bool {
    let key = ComparisonKey.original(original)
    return provinces.contains(key) || provinces.contains { key == $0 + "省" }
  }

  /// 吉林, which is a city too, is not here.
  ///
  /// > Source: GB/T 2260, the names of the provinces.
  private static let provinces = Set(
    [
      "河北", "山西", "辽宁", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南",
      "陕西", "甘肃", "青海", "台湾",
    ].map(ComparisonKey.original))
}

/// Entries by term, each looked into when it is first asked for: how a rendering was made takes long to tell.
final class GrownEntries: Sendable {
  private let known = Mutex<[Int: GrownEntry]>([:])
  private let make: @Sendable (Int) -> GrownEntry

  init(_ make: @escaping @Sendable (Int) -> GrownEntry) { self.make = make }

  subscript(term: Int) -> GrownEntry {
    if let entry = known.withLock({ $0[term] }) { return entry }
    let entry = make(term)
    known.withLock { $0[term] = entry }
    return entry
  }
}
