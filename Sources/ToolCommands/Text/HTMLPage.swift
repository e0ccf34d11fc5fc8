import Diagnostics

/// A page that needs nothing but itself: no network, no other file. Light and dark, and for paper.
struct HTMLPage {
  let title: String
  var language = MessageLanguage.english
  /// Further rules of style, behind the common ones.
  var style = ""
  /// What stands in `<body>`.
  var body = ""
  /// What runs once the page is there; empty for none.
  var script = ""

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="jjak \(Jjak.version)">
    <title>\(Self.escaped(title))</title>
    <style>
    \(Self.commonStyle)
    \(style)
    </style>
    </head>
    <body>
    \(body)\(script.isEmpty ? "" : "<script>\n\(script)\n</script>\n")</body>
    </html>

    """
  }

  /// Text as it may stand in elements and attributes; what a reader must not see is made visible.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.printable(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let commonStyle = """
    :root { --back: #fff; --text: #1d1d1f; --faint: #6b7078; --line: #dfe2e6; --head: #f4f5f7; --mark: #dbeafe;
      --mark-text: #12305f; --good: #1f7a35; --error: #c9372c; --warning: #9a6b00; --information: #3b6ea8; }
    @media (prefers-color-scheme: dark) { :root { --back: #17181b; --text: #e6e7ea; --faint: #9aa0a8; --line: #34373d;
      --head: #212327; --mark: #1f3a66; --mark-text: #cfe1ff; --good: #6fce88; --error: #f0776c; --warning: #e0b429;
      --information: #86b4ea; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 84rem; padding: 1.2rem; background: var(--back); color: var(--text);
      font: 1rem/1.6 "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", system-ui, sans-serif; }
    h1 { font-size: 1.3rem; margin: 0 0 .4rem; overflow-wrap: anywhere; }
    .faint { color: var(--faint); font-size: .9rem; }
    .tools { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; margin: .8rem 0; }
    .tools input, .tools select { font: inherit; color: inherit; background: var(--head); max-width: 100%;
      border: 1px solid var(--line); border-radius: .4rem; padding: .15rem .5rem; }
    table { width: 100%; border-collapse: collapse; }
    th { text-align: left; font-weight: 600; font-size: .85rem; background: var(--head); position: sticky; top: 0; }
    th button { all: unset; cursor: pointer; width: 100%; } th button:focus-visible { outline: 2px solid currentColor; }
    th[aria-sort=ascending] button::after { content: " ▲"; } th[aria-sort=descending] button::after { content: " ▼"; }
    th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
    td { overflow-wrap: anywhere; word-break: keep-all; }
    mark { background: var(--mark); color: var(--mark-text); border-radius: .2rem; padding: 0 .1rem; }
    .error { color: var(--error); } .warning { color: var(--warning); } .information { color: var(--information); }
    .good { color: var(--good); }
    @media print { :root { --back: #fff; --text: #000; --faint: #444; --line: #bbb; --head: #eee; --mark: #e7effb;
        --mark-text: #000; } body { max-width: none; padding: 0; font-size: 9.5pt; } .tools { display: none; }
      th { position: static; } thead { display: table-header-group; } tr { break-inside: avoid; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
    """

  /// Sorting by the heads of tables with the class `sortable`: a cell's `data-key` goes before its text; numbers by value.
  static let sortingScript = """
    document.querySelectorAll('table.sortable').forEach(function (table) {
      var heads = Array.from(table.tHead.rows[0].cells);
      heads.forEach(function (head, column) {
        var button = head.querySelector('button');
        if (!button) return;
        button.addEventListener('click', function () {
          var down = head.getAttribute('aria-sort') === 'ascending';
          heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
          head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
          var body = table.tBodies[0];
          var key = function (row) {
            var cell = row.cells[column];
            return cell.dataset.key === undefined ? cell.textContent : cell.dataset.key;
          };
          Array.from(body.rows).map(function (row, place) { return { row: row, key: key(row), place: place }; })
            .sort(function (a, b) {
              var numbers = a.key !== '' && b.key !== '' && !isNaN(a.key) && !isNaN(b.key);
              var order = numbers ? a.key - b.key : a.key.localeCompare(b.key, document.documentElement.lang);
              return (down ? -order : order) || a.place - b.place;
            })
            .forEach(function (item) { body.appendChild(item.row); });
        });
      });
    });
    """

  /// Filtering of rows in tables with the class `filtered`: `select[data-column]` fits a row whose data of that name is
  /// the same, `input[type=search]` one whose text holds the words; `.count` says how many are left.
  static let filteringScript = """
    (function () {
      var search = document.querySelector('.tools input[type=search]');
      var selects = Array.from(document.querySelectorAll('.tools select[data-column]'));
      var count = document.querySelector('.count');
      var rows = Array.from(document.querySelectorAll('table.filtered tbody tr'));
      function apply() {
        var words = search ? search.value.toLowerCase().split(/\\s+/).filter(Boolean) : [];
        var shown = 0;
        rows.forEach(function (row) {
          var text = row.textContent.toLowerCase();
          var fits = words.every(function (word) { return text.indexOf(word) >= 0; })
            && selects.every(function (select) {
              return select.value === '' || row.dataset[select.dataset.column] === select.value;
            });
          row.hidden = !fits;
          if (fits) shown += 1;
        });
        if (count) count.textContent = shown + ' / ' + rows.length;
      }
      selects.concat(search ? [search] : []).forEach(function (control) { control.addEventListener('input', apply); });
      apply();
    })();
    """
}
