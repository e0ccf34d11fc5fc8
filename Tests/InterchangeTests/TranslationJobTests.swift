import Interchange
import Testing
import TranslationModel

@Suite struct TranslationJobTests {
  private static let options = TranslationJob.Options(
    sourceLanguage: "zh-CN", targetLanguage: "ko-KR", toolVersion: "0.1.0")

  private func written(_ job: TranslationJob, as version: TranslationJob.Version) throws -> [UInt8] {
    let sink = MemorySink()
    try job.write(as: version, options: Self.options, to: sink)
    return sink.bytes
  }

  private func findings(_ bytes: [UInt8]) throws -> [String] {
    var found: [String] = []
    _ = try Validator().validate(bytes: bytes, name: "a.xlf") { found.append("\($0.location.line): \($0.message)") }
    return found
  }

  private func segment(_ number: Int, _ random: inout SplitMix) -> TranslationJob.Segment {
    let source = "甲乙" + random.text(upTo: 6) + "丙"
    var segment = TranslationJob.Segment(
      id: "s\(number)", textBefore: random.text(upTo: 1), source: source, utf8Range: number..<number + 9)
    if Bool.random(using: &random) {
      let origin = TranslationJob.Target.Origin.allCases.randomElement(using: &random) ?? .exact
      segment.target = .init("번역" + random.text(upTo: 6), origin: origin)
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      segment.proposals.append(
        TranslationJob.Proposal(
          source: "甲" + random.text(upTo: 4), target: "갑" + random.text(upTo: 4), similarity: 87, quality: 80,
          origin: Bool.random(using: &random) ? random.text(upTo: 4) : nil,
          isInContext: Bool.random(using: &random), facts: [.init("difference", random.text(upTo: 4))]))
    }
    if Bool.random(using: &random) {
      segment.terms = [
        .init(utf8Range: 0..<3, renderings: ["갑", random.text(upTo: 3)], notForUse: ["을"], definition: "뜻"),
        .init(utf8Range: 3..<6, renderings: [], notForUse: [random.text(upTo: 3)]),
      ]
    }
    if Bool.random(using: &random) { addCodes(to: &segment, &random) }
    if Bool.random(using: &random) { segment.notes = [.init(.repetition, random.text(upTo: 5))] }
    return segment
  }

  /// Pairs that nest, pairs that cross each other and the terms, halves and single codes, at random places.
  private func addCodes(to segment: inout TranslationJob.Segment, _ random: inout SplitMix) {
    let offsets = segment.source.unicodeScalars.indices.map {
      segment.source.utf8.distance(from: segment.source.startIndex, to: $0)
    }
    var found: [TranslationJob.InlineCode] = []
    func add(_ number: Int, _ edge: TranslationJob.InlineCode.Edge, _ isPaired: Bool, _ offset: Int) {
      let kind = TranslationJob.InlineCode.Kind.allCases.randomElement(using: &random) ?? .other
      found.append(
        .init(
          number: number, edge: edge, isPaired: isPaired, kind: kind, text: "<" + random.text(upTo: 3),
          utf8Offset: offset))
    }
    for number in 1...Int.random(in: 1...4, using: &random) {
      let places = [offsets.randomElement(using: &random) ?? 0, offsets.randomElement(using: &random) ?? 0].sorted()
      switch Int.random(in: 0...3, using: &random) {
      case 0: add(number, .alone, false, places[0])
      case 1: add(number, Bool.random(using: &random) ? .opening : .closing, false, places[0])
      default:
        add(number, .opening, true, places[0])
        add(number, .closing, true, places[1])
      }
    }
    segment.codes = found.enumerated()
      .sorted { ($0.element.utf8Offset, $0.offset) < ($1.element.utf8Offset, $1.offset) }.map(\.element)
    if segment.target != nil {
      segment.target?.codes = segment.codes.indices.map { .init(code: $0, utf8Offset: 0) }
    }
  }

  /// Whatever the texts are, the file is valid, strictly so, and what was filled in comes back without our notes.
  @Test(arguments: TranslationJob.Version.allCases, 0..<40)
  func soundAndReadAgain(version: TranslationJob.Version, seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    var job = TranslationJob(
      original: "원문 & \"1\".md", contentHash: "0a", format: DocumentFormat.allCases[seed % 3])
    for (index, kind) in Block.Kind.allCases.enumerated() {
      job.units.append(
        TranslationJob.Unit(
          id: "u\(index + 1)", kind: kind, headings: index % 2 == 0 ? [] : [random.text(upTo: 3), "제목"],
          segments: (1...Int.random(in: 1...3, using: &random)).map { segment($0, &random) }))
    }
    let bytes = try written(job, as: version)
    let found = try findings(bytes)
    #expect(found == [], "\(found)")
    var units: [TranslationUnit] = []
    _ = try ExchangeReader(options: ImportOptions()).read(bytes: bytes, name: "a.xlf") { item in
      if case .unit(let unit) = item { units.append(unit) }
    }
    let filled = job.units.flatMap(\.segments).filter { $0.target != nil }
    #expect(units.map { Array($0.source.utf8) } == filled.map { Array($0.source.utf8) })
    #expect(units.map { Array($0.target.utf8) } == filled.map { Array(($0.target?.text ?? "").utf8) })
    #expect(units.allSatisfy { $0.notes.isEmpty && $0.document == job.original })
    let sure = filled.map { $0.target?.origin == .exact || $0.target?.origin == .inContext }
    #expect(units.map { $0.score == nil } == sure)
  }

  @Test func nothing() {
    let job = TranslationJob(original: "빈 글.txt", contentHash: "", format: .plainText)
    #expect {
      try job.write(as: .v1_2, options: Self.options, to: MemorySink())
    } throws: { error in
      (error as? InterchangeError)?.message == "There is nothing to translate in “빈 글.txt”."
    }
  }

  /// Segments without a translation get a copy of their source only where that is asked for.
  @Test func copies() throws {
    var options = Self.options
    options.copiesSource = true
    let unit = TranslationJob.Unit(
      id: "u1", kind: .paragraph, segments: [.init(id: "s1", source: "甲", utf8Range: 0..<3)])
    let job = TranslationJob(original: "a", contentHash: "0a", format: .plainText, units: [unit])
    let sink = MemorySink()
    try job.write(as: .v1_2, options: options, to: sink)
    #expect(sink.text.contains("<target xml:lang=\"ko-KR\" state=\"needs-translation\">甲</target>"))
    #expect(!String(decoding: try written(job, as: .v1_2), as: UTF8.self).contains("<target"))
  }
}
