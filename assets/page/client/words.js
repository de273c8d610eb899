// The words behind a cell of a table.

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
  const index = tableOf("articles").at.get(article) ?? 0;
  showOnce(cell, [pieceOfArticle(index)], () => wordsOfCell(cell, id, article, articleAt(index)));
};
/** @param {Element} cell @param {string} id @param {string} article @param {Article} told */
const wordsOfCell = (cell, id, article, { text, ev }) => {
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
