import Diagnostics
import LinguisticText

/// Tells a particle from the end of a longer noun by the word behind it: in 다롄가 보인다 there is no family or street 다롄가,
/// for that would have a particle itself.
enum PredicateBehind {
  /// Whether 가 or 로, which ends at `offset` and with its word, is a particle since a predicate follows at once.
  ///
  /// Behind 가 that is a word in -다 at the end of its sentence; behind 로 also a verb of motion in any form. O(1).
  static func makesParticle(
    _ particle: String, endingAt offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard particle == "가" || particle == "로", let space = UTF8Scalar.first(at: offset, in: bytes), space.scalar == " "
    else { return false }
    var word: [Unicode.Scalar] = []
    var end = offset + space.length
    while let next = UTF8Scalar.first(at: end, in: bytes), Script(next.scalar) == .hangul, word.count < longestWord {
      word.append(next.scalar)
      end += next.length
    }
    guard word.count > 1 else { return false }
    let mark = UTF8Scalar.first(at: end, in: bytes)?.scalar
    if word.last == "다", mark.map({ ".?!。".unicodeScalars.contains($0) }) ?? true { return true }
    return particle == "로" && motion.contains { word.starts(with: $0) }
  }

  /// Syllables.
  private static let longestWord = 12

  /// How verbs that take 로 for a direction begin.
  private static let motion = [
    "갔", "간다", "가는", "가서", "가기", "가려", "향하", "향한", "향해", "떠나", "떠났", "떠난", "돌아", "옮", "이사", "이동", "이주", "이전", "들어",
    "보내", "보냈", "보낸", "파견", "출장", "진출", "유학", "여행", "몰려", "몰렸", "끌려", "실려", "날아", "달아", "도망", "망명", "귀환", "이어",
  ].map { Array($0.unicodeScalars) }
}
