import Documents
import Foundation
import TranslationModel

/// Which original belongs to which draft: in the order given, or by names in a folder.
struct DraftOriginals {
  /// By the draft's path as given.
  let paths: [String: String]
  private let context: ToolContext

  /// - Parameters:
  ///   - originals: files, one for each draft, or a single folder.
  ///   - files: what is checked; files of two languages have their originals in themselves.
  /// - Throws: `UsageError` where there are not as many originals as drafts, or a draft has none in the folder.
  init(_ originals: [String], of files: [String], in context: ToolContext) throws {
    self.context = context
    guard !originals.isEmpty else {
      paths = [:]
      return
    }
    let drafts = files.filter { !BilingualReading.reads($0) }
    guard !drafts.isEmpty else {
      throw UsageError(
        en: "--original wants a draft in Korean; files of two languages have their originals in themselves.",
        ko: "--original에는 한국어 원고를 함께 지정합니다. 두 언어가 든 파일에는 원문이 이미 들어 있습니다.")
    }
    var found: [String: String] = [:]
    if originals.count == 1, FilePath.isFolder(FilePath.resolved(originals[0], from: context.currentFolder)) {
      for draft in drafts { found[draft] = try Self.original(of: draft, inFolder: originals[0], context) }
    } else {
      guard originals.count == drafts.count else {
        throw UsageError(
          en: "There must be as many originals as drafts, in the same order: here "
            + "\(Counted.words(drafts.count, "draft")) and \(Counted.words(originals.count, "original")). "
            + "Name --original once for each draft, or a folder that has them all.",
          ko: "원문은 원고의 수만큼 같은 순서로 지정해야 하는데, 원고는 \(drafts.count)개, 원문은 \(originals.count)개입니다. "
            + "원고마다 --original을 하나씩 적거나 원문이 모두 든 폴더를 지정하십시오.")
      }
      for (draft, original) in zip(drafts, originals) where found.updateValue(original, forKey: draft) != nil {
        throw UsageError(
          en: "“\(draft)” is named twice: a draft has one original.",
          ko: "“\(draft)” 원고를 두 번 적었습니다. 원고 하나에 원문은 하나입니다.")
      }
    }
    paths = found
  }

  /// The texts of the originals, by the drafts' paths.
  ///
  /// - Throws: `DocumentError` for one that cannot be read.
  func read(encoding: String?) throws -> [String: Document] {
    try paths.mapValues { path in
      let input = try DocumentInput.read(path: path, encoding: encoding)
      context.say(input.taken, in: path)
      return DocumentReader.read(input)
    }
  }

  private static func original(of draft: String, inFolder folder: String, _ context: ToolContext) throws -> String {
    let place = FilePath.resolved(folder, from: context.currentFolder)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: place) else {
      throw ToolError(en: "The folder “\(folder)” cannot be read.", ko: "“\(folder)” 폴더를 읽을 수 없습니다.")
    }
    let files = names.filter { !$0.hasPrefix(".") && !FilePath.isFolder("\(place)/\($0)") }.sorted()
    let name = draft.split(separator: "/").last.map(String.init) ?? draft
    let same = files.filter { $0 == name }
    let alike = same.isEmpty ? files.filter { BitextPaths.stem($0) == BitextPaths.stem(name) } : same
    guard let original = alike.first else {
      throw UsageError(
        en: "The folder “\(folder)” has no file with the name of “\(draft)”.",
        ko: "“\(folder)” 폴더에 “\(draft)” 원고와 이름이 같은 파일이 없습니다.")
    }
    guard alike.count == 1 else {
      throw UsageError(
        en: "The folder “\(folder)” has several files with the name of “\(draft)”: \(alike.joined(separator: ", ")). "
          + "Name the originals one by one.",
        ko: "“\(folder)” 폴더에 “\(draft)” 원고와 이름이 같은 파일이 여럿입니다(\(alike.joined(separator: ", "))). 원문을 "
          + "하나씩 지정하십시오.")
    }
    return "\(folder)/\(original)"
  }
}
