import { classBit } from "../../2-segment/dictionary.ts";
import { POSSESSIVE } from "../../2-segment/tokens.ts";
import { type Clauses, furtherWith, isRelative, objectAfter, type Subject, subjectOf } from "../clauses.ts";
import { type PartyPhrase, wordAt } from "../parties/parties.ts";
import type { Tense, VerbGroup } from "../verbs.ts";
import { fellThrough, heldBy, leadingGroup, partiesAfter, reaches, relativeHolder, said } from "./around.ts";
import { BY, type EncounterFrame, isState, NO_SUBJECT, type Relation, UNTOLD, WITH } from "./frame.ts";
import { type Noun, premodifies, spokenMode } from "./nouns.ts";

const ARTICLE = classBit("article");
const POSSESSOR = classBit("possessive");

export function nominal(clauses: Clauses, noun: Noun, used: Set<VerbGroup>): EncounterFrame | null {
  const { doc, verbs, first } = clauses;
  // Back over the adjectives to the determiner or possessor.
  let start = noun.first;
  while (start > first && start > noun.first - 8 && premodifies(doc, start - 1)) start--;
  const determined = doc.hasClass(start - 1, ARTICLE | POSSESSOR);
  const determiner = determined ? wordAt(doc, start - 1) : "";
  if (/^(such|regular|frequent|mutual|no|any|further|future|similar|more)$/.test(wordAt(doc, start)) || /^(such|no|any)$/.test(determiner))
    return null;
  const possessor = clauses.groups.find((group) => group.last === start - 1 && doc.is(start - 1, POSSESSIVE)) ?? null;
  const around = partiesAfter(clauses, noun);
  const governor = verbs.findLast((verb) => verb.last <= noun.first);
  const governs = governor !== undefined && noun.first - governor.last <= 12 && reaches(clauses, governor, start);
  const following = verbs.find((verb) => verb.form === "finite" && verb.first >= noun.last && !isRelative(clauses, verb));
  const base: EncounterFrame = {
    ...UNTOLD,
    sentence: clauses.sentence,
    at: noun.first,
    courtesy: noun.text.startsWith("courtesy visit"),
    mode: noun.mode ?? spokenMode(clauses, noun),
    separate:
      noun.text.endsWith("meetings") ||
      /^(separate|individual)$/.test(wordAt(doc, noun.first - 1)) ||
      /^(separate|individual)$/.test(wordAt(doc, noun.first - 2)),
  };
  const cancelled =
    (governs && governor?.kind === "cancel") || (following?.kind === "cancel" && fellThrough(clauses, noun, around, following));
  const relation: Relation = around.call === "on" ? "guest" : around.call === "from" ? "host" : "with";

  if (around.both.length > 1 || (around.both.length === 1 && around.both[0]?.plural)) {
    const verb = governs ? (governor as VerbGroup) : (following ?? null);
    if (governs && governor?.kind.includes("support")) used.add(governor);
    return {
      ...base,
      rule: "encounter/noun-between",
      left: around.both,
      pronoun: -1,
      right: around.partner,
      rightPronoun: -1,
      relation: "with",
      tense: eventTense(verb, governs),
      cancelled,
      definite: false,
      verb,
    };
  }
  const partner = around.partner;
  const further = partner.length > 0 ? furtherWith(clauses, (partner.at(-1) as PartyPhrase).last).flatMap((group) => group.members) : [];
  // "the talks which he had held with Y", "the call that X had with Y"
  const held = relativeHolder(clauses, noun);
  if (held && partner.length === 0) {
    used.add(held);
    const other = objectAfter(clauses, held.last, { direct: false, prepositions: WITH, reach: 14 });
    const holder = heldBy(clauses, held, noun);
    if (other && (holder.group || holder.pronoun >= 0))
      return {
        ...base,
        rule: "encounter/noun-that-was-held",
        left: holder.group?.members ?? [],
        pronoun: holder.pronoun,
        right: other.group.members,
        rightPronoun: -1,
        relation: "with",
        tense: held.tense,
        cancelled,
        definite: false,
        verb: cancelled ? (following ?? held) : held,
      };
  }
  if (possessor) {
    if (partner.length === 0 && possessor.members.length < 2) return null;
    return {
      ...base,
      rule: "encounter/possessor-noun",
      left: possessor.members,
      pronoun: -1,
      right: partner,
      rightPronoun: -1,
      relation,
      tense: eventTense(governs ? (governor as VerbGroup) : (following ?? null), false),
      cancelled,
      definite: true,
      verb: following ?? governor ?? null,
    };
  }
  if (
    governs &&
    governor &&
    (governor.kind.includes("support") ||
      governor.kind === "attendance" ||
      governor.kind === "chairing" ||
      governor.kind === "cancel" ||
      governor.kind === "intent" ||
      governor.frame === "host")
  ) {
    const subject = governor.passive ? NO_SUBJECT : subjectOf(clauses, governor);
    if (governor.frame === "host" && around.call === "" && partner.length === 0) return null;
    const left = subject.group?.members ?? [];
    if (partner.length === 0 && left.length < 2 && !(left.length === 1 && left[0]?.plural)) return null;
    // "A and B attended the meeting": somebody else's
    const attends = governor.kind === "attendance" || (governor.lemma === "take" && wordAt(doc, governor.last) === "part");
    if (attends && partner.length === 0 && /^(the|this)$/.test(determiner)) return null;
    if (partner.length === 0 && noun.use === "weak" && governor.kind !== "chairing") return null;
    if (governor.kind === "intent" && left.length < 2 && partner.length === 0) return null;
    if (governor.kind.includes("support") || governor.kind === "chairing" || governor.frame === "host") used.add(governor);
    const rel: Relation = governor.frame === "host" ? "host" : relation;
    return {
      ...base,
      rule: "encounter/support-verb",
      left,
      pronoun: subject.pronoun,
      right: partner,
      further,
      rightPronoun: -1,
      relation: rel,
      tense: eventTense(governor, true),
      cancelled,
      definite: determiner === "the",
      verb: governor,
    };
  }
  if (partner.length === 0 && /^(the|this)$/.test(determiner)) {
    // "the meeting, which took place in Baku on Monday", "The talks were held at ..."
    const happened = verbs.find(
      (verb) =>
        verb.first >= noun.last &&
        verb.first - noun.last <= 4 &&
        ((verb.lemma === "hold" && verb.passive) || (verb.lemma === "take" && wordAt(doc, verb.last) === "place")),
    );
    if (happened)
      return {
        ...base,
        rule: "encounter/took-place",
        left: [],
        pronoun: -1,
        right: [],
        rightPronoun: -1,
        relation: "with",
        tense: happened.tense,
        cancelled: false,
        definite: true,
        verb: happened,
      };
  }
  if (partner.length === 0) {
    // Talks that were told of before: only those who speak of them are named again.
    const recalled = (rule: string, left: readonly PartyPhrase[]): EncounterFrame => ({
      ...base,
      rule,
      left,
      pronoun: -1,
      right: [],
      rightPronoun: -1,
      relation: "with",
      tense: "past",
      cancelled: false,
      definite: true,
      verb: null,
    });
    // "In their talks, held at the ministry, X mentioned": of the pair spoken of last
    if (determiner === "their" && noun.use !== "weak" && /^(in|during|at|after|following|since)$/.test(wordAt(doc, start - 2))) {
      const teller = following ?? governor;
      const own = teller ? (subjectOf(clauses, teller).group?.members ?? []) : [];
      if (own.length < 2) return recalled("encounter/their-talks", own);
    }
    // "During the meeting, A and B agreed"; "A and B agreed during their talks"
    const inside = /^(during|at|in|after|following)$/.test(wordAt(doc, determined ? start - 2 : start - 1));
    const carrier = verbs.findLast((verb) => verb.form === "finite" && verb.last <= noun.first && !isRelative(clauses, verb)) ?? following;
    if (inside && determiner === "the" && noun.use === "yes" && carrier && !carrier.passive && carrier.kind.includes("speech")) {
      const teller = subjectOf(clauses, carrier).group?.members ?? [];
      if (teller.length === 1 && teller[0]?.kind === "person") return recalled("encounter/the-talks", teller);
    }
    if (!inside || carrier?.passive || noun.use === "weak") return null;
    const both = (carrier ? subjectOf(clauses, carrier).group : leadingGroup(clauses, noun))?.members ?? [];
    if (both.length < 2 || both.every(isState)) return null;
    return {
      ...base,
      rule: "encounter/during-the-meeting",
      left: both,
      pronoun: -1,
      right: [],
      rightPronoun: -1,
      relation: "with",
      tense: eventTense(carrier ?? null, false),
      cancelled: false,
      definite: true,
      verb: carrier ?? null,
    };
  }
  // "during his meeting with X, Y said"; "Y said after talks with X"
  if (
    following &&
    (following.passive || following.kind === "cancel") &&
    /^(hold|take|schedule|cancel|begin|conduct)$/.test(following.lemma)
  ) {
    return {
      ...base,
      rule: "encounter/noun-held",
      left: [],
      pronoun: -1,
      right: partner,
      rightPronoun: -1,
      relation,
      tense: eventTense(following, true),
      cancelled,
      definite: determiner === "the",
      verb: following,
    };
  }
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
  if ((!before || inSpeech) && following && subject.group && subject.group.first < noun.first) subject = NO_SUBJECT;
  const left = subject.group?.members ?? [];
  if (left.some((member) => partner.includes(member))) return null;
  const ahead = /^(before|ahead)$/.test(wordAt(doc, start - 1)) || /^(before|ahead)$/.test(wordAt(doc, start - 2));
  return {
    ...base,
    rule: "encounter/noun-with",
    left,
    pronoun: subject.pronoun,
    right: partner,
    rightPronoun: -1,
    relation,
    tense:
      main && (main.tense === "future" || main.tense === "intent" || (main.tense === "present" && main.kind === "arrival"))
        ? main.tense
        : ahead
          ? "future"
          : "past",
    cancelled,
    definite: determiner === "the" || determiner === "",
    verb: main ?? null,
  };
}

/** Tense of the encounter: that of the verb that holds it, or past where the verb only tells of it. */
function eventTense(verb: VerbGroup | null, governs: boolean): Tense {
  if (!verb) return "past";
  if (!governs && (verb.kind.includes("speech") || verb.kind === "other")) return verb.tense === "future" ? "future" : "past";
  if (verb.kind === "intent" && verb.passive) return "intent";
  return verb.tense === "none" ? "past" : verb.tense;
}
