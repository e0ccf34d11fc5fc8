import Diagnostics
import Testing

/// Resource data around one item.
private func item(_ attributes: String, _ content: String) -> String {
  "<res:resourceData><res:resourceItem \(attributes)>\(content)</res:resourceItem></res:resourceData>§a§"
}

/// A unit with an ITS annotation, within a file that says `outer`.
private func annotated(_ attributes: String, outer: String = "") -> String {
  "<file id='f' its:version='2.0' \(outer)><unit id='u'>§<mrk id='1' \(attributes)>a</mrk>§</unit></file>"
}

/// Constraints that no schema tells, each one attribute beside what is allowed.
///
/// > Source: XLIFF 2.1, 4.2 and 5; XLIFF 2.2 Part 2, Plural, Gender and Select; ITS 2.0, 5.7 and 8.
private let faults: [(rule: String, text: String)] = [
  // The document and its extensions.
  ("xliff2-skeleton", "<skeleton><note>a</note></skeleton><unit id='u'>§a§</unit>"),
  ("xliff2-skeleton", "<skeleton>a<no-such/></skeleton><unit id='u'>§a§</unit>"),
  ("xliff2-xml-attribute", "<my:x xml:space='keep'/>§a§"),
  ("xliff2-xml-attribute", "<my:x xml:space=''/>§a§"),
  ("xliff2-xml-attribute", "<my:x><my:y xml:lang='zh_CN'/></my:x>§a§"),
  ("xliff2-xml-attribute", "<my:x xml:id='1st'/>§a§"),
  ("xliff2-attribute-value", "<unit id='u' type='xlf:button'>§a§</unit>"),
  ("xliff2-attribute-value", "<group id='g' type='xlf:menu'><unit id='u'>§a§</unit></group>"),
  ("xliff2-attribute", "§<mrk id='1' type='term' xml:lang='zh-CN'>a</mrk>§"),
  ("xliff2-attribute", "§<sm id='1' type='term' xml:space='preserve'/>a<em startRef='1'/>§"),
  ("xliff2-attribute", "§<pc id='1' xml:id='p'>a</pc>§"),
  ("xliff2-attribute", "§<ph id='1' xml:lang='ko'/>§"),
  // Format style: a comma in a value is written \,.
  ("xliff2-attribute-value", "<unit id='u' fs:fs='img' fs:subFs='alt,one, two'>§a§</unit>"),
  // Resource data.
  ("xliff2-missing-element", item("mimeType='a/b'", "")),
  ("xliff2-resource-content", item("", "<res:source>just text</res:source>")),
  ("xliff2-resource-content", item("", "<res:source><my:x/></res:source><res:target><my:x/>text</res:target>")),
  ("xliff2-resource-content", item("mimeType='a/b' context='no'", "<res:target href='x'/>")),
  ("xliff2-resource-content", item("context='no'", "<res:reference href='x'/>")),
  // Size restriction: names beginning with xliff: are XLIFF's own.
  ("xliff2-size", "<file id='f'><slr:profiles generalProfile='xliff:graphemes'/><unit id='u'>§a§</unit></file>"),
  ("xliff2-size", "<file id='f'><slr:profiles storageProfile='xliff:gb18030'/><unit id='u'>§a§</unit></file>"),
  // Validation.
  ("xliff2-rule-occurs", "<val:validation><val:rule startsWith='a' occurs='1'/></val:validation>§a§"),
  // ITS: whose confidence it is must be told.
  ("xliff2-its-annotators", annotated("its:mtConfidence='0.5'")),
  ("xliff2-its-annotators", annotated("its:mtConfidence='0.5' its:annotatorsRef='terminology|http://x'")),
  ("xliff2-its-annotators", annotated("type='term' its:termConfidence='1'")),
  ("xliff2-its-annotators", annotated("its:taClassRef='http://x' its:taConfidence='1'")),
  (
    "xliff2-its-annotators",
    "<file id='f' its:version='2.0'><unit id='u' its:annotatorsRef='mt-confidence|http://x'>§a§</unit><unit id='v'>"
      + "§<mrk id='1' its:mtConfidence='1'>a</mrk>§</unit></file>"
  ),
  // ITS: what qualifies needs what it qualifies.
  ("xliff2-its-record", annotated("its:locQualityIssueSeverity='5'")),
  ("xliff2-its-record", annotated("its:locQualityIssueProfileRef='http://x'")),
  ("xliff2-its-record", annotated("its:locQualityIssueEnabled='no'")),
  ("xliff2-its-record", annotated("its:localeFilterType='exclude'")),
  (
    "xliff2-its-record",
    annotated("its:taConfidence='1' type='its:generic'", outer: "its:annotatorsRef='text-analysis|http://x'")
  ),
  ("xliff2-its-exclusive", annotated("its:locQualityRatingProfileRef='http://x'")),
]

/// The same attributes where they are right.
private let sound: [String] = [
  annotated("its:mtConfidence='0.5' its:annotatorsRef='mt-confidence|http://x'"),
  annotated("type='term' its:termConfidence='1'", outer: "its:annotatorsRef='mt-confidence|x terminology|y'"),
  annotated("its:locQualityIssueSeverity='5' its:locQualityIssueComment='c'"),
  annotated("its:localeFilterType='exclude' its:localeFilterList='ko'"),
  annotated("its:locQualityRatingProfileRef='http://x'", outer: "its:locQualityRatingVote='3'"),
  "<unit id='u' its:version='2.0'>"
    + "§<sm id='1' type='its:generic' its:annotatorsRef='mt-confidence|x' its:mtConfidence='1'/>a"
    + "<mrk id='2' type='its:generic' its:mtConfidence='0.1'>b</mrk>§§c<em startRef='1'/>§</unit>",
  item("context='no'", "<res:source><my:x/></res:source>"),
  item("", "<res:reference href='x'/>"),
]

@Suite struct XLIFF2ConstraintTests {
  @Test(arguments: faults.indices)
  func isFound(_ index: Int) throws {
    let found = try XLIFF2Document.findings(XLIFF2Document.expand(faults[index].text, .v21))
    #expect(found.map(\.rule) == [faults[index].rule], "\(faults[index]): \(found.map(\.message))")
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test(arguments: sound)
  func isSound(_ text: String) throws {
    let found = try XLIFF2Document.findings(XLIFF2Document.expand(text, .v21))
    #expect(found.map { "\($0.rule): \($0.message)" } == [], "\(text)")
  }

  @Test func casesOfPluralsAreNumbersOrKeywords() throws {
    let text =
      "<unit id='u' pgs:switch='plural:n gender:g'><segment pgs:case='several she'><source>a</source></segment></unit>"
    let found = try XLIFF2Document.findings(XLIFF2Document.expand(text, .v22))
    #expect(found.map(\.severity) == [.warning])
    #expect(
      found.map(\.message) == [
        "pgs:case=\"several\" is neither a number nor one of zero, one, two, few, many, other "
          + "(XLIFF 2, Plural, Gender and Select, case)"
      ])
  }

  @Test func notesOfAResourceShareNoIDs() throws {
    let notes = "<notes><note id='n'>a</note><note id='n'>b</note></notes>"
    let found = try XLIFF2Document.findings(
      XLIFF2Document.expand(item("", notes + "<res:reference href='x'/>"), .v22))
    #expect(
      found.map(\.message) == ["the id \"n\" is that of another note of this <res:resourceItem> (XLIFF 2, id)"])
    let old = try XLIFF2Document.findings(XLIFF2Document.expand(item("", notes + "<res:reference href='x'/>"), .v21))
    #expect(old.first?.rule == "xliff2-element")
  }

  @Test(arguments: XLIFF2Document.Version.allCases, ["", "3.0", "2"])
  func versionIsOneOfTheNamespace(_ version: XLIFF2Document.Version, _ stated: String) throws {
    let text = XLIFF2Document.expand("§a§", version)
      .replacing("version='\(version.rawValue)'", with: "version='\(stated)'")
    let known = version == .v22 ? "2.2" : "2.0 and 2.1"
    #expect(
      try XLIFF2Document.findings(text).map(\.message) == [
        "version=\"\(stated)\" does not go with this namespace, which is that of \(known) (XLIFF 2, version)"
      ])
  }
}
