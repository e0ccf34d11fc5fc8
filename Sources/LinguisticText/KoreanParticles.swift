import Diagnostics

/// Particles (조사) and copula forms after Korean nouns: whether they follow, how long they are, how they agree.
///
/// Everything here works on one eojeol: a chain begins right behind a noun and must run to the last Hangul of the word,
/// so that 창수에서는 is 창수 with a chain and 창수시 is not.
public enum KoreanParticles {
  /// A reading of an eojeol as a stem with what follows it.
  public struct Split: Sendable, Hashable {
    public var stem: String
    /// The chain of particles; empty where the whole eojeol is taken as the stem.
    public var particles: String
  }

  /// Length in bytes of the particle chain between `offset` and the end of the eojeol.
  ///
  /// - Parameters:
  ///   - offset: where the noun before ends; the scalar before it decides which forms agree.
  ///   - bytes: UTF-8.
  /// - Returns: 0 where the eojeol ends at `offset`; nil where Hangul follows that is no chain of particles.
  ///
  /// Complexity: O(1): a chain has at most five members.
  public static func particleChain(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard startsHangul(offset, bytes) else { return 0 }
    return chainLength(at: offset, after: finalSound(before: offset, in: bytes), in: bytes)
  }

  /// Length in bytes of the particle chain with which `rest` begins, after `term`; see `particleChain(at:in:)`.
  public static func particleChain(after term: String, in rest: String) -> Int? {
    Array((term + rest).utf8).withUnsafeBufferPointer { particleChain(at: term.utf8.count, in: $0) }
  }

  /// Whether all of `particles` can stand after `stem`, agreement included.
  public static func agrees(_ particles: String, after stem: String) -> Bool {
    !particles.isEmpty && particleChain(after: stem, in: particles) == particles.utf8.count
  }

  /// The ways to read an eojeol as stem and particles: first the whole eojeol, then ever longer chains.
  public static func stripParticles(_ eojeol: String) -> [Split] {
    let bytes = Array(eojeol.utf8)
    guard !bytes.isEmpty else { return [] }
    var splits = [Split(stem: eojeol, particles: "")]
    bytes.withUnsafeBufferPointer { buffer in
      for offset in buffer.indices.dropFirst().reversed() where startsHangul(offset, buffer) {
        guard particleChain(at: offset, in: buffer) == buffer.count - offset else { continue }
        splits.append(
          Split(
            stem: String(decoding: buffer[..<offset], as: UTF8.self),
            particles: String(decoding: buffer[offset...], as: UTF8.self)))
      }
    }
    return splits
  }

  /// The chain `particles` in the forms that stand after `stem`: 을 after 창수 becomes 를.
  ///
  /// Unchanged where it already agrees, where it is no chain, and where the stem's final sound is not known. Forms of
  /// 이다 that nobody writes out after a vowel, though grammar allows it, are contracted: 이라는 after 지도 becomes 라는.
  public static func adapted(_ particles: String, to stem: String) -> String {
    let sound = FinalSound(of: stem)
    let bytes = Array(particles.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      guard sound != .unknown, let first = firstForm(of: buffer) else { return particles }
      let isContracted = sound == .vowel && first.contractsAfterVowel
      guard isContracted || chainLength(at: 0, after: sound, in: buffer) != buffer.count else { return particles }
      return String(decoding: first.counterpart + bytes[first.bytes.count...], as: UTF8.self)
    }
  }
}

// MARK: - Chains

extension KoreanParticles {
  private static let mostMembers = 5

  private static func chainLength(
    at offset: Int, after sound: FinalSound, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    chainEnd(at: offset, after: nil, sound: sound, members: 0, in: bytes).map { $0 - offset }
  }

  /// The end of a chain that begins at `offset` and runs to the end of the eojeol.
  private static func chainEnd(
    at offset: Int, after kind: ParticleTable.Kind?, sound: FinalSound, members: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard members < mostMembers, offset + 3 <= bytes.count else { return nil }
    let key = ParticleTable.key(bytes[offset], bytes[offset + 1], bytes[offset + 2])
    for form in ParticleTable.shared.forms(startingWith: key) {
      guard ParticleTable.mayFollow(kind, form.kind), form.follows.admits(sound),
        stands(form.bytes, at: offset, in: bytes)
      else { continue }
      let end = offset + form.bytes.count
      if !startsHangul(end, bytes) { return end }
      let rest = chainEnd(at: end, after: form.kind, sound: form.finalSound, members: members + 1, in: bytes)
      if let rest { return rest }
    }
    return nil
  }

  /// The first member of the chain that all of `bytes` is, whatever stands before it.
  private static func firstForm(of bytes: UnsafeBufferPointer<UInt8>) -> ParticleTable.Form? {
    guard bytes.count >= 3 else { return nil }
    let key = ParticleTable.key(bytes[0], bytes[1], bytes[2])
    return ParticleTable.shared.forms(startingWith: key).first { form in
      guard stands(form.bytes, at: 0, in: bytes) else { return false }
      let end = form.bytes.count
      if end == bytes.count { return true }
      return chainEnd(at: end, after: form.kind, sound: form.finalSound, members: 1, in: bytes) == bytes.count
    }
  }

  private static func stands(_ form: [UInt8], at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset + form.count <= bytes.count else { return false }
    for index in form.indices where bytes[offset + index] != form[index] { return false }
    return true
  }

  private static func startsHangul(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let scalar = UTF8Scalar.first(at: offset, in: bytes)?.scalar else { return false }
    return Script(scalar) == .hangul
  }

  private static func finalSound(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> FinalSound {
    UTF8Scalar.last(before: offset, in: bytes).map { FinalSound($0) } ?? .unknown
  }
}
