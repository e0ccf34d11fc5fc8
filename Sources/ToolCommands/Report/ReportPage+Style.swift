extension ReportPage {
  /// How the page looks on a screen of usual width.
  static let style = """
    html { scroll-padding-top: 4rem; }
    body { margin: 0; font-size: .9375rem; line-height: 1.6; }
    header, main, footer, nav > div { max-width: 74rem; margin: 0 auto; padding: 0 1.5rem; }
    a { color: var(--accent); text-decoration: none; }
    a:hover { text-decoration: underline; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: .2rem; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: 1rem; z-index: 3; background: var(--back); padding: .5rem; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space:
      nowrap; }
    h1 { font-size: 1.625rem; line-height: 1.3; font-weight: 700; letter-spacing: -.01em; margin: 2.25rem 0 .25rem;
      overflow-wrap: anywhere; }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 3.5rem 0 1rem; font-weight: 700; letter-spacing: -.01em; }
    h3 { font-size: 1rem; margin: 0; font-weight: 600; overflow-wrap: anywhere; }
    p { margin: 0; }
    .about, .lead { color: var(--faint); font-size: .875rem; }
    h2 + .lead { margin: -.6rem 0 1rem; max-width: 46rem; }
    nav { position: sticky; top: 0; z-index: 2; background: var(--back); border-bottom: 1px solid var(--line);
      margin-top: 1.25rem; }
    nav > div { display: flex; gap: .25rem 1.5rem; align-items: center; min-height: 3.25rem; flex-wrap: wrap; }
    nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; list-style: none; }
    nav li { white-space: nowrap; }
    nav li a { color: var(--text); font-weight: 500; }
    nav li span { color: var(--faint); font-weight: 400; margin-left: .2rem; font-variant-numeric: tabular-nums; }
    nav .search { margin-left: auto; flex: 0 1 22rem; }
    input[type=search], select { font: inherit; font-size: .875rem; color: inherit; background: var(--panel);
      border: 1px solid var(--line); border-radius: .45rem; padding: .3rem .65rem; min-height: 2.25rem; max-width:
      100%; }
    input[type=search] { width: 100%; }
    input[type=search]::placeholder { color: var(--faint); opacity: 1; }
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1.5rem 2.5rem;
      margin: 1.75rem 0 0; padding: 0; }
    .figures > div { border-top: 2px solid var(--text); padding-top: .6rem; }
    .figures dt { color: var(--faint); font-size: .875rem; }
    .figures dd { margin: 0; }
    .figures .number { font-size: 1.9rem; line-height: 1.25; font-weight: 600; letter-spacing: -.02em;
      font-variant-numeric: tabular-nums; }
    .figures svg.bar { display: block; width: 100%; height: .4rem; margin: .35rem 0 .5rem; border-radius: .2rem;
      overflow: hidden; background: var(--line); }
    .figures ul { list-style: none; margin: 0; padding: 0; font-size: .875rem; color: var(--soft); display: flex;
      flex-wrap: wrap; gap: .1rem .9rem; }
    .sure { fill: var(--sure-line); color: var(--sure-line); }
    .doubt { fill: var(--doubt-line); color: var(--doubt-line); }
    .bad { fill: var(--gap-line); color: var(--gap-line); }
    .info { fill: var(--info-line); color: var(--info-line); }
    .none { fill: var(--faint); color: var(--faint); }
    .dot, .entries td.s::before { display: inline-block; width: .55rem; height: .55rem; margin-right: .4rem; background:
      currentColor; }
    .entries td.s::before { content: ""; }
    [data-is^=s0] .s::before { color: var(--sure-line); }
    [data-is^=s1] .s::before { color: var(--doubt-line); }
    [data-is^=s2] .s::before { color: var(--faint); }
    .dot.sure, [data-is^=s0] .s::before { border-radius: 50%; }
    .dot.doubt, [data-is^=s1] .s::before { clip-path: polygon(50% 0, 100% 100%, 0 100%); }
    .dot.info { background: none; border: 2px solid; border-radius: 50%; }
    .dot.none, [data-is^=s2] .s::before { clip-path: polygon(20% 0, 50% 30%, 80% 0, 100% 20%, 70% 50%, 100% 80%,
      80% 100%, 50% 70%, 20% 100%,
      0 80%, 30% 50%, 0 20%); }
    .plain.documents { margin-top: 2rem; }
    .tools { display: flex; flex-wrap: wrap; gap: .5rem .6rem; align-items: center; margin: 0 0 .75rem; font-size:
      .875rem; }
    .tools[hidden] { display: none; }
    .tools label.check { display: inline-flex; gap: .4rem; align-items: center; padding: 0 .35rem; min-height:
      2.25rem; }
    .tools input { accent-color: var(--accent); margin: 0; width: 1rem; height: 1rem; }
    .tools output { margin-left: auto; color: var(--faint); font-variant-numeric: tabular-nums; }
    .tools select.set { border-color: var(--accent); color: var(--accent); font-weight: 500; }
    button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
    .more, .reset { border: 1px solid var(--line); border-radius: .45rem; padding: .3rem .9rem; min-height: 2.25rem;
      background: var(--panel); font-size: .875rem; }
    .more { display: block; margin: 1rem auto 0; }
    .more[hidden], .reset[hidden], .nothing[hidden] { display: none; }
    .paper { display: none; }
    .nothing { color: var(--faint); padding: 2rem 0; text-align: center; }
    .wide { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; }
    th { font-weight: inherit; text-align: left; }
    thead th { font-size: .8125rem; font-weight: 500; color: var(--faint); border-bottom: 1px solid var(--text);
      padding: .45rem .75rem .45rem 0; vertical-align: bottom; background: var(--back); }
    .list > thead th { position: sticky; top: 3.25rem; z-index: 1; }
    th button { font-weight: 500; display: inline-flex; gap: .3rem; align-items: baseline; text-align: left; }
    th button:hover { color: var(--text); }
    th button::after { content: "↕"; opacity: .35; font-size: .8em; }
    th[aria-sort=ascending] button::after { content: "↑"; opacity: 1; }
    th[aria-sort=descending] button::after { content: "↓"; opacity: 1; }
    th[aria-sort=ascending] button, th[aria-sort=descending] button { color: var(--text); }
    td, tbody th { padding: .45rem .75rem .45rem 0; vertical-align: top; overflow-wrap: anywhere; }
    .number, td.n, th.n { font-variant-numeric: tabular-nums; }
    td.n, th.n { text-align: right; padding-right: 0; }
    th.n button { flex-direction: row-reverse; }
    .entries tbody, .plain tbody tr { border-bottom: 1px solid var(--line); }
    .entries { table-layout: fixed; }
    .entries .o { width: 22%; }
    .entries .t { width: 24%; }
    .entries .s { width: 7.5rem; }
    .entries .u { width: 9rem; }
    .entries .m { width: 7rem; }
    .entries th.n { width: 4.5rem; }
    .entries tbody th { font-size: 1.0625rem; line-height: 1.5; }
    .entries tbody th small { display: block; font-size: .8125rem; }
    .entries tr:not(.d) + tr:not(.d) td { padding-top: 0; }
    .entries td.t { font-size: 1.0625rem; line-height: 1.5; }
    .entries td b { font-weight: inherit; }
    .entries .preferred .t > b { font-weight: 600; }
    .entries .off .t > b { text-decoration: line-through; text-decoration-color: var(--faint); color: var(--soft); }
    .entries .t small { display: block; font-size: .8125rem; color: var(--faint); line-height: 1.45; }
    .entries .f i { font-style: normal; color: var(--faint); }
    .entries tr.d td { padding: 0 0 .6rem; }
    .entries :is(td.s, td.u, td.m) { font-size: .875rem; color: var(--soft); padding-top: .55rem; }
    .entries td.n, .entries td.f { padding-top: .5rem; }
    .tag { display: inline-block; font-size: .75rem; line-height: 1.4; padding: .05rem .4rem; border-radius: .3rem;
      background: var(--doubt); color: var(--text); white-space: nowrap; }
    .tag.bad { background: var(--gap); color: var(--text); }
    .faint { color: var(--faint); }
    summary { cursor: pointer; color: var(--faint); font-size: .8125rem; width: fit-content; border-radius: .2rem; }
    summary:hover { color: var(--text); }
    details[open] > summary { color: var(--text); }
    .d details > div { background: var(--panel); border-radius: .6rem; padding: .9rem 1.1rem 1rem; margin: .4rem 0 .5rem; }
    .d h4 { margin: 0 0 .35rem; font-size: .9375rem; font-weight: 600; }
    .d h4:not(:first-child) { margin-top: 1.2rem; }
    .facts { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0 0 .9rem; font-size:
      .875rem; }
    .facts dt { color: var(--faint); }
    .facts dd { margin: 0; white-space: pre-line; }
    .path { display: flex; flex-wrap: wrap; gap: .35rem; list-style: none; margin: .1rem 0 .7rem; padding: 0; }
    .path li { background: var(--back); border: 1px solid var(--line); border-radius: .4rem; padding: .1rem .55rem
      .2rem; text-align: center; line-height: 1.35; }
    .path ruby { font-size: 1.0625rem; ruby-position: under; ruby-align: center; }
    .path rt { font-size: .9375rem; padding: 0 .15em; }
    .path small { color: var(--faint); font-size: .6875rem; display: block; }
    .path .slip { border-color: var(--doubt-line); }
    .file { color: var(--faint); font-size: .8125rem; margin: .5rem 0 .1rem; overflow-wrap: anywhere; }
    .d ul { list-style: none; margin: 0; padding: 0; }
    .d ul li { display: grid; grid-template-columns: fit-content(8rem) 1fr; gap: .75rem; padding: .15rem 0; }
    .d ul i { min-width: 2.75rem; color: var(--faint); font-style: normal; font-size: .8125rem; text-align: right;
      font-variant-numeric: tabular-nums; padding-top: .1rem; }
    mark { background: var(--target); color: var(--target-text); border-radius: .2rem; padding: .05rem .15rem;
      box-decoration-break: clone; -webkit-box-decoration-break: clone; }
    mark[lang|=zh] { background: var(--source); color: var(--source-text); }
    .stamp { color: var(--faint); font-size: .8125rem; margin-top: .7rem; }
    .rest { color: var(--faint); font-size: .8125rem; margin: .3rem 0 0 3.5rem; }
    .findings { table-layout: fixed; }
    .findings .severity { width: 7.5rem; white-space: nowrap; }
    .findings .place { width: 5rem; }
    .findings .rule { width: 13rem; }
    .findings tbody.f { border-bottom: 1px solid var(--line); }
    .findings tbody.g th { padding: 1.6rem 0 .4rem; font-weight: 600; border-bottom: 1px solid var(--line); }
    .findings tbody.g small { font-weight: 400; color: var(--faint); margin-left: .6rem; }
    .findings tr > * { padding-top: .6rem; padding-bottom: .6rem; }
    .findings td.severity, .findings td.place, .findings td.rule { font-size: .875rem; color: var(--soft);
      padding-top: .65rem; }
    .findings td.place { font-variant-numeric: tabular-nums; }
    .findings td.rule { font-size: .8125rem; overflow-wrap: anywhere; }
    .message { font-weight: 500; }
    .line { color: var(--soft); margin-top: .1rem; }
    .pair { border-left: 2px solid var(--line); padding-left: .7rem; margin: .25rem 0; }
    .apart > summary { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; width: auto; margin:
      3.5rem 0 1rem; font-size: .875rem; }
    .apart > summary h2 { display: inline; margin: 0; color: var(--text); }
    .apart > summary h2::before { content: "▸ "; color: var(--faint); }
    .apart[open] > summary h2::before { content: "▾ "; }
    .fix { margin-top: .1rem; }
    .fix b { font-weight: 600; color: var(--sure-line); }
    .related { color: var(--faint); font-size: .8125rem; }
    .finding-error mark { background: var(--gap); color: var(--text); box-shadow: inset 0 -2px var(--gap-line); }
    .finding-warning mark { background: var(--doubt); color: var(--text); box-shadow: inset 0 -2px
      var(--doubt-line); }
    .finding-information mark { background: var(--panel); color: var(--text); box-shadow: inset 0 -2px
      var(--info-line); }
    .drift { border-top: 1px solid var(--line); padding: 1.1rem 0 1.2rem; }
    .drift h3 { font-size: 1.0625rem; }
    .drift p { font-size: .875rem; color: var(--soft); }
    .chart { overflow-x: auto; margin: .6rem 0 .3rem; }
    .chart svg { display: block; font: inherit; }
    .chart text { fill: var(--text); font-size: 13px; }
    .chart .axis { fill: var(--faint); font-size: 11px; }
    .chart .rail { stroke: var(--line); stroke-width: 1; }
    .chart .way { fill: none; stroke: var(--accent); stroke-opacity: .3; stroke-width: 6; stroke-linejoin: round;
      stroke-linecap: round; }
    .chart .turn { stroke: var(--gap-line); stroke-dasharray: 2 3; }
    .chart .usual { fill: var(--accent); }
    .chart .rare { fill: var(--back); stroke: var(--accent); stroke-width: 1.5; }
    .order { columns: 20rem; font-size: .8125rem; color: var(--faint); margin: 0 0 1rem; padding-left: 1.6rem; }
    .plain { font-size: .875rem; width: auto; margin: .5rem 0; }
    .plain td, .plain th { padding-right: 1.5rem; }
    footer { color: var(--faint); font-size: .8125rem; padding-top: 3rem; padding-bottom: 3rem; }
    .js .list > tbody:not(.on) { display: none; }
    """
}
