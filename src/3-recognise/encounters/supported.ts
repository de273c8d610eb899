import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import { type Clauses, isNobody, NO_SUBJECT, type Subject, subjectOf } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { coordinated, membersOf } from "../coordination.ts";
import { prepositionOf } from "../groups.ts";
import { isState, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { VerbGroup } from "../verbs.ts";
import type { Around } from "./around.ts";
import { type EncounterFrame, NO_PREPOSITIONS } from "./frame.ts";
import type { Noun } from "./nouns.ts";
import { pronounBeside, standsForPair } from "./pairs.ts";
import { eventTense, type Scene } from "./scene.ts";

/** "held talks with Y", "paid a courtesy call on Y", "took part in a meeting with Y" */
export function supported(scene: Scene, used: Set<VerbGroup>): EncounterFrame | null | undefined {
  const { clauses, noun, determiner, around, governs, governor, base, cancelled, relation } = scene;
  const { doc } = clauses;
  if (!governs || !governor) return undefined;
  const partner = around.partner.length > 0 || around.pronoun >= 0 ? around.partner : withWhom(clauses, governor);
  const gives =
    isAudience(noun) &&
    /^(?:give|gives|gave|given|giving|grant|grants|granted|granting|accord|accords|accorded|according)$/.test(wordAt(doc, governor.head));
  const supports = gives || /support|programme/.test(governor.kind) || governor.kind === "chairing" || governor.frame === "host";
  if (!supports && governor.kind !== "attendance" && governor.kind !== "cancel" && governor.kind !== "intent") return undefined;
  // "granted the envoy an audience"
  if (gives && !governor.passive && partner.length === 0) {
    const whom = objectAfter(clauses, governor.last, { direct: true, prepositions: NO_PREPOSITIONS, reach: 3 });
    const giver = subjectOf(clauses, governor);
    if (!whom || whom.group.last > noun.first || isNobody(giver)) return null;
    used.add(governor);
    const left = giver.group?.members ?? [];
    const told = { ...base, left, pronoun: giver.pronoun, right: whom.group.members, tense: eventTense(scene, governor, true) };
    return { ...told, rule: "encounter/grants-audience", relation: "host", verb: governor };
  }
  const alone = partner.length === 0 && around.pronoun < 0;
  if (alone && goesOn(scene, governor)) return null;
  const granted = gives && governor.passive && !alone;
  if (governor.frame === "host" && around.call === "" && alone) return null;
  // "was granted an audience by X"
  if (governor.passive && alone && around.by.length > 0) {
    const subject = subjectOf(clauses, governor);
    used.add(governor);
    return {
      ...base,
      rule: "encounter/was-granted",
      left: subject.group?.members ?? [],
      pronoun: subject.pronoun,
      right: around.by,
      relation: "guest",
      tense: eventTense(scene, governor, true),
      verb: governor,
    };
  }
  // "is expected in Oslo for talks with Y": who is expected; "were held": what is held
  // "was granted an audience with Y": who was granted it
  const teller = governor.passive && governor.kind !== "intent" && !granted ? NO_SUBJECT : subjectOf(clauses, governor);
  // "a programme in Guatemala, which included": the programme did
  const isLand = governor.kind === "programme" && teller.group?.members.every(isState) === true;
  const subject = (teller.group || teller.pronoun >= 0) && !isLand ? teller : holderOf(clauses, governor);
  if (governor.kind === "programme" && subject === NO_SUBJECT) return undefined;
  const left = subject.group?.members ?? [];
  const pair = standsForPair(doc, subject.pronoun) && noun.use === "yes";
  const several = left.length > 1 || pronounBeside(doc, left) >= 0;
  if (alone && !pair && !several && !(left.length === 1 && left[0]?.plural)) return null;
  // "They held talks with the leadership": with somebody else, whom nobody knows
  if (alone && wordAt(doc, noun.last) === "with") return null;
  // "A and B attended the meeting": somebody else's
  const attends = governor.kind === "attendance" || (governor.lemma === "take" && wordAt(doc, governor.last) === "part");
  if (attends && alone && /^(the|this)$/.test(determiner) && !ofSeveral(clauses, scene.start, noun)) return null;
  if (alone && noun.use === "weak" && governor.kind !== "chairing") return null;
  if (governor.kind === "intent" && left.length < 2 && alone) return null;
  if (supports) used.add(governor);
  // "A and B have each held talks with C", "A and B each paid a call on C"
  let each = base.each;
  for (let i = governor.first - 1; i < governor.head; i++) each ||= wordAt(doc, i) === "each";
  return {
    ...base,
    each,
    rule: "encounter/support-verb",
    left,
    pronoun: subject.pronoun,
    right: partner,
    rightPronoun: around.pronoun,
    further: furtherOf(clauses, around),
    relation: governor.frame === "host" ? "host" : granted ? "guest" : relation,
    tense: eventTense(scene, governor, true),
    cancelled,
    definite: determiner === "the",
    verb: governor,
  };
}

/** "The sides agreed to continue consultations": a practice to come, with no day told; no encounter. */
function goesOn({ clauses: { doc, last }, noun, determiner }: Scene, { form, head, tense }: VerbGroup): boolean {
  if (determiner !== "" || !isContinuing(doc, head) || (form === "finite" && !/^(?:future|intent|present)$/.test(tense))) return false;
  for (let i = noun.last; i < last; i++) if (doc.begins(i, CALENDAR) || doc.hasClass(i, TIME)) return false;
  return true;
}
const isContinuing = oneOf("continue continues resume resumes");
const CALENDAR = bitOf("weekdays") | bitOf("months");
const TIME = classBit("time");

/** "at the invitation of President A, with whom he will hold talks": whoever the relative stands for. */
function withWhom({ doc, first, groups }: Clauses, verb: VerbGroup): readonly PartyPhrase[] {
  for (let i = verb.first - 1; i > first && i > verb.first - 8; i--) {
    if (wordAt(doc, i) !== "whom" || wordAt(doc, i - 1) !== "with") continue;
    return groups.find(({ last }) => last < i && i - last <= 3)?.members.slice(-1) ?? [];
  }
  return [];
}

const isAudience = (noun: Noun): boolean => /^audience/.test(noun.text);

const isProgramme = oneOf("agenda programme program schedule itinerary visit trip tour stay calendar diary");

/** "The agenda of X also has meetings with Y", "his visit included talks with Y": whose programme the subject is. */
function holderOf(clauses: Clauses, verb: VerbGroup): Subject {
  const { doc, first, groups, verbs } = clauses;
  for (let i = verb.first - 1; i >= first && i > verb.first - 24; i--) {
    if (!isProgramme(doc, i)) continue;
    const of = groups.find((group) => group.first > i && group.first - i <= 3 && prepositionOf(doc, group.first) === "of");
    const owner = of ?? groups.findLast((group) => group.last <= i && i - group.last <= 5 && group.members.at(-1)?.possessive);
    if (owner) return { group: owner, pronoun: -1 };
    for (let j = i - 1; j >= first && j > i - 5; j--) if (/^(his|her)$/.test(wordAt(doc, j))) return { group: null, pronoun: j };
    // "X has completed a programme, which included": of who has
    const main = verbs.findLast(({ form, last, passive }) => form === "finite" && !passive && last <= i);
    return main === undefined ? NO_SUBJECT : subjectOf(clauses, main);
  }
  return NO_SUBJECT;
}

/** "the trilateral meeting" */
function ofSeveral({ doc }: Clauses, start: number, noun: Noun): boolean {
  for (let i = start; i <= noun.first; i++)
    if (/^(trilateral|tripartite|quadrilateral|four-way|three-way)$/.test(wordAt(doc, i))) return true;
  return false;
}

/** Whom a further "and with" adds to the noun's partner. */
export function furtherOf(clauses: Clauses, { partner, call }: Around): readonly PartyPhrase[] {
  const group = clauses.groups.find(({ members }) => members === partner);
  return group ? membersOf(coordinated(clauses, group, call === "on" ? "on" : "with")) : [];
}
