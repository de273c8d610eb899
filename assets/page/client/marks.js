// Marks of charts: the sentences behind them, and the way to their rows.

/** @param {string} text */
const wordsOf = (text) => (text.length > 320 ? `${text.slice(0, 317)}…` : text);

/** @param {EventTarget | null} target */
const markAt = (target) => {
  const link = target instanceof Element ? target.closest("a[*|href^='#mark-']") : null;
  const [, chart, index] = /^#mark-(.+)-(\d+)$/.exec(link?.getAttribute("xlink:href") ?? link?.getAttribute("href") ?? "") ?? [];
  return link === null || chart === undefined ? null : { link, chart, index: Number(index) };
};
/** @param {Event} event */
const overMark = ({ target }) => {
  const found = markAt(target);
  if (found === null) return;
  const { link, chart, index } = found;
  showOnce(link, ["marks"], () => {
    const { says, table, ids } = marks()[chart][index];
    showTip(link, [el("strong", {}, says)]);
    showOnce(link, [`table-${table}`], () => {
      const rows = tableOf(table);
      const quote = columnAt(rows, "quote");
      const quotes = [...new Set(ids.map((id) => shown(rows.rows[rows.at.get(id) ?? 0][quote])))];
      showTip(link, [
        el("strong", {}, says),
        ...quotes.slice(0, 2).map((text) => el("q", {}, wordsOf(text.replace(/\s+/g, " ")))),
        el("small", {}, `${quotes.length > 2 ? `and ${counted(quotes.length - 2, "more sentence")}; ` : ""}Enter or click shows the rows`),
      ]);
    });
  });
};
for (const type of ["mouseover", "focusin"]) byId("charts").addEventListener(type, overMark);
for (const type of ["mouseout", "focusout"]) byId("charts").addEventListener(type, hideTip);
byId("charts").addEventListener("click", (event) => {
  const found = markAt(event.target);
  if (found === null) return;
  event.preventDefault();
  const { link, chart, index } = found;
  showOnce(link, ["marks"], () => {
    hideTip();
    location.hash = `#table/${marks()[chart][index].table}/${chart}/${index}`;
  });
});
