internal import GRDB

/// The tables of the index. All they hold follows from the units and can be made again.
enum IndexSchema {
  static let tables = [
    """
    CREATE TABLE indexSegment (
      id INTEGER PRIMARY KEY CHECK (id >= 1),
      -- 0 the sources, 1 the targets.
      side INTEGER NOT NULL CHECK (side IN (0, 1)),
      -- The units with these numbers, those between included, that were there after the command.
      firstUnit INTEGER NOT NULL,
      lastUnit INTEGER NOT NULL CHECK (lastUnit >= firstUnit),
      command INTEGER NOT NULL,
      units INTEGER NOT NULL,
      -- Pairs of a length in characters and how many units have it, four bytes each, little-endian, increasing.
      lengths BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE indexChunk (
      id INTEGER PRIMARY KEY,
      -- By rank: numbers of units above the segment's first, four bytes; signatures, two words of eight bytes.
      units BLOB NOT NULL,
      signatures BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE indexPostings (
      id INTEGER PRIMARY KEY,
      count INTEGER NOT NULL,
      list BLOB NOT NULL
    ) STRICT
    """,
  ]
}

/// Numbers of rows that hold units of a segment in order of their ranks.
enum IndexChunk {
  /// Units of a chunk.
  static let size = 1 << sizeBits
  static let sizeBits = 10
  private static let bits: Int64 = 20

  static func id(_ segment: Int64, _ chunk: Int) -> Int64 { segment << bits | Int64(chunk) }

  static func ids(_ segment: Int64) -> ClosedRange<Int64> { segment << bits...(segment + 1) << bits - 1 }
}

/// Numbers of rows that hold posting lists.
enum IndexPostings {
  static func id(_ segment: Int64, _ bigram: UInt64) -> Int64 { segment << Int64(Bigram.bits) | Int64(bigram) }

  static func ids(_ segment: Int64) -> ClosedRange<Int64> { id(segment, 0)...id(segment + 1, 0) - 1 }
}
