import ConsistencyChecks
import Diagnostics
import Testing

/// What is empty, copied, unlike or too long.
@Suite("Segments and their translations")
struct BilingualSegmentTests {
  static let untranslated: [(pairs: String, expected: [String])] = [
    ("今天天气很好。 ⇒ ", ["1:11 warning '今天天气很好。' has no translation"]),
    ("今天天气很好。 ⇒ 今天天气很好。", ["1:11 warning the translation of '今天天气很好。' is the original again"]),
    ("今天天氣很好。 ⇒ 今天天气很好。", ["1:11 warning the translation of '今天天氣很好。' is the original again"]),
    ("今天天气很好。 ⇒ 오늘 날씨가 좋다.", []),
    ("今天天气很好，我们去公园。 ⇒ 오늘 天气很好，我们去公园。", ["1:17 warning the translation of '今天天气很好，我们去公园。' is mostly Chinese"]),
    ("论语 ⇒ 논어(論語)", []),
    ("学习《论语》和《孟子》 ⇒ 『논어(論語)』와 『맹자(孟子)』를 배운다", []),
    ("2024 ⇒ ", []),
    ("OK ⇒ OK", []),
    ("A4 ⇒ ", []),
    ("第3章 ⇒ 第3章", ["1:7 warning the translation of '第3章' is the original again"]),
    ("你好！ ⇒ 안녕!", []),
    ("人 ⇒ 人", ["1:5 warning the translation of '人' is the original again"]),
    ("%1 个文件 ⇒ %1개 파일", []),
    ("他说“你好”。 ⇒ 그는 “你好”라고 했다.", []),
    ("。。。 ⇒ ", []),
    ("打开 ⇒ ", ["1:6 warning '打开' has no translation"]),
    ("打开 ⇒  ", ["1:6 warning '打开' has no translation"]),
    ("保存文件 ⇒ 保存 文件", ["1:8 warning the translation of '保存文件' is the original again"]),
    ("汉字“永” ⇒ 한자 “永”", []),
    ("北京市海淀区 ⇒ 北京市海淀区", ["1:10 warning the translation of '北京市海淀区' is the original again"]),
    ("电子邮件 ⇒ E-mail", []),
    ("中文版说明书 ⇒ 中文版說明書입니다", []),
    ("日本料理 ⇒ 日本料理の店", []),
    ("帮助 ⇒ 도움말", []),
    ("请稍候…… ⇒ …", []),
    ("甲乙丙丁 ⇒ 갑을병정", []),
  ]

  @Test("what is not translated", arguments: untranslated)
  func checkUntranslated(pairs: String, expected: [String]) {
    #expect(findings(Untranslated(), inPairs: pairs) == expected)
  }

  static let sameSourceDifferentTarget: [(pairs: String, expected: [String])] = [
    (
      "请先保存当前文档再退出。 ⇒ 먼저 문서를 저장하고 끝내십시오.\n请先保存当前文档再退出。 ⇒ 문서를 저장한 뒤 종료하세요.",
      ["2:16 warning '请先保存当前文档再退出。' is translated differently elsewhere → 먼저 문서를 저장하고 끝내십시오."]
    ),
    ("请先保存当前文档再退出。 ⇒ 먼저 문서를 저장하고 끝내십시오.\n请先保存当前文档再退出。 ⇒ 먼저 문서를 저장하고 끝내십시오.", []),
    ("请先保存当前文档再退出。 ⇒ 먼저 문서를 저장하고 끝내십시오.\n请先保存当前文档再退出 ⇒ 먼저 문서를 저장하고 끝내십시오", []),
    (
      "请先保存当前文档再退出。 ⇒ 먼저 문서를 저장하고 끝내십시오.\n請先保存當前文檔再退出。 ⇒ 나가기 전에 저장하세요.",
      ["2:16 warning '請先保存當前文檔再退出。' is translated differently elsewhere → 먼저 문서를 저장하고 끝내십시오."]
    ),
    ("打开 ⇒ 열기\n打开 ⇒ 켜기", []),
    ("春天的花开得很早很美 ⇒ 봄꽃이 일찍 핀다\n秋天的叶落得很晚很美 ⇒ 가을 잎이 늦게 진다", []),
    (
      "请先保存当前文档再退出。 ⇒ 저장하고 끝내십시오.\n请先保存当前文档再退出。 ⇒ 저장하고 끝내십시오.\n请先保存当前文档再退出。 ⇒ 저장 후 종료.",
      ["3:16 warning '请先保存当前文档再退出。' is translated differently elsewhere → 저장하고 끝내십시오."]
    ),
    (
      "请先保存当前文档再退出。 ⇒ 저장 후 종료.\n请先保存当前文档再退出。 ⇒ 저장하고 끝내십시오.\n请先保存当前文档再退出。 ⇒ 저장하고 끝내십시오.",
      ["1:16 warning '请先保存当前文档再退出。' is translated differently elsewhere → 저장하고 끝내십시오."]
    ),
    ("请先保存当前文档再退出。 ⇒ 저장하고 끝내십시오.\n请先保存当前文档再退出。 ⇒ ", []),
    ("请先保存当前文档再退出。 ⇒ 저장하고 끝내십시오.\n请先保存当前文档再退出。 ⇒ 저장하고  끝내 십시오.", []),
    ("文件大小超过了 10 MB 的限制 ⇒ 파일이 10MB보다 큽니다\n文件大小超过了 20 MB 的限制 ⇒ 파일이 20MB를 넘습니다", []),
    (
      "本协议自双方签字之日起生效。 ⇒ 이 협정은 서명한 날부터 효력이 있다.\n本协议自双方签字之日起生效。 ⇒ 본 협약은 서명일에 발효한다. [reviewed]",
      ["2:18 warning '本协议自双方签字之日起生效。' is translated differently elsewhere → 이 협정은 서명한 날부터 효력이 있다."]
    ),
    ("请先保存当前文档再退出。 ⇒ 저장하고 끝내십시오.\n请先保存当前文档再退出。 ⇒ 다른 초벌 번역 [untranslated]", []),
  ]

  @Test("one source, several translations", arguments: sameSourceDifferentTarget)
  func checkSameSourceDifferentTarget(pairs: String, expected: [String]) {
    #expect(findings(SameSourceDifferentTarget(), inPairs: pairs) == expected)
  }

  static let sameTargetDifferentSource: [(pairs: String, expected: [String])] = [
    (
      "选择打印页面的顺序。 ⇒ 기본 차트 유형을 선택하여 주십시오.\n设置背景颜色与线条。 ⇒ 기본 차트 유형을 선택하여 주십시오.",
      ["2:14 information the translation of '设置背景颜色与线条。' also stands for another source"]
    ),
    ("选择基本图表类型。 ⇒ 기본 차트 유형을 선택하여 주십시오.\n请选择基本的图表类型。 ⇒ 기본 차트 유형을 선택하여 주십시오.", []),
    ("取消 ⇒ 취소\n撤消 ⇒ 취소", []),
    ("选择打印页面的顺序。 ⇒ 기본 차트 유형을 선택하여 주십시오.\n选择打印页面的顺序。 ⇒ 기본 차트 유형을 선택하여 주십시오.", []),
    ("将图例放在图表左侧。 ⇒ 범례를 차트의 왼쪽에 배치합니다.\n将图例定位于图表的左侧。 ⇒ 범례를 차트의 왼쪽에 배치합니다.", []),
    (
      "打印整个文档。 ⇒ 문서 전체를 골라 인쇄합니다.\n删除所有的书签。 ⇒ 문서 전체를 골라 인쇄합니다.",
      ["2:12 information the translation of '删除所有的书签。' also stands for another source"]
    ),
    ("打印整个文档。 ⇒ 인쇄합니다.\n删除所有的书签。 ⇒ 인쇄합니다.", []),
  ]

  @Test("several sources, one translation", arguments: sameTargetDifferentSource)
  func checkSameTargetDifferentSource(pairs: String, expected: [String]) {
    #expect(findings(SameTargetDifferentSource(), inPairs: pairs) == expected)
  }

  static let uneditedFuzzyMatch: [(pairs: String, expected: [String])] = [
    ("打开新文件 ⇒ 파일 열기 ⇐ 打开文件 = 파일 열기 85%", ["1:9 warning the translation is the unedited proposal for '打开文件' (85%)"]),
    ("打开新文件 ⇒ 새 파일 열기 ⇐ 打开文件 = 파일 열기 85%", []),
    ("打开文件 ⇒ 파일 열기 ⇐ 打开文件 = 파일 열기 100%", []),
    ("请您打开文件吧 ⇒ 파일을 여십시오 ⇐ 请打开文件 = 파일을 여십시오 85%", []),
    (
      "请不打开文件 ⇒ 파일을 여십시오 ⇐ 请打开文件 = 파일을 여십시오 85%",
      ["1:10 warning the translation is the unedited proposal for '请打开文件' (85%)"]
    ),
    ("打開文件 ⇒ 파일 열기 ⇐ 打开文件 = 파일 열기 99%", []),
    ("打开文件。 ⇒ 파일 열기. ⇐ 打开文件 = 파일 열기 98%", []),
    (
      "打开新文件 ⇒ 파일 열기 ⇐ ? = 파일 열기 85%",
      ["1:9 warning the translation is an unedited proposal (85%) for a similar source"]
    ),
    ("打开新文件 ⇒ 파일 열기 ⇐ ? = 파일 열기 100%", []),
    ("打开新文件 ⇒ 파일 열기 ⇐ ? = 파일 열기", ["1:9 warning the translation is an unedited proposal for a similar source"]),
    ("打开新文件 ⇒ 파일  열기! ⇐ 打开文件 = 파일 열기 85%", ["1:9 warning the translation is the unedited proposal for '打开文件' (85%)"]),
    (
      "关闭3个窗口 ⇒ 창 2개 닫기 ⇐ 关闭2个窗口 = 창 2개 닫기 95%",
      ["1:10 warning the translation is the unedited proposal for '关闭2个窗口' (95%)"]
    ),
    ("关闭3个窗口 ⇒ 창 3개 닫기 ⇐ 关闭2个窗口 = 창 2개 닫기 95%", []),
    ("打开新文件 ⇒ 파일 열기 ⇐ 打开文件 = 파일 열기 [draft]", ["1:9 warning the translation is the unedited proposal for '打开文件'"]),
    ("打开新文件 ⇒ 파일 열기 ⇐ 打开文件 = 파일 열기 85% [untranslated]", []),
    ("打开新文件 ⇒ 파일 열기", []),
    (
      "打开 ABC ⇒ ABC 열기 ⇐ 打开 ABD = ABC 열기 90%",
      ["1:10 warning the translation is the unedited proposal for '打开 ABD' (90%)"]
    ),
  ]

  @Test("proposals taken as they are", arguments: uneditedFuzzyMatch)
  func checkUneditedFuzzyMatch(pairs: String, expected: [String]) {
    #expect(findings(UneditedFuzzyMatch(), inPairs: pairs) == expected)
  }

  static let lengthRatio: [(pairs: String, expected: [String])] = [
    (
      "本公司自一九九五年成立以来一直专注于各类工业阀门的研究开发生产以及销售服务工作。 ⇒ 우리 회사이다.",
      ["1:44 warning the translation is very short: 6 characters, where about 60 would be usual in this text"]
    ),
    ("请说明。 ⇒ 설명해 주십시오.", []),
    (
      "请选择语言 ⇒ 이 창에서는 사용할 언어를 고를 수 있으며 고른 언어는 프로그램을 다시 시작한 다음부터 적용되고 나머지 설정은 그대로 남아 있으므로 안심하고 바꾸어도 된다.",
      ["1:9 warning the translation is very long: 65 characters, where about 8 would be usual in this text"]
    ),
    ("本公司自成立以来一直专注于各类阀门的研究开发。 ⇒ 우리 회사는 설립된 뒤로 갖가지 밸브의 연구와 개발에 힘써 왔다.", []),
    (
      "本公司自成立以来一直专注于各类阀门的研究开发。 ⇒ 우리 회사(사람들은 흔히 우리를 밸브 만드는 집이라고 부르는데, 이 이름은 창업자의 아버지가 지은 것이다)는 설립 뒤로 밸브 연구에 힘써 왔다.",
      []
    ),
    ("API Group ⇒ 자세한 내용은 다음 문서를 참고하십시오", []),
    ("会议由市长主持。 ⇒ 시장이 회의를 이끌었다.", []),
    ("欢迎 ⇒ 어서 오십시오, 여러분을 기다렸습니다!", []),
    ("二〇二四年全国各地一共新建了一百二十三座图书馆和四十五座博物馆。 ⇒ 2024년에 도서관 123곳과 박물관 45곳을 지었다.", []),
    (
      "请参阅用户手册中关于安装与卸载的章节以及附录中的常见问题。 ⇒ 참고.",
      ["1:33 warning the translation is very short: 2 characters, where about 43 would be usual in this text"]
    ),
  ]

  @Test("lengths out of the usual", arguments: lengthRatio)
  func checkLengthRatio(pairs: String, expected: [String]) {
    #expect(findings(LengthRatio(), inPairs: pairs) == expected)
  }

  static let finalPunctuation: [(pairs: String, expected: [String])] = [
    ("你明天来吗？ ⇒ 내일 오시겠습니까.", ["1:10 information the source ends in '?', the translation does not"]),
    ("你明天来吗？ ⇒ 내일 오시겠습니까?", []),
    ("你明天来吗？ ⇒ 내일 오시겠습니까", []),
    ("为什么重要？ ⇒ 중요한 까닭\n你好。 ⇒ 안녕.", []),
    ("他明天来。 ⇒ 그는 내일 옵니까?", ["1:9 information the translation ends in '?', the source does not"]),
    ("他问我明天来不来，什么时候来。 ⇒ 그는 내가 언제 오느냐고 물었다?", []),
    ("“你明天来吗？” ⇒ “내일 오십니까?”", []),
    ("“你来吗？”他问。 ⇒ “오십니까?” 하고 그가 물었다.", []),
    ("太好了！ ⇒ 참 좋다.", []),
    ("打开... ⇒ 열기", []),
    ("姓名： ⇒ 이름:", []),
    ("真的？！ ⇒ 정말?!", []),
    ("要不要喝茶？ ⇒ 차를 드십시오.", ["1:10 information the source ends in '?', the translation does not"]),
    ("请问贵姓 ⇒ 성함이 어떻게 되십니까?", []),
    ("好。 ⇒ 좋다.", []),
    ("好 ⇒ 좋다.", []),
  ]

  @Test("final question marks", arguments: finalPunctuation)
  func checkFinalPunctuation(pairs: String, expected: [String]) {
    #expect(findings(FinalPunctuation(), inPairs: pairs) == expected)
  }

  static let bracketMismatch: [(pairs: String, expected: [String])] = [
    ("他写了《春天》。 ⇒ 그는 봄을 썼다.", ["1:12 information the title in 《》 has no marks around it in the translation"]),
    ("他写了《春天》。 ⇒ 그는 『봄』을 썼다.", []),
    ("他写了《春天》。 ⇒ 그는 <봄>을 썼다.", []),
    ("他写了《春天》。 ⇒ 그는 '봄'을 썼다.", []),
    ("他写了《春天》。 ⇒ 그는 “봄”을 썼다.", []),
    ("他写了《春天》。 ⇒ 그는 봄(春天)을 썼다.", []),
    ("他写了〈春天〉。 ⇒ 그는 ≪봄≫을 썼다.", []),
    ("他说“春天”。 ⇒ 그는 봄이라고 했다.", []),
    ("春天（三月） ⇒ 봄, 3월", []),
    (
      "《国家信息化发展规划》印发。 ⇒ 국가 정보화 발전 계획이 나왔다.",
      ["1:18 information the title in 《》 has no marks around it in the translation"]
    ),
    ("他读了《春天》和《秋天》。 ⇒ 그는 『봄』과 가을을 읽었다.", []),
    ("他读了书。 ⇒ 그는 『봄』을 읽었다.", []),
    ("见《说明》 ⇒ [설명] 참조", []),
    ("见《说明》 ⇒ 「설명」 참조", []),
    ("见《说明》 ⇒ ", []),
    // The short name of what has been named in full.
    ("《汽车补贴细则》（以下简称《细则》）印发。 ⇒ 「자동차 보조금 세칙」(이하 '세칙')이 나왔다.\n《细则》施行。 ⇒ 세칙을 시행한다.", []),
  ]

  @Test("titles without marks", arguments: bracketMismatch)
  func checkBracketMismatch(pairs: String, expected: [String]) {
    #expect(findings(BracketMismatch(), inPairs: pairs) == expected)
  }
}
