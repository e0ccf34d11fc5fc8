extension ReportPage {
  /// How it looks on a telephone, where each entry is a card, and on paper, where nothing is hidden.
  static let styleForSmallAndPaper = """
    @media screen and (max-width: 48rem) {
      header, main, footer, nav > div { padding-left: 1rem; padding-right: 1rem; }
      html { scroll-padding-top: 6.5rem; }
      h1 { font-size: 1.375rem; margin-top: 1.5rem; }
      h2 { margin-top: 2.5rem; }
      nav > div { padding-top: .6rem; padding-bottom: .6rem; }
      nav .search { order: -1; flex: 1 0 100%; }
      input[type=search], select { font-size: 1rem; }
      .figures { grid-template-columns: 1fr 1fr; gap: 1.1rem 1.1rem; }
      .figures .number { font-size: 1.5rem; }
      .tools { display: grid; grid-template-columns: 1fr 1fr; }
      .tools select { width: 100%; }
      .tools label.check { padding: 0; }
      .tools output { grid-column: 1 / -1; margin: 0; }
      .list, .list > tbody, .list > tbody > tr, .list > tbody > tr > * { display: block; width: auto !important; }
      .list > thead { display: block; }
      .list > thead tr { display: flex; flex-wrap: wrap; gap: 0 .9rem; border-bottom: 1px solid var(--text);
        padding-bottom: .2rem; }
      .list > thead th { position: static; display: block; width: auto !important; padding: .3rem 0; border: 0; }
      .list > tbody { padding: .7rem 0 .6rem; }
      .list > tbody > tr > * { padding: 0 !important; text-align: left; }
      .entries tr.r { display: flex !important; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; }
      .entries tbody th, .entries td.rendering { flex: 1 0 100%; }
      .entries tr.r + tr.r { margin-top: .4rem; }
      .entries td.state:empty, .entries td.official:empty { display: none !important; }
      .entries td[data-name]::before { content: attr(data-name) " "; color: var(--faint); font-size: .8125rem; }
      .entries td.n, .entries td.official .faint { display: none !important; }
      .entries tr.d { margin-top: .3rem; }
      .inside { padding: .8rem; }
      .facts { grid-template-columns: 1fr; gap: 0; }
      .facts dd { margin-bottom: .4rem; }
      .contexts li { grid-template-columns: 2.2rem 1fr; gap: .5rem; }
      .rest { margin-left: 2.7rem; }
      .findings tr.w { display: flex !important; flex-wrap: wrap; gap: 0 .8rem; align-items: baseline; }
      .findings td.what { order: 1; flex: 1 0 100%; }
      .findings tbody.g { padding-top: 1.2rem; }
    }
    @page { margin: 15mm 14mm; }
    @media print {
      html { font-size: 9.5pt; }
      header, main, footer { max-width: none; padding: 0; }
      nav, .tools, .more, .skip, .nothing, .list summary, .drift summary, .stamp { display: none !important; }
      h1 { margin-top: 0; }
      h2 { margin-top: 1.75rem; }
      .figures { grid-template-columns: repeat(4, 1fr); gap: 1.25rem; }
      main > section + section ~ section { break-before: page; }
      main > section + section ~ section > h2 { margin-top: 0; }
      h2, h3, h4, .file, .lead, .findings tbody.g { break-after: avoid; }
      tr.r, .contexts li, .path, .drift, .findings tbody.f, .figures > div { break-inside: avoid; }
      tr.r { break-after: avoid; }
      .list > thead { display: table-header-group; break-inside: avoid; }
      .list > thead th { position: static; }
      th button::after { content: ""; }
      .entries thead th.original { width: 21%; }
      .entries thead th.rendering { width: 25%; }
      .entries thead th.state { width: 9%; }
      .entries thead th.status { width: 13%; }
      .entries thead th.method { width: 11%; }
      .entries thead th.n { width: 6%; }
      .findings thead th.severity { width: 9%; }
      .findings thead th.place { width: 9%; }
      .findings thead th.rule { width: 19%; }
      details::details-content { content-visibility: visible; height: auto; display: block; }
      .inside { border-radius: 0; border-left: 1.5pt solid var(--line); padding: 0 0 0 .7rem; margin: 0 0 .3rem; }
      .inside h4 { font-size: 1em; margin: 0 .6rem 0 0; display: inline; }
      .inside h4:not(:first-child) { margin: 0 .6rem 0 0; }
      .path { display: inline; }
      .path li { display: inline-block; border: 0; padding: 0 .5rem 0 0; }
      .path b, .path i, .path small { display: inline; font-size: 1em; }
      .path b::after { content: "→"; color: var(--faint); }
      .path small { margin-left: .25em; font-size: .85em; }
      .contexts { margin-bottom: .35rem; }
      .contexts li { padding: 0; }
      .file { margin: 0; }
      a { color: inherit; }
      .chart { overflow: visible; }
      .chart svg { max-width: 100%; height: auto; }
      .js .list > tbody.match { display: table-row-group; }
      .drift { padding: .8rem 0; }
    }
    """
}
