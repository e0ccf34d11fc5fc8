import Testing

@testable import Alignment

@Suite("Term pairs of aligned lines")
struct TermExtractorTests {
  /// Sentences of our own.
  static let lines: [(source: String, target: String)] = [
    ("请重新启动服务器。", "서버를 다시 시작하십시오."), ("服务器无法连接到网络。", "서버가 네트워크에 연결할 수 없습니다."),
    ("网络管理员添加了新用户。", "네트워크 관리자가 새 사용자를 추가했습니다."), ("用户可以修改密码。", "사용자는 암호를 변경할 수 있다."),
    ("密码必须包含数字。", "암호는 숫자를 포함해야 한다."), ("管理员修改了服务器的证书。", "관리자가 서버의 인증서를 변경했습니다."),
    ("证书保存在文件中。", "인증서는 파일에 저장된다."), ("该文件包含用户的密码。", "이 파일은 사용자의 암호를 포함한다."),
    ("打开文件时出现错误。", "파일을 열 때 오류가 발생했습니다."), ("网络错误导致连接失败。", "네트워크 오류로 인해 연결이 실패했습니다."),
    ("错误消息显示在窗口中。", "오류 메시지가 창에 표시된다."), ("关闭窗口后保存文件。", "창을 닫은 후 파일을 저장합니다."),
    ("消息发送给所有用户。", "메시지는 모든 사용자에게 전송된다."), ("证书的有效期为一年。", "인증서의 유효 기간은 1년이다."),
    ("服务器的证书已过期。", "서버의 인증서가 만료되었습니다."), ("请输入管理员密码。", "관리자 암호를 입력하십시오."),
    ("窗口显示网络状态。", "창에 네트워크 상태가 표시된다."), ("用户关闭了服务器窗口。", "사용자가 서버 창을 닫았습니다."),
    ("张海峰访问了釜山大学。", "장하이펑이 부산대학을 방문했다."), ("发现了新的错误消息。", "새 오류 메시지가 발견되었습니다."),
    ("", ""), ("……", "……"),
  ]

  static func best(_ pairs: TermPairs) -> [String: TermPair] {
    var best: [String: TermPair] = [:]
    for pair in pairs where best[pair.source].map({ $0.score < pair.score }) ?? true { best[pair.source] = pair }
    return best
  }

  static let expected: [(source: String, target: String)] = [
    ("服务器", "서버"), ("网络", "네트워크"), ("用户", "사용자"), ("密码", "암호"), ("证书", "인증서"), ("文件", "파일"), ("错误", "오류"),
    ("窗口", "창"), ("消息", "메시지"), ("错误消息", "오류 메시지"), ("张海峰", "장하이펑"),
  ]

  @Test("a few lines give the terms that they repeat, and names by their readings", arguments: expected)
  func finds(source: String, target: String) {
    let pairs = TermExtractor(settings: .init(threads: 1)).extract(lines: Self.lines)
    #expect(Self.best(pairs)[source]?.target == target)
  }

  @Test("a rendering is not cut off inside a word whose rest is read as well")
  func completesRenderings() throws {
    let pairs = TermExtractor().extract(lines: [
      ("议会提出不信任动议。", "의회는 불신임 동의를 제출했다."), ("不信任动议获得通过。", "불신임 동의가 통과되었다."),
    ])
    let motion = try #require(Self.best(pairs)["不信任"])
    #expect(motion.target == "불신임" && motion.isReading)
  }

  @Test("what holds a function word is a phrase, unless the glossary has it")
  func phrasesAreNoTerms() {
    let lines = [("市民昨天去了图书馆。", "시민은 어제 도서관에 갔다."), ("博物馆已经开放。", "박물관은 이미 개방되었다.")]
    func probable(_ glossary: [GlossaryPair]) -> [String] {
      TermExtractor(glossary: glossary).extract(lines: lines).kept(atLeast: 0.5).map(\.source)
    }
    let unguided = probable([])
    #expect(unguided.contains("博物馆") && !unguided.contains { $0.contains("了") || $0.contains("已经") })
    #expect(probable([GlossaryPair(source: "去了图书馆", target: "도서관")]).contains("去了图书馆"))
  }

  @Test(
    "words of a phrase are told from words that names are made of",
    arguments: [
      ("去了", true), ("明了", false), ("昨天 去了", true), ("已经 开放", true), ("已经", false), ("人 与 自然", false),
      ("美元 的 汇率", true), ("我们 大学", true), ("去過 了 首都", true),
    ])
  func phrases(_ words: String, _ isPhrase: Bool) {
    var vocabulary = UnitVocabulary()
    let units = words.split(separator: " ").map { word in
      vocabulary.number(of: word.unicodeScalars.map { UnitText.foldedSource($0.value) })
    }
    #expect(PhraseWords(vocabulary).isPhrase(units) == isPhrase)
  }

  @Test("a pair says where it stands, how often, and whether it is read aloud")
  func givesEvidence() throws {
    let best = Self.best(TermExtractor().extract(lines: Self.lines))
    let name = try #require(best["张海峰"])
    #expect(name.isReading && name.isSeenOnce && name.lines == [18] && !name.isKnown)
    let certificate = try #require(best["证书"])
    #expect(!certificate.isReading && !certificate.isSeenOnce)
    #expect(certificate.lines.allSatisfy { Self.lines[$0].source.contains("证书") })
    #expect(certificate.lines.allSatisfy { Self.lines[$0].target.contains("인증서") })
  }

  @Test("the glossary decides between renderings and its pairs are marked")
  func usesGlossary() throws {
    let lines: [(source: String, target: String)] = [("新建文档", "새 문서 작성"), ("打印机设置", "프린터 설정")]
    let pairs = TermExtractor(glossary: [GlossaryPair(source: "打印機", target: "프린터")]).extract(lines: lines)
    let pair = try #require(Self.best(pairs)["打印机"])
    #expect(pair.target == "프린터" && pair.isKnown)
  }

  @Test("the same lines give the same pairs, with one thread or two")
  func isDeterministic() {
    let once = TermExtractor(settings: .init(threads: 1)).extract(lines: Self.lines)
    #expect(once.elementsEqual(TermExtractor(settings: .init(threads: 1)).extract(lines: Self.lines)))
    #expect(once.elementsEqual(TermExtractor(settings: .init(threads: 2)).extract(lines: Self.lines)))
  }

  @Test("both orders hold the same pairs, each in its own order")
  func orders() {
    let sure = TermExtractor(settings: .init(order: .sure)).extract(lines: Self.lines)
    let useful = TermExtractor(settings: .init(order: .useful)).extract(lines: Self.lines)
    #expect(Set(sure) == Set(useful) && sure.count == useful.count)
    #expect(zip(sure, sure.dropFirst()).allSatisfy { $0.score >= $1.score })
    let ranks = useful.map { $0.score * $0.score * $0.softCount.squareRoot() }
    #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $0 >= $1 - 1e-6 })
  }

  @Test("function words at a border and parts of longer terms come later")
  func demotesFragments() throws {
    let best = Self.best(TermExtractor().extract(lines: Self.lines))
    let term = try #require(best["证书"])
    for fragment in ["的证书", "证书的", "该文件", "服务器的"] {
      if let found = best[fragment] { #expect(found.score < term.score) }
    }
  }

  @Test("nothing comes of nothing")
  func takesEmptyInput() {
    #expect(TermExtractor().extract(lines: []).isEmpty)
    #expect(TermExtractor().extract(lines: [("", ""), ("中文", ""), ("", "한국어"), ("。", ".")]).isEmpty)
  }

  static let covers: [(source: String, target: String, answer: KnownCover.Answer)] = [
    ("北京", "베이징", .reading), ("北京", "북경", .reading), ("亦庄", "이좡", .reading), ("李克强", "리커창", .reading),
    ("变换", "변환", .reading), ("强度", "강도", .reading), ("希腊", "그리스", .listed), ("服务器", "서버", .listed),
    ("服务", "베이징", .none), ("北京", "베이", .none), ("北京", "베이징시", .none), ("北京市", "베이징시", .reading),
    ("网络强度", "네트워크강도", .listed),
  ]

  @Test("a Korean word is a Chinese one read aloud, or of listed words, or neither", arguments: covers)
  func answers(source: String, target: String, answer: KnownCover.Answer) {
    var cover = KnownCover()
    cover.prepare(source.unicodeScalars.map { UnitText.foldedSource($0.value) }[...])
    #expect(cover.answer(target.unicodeScalars.map(\.value)[...]) == answer)
  }

  static let compounds: [(runs: [String], expected: String)] = [
    // A dictionary cuts 模|块 and 迭代|器.
    (["模块", "模块", "模块"], "模块"), (["迭代器"], "迭代器"), (["的人"], "的|人"),
  ]

  @Test("pieces that stand together are one word", arguments: compounds)
  func joinsCompounds(runs: [String], expected: String) {
    let text = UnitText(source: runs)
    #expect(UnitTextTests.shown(text, line: 0) == expected)
  }
}
