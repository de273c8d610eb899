// Elements of the page, written as text, never as HTML.

/**
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined>} attributes
 * @param {(Node | string | null)[]} children
 */
const el = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : String(value));
  node.append(...children.filter((child) => child !== null));
  return node;
};
/** @param {string} tag @param {Record<string, string | number | boolean | null | undefined>} attributes @param {string} text @param {(event: Event) => void} act */
const acting = (tag, attributes, text, act) => {
  const node = el(tag, attributes, text);
  node.addEventListener("click", act);
  return node;
};
/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {number} count @param {string} one */
const counted = (count, one) => `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;
