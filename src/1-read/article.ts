import type { Because } from "../0-ground/because.ts";
import { atOnce, type Steps } from "../0-ground/in-step.ts";
import { plain, readable } from "../0-ground/readable.ts";
import { sha256 } from "../0-ground/sha256.ts";
import type { Span } from "../0-ground/span.ts";
import type { Dateline } from "./dateline.ts";
import { decode } from "./decode.ts";
import type { Skipped } from "./files.ts";
import { type FrontMatter, readFrontMatter, valueAt } from "./front-matter.ts";
import { type Head, readHead } from "./head.ts";
import { readHeader } from "./header.ts";
import { languageOf } from "./language.ts";
import type { ReadingLexicon } from "./lexicon.ts";
import { merged } from "./lines.ts";
import { outletOf } from "./outlet.ts";
import { pageOf } from "./page.ts";
import { placeOf } from "./place.ts";
import { clocksOf, DATE_KEYS, type PublishedBasis, publishedOf } from "./published.ts";
import { readRest } from "./rest.ts";
import { addressesIn } from "./url.ts";

export type Told = "title" | "outlet" | "published" | "place" | "country" | "url";

/** A report as it was read: its text, what the page says of it, and what on the page is none of it. */
export interface Article {
  readonly id: string;
  readonly file: string;
  /** Decoded, BOM dropped, CRLF turned into LF, nothing else changed. */
  readonly text: string;
  readonly title: string | null;
  /** As written. */
  readonly outlet: string | null;
  /** ISO day */
  readonly published: string | null;
  readonly publishedBasis: PublishedBasis | null;
  /** The dateline's city, in mixed case. */
  readonly place: string | null;
  /** alpha-3, of the dateline. */
  readonly country: string | null;
  readonly url: string | null;
  /** BCP 47: `en`, what the front matter says, or `und`. */
  readonly language: string;
  /** Runs of characters between white space. */
  readonly words: number;
  /** Of the text in UTF-8, hexadecimal. */
  readonly sha256: string;
  /** UTF-16 half-open spans, in order, that no row may come from. */
  readonly furniture: readonly Span[];
  readonly warnings: readonly string[];
  readonly because: Readonly<Partial<Record<Told, Because>>>;
}

export interface ArticleBytes {
  readonly id: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

const TITLE_KEYS: readonly string[] = ["title", "headline"];
const URL_KEYS: readonly string[] = ["url", "link", "canonical", "canonical_url", "source_url", "permalink"];
const LANGUAGE_KEYS: readonly string[] = ["lang", "language", "locale"];

type ReadArticle = { readonly article: Article } | { readonly skipped: Skipped };

/** Reads one article, or says why it is skipped. Never throws for what the bytes hold. */
export const readArticle = (file: ArticleBytes, lexicon: ReadingLexicon): ReadArticle => atOnce(articleOf(file, lexicon));

/** As `readArticle`, with halts so that many may be read side by side. */
export function* articleOf(file: ArticleBytes, lexicon: ReadingLexicon): Steps<ReadArticle> {
  const decoded = decode(file.bytes);
  if ("reason" in decoded) return { skipped: { file: file.file, id: file.id, ...decoded } };
  const written = decoded.text;
  const seen = readable(written);
  const utf8 = decoded.utf8 ?? Buffer.from(written, "utf8");
  const matter = readFrontMatter(seen);
  const header = matter === null ? readHeader(seen) : null;
  const from = matter?.rest ?? header?.rest ?? 0;
  const page = pageOf(seen, from, lexicon);
  const { text } = page;
  yield;
  const head = readHead(page);
  yield;
  const rest = readRest(page, head);
  yield;
  const warnings = [...decoded.warnings];
  const because: Partial<Record<Told, Because>> = {};

  const metaTitle = matter === null ? null : valueAt(matter, TITLE_KEYS);
  const title = metaTitle ?? head.title;
  if (title !== null)
    because.title = { rule: metaTitle === null ? "title/head" : "title/front-matter", start: title.start, end: title.end };
  const url = urlOf(matter, head, rest.links);
  if (url !== null) because.url = { rule: "url/line", start: url.start, end: url.end };
  const published = publishedOf(
    { text, file: file.file, header, matter, head, stamps: rest.stamps, closing: rest.closing, url },
    lexicon,
    warnings,
  );
  if (published === null) warnings.push(NO_DATE);
  else because.published = published.because;
  const clocks = clocksOf(head, published);
  const datelines = clocks.length === 0 ? head.datelines : head.datelines.filter((dateline) => !clocks.includes(dateline.start));
  const stamps = clocks.length === 0 ? head.stamps : head.stamps.filter((stamp) => !clocks.includes(stamp.start));
  const where = placeOf(
    text,
    datelines.some(({ place }) => place !== null) ? datelines : [...datelines, ...rest.datelines],
    stamps,
    lexicon,
  );
  if (where !== null && where.place !== null) because.place = where.because;
  if (where !== null && where.country !== null) because.country = where.countryBecause;
  yield;
  const outlet = outletOf(text, matter, head, rest, lexicon);
  if (outlet !== null) because.outlet = { rule: outlet.rule, start: outlet.start, end: outlet.end };
  yield;
  const language = (matter === null ? null : languageTag(text, matter)) ?? languageOf(text, from);
  if (language === "und") warnings.push("the text does not look like English: little will be found in it");

  const furniture = [...head.furniture, ...rest.furniture, ...(page.hasLinks ? addressesIn(text) : [])];
  if (header !== null && header.span.start > 0) furniture.push({ start: 0, end: header.span.start });
  if (matter !== null) furniture.push(...aroundValues(matter));
  for (const dateline of datelines) if (!dateline.alone) furniture.push(...marksOf(dateline));
  for (const line of clocks) furniture.push({ start: line, end: endOfLine(text, line) });
  return {
    article: {
      id: file.id,
      file: file.file,
      text: written,
      title: title === null ? null : plain(slice(written, title)),
      outlet: outlet === null ? null : plain(slice(written, outlet)),
      published: published?.day ?? null,
      publishedBasis: published?.basis ?? null,
      place: where?.place ?? null,
      country: where?.country ?? null,
      url: url === null ? null : slice(written, url),
      language,
      words: countWords(utf8),
      sha256: sha256(utf8),
      furniture: merged(furniture),
      warnings,
      because,
    },
  };
}

/** What stands in a dateline beside its place and day: credits, authors, marks. */
function marksOf({ start, end, place, country, day }: Dateline): Span[] {
  const spans: Span[] = [];
  let at = start;
  for (const told of [place, country, day]
    .filter((one): one is NonNullable<typeof one> => one !== null)
    .sort((a, b) => a.start - b.start)) {
    spans.push({ start: at, end: told.start });
    at = told.end;
  }
  spans.push({ start: at, end });
  return spans;
}

function endOfLine(text: string, at: number): number {
  const feed = text.indexOf("\n", at);
  return feed < 0 ? text.length : feed;
}

const NO_DATE = "no date: relative dates stay unresolved; put ` date YYYY-MM-DD` before the text, or `date:` into its front matter";

const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

function urlOf(matter: FrontMatter | null, head: Head, links: readonly Span[]): Span | null {
  const value = matter === null ? null : valueAt(matter, URL_KEYS);
  return value ?? head.links[0] ?? links[0] ?? null;
}

function languageTag(text: string, matter: FrontMatter): string | null {
  const value = valueAt(matter, LANGUAGE_KEYS);
  const tag = value === null ? "" : slice(text, value).replaceAll("_", "-");
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(tag) ? tag : null;
}

/** Front matter but for its title and date: keys, rules, other values. */
function aroundValues(matter: FrontMatter): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const span of [valueAt(matter, TITLE_KEYS), valueAt(matter, DATE_KEYS)].sort((a, b) => (a?.start ?? 0) - (b?.start ?? 0))) {
    if (span === null) continue;
    spans.push({ start: at, end: span.start });
    at = span.end;
  }
  spans.push({ start: at, end: matter.rest });
  return spans;
}

const BLANK = new Uint8Array(256);
for (let byte = 0; byte <= 0x20; byte++) BLANK[byte] = 1;

function countWords(bytes: Uint8Array): number {
  let words = 0;
  let before = 1;
  for (let i = 0; i < bytes.length; i++) {
    const blank = BLANK[bytes[i] as number] as number;
    words += before & (blank ^ 1);
    before = blank;
  }
  return words;
}
