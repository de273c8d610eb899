import type { Span } from "../0-ground/span.ts";

/** A TimeML document: its text without marks, and the day of its making. */
export interface TimeMl {
  readonly text: string;
  /** ISO day, or null where it gives none. */
  readonly created: string | null;
  readonly id: string | null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const plain = (marked: string): string =>
  marked
    .replace(/<!--.*?-->|<[^<>]*>/gs, "")
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null;
      if (code !== null) return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
      return ENTITIES[(name as string).toLowerCase()] ?? whole;
    });

/** The element's content as it stands between its tags, or null. */
function contentOf(xml: string, name: string): Span | null {
  const open = new RegExp(`<${name}(?:\\s[^<>]*)?>`, "i").exec(xml);
  if (open === null) return null;
  const start = open.index + open[0].length;
  const close = xml.toLowerCase().indexOf(`</${name.toLowerCase()}`, start);
  return { start, end: close < 0 ? xml.length : close };
}

/** Reads `.tml`: the text of `TEXT` (else of the whole), and the value of the `TIMEX3` that is its creation time. */
export function readTimeMl(xml: string): TimeMl {
  const slice = (span: Span | null): string | null => (span === null ? null : xml.slice(span.start, span.end));
  const text = slice(contentOf(xml, "TEXT")) ?? slice(contentOf(xml, "TimeML")) ?? xml;
  let created: string | null = null;
  for (const [tag] of xml.matchAll(/<TIMEX3\b[^<>]*>/gi)) {
    if (!/functionInDocument\s*=\s*["'](?:CREATION_TIME|PUBLICATION_TIME)["']/i.test(tag)) continue;
    created = /\bvalue\s*=\s*["'](\d{4}-\d{2}-\d{2})/i.exec(tag)?.[1] ?? null;
    if (created !== null) break;
  }
  const id = slice(contentOf(xml, "DOCID"));
  return { text: plain(text), created, id: id === null ? null : plain(id).trim() };
}
