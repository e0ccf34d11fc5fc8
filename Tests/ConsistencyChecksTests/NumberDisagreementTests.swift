import ConsistencyChecks
import Testing

@Suite("number-disagreement")
struct NumberDisagreementTests {
  /// Headline and article that go together, or of which nobody can say that they do not.
  static let sound = [
    "# 남미산 포도 1만 톤 부산 도착\n남미산 포도 1만 8천 톤을 실은 배가 부산에 도착했다.",
    "# 남미산 포도 2만 톤 부산 도착\n남미산 포도 1만 8천 톤을 실은 배가 부산에 도착했다.",
    "# 시립 도서관 열람실 32곳 신설\n시는 시립 도서관 열람실 32곳을 신설한다.",
    // Rounding in either direction.
    "# 조선업 수출 매출 3조 원 달성\n지난 조선업 수출 매출 3조 2,000억 원을 달성했다.",
    "# 조선업 수출 매출 3조 2,000억 원 달성\n조선업 수출 매출 3조 원을 달성했다.",
    "# 시립 도서관 이용자 1만 명 기록\n시립 도서관 이용자 1만 482명을 기록했다.",
    "# 청년 실업 비율 57% 기록\n청년 실업 비율 57.1%를 기록했다.",
    // Bounds.
    "# 시립 도서관 열람실 30곳 이상 신설\n시립 도서관 열람실 34곳을 신설한다.",
    "# 시립 도서관 열람실 30여 곳 신설\n시립 도서관 열람실 34곳을 신설한다.",
    "# 시립 도서관 열람실 약 30곳 신설\n시립 도서관 열람실 34곳을 신설한다.",
    "# 시립 도서관 이용자 1,000만 명 돌파\n시립 도서관 이용자 1,048만 명을 기록했다.",
    "# 원유 수입 물량 2억 톤 초과\n원유 수입 물량 2.3억 톤을 기록했다.",
    // Another place bears it out.
    "# 시립 도서관 열람실 32곳 신설\n우선 시립 도서관 열람실 12곳을 신설한다.\n모두 열람실 32곳이 된다.",
    // Another thing, another unit, another part.
    "# 시립 도서관 열람실 32곳 신설\n시립 도서관 휴게실 23곳을 신설한다.",
    "# 시립 도서관 열람실 32곳 신설\n시립 도서관 열람실 좌석 2,300개를 신설한다.",
    "# 시립 도서관 열람실 32곳 신설\n시립 도서관 직원 12명은 열람실 신설에 반대한다.",
    "# 시립 도서관 열람실 32곳 신설\n1차로 시립 도서관 열람실 12곳을 신설한다.",
    "# 시립 도서관 열람실 32곳 신설\n우선 시립 도서관 열람실 12곳을 신설한다.",
    "# 시립 도서관 열람실 32곳 신설\n올해 시립 도서관 열람실 12곳을, 내년에 20곳을 신설한다.",
    "# 시립 도서관 열람실 32곳 신설\n시립 도서관 열람실 12곳을 신설한다. 다른 곳과 합치면 모두 32곳이다.",
    "# 시립 도서관 열람실 32곳 신설\n지난해 시립 도서관 열람실 12곳을 신설했다.", "# 조선소 20대 기술자 늘어\n조선소에서 30대 기술자가 늘었다.",
    "# 바닷가 마라톤, 2만 명 참가\n바닷가 마라톤에는 외국인 1,500명이 참가했다.",
    "# 시내 빵집, 밀가루 20종 판매\n시내 빵집은 밀가루 20종과 설탕 30종을 판매한다.",
    "# 시립 도서관 열람실 32곳 신설\n이 가운데 시립 도서관 열람실 12곳을 신설한다.",
    "# 중국 전기차 시장 규모 500억 달러\n전 세계 전기차 시장 규모 900억 달러 가운데 절반이다.",
    // Other years, quarters, stages.
    "# 2022년 조선업 수출 매출 3조 원\n2021년 조선업 수출 매출 2조 원이었다.",
    "# 조선업 3분기 수출 매출 3조 원\n조선업 2분기 수출 매출 2조 원이었다.",
    "# 연구 사업 2단계 과제 지원 50건\n연구 사업 1단계 과제 지원 30건에 그쳤다.",
    // Numbers that count nothing, ranges, names.
    "# 제14차 5개년 계획 발표\n제13차 5개년 계획 발표 이후", "# 차세대 통신 5G 기술 개발\n차세대 통신 6G 기술 개발",
    "# 연구 단지 조성 계획 3~5개\n연구 단지 조성 계획 4개", "# 2023년 5월 26일 개막\n2023년 5월 27일 개막",
    // Other sections.
    "# 시립 도서관 열람실 32곳 신설\n없다.\n# 다른 소식\n시립 도서관 열람실 12곳을 신설한다.",
    // The next summary begins another issue.
    "# 요약\n시립 도서관 열람실 모두 32곳 신설\n# 가\n없다.\n# 요약\n없다.\n# 나\n시립 도서관 열람실 모두 12곳 신설",
    "요약\n요약\n시립 도서관 열람실 모두 32곳 신설\n# 끝",
    // Digits alike, but of other things, times, or with too little in common; or the article has both.
    "# 북부 항구, 상반기 컨테이너 4,340억 원어치 수출\n이 회사의 부채는 3,440억 원이다.",
    "# 북부 항구 상반기 수출 1,250억 원\n북부 항구의 지난해 상반기 수출은 1,240억 원이었다.",
    "# 북부 항구 수출 4,340억 원 기록\n북부 항구는 수출 3,440억 원을 목표로 했으나 4,340억 원을 기록했다.",
    "", "숫자가 없는 글", "# 제목만 32곳",
  ]

  @Test("sound texts", arguments: sound)
  func staysSilent(text: String) {
    #expect(findings(NumberDisagreement(), text).isEmpty)
  }

  static let wrong: [(text: String, finding: String)] = [
    (
      "# 국산 유조선 15척, 부산 전시회 참가\n국산 유조선 51척이 올해 부산 전시회에 참가했다.",
      "1:10 warning '15척' here, but '51척' in the article: '국산 유조선 51척이 올해'; +2:8 '51척' stands here"
    ),
    // Behind a comma stands what the topic does; headlines leave out the year.
    (
      "# 조선소, 상반기 순이익 5억 원\n조선소의 상반기 순이익은 17억 원이다.",
      "1:16 warning '5억 원' here, but '17억 원' in the article: '조선소의 상반기 순이익은 17억 원이다'; +2:15 '17억 원' stands here"
    ),
    (
      "# 남부 지방, 풍력 발전소 14곳 착공\n남부 지방은 올해 풍력 발전소 41곳을 착공했다.",
      "1:17 warning '14곳' here, but '41곳' in the article: '남부 지방은 올해 풍력 발전소 41곳을 착공했다'; +2:18 '41곳' stands here"
    ),
    (
      "# 바닷가 마을, 해수욕장 5곳 문 열어\n바닷가 마을은 해수욕장 8곳의 문을 열었다.",
      "1:16 warning '5곳' here, but '8곳' in the article: '바닷가 마을은 해수욕장 8곳의 문을'; +2:14 '8곳' stands here"
    ),
    (
      "# 시내 버스 회사, 전기 버스 500대 도입\n시내 버스 회사는 올해 전기 버스 150대를 도입한다.",
      "1:19 warning '500대' here, but '150대' in the article: '시내 버스 회사는 올해 전기 버스 150대를 도입한다'; +2:20 '150대' stands here"
    ),
    // Digits that have changed places, in other words around them; one digit that differs.
    (
      "# 북부 항구, 새 부두에 4,340억 원 들인다\n북부 항구를 운영하는 회사는 부두를 새로 짓는 데 모두 3,440억 원을 쓰기로 했다.",
      "1:16 warning '4,340억 원' here, but '3,440억 원' in the article: '회사는 부두를 새로 짓는 데 모두 3,440억 원을 쓰기로'; "
        + "+2:32 '3,440억 원' stands here"
    ),
    (
      "# 바닷가 축제에 1만 2,630명 다녀가\n올해 바닷가 축제를 다녀간 사람은 1만 2,360명으로 집계되었다.",
      "1:11 warning '1만 2,630명' here, but '1만 2,360명' in the article: '올해 바닷가 축제를 다녀간 사람은 1만 2,360명으로 집계되었다'; "
        + "+2:20 '1만 2,360명' stands here"
    ),
    (
      "# 제지 공장 매출 1,752억 원\n제지 공장은 매출 1,762억 원을 올렸다고 밝혔다.",
      "1:12 warning '1,752억 원' here, but '1,762억 원' in the article: '제지 공장은 매출 1,762억 원을 올렸다고'; "
        + "+2:11 '1,762억 원' stands here"
    ),
    (
      "# 항만 물동량 15% 증가\n남쪽 항만 물동량은 지난해보다 25% 증가했다.",
      "1:10 warning '15%' here, but '25%' in the article: '남쪽 항만 물동량은 지난해보다 25% 증가했다'; +2:18 '25%' stands here"
    ),
    (
      "지방대학, 외국인 장학생 300명 선발\n\n지방대학은 외국인 장학생 500명을 선발한다고 밝혔다.\n\n다른 글 제목",
      "1:15 warning '300명' here, but '500명' in the article: '지방대학은 외국인 장학생 500명을 선발한다고'; +3:15 '500명' stands here"
    ),
    (
      "# 시내 면세점 매출 30% 감소\n시내 면세점 매출은 309억 원으로 39% 감소했다.",
      "1:13 warning '30%' here, but '39%' in the article: '시내 면세점 매출은 309억 원으로 39% 감소했다'; +2:21 '39%' stands here"
    ),
    (
      "# 남미산 포도 2만 톤 부산 도착\n남미산 포도 1만 2천 톤을 실은 배가 부산에 도착했다.",
      "1:10 warning '2만 톤' here, but '1만 2천 톤' in the article: '남미산 포도 1만 2천 톤을 실은'; +2:8 '1만 2천 톤' stands here"
    ),
    (
      "# 시립 도서관 열람실 23곳 신설\n시는 시립 도서관 열람실 32곳을 신설한다.",
      "1:14 warning '23곳' here, but '32곳' in the article: '시는 시립 도서관 열람실 32곳을 신설한다'; +2:15 '32곳' stands here"
    ),
    (
      "# 12개 성에서 소비 시범 사업\n정부는 소비 시범 사업을 13개 성에서 시작한다.",
      "1:3 warning '12개' here, but '13개' in the article: '정부는 소비 시범 사업을 13개 성에서'; +2:15 '13개' stands here"
    ),
    (
      "# 원유 수입 물량 2억 400만 톤 기록\n작은 나라의 원유 수입 물량은 2.4억 톤에 달했다.",
      "1:12 warning '2억 400만 톤' here, but '2.4억 톤' in the article: '작은 나라의 원유 수입 물량은 2.4억 톤에 달했다'; +2:18 '2.4억 톤' stands here"
    ),
    (
      "# 혁신 의료 기기 55개 출시\n보고서에 따르면 65개 혁신 의료 기기를 출시했다.",
      "1:12 warning '55개' here, but '65개' in the article: '보고서에 따르면 65개 혁신'; +2:10 '65개' stands here"
    ),
    (
      "# 청년 인구 실업 비율 57.1% 기록\n청년 인구 실업 비율 51.7%를 기록했다.",
      "1:15 warning '57.1%' here, but '51.7%' in the article: '청년 인구 실업 비율 51.7%를 기록했다'; +2:13 '51.7%' stands here"
    ),
    (
      "# 요약\n- 교육부, 농업부 등 12개 부처는 공동으로 농촌 학교 지원 방안을 마련했다.\n# 농촌 학교\n교육부, 농업부 등 13개 부처는 공동으로 농촌 학교 지원 방안을 마련하였다.",
      "2:14 warning '12개' here, but '13개' in the article: '농업부 등 13개 부처는'; +4:12 '13개' stands here"
    ),
    (
      "# 기업 수출 소식\n작년의 조선업 수출 매출 3조 원 달성\n작년의 조선업 수출 매출 4조 2,000억 원을 달성했다.",
      "2:15 warning '3조 원' here, but '4조 2,000억 원' in the article: '작년의 조선업 수출 매출 4조 2,000억 원을 달성했다'; +3:15 '4조 2,000억 원' stands here"
    ),
    (
      "# 부산 지역 인공지능 기업수 전국전체 29%\n부산 지역 인공지능 기업 수는 전국 전체의 39%인 1,048개였다.",
      "1:23 warning '29%' here, but '39%' in the article: '인공지능 기업 수는 전국 전체의 39%인 1,048개였다'; +2:25 '39%' stands here"
    ),
  ]

  @Test("contradictions", arguments: wrong)
  func finds(text: String, finding: String) {
    #expect(findings(NumberDisagreement(), text) == [finding])
  }
}
