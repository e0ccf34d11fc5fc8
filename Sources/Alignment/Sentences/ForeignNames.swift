import LinguisticText
import Readings

/// Keys of names that were spelled by sound in both languages from a third one (凯南 케넌): their consonants.
///
/// Chinese spells foreign names with a small stock of characters; runs of these are taken for names. Their consonants,
/// in classes within which the two spellings waver (b p f v; d t; g k; z c zh ch j q; s sh x; l r; final n ng), are
/// compared with those of the beginnings of eojeols.
///
/// > Source: 外语地名汉字译写导则 (GB/T 17693.1, transcription table); 외래어 표기법 제2장 표 1.
struct ForeignNames {
  /// A class of consonants.
  private enum Sound: UInt8 {
    case lip = 1
    case tongue, palate, hiss, throat, breath, liquid, hum, nasal
  }

  /// Sounds of a character: what it begins with, in one or two ways, and whether it ends in a nasal.
  private struct Spelling {
    var beginnings: [Sound?]
    var ending: Sound?
  }

  private static let longest = 6
  private static let mostVariants = 8
  private static let leastSounds = 2

  /// Characters that foreign names are spelled with.
  private static let stock = Set(
    """
    阿埃艾爱安昂奥巴柏班邦鲍北贝本比彼毕别宾波伯勃博布采蔡策查昌楚茨达大戴丹道德登邓迪地蒂丁东杜敦顿多朵厄恩儿尔法凡范菲费芬丰冯佛夫弗福盖甘冈高戈哥格葛根贡古\
    瓜圭哈海汉豪赫黑亨洪胡华怀惠霍基吉季加贾简姜杰捷金津京久居喀卡开凯坎康考柯科可克肯孔库夸昆拉腊莱赖兰朗劳勒雷黎里理利立莉丽连廉良列林琳令刘龙隆卢鲁路伦罗洛吕略\
    马玛麦迈曼芒毛梅美门蒙盟孟米密缅民明缪摩莫默姆木穆拿娜纳乃奈南瑙讷内嫩能尼宁牛纽农努诺欧帕派潘庞培佩彭皮片平泼珀普齐奇恰强乔切钦琴琼丘屈让热仁日容茹瑞若萨塞赛\
    三桑瑟森沙莎山尚绍舍申生圣施石史舒朔司丝斯松苏孙索塔太泰坦汤唐陶特腾提田帖廷通图土吐托娃瓦歪万旺威韦为维卫魏温文翁沃乌武西希锡夏肖谢欣辛兴匈休修许雪雅亚延扬尧\
    耶叶伊依因英永尤于约云泽扎詹张珍真芝治智朱准兹卓孜宗佐凯妮菲娅茜蕾露黛薇霞佳俄以犹押撒迦挪扫
    """.unicodeScalars.map(\.value))

  private var spellings: [UInt32: Spelling] = [:]

  /// Adds the keys of all runs of such characters.
  mutating func addSource(_ side: SegmentSide, _ segment: Int, to keys: inout HashedKeys) {
    let range = side.positions(segment)
    for start in range where isStock(side, start) {
      var variants: [[Sound]] = [[]]
      var end = start
      while end < range.upperBound, end - start < Self.longest, isStock(side, end), end == start || !side.startsRun[end]
      {
        let spelling = spelling(side.values[end])
        variants = variants.flatMap { sounds in
          spelling.beginnings.map { sounds + [$0, spelling.ending].compactMap { $0 } }
        }
        if variants.count > Self.mostVariants { variants.removeLast(variants.count - Self.mostVariants) }
        end += 1
        guard end - start > 1 else { continue }
        for sounds in variants { add(sounds, start - range.lowerBound, end - start, to: &keys) }
      }
    }
  }

  /// Adds the keys of the beginnings of eojeols.
  func addTarget(_ side: SegmentSide, _ segment: Int, to keys: inout HashedKeys) {
    let range = side.positions(segment)
    for start in range where side.kinds[start] == .character && side.startsRun[start] {
      var sounds: [Sound] = []
      var end = start
      var endsInLiquid = false
      while end < range.upperBound, end - start < Self.longest, side.kinds[end] == .character,
        end == start || !side.startsRun[end], let scalar = Unicode.Scalar(side.values[end]),
        let syllable = HangulSyllable(scalar)
      {
        let lead = Self.leads[syllable.lead]
        // ㄹㄹ is one l.
        if let lead, !(endsInLiquid && lead == .liquid) { sounds.append(lead) }
        let final = Self.finals[syllable.final]
        if let final { sounds.append(final) }
        endsInLiquid = final == .liquid
        end += 1
        if end - start > 1 { add(sounds, start - range.lowerBound, end - start, to: &keys) }
      }
    }
  }

  private func add(_ sounds: [Sound], _ place: Int, _ length: Int, to keys: inout HashedKeys) {
    guard sounds.count >= Self.leastSounds else { return }
    keys.add(.foreignName, sounds.reduce(0) { $0 << 4 | UInt64($1.rawValue) }, place, length)
  }

  private func isStock(_ side: SegmentSide, _ position: Int) -> Bool {
    side.kinds[position] == .character && Self.stock.contains(side.values[position])
  }

  private mutating func spelling(_ value: UInt32) -> Spelling {
    if let known = spellings[value] { return known }
    let letters = Unicode.Scalar(value).flatMap { CharacterReadings.mandarin($0).first } ?? ""
    let spelling = Spelling(
      beginnings: letters == "er" ? [.liquid] : Self.beginnings(letters),
      ending: letters.hasSuffix("n") || letters.hasSuffix("ng") ? .nasal : nil)
    spellings[value] = spelling
    return spelling
  }

  private static func beginnings(_ letters: String) -> [Sound?] {
    switch letters.prefix(2) {
    case "zh", "ch": return [.palate]
    case "sh": return [.hiss]
    default: break
    }
    switch letters.first {
    case "b", "p", "f": return [.lip]
    case "d", "t": return [.tongue]
    case "z", "c": return [.palate]
    case "j", "q": return [.palate, .throat]
    case "s": return [.hiss]
    case "x": return [.hiss, .breath]
    case "g", "k": return [.throat]
    case "h": return [.breath]
    case "l", "r": return [.liquid]
    case "m": return [.hum]
    case "n": return [.nasal]
    case "w": return [nil, .lip]
    default: return [nil]
    }
  }

  /// By index of `HangulSyllable.leads`: ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ.
  private static let leads: [Sound?] = [
    .throat, .throat, .nasal, .tongue, .tongue, .liquid, .hum, .lip, .lip, .hiss, .hiss, nil, .palate, .palate, .palate,
    .throat, .tongue, .lip, .breath,
  ]

  /// By index of a final consonant: none, then ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ.
  private static let finals: [Sound?] = [
    nil, .throat, .throat, .throat, .nasal, .nasal, .nasal, .tongue, .liquid, .throat, .hum, .lip, .hiss, .tongue, .lip,
    .liquid, .hum, .lip, .lip, .tongue, .hiss, .nasal, .palate, .palate, .throat, .tongue, .lip, .breath,
  ]
}
