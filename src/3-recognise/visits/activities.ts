import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { trigger } from "../../2-segment/triggers.ts";
import type { Clauses } from "../clauses.ts";
import { type Group, prepositional } from "../groups.ts";
import { type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf, type WordTest } from "../parties/vocabulary.ts";

/** What happens around a visit besides the talks. */
export type Activity = "signing" | "guest_book" | "wreath_laying" | "guard_of_honour" | "award" | "exhibition" | "tour";

/** One clause that tells of an activity. */
export interface ActivityFrame {
  /** `activity/...` */
  readonly rule: string;
  readonly activity: Activity;
  readonly sentence: number;
  /** Tokens of the deed with its thing, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** Who did it; nobody where the words leave it open ("documents were signed"). */
  readonly doers: readonly PartyPhrase[];
  /** Token of a pronoun that stands for the doer, or -1. */
  readonly pronoun: number;
  readonly planned: boolean;
}

/** A kind of activity: what is done, and to what. */
interface Deed {
  readonly activity: Activity;
  readonly verbs: WordTest;
  readonly things: string;
  readonly isThing: WordTest;
  /** Whether the thing at the token is meant in this sense. */
  readonly means?: (doc: Doc, at: number) => boolean;
}

const deed = (activity: Activity, verbs: string, things: string, means?: Deed["means"]): Deed => ({
  activity,
  verbs: oneOf(verbs),
  things,
  isThing: oneOf(things),
  ...(means === undefined ? {} : { means }),
});

const isHonour = oneOf("honour honor honours honors");
const isBook = oneOf("guest guests visitor visitors commemorative golden distinguished condolence");
const isBookOf = oneOf("honour honor honours honors guests visitors remembrance condolences condolence memory");

const ofHonour = (doc: Doc, at: number): boolean => isHonour(doc, at - 1) || (wordAt(doc, at + 1) === "of" && isHonour(doc, at + 2));
const forGuests = (doc: Doc, at: number): boolean =>
  isBook(doc, at - 1) || (doc.isMark(at - 1, "'") && isBook(doc, at - 2)) || (wordAt(doc, at + 1) === "of" && isBookOf(doc, at + 2));
/** "the Order of the Lion", never "in order to". */
const isDecoration = (doc: Doc, at: number): boolean => !/^(order|star|cross|prize)$/.test(wordAt(doc, at)) || doc.is(at, CAPITAL);

const DEEDS: readonly Deed[] = [
  deed(
    "signing",
    "sign signs signed signing initial initialled initialed ink inked inking conclude concluded",
    "agreement agreements memorandum memorandums memoranda mou mous treaty treaties accord accords protocol protocols document documents declaration declarations contract contracts deal deals convention conventions instruments communique letter letters statement roadmap pact pacts",
  ),
  deed("guest_book", "sign signs signed signing write writes wrote leave left made entry entries", "book", forGuests),
  deed("wreath_laying", "lay lays laid laying place places placed placing", "wreath wreaths flowers bouquet bouquets garland garlands"),
  deed(
    "guard_of_honour",
    "inspect inspects inspected inspecting review reviews reviewed reviewing receive received given gave accorded presented greeted welcomed pass passed walked mounted took",
    "guard guards",
    ofHonour,
  ),
  deed(
    "award",
    "award awards awarded awarding confer confers conferred conferring bestow bestowed present presents presented presenting decorate decorated receive received invested",
    "order medal medals award awards star cross prize decoration doctorate insignia",
    isDecoration,
  ),
  deed(
    "exhibition",
    "visit visits visited visiting tour tours toured touring open opens opened opening inaugurate inaugurated view viewed viewing inspect inspected attend attended see saw seen shown familiarised familiarized",
    "exhibition exhibitions exhibit exhibits expo fair pavilion pavilions",
  ),
  deed(
    "tour",
    "visit visits visited visiting tour tours toured touring inspect inspected inspecting",
    "museum museums factory factories plant plants shipyard hospital university academy school mosque cathedral church temple mausoleum monastery laboratory farm base port park gallery library battlefield",
  ),
];

const THINGS = trigger(DEEDS.map(({ things }) => things).join(" "));
const BE = classBit("be");
const HAVE = classBit("have");
const WILL = classBit("will");
const MODAL = classBit("modal");
const NEGATION = classBit("negation");
const DETERMINER = classBit("article") | classBit("possessive");
const PRONOUN = classBit("pronoun");
const ADVERB = classBit("adverb") | classBit("time");
/** How far a deed stands from its thing. */
const REACH = 14;

const closes = oneOf("that which who whom whose where when while but if after before since because");
/** "opened the week of culture with an exhibition": no object of the deed. */
const isAside = oneOf("with during from in at into");
/** "presented with a medal", "received in Oslo with a guard of honour", "wrote in the visitors' book" */
const ASIDE: ReadonlySet<Activity> = new Set(["award", "guard_of_honour", "guest_book"]);
/** "The signing of documents", "a wreath-laying ceremony": the deed as a noun. */
const isRite = oneOf("laying signing signature");

/** What the sentence tells of activities around a visit, in order; nothing of what was said, denied or only might be. */
export function recogniseActivities(clauses: Clauses): ActivityFrame[] {
  const { doc, first, last } = clauses;
  const frames: ActivityFrame[] = [];
  for (let at = doc.nextTrigger(first, last, THINGS); at < last; at = doc.nextTrigger(at + 1, last, THINGS)) {
    if (doc.quoted[at] === 1 || doc.furniture[at] === 1) continue;
    for (const kind of DEEDS) {
      if (!kind.isThing(doc, at) || !(kind.means?.(doc, at) ?? true)) continue;
      const frame = active(clauses, kind, at) ?? passive(clauses, kind, at) ?? rite(clauses, kind, at);
      if (frame !== null && !frames.some(({ activity, first: told }) => activity === frame.activity && told === frame.first))
        frames.push(frame);
    }
  }
  return frames;
}

/** "laid a wreath at the memorial" */
function active(clauses: Clauses, { activity, verbs }: Deed, at: number): ActivityFrame | null {
  const { doc, first } = clauses;
  for (let verb = at - 1; verb >= first && verb >= at - REACH; verb--) {
    if (doc.quoted[verb] === 1 || doc.hasClass(verb, BE)) return null;
    const isDeed = verbs(doc, verb) && !doc.hasClass(verb - 1, DETERMINER);
    if (!isDeed && (parts(clauses, verb) || (isAside(doc, verb) && !ASIDE.has(activity)))) return null;
    if (!isDeed) continue;
    const told = how(doc, verb, first);
    return told === null ? null : frameOf(clauses, activity, verb, at + 1, told, doersBefore(clauses, told.first));
  }
  return null;
}

/** "Five documents were signed", "a wreath was laid" */
function passive(clauses: Clauses, { activity, verbs }: Deed, at: number): ActivityFrame | null {
  const { doc, last } = clauses;
  for (let verb = at + 1; verb < last && verb < at + REACH; verb++) {
    if (!verbs(doc, verb)) {
      if (parts(clauses, verb)) return null;
      continue;
    }
    let be = verb - 1;
    while (be > at && doc.hasClass(be, ADVERB)) be--;
    // "the agreement signed in 2018" is an old one
    if (!doc.hasClass(be, BE)) return null;
    const told = how(doc, be, at);
    return told === null ? null : frameOf(clauses, activity, at, verb + 1, told, NOBODY);
  }
  return null;
}

/** True for what stands between two thoughts: another verb, a relative, a colon. */
const parts = ({ doc, verbs }: Clauses, at: number): boolean =>
  doc.isMark(at, ";") || doc.isMark(at, ":") || closes(doc, at) || verbs.some(({ form, head }) => form === "finite" && head === at);

/** "a wreath-laying ceremony", "the signing of two documents" */
function rite(clauses: Clauses, { activity }: Deed, at: number): ActivityFrame | null {
  const { doc, first } = clauses;
  const behind = doc.isMark(at + 1, "-") && isRite(doc, at + 2);
  let before = at - 1;
  while (before > first && before > at - 6 && !isRite(doc, before)) before--;
  const named = isRite(doc, before) && wordAt(doc, before + 1) === "of";
  if (!behind && !named) return null;
  const told = how(doc, behind ? at : before, first);
  return told === null
    ? null
    : frameOf(clauses, activity, behind ? at : before, behind ? at + 3 : at + 1, told, doersBefore(clauses, told.first));
}

interface How {
  /** First token of the verb with its auxiliaries. */
  readonly first: number;
  readonly planned: boolean;
}

/** How the verb at the token is told; null where it is denied, only may be, or was done before the news ("had signed"). */
function how(doc: Doc, verb: number, from: number): How | null {
  let first = verb;
  let planned = false;
  while (first > from && first > verb - 6) {
    const at = first - 1;
    if (doc.hasClass(at, NEGATION | MODAL) || wordAt(doc, at) === "had") return null;
    if (doc.hasClass(at, WILL) || wordAt(doc, at) === "to") planned = true;
    else if (!doc.hasClass(at, BE | HAVE | ADVERB)) break;
    first--;
  }
  return { first, planned };
}

interface Doers {
  readonly doers: readonly PartyPhrase[];
  readonly pronoun: number;
}
const NOBODY: Doers = { doers: [], pronoun: -1 };

/** The subject that stands last before the verb, or a pronoun after it. */
function doersBefore({ doc, groups, first }: Clauses, verb: number): Doers {
  const group = groups.findLast((candidate: Group) => candidate.last <= verb && !prepositional(doc, candidate.first));
  for (let at = verb - 1; at >= (group?.last ?? first); at--)
    if (doc.hasClass(at, PRONOUN) && /^(he|she|they)$/.test(wordAt(doc, at))) return { doers: [], pronoun: at };
  return { doers: group?.members ?? [], pronoun: -1 };
}

const frameOf = (
  { sentence }: Clauses,
  activity: Activity,
  first: number,
  last: number,
  { planned }: How,
  { doers, pronoun }: Doers,
): ActivityFrame => ({ rule: `activity/${activity.replaceAll("_", "-")}`, activity, sentence, first, last, doers, pronoun, planned });
