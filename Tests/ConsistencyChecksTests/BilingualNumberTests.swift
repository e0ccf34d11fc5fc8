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
    ("2023年5月12日 ⇒ 2023년 5월 21일", ["1:23 warning the translation has '21', the source '12'"]),
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
    ("九月份开学。 ⇒ 11월에 개학한다.", ["1:10 warning the translation has '11', the source '九'"]),
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

  @Test("numbers that differ", arguments: numberMismatch)
  func checkNumberMismatch(pairs: String, expected: [String]) {
    #expect(findings(NumberMismatch(), inPairs: pairs) == expected)
  }
}
