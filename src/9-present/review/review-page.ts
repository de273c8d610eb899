/** The page of `readout review`: no library, no address but its own. `nonce` is the one that its policy allows. */
export const reviewPage = (nonce: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Readout: review</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; --line: #d8d8d8; --mark: #fff1a8; --ink: #1f1f1f; --paper: #fff; --soft: #5b5b5b; --accent: #00295b; }
@media (prefers-color-scheme: dark) { :root { --line: #444; --mark: #5b4a00; --ink: #eee; --paper: #161616; --soft: #aaa; --accent: #9db8e0; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
header { display: flex; gap: 1rem; flex-wrap: wrap; align-items: baseline; padding: .75rem 1rem; border-bottom: 1px solid var(--line); }
h1 { font-size: 1.05rem; margin: 0; }
main { display: grid; grid-template-columns: minmax(20rem, 1fr) minmax(18rem, 1fr); gap: 1rem; padding: 1rem; }
@media (max-width: 50rem) { main { grid-template-columns: 1fr; } }
article { white-space: pre-wrap; border: 1px solid var(--line); border-radius: 6px; padding: 1rem; max-height: 78vh; overflow: auto; }
mark { background: var(--mark); color: inherit; }
mark.cell { outline: 2px solid var(--accent); }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 600; color: var(--soft); padding: .2rem .6rem .2rem 0; white-space: nowrap; vertical-align: top; }
td { padding: .2rem 0; }
td input { width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid transparent; border-bottom-color: var(--line); padding: .1rem .25rem; }
td input:focus { outline: 2px solid var(--accent); }
td .kind { font-size: .8rem; color: var(--soft); }
.changed input { border-color: var(--accent); }
.actions { display: flex; gap: .5rem; flex-wrap: wrap; margin: 1rem 0; }
button { font: inherit; padding: .35rem .8rem; border: 1px solid var(--line); border-radius: 6px; background: transparent; color: inherit; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--accent); }
kbd { font: .8rem monospace; border: 1px solid var(--line); border-radius: 3px; padding: 0 .25rem; }
#said { min-height: 1.5em; color: var(--soft); }
</style>
</head>
<body>
<header><h1>Review</h1><span id="where"></span><span id="count"></span></header>
<main>
<article id="text" tabindex="0" aria-label="The article"></article>
<section aria-label="The row">
<h2 id="row" tabindex="-1"></h2>
<form id="form" autocomplete="off"><table><tbody id="cells"></tbody></table>
<p><label>Note <input id="note" name="note"></label></p>
<div class="actions">
<button type="button" id="accept"><kbd>a</kbd> accept</button>
<button type="submit" id="correct"><kbd>Enter</kbd> correct</button>
<button type="button" id="reject"><kbd>x</kbd> reject</button>
<button type="button" id="back"><kbd>k</kbd> back</button>
<button type="button" id="next"><kbd>j</kbd> next</button>
<button type="button" id="uncertain"><kbd>u</kbd> next uncertain</button>
</div></form>
<p>Type in a cell to correct it; <kbd>Esc</kbd> leaves it. <kbd>e</kbd> goes to the first cell, <kbd>n</kbd> to the note.</p>
<p id="said" role="status"></p>
</section>
</main>
<script nonce="${nonce}">
"use strict";
const token = location.hash.slice(1);
const at = (id) => document.getElementById(id);
let rows = [], here = 0;
const ask = async (path, body) => {
  const answer = await fetch(path, { method: body ? "POST" : "GET", headers: { "x-readout-token": token, "content-type": "application/json" }, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
};
const texts = new Map();
const textOf = async (id) => { if (!texts.has(id)) texts.set(id, Array.from((await ask("/article?id=" + encodeURIComponent(id))).text)); return texts.get(id); };
const show = async () => {
  const row = rows[here];
  if (!row) { at("row").textContent = "Nothing to review"; return; }
  at("where").textContent = row.article_id;
  const done = rows.filter((one) => one.decision).length;
  at("count").textContent = (here + 1) + " of " + rows.length + ", " + done + " decided";
  at("row").textContent = row.table + " " + row.row_id + (row.decision ? " (" + row.decision + ")" : "");
  at("cells").replaceChildren(...row.cells.map((cell) => {
    const line = document.createElement("tr"), name = document.createElement("th"), value = document.createElement("td"), input = document.createElement("input"), kind = document.createElement("span");
    name.scope = "row"; name.textContent = cell.column;
    input.value = cell.value; input.dataset.column = cell.column; input.setAttribute("aria-label", cell.column);
    input.addEventListener("input", () => line.classList.toggle("changed", input.value !== cell.value));
    input.addEventListener("focus", () => mark(row, cell));
    kind.className = "kind"; kind.textContent = cell.kind;
    value.append(input, kind); line.append(name, value);
    return line;
  }));
  at("note").value = "";
  await mark(row, null);
};
const mark = async (row, cell) => {
  const points = await textOf(row.article_id);
  if (rows[here] !== row) return;
  const part = (from, to) => points.slice(from, to).join("");
  const box = at("text"), sentence = document.createElement("mark");
  const inside = cell && cell.end > cell.start ? cell : null;
  if (inside && inside.start >= row.start && inside.end <= row.end) {
    const words = document.createElement("mark"); words.className = "cell"; words.textContent = part(inside.start, inside.end);
    sentence.append(part(row.start, inside.start), words, part(inside.end, row.end));
    box.replaceChildren(part(0, row.start), sentence, part(row.end));
  } else if (inside) {
    const words = document.createElement("mark"); words.className = "cell"; words.textContent = part(inside.start, inside.end);
    box.replaceChildren(part(0, inside.start), words, part(inside.end));
  } else {
    sentence.textContent = part(row.start, row.end);
    box.replaceChildren(part(0, row.start), sentence, part(row.end));
  }
  const marked = box.querySelector("mark.cell") || box.querySelector("mark");
  if (marked) marked.scrollIntoView({ block: "center" });
};
const go = async (to) => { here = Math.max(0, Math.min(rows.length - 1, to)); await show(); at("row").focus(); };
const decide = async (op) => {
  const row = rows[here];
  const cells = {};
  if (op === "change") for (const input of at("cells").querySelectorAll("input")) {
    const cell = row.cells.find((one) => one.column === input.dataset.column);
    if (input.value !== cell.value) cells[cell.column] = input.value;
  }
  if (op === "change" && Object.keys(cells).length === 0) { at("said").textContent = "No cell is changed: press a to accept the row as it is."; return; }
  try {
    const { decision } = await ask("/decision", { table: row.table, row_id: row.row_id, op, cells, note: at("note").value });
    row.decision = decision;
    at("said").textContent = row.row_id + ": " + decision;
    await go(here + 1);
  } catch (error) { at("said").textContent = error.message; }
};
at("accept").onclick = () => decide("accept");
at("reject").onclick = () => decide("delete");
at("back").onclick = () => go(here - 1);
at("next").onclick = () => go(here + 1);
const uncertain = () => { const to = rows.findIndex((row, index) => index > here && !row.decision && row.inferred > 0); if (to < 0) at("said").textContent = "No uncertain row follows."; else go(to); };
at("uncertain").onclick = uncertain;
at("form").addEventListener("submit", (event) => { event.preventDefault(); decide("change"); });
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") { at("row").focus(); return; }
  if (event.target instanceof HTMLInputElement) return;
  const act = { a: () => decide("accept"), x: () => decide("delete"), j: () => go(here + 1), k: () => go(here - 1), u: uncertain, e: () => at("cells").querySelector("input").focus(), n: () => at("note").focus() }[event.key];
  if (act) { event.preventDefault(); act(); }
});
ask("/rows").then((all) => { rows = all; return go(0); }).catch((error) => { at("said").textContent = error.message; });
</script>
</body>
</html>
`;
