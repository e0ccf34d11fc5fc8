import Interchange
import Testing

@Suite struct XLIFF1AttributeTests {
  /// Attributes that are missing, unknown or have a wrong value.
  static let attributesCases = XLIFF1Sample.blocks(
    """
    attribute-value
    {B}<trans-unit id='1'>{S}<target state='done'>안녕</target></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1' approved='true'>{S}{T}</trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1' xml:space='keep'>{S}</trans-unit>{E}

    missing-attribute
    {B}<trans-unit id='1'><source><mrk>你</mrk></source></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'><source><mrk mtype='glossary'>你</mrk></source></trans-unit>{E}

    attribute-value
    {H}<file original='a.txt' source-language='zh_CN' target-language='ko-KR' datatype='plaintext'><body>
    <trans-unit id='1'>{S}</trans-unit>{E}

    missing-attribute
    <xliff xmlns='urn:oasis:names:tc:xliff:document:1.2'>{F}<body><trans-unit id='1'>{S}</trans-unit>{E}

    attribute-value
    <xliff version='3.0' xmlns='urn:oasis:names:tc:xliff:document:1.2'>{F}<body><trans-unit id='1'>{S}</trans-unit>
    {E}

    missing-attribute
    {H}<file source-language='zh-CN' target-language='ko-KR' datatype='plaintext'><body><trans-unit id='1'>{S}
    </trans-unit>{E}

    missing-attribute
    {H}<file original='a.txt' target-language='ko-KR' datatype='plaintext'><body><trans-unit id='1'>{S}</trans-unit>
    {E}

    missing-attribute
    {H}<file original='a.txt' source-language='zh-CN' target-language='ko-KR'><body><trans-unit id='1'>{S}
    </trans-unit>{E}

    attribute-value
    {H}<file original='a.txt' source-language='zh-CN' target-language='ko-KR' datatype='word'><body>
    <trans-unit id='1'>{S}</trans-unit>{E}

    attribute-value
    {H}
    <file date='2024-01-02' original='a.txt' source-language='zh-CN' target-language='ko-KR' datatype='plaintext'>
    <body><trans-unit id='1'>{S}</trans-unit>{E}

    missing-attribute
    {H}{F}<header><tool tool-id='t'/></header><body><trans-unit id='1'>{S}</trans-unit>{E}

    missing-attribute
    {H}{F}<header><phase-group><phase phase-name='p'/></phase-group></header><body><trans-unit id='1'>{S}
    </trans-unit>{E}

    missing-attribute
    {H}{F}<header><skl><external-file/></skl></header><body><trans-unit id='1'>{S}</trans-unit>{E}

    missing-attribute
    {B}<trans-unit id='1'>{S}<count-group><count>1</count></count-group></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'>{S}<context-group><context context-type='foo'>x</context></context-group></trans-unit>{E}

    missing-attribute
    {B}<trans-unit id='1'>{S}<context-group><context>x</context></context-group></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'>{S}<context-group purpose='foo'><context context-type='record'>x</context></context-group>
    </trans-unit>{E}

    missing-attribute
    {B}<trans-unit id='1'>{S}<prop-group><prop>a</prop></prop-group></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'>{S}<note priority='11'>a</note></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'>{S}<note annotates='both'>a</note></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'>{S}<count-group name='c'><count unit='pound'>1</count></count-group></trans-unit>{E}

    missing-attribute
    {B}<trans-unit >{S}</trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1' coord='1;2;3'>{S}</trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1' reformat='maybe'>{S}</trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1' restype='foo'>{S}</trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1' size-unit='foo'>{S}</trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1' maxwidth='a b'>{S}</trans-unit>{E}

    missing-attribute
    {B}<trans-unit id='1'><source><g>a</g></source></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'><source><g id='1' ctype='foo'>a</g></source></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'><source><x id='1' ctype='bold'/></source></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'><source><x id='1' clone='true'/></source></trans-unit>{E}

    missing-attribute
    {B}<trans-unit id='1'><source><it id='1'>a</it></source></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'><source><it id='1' pos='begin'>a</it></source></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'><source><ph id='1' assoc='left'>a</ph></source></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'><source>a</source><seg-source><mrk mtype='seg' mid='a b'>a</mrk></seg-source></trans-unit>
    {E}

    attribute-value
    {B}<trans-unit id='1'>{S}<alt-trans alttranstype='foo'><target>a</target></alt-trans></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'>{S}<target equiv-trans='maybe'>a</target></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'>{S}<target state-qualifier='foo'>a</target></trans-unit>{E}

    missing-attribute
    {B}<bin-unit id='1'><bin-source><external-file href='a'/></bin-source></bin-unit>{E}

    attribute-value
    {B}<bin-unit id='1' mime-type='foo/bar'><bin-source><external-file href='a'/></bin-source></bin-unit>{E}

    attribute
    {H}{F}<header foo='x'/><body><trans-unit id='1'>{S}</trans-unit>{E}

    attribute
    {H}{F}<body id='1'><trans-unit id='1'>{S}</trans-unit>{E}

    attribute
    {B}<trans-unit id='1'>{S}<note foo='x'>a</note></trans-unit>{E}

    attribute-value
    {B}<group merged-trans='x'/>{E}

    attribute-value
    {B}<trans-unit id='1'>{S}<target state='x-a b'>a</target></trans-unit>{E}

    attribute-value
    {B}<trans-unit id='1'>{S}<target state='x-'>a</target></trans-unit>{E}

    missing-attribute
    {H}{F}<header><tool tool-name='x'/></header><body><trans-unit id='1'>{S}</trans-unit>{E}

    attribute-value
    <xliff version='1.1' xmlns='urn:oasis:names:tc:xliff:document:1.1'>{F}<body><trans-unit id='1'><source>
    <mrk mtype='seg'>a</mrk></source></trans-unit>{E}

    missing-attribute
    <xliff version='1.1' xmlns='urn:oasis:names:tc:xliff:document:1.1'>{F}<body><trans-unit id='1'>{S}
    <context-group><context context-type='record'>a</context></context-group></trans-unit>{E}

    attribute-value
    <xliff version='1.1' xmlns='urn:oasis:names:tc:xliff:document:1.1'>{F}<body><trans-unit id='1'>{S}
    <target state='foo'>a</target></trans-unit>{E}

    attribute-value
    <xliff version='1.0'>{F}<header/><body><trans-unit id='a b'>{S}{T}</trans-unit>{E}

    missing-attribute
    <xliff version='1.0'>{F}<header/><body><trans-unit >{S}</trans-unit>{E}
    """)

  @Test(arguments: attributesCases) func attributes(_ lines: [String]) throws {
    let rules = lines[0].split(separator: " ").map { "xliff1-" + $0 }
    #expect(try XLIFF1Sample.errors(lines.dropFirst().joined()) == rules)
  }
}
