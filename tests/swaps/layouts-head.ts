import type { GoldArticle } from "../../src/8-evaluate/evaluate.ts";
import type { Cells } from "../../src/8-evaluate/likeness.ts";
import { AUTHORS, BYLINES, DATELINES, OUTLETS, PAGE_HEADS } from "./head-patterns.ts";
import { type Peeled, peel } from "./peeled.ts";
import { alone, type Draw, mapTexts, type Swap, type Swapped, type Told } from "./swap.ts";
import { type At, at, DAYS, dateRow, monthOf, SHORT, TIMES, timeRow, weekdayOf } from "./written-days.ts";

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
    return result === undefined ? undefined : { ...result, fillers: [...result.fillers, pattern.replaceAll("\n", "⏎"), outlet] };
  };

export const paged =
  (seen: boolean): Swap =>
  (told, draw) => {
    const peeled = peel(told);
    if (peeled === undefined || peeled.title === null) return undefined;
    const pattern = draw.one(everySecond(PAGE_HEADS, seen));
    const outlet = draw.one(seen ? OUTLETS.seen : OUTLETS.unread);
    const result = belowTitle(told, peeled, pattern, outlet, draw);
    return result === undefined ? undefined : { ...result, fillers: [...result.fillers, pattern.replaceAll("\n", "⏎"), outlet] };
  };

export function belowTitle(told: Told, peeled: Peeled, pattern: string, outlet: string, draw: Draw): Swapped | undefined {
  const { title, place, day } = peeled;
  const titles = pattern.match(/(?<!\p{L})T(?!\p{L})/gu)?.length ?? 0;
  const isWhole = titles > 0;
  const isRepeated = titles > 1;
  if (title === null || (isRepeated && hasRows(told, title))) return undefined;
  const [hour, minute] = [draw.below(15) + 6, draw.below(50) + 5];
  // By where it stands: days above the title come first.
  const rows: Cells[] = [];
  const stamp = draw.below(2) === 0 ? null : draw.below(TIMES.length);
  const form = draw.below(DAYS.length);
  const written = (when: At): string => {
    const [make, zone] = stamp === null ? [DAYS[form] as (typeof DAYS)[number], ""] : (TIMES[stamp] as (typeof TIMES)[number]);
    const text = make(when);
    rows.push(stamp === null ? dateRow(text, when) : timeRow(text, when, zone));
    return text;
  };
  let isTitled = false;
  const parts: Readonly<Record<string, () => string>> = {
    S: () => written(at(day, hour, minute)),
    U: () => written(at(day, hour + 2, minute)),
    X: () => clockOf(day),
    A: () => draw.one(AUTHORS),
    O: () => outlet,
    T: () => {
      if (!isTitled) rows.push(...peeled.titleDates);
      isTitled = true;
      return title;
    },
  };
  const dateline = place === null ? "" : `${place.toUpperCase()} – `;
  const head = isWhole ? pattern : `T\n\n${pattern}\n\n§`;
  const line = head.replace(/(?<![\p{L}])[SUXAOT](?![\p{L}])/gu, (key) => (parts[key] as () => string)()).replace("§", dateline);
  const isNamed = head.split(/[^\p{L}]/u).includes("O") || namesOutlet(peeled);
  const text = `${line}${withOutlet(peeled, outlet)}\n`;
  const article = { outlet: isNamed ? outlet : null, published_basis: "byline" };
  const result = dressed(told, peeled, text, article, rows, outlet);
  return { ...result, fillers: [stamp === null ? `day ${form}` : `time ${stamp}`] };
}

const hasRows = ({ gold }: Told, title: string): boolean =>
  [...gold.dates, ...gold.statistics].some(({ text }) => title.includes(text as string));

/** The day of a visit to the site, a year and more later. */
function clockOf(day: string): string {
  const when = at(new Date(Date.parse(`${day}T00:00:00Z`) + 400 * 86_400_000).toISOString().slice(0, 10));
  return `${weekdayOf(when)}, ${monthOf(when)} ${when.day}, ${when.year}`;
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
  if (hasRows(told, title) && name.startsWith("repeated")) return undefined;
  const line = (TITLES[name] as (title: string, outlet: string) => string)(title, outlet);
  const isNamed = line.includes(outlet) || namesOutlet(peeled);
  const dateline = place === null ? "" : `${place.toUpperCase()} – `;
  const text = ` date ${day} ${line.replace("\u0000", "")}${line.endsWith("\u0000") ? "\n" : "\n\n"}${dateline}${withOutlet(peeled, outlet)}\n`;
  const article = { outlet: isNamed ? outlet : null, published_basis: "header" };
  const result = dressed(told, peeled, text, article, [dateRow(day, at(day)), ...peeled.titleDates], outlet);
  return { ...result, fillers: [name, outlet] };
}
