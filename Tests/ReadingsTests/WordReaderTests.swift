import Foundation
import Readings
import Testing

@Suite struct WordReaderTests {
  /// 외래어 표기법 제3장 제7절, 제4장 and the cases 국립국어원 publishes with it; 简 and 繁.
  @Test(arguments: [
    ("北京", "베이징"), ("上海", "상하이"), ("重庆", "충칭"), ("重慶", "충칭"), ("长春", "창춘"), ("長春", "창춘"), ("成都", "청두"), ("哈尔滨", "하얼빈"),
    ("西安", "시안"), ("厦门", "샤먼"), ("鄧小平", "덩샤오핑"), ("邓小平", "덩샤오핑"), ("毛泽东", "마오쩌둥"), ("習近平", "시진핑"), ("蔣介石", "장제스"),
    ("魯迅", "루쉰"), ("青岛", "칭다오"), ("延吉", "옌지"), ("臺北", "타이베이"), ("台北", "타이베이"), ("旅順", "뤼순"), ("乌鲁木齐", "우루무치"),
    ("雲南", "윈난"),
    ("四川", "쓰촨"), ("浙江", "저장"), ("單雄信", "산슝신"), ("解放", "제팡"), ("尉遲恭", "위츠궁"), ("六安", "루안"), ("六安市", "루안스"),
  ])
  func transcription(word: String, expected: String) {
    #expect(WordReader.read(word).transcription == expected)
  }

  /// Names that do not follow the table of syllables (제4장 제2절 제3항, 제4항; 제3절 제3항).
  @Test(arguments: [
    ("拉薩", "라싸", NameException.Kind.ownLanguage), ("东京", "도쿄", .ownLanguage), ("東京", "도쿄", .ownLanguage),
    ("珠江", "주장강", .doubledTerm),
    ("玉山", "위산산", .doubledTerm), ("德国", "독일", .territory), ("俄羅斯", "러시아", .territory), ("腾讯", "텅쉰", .established),
  ])
  func exceptions(word: String, expected: String, kind: NameException.Kind) {
    let reading = WordReader.read(word)
    #expect(reading.transcription == expected)
    #expect(reading.exception?.kind == kind)
  }

  @Test func establishedFormStandsBesideTheOfficial() {
    #expect(WordReader.read("騰訊").exception?.form == "텐센트")
    #expect(WordReader.officialForm(of: "騰訊") == "텅쉰")
  }

  /// Divisions of county level and above by their official spelling (GB/T 2260), with and without the generic term.
  @Test(arguments: [
    ("丽水", "li shui"), ("东阿", "dong e"), ("乐亭", "lao ting"), ("乐清", "yue qing"), ("六安", "lu an"), ("台州", "tai zhou"),
    ("单县", "shan xian"), ("厦门", "xia men"), ("句容", "ju rong"), ("吴堡", "wu bu"), ("大埔", "da bu"), ("宝坻区", "bao di qu"),
    ("尉犁", "yu li"), ("崆峒区", "kong tong qu"), ("昌都", "chang du"), ("柞水", "zha shui"), ("民乐", "min le"),
    ("泌阳", "bi yang"), ("洪洞县", "hong tong xian"), ("浚县", "xun xian"), ("涡阳", "guo yang"), ("漯河", "luo he"),
    ("牟平", "mu ping"), ("犍为", "qian wei"), ("珲春", "hun chun"), ("番禺区", "pan yu qu"), ("筠连", "jun lian"),
    ("繁峙", "fan shi"), ("荥阳", "xing yang"), ("荥经", "ying jing"), ("莘县", "shen xian"), ("蔚县", "yu xian"),
    ("蚌埠", "beng bu"), ("都匀", "du yun"), ("重庆", "chong qing"), ("铅山", "yan shan"), ("长子", "zhang zi"),
    ("闵行区", "min hang qu"), ("黄陂", "huang pi"), ("莎车", "sha che"), ("耒阳", "lei yang"), ("郴州", "chen zhou"),
    ("井陉", "jing xing"), ("盱眙", "xu yi"), ("歙县", "she xian"), ("乾縣", "qian xian"), ("乾安", "qian an"),
    ("餘干縣", "yu gan xian"), ("绿春", "lü chun"), ("马尾区", "ma wei qu"), ("南乐", "nan le"),
  ])
  func divisions(word: String, letters: String) {
    #expect(WordReader.read(word).pinyin.map(Self.toneless) == letters)
  }

  /// Surnames by 百家姓 and the notes 姓 in 现代汉语词典, where the word looks like a person, and only there.
  @Test(arguments: [
    ("单田芳", "shan tian fang"), ("查良镛", "zha liang yong"), ("解晓东", "xie xiao dong"), ("尉迟敬德", "yu chi jing de"),
    ("长孙无忌", "zhang sun wu ji"), ("万俟卨", "mo qi xie"), ("澹台灭明", "tan tai mie ming"), ("乐正子", "yue zheng zi"),
    ("解家", "xie jia"), ("种家", "chong jia"), ("黄行", "huang hang"),
    ("单晶硅", "dan jing gui"), ("查干湖", "cha gan hu"), ("区块链", "qu kuai lian"), ("黑名单", "hei ming dan"),
    ("种子法", "zhong zi fa"), ("折叠屏", "zhe die ping"), ("解放军", "jie fang jun"), ("适老化", "shi lao hua"),
    ("秘书长", "mi shu zhang"), ("我的父亲", "wo de fu qin"), ("施行", "shi xing"), ("秦桧", "qin hui"), ("种师道", "chong shi dao"),
    ("解缙", "xie jin"),
    ("增长率", "zeng zhang lü"), ("着陆器", "zhuo lu qi"), ("供给", "gong ji"), ("折旧率", "zhe jiu lü"),
  ])
  func surnames(word: String, letters: String) {
    #expect(WordReader.read(word).pinyin.map(Self.toneless) == letters)
  }

  private static func toneless(_ pinyin: String) -> String {
    let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{304}", "\u{30C}"]
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: pinyin.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !tones.contains($0) })
    return String(plain).precomposedStringWithCanonicalMapping
  }

  @Test(arguments: [
    ("长春", "cháng chūn"), ("女", "nǚ"), ("银行", "yín háng"), ("农业银行", "nóng yè yín háng"), ("重要", "zhòng yào"),
    ("都市", "dū shì"),
    ("万里长城", "wàn lǐ cháng chéng"), ("AI助理", "AI zhù lǐ"), ("5G技术", "5G jì shù"), ("佐々木", "zuǒ zuǒ mù"),
  ])
  func pinyin(word: String, expected: String) {
    #expect(WordReader.read(word).pinyin == expected)
  }

  /// 한글 맞춤법 제10항 (녀, 뇨, 뉴, 니), 제11항 (랴, 려, 례, 료, 류, 리), 제12항 (라, 래, 로, 뢰, 루, 르) with their notes.
  @Test(arguments: [
    ("女子", "여자"), ("紐帶", "유대"), ("年歲", "연세"), ("尿素", "요소"), ("匿名", "익명"), ("男女", "남녀"), ("當尿", "당뇨"), ("結紐", "결뉴"),
    ("隱匿", "은닉"),
    ("新女性", "신여성"), ("空念佛", "공염불"), ("良心", "양심"), ("歷史", "역사"), ("禮儀", "예의"), ("龍宮", "용궁"), ("流行", "유행"), ("理髮", "이발"),
    ("改良", "개량"),
    ("謝禮", "사례"), ("惠念", "혜념"), ("雙龍", "쌍룡"), ("急流", "급류"), ("陷落", "함락"), ("道理", "도리"), ("羅列", "나열"), ("齒列", "치열"),
    ("分裂", "분열"), ("先烈", "선열"),
    ("優劣", "우열"), ("規律", "규율"), ("比率", "비율"), ("失敗率", "실패율"), ("戰慄", "전율"), ("百分率", "백분율"), ("出生率", "출생률"),
    ("成功率", "성공률"), ("系列", "계열"),
    ("逆利用", "역이용"), ("年利率", "연이율"), ("海外旅行", "해외여행"), ("樂園", "낙원"), ("來日", "내일"), ("老人", "노인"), ("雷聲", "뇌성"),
    ("樓閣", "누각"), ("陵墓", "능묘"),
    ("快樂", "쾌락"), ("極樂", "극락"), ("去來", "거래"), ("往來", "왕래"), ("父老", "부로"), ("地雷", "지뢰"), ("光寒樓", "광한루"), ("來來月", "내내월"),
    ("上老人", "상노인"),
  ])
  func initialLaw(word: String, expected: String) {
    #expect(WordReader.read(word).sinoKorean == expected)
  }

  /// 한글 맞춤법 제30항 (사이시옷), 제52항 (속음); 不 before ㄷ and ㅈ.
  @Test(arguments: [
    ("庫間", "곳간"), ("貰房", "셋방"), ("數字", "숫자"), ("車間", "찻간"), ("退間", "툇간"), ("回數", "횟수"), ("承諾", "승낙"), ("許諾", "허락"),
    ("困難", "곤란"), ("論難", "논란"),
    ("安寧", "안녕"), ("大怒", "대로"), ("討論", "토론"), ("議論", "의논"), ("六月", "유월"), ("五六月", "오뉴월"), ("十月", "시월"), ("十日", "십일"),
    ("初八日", "초파일"), ("木瓜", "모과"),
    ("不當", "부당"), ("不足", "부족"), ("不動産", "부동산"), ("不法", "불법"), ("不良", "불량"),
  ])
  func irregular(word: String, expected: String) {
    #expect(WordReader.read(word).sinoKorean == expected)
  }

  /// Surnames of two characters by 百家姓, alone and in a name; surnames of one that are read otherwise than the word.
  @Test(arguments: [
    ("尉遲", "울지"), ("尉迟恭", "울지공"), ("萬俟", "묵기"), ("單于", "선우"), ("皇甫嵩", "황보숭"), ("澹臺滅明", "담대멸명"), ("鮮于輔", "선우보"),
    ("令狐沖", "영호충"), ("諸葛亮", "제갈량"), ("司馬遷", "사마천"), ("長孫無忌", "장손무기"), ("閭丘", "여구"), ("慕容垂", "모용수"),
    ("金正喜", "김정희"), ("沈从文", "심종문"), ("金剛石", "금강석"), ("金融业", "금융업"), ("金沙江", "금사강"), ("沈阳市", "심양시"),
    ("狀元", "장원"), ("龜裂", "균열"), ("布施", "보시"), ("參差", "참치"), ("宅內", "댁내"), ("喜怒", "희로"), ("月氏", "월지"),
    ("吐谷渾", "토욕혼"), ("漢拏山", "한라산"),
  ])
  func surnamesAndHeadwords(word: String, expected: String) {
    #expect(WordReader.read(word).sinoKorean == expected)
  }

  /// Words of two and two characters, where the pieces are to be told: the second begins as words do (한글 맞춤법 제10항–제12항 붙임).
  @Test(arguments: [
    ("再生利用", "재생이용"), ("科学理念", "과학이념"), ("资源利用", "자원이용"), ("文學理論", "문학이론"), ("國際旅館", "국제여관"), ("軍事路線", "군사노선"),
    ("設備利用率", "설비이용률"), ("肺炎", "폐렴"), ("新型肺炎", "신형폐렴"),
    ("物理學", "물리학"), ("核物理學", "핵물리학"), ("法心理學", "법심리학"), ("唯物論者", "유물론자"), ("大統領職", "대통령직"), ("電氣力線", "전기력선"),
    ("無學年制", "무학년제"),
  ])
  func compounds(word: String, expected: String) {
    #expect(WordReader.read(word).sinoKorean == expected)
  }

  /// Surnames whose character has several readings, one of them only as a surname; not where two are.
  @Test(
    arguments: [
      ("丁道衡", "딩"), ("沈葆楨", "선"), ("贾思勰", "자"), ("万绍芬", "완"), ("陆定一", "루"), ("覃志刚", nil), ("乐嘉陵", nil),
    ] as [(String, String?)])
  func settledSurnames(name: String, expected: String?) {
    #expect(WordReader.settledTranscription(of: name).first == .some(expected))
  }

  /// One key for all forms: simplified, traditional and Korean spellings read alike (readings.md, traps 1 and 3).
  @Test(arguments: [
    ("农业强国", "農業強國", "농업강국"), ("教育", "敎育", "교육"), ("体制", "體制", "체제"), ("发展", "發展", "발전"), ("関係", "关系", "관계"),
    ("\u{F914}園", "乐园", "낙원"),
  ])
  func formsReadAlike(one: String, other: String, expected: String) {
    #expect(WordReader.read(one).sinoKorean == expected)
    #expect(WordReader.read(other).sinoKorean == expected)
  }

  @Test(arguments: ["", "hello", "이좡", "5G", "カナ"])
  func withoutChineseCharactersThereIsNothingToRead(word: String) {
    let reading = WordReader.read(word)
    #expect(reading.source == word)
    #expect(reading.transcription == nil && reading.pinyin == nil && reading.sinoKorean == nil)
    #expect(reading.exception == nil)
  }

  @Test func unknownCharactersGiveNoReading() {
    #expect(WordReader.read("北\u{2A6D6}").transcription == nil)
  }

  @Test(arguments: [
    ("海淀区", "하이뎬구"), ("海淀區", "하이뎬구"), ("复旦大学", "푸단대학교"), ("雄县", "슝셴"), ("珠江", "주장강"), ("北京", "베이징"), ("拉萨", "라싸"),
    ("西湖", "시후호"),
    ("TCL集团", "TCL그룹"), ("浦东新区", "푸둥신구"), ("北京市", "베이징시"), ("闵行区", "민항구"),
  ])
  func officialForm(word: String, expected: String) {
    #expect(WordReader.officialForm(of: word) == expected)
  }

  /// 외래어 표기법 제4장: 제2절 제4항 (forms side by side), 제3절 제1항 (섬), 제3항 (one character, the generic doubled; 珠江,
  /// 玉山 are its own examples), and names made alike.
  @Test(arguments: [
    ("珠江", "주장강"), ("玉山", "위산산"), ("湘江", "샹장강"), ("太湖", "타이후호"), ("泰山", "타이산산"), ("婺江", "우장강"),
    ("台湾岛", "타이완섬"), ("臺灣島", "타이완섬"), ("海南岛", "하이난섬"), ("松花江", "쑹화강"), ("鄱阳湖", "포양호"), ("武夷山", "우이산"),
    ("臺灣", "타이완"), ("上海", "상하이"), ("黃河", "황허"), ("东京", "도쿄"), ("京都", "교토"),
    ("广东省", "광둥성"), ("廣東省", "광둥성"), ("广州市", "광저우시"), ("南海", "난하이"),
  ])
  func placesByTheRule(word: String, expected: String) {
    #expect(WordReader.officialForm(of: word) == expected)
  }

  /// The five autonomous regions, and prefectures, counties and banners of one, two and no 族.
  @Test(arguments: [
    ("內蒙古自治區", "내몽골 자치구"), ("广西壮族自治区", "광시 좡족 자치구"), ("西藏自治区", "티베트 자치구"), ("宁夏回族自治区", "닝샤 후이족 자치구"),
    ("新疆維吾爾自治區", "신장 위구르 자치구"), ("延边朝鲜族自治州", "옌볜 조선족 자치주"), ("恩施土家族苗族自治州", "언스 투자족 먀오족 자치주"),
    ("伊犁哈萨克自治州", "이리 카자흐 자치주"), ("海西蒙古族藏族自治州", "하이시 몽골족 티베트족 자치주"), ("鄂伦春自治旗", "오로첸 자치기"),
    ("三都水族自治县", "싼두 수이족 자치현"),
  ])
  func autonomousAreas(word: String, expected: String) {
    #expect(WordReader.read(word).transcription == expected)
    #expect(WordReader.officialForm(of: word) == expected)
    #expect(WordReader.read(word).pinyin?.split(separator: " ").count == word.unicodeScalars.count)
  }

  @Test(arguments: ["自治区", "民族自治区", "自治州", "高度自治"])
  func noAutonomousArea(word: String) {
    #expect(NameException.of(word) == nil)
  }

  @Test func theRuleAllowsSeveralForms() {
    #expect(NameException.of("黃河")?.otherForms == ["황하", "황허강"])
    #expect(NameException.of("臺灣")?.otherForms == ["대만"])
  }

  @Test func officialFormWithAGivenTail() {
    let tail = WordReader.GenericTail(source: "大学", target: "대학교")
    #expect(WordReader.officialForm(of: "復旦大學", genericTail: tail) == "푸단대학교")
    #expect(WordReader.officialForm(of: "婺江", genericTail: .init(source: "江", target: "강")) == "우장강")
    #expect(WordReader.officialForm(of: "北京", genericTail: tail) == "베이징")
  }
}
