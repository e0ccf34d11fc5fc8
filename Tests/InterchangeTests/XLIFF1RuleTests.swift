import Diagnostics
import Interchange
import Testing

@Suite struct XLIFF1RuleTests {
  /// Ids, names and references, which the schemas check too.
  static let keysCases = XLIFF1Sample.blocks(
    """
    namespace
    <xliff version='1.2'>{F}<body><trans-unit id='1'>{S}</trans-unit>{E}

    unit-id
    {B}<trans-unit id='1'>{S}</trans-unit><trans-unit id='1'>{S}</trans-unit>{E}

    unit-id
    {B}<group><trans-unit id='1'>{S}</trans-unit></group><group><trans-unit id='1'>{S}</trans-unit></group>{E}

    mid
    {B}<trans-unit id='1'><source>一</source><seg-source><mrk mtype='seg' mid='0'>一</mrk></seg-source><target>
    <mrk mtype='seg' mid='9'>일</mrk></target></trans-unit>{E}

    mid
    {B}<trans-unit id='1'><source>一</source><target><mrk mtype='seg' mid='1'>일</mrk></target></trans-unit>{E}

    mid
    {B}<trans-unit id='1'><source>一一</source><seg-source><mrk mtype='seg' mid='0'>一</mrk><mrk mtype='seg' mid='0'>一
    </mrk></seg-source></trans-unit>{E}

    mid
    {B}<trans-unit id='1'><source>一</source><alt-trans mid='0'><target>일</target></alt-trans></trans-unit>{E}

    mid
    {B}<trans-unit id='1'><source>一</source><seg-source><mrk mtype='seg' mid='0'>一</mrk></seg-source><alt-trans>
    <source>一</source><target><mrk mtype='seg' mid='0'>일</mrk></target></alt-trans></trans-unit>{E}

    tool-id
    {H}<file tool-id='t' original='a.txt' source-language='zh-CN' target-language='ko-KR' datatype='plaintext'>
    <body><trans-unit id='1'>{S}</trans-unit>{E}

    tool-content
    {H}{F}<header><tool tool-id='t' tool-name='a'><note>a</note></tool></header><body>
    <trans-unit id='1'>{S}</trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'>{S}<note xml:lang=''>a</note></trans-unit>{E}

    tool-id
    {H}{F}<header><tool tool-id='t' tool-name='a'/><tool tool-id='t' tool-name='b'/></header><body>
    <trans-unit id='1'>{S}</trans-unit>{E}

    tool-id
    {H}{F}<header><phase-group><phase phase-name='p' process-name='x' tool-id='zz'/></phase-group></header><body>
    <trans-unit id='1'>{S}</trans-unit>{E}

    tool-id
    {B}<trans-unit id='1'>{S}<alt-trans tool-id='q'><target>a</target></alt-trans></trans-unit>{E}

    phase-name
    {B}<trans-unit id='1' phase-name='p'>{S}</trans-unit>{E}

    phase-name
    {B}<trans-unit id='1'>{S}<target phase-name='p'>a</target></trans-unit>{E}

    phase-name
    {B}<trans-unit id='1'>{S}<count-group name='c'><count phase-name='p'>a</count></count-group></trans-unit>{E}

    phase-name
    {H}{F}<header><phase-group><phase phase-name='p' process-name='x'/><phase phase-name='p' process-name='x'/>
    </phase-group></header><body><trans-unit id='1'>{S}</trans-unit>{E}

    uid
    {H}{F}<header><skl><external-file href='a' uid='u'/></skl><reference><external-file href='a' uid='u'/>
    </reference></header><body><trans-unit id='1'>{S}</trans-unit>{E}

    name
    {B}<trans-unit id='1'>{S}<count-group name='a'/><count-group name='a'/></trans-unit>{E}

    name
    {B}<trans-unit id='1'>{S}<context-group name='a'><context context-type='record'>x</context></context-group>
    <context-group name='a'><context context-type='record'>x</context></context-group></trans-unit>{E}

    group-id
    {B}<group id='a'/><group id='a'/>{E}

    pair pair
    {B}<trans-unit id='1'><source><bpt id='1' rid='1'>a</bpt><ept id='2' rid='2'>a</ept></source></trans-unit>{E}

    code-rid pair
    {B}<trans-unit id='1'><source><bpt id='1' rid='1'>a</bpt><bpt id='3' rid='1'>a</bpt><ept id='2' rid='1'>a</ept>
    </source></trans-unit>{E}

    pair pair
    {B}<trans-unit id='1'><source><bx id='1' rid='1'/><ex id='2' rid='2'/></source></trans-unit>{E}

    pair
    {B}<trans-unit id='1'>{S}<target><ept id='2' rid='2'>a</ept></target></trans-unit>{E}

    unit-id
    {B}<bin-unit id='1' mime-type='text/plain'><bin-source><external-file href='a'/></bin-source></bin-unit>
    <trans-unit id='1'>{S}</trans-unit>{E}
    """)

  @Test(arguments: keysCases) func keys(_ lines: [String]) throws {
    let rules = lines[0].split(separator: " ").map { "xliff1-" + $0 }
    #expect(try XLIFF1Sample.errors(lines.dropFirst().joined()) == rules)
  }

  /// What the transitional schema takes.
  static let beyondTheSchemaCases = XLIFF1Sample.blocks(
    """
    language
    {B}<trans-unit id='1'><source xml:lang='en'>你好</source></trans-unit>{E}

    language
    {B}<trans-unit id='1'>{S}<target xml:lang='en'>hi</target></trans-unit>{E}

    target-language
    {H}<file original='a.txt' source-language='zh-CN' datatype='plaintext'><body><trans-unit id='1'>{S}{T}
    </trans-unit>{E}

    empty-target
    {B}<trans-unit id='1'>{S}<target state='final'/></trans-unit>{E}

    empty-target
    {B}<trans-unit id='1'>{S}<target state='signed-off'> </target></trans-unit>{E}

    empty-target
    {B}<trans-unit id='1' approved='yes'>{S}<target/></trans-unit>{E}

    empty-target
    {B}<trans-unit id='1' approved='yes'>{S}</trans-unit>{E}

    state
    {B}<trans-unit id='1' approved='yes'>{S}<target state='new'>a</target></trans-unit>{E}

    state
    {B}<trans-unit id='1' approved='yes'>{S}<target state='needs-translation'>a</target></trans-unit>{E}

    code-id
    {B}<trans-unit id='1'><source><g id='1'>a</g><g id='1'>b</g></source></trans-unit>{E}

    code-id
    {B}<trans-unit id='1'><source><g id='1'>a</g><x id='1'/></source></trans-unit>{E}

    pair
    {B}<trans-unit id='1'><source><bpt id='1'>a</bpt>b</source></trans-unit>{E}

    pair
    {B}<trans-unit id='1'><source><bx id='1'/>b</source></trans-unit>{E}

    pair pair
    {B}<trans-unit id='1'><source><ept id='2' rid='1'>b</ept><bpt id='1' rid='1'>a</bpt></source></trans-unit>{E}

    attribute-value
    {H}<file original='a.txt' source-language='zh-CN' target-language='korean-republic-of-x' datatype='plaintext'>
    <body><trans-unit id='1'>{S}</trans-unit>{E}

    unit-id
    {B}<trans-unit id=''>{S}</trans-unit>{E}

    original
    {B}<trans-unit id='1'>{S}</trans-unit></body></file>{F}<body><trans-unit id='1'>{S}</trans-unit>{E}

    xid
    {B}<trans-unit id='1'><source><x id='1' xid='nope'/>a</source></trans-unit>{E}

    phase-name
    {B}<bin-unit id='1' mime-type='text/plain' phase-name='p'><bin-source><external-file href='a'/></bin-source>
    </bin-unit>{E}
    """)

  @Test(arguments: beyondTheSchemaCases) func beyondTheSchema(_ lines: [String]) throws {
    let rules = lines[0].split(separator: " ").map { "xliff1-" + $0 }
    #expect(try XLIFF1Sample.errors(lines.dropFirst().joined()) == rules)
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
        "2:1 error xliff1-empty-target: the unit is approved but has no <target> (XLIFF 1.2, <trans-unit> approved, "
          + "<target> state)",
        "3:55 warning xliff1-mark: the <mrk> of a term holds no text (XLIFF 1.2, <mrk>)",
        "3:43 error xliff1-code-id: a code with the id \"1\" is there already in this <source> (XLIFF 1.2, id)",
        "3:20 warning xliff1-space: the text has blanks around it or line breaks, which only "
          + "xml:space=\"preserve\" keeps (XLIFF 1.2, xml:space)",
        "4:1 error xliff1-empty-target: the <target> in the state \"final\" is empty (XLIFF 1.2, <trans-unit> "
          + "approved, <target> state)",
        "4:24 warning xliff1-match-quality: match-quality=\"good\" is neither a number nor a percentage such as 95% "
          + "(XLIFF 1.2, match-quality)",
        "5:1 warning xliff1-strict: the strict schema does not take elements such as <z:z> from outside XLIFF "
          + "(XLIFF 1.2, strict schema)",
      ])
  }

  /// What is warned of only.
  static let warningCases = XLIFF1Sample.blocks(
    """
    code-lost
    {B}<trans-unit id='1'><source><x id='1'/>a</source><target>가</target></trans-unit>{E}

    code-added
    {B}<trans-unit id='1'>{S}<target><x id='1'/>가</target></trans-unit>{E}

    match-quality
    {B}<trans-unit id='1'>{S}<alt-trans match-quality='9'><target>a</target></alt-trans>
    <alt-trans match-quality='9%'><target>a</target></alt-trans></trans-unit>{E}

    alternative-language alternative-language
    {B}<trans-unit id='1'>{S}<alt-trans xml:lang='ja'><target xml:lang='ja'>a</target></alt-trans></trans-unit>{E}

    segment-text
    {B}<trans-unit id='1'>{S}<seg-source>你</seg-source></trans-unit>{E}

    mark
    {B}<trans-unit id='1'><source>a</source><seg-source><mrk mtype='term'><mrk mtype='seg' mid='1'>a</mrk></mrk>
    </seg-source></trans-unit>{E}

    space
    {B}<trans-unit id='1'><source> a</source></trans-unit>{E}

    strict
    {H}{F}<header><tool tool-id='t' tool-name='a'><z:z xmlns:z='urn:z'/></tool></header><body>
    <trans-unit id='1' xml:lang='zh'><source><ph id='1' xml:lang='zh'/></source></trans-unit>{E}

    strict strict
    {B}<trans-unit id='1' ts='a'>{S}<note>a</note><prop-group><prop prop-type='a'/></prop-group></trans-unit>{E}
    """)

  @Test(arguments: warningCases) func warnings(_ lines: [String]) throws {
    let rules = lines[0].split(separator: " ").map { "xliff1-" + $0 }
    #expect(try XLIFF1Sample.rules(lines.dropFirst().joined(), .warning) == rules)
    #expect(try XLIFF1Sample.errors(lines.dropFirst().joined()) == [])
  }
}
