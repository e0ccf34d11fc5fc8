import Glibc
public import TranslationModel

/// A text that was found sound, for as long as it is gone through.
///
/// A large file is not taken into memory: its pages come from disk as they are read, and are given up again behind the
/// reader. It costs no more memory than a small one.
public struct TextBytes {
  /// What messages call it.
  public let name: String
  /// The text in UTF-8, as `DocumentInput.bytes`; not to be kept.
  public let bytes: UnsafeBufferPointer<UInt8>
  /// SHA-256 of what lies on disk, as `DocumentInput.contentHash`; empty where it was not asked for.
  public let contentHash: String
  /// As `DocumentInput.taken`.
  public let taken: TakenEncoding?
  let isMapped: Bool

  /// Size in bytes from which on a file is not taken into memory: 4 MiB.
  static let leastMapped = 4 << 20

  /// Gives the text of a file, or of standard input for `-`, to `body`.
  ///
  /// - Parameters:
  ///   - path: where it lies.
  ///   - name: what to call it; the path where nil.
  ///   - encoding: as for `DocumentInput.read`.
  ///   - takesOthers: whether a text that nobody names the encoding of may be in one that its bytes tell.
  ///   - hashed: whether the hash is needed, which takes longer than anything else.
  /// - Throws: `DocumentError`, as `DocumentInput.read` does, and where a large file changed meanwhile.
  public static func read<Result>(
    path: String, name: String? = nil, encoding: String? = nil, takesOthers: Bool = true, hashed: Bool,
    _ body: (TextBytes) -> Result
  ) throws(DocumentError) -> Result {
    try read(
      path: path, name: name, encoding: encoding, takesOthers: takesOthers, hashed: hashed, leastMapped: leastMapped,
      body)
  }

  static func read<Result>(
    path: String, name: String?, encoding: String?, takesOthers: Bool = true, hashed: Bool, leastMapped: Int,
    _ body: (TextBytes) -> Result
  ) throws(DocumentError) -> Result {
    if path != "-", encoding == nil, let mapping = TextMapping(path: path, least: leastMapped) {
      defer { mapping.close() }
      if TextEncoding.announcedByMark(Array(mapping.bytes.prefix(2))) == nil {
        do {
          return try read(mapping, name: name ?? path, hashed: hashed, body)
        } catch  where error.reason == .malformed && takesOthers {
          // It may be in another encoding, which the whole of it tells.
        }
      }
    }
    let input = try DocumentInput.read(
      path: path, name: name, encoding: encoding, takesOthers: takesOthers, hashed: hashed)
    return input.bytes.withUnsafeBufferPointer {
      body(
        TextBytes(
          name: input.name, bytes: $0, contentHash: input.contentHash, taken: input.taken, isMapped: false))
    }
  }

  private static func read<Result>(
    _ mapping: TextMapping, name: String, hashed: Bool, _ body: (TextBytes) -> Result
  ) throws(DocumentError) -> Result {
    guard mapping.bytes.count <= DocumentInput.maximumByteCount else { throw DocumentInput.tooLarge(name) }
    var text = TextBytes(name: name, bytes: mapping.bytes, contentHash: "", isMapped: true)
    try DocumentInput.check(mapping.bytes, name: name, passing: text.giveUp)
    if hashed {
      var hash = ContentHash()
      for start in stride(from: 0, to: mapping.bytes.count, by: 1 << 20) {
        let end = min(start + 1 << 20, mapping.bytes.count)
        hash.update(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: mapping.bytes[start..<end])))
        text.giveUp(end)
      }
      text = TextBytes(name: name, bytes: mapping.bytes, contentHash: hash.finish(), isMapped: true)
    }
    let result = body(text)
    guard mapping.isUnchanged else {
      throw DocumentError(
        .unreadable, file: name, en: "“\(name)” was changed while it was being read; try again.",
        ko: "“\(name)” 파일이 읽는 동안 바뀌었습니다. 다시 시도하십시오.")
    }
    return result
  }

  /// A text in memory that is known to be sound.
  init(
    name: String, bytes: UnsafeBufferPointer<UInt8>, contentHash: String, taken: TakenEncoding? = nil, isMapped: Bool
  ) {
    self.taken = taken
    self.name = name
    self.bytes = bytes
    self.contentHash = contentHash
    self.isMapped = isMapped
  }

  /// Gives sound UTF-8 in memory to `body`.
  public static func withBytes<Result>(_ bytes: [UInt8], name: String, _ body: (TextBytes) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(TextBytes(name: name, bytes: $0, contentHash: "", isMapped: false)) }
  }

  /// Lets go of the memory before `offset`; it is read from disk again where it is needed after all.
  func giveUp(_ offset: Int) {
    guard isMapped, let base = bytes.baseAddress else { return }
    let whole = offset / TextMapping.piece * TextMapping.piece
    guard whole > 0 else { return }
    madvise(UnsafeMutableRawPointer(mutating: base), whole, MADV_DONTNEED)
  }
}

/// A regular file as memory.
struct TextMapping {
  let bytes: UnsafeBufferPointer<UInt8>
  private let descriptor: Int32
  private let status: stat

  /// Bytes after which memory is given up: 2 MiB.
  static let piece = 2 << 20

  /// nil where the path is no regular file of at least `least` bytes that can be opened, for whatever reason.
  init?(path: String, least: Int) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size >= least,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else {
      Glibc.close(descriptor)
      return nil
    }
    madvise(start, Int(status.st_size), MADV_SEQUENTIAL)
    bytes = UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: Int(status.st_size))
    self.descriptor = descriptor
    self.status = status
  }

  /// Whether the file is still what it was when it was opened, by size and time.
  var isUnchanged: Bool {
    var now = stat()
    return fstat(descriptor, &now) == 0 && now.st_size == status.st_size
      && now.st_mtim.tv_sec == status.st_mtim.tv_sec && now.st_mtim.tv_nsec == status.st_mtim.tv_nsec
  }

  func close() {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    Glibc.close(descriptor)
  }
}
