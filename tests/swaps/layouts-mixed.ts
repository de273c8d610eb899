import { BYLINES, DATELINES, OUTLETS, PAGE_HEADS } from "./head-patterns.ts";
import { ABOVE, AMID, above, amid, BELOW, below, half, SUBHEADS } from "./layouts-furniture.ts";
import { belowTitle, everySecond, inDateline } from "./layouts-head.ts";
import { SETTINGS } from "./layouts-type.ts";
import { peel } from "./peeled.ts";
import type { Draw, Swap, Swapped, Told } from "./swap.ts";

/** Settings that may be put over any other dress and leave every word of the rows as it is. */
const LOOKS = [
  "curly quotes",
  "straight quotes",
  "no blank lines",
  "many blank lines",
  "trailing spaces",
  "indents",
  "no-break spaces in names",
  "wrapped",
  "zero-width spaces",
  "carriage returns",
  "bold names",
];

type Dress = (told: Told, draw: Draw, seen: boolean) => Swapped | Told | undefined;

const headed: Dress = (told, draw, seen) => {
  const peeled = peel(told);
  if (peeled === undefined) return undefined;
  const outlet = draw.one(seen ? OUTLETS.seen : OUTLETS.unread);
  if (peeled.title !== null && draw.below(2) === 0)
    return belowTitle(told, peeled, draw.one(everySecond([...BYLINES, ...PAGE_HEADS], seen)), outlet, draw);
  return peeled.place === null || peeled.country === null
    ? undefined
    : inDateline(told, peeled, draw.one(everySecond(DATELINES, seen)), outlet, draw);
};

const set =
  (change: (told: Told, draw: Draw, seen: boolean) => string | undefined): Dress =>
  (told, draw, seen) => {
    const text = change(told, draw, seen);
    return text === undefined ? undefined : { ...told, text };
  };

/** In the order in which they are put on: the head is read off the text as it is. */
const DRESSES: readonly Dress[] = [
  headed,
  set((told, draw, seen) => above(told, draw.one(half(ABOVE, seen)))),
  set((told, draw, seen) => amid(told, draw.one(half([...AMID, ...SUBHEADS], seen)), draw)),
  set((told, draw, seen) => below(told, draw.one(half(BELOW, seen)))),
  set((told, draw, seen) => below(told, draw.one(half(BELOW, seen)))),
  set((told, draw) => SETTINGS[draw.one(LOOKS)]?.(told, draw)),
];

/** Three dresses and more at once. */
export const mixed =
  (seen: boolean): Swap =>
  (told, draw) => {
    const chosen = new Set(draw.shuffled(DRESSES).slice(0, 3 + draw.below(3)));
    let dressed: Told = told;
    let changes = 0;
    for (const dress of DRESSES) {
      const next = chosen.has(dress) ? dress(dressed, draw, seen) : undefined;
      if (next === undefined) continue;
      dressed = { id: next.id, text: next.text, gold: next.gold };
      changes++;
    }
    return changes < 2 ? undefined : { ...dressed, fillers: [] };
  };
