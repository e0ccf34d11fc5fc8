import Readings
import TranslationModel

/// The path that explains a pair of titles.
enum HeadlinePath {
  /// The links in order of the source, what is left over as unaligned: of the source in its place, of the target at the
  /// end.
  static func steps(_ source: SourceTitle, _ target: TargetTitle, _ cover: RenderingCover) -> [RenderingStep] {
    let matches = cover.runs.flatMap(\.matches).map { match in
      (
        match.source.lowerBound,
        RenderingStep(
          source: source.text.text(match.source), target: target.text.text(match.target), by: match.link)
      )
    }
    let leftOver = source.text.units.indices.filter { !cover.coversSource[$0] }.map { unit in
      (unit, RenderingStep(source: source.text.text(unit..<unit + 1), target: "", by: .unaligned))
    }
    let rest = target.text.units.indices.filter { !cover.coversTarget[$0] }.map { unit in
      RenderingStep(source: "", target: target.text.text(unit..<unit + 1), by: .unaligned)
    }
    return (matches + leftOver).sorted { $0.0 < $1.0 }.map(\.1) + rest
  }
}
