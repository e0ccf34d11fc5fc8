import Foundation
import Testing

/// What the world can do to a command: full and read-only disks, damaged and newer files, readers that go away,
/// processes that are killed or that meet. Each must end in a sentence and the right status, and lose nothing.
///
/// The tests run as root, whom permissions do not stop: small file systems of their own and another user stand in.
@Suite struct BadWorldTests {
  static let isRoot = getuid() == 0
  private static let news = "어제 항저우(杭州)에서 열렸다.\n\n내일 쑤저우(蘇州)에서 열린다.\n"

  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.news, to: "news.txt")
    try prepare(folder.url)
    return folder
  }

  private func prepare(_ folder: URL) throws {
    let script = "jjak init && jjak mine news.txt && jjak review --accept-all && jjak export csv -o terms.csv"
    let result = try CommandRunner.shell(script, in: folder)
    try #require(result.status == 0, "\(result)")
  }

  private func expect(
    _ script: String, in folder: URL, errors: String, status: Int32, location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let result = try CommandRunner.shell(script, in: folder)
    #expect(result.errors == errors, sourceLocation: location)
    #expect(result.status == status, sourceLocation: location)
  }

  // MARK: - Disks

  @Test(
    "A full device under standard output",
    arguments: ["jjak help", "jjak glossary dump", "jjak mine --no-store news.txt", "jjak glossary list"])
  func fullOutput(command: String) throws {
    let folder = try workspace()
    try expect(
      "\(command) > /dev/full", in: folder.url,
      errors: "jjak: Standard output cannot be written: no space left on device.\n", status: 2)
  }

  @Test("A full disk: the old export and the glossary stay", .enabled(if: isRoot, "only root may mount"))
  func fullDisk() throws {
    let disk = try SmallDisk(megabytes: 2)
    try disk.folder.write(Self.news, to: "news.txt")
    try prepare(disk.folder.url)
    _ = try CommandRunner.shell("dd if=/dev/zero of=fill bs=1k", in: disk.folder.url)
    let old = try disk.folder.text("terms.csv")
    let dump = try CommandRunner.shell("jjak glossary dump", in: disk.folder.url)
    try expect(
      "jjak export csv -o terms.csv", in: disk.folder.url,
      errors: "jjak: terms.csv could not be written: the disk is full.\n", status: 2)
    let full = """
      jjak: There is no room left on the disk for the glossary “FOLDER/glossary/glossary.sqlite”. Nothing was changed; \
      make room and try again.

      """
    try expect("jjak glossary edit 杭州 --note x --reason y", in: disk.folder.url, errors: full, status: 2)
    #expect(try disk.folder.text("terms.csv") == old)
    #expect(try CommandRunner.shell("jjak glossary dump", in: disk.folder.url) == dump)
    let left = try FileManager.default.contentsOfDirectory(atPath: disk.folder.url.path).sorted()
    #expect(left == ["fill", "glossary", "jjak.toml", "news.txt", "terms.csv"])
  }

  @Test("A read-only disk can be read, and nothing else", .enabled(if: isRoot, "only root may mount"))
  func readOnlyDisk() throws {
    let disk = try SmallDisk(megabytes: 4)
    try disk.folder.write(Self.news, to: "news.txt")
    try prepare(disk.folder.url)
    try disk.makeReadOnly()
    let refusal = """
      jjak: The glossary “FOLDER/glossary/glossary.sqlite” may not be written: the file, its folder or the disk is \
      read-only. Nothing was changed.

      """
    try expect("jjak review --decide '杭州=항저우:reject'", in: disk.folder.url, errors: refusal, status: 2)
    try expect("jjak glossary list && jjak check news.txt && jjak init", in: disk.folder.url, errors: "", status: 0)
    let mine = "jjak mine --format tsv news.txt | wc -l; jjak mine news.txt"
    let mined = try CommandRunner.shell(mine, in: disk.folder.url)
    #expect(mined.output.hasPrefix("3\n"))
    #expect(mined.errors == refusal + refusal)
    #expect(mined.status == 2)
  }

  @Test("A workspace of somebody else", .enabled(if: isRoot, "only root may become somebody else"))
  func foreignWorkspace() throws {
    let folder = try workspace()
    chmod(folder.url.path, 0o755)
    let nobody = "setpriv --reuid 65534 --regid 65534 --clear-groups"
    try expect(
      "\(nobody) jjak review --decide '杭州=항저우:reject'", in: folder.url,
      errors: """
        jjak: The glossary “FOLDER/glossary/glossary.sqlite” may not be written: the file, its folder or the disk is \
        read-only. Nothing was changed.

        """, status: 2)
    chmod(folder.url.appendingPathComponent("news.txt").path, 0o600)
    try expect(
      "\(nobody) jjak mine --no-store news.txt", in: folder.url,
      errors: "jjak: “news.txt” could not be read: permission denied.\n", status: 2)
  }

  // MARK: - Files that are not what they should be

  @Test func aDamagedGlossaryIsLeftAsItIs() throws {
    let folder = try workspace()
    let file = folder.url.appendingPathComponent("glossary/glossary.sqlite")
    let rubbish = Data(repeating: 0x58, count: 20_000)
    try rubbish.write(to: file)
    for command in ["glossary list", "lookup 杭州", "export csv", "check news.txt", "review --list"] {
      try expect(
        "jjak \(command)", in: folder.url,
        errors: """
          jjak: “FOLDER/glossary/glossary.sqlite” is not a glossary: it does not begin as an SQLite database does. \
          It was left as it is. If it was one, its beginning is damaged: move it away and load the last dump \
          (glossary.jsonl) into a new one.

          """, status: 2)
    }
    #expect(try Data(contentsOf: file) == rubbish)
  }

  /// SQLite keeps the version of the schema in bytes 60 to 63 of the file.
  @Test func aGlossaryOfANewerVersionIsLeftAsItIs() throws {
    let folder = try workspace()
    let file = folder.url.appendingPathComponent("glossary/glossary.sqlite")
    var bytes = try Data(contentsOf: file)
    bytes.replaceSubrange(60..<64, with: [0, 0, 3, 231])
    try bytes.write(to: file)
    for command in ["jjak glossary list", "jjak mine news.txt", "jjak export tmx", "jjak lookup 杭州"] {
      let result = try CommandRunner.shell(command, in: folder.url)
      #expect(result.status == 2, "\(command)")
      #expect(result.errors.contains("newer version of jjak"), "\(command): \(result.errors)")
    }
    #expect(try Data(contentsOf: file) == bytes)
  }

  @Test func aTruncatedGlossaryIsReported() throws {
    let folder = try workspace()
    let file = folder.url.appendingPathComponent("glossary/glossary.sqlite")
    let half = try Data(contentsOf: file).prefix(20_000)
    try half.write(to: file)
    let result = try CommandRunner.shell("jjak glossary list", in: folder.url)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("jjak: The glossary “FOLDER/glossary/glossary.sqlite” is damaged"))
    #expect(try Data(contentsOf: file) == half)
  }

  @Test func aLineOfManyMegabytesIsRead() throws {
    let folder = try TemporaryFolder()
    let script = """
      { printf '항저우(杭州)는 '; head -c 8000000 /dev/zero | tr '\\0' 'a'; printf ' 쑤저우(蘇州)'; } > long.txt
      jjak mine --no-store --format tsv long.txt | cut -f1,2
      """
    let result = try CommandRunner.shell(script, in: folder.url)
    #expect(result == CommandResult(output: "source\ttarget\n杭州\t항저우\n蘇州\t쑤저우\n", errors: "", status: 0))
  }

  // MARK: - Readers and other processes

  @Test func aReaderThatGoesAwayIsNoFault() throws {
    let folder = try workspace()
    let script = "{ jjak glossary dump; echo $? >&2; } | head -c 1 > /dev/null; { jjak help; echo $? >&2; } | true"
    try expect(script, in: folder.url, errors: "0\n0\n", status: 0)
  }

  @Test func aKilledCommandLosesAtMostItself() throws {
    let folder = try workspace()
    let before = try CommandRunner.shell("jjak glossary dump", in: folder.url)
    for milliseconds in [5, 10, 20, 40, 80, 160] {
      let script =
        "timeout -s KILL 0.\(String(milliseconds + 1000).dropFirst()) jjak glossary edit 杭州 --note n --reason r; true"
      _ = try CommandRunner.shell(script, in: folder.url)
      let after = try CommandRunner.shell("jjak glossary dump", in: folder.url)
      #expect(after.status == 0)
      if after != before {
        let notes = try CommandRunner.shell("jjak glossary show 杭州 | grep -c 'note: n'", in: folder.url)
        #expect(notes.output == "1\n")
        _ = try CommandRunner.shell("jjak glossary undo", in: folder.url)
        break
      }
    }
    let list = try CommandRunner.shell("jjak glossary list --state approved --format tsv | wc -l", in: folder.url)
    #expect(list.output == "2\n")
  }

  @Test func commandsThatMeetWaitForEachOther() throws {
    let folder = try workspace()
    let script = """
      for n in 1 2 3 4 5 6; do jjak glossary edit 杭州 --note "note $n" --reason r > /dev/null & done; wait
      jjak glossary show 杭州 | grep -c 'note: note'
      """
    try #expect(CommandRunner.shell(script, in: folder.url) == CommandResult(output: "6\n", errors: "", status: 0))
  }
}

/// A file system of its own in memory, mounted in a temporary folder.
final class SmallDisk {
  let folder: TemporaryFolder

  init(megabytes: Int) throws {
    folder = try TemporaryFolder()
    try Self.run("mount -t tmpfs -o size=\(megabytes)m,mode=0755 tmpfs '\(folder.url.path)'")
  }

  deinit {
    try? Self.run("umount -l '\(folder.url.path)'")
  }

  func makeReadOnly() throws {
    try Self.run("mount -o remount,ro '\(folder.url.path)'")
  }

  private static func run(_ command: String) throws {
    let result = try CommandRunner.shell(command, in: URL(fileURLWithPath: "/"))
    try #require(result.status == 0, "\(command): \(result.errors)")
  }
}
