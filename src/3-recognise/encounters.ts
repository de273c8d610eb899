import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { POSSESSIVE } from "../2-segment/tokens.ts";
import { type Clauses, furtherWith, type Group, isRelative, objectAfter, prepositional, type Subject, subjectOf } from "./clauses.ts";
import { hyphen } from "./parties/names.ts";
import { type PartyPhrase, wordAt } from "./parties/parties.ts";
import { oneOf } from "./parties/vocabulary.ts";
import type { Tense, VerbGroup } from "./verbs.ts";

const PREPOSITION = classBit("preposition");
const CONJUNCTION = classBit("conjunction");
const BE = classBit("be");
const HAVE = classBit("have");
const RELATIVE = classBit("relative");
const PRONOUN = classBit("pronoun");
const VERBS = bitOf("verbs");
const ADVERB = classBit("adverb");

/** How the two sides of an encounter stand to each other: who receives whom, where the words say so. */
export type Relation = "with" | "host" | "guest";

/** What one clause tells of an encounter, in phrases not yet resolved. */
export interface EncounterFrame {
  /** `encounter/...` */
  readonly rule: string;
  readonly sentence: number;
  /** Token of the verb or noun that tells of it. */
  readonly at: number;
  readonly left: readonly PartyPhrase[];
  /** Token of a pronoun that stands for the left side, or -1. */
  readonly pronoun: number;
  readonly right: readonly PartyPhrase[];
  /** Token of `him`, `her` that stands for the right side, or -1. */
  readonly rightPronoun: number;
  /** `host`: the left side receives the right one; `guest`: the left side is received by the right one. */
  readonly relation: Relation;
  readonly mode: "in_person" | "phone" | "video" | null;
  readonly tense: Tense;
  readonly cancelled: boolean;
  /** A definite noun ("the meeting with X"): points at an encounter told of elsewhere, if there is one. */
  readonly definite: boolean;
  /** The verb that governs it, for what dates and places belong to it. */
  readonly verb: VerbGroup | null;
  /** "separately", "also": encounters of their own. */
  readonly separate: boolean;
  /** Counterparts that a further "and with" adds: encounters of their own. */
  readonly further?: readonly PartyPhrase[];
  /** A courtesy visit, by that word. */
  readonly courtesy?: boolean;
}

const isModeWord = oneOf("phone telephone telephonically videoconference videoconferencing video virtually zoom online");
const isAirfield = oneOf("airport airfield airbase aerodrome airstrip");
const isBase = oneOf("base");
const isGuest = oneOf("guest");
const isThat = oneOf("that");
const WITH: ReadonlySet<string> = new Set(["with"]);
const BETWEEN: ReadonlySet<string> = new Set(["between", "among"]);
const BY: ReadonlySet<string> = new Set(["by"]);
const ON: ReadonlySet<string> = new Set(["on"]);
const WITH_TO: ReadonlySet<string> = new Set(["with", "to"]);
const ON_TO_WITH: ReadonlySet<string> = new Set(["on", "to", "with"]);
const OF_FROM_BY: ReadonlySet<string> = new Set(["of", "from", "by"]);
const NO_PREPOSITIONS: ReadonlySet<string> = new Set();
const ENCOUNTERS = bitOf("encounters");
const ARTICLE = classBit("article");
const POSSESSOR = classBit("possessive");

/** Every field has its place from the start: a copy that grows by one field after the other is slow. */
const UNTOLD: EncounterFrame = {
  rule: "",
  sentence: 0,
  at: 0,
  left: [],
  pronoun: -1,
  right: [],
  rightPronoun: -1,
  relation: "with",
  mode: null,
  tense: "past",
  cancelled: false,
  definite: false,
  verb: null,
  separate: false,
  further: [],
  courtesy: false,
};

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
    const frame = verbal(clauses, verb);
    if (frame) frames.push(frame);
  }
  if (clauses.groups.length > 1) frames.push(...guestsOf(clauses));
  if (frames.length === 0) return frames;
  return frames.filter((frame) => frame.tense !== "modal" && !frame.verb?.negated).sort((a, b) => a.at - b.at);
}

interface Noun {
  readonly first: number;
  readonly last: number;
  readonly mode: "in_person" | "phone" | "video" | null;
  readonly use: string;
  readonly text: string;
}

function encounterNouns(clauses: Clauses): Noun[] {
  const { doc, first, last, verbs, groups } = clauses;
  const nouns: Noun[] = [];
  for (let i = first; i < last; i++) {
    if (!doc.begins(i, ENCOUNTERS)) continue;
    const found = doc.find(i, "encounters");
    if (
      !found ||
      verbs.some((verb) => verb.head === i) ||
      groups.some((group) => group.members.some((member) => member.first <= i && i < member.last))
    )
      continue;
    const cells = found.sense.row.cells;
    if (cells.use === "none") continue;
    const mode = cells.mode === "" ? null : (cells.mode as Noun["mode"]);
    nouns.push({ first: i, last: found.last, mode: mode ?? modeBefore(doc, i), use: cells.use as string, text: found.sense.spelling });
    i = found.last - 1;
  }
  return nouns;
}

const modeBefore = (doc: Doc, at: number): Noun["mode"] =>
  /^(virtual|online|video)$/.test(wordAt(doc, at - 1))
    ? "video"
    : /^(phone|telephone|telephonic)$/.test(wordAt(doc, at - 1))
      ? "phone"
      : null;

function nominal(clauses: Clauses, noun: Noun, used: Set<VerbGroup>): EncounterFrame | null {
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

const NO_SUBJECT: Subject = { group: null, pronoun: -1 };

function premodifies(doc: Doc, at: number): boolean {
  if (doc.mark(at) !== 0) return hyphen(doc, at) || (doc.isMark(at, ",") === false && doc.isMark(at, "/"));
  if (doc.isNumber(at)) return true;
  if (!doc.isWord(at)) return false;
  if (doc.hasClass(at, ARTICLE | POSSESSOR | PREPOSITION | CONJUNCTION | BE | HAVE | RELATIVE | PRONOUN)) return false;
  return !doc.begins(at, VERBS);
}

/** True where a support verb governs the noun: no other verb or clause between. */
function reaches(clauses: Clauses, verb: VerbGroup, start: number): boolean {
  const { doc } = clauses;
  for (let i = verb.last; i < start; i++) {
    const mark = doc.mark(i);
    if (mark === 0x2c || mark === 0x3b) return false;
    if (
      /^(that|who|which|during|after|before|following|at|in)$/.test(wordAt(doc, i)) &&
      verb.kind !== "attendance" &&
      !(wordAt(doc, i) === "in" && verb.lemma === "take") &&
      !/^(that|who|which)$/.test("")
    ) {
      if (/^(at|in)$/.test(wordAt(doc, i))) {
        // "held in Baku talks with": a place between is no barrier where a noun follows it
        if (i + 2 >= start) return wordAt(doc, i) === "in" && verb.kind === "attendance";
        continue;
      }
      return false;
    }
  }
  return true;
}

interface Around {
  /** Both sides: "between A and B", "of A with B". */
  readonly both: readonly PartyPhrase[];
  readonly partner: readonly PartyPhrase[];
  /** `on` (a call on X), `from` (a call from X), or "". */
  readonly call: string;
}

const NOBODY: Around = { both: [], partner: [], call: "" };

function partiesAfter(clauses: Clauses, noun: Noun): Around {
  const found = objectAfter(clauses, noun.last, { direct: false, prepositions: NOUN_PREPOSITIONS, reach: 22, near: true });
  // "Talks were held between A and B", "A call took place between A and B"
  if (!found) {
    const happened = clauses.verbs.find(
      (verb) =>
        verb.first >= noun.last &&
        verb.first - noun.last <= 4 &&
        ((verb.lemma === "hold" && verb.passive) || (verb.lemma === "take" && wordAt(clauses.doc, verb.last) === "place")),
    );
    const later = happened ? objectAfter(clauses, happened.last, { direct: false, prepositions: BETWEEN, reach: 16 }) : null;
    return later && !later.group.members.every(isState) ? { both: later.group.members, partner: [], call: "" } : NOBODY;
  }
  const { group, preposition } = found;
  if (group.members.every(isState) && group.first - noun.last > 3) return NOBODY;
  if (preposition === "between" || preposition === "among") return { both: group.members, partner: [], call: "" };
  if (preposition === "with") return { both: [], partner: group.members, call: "" };
  if (preposition === "of") {
    const rest = objectAfter(clauses, group.last, { direct: false, prepositions: WITH, reach: 8 });
    if (rest) return { both: [...group.members, ...rest.group.members], partner: [], call: "" };
    return group.members.length > 1 && noun.use === "yes" ? { both: group.members, partner: [], call: "" } : NOBODY;
  }
  // "granted an audience to X"
  if (preposition === "to" && /^audience/.test(noun.text)) return { both: [], partner: group.members, call: "from" };
  const isCall = noun.use === "call" || noun.mode === "phone" || /^(visit|call)/.test(noun.text);
  if (preposition === "by") {
    const on = objectAfter(clauses, group.last, { direct: false, prepositions: ON_TO_WITH, reach: 6 });
    return on
      ? { both: [...group.members, ...on.group.members], partner: [], call: "" }
      : isCall
        ? { both: [], partner: group.members, call: "from" }
        : NOBODY;
  }
  if (!isCall) return NOBODY;
  if (preposition === "on" || preposition === "to" || preposition === "at")
    return { both: [], partner: group.members, call: noun.use === "call" ? "on" : "" };
  if (preposition === "from") return { both: [], partner: group.members, call: noun.use === "call" ? "from" : "" };
  return NOBODY;
}
const NOUN_PREPOSITIONS: ReadonlySet<string> = new Set(["with", "between", "among", "of", "on", "to", "from", "by", "at"]);

function spokenMode(clauses: Clauses, noun: Noun): EncounterFrame["mode"] {
  return modeWords(clauses, noun.first, Math.min(clauses.last, noun.last + 14)) ?? null;
}

/** "by phone", "via videoconference", "virtually" between two tokens. */
function modeWords(clauses: Clauses, from: number, to: number): EncounterFrame["mode"] {
  const { doc } = clauses;
  for (let i = from; i < to; i++) {
    if (!isModeWord(doc, i)) continue;
    const text = wordAt(doc, i);
    if (
      /^(phone|telephone)$/.test(text) &&
      /^(call|talks|conversation)$/.test(wordAt(doc, i + 1)) &&
      /^(a|the|their)$/.test(wordAt(doc, i - 1))
    )
      return "phone";
    if (/^(phone|telephone|telephonically)$/.test(text) && /^(by|over|via|the|on|through)$/.test(wordAt(doc, i - 1))) return "phone";
    if (
      /^(videoconference|videoconferencing|video|virtually|zoom)$/.test(text) &&
      /^(by|over|via|the|a|through|of|held|met|on)$/.test(wordAt(doc, i - 1))
    )
      return "video";
    if (text === "virtually" || (text === "online" && wordAt(doc, i - 1) !== "its")) return "video";
  }
  return null;
}

/** Tense of the encounter: that of the verb that holds it, or past where the verb only tells of it. */
function eventTense(verb: VerbGroup | null, governs: boolean): Tense {
  if (!verb) return "past";
  if (!governs && (verb.kind.includes("speech") || verb.kind === "other")) return verb.tense === "future" ? "future" : "past";
  if (verb.kind === "intent" && verb.passive) return "intent";
  return verb.tense === "none" ? "past" : verb.tense;
}

function verbal(clauses: Clauses, verb: VerbGroup): EncounterFrame | null {
  const { doc } = clauses;
  const visitsSomebody = verb.frame === "visit" && verb.form === "finite" && wordAt(doc, verb.head) !== "visiting";
  const coChairs = verb.lemma === "co-chair" && /^co/.test(wordAt(doc, verb.head));
  if (!verb.kind.includes("meeting") && !visitsSomebody && !coChairs) return null;
  const base: EncounterFrame = {
    ...UNTOLD,
    sentence: clauses.sentence,
    at: verb.head,
    verb,
    separate: /^(also|separately|later)$/.test(wordAt(doc, verb.head - 1)) || wordAt(doc, verb.last) === "separately",
    tense:
      verb.form === "participle"
        ? ("past" as Tense)
        : verb.form === "infinitive" && verb.tense === "none"
          ? purposeOf(clauses, verb)
          : verb.tense,
  };
  const heard = modeWords(
    clauses,
    verb.first,
    Math.min(clauses.last, verb.last + 24, clauses.verbs.find((other) => other.first >= verb.last)?.first ?? clauses.last),
  );
  if ((verb.frame === "host" || verb.frame === "welcome") && atAirport(clauses)) return null;
  if (verb.frame === "host" || verb.frame === "welcome") {
    if (verb.passive || reducedPassive(doc, verb)) {
      const by = objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 16 });
      if (!by) return null;
      const subject = verb.passive ? subjectOf(clauses, verb) : reducedSubject(clauses, verb);
      if (!subject.group && subject.pronoun < 0) return null;
      return {
        ...base,
        tense: base.tense,
        rule: "encounter/received-by",
        left: subject.group?.members ?? [],
        pronoun: subject.pronoun,
        right: by.group.members,
        rightPronoun: -1,
        relation: "guest",
        mode: heard ?? "in_person",
      };
    }
    // "received a visit from X", "receiving the visit of X"
    const visited = [1, 2, 3, 4].find((ahead) => /^visits?$/.test(wordAt(doc, verb.last + ahead - 1)));
    const object = visited
      ? objectAfter(clauses, verb.last + visited, { direct: false, prepositions: OF_FROM_BY, reach: 10 })
      : objectAfter(clauses, verb.last, { direct: true, prepositions: NO_PREPOSITIONS, reach: 22 });
    if (!object || object.group.members.every(isState)) return null;
    const subject = subjectOf(clauses, verb);
    if (!subject.group && subject.pronoun < 0) return null;
    if (verb.frame === "welcome" && (/airport|arrival/i.test(doc.slice(verb.last, clauses.last)) || object.group.members[0]?.possessive))
      return null;
    if (object.group.members[object.group.members.length - 1]?.possessive) return null;
    return {
      ...base,
      rule: verb.frame === "host" ? "encounter/receives" : "encounter/welcomes",
      left: subject.group?.members ?? [],
      pronoun: subject.pronoun,
      right: object.group.members,
      rightPronoun: -1,
      relation: "host",
      mode: heard ?? "in_person",
      definite: verb.frame === "welcome",
    };
  }
  const subject = subjectOf(clauses, verb);
  const left = subject.group?.members ?? [];
  if (left.length === 0 && subject.pronoun < 0) return null;
  if (verb.passive && verb.frame === "call" && wordAt(doc, verb.last) === "on") {
    const by = objectAfter(clauses, verb.last + 1, { direct: false, prepositions: BY, reach: 12 });
    return by
      ? {
          ...base,
          rule: "encounter/called-on-by",
          left,
          pronoun: subject.pronoun,
          right: by.group.members,
          rightPronoun: -1,
          relation: "host",
          mode: "in_person",
        }
      : null;
  }
  if (verb.passive) return null;
  if (visitsSomebody) {
    // "visited the minister in his office", "visited him"
    const seen = objectAfter(clauses, verb.last, { direct: true, prepositions: NO_PREPOSITIONS, reach: 6 });
    const met =
      seen &&
      !seen.group.members.at(-1)?.possessive &&
      seen.group.members.every((party) => party.kind === "person" || party.kind === "office")
        ? seen.group.members
        : [];
    const himself =
      met.length === 0 && /^(him|her)$/.test(wordAt(doc, verb.last)) && /^(at|in|on|and|to)$/.test(wordAt(doc, verb.last + 1))
        ? verb.last
        : -1;
    if (met.length === 0 && himself < 0) return null;
    return {
      ...base,
      rule: "encounter/visits",
      left,
      pronoun: subject.pronoun,
      right: met,
      rightPronoun: himself,
      relation: "guest",
      mode: "in_person",
    };
  }
  if (coChairs) {
    const partner = objectAfter(clauses, verb.last, { direct: false, prepositions: WITH });
    return partner && left.length > 0
      ? {
          ...base,
          rule: "encounter/co-chairs",
          left,
          pronoun: subject.pronoun,
          right: partner.group.members,
          rightPronoun: -1,
          relation: "with",
          mode: heard,
        }
      : null;
  }
  const call = verb.frame === "call";
  const direct = verb.frame === "with" || verb.frame === "phone" || call;
  const object = objectAfter(clauses, verb.last, {
    direct,
    prepositions: call ? ON : verb.frame === "talk" ? WITH_TO : WITH,
  });
  let right = object?.group.members ?? [];
  const further = object ? furtherWith(clauses, object.group.last).flatMap((group) => group.members) : [];
  // "With Donald Lu, the delegation discussed"
  if (!object && /^(discuss|agree|talk|exchange)$/.test(verb.frame) && wordAt(doc, clauses.first) === "with")
    right = clauses.groups.find((group) => group.first - clauses.first <= 3)?.members ?? [];
  if (right.length > 0 && right.every((party) => party.kind === "country" || party.kind === "body") && !left.every(isState)) right = [];
  if (right[right.length - 1]?.possessive) right = [];
  const rightPronoun =
    right.length === 0 && /^(him|her)$/.test(wordAt(doc, verb.last)) && !doc.isWord(verb.last + 1)
      ? verb.last
      : right.length === 0 &&
          (/^(him)$/.test(wordAt(doc, verb.last)) ||
            (wordAt(doc, verb.last) === "her" && doc.hasClass(verb.last + 1, PREPOSITION | CONJUNCTION | ADVERB)))
        ? verb.last
        : wordAt(doc, verb.last) === "with" && /^(him|her)$/.test(wordAt(doc, verb.last + 1))
          ? verb.last + 1
          : -1;
  if (right.length === 0 && rightPronoun < 0 && left.length < 2 && !(left.length === 1 && left[0]?.plural)) return null;
  if (right.length === 0 && rightPronoun < 0 && (call || verb.frame === "phone")) return null;
  if (verb.frame === "exchange" && !/^(views?|opinions?|ideas|thoughts)$/.test(wordAt(doc, verb.last))) return null;
  if (verb.frame === "sit" && wordAt(doc, verb.last) !== "down" && !/^(with)$/.test(wordAt(doc, verb.last))) return null;
  if (verb.frame === "talk" && verb.kind.includes("speech") && right.length === 0 && heard === null) return null;
  if (verb.frame === "agree" && (left.length < 2 || !left.every((party) => party.kind === "person" && (party.sure || party.counterpart))))
    return null;
  if (
    call &&
    object?.preposition !== "on" &&
    !/\b(phone|telephone|spoke)\b/i.test(doc.slice(verb.first, clauses.last)) &&
    doc.sentence.length > 0
  ) {
    // "called President X": by telephone, unless it calls somebody something.
    if (right.length !== 1 || !right[0]?.sure) return null;
  }
  if (call && /^(for|the|it|this|that)$/.test(wordAt(doc, verb.last))) return null;
  const person: EncounterFrame["mode"] =
    verb.frame === "with" || verb.frame === "sit"
      ? "in_person"
      : verb.frame === "phone" || (call && object?.preposition !== "on")
        ? "phone"
        : call
          ? "in_person"
          : null;
  return {
    ...base,
    rule: `encounter/${verb.frame}`,
    left,
    pronoun: subject.pronoun,
    right,
    further,
    rightPronoun,
    relation: call && object?.preposition === "on" ? "guest" : "with",
    mode: heard ?? person,
  };
}

/** A welcome at the airport is no meeting. */
function atAirport(clauses: Clauses): boolean {
  const { doc } = clauses;
  for (let i = clauses.first; i < clauses.last; i++) {
    if (isAirfield(doc, i)) return true;
    if (isBase(doc, i) && /^(air|force)$/.test(wordAt(doc, i - 1))) return true;
  }
  return false;
}

const isState = (party: PartyPhrase): boolean => party.kind === "country" || party.kind === "body";

/** "received by X" after a noun, with no auxiliary. */
const reducedPassive = (doc: Doc, verb: VerbGroup): boolean => verb.first === verb.head && wordAt(doc, verb.last) === "by";

function reducedSubject(clauses: Clauses, verb: VerbGroup): Subject {
  for (let i = clauses.groups.length - 1; i >= 0; i--) {
    const group = clauses.groups[i] as Group;
    if (group.last <= verb.first && verb.first - group.last <= 8 && !prepositional(clauses.doc, group.first)) return { group, pronoun: -1 };
  }
  return NO_SUBJECT;
}

/** The support verb of a relative clause right after the noun: "talks that he held with", or null. */
function relativeHolder(clauses: Clauses, noun: Noun): VerbGroup | null {
  const { doc, verbs } = clauses;
  let i = noun.last;
  while (i < noun.last + 3 && !/^(that|which)$/.test(wordAt(doc, i))) i++;
  const opened = /^(that|which)$/.test(wordAt(doc, i));
  return (
    verbs.find(
      (verb) =>
        (verb.lemma === "have" || verb.lemma === "hold") &&
        !verb.passive &&
        verb.form !== "participle" &&
        verb.first >= noun.last &&
        verb.first - noun.last <= (opened ? 12 : 3) &&
        (opened || /^(he|she)$/.test(wordAt(doc, noun.last))),
    ) ?? null
  );
}

function heldBy(clauses: Clauses, held: VerbGroup, noun: Noun): Subject {
  for (let i = noun.last; i < held.first; i++) {
    if (/^(he|she)$/.test(wordAt(clauses.doc, i))) return { group: null, pronoun: i };
    const group = clauses.groups.find((candidate) => candidate.first === i);
    if (group) return { group, pronoun: -1 };
  }
  return NO_SUBJECT;
}

/** "departs tomorrow to meet X": what one sets out for lies ahead. */
function purposeOf(clauses: Clauses, verb: VerbGroup): Tense {
  const before = clauses.verbs.findLast((other) => other.form === "finite" && other.last <= verb.first);
  // "will be in Athens to meet X"
  for (let i = verb.first - 1; i > clauses.first && i > verb.first - 12; i--)
    if (/^(will|is|are)$/.test(wordAt(clauses.doc, i)) && /^(be|in)$/.test(wordAt(clauses.doc, i + 1))) return "intent";
  const moves = before && (before.kind === "arrival" || before.kind === "departure" || before.kind === "visit");
  return moves && (before.tense === "present" || before.tense === "future" || before.tense === "intent") ? "intent" : "modal";
}

const said = (doc: Doc, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isThat(doc, i)) return true;
  return false;
};

/** "Talks between A and B have been postponed": nothing but the parties, place and time between noun and verb. */
function fellThrough(clauses: Clauses, noun: Noun, around: Around, verb: VerbGroup): boolean {
  const end = Math.max(noun.last, ...[...around.both, ...around.partner].map((party) => party.last));
  if (verb.first - end > 12) return false;
  for (let i = end; i < verb.first; i++) if (/^(but|and|which|after|as|while)$/.test(wordAt(clauses.doc, i))) return false;
  return true;
}

/** The first parties of a sentence whose verb the lexicon does not know, where they can be its subject. */
const leadingGroup = (clauses: Clauses, noun: Noun): Group | null => {
  const group = clauses.groups[0];
  return group && group.last < noun.first && !prepositional(clauses.doc, group.first) ? group : null;
};

/** "X was the guest of Y at a luncheon" */
function guestsOf(clauses: Clauses): EncounterFrame[] {
  const { doc, groups, first, last } = clauses;
  for (let i = first; i < last; i++) {
    if (!isGuest(doc, i) || wordAt(doc, i + 1) !== "of" || wordAt(doc, i - 1) !== "the") continue;
    const host = groups.find((group) => group.first > i && group.first - i <= 4);
    let be = i - 2;
    while (be > first && doc.hasClass(be, ADVERB)) be--;
    const guest = groups.findLast((group) => group.last <= be && !prepositional(doc, group.first));
    if (!host || !guest || !/^(was|is)$/.test(wordAt(doc, be))) continue;
    return [
      {
        rule: "encounter/guest-of",
        sentence: clauses.sentence,
        at: i,
        left: guest.members,
        pronoun: -1,
        right: host.members,
        rightPronoun: -1,
        relation: "guest",
        mode: "in_person",
        tense: "past",
        cancelled: false,
        definite: false,
        verb: null,
        separate: false,
      },
    ];
  }
  return [];
}
