/// Takes the bytes of a file as they are made, in order.
public protocol ByteSink: AnyObject {
  /// Takes all of `bytes` or throws; the bytes are only valid during the call.
  func write(_ bytes: UnsafeRawBufferPointer) throws(InterchangeError)
}

/// Keeps everything in memory: for tests and short texts.
public final class MemorySink: ByteSink {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public func write(_ bytes: UnsafeRawBufferPointer) throws(InterchangeError) {
    self.bytes.append(contentsOf: bytes)
  }

  /// The bytes as text; what is not UTF-8 shows as U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension ByteSink {
  func write(_ text: String) throws(InterchangeError) {
    let bytes = Array(text.utf8)
    try write(bytes)
  }

  func write(_ bytes: [UInt8]) throws(InterchangeError) {
    var failure: InterchangeError?
    bytes.withUnsafeBytes { buffer in
      do throws(InterchangeError) { try write(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
