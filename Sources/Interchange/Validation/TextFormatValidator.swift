import Diagnostics

/// Base class of the checks of a format that is no XML.
class TextFormatValidator {
  final let reporter: FaultReporter
  /// The file's extension, lower case, without the dot; empty where it has none.
  final let fileExtension: String

  init(reporter: FaultReporter, fileExtension: String) {
    self.reporter = reporter
    self.fileExtension = fileExtension
  }

  /// Checks the whole file.
  ///
  /// - Parameter progress: called after each piece with the bytes read so far; returns false to stop.
  /// - Returns: the format's name for people.
  /// - Throws: ``InterchangeError`` when the file cannot be read or decoded.
  func validate(_ input: XMLInput, progress: (Int) -> Bool) throws(InterchangeError) -> Wording { Wording("") }
}
