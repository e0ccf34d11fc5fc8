import LinguisticText
import Testing

@testable import Readings

@Suite struct KnownPlacesTests {
  @Test("attested misspellings of one syllable lead to the official form")
  func misspellings() {
    let forms = Dictionary(grouping: KnownPlaces.misspellings, by: \.text)
    #expect(forms.values.allSatisfy { $0.count == 1 })
    for (text, place, official) in [
      ("통저우", "通州", "퉁저우"), ("하이디엔", "海淀", "하이뎬"), ("텐진", "天津", "톈진"), ("션양", "沈阳", "선양"),
      ("헤이롱장", "黑龙江", "헤이룽장"),
      // Lesser places; and a city before a lesser one.
      ("홍차오", "虹桥", "훙차오"), ("루자주이", "陆家嘴", "루자쭈이"), ("메이농", "美浓", "메이눙"), ("단쑤이", "淡水", "단수이"),
    ] {
      let form = forms[text]?.first
      #expect(form?.place == place && form?.official == official, "\(text)")
    }
    // Right for something else: an official form, Taiwan; two syllables at once.
    for text in ["쑤저우", "타이완", "베이징", "따렌"] { #expect(forms[text] == nil, "\(text)") }
  }

  @Test("the places of the table are in folded characters and all but a few have misspellings")
  func table() {
    let rows = TableDataTests.rows(.chinesePlaces)
    #expect(rows.count > 750)
    for row in rows where HanFolding.folded(row[0]) != row[0] || KnownPlaces.kind(of: row[0])?.rawValue != row[1] {
      Issue.record("\(row)")
    }
    let misspelt = Set(KnownPlaces.misspellings.map(\.place))
    #expect(misspelt.count * 10 > rows.count * 9)
  }
}
