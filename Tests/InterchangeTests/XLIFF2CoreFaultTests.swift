import Diagnostics
import Testing

/// One fault a document, for each constraint of the core.
///
/// > Source: XLIFF 2.1, 4.2 and 4.3; the constraint of each case is the one that its rule names.
private let faults: [(rule: String, text: String)] = [
  // Ids.
  ("xliff2-file-id", "<file id='f1'><unit id='1'>§a§</unit></file><file id='f1'><unit id='1'>§a§</unit></file>"),
  ("xliff2-group-id", "<group id='g'/><group id='g'/><unit id='u'>§a§</unit>"),
  ("xliff2-group-id", "<group id='g'><group id='g'/></group><unit id='u'>§a§</unit>"),
  ("xliff2-unit-id", "<unit id='u'>§a§</unit><unit id='u'>§b§</unit>"),
  ("xliff2-unit-id", "<group id='g'><unit id='u'>§a§</unit></group><unit id='u'>§b§</unit>"),
  ("xliff2-note-id", "<notes><note id='n'>a</note><note id='n'>b</note></notes>§a§"),
  (
    "xliff2-note-id",
    "<group id='g'><notes><note id='n'>a</note><note id='n'>b</note></notes></group><unit id='u'>§a§</unit>"
  ),
  (
    "xliff2-note-id",
    "<file id='f'><notes><note id='n'>a</note><note id='n'>b</note></notes><unit id='u'>§a§</unit></file>"
  ),
  ("xliff2-data-id", "<originalData><data id='d'>a</data><data id='d'>b</data></originalData>§a§"),
  ("xliff2-inline-id", "<segment id='s'><source>a</source></segment><segment id='s'><source>b</source></segment>"),
  ("xliff2-inline-id", "<segment id='s'><source>a</source></segment><ignorable id='s'><source> </source></ignorable>"),
  (
    "xliff2-inline-id",
    "<ignorable id='s'><source> </source></ignorable><ignorable id='s'><source> </source></ignorable>§a§"
  ),
  ("xliff2-inline-id", "<segment id='s'><source><ph id='s'/>a</source></segment>"),
  ("xliff2-inline-id", "§<ph id='1'/>a§§<pc id='1'>b</pc>§"),
  ("xliff2-inline-id", "§<mrk id='1' translate='no'>a<ph id='1'/></mrk>§"),
  ("xliff2-inline-id", "§<sm id='1' translate='no'/>a<em startRef='1'/><sc id='1'/><ec startRef='1'/>§"),
  ("xliff2-target-id", "§<ph id='1'/>a¦<pc id='1'>b</pc>§"),
  ("xliff2-target-id", "§<ph id='1'/>a¦<ph id='1'/>b<ph id='1'/>§"),
  ("xliff2-target-id", "<segment id='s'><source>a</source><target><ph id='s'/></target></segment>"),
  ("xliff2-target-id", "§a¦<ph id='x'/>§§b¦<ph id='x'/>§"),
  ("xliff2-extension-id", "<my:a id='x'/><my:b id='x'/>§a§"),
  ("xliff2-extension-id", "<my:a id='x'><my:b xml:id='x'/></my:a>§a§"),
  ("xliff2-extension-id", "<group id='g'><my:a id='x'/><my:a id='x'/></group><unit id='u'>§a§</unit>"),
  ("xliff2-extension-id", "<file id='f'><my:a id='x'/><my:a id='x'/><unit id='u'>§a§</unit></file>"),
  ("xliff2-attribute-value", "<unit id='u 1'>§a§</unit>"),
  ("xliff2-attribute-value", "<unit id=''>§a§</unit>"),
  ("xliff2-attribute-value", "§<ph id='a,b'/>§"),
  ("xliff2-missing-attribute", "<unit>§a§</unit>"),
  ("xliff2-missing-attribute", "<group><unit id='u'>§a§</unit></group>"),
  ("xliff2-missing-attribute", "<file><unit id='u'>§a§</unit></file>"),
  ("xliff2-missing-attribute", "§<ph/>§"),
  ("xliff2-missing-attribute", "§<mrk translate='no'>a</mrk>§"),
  ("xliff2-missing-attribute", "<originalData><data>a</data></originalData>§a§"),
  // Languages and white space.
  ("xliff2-target-language", "@srcLang='zh-CN'@§a¦b§"),
  ("xliff2-target-language", "@srcLang='zh-CN'@§a§<ignorable><source> </source><target> </target></ignorable>"),
  ("xliff2-attribute-value", "@srcLang='z' trgLang='ko'@§a§"),
  ("xliff2-attribute-value", "@srcLang='zh_CN' trgLang='ko'@§a§"),
  ("xliff2-attribute-value", "@srcLang='zh-CN' trgLang='korean language'@§a§"),
  ("xliff2-missing-attribute", "@trgLang='ko'@§a§"),
  ("xliff2-language", "<segment><source xml:lang='en'>a</source></segment>"),
  ("xliff2-language", "<segment><source>a</source><target xml:lang='zh-CN'>b</target></segment>"),
  ("xliff2-language", "<file id='f' xml:lang='ja'><unit id='u'>§a§</unit></file>"),
  ("xliff2-language", "<group id='g' xml:lang='ja'><unit id='u'>§a¦b§</unit></group>"),
  ("xliff2-language", "<unit id='u' xml:lang='zh-CN'>§a¦b§</unit>"),
  ("xliff2-attribute", "<segment xml:lang='zh-CN'><source>a</source></segment>"),
  ("xliff2-space", "<segment><source xml:space='preserve'>a</source><target>b</target></segment>"),
  (
    "xliff2-space",
    "<unit id='u' xml:space='preserve'><segment><source>a</source><target xml:space='default'>b</target></segment></unit>"
  ),
  ("xliff2-attribute-value", "<segment><source xml:space='keep'>a</source></segment>"),
  ("xliff2-attribute-value", "<originalData><data id='d' xml:space='default'>a</data></originalData>§a§"),
  // Structure.
  ("xliff2-missing-element", "<?raw?>"),
  ("xliff2-missing-element", "<file id='f'></file>"),
  ("xliff2-missing-element", "<unit id='u'/>"),
  ("xliff2-missing-element", "<segment/>"),
  ("xliff2-missing-element", "§a§<ignorable/>"),
  ("xliff2-missing-element", "<notes/>§a§"),
  ("xliff2-missing-element", "<originalData/>§a§"),
  ("xliff2-segment", "<ignorable><source> </source></ignorable>"),
  ("xliff2-skeleton", "<skeleton/><unit id='u'>§a§</unit>"),
  ("xliff2-skeleton", "<skeleton href='a.skl'>x</skeleton><unit id='u'>§a§</unit>"),
  ("xliff2-skeleton", "<skeleton href='a.skl'><my:x/></skeleton><unit id='u'>§a§</unit>"),
  ("xliff2-element", "§a§<notes><note>x</note></notes>"),
  ("xliff2-element", "<unit id='u'>§a§</unit><notes><note>x</note></notes>"),
  ("xliff2-element", "<group id='g'><unit id='u'>§a§</unit><notes><note>x</note></notes></group>"),
  ("xliff2-element", "<segment><source>a</source><note>x</note></segment>"),
  ("xliff2-element", "<segment><source>a</source><my:x/></segment>"),
  ("xliff2-element", "<segment><source>a<my:x/></source></segment>"),
  ("xliff2-element", "<unit id='u'>§a§</unit><my:x/>"),
  ("xliff2-element", "<originalData><data id='d'>a<my:x/></data></originalData>§a§"),
  ("xliff2-element", "<originalData><data id='d'>a</data><my:x/></originalData>§a§"),
  ("xliff2-element", "<?raw?><my:x/><file id='f'><unit id='u'>§a§</unit></file>"),
  ("xliff2-element", "<segment><target>b</target><source>a</source></segment>"),
  ("xliff2-element", "<segment><source>a</source><target>b</target><target>c</target></segment>"),
  ("xliff2-text", "a§a§"),
  ("xliff2-attribute", "<segment my:x='1'><source>a</source></segment>"),
  ("xliff2-attribute", "<segment><source my:x='1'>a</source></segment>"),
  ("xliff2-attribute", "<segment><source>a</source><target my:x='1'>b</target></segment>"),
  ("xliff2-attribute", "§<pc id='1' x='1'>a</pc>§"),
  ("xliff2-attribute", "<segment><source dir='ltr'>a</source></segment>"),
  ("xliff2-attribute", "<segment translate='no'><source>a</source></segment>"),
  ("xliff2-attribute", "<segment><source>a</source><target state='translated'>b</target></segment>"),
  ("xliff2-attribute-value", "<notes><note priority='11'>x</note></notes>§a§"),
  ("xliff2-attribute-value", "<notes><note priority='0'>x</note></notes>§a§"),
  ("xliff2-attribute-value", "<notes><note appliesTo='both'>x</note></notes>§a§"),
  ("xliff2-attribute-value", "<unit id='u' type='free'>§a§</unit>"),
  // State and order.
  ("xliff2-attribute-value", "<segment state='needs-translation'><source>a</source></segment>"),
  ("xliff2-state", "<segment state='translated'><source>a</source></segment>"),
  ("xliff2-state", "<segment state='final'><source>a</source></segment>"),
  ("xliff2-substate", "<segment subState='my:x'><source>a</source></segment>"),
  ("xliff2-substate", "<segment state='initial' subState='x'><source>a</source></segment>"),
  ("xliff2-substate", "<segment state='initial' subState='xlf:x'><source>a</source></segment>"),
  ("xliff2-order", "<segment><source>a</source><target order='2'>b</target></segment>§c¦d§"),
  (
    "xliff2-order",
    "<segment><source>a</source><target order='1'>b</target></segment><segment><source>a</source><target order='1'>b</target></segment>"
  ),
  ("xliff2-order", "<segment><source>a</source><target order='2'>b</target></segment>"),
  ("xliff2-attribute-value", "<segment><source>a</source><target order='0'>b</target></segment>"),
]

@Suite struct XLIFF2CoreFaultTests {
  @Test(arguments: faults.indices)
  func isFound(_ index: Int) throws {
    for version in XLIFF2Document.Version.allCases {
      let found = try XLIFF2Document.findings(XLIFF2Document.expand(faults[index].text, version))
      let errors = found.filter { $0.severity == .error }
      #expect(
        errors.contains { $0.rule == faults[index].rule } && errors.count <= 2,
        "\(version.rawValue): \(faults[index]): \(found.map { "\($0.rule): \($0.message)" })")
    }
  }
}
