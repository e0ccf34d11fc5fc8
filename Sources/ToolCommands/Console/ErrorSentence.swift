import Foundation

/// The sentence that tells a user about an error.
///
/// Every module throws one error type whose description is such a sentence.
func sentence(for error: any Error) -> String {
  let text = String(describing: error)
  guard let last = text.last, !".!?".contains(last) else { return text }
  return text + "."
}
