// The axis of a chart in time while it is stretched: years, then months, then days.

const day = 86_400_000;
/** Steps by their length in days, with the words of a tick. @type {{ days: number, months: number, words: Intl.DateTimeFormatOptions }[]} */
const timeSteps = [
  { days: 1, months: 0, words: { day: "numeric", month: "short" } },
  { days: 7, months: 0, words: { day: "numeric", month: "short" } },
  { days: 30, months: 1, words: { month: "short", year: "numeric" } },
  { days: 91, months: 3, words: { month: "short", year: "numeric" } },
  { days: 365, months: 12, words: { year: "numeric" } },
  { days: 1826, months: 60, words: { year: "numeric" } },
];

/** Ticks of a stretch of time, in milliseconds, at most so many. @param {number} from @param {number} to @param {number} most */
const timeTicks = (from, to, most) => {
  const step = timeSteps.find(({ days }) => (to - from) / day / days <= most) ?? timeSteps[timeSteps.length - 1];
  const ticks = [];
  const start = new Date(from);
  for (let turn = 0; turn <= most + 2; turn++) {
    const at =
      step.months === 0
        ? (Math.ceil(from / day / step.days) + turn) * step.days * day
        : Date.UTC(
            step.months < 12 ? start.getUTCFullYear() : Math.floor(start.getUTCFullYear() / (step.months / 12)) * (step.months / 12),
            (step.months < 12 ? Math.floor(start.getUTCMonth() / step.months) * step.months : 0) + turn * step.months,
          );
    if (at >= from && at <= to) ticks.push(at);
  }
  return { ticks, format: new Intl.DateTimeFormat("en-GB", { ...step.words, timeZone: "UTC" }) };
};

/**
 * Draws the axis below the plot for a look at it; the axis of the picture itself stands where the whole is shown.
 * @param {Element} plot @param {number} width @param {number} height @param {number} from @param {number} to milliseconds
 */
const timeAxisOf = (plot, width, height, from, to) => {
  const axes = [...plot.querySelectorAll(".role-axis")].filter(
    (axis) => placeOf(/** @type {Element} */ (axis.firstElementChild))[1] > height - 1,
  );
  const parts = ["role-axis-grid line", "role-axis-tick line", "role-axis-label text"].map((selector) =>
    axes.flatMap((axis) => [...axis.querySelectorAll(`.${selector}`)]),
  );
  /** @type {Element[]} */
  let drawn = [];
  return (/** @type {{ k: number, x: number }} */ { k, x }) => {
    for (const node of drawn) node.remove();
    drawn = [];
    for (const node of parts.flat()) node.toggleAttribute("hidden", k > 1);
    if (k === 1) return;
    const timeAt = (/** @type {number} */ px) => from + ((px - x) / k / width) * (to - from);
    const { ticks, format } = timeTicks(timeAt(0), timeAt(width), Math.floor(width / 80));
    for (const [model] of parts) {
      if (model === undefined) continue;
      for (const at of ticks) {
        const node = /** @type {Element} */ (model.cloneNode(true));
        node.removeAttribute("hidden");
        node.setAttribute("transform", `translate(${((at - from) / (to - from)) * width * k + x},${placeOf(model)[1]})`);
        if (node.tagName === "text") {
          node.removeAttribute("textLength"); // of the model's own words
          node.textContent = format.format(at);
        }
        model.parentElement?.append(node);
        drawn.push(node);
      }
    }
  };
};
