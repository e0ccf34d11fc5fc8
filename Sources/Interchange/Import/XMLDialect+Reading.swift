extension XMLDialect {
  /// What reads a document of this format; nil for formats that are only checked.
  func reader(collector: ImportCollector) -> XMLItemReader? {
    switch self {
    case .tmx: TMXReader(collector: collector)
    case .xliff1(let edition): XLIFF1ItemReader(edition: edition, collector: collector)
    case .xliff2(let edition): XLIFF2ItemReader(isNew: edition == .v22, collector: collector)
    case .tbx: TBXReader(collector: collector)
    }
  }
}
