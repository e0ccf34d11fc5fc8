extension XMLDialect {
  /// What reads a document of this format; nil for formats that are only checked.
  func reader(collector: ImportCollector) -> XMLItemReader? {
    switch self {
    case .tmx: TMXReader(collector: collector)
    case .xliff1: nil
    case .xliff2: nil
    case .tbx: TBXReader(collector: collector)
    }
  }
}
