import ConsistencyChecks
import Diagnostics
import Testing

/// Sums, dates, shares, ordinals, and words with numbers in them that count nothing.
@Suite("Numbers on both sides")
struct BilingualNumberTests {
  static let numberMismatch: [(pairs: String, expected: [String])] = [
    ("投资2000亿元。 ⇒ 2,000억 위안을 투자했다.", []),
    ("投资2000亿元。 ⇒ 200억 위안을 투자했다.", ["1:13 warning the translation has '200억', the source '2000亿'"]),
    ("产量达到1.5万吨。 ⇒ 생산량이 15,000톤에 이르렀다.", []),
    ("产量达到1.5万吨。 ⇒ 생산량이 15만 톤에 이르렀다.", ["1:19 warning the translation has '15만', the source '1.5万'"]),
    ("同比增长30%。 ⇒ 전년 동기 대비 30퍼센트 늘었다.", []),
    ("同比增长30%。 ⇒ 전년 동기 대비 13% 늘었다.", ["1:21 warning the translation has '13%', the source '30%'"]),
    ("第20次会议在北京召开。 ⇒ 제20차 회의가 베이징에서 열렸다.", []),
    ("第二十次会议在北京召开。 ⇒ 제21차 회의가 베이징에서 열렸다.", ["1:16 warning the translation has '제21', the source '第二十'"]),
    ("第二十次会议在北京召开。 ⇒ 제20차 회의가 베이징에서 열렸다.", []),
    ("三分之一的学生住校。 ⇒ 학생의 3분의 1이 기숙사에 산다.", []),
    ("两个月后再来。 ⇒ 2개월 뒤에 다시 온다.", []),
    ("3个方面的问题 ⇒ 세 가지 문제", []),
    ("一带一路沿线国家 ⇒ 일대일로 주변 국가", []),
    ("他千方百计解决三农问题。 ⇒ 그는 온갖 방법으로 농촌 문제를 풀었다.", []),
    ("一些专家认为，这是万一的准备。 ⇒ 몇몇 전문가는 만일의 준비라고 본다.", []),
    ("2023年5月12日 ⇒ 2023. 5. 12.", []),
    // The digits of a plan's name count nothing.
    ("“十三五”期间新建21座水库。 ⇒ 13·5 계획 기간에 저수지 21개를 지었다.", []),
    (
      "“十三五”期间新建21座水库。 ⇒ 13·5 계획 기간에 저수지 12개를 지었다.",
      ["1:35 warning the translation has '12', the source '21'"]
    ),
    ("2023年5月12日 ⇒ 2023년 5월 21일", ["1:23 warning the translation has '21일', the source '12日'"]),
    ("80年代的工厂 ⇒ 1980년대의 공장", []),
    ("下午3点开会。 ⇒ 15시에 회의를 연다.", []),
    ("10至20万人参加。 ⇒ 10만~20만 명이 참가했다.", []),
    ("今年招收120名学生。 ⇒ 올해(2024년) 학생 120명을 뽑는다.", []),
    ("全长3.5公里。 ⇒ 길이가 길다.", ["1:12 warning the translation does not have the number '3.5' of the source"]),
    ("共有128个房间。 ⇒ 방이 많다.", ["1:13 warning the translation does not have the number '128' of the source"]),
    ("1. 打开文件。 ⇒ 2. 파일을 연다.", []),
    ("按F6键移动光标。 ⇒ F6 키를 눌러 커서를 옮긴다.", []),
    ("需要8 GB内存。 ⇒ 메모리 8GB가 필요하다.", []),
    ("价值1,234.5元。 ⇒ 1.234,5위안짜리이다.", []),
    ("成功率100%。 ⇒ 모두 성공했다.", []),
    ("月薪5000元。 ⇒ 월급이 5,000달러이다.", ["1:16 warning the translation has '5,000달러', the source '5000元'"]),
    ("他买了5本书。 ⇒ 그는 책을 몇 권 샀다.", []),
    ("约10 亿人 ⇒ 약 10억 명", []),
    ("半年后毕业。 ⇒ 6개월 뒤에 졸업한다.", []),
    ("进入前10名 ⇒ 10만큼 늘었다", []),
    ("九月份开学。 ⇒ 11월에 개학한다.", ["1:10 warning the translation has '11월', the source '九月'"]),
    ("人口1400万，其中60%住在城里。 ⇒ 인구 1,400만 명 가운데 60%가 도시에 산다.", []),
    ("涨到3美元。 ⇒ 3달러로 올랐다.", []),
    ("涨到3美元。 ⇒ 3유로로 올랐다.", ["1:10 warning the translation has '3유로', the source '3美元'"]),
    ("1990年出生 ⇒ '90년생", []),
    ("共12个人，4辆车 ⇒ 모두 열두 명, 차 네 대", []),
    ("误差在0.5%以内 ⇒ 오차는 0.5퍼센트 안쪽이다", []),
    ("误差在0.5%以内 ⇒ 오차는 5퍼센트 안쪽이다", ["1:17 warning the translation has '5', the source '0.5%'"]),
    ("版本 2.10.3 已发布 ⇒ 2.10.3 버전이 나왔다", []),
    ("见第12页 ⇒ 21쪽을 보라", ["1:9 warning the translation has '21', the source '第12'"]),
    ("见第12页 ⇒ 12쪽을 보라", []),
    // Fractions, shares, quarters, half-years, clauses, plans, scores.
    ("四分之一的水田 ⇒ 논의 3분의 1", ["1:14 warning the translation has '3분의 1', the source '四分之一'"]),
    ("五分之二的水田 ⇒ 논의 5분의 2", []),
    ("三成的家庭有车。 ⇒ 40%의 집에 차가 있다.", ["1:12 warning the translation has '40%', the source '三成'"]),
    ("三成的家庭有车。 ⇒ 30%의 집에 차가 있다.", []),
    ("三成的家庭有车。 ⇒ 집 세 채 가운데 한 채에 차가 있다.", []),
    ("六成五的选票 ⇒ 65%의 표", []),
    ("公司于三成立。增长了5%。 ⇒ 회사가 섰다. 5% 늘었다.", []),
    ("八折出售 ⇒ 20% 싸게 판다", []),
    ("八折出售 ⇒ 80% 값에 판다", []),
    ("八折出售 ⇒ 30% 싸게 판다", ["1:8 warning the translation has '30%', the source '八折'"]),
    ("第三季度亏损 ⇒ 4분기 적자", ["1:10 warning the translation has '4분기', the source '三季度'"]),
    ("第三季度亏损 ⇒ 3/4분기 적자", []),
    ("第三季度亏损 ⇒ 3분기 적자", []),
    ("三个季度都亏损 ⇒ 세 분기 내리 적자", []),
    ("上半年开工 ⇒ 하반기에 착공한다", ["1:9 warning the translation has '하반기', the source '上半年'"]),
    ("上半年开工，下半年竣工 ⇒ 상반기에 착공해 하반기에 준공한다", []),
    ("依照第8条第2款 ⇒ 제8조 제3항에 따라", ["1:16 warning the translation has '제3항', the source '第2款'"]),
    ("依照第8条第2款 ⇒ 제8조 제2항에 따라", []),
    ("依照第八章第三节 ⇒ 제8장 제4절에 따라", ["1:16 warning the translation has '제4절', the source '第三节'"]),
    ("“十二五”期间修路 ⇒ 제11차 5개년 계획 기간에 길을 닦았다", ["1:14 warning the translation has '11차 5개년', the source '十二五'"]),
    ("“十二五”期间修路 ⇒ 12·5 계획 기간에 길을 닦았다", []),
    ("红队以4比1获胜 ⇒ 홍팀이 4 대 2로 이겼다", ["1:16 warning the translation has '4 대 2', the source '4比1'"]),
    ("红队以4比1获胜 ⇒ 홍팀이 4:1로 이겼다", []),
    ("蓝队1比4落败 ⇒ 홍팀이 4 대 1로 이겼다", []),
    ("来了十七个孩子。 ⇒ 아이 열아홉 명이 왔다.", ["1:15 warning the translation has '열아홉', the source '十七'"]),
    ("来了十七个孩子。 ⇒ 아이 열일곱 명이 왔다.", []),
    // Converted units, years of the Republic, names, always.
    ("种了300亩小麦。 ⇒ 밀을 20헥타르 심었다.", []),
    ("种了300亩小麦。 ⇒ 밀을 50헥타르 심었다.", ["1:16 warning the translation has '50', the source '300'"]),
    ("重500斤。 ⇒ 무게가 250kg이다.", []),
    ("装机800万千瓦。 ⇒ 설비 용량은 8GW이다.", []),
    ("民國八十年出版 ⇒ 1991년 출판", []),
    ("民國八十年出版 ⇒ 1990년 출판", ["1:11 warning the translation has '1990', the source '八十'"]),
    ("985高校的毕业生 ⇒ 명문 대학 졸업생", []),
    ("985所高校的毕业生 ⇒ 대학 졸업생", ["1:14 warning the translation does not have the number '985' of the source"]),
    ("全年365天开放 ⇒ 연중무휴", []),
  ]

  /// Dates, whole and in part: what goes together, and what does not.
  static let dates: [(pairs: String, expected: [String])] = [
    // Month and day have changed places, in every notation.
    ("会议于2023年5月6日举行。 ⇒ 회의는 2023년 6월 5일 열렸다.", ["1:29 warning the translation has '6월 5일', the source '5月6日'"]),
    ("会议于5月6日举行。 ⇒ 회의는 2023. 6. 5. 열렸다.", ["1:24 warning the translation has '6. 5', the source '5月6日'"]),
    (
      "会议于二〇二三年五月六日举行。 ⇒ 회의는 2023-06-05에 열렸다.",
      ["1:28 warning the translation has '06-05', the source '五月六日'"]
    ),
    ("会议于2023-05-06举行。 ⇒ 회의는 2023. 5. 6.에 열렸다.", []),
    ("会议于二〇二三年五月六日举行。 ⇒ 회의는 2023년 5월 6일에 열렸다.", []),
    ("會議於5 月6 號舉行。 ⇒ 회의는 5월 6일에 열렸다.", []),
    // A wrong day that is another number of the date.
    ("会议于6月5日举行。 ⇒ 회의는 6월 6일 열렸다.", ["1:21 warning the translation has '6일', the source '5日'"]),
    ("会议于6月5日举行。 ⇒ 회의는 6일 열렸다.", ["1:18 warning the translation has '6일', the source '5日'"]),
    ("展览于6月3日至5日举行。 ⇒ 전시회는 6월 3∼6일 열린다.", ["1:27 warning the translation has '6일', the source '5日'"]),
    (
      "展览于6月3日至5日举行。 ⇒ 전시회는 6월 3일부터 6일까지 열린다.",
      ["1:30 warning the translation has '6일', the source '5日'"]
    ),
    ("展览于6月3日至7月5日举行。 ⇒ 전시회는 6월 3∼5일 열린다.", ["1:29 warning the translation has '5일', the source '7月5日'"]),
    ("3至5月为旺季。 ⇒ 3∼4월이 성수기다.", ["1:14 warning the translation has '4월', the source '5月'"]),
    ("5月30日至6月2日 ⇒ 5월 30일부터 5월 2일까지", ["1:23 warning the translation has '5월', the source '6月'"]),
    // Parts of two dates have changed places.
    (
      "5月3日签约，6月4日开工。 ⇒ 5월 4일 계약하고 6월 3일 착공했다.",
      [
        "1:21 warning the translation has '4일', the source '3日'",
        "1:32 warning the translation has '3일', the source '4日'",
      ]
    ),
    (
      "2023年5月6日签约，2024年6月7日开工。 ⇒ 2024년 5월 6일 계약하고 2023년 6월 7일 착공했다.",
      [
        "1:28 warning the translation has '2024년', the source '2023年'",
        "1:45 warning the translation has '2023년', the source '2024年'",
      ]
    ),
    ("6月3日开幕，6月5日闭幕。 ⇒ 6월 3일 개막해 6월 3일 폐막한다.", ["1:31 warning the translation has '3일', the source '5日'"]),
    // Left out or added: what the text says anyway.
    ("会议于5月6日举行。 ⇒ 회의는 지난 6일 열렸다.", []),
    ("会议于6日举行。 ⇒ 회의는 2023년 5월 6일(토) 열렸다.", []),
    ("会议于2023年5月6日举行。 ⇒ 회의는 올해 5월 6일에 열렸다.", []),
    (
      "会议于2023年5月6日举行。 ⇒ 회의는 5월 6일에 열렸다.",
      ["1:19 warning the translation does not have the number '2023' of the source"]
    ),
    ("他于上月15日抵达，本月5日离开。 ⇒ 그는 4월 15일 도착해 이달 5일 떠났다.", []),
    ("5月6日签约，次日发布。 ⇒ 5월 6일 계약하고 이튿날인 7일 발표했다.", []),
    ("同月8日签约。 ⇒ 5월 8일 계약했다.", []),
    ("展览于5月5日至7日举行。 ⇒ 전시회는 5월 5일~5월 7일 사흘간 열렸다.", []),
    ("5月5、6日停水。 ⇒ 5월 5·6일에 단수된다.", []),
    ("（1893.12.26—1976.9.9） ⇒ (1893년 12월 26일∼1976년 9월 9일)", []),
    ("于‘23年5月6日 ⇒ 2023년 5월 6일", []),
    ("民國99年5月6日修正 ⇒ 2010년 5월 6일 개정", []),
    ("农历五月初五（6月22日）是端午节。 ⇒ 음력 5월 5일(6월 22일)은 단오다.", []),
    // Numbers of days and other numbers beside dates.
    ("6月3日开幕，为期5天。 ⇒ 6월 3일 개막해 5일간 열린다.", []),
    ("6月3日开幕，为期5天。 ⇒ 6월 3일 개막해 3일간 열린다.", ["1:26 warning the translation has '3', the source '5'"]),
    ("6月5日用了6天。 ⇒ 이달 5일에 마쳤고 6일에 걸쳐 했다.", []),
    ("5号楼6月8日开放。 ⇒ 5호 건물은 6월 8일 문을 연다.", []),
    ("3日内答复。 ⇒ 3일 안에 회답한다.", []),
    ("前5个月增长8%，5月增长3%。 ⇒ 1~5월에 8%, 5월에 3% 늘었다.", []),
    ("6月5日，6家企业参展。 ⇒ 6월 5일 5개 기업이 참가했다.", ["1:22 warning the translation has '5', the source '6'"]),
    ("6月5日，6家企业参展。 ⇒ 6월 6일 6개 기업이 참가했다.", ["1:19 warning the translation has '6일', the source '5日'"]),
  ]

  /// Percentages, points and discounts.
  static let shares: [(pairs: String, expected: [String])] = [
    ("提高25个百分点。 ⇒ 25%p 높아졌다.", []),
    ("提高25个百分点。 ⇒ 25%포인트 높아졌다.", []),
    ("提高25个百分点。 ⇒ 25퍼센트포인트 높아졌다.", []),
    ("提高25个百分点。 ⇒ 35%p 높아졌다.", ["1:13 warning the translation has '35%p', the source '25'"]),
    ("提高25个百分点。 ⇒ 35%포인트 높아졌다.", ["1:13 warning the translation has '35%', the source '25'"]),
    ("提高2.5个百分点。 ⇒ 25%P 높아졌다.", ["1:14 warning the translation has '25%P', the source '2.5'"]),
    ("降息25个基点。 ⇒ 금리를 0.25%포인트 내렸다.", []),
    ("降息25个基点。 ⇒ 금리를 25bp 내렸다.", []),
    ("降息25个基点。 ⇒ 금리를 0.5%p 내렸다.", ["1:16 warning the translation has '0.5%p', the source '25'"]),
    ("降准0.5个百分点。 ⇒ 지급준비율을 50bp 내렸다.", []),
    ("占75%。 ⇒ 4분의 3을 차지한다.", []),
    ("占75%。 ⇒ 4분의 1을 차지한다.", ["1:9 warning the translation has '4분의 1', the source '75%'"]),
    ("死亡率为5‰。 ⇒ 사망률은 0.5%다.", []),
    ("死亡率为5‰。 ⇒ 사망률은 5%다.", ["1:16 warning the translation has '5%', the source '5‰'"]),
    ("全场8.5折。 ⇒ 전 품목 15% 할인.", []),
    ("全场8.5折。 ⇒ 전 품목을 정가의 85%에 판다.", []),
    ("全场8.5折。 ⇒ 전 품목 25% 할인.", ["1:16 warning the translation has '25%', the source '8.5折'"]),
    ("全场8.88折。 ⇒ 전 품목 11.2% 할인.", []),
    ("全场八五折。 ⇒ 전 품목 15% 할인.", []),
    ("全场8折。 ⇒ 80% 가격에 판다.", []),
    ("全场8折。 ⇒ 20% 정도 싸게 판다.", []),
    // What is left of the price is not what is taken off.
    ("全场8折。 ⇒ 80% 할인.", ["1:9 warning the translation has '80%', the source '8折'"]),
    ("打六折，跌了40%。 ⇒ 값이 60%로 떨어져 40% 내렸다.", []),
    ("打六折，跌了40%。 ⇒ 값이 70%로 떨어져 40% 내렸다.", ["1:17 warning the translation has '70%', the source '六折'"]),
    ("全场5折。 ⇒ 50% 할인.", []),
    ("打对折。 ⇒ 50% 할인한다.", []),
    ("打对折。 ⇒ 반값에 판다.", []),
    ("打对折。 ⇒ 40% 할인한다.", ["1:8 warning the translation has '40%', the source '对折'"]),
    ("打3至5折。 ⇒ 50~70% 할인한다.", []),
    ("打3至5折。 ⇒ 60~70% 할인한다.", ["1:10 warning the translation has '60', the source '5折'"]),
    ("一波三折，增长5%。 ⇒ 우여곡절 끝에 5% 늘었다.", []),
    ("三折叠手机降价10%。 ⇒ 3단 접이식 전화기 값을 10% 내렸다.", []),
    ("近7成受访者赞成。 ⇒ 응답자의 약 70%가 찬성했다.", []),
    ("偏多2至3成。 ⇒ 20~30% 많다.", []),
    ("利润增长1.5倍。 ⇒ 이익이 2.5배로 늘었다.", []),
    ("利润增至1.5倍。 ⇒ 이익이 2.5배로 늘었다.", ["1:17 warning the translation has '2.5', the source '1.5'"]),
  ]

  @Test("numbers that differ", arguments: numberMismatch + dates + shares)
  func checkNumberMismatch(pairs: String, expected: [String]) {
    #expect(findings(NumberMismatch(), inPairs: pairs) == expected)
  }

  private static let pieces = [
    "2023", "12", "5", "31", "06", "3.5", "年", "月", "日", "号", "년 ", "월 ", "일", "十", "二", "初", "农历", "음력 ", "至", "-",
    "~",
    "、", ",", ".", "/", "(", ")", " ", "부터 ", "까지 ", "折", "对折", "成", "%", "%p", "할인", "할", "个百分点", "个基点", "‰", "增长",
    "倍",
    "배", "내", "뒤", "\u{1F600}", "e\u{301}", "회의", "会议",
  ]

  @Test("random text of both sides: every finding lies in the translation", arguments: 0..<60)
  func random(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func text(_ count: Int) -> String {
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Self.pieces[Int(state >> 33) % Self.pieces.count]
      }.joined()
    }
    let pair = text(300) + "会 ⇒ 회" + text(300)
    for finding in findings(NumberMismatch(), inPairs: pair) {
      let column = finding.split(separator: " ")[0].split(separator: ":")[1]
      #expect(Int(column) ?? 0 > 300 && (Int(column) ?? 0) < pair.unicodeScalars.count, "\(finding)")
    }
  }
}
