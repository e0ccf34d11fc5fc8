import Diagnostics
import Documents
import Interchange
import TranslationMemory
import TranslationModel

/// Reads what terms are to be extracted from; what cannot be read is reported, and the rest goes on.
struct TermSources {
  let context: ToolContext
  let workspace: Workspace?
  /// The glossary, which helps to align.
  let entries: [ConceptEntry]
  let isSegmented: Bool
  let encoding: String?

  /// The lines of texts, two by two or in two folders, and of TMX, XLIFF and PO files; of the translation memory where
  /// no files are named.
  ///
  /// - Throws: `UsageError` or `ToolError` where the arguments name no pairs or there is no memory.
  func collection(of files: [String]) throws -> TermCollection {
    var collection = TermCollection()
    if files.isEmpty {
      collection.append(try memory())
      return collection
    }
    let bilingual = files.filter(Self.isBilingual)
    let texts = files.filter { !Self.isBilingual($0) }
    var remarks: [Wording] = []
    let paths = texts.isEmpty ? [] : try BitextPaths.pairs(texts, for: "terms", remarks: &remarks)
    remarks.forEach(context.say)
    try append(paths, to: &collection)
    for file in bilingual {
      do {
        collection.append(try units(of: file))
      } catch {
        context.report(error)
      }
    }
    return collection
  }

  // MARK: - Texts

  private func append(_ paths: [BitextPaths], to collection: inout TermCollection) throws {
    guard !paths.isEmpty else { return }
    let reader = BitextReader(context: context, workspace: workspace, isSegmented: isSegmented, encoding: encoding)
    let aligner = BitextAligner(knowing: entries)
    let decisions = isSegmented ? nil : try workspace.map(AlignmentDecisions.init)
    for (index, path) in paths.enumerated() {
      do {
        var bitext = try reader.read(path)
        if isSegmented {
          bitext.entries = try lineByLine(bitext, aligner)
        } else {
          let confirmed = decisions?.confirmed(in: bitext).groups ?? []
          bitext = align(bitext, aligner, confirmed, number: index, of: paths.count)
        }
        if !isSegmented, bitext.looksUnrelated {
          let (source, target) = (bitext.source.quotedName, bitext.target.quotedName)
          let score = Counted.percent(bitext.meanScore)
          context.say(
            Wording(
              en:
                "\(source.english) and \(target.english) do not look like translations of each other and were left out: "
                + "their beads are \(score) sure on average.",
              ko: "서로의 번역이 아닌 것 같아 뺐습니다: \(source.korean), \(target.korean). 짝의 점수는 평균 \(score)입니다."))
          continue
        }
        let name = bitext.hasNames ? bitext.documentName : nil
        let title = [bitext.source.name, bitext.target.name].map { name in
          name == "-" ? FindingText.name(ofInput: name) : Wording(name)
        }
        collection.append(
          TermCollection.Part(title: title.joined(separator: " + "), documentName: name, bitext: bitext))
      } catch {
        context.console.clearProgress()
        context.report(error)
      }
    }
  }

  private func align(
    _ bitext: Bitext, _ aligner: BitextAligner, _ confirmed: [ConfirmedBead], number: Int, of count: Int
  ) -> Bitext {
    defer { context.console.clearProgress() }
    return aligner.align(bitext, confirmed: confirmed) { share in
      context.showProgress(
        AlignWords.aligning(Wording(bitext.title), number: number, of: count, percent: Int(share * 100)))
    }
  }

  /// A bead for each number of a line that has text on both sides.
  private func lineByLine(_ bitext: Bitext, _ aligner: BitextAligner) throws -> [Bitext.Entry] {
    let counts = (source: bitext.source.lineCount, target: bitext.target.lineCount)
    guard counts.source == counts.target else { throw unequal(bitext, counts, aligner) }
    var entries: [Bitext.Entry] = []
    var target = 0
    for (source, segment) in bitext.source.segments.enumerated() {
      while target < bitext.target.segments.count, bitext.target.segments[target].number < segment.number {
        target += 1
      }
      guard target < bitext.target.segments.count else { break }
      guard bitext.target.segments[target].number == segment.number else { continue }
      entries.append(Bitext.Entry(bead: Bead(source: source..<source + 1, target: target..<target + 1, score: 1)))
    }
    return entries
  }

  /// Says both counts and, for texts of a size that can be aligned at once, where they part.
  private func unequal(
    _ bitext: Bitext, _ counts: (source: Int, target: Int), _ aligner: BitextAligner
  ) -> ToolError {
    let names = (source: bitext.source.quotedName, target: bitext.target.quotedName)
    var sentence = Wording(
      en: "\(names.source.english) has \(Counted.words(counts.source, "line")) and \(names.target.english) "
        + "\(counts.target): with --segmented, line n of one translates line n of the other. ",
      ko: "줄 수가 다릅니다: \(names.source.korean) \(counts.source)줄, \(names.target.korean) \(counts.target)줄. --segmented를 "
        + "붙이면 두 글의 같은 번호의 줄이 서로의 번역이어야 합니다. ")
    if counts.source + counts.target < 20_000, let (source, target) = firstParting(bitext, aligner) {
      sentence =
        sentence
        + Wording(
          en: "They seem to part at line \(source) of \(names.source.english), line \(target) of "
            + "\(names.target.english). ",
          ko: "어긋나기 시작하는 곳은 \(names.source.korean) \(source)행, \(names.target.korean) \(target)행으로 보입니다. ")
    }
    return ToolError(
      sentence
        + Wording(
          en: "Without --segmented the texts are aligned first.", ko: "--segmented를 빼면 글을 먼저 정렬합니다."))
  }

  /// The lines, from 1, from which on the texts no longer go line by line.
  private func firstParting(_ bitext: Bitext, _ aligner: BitextAligner) -> (source: Int, target: Int)? {
    let aligned = aligner.align(bitext)
    let parting = aligned.entries.first { entry in
      guard entry.bead.source.count == 1, entry.bead.target.count == 1 else { return true }
      let source = bitext.source.segments[entry.bead.source.lowerBound].number
      return source != bitext.target.segments[entry.bead.target.lowerBound].number
    }
    guard let bead = parting?.bead else { return nil }
    let (source, target) = (bead.source.lowerBound, bead.target.lowerBound)
    return (bitext.source.line(ofSegment: source), bitext.target.line(ofSegment: target))
  }

  // MARK: - Units

  /// Whether the name is that of a file that holds both sides.
  private static func isBilingual(_ file: String) -> Bool {
    let name = file.lowercased()
    return [".tmx", ".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".po"].contains { name.hasSuffix($0) }
  }

  /// The units of a bilingual file; unit n stands for line n.
  private func units(of file: String) throws -> TermCollection.Part {
    var listing = UnitListing()
    var options = ImportOptions()
    options.setLanguages(of: workspace)
    options.encoding = encoding
    var reader = ExchangeReader(options: options)
    var progress = ProgressBar(Wording(en: "reading \(file)", ko: "읽는 중 \(file)"), in: context)
    defer { progress.clear() }
    let console = context.console
    reader.progress = { done, total in
      progress.show(done, of: total)
      return !console.outputIsClosed
    }
    _ = try reader.read(path: file) { item in
      if case .unit(let unit) = item { listing.append(unit) }
    }
    guard !listing.isEmpty else {
      throw ToolError(
        en: "“\(file)” holds no segment with its translation.",
        ko: "“\(file)” 파일에 번역이 있는 문장이 없습니다.")
    }
    let name = workspace?.documentName(of: file, from: context.currentFolder) ?? file
    return TermCollection.Part(title: Wording(file), documentName: name, bitext: listing.bitext(named: name))
  }

  /// The units of the translation memory, each text with its translation once.
  private func memory() throws -> TermCollection.Part {
    guard let workspace else {
      throw UsageError(
        en: "'jjak terms' wants an original and its translation, or a TMX or XLIFF file. Without "
          + "files it takes the translation memory of the workspace, and there is no workspace "
          + "here.\n'jjak help terms' explains it with an example.",
        ko: "'jjak terms'에는 원문과 번역, 또는 TMX나 XLIFF 파일을 적습니다. 파일이 없으면 작업 공간의 번역 메모리를 쓰는데, 여기에는 "
          + "작업 공간이 없습니다.\n'jjak help terms'에 설명과 보기가 있습니다.")
    }
    var listing = UnitListing()
    try context.existingMemory(of: workspace, mode: .readOnly).forEachUnit { listing.append($0) }
    guard !listing.isEmpty else {
      throw ToolError(
        en: "The translation memory is empty: 'jjak align' and 'jjak import' fill it.",
        ko: "번역 메모리가 비어 있습니다. 'jjak align'이나 'jjak import'로 채우십시오.")
    }
    let name = "translation memory"
    return TermCollection.Part(
      title: Wording(en: "the \(name)", ko: "번역 메모리"), documentName: name, bitext: listing.bitext(named: name))
  }
}

extension ImportOptions {
  fileprivate mutating func setLanguages(of workspace: Workspace?) {
    guard let settings = workspace?.settings else { return }
    (sourceLanguage, targetLanguage) = (settings.sourceLanguage, settings.targetLanguage)
  }
}
