import Diagnostics
import Testing
import TranslationModel

@testable import GlossaryStore
@testable import ToolCommands

@Suite struct HistoryTitleTests {
  @Test(
    "Titles of commands in Korean",
    arguments: [
      ("accept “이좡” as preferred for 亦庄 (c-1)", "亦庄 (c-1): ‘이좡’ 채택(우선)"),
      ("correct “이창” to “이좡”, admitted, for 亦庄 (c-1)", "亦庄 (c-1): ‘이창’ → ‘이좡’ 수정(허용)"),
      ("undo command 4: reject “이창” for 亦庄 (c-1)", "되돌리기: 亦庄 (c-1): ‘이창’ 거부"),
      ("import 2 entries from terms.tbx", "terms.tbx에서 항목 2개 가져오기"),
      ("accept the best rendering of 2 entries", "가장 나은 표기를 우선 용어로 채택: 항목 2개"),
      ("undo command 5: put off the review of 1 entry", "되돌리기: 검토 보류: 항목 1개"),
      ("add a note to 3 entries", "메모 추가: 항목 3개"),
      ("merge 2 entries into 杭州 (c-1)", "항목 2개 → 杭州 (c-1) 합치기"),
      ("add “기계인” as deprecated to 机器人 (c-1), and 1 more change", "机器人 (c-1): 표기 ‘기계인’ 추가(사용하지 않음) 외 1건"),
      ("set the definition of 杭州 (c-1), and 3 more changes", "杭州 (c-1): 정의 기록 외 3건"),
      ("something nobody ever said", "something nobody ever said"),
    ])
  func sentences(english: String, korean: String) {
    #expect(CommandTitle.wording(english) == Wording(en: english, ko: korean))
  }

  /// Every kind of decision gets a title in Korean: none is left out of the table.
  @Test func everyTitleOfADecisionIsKnown() throws {
    let store = try BrowserSample.store()
    let ids = Dictionary(
      uniqueKeysWithValues: try store.summaries().map { ($0.item.entry.sourceTerms[0].text, $0.id) })
    let (id, other) = (ids["杭州"] ?? "", ids["州"] ?? "")
    let decisions: [Decision] = [
      .note(concept: id, text: "n"), .removeNote(concept: id, text: "n"),
      .termNote(concept: id, term: "항저우", text: "n"), .termNote(concept: id, term: "항저우", text: nil),
      .subjectField(concept: id, text: "f"), .subjectField(concept: id, text: nil),
      .definition(concept: id, text: "d"), .definition(concept: id, text: nil),
      .reliability(concept: id, value: 5), .reliability(concept: id, value: nil),
      .partOfSpeech(concept: id, term: "항저우", value: .noun), .partOfSpeech(concept: id, term: "항저우", value: nil),
      .letterCase(concept: id, term: "항저우", value: .any), .letterCase(concept: id, term: "항저우", value: nil),
      .termSource(concept: id, term: "항저우", text: "s"), .termSource(concept: id, term: "항저우", text: nil),
      .validFrom(concept: id, term: "항저우", value: UsageLimit("1호")),
      .validUntil(concept: id, term: "항저우", value: UsageLimit("3호")),
      .validFrom(concept: id, term: "항저우", value: nil),
      .addSource(concept: id, of: .definition, text: "s"), .addSource(concept: id, of: .subjectField, text: "s"),
      .addSource(concept: id, of: .note, text: "s"), .addSource(concept: id, of: .reliability, text: "s"),
      .addSource(concept: id, of: .entry, text: "s"), .removeSource(concept: id, of: .definition, text: "s"),
      .removeSource(concept: id, of: .subjectField, text: "s"), .removeSource(concept: id, of: .note, text: "s"),
      .removeSource(concept: id, of: .reliability, text: "s"), .removeSource(concept: id, of: .entry, text: "s"),
      .relate(concept: id, .see, to: other), .unrelate(concept: id, .see, to: other),
      .relate(concept: id, .broader, to: other), .unrelate(concept: id, .broader, to: other),
      .relate(concept: id, .replacedBy, to: other), .unrelate(concept: id, .replacedBy, to: other),
      .reviewSide(concept: id, .source, .rejected), .reviewSide(concept: id, .source, nil),
      .reviewSide(concept: id, .target, .rejected), .reviewSide(concept: id, .target, nil),
      .accept(concept: id, rendering: "항저우", as: .preferred), .reject(concept: id, rendering: "항조우"),
      .note(concept: id, text: "n"), .approve(concept: id), .reconsider(concept: id, rendering: "항조우"),
      .skip(concept: id), .rejectConcept(id), .reconsider(concept: id, rendering: "항조우"),
      .lookUpForm(concept: id, rendering: "항조우", of: "항저우"),
      .edit(concept: id, rendering: "항저우", corrected: "항주", as: .admitted),
      .addRendering(concept: id, text: "항저우시", as: .preferred), .addOriginal(concept: id, text: "杭"),
      .splitOriginal(concept: id, original: "杭"), .splitRendering(concept: id, rendering: "항저우시"),
      .merge(concept: other, into: id),
    ]
    for decision in decisions {
      let outcome = try store.apply(decision)
      guard outcome.command != nil else {
        Issue.record("it changed nothing: \(decision)")
        continue
      }
      let summary = try #require(try store.history(limit: 1).first?.summary)
      #expect(CommandTitle.wording(summary).korean != summary, "\(summary)")
      for remark in outcome.remarks { #expect(remark.korean != remark.english, "\(remark)") }
    }
  }

  @Test func everyActionOnMarkedEntriesIsKnown() {
    for action in [MarkedAction.prefer, .admit, .deprecate, .supersede, .reject, .reconsider, .skip] {
      let summary = action.summary(3)
      let korean = CommandTitle.wording(summary).korean
      #expect(korean.contains("항목 3개") && !korean.contains("entr"), "\(summary)")
    }
  }

  @Test("Several decisions are called by the first that changed something")
  func several() throws {
    let store = try BrowserSample.store()
    let id = try #require(try store.summaries().first { $0.item.entry.sourceTerms[0].text == "杭州" }?.id)
    func title(_ decisions: Decision...) throws -> String? {
      _ = try store.apply(decisions)
      return try store.history(limit: 1).first?.summary
    }
    #expect(
      try title(.definition(concept: id, text: "d"), .note(concept: id, text: "n"))
        == "set the definition of 杭州 (\(id)), and 1 more change")
    #expect(
      try title(.definition(concept: id, text: "d"), .reliability(concept: id, value: 3))
        == "set the reliability of 杭州 (\(id))")
    #expect(
      try title(.note(concept: id, text: "a"), .note(concept: id, text: "b"), .note(concept: id, text: "c"))
        == "add a note to 杭州 (\(id)), and 2 more changes")
  }
}
