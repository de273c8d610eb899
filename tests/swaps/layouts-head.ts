import type { GoldArticle } from "../../src/8-evaluate/evaluate.ts";
import type { Cells } from "../../src/8-evaluate/likeness.ts";
import { type Peeled, peel } from "./peeled.ts";
import { alone, type Draw, mapTexts, type Swap, type Swapped, type Told } from "./swap.ts";
import { at, DAYS, dateRow, monthOf, SHORT, shortOf, TIMES, timeRow } from "./written-days.ts";

/** Names of newspapers, agencies and sites that no list knows. Half of them have been looked at. */
export const OUTLETS = {
  seen: [
    "Karvan Daily",
    "Copper Coast Courier",
    "Talasnews",
    "ZARIN PRESS",
    "The Ruvuma Post",
    "Altai Inform",
    "ONR",
    "Oriole Times",
    "Nakhl News Agency",
    "The Brightwater Sentinel",
  ],
  unread: [
    "Tamarind Herald",
    "Sundurbar Today",
    "VESTAR",
    "Mistral Agency",
    "The Lagoon Examiner",
    "Kolyma Wire",
    "BNPA",
    "Pampero Weekly",
    "Halcyon.az",
    "Zagros Observer",
  ],
};

const AUTHORS = ["Marta Lindqvist-Oye", "Tomas Arbeck", "Sadia Qureshim", "Nuno Valverdes", "Grace Omondike"];

interface Written {
  /** As a row of the text, or null where the dress shows no such day. */
  readonly rows: readonly Cells[];
  readonly text: string;
}

/** A pattern of datelines: `C` city, `c` city in capitals, `L` country, `D` day, `O` outlet; known by its text. */
export const DATELINES: readonly string[] = [
  "c, D (O) – ",
  "c, D (O) -- ",
  "c, D. /O/. ",
  "C, D (O): ",
  "C, D (O) - ",
  "c, D -- ",
  "c, D – ",
  "C, D - ",
  "c – ",
  "c — ",
  "c: ",
  "C: ",
  "C - ",
  "C – ",
  "C. D. O - ",
  "c. D. O – ",
  "C (O) - ",
  "c (O) — ",
  "c (Our Correspondent) – ",
  "O, C - ",
  "c, L, D\n\n",
  "C, L, D\n\n",
  "c, L, D. By A - O: ",
  "c, L — ",
  "C, L – ",
  "c, L (O) — ",
  "c/O/ ",
  "C/O – ",
  "C-O: ",
  "(O) – c, D – ",
  "[O] C, D - ",
  "c, D, O. ",
  "C, D, O – ",
  "c | O – ",
  "c, Y (O) – ",
  "C, Y – ",
  "C, Y: ",
  "C (Y) – ",
  "C, D: ",
  "c, D: ",
  "By Our Correspondent\n\nc: ",
  "Our Correspondent, C\n\n",
  "Staff Reporter\n\nC: ",
  "C Bureau\n\nc – ",
  "By A in C\n\n",
  "A, C\n\n",
  "c, D (A) – ",
  "c, D (A/O) — ",
  "D, C (O) – ",
  "Y | C – ",
  "C – D – ",
  "C | D – ",
  "C\n\n",
  "c\n\n",
  "**c:** ",
  "**c, D (O)** – ",
  "c; D: ",
  "c, D (O)\n\n",
  "C/c_ ",
];

/** Patterns that stand above the text, below the title: `S` stamp, `A` author, `O` outlet, `U` a later stamp. */
export const BYLINES: readonly string[] = [
  "S",
  "Published: S",
  "Published on S",
  "Posted on S by admin",
  "By A | S",
  "By A\nS",
  "By A - S",
  "By A, O\nS",
  "By: A\nPublished S",
  "A\nS",
  "A, S",
  "A | S",
  "O | S",
  "O - S",
  "O, S",
  "S | O",
  "S, O",
  "S - O",
  "S\nSource: O",
  "Source: O | S",
  "S by A",
  "S / A / O",
  "Published S · 3 min read",
  "S\n3 min read",
  "S | Updated U",
  "Published: S | Last updated: U",
  "S (Updated: U)",
  "Last updated: U\nS",
  "Written by A\nS",
  "Story: A | S",
  "O Staff\nS",
  "O Web Desk\nS",
  "S\n\n245 views",
  "S\nShare Tweet",
  "POLITICS\nS",
  "S in Politics",
  "S | Politics",
  "Date: S",
  "Release date: S",
  "Press release | S",
  "S\n\nBy A",
  "Updated: S",
  "A S 0 comments",
  "📅 S",
  "Posted by A | S | News",
  "Author: A Date: S",
  "(S)",
];

export const everySecond = (patterns: readonly string[], seen: boolean): string[] => patterns.filter((_, i) => (i % 2 === 0) === seen);

/** The rows of the article with its own outlet, days and head. */
function dressed(told: Told, peeled: Peeled, text: string, article: Cells, dates: readonly Cells[], outlet: string): Swapped {
  const swap = (words: string): string => (peeled.outlet === null ? words : words.replace(alone(peeled.outlet), outlet));
  const gold: GoldArticle = mapTexts({ ...told.gold, article: {}, dates: [...peeled.bodyDates] }, swap);
  return {
    id: told.id,
    text,
    gold: { ...gold, article: { ...told.gold.article, ...article }, dates: [...dates, ...gold.dates] },
    fillers: [],
  };
}

/** Whether the outlet stands in the body, too, where its new name takes the old one's place. */
const namesOutlet = ({ body, outlet }: Peeled): boolean => outlet !== null && alone(outlet).test(body);
const withOutlet = ({ body, outlet }: Peeled, name: string): string => (outlet === null ? body : body.replace(alone(outlet), name));

export const datelined =
  (seen: boolean): Swap =>
  (told, draw) => {
    const peeled = peel(told);
    if (peeled?.place == null || peeled.country === null) return undefined;
    const pattern = draw.one(everySecond(DATELINES, seen));
    const outlet = draw.one(seen ? OUTLETS.seen : OUTLETS.unread);
    const result = inDateline(told, peeled, pattern, outlet, draw);
    return result === undefined ? undefined : { ...result, fillers: [pattern.replaceAll("\n", "⏎"), outlet] };
  };

export function inDateline(told: Told, peeled: Peeled, pattern: string, outlet: string, draw: Draw): Swapped | undefined {
  const { place, country, title, day } = peeled;
  if (pattern.includes("L") && country === place) return undefined;
  const when = at(day);
  const rows: Cells[] = [];
  const parts: Readonly<Record<string, () => string>> = {
    C: () => place as string,
    c: () => (place as string).toUpperCase(),
    L: () => country as string,
    O: () => outlet,
    A: () => draw.one(AUTHORS),
    D: () => row(rows, draw.one(SHORT)(when), day),
    Y: () => row(rows, draw.one([DAYS[0], DAYS[1], DAYS[4]] as typeof DAYS)(when), day),
  };
  const line = pattern.replace(/(?<![\p{L}])[CcLOADY](?![\p{L}])/gu, (key) => (parts[key] as () => string)());
  const isNamed = pattern.split(/[^\p{L}]/u).includes("O") || namesOutlet(peeled);
  const text = ` date ${day} ${title === null ? "" : `${title}\n\n`}${line}${withOutlet(peeled, outlet)}\n`;
  const article = { outlet: isNamed ? outlet : null, published_basis: "header" };
  return dressed(told, peeled, text, article, [dateRow(day, when), ...peeled.titleDates, ...rows], outlet);
}

function row(rows: Cells[], text: string, day: string): string {
  rows.push(dateRow(text, at(day)));
  return text;
}

export const bylined =
  (seen: boolean): Swap =>
  (told, draw) => {
    const peeled = peel(told);
    if (peeled === undefined || peeled.title === null) return undefined;
    const pattern = draw.one(everySecond(BYLINES, seen));
    const outlet = draw.one(seen ? OUTLETS.seen : OUTLETS.unread);
    const result = belowTitle(told, peeled, pattern, outlet, draw);
    return { ...result, fillers: [...result.fillers, pattern.replaceAll("\n", "⏎"), outlet] };
  };

export function belowTitle(told: Told, peeled: Peeled, pattern: string, outlet: string, draw: Draw): Swapped {
  const { title, place, day } = peeled;
  const [hour, minute] = [draw.below(15) + 6, draw.below(50) + 5];
  const rows: Cells[] = [];
  const stamp = draw.below(2) === 0 ? null : draw.below(TIMES.length);
  const form = draw.below(DAYS.length);
  const written = (when: ReturnType<typeof at>): string => {
    const [make, zone] = stamp === null ? [DAYS[form] as (typeof DAYS)[number], ""] : (TIMES[stamp] as (typeof TIMES)[number]);
    const text = make(when);
    rows.push(stamp === null ? dateRow(text, when) : timeRow(text, when, zone));
    return text;
  };
  const parts: Readonly<Record<string, () => string>> = {
    S: () => written(at(day, hour, minute)),
    U: () => written(at(day, hour + 2, minute)),
    A: () => draw.one(AUTHORS),
    O: () => outlet,
  };
  const line = pattern.replace(/(?<![\p{L}])[SUAO](?![\p{L}])/gu, (key) => (parts[key] as () => string)());
  const isNamed = pattern.split(/[^\p{L}]/u).includes("O") || namesOutlet(peeled);
  const dateline = place === null ? "" : `${place.toUpperCase()} – `;
  const text = `${title}\n\n${line}\n\n${dateline}${withOutlet(peeled, outlet)}\n`;
  const article = { outlet: isNamed ? outlet : null, published_basis: "byline" };
  const result = dressed(told, peeled, text, article, [...peeled.titleDates, ...rows], outlet);
  return { ...result, fillers: [stamp === null ? `day ${form}` : `time ${stamp}`] };
}

export const TITLES: Readonly<Record<string, (title: string, outlet: string) => string>> = {
  "in capitals": (title) => title.toUpperCase(),
  "in title case": (title) => title.replace(/(?<![\p{L}’'])\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase()),
  "in title case throughout": (title) => title.replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase()),
  repeated: (title) => `${title}\n\n${title}`,
  "repeated in capitals": (title) => `${title.toUpperCase()}\n${title}`,
  "with a stop": (title) => `${title}.`,
  "before a bar": (title, outlet) => `${title} | ${outlet}`,
  "before a hyphen": (title, outlet) => `${title} - ${outlet}`,
  "before a dash": (title, outlet) => `${title} — ${outlet}`,
  "before two bars": (title, outlet) => `${title} | News | ${outlet}`,
  "behind the outlet": (title, outlet) => `${outlet} | ${title}`,
  "heading and outlet": (title, outlet) => `# ${title}\n\n${outlet}`,
  "outlet above": (title, outlet) => `${outlet}\n\n${title}`,
  bold: (title) => `**${title}**`,
  "close to the text": (title) => `${title}\u0000`,
};

/** The title in another form; one that has rows of its own is not written twice. */
export const titled =
  (seen: boolean): Swap =>
  (told, draw) => {
    const peeled = peel(told);
    if (peeled === undefined || peeled.title === null) return undefined;
    const outlet = draw.one(seen ? OUTLETS.seen : OUTLETS.unread);
    return underTitle(told, peeled, draw.one(Object.keys(TITLES)), outlet);
  };

export function underTitle(told: Told, peeled: Peeled, name: string, outlet: string): Swapped | undefined {
  const { title, place, day } = peeled;
  if (title === null) return undefined;
  const isTold = [...told.gold.dates, ...told.gold.statistics].some(({ text }) => title.includes(text as string));
  if (isTold && name.startsWith("repeated")) return undefined;
  const line = (TITLES[name] as (title: string, outlet: string) => string)(title, outlet);
  const isNamed = line.includes(outlet) || namesOutlet(peeled);
  const dateline = place === null ? "" : `${place.toUpperCase()} – `;
  const text = ` date ${day} ${line.replace("\u0000", "")}${line.endsWith("\u0000") ? "\n" : "\n\n"}${dateline}${withOutlet(peeled, outlet)}\n`;
  const article = { outlet: isNamed ? outlet : null, published_basis: "header" };
  const result = dressed(told, peeled, text, article, [dateRow(day, at(day)), ...peeled.titleDates], outlet);
  return { ...result, fillers: [name, outlet] };
}

export { monthOf, shortOf, type Written };
