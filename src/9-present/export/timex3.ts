import { isoDay, parseIsoDay, partsOf, weekday } from "../../0-ground/civil-day.ts";
import { edtfBounds } from "../../0-ground/edtf.ts";
import type { Span } from "../../0-ground/span.ts";
import type { VagueTime } from "../../3-recognise/dates/vague.ts";
import type { ResolvedDate } from "../../4-resolve/calendar.ts";

/** What a `TIMEX3` tag says, by ISO-TimeML. */
export interface Timex3 extends Span {
  readonly tid: string;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value: string;
  readonly mod: "START" | "MID" | "END" | "APPROX" | null;
  readonly quant: string | null;
  readonly anchor: string | null;
  /** A stretch's first and last point: tags without words. */
  readonly ends: readonly [begin: Point, end: Point] | null;
}

interface Point {
  readonly tid: string;
  readonly value: string;
}

const MODS = { start: "START", mid: "MID", end: "END", approx: "APPROX" } as const;
const GROUPS: Readonly<Record<string, string>> = {
  "21": "SP",
  "22": "SU",
  "23": "FA",
  "24": "WI",
  "33": "Q1",
  "34": "Q2",
  "35": "Q3",
  "36": "Q4",
  "40": "H1",
  "41": "H2",
};
const DAY_PARTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:morning|forenoon|dawn)\b/i, "MO"],
  [/\bafternoon\b/i, "AF"],
  [/\bevening\b/i, "EV"],
  [/\b(?:night|tonight)\b/i, "NI"],
  [/\b(?:midday|lunchtime)\b/i, "MI"],
];

/** The tags of a text, in its order. `t0` is the creation time. */
export function timexesOf(text: string, dates: readonly ResolvedDate[], vague: readonly VagueTime[]): Timex3[] {
  const tidOf = (index: number): string => `t${index + 1}`;
  let extra = dates.length + vague.length;
  const next = (): string => `t${++extra}`;
  const tags = dates.map((date, index): Timex3 => {
    const { mention, anchor } = date;
    const words = text.slice(mention.start, mention.end);
    return {
      start: mention.start,
      end: mention.end,
      tid: tidOf(index),
      anchor: anchor === "published" ? "t0" : anchor === null ? null : tidOf(anchor),
      mod: date.mod === null ? null : MODS[date.mod],
      ...said(date, words, next),
    };
  });
  const blurred = vague.map(
    ({ start, end, type, value }, index): Timex3 => ({
      start,
      end,
      tid: tidOf(dates.length + index),
      type,
      value,
      mod: null,
      quant: null,
      anchor: type === "DATE" ? "t0" : null,
      ends: null,
    }),
  );
  return [...tags, ...blurred].sort((a, b) => a.start - b.start);
}

type SaidOf = Pick<Timex3, "type" | "value" | "quant" | "ends">;

function said({ type, value, mention }: ResolvedDate, words: string, next: () => string): SaidOf {
  const plain = { quant: null, ends: null };
  if (type === "duration") return { ...plain, type: "DURATION", value: value === null ? unknownLength(words) : lengthOf(value, words) };
  if (type === "set") {
    const every = /^(?:every|each)\b/i.exec(words);
    return {
      type: "SET",
      value: value === null ? "PX" : lengthOf(value, words),
      quant: every === null ? null : every[0].toUpperCase(),
      ends: null,
    };
  }
  if (value === null) return { ...plain, type: type === "time" ? "TIME" : "DATE", value: unknownDate(mention.said) };
  const bare = value.replace(/~$/, "");
  if (type === "time") return { ...plain, type: "TIME", value: bare };
  const slash = bare.indexOf("/");
  if (slash < 0) {
    const part = bare.length === 10 ? DAY_PARTS.find(([pattern]) => pattern.test(words)) : undefined;
    return part === undefined ? { ...plain, type: "DATE", value: pointOf(bare) } : { ...plain, type: "TIME", value: `${bare}T${part[1]}` };
  }
  const [left, right] = [bare.slice(0, slash), bare.slice(slash + 1)];
  // "since", "until": the word stands outside the tag, which has the point only.
  if (left === "..") return { ...plain, type: "DATE", value: pointOf(right) };
  if (right === "..") return { ...plain, type: "DATE", value: pointOf(left) };
  const one = unitOf(left, right);
  if (one !== null) return { ...plain, type: "DATE", value: one };
  const ends = [
    { tid: next(), value: pointOf(left) },
    { tid: next(), value: pointOf(right) },
  ] as const;
  return { type: "DURATION", value: distanceOf(left, right), quant: null, ends };
}

/** `2023-33` is `2023-Q1`, `199X` is `199`. */
function pointOf(value: string): string {
  const group = /^(\d{4})-(2[1-4]|3[3-6]|4[01])$/.exec(value);
  if (group !== null) return `${group[1]}-${GROUPS[group[2] as string]}`;
  return value.replace(/X+$/, "");
}

/** A week, a weekend or a half-year that our values write as a stretch; null where it is none. */
function unitOf(left: string, right: string): string | null {
  const half = /^(\d{4})-(01|07)$/.exec(left);
  if (half !== null && right === `${half[1]}-${half[2] === "01" ? "06" : "12"}`) return `${half[1]}-${half[2] === "01" ? "H1" : "H2"}`;
  const [first, last] = [parseIsoDay(left), parseIsoDay(right)];
  if (first === null || last === null) return null;
  if (weekday(first) === 1 && last - first === 6) return weekOf(first);
  return weekday(first) === 6 && last - first === 1 ? `${weekOf(first)}-WE` : null;
}

/** `2013-W12`: the ISO week, which belongs to the year of its Thursday. */
function weekOf(day: number): string {
  const thursday = day - weekday(day) + 4;
  const { year } = partsOf(thursday);
  const first = parseIsoDay(`${String(year).padStart(4, "0")}-01-01`) as number;
  return `${isoDay(thursday).slice(0, 4)}-W${String(Math.floor((thursday - first) / 7) + 1).padStart(2, "0")}`;
}

function distanceOf(left: string, right: string): string {
  if (left.length === 4 && right.length === 4) {
    const years = Number(right) - Number(left) + 1;
    return Number.isNaN(years) ? "PXY" : `P${years}Y`;
  }
  if (left.length === 7 && right.length === 7) {
    const months = (Number(right.slice(0, 4)) - Number(left.slice(0, 4))) * 12 + Number(right.slice(5)) - Number(left.slice(5)) + 1;
    return months > 0 && months < 2400 ? `P${months}M` : "PXM";
  }
  const bounds = edtfBounds(`${left}/${right}`);
  return bounds?.first == null || bounds.last == null ? "PXD" : `P${bounds.last - bounds.first + 1}D`;
}

/** Decades and centuries keep their unit. */
function lengthOf(iso: string, words: string): string {
  const years = /^P(\d+)Y$/.exec(iso);
  if (years === null) return iso;
  if (/decade/i.test(words)) return `P${Number(years[1]) / 10}DE`;
  return /centur/i.test(words) ? `P${Number(years[1]) / 100}CE` : iso;
}

function unknownLength(words: string): string {
  const unit = /(second|minute|hour|day|week|month|year|decade)s?\b/i.exec(words)?.[1]?.toLowerCase() ?? "day";
  if (unit === "decade") return "PXDE";
  const letter = (unit[0] as string).toUpperCase();
  return unit === "second" || unit === "minute" || unit === "hour" ? `PTX${letter}` : `PX${letter}`;
}

/** As much as the words give, `X` for the rest. */
function unknownDate(said: ResolvedDate["mention"]["said"]): string {
  if (said.kind !== "calendar") return "XXXX";
  const two = (value: number | undefined): string => (value === undefined ? "XX" : String(value).padStart(2, "0"));
  if (said.weekday !== undefined && said.day === undefined) return `XXXX-WXX-${said.weekday}`;
  if (said.group !== undefined) return `XXXX-${GROUPS[String(said.group)]}`;
  if (said.day !== undefined) return `XXXX-${two(said.month)}-${two(said.day)}`;
  return said.month === undefined ? "XXXX" : `XXXX-${two(said.month)}`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const attribute = (text: string): string => escaped(text).replaceAll('"', "&quot;");

function opening({ tid, type, value, mod, quant, anchor, ends }: Timex3): string {
  const all: readonly (readonly [name: string, value: string | null])[] = [
    ["tid", tid],
    ["type", type],
    ["value", value],
    ["mod", mod],
    ["quant", quant],
    ["temporalFunction", anchor === null ? null : "true"],
    ["anchorTimeID", anchor],
    ["beginPoint", ends?.[0].tid ?? null],
    ["endPoint", ends?.[1].tid ?? null],
  ];
  return `<TIMEX3${all.map(([name, value]) => (value === null ? "" : ` ${name}="${attribute(value)}"`)).join("")}>`;
}

/** The text as a TimeML document with its tags in place. */
export function toTimeMl(text: string, timexes: readonly Timex3[], created: string | null, id: string): string {
  let marked = "";
  let at = 0;
  for (const timex of timexes) {
    marked += `${escaped(text.slice(at, timex.start))}${opening(timex)}${escaped(text.slice(timex.start, timex.end))}</TIMEX3>`;
    for (const { tid, value } of timex.ends ?? [])
      marked += `<TIMEX3 tid="${tid}" type="DATE" value="${attribute(value)}" temporalFunction="true" />`;
    at = timex.end;
  }
  marked += escaped(text.slice(at));
  const dct = `<TIMEX3 tid="t0" type="DATE" value="${created ?? "XXXX-XX-XX"}" temporalFunction="false" functionInDocument="CREATION_TIME">${created ?? ""}</TIMEX3>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n<DOCID>${escaped(id)}</DOCID>\n<DCT>${dct}</DCT>\n<TEXT>${marked}</TEXT>\n</TimeML>\n`;
}
