extension ReportPage {
  /// A list that can be searched, filtered and sorted, a hundred items at a time.
  static let listScript = #"""
      // A part of the page whose items can be searched, filtered and sorted.
      class List {
        constructor(section) {
          this.section = section;
          this.table = section.querySelector(".list");
          this.fields = all(".tools select, .tools input", section);
          this.items = this.table ? all("tbody:not(.g)", this.table) : all(".drift", section);
          this.groups = this.table ? all("tbody.g", this.table) : [];
          this.order = this.items;
          this.matches = null;
          this.searched = this.table?.dataset.find ?? "[data-find]";
          this.more = section.querySelector(".more");
          this.reset = section.querySelector(".reset");
          for (const tools of all(".tools", section)) tools.hidden = false;
          for (const field of this.fields) field.addEventListener("change", () => this.update());
          for (const head of all(".list > thead th", section)) this.makeSortable(head);
          this.more?.addEventListener("click", () => { this.limit *= 2; this.show(); });
          this.reset?.addEventListener("click", () => this.clear());
          this.update();
        }

        key(item) {
          return item.searchKey ??= all(this.searched, item).map(cell => folded(cell.textContent)).join("\n");
        }

        clear() {
          for (const field of this.fields) {
            if (field.type === "checkbox") field.checked = false;
            else field.value = "";
          }
          this.update();
        }

        update() {
          this.limit = this.table ? step : Infinity;
          const chosen = this.fields.filter(field => field.type === "checkbox" ? field.checked : field.value);
          for (const field of this.fields) field.classList.toggle("set", chosen.includes(field));
          if (this.reset) this.reset.hidden = chosen.length === 0;
          this.found = this.order.filter(item => chosen.every(field => {
            const values = (item.dataset[field.name] ?? "").split(" ");
            return values.includes(field.value);
          }) && (!this.matches || this.matches(this.key(item))));
          this.show();
        }

        show() {
          const found = new Set(this.found), shown = new Set(this.found.slice(0, this.limit));
          const documents = items => new Set([...items].map(item => item.dataset.document));
          for (const item of this.items) {
            item.classList.toggle("no", !found.has(item));
            item.classList.toggle("on", shown.has(item));
            if (!this.table) item.hidden = !shown.has(item);
          }
          const foundIn = documents(found), shownIn = documents(shown);
          for (const group of this.groups) {
            group.classList.toggle("no", !foundIn.has(group.dataset.document));
            group.classList.toggle("on", shownIn.has(group.dataset.document));
          }
          this.countGroups();
          this.section.classList.toggle("long", found.size > \#(longList));
          this.tell(found.size, shown.size);
        }

        // What is said behind the name of a document: how many of its findings are shown.
        countGroups() {
          const counts = { found: new Map(), all: new Map() };
          const add = (map, item) => map.set(item.dataset.document, (map.get(item.dataset.document) ?? 0) + 1);
          for (const item of this.groups.length ? this.items : []) add(counts.all, item);
          for (const item of this.groups.length ? this.found : []) add(counts.found, item);
          for (const group of this.groups) {
            const count = group.querySelector("small"), key = group.dataset.document;
            const [found, total] = [counts.found.get(key) ?? 0, counts.all.get(key)];
            count.dataset.all ??= count.textContent;
            count.textContent = found < total ? filled(words.some, digits(found), digits(total)) : count.dataset.all;
          }
        }

        tell(found, shown) {
          const total = this.items.length, some = filled(words.some, digits(found), digits(total));
          for (const output of all(".tools output", this.section)) output.value = found < total ? some : "";
          for (const count of all(`nav a[href="#${this.section.id}"] span`)) {
            count.textContent = found < total ? `${digits(found)} / ${digits(total)}` : digits(total);
          }
          if (this.more) {
            this.more.hidden = shown === found;
            const left = found - shown;
            this.more.textContent = filled(words.more, digits(Math.min(left, this.limit)), digits(left));
          }
          for (const nothing of all(".nothing", this.section)) nothing.hidden = found > 0 || total === 0;
        }

        makeSortable(head) {
          const button = document.createElement("button");
          button.type = "button";
          button.append(...head.childNodes);
          head.append(button);
          button.addEventListener("click", () => this.sort(head));
        }

        // Up, down, and back to the order of the page; within each document where items stand by document.
        sort(head) {
          const old = head.getAttribute("aria-sort");
          const next = old === "ascending" ? "descending" : old === "descending" ? null : "ascending";
          for (const other of head.parentNode.children) other.removeAttribute("aria-sort");
          if (next) head.setAttribute("aria-sort", next);
          const value = item => {
            if (next && head.dataset.cell === "s") return item.dataset.is.split(" ")[0];
            const cell = next && item.querySelector("." + head.dataset.cell);
            return cell ? cell.dataset.value ?? cell.textContent : "";
          };
          const sign = next === "descending" ? -1 : 1;
          const keyed = this.items.map((item, place) =>
            ({ item, place, value: value(item), group: this.groups.length ? Number(item.dataset.document) : 0 }));
          keyed.sort((one, two) => one.group - two.group || (one.value === "") - (two.value === "")
            || sign * collator.compare(one.value, two.value) || one.place - two.place);
          this.order = keyed.map(one => one.item);
          this.arrange();
          this.update();
        }

        // Puts everything where the order wants it.
        arrange() {
          const shelf = document.createDocumentFragment();
          const groups = new Map(this.groups.map(group => [group.dataset.document, group]));
          for (const item of this.order) {
            const group = groups.get(item.dataset.document);
            if (group && groups.delete(item.dataset.document)) shelf.append(group);
            shelf.append(item);
          }
          if (this.table) this.table.append(shelf);
          else this.section.querySelector(".nothing")?.before(shelf);
        }
      }

    """#
}
