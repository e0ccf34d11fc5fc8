import Diagnostics
import Foundation
import Testing

@testable import Interchange

/// Documents broken in all kinds of ways end in a result or in a sentence: never in a crash, a hang or a flood.
///
/// The corpus is one small document a format under `Fixtures/corpus`; each round breaks one or crosses two of them.
/// Seeded, so that a failing round can be repeated. `JJAK_FUZZ_ROUNDS` sets the number; CI runs the standing one, also
/// fit for `swift test --sanitize=address --filter FuzzTests`.
@Suite struct FuzzTests {
  private static let corpus: [(name: String, bytes: [UInt8])] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/corpus")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
    return names.compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map { (name, Array($0)) }
    }
  }()

  private static let rounds = ProcessInfo.processInfo.environment["JJAK_FUZZ_ROUNDS"].flatMap(Int.init) ?? 4_000
  private static let shares = 8

  @Test func corpusIsThere() {
    #expect(Self.corpus.count >= 8)
  }

  /// What is sound is read without an error by the validator, so that breaking it starts from something.
  @Test(arguments: corpus.map(\.name))
  func corpusIsSound(_ name: String) throws {
    let bytes = try #require(Self.corpus.first { $0.name == name }).bytes
    var findings: [String] = []
    let result = try Validator().validate(bytes: bytes, name: name) { finding in
      if finding.severity == .error { findings.append("\(finding.location.line): \(finding.message)") }
    }
    #expect(result.isValid && findings.isEmpty, "\(findings)")
  }

  @Test(arguments: 0..<shares)
  func brokenDocuments(_ share: Int) {
    for round in stride(from: share, to: Self.rounds, by: Self.shares) {
      var random = SplitMix(seed: UInt64(round))
      guard let one = Self.corpus.randomElement(using: &random), let other = Self.corpus.randomElement(using: &random)
      else { return }
      let bytes = Self.broken(one.bytes, with: other.bytes, &random)
      let started = ContinuousClock.now
      let limit = 200 + bytes.count
      #expect(Self.findings(in: bytes, name: one.name) <= limit, "round \(round): more findings than bytes")
      #expect(Self.items(in: bytes, name: one.name) <= limit, "round \(round): more items than bytes")
      #expect(Self.copiesWhole(bytes, name: one.name), "round \(round): a file copied without a change has changed")
      #expect(ContinuousClock.now - started < .seconds(20), "round \(round) took too long")
    }
  }

  /// Findings of the validator; 1 where it says why the file cannot be read.
  private static func findings(in bytes: [UInt8], name: String) -> Int {
    var count = 0
    do {
      _ = try Validator().validate(bytes: bytes, name: name) { _ in count += 1 }
    } catch {
      return error.message.hasSuffix(".") ? 1 : .max
    }
    return count
  }

  private static func items(in bytes: [UInt8], name: String) -> Int {
    var count = 0
    do {
      _ = try ExchangeReader().read(bytes: bytes, name: name, take: { _ in count += 1 })
    } catch let error as InterchangeError {
      return error.message.hasSuffix(".") ? count : .max
    } catch {
      return .max
    }
    return count
  }

  /// Whether an XLIFF file in which nothing is to be changed comes out byte for byte, or is refused with a sentence.
  private static func copiesWhole(_ bytes: [UInt8], name: String) -> Bool {
    let sink = MemorySink()
    do {
      _ = try XLIFFRewriter().rewrite(bytes: bytes, name: name, to: sink, changes: { _ in [] })
      return sink.bytes == bytes
    } catch let error as InterchangeError {
      return error.message.hasSuffix(".")
    } catch {
      return false
    }
  }

  /// One to eight things go wrong.
  private static func broken(_ bytes: [UInt8], with other: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let length = min(bytes.count - at, Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(at..<(at + length))
      case 2: bytes.insert(contentsOf: bytes[at..<(at + length)], at: Int.random(in: 0...bytes.count, using: &random))
      case 3:
        let from = Int.random(in: 0..<other.count, using: &random)
        bytes.insert(contentsOf: other[from..<min(other.count, from + 60)], at: at)
      case 4: bytes.insert(contentsOf: tokens.randomElement(using: &random)?.utf8 ?? "".utf8, at: at)
      case 5: bytes.removeSubrange(at...)
      default: swapNames(&bytes, at: at, &random)
      }
    }
    return bytes
  }

  /// Puts one run of letters in the place of another, which keeps more documents well-formed than chance does.
  private static func swapNames(_ bytes: inout [UInt8], at: Int, _ random: inout SplitMix) {
    let words = bytes.split { !(0x61...0x7A).contains($0 | 0x20) }.filter { $0.count > 1 }
    guard let word = words.randomElement(using: &random),
      let place = words.min(by: {
        abs($0.startIndex - at) < abs($1.startIndex - at)
      })
    else { return }
    bytes.replaceSubrange(place.indices, with: Array(word))
  }

  private static let tokens = [
    "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "&", "&amp;", "&#x0;", "&#xFFFF;", "&x;", "<?", "?>",
    "\"", "'", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "xmlns=\"\"", "xml:lang=\"\"", "id=\"1\"", "\u{FEFF}", "\u{0}",
    "\u{FFFD}", "\r", "\t", "\u{202E}", "\u{1F600}", "%s", "#", "msgid \"\"", "\\", ";", ",", "ref=\"#m1\"",
    "startRef=\"1\"", "order=\"99999999999\"", "<?xml version=\"1.0\" encoding=\"GB18030\"?>",
    " encoding=\"UTF-16\"", "encoding=\"\"", "encoding=\"UTF-7\"", "encoding=\"gbk//TRANSLIT\"", "\u{85}",
    "xmlns:m=\"urn:x\"", "xml:space=\"preserve\"", "translate=\"no\"", "mid=\"1\"", "creationdate=\"2\"",
    "state=\"final\"",
  ]
}
