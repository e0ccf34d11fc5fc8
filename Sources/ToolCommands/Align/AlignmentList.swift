import Diagnostics
import TranslationModel

/// What `--review --list` prints: the doubtful beads, for people, for programs, or as a file of decisions to fill in.
struct AlignmentList {
  let bitexts: [Bitext]
  let format: TableFormat
  let language: MessageLanguage

  func write(to console: Console) {
    switch format {
    case .text:
      for bitext in bitexts {
        let text = BitextText(bitext: bitext, columns: console.lineCells, language: language, onlyDoubtful: true)
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
      Wording(
        en: "# original\ttranslation\tsegments of the original\tsegments of the translation\tdecision\n"
          + "# decisions: confirm, open. Other segments in a line make another bead of it; an empty cell is an omission.\n"
          + "# A line without a decision is skipped.\n",
        ko: "# 원문\t번역문\t원문의 문장 번호\t번역문의 문장 번호\t결정\n"
          + "# 결정: confirm, open. 줄의 문장 번호를 고치면 다른 짝이 되고, 칸을 비우면 짝이 없다는 뜻입니다.\n"
          + "# 결정을 적지 않은 줄은 건너뜁니다.\n")[language])
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
