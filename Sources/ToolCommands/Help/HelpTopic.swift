import Diagnostics

/// Pages that explain something several commands share; the texts are in Topics/, one a file.
enum HelpTopic: String, CaseIterable {
  case tutorial
  case workspace
  case checking
  case decisions
  case entries
  case methods
  case formats
  case status

  static var names: String {
    allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// A title, an empty line, and what there is to say; 80 columns wide.
  var page: Wording {
    switch self {
    case .tutorial: Self.tutorialPage
    case .workspace: Self.workspacePage
    case .checking: Self.checkingPage
    case .decisions: Self.decisionsPage
    case .entries: Self.entriesPage
    case .methods: Self.methodsPage
    case .formats: Self.formatsPage
    case .status: Self.statusPage
    }
  }
}
