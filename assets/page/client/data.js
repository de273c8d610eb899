// What the page knows. Its data come in pieces: in the one-file page each stands in the file and is parsed when it is first looked at; in
// a page with a folder beside it each is a script of that folder, which is loaded then (a file:// page may not fetch).

/** @typedef {string | number | boolean | null | string[]} Cell */
/** @typedef {{ name: string, type: string, description: string, values: string[] | null, plain: boolean }} Column */
/** @typedef {{ columns: Column[], key: string, grain: string, rows: number }} TableInfo */
/** @typedef {{ columns: Column[], rows: Cell[][], at: Map<string, number>, folded: string[] | null }} Table */
/** @typedef {{ says: string, table: string, ids: string[] }} Mark */
/** One filled cell: table, row below the article, column, kind, start, end (code points). */
/** @typedef {[number, string, string, number, number, number]} Evidence */
/** In a page with a folder beside it, an article has its rows with it, by table. */
/** @typedef {{ id: string, text: string, ev: Evidence[], rows?: Record<string, Cell[][]> }} Article */

/** Pieces that came as scripts. @type {Map<string, unknown>} */
const arrived = new Map();
Object.assign(globalThis, { readoutPiece: (/** @type {string} */ id, /** @type {unknown} */ data) => arrived.set(id, data) });

/** A piece that is here. @param {string} id */
const json = (id) => (arrived.has(id) ? arrived.get(id) : JSON.parse(document.getElementById(id)?.textContent ?? "null"));
/** @type {{ tables: Record<string, TableInfo>, order: string[], chunk: number, kinds: string[], folds: Record<string, string>, folder: string | null }} */
const info = json("info");

/** @type {Map<string, Promise<void>>} */
const coming = new Map();
/** Resolves once all these pieces are here; fails with words for the reader. @param {string[]} ids */
const need = async (...ids) => {
  const missing = ids.filter((id) => !arrived.has(id) && document.getElementById(id) === null);
  await Promise.all(
    missing.map((id) => {
      const known = coming.get(id);
      if (known !== undefined) return known;
      const loading = new Promise((/** @type {(value: void) => void} */ done, fail) => {
        const script = document.createElement("script");
        script.src = `${info.folder}/${id}.js`;
        script.addEventListener("load", () => done());
        script.addEventListener("error", () => {
          coming.delete(id);
          fail(new Error(`${info.folder}/${id}.js is not there: the folder ${info.folder} must lie beside this page. Copy both together.`));
        });
        document.head.append(script);
      });
      coming.set(id, loading);
      return loading;
    }),
  );
};

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
/** @param {number} index */
const pieceOfArticle = (index) => `articles-${Math.floor(index / info.chunk)}`;
/** @param {number} index @returns {Article} */
const articleAt = (index) => {
  const piece = pieceOfArticle(index);
  return once(piece, () => /** @type {Article[]} */ (json(piece)))[index % info.chunk];
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

/** @param {string} id */
const articleOfRow = (id) => {
  const { at } = tableOf("articles");
  for (let end = id.length; end > 0; end = id.lastIndexOf("/", end - 1)) if (at.has(id.slice(0, end))) return id.slice(0, end);
  return null;
};
/** @param {string} article @param {string} row */
const readerLink = (article, row) =>
  `#article/${encodeURIComponent(article)}${row === article ? "" : `/${encodeURIComponent(row.slice(article.length + 1))}`}`;
