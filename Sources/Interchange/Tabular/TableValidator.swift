import Diagnostics
import TranslationModel

/// Checks CSV and TSV.
final class TableValidator: RowValidator {
  private let kind: TableDetection.Kind
  private var table: TableDetection?
  private var isFirst = true
  private var isBroken = false
  private var entries = 0
  /// Columns with values of their own, from left to right.
  private var valueColumns: [(column: TableColumn, index: Int)] = []
  /// How many cells the rows must have, and whether the header says so.
  private var width: Int?

  init(_ kind: TableDetection.Kind, reporter: FaultReporter, fileExtension: String) {
    self.kind = kind
    super.init(reporter: reporter, fileExtension: fileExtension)
  }

  override func displayName(_ text: TextPieces) -> Wording { table?.name(in: text.encoding) ?? Wording("") }

  override func begin(_ head: [UInt8], isWhole: Bool, _ text: TextPieces) -> TableDialect {
    let table = TableDetection(head: head, isWhole: isWhole, kind: kind, options: ImportOptions())
    self.table = table
    valueColumns = table.layout.known.map { ($0.key, $0.value) }.sorted { $0.index < $1.index }
    let start = SourcePositions.Position()
    if text.encoding.origin == .guess {
      reporter.report(
        .tableEncodingGuess,
        Wording(
          en:
            "the file is no UTF-8 and does not say its encoding: other tools may not guess \(text.encoding.displayName)",
          ko: "UTF-8이 아닌데 인코딩이 적혀 있지 않습니다. 다른 도구는 \(text.encoding.displayName) 인코딩인지 모를 수 있습니다"),
        at: start)
    }
    if table.hasCells {
      let isUsual = table.dialect.delimiter == UInt8(ascii: kind == .csv ? "," : "\t")
      if !isUsual {
        reporter.report(
          .tableDelimiter,
          Wording(
            en: "\(table.delimiterName.english) stand between the cells",
            ko: "칸을 나눈 문자: \(table.delimiterName.korean)"), at: start)
      }
    }
    return table.dialect
  }

  override func check(_ row: TableRow, _ text: TextPieces) {
    guard let table, !table.isComment(row) else { return }
    for (fault, offset) in row.faults { reporter.report(.tableQuote, fault.message, at: text.position(of: offset)) }
    // Behind a quote that is never closed nobody knows where the cells end.
    isBroken = row.faults.contains { $0.fault == .unclosed }
    guard !isBroken else { return }
    if isFirst {
      isFirst = false
      width = row.cells.count
      if table.layout.hasHeader { return checkHeader(row, of: table, text) }
    }
    checkWidth(row, of: table, text)
    guard row.cells.count > 1 || table.hasCells else { return }
    checkPair(row, of: table, text)
    for index in row.cells.indices { checkCell(row, index, text) }
    checkValues(row, of: table, text)
  }

  override func finish(_ text: TextPieces) {
    guard let table, entries == 0, !isBroken else { return }
    reporter.report(
      .tableNoEntries,
      table.hasCells || isFirst
        ? Wording(
          en: "there are no entries", ko: "항목이 없습니다") : TableDetection.noCells, at: .init())
  }

  private func checkHeader(_ row: TableRow, of table: TableDetection, _ text: TextPieces) {
    if let header = table.unknownHeader {
      report(.tableHeader, TableDetection.message(unknownHeader: header), row, text)
      return
    }
    let names = row.cells.indices.map { row.text($0).trimmed.lowercased() }
    guard !names.contains("source") || !names.contains("target") else { return }
    let found = (table.layout.sources + table.layout.targets).map { "“\(row.text($0).trimmed)”" }
    report(
      .tableHeader,
      Wording(
        en:
          "translate-toolkit looks for columns named “source” and “target” and finds \(found.joined(separator: ", "))",
        ko: "translate-toolkit은 “source”와 “target” 열을 찾는데 여기에는 \(found.joined(separator: ", ")) 열이 있습니다"),
      row, text)
  }

  private func checkWidth(_ row: TableRow, of table: TableDetection, _ text: TextPieces) {
    guard let width, row.cells.count != width else { return }
    let count = row.cells.count == 1 ? "one cell" : "\(row.cells.count) cells"
    if table.layout.hasHeader {
      report(
        .tableColumns,
        Wording(
          en: "the row has \(count), the header \(width)",
          ko: "줄의 칸은 \(row.cells.count)개, 머리글의 칸은 \(width)개입니다"), row, text)
    } else {
      report(
        .tableRagged,
        Wording(
          en: "the row has \(count), the first row \(width)",
          ko: "줄의 칸은 \(row.cells.count)개, 첫 줄의 칸은 \(width)개입니다"), row, text)
    }
  }

  private func checkPair(_ row: TableRow, of table: TableDetection, _ text: TextPieces) {
    let source = table.layout.sources.lazy.map { row.trimmedCell($0) }.first { !$0.isEmpty }
    let target = table.layout.targets.lazy.map { row.trimmedCell($0) }.first { !$0.isEmpty }
    guard let source, let target else {
      if row.bytes.contains(where: { $0 > 0x20 }) {
        report(
          .tablePair,
          Wording(
            en: "the row has no \(source == nil ? "original" : "rendering")",
            ko: source == nil ? "줄에 원어가 없습니다" : "줄에 표기가 없습니다"), row, text)
      }
      return
    }
    entries += 1
    if let line = earlierLine(of: source, target, line: row.line) {
      let pair = "\(String(decoding: source, as: UTF8.self)) – \(String(decoding: target, as: UTF8.self))"
      report(
        .tableDuplicate,
        Wording(
          en: "“\(pair)” stands in line \(line) already", ko: "“\(pair)”: \(line)행에 이미 있습니다"), row, text)
    }
  }

  private func checkCell(_ row: TableRow, _ index: Int, _ text: TextPieces) {
    let cell = row.cell(index)
    guard let first = cell.first else { return }
    if row.hasOuterBlanks(index) {
      reporter.report(
        .tableBlanks,
        Wording(
          en: "blanks stand around “\(row.text(index).trimmed)”: some tools trim them, others keep them",
          ko: "“\(row.text(index).trimmed)” 앞뒤에 빈칸이 있습니다. 잘라 내는 도구도 있고 그대로 두는 도구도 있습니다"),
        at: text.position(of: row.cells[index].offset))
    }
    if kind == .csv, row.cells[index].isQuoted, cell.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
      reporter.report(
        .tableLineBreak,
        Wording(
          en: "a line break stands in a cell: OmegaT ends the entry there",
          ko: "칸 안에 줄바꿈이 있습니다. OmegaT은 거기에서 항목이 끝난 것으로 봅니다"),
        at: text.position(of: row.cells[index].offset))
    }
    if kind == .csv, index == 0, first == UInt8(ascii: "#"), !row.cells[0].isQuoted {
      report(
        .tableNumberSign,
        Wording(
          en: "OmegaT takes the row for a comment: put “\(row.text(0))” in quotes",
          ko: "OmegaT이 주석으로 보는 줄입니다. “\(row.text(0))” 칸을 따옴표로 감싸십시오"), row, text)
    }
    if CellContent.isFormulaStart(first), !Self.isNumber(cell) {
      reporter.report(
        .tableFormula,
        Wording(
          en: "“\(row.text(index).trimmed)” looks like a formula to a spreadsheet: put an apostrophe in front of it",
          ko: "“\(row.text(index).trimmed)”: 스프레드시트가 수식으로 봅니다. 앞에 작은따옴표를 붙이십시오"),
        at: text.position(of: row.cells[index].offset))
    }
  }

  /// `-`, `-5`, `+3.2`: text and numbers to every spreadsheet.
  private static func isNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.first == UInt8(ascii: "-") || cell.first == UInt8(ascii: "+") else { return false }
    return cell.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }

  private func checkValues(_ row: TableRow, of table: TableDetection, _ text: TextPieces) {
    for (column, index) in valueColumns where index < row.cells.count && !row.cell(index).isEmpty {
      let value = row.text(index).trimmed
      guard !Self.isKnown(value, column) else { continue }
      reporter.report(
        .tableValue,
        Wording(
          en: "“\(value)” is no \(column.rawValue)",
          ko: "\(column.rawValue) 열에 쓸 수 없는 값입니다: “\(value)”"), at: text.position(of: row.cells[index].offset))
    }
  }

  private static func isKnown(_ value: String, _ column: TableColumn) -> Bool {
    switch column {
    case .status: AdministrativeStatus(lenient: value) != nil
    case .reviewState, .sourceState, .targetState: ReviewState(rawValue: value) != nil
    case .fieldSources:
      value.split(separator: TableContexts.separator).allSatisfy { FieldSource(line: String($0)) != nil }
    case .relations: value.split(separator: TableContexts.separator).allSatisfy { Relation(line: String($0)) != nil }
    case .sourceScript: TermScript(rawValue: value) != nil
    case .partOfSpeech: PartOfSpeech(rawValue: value) != nil
    case .method: RenderingMethod(rawValue: value) != nil
    case .reliability: Int(reliability: value) != nil
    case .created, .modified: LenientDate.utc(value) != nil
    default: true
    }
  }

  private func report(_ rule: ValidationRule, _ message: Wording, _ row: TableRow, _ text: TextPieces) {
    reporter.report(rule, message, at: text.position(of: row.offset))
  }
}
