// The article reader: the text with all that was read in it, each beside the other.

/** @param {string} id @param {string | null} wanted a row below the article */
const showArticle = (id, wanted) => {
  const articles = tableOf("articles");
  const index = articles.at.get(id);
  if (index === undefined) {
    byId("view-article").replaceChildren(el("h1", { tabindex: -1 }, "No such article"), el("p", {}, id));
    return;
  }
  const { text, ev, rows: ownRows } = articleAt(index);
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
  const own = info.order.filter((name) => info.tables[name].columns.some((column) => column.name === "article_id"));
  const lists = own.map((name) => {
    const tableIndex = info.order.indexOf(name);
    const { columns } = info.tables[name];
    const key = columns.findIndex((column) => column.name === info.tables[name].key);
    const rows =
      name === "articles" ? [row] : ((ownRows ? ownRows[name] : once(`rows ${name}`, () => grouped(tableOf(name))).get(id)) ?? []);
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
          ...columns.flatMap(({ name: of, plain, description }, column) => {
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
/** The pieces that the reader wants for an article, beside the table of articles. @param {string} id */
const piecesOfReader = (id) => {
  const index = tableOf("articles").at.get(id);
  const tables = info.folder === null ? info.order.map((name) => `table-${name}`) : [];
  return index === undefined ? [] : [pieceOfArticle(index), ...tables];
};
/** @param {Table} table */
const grouped = (table) => {
  const column = columnAt(table, "article_id");
  /** @type {Map<string, Cell[][]>} */
  const rows = new Map();
  for (const row of table.rows) rows.set(String(row[column]), [...(rows.get(String(row[column])) ?? []), row]);
  return rows;
};
