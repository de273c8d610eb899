import type { Because } from "../0-ground/because.ts";
import { type Day, isoDay } from "../0-ground/civil-day.ts";
import type { DateMention } from "../3-recognise/dates/dates.ts";
import type { Resolution } from "./calendar-around.ts";
import type { Order } from "./calendar-order.ts";
import type { Tense } from "./calendar-tense.ts";

/** Why a date has its value: the rule that read its words, the verb that told its direction, what told the order of its numbers. */
export function becauseOf(
  { rule, start, end }: DateMention,
  note: string | null,
  tense: Tense | null | undefined,
  evidence: Order["evidence"] | null,
): Because {
  if (!tense && !evidence) return note === null ? { rule, start, end } : { rule, start, end, note };
  const from: Because[] = [];
  if (tense) from.push({ rule: tense.direction === "past" ? "tense/past" : "tense/future", start: tense.start, end: tense.end });
  if (evidence) from.push(evidence);
  return note === null ? { rule, start, end, from } : { rule, start, end, note, from };
}

/** What the value was reckoned against, in words; null where its own words give all. */
export function noteOf(read: Resolution, published: Day | null): string | null {
  if (read.anchor === null) return read.note;
  const against =
    read.anchor === "published"
      ? `against the publication, ${published === null ? "" : isoDay(published)}${read.direction ? `, ${read.direction}` : ""}`
      : "against a date mentioned before";
  return read.note === null ? against : `${against}; ${read.note}`;
}
