import Diagnostics

/// The sentence that tells a user about an error.
///
/// Every module throws one error type that carries such sentences; others are called by what the system says.
func wording(for error: any Error) -> Wording {
  if let error = error as? any WordedError { return error.wording }
  return Wording(String(describing: error).capitalizedSentence)
}
