import { classBit } from "../../2-segment/dictionary.ts";
import { POSSESSIVE } from "../../2-segment/tokens.ts";
import { type Clauses, type Group, isNobody, isRelative, prepositionOf } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { isState, wordAt } from "../parties/parties.ts";
import type { Tense, VerbGroup } from "../verbs.ts";
import { type Around, fellThrough, heldBy, isMeal, partiesAfter, reaches, relativeHolder } from "./around.ts";
import { BY, type EncounterFrame, NO_PREPOSITIONS, type Relation, UNTOLD, WITH } from "./frame.ts";
import { type Noun, premodifies, spokenMode } from "./nouns.ts";
import { supported } from "./supported.ts";
import { purposeOf } from "./tenses.ts";
import { duringTheMeeting, heldNoun, nounWith, theirTalks, theTalks, tookPlace } from "./told-nouns.ts";
import { isUnreal } from "./unreal.ts";

const ARTICLE = classBit("article");
const POSSESSOR = classBit("possessive");

/** A noun of encounter with everything around it that the shapes ask for. */
export interface Scene {
  readonly clauses: Clauses;
  readonly noun: Noun;
  /** First token of the noun phrase, its determiner left out. */
  readonly start: number;
  /** `the`, `a`, `his`, or "". */
  readonly determiner: string;
  /** "X's meeting" */
  readonly possessor: Group | null;
  readonly around: Around;
  /** The verb before, and whether it governs the noun: "held talks". */
  readonly governor: VerbGroup | undefined;
  readonly governs: boolean;
  readonly following: VerbGroup | undefined;
  readonly cancelled: boolean;
  readonly relation: Relation;
  readonly base: EncounterFrame;
}

/** A frame; null: the noun tells of nothing; undefined: it is not of this shape. */
type Shape = (scene: Scene, used: Set<VerbGroup>) => EncounterFrame | null | undefined;

/** In order: the first that knows the noun's shape decides. */
const SHAPES: readonly Shape[] = [
  chaired,
  gathered,
  between,
  thatWasHeld,
  possessed,
  supported,
  tookPlace,
  theirTalks,
  theTalks,
  duringTheMeeting,
  heldNoun,
  nounWith,
];

export function nominal(clauses: Clauses, noun: Noun, used: Set<VerbGroup>): EncounterFrame | null {
  const scene = sceneOf(clauses, noun);
  if (scene === null) return null;
  for (const shape of SHAPES) {
    const frame = shape(scene, used);
    if (frame !== undefined) return frame;
  }
  return null;
}

function sceneOf(clauses: Clauses, noun: Noun): Scene | null {
  const { doc, verbs, first } = clauses;
  // Back over the adjectives to the determiner or possessor.
  let start = noun.first;
  while (start > first && start > noun.first - 8 && premodifies(doc, start - 1)) start--;
  const determined = doc.hasClass(start - 1, ARTICLE | POSSESSOR);
  const determiner = determined ? wordAt(doc, start - 1) : "";
  if (/^(such|regular|frequent|mutual|no|any|further|future|similar|more)$/.test(wordAt(doc, start)) || /^(such|no|any)$/.test(determiner))
    return null;
  if (isUnreal(doc, determined ? start - 2 : start - 1)) return null;
  // "[X's] meeting"
  const owned = doc.isMark(start - 1, "]") || doc.isMark(start - 1, ")") ? start - 2 : start - 1;
  const possessor = clauses.groups.find((group) => group.last === owned && doc.is(owned, POSSESSIVE)) ?? null;
  const around = partiesAfter(clauses, noun);
  const governor = verbs.findLast((verb) => verb.last <= noun.first);
  const governs = governor !== undefined && noun.first - governor.last <= 12 && reaches(clauses, governor, start);
  const following = verbs.find((verb) => verb.form === "finite" && verb.first >= noun.last && !isRelative(clauses, verb));
  const attributes = attributesOf(clauses, start, noun);
  const separate =
    /^(separate|individual)$/.test(wordAt(doc, noun.first - 1)) || /^(separate|individual)$/.test(wordAt(doc, noun.first - 2));
  return {
    clauses,
    noun,
    start,
    determiner,
    possessor,
    around,
    governor,
    governs,
    following,
    cancelled:
      attributes === "cancelled" ||
      (governs && governor?.kind === "cancel") ||
      (following?.kind === "cancel" &&
        (following.passive || wordAt(doc, following.head) !== "dropped") &&
        fellThrough(clauses, noun, around, following)),
    relation: around.call === "on" ? "guest" : around.call === "from" ? "host" : "with",
    base: {
      ...UNTOLD,
      sentence: clauses.sentence,
      at: noun.first,
      courtesy: noun.text.startsWith("courtesy visit"),
      mode: noun.mode ?? spokenMode(clauses, noun),
      tense: attributes === "planned" || forward(clauses, start) ? "intent" : "past",
      another: wordAt(doc, noun.first - 1) === "another" || wordAt(doc, start - 1) === "another" || wordAt(doc, start) === "another",
      separate: separate || noun.text.endsWith("meetings"),
      // "phone calls with A, B and C", "separate meetings": one with each
      each:
        separate ||
        around.examples ||
        (around.call === "on" && around.partner.length > 1) ||
        bilateral(clauses, start, noun, around) ||
        /(meetings|calls|conversations|audiences|bilaterals|visits)$/.test(noun.text),
    },
  };
}

/** "the planned meeting", "his postponed talks": what a participle before the noun says. */
function attributesOf({ doc }: Clauses, start: number, noun: Noun): "planned" | "cancelled" | null {
  for (let i = start; i < noun.first; i++) {
    const word = wordAt(doc, i);
    if (/^(planned|scheduled|upcoming|forthcoming|expected|proposed|anticipated|imminent)$/.test(word)) return "planned";
    if (/^(cancell?ed|postponed|abandoned|scrapped|aborted)$/.test(word)) return "cancelled";
  }
  return null;
}

/** "bilateral talks with A and B", "met with A and B respectively": two by two */
const bilateral = ({ doc }: Clauses, start: number, noun: Noun, around: Around): boolean => {
  const last = around.partner.at(-1)?.last ?? 0;
  if (wordAt(doc, last) === "respectively" || wordAt(doc, last + 1) === "respectively") return true;
  for (let i = start; i <= noun.first; i++)
    if (/^bilaterals?$/.test(wordAt(doc, i))) return new Set(around.partner.map((party) => party.country ?? party)).size > 1;
  return false;
};

/** "looks forward to talks with X" */
function forward({ doc }: Clauses, start: number): boolean {
  for (let i = start - 1; i > start - 5; i--) if (wordAt(doc, i) === "forward" && /^look/.test(wordAt(doc, i - 1))) return true;
  return false;
}

/** Tense of the encounter: that of the verb that holds it, or past where the verb only tells of it. */
export function eventTense({ base, clauses }: Scene, verb: VerbGroup | null, governs: boolean): Tense {
  if (base.tense === "intent" || !verb) return base.tense;
  if (!governs && (verb.kind.includes("speech") || verb.kind === "other")) return verb.tense === "future" ? "future" : "past";
  if (verb.kind === "intent" && verb.passive) return "intent";
  // "urged X to hold talks with Y"
  if (verb.form === "infinitive" && verb.tense === "none") {
    const asks = clauses.verbs.findLast((other) => other.form === "finite" && other.last <= verb.first);
    if (asks && (asks.kind === "speech" || asks.negated)) return "modal";
    // "left for Oslo to hold talks with X"
    if (purposeOf(clauses, verb) === "intent") return "intent";
  }
  return verb.tense === "none" ? "past" : verb.tense;
}

/** "The talks were co-chaired by A and B", "a meeting attended by A and B", "consultations led by A and B". */
function chaired({ clauses, noun, determiner, base }: Scene, used: Set<VerbGroup>): EncounterFrame | undefined {
  const { doc, verbs } = clauses;
  // "The consultations were held in Oslo, chaired by A and B"
  const verb = verbs.find(
    (other) =>
      other.first >= noun.last &&
      (other.form === "finite" || other.passive) &&
      !((other.lemma === "hold" && other.passive) || (other.lemma === "take" && wordAt(doc, other.last) === "place")),
  );
  if (isMeal(noun)) return undefined;
  const held = verb !== undefined && verb.kind === "chairing" && doc.isMark(verb.first - 1, ",");
  if (!verb || !(verb.passive || held) || wordAt(doc, verb.last) !== "by" || verb.first - noun.last > 16) return undefined;
  if (noun.use === "weak" && verb.kind !== "chairing") return undefined;
  if (verb.kind !== "chairing" && !(verb.lemma === "attend" && determiner !== "the" && determiner !== "this")) return undefined;
  const by = objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 10 });
  const both = by?.group.members.filter((member) => !isState(member)) ?? [];
  if (both.length < 2) return undefined;
  used.add(verb);
  const main = verb.form === "participle" ? verbs.findLast((other) => other.form === "finite" && other.last <= verb.first) : verb;
  const tense = main && (main === verb || /^(future|intent|modal)$/.test(main.tense)) && main.tense !== "none" ? main.tense : "past";
  return { ...base, rule: "encounter/chaired-by", left: both, tense, verb };
}

/** "The meeting, chaired by A, brought together B and C" */
function gathered({ clauses, noun, determiner, base }: Scene): EncounterFrame | undefined {
  const { verbs, groups } = clauses;
  const verb = verbs.find((other) => other.kind === "gather" && other.first >= noun.last && other.form === "finite" && !other.passive);
  if (!verb || verb.first - noun.last > 24 || determiner === "") return undefined;
  if (verbs.some((other) => other.form === "finite" && other.first >= noun.last && other.last <= verb.first && !isRelative(clauses, other)))
    return undefined;
  const chair = groups.filter(
    (group) => group.first >= noun.last && group.last <= verb.first && prepositionOf(clauses.doc, group.first) === "by",
  );
  const object = objectAfter(clauses, verb.last, { direct: true, prepositions: NO_PREPOSITIONS, reach: 12 });
  const all = [...chair.flatMap((group) => group.members), ...(object?.group.members ?? [])].filter((member) => !isState(member));
  return all.length > 1 ? { ...base, rule: "encounter/brings-together", left: all, tense: verb.tense, verb } : undefined;
}

/** "a meeting between A and B", "talks of A with B" */
function between(scene: Scene, used: Set<VerbGroup>): EncounterFrame | undefined {
  const { around, governs, governor, following, base, cancelled, relation } = scene;
  const owned = around.owner.length > 0;
  if (!owned && around.both.length < 2 && !(around.both.length === 1 && around.both[0]?.plural)) return undefined;
  const verb = governs ? (governor as VerbGroup) : (following ?? null);
  if (governs && governor?.kind.includes("support")) used.add(governor);
  return {
    ...base,
    rule: "encounter/noun-between",
    left: owned ? around.owner : around.both,
    right: around.partner,
    relation,
    tense: eventTense(scene, verb, governs),
    cancelled,
    verb,
  };
}

/** "the talks which he had held with Y", "the call that X had with Y" */
function thatWasHeld({ clauses, noun, around, following, base, cancelled }: Scene, used: Set<VerbGroup>): EncounterFrame | undefined {
  const held = relativeHolder(clauses, noun);
  if (!held || around.partner.length > 0) return undefined;
  used.add(held);
  const other = objectAfter(clauses, held.last, { direct: false, prepositions: WITH, reach: 14 });
  const holder = heldBy(clauses, held, noun);
  if (!other || isNobody(holder)) return undefined;
  return {
    ...base,
    rule: "encounter/noun-that-was-held",
    left: holder.group?.members ?? [],
    pronoun: holder.pronoun,
    right: other.group.members,
    tense: held.tense,
    cancelled,
    verb: cancelled ? (following ?? held) : held,
  };
}

/** "X's meeting with Y", "A and B's talks" */
function possessed(scene: Scene): EncounterFrame | null | undefined {
  const { possessor, around, governs, governor, following, base, cancelled, relation } = scene;
  if (!possessor) return undefined;
  if (around.partner.length === 0 && around.pronoun < 0 && possessor.members.length < 2) return null;
  return {
    ...base,
    rule: "encounter/possessor-noun",
    left: possessor.members,
    right: around.partner,
    rightPronoun: around.pronoun,
    relation,
    tense: eventTense(scene, governs ? (governor as VerbGroup) : (following ?? null), false),
    cancelled,
    definite: true,
    verb: following ?? governor ?? null,
  };
}
