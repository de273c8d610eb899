// What makes the page live: views, tables, the article reader, words behind every mark and cell. No library, no request.
// Each piece of data is parsed when it is first looked at; everything is written as text, never as HTML.
(() => {
  /** @typedef {string | number | boolean | null | string[]} Cell */
  /** @typedef {{ name: string, type: string, description: string, values: string[] | null, plain: boolean }} Column */
  /** @typedef {{ columns: Column[], key: string, grain: string, rows: number }} TableInfo */
  /** @typedef {{ columns: Column[], rows: Cell[][], at: Map<string, number>, folded: string[] | null }} Table */
  /** @typedef {{ says: string, table: string, ids: string[] }} Mark */
  /** One filled cell: table, row below the article, column, kind, start, end (code points). */
  /** @typedef {[number, string, string, number, number, number]} Evidence */
  /** @typedef {{ id: string, text: string, ev: Evidence[] }} Article */

  /** @param {string} id */
  const json = (id) => JSON.parse(/** @type {HTMLElement} */ (document.getElementById(id)).textContent ?? "null");
  /** @type {{ tables: Record<string, TableInfo>, order: string[], chunk: number, kinds: string[], folds: Record<string, string> }} */
  const info = json("info");

  /** @type {Map<string, unknown>} */
  const kept = new Map();
  /** @template T @param {string} key @param {() => T} make @returns {T} */
  const once = (key, make) => {
    if (!kept.has(key)) kept.set(key, make());
    return /** @type {T} */ (kept.get(key));
  };

  /** @param {string} name @returns {Table} */
  const tableOf = (name) =>
    once(`table ${name}`, () => {
      const { columns, key, rows: count } = info.tables[name];
      /** @type {Cell[][]} */
      const byColumn = json(`table-${name}`);
      const rows = Array.from({ length: count }, (_, row) => byColumn.map((column) => column[row]));
      const at = columns.findIndex((column) => column.name === key);
      return { columns, rows, at: new Map(rows.map((row, index) => [String(row[at]), index])), folded: null };
    });
  /** @returns {Record<string, Mark[]>} */
  const marks = () => once("marks", () => json("marks"));
  /** @param {number} index @returns {Article} */
  const articleAt = (index) => {
    const chunk = Math.floor(index / info.chunk);
    return once(`chunk ${chunk}`, () => /** @type {Article[]} */ (json(`articles-${chunk}`)))[index % info.chunk];
  };

  /** @param {Table} table @param {string} name */
  const columnAt = (table, name) => table.columns.findIndex((column) => column.name === name);
  /** @param {Cell} cell */
  const shown = (cell) =>
    cell === null || cell === false ? "" : Array.isArray(cell) ? cell.join("; ") : cell === true ? "yes" : String(cell);

  /** Letters as one types them: no case, no marks, and the letters that no mark tells apart. @param {string} text */
  const fold = (text) =>
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[^ -~]/g, (letter) => info.folds[letter] ?? letter);

  /**
   * @param {string} tag
   * @param {Record<string, string | number | boolean | null | undefined>} attributes
   * @param {(Node | string | null)[]} children
   */
  const el = (tag, attributes = {}, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
      if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : String(value));
    node.append(...children.filter((child) => child !== null));
    return node;
  };
  /** @param {string} tag @param {Record<string, string | number | boolean | null | undefined>} attributes @param {string} text @param {(event: Event) => void} act */
  const acting = (tag, attributes, text, act) => {
    const node = el(tag, attributes, text);
    node.addEventListener("click", act);
    return node;
  };
  /** @param {string} id */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  /** @param {number} count @param {string} one */
  const counted = (count, one) => `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;
  /** @param {string} id */
  const articleOfRow = (id) => {
    const { at } = tableOf("articles");
    for (let end = id.length; end > 0; end = id.lastIndexOf("/", end - 1)) if (at.has(id.slice(0, end))) return id.slice(0, end);
    return null;
  };
  /** @param {string} article @param {string} row */
  const readerLink = (article, row) =>
    `#article/${encodeURIComponent(article)}${row === article ? "" : `/${encodeURIComponent(row.slice(article.length + 1))}`}`;

  // --- words behind a mark or a cell

  const tip = byId("tip");
  /** @param {Element} by @param {(Node | string)[]} content */
  const showTip = (by, content) => {
    tip.replaceChildren(...content);
    tip.hidden = false;
    const box = by.getBoundingClientRect();
    const [width, height] = [tip.offsetWidth, tip.offsetHeight];
    tip.style.left = `${Math.max(8, Math.min(innerWidth - width - 8, box.left + box.width / 2 - width / 2))}px`;
    tip.style.top = `${box.bottom + height + 16 < innerHeight || box.top < height + 16 ? box.bottom + 8 : box.top - height - 8}px`;
  };
  const hideTip = () => {
    tip.hidden = true;
  };

  /** @param {string} text */
  const wordsOf = (text) => (text.length > 320 ? `${text.slice(0, 317)}…` : text);

  /** @param {Element | null} target */
  const markOf = (target) => {
    const link = target?.closest?.("a[*|href^='#mark-']") ?? null;
    const [, chart, index] = /^#mark-(.+)-(\d+)$/.exec(link?.getAttribute("xlink:href") ?? link?.getAttribute("href") ?? "") ?? [];
    return link === null || chart === undefined ? null : { link, chart, index: Number(index), mark: marks()[chart][Number(index)] };
  };
  /** @param {Event} event */
  const overMark = (event) => {
    const found = markOf(/** @type {Element} */ (event.target));
    if (found === null) return;
    const { says, table, ids } = found.mark;
    const rows = tableOf(table);
    const quote = columnAt(rows, "quote");
    const quotes = [...new Set(ids.map((id) => shown(rows.rows[rows.at.get(id) ?? 0][quote])))];
    showTip(found.link, [
      el("strong", {}, says),
      ...quotes.slice(0, 2).map((text) => el("q", {}, wordsOf(text.replace(/\s+/g, " ")))),
      el("small", {}, `${quotes.length > 2 ? `and ${counted(quotes.length - 2, "more sentence")}; ` : ""}Enter or click shows the rows`),
    ]);
  };
  for (const type of ["mouseover", "focusin"]) byId("charts").addEventListener(type, overMark);
  for (const type of ["mouseout", "focusout"]) byId("charts").addEventListener(type, hideTip);
  byId("charts").addEventListener("click", (event) => {
    const found = markOf(/** @type {Element} */ (event.target));
    if (found === null) return;
    event.preventDefault();
    hideTip();
    location.hash = `#table/${found.mark.table}/${found.chart}/${found.index}`;
  });

  // --- tables

  const pageSize = 50;
  /** @type {Record<string, { query: string, sort: number, up: boolean, page: number, filters: Map<number, string>, only: { says: string, ids: Set<string> } | null, all: boolean }>} */
  const states = {};
  /** @param {string} name */
  const stateOf = (name) => {
    states[name] ??= { query: "", sort: -1, up: true, page: 0, filters: new Map(), only: null, all: false };
    return states[name];
  };
  const names = new Intl.Collator("en", { numeric: true });
  /** @param {Cell} a @param {Cell} b */
  const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : names.compare(shown(a), shown(b)));

  /** The rows that search, filters and chosen mark leave, in the order chosen. @param {string} name */
  const chosenRows = (name) => {
    const table = tableOf(name);
    const { query, sort, up, filters, only } = stateOf(name);
    const key = columnAt(table, info.tables[name].key);
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (words.length > 0) table.folded ??= table.rows.map((row) => fold(row.map(shown).join("\n")));
    const rows = [...table.rows.keys()].filter(
      (index) =>
        (only === null || only.ids.has(String(table.rows[index][key]))) &&
        [...filters].every(([column, value]) => {
          const cell = table.rows[index][column];
          return Array.isArray(cell) ? cell.includes(value) : shown(cell) === value;
        }) &&
        words.every((word) => table.folded?.[index].includes(word)),
    );
    if (sort >= 0) {
      const empty = (/** @type {number} */ index) => shown(table.rows[index][sort]) === "";
      // Empty cells come last, whichever way.
      rows.sort(
        (a, b) => Number(empty(a)) - Number(empty(b)) || (up ? 1 : -1) * compare(table.rows[a][sort], table.rows[b][sort]) || a - b,
      );
    }
    return rows;
  };

  // The same guard as in the CSV files: what a spreadsheet would run has an apostrophe before it.
  const sign = "[=+\\-@＝＋－＠]";
  const risky = new RegExp(`(^|[;,|])([\\s"']*)(?=${sign})`, "g");
  /** @param {Cell} cell @param {Column} column */
  const csvCell = (cell, column) => {
    if (cell === null) return "";
    const text = Array.isArray(cell) ? cell.join("; ") : String(cell);
    const safe =
      typeof cell === "number" || typeof cell === "boolean" || column.values !== null
        ? text
        : text.replace(/[\p{Cc}\u2028\u2029]/gu, " ").replace(risky, "$1$2'");
    return safe === "" ? "" : `"${safe.replaceAll('"', '""')}"`;
  };
  /** @param {string} name */
  const download = (name) => {
    const table = tableOf(name);
    const columns = visible(name);
    const lines = [
      columns.map((column) => `"${table.columns[column].name}"`),
      ...chosenRows(name).map((row) => columns.map((column) => csvCell(table.rows[row][column], table.columns[column]))),
    ];
    const url = URL.createObjectURL(new Blob([`\ufeff${lines.map((line) => `${line.join(",")}\r\n`).join("")}`], { type: "text/csv" }));
    const link = /** @type {HTMLAnchorElement} */ (el("a", { href: url, download: `${name}-selection.csv` }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  /** The columns on the screen. @param {string} name */
  const visible = (name) => {
    const { columns } = info.tables[name];
    return [...columns.keys()].filter((index) => stateOf(name).all || columns[index].plain);
  };

  /** @param {string} name */
  const drawTable = (name) => {
    const table = tableOf(name);
    const state = stateOf(name);
    const rows = chosenRows(name);
    state.page = Math.max(0, Math.min(state.page, Math.ceil(rows.length / pageSize) - 1));
    const columns = visible(name);
    const key = columnAt(table, info.tables[name].key);
    const from = state.page * pageSize;
    const part = rows.slice(from, from + pageSize);
    const head = columns.map((column) => {
      const isSorted = state.sort === column;
      const button = acting(
        "button",
        { type: "button", title: table.columns[column].description, "data-column": column },
        table.columns[column].name,
        () => {
          state.up = isSorted ? !state.up : true;
          state.sort = column;
          state.page = 0;
          drawTable(name);
          /** @type {HTMLElement | null} */ (byId("rows").querySelector(`button[data-column="${column}"]`))?.focus();
        },
      );
      return el("th", { scope: "col", "aria-sort": isSorted ? (state.up ? "ascending" : "descending") : "none" }, button);
    });
    const body = part.map((row) => {
      const id = String(table.rows[row][key]);
      const article = articleOfRow(id);
      return el(
        "tr",
        {},
        ...columns.map((column, index) => {
          const { type, name: of } = table.columns[column];
          const text = shown(table.rows[row][column]);
          const content = of === "article_id" ? el("a", { href: `#article/${encodeURIComponent(text)}` }, text) : text;
          const isNumber = type === "integer" || type === "number";
          if (index > 0)
            return el(
              "td",
              { class: isNumber ? "number" : of === "quote" || of === "measure" ? "long" : null, "data-row": id, "data-of": of },
              content,
            );
          return el(
            "th",
            { scope: "row", "data-row": id, "data-of": of },
            article === null ? text : el("a", { href: readerLink(article, id) }, text),
          );
        }),
      );
    });
    byId("rows").replaceChildren(
      el("table", {}, el("caption", {}, `${info.tables[name].grain}`), el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...body)),
    );
    byId("count").textContent =
      rows.length === 0 ? "No row fits." : `${counted(rows.length, "row")}, ${from + 1} to ${from + part.length} shown`;
    const pages = Math.ceil(rows.length / pageSize);
    /** @param {string} text @param {number} page */
    const turn = (text, page) =>
      acting("button", { type: "button", disabled: page < 0 || page >= pages }, text, () => {
        state.page = page;
        drawTable(name);
        byId("rows").scrollTo({ top: 0 });
      });
    byId("pages").replaceChildren(
      ...(pages > 1
        ? [turn("Previous", state.page - 1), el("span", {}, `page ${state.page + 1} of ${pages}`), turn("Next", state.page + 1)]
        : []),
    );
  };

  /** @param {string} name */
  const showTable = (name) => {
    const state = stateOf(name);
    const table = tableOf(name);
    const search = /** @type {HTMLInputElement} */ (el("input", { type: "search", id: "search", autocomplete: "off", value: state.query }));
    let waiting = 0;
    search.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        state.query = search.value;
        state.page = 0;
        drawTable(name);
      }, 120);
    });
    const filters = [...table.columns.keys()].flatMap((column) => {
      const { name: of, values, plain } = table.columns[column];
      if (!plain || (values === null && !/(?:^|_)country$/.test(of))) return [];
      const present = [...new Set(table.rows.flatMap((row) => row[column]).map((cell) => shown(cell)))]
        .filter((value) => value !== "")
        .sort(names.compare);
      if (present.length < 2) return [];
      const select = /** @type {HTMLSelectElement} */ (
        el(
          "select",
          { id: `filter-${of}` },
          el("option", { value: "" }, "all"),
          ...present.map((value) => el("option", { value, selected: state.filters.get(column) === value }, value)),
        )
      );
      select.addEventListener("change", () => {
        if (select.value === "") state.filters.delete(column);
        else state.filters.set(column, select.value);
        state.page = 0;
        drawTable(name);
      });
      return [el("label", { for: `filter-${of}` }, of, select)];
    });
    const every = /** @type {HTMLInputElement} */ (el("input", { type: "checkbox", checked: state.all }));
    every.addEventListener("change", () => {
      state.all = every.checked;
      drawTable(name);
    });
    const { only } = state;
    byId("view-table").replaceChildren(
      el("h1", { tabindex: -1 }, name),
      ...(only === null
        ? []
        : [
            el(
              "p",
              { class: "only" },
              `Behind “${only.says}”: ${counted(only.ids.size, "row")}. `,
              acting("button", { type: "button" }, "Show all rows", () => {
                state.only = null;
                location.hash = `#table/${name}`;
                route();
              }),
            ),
          ]),
      el(
        "div",
        { class: "tools" },
        el("label", { for: "search" }, "Search", search),
        ...filters,
        el("label", { class: "check" }, every, "all columns"),
        acting("button", { type: "button", id: "download" }, "CSV of these rows", () => download(name)),
      ),
      el("p", { id: "count", role: "status" }),
      el("div", { id: "rows", class: "scroll", tabindex: 0, role: "region", "aria-label": `Rows of ${name}` }),
      el("div", { id: "pages" }),
    );
    drawTable(name);
  };

  /** Code points to UTF-16. @param {string} text @returns {(offset: number) => number} */
  const unitsOf = (text) => {
    if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
    /** @type {number[]} */
    const at = [];
    for (let index = 0; index < text.length; index += /** @type {number} */ (text.codePointAt(index)) > 0xffff ? 2 : 1) at.push(index);
    at.push(text.length);
    return (offset) => at[offset];
  };

  /** The words of a cell in the table view, with what stands around them. @param {Element} cell */
  const overCell = (cell) => {
    const id = cell.getAttribute("data-row") ?? "";
    const article = articleOfRow(id);
    if (article === null) return;
    const { text, ev } = articleAt(tableOf("articles").at.get(article) ?? 0);
    const below = id === article ? "" : id.slice(article.length + 1);
    const of = cell.getAttribute("data-of");
    const found = ev.find(([, row, column]) => row === below && column === of);
    if (found === undefined) return hideTip();
    const [, , , kind, start, end] = found;
    const unit = unitsOf(text);
    const [from, to] = [unit(start), unit(end)];
    if (from === to) return showTip(cell, [el("small", {}, `${info.kinds[kind]}: no words of the article give it`)]);
    showTip(cell, [
      el("span", {}, `…${text.slice(Math.max(0, from - 70), from)}`, el("b", {}, text.slice(from, to)), `${text.slice(to, to + 70)}…`),
      el("small", {}, info.kinds[kind]),
    ]);
  };
  byId("view-table").addEventListener("mouseover", (event) => {
    const cell = /** @type {Element} */ (event.target).closest("[data-row]");
    if (cell !== null) overCell(cell);
  });
  byId("view-table").addEventListener("mouseout", hideTip);
  byId("view-table").addEventListener("focusin", (event) => {
    const cell = /** @type {Element} */ (event.target).closest("[data-row]");
    if (cell !== null) overCell(cell);
  });
  byId("view-table").addEventListener("focusout", hideTip);

  // --- the article reader

  /** @param {string} id @param {string | null} wanted a row below the article */
  const showArticle = (id, wanted) => {
    const articles = tableOf("articles");
    const index = articles.at.get(id);
    if (index === undefined) {
      byId("view-article").replaceChildren(el("h1", { tabindex: -1 }, "No such article"), el("p", {}, id));
      return;
    }
    const { text, ev } = articleAt(index);
    const row = articles.rows[index];
    /** @param {string} name */
    const told = (name) => shown(row[columnAt(articles, name)]);
    const unit = unitsOf(text);

    // The text is cut at every border of evidence; each piece knows all that it is evidence of.
    const spans = ev.map(([, , , , start, end]) => [unit(start), unit(end)]);
    const borders = [...new Set([0, text.length, ...spans.flat()])].sort((a, b) => a - b);
    const opening = [...spans.keys()].filter((at) => spans[at][0] < spans[at][1]).sort((a, b) => spans[a][0] - spans[b][0]);
    /** @type {HTMLElement[][]} */
    const piecesOf = ev.map(() => []);
    /** @type {(Node | string)[]} */
    const pieces = [];
    let next = 0;
    /** @type {number[]} */
    let open = [];
    for (let at = 0; at + 1 < borders.length; at++) {
      const [from, to] = [borders[at], borders[at + 1]];
      open = open.filter((one) => spans[one][1] > from);
      while (next < opening.length && spans[opening[next]][0] === from) open.push(opening[next++]);
      const words = text.slice(from, to);
      if (open.length === 0) pieces.push(words);
      else {
        const mark = el("mark", { tabindex: 0, "data-ev": open.join(" ") }, words);
        for (const one of open) piecesOf[one].push(mark);
        pieces.push(mark);
      }
    }

    /** @type {HTMLElement[]} */
    const cells = [];
    const own = info.order.filter((name) => name !== "people" && name !== "events");
    const lists = own.map((name, tableIndex) => {
      const table = tableOf(name);
      const key = columnAt(table, info.tables[name].key);
      const rows =
        name === "articles"
          ? [row]
          : (once(`rows ${name}`, () =>
              Map.groupBy ? Map.groupBy(table.rows, (one) => String(one[columnAt(table, "article_id")])) : grouped(table),
            ).get(id) ?? []);
      if (rows.length === 0) return null;
      return el(
        "section",
        {},
        el("h2", {}, `${name} (${rows.length})`),
        ...rows.map((one) => {
          const rowId = String(one[key]);
          const below = rowId === id ? "" : rowId.slice(id.length + 1);
          return el(
            "dl",
            { class: wanted === below && below !== "" ? "wanted" : null, id: `row-${below}` },
            ...table.columns.flatMap(({ name: of, plain, description }, column) => {
              const value = shown(one[column]);
              if (value === "" || of === "quote" || of === "article_id" || (!plain && of !== info.tables[name].key)) return [];
              const at = ev.findIndex(([t, r, c]) => t === tableIndex && r === below && c === of);
              const isBare = at < 0 || piecesOf[at].length === 0;
              const cell = isBare ? el("span", {}, value) : el("button", { type: "button", "data-cell": at }, value);
              if (!isBare) cells[at] = cell;
              const note = at >= 0 && ev[at][3] > 1 ? el("small", {}, ` ${info.kinds[ev[at][3]]}`) : null;
              return [el("dt", { title: description }, of), el("dd", {}, cell, note)];
            }),
          );
        }),
      );
    });

    /** @param {Element | null} target @param {boolean} on */
    const light = (target, on) => {
      const cell = target?.closest("[data-cell]");
      const mark = target?.closest("[data-ev]");
      if (cell !== null && cell !== undefined) {
        cell.classList.toggle("lit", on);
        for (const piece of piecesOf[Number(cell.getAttribute("data-cell"))]) piece.classList.toggle("lit", on);
      } else if (mark !== null && mark !== undefined) {
        mark.classList.toggle("lit", on);
        for (const one of (mark.getAttribute("data-ev") ?? "").split(" ")) cells[Number(one)]?.classList.toggle("lit", on);
      }
    };
    /** @param {Element | null} target */
    const follow = (target) => {
      const cell = target?.closest("[data-cell]");
      const mark = target?.closest("[data-ev]");
      const to = cell
        ? piecesOf[Number(cell.getAttribute("data-cell"))][0]
        : mark
          ? (mark.getAttribute("data-ev") ?? "")
              .split(" ")
              .map((one) => cells[Number(one)])
              .find((one) => one !== undefined)
          : null;
      to?.scrollIntoView({ block: "center" });
      to?.focus({ preventScroll: true });
    };

    const ids = [...articles.at.keys()];
    /** @param {number} to @param {string} label */
    const step = (to, label) => (ids[to] === undefined ? null : el("a", { href: `#article/${encodeURIComponent(ids[to])}` }, label));
    const url = told("url");
    const reader = el(
      "div",
      { class: "reader" },
      el("article", { tabindex: 0, "aria-label": "The article's text" }, ...pieces),
      el("div", { class: "facts", tabindex: 0, role: "region", "aria-label": "What was read in it" }, ...lists),
    );
    for (const [type, on] of /** @type {const} */ ([
      ["mouseover", true],
      ["focusin", true],
      ["mouseout", false],
      ["focusout", false],
    ]))
      reader.addEventListener(type, (event) => light(/** @type {Element} */ (event.target), on));
    reader.addEventListener("click", (event) => follow(/** @type {Element} */ (event.target)));
    reader.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(/** @type {Element} */ (event.target).matches("mark"))) return;
      event.preventDefault(); // else the value that gets the focus is pressed at once
      follow(/** @type {Element} */ (event.target));
    });
    byId("view-article").replaceChildren(
      el("h1", { tabindex: -1 }, told("title") || id),
      el(
        "p",
        { class: "meta" },
        [told("outlet"), told("published"), told("place"), told("country"), id].filter(Boolean).join(" · "),
        /^https?:/.test(url) ? el("a", { href: url, rel: "noreferrer" }, " source") : null,
      ),
      el("nav", { class: "steps", "aria-label": "Articles" }, step(index - 1, "Previous article"), step(index + 1, "Next article")),
      el(
        "p",
        { class: "hint" },
        "Hover or focus a value to see its words; hover or focus words to see their values. Enter goes from one to the other.",
      ),
      reader,
    );
    if (wanted !== null) byId(`row-${wanted}`)?.scrollIntoView?.({ block: "nearest" });
  };
  /** @param {Table} table */
  const grouped = (table) => {
    const column = columnAt(table, "article_id");
    /** @type {Map<string, Cell[][]>} */
    const rows = new Map();
    for (const row of table.rows) rows.set(String(row[column]), [...(rows.get(String(row[column])) ?? []), row]);
    return rows;
  };

  // --- views

  const route = () => {
    hideTip();
    const [view, ...rest] = location.hash.slice(1).split("/").map(decodeURIComponent);
    const isTable = view === "table" && rest[0] in info.tables;
    const shownView = isTable ? "table" : view === "article" && rest[0] ? "article" : "overview";
    for (const one of ["overview", "table", "article"]) byId(`view-${one}`).hidden = one !== shownView;
    if (isTable) {
      const mark = rest.length > 1 ? marks()[rest[1]]?.[Number(rest[2])] : undefined;
      stateOf(rest[0]).only = mark === undefined ? null : { says: mark.says, ids: new Set(mark.ids) };
      stateOf(rest[0]).page = 0;
      showTable(rest[0]);
    } else if (shownView === "article") showArticle(rest[0], rest.length > 1 ? rest.slice(1).join("/") : null);
    for (const link of document.querySelectorAll("#views a")) {
      const isHere =
        link.getAttribute("href") === (isTable ? `#table/${rest[0]}` : shownView === "article" ? "#table/articles" : "#overview");
      if (isHere) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    if (view !== "") {
      scrollTo(0, 0);
      /** @type {HTMLElement | null} */ (document.querySelector(`#view-${shownView} h1`))?.focus({ preventScroll: true });
    }
  };
  addEventListener("hashchange", route);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") hideTip();
  });
  document.documentElement.classList.add("live");
  route();
})();
