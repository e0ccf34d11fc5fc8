import Interchange
import Testing
import TranslationModel

/// What the readers of XLIFF make of files.
@Suite struct XLIFFReadingTests {
  struct Read {
    var units: [TranslationUnit] = []
    var entries: [ConceptEntry] = []
    var warnings: [String] = []
    var omissions: [String] = []

    /// `id: source = target (score)`.
    var lines: [String] {
      units.map { "\($0.id): \($0.source) = \($0.target)" + ($0.score.map { " (\($0))" } ?? "") }
    }
  }

  static func read(_ text: String, proposals: Bool = false) throws -> Read {
    var result = Read()
    var options = ImportOptions()
    options.takesProposals = proposals
    let report = try ExchangeReader(options: options).read(bytes: Array(text.utf8), name: "a.xlf") { item in
      switch item {
      case .unit(let unit): result.units.append(unit)
      case .entry(let entry): result.entries.append(entry)
      }
    }
    result.warnings = report.warnings.map { "\($0.location.line): \($0.message) [\($0.rule)]" }
    result.omissions = report.omissions.map(\.text)
    return result
  }

  private func first(_ units: String) -> String { XLIFF1Sample.document("{B}" + units + "{E}") }

  @Test func codesAndSpace() throws {
    let read = try Self.read(
      first(
        """
        <trans-unit id='1'><source>一<g id='1'>二</g><x id='2'/>
            三<ph id='3'>&lt;br/&gt;</ph>&#xA0;</source><target> 일<g id='1'>이</g>  삼&#x3000;</target></trans-unit>
        <trans-unit id='2' xml:space='preserve'><source> 一
        </source><target> 일  이 </target></trans-unit>
        <trans-unit id='3'><source>图<ph id='1'>alt=<sub>说明</sub></ph></source>
        <target>그림<ph id='1'>alt=<sub>설명</sub></ph></target></trans-unit>
        """))
    #expect(
      read.lines == [
        "1: 一二 三\u{A0} = 일이 삼\u{3000}", "2:  一\n =  일  이 ", "3: 图 = 그림", "3-sub1: 说明 = 설명",
      ])
    #expect(read.units[0].document == "a.txt")
  }

  @Test func states() throws {
    let read = try Self.read(
      first(
        """
        <trans-unit id='a' approved='yes'>{S}<target state='needs-review-l10n'>가</target></trans-unit>
        <trans-unit id='b'>{S}<target state='needs-review-translation'>나</target></trans-unit>
        <trans-unit id='c'>{S}<target state='needs-translation'>你好</target></trans-unit>
        <trans-unit id='d'>{S}<target state='new'>다</target></trans-unit>
        <trans-unit id='e'>{S}<target/></trans-unit><trans-unit id='f'>{S}</trans-unit>
        <trans-unit id='g' translate='no'>{S}{T}</trans-unit>
        <trans-unit id='h'>{S}{T}<note>첫째</note><note from='x'>둘째</note></trans-unit>
        """))
    #expect(read.lines == ["a: 你好 = 가", "b: 你好 = 나 (0.8)", "d: 你好 = 다 (0.5)", "h: 你好 = 안녕"])
    #expect(read.units[3].notes == ["첫째", "둘째"])
    #expect(
      read.omissions == [
        "units: 3 (they have no translation yet)", "units: 1 (they are not for translation)",
      ])
  }

  @Test func segments() throws {
    let read = try Self.read(
      first(
        """
        <trans-unit id='1'><source>一。二。三。</source><seg-source><g id='1'><mrk mtype='seg' mid='0'>一。</mrk></g>
        <mrk mtype='seg' mid='1'>二。</mrk><mrk mtype='seg' mid='2'>三。</mrk></seg-source>
        <target><g id='1'><mrk mtype='seg' mid='0'>일.</mrk></g><mrk mtype='seg' mid='2'>삼.</mrk></target></trans-unit>
        <trans-unit id='2'><source>一</source><target><mrk mtype='seg' mid='0'>일</mrk></target></trans-unit>
        """))
    #expect(read.lines == ["1-0: 一。 = 일.", "1-2: 三。 = 삼.", "2: 一 = 일"])
    #expect(
      read.warnings == [
        "4: the unit \"2\" has segments in its target only; it is taken whole [xliff-segment]"
      ])
    #expect(read.omissions == ["segments: 1 (they have no translation yet)"])
  }

  @Test func proposals() throws {
    let text = first(
      """
      <trans-unit id='1'>{S}{T}<alt-trans match-quality='87%' origin='TM'><source>你们好</source>
      <target>안녕들</target><target>여러분</target><note>옛</note></alt-trans>
      <alt-trans alttranstype='rejected'><target>아니</target></alt-trans></trans-unit>
      """)
    #expect(try Self.read(text).omissions == ["proposals beside segments: 2 (they were not asked for)"])
    let read = try Self.read(text, proposals: true)
    #expect(
      read.lines == ["1-alt1: 你们好 = 안녕들 (0.87)", "1-alt2: 你们好 = 여러분 (0.87)", "1: 你好 = 안녕"])
    #expect(read.units[1].notes == ["옛"])
    #expect(read.units[0].properties == [.init(name: "origin", value: "TM")])
  }

  @Test func sloppyFiles() throws {
    let read = try Self.read(
      """
      <xliff version='1.2'><file original='a' source-language='zh_CN' datatype='x'><body>
      <trans-unit id='1'><source>一</source><target xml:lang='KO'>일</target></trans-unit>
      <trans-unit id='2'><source>一</source><target xml:lang='ja'>いち</target></trans-unit></body></file>
      <file original='b' source-language='ko' target-language='zh'><body>
      <trans-unit id='3'><source>일</source><target>一</target></trans-unit></body></file></xliff>
      """)
    #expect(read.lines == ["1: 一 = 일", "3: 一 = 일"])
    #expect(
      read.warnings == [
        "1: <xliff> is in no namespace; it is read as XLIFF 1.2 [xliff-namespace]",
        "1: the <file> has no target-language; it is taken for ours [xliff-language]",
        "1: the language \"zh_CN\" is written with _ where - belongs [xliff-language]",
      ])
    #expect(read.omissions == ["units: 1 (they are in other languages)"])
  }

  @Test func studio() throws {
    let read = try Self.read(
      """
      <xliff xmlns:sdl='http://sdl.com/FileTypes/SdlXliff/1.0' xmlns='urn:oasis:names:tc:xliff:document:1.2'
      version='1.2' sdl:version='1.0'><file original='a.docx' datatype='x-sdlfilterframework2' source-language='zh-CN'
      target-language='ko-KR'><header><file-info xmlns='http://sdl.com/FileTypes/SdlXliff/1.0'/></header><body>
      <trans-unit id='x'><source>一。二。三。</source><seg-source><mrk mtype='seg' mid='1'>一。</mrk>
      <mrk mtype='seg' mid='2'>二。</mrk><mrk mtype='seg' mid='3'>三。</mrk></seg-source><target>
      <mrk mtype='seg' mid='1'>일<mrk mtype='x-sdl-deleted' sdl:revid='1'>삭제</mrk>.</mrk>
      <mrk mtype='seg' mid='2'>이.</mrk><mrk mtype='seg' mid='3'>三。</mrk></target><sdl:seg-defs>
      <sdl:seg id='1' conf='Translated' origin='tm'><sdl:value key='created_by'>kim</sdl:value>
      <sdl:value key='created_on'>01/31/2024 09:00:00</sdl:value></sdl:seg>
      <sdl:seg id='2' conf='Draft' percent='87'/><sdl:seg id='3'/></sdl:seg-defs></trans-unit></body></file></xliff>
      """)
    #expect(read.lines == ["x-1: 一。 = 일.", "x-2: 二。 = 이. (0.87)"])
    #expect(read.units[0].created == ChangeStamp(date: "2024-01-31T09:00:00Z", author: "kim"))
  }

  @Test(arguments: ["document:2.0' version='2.0", "document:2.0' version='2.1", "document:2.2' version='2.2"])
  func second(_ version: String) throws {
    let text = """
      <xliff xmlns='urn:oasis:names:tc:xliff:\(version)' xmlns:gls='urn:oasis:names:tc:xliff:glossary:2.0'
      xmlns:mtc='urn:oasis:names:tc:xliff:matches:2.0' srcLang='zh-CN' trgLang='ko'><file id='f' original='a.md'>
      <unit id='u'><mtc:matches><mtc:match ref='#s1' similarity='90.0'><source>甲甲</source><target>갑갑</target>
      </mtc:match></mtc:matches><gls:glossary><gls:glossEntry><gls:term>国家</gls:term>
      <gls:translation source='사전'>국가</gls:translation><gls:definition>뜻</gls:definition></gls:glossEntry>
      <gls:glossEntry><gls:term>无</gls:term><gls:definition>뜻</gls:definition></gls:glossEntry></gls:glossary>
      <notes><note id='n1'>메모</note></notes><originalData><data id='d1'>&lt;b></data></originalData>
      <segment id='s1' state='final'><source>甲<pc id='1'>乙</pc><ph id='2' dataRef='d1'/><cp hex='0007'/></source>
      <target>갑<pc id='1'>을</pc><ph id='2' dataRef='d1'/></target></segment><ignorable><source> </source></ignorable>
      <segment id='s2' state='initial'><source>丙</source><target>병</target></segment>
      <segment><source>丁</source></segment></unit>
      <unit id='v' translate='no'><segment><source>戊</source><target>무</target></segment></unit></file></xliff>
      """
    let read = try Self.read(text)
    #expect(read.lines == ["u-s1: 甲乙\u{7} = 갑을", "u-s2: 丙 = 병 (0.5)"])
    #expect(read.units[0].notes == ["메모"])
    #expect(read.entries.map { $0.sourceTerms[0].text + "=" + $0.targetTerms[0].text } == ["国家=국가"])
    #expect(read.entries[0].targetTerms[0].usageSource == "사전")
    #expect(read.entries[0].reviewState == .proposed)
    #expect(
      read.omissions == [
        "proposals beside segments: 1 (they were not asked for)", "segments: 1 (they have no translation yet)",
        "units: 1 (they are not for translation)",
      ])
    #expect(try Self.read(text, proposals: true).lines.first == "u: 甲甲 = 갑갑 (0.9)")
  }
}
