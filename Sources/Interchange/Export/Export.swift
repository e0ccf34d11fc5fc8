import TranslationModel

extension ExportContent {
  /// Writes the content to `sink` in a format, as a stream: only the entries are held in memory, the units never.
  ///
  /// The same content and options give the same bytes. Translations are the preferred renderings; deprecated and
  /// superseded ones are never offered as translations, but travel in TBX with their status and elsewhere as a
  /// `do not use` note.
  ///
  /// - Returns: counts, and what the format could not carry.
  /// - Throws: ``InterchangeError``, and whatever the source of the units throws. What was written by then is of no
  ///   use.
  public func write(
    as format: ExportFormat, options: ExportOptions, to sink: any ByteSink
  ) throws -> ExportSummary {
    try options.check()
    var exporter = try makeExporter(for: format, options: options, sink: sink)
    return try exporter.write(selecting(options.selection))
  }

  /// Writes the content to a file (or to standard output for `-`), which appears whole or not at all.
  public func write(as format: ExportFormat, options: ExportOptions, toFile path: String) throws -> ExportSummary {
    try OutputFile.write(to: path) { sink in
      try write(as: format, options: options, to: sink)
    }
  }

  /// The same content with only the units asked for; entries are chosen by each format.
  private func selecting(_ selection: ExportSelection) -> ExportContent {
    guard !selection.isEverything else { return self }
    return ExportContent(entries: entries, segments: segments) { [eachUnit] take in
      try eachUnit { unit in
        if selection.includes(unit) { try take(unit) }
      }
    }
  }

  private func makeExporter(
    for format: ExportFormat, options: ExportOptions, sink: any ByteSink
  ) throws(InterchangeError) -> any Exporter {
    switch format {
    case .tmx: try TMXExporter(options: options, sink: sink)
    case .xliff12: try XLIFF1Exporter(options: options, sink: sink)
    case .xliff21: try XLIFF2Exporter(version: .v2_1, options: options, sink: sink)
    case .xliff22: try XLIFF2Exporter(version: .v2_2, options: options, sink: sink)
    case .tbx2019: try TBXExporter(edition: .iso2019, options: options, sink: sink)
    case .tbx2008: try TBXExporter(edition: .basic2008, options: options, sink: sink)
    case .csv: TableExporter(layout: .csv, options: options, sink: sink)
    case .tsv: TableExporter(layout: .tsv, options: options, sink: sink)
    case .omegat: OmegaTGlossaryExporter(options: options, sink: sink)
    }
  }
}

/// One format's way of writing; used once.
protocol Exporter {
  mutating func write(_ content: ExportContent) throws -> ExportSummary
}
