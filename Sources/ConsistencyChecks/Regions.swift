import LinguisticText

/// Words by which a sentence tells what part of the world it speaks of.
enum Regions {
  /// The mainland, which writes simplified ones.
  static let mainland = WordList(["중국", "대륙", "본토", "베이징", "상하이", "광저우", "선전"])

  /// Taiwan, Hong Kong and Macau, which write traditional characters and read some names otherwise than the mainland.
  static let ofTraditionalScript = WordList([
    "대만", "타이완", "홍콩", "마카오", "타이베이", "타이페이", "신베이", "타이중", "타이난", "가오슝", "지룽", "신주", "타오위안", "먀오리", "난터우",
    "핑둥", "이란현", "화롄", "타이둥", "펑후",
  ])

  /// Korea of any time, whose places may share their names with places of China.
  static let korea = WordList([
    "한국", "조선", "고려", "신라", "백제", "고구려", "우리나라", "서울", "경기", "강원", "충청", "전라", "경상", "제주",
  ])
}
