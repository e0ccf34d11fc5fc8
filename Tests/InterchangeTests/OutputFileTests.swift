import Foundation
import Interchange
import Testing

@Suite struct OutputFileTests {
  /// A folder that goes away with the test.
  private final class Folder {
    let path: String

    init() throws {
      path = NSTemporaryDirectory() + "/jjak-output-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
      try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String) -> String { path + "/" + name }
    func text(_ name: String) throws -> String { try String(contentsOfFile: file(name), encoding: .utf8) }
    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }
  }

  private struct Stop: Error {}

  private func write(_ text: String, to path: String) throws {
    try OutputFile.write(to: path) { sink in
      try Array(text.utf8).withUnsafeBytes { try sink.write($0) }
    }
  }

  private func message(_ body: () throws -> Void) -> String? {
    #expect(throws: InterchangeError.self) { try body() }?.message
  }

  @Test func `A new file appears, alone`() throws {
    let folder = try Folder()
    try write("내용", to: folder.file("새 파일.tmx"))
    #expect(try folder.text("새 파일.tmx") == "내용")
    #expect(folder.names == ["새 파일.tmx"])
  }

  @Test func `The old file's permissions stay`() throws {
    let folder = try Folder()
    try write("old", to: folder.file("a"))
    chmod(folder.file("a"), 0o640)
    try write("new", to: folder.file("a"))
    var status = stat()
    stat(folder.file("a"), &status)
    #expect(status.st_mode & 0o7777 == 0o640)
    #expect(try folder.text("a") == "new")
  }

  @Test func `When the caller fails the old file stays and nothing is left behind`() throws {
    let folder = try Folder()
    try write("old", to: folder.file("a"))
    #expect(throws: Stop.self) {
      try OutputFile.write(to: folder.file("a")) { sink in
        try [UInt8](repeating: 65, count: 1_000_000).withUnsafeBytes { try sink.write($0) }
        throw Stop()
      }
    }
    #expect(try folder.text("a") == "old")
    #expect(folder.names == ["a"])
  }

  @Test func `A symbolic link stays and its file is replaced`() throws {
    let folder = try Folder()
    try write("old", to: folder.file("real"))
    symlink("real", folder.file("link"))
    symlink("missing", folder.file("dangling"))
    try write("new", to: folder.file("link"))
    try write("made", to: folder.file("dangling"))
    #expect(try folder.text("real") == "new")
    #expect(try folder.text("missing") == "made")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link")) == "real")
    #expect(folder.names == ["dangling", "link", "missing", "real"])
  }

  @Test func `What cannot be written is named with its cause`() throws {
    let folder = try Folder()
    try write("x", to: folder.file("file"))
    let inMissing = folder.file("no/such/a.tmx")
    let inFile = folder.file("file/a.tmx")
    #expect(
      message { try write("x", to: folder.path) } == "\(folder.path) could not be written: it is a folder.")
    #expect(
      message { try write("x", to: inMissing) } == "\(inMissing) could not be written: the folder does not exist.")
    #expect(message { try write("x", to: inFile) } == "\(inFile) could not be written: the folder does not exist.")
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0))
  func `A full device is told in a sentence`() throws {
    #expect(message { try write("x", to: "/dev/full") } == "/dev/full could not be written: the disk is full.")
    let exportMessage = message {
      _ = try Samples.content.write(as: .tmx, options: Samples.options, toFile: "/dev/full")
    }
    #expect(exportMessage == "/dev/full could not be written: the disk is full.")
    var status = stat()
    stat("/dev/full", &status)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  /// A disk of 64 KiB in memory; only root may make one, and not in every container.
  private final class SmallDisk {
    let folder: Folder

    init?() {
      guard let folder = try? Folder(), mount("tmpfs", folder.path, "tmpfs", 0, "size=64k") == 0 else { return nil }
      self.folder = folder
    }

    deinit {
      umount(folder.path)
    }
  }

  @Test(.enabled(if: SmallDisk() != nil, "needs the right to mount a small disk"))
  func `A disk that fills up halfway keeps the old file`() throws {
    let disk = try #require(SmallDisk())
    let folder = disk.folder
    let path = folder.file("a.tmx")
    try write("old", to: path)
    let text = String(repeating: "가", count: 200_000)
    #expect(message { try write(text, to: path) } == "\(path) could not be written: the disk is full.")
    #expect(try folder.text("a.tmx") == "old")
    #expect(folder.names == ["a.tmx"])
  }
}
