import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { trigger } from "../../2-segment/triggers.ts";
import { type Clauses, subjectOf } from "../clauses.ts";
import { type Group, prepositionOf } from "../groups.ts";
import { readCountry } from "../parties/countries.ts";
import { isSomebody, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { CompanyFrame } from "./frame.ts";
import { isNamed, listFrom } from "./lists.ts";
import { recogniseSides } from "./sided.ts";

const BE = classBit("be");
const ARTICLE = classBit("article");
const POSSESSIVE_WORD = classBit("possessive");
const PRONOUN = classBit("pronoun");

const TELLS = trigger(
  "accompanied accompanies accompany accompanying delegation delegations entourage contingent party team together alongside along joined flanked retinue",
);
const isAccompanied = oneOf("accompanied joined flanked");
const isDelegation = oneOf("delegation delegations entourage retinue contingent");
/** "the delegation", "the president's tour party" */
const isRetinue = (doc: Doc, at: number): boolean => isDelegation(doc, at) || (isParty(doc, at) && isTouring(doc, at - 1));
const isParty = oneOf("party team");
const isTouring = oneOf("tour touring visiting travelling traveling");
const includes = oneOf(
  "includes included include including comprises comprise comprised comprising consists consist consisted composed features featured featuring numbers",
);
const isMember = oneOf("member members part");
const isAmong = oneOf("among amongst");

const named = (groups: readonly Group[]): PartyPhrase[] =>
  groups.flatMap((group) => group.members).filter((member) => member.kind === "person" && member.sure);

/** "accompanied by A and B", "the delegation includes A and B", "A and B are among its members", "together with A". */
export function recogniseCompany(clauses: Clauses): CompanyFrame[] {
  const { doc, first, last } = clauses;
  const sides = recogniseSides(clauses);
  if (sides.length > 0) return sides;
  const frames: CompanyFrame[] = [];
  const more = inverted(clauses);
  if (more) return [more];
  for (let i = doc.nextTrigger(first, last, TELLS); i < last; i = doc.nextTrigger(i + 1, last, TELLS)) {
    const frame = accompanied(clauses, i) ?? accompanies(clauses, i) ?? delegated(clauses, i) ?? together(clauses, i);
    if (!frame) continue;
    frames.push(frame);
    i = Math.max(i, frame.at);
  }
  // "Fifty members including A have accompanied X": with whom, is told
  const others = frames.length === 0 ? goesOn(clauses) : null;
  if (others) return [others];
  frames.push(...travelsWith(clauses));
  return frames;
}

const frameOf = (
  clauses: Clauses,
  rule: string,
  at: number,
  members: readonly PartyPhrase[],
  leaders: readonly PartyPhrase[],
  pronoun = -1,
  origin: string | null = null,
): CompanyFrame | null => (members.length === 0 ? null : { rule, sentence: clauses.sentence, at, members, leaders, pronoun, origin });

const isOpening = oneOf("also with accompanying joining travelling traveling flying alongside among those");
const isJourney = oneOf("trip visit tour journey delegation entourage team party flight retinue");
const isBeside = oneOf("together along");
const isHonorific = oneOf("excellency majesty highness eminence");

/** "With him are A and B", "Also on the trip were A and B", "Travelling with the president are A and B". */
function inverted(clauses: Clauses): CompanyFrame | null {
  const { doc, groups, first, last } = clauses;
  if (!isOpening(doc, first)) return null;
  let leads = false;
  let trip = false;
  let pronoun = -1;
  for (let i = first; i < Math.min(last, first + 18); i++) {
    const text = wordAt(doc, i);
    if (doc.isMark(i, ",") || doc.isMark(i, ";")) return null;
    // "On hand with the president": no journey
    if (/^(with|accompanying|joining|alongside)$/.test(text) && (i === first || isOpening(doc, i - 1) || isBeside(doc, i - 1)))
      leads = true;
    if (isJourney(doc, i) && /^(on|in)$/.test(wordAt(doc, i - 2))) trip = true;
    if (/^(him|her|them)$/.test(text)) pronoun = i;
    // "Accompanying His Excellency were": whoever is on a trip
    if (isHonorific(doc, i) && doc.hasClass(i - 1, POSSESSIVE_WORD)) trip = true;
    if (!doc.hasClass(i, BE) && !includes(doc, i)) continue;
    if (!leads && !trip) return null;
    const leaders = groups
      .filter((group) => group.first > first && group.last <= i)
      .flatMap((group) => group.members)
      .filter((party) => isSomebody(party) && !isHonorific(doc, party.last - 1));
    if (leads && leaders.length === 0 && pronoun < 0 && !trip) return null;
    return frameOf(clauses, "visit/with-him", i, listFrom(clauses, i), leaders, leaders.length > 0 ? -1 : pronoun);
  }
  return null;
}

const isOnTheWay = oneOf("to in into from on the together along back home there");

/** "X travelled to Oslo with A and B", "A and B are travelling with the president": whoever has a trip takes the others along. */
function travelsWith(clauses: Clauses): CompanyFrame[] {
  const { doc, groups, verbs } = clauses;
  const frames: CompanyFrame[] = [];
  for (const verb of verbs) {
    if (!/^(arrival|departure|visit)$/.test(verb.kind) || verb.negated || verb.form === "infinitive") continue;
    for (let i = verb.last; i < verb.last + 9 && i < clauses.last; i++) {
      if (doc.isMark(i, ",") || verbs.some((other) => other.first === i && other !== verb)) break;
      if (wordAt(doc, i) !== "with") {
        if (doc.isWord(i) && !doc.is(i, CAPITAL) && !isOnTheWay(doc, i)) break;
        continue;
      }
      const other = groups.find((group) => group.first > i && group.first - i <= 2 && group.members.every(isSomebody));
      const subject = subjectOf(clauses, verb);
      const own = subject.group?.members.filter(isSomebody) ?? [];
      if (!other || (own.length === 0 && subject.pronoun < 0)) break;
      const taken = frameOf(clauses, "visit/travels-with", verb.head, listFrom(clauses, i), own, subject.pronoun);
      const takes = frameOf(clauses, "visit/travels-with", verb.head, own.filter(isNamed), other.members);
      for (const frame of [taken, takes]) if (frame) frames.push(frame);
      break;
    }
  }
  return frames;
}

/** "X, accompanied by A and B": the list behind; whom, stands before. */
function accompanied(clauses: Clauses, at: number): CompanyFrame | null {
  const { doc, groups } = clauses;
  if (!isAccompanied(doc, at)) return null;
  let by = at + 1;
  while (by < at + 8 && doc.isWord(by) && wordAt(doc, by) !== "by") by++;
  if (wordAt(doc, by) !== "by") return null;
  const members = listFrom(clauses, by);
  // "welcomed by X, accompanied by Y", "headed by X and accompanied by Y": X's, though a list joins them
  const beside = groups
    .flatMap((group) => group.members)
    .find((member) => member.last === at - 1 && (doc.isMark(at - 1, ",") || wordAt(doc, at - 1) === "and") && isSomebody(member));
  const leader = groups.findLast((group) => group.last <= at && prepositionOf(doc, group.first) === "" && group.members.every(isSomebody));
  const leaders = beside ? [beside] : (leader?.members ?? []);
  const pronoun = leaders.length > 0 ? -1 : pronounBefore(clauses, at);
  return frameOf(clauses, "visit/accompanied-by", at, members, leaders, pronoun);
}

function pronounBefore({ doc, first }: Clauses, at: number): number {
  for (let i = at - 1; i >= first && i > at - 8; i--) if (doc.hasClass(i, PRONOUN) && /^(he|she|they)$/.test(wordAt(doc, i))) return i;
  return -1;
}

/** "A and B are accompanying the president", "A accompanied X on his visit". */
function accompanies(clauses: Clauses, at: number): CompanyFrame | null {
  const { doc, groups } = clauses;
  if (!/^accompan/.test(wordAt(doc, at))) return null;
  // "members including A and B accompanied X"
  const before = groups.filter((group) => group.last <= at && /^(|including)$/.test(prepositionOf(doc, group.first)));
  const next = groups.find((group) => group.first > at && group.first - at <= 3);
  const him = /^(him|her|them)$/.test(wordAt(doc, at + 1)) ? at + 1 : -1;
  if (!next && him < 0) return null;
  const leaders = him < 0 ? (next?.members ?? []).filter(isSomebody) : [];
  if (leaders.length === 0 && him < 0) return null;
  const subject = before.at(-1);
  if (!subject || at - subject.last > 4) return null;
  const members = named([subject]);
  return frameOf(clauses, "visit/accompanies", at, members.length > 0 ? members : told(clauses, next?.last ?? him + 1), leaders, him);
}

/** "The officials who accompanied X on the visit are A and B": the list behind the verb. */
function told(clauses: Clauses, from: number): PartyPhrase[] {
  const { doc, last } = clauses;
  for (let i = from; i < Math.min(last, from + 8); i++) if (doc.hasClass(i, BE) || includes(doc, i)) return listFrom(clauses, i);
  return [];
}

/** "The delegation includes A and B", "Other members of the delegation are A and B", "A and B are part of the delegation". */
function delegated(clauses: Clauses, at: number): CompanyFrame | null {
  const { doc, groups, last, first } = clauses;
  // "delegation-level talks"
  if (!isRetinue(doc, at) || wordAt(doc, at + 1) === "level" || doc.isMark(at + 1, "-")) return null;
  const own = groups
    .flatMap((group) => group.members)
    .find((member) => member.kind === "delegation" && member.first <= at && at < member.last);
  const origin = own?.country ?? readCountry(doc, at - 1)?.code ?? null;
  for (let i = at + 1; i < Math.min(last, at + 14); i++) {
    const verb = includes(doc, i) || (doc.isMark(i, ":") && i - at <= 4) || (wordAt(doc, i) === "made" && wordAt(doc, i + 1) === "up");
    const are = doc.hasClass(i, BE) && i - at <= 2 && membersBefore(clauses, at);
    if (!verb && !are) continue;
    return frameOf(clauses, "visit/delegation-includes", at, listFrom(clauses, i), [], -1, origin);
  }
  // "has included in his delegation A and B"
  const before = doc.hasClass(at - 1, ARTICLE | POSSESSIVE_WORD) ? at - 2 : at - 1;
  if (wordAt(doc, before) === "in" && includes(doc, before - 1))
    return frameOf(clauses, "visit/delegation-includes", at, listFrom(clauses, at), [], -1, origin);
  // "A is also in the delegation"
  let inside = at - 1;
  while (inside > first && (doc.hasClass(inside, ARTICLE | POSSESSIVE_WORD) || (own && inside >= own.first))) inside--;
  if (/^(in|on|with|of)$/.test(wordAt(doc, inside)) && /^(is|are|was|were|also)$/.test(wordAt(doc, inside - 1))) {
    const subject = groups.findLast((group) => group.last <= inside && inside - group.last <= 2);
    if (subject) return frameOf(clauses, "visit/among-delegation", at, named([subject]), [], -1, origin);
  }
  // "A and B are among the members of the delegation", "A was part of the delegation"
  for (let i = at - 1; i > first && i > at - 8; i--) {
    if (!isAmong(doc, i) && !isMember(doc, i)) continue;
    const subject = groups.findLast((group) => group.last <= i && prepositionOf(doc, group.first) === "");
    if (!subject) return null;
    let be = false;
    for (let j = subject.last; j < i; j++) if (doc.hasClass(j, BE)) be = true;
    return be && i - subject.last <= 5 ? frameOf(clauses, "visit/among-delegation", at, named([subject]), [], -1, origin) : null;
  }
  return null;
}

/** "Other members of the delegation": the words right before it. */
function membersBefore({ doc, first }: Clauses, at: number): boolean {
  for (let i = at - 1; i >= first && i > at - 6; i--) if (isMember(doc, i)) return true;
  return false;
}

/** "Others include A and B", "Some of the business people include A": of the delegation that the text spoke of before. */
function goesOn(clauses: Clauses): CompanyFrame | null {
  const { doc, first, last } = clauses;
  if (clauses.groups.length === 0) return null;
  const until = Math.min(last, first + 14);
  for (let i = doc.nextTrigger(first, until, COUNTED); i < until; i = doc.nextTrigger(i + 1, until, COUNTED)) {
    if (isDelegation(doc, i)) return null;
    if (!isOthers(doc, i) && !(i === first && isThese(doc, i))) continue;
    // "Malian officials present included A and B": of that country
    const origin = readCountry(doc, i - 1)?.code ?? null;
    for (let j = i + 1; j < Math.min(last, i + 4); j++) {
      if (!includes(doc, j) && !(doc.hasClass(j, BE) && (isOther(doc, i) || (origin !== null && isThere(doc, j - 1))))) continue;
      const members = listFrom(clauses, j);
      if (origin !== null) return frameOf(clauses, "visit/on-side", i, members, [], -1, origin);
      if (i - first < 10) return frameOf(clauses, "visit/others-include", i, members, []);
    }
  }
  return null;
}

/** The words of `isDelegation`, `isOthers` and `isThese`. */
const COUNTED = trigger(
  "delegation delegations entourage retinue contingent others members businesspeople businessmen people officials representatives ministers executives participants entrepreneurs lawmakers these they them",
);
const isOther = oneOf("others");
/** "These include A and B": of those whom the sentence before counts. */
const isThese = oneOf("these they them");
const isThere = oneOf("present attending attendance there");
const isOthers = oneOf(
  "others members businesspeople businessmen people officials representatives ministers executives participants entrepreneurs lawmakers",
);

/** "arrived together with A and B", "Together with X, A and B came". */
function together(clauses: Clauses, at: number): CompanyFrame | null {
  const { doc, groups, first } = clauses;
  const text = wordAt(doc, at);
  const withAt = text === "alongside" ? at : /^(together|along)$/.test(text) && wordAt(doc, at + 1) === "with" ? at + 1 : -1;
  if (withAt < 0) return null;
  const others = listFrom(clauses, withAt);
  // "co-chaired the conference together with X": at one table, not on one road
  const verb = clauses.verbs.findLast((candidate) => candidate.last <= at);
  if (verb !== undefined && /^(chairing|meeting)/.test(verb.kind)) return null;
  if (at > first + 1) {
    const leader = groups.findLast(
      (group) => group.last <= at && prepositionOf(doc, group.first) === "" && group.members.every(isSomebody),
    );
    const pronoun = leader ? -1 : pronounBefore(clauses, at);
    return leader || pronoun >= 0 ? frameOf(clauses, "visit/together-with", at, others, leader?.members ?? [], pronoun) : null;
  }
  // "Together with X, A and B came": who came leads the way for the grammar, X for the reader; both go.
  const head = groups.find((group) => group.first > withAt);
  const rest = head ? groups.filter((group) => group.first >= head.last).flatMap((group) => group.members) : [];
  return head ? frameOf(clauses, "visit/together-with", at, named([head]), rest.filter(isSomebody).slice(0, 1)) : null;
}
