import type { Because } from "../0-ground/because.ts";
import { bitOf } from "../2-segment/dictionary.ts";
import { dateRules } from "../3-recognise/dates/grammar.ts";
import { Marked } from "../3-recognise/dates/marked.ts";
import type { EncounterFrame } from "../3-recognise/encounters/encounters.ts";
import type { Entity } from "../4-resolve/entities.ts";
import type { Meeting } from "./meetings.ts";
import type { Reading } from "./reading.ts";

const ENCOUNTERS = bitOf("encounters");

/** Encounter clauses and words that made no meeting, each with what was missing; in order of the text. */
export function nearMeetings(reading: Reading, meetings: readonly Meeting[]): Because[] {
  const { doc } = reading;
  const near: Because[] = [];
  for (const sentence of reading.sentences) {
    const { clauses } = sentence;
    const frames = reading.framesOf(clauses.sentence);
    const told = new Set(frames.map((frame) => frame.at));
    const at = (token: number, rule: string, note: string): Because => ({ rule, start: doc.start(token), end: doc.end(token), note });
    for (const frame of frames) {
      const parties = partiesOf(reading, frame);
      const known = meetings.some(
        (meeting) => parties.length > 0 && parties.every((party) => meeting.parties.some(({ entity }) => entity === party)),
      );
      if (!known)
        near.push(at(frame.at, frame.rule, `identified: ${parties.map(nameOf).join(", ") || "nobody"}; a meeting needs two parties`));
    }
    for (const verb of clauses.verbs) {
      if (!verb.kind.includes("meeting") || told.has(verb.head)) continue;
      near.push(
        at(
          verb.head,
          "encounter/verb",
          verb.negated ? "negated" : verb.tense === "modal" ? "only possible or wished for" : "no party stands as its subject and object",
        ),
      );
    }
    for (let i = clauses.first; i < clauses.last; i++) {
      if (!doc.begins(i, ENCOUNTERS) || told.has(i) || doc.furniture[i]) continue;
      const found = doc.find(i, "encounters");
      if (found === null || found.sense.row.cells.use === "none" || clauses.verbs.some((verb) => verb.head === i)) continue;
      near.push(at(i, "encounter/noun", "no parties stand around it"));
      i = found.last - 1;
    }
  }
  return near;
}

const partiesOf = (reading: Reading, { left, right }: EncounterFrame): readonly Entity[] => [
  ...new Set([...left, ...right].flatMap((phrase) => reading.entitiesOf(phrase))),
];

const nameOf = ({ name, offices, country, kind }: Entity): string => [name || offices[0]?.text || kind, country].filter(Boolean).join(" ");

/** Date rules that began and did not end, with how far they came; where no date was read. */
export function nearDates(reading: Reading, dates: readonly { readonly first: number; readonly last: number }[]): Because[] {
  const { doc } = reading;
  const marked = new Marked().mark(doc);
  const near: Because[] = [];
  let next = 0;
  for (let at = 0; at < doc.count; at++) {
    while (next < dates.length && (dates[next]?.last as number) <= at) next++;
    if (next < dates.length && (dates[next]?.first as number) <= at) continue;
    for (const rule of dateRules) {
      if (rule.parts.length < 2) continue;
      const reached = rule.reached(marked, at);
      if (reached < 2) continue;
      const note =
        reached === rule.parts.length
          ? "all items here, but no such day"
          : `reached ${reached} of ${rule.parts.length} items here; next would be ${rule.parts[reached]?.name}`;
      near.push({ rule: rule.name, start: doc.start(at), end: doc.end(Math.min(at + reached, doc.count) - 1), note });
    }
  }
  return near;
}
