import Interchange
import Testing
import TranslationModel

/// What our own export writes comes back.
@Suite struct XLIFFRoundTripTests {
  private static let formats: [ExportFormat] = [.xliff12, .xliff21, .xliff22]

  private func read(_ content: ExportContent, _ format: ExportFormat) throws -> XLIFFReadingTests.Read {
    var options = Samples.options
    options.reviewStates = Set(ReviewState.allCases)
    let sink = MemorySink()
    _ = try content.write(as: format, options: options, to: sink)
    return try XLIFFReadingTests.read(sink.text)
  }

  @Test(arguments: formats) func units(format: ExportFormat) throws {
    // XLIFF 1.2 has no place for control characters, and a unit without a translation is none of the memory.
    let units = Samples.units.filter { !$0.target.isEmpty && (format != .xliff12 || !$0.source.contains("\u{7}")) }
    var scored = units[0]
    scored.id = "a b"
    scored.score = 0.625
    scored.properties = [
      .init(name: "id", value: "x"), .init(name: "50 % \n 的", value: "값"), .init(name: "", value: ""),
    ]
    let read = try read(ExportContent(entries: Samples.entries, units: units + [scored]), format)
    #expect(read.units == units + [scored])
    #expect(read.warnings == [])
  }

  @Test(arguments: formats) func entries(format: ExportFormat) throws {
    let entries = Samples.entries.filter { $0.id != "c6" && $0.id != "c13" && $0.id != "c14" }
    let read = try read(ExportContent(entries: entries, units: Samples.units), format)
    let expected = entries.map { entry in
      var entry = entry
      // Where it was found stands in notes, as text.
      entry.occurrences = []
      return entry
    }
    #expect(read.entries == expected)
    #expect(read.warnings == [])
  }

  /// Segments that are still to be translated are no units.
  @Test(arguments: formats) func segments(format: ExportFormat) throws {
    let read = try read(ExportContent(entries: [], units: [], segments: Samples.segments), format)
    #expect(read.units == [])
    #expect(read.omissions.count == 1)
  }
}
