import Diagnostics
import Interchange
import Testing

@Suite struct XLIFF1RuleTests {
  /// Ids, names and references, which the schemas check too.
  @Test(arguments: [
    (
      "<?xml version='1.0' encoding='UTF-8'?>
<xliff version='1.2'>{F}<body><trans-unit id='1'>{S}"
        + "</trans-unit>{E}",
      ["namespace"]
    ),
    ("{B}<trans-unit id='1'>{S}</trans-unit><trans-unit id='1'>{S}</trans-unit>{E}", ["unit-id"]),
    (
      "{B}<group><trans-unit id='1'>{S}</trans-unit></group><group><trans-unit id='1'>{S}</trans-unit>"
        + "</group>{E}",
      ["unit-id"]
    ),
    (
      "{B}<trans-unit id='1'><source>一</source><seg-source><mrk mtype='seg' mid='0'>一</mrk></seg-source>"
        + "<target><mrk mtype='seg' mid='9'>일</mrk></target></trans-unit>{E}",
      ["mid"]
    ),
    (
      "{B}<trans-unit id='1'><source>一</source><target><mrk mtype='seg' mid='1'>일</mrk></target>"
        + "</trans-unit>{E}",
      ["mid"]
    ),
    (
      "{B}<trans-unit id='1'><source>一一</source><seg-source><mrk mtype='seg' mid='0'>一</mrk>"
        + "<mrk mtype='seg' mid='0'>一</mrk></seg-source></trans-unit>{E}",
      ["mid"]
    ),
    (
      "{B}<trans-unit id='1'><source>一</source><alt-trans mid='0'><target>일</target></alt-trans>"
        + "</trans-unit>{E}",
      ["mid"]
    ),
    (
      "{B}<trans-unit id='1'><source>一</source><seg-source><mrk mtype='seg' mid='0'>一</mrk></seg-source>"
        + "<alt-trans><source>一</source><target><mrk mtype='seg' mid='0'>일</mrk></target></alt-trans>"
        + "</trans-unit>{E}",
      ["mid"]
    ),
    (
      "{H}"
        + "<file tool-id='t' original='a.txt' source-language='zh-CN' target-language='ko-KR'"
        + " datatype='plaintext'><body><trans-unit id='1'>{S}</trans-unit>{E}",
      ["tool-id"]
    ),
    (
      "{H}{F}<header><tool tool-id='t' tool-name='a'/><tool tool-id='t' tool-name='b'/></header><body>"
        + "<trans-unit id='1'>{S}</trans-unit>{E}",
      ["tool-id"]
    ),
    (
      "{H}{F}<header><phase-group><phase phase-name='p' process-name='x' tool-id='zz'/></phase-group>"
        + "</header><body><trans-unit id='1'>{S}</trans-unit>{E}",
      ["tool-id"]
    ),
    ("{B}<trans-unit id='1'>{S}<alt-trans tool-id='q'><target>a</target></alt-trans></trans-unit>{E}", ["tool-id"]),
    ("{B}<trans-unit id='1' phase-name='p'>{S}</trans-unit>{E}", ["phase-name"]),
    ("{B}<trans-unit id='1'>{S}<target phase-name='p'>a</target></trans-unit>{E}", ["phase-name"]),
    (
      "{B}<trans-unit id='1'>{S}<count-group name='c'><count phase-name='p'>a</count></count-group>"
        + "</trans-unit>{E}",
      ["phase-name"]
    ),
    (
      "{H}{F}<header><phase-group><phase phase-name='p' process-name='x'/>"
        + "<phase phase-name='p' process-name='x'/></phase-group></header><body><trans-unit id='1'>{S}"
        + "</trans-unit>{E}",
      ["phase-name"]
    ),
    (
      "{H}{F}<header><skl><external-file href='a' uid='u'/></skl><reference>"
        + "<external-file href='a' uid='u'/></reference></header><body><trans-unit id='1'>{S}</trans-unit>{E}",
      ["uid"]
    ),
    ("{B}<trans-unit id='1'>{S}<count-group name='a'/><count-group name='a'/></trans-unit>{E}", ["name"]),
    (
      "{B}<trans-unit id='1'>{S}<context-group name='a'><context context-type='record'>x</context>"
        + "</context-group><context-group name='a'><context context-type='record'>x</context></context-group>"
        + "</trans-unit>{E}",
      ["name"]
    ),
    ("{B}<group id='a'/><group id='a'/>{E}", ["group-id"]),
    (
      "{B}<trans-unit id='1'><source><bpt id='1' rid='1'>a</bpt><ept id='2' rid='2'>a</ept></source>"
        + "</trans-unit>{E}",
      ["pair", "pair"]
    ),
    (
      "{B}<trans-unit id='1'><source><bpt id='1' rid='1'>a</bpt><bpt id='3' rid='1'>a</bpt>"
        + "<ept id='2' rid='1'>a</ept></source></trans-unit>{E}",
      ["code-rid", "pair"]
    ),
    (
      "{B}<trans-unit id='1'><source><bx id='1' rid='1'/><ex id='2' rid='2'/></source></trans-unit>{E}",
      ["pair", "pair"]
    ),
    ("{B}<trans-unit id='1'>{S}<target><ept id='2' rid='2'>a</ept></target></trans-unit>{E}", ["pair"]),
    (
      "{B}<bin-unit id='1' mime-type='text/plain'><bin-source><external-file href='a'/></bin-source>"
        + "</bin-unit><trans-unit id='1'>{S}</trans-unit>{E}",
      ["unit-id"]
    ),
  ])
  func keys(_ short: String, rules: [String]) throws {
    #expect(try XLIFF1Sample.errors(short) == rules.map { "xliff1-" + $0 })
  }

  /// What the transitional schema takes.
  @Test(arguments: [
    ("{B}<trans-unit id='1'><source xml:lang='en'>你好</source></trans-unit>{E}", ["language"]),
    ("{B}<trans-unit id='1'>{S}<target xml:lang='en'>hi</target></trans-unit>{E}", ["language"]),
    (
      "{H}<file original='a.txt' source-language='zh-CN' datatype='plaintext'><body><trans-unit id='1'>"
        + "{S}{T}</trans-unit>{E}",
      ["target-language"]
    ),
    ("{B}<trans-unit id='1'>{S}<target state='final'/></trans-unit>{E}", ["empty-target"]),
    ("{B}<trans-unit id='1'>{S}<target state='signed-off'> </target></trans-unit>{E}", ["empty-target"]),
    ("{B}<trans-unit id='1' approved='yes'>{S}<target/></trans-unit>{E}", ["empty-target"]),
    ("{B}<trans-unit id='1' approved='yes'>{S}</trans-unit>{E}", ["empty-target"]),
    ("{B}<trans-unit id='1' approved='yes'>{S}<target state='new'>a</target></trans-unit>{E}", ["state"]),
    (
      "{B}<trans-unit id='1' approved='yes'>{S}<target state='needs-translation'>a</target></trans-unit>{E}",
      ["state"]
    ),
    ("{B}<trans-unit id='1'><source><g id='1'>a</g><g id='1'>b</g></source></trans-unit>{E}", ["code-id"]),
    ("{B}<trans-unit id='1'><source><g id='1'>a</g><x id='1'/></source></trans-unit>{E}", ["code-id"]),
    ("{B}<trans-unit id='1'><source><bpt id='1'>a</bpt>b</source></trans-unit>{E}", ["pair"]),
    ("{B}<trans-unit id='1'><source><bx id='1'/>b</source></trans-unit>{E}", ["pair"]),
    (
      "{B}<trans-unit id='1'><source><ept id='2' rid='1'>b</ept><bpt id='1' rid='1'>a</bpt></source>"
        + "</trans-unit>{E}",
      ["pair", "pair"]
    ),
    (
      "{H}"
        + "<file original='a.txt' source-language='zh-CN' target-language='korean-republic-of-x'"
        + " datatype='plaintext'><body><trans-unit id='1'>{S}</trans-unit>{E}",
      ["attribute-value"]
    ),
    ("{B}<trans-unit id=''>{S}</trans-unit>{E}", ["unit-id"]),
    (
      "{B}<trans-unit id='1'>{S}</trans-unit></body></file>{F}<body><trans-unit id='1'>{S}</trans-unit>{E}",
      ["original"]
    ),
    ("{B}<trans-unit id='1'><source><x id='1' xid='nope'/>a</source></trans-unit>{E}", ["xid"]),
    (
      "{B}<bin-unit id='1' mime-type='text/plain' phase-name='p'><bin-source><external-file href='a'/>"
        + "</bin-source></bin-unit>{E}",
      ["phase-name"]
    ),
  ])
  func beyondTheSchema(_ short: String, rules: [String]) throws {
    #expect(try XLIFF1Sample.errors(short) == rules.map { "xliff1-" + $0 })
  }

  @Test func messages() throws {
    let found = try XLIFF1Sample.findings(
      """
      {B}
      <trans-unit id='1' approved='yes'>{S}</trans-unit>
      <trans-unit id='2'><source><g id='1'>a</g><x id='1'/> <mrk mtype='term'/></source>
      <target state='final'/><alt-trans match-quality='good'><target>가</target></alt-trans>
      <z:z xmlns:z='urn:z'/></trans-unit>{E}
      """)
    #expect(
      found == [
        "MESSAGES"
      ])
  }

  /// Warnings only.
  @Test(arguments: [
    ("{B}<trans-unit id='1'><source><x id='1'/>a</source><target>가</target></trans-unit>{E}", ["code-lost"]),
    ("{B}<trans-unit id='1'>{S}<target><x id='1'/>가</target></trans-unit>{E}", ["code-added"]),
    (
      "{B}<trans-unit id='1'>{S}<alt-trans match-quality='9'><target>a</target></alt-trans>"
        + "<alt-trans match-quality='9%'><target>a</target></alt-trans></trans-unit>{E}", ["match-quality"]
    ),
    (
      "{B}<trans-unit id='1'>{S}<alt-trans xml:lang='ja'><target xml:lang='ja'>a</target></alt-trans></trans-unit>{E}",
      ["alternative-language", "alternative-language"]
    ),
    ("{B}<trans-unit id='1'>{S}<seg-source>你</seg-source></trans-unit>{E}", ["segment-text"]),
    (
      "{B}<trans-unit id='1'><source>a</source><seg-source><mrk mtype='term'><mrk mtype='seg' mid='1'>a</mrk></mrk>"
        + "</seg-source></trans-unit>{E}", ["mark"]
    ),
    ("{B}<trans-unit id='1'><source> a</source></trans-unit>{E}", ["space"]),
    ("{B}<trans-unit id='1' ts='a'>{S}<note>a</note><prop-group><prop prop-type='a'/></prop-group></trans-unit>{E}",
      ["strict", "strict"]),
  ])
  func warnings(_ short: String, rules: [String]) throws {
    #expect(try XLIFF1Sample.rules(short, .warning) == rules.map { "xliff1-" + $0 })
    #expect(try XLIFF1Sample.errors(short) == [])
  }
}
