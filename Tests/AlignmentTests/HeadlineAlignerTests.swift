import Documents
import Foundation
import Testing
import TranslationModel

@testable import Alignment

@Suite struct HeadlineAlignerTests {
  /// Titles made up for the test, with a Korean title that says the same and one on the same topic that does not.
  static let titles: [(source: String, rendering: String, other: String)] = [
    ("2021年上海集成电路产业发展白皮书", "2021 상하이 집적회로산업 발전 백서", "2020 상하이 집적회로산업 발전 백서"),
    ("2021年上海集成电路产业发展白皮书", "2021년 상하이 집적회로 산업의 발전 백서", "2021 상하이 소프트웨어산업 발전 백서"),
    ("广东省海洋经济发展报告", "광둥성 해양경제 발전 보고서", "광둥성 해양경제 발전 계획"),
    ("加快建设国际科技创新中心", "국제 과학기술혁신센터 건설 가속화", "국제 과학기술혁신센터 건설 중단"),
    ("促进国际合作", "국제 협력 촉진", "국제 경쟁 촉진"),
    ("国务院发布教育改革方案", "국무원, 교육 개혁 방안 발표", "국무원, 교육 개혁 방안 취소"),
    ("中国发射气象卫星", "중국, 기상위성 발사", "중국, 통신위성 발사"),
    ("深圳市促进人工智能产业发展条例", "선전시 인공지능 산업 발전 촉진 조례", "선전시 로봇 산업 발전 촉진 조례"),
    ("2023年中国新能源汽车市场研究报告", "2023년 중국 신에너지차 시장 연구보고서", "2023년 중국 신에너지차 산업 연구보고서"),
    ("《关于加强环境保护的意见》", "'환경보호 강화에 관한 의견'", "'환경보호 완화에 관한 의견'"),
    ("十四五数字经济发展规划", "14·5 디지털경제 발전 계획", "13·5 디지털경제 발전 계획"),
    ("南京大学和北京大学成立联合实验室", "난징대학교와 베이징대학교, 공동실험실 설립", "난징대학교, 공동실험실 설립"),
    ("南京大学和北京大学成立联合实验室", "난징대와 베이징대, 공동실험실 설립", "난징대와 베이징대, 공동연구소 설립"),
    ("粤港澳大湾区国际科技创新中心建设", "웨강아오 대만구 국제과학기술혁신센터 건설", "웨강아오 대만구 국제금융센터 건설"),
    ("第三届中国国际进口博览会", "제3회 중국 국제 수입박람회", "제4회 중국 국제 수입박람회"),
    ("二〇三〇年全国粮食生产目标", "2030년 전국 식량 생산 목표", "2035년 전국 식량 생산 목표"),
    ("浙江发布绿色金融标准", "저장성, 녹색금융 표준 발표", "장쑤성, 녹색금융 표준 발표"),
    ("5G基站建设规模", "5G 기지국 건설 규모", "6G 기지국 건설 규모"),
    ("投资2000亿元建设人工智能产业基地", "2,000억 위안 투자, 인공지능 산업기지 건설", "200억 위안 투자, 인공지능 산업기지 건설"),
    ("2022年全国科技统计年鉴", "'22년 전국 과학기술 통계연감", "'21년 전국 과학기술 통계연감"),
    ("美国投资中国半导体企业", "미국, 중국 반도체기업에 투자", "중국, 미국 반도체기업에 투자"),
    ("十二个部门发布联合声明", "12개 부처, 공동성명 발표", "10개 부처, 공동성명 발표"),
    ("農業強國建設戰略研究", "농업강국 건설 전략 연구", "공업강국 건설 전략 연구"),
    ("北京市副市长会见德国代表团", "베이징시 부시장, 독일 대표단 접견", "베이징시 시장, 독일 대표단 접견"),
    ("低碳城市建设指南", "저탄소 도시 건설 지침", "탄소 도시 건설 지침"),
  ]

  @Test(arguments: titles.indices)
  func renderingsPairAndOtherClaimsDoNot(_ index: Int) {
    let (source, rendering, other) = Self.titles[index]
    var aligner = HeadlineAligner()
    let pair = aligner.compare(source: source, target: rendering)
    #expect((pair?.score ?? 0) >= HeadlineAligner.threshold)
    #expect((pair?.score ?? 0) <= 1)
    // The path spells the whole source, in its order.
    let spelled = pair?.path.map(\.source).joined() ?? ""
    let letters = source.filter { $0.isLetter || $0.isNumber }
    #expect(spelled == letters)
    #expect(aligner.compare(source: source, target: other) == nil, "\(other)")
  }

  /// Every rendering of the table with a word less, a word more or another digit says something else.
  @Test(arguments: titles.indices)
  func aChangedRenderingDoesNotPair(_ index: Int) {
    let (source, rendering, _) = Self.titles[index]
    var aligner = HeadlineAligner()
    let words = rendering.split(separator: " ").map(String.init)
    for (place, word) in words.enumerated() where word != "관한" {
      let without = (words[..<place] + words[(place + 1)...]).joined(separator: " ")
      #expect(aligner.compare(source: source, target: without) == nil, "\(without)")
    }
    for addition in ["연기", "미국", "3차"] {
      for place in 0...words.count {
        let with = (words[..<place] + [addition] + words[place...]).joined(separator: " ")
        #expect(aligner.compare(source: source, target: with) == nil, "\(with)")
      }
    }
    for (offset, digit) in rendering.enumerated() where digit.isASCII && digit.isNumber {
      var characters = Array(rendering)
      characters[offset] = digit == "9" ? "8" : "9"
      #expect(aligner.compare(source: source, target: String(characters)) == nil, "\(String(characters))")
    }
  }

  /// Same topic and nearly the same words, another claim.
  @Test(arguments: [
    ("日本企业收购中国企业", "중국 기업, 일본 기업 인수"), ("中国企业被日本企业收购", "중국 기업, 일본 기업 인수"),
    ("日本企业收购中国企业", "일본 기업을 중국 기업이 인수"), ("国际合作促进经济发展", "경제 발전, 국제 협력 촉진"),
    ("不发展核能产业的国家", "원자력 산업 발전 국가"), ("未来产业发展规划", "산업 발전 계획"),
    ("人工智能产业发展规划", "인공지능 산업 발전 계획 미완성"), ("前国务院总理访问德国", "국무원 총리, 독일 방문"),
    ("湖南省人工智能产业规划", "후베이성 인공지능 산업 계획"), ("2023年人工智能产业规划", "인공지능 산업 계획"),
    ("人工智能产业规划", "2023년 인공지능 산업 계획"), ("AI芯片产业发展规划", "칩 산업 발전 계획"),
    ("芯片产业发展规划方案", "AI 칩 산업 발전 계획 방안"), ("企业支持大学科学研究", "과학 연구 대학, 기업 지원"),
    ("第一次全国经济普查", "제2차 전국 경제 조사"), ("生产增长20%以上的企业", "생산 증가 30% 이상 기업"),
    ("科技企业发展报告", "과학기술 기업 발전 보고"), ("数字经济", "디지털경제"),
  ])
  func otherClaims(_ source: String, _ target: String) {
    var aligner = HeadlineAligner()
    let pair = aligner.compare(source: source, target: target)
    if source == "科技企业发展报告" {
      // The one of the table that is a rendering: the others are not refused by accident.
      #expect(pair?.score == 1)
    } else {
      #expect(pair == nil, "\(pair?.score ?? 0)")
    }
  }

  @Test func knownPairsRender() {
    let (source, target) = ("云雀湾科技城发展规划", "종달새만 과학기술도시 발전 계획")
    var without = HeadlineAligner()
    #expect(without.compare(source: source, target: target) == nil)
    var with = HeadlineAligner(known: [("雲雀灣", "종달새만"), ("科技城", "과학기술도시")])
    let pair = with.compare(source: source, target: target)
    #expect(pair?.score == 1)
    #expect(pair?.path.prefix(2).map(\.by) == [.known, .known])
  }

  // MARK: - Documents

  private static let newsletter = """
    ## 01 저장성, '2022년 저장성 해양경제 발전 보고서' 발표

    - 저장성은 '해양산업 발전 촉진에 관한 조치(关于促进海洋产业发展的措施)'를 마련했다.
    - 항만 물동량은 3% 증가했다.

    〈해양산업 발전 목표〉

    참고자료

    - ☑ 《2022年浙江省海洋经济发展报告》正式发布
      https://example.org/1
    - ☑ 一图读懂：关于促进海洋产业发展的措施
    - ☑ 浙江海洋经济持续增长

    ## 02 푸젠성, 해양산업 발전 계획 발표

    - 푸젠성은 계획을 발표했다.

    참고자료

    - ☑ 福建省海洋产业发展规划
    - ☑ 2022年浙江省海洋经济发展报告
    """

  private static func read(_ text: String) throws -> Document {
    DocumentReader.read(try DocumentInput.decode(Array(text.utf8), name: "test.md"))
  }

  @Test func pairsStandInTheirOwnArticle() throws {
    let document = try Self.read(Self.newsletter)
    var aligner = HeadlineAligner()
    let pairs = aligner.pairs(in: document)
    #expect(
      pairs.map { "\($0.source) = \($0.target)" } == [
        "2022年浙江省海洋经济发展报告 = 2022년 저장성 해양경제 발전 보고서",
        "关于促进海洋产业发展的措施 = 해양산업 발전 촉진에 관한 조치",
      ])
    for pair in pairs {
      #expect(document.bytes[pair.sourceRange].elementsEqual(pair.source.utf8))
      #expect(document.bytes[pair.targetRange].elementsEqual(pair.target.utf8))
      #expect(document.blocks[pair.sourceBlock].kind == .sourceHeadline)
    }
    #expect(pairs.map(\.url) == document.blocks.filter { $0.kind == .sourceHeadline }.prefix(2).map(\.url))
    #expect(aligner.pairs(in: document) == pairs)
  }

  @Test func glossesOfTheDocumentHelp() throws {
    let document = try Self.read(
      """
      ## '종달새만 과학기술도시 발전 계획' 발표

      - 종달새만(云雀湾)은 남쪽에 있다.

      참고자료

      - ☑ 云雀湾科技发展规划
      - ☑ 云雀湾科技城市发展规划
      """)
    var miner = GlossMiner()
    let glosses = miner.mine([document])[0]
    #expect(glosses.map(\.target) == ["종달새만"])
    var aligner = HeadlineAligner()
    #expect(aligner.pairs(in: document) == [])
    #expect(aligner.pairs(in: document, glosses: glosses).map(\.source) == ["云雀湾科技城市发展规划"])
  }

  /// What of the two newsletters' headlines really renders a Korean title, decided by reading them; all others stand
  /// under articles on the same topic.
  @Test func newsletters() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var found: [[String]] = []
    for name in ["000_cc5ed8820bf981b9.txt", "001_27bbe14416fdc318.txt"] {
      let document = DocumentReader.read(
        try DocumentInput.read(path: root.appending(path: "seeds/\(name)").path, name: name))
      var aligner = HeadlineAligner()
      found.append(aligner.pairs(in: document).map { "\($0.source) = \($0.target)" })
    }
    #expect(
      found == [
        [
          "2023年中央一号文件 = 2023년 중앙 1호 문건",
          "2022年北京人工智能产业发展白皮书 = 2022 베이징 인공지능산업 발전 백서",
        ],
        [
          "关于加强科技伦理治理的意见 = 과학기술 윤리 거버넌스 강화에 관한 의견",
          "2023年中国数字孪生行业研究报告 = 2023년 중국 디지털 트윈 산업 연구 보고",
        ],
      ])
  }
}

@Suite struct TitlePiecesTests {
  /// Pieces between bars, longest first.
  @Test(arguments: [
    ("《2022年白皮书》重磅发布", "《2022年白皮书》重磅发布|2022年白皮书"), ("☞ 《方案》。", "方案"),
    ("印发《方案》", "印发《方案》|方案"),
    ("全文 | 2023年一号文件", "全文 | 2023年一号文件|2023年一号文件|全文"),
    (
      "■ 과기부, '혁신 방안' 발표(5.18)",
      "과기부, '혁신 방안' 발표(5.18)|'혁신 방안' 발표(5.18)|과기부, '혁신 방안' 발표|'혁신 방안' 발표|혁신 방안|과기부"
    ),
    ("'22년 통계연감", "'22년 통계연감"), ("규모 2,000억 위안", "규모 2,000억 위안"), ("☑", ""),
  ])
  func pieces(_ text: String, _ pieces: String) {
    let scalars = Array(text.unicodeScalars)
    let found = TitlePieces.pieces(of: scalars).map { BracketReaderTests.string(scalars[$0]) }
    #expect(found.joined(separator: "|") == pieces)
  }

  @Test(arguments: [
    ("‘가나다(甲乙丙)’와 「라마」", "가나다(甲乙丙)|라마|가나다"), ("《关于〈办法〉的通知》", "办法|关于〈办法〉的通知"),
    ("닫지 않은 '인용", ""), ("I'm '24년", ""),
  ])
  func quotations(_ text: String, _ pieces: String) {
    let scalars = Array(text.unicodeScalars)
    let found = TitlePieces.quotedPieces(of: scalars).map { BracketReaderTests.string(scalars[$0]) }
    #expect(found.joined(separator: "|") == pieces)
  }

  @Test(
    arguments: [
      ("十二", 12), ("二〇二五", 2025), ("三百", 300), ("三百零五", 305), ("一千二百三十四", 1234), ("十", 10), ("百", nil),
      ("十百", nil), ("二十三十", nil),
    ] as [(String, Int?)])
  func numerals(_ text: String, _ value: Int?) {
    #expect(NumberTokens.value(of: Array(text.unicodeScalars)) == value)
  }
}
