import Interchange

/// libFuzzer's own loop, from the runtime that `-sanitize=fuzzer` links.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The package manager wants a main of ours.
@main struct InterchangeFuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments, testOneInput)
  }
}

/// What libFuzzer calls with each input.
///
/// Whatever the bytes are, they end in a result or in a sentence. What must hold beside that is checked by
/// `precondition`, which libFuzzer takes for a crash and keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let isXML = bytes.prefix(8).contains { $0 == UInt8(ascii: "<") }
  for name in isXML ? ["a.xml"] : ["a.csv", "a.tsv", "a.utf8", "a.txt", "a.po"] {
    check(bytes, name)
    read(bytes, name)
  }
  if isXML { rewrite(bytes) }
  return 0
}

private func check(_ bytes: [UInt8], _ name: String) {
  var count = 0
  do {
    let result = try Validator().validate(bytes: bytes, name: name) { finding in
      count += 1
      precondition(!finding.message.isEmpty && finding.location.line > 0)
    }
    precondition(count >= result.errors + result.warnings)
  } catch {
    precondition(error.message.hasSuffix("."), error.message)
  }
  precondition(count <= 200 + bytes.count, "more findings than bytes")
}

private func read(_ bytes: [UInt8], _ name: String) {
  var count = 0
  do {
    _ = try ExchangeReader().read(bytes: bytes, name: name, take: { _ in count += 1 })
  } catch {
    precondition((error as? InterchangeError)?.message.hasSuffix(".") == true, "\(error)")
  }
  precondition(count <= 200 + bytes.count, "more items than bytes")
}

/// Without a change a file comes out byte for byte; changed, it is still XLIFF that can be changed.
private func rewrite(_ bytes: [UInt8]) {
  guard let same = rewritten(bytes, { _ in [] }) else { return }
  precondition(same == bytes, "copied without a change, the file has changed")
  let changed = rewritten(bytes) { unit in
    let targets = unit.segments.indices.map {
      XLIFFRewriter.Change.target("<가> & ]]>", segment: $0, state: .translated)
    }
    let term = unit.segments.first.map { XLIFFRewriter.Change.term(String($0.source.prefix(2)), rendering: "\"말\"") }
    return targets + [.note("--> 메모 &")] + (term.map { [$0] } ?? [])
  }
  guard let changed else { preconditionFailure("read without a change, refused with one") }
  precondition(rewritten(changed, { _ in [] }) == changed, "the changed file is no longer read")
}

/// nil where the file is refused with a sentence.
private func rewritten(
  _ bytes: [UInt8], _ changes: @escaping (XLIFFRewriter.Unit) -> [XLIFFRewriter.Change]
) -> [UInt8]? {
  let sink = MemorySink()
  do {
    _ = try XLIFFRewriter().rewrite(bytes: bytes, name: "a.xlf", to: sink, changes: changes)
    return sink.bytes
  } catch {
    precondition((error as? InterchangeError)?.message.hasSuffix(".") == true, "\(error)")
    return nil
  }
}
