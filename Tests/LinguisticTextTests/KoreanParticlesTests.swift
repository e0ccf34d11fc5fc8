import LinguisticText
import Testing

@Suite("Korean particles")
struct KoreanParticlesTests {
  /// Noun, then what stands behind it as a chain of particles.
  /// > Source: 표준국어대사전, examples of the entries of the particles; 학교 문법 for their order.
  static let chains: [(noun: String, particles: String)] = [
    ("학교", "를"), ("책", "을"), ("서울", "을"), ("바다", "가"), ("산", "이"), ("물", "이"), ("나무", "는"), ("꽃", "은"),
    ("친구", "와"), ("동생", "과"), ("겨울", "과"), ("도서관", "으로"), ("회사", "로"), ("서울", "로"), ("연필", "로"),
    ("교사", "로서"), ("시민", "으로서"), ("쌀", "로써"), ("공장", "으로부터"), ("어머니", "에게서는"), ("공원", "에서의"),
    ("집", "에서부터"), ("여기", "까지만"), ("말", "만으로도"), ("부산", "까지의"), ("사람", "들은"), ("나라", "들에게도"),
    ("학생", "이라는"), ("의사", "라는"), ("의사", "이라는"), ("기자", "라고"), ("책", "이라고는"), ("사과", "나"), ("감", "이나"),
    ("우유", "라도"), ("물", "이라도"), ("희망", "이야말로"), ("바람", "처럼"), ("형", "보다는"), ("너", "뿐만"), ("법", "대로"),
    ("도시", "이며"), ("도시", "며"), ("산", "이지만"), ("호수", "였다"), ("강", "이었다"), ("문제", "인지를"), ("지도자", "임을"),
    ("친구", "하고"), ("동생", "이랑"), ("누나", "랑"), ("돈", "마저"), ("이름", "조차도"), ("해", "마다"), ("둘", "밖에"),
    ("3", "을"), ("2", "를"), ("1", "로"), ("6", "으로"), ("10", "으로"), ("KAIST", "가"), ("KAIST", "이"),
  ]

  @Test("a chain that agrees is taken whole", arguments: chains)
  func takesChains(noun: String, particles: String) {
    #expect(KoreanParticles.particleChain(after: noun, in: particles) == particles.utf8.count)
    #expect(KoreanParticles.particleChain(after: noun, in: particles + ", 그리고") == particles.utf8.count)
    #expect(KoreanParticles.agrees(particles, after: noun))
  }

  /// Noun, then Hangul that is no chain after it.
  static let noChains: [(noun: String, rest: String)] = [
    ("학교", "을"), ("책", "를"), ("산", "가"), ("바다", "이"), ("서울", "으로"), ("회사", "으로"), ("도서관", "로"), ("친구", "과"),
    ("동생", "와"), ("나무", "은"), ("꽃", "는"), ("셸", "스크립트"), ("서울", "시"), ("도시", "계획은"), ("책", "을은"), ("산", "의에서"),
    ("물", "을만"), ("학생", "라는"), ("사람", "들들"), ("바다", "가로"), ("1", "으로"), ("2", "을"), ("발표", "일"), ("참여", "자"),
  ]

  @Test("what does not agree, is out of order or goes on as a noun is no chain", arguments: noChains)
  func refusesOthers(noun: String, rest: String) {
    #expect(KoreanParticles.particleChain(after: noun, in: rest) == nil)
  }

  @Test("a noun may stand bare", arguments: ["", " 서울", ", 서울", ")은", "’를", "2023", "ABC"])
  func standsBare(rest: String) {
    #expect(KoreanParticles.particleChain(after: "학교", in: rest) == 0)
  }

  @Test("an eojeol is read in every way that grammar allows")
  func strips() {
    let splits = KoreanParticles.stripParticles("연구소에서는")
    #expect(splits.map { "\($0.stem)+\($0.particles)" } == ["연구소에서는+", "연구소에서+는", "연구소+에서는"])
    #expect(KoreanParticles.stripParticles("회의").map(\.stem) == ["회의", "회"])
    #expect(KoreanParticles.stripParticles("사람들").map(\.stem) == ["사람들", "사람"])
    #expect(KoreanParticles.stripParticles("서울시").map(\.stem) == ["서울시"])
    #expect(KoreanParticles.stripParticles("").isEmpty)
  }

  /// Particles, a new stem, and the particles as they stand behind it.
  static let adaptations: [(String, String, String)] = [
    ("을", "바다", "를"), ("를", "산", "을"), ("이", "나무", "가"), ("는", "꽃", "은"), ("과", "친구", "와"), ("으로", "서울", "로"),
    ("로", "도서관", "으로"), ("으로의", "회사", "로의"), ("로부터", "공장", "으로부터"), ("라는", "학생", "이라는"), ("나", "감", "이나"),
    ("이라는", "의사", "라는"), ("이었다", "학교", "였다"), ("이며", "학교", "이며"), ("에서는", "바다", "에서는"), ("였다", "강", "이었다"),
    ("을", "KAIST", "을"), ("시", "서울", "시"),
    ("라고는", "책", "이라고는"), ("", "책", ""),
  ]

  @Test("particles take the form that the new stem asks for", arguments: adaptations)
  func adapts(particles: String, stem: String, expected: String) {
    #expect(KoreanParticles.adapted(particles, to: stem) == expected)
  }
}
