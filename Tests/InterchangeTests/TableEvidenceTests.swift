import Diagnostics
import Interchange
import Testing
import TranslationModel

/// Which tables are texts with translations; addresses, numbers and prices are made up.
@Suite("Tables that are lists")
struct TableEvidenceTests {
  static func rows(_ rows: [[String]], header: [String] = []) -> String {
    ([header].filter { !$0.isEmpty } + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  static let restaurants = [
    ["왕부정 오리집", "王府井烤鸭店", "베이징시 둥청구 왕푸징 대가 301호", "268위안", "11:00~22:00"],
    ["남문 양고기", "南门涮肉", "베이징시 둥청구 톈탄 동로 12호", "98위안", "매일 10시~21시 30분"],
    ["호국사 간식", "护国寺小吃", "베이징시 시청구 호국사 거리 93호", "30위안", "05:30~20:00"],
    ["천진 만두", "天津包子", "톈진시 허핑구 산둥로 77호", "45위안", "09:00~21:00"],
  ]
  static let sentences = [
    ["请先保存文件。", "먼저 파일을 저장하십시오."], ["无法连接服务器。", "서버에 연결할 수 없습니다."],
    ["是否继续？", "계속할까요?"], ["已删除。", "지웠습니다."],
  ]
  static let words = [["保存", "저장"], ["打开", "열기"], ["关闭", "닫기"], ["新建文件", "새 파일"]]
  /// Without marks, as headlines are.
  static let headlines = [
    ["人工智能产业加快发展步伐", "인공지능 산업 발전에 속도", "2024-03-02", "홍길동 3면"],
    ["新能源汽车出口再创历史新高", "신에너지차 수출 사상 최고치 경신", "2024-03-01", "김철수 1면"],
    ["首都机场旅客人数恢复到前年", "서우두 공항 여객 재작년 수준 회복", "2024-03-05", "이영희 2면"],
    ["国家图书馆延长夏季开放时间", "국가도서관 여름철 개방 시간 연장", "2024-03-04", "홍길동 1면"],
  ]

  /// How many pairs and how many cells of a list are read; nil where it is no list.
  static let cases: [(why: String, text: String, pairs: Int, cells: Int?)] = [
    ("names, addresses, prices, hours", rows(restaurants), 0, 13),
    ("the same under a header", rows(restaurants, header: ["상호", "중문명", "주소", "가격", "영업시간"]), 0, 18),
    (
      "the same under names of columns in English",
      rows(restaurants, header: ["name", "Chinese name", "address", "price", "hours"]), 0, 13
    ),
    ("the same under names of languages", rows(restaurants, header: ["한국어", "중국어", "주소", "가격", "시간"]), 4, nil),
    ("nothing but Korean", rows(restaurants.map { [$0[0], $0[2], $0[3]] }), 0, 12),
    ("originals for few names", rows([["가게", "店", "1"], ["다방", "", "2"], ["서점", "", "3"]]), 0, 3),
    ("addresses beside names", rows(restaurants.map { [$0[1], $0[2]] }), 0, 4),
    ("names beside addresses", rows(restaurants.map { [String($0[0].suffix(2)), $0[1] + "一号楼三层东侧柜台"] }), 0, 4),
    ("one column", rows(sentences.map { [$0[1]] }), 0, 4),
    ("names with numbers beside names", rows(restaurants.map { ["第一\($0[1])", $0[0]] }), 4, nil),
    ("numbers beside names", rows(restaurants.map { ["3楼\($0[1])", $0[0]] }), 0, 4),
    // Texts with translations.
    ("sentences", rows(sentences), 4, nil),
    ("sentences, Korean first", rows(sentences.map { $0.reversed() }), 4, nil),
    ("sentences with facts", rows(zip(sentences, restaurants).map { $0 + $1[2...4] }), 4, nil),
    ("words", rows(words), 4, nil),
    ("words with numbers of rows", rows(words.enumerated().map { ["\($0 + 1)"] + $1 }), 4, nil),
    ("words with scores and dates", rows(words.map { $0 + ["2024. 3. 2.", "0.\($0[0].count)7", "비고"] }), 4, nil),
    ("words with measures", rows(words.map { $0 + ["\($0[0].count)자", "9%", "\($0[1].count)행"] }), 4, nil),
    ("words under names nobody knows", rows(words, header: ["중국말", "우리말"]), 4, nil),
    ("words under names, with facts", rows(restaurants, header: ["source", "target", "a", "b", "c"]), 4, nil),
    ("headlines with facts", rows(headlines), 4, nil),
    ("a name and its address are no more than two columns", rows(restaurants.map { Array($0[0...2]) }), 4, nil),
    ("one is far too long", rows([["谢谢", "정말로 진심으로 마음 깊이 감사의 말씀을 드립니다"], ["再见", "안녕"]]), 2, nil),
    ("nothing is translated yet", rows(sentences.map { [$0[0], ""] }), 4, nil),
    ("some of it is", rows(sentences.enumerated().map { [$1[0], $0 == 1 ? $1[1] : $1[0]] }), 4, nil),
    ("nothing at all", "", 0, nil),
    ("words that keep their Latin", rows([["DVD", "디브이디"], ["OK", "확인"], ["U盘", "유에스비"]]), 3, nil),
    ("another language", rows([["a", "b"], ["c", "d"]]), 2, nil),
  ]

  @Test(arguments: cases.indices)
  func tables(_ index: Int) throws {
    let (why, text, pairs, cells) = Self.cases[index]
    for (name, text) in [("a.tsv", text), ("a.csv", text.replacing("\t", with: ","))] {
      let read = try BilingualReader().read(bytes: Array(text.utf8), name: name)
      #expect(read.pairs.count == pairs, "\(why), \(name)")
      #expect(read.list?.count == cells, "\(why), \(name)")
    }
  }

  @Test("cells are where they stand, without quotes and what is Chinese alone")
  func places() throws {
    let text = "\u{FEFF}# 목록\n\"가\"\"나\"\"\"\t全聚德\t 마  바(馬) \t1\n다\t\t全聚德全聚德烤鸭 점\t2\n라\n"
    let read = try BilingualReader().read(bytes: Array(text.utf8), name: "a.tsv")
    let list = try #require(read.list)
    #expect(
      list.map { BilingualReaderTests.shown($0, read.targetFile) } == [
        "2:2 가\"나\" «가\"\"나\"\"»", "2:15 마 바(馬) «마  바(馬)»", "3:1 다", "4:1 라",
      ])
    let document = read.targetDocument(format: .plainText)
    #expect(document.blocks.map(\.text) == ["가\"나\"", "마 바(馬)", "다", "라"])
    #expect(document.blocks.allSatisfy { $0.language == .target })
  }

  @Test("edits are written as the table wants them, and read again")
  func edits() throws {
    let text = "상호,주소\n가게,\"베이징, 둥청구\"\n다방,톈진 허핑구\n"
    let read = try BilingualReader().read(bytes: Array(text.utf8), name: "a.csv")
    let cells = try #require(read.list)
    let edit = try #require(read.edit(cells[5], 0..<6, to: "난징, \"시\""))
    #expect(edit.replacement == "\"난징, \"\"시\"\" 허핑구\"")
    var changed = read.targetFile.bytes
    changed.replaceSubrange(edit.utf8Range, with: Array(edit.replacement.utf8))
    let again = try BilingualReader().read(bytes: changed, name: "a.csv")
    #expect(read.isCarriedOut([edit], in: again))
    #expect(!read.isCarriedOut([], in: again))
  }
}
