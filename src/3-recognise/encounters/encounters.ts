import { classBit } from "../../2-segment/dictionary.ts";
import { trigger } from "../../2-segment/triggers.ts";
import type { Clauses } from "../clauses.ts";
import { prepositional } from "../groups.ts";
import { type PartyPhrase, wordAt } from "../parties/parties.ts";
import type { VerbGroup } from "../verbs.ts";
import { toldVisitor } from "./companions.ts";
import { accredited, credentialsOf } from "./credentials.ts";
import { type EncounterFrame, UNTOLD } from "./frame.ts";
import { nominal } from "./nominal.ts";
import { encounterNouns } from "./nouns.ts";
import { togetherAt } from "./together.ts";
import { toldByPhone, verbal } from "./verbal.ts";

export type { EncounterFrame } from "./frame.ts";

const ADVERB = classBit("adverb");
const GUEST = trigger("guest");

/** Every encounter that the sentence tells of. */
export function recogniseEncounters(clauses: Clauses): EncounterFrame[] {
  const frames: EncounterFrame[] = [];
  const nouns = encounterNouns(clauses);
  const used = new Set<VerbGroup>();
  for (const noun of nouns) {
    const frame = nominal(clauses, noun, used);
    if (frame) frames.push(frame);
  }
  for (const verb of clauses.verbs) {
    if (used.has(verb)) continue;
    const frame = verbal(clauses, verb) ?? toldByPhone(clauses, verb) ?? toldVisitor(clauses, verb);
    if (frame) frames.push(frame);
  }
  if (clauses.groups.length > 0) {
    const together = frames.some(hasParty) ? null : togetherAt(clauses, nouns);
    if (together) frames.splice(0, frames.length, together);
    frames.push(...guestsOf(clauses));
    const credentials = credentialsOf(clauses) ?? accredited(clauses);
    if (credentials) frames.push(credentials);
  }
  if (frames.length === 0) return frames;
  return frames
    .map(withoutVague)
    .filter((frame): frame is EncounterFrame => frame !== null)
    .filter((frame) => frame.tense !== "modal" && (!frame.verb?.negated || frame.cancelled))
    .sort((a, b) => a.at - b.at);
}

const hasParty = ({ left, right, pronoun, rightPronoun }: EncounterFrame): boolean =>
  left.length + right.length > 0 || pronoun >= 0 || rightPronoun >= 0;

/** Officials, lawmakers, businessmen are nobody in particular: a frame that has only them on a side tells of no encounter. */
function withoutVague(frame: EncounterFrame): EncounterFrame | null {
  if (!frame.left.some(isVague) && !frame.right.some(isVague)) return frame;
  const left = frame.left.filter((party) => !isVague(party));
  const right = frame.right.filter((party) => !isVague(party));
  const lost = (right.length === 0 && frame.rightPronoun < 0 && left.length < 2) || (left.length === 0 && frame.left.length > 0);
  return lost ? null : { ...frame, left, right };
}

const isVague = (party: PartyPhrase): boolean =>
  party.name === null &&
  party.kind === "delegation" &&
  /^(officials|lawmakers|parliamentarians|businessmen|diplomats|soldiers|servicemen|cadets|entrepreneurs|investors|officers)$/.test(
    party.noun,
  );

/** "X was the guest of Y at a luncheon" */
function guestsOf(clauses: Clauses): EncounterFrame[] {
  const { doc, groups, first, last } = clauses;
  for (let i = doc.nextTrigger(first, last, GUEST); i < last; i = doc.nextTrigger(i + 1, last, GUEST)) {
    if (wordAt(doc, i + 1) !== "of" || !/^(?:the|a)$/.test(wordAt(doc, i - 1))) continue;
    const host = groups.find((group) => group.first > i && group.first - i <= 4);
    let be = i - 2;
    while (be > first && doc.hasClass(be, ADVERB)) be--;
    const guest = groups.findLast((group) => group.last <= be && !prepositional(doc, group.first));
    if (!host || !guest || !/^(was|is)$/.test(wordAt(doc, be))) continue;
    return [
      {
        ...UNTOLD,
        rule: "encounter/guest-of",
        sentence: clauses.sentence,
        at: i,
        left: guest.members,
        right: host.members,
        relation: "guest",
        mode: "in_person",
      },
    ];
  }
  return [];
}
