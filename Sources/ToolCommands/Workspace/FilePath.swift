import Foundation

/// Paths as the commands need them: absolute, without `.` and `..`, and short for people.
enum FilePath {
  /// The absolute path, with links followed as far as the path exists.
  static func resolved(_ path: String, from folder: String) -> String {
    var absolute = path.hasPrefix("/") ? path : folder + "/" + path
    var missing: [Substring] = []
    while true {
      if let real = realpath(absolute, nil) {
        defer { free(real) }
        let found = String(cString: real)
        guard !missing.isEmpty else { return found }
        return ([found == "/" ? "" : found] + missing.reversed().map(String.init)).joined(separator: "/")
      }
      guard let slash = absolute.lastIndex(of: "/"), slash != absolute.startIndex else { return absolute }
      missing.append(absolute[absolute.index(after: slash)...])
      absolute = String(absolute[..<slash])
    }
  }

  /// The path relative to `folder`, or nil where it lies outside. Both are absolute and resolved.
  static func relative(_ path: String, to folder: String) -> String? {
    let prefix = folder == "/" ? "/" : folder + "/"
    guard path.utf8.starts(with: prefix.utf8) else { return nil }
    return String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }

  /// What stands behind the last full stop of a file's name; nil where there is none, or nothing before it.
  static func ending(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    return String(name[name.index(after: dot)...])
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// Whether it is there and is neither a plain file nor a folder: what is read from it is gone.
  static func isPipe(_ path: String) -> Bool {
    var information = stat()
    guard stat(path, &information) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(information.st_mode & S_IFMT)
  }
}
