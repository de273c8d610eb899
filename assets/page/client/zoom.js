// Zooming and panning of a chart, on the picture that is there: places move apart, marks and letters keep their size.

/** A factor and a shift in units of the picture; a chart in time is stretched sideways only. @typedef {{ k: number, x: number, y: number }} Look */
/** @typedef {{ node: Element, show: (look: Look) => void }} Movable */

const whole = { k: 1, x: 0, y: 0 };
const closest = 16;
const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** @param {Element} node @returns {[number, number]} */
const placeOf = (node) => {
  const [, x = "0", y = "0"] = /translate\(([-\d.]+),\s*([-\d.]+)\)/.exec(node.getAttribute("transform") ?? "") ?? [];
  return [Number(x), Number(y)];
};

/** How each mark of the plot moves. @param {Element} plot @param {boolean} inTime @returns {Movable[]} */
const movablesOf = (plot, inTime) => {
  const places = [...plot.querySelectorAll(".mark-symbol.role-mark path")].map(placeOf);
  return [...plot.querySelectorAll(".role-mark")].flatMap((group) => {
    const kind = /mark-(\w+)/.exec(group.getAttribute("class") ?? "")?.[1];
    if (inTime && kind !== "symbol") return [];
    return [...group.querySelectorAll("path, line, text")].map((node) => {
      const [x, y] = placeOf(node);
      if (kind === "symbol")
        return {
          node,
          show: (/** @type {Look} */ look) =>
            node.setAttribute("transform", `translate(${look.k * x + look.x},${inTime ? y : look.k * y + look.y})`),
        };
      if (kind === "text") {
        // A label keeps its distance to the dot that it stands at: beside it, or below.
        const aside = { start: 7, end: -7 }[node.getAttribute("text-anchor") ?? ""] ?? 0;
        const off = (/** @type {[number, number]} */ [px, py]) => 10 * Math.abs(px - x + aside) + Math.abs(py - y);
        const [dotX, dotY] = places.reduce((best, one) => (off(one) < off(best) ? one : best), places[0] ?? [x, y]);
        return {
          node,
          show: ({ k, x: dx, y: dy }) =>
            node.setAttribute("transform", `translate(${k * dotX + dx + x - dotX},${k * dotY + dy + y - dotY})`),
        };
      }
      if (kind === "rule") {
        const [x2, y2] = [Number(node.getAttribute("x2")), Number(node.getAttribute("y2"))];
        return {
          node,
          show: ({ k, x: dx, y: dy }) => {
            node.setAttribute("transform", `translate(${k * x + dx},${k * y + dy})`);
            node.setAttribute("x2", String(k * x2));
            node.setAttribute("y2", String(k * y2));
          },
        };
      }
      return { node, show: ({ k, x: dx, y: dy }) => node.setAttribute("transform", `translate(${k * x + dx},${k * y + dy}) scale(${k})`) };
    });
  });
};

/** @param {SVGSVGElement} svg @param {string} id @param {number} width @param {number} height */
const addClip = (svg, id, width, height) => {
  const clip = document.createElementNS(svg.namespaceURI, "clipPath");
  clip.id = id;
  const rect = document.createElementNS(svg.namespaceURI, "rect");
  for (const [name, value] of Object.entries({ x: 0, y: 0, width, height })) rect.setAttribute(name, String(value));
  clip.append(rect);
  svg.append(clip);
};

/** @param {HTMLElement} figure */
const makeZoomable = (figure) => {
  const svg = /** @type {SVGSVGElement | null} */ (figure.querySelector("svg"));
  const plot = svg?.querySelector(".concat_0_concat_0_group > g > g");
  const [, w, h] = /h([\d.]+)v([\d.]+)/.exec(plot?.parentElement?.querySelector(".background")?.getAttribute("d") ?? "") ?? [];
  if (!svg || !plot || w === undefined) return;
  const [width, height] = [Number(w), Number(h)];
  const inTime = figure.dataset.zoom === "time";
  const movables = movablesOf(plot, inTime);
  const axis = inTime ? timeAxisOf(plot, width, height, Number(figure.dataset.from), Number(figure.dataset.to)) : null;
  const before = movables.map(({ node }) =>
    ["transform", "x2", "y2"].map((name) => /** @type {const} */ ([name, node.getAttribute(name)])),
  );
  const groups = [...new Set(movables.map(({ node }) => /** @type {Element} */ (node.closest(".role-mark"))))];
  const clips = groups.map((group) => group.getAttribute("clip-path"));
  addClip(svg, `${figure.id}-clip`, width, height);

  /** What is seen, and where a movement under way leads. @type {Look} */
  let look = whole;
  let goal = look;
  let frame = 0;
  /** @param {Look} next */
  const show = (next) => {
    look = next;
    hideTip();
    const isWhole = look.k === 1;
    figure.classList.toggle("zoomed", !isWhole);
    for (const [at, group] of groups.entries()) {
      const clip = isWhole ? clips[at] : `url(#${figure.id}-clip)`;
      if (clip === null) group.removeAttribute("clip-path");
      else group.setAttribute("clip-path", clip);
    }
    for (const [at, movable] of movables.entries()) {
      if (!isWhole) movable.show(look);
      else for (const [name, value] of before[at]) if (value !== null) movable.node.setAttribute(name, value);
    }
    axis?.(look);
    out.toggleAttribute("disabled", isWhole);
    all.toggleAttribute("disabled", isWhole);
    nearer.toggleAttribute("disabled", look.k >= closest);
    said.textContent = isWhole ? "" : `${Math.round(look.k * 100)} %`;
  };
  /** Within the picture, and no farther than the whole of it. @param {Look} next @returns {Look} */
  const within = ({ k, x, y }) => {
    const factor = Math.min(closest, k);
    if (factor <= 1.001) return whole;
    return {
      k: factor,
      x: Math.min(0, Math.max(width - width * factor, x)),
      y: inTime ? 0 : Math.min(0, Math.max(height - height * factor, y)),
    };
  };
  /** Without a movement: what follows the hand. @param {Look} wanted */
  const jumpTo = (wanted) => {
    cancelAnimationFrame(frame);
    goal = within(wanted);
    show(goal);
  };
  /** @param {Look} wanted */
  const moveTo = (wanted) => {
    cancelAnimationFrame(frame);
    goal = within(wanted);
    const [from, to, began] = [look, goal, performance.now()];
    if (isStill()) return show(to);
    const step = () => {
      const part = Math.min(1, (performance.now() - began) / 180);
      const at = (/** @type {number} */ a, /** @type {number} */ b) => a + (b - a) * part * (2 - part);
      show(part === 1 ? to : { k: Math.max(1.0001, at(from.k, to.k)), x: at(from.x, to.x), y: at(from.y, to.y) });
      if (part < 1) frame = requestAnimationFrame(step);
    };
    step();
  };
  /** Zooms about a point of the plot. @param {number} by @param {[number, number]} about @returns {Look} */
  const zoomed = (by, [px, py]) => {
    const k = Math.min(closest, Math.max(1, goal.k * by));
    return { k, x: px - ((px - goal.x) * k) / goal.k, y: py - ((py - goal.y) * k) / goal.k };
  };
  /** @type {[number, number]} */
  const middle = [width / 2, height / 2];
  /** @param {{ clientX: number, clientY: number }} event @returns {[number, number]} */
  const pointAt = ({ clientX, clientY }) => {
    const matrix = /** @type {SVGGElement} */ (plot).getScreenCTM();
    const point = new DOMPoint(clientX, clientY).matrixTransform(matrix?.inverse());
    return [point.x, point.y];
  };

  const nearer = acting("button", { type: "button", "aria-label": "Zoom in" }, "+", () => moveTo(zoomed(2, middle)));
  const out = acting("button", { type: "button", "aria-label": "Zoom out", disabled: true }, "−", () => moveTo(zoomed(0.5, middle)));
  const all = acting("button", { type: "button", disabled: true }, "Show all", () => moveTo(whole));
  const said = el("span", { role: "status" });
  figure.prepend(
    el(
      "div",
      { class: "zoom", role: "group", "aria-label": "Zoom", title: "Keys: + − 0 and arrows. Mouse: drag, double click, Ctrl and wheel." },
      said,
      nearer,
      out,
      all,
    ),
  );

  figure.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const shift = goal.k === 1 ? null : { ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80] }[event.key];
    if (event.key === "+" || event.key === "=") moveTo(zoomed(2, middle));
    else if (event.key === "-") moveTo(zoomed(0.5, middle));
    else if (event.key === "0") moveTo(whole);
    else if (shift) moveTo({ k: goal.k, x: goal.x + shift[0], y: goal.y + shift[1] });
    else return;
    event.preventDefault();
  });
  svg.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return; // the page scrolls
      event.preventDefault();
      jumpTo(zoomed(Math.exp(-event.deltaY / 200), pointAt(event)));
    },
    { passive: false },
  );
  svg.addEventListener("dblclick", (event) => {
    if (markAt(event.target) === null) moveTo(zoomed(2, pointAt(event)));
  });
  // A mark under the keyboard comes into the picture.
  svg.addEventListener("focusin", (event) => {
    const found = markAt(event.target);
    if (found === null || look.k === 1 || !found.link.matches(":focus-visible")) return;
    const box = found.link.getBoundingClientRect();
    const [px, py] = pointAt({ clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 });
    if (px >= 0 && px <= width && py >= 0 && py <= height) return;
    jumpTo({ k: look.k, x: look.x + width / 2 - px, y: look.y + height / 2 - py });
    overMark(event);
  });
  dragged(svg, () => look, pointAt, jumpTo);
};

/**
 * Dragging of what is zoomed; a drag that ends on a mark is no click on it.
 * @param {SVGSVGElement} svg @param {() => Look} lookNow @param {(event: PointerEvent) => [number, number]} pointAt @param {(look: Look) => void} show
 */
const dragged = (svg, lookNow, pointAt, show) => {
  /** @type {{ point: [number, number], look: Look, isMoving: boolean } | null} */
  let from = null;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && lookNow().k > 1) from = { point: pointAt(event), look: lookNow(), isMoving: false };
  });
  svg.addEventListener("pointermove", (event) => {
    if (from === null) return;
    const [px, py] = pointAt(event);
    const [dx, dy] = [px - from.point[0], py - from.point[1]];
    if (!from.isMoving && Math.hypot(dx, dy) < 4) return;
    if (!from.isMoving) svg.setPointerCapture(event.pointerId);
    from.isMoving = true;
    show({ k: from.look.k, x: from.look.x + dx, y: from.look.y + dy });
  });
  const end = () => {
    if (from?.isMoving) {
      const stop = (/** @type {Event} */ event) => {
        event.preventDefault();
        event.stopPropagation();
      };
      svg.addEventListener("click", stop, { capture: true, once: true });
      setTimeout(() => svg.removeEventListener("click", stop, { capture: true }), 50);
    }
    from = null;
  };
  svg.addEventListener("pointerup", end);
  svg.addEventListener("pointercancel", end);
  svg.addEventListener("dragstart", (event) => event.preventDefault()); // links would be carried away
};

for (const figure of document.querySelectorAll("figure[data-zoom]")) makeZoomable(/** @type {HTMLElement} */ (figure));
