import LinguisticText
import Testing

@Suite("Numbers of running text")
struct NumberReaderTests {
  @Test("separators belong to the number")
  func separators() {
    #expect(NumberReader.mentions(in: Array("약 1,000명".unicodeScalars), of: .target).map(\.range) == [2..<7])
  }
}
