// Which view is shown, by the address.

let turn = 0;
const route = async () => {
  hideTip();
  const mine = ++turn;
  const [view, ...rest] = location.hash.slice(1).split("/").map(decodeURIComponent);
  const isTable = view === "table" && rest[0] in info.tables;
  const shownView = isTable ? "table" : view === "article" && rest[0] ? "article" : "overview";
  byId("main").setAttribute("aria-busy", "true");
  try {
    if (shownView !== "overview") await need("table-articles");
    if (isTable) await need(`table-${rest[0]}`, ...(rest.length > 1 ? ["marks"] : []));
    else if (shownView === "article") await need(...piecesOfReader(rest[0]));
    if (mine !== turn) return;
    if (isTable) {
      const mark = rest.length > 1 ? marks()[rest[1]]?.[Number(rest[2])] : undefined;
      stateOf(rest[0]).only = mark === undefined ? null : { says: mark.says, ids: new Set(mark.ids) };
      stateOf(rest[0]).page = 0;
      showTable(rest[0]);
    } else if (shownView === "article") showArticle(rest[0], rest.length > 1 ? rest.slice(1).join("/") : null);
  } catch (error) {
    if (mine !== turn) return;
    const message = error instanceof Error ? error.message : String(error);
    byId(`view-${shownView}`).replaceChildren(el("h1", { tabindex: -1 }, "Not all is here"), el("p", { role: "alert" }, message));
  }
  byId("main").removeAttribute("aria-busy");
  for (const one of ["overview", "table", "article"]) byId(`view-${one}`).hidden = one !== shownView;
  for (const link of document.querySelectorAll("#views a")) {
    const here = isTable ? `#table/${rest[0]}` : shownView === "article" ? "#table/articles" : "#overview";
    if (link.getAttribute("href") === here) link.setAttribute("aria-current", "page");
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
