extension BitextPage {
  /// The filters are the two check boxes before everything.
  static let style =
    PageStyle.base + """
      body { margin: 0 auto; max-width: 76rem; padding: 1.2rem; font-size: 1rem; line-height: 1.6; }
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
      td { overflow-wrap: anywhere; }
      td p { margin: 0; } td p + p { margin-top: .35rem; } td p.heading { font-weight: 700; }
      td.gap { color: var(--gap-line); font-style: italic; }
      tr.confirmed td.number, .key.confirmed { border-left: .25rem solid var(--sure-line); background: var(--sure); }
      tr.missing td, .key.missing { background: var(--gap); } tr.missing td.number, .key.missing
        { border-left: .25rem solid var(--gap-line); }
      tr.doubtful td, .key.doubtful { background: var(--doubt); } tr.doubtful td.number, .key.doubtful
        { border-left: .25rem solid var(--doubt-line); }
      mark { background: var(--source); color: var(--source-text); border-radius: .2rem; padding: 0 .1rem; }
      @media (max-width: 40rem) { body { padding: .6rem; } th, td { padding: .3rem; }
        th:first-child, td.number { width: 2.2rem; } th:last-child, td.score { width: 3.2rem; } }
      @media print { body { max-width: none; padding: 0; font-size: 9.5pt; } .tools { display: none; }
        th { position: static; } thead { display: table-header-group; } tr { break-inside: avoid; } }
      """
}
