import TranslationModel

/// The segments of one document, for one `<file>` of XLIFF.
struct SegmentGroup {
  let document: String
  var segments: [SourceSegment]
}

extension ExportContent {
  /// The segments by document, the documents in the order they first appear: XLIFF wants one `<file>` an original.
  var segmentsByDocument: [SegmentGroup] {
    var groups: [SegmentGroup] = []
    var positions: [[UInt8]: Int] = [:]
    for segment in segments {
      if let position = positions[segment.document.utf8Bytes] {
        groups[position].segments.append(segment)
      } else {
        positions[segment.document.utf8Bytes] = groups.count
        groups.append(SegmentGroup(document: segment.document, segments: [segment]))
      }
    }
    return groups
  }
}

extension String {
  /// Whether a reader that collapses white space would change the text.
  var needsPreservedSpace: Bool {
    var previousIsBlank = true
    for byte in utf8 {
      switch byte {
      case 0x09, 0x0A, 0x0D: return true
      case 0x20:
        if previousIsBlank { return true }
        previousIsBlank = true
      default: previousIsBlank = false
      }
    }
    return previousIsBlank && !isEmpty
  }
}
