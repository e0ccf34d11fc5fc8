import LinguisticText
import Readings

/// Keys of names that were spelled by sound in both languages from a third one.
struct ForeignNames {
  mutating func addSource(_ side: SegmentSide, _ segment: Int, to keys: inout HashedKeys) {
  }

  mutating func addTarget(_ side: SegmentSide, _ segment: Int, to keys: inout HashedKeys) {
  }
}
