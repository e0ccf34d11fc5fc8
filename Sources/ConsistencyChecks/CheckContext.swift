import Diagnostics
public import TranslationModel

/// A document with the glosses found in it.
public struct CheckedDocument: Sendable {
  public var document: Document
  /// In order of the document.
  public var glosses: [Gloss]

  public init(document: Document, glosses: [Gloss]) {
    self.document = document
    self.glosses = glosses
  }
}

/// What rules look at: documents with their glosses, the glossary, the options; and what several rules need of them,
/// made once.
public struct CheckContext: Sendable {
  public let documents: [CheckedDocument]
  /// All entries of the glossary; rules use the approved ones.
  public let glossary: [ConceptEntry]
  public let options: CheckOptions
  /// Texts with their translations; the translations are among `documents` too where Korean rules are to see them.
  public let bitexts: [BilingualText]
  /// All pairs of `bitexts`, in order.
  let pairs: [CheckedPair]
  /// Those with a translation that can be compared with its original.
  let translatedPairs: [CheckedPair]
  /// Finds the pair of a place.
  let pairIndex: PairIndex
  /// For each of `bitexts`, the glossary on both sides of its pairs; nil where there is no glossary or no pair.
  let termPairs: [TermPairs?]
  let lines: [LineIndex]
  /// For each document.
  let blocks: [BlockIndex]
  /// For each of `bitexts`.
  let bitextLines: [(source: LineIndex, target: LineIndex)]
  /// What the approved entries say whatever the text.
  var approved: ApprovedTerms { termsInForce.all }
  /// What they say in each text.
  let termsInForce: TermsInForce
  /// The renderings in use, grouped by original.
  let originals: [OriginalGroup]
  /// Their originals, folded.
  let originalKeys: Set<String>
  /// Where the Korean text uses a form that an approved entry lists.
  let listedUses: [ListedUse]
  /// Glosses that disagree with the glossary, in order of the originals.
  let mismatches: [GlossMismatchUse]
  /// Words that are all but a glossed rendering, in order of documents and places.
  let nearRenderings: [NearRendering]
  /// For each document, the Chinese characters and kana that stand bare in Korean text.
  let leftovers: [[LeftoverText]]
  /// For each document, how it renders persons.
  let persons: [PersonNaming]
  /// For each document, whether it renders its names by sound.
  let hasNamesBySound: [Bool]
  /// For each document, whether it keeps to the spelling of North Korea and Yanbian.
  let northern: [NorthernSpelling?]

  /// - Parameters:
  ///   - documents: the documents to compare with each other, in the order of the report; names must differ.
  ///   - glossary: the entries of the workspace; empty without one.
  ///   - bitexts: texts with their translations, for the rules that compare both sides.
  ///
  /// Complexity: O(bytes + glosses × log glosses).
  public init(
    documents: [CheckedDocument], glossary: [ConceptEntry] = [], options: CheckOptions = CheckOptions(),
    bitexts: [BilingualText] = []
  ) {
    self.documents = documents
    self.glossary = glossary
    self.options = options
    self.bitexts = bitexts
    lines = documents.map { LineIndex($0.document.bytes) }
    blocks = documents.map { BlockIndex($0.document) }
    bitextLines = bitexts.map { text in
      let target = LineIndex(text.targetFile.bytes)
      return (text.sourceFile.name == text.targetFile.name ? target : LineIndex(text.sourceFile.bytes), target)
    }
    termsInForce = TermsInForce(glossary, for: documents.map(\.document.name) + bitexts.map(\.targetFile.name))
    let approved = termsInForce.all
    let glossed = OriginalGroup.groups(of: documents, minimumScore: options.minimumGlossScore)
    originals = PlainUses.added(to: glossed, documents)
    originalKeys = Set(originals.map(\.key))
    let uses = ListedUse.uses(of: termsInForce, in: documents)
    pairs = bitexts.indices.flatMap { index in bitexts[index].pairs.map { CheckedPair(bitext: index, pair: $0) } }
    translatedPairs = pairs.filter(\.isTranslated)
    termPairs = TermPairs.all(of: termsInForce, for: translatedPairs, bitexts)
    pairIndex = PairIndex(translatedPairs, bitexts)
    listedUses = SourceEvidence(of: translatedPairs, bitexts, documents, termPairs).judged(uses)
    mismatches = GlossMismatchUse.all(
      in: originals, approved, documents, minimumScore: options.minimumGlossScore)
    nearRenderings = NearRendering.all(in: originals, approved, documents)
    leftovers = documents.map { LeftoverText.all(in: $0.document) }
    persons = documents.map { PersonNaming($0.glosses, minimumScore: options.minimumGlossScore) }
    hasNamesBySound = documents.map {
      NamesBySound.areUsual(in: $0.glosses, minimumScore: options.minimumGlossScore)
    }
    northern = documents.map { NorthernSpelling($0.document) }
  }

  /// What the approved entries say in a document.
  func approved(in document: Int) -> ApprovedTerms { termsInForce[documents[document].document.name] }

  /// The location of a byte range of a document.
  func location(_ utf8Range: Range<Int>, document: Int) -> TextLocation {
    let read = documents[document].document
    return lines[document].location(of: utf8Range, file: read.name, in: read.bytes)
  }

  /// Ordered by document, place, rule and message.
  func ordered(_ findings: [Finding]) -> [Finding] {
    var rank: [String: Int] = [:]
    for (index, checked) in documents.enumerated() where rank[checked.document.name] == nil {
      rank[checked.document.name] = index
    }
    for bitext in bitexts where rank[bitext.targetFile.name] == nil { rank[bitext.targetFile.name] = rank.count }
    return findings.sorted { left, right in
      let (leftRank, rightRank) = (rank[left.location.file] ?? 0, rank[right.location.file] ?? 0)
      if leftRank != rightRank { return leftRank < rightRank }
      let (leftRange, rightRange) = (left.location.utf8Range, right.location.utf8Range)
      if leftRange.lowerBound != rightRange.lowerBound { return leftRange.lowerBound < rightRange.lowerBound }
      if left.rule != right.rule { return left.rule < right.rule }
      if leftRange.upperBound != rightRange.upperBound { return leftRange.upperBound < rightRange.upperBound }
      return left.message < right.message
    }
  }
}
