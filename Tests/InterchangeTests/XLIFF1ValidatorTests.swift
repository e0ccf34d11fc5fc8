import Interchange
import Testing

/// What XLIFF 1.0, 1.1 and 1.2 take and what not.
///
/// Every document was also put to the official DTD and schemas with xmllint: all that these refuse is refused here.
/// Single quotes stand for double ones; `{B}` opens a 1.2 document up to its body, `{E}` ends it, `{S}` and `{T}` are a
/// source and a target.
@Suite struct XLIFF1ValidatorTests {
  static let soundCases = XLIFF1Sample.blocks(
    """
    {B}<trans-unit id='1'>{S}{T}</trans-unit>{E}

    {B}{E}

    {B}<trans-unit id='1'>{S}<target state='x-mine'>안녕</target></trans-unit>{E}

    {B}<trans-unit id='1'><source><mrk mtype='term'>你</mrk>好</source><target><mrk mtype='term'>안</mrk>녕</target>
    </trans-unit>{E}

    {B}<trans-unit id='1'>{S}{T}<alt-trans match-quality='95%'>{T}</alt-trans></trans-unit>{E}

    {B}<trans-unit id='1'>{S}{T}<a:b xmlns:a='urn:a'><c/></a:b></trans-unit>{E}

    {B}<trans-unit id='1' xmlns:a='urn:a' a:b='c' foo='bar'>{S}{T}</trans-unit>{E}

    {B}<trans-unit id='1'>{S}<alt-trans>{T}<target>하이</target></alt-trans></trans-unit>{E}

    {B}<trans-unit id='1'><source>一。二。</source><seg-source><mrk mtype='seg' mid='0'>一。</mrk>
    <mrk mtype='seg' mid='1'>二。</mrk></seg-source><target><mrk mtype='seg' mid='0'>일.</mrk><mrk mtype='seg' mid='1'>
    이.</mrk></target></trans-unit>{E}

    {B}<trans-unit id='1'><source><g id='1'>你</g><x id='2'/><bpt id='3' rid='1'>&lt;b&gt;</bpt>好<ept id='4' rid='1'>
    &lt;/b&gt;</ept><bx id='5' rid='9'/>a<ex id='6' rid='9'/><ph id='7'>x<sub>t</sub></ph><it id='8' pos='open'>i
    </it></source><target><g id='1'>안</g><x id='2'/><bpt id='3' rid='1'>&lt;b&gt;</bpt>녕<ept id='4' rid='1'>
    &lt;/b&gt;</ept><bx id='5' rid='9'/>a<ex id='6' rid='9'/><ph id='7'>x</ph><it id='8' pos='open'>i</it></target>
    </trans-unit>{E}

    {B}<trans-unit id='1'><source><bpt id='1'>b</bpt>好<ept id='1'>e</ept></source></trans-unit>{E}

    {H}{F}<header><skl><external-file href='a.skl'/></skl><phase-group>
    <phase phase-name='p1' process-name='tr' tool-id='t' date='2024-01-02T03:04:05Z'><note>n</note></phase>
    </phase-group><glossary><internal-file>g</internal-file></glossary><reference><external-file href='r'/>
    </reference><count-group name='c'><count count-type='total' unit='word' phase-name='p1'>5</count></count-group>
    <prop-group name='p'><prop prop-type='a'>b</prop></prop-group><note priority='3' from='me' annotates='source'>n
    </note><tool tool-id='t' tool-name='T'><any xmlns='urn:x'/>text</tool><e xmlns='urn:e'/></header><body>
    <trans-unit id='1' phase-name='p1'>{S}<target phase-name='p1'>안녕</target></trans-unit>{E}

    {B}<group id='g1' restype='dialog' coord='0;0;#;-5'><context-group name='cg' purpose='location'>
    <context context-type='sourcefile'>a</context></context-group><note>n</note><group>
    <trans-unit id='a' approved='no' translate='yes' reformat='coord-x' size-unit='char' maxwidth='10'>{S}
    </trans-unit></group></group><trans-unit id='b'>{S}</trans-unit>{E}

    {B}<bin-unit id='b1' mime-type='image/png'><bin-source><external-file href='a.png'/></bin-source>
    <bin-target mime-type='image/png' state='final'><internal-file form='base64'>AAAA</internal-file></bin-target>
    <note>x</note><trans-unit id='t'><source>a</source></trans-unit></bin-unit>{E}

    {B}<group/>{E}

    {B}<trans-unit id='1'>{S}</trans-unit></body></file>
    <file original='b.txt' source-language='zh-CN' target-language='ko-KR' datatype='plaintext'><body>
    <trans-unit id='1'>{S}</trans-unit>{E}

    {H}<d xmlns='urn:d'/>{F}<body/></file><e xmlns='urn:e'/>
    <file original='b.txt' source-language='zh-CN' target-language='ko-KR' datatype='plaintext'><body/></file>
    </xliff>

    {B}<trans-unit id='1'><source><x id='1' xid='2'/>你</source></trans-unit><trans-unit id='2'>{S}</trans-unit>{E}

    {B}<trans-unit id='1'><source>一</source><seg-source><mrk mtype='seg' mid='0'>一</mrk></seg-source>
    <alt-trans mid='0'><source>一</source><target>일</target></alt-trans></trans-unit>{E}

    {B}<trans-unit id='1'><source><g id='1'>你</g></source><target><g id='1'>안</g><g id='1'>녕</g></target>
    </trans-unit>{E}

    {B}<trans-unit id='1'><source><![CDATA[<b>]]>好<!-- c --></source></trans-unit>{E}

    {B}<trans-unit id='1'>{S}{T}<note xml:lang='en'>a</note><count-group name='k'><count>1</count></count-group>
    <context-group><context context-type='x-foo'>a</context></context-group><note>b</note></trans-unit>{E}

    <xliff version='1.1' xmlns='urn:oasis:names:tc:xliff:document:1.2'>{F}<body><trans-unit id='1'>{S}</trans-unit>
    {E}

    {B}<trans-unit id='1' xml:space='preserve'><source> 你 </source></trans-unit>{E}

    <xliff version='1.1' xmlns='urn:oasis:names:tc:xliff:document:1.1'>{F}<body><trans-unit id='1'>{S}{T}<note>a
    </note><alt-trans><target>a</target></alt-trans><z xmlns='urn:z'/></trans-unit>{E}

    <xliff version='1.0' xmlns='urn:oasis:names:tc:xliff:document:1.1'>{F}<body><trans-unit id='1'>{S}</trans-unit>
    {E}

    <xliff version='1.1' xmlns='urn:oasis:names:tc:xliff:document:1.1'>{F}<body>
    <trans-unit id='1' xmlns:q='urn:q' q:z='1'>{S}{T}</trans-unit>{E}

    <xliff version='1.0'>{F}<header/><body><trans-unit id='1'>{S}{T}</trans-unit>{E}

    <xliff version='1.0'>{F}<header/><body><trans-unit id='1'>{S}<target state='foo'>a</target></trans-unit>{E}
    """)

  @Test(arguments: soundCases) func sound(_ lines: [String]) throws {
    #expect(try XLIFF1Sample.errors(lines.joined()) == [])
  }

  /// Elements out of place.
  static let contentCases = XLIFF1Sample.blocks(
    """
    missing-element
    {B}<trans-unit id='1'>{S}<alt-trans><source>a</source></alt-trans></trans-unit>{E}

    element
    {B}<trans-unit id='1'>{T}{S}</trans-unit>{E}

    missing-element
    {H}</xliff>

    missing-element
    {H}{F}</file></xliff>

    element
    {H}{F}<body/><header/></file></xliff>

    missing-element
    {H}{F}<header><phase-group/></header><body><trans-unit id='1'>{S}</trans-unit>{E}

    element
    {H}{F}<header><skl><internal-file>a</internal-file><internal-file>b</internal-file></skl></header><body>
    <trans-unit id='1'>{S}</trans-unit>{E}

    element
    {H}{F}<header><note>a</note><skl><internal-file>a</internal-file></skl></header><body><trans-unit id='1'>{S}
    </trans-unit>{E}

    missing-element
    {B}<trans-unit id='1'>{S}<context-group name='a'/></trans-unit>{E}

    missing-element
    {B}<trans-unit id='1'>{S}<prop-group/></trans-unit>{E}

    element
    {B}<trans-unit id='1'>{S}<note><g id='1'>a</g></note></trans-unit>{E}

    element
    {B}<group><trans-unit id='1'>{S}</trans-unit><note>a</note></group>{E}

    element
    {B}<trans-unit id='1'>{S}{S}</trans-unit>{E}

    element
    {B}<trans-unit id='1'>{S}{T}{T}</trans-unit>{E}

    element
    {B}<trans-unit id='1'>{S}{T}<seg-source>你好</seg-source></trans-unit>{E}

    element
    {B}<trans-unit id='1'><a xmlns='urn:a'/>{S}</trans-unit>{E}

    element
    {B}<trans-unit id='1'>{S}<a xmlns='urn:a'/>{T}</trans-unit>{E}

    element
    {B}<trans-unit id='1'>{S}<a xmlns=''/></trans-unit>{E}

    element
    {B}<trans-unit id='1'><source>a<b xmlns='urn:b'/></source></trans-unit>{E}

    element
    {B}<trans-unit id='1'><source>a<b>c</b></source></trans-unit>{E}

    text
    {B}<trans-unit id='1'><source><x id='1'>a</x></source></trans-unit>{E}

    element
    {B}<trans-unit id='1'><source><ph id='1'><g id='2'>a</g></ph></source></trans-unit>{E}

    element
    {B}<trans-unit id='1'><source><sub>a</sub></source></trans-unit>{E}

    element
    {B}<trans-unit id='1'>{S}<alt-trans><note>a</note><target>a</target></alt-trans></trans-unit>{E}

    text
    {B}<trans-unit id='1'>hello{S}</trans-unit>{E}

    text
    {B}hello{E}

    missing-element
    {B}<bin-unit id='1' mime-type='text/plain'/>{E}

    element
    {B}<trans-unit id='1'>{S}<comment>a</comment></trans-unit>{E}

    element
    <xliff version='1.1' xmlns='urn:oasis:names:tc:xliff:document:1.1'>{F}<body><trans-unit id='1'>{S}{T}<alt-trans>
    <target>a</target></alt-trans><note>a</note></trans-unit>{E}

    element
    <xliff version='1.1' xmlns='urn:oasis:names:tc:xliff:document:1.1'>{F}<body><trans-unit id='1'>{S}<seg-source>你好
    </seg-source></trans-unit>{E}

    element
    <xliff version='1.1' xmlns='urn:oasis:names:tc:xliff:document:1.1'><d xmlns='urn:d'/>{F}<body/></file></xliff>

    element
    <xliff version='1.0'>{F}<body><trans-unit id='1'>{S}{T}</trans-unit>{E}

    element
    <xliff version='1.0'>{F}<header/><body><trans-unit id='1'>{S}{T}<z/></trans-unit>{E}
    """)

  @Test(arguments: contentCases) func content(_ lines: [String]) throws {
    let rules = lines[0].split(separator: " ").map { "xliff1-" + $0 }
    #expect(try XLIFF1Sample.errors(lines.dropFirst().joined()) == rules)
  }
}
