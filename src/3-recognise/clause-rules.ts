import { type Part, type Rule, rule } from "../0-ground/rule.ts";
import type { Doc } from "../2-segment/doc.ts";
import { type Clauses, clausesOf } from "./clauses.ts";
import { recogniseAttendance } from "./encounters/attendance.ts";
import { recogniseEncounters } from "./encounters/encounters.ts";
import { recogniseParties } from "./parties/parties.ts";
import type { PartyPhrase } from "./parties/phrase.ts";
import { recognisePlaces } from "./places.ts";
import { COMPANY, type Proof, VISITS } from "./visits/proofs.ts";
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
    const told = [left, ...(right === "" ? [] : [SIGNS[frame.relation], right])].filter((part) => part !== "").join(" ");
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

const ENCOUNTERS: Readonly<Record<string, Proof>> = {
  "encounter/with": {
    yes: {
      "Foreign Minister Ada Berg met with President Omar Diallo in Oslo.":
        "Foreign Minister Ada Berg ~ President Omar Diallo | past | in_person",
      "President Omar Diallo and Prime Minister Ada Berg met on Monday.":
        "President Omar Diallo + Prime Minister Ada Berg | past | in_person",
      "She is expected to meet King Faris on Friday.": "She ~ King Faris | intent | in_person",
      "Minister Ada Berg departs for Rome tomorrow to meet with President Omar Diallo.":
        "Minister Ada Berg ~ President Omar Diallo | intent | in_person",
    },
    no: [
      "Minister Ada Berg did not meet President Omar Diallo.",
      "The targets were met by the ministry.",
      "Minister Ada Berg hopes to meet President Omar Diallo.",
    ],
  },
  "encounter/receives": {
    yes: {
      "President Omar Diallo received Ambassador Ada Berg.": "President Omar Diallo > Ambassador Ada Berg | past | in_person",
      "President Omar Diallo received in his office on Monday a delegation led by Minister Ada Berg.":
        "President Omar Diallo > delegation led by Minister Ada Berg | past | in_person",
    },
    no: ["President Omar Diallo received a letter from the farmers.", "Minister Ada Berg received President Omar Diallo at the airport."],
  },
  "encounter/received-by": {
    yes: { "Minister Ada Berg was received by President Omar Diallo.": "Minister Ada Berg < President Omar Diallo | past | in_person" },
    no: ["The proposal was received by the ministry.", "President Omar Diallo received Minister Ada Berg."],
  },
  "encounter/call": {
    yes: {
      "Ambassador Ada Berg called on Prime Minister Omar Diallo.": "Ambassador Ada Berg < Prime Minister Omar Diallo | past | in_person",
    },
    no: ["Minister Ada Berg called for restraint.", "Minister Ada Berg called the decision a mistake."],
  },
  "encounter/talk": {
    yes: { "Minister Ada Berg spoke by phone with President Omar Diallo.": "Minister Ada Berg ~ President Omar Diallo | past | phone" },
    no: ["Minister Ada Berg spoke to reporters.", "Minister Ada Berg spoke about trade."],
  },
  "encounter/discuss": {
    yes: { "Minister Ada Berg discussed trade with President Omar Diallo.": "Minister Ada Berg ~ President Omar Diallo | past" },
    no: ["Minister Ada Berg discussed trade at length.", "The book discusses Minister Ada Berg."],
  },
  "encounter/support-verb": {
    yes: {
      "Minister Ada Berg held talks with President Omar Diallo.": "Minister Ada Berg ~ President Omar Diallo | past",
      "Ambassador Ada Berg paid a courtesy call on Minister Omar Diallo.": "Ambassador Ada Berg < Minister Omar Diallo | past | in_person",
      "Minister Ada Berg received a phone call from President Omar Diallo.": "Minister Ada Berg > President Omar Diallo | past | phone",
    },
    no: ["Minister Ada Berg held a press conference.", "Minister Ada Berg attended the meeting."],
  },
  "encounter/noun-between": {
    yes: {
      "A meeting between Minister Ada Berg and President Omar Diallo took place in Oslo.":
        "Minister Ada Berg + President Omar Diallo | past | in_person",
      "Talks between Minister Ada Berg and President Omar Diallo have been postponed.":
        "Minister Ada Berg + President Omar Diallo | cancelled",
    },
    no: ["Relations between Minister Ada Berg and President Omar Diallo are good.", "Such meetings between ministers are rare."],
  },
  "encounter/noun-with": {
    yes: {
      "During a meeting with President Omar Diallo, Minister Ada Berg praised the port.":
        "Minister Ada Berg ~ President Omar Diallo | past | in_person",
    },
    no: ["During the meeting, Minister Ada Berg praised the port.", "Minister Ada Berg praised cooperation with President Omar Diallo."],
  },
  "encounter/possessor-noun": {
    yes: {
      "Minister Ada Berg's meeting with President Omar Diallo lasted an hour.":
        "Minister Ada Berg ~ President Omar Diallo | past | in_person",
    },
    no: ["Minister Ada Berg's meeting lasted an hour."],
  },
  "encounter/during-the-meeting": {
    yes: {
      "During the meeting, Minister Ada Berg and President Omar Diallo agreed on a plan.":
        "Minister Ada Berg + President Omar Diallo | past | in_person",
    },
    no: ["During the meeting, Minister Ada Berg praised the port."],
  },
};

const ATTENDANCE: Readonly<Record<string, Proof>> = {
  "attendance/were-present": {
    yes: { "Ambassador Ada Berg and Minister Omar Diallo were also present.": "Ambassador Ada Berg + Minister Omar Diallo" },
    no: ["Ambassador Ada Berg spoke of the present."],
  },
  "attendance/attended-by": {
    yes: { "The meeting was attended by Ambassador Ada Berg.": "Ambassador Ada Berg" },
    no: ["The ceremony was attended by Ambassador Ada Berg."],
  },
  "attendance/attended": {
    yes: { "Ambassador Ada Berg attended the meeting.": "Ambassador Ada Berg" },
    no: ["Ambassador Ada Berg attended a concert."],
  },
  "attendance/accompanied-by": {
    yes: { "The president was accompanied by Ambassador Ada Berg.": "Ambassador Ada Berg" },
    no: ["The report was accompanied by a map."],
  },
};

const rulesOf = (read: Reader, proofs: Readonly<Record<string, Proof>>): Rule<Doc, string>[] =>
  Object.entries(proofs).map(([name, proof]) => frameRule(name, read, proof));

export const clauseRules: readonly Rule<Doc, string>[] = [
  ...rulesOf(encounters, ENCOUNTERS),
  ...rulesOf(visits, VISITS),
  ...rulesOf(company, COMPANY),
  ...rulesOf(attendance, ATTENDANCE),
];
