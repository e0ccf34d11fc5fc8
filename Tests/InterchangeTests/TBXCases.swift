/// Snippets of TBX with the rules that each must break; `-` for sound ones.
///
/// A line is: place | rules | snippet. Places: `term` behind the first term, `language` before the first term section,
/// `concept` before the language sections, `entry` in place of the entry, `header` in place of the header,
/// `document` for all of it.
enum TBXCases {
  static let basic = #"""
    term | - | <termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
    term | tbx-value | <termNote type="partOfSpeech">properNoun</termNote>
    term | tbx-value | <termNote type="partOfSpeech"> noun </termNote>
    term | tbx-value | <termNote type="administrativeStatus">forbidden</termNote>
    term | tbx-value | <termNote type="grammaticalGender">otherGender</termNote>
    term | tbx-value | <termNote type="termType">initialism</termNote>
    term | tbx-value | <termNote type="termLocation">window</termNote>
    term | - | <termNote type="termLocation">menuItem</termNote><termNote type="geographicalUsage">KR</termNote>
    term | tbx-category | <termNote type="usageStatus">preferred</termNote>
    term | tbx-category | <termNote type="register">neutralRegister</termNote>
    term | tbx-category | <termNote type="">x</termNote>
    term | tbx-missing-attribute | <termNote>x</termNote>
    term | tbx-element | <note>n</note><termNote type="partOfSpeech">noun</termNote>
    term | tbx-element | <term>二</term>
    term | tbx-element | <tig>x</tig>
    term | - | <termNoteGrp><termNote type="partOfSpeech">noun</termNote><note>n</note></termNoteGrp>
    term | tbx-element | <termNoteGrp><note>n</note><termNote type="partOfSpeech">noun</termNote></termNoteGrp>
    term | - | <descrip type="context">c</descrip>
    term | - | <descripGrp><descrip type="context">c</descrip><admin type="source">s</admin></descripGrp>
    term | tbx-element | <descripGrp><admin type="source">s</admin><descrip type="context">c</descrip></descripGrp>
    term | tbx-element | <descripGrp><descrip type="context">c</descrip><descrip type="context">d</descrip></descripGrp>
    term | tbx-level | <descrip type="definition">d</descrip>
    term | tbx-level | <descrip type="subjectField">s</descrip>
    term | - | <admin type="source">s</admin><admin type="customerSubset">c</admin><admin type="projectSubset">p</admin>
    term | tbx-category | <admin type="entrySource">s</admin>
    term | - | <transacGrp><transac type="transactionType">origination</transac><date>2024-01-31</date><transacNote type="responsibility">a</transacNote></transacGrp>
    term | tbx-value | <transacGrp><transac type="transactionType">creation</transac></transacGrp>
    term | tbx-category | <transacGrp><transac type="theWrongType">origination</transac></transacGrp>
    term | tbx-category | <transacGrp><transac type="transactionType">origination</transac><transacNote type="usageCount">1</transacNote></transacGrp>
    term | tbx-element | <transac type="transactionType">origination</transac>
    term | tbx-element | <transacGrp><date>2024-01-31</date><transac type="transactionType">origination</transac></transacGrp>
    term | - | <transacGrp><transac type="transactionType">origination</transac><date>2024-01-31T09:00:00Z</date></transacGrp>
    term | tbx-date | <transacGrp><transac type="transactionType">origination</transac><date>20010507T10:57:25Z</date></transacGrp>
    term | tbx-date | <transacGrp><transac type="transactionType">origination</transac><date>2023-02-29</date></transacGrp>
    term | tbx-date | <transacGrp><transac type="transactionType">origination</transac><date></date></transacGrp>
    term | - | <ref type="crossReference" target="c1">see</ref>
    term | tbx-reference | <ref type="crossReference" target="nothing">see</ref>
    term | tbx-reference | <transacGrp><transac type="transactionType">origination</transac><transacNote type="responsibility" target="nobody">a</transacNote></transacGrp>
    term | tbx-category | <ref type="relatedTerm" target="c1">see</ref>
    term | - | <xref type="externalCrossReference" target="https://example.org/">x</xref>
    term | tbx-address | <xref type="externalCrossReference" target="x.html">x</xref>
    term | tbx-missing-attribute | <xref type="externalCrossReference">x</xref>
    term | tbx-level | <xref type="xGraphic" target="https://example.org/a.png">x</xref>
    term | tbx-level | <descripGrp><descrip type="context">c</descrip><xref type="externalCrossReference" target="https://example.org/">x</xref></descripGrp>
    term | tbx-category | <xref type="xAudio" target="https://example.org/a.png">x</xref>
    term | tbx-style | <min:partOfSpeech xmlns:min="http://www.tbxinfo.net/ns/min">noun</min:partOfSpeech>
    term | tbx-attribute | <note lang="ko">n</note>
    term | tbx-attribute-value | <note xml:lang="ko_KR">n</note>
    term | tbx-attribute-value | <note id="1">n</note>
    term | tbx-id | <note id="c1">n</note>
    term | tbx-old-attribute | <termNote type="partOfSpeech" module="basic">noun</termNote>
    term | - | <note>a <hi type="bold">b</hi> <foreign xml:lang="zh">c</foreign><ph/></note>
    term | tbx-attribute-value | <note><hi type="loud">b</hi></note>
    term | tbx-element | <note><note>b</note></note>
    term | tbx-reference | <note><hi target="nothing">b</hi></note>
    term | - | <note><sc id="s1"/>b<ec startRef="s1"/></note>
    term | - | <note><sc id="s1" isolated="no"/>b<ec isolated="no" startRef="s1"/></note>
    term | tbx-code | <note><sc id="s1" isolated="yes"/>b<ec startRef="s1"/></note>
    term | tbx-code | <note><sc id="s1"/>b<ec/></note>
    term | tbx-code | <note><sc id="s1"/>b<ec isolated="yes" id="e" startRef="s1"/></note>
    term | tbx-code | <note><sc id="s1" isolated="no"/>b</note>
    term | - | <note><sc id="s1" isolated="yes"/>b</note>
    term | - | <note>b<ec id="e" isolated="yes"/></note>
    term | tbx-code | <note>b<ec isolated="yes"/></note>
    term | tbx-code | <note>b<ec id="e" isolated="no"/></note>
    term | tbx-reference | <note><sc id="s1"/>b<ec startRef="s2"/></note>
    term | tbx-missing-attribute | <note><sc/>b</note>
    term | tbx-text | text
    term | tbx-element | <foo>x</foo>
    term | tbx-level | <termNoteGrp><termNote type="partOfSpeech">noun</termNote><admin type="projectSubset">s</admin><adminGrp><admin type="source">s</admin></adminGrp></termNoteGrp>
    term | tbx-level | <descripGrp><descrip type="context">c</descrip><transacGrp><transac type="transactionType">origination</transac></transacGrp></descripGrp>
    term | - | <termNoteGrp><termNote type="partOfSpeech">noun</termNote><admin type="projectSubset">s</admin></termNoteGrp>
    term | tbx-attribute | <note><hi xml:lang="ko">b</hi></note>
    term | tbx-attribute | <note>b<ph disp="d"/></note>
    term | tbx-attribute-value | <note>b<ph type=" "/></note>
    term | tbx-attribute | <note><sc id="s1" disp="d"/>b<ec startRef="s1"/></note>
    term | tbx-reference | <note><sc id="s1"/>b<ec startRef="s1" target="nothing"/></note>
    term | - | <note><sc id="s1"/>b<ec startRef="s1" target="https://example.org/"/></note>
    language | - | <descrip type="definition">d</descrip><admin type="source">s</admin><xref type="xGraphic" target="http://example.org/a.png">x</xref>
    language | tbx-level | <descrip type="context">d</descrip>
    language | tbx-level | <descrip type="subjectField">d</descrip>
    language | tbx-level | <admin type="customerSubset">d</admin>
    language | tbx-level | <admin type="projectSubset">d</admin>
    language | tbx-level | <ref type="crossReference" target="c1">d</ref>
    language | tbx-element | <termNote type="partOfSpeech">noun</termNote>
    concept | - | <descrip type="subjectField">s</descrip><descrip type="definition">d</descrip><note>n</note><admin type="source">s</admin>
    concept | - | <descripGrp><descrip type="definition">d</descrip><admin type="source">s</admin></descripGrp><ref type="crossReference" target="c1">d</ref>
    concept | tbx-level | <descrip type="context">c</descrip>
    concept | tbx-element | <descripGrp><note>n</note></descripGrp>
    concept | tbx-missing-element | <descripGrp/>
    entry | - | <conceptEntry id="c1"><langSec xml:lang="zh"><termSec><term>一</term></termSec></langSec><langSec xml:lang="ko"><termSec><term>일</term></termSec></langSec></conceptEntry>
    entry | tbx-language-pair | <conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>one</term></termSec></langSec></conceptEntry>
    entry | tbx-language,tbx-language-pair | <conceptEntry id="c1"><langSec xml:lang="ko"><termSec><term>일</term></termSec></langSec><langSec xml:lang="KO"><termSec><term>하나</term></termSec></langSec></conceptEntry>
    entry | tbx-missing-attribute | <conceptEntry><langSec xml:lang="zh"><termSec><term>一</term></termSec></langSec><langSec xml:lang="ko"><termSec><term>일</term></termSec></langSec></conceptEntry>
    entry | tbx-missing-attribute,tbx-language-pair | <conceptEntry id="c1"><langSec><termSec><term>一</term></termSec></langSec></conceptEntry>
    entry | tbx-attribute-value,tbx-language-pair | <conceptEntry id="c1"><langSec xml:lang="ko_KR"><termSec><term>일</term></termSec></langSec></conceptEntry>
    entry | tbx-missing-element,tbx-language-pair | <conceptEntry id="c1"/>
    entry | tbx-missing-element,tbx-language-pair | <conceptEntry id="c1"><langSec xml:lang="ko"/></conceptEntry>
    entry | tbx-missing-element,tbx-language-pair | <conceptEntry id="c1"><langSec xml:lang="ko"><termSec/></langSec></conceptEntry>
    entry | tbx-empty-term,tbx-language-pair | <conceptEntry id="c1"><langSec xml:lang="ko"><termSec><term> </term></termSec></langSec></conceptEntry>
    entry | tbx-term-blanks,tbx-language-pair | <conceptEntry id="c1"><langSec xml:lang="ko"><termSec><term> 일</term></termSec></langSec></conceptEntry>
    entry | tbx-term-markup,tbx-language-pair | <conceptEntry id="c1"><langSec xml:lang="ko"><termSec><term>일<hi>이</hi></term></termSec></langSec></conceptEntry>
    entry | tbx-term-nfc,tbx-language-pair | <conceptEntry id="c1"><langSec xml:lang="ko"><termSec><term>&#x110B;&#x1175;&#x11AF;</term></termSec></langSec></conceptEntry>
    entry | tbx-term-twice,tbx-language-pair | <conceptEntry id="c1"><langSec xml:lang="ko"><termSec><term>일</term></termSec><termSec><term>일</term></termSec></langSec></conceptEntry>
    entry | tbx-element | <conceptEntry id="c1"><langSec xml:lang="ko"><term>일</term></langSec><langSec xml:lang="zh"><termSec><term>一</term></termSec></langSec></conceptEntry>
    entry | tbx-element | <termEntry id="c1"/>
    entry | tbx-missing-element |
    header | tbx-missing-element | <tbxHeader><fileDesc><sourceDesc/></fileDesc></tbxHeader>
    header | tbx-text | <tbxHeader><fileDesc><sourceDesc>text</sourceDesc></fileDesc></tbxHeader>
    header | tbx-missing-element | <tbxHeader><fileDesc/></tbxHeader>
    header | tbx-element | <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc><sourceDesc><p>y</p></sourceDesc></fileDesc></tbxHeader>
    header | - | <tbxHeader><fileDesc><publicationStmt><p>p</p></publicationStmt><titleStmt><title>t</title></titleStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
    header | tbx-element | <tbxHeader><fileDesc><titleStmt><title>t</title></titleStmt><publicationStmt><p>p</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
    header | tbx-attribute-value | <tbxHeader><fileDesc><sourceDesc><p type="">x</p></sourceDesc></fileDesc></tbxHeader>
    header | tbx-element | <tbxHeader><fileDesc><sourceDesc><note>x</note></sourceDesc></fileDesc></tbxHeader>
    header | - | <tbxHeader><fileDesc><titleStmt><title>t</title></titleStmt><sourceDesc><p>x</p></sourceDesc></fileDesc><encodingDesc><p>e</p></encodingDesc><revisionDesc><change><p>r</p></change></revisionDesc></tbxHeader>
    document | tbx-element,tbx-empty | <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="ko"><text/></tbx>
    document | tbx-attribute-value,tbx-dialect,tbx-empty | <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX" style="dca" xml:lang="ko"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text/></tbx>
    document | tbx-attribute-value,tbx-empty | <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="DCA" xml:lang="ko"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text/></tbx>
    document | tbx-missing-attribute,tbx-empty | <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text/></tbx>
    document | tbx-missing-attribute,tbx-empty | <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" xml:lang="ko"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text/></tbx>
    document | tbx-missing-attribute,tbx-dialect,tbx-empty | <tbx xmlns="urn:iso:std:iso:30042:ed-2" style="dca" xml:lang="ko"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text/></tbx>
    document | tbx-root | <tbx type="TBX-Basic" style="dca" xml:lang="ko"/>
    document | tbx-dialect-name,tbx-empty | <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-basic" style="dca" xml:lang="ko"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text/></tbx>
    document | tbx-dialect-name,tbx-empty | <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Linguist " style="dca" xml:lang="ko"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text/></tbx>
    document | tbx-dialect-name,tbx-empty | <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Mim" style="dca" xml:lang="ko"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text/></tbx>
    document | tbx-dialect,tbx-empty | <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-House" style="dca" xml:lang="ko"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text/></tbx>
    """#

  static let min = #"""
    term | - | <termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><admin type="customerSubset">c</admin>
    term | tbx-category | <termNote type="termType">acronym</termNote>
    term | tbx-category | <admin type="source">s</admin>
    term | tbx-category | <descrip type="context">s</descrip>
    term | tbx-category | <transacGrp><transac type="transactionType">origination</transac></transacGrp>
    language | tbx-level | <admin type="customerSubset">d</admin>
    language | - | <xref type="externalCrossReference" target="https://example.org/">x</xref>
    language | tbx-category | <xref type="xGraphic" target="https://example.org/">x</xref>
    concept | - | <descrip type="subjectField">s</descrip><admin type="customerSubset">d</admin>
    concept | tbx-category | <descrip type="definition">s</descrip>
    """#

  static let core = #"""
    term | - | <note>n</note>
    term | tbx-core-category | <termNote type="partOfSpeech">noun</termNote>
    term | tbx-category | <termNote type="">noun</termNote>
    term | tbx-missing-attribute | <admin>An element without a type.</admin>
    term | tbx-style | <x:y xmlns:x="http://example.org/">noun</x:y>
    concept | tbx-element | <date>2024-01-31</date>
    term | - | <note><sc id="s1" disp="d" equiv="e" type="fmt" subType="x:y" isolated="no"/>b<ec id="e1" startRef="s1"/></note>
    term | tbx-code | <note><sc id="s1" disp="d"/>b<ec id="e1" startRef="s1"/></note>
    term | tbx-code | <note>b<ph disp="d" equiv="e" type="fmt"/></note>
    term | tbx-attribute-value | <note>b<ph id="p1" disp="d" equiv="e" type="fmt" subType="y"/></note>
    term | tbx-missing-attribute | <note><sc id="s1"/>b<ec startRef="s1"/></note>
    term | tbx-reference | <note><sc id="s1" target="https://example.org/"/>b<ec id="e1" startRef="s1"/></note>
    """#

  static let linguist = #"""
    term | - | <termNote type="grammaticalNumber">plural</termNote><termNote type="register">neutralRegister</termNote><termNote type="transferComment">t</termNote><admin type="reading">r</admin>
    term | - | <adminGrp><admin type="reading">r</admin><adminNote type="readingNote">n</adminNote></adminGrp>
    term | tbx-value | <termNote type="grammaticalNumber">singularia</termNote>
    term | tbx-value | <termNote type="register">high</termNote>
    term | tbx-value | <termNote type="partOfSpeech">properNoun</termNote>
    term | tbx-category | <adminGrp><admin type="reading">r</admin><adminNote type="noteSource">n</adminNote></adminGrp>
    concept | tbx-level | <admin type="reading">r</admin>
    concept | tbx-level | <adminGrp><admin type="source">r</admin><adminNote type="readingNote">n</adminNote></adminGrp>
    language | tbx-level | <xref type="externalCrossReference" target="https://example.org/">x</xref>
    term | - | <descripGrp><descrip type="context">c</descrip><transacGrp><transac type="transactionType">origination</transac></transacGrp></descripGrp>
    term | - | <adminGrp><admin type="customerSubset">c</admin></adminGrp>
    term | tbx-level | <adminGrp><admin type="projectSubset">c</admin></adminGrp>
    concept | tbx-level | <adminGrp><admin type="customerSubset">c</admin></adminGrp>
    concept | tbx-level | <adminGrp><admin type="source">c</admin></adminGrp>
    """#

  static let basicDCT = #"""
    term | - | <min:partOfSpeech>noun</min:partOfSpeech><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus><basic:termType>variant</basic:termType>
    term | tbx-value | <min:partOfSpeech>properNoun</min:partOfSpeech>
    term | tbx-category | <basic:partOfSpeech>noun</basic:partOfSpeech>
    term | tbx-category | <min:usageStatus>preferred</min:usageStatus>
    term | tbx-category | <x:y xmlns:x="http://example.org/">noun</x:y>
    term | tbx-style | <termNote type="partOfSpeech">noun</termNote>
    term | tbx-style | <min:partOfSpeech type="x">noun</min:partOfSpeech>
    term | tbx-dct-attribute | <min:partOfSpeech id="x1">noun</min:partOfSpeech>
    term | tbx-level | <basic:definition>d</basic:definition>
    term | - | <descripGrp><basic:context>c</basic:context><basic:source>s</basic:source></descripGrp>
    term | tbx-order | <descripGrp><basic:source>s</basic:source><basic:context>c</basic:context></descripGrp>
    term | tbx-order | <note>n</note><min:partOfSpeech>noun</min:partOfSpeech>
    term | - | <transacGrp><basic:transactionType>origination</basic:transactionType><date>2024-01-31</date><basic:responsibility>a</basic:responsibility></transacGrp>
    term | tbx-value | <transacGrp><basic:transactionType>input</basic:transactionType></transacGrp>
    term | tbx-order | <basic:transactionType>origination</basic:transactionType>
    term | tbx-order | <basic:responsibility>origination</basic:responsibility>
    term | tbx-reference | <basic:crossReference>r</basic:crossReference>
    term | tbx-reference | <basic:crossReference target="nothing">r</basic:crossReference>
    term | - | <basic:crossReference target="c1">r</basic:crossReference><min:externalCrossReference target="https://example.org/">r</min:externalCrossReference>
    term | tbx-address | <min:externalCrossReference target="c1">r</min:externalCrossReference>
    term | tbx-level | <basic:xGraphic target="https://example.org/">r</basic:xGraphic>
    term | tbx-order | <basic:context><note>x</note></basic:context>
    term | tbx-dct-attribute | <note><hi type="bold">x</hi></note>
    language | tbx-order,tbx-level | <min:partOfSpeech>noun</min:partOfSpeech>
    language | tbx-level | <basic:projectSubset>noun</basic:projectSubset>
    term | tbx-order | <basic:context>c<hi>d</hi></basic:context>
    term | tbx-level | <termNoteGrp><min:partOfSpeech>noun</min:partOfSpeech></termNoteGrp>
    term | - | <termNoteGrp><basic:geographicalUsage>KR</basic:geographicalUsage><note>n</note></termNoteGrp>
    term | tbx-level | <termNoteGrp><basic:geographicalUsage>KR</basic:geographicalUsage><basic:context>c</basic:context></termNoteGrp>
    concept | tbx-level | <adminGrp><min:customerSubset>c</min:customerSubset></adminGrp>
    concept | - | <min:subjectField>s</min:subjectField><descripGrp><basic:definition>d</basic:definition></descripGrp>
    """#

  static let basic2008 = #"""
    term | - | <termNote type="partOfSpeech">properNoun</termNote><termNote type="termLocation">window</termNote>
    term | tbx2008-value | <termNote type="partOfSpeech">article</termNote>
    term | tbx2008-value | <termNote type="administrativeStatus">preferred</termNote>
    term | tbx2008-value | <termNote type="termType">initialism</termNote>
    term | tbx2008-category | <termNote type="usageNote">n</termNote>
    term | tbx2008-element | <adminGrp><admin type="source">s</admin></adminGrp>
    term | - | <admin type="source">s</admin><admin type="customerSubset">c</admin><admin type="projectSubset">p</admin>
    term | tbx2008-plain-text | <admin type="customerSubset">c<hi>d</hi></admin>
    term | tbx2008-plain-text | <termNote type="geographicalUsage">c<hi>d</hi></termNote>
    term | - | <descripGrp><descrip type="context">c</descrip><admin type="source">s</admin></descripGrp>
    term | tbx2008-element | <descripGrp><descrip type="context">c</descrip><note>s</note></descripGrp>
    term | tbx2008-level | <descrip type="definition">d</descrip>
    term | - | <transacGrp><transac type="transactionType">origination</transac><date>2024-01-31</date><transacNote type="responsibility">a</transacNote></transacGrp>
    term | tbx2008-date | <transacGrp><transac type="transactionType">origination</transac><date>2024-01-31T09:00:00Z</date></transacGrp>
    term | tbx2008-value | <transacGrp><transac type="transactionType">input</transac></transacGrp>
    term | tbx2008-reference | <ref type="crossReference" target="nothing">r</ref>
    term | tbx2008-category | <ref type="see" target="c1">r</ref>
    term | tbx2008-level | <xref type="xGraphic" target="a.png">x</xref>
    term | - | <xref type="externalCrossReference" target="a.html">x</xref>
    term | tbx2008-missing-attribute | <xref type="externalCrossReference">x</xref>
    term | tbx2008-attribute-value | <note><hi type="loud">b</hi></note>
    term | tbx2008-id | <note id="c1">b</note>
    language | - | <descrip type="definition">d</descrip><admin type="source">s</admin>
    language | tbx2008-level | <admin type="customerSubset">c</admin>
    language | tbx2008-level | <ref type="crossReference" target="c1">r</ref>
    language | tbx2008-level | <descrip type="context">d</descrip>
    language | tbx2008-level | <xref type="externalCrossReference" target="a.html">x</xref>
    concept | - | <descrip type="subjectField">s</descrip><xref type="xGraphic" target="a.png">x</xref>
    concept | tbx2008-level | <descrip type="context">s</descrip>
    concept | tbx2008-level | <admin type="projectSubset">s</admin>
    entry | tbx2008-element | <termEntry id="c1"><langSet xml:lang="zh"><ntig><termGrp><term>一</term></termGrp></ntig></langSet><langSet xml:lang="ko"><tig><term>일</term></tig></langSet></termEntry>
    entry | tbx2008-language-prefix | <termEntry id="c1"><langSet xml:lang="zh-CN"><tig><term>一</term></tig></langSet><langSet xml:lang="zh-TW"><tig><term>壹</term></tig></langSet><langSet xml:lang="ko"><tig><term>일</term></tig></langSet></termEntry>
    entry | - | <termEntry><langSet xml:lang="zh"><tig><term>一</term></tig></langSet><langSet xml:lang="ko"><tig><term>일</term></tig></langSet></termEntry>
    entry | tbx2008-missing-element,tbx2008-language-pair | <termEntry/>
    header | tbx2008-missing-element | <martifHeader><fileDesc><sourceDesc/></fileDesc></martifHeader>
    header | tbx2008-attribute-value | <martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc><encodingDesc><p type="XCS">x</p></encodingDesc></martifHeader>
    header | tbx2008-value | <martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc><encodingDesc><p type="DCSName">x</p></encodingDesc></martifHeader>
    """#

  static let standard2008 = #"""
    term | - | <termNote type="usageNote">n</termNote><termNote type="processStatus">finalized</termNote>
    term | tbx2008-xcs | <termNote type="processStatus">done</termNote>
    term | tbx2008-xcs | <termNote type="houseNote">done</termNote>
    concept | tbx2008-xcs | <descrip type="context">c</descrip>
    concept | tbx2008-xcs | <descrip type="subjectField">c<hi>d</hi></descrip>
    document | tbx2008-value,tbx2008-language-pair | <martif type="TBX" xml:lang="ko"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc><encodingDesc><p type="XCSURI">http://www.lisa.org/fileadmin/standards/tbx/TBXXCSV02.xcs</p></encodingDesc></martifHeader><text><body><termEntry><langSet xml:lang="ko"><tig><term>일</term><termNote type="processStatus">done</termNote></tig></langSet></termEntry></body></text></martif>
    document | tbx2008-category,tbx2008-plain-text,tbx2008-language-pair | <martif type="TBX" xml:lang="ko"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc><encodingDesc><p type="XCSURI"> TBXXCSV02.XCS </p></encodingDesc></martifHeader><text><body><termEntry><descrip type="subjectField">c<hi>d</hi></descrip><langSet xml:lang="ko"><ntig><termGrp><term>일</term><termCompList type="half"><termComp>일</termComp></termCompList></termGrp></ntig></langSet></termEntry></body></text></martif>
    document | tbx2008-xcs,tbx2008-language-pair | <martif type="TBX" xml:lang="ko"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc><encodingDesc><p type="XCSURI">own.xcs</p></encodingDesc></martifHeader><text><body><termEntry><langSet xml:lang="ko"><ntig><termGrp><term>일</term><termCompList type="half"><termComp>일</termComp></termCompList></termGrp></ntig></langSet></termEntry></body></text></martif>
    term | - | <adminGrp><admin type="source">s</admin><adminNote type="noteSource">n</adminNote></adminGrp>
    entry | - | <termEntry><langSet xml:lang="zh"><ntig><termGrp><term>一</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet><langSet xml:lang="ko"><tig><term>일</term></tig></langSet></termEntry>
    """#

  static let min2008 = #"""
    term | - | <partOfSpeech>properNoun</partOfSpeech><termStatus>obsolete</termStatus><customer>c</customer>
    term | tbx2008-value | <partOfSpeech>article</partOfSpeech>
    term | tbx2008-value | <termStatus>deprecated</termStatus>
    term | tbx2008-once | <customer>c</customer><customer>d</customer>
    term | tbx2008-once | <term>c</term>
    term | - | <noteGrp><note><noteKey>k</noteKey><noteValue>v</noteValue></note></noteGrp>
    term | tbx2008-missing-element | <noteGrp><note><noteKey>k</noteKey></note></noteGrp>
    term | tbx2008-missing-element | <noteGrp/>
    term | tbx2008-once | <noteGrp><note><noteValue>v</noteValue></note></noteGrp><noteGrp><note><noteValue>v</noteValue></note></noteGrp>
    concept | - | <subjectField>s</subjectField>
    concept | tbx2008-once | <subjectField>s</subjectField><subjectField>s</subjectField>
    language | tbx2008-element | <customer>s</customer>
    entry | tbx2008-once | <termEntry id="c1"><langSet xml:lang="zh"><tig><customer>c</customer></tig></langSet><langSet xml:lang="ko"><tig><term>일</term></tig></langSet></termEntry>
    entry | tbx2008-missing-attribute | <termEntry><langSet xml:lang="zh"><tig><term>c</term></tig></langSet><langSet xml:lang="ko"><tig><term>일</term></tig></langSet></termEntry>
    header | tbx2008-date | <header><id>g</id><languages source="zh" target="ko"/><dateCreated>2024-01-31</dateCreated></header>
    header | tbx2008-date | <header><id>g</id><languages source="zh" target="ko"/><dateCreated> 2024-01-31T09:00:00Z</dateCreated></header>
    header | - | <header><id>g</id><languages source="zh" target="ko"/><directionality>monodirectional</directionality></header>
    header | tbx2008-value | <header><id>g</id><languages source="zh" target="ko"/><directionality>both</directionality></header>
    """#
}
