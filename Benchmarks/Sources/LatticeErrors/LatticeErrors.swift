import Foundation
import Readings
import TranslationModel

/// Measures what the lattices of readings let through: how many right renderings they contain, and how many of other
/// words they take for one.
@main
struct LatticeErrors {
  static func main() {
    do {
      guard let options = try Options(Array(CommandLine.arguments.dropFirst())) else { return print(Options.usage) }
      let names = try options.names.flatMap(NamedWord.transcriptions) + options.places.flatMap(NamedWord.places)
      let words = try options.sinoKorean.flatMap(NamedWord.transcriptions)
      print("seed \(options.seed), up to \(options.pairs) random pairs of equal length a list")
      print("\nlist           lattice                words  contained   share   pairs    false      share")
      report("names", names, [.official, .officialWithForms, .variants], options)
      report("names", names, [.sinoKorean], options, contains: false)
      report("Sino-Korean", words, [.sinoKorean], options)
      report("Sino-Korean", words, [.official, .variants], options, contains: false)
    } catch {
      FileHandle.standardError.write(Data("LatticeErrors: \(error)\n".utf8))
      exit(2)
    }
  }

  /// - Parameter contains: whether the lattice should contain the renderings of the list; else only false matches count.
  private static func report(
    _ list: String, _ words: [NamedWord], _ lattices: [Lattice], _ options: Options, contains: Bool = true
  ) {
    guard !words.isEmpty else { return }
    for lattice in lattices {
      let missed = contains ? words.filter { word in !word.targets.contains { lattice.accepts($0, for: word) } } : []
      var random = SplitMix64(state: options.seed)
      let pairs = RandomPair.pairs(of: words, count: options.pairs, using: &random)
      let wrong = pairs.filter { lattice.accepts($0.target, for: $0.word) }
      let share = String(format: "%.2f %%", 100 * (1 - Double(missed.count) / Double(words.count)))
      let row = [
        list.padded(14), lattice.name.padded(20), String(words.count).left(7),
        (contains ? String(words.count - missed.count) : "–").left(10), (contains ? share : "–").left(9),
        String(pairs.count).left(8), String(wrong.count).left(7),
        String(format: "%.2e", Double(wrong.count) / Double(max(1, pairs.count))).left(10),
      ]
      print(row.joined(separator: " "))
      guard options.showsErrors else { continue }
      for word in missed { print("  not contained: \(word.source) \(word.targets.map(\.text).joined(separator: "|"))") }
      for pair in wrong.prefix(20) { print("  false: \(pair.word.source) taken for \(pair.target.text)") }
    }
  }
}

/// A lattice whose arcs are those of some links.
struct Lattice {
  let name: String
  let links: Set<RenderingStep.Link>

  static let official = Lattice(name: "official", links: [.mandarin])
  /// The forms that the rule gives for names that are not transcribed from Mandarin count as well.
  static let officialWithForms = Lattice(name: "official and forms", links: [.mandarin, .known])
  static let variants = Lattice(name: "with variants", links: [.mandarin, .variant])
  static let sinoKorean = Lattice(name: "Sino-Korean", links: [.sinoKorean])

  /// Whether some path of arcs covers all of the original and all of the target.
  func accepts(_ target: NamedWord.Target, for word: NamedWord) -> Bool {
    let end = target.units.units.count
    var reached = [Set<Int>](repeating: [], count: word.arcs.units.count + 1)
    reached[0] = [0]
    for index in word.arcs.units.indices where !reached[index].isEmpty {
      for match in word.arcs.matches(at: index, in: target.units)
      where links.contains(match.link) && reached[index].contains(match.target.lowerBound) {
        reached[match.source.upperBound].insert(match.target.upperBound)
      }
    }
    return reached[word.arcs.units.count].contains(end)
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String { padding(toLength: max(width, count), withPad: " ", startingAt: 0) }
  fileprivate func left(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
