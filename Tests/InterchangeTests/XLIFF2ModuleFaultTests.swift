import Diagnostics
import Testing

private let span = "§<mrk id='m' translate='no'>a</mrk>§"
private let pair = "<source>a</source><target>b</target>"

/// Size restriction with the profiles that the specification defines.
private func sized(_ text: String) -> String {
  "<file id='f'><slr:profiles generalProfile='xliff:codepoints' storageProfile='xliff:utf8'/>\(text)</file>"
}

/// A unit whose source is marked with ITS attributes.
private func marked(_ attributes: String, _ before: String = "") -> String {
  "<unit id='u' its:version='2.0'>\(before)§<mrk id='1' \(attributes)>a</mrk>§</unit>"
}

/// One fault a document, for each constraint of the modules.
///
/// > Source: XLIFF 2.1, chapter 5; XLIFF 2.0, 5.6; XLIFF 2.2 Part 2.
private let faults: [(rule: String, text: String)] = [
  // Translation candidates.
  ("xliff2-element", "§a§<mtc:matches><mtc:match ref='#s'>\(pair)</mtc:match></mtc:matches>"),
  ("xliff2-missing-element", "<mtc:matches/>§a§"),
  ("xliff2-missing-element", "<mtc:matches><mtc:match ref='#m'><source>a</source></mtc:match></mtc:matches>\(span)"),
  ("xliff2-missing-attribute", "<mtc:matches><mtc:match>\(pair)</mtc:match></mtc:matches>§a§"),
  (
    "xliff2-attribute-value",
    "<mtc:matches><mtc:match ref='#m' similarity='100%'>\(pair)</mtc:match></mtc:matches>\(span)"
  ),
  (
    "xliff2-attribute-value",
    "<mtc:matches><mtc:match ref='#m' matchQuality='101'>\(pair)</mtc:match></mtc:matches>\(span)"
  ),
  (
    "xliff2-attribute-value",
    "<mtc:matches><mtc:match ref='#m' matchSuitability='-1'>\(pair)</mtc:match></mtc:matches>\(span)"
  ),
  ("xliff2-attribute-value", "<mtc:matches><mtc:match ref='#m' type='fuzzy'>\(pair)</mtc:match></mtc:matches>\(span)"),
  ("xliff2-attribute-value", "<mtc:matches><mtc:match ref='#m' id='a b'>\(pair)</mtc:match></mtc:matches>\(span)"),
  ("xliff2-attribute", "<mtc:matches><mtc:match ref='#m' xml:lang='ko'>\(pair)</mtc:match></mtc:matches>\(span)"),
  ("xliff2-subtype", "<mtc:matches><mtc:match ref='#m' subType='my:x'>\(pair)</mtc:match></mtc:matches>\(span)"),
  (
    "xliff2-match-id",
    "<mtc:matches><mtc:match ref='#m' id='1'>\(pair)</mtc:match><mtc:match ref='#m' id='1'>\(pair)</mtc:match></mtc:matches>\(span)"
  ),
  ("xliff2-match-reference", "<mtc:matches><mtc:match ref='m'>\(pair)</mtc:match></mtc:matches>\(span)"),
  ("xliff2-match-reference", "<mtc:matches><mtc:match ref='#u1'>\(pair)</mtc:match></mtc:matches>\(span)"),
  (
    "xliff2-match-reference",
    "<mtc:matches><mtc:match ref='#n=n'>\(pair)</mtc:match></mtc:matches><notes><note id='n'/></notes>\(span)"
  ),
  ("xliff2-match-reference", "<mtc:matches><mtc:match ref='#f=f1/u=u2/m'>\(pair)</mtc:match></mtc:matches>\(span)"),
  (
    "xliff2-language",
    "<mtc:matches><mtc:match ref='#m'><source>a</source><target xml:lang='fr'>b</target></mtc:match></mtc:matches>\(span)"
  ),
  (
    "xliff2-language",
    "<mtc:matches><mtc:match ref='#m'><source xml:lang='ko'>a</source><target>b</target></mtc:match></mtc:matches>\(span)"
  ),
  (
    "xliff2-inline-id",
    "<mtc:matches><mtc:match ref='#m'><source><ph id='1'/><ph id='1'/></source><target>b</target></mtc:match></mtc:matches>\(span)"
  ),
  (
    "xliff2-target-id",
    "<mtc:matches><mtc:match ref='#m'><source><ph id='1'/></source><target><pc id='1'>b</pc></target></mtc:match></mtc:matches>\(span)"
  ),
  (
    "xliff2-data-reference",
    "<mtc:matches><mtc:match ref='#m'><source><ph id='1' dataRef='d'/></source><target/></mtc:match></mtc:matches>"
      + "<originalData><data id='d'>x</data></originalData>\(span)"
  ),
  (
    "xliff2-start-code",
    "<mtc:matches><mtc:match ref='#m'><source><sc id='1'/>a</source><target>b</target></mtc:match></mtc:matches>\(span)"
  ),
  (
    "xliff2-marker",
    "<mtc:matches><mtc:match ref='#m'><source><sm id='1' translate='no'/>a</source><target>b</target></mtc:match></mtc:matches>\(span)"
  ),
  (
    "xliff2-module-twice",
    "<mtc:matches><mtc:match ref='#m'>\(pair)</mtc:match></mtc:matches><mtc:matches><mtc:match ref='#m'>\(pair)</mtc:match></mtc:matches>\(span)"
  ),
  (
    "xliff2-element",
    "<group id='g'><mtc:matches><mtc:match ref='#m'>\(pair)</mtc:match></mtc:matches></group><unit id='u'>§a§</unit>"
  ),
  // Glossary.
  ("xliff2-glossary-entry", "<gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary>§a§"),
  ("xliff2-missing-element", "<gls:glossary/>§a§"),
  (
    "xliff2-element",
    "<gls:glossary><gls:glossEntry><gls:definition>x</gls:definition><gls:term>a</gls:term></gls:glossEntry></gls:glossary>§a§"
  ),
  (
    "xliff2-element",
    "<gls:glossary><gls:glossEntry><gls:term>a<ph id='1'/></gls:term><gls:translation>b</gls:translation></gls:glossEntry></gls:glossary>§a§"
  ),
  (
    "xliff2-glossary-id",
    "<gls:glossary><gls:glossEntry id='1'><gls:term>a</gls:term><gls:translation id='1'>b</gls:translation></gls:glossEntry></gls:glossary>§a§"
  ),
  (
    "xliff2-glossary-id",
    "<gls:glossary><gls:glossEntry id='1'><gls:term>a</gls:term><gls:translation>b</gls:translation></gls:glossEntry>"
      + "<gls:glossEntry id='1'><gls:term>c</gls:term><gls:translation>d</gls:translation></gls:glossEntry></gls:glossary>§a§"
  ),
  (
    "xliff2-glossary-reference",
    "<gls:glossary><gls:glossEntry ref='m'><gls:term>a</gls:term><gls:translation>b</gls:translation></gls:glossEntry></gls:glossary>\(span)"
  ),
  (
    "xliff2-glossary-reference",
    "<gls:glossary><gls:glossEntry ref='#x'><gls:term>a</gls:term><gls:translation>b</gls:translation></gls:glossEntry></gls:glossary>\(span)"
  ),
  (
    "xliff2-glossary-reference",
    "<gls:glossary><gls:glossEntry><gls:term>a</gls:term><gls:translation ref='t=#m'>b</gls:translation></gls:glossEntry></gls:glossary>\(span)"
  ),
  (
    "xliff2-text",
    "<gls:glossary><gls:glossEntry><gls:term>a</gls:term><gls:translation>b</gls:translation>x</gls:glossEntry></gls:glossary>§a§"
  ),
  // Metadata.
  ("xliff2-missing-attribute", "<mda:metadata><mda:metaGroup><mda:meta>x</mda:meta></mda:metaGroup></mda:metadata>§a§"),
  ("xliff2-missing-element", "<mda:metadata/>§a§"),
  ("xliff2-missing-element", "<mda:metadata><mda:metaGroup/></mda:metadata>§a§"),
  ("xliff2-element", "<mda:metadata><mda:meta type='t'>x</mda:meta></mda:metadata>§a§"),
  (
    "xliff2-attribute",
    "<mda:metadata><mda:metaGroup><mda:meta type='t' appliesTo='source'>x</mda:meta></mda:metaGroup></mda:metadata>§a§"
  ),
  (
    "xliff2-attribute-value",
    "<mda:metadata><mda:metaGroup appliesTo='unit'><mda:meta type='t'>x</mda:meta></mda:metaGroup></mda:metadata>§a§"
  ),
  (
    "xliff2-attribute-value",
    "<mda:metadata id='a b'><mda:metaGroup><mda:meta type='t'>x</mda:meta></mda:metaGroup></mda:metadata>§a§"
  ),
  (
    "xliff2-metadata-id",
    "<mda:metadata id='1'><mda:metaGroup id='1'><mda:meta type='t'>x</mda:meta></mda:metaGroup></mda:metadata>§a§"
  ),
  (
    "xliff2-metadata-id",
    "<mda:metadata><mda:metaGroup id='1'><mda:metaGroup id='1'><mda:meta type='t'>x</mda:meta></mda:metaGroup></mda:metaGroup></mda:metadata>§a§"
  ),
  // Format style.
  ("xliff2-attribute-value", "<unit id='u' fs:fs='blink'>§a§</unit>"),
  ("xliff2-attribute", "<unit id='u' fs:bad='b'>§a§</unit>"),
  ("xliff2-attribute", "<segment fs:fs='b'><source>a</source></segment>"),
  ("xliff2-format-style", "<unit id='u' fs:subFs='src,x.png'>§a§</unit>"),
  ("xliff2-format-style", "<notes><note fs:subFs='src,x.png'>n</note></notes>§a§"),
  ("xliff2-format-style", "§<sc id='1'/>a<ec startRef='1' fs:fs='b'/>§"),
  ("xliff2-attribute-value", "§<ph id='1' fs:fs='img' fs:subFs='src'/>§"),
  ("xliff2-attribute-value", "§<ph id='1' fs:fs='img' fs:subFs='src,a\\alt'/>§"),
  // Resource data.
  (
    "xliff2-resource-content",
    "<res:resourceData><res:resourceItem mimeType='a/b'><res:source/></res:resourceItem></res:resourceData>§a§"
  ),
  (
    "xliff2-resource-content",
    "<res:resourceData><res:resourceItem mimeType='a/b'><res:source href='x'><my:x/></res:source></res:resourceItem></res:resourceData>§a§"
  ),
  (
    "xliff2-resource-language",
    "<res:resourceData><res:resourceItem mimeType='a/b'><res:source href='x' xml:lang='en'/></res:resourceItem></res:resourceData>§a§"
  ),
  (
    "xliff2-resource-language",
    "<res:resourceData><res:resourceItem mimeType='a/b'><res:target href='x' xml:lang='en'/></res:resourceItem></res:resourceData>§a§"
  ),
  (
    "xliff2-resource-type",
    "<res:resourceData><res:resourceItem><res:source href='x'/></res:resourceItem></res:resourceData>§a§"
  ),
  ("xliff2-resource-reference", "<res:resourceData><res:resourceItemRef ref='r'/></res:resourceData>§a§"),
  (
    "xliff2-resource-id",
    "<res:resourceData><res:resourceItemRef id='1' ref='1'/><res:resourceItem id='1' mimeType='a/b'/></res:resourceData>§a§"
  ),
  ("xliff2-element", "<group id='g'><res:resourceData/></group><unit id='u'>§a§</unit>"),
  // Size and length restriction.
  ("xliff2-size", sized("<unit id='u' slr:sizeRestriction='ninety'>§a§</unit>")),
  ("xliff2-size", sized("<unit id='u' slr:sizeRestriction='*6'>§a§</unit>")),
  ("xliff2-size", sized("<unit id='u' slr:sizeRestriction='9,1'>§a§</unit>")),
  ("xliff2-size", sized("<unit id='u' slr:storageRestriction='35,star'>§a§</unit>")),
  ("xliff2-size", sized("<unit id='u'>§<pc id='1' slr:storageRestriction='25,100.5'>a</pc>§</unit>")),
  ("xliff2-size", sized("<unit id='u'>§<ph id='1' slr:equivStorage='7.1'/>§</unit>")),
  ("xliff2-size", sized("<unit id='u'>§<ph id='1' slr:sizeInfo='zero'/>§</unit>")),
  ("xliff2-size", "§<pc id='1' slr:sizeInfo='25.5'>a</pc>§"),
  (
    "xliff2-size-info",
    sized("<slr:data profile='p'><my:x id='x'/></slr:data><unit id='u' slr:sizeInfo='1' slr:sizeInfoRef='x'>§a§</unit>")
  ),
  (
    "xliff2-size-reference",
    sized("<slr:data profile='p'><my:x id='x'/></slr:data><unit id='u' slr:sizeInfoRef='y'>§a§</unit>")
  ),
  ("xliff2-size-code", sized("<unit id='u'>§<sc id='1'/>a<ec startRef='1' slr:equivStorage='7'/>§</unit>")),
  ("xliff2-size-code", sized("<unit id='u'>§<sc id='1'/>a<ec startRef='1' slr:sizeInfo='7'/>§</unit>")),
  ("xliff2-missing-attribute", "<slr:data/>§a§"),
  ("xliff2-element", "<slr:profiles/>§a§"),
  ("xliff2-attribute", "<unit id='u' slr:equivStorage='7'>§a§</unit>"),
  // Validation.
  ("xliff2-element", "<val:validationBad><val:rule isPresent='a'/></val:validationBad>§a§"),
  ("xliff2-missing-element", "<val:validation/>§a§"),
  ("xliff2-rule", "<val:validation><val:rule/></val:validation>§a§"),
  ("xliff2-rule", "<val:validation><val:rule isPresent='a' startsWith='b'/></val:validation>§a§"),
  ("xliff2-rule", "<val:validation><val:rule isNotPresent='a' my:rule='b'/></val:validation>§a§"),
  ("xliff2-rule-source", "<val:validation><val:rule isNotPresent='a' existsInSource='yes'/></val:validation>§a§"),
  (
    "xliff2-rule-disabled",
    "<file id='f'><val:validation><val:rule isPresent='a' disabled='yes'/></val:validation><unit id='u'>§a§</unit></file>"
  ),
  ("xliff2-attribute-value", "<val:validation><val:rule isPresent='a' caseSensitive='maybe'/></val:validation>§a§"),
  ("xliff2-attribute-value", "<val:validation><val:rule isPresent='a' normalization='nfkc'/></val:validation>§a§"),
  ("xliff2-attribute-value", "<val:validation><val:rule isPresent='a' occurs='0'/></val:validation>§a§"),
  // Change tracking.
  (
    "xliff2-change-reference",
    "<ctr:changeTrack><ctr:revisions appliesTo='note' ref='x'><ctr:revision><ctr:item property='content'>o</ctr:item></ctr:revision>"
      + "</ctr:revisions></ctr:changeTrack><notes><note id='n'>a</note></notes>§a§"
  ),
  (
    "xliff2-change-reference",
    "<ctr:changeTrack><ctr:revisions appliesTo='note'><ctr:revision><ctr:item property='content'>o</ctr:item></ctr:revision>"
      + "</ctr:revisions></ctr:changeTrack><notes><note id='n'>a</note><note id='m'>b</note></notes>§a§"
  ),
  (
    "xliff2-change-reference",
    "<ctr:changeTrack><ctr:revisions appliesTo='source' ref='x'><ctr:revision><ctr:item property='content'>o</ctr:item></ctr:revision>"
      + "</ctr:revisions></ctr:changeTrack><notes><note id='n'>a</note></notes>§a§"
  ),
  (
    "xliff2-change-property",
    "<ctr:changeTrack><ctr:revisions appliesTo='note' ref='n'><ctr:revision><ctr:item property='priority'>o</ctr:item></ctr:revision>"
      + "</ctr:revisions></ctr:changeTrack><notes><note id='n'>a</note></notes>§a§"
  ),
  (
    "xliff2-change-property",
    "<ctr:changeTrack><ctr:revisions appliesTo='note' ref='n'><ctr:revision><ctr:item property='category'>o</ctr:item>"
      + "<ctr:item property='category'>p</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>"
      + "<notes><note id='n' category='c'>a</note></notes>§a§"
  ),
  (
    "xliff2-change-version",
    "<ctr:changeTrack><ctr:revisions appliesTo='note' currentVersion='2'><ctr:revision version='1'><ctr:item property='content'>o</ctr:item>"
      + "</ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id='n'>a</note></notes>§a§"
  ),
  // ITS.
  ("xliff2-its-version", "§<mrk id='1' type='its:generic' its:mtConfidence='0.5'>a</mrk>§"),
  (
    "xliff2-attribute-value",
    marked("type='its:generic' its:mtConfidence='1.5' its:annotatorsRef='mt-confidence|http://x'")
  ),
  ("xliff2-attribute-value", marked("type='its:generic' its:locQualityIssueType='typo'")),
  ("xliff2-its-type", marked("type='term' its:taClassRef='http://example.org'")),
  ("xliff2-its-exclusive", marked("type='its:generic' its:taSource='x'")),
  ("xliff2-its-exclusive", marked("type='its:generic' its:taSource='x' its:taIdent='y' its:taIdentRef='http://z'")),
  ("xliff2-its-exclusive", marked("type='its:generic' its:locQualityRatingScore='5' its:locQualityRatingVote='5'")),
  ("xliff2-its-exclusive", marked("type='its:generic' its:locQualityRatingScoreThreshold='5'")),
  ("xliff2-its-reference", marked("type='its:generic' its:locQualityIssuesRef='#its=x'")),
  (
    "xliff2-its-exclusive",
    marked(
      "type='its:generic' its:locQualityIssuesRef='#its=x' its:locQualityIssueSeverity='5'",
      "<its:locQualityIssues xml:id='x'><its:locQualityIssue locQualityIssueComment='c'/></its:locQualityIssues>")
  ),
  (
    "xliff2-its-record",
    marked("translate='no'", "<its:locQualityIssues xml:id='x'><its:locQualityIssue/></its:locQualityIssues>")
  ),
  (
    "xliff2-its-record",
    marked("translate='no'", "<its:provenanceRecords xml:id='x'><its:provenanceRecord/></its:provenanceRecords>")
  ),
  (
    "xliff2-its-id",
    marked(
      "translate='no'",
      "<its:provenanceRecords xml:id='x'><its:provenanceRecord tool='t'/></its:provenanceRecords>"
        + "<its:locQualityIssues xml:id='x'><its:locQualityIssue locQualityIssueComment='c'/></its:locQualityIssues>")
  ),
  ("xliff2-its-annotators", marked("type='its:generic' its:annotatorsRef='mt|http://x'")),
  ("xliff2-its-annotators", marked("type='its:generic' its:annotatorsRef='terminology | http://x'")),
  ("xliff2-its-annotators", marked("type='its:generic' its:annotatorsRef='terminology|x terminology|y'")),
]

/// What only 2.2 has.
private let new: [(rule: String, text: String)] = [
  ("xliff2-switch", "<unit id='u' pgs:switch='count'><segment pgs:case='other'><source>a</source></segment></unit>"),
  ("xliff2-case", "<unit id='u'><segment pgs:case='other'><source>a</source></segment></unit>"),
  ("xliff2-case", "<unit id='u' pgs:switch='plural:n'><segment pgs:case='one two'><source>a</source></segment></unit>"),
  (
    "xliff2-note-id",
    "<?raw?><notes><note id='n'>a</note><note id='n'>b</note></notes><file id='f'><unit id='u'>§a§</unit></file>"
  ),
  ("xliff2-fragment", "<notes><note ref='#f=f1/f=f1'>a</note></notes>§a§"),
]

@Suite struct XLIFF2ModuleFaultTests {
  @Test(arguments: faults.indices)
  func isFound(_ index: Int) throws {
    for version in XLIFF2Document.Version.allCases {
      // ITS became a module with 2.1.
      if faults[index].rule.hasPrefix("xliff2-its"), version == .v20 { continue }
      try expect(faults[index], version)
    }
  }

  @Test(arguments: new.indices)
  func isFoundSince22(_ index: Int) throws {
    try expect(new[index], .v22)
  }

  private func expect(_ fault: (rule: String, text: String), _ version: XLIFF2Document.Version) throws {
    let found = try XLIFF2Document.findings(XLIFF2Document.expand(fault.text, version))
    let errors = found.filter { $0.severity == .error }
    #expect(
      errors.contains { $0.rule == fault.rule } && errors.count <= 2,
      "\(version.rawValue): \(fault): \(found.map { "\($0.rule): \($0.message)" })")
  }
}
