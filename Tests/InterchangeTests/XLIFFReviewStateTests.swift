import Interchange
import Testing
import TranslationModel

/// Which translations count as reviewed, by their state.
@Suite struct XLIFFReviewStateTests {
  /// Units taken and translations left out, where the unreviewed stay out; and all units, where they do not.
  private func counts(_ file: String) throws -> [Int] {
    var options = ImportOptions()
    options.leavesOutUnreviewed = true
    let strict = try ExchangeReader(options: options).read(bytes: Array(file.utf8), name: "a.xlf") { _ in }
    let lenient = try ExchangeReader().read(bytes: Array(file.utf8), name: "a.xlf") { _ in }
    #expect(lenient.unreviewed == 0)
    #expect(strict.units + strict.unreviewed == lenient.units)
    return [strict.units, strict.unreviewed]
  }

  /// > Source: XLIFF 1.2, attributes state and approved.
  @Test(arguments: [
    ("", true), ("state='new'", false), ("state='needs-translation'", false), ("state='needs-adaptation'", false),
    ("state='needs-l10n'", false), ("state='needs-review-translation'", false), ("state='needs-review-l10n'", false),
    ("state='needs-review-adaptation'", false), ("state='translated'", true), ("state='signed-off'", true),
    ("state='final'", true), ("state='x-own'", true),
  ])
  func first(_ state: String, isReviewed: Bool) throws {
    let unit = "<source>你好</source><target \(state)>안녕</target></trans-unit>"
    let file = { (units: String) in
      """
      <xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file original='a' source-language='zh' \
      target-language='ko' datatype='x'><body>\(units)</body></file></xliff>
      """
    }
    #expect(try counts(file("<trans-unit id='1'>\(unit)")) == (isReviewed ? [1, 0] : [0, 1]))
    #expect(try counts(file("<trans-unit id='1' approved='yes'>\(unit)")) == [1, 0])
    #expect(try reviewed(file("<trans-unit id='1'>\(unit)")) == [isReviewed])
    #expect(try reviewed(file("<trans-unit id='1' approved='yes'>\(unit)")) == [true])
  }

  /// > Source: XLIFF 2.1, 4.3.1.31 state and 4.3.1.35 subState.
  @Test(arguments: [
    ("", true), ("state='initial'", false), ("state='translated'", true), ("state='reviewed'", true),
    ("state='final'", true), ("state='initial' subState='jjak:exact-match'", false),
    ("state='translated' subState='jjak:exact-match'", true), ("state='translated' subState='jjak:fuzzy-match'", false),
    ("state='translated' subState='jjak:leveraged-tm'", false), ("state='final' subState='jjak:fuzzy-match'", true),
    ("state='translated' subState='other:fuzzy-match'", true),
  ])
  func second(_ state: String, isReviewed: Bool) throws {
    let file = """
      <xliff version='2.1' xmlns='urn:oasis:names:tc:xliff:document:2.0' srcLang='zh' trgLang='ko'><file id='f'>\
      <unit id='u'><segment \(state)><source>你好</source><target>안녕</target></segment></unit></file></xliff>
      """
    #expect(try counts(file) == (isReviewed ? [1, 0] : [0, 1]))
    #expect(try reviewed(file) == [isReviewed])
  }

  /// > Source: RWS, Trados Studio file format API, ConfirmationLevel.
  @Test(arguments: [
    ("<sdl:seg id='1' conf='Translated'/>", true), ("<sdl:seg id='1' conf='ApprovedSignOff'/>", true),
    ("<sdl:seg id='1' conf='Draft' percent='100'/>", false), ("<sdl:seg id='1' conf='RejectedTranslation'/>", false),
    ("<sdl:seg id='1' percent='80'/>", false), ("", true),
  ])
  func studio(_ definition: String, isReviewed: Bool) throws {
    let file = """
      <xliff xmlns:sdl='http://sdl.com/FileTypes/SdlXliff/1.0' xmlns='urn:oasis:names:tc:xliff:document:1.2' \
      version='1.2' sdl:version='1.0'><file original='a' datatype='x' source-language='zh-CN' target-language='ko-KR'>\
      <body><trans-unit id='x'><source>一</source><seg-source><mrk mtype='seg' mid='1'>一</mrk></seg-source>\
      <target><mrk mtype='seg' mid='1'>일</mrk></target><sdl:seg-defs>\(definition)</sdl:seg-defs></trans-unit></body>\
      </file></xliff>
      """
    #expect(try counts(file) == (isReviewed ? [1, 0] : [0, 1]))
  }

  /// What the rewriter says of the segments.
  private func reviewed(_ file: String) throws -> [Bool] {
    var result: [Bool] = []
    _ = try XLIFFRewriter().rewrite(bytes: Array(file.utf8), name: "a.xlf", to: NoBytes()) { unit in
      result += unit.segments.map(\.isReviewed)
      return []
    }
    return result
  }

  private final class NoBytes: ByteSink {
    func write(_ bytes: UnsafeRawBufferPointer) throws(InterchangeError) {}
  }
}
