import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { type Clauses, isNobody, isRelative, NO_SUBJECT, type Subject, subjectOf } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { isSomebody, isState, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import { readPlace } from "../places.ts";
import type { VerbGroup } from "../verbs.ts";
import { leadingGroup, said } from "./around.ts";
import { addressee } from "./companions.ts";
import { BY, type EncounterFrame } from "./frame.ts";
import { modeWords } from "./modes.ts";
import { pronounBeside } from "./pairs.ts";
import { eventTense, type Scene } from "./scene.ts";
import { furtherOf } from "./supported.ts";

const alone = ({ around }: Scene): boolean => around.partner.length === 0 && around.pronoun < 0;

const recalled = ({ base }: Scene, rule: string, left: readonly PartyPhrase[]): EncounterFrame => ({ ...base, rule, left, definite: true });

/** The finite verb of the clause in which the noun stands: the last before it, else the first after. */
const carrierOf = ({ clauses, noun, following }: Scene): VerbGroup | undefined =>
  clauses.verbs.findLast((verb) => verb.form === "finite" && verb.last <= noun.first && !isRelative(clauses, verb)) ?? following;

/** "the meeting, which took place in Baku on Monday", "The talks were held at ...": place and day of what was told before, or that it fell through. */
export function tookPlace(scene: Scene): EncounterFrame | undefined {
  const { clauses, noun, determiner, following, base } = scene;
  if (!alone(scene) || !/^(the|this)$/.test(determiner)) return undefined;
  // "but the audience was postponed until Friday": what was told before fell through
  if (following?.kind === "cancel" && following.passive)
    return { ...base, rule: "encounter/called-off", tense: following.tense, cancelled: true, definite: true, verb: following };
  const happened = clauses.verbs.find(
    (verb) =>
      verb.first >= noun.last &&
      verb.first - noun.last <= 4 &&
      ((verb.passive && isHolding(clauses.doc, verb.head)) || (verb.lemma === "take" && wordAt(clauses.doc, verb.last) === "place")),
  );
  if (!happened) return undefined;
  // "took place under the chairmanship of X"
  const { doc, groups, last } = clauses;
  let at = happened.last;
  while (at < last && at < happened.last + 6 && !isChair(doc, at)) at++;
  const chair = isChair(doc, at) ? groups.find(({ first }) => first > at && first - at <= 3) : undefined;
  const left = chair?.members.filter(isSomebody) ?? [];
  const mode = modeWords(clauses, happened.last, last) ?? base.mode;
  return { ...base, rule: "encounter/took-place", left, mode, tense: happened.tense, definite: true, verb: happened };
}
const isHolding = oneOf("held conducted hosted");

/** "Their last meeting took place in Suva in May", "with their previous talks held on May 3", "Their next call is due on Friday": another of the pair spoken of. */
export function theirOther(scene: Scene): EncounterFrame | null | undefined {
  const { clauses, noun, start, determiner, base } = scene;
  const { doc, verbs } = clauses;
  if (!alone(scene) || !/^(their|the)$/.test(determiner)) return undefined;
  let which = "";
  for (let i = start; i < noun.first && which === ""; i++) if (isOther(doc, i)) which = wordAt(doc, i);
  if (which === "") return undefined;
  const verb = verbs.find(
    ({ first, head, lemma, last }) =>
      first >= noun.last && first - noun.last <= 2 && (isAppointing(doc, head) || (lemma === "take" && wordAt(doc, last) === "place")),
  );
  const was = doc.hasClass(noun.last, BE) && /^(in|on|at)$/.test(wordAt(doc, noun.last + 1));
  if (verb === undefined && !was) return undefined;
  // "The last session was held in 2019": of whom nobody knows
  if (determiner === "the") return null;
  const isNext = isFurther(doc, start) || /^(next|upcoming|forthcoming)$/.test(which);
  const ahead = verb !== undefined && (verb.kind === "intent" || /^(future|intent)$/.test(verb.tense));
  if (isNext !== ahead && (isNext || ahead)) return null;
  return { ...base, rule: "encounter/their-other", tense: ahead ? "future" : "past", verb: verb ?? null };
}
const isOther = oneOf("last previous latest earlier first second third next upcoming forthcoming");
const isFurther = oneOf("next upcoming forthcoming");
const isAppointing = oneOf("held conducted hosted happened occurred scheduled planned set due");

const isChair = oneOf("chairmanship presidency");

/** "In their talks, held at the ministry, X mentioned": of the pair spoken of last */
export function theirTalks(scene: Scene): EncounterFrame | undefined {
  const { clauses, noun, start, determiner, governor, following } = scene;
  if (!alone(scene) || determiner !== "their" || noun.use === "weak") return undefined;
  if (!/^(in|during|at|after|following|since)$/.test(wordAt(clauses.doc, start - 2))) return undefined;
  const teller = following ?? governor;
  const own = teller ? (subjectOf(clauses, teller).group?.members ?? []) : [];
  return own.length < 2 ? recalled(scene, "encounter/their-talks", own) : undefined;
}

/** "X said during the talks" */
export function theTalks(scene: Scene): EncounterFrame | undefined {
  const { clauses, noun, determiner } = scene;
  const carrier = carrierOf(scene);
  if (!alone(scene) || !inside(scene) || determiner !== "the" || noun.use !== "yes") return undefined;
  if (!carrier || carrier.passive || !carrier.kind.includes("speech")) return undefined;
  const teller = subjectOf(clauses, carrier).group?.members ?? [];
  return teller.length === 1 && teller[0]?.kind === "person" ? recalled(scene, "encounter/the-talks", teller) : undefined;
}

const inside = ({ clauses: { doc }, start, determiner }: Scene): boolean =>
  /^(during|at|in|after|following)$/.test(wordAt(doc, determiner !== "" ? start - 2 : start - 1)) ||
  // "after four hours of consultations"
  (wordAt(doc, start - 1) === "of" &&
    /^(hours?|minutes|days)$/.test(wordAt(doc, start - 2)) &&
    /^(during|after|following)$/.test(wordAt(doc, start - 4)));

const wereIn = ({ clauses: { doc }, start }: Scene): boolean => [3, 4].some((back) => doc.hasClass(start - back, BE));
const BE = classBit("be");

const isWeekdayOrMonth = bitOf("months") | bitOf("weekdays");

/** "a meeting of the council", "talks on trade": what stands behind the noun says whose or on what; "on Monday" does not. */
const belongs = (doc: Doc, at: number): boolean =>
  /^(of|with|between|for)$/.test(wordAt(doc, at)) || (wordAt(doc, at) === "on" && !doc.begins(at + 1, isWeekdayOrMonth));

/** "During the meeting, A and B agreed"; "A and B agreed during their talks" */
export function duringTheMeeting(scene: Scene): EncounterFrame | null | undefined {
  if (!alone(scene)) return undefined;
  const { clauses, noun, base } = scene;
  const carrier = carrierOf(scene);
  if (!inside(scene) || carrier?.passive || noun.use === "weak") return atTheMeetingIn(scene);
  // "A and B were also in the meeting": of others
  if (!carrier && wereIn(scene)) return null;
  const subjects = (carrier ? subjectOf(clauses, carrier).group : leadingGroup(clauses, noun))?.members ?? [];
  // "told the ambassador during a meeting in Oslo"; whose meeting "a meeting of the council" is, is another matter.
  const addressed = carrier && subjects.length === 1 && !belongs(clauses.doc, noun.last) ? addressee(clauses, carrier) : [];
  const both = [...subjects, ...addressed];
  if ((both.length < 2 && pronounBeside(clauses.doc, both) < 0) || both.every(isState)) return null;
  return {
    ...base,
    rule: "encounter/during-the-meeting",
    left: both,
    tense: eventTense(scene, carrier ?? null, false),
    definite: true,
    verb: carrier ?? null,
  };
}

/** "Trade was discussed at the meeting in Suva": where those told of before met. */
function atTheMeetingIn({ clauses, noun, determiner, base, start }: Scene): EncounterFrame | null {
  const { doc } = clauses;
  if (determiner !== "the" || noun.use !== "yes" || start !== noun.first || !/^(at|during|in)$/.test(wordAt(doc, start - 2))) return null;
  const place = /^(in|at)$/.test(wordAt(doc, noun.last)) ? readPlace(doc, noun.last + 1) : null;
  return place === null || place.city === null ? null : { ...base, rule: "encounter/took-place", definite: true };
}

/** "A meeting with Y was held" */
export function heldNoun(scene: Scene): EncounterFrame | undefined {
  const { clauses, noun, determiner, around, following, base, cancelled, relation } = scene;
  if (!following) return undefined;
  // "Apart from his meeting with X, Y was due to": Y's own verb
  const { group } = subjectOf(clauses, following);
  const opener = group ? group.first - (wordAt(clauses.doc, group.first - 1) === "the" ? 2 : 1) : -1;
  if (opener >= noun.last && clauses.doc.isMark(opener, ",") && isSentenceOpening(scene)) return undefined;
  const happens = following.lemma === "take" && wordAt(scene.clauses.doc, following.last) === "place";
  if (!happens && !following.passive && following.kind !== "cancel") return undefined;
  if (!/^(hold|take|schedule|cancel|begin|conduct)$/.test(following.lemma)) return undefined;
  return {
    ...base,
    rule: "encounter/noun-held",
    right: around.partner,
    rightPronoun: around.pronoun,
    relation,
    tense: eventTense(scene, following, true),
    cancelled,
    definite: determiner === "the",
    verb: following,
  };
}

/** "Apart from his meeting", "Besides a meeting": a phrase that opens its sentence. */
const isSentenceOpening = ({ clauses: { doc, first }, start, determiner }: Scene): boolean => {
  const from = determiner === "" ? start : start - 1;
  return from - first <= 4 && from > first && isBesides(doc, first);
};
const isBesides = oneOf("apart aside besides beside in beyond prior before ahead");

/** "At talks with X, Y will consider": what no verb of the lexicon tells lies ahead. */
function willBehind({ doc, last }: Clauses, from: number): boolean {
  for (let i = from; i < last; i++) if (doc.hasClass(i, WILL)) return wordAt(doc, i) === "will" && !doc.quoted[i];
  return false;
}
const WILL = classBit("will");

/** "during his meeting with X, Y said"; "Y said after talks with X"; "Y, in a meeting with X, said" */
export function nounWith(scene: Scene): EncounterFrame | null {
  const { clauses, noun, start, determiner, around, following, base, cancelled, relation } = scene;
  const { doc, verbs } = clauses;
  const before = verbs.findLast((verb) => verb.form === "finite" && verb.last <= noun.first && !isRelative(clauses, verb));
  let subject: Subject = NO_SUBJECT;
  // "said that during the meeting with X, Y underlined": the noun belongs to what was said.
  const inSpeech = before !== undefined && following !== undefined && before.kind.includes("speech") && said(doc, before.last, start);
  const main = inSpeech ? following : (before ?? following);
  if (main) subject = subjectOf(clauses, main);
  // "X was in Bamako for talks with Y": the verb is "was", which no lexicon row holds.
  else subject = { group: leadingGroup(clauses, noun), pronoun: -1 };
  // "This was stated by X during a meeting with Y"
  if (main?.passive) {
    const agent = objectAfter(clauses, main.last, { direct: false, prepositions: BY, reach: 10 });
    if (agent && agent.group.last <= noun.first) subject = { group: agent.group, pronoun: -1 };
  }
  const inserted = subject.group !== null && doc.isMark(subject.group.last, ",") && start - subject.group.last <= 5;
  if ((!before || inSpeech) && following && subject.group && subject.group.first < noun.first && !inserted) subject = NO_SUBJECT;
  // "The meeting with Ambassador X dwelt on the visit to China": a country met no person
  if (subject.group?.members.every(isState) && !around.partner.every(isState)) subject = NO_SUBJECT;
  // "His talks with X and Y came as": the partners are no subject
  if (/^(his|her)$/.test(determiner) && subject.group?.members === around.partner) subject = NO_SUBJECT;
  // "Glad of his talks with X," A wrote: A speaks of somebody else
  const isQuoted = doc.quoted[noun.first] === 1 && subject.group !== null && doc.quoted[subject.group.first] !== 1;
  if (/^(his|her)$/.test(determiner) && isQuoted) subject = NO_SUBJECT;
  // "His talks with X came as": whose they are
  if (isNobody(subject) && /^(his|her)$/.test(determiner)) subject = { group: null, pronoun: start - 1 };
  const left = subject.group?.members ?? [];
  if (left.some((member) => around.partner.includes(member))) return null;
  const at = [start - 1, start - 2].find((token) => /^(before|ahead)$/.test(wordAt(doc, token))) ?? -1;
  // "inspected a guard of honour before talks with X": they followed
  const acted = main ? main.tense === "past" && !main.kind.includes("speech") : /ed$/.test(wordAt(doc, subject.group?.last ?? -1));
  const followed = at >= 0 && wordAt(doc, at) === "before" && acted;
  const ahead = at >= 0 && !followed;
  // "In his talks with X, Y plans to raise"
  const isInTalks = /^(in|during|at)$/.test(wordAt(doc, determiner === "" ? start - 1 : start - 2));
  return {
    ...base,
    rule: "encounter/noun-with",
    left,
    pronoun: subject.pronoun,
    right: around.partner,
    rightPronoun: around.pronoun,
    further: furtherOf(clauses, around),
    relation,
    tense:
      main &&
      (main.tense === "future" ||
        main.tense === "intent" ||
        (main.kind === "intent" && (main.passive || (isInTalks && main.first > noun.first))) ||
        // "could visit Norway for a meeting with X"
        (main.tense === "modal" && wordAt(doc, determiner === "" ? start - 1 : start - 2) === "for") ||
        (main.tense === "present" && main.kind === "arrival") ||
        (main.kind === "departure" && wordAt(doc, determiner === "" ? start - 1 : start - 2) === "for"))
        ? main.tense === "future"
          ? "future"
          : "intent"
        : ahead || (!main && inside(scene) && willBehind(clauses, noun.last))
          ? "future"
          : base.tense,
    cancelled,
    definite: determiner === "the" || determiner === "",
    verb: main ?? null,
  };
}
