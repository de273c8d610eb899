import { type Clauses, isNobody, isRelative } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { coordinated, membersOf } from "../coordination.ts";
import { prepositionOf } from "../groups.ts";
import { isState, wordAt } from "../parties/parties.ts";
import type { VerbGroup } from "../verbs.ts";
import { heldBy, isMeal, relativeHolder } from "./around.ts";
import { BY, type EncounterFrame, NO_PREPOSITIONS, WITH } from "./frame.ts";
import type { Noun } from "./nouns.ts";
import { pronounAfter } from "./object-pronouns.ts";
import { eventTense, type Scene, sceneOf } from "./scene.ts";
import { supported } from "./supported.ts";
import { duringTheMeeting, heldNoun, nounWith, theirOther, theirTalks, theTalks, tookPlace } from "./told-nouns.ts";

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
  theirOther,
  tookPlace,
  theirTalks,
  theTalks,
  duringTheMeeting,
  heldNoun,
  nounWith,
];

export function nominal(clauses: Clauses, noun: Noun, used: Set<VerbGroup>): EncounterFrame | null {
  const scene = sceneOf(clauses, noun);
  if (scene === null || takesCompany(scene)) return null;
  for (const shape of SHAPES) {
    const frame = shape(scene, used);
    if (frame !== undefined) return frame;
  }
  return null;
}

/** "was accompanied to the meeting by X": who came along to what is told of elsewhere. */
const takesCompany = ({ clauses: { doc }, noun, start, determiner }: Scene): boolean =>
  determiner !== "" && /^(?:accompanied|flanked|assisted)$/.test(wordAt(doc, start - 3)) && wordAt(doc, noun.last) === "by";

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
  const inserted = verb !== undefined && verb.kind === "chairing" && doc.isMark(verb.first - 1, ",");
  if (!verb || !(verb.passive || inserted) || wordAt(doc, verb.last) !== "by" || verb.first - noun.last > 16) return undefined;
  if (noun.use === "weak" && verb.kind !== "chairing") return undefined;
  if (verb.kind !== "chairing" && !(verb.lemma === "attend" && determiner !== "the" && determiner !== "this")) return undefined;
  const by = objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 10 });
  // "led by A and by B"
  const further = by ? membersOf(coordinated(clauses, by.group, "by")) : [];
  const both = [...(by?.group.members ?? []), ...further].filter((member) => !isState(member));
  if (both.length < 2) return undefined;
  used.add(verb);
  const main = verb.form === "participle" ? verbs.findLast((other) => other.form === "finite" && other.last <= verb.first) : verb;
  // "consultations, to be led by A and by B, shall be held"
  const isAhead = verb.form === "infinitive" || wordAt(doc, verb.first) === "to";
  const tense = isAhead
    ? "intent"
    : main && (main === verb || /^(future|intent|modal)$/.test(main.tense)) && main.tense !== "none"
      ? main.tense
      : "past";
  const held = isAhead ? verbs.find((other) => other.form === "finite" && other.first >= verb.last && other.lemma === "hold") : undefined;
  return { ...base, rule: "encounter/chaired-by", left: both, tense, verb: held ?? verb };
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
  const { around, governs, governor, following, base, cancelled, noun, relation } = scene;
  const owned = around.owner.length > 0;
  if (!owned && around.several < 0 && around.both.length < 2 && !(around.both.length === 1 && around.both[0]?.plural)) return undefined;
  // "built an exemplary interaction between Kenya and Norway": how two states get on
  if (!owned && noun.use === "" && around.both.every(isState) && IN_GENERAL.test(noun.text)) return undefined;
  // "evidenced in the continuous dialogue between Kenya and Norway": nobody held it
  if (!owned && !governs && !following && around.both.every(isState) && /^dialogues?$/.test(noun.text)) return undefined;
  const verb = governs ? (governor as VerbGroup) : (following ?? null);
  if (governs && governor?.kind.includes("support")) used.add(governor);
  return {
    ...base,
    rule: "encounter/noun-between",
    left: owned ? around.owner : around.both,
    pronoun: around.several,
    right: around.partner,
    relation,
    tense: eventTense(scene, verb, governs),
    cancelled,
    verb,
  };
}

const IN_GENERAL = /^(?:interactions?|engagements?|exchanges?|encounters?)$/;

/** "the talks which he had held with Y", "the call that X had with Y" */
function thatWasHeld({ clauses, noun, around, following, base, cancelled }: Scene, used: Set<VerbGroup>): EncounterFrame | undefined {
  const held = relativeHolder(clauses, noun);
  if (!held || around.partner.length > 0) return undefined;
  used.add(held);
  const them = pronounAfter(clauses.doc, held.last, WITH);
  const other = them < 0 ? objectAfter(clauses, held.last, { direct: false, prepositions: WITH, reach: 14 }) : null;
  const holder = heldBy(clauses, held, noun);
  if ((!other && them < 0) || isNobody(holder)) return undefined;
  return {
    ...base,
    rule: "encounter/noun-that-was-held",
    left: holder.group?.members ?? [],
    pronoun: holder.pronoun,
    right: other?.group.members ?? [],
    rightPronoun: them,
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
