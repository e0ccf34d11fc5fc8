import Alignment
import Diagnostics
import Foundation
import TranslationMemory
import TranslationModel

extension Workspace {
  var memoryDatabase: String { glossaryFolder + "/memory.sqlite" }
}

extension ToolContext {
  /// Opens the translation memory of a workspace; the folder `glossary/` must exist. One of an older format is brought
  /// up to date, also for reading.
  ///
  /// - Throws: `TranslationMemoryError`, or `ToolError` where the clock is set wrongly.
  func memory(of workspace: Workspace, mode: TranslationMemory.Mode) throws -> TranslationMemory {
    let now = Date(timeIntervalSince1970: TimeInterval(try now()))
    let fixed = !(environment["SOURCE_DATE_EPOCH"] ?? "").isEmpty
    func open(_ mode: TranslationMemory.Mode) throws -> TranslationMemory {
      try TranslationMemory(
        path: workspace.memoryDatabase, mode: mode, author: author(in: workspace), clock: { fixed ? now : Date() },
        whileBusy: WriterWait.asker(Wording(en: "translation memory", ko: "번역 메모리"), in: self))
    }
    do {
      return try open(mode)
    } catch let error as TranslationMemoryError where mode == .readOnly && error.kind == .readOnly {
      // Of an older format, or it may not even be read: the first sentence says which.
      guard let updated = try? open(.readWrite) else { throw error }
      return updated
    }
  }
}

extension ToolContext {
  /// As ``memory(of:mode:)``, for commands that need something in it.
  ///
  /// - Throws: `ToolError` where the workspace has no translation memory yet.
  func existingMemory(of workspace: Workspace, mode: TranslationMemory.Mode) throws -> TranslationMemory {
    guard FilePath.exists(workspace.memoryDatabase) else {
      throw ToolError(
        en: "The translation memory is empty: 'jjak memory add FILE…' fills it from TMX and XLIFF files.",
        ko: "번역 메모리가 비어 있습니다. 'jjak memory add 파일…'로 TMX나 XLIFF 파일을 넣으십시오.")
    }
    return try memory(of: workspace, mode: mode)
  }

  /// The memory for looking things up: open for writing where it may be, so that its index and format are kept up.
  ///
  /// - Throws: `ToolError` where the workspace has no translation memory yet.
  func searchableMemory(of workspace: Workspace) throws -> TranslationMemory {
    do {
      return try existingMemory(of: workspace, mode: .readWrite)
    } catch let error as TranslationMemoryError where [.readOnly, .full].contains(error.kind) {
      return try existingMemory(of: workspace, mode: .readOnly)
    }
  }

  /// The command on the memory that was done together with one on the glossary, as one import, and is in force.
  func memoryCommand(with glossaryCommand: Int, in workspace: Workspace) -> RecordedCommand? {
    // Whatever is wrong with the memory concerns the glossary's undo, which is done, no more.
    let found = try? existingMemory(of: workspace, mode: .readOnly).command(with: glossaryCommand)
    return found.flatMap { $0.isUndone ? nil : $0 }
  }
}

/// Brings the headlines of texts that a title of their article renders into the translation memory.
struct HeadlineRecorder {
  let context: ToolContext
  let workspace: Workspace
  /// The glossary, whose pairs help to recognize a rendering.
  let entries: [ConceptEntry]

  /// Records what the documents give and says how many units are new.
  ///
  /// A text without such headlines leaves the memory alone; a text that lost them gives them up there too.
  func record(_ sources: [MinedSource], _ glosses: [[Gloss]]) {
    var aligner = HeadlineAligner(known: knownPairs)
    let recorded = zip(sources, glosses).map { source, glosses in
      let name = workspace.documentName(of: source.name, from: context.currentFolder)
      let document = (source.headlines ?? HeadlineMaterial()).document(name: name, contentHash: source.contentHash)
      return MemoryDocument(
        name: name, contentHash: document.contentHash,
        units: aligner.pairs(in: document, glosses: glosses).map { Self.unit($0, document: name) })
    }
    guard FilePath.exists(workspace.memoryDatabase) || recorded.contains(where: { !$0.units.isEmpty }) else { return }
    do {
      let summary = try context.memory(of: workspace, mode: .readWrite).record(recorded)
      guard summary.added > 0 else { return }
      context.say(
        Wording(
          en: "\(Counted.words(summary.added, "headline")) that a title renders: now in the translation memory, for "
            + "export tmx.",
          ko: "기사 제목 번역 \(summary.added)건을 번역 메모리에 넣었습니다. 'jjak export tmx'로 내보낼 수 있습니다."))
    } catch {
      context.report(error)
    }
  }

  private var knownPairs: [(source: String, target: String)] {
    entries.filter { $0.reviewState != .rejected }.flatMap { entry in
      entry.targetTerms.filter { $0.status != nil }.flatMap { term in
        entry.sourceTerms.map { (source: $0.text, target: term.text) }
      }
    }
  }

  private static func unit(_ pair: HeadlinePair, document: String) -> TranslationUnit {
    TranslationUnit(
      id: UnitIdentity.id(source: pair.source, target: pair.target, document: document), source: pair.source,
      target: pair.target, score: pair.score, document: document,
      properties: pair.url.map { [TranslationUnit.Property(name: "url", value: $0)] } ?? [])
  }
}
