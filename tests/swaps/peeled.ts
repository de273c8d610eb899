import { loadLexicon } from "../../src/0-ground/lexicon.ts";
import { readFrontMatter } from "../../src/1-read/front-matter.ts";
import { readHead } from "../../src/1-read/head.ts";
import { readHeader } from "../../src/1-read/header.ts";
import { type ReadingLexicon, readingLexicon } from "../../src/1-read/lexicon.ts";
import { pageOf } from "../../src/1-read/page.ts";
import { readRest } from "../../src/1-read/rest.ts";
import type { GoldArticle } from "../../src/8-evaluate/evaluate.ts";
import type { Told } from "./swap.ts";

/** An article without its head: what it is called, where and when it was filed, and the text behind. */
export interface Peeled {
  readonly title: string | null;
  /** As the rows have it. */
  readonly place: string | null;
  /** Its country's name. */
  readonly country: string | null;
  /** ISO day */
  readonly day: string;
  readonly outlet: string | null;
  readonly body: string;
  readonly titleDates: GoldArticle["dates"];
  readonly bodyDates: GoldArticle["dates"];
}

interface Words {
  readonly lexicon: ReadingLexicon;
  readonly countryNames: ReadonlyMap<string, string>;
}

let loaded: Words | undefined;

function words(): Words {
  if (loaded !== undefined) return loaded;
  const tables = loadLexicon();
  const countries = tables.get("countries") ?? [];
  loaded = {
    lexicon: readingLexicon(tables),
    countryNames: new Map(countries.map(({ cells, spellings }) => [cells.code ?? "", spellings[0] as string])),
  };
  return loaded;
}

/** A body speaks for itself: it has no other name. */
const BODY = /ministry|department|government|minister|embassy|office|presidency|council|army|police|bank/i;

/** Undefined where the head is read otherwise than it was coded, or the end of the text dates or signs the article, too. */
export function peel({ text, gold }: Told): Peeled | undefined {
  const { lexicon, countryNames } = words();
  const { published, place, country, outlet } = gold.article as Readonly<Record<string, string | null>>;
  const from = readFrontMatter(text)?.rest ?? readHeader(text)?.rest ?? 0;
  const page = pageOf(text, from, lexicon);
  const head = readHead(page);
  const rest = readRest(page, head);
  const first = head.paragraphs[0];
  if (first === undefined || published === null || published === undefined || rest.stamps.length + rest.closing.length > 0)
    return undefined;
  const [dateline, ...others] = head.datelines;
  if (others.length > 0 || (dateline === undefined) !== (place === null) || rest.datelines.length > 0) return undefined;
  // A report that is filed on another day than it is given out is told from that day.
  if (dateline?.day != null && (dateline.day.month !== Number(published.slice(5, 7)) || dateline.day.day !== Number(published.slice(8))))
    return undefined;
  if (outlet !== null && outlet !== undefined && (BODY.test(outlet) || text.includes(`The ${outlet}`) || text.trimEnd().endsWith(outlet)))
    return undefined;
  if (rest.outlets.some((one) => text.slice(one.start, one.end) !== outlet)) return undefined;
  const start = dateline !== undefined && dateline.end > first.start && dateline.end < first.end ? dateline.end : first.start;
  if (dateline !== undefined && dateline.start > first.end) return undefined;
  const { title } = head;
  const titleDates: GoldArticle["dates"][number][] = [];
  const bodyDates: GoldArticle["dates"][number][] = [];
  let at = 0;
  for (const row of gold.dates) {
    const found = text.indexOf(row.text as string, at);
    if (found < 0) return undefined;
    at = found + (row.text as string).length;
    if (found >= start) bodyDates.push(row);
    else if (title !== null && found >= title.start && found < title.end) titleDates.push(row);
  }
  return {
    title: title === null || title.start >= start ? null : text.slice(title.start, title.end).replaceAll("*", ""),
    place: place ?? null,
    country: country === null ? null : (countryNames.get(country as string) ?? null),
    day: published,
    outlet: outlet ?? null,
    body: text.slice(start).trimEnd(),
    titleDates,
    bodyDates,
  };
}
