import { hash } from "node:crypto";
import type { Because } from "../0-ground/because.ts";
import { dayOf, isoDay, parseIsoDay } from "../0-ground/civil-day.ts";
import type { Span } from "../0-ground/span.ts";
import { STRENGTH, type Stamp } from "./byline.ts";
import type { Dateline } from "./dateline.ts";
import { decode } from "./decode.ts";
import { type FrontMatter, readFrontMatter, valueOf } from "./front-matter.ts";
import type { Skipped } from "./files.ts";
import { type Head, readHead } from "./head.ts";
import { readHeader } from "./header.ts";
import { languageOf } from "./language.ts";
import type { ReadingLexicon } from "./lexicon.ts";
import { merged } from "./lines.ts";
import { outletInSentence, type OutletMention, outletTold, RANK } from "./outlet.ts";
import { pageOf } from "./page.ts";
import { placeOf } from "./place.ts";
import { readRest } from "./rest.ts";
import { addressesIn, dayInName, dayInUrl } from "./url.ts";
import { findDays, type WrittenDay } from "./written-day.ts";

export type PublishedBasis = "header" | "byline" | "dateline" | "metadata" | "url" | "file_name";
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

/** Reads one article, or says why it is skipped. Never throws for what the bytes hold. */
export function readArticle(file: ArticleBytes, lexicon: ReadingLexicon): { readonly article: Article } | { readonly skipped: Skipped } {
  const decoded = decode(file.bytes);
  if ("reason" in decoded) return { skipped: { file: file.file, id: file.id, ...decoded } };
  const { text } = decoded;
  const utf8 = decoded.plain ? file.bytes : Buffer.from(text, "utf8");
  const matter = readFrontMatter(text);
  const header = matter === null ? readHeader(text) : null;
  const from = matter?.rest ?? header?.rest ?? 0;
  const page = pageOf(text, from, lexicon);
  const head = readHead(page);
  const rest = readRest(page, head);
  const warnings = [...decoded.warnings];
  const because: Partial<Record<Told, Because>> = {};

  const titleSpan = (matter && valueOf(matter, ["title", "headline"])) ?? head.title;
  if (titleSpan !== null) because.title = { rule: matter !== null && titleSpan !== head.title ? "title/front-matter" : "title/head", ...titleSpan };
  const url = urlOf(matter, head, rest.links);
  if (url !== null) because.url = { rule: "url/line", ...url };

  const stamps = [...head.stamps, ...rest.stamps];
  const header_ = header?.day == null ? null : { day: header.day, span: header.span };
  const published = publishedOf(file.file, text, header_, matter, head, stamps, url, lexicon, warnings);
  if (published === null) warnings.push(NO_DATE);
  else because.published = published.because;

  const clocks = clocksOf(head, published?.day ?? null, published?.because.start ?? -1);
  const where = placeOf(text, head.datelines.filter((dateline) => !clocks.includes(dateline.start)), head.stamps, lexicon);
  if (where?.place) because.place = where.because;
  if (where?.country) because.country = where.countryBecause;

  const outlet = outletOf(text, matter, head, rest.outlets, rest.last, lexicon);
  if (outlet !== null) because.outlet = { rule: outlet.rule, start: outlet.start, end: outlet.end };

  const lang = matter === null ? null : valueOf(matter, ["lang", "language", "locale"]);
  const language = lang !== null && /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/.test(slice(text, lang)) ? slice(text, lang).replaceAll("_", "-") : languageOf(text, from);
  if (language === "und") warnings.push("the text does not look like English: little will be found in it");

  const furniture = [...head.furniture, ...rest.furniture, ...addressesIn(text)];
  if (header !== null && header.span.start > 0) furniture.push({ start: 0, end: header.span.start });
  if (matter !== null) furniture.push(...aroundValues(matter, text));
  for (const line of clocks) furniture.push({ start: line, end: page.lines.end[page.lines.start.indexOf(line)] ?? line });
  return {
    article: {
      id: file.id,
      file: file.file,
      text,
      title: titleSpan === null ? null : slice(text, titleSpan),
      outlet: outlet === null ? null : slice(text, outlet),
      published: published?.day ?? null,
      publishedBasis: published?.basis ?? null,
      place: where?.place ?? null,
      country: where?.country ?? null,
      url: url === null ? null : slice(text, url),
      language,
      words: countWords(utf8),
      sha256: hash("sha256", utf8),
      furniture: merged(furniture),
      warnings,
      because,
    },
  };
}

const NO_DATE = "no date: relative dates stay unresolved; put ` date YYYY-MM-DD` before the text, or `date:` into its front matter";

const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

interface Published {
  readonly day: string;
  readonly basis: PublishedBasis;
  readonly because: Because;
}

/** The outlet's own day where a byline gives one, else the header's, metadata's, URL's, dateline's, file name's. */
function publishedOf(
  file: string,
  text: string,
  header: { readonly day: string; readonly span: Span } | null,
  matter: FrontMatter | null,
  head: Head,
  stamps: readonly (Stamp & { readonly isAbove?: boolean })[],
  url: Span | null,
  lexicon: ReadingLexicon,
  warnings: string[],
): Published | null {
  const told = stamps
    .filter((stamp) => stamp.day.year !== null && !stamp.glued)
    .sort((a, b) => STRENGTH[a.said] - STRENGTH[b.said] || Number(a.isAbove ?? false) - Number(b.isAbove ?? false) || a.start - b.start);
  const stamp = told[0];
  const near = header === null ? null : parseIsoDay(header.day);
  const stampDay = stamp === undefined ? null : settled(text, stamp.day, near, head, warnings);
  if (stamp !== undefined && stampDay !== null) {
    const isOwn = stamp.said === "byline" || (stamp.said === "published" && stampDay !== header?.day);
    if (isOwn || (header === null && stamp.said !== "updated")) return { day: stampDay, basis: "byline", because: { rule: `published/${stamp.said}`, start: stamp.day.start, end: stamp.day.end } };
  }
  if (header !== null) return { day: header.day, basis: "header", because: { rule: "published/header", ...header.span } };
  const meta = matter === null ? null : valueOf(matter, ["date", "published", "published_at", "publish_date", "published_time", "pubdate", "datepublished", "publishdate", "created"]);
  const metaDay = meta === null ? undefined : findDays(text, meta.start, meta.end, lexicon.months, 1)[0];
  if (meta !== null && metaDay !== undefined) {
    const day = settled(text, metaDay, null, head, warnings);
    if (day !== null) return { day, basis: "metadata", because: { rule: "published/front-matter", start: metaDay.start, end: metaDay.end } };
  }
  const inUrl = url === null ? null : dayInUrl(slice(text, url));
  if (url !== null && inUrl !== null) return { day: inUrl.day, basis: "url", because: { rule: "published/url", ...url } };
  const dated = head.datelines.find((dateline) => dateline.day?.year != null);
  if (dated?.day) {
    const day = settled(text, dated.day, null, head, warnings);
    if (day !== null) return { day, basis: "dateline", because: { rule: "published/dateline", start: dated.day.start, end: dated.day.end } };
  }
  if (stamp !== undefined && stampDay !== null) return { day: stampDay, basis: "byline", because: { rule: "published/updated", start: stamp.day.start, end: stamp.day.end } };
  const inName = dayInName(file);
  return inName === null ? null : { day: inName, basis: "file_name", because: { rule: "published/file-name", start: 0, end: 0, note: file } };
}

/** ISO day of a written one. `09/07/2024` is read day first, unless another date of the page or an American dateline tells otherwise. */
function settled(text: string, written: WrittenDay, near: number | null, head: Head, warnings: string[]): string | null {
  const { year, month, day } = written;
  const first = year === null ? null : dayOf(year, month, day);
  if (first === null || year === null) return null;
  if (!written.swappable) return isoDay(first);
  const swapped = dayOf(year, day, month);
  const others = [...head.stamps.map((stamp) => stamp.day), ...head.datelines.flatMap((dateline) => dateline.day ?? [])];
  const close = (at: number | null): boolean =>
    at !== null && ((near !== null && Math.abs(at - near) <= 2) || others.some((other) => !other.swappable && Math.abs(at - (dayOf(other.year ?? year, other.month, other.day) ?? 0)) <= 2));
  if (close(first)) return isoDay(first);
  const isAmerican = head.datelines.some((dateline) => dateline.country?.code === "USA");
  if (swapped !== null && (close(swapped) || isAmerican)) return isoDay(swapped);
  warnings.push(`"${slice(text, written)}" is read day first; write the date as YYYY-MM-DD if the month comes first`);
  return isoDay(first);
}

function urlOf(matter: FrontMatter | null, head: Head, links: readonly Span[]): Span | null {
  const value = matter === null ? null : valueOf(matter, ["url", "link", "canonical", "canonical_url", "source_url", "permalink"]);
  return value ?? head.links[0] ?? links[0] ?? null;
}

function outletOf(text: string, matter: FrontMatter | null, head: Head, tail: readonly OutletMention[], last: Span | null, lexicon: ReadingLexicon): OutletMention | null {
  const value = matter === null ? null : valueOf(matter, ["outlet", "publisher", "publication", "source", "site", "site_name", "sitename", "agency"]);
  if (value !== null && !/^(?:https?:|www\.)/.test(slice(text, value))) return { rule: "outlet/front-matter", rank: RANK.metadata, ...value };
  const mentions = [...head.outlets, ...tail];
  for (const dateline of head.datelines) for (const outlet of dateline.outlets) mentions.push({ rule: "outlet/dateline", rank: RANK.dateline, start: outlet.start, end: outlet.end });
  const best = lowest(mentions);
  if (best !== null && best.rank < RANK.reports) return best;
  for (const paragraph of last === null ? head.paragraphs : [...head.paragraphs, last]) {
    const said = outletInSentence(text, paragraph.start, paragraph.end, lexicon);
    if (said !== null) mentions.push(said);
  }
  return lowest(mentions) ?? outletTold(text, head.paragraphs[0]?.start ?? 0, lexicon);
}

const lowest = (mentions: readonly OutletMention[]): OutletMention | null =>
  mentions.reduce<OutletMention | null>((one, other) => (one === null || other.rank < one.rank ? other : one), null);

/** Starts of lines above the title that give another day than the article's: the site's own clock. */
function clocksOf(head: Head, published: string | null, at: number): number[] {
  if (published === null) return [];
  const isOther = (written: WrittenDay): boolean => {
    const day = written.year === null ? null : dayOf(written.year, written.month, written.day);
    return day !== null && isoDay(day) !== published && written.start !== at;
  };
  const above = (span: Span): boolean => head.title !== null && span.start < head.title.start;
  const clocks = head.stamps.filter((stamp) => stamp.said === "bare" && stamp.outlet === null && above(stamp) && isOther(stamp.day)).map((stamp) => stamp.start);
  const lines: readonly Dateline[] = head.datelines.filter((dateline) => dateline.alone && above(dateline) && dateline.day !== null && isOther(dateline.day));
  return [...clocks, ...lines.map((dateline) => dateline.start)];
}

/** Front matter but for its title and date: keys, rules, other values. */
function aroundValues(matter: FrontMatter, text: string): Span[] {
  const kept = [valueOf(matter, ["title", "headline"]), valueOf(matter, ["date", "published", "published_at", "publish_date", "pubdate", "created"])].filter((span) => span !== null);
  const spans: Span[] = [];
  let at = 0;
  for (const span of kept.sort((a, b) => a.start - b.start)) {
    spans.push({ start: at, end: span.start });
    at = span.end;
  }
  spans.push({ start: at, end: Math.min(matter.rest, text.length) });
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
