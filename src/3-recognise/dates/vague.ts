import type { Span } from "../../0-ground/span.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { trigger } from "../../2-segment/triggers.ts";
import { CALENDAR, K, KIND_BITS, PLURAL, UNIT } from "./vocabulary.ts";

/**
 * What names a time without telling it: "recently", "now", "in the coming weeks", "several years". No row of the table of dates;
 * a corpus in ISO-TimeML marks these words too.
 */
export interface VagueTime extends Span {
  readonly type: "DATE" | "DURATION";
  /** `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`; a length with `X` for its number: `PXY`. */
  readonly value: string;
}

const REFS: Readonly<Record<string, string>> = {
  recently: "PAST_REF",
  lately: "PAST_REF",
  formerly: "PAST_REF",
  now: "PRESENT_REF",
  currently: "PRESENT_REF",
  nowadays: "PRESENT_REF",
  presently: "PRESENT_REF",
  soon: "FUTURE_REF",
  shortly: "FUTURE_REF",
};
const REF = trigger(Object.keys(REFS).join(" "));
const WHICH: Readonly<Record<string, string>> = {
  recent: "PAST_REF",
  past: "PAST_REF",
  coming: "FUTURE_REF",
  upcoming: "FUTURE_REF",
};
const SOME: ReadonlySet<string> = new Set(["several", "many", "few", "some", "numerous", "couple"]);
const LETTERS: Readonly<Record<number, string>> = {
  [UNIT.second]: "PTXS",
  [UNIT.minute]: "PTXM",
  [UNIT.hour]: "PTXH",
  [UNIT.day]: "PXD",
  [UNIT.week]: "PXW",
  [UNIT.month]: "PXM",
  [UNIT.year]: "PXY",
  [UNIT.decade]: "PXDE",
  [UNIT.century]: "PXCE",
};

/** In the order of the text; `taken` are spans that say more, in order. */
export function recogniseVague(doc: Doc, taken: readonly Span[]): VagueTime[] {
  const found: VagueTime[] = [];
  let next = 0;
  for (let i = 0; i < doc.count; i++) {
    const isRef = doc.hasTrigger(i, REF);
    const word = doc.layer(i, CALENDAR);
    const value = word >> KIND_BITS;
    const isUnits = (word & ((1 << KIND_BITS) - 1)) === K.unit && value >= PLURAL;
    if ((!isRef && !isUnits) || doc.furniture[i] === 1) continue;
    while (next < taken.length && (taken[next] as Span).end <= doc.start(i)) next++;
    if (next < taken.length && (taken[next] as Span).start < doc.end(i)) continue;
    const ref = isRef ? REFS[doc.lower(i)] : undefined;
    if (ref !== undefined) {
      found.push({ start: doc.start(i), end: doc.end(i), type: "DATE", value: ref });
      continue;
    }
    if (!isUnits) continue;
    const vague = beforeUnits(doc, i, LETTERS[value - PLURAL]);
    if (vague !== null) found.push(vague);
  }
  return found;
}

/** The words before "years": "recent", "the coming", "several", "a few", "for". */
function beforeUnits(doc: Doc, unit: number, length: string | undefined): VagueTime | null {
  if (length === undefined) return null;
  const before = doc.lower(unit - 1);
  const end = doc.end(unit);
  const ref = WHICH[before];
  if (ref !== undefined) {
    const first = doc.lower(unit - 2) === "the" ? unit - 2 : unit - 1;
    return { start: doc.start(first), end, type: "DATE", value: ref };
  }
  if (SOME.has(before)) {
    const first = doc.lower(unit - 2) === "a" || doc.lower(unit - 2) === "the" ? unit - 2 : unit - 1;
    return { start: doc.start(first), end, type: "DURATION", value: length };
  }
  return before === "for" || before === "after" || before === "within"
    ? { start: doc.start(unit), end, type: "DURATION", value: length }
    : null;
}
