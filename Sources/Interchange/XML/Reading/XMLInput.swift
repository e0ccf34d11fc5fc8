import Diagnostics
import Glibc

/// The bytes of a document, piece by piece.
final class XMLInput {
  /// What people know it by, for messages; `-` for standard input.
  let name: String
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private var memory: ArraySlice<UInt8>
  /// The first piece, where it was looked at before it was read.
  private var first: [UInt8]?
  /// Size of the file in bytes, where it is one; for progress.
  let size: Int?

  /// libxml2's push parser and one system call a piece are cheap at this size, and it fits the cache.
  private static let pieceSize = 1 << 18

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: ``InterchangeError`` of kind `read`.
  init(path: String, name: String? = nil) throws(InterchangeError) {
    self.name = name ?? path
    memory = []
    if path == "-" {
      descriptor = STDIN_FILENO
      ownsDescriptor = false
      size = nil
      return
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(self.name, errno) }
    ownsDescriptor = true
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    if isKnown, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw .unreadable(self.name, EISDIR)
    }
    size = isKnown && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// A document in memory.
  init(bytes: [UInt8], name: String) {
    self.name = name
    memory = bytes[...]
    descriptor = -1
    ownsDescriptor = false
    size = bytes.count
  }

  deinit {
    if ownsDescriptor { close(descriptor) }
  }

  /// The first piece, which the first call of ``next()`` hands out again; to be asked before that.
  func head() throws(InterchangeError) -> [UInt8] {
    let piece = try next()
    first = piece
    return piece
  }

  /// The next piece; empty at the end.
  func next() throws(InterchangeError) -> [UInt8] {
    if let piece = first {
      first = nil
      return piece
    }
    guard descriptor >= 0 else {
      let piece = Array(memory.prefix(Self.pieceSize))
      memory = memory.dropFirst(piece.count)
      return piece
    }
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
      while count < buffer.count {
        let got = read(descriptor, buffer.baseAddress! + count, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw .unreadable(name, failure) }
    return piece
  }
}

extension InterchangeError {
  static func unreadable(_ name: String, _ code: Int32) -> InterchangeError {
    let reason = Wording(systemError: code)
    return InterchangeError(
      .read(errno: code), en: "\(name.asInputName) cannot be read: \(reason.english).",
      ko: "\(name.asKoreanName): 읽을 수 없습니다(\(reason.korean)).")
  }
}

extension String {
  /// The name of an input as a sentence begins with it: `“terms.tbx”`, or `Standard input` for `-`.
  var asInputName: String { self == "-" ? "Standard input" : "“\(self)”" }

  /// The same in Korean, before a colon.
  var asKoreanName: String { self == "-" ? "표준 입력" : "“\(self)”" }
}
