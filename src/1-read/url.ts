import { dayOf, isoDay } from "../0-ground/civil-day.ts";
import type { Span } from "../0-ground/span.ts";

/** A line that is nothing but an address: `https://...`, `<https://...>`, `www...`, `Kaynak/Source: https://...`, `[Coral News, https://...]`. */
const LINK_LINE = /^[[(]?(?:[\p{L}/ ]{2,24}:\s*|[\p{L}\d.&' -]{2,40},\s+)?<?((?:https?:\/\/|www\.)[^\s<>\])]{3,2000})>?[\])]?$/iu;

/** The address that the line `[start, end)` is, or null. */
export function readLink(text: string, start: number, end: number): Span | null {
  if (end - start > 2050) return null;
  const found = LINK_LINE.exec(text.slice(start, end));
  if (found === null) return null;
  const from = start + found[0].indexOf(found[1] as string);
  return { start: from, end: from + (found[1] as string).length };
}

/** Every address inside the text, so that no row comes from its digits. */
export function addressesIn(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
    let start = at;
    while (start > 0 && at - start < 8 && isLetter(text.charCodeAt(start - 1))) start--;
    if (start === at) continue;
    let end = at + 3;
    while (end < text.length && !isOutside(text.charCodeAt(end))) end++;
    spans.push({ start, end });
    at = end;
  }
  return spans;
}

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
const isOutside = (unit: number): boolean => unit <= 0x20 || unit === 0x3c || unit === 0x3e || unit === 0x22 || unit === 0xa0;

//   /2021/06/03/   /2021-06-03-title   /20210603/
const DAY_IN_PATH = /[/_-](19\d\d|20\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=[/_.?-]|$)/;

/** The day in an address's path, ISO; null where it has none. */
export function dayInUrl(url: string): string | null {
  const path = url.slice(0, 2000);
  const found = DAY_IN_PATH.exec(path);
  if (found === null) return null;
  const day = dayOf(Number(found[1]), Number(found[3]), Number(found[4]));
  return day === null ? null : isoDay(day);
}

/** The day in a file's name: `2021-06-03-baku.txt`, `20210603_baku.txt`. */
export function dayInName(file: string): string | null {
  const name = file.slice(file.lastIndexOf("/") + 1).slice(0, 200);
  const found = /(?:^|[^\d])(19\d\d|20\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name);
  if (found === null) return null;
  const day = dayOf(Number(found[1]), Number(found[3]), Number(found[4]));
  return day === null ? null : isoDay(day);
}
