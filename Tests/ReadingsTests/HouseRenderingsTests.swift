import Readings
import Testing

@Suite struct HouseRenderingsTests {
  private static var house: HouseRenderings {
    var house = HouseRenderings()
    house.insert(source: "青岛", target: "칭따오")
    house.insert(source: "青島", target: "청도")
    return house
  }

  /// 简 and 繁, spaces and composed or decomposed syllables are alike; the first of an original is the one to write.
  @Test func findsAndAccepts() {
    let house = Self.house
    #expect(house.renderings(of: "青島") == ["칭따오", "청도"])
    #expect(house.renderings(of: "青 岛") == ["칭따오", "청도"])
    #expect(house.accepts("칭 따오", for: "青岛") == true)
    #expect(house.accepts("청도", for: "青岛") == true)
    #expect(house.accepts("칭다오", for: "青岛") == false)
    #expect(house.accepts("칭다오", for: "青") == nil)
    #expect(HouseRenderings().accepts("칭다오", for: "青岛") == nil)
  }

  /// The list goes before the rule, both ways.
  @Test(arguments: [("칭따오", false), ("청도", false), ("칭다오", true)])
  func goesBeforeTheRule(target: String, deviates: Bool) {
    let explainer = RenderingExplainer()
    let found = explainer.explain(target: target, source: "青岛")
    let explanation = Self.house.applied(to: found, target: target, source: "青岛")
    #expect(explanation.deviates == deviates)
    #expect(explanation.official == "칭따오")
    #expect(explanation.path == found.path)
    #expect(Self.house.applied(to: found, target: target, source: "靑") == found)
  }
}
