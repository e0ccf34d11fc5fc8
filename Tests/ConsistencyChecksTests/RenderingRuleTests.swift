import Alignment
import ConsistencyChecks
import Testing
import TranslationModel

@Suite("Rules on renderings of one text")
struct RenderingRuleTests {
  @Test("the official form is suggested for every other rendering")
  func official() {
    #expect(
      findings(
        InconsistentRendering(),
        """
        ⟦칭다오:칭다오⟧(青岛)의 맥주와 ⟦칭따오:칭다오⟧(青島)의 바다.
        제목: 칭따오에서는
        ⟦칭도우:칭다오⟧(青岛)로 간다. 칭따오시에 갔고, 칭따오밭은 다른 말이다.
        """) == [
          "1:14 warning '칭따오' is one of 3 renderings of 青島 here; '칭다오' is the official form → 칭다오"
            + "; +1:1 '칭다오' stands here; +3:1 '칭도우' stands here",
          "2:5 information '칭따오', here without its original, is one of 3 renderings of 青岛; '칭다오' is the official form"
            + " → 칭다오; +1:1 '칭다오' stands here; +3:1 '칭도우' stands here",
          "3:1 warning '칭도우' is one of 3 renderings of 青岛 here; '칭다오' is the official form → 칭다오"
            + "; +1:1 '칭다오' stands here; +1:14 '칭따오' stands here and in 2 more places",
          "3:14 information '칭따오', here without its original, is one of 3 renderings of 青岛; '칭다오' is the official form"
            + " → 칭다오; +1:1 '칭다오' stands here; +3:1 '칭도우' stands here",
        ])
  }

  @Test("without official form the majority counts, without majority the first")
  func majority() {
    #expect(
      findings(InconsistentRendering(), "⟦거점⟧(据点) ⟦근거지⟧(據點) ⟦거점⟧(据点)") == [
        "1:8 warning '근거지' is one of 2 renderings of 據點 here; '거점' is the most used → 거점"
          + "; +1:1 '거점' stands here and in 1 more place"
      ])
    #expect(
      findings(InconsistentRendering(), "⟦거점⟧(据点) ⟦근거지⟧(據點)") == [
        "1:8 warning '근거지' is one of 2 renderings of 據點 here; the first is '거점'; +1:1 '거점' stands here"
      ])
  }

  @Test("the glossary decides before all others, and what it admits is no finding")
  func glossary() {
    let text = "⟦거점⟧(据点) ⟦근거지⟧(據點) ⟦아지트⟧(据点) ⟦근거지⟧(據點)"
    #expect(
      findings(InconsistentRendering(), text, glossary: ["据点 = 거점 | 아지트+"]) == [
        "1:8 warning '근거지' is one of 3 renderings of 據點 here; '거점' is the preferred term of the glossary → 거점"
          + "; +1:1 '거점' stands here; +1:16 '아지트' stands here",
        "1:24 warning '근거지' is one of 3 renderings of 據點 here; '거점' is the preferred term of the glossary → 거점"
          + "; +1:1 '거점' stands here; +1:16 '아지트' stands here",
      ])
  }

  @Test("documents are compared with each other")
  func acrossDocuments() {
    #expect(
      findings(InconsistentRendering(), "⟦청두:청두⟧(成都)", "머리말\n⟦쳉두:청두⟧(成都)") == [
        "2:2:1 warning '쳉두' is one of 2 renderings of 成都 here; '청두' is the official form → 청두; +1:1:1 '청두' stands here"
      ])
  }

  /// Texts in which nothing is inconsistent.
  static let consistent = [
    // The end of a clause that tells the meaning; a Japanese name beside a Korean one.
    "배를 가라앉히고 솥을 ⟦깨뜨려⟧(破釜沉舟) 싸우니 ⟦파부침주=⟧(破釜沉舟)라 한다.",
    // Two readings, one of them misspelt: that is left to official-transcription.
    "⟦충칭:충칭⟧(重庆), ⟦쭝칭:중칭⟧(重庆)",
    // A translation beside the sound that it explains.
    "⟦만두⟧(饺子), 중국어로 ⟦자오쯔:자오쯔⟧(饺子). 만두와 자오쯔는",
    // Words that tell what a word of two characters means.
    "⟦자기 본성⟧(自性), ⟦자기의 본성⟧(自性), ⟦자성=⟧(自性)",
    // What is read in part, the rest left out.
    "⟦태어난 해⟧(年柱), ⟦연주=⟧(年柱)",
    // A phrase with the word in it; a bracket that goes on in Korean.
    "⟦졸업장⟧(毕业证)과 ⟦대학 졸업장⟧(毕业证)", "⟦도우미⟧(叮叮)와 ⟦앱⟧(叮叮 채팅과 발음)",
    // A title is a name of its own.
    "희곡 《⟦찻집⟧(茶馆)》과 거리의 ⟦다관⟧(茶馆)", "잡지 『⟦현대 문학⟧(現代文學)』, ⟦현대문학⟧(現代文學)",
    "⟦칭다오:칭다오⟧(青岛)와 ⟦칭다오:칭다오⟧(青島)",
    // Spacing has a rule of its own.
    "⟦국가 표준=⟧(国家标准), ⟦국가표준=⟧(国家标准)",
    // A morpheme has many readings.
    "⟦성⟧(省)과 ⟦생⟧(省)",
    // What may not be a pair is no ground.
    "⟦거점⟧(据点)과 ⟦어느 거점??⟧(据点)",
    // A short word by meaning is met everywhere without being a rendering.
    "⟦거점⟧(据点) 근거지 거점",
    "원문이 없는 글",
  ]

  @Test("no finding on a consistent text", arguments: consistent)
  func staysSilentOnConsistency(text: String) {
    #expect(findings(InconsistentRendering(), text).isEmpty)
  }

  @Test("plain uses of a rendering are not attributed where it has two originals")
  func ambiguousPlainUse() {
    #expect(
      findings(InconsistentRendering(), "⟦산시:산시⟧(山西) ⟦샨시:산시⟧(山西) ⟦샨시:산시⟧(陕西) 그리고 샨시는") == [
        "1:8 warning '샨시' is one of 2 renderings of 山西 here; '산시' is the official form → 산시; +1:1 '산시' stands here"
      ])
  }

  @Test("spacing that differs is one finding for each document, plain uses included")
  func spacing() {
    #expect(
      findings(SpacingVariant(), "⟦국가 표준=⟧(国家标准)과 국가표준은\n국가표준을, 국가 표준의 국가 표준", "⟦국가표준=⟧(國家標準)") == [
        "1:1:14 information '국가표준' for 国家标准 is spaced '국가 표준' elsewhere → 국가 표준"
          + "; +1:1:1 '국가 표준' stands here; +1:2:1 '국가표준' again",
        "2:1:1 information '국가표준' for 國家標準 is spaced '국가 표준' elsewhere → 국가 표준; +1:1:1 '국가 표준' stands here",
      ])
    #expect(
      findings(SpacingVariant(), "⟦국가 표준=⟧(国家标准) 국가 표준, 국가표준", glossary: ["国家标准 = 국가표준"]) == [
        "1:1 information '국가 표준' for 国家标准 is spaced '국가표준' elsewhere → 국가표준"
          + "; +1:20 '국가표준' stands here; +1:13 '국가 표준' again"
      ])
    #expect(findings(SpacingVariant(), "⟦국가표준=⟧(国家标准) 국가표준을, 국가 표준화").isEmpty)
    #expect(findings(SpacingVariant(), "⟦Amap⟧(高德地图)과 AMap, ⟦AMap⟧(高德地图)").isEmpty)
    #expect(findings(SpacingVariant(), "⟦우공이산=⟧(愚公移山)은 우공이 산을 옮긴 이야기다.").isEmpty)
    #expect(findings(SpacingVariant(), "⟦국가표준=⟧(国家标准)과 책 『국가 표준의 이해』").isEmpty)
  }

  @Test("a term of the glossary in another spacing is found without its original")
  func spacingOfGlossary() {
    let glossary = ["国家标准 = 국가표준", "人工智能 = 인공 지능 | 인공지능+", "量子计算机 = 양자 컴퓨터", "亦庄 = 이좡"]
    #expect(
      findings(SpacingVariant(), "국가 표준은 인공지능과 인공 지능, 국가 표준을\n양자컴퓨터에서", glossary: glossary) == [
        "1:1 information '국가 표준' for 国家标准 is spaced '국가표준' in the glossary → 국가표준; +1:21 '국가 표준' again",
        "2:1 information '양자컴퓨터' for 量子计算机 is spaced '양자 컴퓨터' in the glossary → 양자 컴퓨터",
      ])
    // Told once, where the text says it itself.
    #expect(
      findings(SpacingVariant(), "⟦국가 표준=⟧(国家标准) 국가표준", glossary: glossary) == [
        "1:1 information '국가 표준' for 国家标准 is spaced '국가표준' elsewhere → 국가표준; +1:13 '국가표준' stands here"
      ])
    #expect(
      findings(SpacingVariant(), "⟦국가 표준=⟧(国家标准)", glossary: glossary) == [
        "1:1 information '국가 표준' for 国家标准 is spaced '국가표준' in the glossary → 국가표준"
      ])
    for silent in ["국가표준을", "여기 이 좡은", "국가 표준화", "국가\n표준", "양자 컴퓨터, 인공지능", "⟦국가 표준⟧(国际标准)"] {
      #expect(findings(SpacingVariant(), silent, glossary: glossary).isEmpty, "\(silent)")
    }
  }

  @Test("one rendering for two originals: the doubtful one is reported")
  func ambiguous() {
    #expect(
      findings(AmbiguousRendering(), "⟦정저우:정저우⟧(郑州)와 ⟦정저우:장저우⟧(漳州)") == [
        "1:10 warning '정저우' stands for 漳州 here and for 郑州 elsewhere → 장저우; +1:1 '정저우' stands for 郑州 here"
      ])
    #expect(
      findings(AmbiguousRendering(), "⟦거점⟧(据点), ⟦거점⟧(基地), ⟦거점⟧(据點)") == [
        "1:9 warning '거점' stands for 基地 here and for 据点 elsewhere; +1:1 '거점' stands for 据点 here"
      ])
    #expect(
      findings(AmbiguousRendering(), "⟦산시:산시⟧(山西)와 ⟦산시:산시⟧(陕西), 그 산시에서") == [
        "1:9 information '산시' stands for 陕西 here and for 山西 elsewhere; +1:1 '산시' stands for 山西 here"
      ])
  }

  static let unambiguous = [
    "⟦거점⟧(据点), ⟦기지⟧(基地)", "⟦샤먼:샤먼⟧(厦门), ⟦샤먼:샤먼⟧(厦門)", "⟦성=⟧(省), ⟦성=⟧(城)",
    // A short name and its long form.
    "⟦칭화:칭화⟧(清华), ⟦칭화:칭화⟧(清华大学)",
    // A name with letters for the same thing.
    "⟦스테이션:스테이션⟧(B站), ⟦스테이션:스테이션⟧(哔哩哔哩). 스테이션에서",
    // Homonyms, each with its bracket.
    "⟦산시:산시⟧(山西)와 ⟦산시:산시⟧(陕西)", "⟦푸저우:푸저우⟧(福州), ⟦푸저우:푸저우⟧(撫州)",
  ]

  @Test("no finding where a rendering has one meaning", arguments: unambiguous)
  func staysSilentOnOneMeaning(text: String) {
    #expect(findings(AmbiguousRendering(), text).isEmpty)
  }

  @Test("a rendering by sound that is not official, once a document")
  func officialTranscription() {
    let text = "⟦짱웨이:장웨이⟧(张伟)는 짱웨이를, ⟦짱웨이:장웨이⟧(張偉) ⟦리나:리나⟧(李娜)"
    #expect(
      findings(OfficialTranscription(), text) == [
        "1:1 information '짱웨이' for 张伟 differs from the official transcription '장웨이' → 장웨이"
          + "; +1:10 '짱웨이' again; +1:16 '짱웨이' again"
      ])
    #expect(
      findings(OfficialTranscription(), "짱웨이와 리나. ⟦짱웨이:장웨이⟧(张伟)는") == [
        "1:10 information '짱웨이' for 张伟 differs from the official transcription '장웨이' → 장웨이; +1:1 '짱웨이' again"
      ])
    #expect(findings(OfficialTranscription(), text, glossary: ["张伟 = 짱웨이"]).isEmpty)
    #expect(findings(OfficialTranscription(), text, glossary: ["张伟 = 장웨이 | 짱웨이!"]).count == 1)
    #expect(findings(OfficialTranscription(), "⟦짱웨이 茶坊:장웨이 茶坊⟧(张伟茶坊)").isEmpty)
    #expect(findings(OfficialTranscription(), "⟦전략⟧(战略), ⟦왕룽 시:왕룽시⟧(王龙市)").isEmpty)
  }

  @Test("both scripts in one document")
  func mixedScript() {
    #expect(
      findings(MixedScript(), "⟦서점⟧(书店) ⟦학교⟧(学校)\n⟦도서관⟧(圖書館) ⟦북경⟧(北京) ⟦국산⟧(國产)") == [
        "2:5 information '圖書館' is traditional, while 2 of 3 originals of this document are simplified"
      ])
    #expect(
      findings(MixedScript(), "⟦서점⟧(书店) ⟦책방⟧(書店) ⟦서점⟧(书店)") == [
        "1:11 information '書店' is written '书店' elsewhere in this document → 书店; +1:4 '书店' is simplified"
      ])
    #expect(findings(MixedScript(), "⟦서점⟧(书店) ⟦북경⟧(北京)", "⟦도서관⟧(圖書館)").isEmpty)
    // Korean words beside Chinese names, and places that write traditional characters.
    #expect(findings(MixedScript(), "⟦번체자⟧(繁體字)와 ⟦간체자⟧(简体字), ⟦서점⟧(书店), ⟦학교⟧(学校)").isEmpty)
    #expect(findings(MixedScript(), "⟦의사=⟧(義士) ⟦푸둥:푸둥⟧(浦东) ⟦황산:황산⟧(黄山)").isEmpty)
    // Titles in hanja, read or translated, and a name of today by sound.
    #expect(findings(MixedScript(), "⟦문집=⟧(文集의論), ⟦논어=⟧(論語), ⟦역사=⟧(歷史) ⟦샤룽:샤룽⟧(夏龙)").isEmpty)
    var taiwanese = MarkedDocument.parse("⟦서점⟧(书店) ⟦학교⟧(学校)\n대만의 ⟦도서관⟧(圖書館)")
    taiwanese.glosses[2].sentence = "대만의 도서관(圖書館)"
    #expect(MixedScript().findings(in: CheckContext(documents: [taiwanese])).isEmpty)
    // Parts on places that write so, and on the mainland behind them.
    let parts = "⟦서점⟧(书店) ⟦학교⟧(学校)\n\n# %@\n\n⟦도서관⟧(圖書館)을 지었다."
    #expect(findings(MixedScript(), parts.replacing("%@", with: "홍콩")).isEmpty)
    #expect(findings(MixedScript(), parts.replacing("%@", with: "홍콩에서 본토로")).count == 1)
    // A simplified original in a text on such a place, but not one of the mainland.
    let taiwan = "대만의 ⟦도서관⟧(圖書館), 대만의 ⟦학교⟧(學校)와 ⟦경제⟧(經濟)를 보고 %@ ⟦규정⟧(规定)을 읽었다."
    #expect(findings(MixedScript(), taiwan.replacing("%@", with: "새")).count == 1)
    // A Korean word of one character, and a township among traditional originals.
    #expect(findings(MixedScript(), "⟦서점⟧(书店) ⟦학교⟧(学校)\n⟦만=⟧(萬)").isEmpty)
    #expect(findings(MixedScript(), "⟦도서관⟧(圖書館) ⟦학교⟧(學校), ⟦신장⟧(新庄)과 ⟦앵가장⟧(鶯歌庄)").isEmpty)
    #expect(findings(MixedScript(), "⟦도서관⟧(圖書館) ⟦학교⟧(學校), ⟦투더민⟧(涂德民)").isEmpty)
    // Japanese names by their sound, and what is read in a sentence on Korea.
    var korean = MarkedDocument.parse("⟦서점⟧(书店) ⟦학교⟧(学校)\n조선의 ⟦의보=⟧(醫寶)")
    #expect(MixedScript().findings(in: CheckContext(documents: [korean])).count == 1)
    korean.glosses[2].sentence = "조선의 의보(醫寶)"
    #expect(MixedScript().findings(in: CheckContext(documents: [korean])).isEmpty)
    // One simplified name needs three others around it.
    #expect(findings(MixedScript(), "⟦도서관⟧(圖書館) ⟦학교⟧(學校), ⟦서점⟧(书店)").isEmpty)
    #expect(findings(MixedScript(), "⟦도서관⟧(圖書館) ⟦학교⟧(學校) ⟦경제⟧(經濟), ⟦서점⟧(书店)").count == 1)
    // Of two forms met as often, that in the script of the others.
    let tie = findings(MixedScript(), "⟦서점⟧(书店) ⟦책방⟧(書店) ⟦학문⟧(學問) ⟦경제⟧(經濟)")
    #expect(
      tie.last == "1:4 information '书店' is written '書店' elsewhere in this document → 書店; +1:11 '書店' is traditional")
  }

  /// Original and rendering with the steps between them, and whether it is a slip of a transcription.
  static let paths: [(path: String, isSlip: Bool)] = [
    // Misspellings, alone and beside exact syllables; a generic part.
    ("青=칭:mandarin 岛=따오:variant", true), ("东=똥:variant 门=먼:mandarin", true), ("郊=쟈오:variant 区=구:generic", true),
    // One syllable in three only alike; one of two where letters agree.
    ("周=저우:mandarin 恩=은:similar 来=라이:mandarin", true), ("成=청:mandarin 都=도:similar", true),
    // One syllable of a known place in its Korean reading, heard ones beside it.
    ("张=장:mandarin 家=자:mandarin 口=구:sinoKorean", true), ("厦=샤:mandarin 门=문:sinoKorean", true),
    // Another consonant: beside two flawless syllables, and not.
    ("成=청:mandarin 都=무:similar", false), ("周=저우:mandarin 恩=믄:similar 来=라이:mandarin", true),
    // Garbled, but every syllable begins right.
    ("成=첸:unaligned 都=디:similar 市=스:mandarin", true), ("成=첸:unaligned 都=비:similar 市=스:mandarin", false),
    // A word of Korean readings counts for nothing, and nothing else departs.
    ("三=싼:mandarin 亚=야:mandarin 大=대:sinoKorean 学=학:sinoKorean", false),
    // A word that Korean has so, alone and in a compound.
    ("乌=우:mandarin 龙=롱:variant", false), ("闽=민:mandarin 南=난:mandarin 烏=우:mandarin 龍=롱:variant", false),
    ("乌=우:mandarin 鲁=로:variant", true),
    // Parts without counterpart, unlike syllables, one character, hardly anything heard.
    ("好=하오:mandarin =마트:unaligned", false), ("可=코:similar 口=카:unaligned", false), ("科=코:similar", false),
    ("天=천:sinoKorean 津=진:mandarin 卫=누:similar", false), ("青=청:sinoKorean 岛=도:sinoKorean", false),
    // A misspelling that is the Korean reading, and one with ㅗ for ㅜ; a word before sounds.
    ("生=생:variant 普=푸:mandarin", false), ("浦=푸:mandarin 东=동:variant", true),
    ("文=원:variant 心=신:mandarin 一=일:sinoKorean 言=언:variant", true),
    ("工=공:generic 夫=푸:mandarin 茶=차:mandarin", false), ("红=홍:generic 烧=사오:mandarin 羹=겅:mandarin", true),
    // Syllables that may as well be Korean readings of the characters, and such as may not.
    ("渝=유:variant 關=관:mandarin", false), ("廣=광:mandarin 西=씨:variant", true), ("渝=유:variant 水=수이:mandarin", true),
    ("", true),
  ]

  @Test("transcriptions that slipped are told from names that came another way", arguments: paths)
  func slips(path: String, isSlip: Bool) {
    var checked = MarkedDocument.parse("⟦칭따오:칭다오⟧(青岛)의 맥주")
    checked.glosses[0].path = path.split(separator: " ").map { step in
      let parts = step.split(separator: ":"), sides = parts[0].split(separator: "=", omittingEmptySubsequences: false)
      return RenderingStep(
        source: String(sides[0]), target: String(sides[1]), by: RenderingStep.Link(rawValue: String(parts[1])) ?? .known
      )
    }
    #expect(OfficialTranscription().findings(in: CheckContext(documents: [checked])).isEmpty == !isSlip)
  }

  @Test("two names, and two words that are written alike, are no inconsistency")
  func otherNames() {
    for text in ["⟦갱신=⟧(更新)과 ⟦경신=⟧(更新)", "⟦행렬=⟧(行列)과 ⟦항렬=⟧(行列)"] {
      #expect(findings(InconsistentRendering(), text).isEmpty, "\(text)")
    }
    for (sentences, count) in [
      (["안동(安東)과 안둥(安東)의 봄.", "안동(安東)과 안둥(安東)의 봄."], 0), (["안동(安東)의 봄.", "안둥(安東)의 봄."], 1),
      (["안동(安東)의 봄.", "안둥(安東)의 이름은 거기서 따왔다."], 0),
    ] {
      var document = MarkedDocument.parse("⟦안동=⟧(安東), ⟦안둥:안둥⟧(安東)")
      for index in document.glosses.indices { document.glosses[index].sentence = sentences[index] }
      #expect(InconsistentRendering().findings(in: CheckContext(documents: [document])).count == count, "\(sentences)")
    }
    #expect(findings(InconsistentRendering(), "⟦안둥:안둥⟧(安東)\n\n⟦안동=⟧(安東)").count == 1)
    #expect(findings(InconsistentRendering(), "⟦북경=⟧(北京)의 봄. ⟦베이징:베이징⟧(北京)의 봄.").count == 1)
  }

  @Test("the official form of a body is not asked for where a text has it in Korean reading")
  func bodies() {
    let found = findings(InconsistentRendering(), "⟦보인대학=⟧(輔仁大學)과 ⟦푸렌다쉐:푸런다쉐⟧(輔仁大學)")
    #expect(found.count == 1 && found.allSatisfy { !$0.contains("official") && !$0.contains("→") }, "\(found)")
  }

  @Test("an English name beside a Korean one is no second rendering")
  func english() {
    #expect(findings(InconsistentRendering(), "⟦Confucius⟧(孔子)와 ⟦공자=⟧(孔子), ⟦Confucius⟧(孔子)").isEmpty)
    #expect(findings(InconsistentRendering(), "⟦Kongzi⟧(孔子)와 ⟦Confucius⟧(孔子)").isEmpty)
  }

  @Test("an original that lost a character is no original")
  func lost() {
    #expect(findings(InconsistentRendering(), "⟦버터차⟧(油茶)와 ⟦유차⟧(油茶)").count == 1)
    var checked = MarkedDocument.parse("⟦버터차⟧(油茶)와 ⟦유차⟧(?油茶)")
    checked.glosses[1].sourceRange =
      (checked.glosses[1].sourceRange.lowerBound + 1)..<checked.glosses[1].sourceRange.upperBound
    checked.glosses[1].source = "油茶"
    #expect(InconsistentRendering().findings(in: CheckContext(documents: [checked])).isEmpty)
  }

  @Test("a foreign name, and a sentence on how a name sounds, are no slips")
  func talk() {
    #expect(findings(OfficialTranscription(), "⟦마얼커쓰:마르커쓰⟧(马尔克‧思)").isEmpty)
    for name in ["⟦페라리:파라리⟧(法拉利)", "⟦모토로라:모퉈뤄라⟧(摩托羅拉)", "⟦스미스:스미쓰⟧(史密斯)", "⟦앨리스:아이리쓰⟧(爱丽丝)"] {
      #expect(findings(OfficialTranscription(), name).isEmpty, "\(name)")
    }
    // Chinese names with some of these characters.
    for name in ["⟦리너:리나⟧(李娜)", "⟦루오융하오:뤄융하오⟧(罗永浩)", "⟦모얜:모옌⟧(莫言)", "⟦퓨저우:푸저우⟧(福州)"] {
      #expect(findings(OfficialTranscription(), name).count == 1, "\(name)")
    }
    var checked = MarkedDocument.parse("⟦칭따오:칭다오⟧(青岛)의 맥주")
    for sentence in ["칭따오(青岛)는 옛 음역이다.", "몽골의 칭따오(青岛)에"] {
      checked.glosses[0].sentence = sentence
      #expect(OfficialTranscription().findings(in: CheckContext(documents: [checked])).isEmpty)
    }
    // A misspelling of Mandarin stays one in Hong Kong; what is only alike may be Cantonese there.
    for (link, count) in [(RenderingStep.Link.variant, 1), (.similar, 0)] {
      checked.glosses[0].sentence = "홍콩의 칭따오(青岛)에"
      checked.glosses[0].path = [
        RenderingStep(source: "青", target: "칭", by: .mandarin), RenderingStep(source: "岛", target: "따오", by: link),
      ]
      #expect(OfficialTranscription().findings(in: CheckContext(documents: [checked])).count == count)
    }
  }

  /// Names whose reading is settled, and others; with the official form where the rendering has another reading.
  static let readings: [(text: String, form: String?)] = [
    ("⟦중칭=⟧(重慶)", "충칭"), ("⟦칭창 고원=⟧(青藏高原)", "칭짱 고원"), ("⟦자오양구=⟧(朝陽區)", "차오양구"), ("⟦다이롄=⟧(大连)", "다롄"),
    ("⟦웨산=⟧(乐山)", "러산"), ("⟦청궈판:쩡궈판⟧(曾国藩)", "쩡궈판"), ("⟦차량융=⟧(查良镛)", "자량융"), ("⟦장바이산=⟧(长白山)", "창바이산"),
    ("⟦충칭=⟧(重慶)", nil), ("⟦칭짱 고원=⟧(青藏高原)", nil), ("⟦장춘=⟧(長春)", nil), ("⟦중경=⟧(重慶)", nil), ("⟦자량융=⟧(查良镛)", nil),
    // Open: a person's or a small place's name may be read either way.
    ("⟦중산=⟧(重山)", nil), ("⟦창밍=⟧(长明)", nil), ("⟦장밍=⟧(长明)", nil), ("⟦왕러=⟧(王乐)", nil), ("⟦왕웨=⟧(王乐)", nil),
  ]

  /// As mined, with the paths of their glosses; the uses that differ.
  static let minedRenderings: [(text: String, found: [String])] = [
    ("'사업계획(事业规划)'에 이어 '사업로드맵(事业规划)'도", ["사업로드맵"]), ("양쯔메모리(长江存储)와 창장메모리(长江存储)의", ["창장메모리"]),
    ("## 궁의 천간(五虎遁)\n\n오호둔(五虎遁) 공식은", []), ("신질 생산력(新质生产力)과 새로운 질적 생산력(新质生产力)", ["새로운 질적 생산력"]),
    ("자기의 본성(自性)은 자성(自性)이고 자기 본성(自性)이다.", []), ("태어난 해(年柱), 월(月柱)이 있고 연주(年柱)는", []),
  ]

  @Test("renderings in part read, and explanations", arguments: minedRenderings)
  func mined(text: String, found: [String]) {
    let parsed = MarkedDocument.parse(text)
    var miner = GlossMiner()
    let checked = CheckedDocument(document: parsed.document, glosses: miner.mine([parsed.document])[0])
    let findings = InconsistentRendering().findings(in: CheckContext(documents: [checked]))
    #expect(findings.map { $0.terms.first ?? "" } == found, "\(checked.glosses)")
  }

  @Test("a character of several readings has the one of the name", arguments: readings)
  func settledReading(text: String, form: String?) {
    let parsed = MarkedDocument.parse(text)
    var miner = GlossMiner()
    let checked = CheckedDocument(document: parsed.document, glosses: miner.mine([parsed.document])[0])
    let found = OfficialTranscription().findings(in: CheckContext(documents: [checked]))
    #expect(found.flatMap(\.suggestions) == (form.map { [$0] } ?? []), "\(text) \(checked.glosses)")
  }

  @Test("a single letter stands for nothing in particular")
  func letters() {
    #expect(findings(AmbiguousRendering(), "⟦N⟧(高麗)과 ⟦N⟧(新羅)").isEmpty)
    #expect(findings(AmbiguousRendering(), "⟦freeze⟧(高麗)와 ⟦freeze⟧(新羅)").isEmpty)
  }
}
