extension ReportPage {
  /// Says that scripts run, before anything is laid out.
  static let earlyScript = "document.documentElement.className = \"js\";"

  /// Search, filters and order; without it everything is there, unsorted.
  static let script = searchScript + "\n" + listScript + "\n" + pageScript + "\n" + paperScript

  /// How the page finds: the same tolerance as look-up in the glossary, and Hangul while it is typed.
  private static let searchScript = #"""
    "use strict";
    (() => {
      const all = (selector, root = document) => [...root.querySelectorAll(selector)];
      const language = document.documentElement.lang;
      const words = JSON.parse(document.getElementById("words").textContent);
      const collator = new Intl.Collator([language, "zh"], { numeric: true });
      const digits = count => count.toLocaleString(language);
      const filled = (text, ...values) => values.reduce((filled, value) => filled.replace("{}", () => value), text);
      const step = 100;

      // What search compares: width, case, spaces and marks do not count, 简 and 繁 are alike, Hangul counts by letters.
      const alike = new Map();
      for (const family of words.alike) {
        const [key, ...others] = family;
        for (const other of others) alike.set(other, key);
      }
      const folded = text => text.normalize("NFKC").toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, "")
        .replace(/\p{Script=Han}/gu, one => alike.get(one) ?? one).normalize("NFD");
      const initials = text => text.replace(/[\u1161-\u11ff]/g, "");
      const finals = "\u11a8\u11a9\u11ab\u11ae\u11af\u11b7\u11b8\u11ba\u11bb\u11bc\u11bd\u11be\u11bf\u11c0\u11c1\u11c2";
      const firsts = "\u1100\u1101\u1102\u1103\u1105\u1106\u1107\u1109\u110a\u110b\u110c\u110e\u110f\u1110\u1111\u1112";
      // While one types, the first letter of the next syllable still stands at the end of the last.
      const typing = text => {
        const place = finals.indexOf(text.at(-1));
        return place < 0 ? text : text.slice(0, -1) + firsts[place];
      };
      const finder = query => {
        const whole = folded(query);
        if (!whole) return null;
        const holds = /^[\u1100-\u1112]+$/.test(whole)
          ? (key, piece) => initials(key).includes(piece)
          : (key, piece) => key.includes(piece) || key.includes(typing(piece));
        const pieces = query.split(/\s+/).map(folded).filter(Boolean);
        return key => holds(key, whole) || (pieces.length > 1 && pieces.every(piece => holds(key, piece)));
      };

    """#

  /// What the search field, the overview and the printer do.
  private static let pageScript = #"""
      const lists = all("main > section[data-list]").map(section => new List(section));
      const search = document.getElementById("search");
      for (const place of all("nav .search")) place.hidden = false;
      const find = () => {
        const matches = finder(search.value);
        for (const list of lists) {
          list.matches = matches;
          list.update();
        }
      };
      // The first list with something found, where the fold would hide it.
      const lead = () => {
        const list = search.value && lists.find(list => list.found.length > 0);
        if (list) list.section.scrollIntoView();
      };
      const isNarrow = matchMedia("(max-width: 48rem)");
      let waiting;
      search.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          find();
          if (isNarrow.matches) lead();
        }, 80);
      });
      if (search.value) find();
      document.addEventListener("keydown", event => {
        const inField = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
        if (event.key === "/" && !inField && !event.ctrlKey && !event.metaKey && !event.altKey) {
          event.preventDefault();
          search.select();
        }
        if (event.key === "Enter" && event.target === search && !event.isComposing) {
          find();
          lead();
        }
        if (event.key === "Escape" && event.target === search && !event.isComposing) {
          search.value = "";
          find();
        }
      });
      // Whoever is led to what is folded up wants to see it.
      const unfold = () => {
        const folds = document.getElementById(location.hash.slice(1))?.querySelector(".apart");
        if (folds) folds.open = true;
      };
      addEventListener("hashchange", unfold);
      unfold();
      // A figure of the overview sets the filter that it counts.
      document.addEventListener("click", event => {
        const link = event.target.closest("a[data-set]");
        const list = link && lists.find(one => `#${one.section.id}` === link.hash);
        if (!list) return;
        const [name, value] = link.dataset.set.split("=");
        for (const field of list.fields) {
          const sets = one => name && field.name === name && one.value === value;
          if (field.type === "checkbox") field.checked = sets(field);
          else field.value = [...field.options].some(sets) ? value : "";
        }
        list.update();
      });

    """#
}
