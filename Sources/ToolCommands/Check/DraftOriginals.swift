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
      throw UsageError("--original wants a draft in Korean; files of two languages have their originals in themselves.")
    }
    var found: [String: String] = [:]
    if originals.count == 1, FilePath.isFolder(FilePath.resolved(originals[0], from: context.currentFolder)) {
      for draft in drafts { found[draft] = try Self.original(of: draft, inFolder: originals[0], context) }
    } else {
      guard originals.count == drafts.count else {
        throw UsageError(
          "There must be as many originals as drafts, in the same order: here "
            + "\(Counted.words(drafts.count, "draft")) and \(Counted.words(originals.count, "original")). "
            + "Name --original once for each draft, or a folder that has them all.")
      }
      for (draft, original) in zip(drafts, originals) where found.updateValue(original, forKey: draft) != nil {
        throw UsageError("“\(draft)” is named twice: a draft has one original.")
      }
    }
    paths = found
  }

  /// The texts of the originals, by the drafts' paths.
  ///
  /// - Throws: `DocumentError` for one that cannot be read.
  func read(encoding: String?) throws -> [String: Document] {
    try paths.mapValues { path in try DocumentReader.read(path: path, encoding: encoding) }
  }

  private static func original(of draft: String, inFolder folder: String, _ context: ToolContext) throws -> String {
    let place = FilePath.resolved(folder, from: context.currentFolder)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: place) else {
      throw ToolError("The folder “\(folder)” cannot be read.")
    }
    let files = names.filter { !$0.hasPrefix(".") && !FilePath.isFolder("\(place)/\($0)") }.sorted()
    let name = draft.split(separator: "/").last.map(String.init) ?? draft
    let same = files.filter { $0 == name }
    let alike = same.isEmpty ? files.filter { BitextPaths.stem($0) == BitextPaths.stem(name) } : same
    guard let original = alike.first else {
      throw UsageError("The folder “\(folder)” has no file with the name of “\(draft)”.")
    }
    guard alike.count == 1 else {
      throw UsageError(
        "The folder “\(folder)” has several files with the name of “\(draft)”: \(alike.joined(separator: ", ")). "
          + "Name the originals one by one.")
    }
    return "\(folder)/\(original)"
  }
}
