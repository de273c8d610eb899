import { ABOVE, AMID, above, amid, BELOW, below, CAPTIONS, captioned, half, type Lines, SUBHEADS } from "./layouts-furniture.ts";
import { bylined, datelined, paged, titled } from "./layouts-head.ts";
import { mixed } from "./layouts-mixed.ts";
import { SETTINGS, type Setting } from "./layouts-type.ts";
import { type Draw, mapTexts, type Swap, type Told } from "./swap.ts";

/** Hyphens and the like are the same in the rows as in the text. */
const set =
  (name: string, setting: Setting): Swap =>
  (told, draw) => {
    const text = setting(told, draw);
    if (text === undefined || text === told.text) return undefined;
    const gold = text.includes("\u2011") ? mapTexts(told.gold, (cell) => cell.replace(/(?<=\p{L})-(?=\p{L})/gu, "\u2011")) : told.gold;
    return { ...told, text, gold, fillers: [name] };
  };

type Place = (told: Told, line: string, draw: Draw) => string | undefined;

const furnished =
  (lines: Lines, place: Place): Swap =>
  (told, draw) => {
    const line = draw.one(lines);
    const text = place(told, line, draw);
    return text === undefined ? undefined : { ...told, text, fillers: [line.replaceAll("\n", " / ")] };
  };

const close: Place = (told, line, draw) => amid(told, line, draw, "\n");

const FURNITURE: Readonly<Record<string, readonly [Lines, Place]>> = {
  above: [ABOVE, above],
  below: [BELOW, below],
  amid: [AMID, amid],
  "amid, close": [AMID, close],
  subheads: [SUBHEADS, amid],
  "subheads, close": [SUBHEADS, close],
  captions: [CAPTIONS, captioned],
};

/** The same article in another dress, by name. */
export const LAYOUTS: ReadonlyMap<string, Swap> = new Map([
  ...Object.entries(SETTINGS).map(([name, setting]) => [`type/${name}`, set(name, setting)] as const),
  ...[true, false].flatMap((seen) => {
    const unread = seen ? "" : ", unread";
    return [
      [`head/datelines${unread}`, datelined(seen)],
      [`head/bylines${unread}`, bylined(seen)],
      [`head/titles${unread}`, titled(seen)],
      [`head/pages${unread}`, paged(seen)],
      [`mixed${unread}`, mixed(seen)],
    ] as const;
  }),
  ...Object.entries(FURNITURE).flatMap(([name, [lines, place]]) => [
    [`furniture/${name}`, furnished(half(lines, true), place)] as const,
    [`furniture/${name}, unread`, furnished(half(lines, false), place)] as const,
  ]),
]);
