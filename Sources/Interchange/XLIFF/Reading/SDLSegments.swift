import TranslationModel

/// What SDLXLIFF says of the segments of a unit, in the `sdl:seg-defs` behind it.
struct SDLSegments {
  struct Definition {
    var confirmation: String?
    var percent: Double?
    var origin: String?
    var isLocked = false
    var created: ChangeStamp?
    var modified: ChangeStamp?
  }

  private(set) var definitions: [String: Definition] = [:]
  private var current: String?
  private var key: String?
  private var value: [UInt8] = []
  private var facts: [String: String] = [:]

  mutating func start(_ tag: XMLStartTag) {
    guard tag.name.namespace?.equals("http://sdl.com/FileTypes/SdlXliff/1.0") == true else { return }
    if tag.name.local.equals("seg") {
      current = tag.attributes.value("id")
      facts = [:]
      definitions[current ?? ""] = Definition(
        confirmation: tag.attributes.value("conf"),
        percent: tag.attributes.value("percent").flatMap { XLIFFConfidence.quality($0) },
        origin: tag.attributes.value("origin"), isLocked: tag.attributes.bytes("locked")?.equals("true") == true)
    } else if tag.name.local.equals("value"), current != nil {
      key = tag.attributes.value("key")
      value = []
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if key != nil { value.append(contentsOf: bytes) }
  }

  mutating func end(_ name: XMLNamePointers) {
    if let key, name.local.equals("value") {
      facts[key] = String(decoding: value, as: UTF8.self)
      self.key = nil
    } else if let id = current, name.local.equals("seg") {
      let stamps = (stamp("created_on", "created_by"), stamp("modified_on", "last_modified_by"))
      definitions[id]?.created = stamps.0
      definitions[id]?.modified = stamps.1
      current = nil
    }
  }

  private func stamp(_ date: String, _ author: String) -> ChangeStamp? {
    guard let text = facts[date], let moment = LenientDate.utc(text) ?? Self.american(text) else { return nil }
    return ChangeStamp(date: moment, author: facts[author] ?? "")
  }

  /// Studio writes dates as `01/31/2024 09:00:00`, in UTC.
  private static func american(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    let day = parts.first?.split(separator: "/") ?? []
    guard parts.count == 2, day.count == 3, day[0].count == 2, day[1].count == 2 else { return nil }
    return LenientDate.utc("\(day[2])-\(day[0])-\(day[1])T\(parts[1])Z")
  }
}
