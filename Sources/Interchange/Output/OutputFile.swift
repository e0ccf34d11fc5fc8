import Diagnostics
import Foundation

/// Writes a file that appears whole or not at all.
///
/// The bytes go to a hidden file in the same folder, which is flushed to disk and renamed over the old one at the
/// end. When anything fails (a full disk, an error of the caller) the hidden file is removed and the old file stays
/// as it was. `-` is standard output; devices, pipes and the like are written to directly. A symbolic link stays, and
/// what it points at is replaced. The old file's permissions are kept, and a file that may not be written is not
/// replaced either.
public final class OutputFile: ByteSink {
  /// The name as the user gave it, for messages.
  private let name: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 18

  private init(name: String, descriptor: Int32) {
    self.name = name
    self.descriptor = descriptor
    buffer.reserveCapacity(Self.bufferSize)
  }

  /// Runs `body` with a sink for the file at `path`, and puts the file in place if it returns.
  ///
  /// - Throws: ``InterchangeError`` of kind `write` with a sentence that names the file and the cause, or what `body`
  ///   throws.
  @discardableResult
  public static func write<Result>(to path: String, _ body: (any ByteSink) throws -> Result) throws -> Result {
    if path == "-" { return try writeDirectly(to: STDOUT_FILENO, name: "standard output", body) }
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT != S_IFDIR else { throw failure(EISDIR, name: path) }
      if status.st_mode & S_IFMT != S_IFREG { return try writeToDevice(path, body) }
      guard access(path, W_OK) == 0 else { throw failure(errno, name: path) }
      return try replace(path, old: status, body)
    }
    return try replace(path, old: nil, body)
  }

  private static func writeToDevice<Result>(_ path: String, _ body: (any ByteSink) throws -> Result) throws -> Result {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, name: path) }
    defer { close(descriptor) }
    return try writeDirectly(to: descriptor, name: path, body)
  }

  private static func writeDirectly<Result>(
    to descriptor: Int32, name: String, _ body: (any ByteSink) throws -> Result
  ) throws -> Result {
    let file = OutputFile(name: name, descriptor: descriptor)
    let result = try body(file)
    try file.flush()
    return result
  }

  private static func replace<Result>(
    _ path: String, old: stat?, _ body: (any ByteSink) throws -> Result
  ) throws -> Result {
    let destination = resolvingLink(path)
    let (temporary, descriptor) = try openTemporary(beside: destination, name: path)
    var isOpen = true
    do {
      let file = OutputFile(name: path, descriptor: descriptor)
      let result = try body(file)
      try file.flush()
      if let old { try takeOver(old, descriptor, name: path) }
      // EINVAL: a file system that has nothing to flush.
      guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure(errno, name: path) }
      isOpen = false
      guard close(descriptor) == 0 else { throw failure(errno, name: path) }
      guard rename(temporary, destination) == 0 else { throw failure(errno, name: path) }
      syncFolder(of: destination)
      return result
    } catch {
      if isOpen { close(descriptor) }
      unlink(temporary)
      throw error
    }
  }

  /// Gives the new file the old one's owner, as far as the system lets us, and its permissions.
  private static func takeOver(_ old: stat, _ descriptor: Int32, name: String) throws(InterchangeError) {
    _ = fchown(descriptor, old.st_uid, old.st_gid)
    guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw failure(errno, name: name) }
  }

  /// The path that a symbolic link leads to in the end, also where nothing stands there yet.
  private static func resolvingLink(_ path: String) -> String {
    var current = path
    for _ in 0..<40 {
      var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let count = buffer.withUnsafeMutableBytes { bytes in
        readlink(current, bytes.baseAddress!.assumingMemoryBound(to: CChar.self), bytes.count)
      }
      guard count > 0 else { return current }
      let link = String(decoding: buffer[..<count], as: UTF8.self)
      current = link.hasPrefix("/") ? link : folder(of: current) + "/" + link
    }
    return path
  }

  /// A new file in the folder of `path`; its name holds the process number, so that two processes do not meet.
  private static func openTemporary(
    beside path: String, name: String
  ) throws(InterchangeError) -> (path: String, descriptor: Int32) {
    let base = path.split(separator: "/").last.map(String.init) ?? path
    for attempt in 0..<100 {
      let temporary = "\(folder(of: path))/.\(base.prefix(60)).\(getpid())-\(attempt).part"
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (temporary, descriptor) }
      guard errno == EEXIST else { throw failure(errno, name: name) }
    }
    throw failure(EEXIST, name: name)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes the renaming itself last; a folder that cannot be opened is no reason to fail.
  private static func syncFolder(of path: String) {
    let descriptor = open(folder(of: path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  public func write(_ bytes: UnsafeRawBufferPointer) throws(InterchangeError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  private func flush() throws(InterchangeError) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Foundation.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw Self.failure(errno, name: name)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func failure(_ code: Int32, name: String) -> InterchangeError {
    let cause = cause(code)
    let koreanName = name == "standard output" ? "표준 출력" : "“\(name)”"
    return InterchangeError(
      .write(errno: code), en: "\(name) could not be written: \(cause.english).",
      ko: "\(koreanName): 쓸 수 없습니다(\(cause.korean)).")
  }

  private static func cause(_ code: Int32) -> Wording {
    switch code {
    case ENOSPC: Wording(en: "the disk is full", ko: "디스크에 남은 자리가 없습니다")
    case EDQUOT: Wording(en: "your share of the disk is used up", ko: "디스크 할당량을 다 썼습니다")
    case EACCES, EPERM: Wording(en: "you have no permission to write there", ko: "쓰기 권한이 없습니다")
    case EROFS: Wording(en: "the disk is read-only", ko: "디스크가 읽기 전용입니다")
    case ENOENT, ENOTDIR: Wording(en: "the folder does not exist", ko: "폴더가 없습니다")
    case EISDIR: Wording(en: "it is a folder", ko: "폴더입니다")
    case EPIPE: Wording(en: "the reader on the other end has gone", ko: "읽는 쪽이 없어졌습니다")
    case ENAMETOOLONG: Wording(en: "the name is too long", ko: "이름이 너무 깁니다")
    case EFBIG: Wording(en: "it is larger than is allowed here", ko: "허용된 크기보다 큽니다")
    default: Wording(systemError: code)
    }
  }
}
