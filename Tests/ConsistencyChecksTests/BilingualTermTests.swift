import ConsistencyChecks
import Diagnostics
import Testing

/// Ordinary sentences, with what the glossary says of them.
@Suite("Terms on both sides")
struct BilingualTermTests {
  static let termMissing: [(pairs: String, glossary: [String], expected: [String])] = [
    ("程序员很忙。 ⇒ 개발자는 바쁘다.", ["程序 = 프로그램"], []),
    (
      "数据中心员工 ⇒ 서버실 직원", ["数据中心 = 데이터 센터"],
      ["1:10 warning '데이터 센터' for 数据中心 is not in the translation"]
    ),
    ("全校隆重庆祝，大家非常熟悉。 ⇒ 모두 성대하게 기념했다.", ["重庆 = 충칭", "常熟 = 창수"], []),
    ("四千米以上海拔，工程序列 ⇒ 높은 곳", ["上海 = 상하이", "程序 = 프로그램"], []),
    ("水温到一百度，数千万元 ⇒ 매우 뜨겁다", ["百度 = 바이두", "千万 = 천만"], []),
    ("我在上海市。 ⇒ 나는 여기 있다.", ["上海 = 상하이"], ["1:10 warning '상하이' for 上海 is not in the translation"]),
    ("常熟市很大。 ⇒ 창수시는 크다.", ["常熟 = 창수"], []),
    (
      "常熟市很大。 ⇒ 창쑤시를 보라.", ["常熟 = 창수~창쑤"],
      ["1:10 warning 常熟 is rendered by '창쑤', which is not for use; the preferred term is '창수' → 창수"]
    ),
    (
      "常熟很大。 ⇒ 창쑤시를 보라.", ["常熟 = 창수시~창쑤"],
      ["1:9 warning 常熟 is rendered by '창쑤시', which is not for use; the preferred term is '창수시' → 창수시"]
    ),
    ("人工智能改变生活。 ⇒ 인공지능이 삶을 바꾼다.", ["人工智能 = 인공지능"], []),
    ("人工智能改变生活。 ⇒ 인공 지능은 삶을 바꾼다.", ["人工智能 = 인공지능"], []),
    ("人工智能改变生活。 ⇒ 기계가 삶을 바꾼다.", ["人工智能 = 인공지능"], ["1:13 warning '인공지능' for 人工智能 is not in the translation"]),
    ("人工智慧與人工智能 ⇒ 에이아이와 기계", ["人工智慧/人工智能 = 인공지능"], ["1:13 warning '인공지능' for 人工智慧 is not in the translation"]),
    ("發展人工智能 ⇒ AI를 키운다", ["人工智能 = 인공지능 | AI+"], []),
    (
      "网络很慢。 ⇒ 전산망이 느리다.", ["网络 = 네트워크 | 전산망!"],
      ["1:9 warning 网络 is rendered by '전산망', which is not for use; the preferred term is '네트워크' → 네트워크"]
    ),
    ("網絡很慢。 ⇒ 네트워크가 느리다.", ["网络 = 네트워크 | 전산망!"], []),
    ("网络和网络安全 ⇒ 네트워크와 안전", ["网络 = 네트워크"], ["1:11 information the source has 网络 twice, the translation '네트워크' once"]),
    ("网络和网络安全 ⇒ 네트워크와 네트워크안전", ["网络 = 네트워크"], []),
    ("网络和网络安全 ⇒ 네트워크와 사이버보안", ["网络 = 네트워크", "网络安全 = 사이버보안"], []),
    ("人工智能产业的发展 ⇒ 인공지능산업협회의 발전", ["人工智能 = 인공지능"], []),
    (
      "北京大学在北京。 ⇒ 북경대는 베이징에 있다.", ["北京大学 = 베이징대학교~북경대", "北京 = 베이징"],
      ["1:12 warning 北京大学 is rendered by '북경대', which is not for use; the preferred term is '베이징대학교' → 베이징대학교"]
    ),
    ("他去了北京。 ⇒ 그는 거기로 갔다.", ["北京 = 베이징"], ["1:10 warning '베이징' for 北京 is not in the translation"]),
    ("北京，北京，还是北京！ ⇒ 베이징!", ["北京 = 베이징"], ["1:15 information the source has 北京 3 times, the translation '베이징' once"]),
    ("核心技术 ⇒ 핵심기술", ["核心技术 = 핵심 기술"], []),
    ("核心技术 ⇒ 핵심적인 기술", ["核心技术 = 핵심 기술"], ["1:8 warning '핵심 기술' for 核心技术 is not in the translation"]),
    ("改革开放 ⇒ 개혁하고 열었다", ["改革 = 개혁"], []),
    ("中 ⇒ 가운데", ["中 = 중"], []),
    ("数据中心 ⇒ 데이터센터를 짓는다", ["数据中心 = 데이터 센터"], []),
    ("数据中心 ⇒ ", ["数据中心 = 데이터 센터"], []),
    ("合同生效 ⇒ 계약 발효", ["合同 = 계약", "联合 = 연합"], []),
    (
      "长江上的大桥 ⇒ 양쯔강의 큰 다리", ["长江 = 창장~양쯔강"],
      ["1:10 warning 长江 is rendered by '양쯔강', which is not for use; the preferred term is '창장' → 창장"]
    ),
    (
      "长江和长江大桥 ⇒ 양쯔강과 창장대교", ["长江 = 창장~양쯔강"],
      ["1:11 warning 长江 is rendered by '양쯔강', which is not for use; the preferred term is '창장' → 창장"]
    ),
    ("WHO发布报告 ⇒ 세계보건기구가 보고서를 냈다", ["WHO = 세계보건기구"], []),
    ("基站建设 ⇒ 기지국 건설", ["基站 = 기지국", "建设 = 건설"], []),
    (
      "他的基站 ⇒ 그의 중계소", ["基站 = 기지국 | 중계소!!"],
      ["1:11 warning 基站 is rendered by '중계소', which is not for use; the preferred term is '기지국' → 기지국"]
    ),
    ("他的基站 ⇒ 그의 기지국을", ["基站 = 기지국 | 중계소!!"], []),
    // Characters that belong to the words on both sides, to a number, or to an office of another country.
    ("数字技术和纳米技术 ⇒ 디지털·나노 기술", ["数字技术 = 디지털 기술"], []),
    ("数字技术和纳米技术 ⇒ 디지털 장비와 나노 기술", ["数字技术 = 디지털 기술"], ["1:13 warning '디지털 기술' for 数字技术 is not in the translation"]),
    ("会议隆重庆贺开馆。 ⇒ 회의는 개관을 성대하게 축하했다.", ["重庆 = 충칭"], []),
    ("老王强烈反对。 ⇒ 왕 씨는 강하게 반대했다.", ["王强 = 왕창"], []),
    ("五百米以上海风很大。 ⇒ 500m가 넘으면 바닷바람이 세다.", ["上海 = 상하이"], []),
    ("气温升到一百度。 ⇒ 기온이 100도까지 올랐다.", ["百度 = 바이두"], []),
    ("墙上有三张江南地图。 ⇒ 벽에 강남 지도가 세 장 있다.", ["张江 = 장장"], []),
    ("日本外务省和法国国防部 ⇒ 일본 외무성과 프랑스 국방부", ["国防部 = 국방부처"], []),
    ("中国国防部表示遗憾。 ⇒ 중국군은 유감을 나타냈다.", ["国防部 = 국방부"], ["1:14 warning '국방부' for 国防部 is not in the translation"]),
    ("上海关闭了三家工厂。 ⇒ 그 도시는 공장 세 곳을 닫았다.", ["上海 = 상하이"], ["1:14 warning '상하이' for 上海 is not in the translation"]),
    ("他在上海市工作。 ⇒ 그는 거기서 일한다.", ["上海 = 상하이"], ["1:12 warning '상하이' for 上海 is not in the translation"]),
    ("在中国家庭中很常见。 ⇒ 이 나라 가정에서 흔하다.", ["中国 = 중국"], ["1:14 warning '중국' for 中国 is not in the translation"]),
    ("华为手机卖得很好。 ⇒ 그 회사 휴대전화가 잘 팔린다.", ["华为 = 화웨이"], ["1:13 warning '화웨이' for 华为 is not in the translation"]),
  ]

  @Test("terms whose rendering is missing", arguments: termMissing)
  func checkTermMissing(pairs: String, glossary: [String], expected: [String]) {
    #expect(findings(TermMissing(), inPairs: pairs, glossary: glossary) == expected)
  }

  static let termNotInSource: [(pairs: String, glossary: [String], expected: [String])] = [
    ("他来自南方。 ⇒ 그는 상하이 사람이다.", ["上海 = 상하이"], ["1:13 information '상하이' renders 上海, which the source does not have"]),
    ("他来自上海。 ⇒ 그는 상하이 사람이다.", ["上海 = 상하이"], []),
    ("他来自沪。 ⇒ 그는 상하이 사람이다.", ["上海/沪 = 상하이"], []),
    ("他來自廣東。 ⇒ 그는 광둥 사람이다.", ["广东 = 광둥"], []),
    ("他是学生。 ⇒ 그는 광둥에서 온 학생이다.", ["广东 = 광둥"], ["1:12 information '광둥' renders 广东, which the source does not have"]),
    (
      "他是学生。 ⇒ 그는 광둥어를 배우는 학생이다.", ["广东 = 광둥", "广东话 = 광둥어"],
      ["1:12 information '광둥어' renders 广东话, which the source does not have"]
    ),
    ("他在宣传科工作。 ⇒ 그는 선전과에서 일한다.", ["深圳 = 선전"], []),
    ("王先生到了。 ⇒ 왕 선생과 리훙이 왔다.", ["李红 = 리훙~리홍"], ["1:16 information '리훙' renders 李红, which the source does not have"]),
    ("王先生到了。 ⇒ 왕 선생과 리홍이 왔다.", ["李红 = 리훙~리홍"], ["1:16 information '리홍' renders 李红, which the source does not have"]),
  ]

  @Test("renderings whose original is missing", arguments: termNotInSource)
  func checkTermNotInSource(pairs: String, glossary: [String], expected: [String]) {
    #expect(findings(TermNotInSource(), inPairs: pairs, glossary: glossary) == expected)
  }
}
