import Diagnostics
import Interchange
import Testing

private let fixed = "canCopy='no' canDelete='no'"
private let pair = "<source>a</source><target>b</target>"

/// Sound documents, which between them use every feature of core and modules.
let soundXLIFF2: [String] = [
  "§a§", "§a¦b§", "§¦§",
  "<file id='f' original='x' canResegment='no' translate='no' srcDir='rtl' trgDir='ltr' my:x='1'><unit id='u'>§a§</unit></file>"
    + "<file id='g'><unit id='u'>§a§</unit></file>",
  "<skeleton href='a.skl'/><unit id='u'>§a§</unit>", "<skeleton>x<my:y/>z</skeleton><unit id='u'>§a§</unit>",
  "<group id='g' name='n' type='my:t'><group id='h'/><unit id='u' name='n' type='my:t'>§a§</unit></group><unit id='g'>§a§</unit>",
  // Languages and white space.
  "@srcLang='zh-CN' trgLang='ko' xml:lang='ru'@<file id='f' xml:lang='ja'><unit id='u' xml:lang='ZH-cn'><segment><source>a</source>"
    + "<target xml:lang='ko'>b</target></segment></unit></file>",
  "@srcLang='zh-CN'@§a§", "@srcLang='zh-Hans-CN' trgLang='x-my'@§a¦b§",
  "<unit id='u' xml:space='preserve'><segment><source xml:space='preserve'>a</source><target>b</target></segment></unit>",
  "<segment><source xml:space='default'>a</source><target>b</target></segment>",
  // Notes.
  "<notes><note>a</note><note id='1' appliesTo='target' category='c' priority='10' my:x='1'>b</note></notes>§a§",
  "<file id='f'><notes><note id='1'>a</note></notes><group id='g'><notes><note id='1'>b</note></notes><unit id='u'><notes>"
    + "<note id='1'>c</note></notes>§a§</unit></group></file>",
  "<notes><note id='n'>x</note></notes>§<mrk id='1' type='comment' ref='#n=n'>a</mrk><mrk id='2' type='comment' value='v'>b</mrk>"
    + "<mrk id='3' type='comment' ref='#f=f1/u=u1/n=n'>c</mrk><sm id='4' type='comment' ref='#u=u1/n=n'/>d<em startRef='4'/>§",
  // States and order.
  "<segment id='s' canResegment='no' state='final' subState='my:x'>\(pair)</segment><segment state='initial'><source>a</source></segment>",
  "<segment><source>a</source><target order='3'>b</target></segment><ignorable><source> </source></ignorable><segment><source>c</source>"
    + "<target order='1'>d</target></segment>",
  "<segment><source>a</source><target order='2'>b</target></segment><segment><source>c</source><target order='1'>d</target></segment>",
  "<ignorable id='i'><source> </source><target> </target></ignorable>§a¦b§<ignorable><source> </source></ignorable>",
  // Codes.
  "<originalData><data id='d' dir='rtl' xml:space='preserve'>x<cp hex='0001'/></data></originalData>"
    + "§<ph id='1' dataRef='d' disp='x' equiv='y' type='ui' subType='xlf:var'/><pc id='2' dataRefStart='d' dataRefEnd='d' dir='ltr'>a</pc>"
    + "<sc id='3' dataRef='d'/>b<ec startRef='3' dataRef='d'/>¦<ph id='1' dataRef='d'/><ph id='new'/>§",
  "§<cp hex='001A'/><cp hex='FFFE'/><cp hex='D800'/>¦<cp hex='0000'/>§",
  "§<ph id='1'/><ph id='2' copyOf='1'/>¦<ph id='1'/><ph id='3' copyOf='1'/>§",
  "§<sc id='1'/>a§§b<ec startRef='1'/>§",
  "§<sc id='1' isolated='yes' dir='rtl'/>a<ec id='2' isolated='yes' dir='ltr'/>§",
  "§<pc id='1'>a</pc>¦<sc id='1'/>b<ec startRef='1'/>§", "§<sc id='1'/>a<ec startRef='1'/>¦<pc id='1'>b</pc>§",
  "§<sc id='1'/>a¦<sc id='1'/>b§§c<ec startRef='1'/>§",
  "§<sc id='1' canReorder='firstNo' \(fixed)/>a<ec startRef='1' canReorder='no' \(fixed)/>§",
  "§<sc id='1' canOverlap='no'/>a<sm id='2' type='term'/>b<ec startRef='1' canOverlap='no'/>c<em startRef='2'/>§",
  "<unit id='u'>§<ph id='1' subFlows='v w'/><pc id='2' subFlowsStart='v' subFlowsEnd='w'>a</pc>§</unit><unit id='v'>§a§</unit>"
    + "<group id='g'><unit id='w'>§a§</unit></group>",
  "<my:termEntry xml:id='e'/>§<mrk id='1' type='term' ref='#f=f1/tbx=e'>a</mrk>§",
  "§<ph id='1' canDelete='no'/>a§", "§<ph id='1' canDelete='no'/>a¦b§§c¦<ph id='1' canDelete='no'/>d§",
  "§<ph id='1' canReorder='firstNo' \(fixed)/>§",
  "§<ph id='1' canReorder='firstNo' \(fixed)/><ph id='2' canReorder='no' \(fixed)/><ph id='3'/>"
    + "¦<ph id='3'/><ph id='1' canReorder='firstNo' \(fixed)/>x<mrk id='m' type='term'>y</mrk><ph id='2' canReorder='no' \(fixed)/>§",
  "§<pc id='1' canReorder='firstNo' \(fixed)>a<ph id='2' canReorder='no' \(fixed)/></pc><ph id='3'/>"
    + "¦<ph id='3'/><pc id='1' canReorder='firstNo' \(fixed)>a<ph id='2' canReorder='no' \(fixed)/></pc>§",
  // Annotations and references.
  "§<mrk id='1' translate='no'>a</mrk><mrk id='2' type='generic' translate='yes'>b</mrk><mrk id='3' type='term' value='v' ref='http://x#y'>c"
    + "</mrk><mrk id='4' type='my:x' my:y='z' ref='other.xlf#f=1/n=1'>d</mrk>¦<mrk id='9' type='term'>e</mrk>§",
  "<segment id='s'><source><mrk id='1' type='my:x' ref='#s'>a</mrk><mrk id='2' type='my:x' ref='#f=f1/u=u1/t=9'>b</mrk></source>"
    + "<target><mrk id='9' type='my:x' ref='#f=f1'>c</mrk></target></segment>",
  // Extensions.
  "<file id='f'><my:a id='x'/><group id='g'><my:a id='x'/><unit id='u'><my:a id='x'><my:b id='y'>t</my:b></my:a>§a§</unit></group></file>",
  // Modules.
  "<mtc:matches><mtc:match id='1' ref='#m' similarity='99.5' matchQuality='0' matchSuitability='100' origin='o' type='tm' subType='my:x'>"
    + "<mda:metadata><mda:metaGroup><mda:meta type='t'>x</mda:meta></mda:metaGroup></mda:metadata><originalData><data id='d'>x</data>"
    + "</originalData><source><ph id='1' dataRef='d'/>a</source><target>b<ph id='1' dataRef='d'/></target><my:x/></mtc:match>"
    + "<mtc:match ref='#t=t' reference='yes'><source>a</source><target xml:lang='fr'>b</target></mtc:match></mtc:matches>"
    + "§<mrk id='m' type='mtc:match'>a</mrk><ph id='1'/>¦<mrk id='t' translate='yes'>b</mrk>§",
  "<gls:glossary><gls:glossEntry id='1' ref='#m' my:x='1'><gls:term source='s'>a</gls:term><gls:translation id='2' ref='#t=t'>b"
    + "</gls:translation><gls:definition>d</gls:definition><my:x/></gls:glossEntry><gls:glossEntry><gls:term>a</gls:term><gls:definition>d"
    + "</gls:definition></gls:glossEntry></gls:glossary>§<mrk id='m' type='term'>a</mrk>¦<mrk id='t' type='term'>b</mrk>§",
  "<file id='f'><mda:metadata id='1'><mda:metaGroup id='2' category='c' appliesTo='ignorable'><mda:metaGroup><mda:meta type='t'>x</mda:meta>"
    + "</mda:metaGroup></mda:metaGroup></mda:metadata><unit id='u'>§a§</unit></file>",
  "<unit id='u' fs:fs='div' fs:subFs='class,a\\\\b\\style,color:red\\,blue'>§<ph id='1' fs:fs='br'/>a<ec id='2' isolated='yes' fs:fs='b'/>§</unit>",
  "<file id='f'><res:resourceData><res:resourceItem id='r' mimeType='a/b' context='no'><res:source href='x' xml:lang='zh-CN'/>"
    + "<res:target href='y' xml:lang='ko'/><res:reference href='z' xml:lang='de'/></res:resourceItem><res:resourceItem><res:source><my:x/>"
    + "</res:source></res:resourceItem></res:resourceData><unit id='u'><res:resourceData><res:resourceItemRef id='1' ref='r'/>"
    + "<res:resourceItemRef ref='q'/><res:resourceItem id='q'><res:reference href='w'/></res:resourceItem></res:resourceData>"
    + "§<mrk id='1' type='my:x' ref='#f=f/res=r'>a</mrk>§</unit></file>",
  "<file id='f'><slr:profiles generalProfile='xliff:codepoints' storageProfile='xliff:utf8'><slr:normalization general='nfc' storage='nfd'/>"
    + "</slr:profiles><slr:data profile='xliff:codepoints'><my:x id='x'/></slr:data><group id='g' slr:sizeInfoRef='x' slr:storageRestriction='255'>"
    + "<unit id='u' slr:sizeRestriction='35,*'>§<pc id='1' slr:sizeRestriction='25,100' slr:equivStorage='7' slr:sizeInfo='0'>a</pc>"
    + "<ec id='2' isolated='yes' slr:equivStorage='7'/>§</unit></group></file>",
  "<file id='f'><slr:profiles generalProfile='xliff:codepoints' storageProfile='xliff:utf16'/><unit id='u'>"
    + "§<ph id='1' slr:sizeInfo='' slr:equivStorage=''/>a§</unit></file>",
  "<file id='f'><skeleton>a<my:x><my:y xml:lang='' xml:space='default'/></my:x></skeleton><my:z xml:lang='zh-CN' xml:id='z'/>"
    + "<unit id='u'>§a§</unit></file>",
  "<unit id='u' slr:sizeRestriction='as my profile says' slr:sizeInfo='some info'>§a§</unit>",
  "<file id='f'><val:validation my:x='1'><val:rule isPresent='a' occurs='2'/><val:rule isNotPresent='b' caseSensitive='no' normalization='none'/>"
    + "<val:rule startsWith='c' existsInSource='yes'/><val:rule endsWith='d'/><val:rule my:rule='e'/></val:validation><unit id='u'>"
    + "<val:validation><val:rule isPresent='a' disabled='yes'/></val:validation>§a§</unit></file>",
  "<ctr:changeTrack><ctr:revisions appliesTo='note' ref='n' currentVersion='1'><ctr:revision author='x' datetime='2024-01-31T09:00:00Z' version='1'>"
    + "<ctr:item property='content'>o</ctr:item><ctr:item property='category'>c</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>"
    + "<ctr:changeTrack><ctr:revisions appliesTo='target'><ctr:revision><ctr:item property='content'>o</ctr:item></ctr:revision></ctr:revisions>"
    + "</ctr:changeTrack><notes><note id='n' category='d'>x</note></notes>§a§",
  "@srcLang='zh-CN' trgLang='ko' its:version='2.0'@<unit id='u' its:annotatorsRef='text-analysis|http://x terminology|http://y'>"
    + "<its:locQualityIssues xml:id='q'><its:locQualityIssue locQualityIssueType='grammar' locQualityIssueSeverity='5'/></its:locQualityIssues>"
    + "<its:provenanceRecords xml:id='p'><its:provenanceRecord revPerson='x'/></its:provenanceRecords>"
    + "§<mrk id='1' type='its:generic' its:locQualityIssuesRef='#its=q'>a</mrk><sm id='2' type='its:generic' its:provenanceRecordsRef='#its=p'/>"
    + "<em startRef='2'/><mrk id='3' its:taSource='s' its:taIdent='i' its:taConfidence='0.5'>b</mrk><mrk id='4' type='term' its:termConfidence='1'>"
    + "c</mrk>§</unit>",
]

/// What only 2.2 has.
private let new: [String] = [
  "<?raw?><notes><note id='n' ref='#f=f'>x</note></notes><mda:metadata><mda:metaGroup><mda:meta type='t'>x</mda:meta></mda:metaGroup></mda:metadata>"
    + "<file id='f'><unit id='u'>§a§</unit></file>",
  "<unit id='u' pgs:switch='plural:n' canResegment='no'><segment pgs:case='0'>\(pair)</segment><segment pgs:case='one'>\(pair)</segment><segment>\(pair)"
    + "</segment></unit>",
  "<unit id='u' pgs:switch='ordinal:n,select:s'><segment pgs:case='1.5,whatever'>\(pair)</segment></unit>",
  "<res:resourceData><res:resourceItem><notes><note id='n'>x</note></notes><res:source><my:x/></res:source></res:resourceItem></res:resourceData>"
    + "<notes><note id='n'>x</note></notes>§a§",
  "<unit id='u' pgs:switch='gender:g plural:n'><segment pgs:case='feminine other'>\(pair)</segment></unit>",
  "<notes><note ref='#1'>x</note></notes>§<mrk id='1' type='term'>a</mrk>§",
]

/// What deserves a warning and no more.
private let doubtful: [(rule: String, text: String)] = [
  ("xliff2-translate", "§<mrk id='1'>a</mrk>§"),
  ("xliff2-reference", "§<mrk id='1' type='term' ref='#nix'>a</mrk>§"),
  ("xliff2-reference", "§<mrk id='1' type='term' ref='#f=f9'>a</mrk>§"),
  ("xliff2-reference", "§<mrk id='1' type='term' ref='#u=u9/x'>a</mrk>§"),
  (
    "xliff2-span-side",
    "<gls:glossary><gls:glossEntry ref='#t'><gls:term>a</gls:term><gls:translation>b</gls:translation></gls:glossEntry></gls:glossary>"
      + "§a¦<mrk id='t' type='term'>b</mrk>§"
  ),
  (
    "xliff2-span-side",
    "<gls:glossary><gls:glossEntry><gls:term>a</gls:term><gls:translation ref='t=#t'>b</gls:translation></gls:glossEntry></gls:glossary>"
      + "§a¦<mrk id='t' type='term'>b</mrk>§"
  ),
  (
    "xliff2-change-target",
    "<ctr:changeTrack><ctr:revisions appliesTo='source' ref='n'><ctr:revision><ctr:item property='content'>o</ctr:item></ctr:revision>"
      + "</ctr:revisions></ctr:changeTrack><notes><note id='n'>a</note></notes>§a§"
  ),
  (
    "xliff2-change-date",
    "<ctr:changeTrack><ctr:revisions appliesTo='note'><ctr:revision datetime='yesterday'><ctr:item property='content'>o</ctr:item></ctr:revision>"
      + "</ctr:revisions></ctr:changeTrack>§a§"
  ),
]

@Suite struct XLIFF2SoundTests {
  @Test(arguments: soundXLIFF2.indices)
  func isSound(_ index: Int) throws {
    for version in XLIFF2Document.Version.allCases {
      let found = try XLIFF2Document.findings(XLIFF2Document.expand(soundXLIFF2[index], version))
      #expect(found.map { "\($0.rule): \($0.message)" } == [], "\(version.rawValue): \(soundXLIFF2[index])")
    }
  }

  @Test(arguments: new)
  func isSoundSince22(_ text: String) throws {
    let found = try XLIFF2Document.findings(XLIFF2Document.expand(text, .v22))
    #expect(found.map { "\($0.rule): \($0.message)" } == [])
  }

  @Test(arguments: doubtful.indices)
  func isDoubtful(_ index: Int) throws {
    let found = try XLIFF2Document.findings(XLIFF2Document.expand(doubtful[index].text, .v21))
    #expect(found.map(\.rule) == [doubtful[index].rule], "\(doubtful[index])")
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func newNamespaceIsNotOld() throws {
    let text =
      "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.2' srcLang='zh'>"
      + "<file id='f'><unit id='u'><segment><source>a</source></segment></unit></file></xliff>"
    #expect(
      try XLIFF2Document.findings(text).map(\.message) == [
        "version=\"2.2\" does not go with this namespace, which is that of 2.0 and 2.1 (XLIFF 2, version)"
      ])
  }

  /// What we write ourselves is sound.
  @Test(arguments: [ExportFormat.xliff21, .xliff22])
  func ourOwnIsSound(_ format: ExportFormat) throws {
    let sink = MemorySink()
    _ = try Samples.content.write(as: format, options: Samples.options, to: sink)
    let found = try XLIFF2Document.findings(String(decoding: sink.bytes, as: UTF8.self))
    #expect(found.map { "\($0.rule): \($0.message)" } == [])
  }

  /// Every rule has an id of its own, and all are in the catalog.
  @Test func rulesAreDistinct() {
    let ids = Validator.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.filter { $0.hasPrefix("xliff2-") }.count > 60)
  }
}
