import Documents
import Foundation
import Interchange
import Testing
import TranslationModel

@testable import ToolCommands

@Suite struct CodedTranslationTests {
  /// A document merged with its own sentences as translations is the document again.
  @Test(
    arguments: [
      (
        "a.md",
        """
        # **甲**乙

        甲**乙**丙，见[丁](https://example.org/a_(b))和`戊 己`。 ![图](a.png)庚，![logo](b.png)辛。

        - [甲**乙**](https://example.org)丙
        - 甲**乙丙。**

        > 甲*乙*丙

        | **甲**乙 | 丙~~丁~~ |
        |---|---|
        | 甲\\|乙 | 丙&lt;丁 |

        甲&lt;div&gt;乙&amp;丙。
        丁<戊。

        """
      ),
      (
        "a.html",
        """
        <h1>甲<i>乙</i></h1><p>甲<b>乙<i>丙</i></b>和<a href="x?a=1&amp;b=2" title="a>b">丁</a>。</p>
        <p><b>甲</b>乙<img src="q.png">丙&lt;丁。</p><ul><li><code>甲</code><code>乙</code></li></ul>
        """
      ),
    ], TranslationJob.Version.allCases)
  func backAgain(file: (name: String, text: String), version: TranslationJob.Version) throws {
    let document = DocumentReader.read(text: file.text, name: file.name)
    var job = JobSegmenter(document, name: file.name).job
    #expect(job.units.flatMap(\.segments).flatMap(\.codes).count > 10)
    for unit in job.units.indices {
      for index in job.units[unit].segments.indices {
        let segment = job.units[unit].segments[index]
        var target = TranslationJob.Target(segment.source, origin: .exact)
        target.codes = segment.placedCodes
        job.units[unit].segments[index].target = target
      }
    }
    let outcome = try merged(job, version, into: document)
    #expect(String(decoding: outcome.bytes, as: UTF8.self) == file.text)
    #expect(outcome.withoutMarkup == [] && outcome.untranslated == [])
  }

  private func merged(
    _ job: TranslationJob, _ version: TranslationJob.Version, into document: Document
  ) throws -> JobMerger.Outcome {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("jjak-\(UUID().uuidString).xlf").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let options = TranslationJob.Options(sourceLanguage: "zh-CN", targetLanguage: "ko-KR", toolVersion: "0.1.0")
    try OutputFile.write(to: path) { sink in try job.write(as: version, options: options, to: sink) }
    return try JobMerger(xliff: path).merge(into: document)
  }

  /// What a translator may have done to the codes; `{1` opens, `1}` closes, `{2}` stands for itself.
  @Test(arguments: [
    ("{1갑1}을{2}", "**갑**을![x](y.png)", false),
    ("을{2}{1갑1}", "을![x](y.png)**갑**", false),
    ("갑을", "갑을", true),
    ("{1갑을{2}", "갑을![x](y.png)", true),
    ("갑1}{1을{2}", "갑을![x](y.png)", true),
    ("{1갑1}{1을1}{2}", "**갑****을**![x](y.png)", false),
    ("{1갑1}{9}을{2}", "**갑**을![x](y.png)", false),
  ])
  func edited(target: String, written: String, lacks: Bool) throws {
    let document = DocumentReader.read(text: "甲**乙**丙![x](y.png)丁", name: "a.md")
    let segment = try #require(JobSegmenter(document, name: "a.md").job.units.first?.segments.first)
    var text = ""
    var codes: [XLIFFRewriter.Code] = []
    var rest = Substring(target)
    while let character = rest.popFirst() {
      let offset = text.utf8.count
      if character == "{", let digit = rest.popFirst() {
        let isAlone = rest.first == "}"
        if isAlone { rest.removeFirst() }
        codes.append(.init(id: "s1c\(digit)", edge: isAlone ? .alone : .opening, utf8Offset: offset))
      } else if character.isNumber, rest.first == "}" {
        rest.removeFirst()
        codes.append(.init(id: String(character), edge: .closing, utf8Offset: offset))
      } else {
        text.append(character)
      }
    }
    let coded = CodedTranslation(of: segment, text, codes: codes)
    let pieces = coded.pieces.map { piece in
      switch piece {
      case .text(let text), .markup(let text): text
      }
    }
    #expect(pieces.joined() == written)
    #expect(coded.lacksCodes == lacks)
  }

  /// A half whose partner stands in another sentence stays, at the end where the translator dropped it.
  @Test func halves() throws {
    let document = DocumentReader.read(text: "甲**乙丙。丁**戊。", name: "a.md")
    let segments = try #require(JobSegmenter(document, name: "a.md").job.units.first?.segments)
    let coded = CodedTranslation(of: segments[0], "갑을.", codes: [])
    #expect(coded.pieces == [.text("갑을."), .markup("**")])
    #expect(!coded.lacksCodes)
  }

  /// Codes in a translation from the memory: only where their places are sure.
  @Test(arguments: [
    ("**甲乙丙。**丁", "갑을.", "갑을.", 0),
    ("[甲乙](https://example.org)", "갑을", "갑을", 0),
    ("甲乙`swift build`丙", "갑을 swift build를 병", "갑을 `swift build`를 병", 0),
    ("甲乙`a`丙", "갑을 ab 병", "갑을 ab 병", 1),
    ("甲乙`a`丙", "a 갑 a", "a 갑 a", 1),
    ("甲**乙丙**丁", "갑 을병은", "갑 **을병**은", 0),
    ("甲**乙丙**丁", "갑 병은", "갑 병은", 1),
    ("**甲**乙![x](y.png)", "갑을", "갑을", 1),
  ])
  func placement(text: String, target: String, written: String, missing: Int) throws {
    let document = DocumentReader.read(text: text, name: "a.md")
    var segment = try #require(JobSegmenter(document, name: "a.md").job.units.first?.segments.first)
    if let term = segment.source.range(of: "乙丙") {
      let start = segment.source.utf8.distance(from: segment.source.startIndex, to: term.lowerBound)
      segment.terms = [.init(utf8Range: start..<start + 6, renderings: ["을병"])]
    }
    let placement = CodePlacement(of: segment, in: target)
    let codes = placement.placed.map { placed in
      XLIFFRewriter.Code(
        id: String(segment.codes[placed.code].number), edge: segment.codes[placed.code].edge,
        utf8Offset: placed.utf8Offset)
    }
    let pieces = CodedTranslation(of: segment, target, codes: codes).pieces.map { piece in
      switch piece {
      case .text(let text), .markup(let text): text
      }
    }
    #expect(pieces.joined() == written)
    #expect(placement.missing.count == missing)
  }
}
