import Diagnostics
import Testing
import TranslationModel

@testable import ConsistencyChecks

@Suite("official-transcription beside the original")
struct NamesBesideTests {
  private func found(_ text: String, name: String = "a.md", glossary: [String] = []) -> [String] {
    let context = CheckContext(
      documents: [checkedText(text, name: name)], glossary: glossary.map { MarkedEntry.parse($0) })
    return OfficialTranscription().findings(in: context).sorted {
      $0.location.utf8Range.lowerBound < $1.location.utf8Range.lowerBound
    }.map {
      "\($0.terms.first ?? "") → \($0.suggestions.first ?? "")" + ($0.related.isEmpty ? "" : " +\($0.related.count)")
    }
  }

  @Test("behind a slash")
  func slashes() {
    let text = "Hunyuan (혼위안/混元), Doubao (도바오/豆包)와 쿠아이쇼우/快手"
    #expect(found(text) == ["혼위안 → 훈위안", "도바오 → 더우바오", "쿠아이쇼우 → 콰이서우"])
    #expect(found("훈위안/混元, 베이징/上海, 중국/日本, 가을/秋季时味道最佳, 조선어/朝鮮語").isEmpty)
    #expect(found("혼위안/混元", glossary: ["混元 = 혼위안"]).isEmpty)
  }

  @Test("behind a colon, a space, a dash, in code, before the name")
  func marks() {
    #expect(found("- 샤오홍수 / 小红书\n- 티엔즈팡: 田子坊\n- **징동** `京东`").count == 3)
    let text = "京东 징동, 롱양루역 — 龙阳路站, 진링동루 金陵东路, 또 징동 京东"
    #expect(found(text) == ["징동 → 징둥 +1", "롱양루역 → 룽양루역", "진링동루 → 진링둥루"])
    // Different things, what a comma or full stop divides, words, a gloss that says so already.
    #expect(found("항저우 上海, 징동, 京东. 징동. 京东 그룹, 중국 中國, 옌타이 烟台").isEmpty)
    #expect(found("징동(京东)과 징동/京东").count == 1)
    #expect(found("징동/京东, 징동/京东", glossary: ["京东 = 징동"]).isEmpty)
  }

  @Test("in the next cell of a row")
  func cells() {
    let rows = "| 역 | 중국어 | 비고 |\n|---|---|---|\n| 롱양루역 | 龙阳路站 | 환승 |\n| 进才路 | 진차이루 | 종점 |\n| 동창루 | 东昌路 | |"
    #expect(found(rows) == ["롱양루역 → 룽양루역", "동창루 → 둥창루"])
    let table = "<table><tr>\n<td>티엔즈팡</td>\n<td><b>田子坊</b></td></tr><tr><td>와이탄</td></tr></table>"
    #expect(found(table, name: "a.html") == ["티엔즈팡 → 톈쯔팡"])
    #expect(found("역\t중국어\n롱양루역\t龙阳路站\n", name: "a.txt") == ["롱양루역 → 룽양루역"])
    // The last cell of a row and the first of the next; cells of other things.
    #expect(found("| 공원 | 징동 |\n|---|---|\n| 京东 | 회사 |").isEmpty)
    #expect(found("<table><tr><td>징동</td></tr>\n<tr><td>京东</td></tr></table>", name: "a.html").isEmpty)
    #expect(found("| 도시 | 회사 |\n|---|---|\n| 항저우 | 阿里巴巴 |\n| 선전 | 腾讯 |").isEmpty)
  }
}
