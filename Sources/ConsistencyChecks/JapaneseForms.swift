import LinguisticText

/// Which characters Japanese uses of those that tell Chinese writings apart.
///
/// Japanese writes some characters as simplified Chinese does (国 学 会), some in forms of its own (発 経 気), and the rest as
/// traditional Chinese does. So 国際 is no mixture, but 国經 is one: for 經 Japanese has 経.
///
/// > Source: 常用漢字表 (2010) with its 康熙字典体, as in LinguisticText/Tables/han-forms.tsv; JIS X 0208, level 1, for the
/// > characters in everyday use; GB 2312 and Big5 for what Chinese has as well.
enum JapaneseForms {
  /// Whether Japanese may write a text like this.
  static func mayWrite(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch HanScript.of(scalar) {
      case .simplified: sharedWithSimplified.contains(scalar)
      case .traditional: !replaced.contains(scalar)
      case .mixed, .neutral: true
      }
    }
  }

  /// Whether only Japanese has the form.
  static func isOwn(_ scalar: Unicode.Scalar) -> Bool { own.contains(scalar) }

  private static let sharedWithSimplified = Set(
    ("万与乱争会体侠俣党内写剥励区医却厘厨厩参双叙叶号嘘嘱国坂堕壮声奥奨学宝寝寿将尽届属屡峡庄弥当彦径怜恋"
      + "恒悦惨戯担挙挟据掴携数断旧昼晋晒机条来枢栖桧梼楼横欧残殴没浅涛淀温湾湿滞潜灯炉点状独狭猪猫献画盗着砺"
      + "碍礼祢祷禄禅称税窃箪胆脚脱芦苧茎莱葱蒋薮虚虫蚕蛎蛮蝉装触誉践踊躯辞迩遥随静麦麹黄")
      .unicodeScalars)

  /// Traditional characters for which Japanese has forms of its own.
  private static let replaced = Set(
    ("亂亞來俠傳價儉兒內兩劍劑勞勳勸區吳啟單噓嚙嚴囑國圍圓圖團堯墮壓壘壞壯妝娛孃學寢實寫寬寶將專對屆屬巖帶"
      + "廄廚廢廣廳彈從恆惡惱應懷戰戲戶搖摑擇擊擔據擧擴攝攪數斷晝曆曉會條棧榮樂樓樞樣檜檢櫻權歐歡歲歷歸殼毆氣"
      + "淚淨滿潑潛澀澤濕濟濱瀆瀨燒營爐犧狀獎獨獵獸獻甁產畫當疊癡發盜盡眾礦礪祿禪禮禱稱穩竊籠絕絲經綠綢緣縣縱"
      + "總繩繪繫繼續纖缽聲聽肅腦腳臟臺舉舊艷莊菴萊蔣藥藪蘂處號螢蟲蠟蠣蠶覺覽觀觸說謠譯譽讀變讎讓讚豎貳賣賤賴"
      + "贊贗輕轉辭遙遞遲邊鄉鄰醫醬釀釋銳錄錢鍊鐵鑄鑒鑛閱關隨險隱隸雜雞靈韌頰頸顏顯颱餠騷驅驗驛體髮鬥鬪鬱鯰鱷"
      + "鴈鶯鷄鷗鹽麴麵點黨齊齋齒齡龜")
      .unicodeScalars)

  private static let own = Set(
    ("両乗亀亜仏仮価倹児処剣剤剰労効勧勲単厳収営噛団囲図圏圧塁塩増壊壌壱売変姫嬢実寛対専尭巌巣巻帯帰庁広廃"
      + "弐弾従徳徴応恵悩悪懐戦戻払抜択拝拠拡捜掲摂撃撹斉斎暁暦曽栄桜桟検楽様権欝歓歩歯歳歴殻毎気沢浄涙涜渇済"
      + "渉渋渓満溌滝潅瀬焔焼犠猟獣畳痩発県砕稲穂穏穣竜篭粋粛経絵継続緑縁縄縦繊繋聴脳臓舎舗荘蔵薫薬蛍蝋覚覧観"
      + "訳読譲讃賎賛転軽辺逓遅酔醤醸釈鉄鉱銭鋳錬録関閲闘陥険隠雑霊韮頚頬頼顕駅駆駈騒験髄髪鴎鴬鶏鹸麺黒黙齢")
      .unicodeScalars)
}
