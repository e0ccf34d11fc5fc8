import TranslationModel

/// A moment as the formats write it, taken from `YYYY-MM-DDThh:mm:ssZ` (or a bare date, which means its first second).
struct TimeStamp {
  /// `2024-01-31T09:00:00Z`, as XLIFF wants it.
  let text: String

  /// nil where the text is not such a date of the calendar.
  init?(_ text: String) {
    let full = text.utf8.count == 10 ? text + "T00:00:00Z" : text
    let bytes = Array(full.utf8)
    guard bytes.count == 20 else { return nil }
    for (index, shape) in "dddd-dd-ddTdd:dd:ddZ".utf8.enumerated() {
      let isDigit = (0x30...0x39).contains(bytes[index])
      guard shape == UInt8(ascii: "d") ? isDigit : bytes[index] == shape else { return nil }
    }
    func number(_ range: Range<Int>) -> Int {
      bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
    guard year > 0, (1...12).contains(month), (1...Timestamp.days(in: month, of: year)).contains(day) else {
      return nil
    }
    guard number(11..<13) < 24, number(14..<16) < 60, number(17..<19) < 60 else { return nil }
    self.text = full
  }

  /// `20240131T090000Z`, as TMX wants it.
  ///
  /// > Source: TMX 1.4b, attribute creationdate: ISO 8601 in the basic format, UTC.
  var basic: String {
    text.filter { $0 != "-" && $0 != ":" }
  }

  /// `09:00:00Z`; nil for the first second of a day, which a bare date means.
  var timeOfDay: String? {
    text.hasSuffix("T00:00:00Z") ? nil : String(text.suffix(9))
  }

  /// The basic form of a text, without making a stamp of what is one already: for memories of a million units.
  static func basic(_ text: String) -> String? {
    var text = text
    let digits = text.withUTF8 { bytes -> String? in
      guard bytes.count == 20, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[13] == 0x3A, bytes[16] == 0x3A else {
        return nil
      }
      let made = String(unsafeUninitializedCapacity: 16) { room in
        var count = 0
        for byte in bytes where byte != 0x2D && byte != 0x3A {
          guard count < 16 else { return 0 }
          room[count] = byte
          count += 1
        }
        return count
      }
      var copy = made
      return copy.withUTF8(DateSyntax.isBasicUTC) ? made : nil
    }
    return digits ?? TimeStamp(text)?.basic
  }

  /// `2024-01-31`, for TBX 2008, whose schemas take no time of day.
  ///
  /// > Source: TBX-Basic 2008, TBXBasicRNGV02.rng: `xs:date`; 1.2.1 of 2019 takes `xs:dateTime` too.
  var day: String { String(text.prefix(10)) }
}
