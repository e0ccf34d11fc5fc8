import Testing

@testable import Alignment

/// Lines of numbers made up for the test.
@Suite struct WordAlignerTests {
  /// A text whose target unit of a source unit `n` is `n`, in another order; some units on either side come from nothing.
  private func translated(lines: Int, vocabulary: Int, length: ClosedRange<Int>, seed: UInt64) -> (
    source: UnitLines, target: UnitLines, gold: [[Int: Int]]
  ) {
    var random = Xorshift(seed: seed)
    func below(_ bound: Int) -> Int { Int(random.next() >> 33) % bound }
    var source = UnitLines(vocabularySize: vocabulary + 3)
    var target = UnitLines(vocabularySize: vocabulary + 3)
    var gold: [[Int: Int]] = []
    for _ in 0..<lines {
      let words = (0..<(length.lowerBound + below(length.count))).map { _ in below(vocabulary) }
      var order = Array(words.indices)
      for place in stride(from: 0, to: order.count - 1, by: 3) { order.swapAt(place, place + 1) }
      var units: [UInt32] = []
      var links: [Int: Int] = [:]
      for place in order {
        links[units.count] = place
        units.append(UInt32(words[place]))
        if below(3) == 0 { units.append(UInt32(vocabulary + below(3))) }
      }
      source.append(words.map { UInt32($0) })
      target.append(units)
      gold.append(links)
    }
    return (source, target, gold)
  }

  private func align(_ source: UnitLines, _ target: UnitLines, threads: Int = 2) -> WordLinks {
    var settings = LinkSettings()
    settings.threads = threads
    return WordAligner(settings: settings).align(source: source, target: target, prior: NoLinkPrior())
  }

  /// What holds of all links.
  private func expectSound(_ links: WordLinks, _ source: UnitLines, _ target: UnitLines) {
    #expect(links.lineCount == source.lineCount)
    #expect(links.starts.last == links.links.count)
    for line in 0..<links.lineCount {
      var ofTarget: [UInt16: Int] = [:]
      var ofSource: [UInt16: Int] = [:]
      var last: (UInt16, UInt16)?
      for link in links.links(ofLine: line) {
        #expect(Int(link.source) < source.range(ofLine: line).count)
        #expect(Int(link.target) < target.range(ofLine: line).count)
        if let last { #expect(last < (link.target, link.source)) }
        last = (link.target, link.source)
        ofTarget[link.target, default: 0] += Int(link.ofTarget)
        ofSource[link.source, default: 0] += Int(link.ofSource)
      }
      // Each is rounded, by half a 255th at most.
      for sum in ofTarget.values { #expect(sum <= 255 + ofTarget.count) }
      for sum in ofSource.values { #expect(sum <= 255 + ofSource.count) }
    }
  }

  @Test func findsWhatTranslatesWhat() {
    let (source, target, gold) = translated(lines: 200, vocabulary: 80, length: 4...12, seed: 5)
    let links = align(source, target)
    expectSound(links, source, target)
    var right = 0
    var all = 0
    for line in gold.indices {
      for (position, place) in gold[line] {
        all += 1
        let best = links.links(ofLine: line).filter { Int($0.target) == position }.max {
          (Int($0.ofTarget) + Int($0.ofSource)) < (Int($1.ofTarget) + Int($1.ofSource))
        }
        if let best, Int(best.source) == place { right += 1 }
      }
    }
    #expect(Double(right) > 0.97 * Double(all), "\(right) of \(all)")
  }

  @Test func sameLinksOnOneThreadAndTwo() {
    let (source, target, _) = translated(lines: 120, vocabulary: 60, length: 1...20, seed: 9)
    let links = align(source, target, threads: 1)
    #expect(align(source, target, threads: 2) == links)
    #expect(align(source, target, threads: 2) == links)
  }

  @Test func nothingComesOfNothing() {
    #expect(align(UnitLines(), UnitLines()) == WordLinks(links: [], starts: [0]))
    var source = UnitLines(vocabularySize: 1)
    var target = UnitLines(vocabularySize: 1)
    source.append([])
    target.append([0, 0])
    source.append([0])
    target.append([])
    source.append([])
    target.append([])
    #expect(align(source, target) == WordLinks(links: [], starts: [0, 0, 0, 0]))
  }

  @Test func oneLineLinksAllItsUnits() {
    var source = UnitLines(vocabularySize: 3)
    var target = UnitLines(vocabularySize: 3)
    source.append([0, 1, 2])
    target.append([2, 0, 1])
    let links = align(source, target)
    expectSound(links, source, target)
    for position in 0..<3 { #expect(links.links.contains { $0.target == position && $0.ofTarget > 25 }) }
  }

  @Test func knowledgeDecidesWhatTheTextLeavesOpen() {
    struct Pairs: LinkPrior {
      func addWeights(
        source: UInt32, targets: UnsafeBufferPointer<UInt32>, to weights: UnsafeMutableBufferPointer<Float>
      ) {
        for (place, target) in targets.enumerated() where target == source { weights[place] = 2 }
      }
    }
    var source = UnitLines(vocabularySize: 4)
    var target = UnitLines(vocabularySize: 4)
    source.append([0, 1, 2, 3])
    target.append([1, 0, 3, 2])
    let links = WordAligner().align(source: source, target: target, prior: Pairs())
    for (position, unit) in [1, 0, 3, 2].enumerated() {
      #expect(links.links.contains { $0.target == position && $0.source == unit && $0.ofTarget > 127 })
    }
  }

  @Test func equalLinesLinkAlongTheDiagonal() {
    var source = UnitLines(vocabularySize: 1)
    var target = UnitLines(vocabularySize: 1)
    for _ in 0..<50 {
      source.append([0, 0, 0, 0])
      target.append([0, 0, 0, 0])
    }
    let links = align(source, target)
    expectSound(links, source, target)
    let near = links.links.filter { $0.source == $0.target }.map { Int($0.ofTarget) }.reduce(0, +)
    let all = links.links.map { Int($0.ofTarget) }.reduce(0, +)
    #expect(2 * near > all, "\(near) of \(all)")
  }

  @Test(arguments: [(800, 700), (1, 50_000), (70_000, 3)])
  func longLinesAreCut(source sourceCount: Int, target targetCount: Int) {
    var source = UnitLines(vocabularySize: 500)
    var target = UnitLines(vocabularySize: 500)
    source.append((0..<sourceCount).map { UInt32($0 % 499) })
    target.append((0..<targetCount).map { UInt32($0 % 487) })
    let pieces = LinePieces(source: source, target: target, cellsPerLine: 40_000)
    for piece in 0..<pieces.count { #expect(pieces.sourceCount(piece) * pieces.targetCount(piece) <= 40_000) }
    #expect(pieces.sourceStarts.last == sourceCount)
    #expect(pieces.targetStarts.last == targetCount)
    expectSound(align(source, target), source, target)
  }

  @Test func randomTextsGiveSoundLinks() {
    var random = Xorshift(seed: 77)
    func below(_ bound: Int) -> Int { Int(random.next() >> 33) % bound }
    for _ in 0..<12 {
      let sizes = (1 + below(30), 1 + below(30))
      var source = UnitLines(vocabularySize: sizes.0)
      var target = UnitLines(vocabularySize: sizes.1)
      for _ in 0..<below(30) {
        source.append((0..<below(40)).map { _ in UInt32(below(sizes.0)) })
        target.append((0..<below(40)).map { _ in UInt32(below(sizes.1)) })
      }
      expectSound(align(source, target), source, target)
    }
  }

  @Test func progressRisesToOne() {
    final class Log: @unchecked Sendable { var values: [Double] = [] }
    let log = Log()
    var lines = UnitLines(vocabularySize: 2)
    lines.append([0, 1])
    _ = WordAligner().align(source: lines, target: lines, prior: NoLinkPrior()) { log.values.append($0) }
    #expect(log.values == log.values.sorted())
    #expect(log.values.last == 1)
  }
}
