// Which rows a table shows, in which order, and the same rows as CSV.

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
    rows.sort((a, b) => Number(empty(a)) - Number(empty(b)) || (up ? 1 : -1) * compare(table.rows[a][sort], table.rows[b][sort]) || a - b);
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
