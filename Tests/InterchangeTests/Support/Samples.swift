import Interchange
import TranslationModel

/// A made-up glossary, memory and reference list that hold every trap the formats set.
enum Samples {
  static let stamp = ChangeStamp(date: "2024-02-29T23:59:59Z", author: "김 \"편집\" <kim@example.org>")
  static let later = ChangeStamp(date: "2024-03-01T00:00:00Z", author: "박")

  static var options: ExportOptions {
    ExportOptions(toolVersion: "0.1.0")
  }

  static func entry(
    _ id: String, _ source: String, _ target: String, state: ReviewState = .approved,
    status: AdministrativeStatus? = .preferred
  ) -> ConceptEntry {
    ConceptEntry(
      id: id, reviewState: state, sourceTerms: [Term(text: source, script: .han)],
      targetTerms: [Term(text: target, status: status, script: .korean)], created: stamp, modified: stamp)
  }

  static func occurrence(_ source: String, _ target: String, line: Int, sentence: String) -> Occurrence {
    Occurrence(
      document: "기사/2024-01.txt", documentHash: String(repeating: "0a", count: 32), target: target, targetRange: 0..<6,
      source: source, sourceRange: 7..<13, direction: .targetThenSource, method: .transcription, score: 0.9,
      certain: true, line: line, sentence: sentence)
  }

  /// Both scripts, all statuses, look-up forms, occurrences of two renderings, everything filled in.
  static var full: ConceptEntry {
    ConceptEntry(
      id: "c1", subjectField: "지명 & 행정", definition: "강변의 <가상> 도시",
      notes: ["첫 주석: a ]]> b", "둘째\n주석"], reviewState: .approved, reliability: 9,
      sourceTerms: [
        Term(text: "云门", script: .simplified, partOfSpeech: .noun),
        Term(text: "雲門", script: .traditional, note: "번체 원문"),
      ],
      targetTerms: [
        Term(
          text: "윈먼", status: .preferred, script: .korean, partOfSpeech: .noun, method: .transcription,
          lookUpForms: ["윈멘", "원먼"], note: "외래어 표기법", usageSource: "편집부 지침 \"3.2\""),
        Term(text: "운문", status: .admitted, script: .korean, method: .sinoKorean),
        Term(text: "구름문", status: .deprecated, script: .korean, method: .translation),
        Term(text: "운먼", status: .superseded, script: .korean),
      ],
      occurrences: [
        occurrence("云门", "윈먼", line: 3, sentence: "윈먼(云门)에서 <열린> 회의 & 전시"),
        occurrence("雲門", "구름문", line: 8, sentence: "구름문(雲門)이라고도 쓴다."),
        occurrence("云门", "윈먼", line: 9, sentence: "윈먼(云门)에서 <열린> 회의 & 전시"),
      ],
      created: stamp, modified: later)
  }

  static var entries: [ConceptEntry] {
    [
      full,
      entry("c2", "𠮷野&<\"'>", "요시노 ]]> \"인용\""),
      entry("c3", "甲乙丙", "\u{1100}\u{1161}\u{11AB}나다"),
      entry("c4", "\u{F914}園", "낙원"),
      entry("c5", " 前后 ", "\u{A0}앞뒤\u{3000}"),
      entry("c6", "控\u{1}制", "제\u{B}어\u{FFFE}"),
      entry("c7", "制\t表\r\n符", "탭\t줄\n바꿈"),
      entry("c8", "=1+1", "@합계"),
      entry("c9", "#号", "해시, \"기호\""),
      entry("c10", "长" + String(repeating: "文", count: 3000), String(repeating: "긴 글 ", count: 1000) + "끝"),
      entry("1 번", "号", "번호"),
      entry("c12", "候补", "후보", state: .proposed, status: nil),
      entry("c13", "拒绝", "거절", state: .rejected),
      entry("c14", "弃用", "버림", status: .deprecated),
      entry("c2", "重复号", "같은 번호"),
    ]
  }

  static var units: [TranslationUnit] {
    [
      TranslationUnit(
        id: "tu/1", source: "云门市公布《计划》，雲門与云门。", target: "윈먼시 \"계획\" 발표 & 시행", document: "기사/2024-01.txt",
        created: stamp, modified: later, notes: ["점수 <0.9>"],
        properties: [.init(name: "score", value: "0.91"), .init(name: "x-bead", value: "1-1")]),
      TranslationUnit(id: "tu/2", source: "  两边有空格\u{3000}", target: "양쪽 공백\n둘째 줄 "),
      TranslationUnit(id: "tu/3", source: "没有译文", target: ""),
      TranslationUnit(id: "tu/4", source: "响\u{7}铃 甲乙丙", target: "벨\u{7} 소리 \u{1112}\u{1161}\u{11AB}"),
    ]
  }

  static var segments: [SourceSegment] {
    [
      SourceSegment(
        id: "s1", document: "기사/2024-01.txt", text: "云门发布“新政”", url: "https://example.org/a_b?x=1&y=2"),
      SourceSegment(id: "s1", document: "다른 글.txt", text: "另一篇：号外"),
      SourceSegment(id: "s2", document: "기사/2024-01.txt", text: "第二条\u{1F}消息"),
    ]
  }

  static var content: ExportContent {
    ExportContent(entries: entries, units: units, segments: segments)
  }
}
