// The words behind a mark or a cell, beside it.

const tip = byId("tip");
/** @param {Element} by @param {(Node | string)[]} content */
const showTip = (by, content) => {
  tip.replaceChildren(...content);
  tip.hidden = false;
  const box = by.getBoundingClientRect();
  const [width, height] = [tip.offsetWidth, tip.offsetHeight];
  tip.style.left = `${Math.max(8, Math.min(innerWidth - width - 8, box.left + box.width / 2 - width / 2))}px`;
  tip.style.top = `${box.bottom + height + 16 < innerHeight || box.top < height + 16 ? box.bottom + 8 : box.top - height - 8}px`;
};
/** What the pointer or the keyboard is at; words that come late for another are not shown. @type {Element | null} */
let regarded = null;
const hideTip = () => {
  tip.hidden = true;
  regarded = null;
};
/**
 * Shows the words of a thing once its pieces are here.
 * @param {Element} by @param {string[]} pieces @param {() => void} show
 */
const showOnce = (by, pieces, show) => {
  regarded = by;
  need(...pieces).then(
    () => {
      if (regarded === by) show();
    },
    (/** @type {Error} */ { message }) => showTip(by, [message]),
  );
};
