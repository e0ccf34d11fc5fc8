extension ReportPage {
  /// Lists of more items are laid out on paper as a table an item: a browser keeps all rows of a table for each of its
  /// pages, and a table over a thousand pages takes more memory than there is.
  static let longList = 300

  /// What the printer gets: what the filters and the search show, everything open.
  ///
  /// What is not printed leaves the page meanwhile: hidden elements cost a browser that makes a tagged PDF more than
  /// others. Chromium 156 prints 10,000 entries without what folds out under them in a few seconds, with it in two minutes.
  static let paperScript = #"""
      const mostOpen = 1000;

      // What fits the filters and the search, said where the numbers of the whole would mislead.
      const paperNote = (list, isPart) => {
        const { found, items, fields } = list, notes = [];
        if (isPart) notes.push(filled(words.printed, digits(found.length), digits(items.length)));
        if (isPart && search.value.trim()) notes.push(filled(words.searched, search.value.trim()));
        for (const field of fields) {
          if (field.type === "checkbox" ? !field.checked : !field.value) continue;
          const title = field.getAttribute("aria-label");
          notes.push(title ? `${title}: ${field.selectedOptions[0].text}` : field.parentNode.textContent);
        }
        return notes.join(" · ");
      };

      let takenOut = null;
      addEventListener("beforeprint", () => {
        if (takenOut) return;
        takenOut = [];
        clearTimeout(waiting);
        find();
        const isPart = lists.some(list => list.found.length < list.items.length);
        document.documentElement.classList.toggle("part", isPart);
        for (const list of lists) {
          const found = new Set(list.found), foundIn = new Set(list.found.map(item => item.dataset.document));
          for (const item of list.items) if (!found.has(item)) item.remove();
          for (const group of list.groups) if (!foundIn.has(group.dataset.document)) group.remove();
          const folds = found.size > mostOpen ? list.found.flatMap(item => all("tr.d, .drift > details", item)) : [];
          for (const fold of folds) {
            takenOut.push([fold.parentNode, fold]);
            fold.remove();
          }
          list.section.classList.toggle("empty", isPart && found.size === 0);
          const note = list.section.querySelector(".paper");
          if (!note) continue;
          note.textContent = paperNote(list, isPart);
          if (folds.length) note.append(note.textContent ? " · " : "", filled(words.folded, digits(mostOpen)));
        }
        for (const fold of all("details:not([open])")) {
          takenOut.push([null, fold]);
          fold.open = true;
        }
      });
      addEventListener("afterprint", () => {
        for (const [parent, fold] of takenOut ?? []) {
          if (parent) parent.append(fold);
          else fold.open = false;
        }
        for (const list of takenOut ? lists : []) list.arrange();
        takenOut = null;
      });
    })();
    """#
}
