import { type Part, type Rule, rule } from "../0-ground/rule.ts";
import type { Doc } from "../2-segment/doc.ts";
import { type Clauses, clausesOf } from "./clauses.ts";
import { recogniseAttendance } from "./encounters/attendance.ts";
import { recogniseEncounters } from "./encounters/encounters.ts";
import { ENCOUNTERS } from "./encounters/proofs.ts";
import { ATTENDANCE } from "./encounters/proofs-attendance.ts";
import { TURNED } from "./encounters/proofs-turned.ts";
import { recogniseParties } from "./parties/parties.ts";
import type { PartyPhrase } from "./parties/phrase.ts";
import { recognisePlaces } from "./places.ts";
import { recogniseActivities } from "./visits/activities.ts";
import { type Proof, VISITS } from "./visits/proofs.ts";
import { ACTIVITIES } from "./visits/proofs-activities.ts";
import { COMPANY } from "./visits/proofs-company.ts";
import { PRESENCES } from "./visits/proofs-presence.ts";
import { recogniseCompany, recogniseVisits } from "./visits/visits.ts";

/**
 * The frames of clauses, one rule a shape, each with its proof. A frame speaks of a whole sentence, so a rule is tried at
 * the sentence's first token and prints the parties in their parts: `left > right` where the left receives the right.
 */
type Reader = (clauses: Clauses) => readonly { readonly rule: string; readonly line: string }[];

const names = (clauses: Clauses, parties: readonly PartyPhrase[]): string =>
  parties.map((party) => clauses.doc.slice(party.first, party.last)).join(" + ");

const SIGNS = { with: "~", host: ">", guest: "<" } as const;

const encounters: Reader = (clauses) =>
  recogniseEncounters(clauses).map((frame) => {
    const left =
      frame.pronoun >= 0 && frame.left.length === 0 ? clauses.doc.slice(frame.pronoun, frame.pronoun + 1) : names(clauses, frame.left);
    const right = frame.rightPronoun >= 0 ? clauses.doc.slice(frame.rightPronoun, frame.rightPronoun + 1) : names(clauses, frame.right);
    const added = (frame.further ?? []).map((party) => `& ${names(clauses, [party])}`);
    const told = [left, ...(right === "" ? [] : [SIGNS[frame.relation], right]), ...added].filter((part) => part !== "").join(" ");
    return {
      rule: frame.rule,
      line: [told, frame.cancelled ? "cancelled" : frame.tense, frame.mode ?? ""].filter((part) => part !== "").join(" | "),
    };
  });

const visits: Reader = (clauses) =>
  recogniseVisits(
    clauses,
    recognisePlaces(
      clauses.doc,
      clauses.first,
      clauses.last,
      clauses.groups.flatMap((group) => group.members),
    ),
  ).map((frame) => {
    const who =
      frame.visitors.length > 0
        ? names(clauses, frame.visitors)
        : frame.pronoun >= 0
          ? clauses.doc.slice(frame.pronoun, frame.pronoun + 1)
          : "";
    const where = frame.places.map((place) => place.city ?? place.country).join(" + ");
    return {
      rule: frame.rule,
      line: [who, where, frame.type ?? "", frame.cancelled ? "cancelled" : (frame.time ?? "")].filter((part) => part !== "").join(" | "),
    };
  });

const company: Reader = (clauses) =>
  recogniseCompany(clauses).map((frame) => {
    const leader =
      frame.leaders.length > 0
        ? names(clauses, frame.leaders)
        : frame.pronoun >= 0
          ? clauses.doc.slice(frame.pronoun, frame.pronoun + 1)
          : "";
    return { rule: frame.rule, line: [names(clauses, frame.members), leader].filter((part) => part !== "").join(" | ") };
  });

const attendance: Reader = (clauses) =>
  recogniseAttendance(clauses).map((frame) => ({ rule: frame.rule, line: names(clauses, frame.attendees) }));

const activities: Reader = (clauses) =>
  recogniseActivities(clauses).map((frame) => ({
    rule: frame.rule,
    line: [names(clauses, frame.doers), frame.planned ? "planned" : "done"].filter((part) => part !== "").join(" | "),
  }));

const frameRule = (name: string, read: Reader, { yes, no }: Proof): Rule<Doc, string> => {
  const sentence: Part<Doc, string> = {
    name: "sentence",
    read(doc, at) {
      const number = doc.sentence[at] as number;
      const { first, last } = doc.sentenceRange(number);
      const phrases = recogniseParties(doc).filter((phrase) => phrase.first >= first && phrase.last <= last);
      const found = read(clausesOf(doc, number, phrases)).find((frame) => frame.rule === name);
      return found ? { value: found.line, last } : null;
    },
  };
  return rule({
    name,
    starts: (doc, at) => doc.sentenceStart[doc.sentence[at] as number] === at,
    pattern: [sentence],
    make: (line) => line,
    yes,
    no,
  });
};

const rulesOf = (read: Reader, proofs: Readonly<Record<string, Proof>>): Rule<Doc, string>[] =>
  Object.entries(proofs).map(([name, proof]) => frameRule(name, read, proof));

export const clauseRules: readonly Rule<Doc, string>[] = [
  ...rulesOf(encounters, ENCOUNTERS),
  ...rulesOf(encounters, TURNED),
  ...rulesOf(visits, { ...VISITS, ...PRESENCES }),
  ...rulesOf(company, COMPANY),
  ...rulesOf(activities, ACTIVITIES),
  ...rulesOf(attendance, ATTENDANCE),
];
