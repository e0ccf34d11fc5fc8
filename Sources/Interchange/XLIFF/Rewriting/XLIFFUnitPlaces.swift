internal import Algorithms

/// An element by the places of its tags, in bytes of the decoded text.
struct XLIFFElementPlace {
  var tag: Range<Int>
  var isEmpty: Bool
  /// Where the end tag begins; behind the tag where the element is empty.
  var contentEnd = 0
  /// Behind the end tag.
  var end = 0

  init(_ parser: XMLStreamParser) {
    tag = parser.tagRange
    isEmpty = parser.isEmptyElement
  }

  mutating func close(_ parser: XMLStreamParser) {
    end = parser.offset
    contentEnd = isEmpty ? tag.upperBound : parser.tagStart
  }

  var content: Range<Int> { tag.upperBound..<max(tag.upperBound, contentEnd) }
}

/// A source or target: where it stands, what it says, where its codes are.
struct XLIFFTextPlace {
  enum Token {
    /// Character data between two tags.
    case text(Range<Int>)
    /// A code: a tag of a pair, or a whole element.
    case code(Range<Int>)

    var range: Range<Int> {
      switch self {
      case .text(let range), .code(let range): range
      }
    }
  }

  struct Mark {
    var id: String
    var place: XLIFFElementPlace
  }

  /// A term that is marked already.
  struct Term {
    var id: String?
    /// From behind the mark's start to its end.
    var content: Range<Int>
  }

  var place: XLIFFElementPlace
  var tokens: [Token] = []
  /// The text tokens that stand in no term.
  var plainRuns: [Range<Int>] = []
  /// In order of their ends.
  var terms: [Term] = []
  /// Marks of segments, in XLIFF 1.
  var marks: [Mark] = []
  var text = SegmentText()

  init(_ parser: XMLStreamParser, preservesSpace: Bool) {
    place = XLIFFElementPlace(parser)
    text.start(preservesSpace: preservesSpace)
  }

  /// The tokens within a range. Complexity: O(log tokens + found).
  func tokens(in range: Range<Int>) -> ArraySlice<Token> {
    let first = tokens.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return tokens[first...].prefix { $0.range.upperBound <= range.upperBound }
  }
}

/// A segment of a unit, whatever the version calls it.
struct XLIFFSegmentPlace {
  var id: String?
  var state: String?
  var subState: String?
  /// The `<segment>` of XLIFF 2.
  var element: XLIFFElementPlace?
  var source: XLIFFTextPlace?
  var target: XLIFFTextPlace?
}

/// A unit: what may be changed in it, by its places.
struct XLIFFUnitPlaces {
  var place: XLIFFElementPlace
  var id = ""
  var isForTranslation = true
  var isApproved = false
  /// Elements open around its children.
  var depth = 0
  /// XLIFF 2: one for each `<segment>`. XLIFF 1: a single one.
  var segments: [XLIFFSegmentPlace] = []
  var segSource: XLIFFTextPlace?
  /// XLIFF 1: behind what notes may follow.
  var noteOffset: Int?
  /// XLIFF 2: where the body begins that notes must precede.
  var bodyOffset: Int?
  var firstChildOffset: Int?
  var notes: XLIFFElementPlace?
  var glossary: XLIFFElementPlace?
  /// XLIFF 2: the matches of the unit.
  var matches: XLIFFElementPlace?

  init(_ parser: XMLStreamParser) { place = XLIFFElementPlace(parser) }
}
