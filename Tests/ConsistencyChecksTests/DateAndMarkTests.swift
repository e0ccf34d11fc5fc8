import ConsistencyChecks
import Diagnostics
import TranslationModel
import Testing

@Suite("weekday-mismatch and impossible-date")
struct DateRuleTests {
  static let sound = [
    "2019년 3월 1일(금)", "2019년 3월 1일 금요일", "2019. 3. 1.(금) ~ 3. 3.(일)", "1945. 8. 15.(수)", "'24년 2월 29일(목)",
    "2000-02-29 (화)", "1950년 6월 25일 일요일 새벽",
    // No year, no day of the week to go by.
    "3월 1일(목)", "3월 1일 월요일",
    // By the moon, or before the Gregorian calendar.
    "음력 2019년 1월 15일(월)", "1592년 4월 13일(월)", "1636년 2월 30일", "음력 2월 30일", "2월 30일에 제사를 지냈다.",
    "1592년 1월 3일에 나서 2월 30일에 돌아왔다.",
    // Numbers of days, versions, addresses, other numbers.
    "12월 45일간의 여행", "1.13.45 버전", "2019.13.45", "문서 번호 2019-13-45", "192.168.2.30", "2월 31일치 식량",
    // Not a day of the week.
    "2019년 3월 1일(화폐 개혁)", "2019년 3월 1일 화재", "2019년 3월 1일(일부 지역)",
    "", "날짜가 없는 글",
  ]

  @Test("sound dates", arguments: sound)
  func staysSilent(text: String) {
    #expect(findings(WeekdayMismatch(), text).isEmpty && findings(ImpossibleDate(), text).isEmpty)
  }

  static let wrongWeekdays: [(text: String, finding: String)] = [
    ("2019년 3월 1일 저녁(목)에", "1:16 warning '2019년 3월 1일' is a Friday, not '목' → 금"),
    ("2019년 3월 1일, 목요일에", "1:14 warning '2019년 3월 1일' is a Friday, not '목요일' → 금요일"),
    ("2019년 3월 1일(목)에", "1:13 warning '2019년 3월 1일' is a Friday, not '목' → 금"),
    ("2019년 3월 1일 목요일", "1:13 warning '2019년 3월 1일' is a Friday, not '목요일' → 금요일"),
    ("2019. 3. 1.(木)", "1:13 warning '2019. 3. 1.' is a Friday, not '木' → 金"),
    ("'19년 3월 1일(목)", "1:12 warning '19년 3월 1일' is a Friday, not '목' → 금"),
    ("2019년 3월 1일(금)~3일(토)", "1:19 warning '3일' is a Sunday, not '토' → 일"),
    ("2019-03-01(목요일)", "1:12 warning '2019-03-01' is a Friday, not '목요일' → 금요일"),
    ("1945. 8. 15.(화, 정오)", "1:14 warning '1945. 8. 15.' is a Wednesday, not '화' → 수"),
  ]

  @Test("wrong days of the week", arguments: wrongWeekdays)
  func findsWeekdays(text: String, finding: String) {
    #expect(findings(WeekdayMismatch(), text) == [finding])
  }

  static let impossible: [(text: String, finding: String)] = [
    ("2023년 2월 29일", "1:1 warning '2023년 2월 29일' does not exist: the month has no day 29"),
    ("1900년 2월 29일", "1:1 warning '1900년 2월 29일' does not exist: the month has no day 29"),
    ("기한은 9월 31일까지", "1:5 warning '9월 31일' does not exist: the month has no day 31"),
    ("2023. 4. 31.", "1:1 warning '2023. 4. 31.' does not exist: the month has no day 31"),
    ("2023-02-30", "1:1 warning '2023-02-30' does not exist: the month has no day 30"),
    ("13월 1일에", "1:1 warning there is no month 13: '13월 1일'"),
    ("2023년 0월 5일", "1:1 warning there is no month 0: '2023년 0월 5일'"),
    ("2023.13.5(목)", "1:1 warning there is no month 13: '2023.13.5'"),
    ("음력 4월 31일", "1:4 warning '4월 31일' does not exist: the month has no day 31"),
  ]

  @Test("impossible dates", arguments: impossible)
  func findsDates(text: String, finding: String) {
    #expect(findings(ImpossibleDate(), text) == [finding])
  }
}

@Suite("unpaired-mark")
struct UnpairedMarkTests {
  static let paired = [
    "강원도(江原道)의 산", "강원도（江原道)의 산", "「법률」과 《책》과 『총서』와 〈글〉과 【표】", "“안녕”이라고 ‘말’했다.",
    // A straight mark may stand for the partner.
    "“안녕\"이라고 했다.", "‘안녕'이라고 했다.",
    // Labels and faces.
    "1) 첫째 2) 둘째", "가) 첫째 나) 둘째", "(1) 첫째 a) 둘째", "좋다 :)", "정말좋아요))) 그래서", "슬프다 :( 그러나", "핵심기술개발) 첫째 과제",
    // Apostrophes.
    "’23년과 ‘24년", "don’t와 it’s를 쓴다.", "‘Money Today’이니까",
    // Programs and formulas.
    "make_slide(prs, \"성악설(性惡說)\", [", "    slide.add(",
    "함수 f(x 는 `print(`로 쓴다.", "정규식 [a-z( 은 $로 끝난다.",
    // The partner stands in a paragraph near by.
    "“첫째 문단이다.\n둘째 문단이다.”", "강원도(江原道,\n한국)의 산", "“첫째.\n“둘째.\n셋째.”",
    // Cut texts.
    "승려 상유(尙...", "그는 “안녕하세…",
    "", "부호가 없는 글", "전화 86)10-1234",
  ]

  @Test("paired marks", arguments: paired)
  func staysSilent(text: String) {
    #expect(findings(UnpairedMark(), text).isEmpty)
  }

  static let unpaired: [(text: String, finding: String)] = [
    ("강원도(江原道의 산", "1:4 warning '(江原道의 산' opens with '(', which is not closed"),
    ("그는 “안녕이라고 했다.", "1:4 warning '“안녕이라고 했다.' opens with '“', which is not closed"),
    ("그는 ‘안녕이라고 했다.", "1:4 warning '‘안녕이라고 했다.' opens with '‘', which is not closed"),
    ("「민법 제1조", "1:1 warning '「민법 제1조' opens with '「', which is not closed"),
    ("《삼국지를 읽었다.", "1:1 warning '《삼국지를 읽었다.' opens with '《', which is not closed"),
    ("민법」 제1조", "1:3 warning '」' behind '민법' closes what was not opened"),
    ("후쿠오카 타워」의 북쪽", "1:8 warning '」' behind '후쿠오카 타워' closes what was not opened"),
    ("값은 올랐고(한 해 전과 견줌)) 양은", "1:18 warning ')' behind '고(한 해 전과 견줌)' closes what was not opened"),
    ("노래는 이극근李克勤)의 것", "1:11 warning ')' behind '노래는 이극근李克勤' closes what was not opened"),
    ("“구조 분해“하기 위해", "1:1 warning '“구조 분해“하기 위해' opens with '“', which is not closed"),
    ("안녕”이라고 했다.", "1:3 warning '”' behind '안녕' closes what was not opened"),
    ("강원도(江原道의 산\n1) 첫째", "1:4 warning '(江原道의 산' opens with '(', which is not closed"),
  ]

  @Test("marks without partner", arguments: unpaired)
  func finds(text: String, finding: String) {
    #expect(findings(UnpairedMark(), text) == [finding])
  }
}
