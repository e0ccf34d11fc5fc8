import Diagnostics
import Testing

/// What must not be moved, copied or deleted.
private let fixed = "canCopy='no' canDelete='no'"

/// One fault a document, for each constraint of inline codes, annotations and references.
///
/// > Source: XLIFF 2.1, 4.2.3 Inline Elements, 4.3 Attributes, 4.7 Inline Content, 3.1 Fragment Identification.
private let faults: [(rule: String, text: String)] = [
  // Code points.
  ("xliff2-attribute-value", "§<cp hex='zz'/>§"),
  ("xliff2-attribute-value", "§<cp hex='001'/>§"),
  ("xliff2-code-point", "§<cp hex='00A0'/>§"),
  ("xliff2-code-point", "§<cp hex='0041'/>§"),
  ("xliff2-code-point", "<originalData><data id='d'><cp hex='000A'/></data></originalData>§a§"),
  // Original data.
  ("xliff2-data-reference", "§<ph id='1' dataRef='d'/>§"),
  ("xliff2-data-reference", "<originalData><data id='x'>a</data></originalData>§<ph id='1' dataRef='d'/>§"),
  (
    "xliff2-data-reference",
    "<originalData><data id='x'>a</data></originalData>§<pc id='1' dataRefStart='x' dataRefEnd='d'>a</pc>§"
  ),
  (
    "xliff2-data-reference",
    "<originalData><data id='x'>a</data></originalData>§<pc id='1' dataRefStart='d' dataRefEnd='x'>a</pc>§"
  ),
  ("xliff2-data-reference", "§<sc id='1' dataRef='d'/><ec startRef='1'/>§"),
  ("xliff2-attribute", "<originalData><data id='d'>a</data></originalData>§<pc id='1' dataRef='d'>a</pc>§"),
  ("xliff2-attribute", "<originalData><data id='d'>a</data></originalData>§<ph id='1' dataRefStart='d'/>§"),
  // Copies.
  ("xliff2-copy", "§<ph id='1'/><ph id='2' copyOf='x'/>§"),
  ("xliff2-copy", "§<ph id='1' canCopy='no'/><ph id='2' copyOf='1'/>§"),
  (
    "xliff2-copy", "<originalData><data id='d'>a</data></originalData>§<ph id='1' dataRef='d'/><ph id='2' copyOf='1'/>§"
  ),
  (
    "xliff2-copy", "<originalData><data id='d'>a</data></originalData>§<ph id='1'/><ph id='2' copyOf='1' dataRef='d'/>§"
  ),
  ("xliff2-copy", "<segment id='s'><source><ph id='2' copyOf='s'/></source></segment>"),
  // Sub-flows.
  ("xliff2-subflow", "§<ph id='1' subFlows='u9'/>§"),
  ("xliff2-subflow", "§<pc id='1' subFlowsStart='u1' subFlowsEnd='u9'>a</pc>§"),
  ("xliff2-subflow", "<unit id='u'>§<sc id='1' subFlows='u v'/><ec startRef='1'/>§</unit>"),
  ("xliff2-attribute-value", "<unit id='u'>§<ph id='1' subFlows='v, u'/>§</unit><unit id='v'>§a§</unit>"),
  // Types.
  ("xliff2-attribute-value", "§<ph id='1' type='bold'/>§"),
  ("xliff2-subtype", "§<ph id='1' subType='my:x'/>§"),
  ("xliff2-subtype", "§<ph id='1' type='fmt' subType='xlf:var'/>§"),
  ("xliff2-subtype", "§<pc id='1' type='ui' subType='xlf:b'>a</pc>§"),
  ("xliff2-subtype", "§<ph id='1' type='fmt' subType='xlf:blink'/>§"),
  ("xliff2-attribute-value", "§<ph id='1' type='fmt' subType='b'/>§"),
  // Pairs.
  ("xliff2-start-code", "§<sc id='1'/>a§"),
  ("xliff2-end-code", "§a<ec startRef='1'/>§"),
  ("xliff2-end-code", "§<ec startRef='1'/>a<sc id='1'/>§"),
  ("xliff2-end-code", "§<sc id='1'/>a<ec startRef='1' isolated='yes'/>§"),
  ("xliff2-end-code", "§a<ec isolated='yes'/>§"),
  ("xliff2-end-code", "§a<ec id='1'/>§"),
  ("xliff2-end-code", "§<sc id='1'/>a<ec id='2' startRef='1'/>§"),
  ("xliff2-end-code", "§<sc id='1'/>a<ec id='2' startRef='1' isolated='yes'/>§"),
  ("xliff2-end-code", "§<sc id='1'/>a<ec startRef='1' dir='rtl'/>§"),
  ("xliff2-end-code", "§<sc id='1'/>a<ec startRef='1'/>b<ec startRef='1'/>§"),
  ("xliff2-start-code", "§<sc id='1' isolated='yes'/>a<ec startRef='1'/>§"),
  ("xliff2-end-code", "§a¦<ec startRef='1'/>b§"),
  ("xliff2-start-code", "§<sc id='1'/>a<ec startRef='1'/>¦b<sc id='1'/>§"),
  ("xliff2-code-pair", "§<sc id='1' canCopy='no'/>a<ec startRef='1'/>§"),
  ("xliff2-code-pair", "§<sc id='1'/>a<ec startRef='1' canDelete='no'/>§"),
  ("xliff2-code-pair", "§<sc id='1' canOverlap='no'/>a<ec startRef='1'/>§"),
  ("xliff2-code-pair", "§<sc id='1' canReorder='firstNo' \(fixed)/>a<ec startRef='1' \(fixed)/>§"),
  ("xliff2-code-pair", "§<sc id='1' type='fmt'/>a<ec startRef='1' type='ui'/>§"),
  ("xliff2-code-pair", "§<sc id='1' type='fmt' subType='xlf:b'/>a<ec startRef='1' type='fmt' subType='xlf:i'/>§"),
  ("xliff2-code-pair", "§<ph id='8'/><ph id='9'/><sc id='1' copyOf='8'/>a<ec startRef='1' copyOf='9'/>§"),
  ("xliff2-attribute", "§<pc id='1' my:x='y'>a</pc>§"),
  ("xliff2-attribute", "§<ph id='1' my:x='y'/>§"),
  ("xliff2-pair", "§<pc id='1' equivStart='x'>a</pc>§"),
  ("xliff2-pair", "<originalData><data id='d'>a</data></originalData>§<pc id='1' dataRefStart='d'>a</pc>§"),
  ("xliff2-pair", "§<pc id='1' subFlowsStart='u1'>a</pc>§"),
  ("xliff2-marker", "§<sm id='1' translate='no'/>a§"),
  ("xliff2-marker", "§a<em startRef='1'/>§"),
  ("xliff2-marker", "§<em startRef='1'/>a<sm id='1' translate='no'/>§"),
  ("xliff2-marker", "§<sc id='1'/>a<ec startRef='1'/><em startRef='1'/>§"),
  // Editing hints.
  ("xliff2-hints", "§<ph id='1' canReorder='firstNo'/>§"),
  ("xliff2-hints", "§<ph id='1' canReorder='firstNo' canCopy='no'/>§"),
  ("xliff2-reorder", "§<ph id='1' canReorder='no' \(fixed)/>a<ph id='2'/>§"),
  (
    "xliff2-reorder",
    "§<ph id='1' canReorder='firstNo' \(fixed)/><ph id='2'/><ph id='3' canReorder='no' \(fixed)/>§"
  ),
  (
    "xliff2-reorder",
    """
    §<ph id='1' canReorder='firstNo' \(fixed)/><ph id='2' canReorder='no' \(fixed)/><ph id='3'/>\
    ¦<ph id='1' canReorder='firstNo' \(fixed)/><ph id='3'/><ph id='2' canReorder='no' \(fixed)/>§
    """
  ),
  (
    "xliff2-reorder",
    """
    §<ph id='1' canReorder='firstNo' \(fixed)/><ph id='2' canReorder='no' \(fixed)/>\
    ¦<ph id='2' canReorder='no' \(fixed)/><ph id='1' canReorder='firstNo' \(fixed)/>§
    """
  ),
  (
    "xliff2-reorder",
    """
    §<pc id='1' canReorder='firstNo' \(fixed)>a<ph id='2' canReorder='no' \(fixed)/></pc>\
    ¦<pc id='1' canReorder='firstNo' \(fixed)>a</pc><ph id='2' canReorder='no' \(fixed)/>§
    """
  ),
  ("xliff2-removed", "§<ph id='1' canDelete='no'/>a¦b§"),
  ("xliff2-removed", "§<ph id='1' canDelete='no'/>a¦§"),
  ("xliff2-removed", "§<pc id='1' canDelete='no'>a</pc>¦b<ph id='2'/>§"),
  ("xliff2-removed", "§<sc id='1' canDelete='no'/>a<ec startRef='1' canDelete='no'/>¦b§"),
  ("xliff2-attribute-value", "§<ph id='1' canReorder='maybe'/>§"),
  // Annotations.
  ("xliff2-attribute-value", "§<mrk id='1' type='glossary'>a</mrk>§"),
  ("xliff2-comment", "§<mrk id='1' type='comment'>a</mrk>§"),
  ("xliff2-comment", "<notes><note id='n'>x</note></notes>§<mrk id='1' type='comment' ref='#n'>a</mrk>§"),
  ("xliff2-comment", "<notes><note id='n'>x</note></notes>§<mrk id='1' type='comment' value='x' ref='#n=n'>a</mrk>§"),
  ("xliff2-comment", "§<mrk id='1' type='comment' ref='#n=n'>a</mrk>§"),
  ("xliff2-comment", "<notes><note id='n'>x</note></notes>§<mrk id='1' type='comment' ref='#f=f1/n=n'>a</mrk>§"),
  ("xliff2-comment", "§<sm id='1' type='comment' ref='note.txt'/>a<em startRef='1'/>§"),
  (
    "xliff2-comment",
    "<group id='g'><notes><note id='n'>x</note></notes><unit id='u'>§<mrk id='1' type='comment' ref='#g=g/n=n'>a</mrk>§</unit></group>"
  ),
  ("xliff2-match-marker", "§<mrk id='1' type='mtc:match' ref='#1'>a</mrk>§"),
  // Fragment identifiers.
  ("xliff2-fragment", "§<mrk id='1' type='my:x' ref='#f=f1/d=d1/u=u1'>a</mrk>§"),
  ("xliff2-fragment", "§<mrk id='1' type='term' ref='#/u=u1/f=f1/gls=g'>a</mrk>§"),
  ("xliff2-fragment", "§<mrk id='1' type='term' ref='#u=u1/f=f1'>a</mrk>§"),
  ("xliff2-fragment", "§<mrk id='1' type='term' ref='#f=f1/u=u1/u=u1'>a</mrk>§"),
  ("xliff2-fragment", "§<mrk id='1' type='term' ref='#/u=u1'>a</mrk>§"),
  ("xliff2-fragment", "§<mrk id='1' type='my:x' ref='#1/2'>a<ph id='2'/></mrk>§"),
  ("xliff2-fragment", "§<mrk id='1' type='my:x' ref='#f=f1/u=u1/z=x'>a</mrk>§"),
  ("xliff2-fragment", "§<mrk id='1' type='my:x' ref='#f=f1/u=u1/my=x'>a</mrk>§"),
  ("xliff2-fragment", "§<mrk id='1' type='my:x' ref='#f=f1/u=u1/r$d=x'>a</mrk>§"),
  ("xliff2-fragment", "§<mrk id='1' type='comment' ref='#n/n1'>a</mrk>§"),
  ("xliff2-fragment", "§<mrk id='1' type='my:x' ref='#'>a</mrk>§"),
]

@Suite struct XLIFF2InlineFaultTests {
  @Test(arguments: faults.indices)
  func isFound(_ index: Int) throws {
    for version in XLIFF2Document.Version.allCases {
      // Only since 2.1 do the attributes of a pc's two ends go together.
      if faults[index].rule == "xliff2-pair", version == .v20 { continue }
      let found = try XLIFF2Document.findings(XLIFF2Document.expand(faults[index].text, version))
      let errors = found.filter { $0.severity == .error }
      #expect(
        errors.contains { $0.rule == faults[index].rule } && errors.count <= 2,
        "\(version.rawValue): \(faults[index]): \(found.map { "\($0.rule): \($0.message)" })")
    }
  }
}
