extension BitextPage {
  /// Colours for light and dark, and for paper; the filters are the two check boxes before everything.
  static let style = """
    :root { --back: #fff; --text: #1d1d1f; --faint: #6b7078; --line: #dfe2e6; --head: #f4f5f7; --doubt: #fff3c4;
      --doubt-line: #d39e00; --gap: #fde3e1; --gap-line: #c9372c; --sure: #e3f5e6; --sure-line: #2e8b46;
      --mark: #dbeafe; --mark-text: #12305f; }
    @media (prefers-color-scheme: dark) { :root { --back: #17181b; --text: #e6e7ea; --faint: #9aa0a8;
      --line: #34373d; --head: #212327; --doubt: #3f3511; --doubt-line: #e0b429; --gap: #45201d; --gap-line: #f0776c;
      --sure: #18361f; --sure-line: #5fc37a; --mark: #1f3a66; --mark-text: #cfe1ff; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 76rem; padding: 1.2rem; background: var(--back); color: var(--text);
      font: 1rem/1.6 "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", system-ui, sans-serif; }
    [lang=zh] { font-family: "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
    h1 { font-size: 1.3rem; margin: 0 0 .4rem; overflow-wrap: anywhere; }
    h2 { font-size: 1.1rem; margin: 2rem 0 .3rem; overflow-wrap: anywhere; }
    .counts, .legend { color: var(--faint); font-size: .9rem; margin: .3rem 0 .8rem; }
    #only-doubtful, #no-links { position: absolute; opacity: 0; }
    .tools label { display: inline-block; border: 1px solid var(--line); border-radius: .4rem; padding: .15rem .7rem;
      cursor: pointer; background: var(--head); }
    #only-doubtful:focus-visible ~ header label[for=only-doubtful], #no-links:focus-visible ~ header label[for=no-links]
      { outline: 2px solid var(--doubt-line); }
    #only-doubtful:checked ~ header label[for=only-doubtful], #no-links:checked ~ header label[for=no-links]
      { background: var(--text); color: var(--back); }
    #only-doubtful:checked ~ main tbody tr:not(.doubtful) { display: none; }
    #no-links:checked ~ main mark { background: none; color: inherit; }
    .key { border-left: .25rem solid; padding: 0 .5rem; margin-right: .5rem; color: var(--text); }
    table { width: 100%; border-collapse: collapse; table-layout: fixed; }
    th { text-align: left; font-weight: 600; font-size: .85rem; background: var(--head); position: sticky; top: 0;
      overflow-wrap: anywhere; }
    th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
    th:first-child, td.number { width: 3.4rem; } th:last-child, td.score { width: 6.2rem; }
    td.number, td.score { color: var(--faint); font-size: .85rem; font-variant-numeric: tabular-nums; }
    td.score, th:last-child { text-align: right; }
    td { overflow-wrap: anywhere; } td[lang=ko] { word-break: keep-all; }
    td p { margin: 0; } td p + p { margin-top: .35rem; } td p.heading { font-weight: 700; }
    td.gap { color: var(--gap-line); font-style: italic; }
    tr.confirmed td.number, .key.confirmed { border-left: .25rem solid var(--sure-line); background: var(--sure); }
    tr.missing td, .key.missing { background: var(--gap); } tr.missing td.number, .key.missing
      { border-left: .25rem solid var(--gap-line); }
    tr.doubtful td, .key.doubtful { background: var(--doubt); } tr.doubtful td.number, .key.doubtful
      { border-left: .25rem solid var(--doubt-line); }
    mark { background: var(--mark); color: var(--mark-text); border-radius: .2rem; padding: 0 .1rem; }
    @media (max-width: 40rem) { body { padding: .6rem; } th, td { padding: .3rem; }
      th:first-child, td.number { width: 2.2rem; } th:last-child, td.score { width: 3.2rem; } }
    @media print { :root { --back: #fff; --text: #000; --faint: #444; --line: #bbb; --head: #eee; --doubt: #fff3c4;
        --gap: #fde3e1; --sure: #e3f5e6; --mark: #e7effb; --mark-text: #000; }
      body { max-width: none; padding: 0; font-size: 9.5pt; } .tools { display: none; } th { position: static; }
      thead { display: table-header-group; } tr { break-inside: avoid; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
    """
}
