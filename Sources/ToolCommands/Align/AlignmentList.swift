import TranslationModel

/// What `--review --list` prints: the doubtful beads, for people, for programs, or as a file of decisions to fill in.
struct AlignmentList {
  let bitexts: [Bitext]
  let format: TableFormat

  func write(to console: Console) {
    switch format {
    case .text:
      for bitext in bitexts {
        let text = BitextText(bitext: bitext, columns: console.lineCells, onlyDoubtful: true)
        text.lines.forEach { console.write(line: $0) }
      }
    case .jsonl:
      let table = BitextTable(bitexts: bitexts, isSegmented: false, onlyDoubtful: true)
      bitexts.forEach { console.write(table.jsonLines(of: $0)) }
    case .tsv: writeDecisions(to: console)
    }
  }

  private func writeDecisions(to console: Console) {
    console.write(
      "# original\ttranslation\tsegments of the original\tsegments of the translation\tdecision\n"
        + "# decisions: confirm, open. Other segments in a line make another bead of it; an empty cell is an omission.\n"
        + "# A line without a decision is skipped.\n")
    for bitext in bitexts {
      for entry in bitext.entries where entry.isDoubtful {
        console.write("#\n")
        for (side, range) in [(bitext.source, entry.bead.source), (bitext.target, entry.bead.target)] {
          for segment in side.segments[range] {
            console.write("#   \(tabSeparated(["\(segment.number)  \(segment.text)"]))")
          }
        }
        console.write(
          tabSeparated([
            bitext.source.documentName, bitext.target.documentName, bitext.source.numbers(entry.bead.source),
            bitext.target.numbers(entry.bead.target), "",
          ]))
      }
    }
  }
}
