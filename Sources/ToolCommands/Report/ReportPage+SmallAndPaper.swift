extension ReportPage {
  /// How it looks on a telephone, where each entry is a card, and on paper, where everything
  /// is open that fits the filters.
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
      .entries tr:not(.d) { display: flex !important; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; }
      .entries tbody th, .entries td.t { flex: 1 0 100%; }
      .entries tr:not(.d) + tr:not(.d) { margin-top: .4rem; }
      .entries td.f:empty, .entries td.n, .entries td.f i { display: none !important; }
      .entries tr.d { margin-top: .3rem; }
      .d details > div { padding: .8rem; }
      .facts { grid-template-columns: 1fr; gap: 0; }
      .facts dd { margin-bottom: .4rem; }
      .d ul li { gap: .5rem; }
      .d ul i { min-width: 2.2rem; }
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
      .apart > summary { margin: 0 0 .75rem; break-after: avoid; }
      .apart > summary h2::before { content: "" !important; }
      h2, h3, h4, .file, .lead, .findings tbody.g { break-after: avoid; }
      tr:not(.d), .d li, .path, .drift h3, .chart, .findings tbody.f, .figures > div { break-inside: avoid; }
      .entries tr:not(.d) { break-after: avoid; }
      .drift h3, .drift p { break-after: avoid; }
      thead { display: table-header-group; break-inside: avoid; }
      .list > thead th { position: static; }
      th button { display: contents; }
      th button::after { content: ""; }
      .entries .o { width: 19%; }
      .entries .t { width: 20%; }
      .entries .s { width: 12%; }
      td.s { white-space: nowrap; }
      .entries .u { width: 13%; }
      .entries .m { width: 15%; }
      .entries :is(th, td).n { width: 6%; }
      .findings .severity { width: 11%; }
      .findings .place { width: 9%; }
      .findings .rule { width: 19%; }
      details::details-content { content-visibility: visible; height: auto; display: block; }
      .d details > div { border-radius: 0; border-left: 1.5pt solid var(--line); padding: 0 0 0 .7rem; margin: 0 0 .3rem; }
      .d h4 { font-size: 1em; margin: 0 .6rem 0 0; display: inline; }
      .d h4:not(:first-child) { margin: 0 .6rem 0 0; }
      .path { display: inline; }
      .path li { display: inline-block; border: 0; padding: 0 .5rem 0 0; }
      .path ruby { font-size: 1em; }
      .path rt { font-size: .75em; }
      .path small { display: inline; margin-left: .25em; font-size: .85em; }
      .d ul { margin-bottom: .35rem; }
      .d ul li { padding: 0; }
      .file { margin: 0; }
      a { color: inherit; }
      .chart { overflow: visible; }
      .chart svg { max-width: 100%; height: auto; }
      .js .list > tbody:not(.no) { display: table-row-group; }
      .long .list { display: block; }
      .long .list > thead, .long .list > tbody, .js .long .list > tbody:not(.no) { display: table; table-layout: fixed;
        width: 100%; }
      .part .overview, .empty { display: none; }
      .paper:not(:empty) { display: block; margin: 0 0 .75rem; font-size: .875rem; }
      .drift { padding: .8rem 0; }
    }
    """
}
