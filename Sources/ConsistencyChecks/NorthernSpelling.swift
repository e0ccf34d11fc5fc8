import TranslationModel

/// Signs that a Korean document keeps to the spelling of North Korea and Yanbian, which writes Sino-Korean words alike
/// at the start and inside (녀성, 력사) where the South has 두음법칙 (여성, 역사).
///
/// > Source: 조선말규범집 제25항 and 조선말 규범 of Yanbian (ㄹ and ㄴ stay at the start of words), against 한글 맞춤법
/// > 제10항–제12항.
struct NorthernSpelling: Sendable {
  struct Place: Sendable {
    var utf8Range: Range<Int>
    var word: String
  }

  /// The first place of each word that is a sign, in order of the document.
  let signs: [Place]
  /// Places of all signs.
  let count: Int

  /// The signs of a document; nil where it keeps to the spelling of the South.
  ///
  /// One word may be a quotation or a name (로동신문): three different ones are needed, and more places than the words have
  /// in the spelling of the South. Complexity: O(bytes).
  init?(_ document: Document) {
    var north: [Place] = []
    var south = 0
    let scanned = document.blocks.filter { $0.language != .source }.flatMap(NorthernWords.places)
    for match in Self.finder.matches(in: document) {
      if match.term < Self.words.count {
        // 5년간 is five years.
        guard match.utf8Range.lowerBound == 0 || !Self.isDigit(document.bytes[match.utf8Range.lowerBound - 1]) else {
          continue
        }
        north.append(Place(utf8Range: match.utf8Range, word: Self.words[match.term].north))
      } else {
        south += 1
      }
    }
    let listed = Set(north.map(\.utf8Range.lowerBound))
    north += scanned.filter { !listed.contains($0.utf8Range.lowerBound) }
      .map { Place(utf8Range: $0.utf8Range, word: $0.word) }
    north.sort { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
    var seen: Set<String> = []
    signs = north.filter { seen.insert($0.word).inserted }
    count = north.count
    guard signs.count >= Self.leastWords, count > south else { return nil }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static let leastWords = 3

  private static let finder = BlockMatcher(words.map(\.north) + words.map(\.south))

  /// Frequent words of newspapers and official prose, none of which is the start of a foreign name as well.
  private static let words: [(north: String, south: String)] = [
    ("녀성", "여성"), ("녀자", "여자"), ("년령", "연령"), ("념원", "염원"), ("락관", "낙관"), ("락후", "낙후"), ("랭동", "냉동"),
    ("량국", "양국"), ("량식", "양식"), ("량심", "양심"), ("려객", "여객"), ("려행", "여행"), ("력량", "역량"), ("력사", "역사"),
    ("련결", "연결"), ("련계", "연계"), ("련락", "연락"), ("련속", "연속"), ("련합", "연합"), ("렬차", "열차"), ("령도", "영도"),
    ("령역", "영역"), ("령토", "영토"), ("례외", "예외"), ("례절", "예절"), ("로동", "노동"), ("로동자", "노동자"), ("로력", "노력"),
    ("로선", "노선"), ("로인", "노인"), ("론문", "논문"), ("론의", "논의"), ("료리", "요리"), ("류통", "유통"), ("류학생", "유학생"),
    ("류행", "유행"), ("륙군", "육군"), ("륙지", "육지"), ("률동", "율동"), ("륭성", "융성"), ("리론", "이론"), ("리용", "이용"),
    ("리유", "이유"), ("리익", "이익"), ("리해", "이해"), ("림업", "임업"), ("림시", "임시"), ("립장", "입장"), ("래일", "내일"),
    ("량곡", "양곡"), ("량호", "양호"), ("려권", "여권"), ("려관", "여관"), ("련습", "연습"), ("련관", "연관"), ("련맹", "연맹"), ("련대", "연대"),
    ("련일", "연일"), ("렬사", "열사"), ("령감", "영감"), ("령하", "영하"), ("록색", "녹색"), ("록화", "녹화"), ("로후", "노후"), ("로조", "노조"),
    ("로임", "노임"), ("로쇠", "노쇠"), ("료금", "요금"), ("루계", "누계"), ("루적", "누적"), ("륙로", "육로"), ("륙상", "육상"), ("륙십", "육십"),
    ("륙백", "육백"), ("리윤", "이윤"), ("리득", "이득"), ("리혼", "이혼"), ("리별", "이별"), ("리발", "이발"), ("리사회", "이사회"),
    ("린근", "인근"), ("림산", "임산"), ("립법", "입법"), ("립춘", "입춘"), ("랑비", "낭비"), ("랑만", "낭만"), ("란잡", "난잡"), ("람용", "남용"),
    ("래년", "내년"), ("래왕", "내왕"), ("래빈", "내빈"), ("랭각", "냉각"), ("랭장고", "냉장고"), ("년말", "연말"), ("년초", "연초"),
    ("년로", "연로"), ("년간", "연간"), ("녀사", "여사"), ("녀인", "여인"), ("녀학생", "여학생"), ("뇨소", "요소"), ("닉명", "익명"),
    ("흑룡강성", "헤이룽장성"), ("료녕성", "랴오닝성"), ("연길시", "옌지시"), ("심양시", "선양시"), ("할빈시", "하얼빈시"),
  ]
}
