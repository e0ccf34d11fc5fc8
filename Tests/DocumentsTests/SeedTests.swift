import Documents
import Foundation
import Testing
import TranslationModel

/// The two newsletters in `seeds/`: real OCR output, one as Markdown, one nearly without markup.
@Suite struct SeedTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("seeds")
  static let february = "000_cc5ed8820bf981b9.txt"
  static let may = "001_27bbe14416fdc318.txt"

  private func document(_ name: String) throws -> Document {
    try DocumentReader.read(path: Self.folder.appendingPathComponent(name).path, name: name)
  }

  @Test(arguments: [february, may])
  func everyByteLeadsBack(name: String) throws {
    let document = try document(name)
    #expect(document.format == .markdown)
    #expect(document.name == name)
    expectSound(document)
  }

  /// Articles of the February issue with the number of headlines listed under each.
  @Test(arguments: [
    (february, "01 2023년 중앙 1호 문건, '농업 강국' 건설 채택", 2),
    (february, "02 베이징 경제개발구, '신약 스마트제조' 로드맵 발표", 2),
    (february, "03 베이징 경제정보화국, '2022 베이징 인공지능산업 발전 백서' 발표", 1),
    (february, "04 장쑤성 창수(常熟), 녹색 복합소재기술 공동연구센터 신설", 2),
    (february, "05 중국과기대, 상하이과기교육기지 신설", 1),
    (february, "06 중국 'AI 생성 콘텐츠 기술' 경쟁 가속", 1),
    (february, "01 중국과기대, 리튬-이산화탄소 전지기술 새로운 방향 제시", 1),
    (february, "02 중국과기대, 혈당 대사 조절 신경 기전 규명", 1),
    (may, "01 과기부 외, 베이징 국제 과학기술혁신센터 건설 가속화 방안 마련", 3),
    (may, "02 공업정보화부, 과학기술윤리위원회 신설", 2),
    (may, "03 상하이, '기업 R&D 센터 유치를 통한 R&D 산업화 촉진 의견' 발표", 2),
    (may, "04 베이징, 인공지능(AI) 시범 지역 건설 가속화", 3),
    (may, "05 과기부 외, 과학기술 분야 리더급 중앙기업 전격 육성 예정", 1),
    (may, "06 '2023년 중국 디지털 트윈 산업 연구 보고' 발표", 1),
    (may, "01 롄지뤄닝, 실리콘 태양전지 변환효율 세계 기록 경신", 1),
    (may, "02 남방의과대학, 폴리머 나노베지클(nanovesicle) 개발", 1),
  ])
  func headlinesStandUnderTheirArticle(name: String, article: String, count: Int) throws {
    let document = try document(name)
    let headlines = document.blocks.filter {
      $0.kind == .sourceHeadline && document.sections[$0.section].heading == article
    }
    #expect(headlines.count == count, "\(headlines.map(\.text))")
    for headline in headlines {
      #expect(headline.language == .source)
      #expect(headline.url?.hasPrefix("http") == true, "\(headline.text)")
      #expect(headline.sentences == [0..<headline.text.utf8.count])
    }
  }

  @Test(arguments: [(february, 11), (may, 14)])
  func nothingElseIsAHeadline(name: String, count: Int) throws {
    let headlines = try document(name).blocks.filter { $0.kind == .sourceHeadline }
    #expect(headlines.count == count, "\(headlines.map(\.text))")
  }

  @Test(arguments: [
    (february, "全文 | 2023年中央一号文件", "http://www.gov.cn/zhengce/2023-02/13/content_5741370.htm"),
    (february, "又一双城项目，中新昆承湖园区开工！", "https://www.thepaper.cn/newsDetail_forward_21717769"),
    (
      february, "加快数字乡村建设步伐",
      "http://www.news.cn/tech/20230220/086f83f589304c79a68e6d5ace8f36ef/c.html"
    ),
    (may, "北京制定通用人工智能创新措施", "https://news.sciencenet.cn/htmlnews/2023/5/500690.shtm"),
    (
      may, "北京国际科创中心建设如何走出新路子？科技部详解",
      "https://baijiahao.baidu.com/s?id=1689371398490742127&wfr=spider&for=pc"
    ),
    (may, "科技部等12部门：加快推动北京国际科技创新中心建设", "https://mp.weixin.qq.com/s/l_u2VkJTaW_HkoOR4rCCPlw"),
  ])
  func headlinesHaveTheirAddress(name: String, headline: String, url: String) throws {
    let block = try document(name).blocks.first { $0.text == headline }
    #expect(block?.kind == .sourceHeadline)
    #expect(block?.url == url)
  }

  @Test(arguments: [
    (february, ["중국 과학기술 정책 주/간/동/향", "I 정책동향", "03 베이징 경제정보화국, '2022 베이징 인공지능산업 발전 백서' 발표"]),
    (february, ["중국 과학기술 정책 주/간/동/향", "II 기술동향", "02 중국과기대, 혈당 대사 조절 신경 기전 규명"]),
    (february, ["중국 과학기술 정책 주/간/동/향", "III 단신동향", "04 허난(河南)대학교, 탄소 중립 연구원 설립"]),
    (may, ["I 정책동향", "04 베이징, 인공지능(AI) 시범 지역 건설 가속화"]),
    (may, ["II 기술동향", "01 롄지뤄닝, 실리콘 태양전지 변환효율 세계 기록 경신"]),
    (may, ["III 단신동향", "07 중국, 56 번째 베이더우(北斗) 항법 위성 발사 성공"]),
  ])
  func articlesAreSections(name: String, path: [String]) throws {
    let document = try document(name)
    #expect(document.sections.indices.contains { document.headingPath(ofSection: $0) == path })
  }

  @Test func aRowThatLeavesItsListOpenDoesNotSwallowTheNext() throws {
    let cells = try document(Self.may).blocks.filter { $0.kind == .tableCell }.map(\.text)
    #expect(cells.contains("2020.04"))
    #expect(cells.contains("'14·5 빅데이터 산업 발전계획'") == false)
    #expect(cells.contains("공신부, '14·5 빅데이터 산업 발전계획'"))
    #expect(cells.allSatisfy { !$0.contains("\t") && !$0.contains("\n") })
  }

  /// Text of the newsletters as a reader sees it, and the bytes it stands for.
  @Test(arguments: [
    (february, "이좡(亦庄)", "이좡(亦庄)"),
    (february, "이징(亦庄)", "이징(亦庄)"),
    (february, "R&D 지원", "R&amp;D 지원"),
    (february, "이산화탄소(CO2)를 양극재", "이산화탄소(CO<sub>2</sub>)를 양극재"),
    (february, "지원정책* 발표", "지원정책\\* 발표"),
    (february, "500만 위안 R&D 자금", "500만 위안</b> R&amp;D 자금"),
    (may, "다링하오완(大零號灣)’ 등", "다링하오완(大零號灣)**’ 등"),
    (may, "클라우드서비스·빅데이터·스마트화 전환(上云用数赋智)", "클라우드서비스·빅데이터·스마트화 전환(上云用数赋智)"),
  ])
  func textLeadsBackToItsBytes(name: String, text: String, inDocument: String) throws {
    let document = try document(name)
    var count = 0
    for block in document.blocks {
      let found = block.text.ranges(of: text)
      for range in found {
        let lower = block.text.utf8.distance(from: block.text.startIndex, to: range.lowerBound)
        let place = block.offsets.documentRange(lower..<lower + text.utf8.count)
        #expect(String(decoding: document.bytes[place], as: UTF8.self) == inDocument)
      }
      count += found.count
    }
    #expect(count > 0, "the newsletter holds “\(text)”")
  }

  @Test(arguments: [february, may])
  func everyHanAndHangulLetterIsInABlock(name: String) throws {
    let document = try document(name)
    let held = letters(document.blocks.map(\.text).joined())
    let all = letters(String(decoding: document.bytes, as: UTF8.self))
    #expect(held == all)
  }

  private func letters(_ text: String) -> Int {
    text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) || (0xAC00...0xD7A3).contains($0.value) }
  }
}
