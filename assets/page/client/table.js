// The view of a table.

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
            {
              class: isNumber ? "number" : of === "quote" || of === "content" ? "long" : /^\S{1,12}$/.test(text) ? "short" : null,
              "data-row": id,
              "data-of": of,
            },
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
