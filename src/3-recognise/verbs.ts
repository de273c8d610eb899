import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import type { Sense } from "../2-segment/spellings.ts";
import { CAPITAL, POSSESSIVE as GENITIVE, LINE } from "../2-segment/tokens.ts";
import { oneOf } from "./parties/vocabulary.ts";
import { isParting, partedAuxiliary } from "./verb-auxiliaries.ts";
import { grantedFrom, isGranted, pleasureBefore, wasGranted } from "./verb-grants.ts";
import { givesAudience, isGuests } from "./verb-nouns.ts";
import { subjectLike } from "./verb-subjects.ts";

const ARTICLE = classBit("article");
const POSSESSIVE = classBit("possessive");
const QUANTIFIER = classBit("quantifier");
const COMMON = classBit("common");
const PRONOUN = classBit("pronoun");
const RELATIVE = classBit("relative");
const CONJUNCTION = classBit("conjunction");

export type Tense = "past" | "present" | "perfect" | "pluperfect" | "future" | "intent" | "modal" | "none";

/** A verb with its auxiliaries: tokens `[first, last)`, head verb at `head`. */
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly lemma: string;
  readonly kind: string;
  readonly frame: string;
  readonly tense: Tense;
  readonly passive: boolean;
  readonly negated: boolean;
  /** `to meet`, `meeting` (participle), `met` after a noun with no auxiliary in a reduced passive: no clause of its own. */
  readonly form: "finite" | "infinitive" | "participle";
}

const BE = classBit("be");
const HAVE = classBit("have");
const WILL = classBit("will");
const MODAL = classBit("modal");
const NEGATION = classBit("negation");
const ADVERB = classBit("adverb") | classBit("time");
const AUXILIARY = BE | HAVE | WILL | MODAL | NEGATION | ADVERB;
const VERBS = bitOf("verbs");
const ENCOUNTERS = bitOf("encounters");
/** Nouns as often as verbs: a verb only after something that can be a subject. */
const AMBIGUOUS =
  /^(talks?|calls?|visits?|tours?|heads?|leads?|views?|plans?|chairs?|reports?|posts?|claims?|comments?|hosts?|starts?|ends?|sets?|launch|returns?|exchanges?|hopes?|expects?|schedules?|delays?|presents?|signs?|honou?rs?|leaves?|stress|highlights?|estimates?|promises?|responds?|shares?|reads?|notes?|states?|points?|voices?|cites?|welcome|touch|holds?|stops? (?:in|over|off))$/;
const NOUNY = classBit("article") | classBit("possessive") | classBit("preposition") | classBit("quantifier");
const INTENT =
  /^(plans?|planned|planning|scheduled|schedules?|expected|due|set|slated|intends?|intended|preparing|prepares?|agreed|agrees?|about|going|expects?|likely|supposed|poised|planing|arranged|booked)$/;
const WISH =
  /^(wish|wishes|hope|hopes|hoped|want|wants|wanted|ready|willing|readiness|desire|propose|proposed|offered|refused|declined|opportunity|possible|order|how|where|able|unable|failed|call|called|calls|chance|right|need|urged|asked|request|requested|seeks?|seeking|sought|continue|continues|continued|pleased|glad|honoured|honored|happy|delighted|proud|used|time|way|ability|efforts?|not)$/;

const lower = (doc: Doc, at: number): string => doc.lower(at);

/** Verb groups of the tokens `[first, last)`, in order. */
export function verbGroups(doc: Doc, first: number, last: number): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let covered = first;
  for (let i = doc.nextBegin(first, last, VERBS | ENCOUNTERS); i < last; i = doc.nextBegin(i + 1, last, VERBS | ENCOUNTERS)) {
    // "a courtesy call", "phone talks": the noun's words are no verbs.
    const noun = doc.begins(i, ENCOUNTERS) ? doc.find(i, "encounters") : null;
    if (noun && noun.last > i + 1) covered = Math.max(covered, noun.last);
    if (i < covered || !doc.begins(i, VERBS) || isInCountry(doc, i)) continue;
    const group = readVerb(doc, i, first, last);
    if (group) {
      // "met on Friday to discuss": only where no verb came before does "to" announce.
      const told = group.tense === "intent" && group.form === "infinitive";
      const announced = told && (groups.some((earlier) => earlier.form === "finite") || hasBe(doc, first, group.first));
      // "Solberg to meet Mutiso": a headline's only verb
      const headline = told && !announced && opensHeadline(doc, group, first);
      groups.push(
        inherit(doc, announced ? { ...group, tense: "none" } : headline ? { ...group, form: "finite" } : group, groups[groups.length - 1]),
      );
      i = group.last - 1;
    }
  }
  return groups;
}

/** "the United States", "the Holy See" */
const isInCountry = (doc: Doc, at: number): boolean =>
  doc.is(at, CAPITAL) && doc.begins(at - 1, COUNTRIES) && (doc.find(at - 1, "countries")?.last ?? 0) > at;
const COUNTRIES = bitOf("countries");

/** "X was in Oslo on Monday to meet Y": its verb is "was". */
function hasBe(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (doc.hasClass(i, BE)) return true;
  return false;
}

/** True where a capitalised subject stands before "to" and nothing that could be a verb, known or not. */
function opensHeadline(doc: Doc, group: VerbGroup, from: number): boolean {
  if (group.first - from > 24 || !doc.is(group.first - 1, CAPITAL)) return false;
  for (let i = from; i < group.first; i++)
    if (doc.hasClass(i, BE | HAVE | WILL | MODAL) || (doc.isWord(i) && !doc.is(i, CAPITAL) && /ed$/.test(lower(doc, i)))) return false;
  return true;
}

/** What a form's letters tell, read once for each row's form. */
interface Look {
  readonly gerund: boolean;
  readonly participle: boolean;
  readonly ambiguous: boolean;
  /** "leave" in the row of "depart": the form without an ending. */
  readonly base: boolean;
}
const looks = new WeakMap<Sense, Look>();

function lookOf(sense: Sense, lemma: string): Look {
  let look = looks.get(sense);
  if (look === undefined) {
    const form = sense.spelling;
    // "heading to" is one as well
    const gerund = /ing(?:$| (?:to|for|off|over|in))/.test(form) && form !== lemma;
    const participle = /(ed|en|t|id|ght|de|ld|nt|ok|rt|wn|ne|pt|ft|ung|ad)$/.test(form) && form !== lemma && !gerund;
    const base = form === lemma || (sense.row.cells.also ?? "").split("|").includes(form.replace(/^\p{L}+/u, "$&s"));
    look = { gerund, participle, ambiguous: AMBIGUOUS.test(form), base };
    looks.set(sense, look);
  }
  return look;
}

function readVerb(doc: Doc, at: number, from: number, to: number): VerbGroup | null {
  const found = doc.find(at, "verbs");
  if (!found || found.last > to) return null;
  const row = found.sense.row;
  const lemma = row.cells.lemma as string;
  // An auxiliary "has"/"had" before another verb belongs to that verb.
  if (lemma === "have" && auxiliaryOf(doc, at, to)) return null;
  const form = found.sense.spelling;
  const { gerund, participle, ambiguous, base } = lookOf(found.sense, lemma);
  let i = at - 1;
  let be = false;
  let have = false;
  let had = false;
  let being = false;
  let will = false;
  let modal = false;
  let negated = false;
  let pastBe = false;
  let to_ = false;
  for (let steps = 0; i >= from && steps < 7; steps++, i--) {
    if (doc.is(i + 1, LINE)) break;
    const text = lower(doc, i);
    if (text === "to") {
      to_ = true;
      i--;
      break;
    }
    // "had last met in May", "have each held talks"
    if (/^(last|each|both|all)$/.test(text) && doc.hasClass(i - 1, HAVE)) continue;
    if (!doc.hasClass(i, AUXILIARY)) break;
    if (doc.hasClass(i, NEGATION)) negated = true;
    else if (doc.hasClass(i, BE)) {
      be = true;
      if (text === "being") being = true;
      if (text === "was" || text === "were") pastBe = true;
    } else if (doc.hasClass(i, HAVE)) {
      have = true;
      if (text === "had") had = true;
    } else if (doc.hasClass(i, WILL)) will = true;
    else if (doc.hasClass(i, MODAL)) modal = true;
    else if (doc.hasClass(i, ADVERB) && !be && !have && !will && !modal && !negated && i < at - 2) break;
  }
  let first = Math.min(i + 1, at);
  // "He did hold talks"
  const emphatic = form === lemma && !gerund && !to_ && isDo(doc, first - 1) && !doc.is(first, LINE);
  const did = emphatic && lower(doc, first - 1) === "did";
  if (emphatic) first -= 1;
  // "had talks", "will have talks", "has plans": no participle, so a noun
  if ((have || (be && !gerund && !will && !modal)) && !participle && !gerund && /s$/.test(form)) return null;
  const before = lower(doc, first - 1);
  const bare = first === at || (emphatic && first + 1 === at);
  // "will on Tuesday, 18 July, host": a date between the auxiliary and its verb.
  const parted = bare && form === lemma && !gerund ? partedAuxiliary(doc, at, from, WILL) : -1;
  const partedBe = bare && (participle || gerund) ? partedAuxiliary(doc, at, from, participle ? BE | HAVE : BE) : -1;
  // "the meeting", "his visit", "a call": nouns, not verbs.
  // "the first meeting between A and B"
  if (gerund && first < at && doc.hasClass(first - 1, ARTICLE | POSSESSIVE) && doc.find(at, "encounters")) return null;
  const helped = be || have || will || modal || to_ || emphatic;
  // "the first talks", "her first visit", "Norway's first visit"
  const isNoun = form === lemma || (/s$/.test(form) && doc.begins(at, ENCOUNTERS));
  if (!bare && !helped && isNoun && (doc.hasClass(first - 1, ARTICLE | POSSESSIVE) || doc.is(first - 1, GENITIVE))) return null;
  if (bare && !gerund && doc.hasClass(at - 1, NOUNY) && !/^(that|each|both|all)$/.test(lower(doc, at - 1)) && !doc.is(at, LINE))
    return null;
  if (
    bare &&
    gerund &&
    (doc.hasClass(at - 1, ARTICLE | POSSESSIVE | QUANTIFIER) || (lower(doc, at - 1) === "of" && !isGranted(doc, at - 2)))
  )
    return null;
  const granted = bare && gerund ? pleasureBefore(doc, at) : -1;
  // "Meeting between the ministers of Kenya and Mali": a title
  if (bare && gerund && doc.begins(at, ENCOUNTERS) && /^(between|of)$/.test(lower(doc, at + 1))) return null;
  if (
    bare &&
    gerund &&
    doc.find(at, "encounters") &&
    granted < 0 &&
    !(at === from || doc.isMark(at - 1, ",") || /^(after|before|while|by|upon|on|when|since)$/.test(lower(doc, at - 1))) &&
    !(/^(at|in)$/.test(lower(doc, at - 1)) && subjectAhead(doc, at + 1)) &&
    !(lower(doc, at - 1) === "of" && isGranted(doc, at - 2)) &&
    partedBe < 0
  )
    return null;
  if (doc.is(at, CAPITAL) && at > from && !doc.is(at, LINE) && !bare) return null;
  // "Marsa Holding, and": the last word of a name
  if (bare && gerund && doc.is(at, CAPITAL) && at > from && !doc.is(at, LINE) && doc.is(at - 1, CAPITAL) && !doc.isWord(at + 1))
    return null;
  if (form === lemma && bare && !to_ && doc.isWord(at - 1) && doc.hasClass(at - 1, COMMON)) return null;
  // "will not travel on Friday as planned"
  if (bare && participle && lower(doc, at - 1) === "as" && lower(doc, found.last) !== "by") return null;
  // "X's planned meeting"
  if (bare && participle && doc.is(at - 1, GENITIVE)) return null;
  if (bare && /^(newly|recently|jointly|specially)$/.test(lower(doc, at - 1)) && participle) return null;
  // "received visiting Italian Minister X": an adjective
  if (bare && partedBe < 0 && form === "visiting" && isGuests(doc, at)) return null;
  // "the Minsk accords": what is accorded follows
  if (bare && lemma === "grant" && !gerund && !participle && !givesAudience(doc, found.last)) return null;
  if (bare && parted < 0 && partedBe < 0 && !emphatic && ambiguous && !subjectLike(doc, at, from)) return null;
  let tense: Tense = "none";
  let kind: VerbGroup["form"] = "finite";
  let passive = false;
  if (to_) {
    const text = before;
    const governor = doc.hasClass(first - 1, ADVERB) ? lower(doc, first - 2) : text;
    kind = "infinitive";
    // "has no plans to meet"
    if (INTENT.test(governor) && doc.hasClass(first - 2, NEGATION)) negated = true;
    if (doc.hasClass(first - 1, BE) || (doc.hasClass(first - 1, ADVERB) && doc.hasClass(first - 2, BE)) || INTENT.test(governor)) {
      tense = "intent";
      kind = "finite";
      // "who is to go": the clause begins at its "is"
      if (doc.hasClass(first - 1, BE)) first -= 1;
      else if (doc.hasClass(first - 1, ADVERB) && doc.hasClass(first - 2, BE)) first -= 2;
    } else if (wasGranted(doc, doc.hasClass(first - 1, ADVERB) ? first - 2 : first - 1)) {
      tense = "past";
      // "was able to meet": no other verb carries the subject
      if (!isGranted(doc, first - 1)) {
        kind = "finite";
        first = grantedFrom(doc, first - 1);
      }
    } else if (WISH.test(governor)) tense = "modal";
    else if (doc.is(first - 1, CAPITAL) || first === from) {
      tense = "intent"; // headline: "Hasanov to visit Tbilisi"
    }
    if (be) passive = participle;
  } else if (parted >= 0) {
    tense = "future";
    first = parted;
  } else if (emphatic) {
    tense = did ? "past" : "present";
  } else if (partedBe >= 0) {
    first = partedBe;
    passive = participle && doc.hasClass(partedBe, BE);
    const auxiliary = lower(doc, partedBe);
    tense = /^(was|were)$/.test(auxiliary) ? "past" : auxiliary === "had" ? "pluperfect" : passive ? "present" : "perfect";
    negated = doc.hasClass(partedBe + 1, NEGATION);
    // "will on Monday be received", "has been": what stands before it
    if (/^be(en)?$/.test(auxiliary))
      tense = doc.hasClass(partedBe - 1, WILL) ? "future" : doc.hasClass(partedBe - 1, MODAL) ? "modal" : "perfect";
    if (/^be(en)?$/.test(auxiliary) && doc.hasClass(partedBe - 1, WILL | MODAL | HAVE)) first = partedBe - 1;
  } else if (will) {
    tense = have ? "modal" : "future";
    passive = be && participle;
    if (be && gerund) tense = "future";
  } else if (modal) {
    tense = "modal";
    passive = be && participle;
  } else if (be) {
    if (gerund) {
      // "is being received", "is visiting", "was to be"
      tense = pastBe ? "past" : "present";
    } else if (participle || form !== lemma) {
      passive = true;
      tense = have ? (had ? "pluperfect" : "perfect") : being ? "present" : pastBe ? "past" : "present";
    } else tense = "present";
  } else if (have && lower(doc, first) === "having") {
    // "Having met X, Y said"
    kind = "participle";
    passive = false;
  } else if (have) tense = had ? "pluperfect" : "perfect";
  else if (gerund) {
    kind = "participle";
    if (granted >= 0) tense = "past";
  } else if (base) tense = /^(put|set|read|cost|let|hit)$/.test(form) ? "past" : "present";
  else if (/s$/.test(form) && !/ss$/.test(form) && form !== "was") tense = "present";
  else tense = "past";
  // "the summit held in Lahore", "talks scheduled for Monday", "X, accompanied by Y, met": a participle after its noun.
  const reduced = (participle && reducedPassive(doc, at, found.last, lemma)) || (lemma === "schedule" && isAppointed(doc, at, to));
  if (bare && partedBe < 0 && tense === "past" && reduced) {
    kind = "participle";
    passive = true;
  }
  return {
    first,
    last: found.last,
    head: at,
    lemma,
    kind: row.cells.kind as string,
    frame: row.cells.frame as string,
    tense,
    passive,
    negated,
    form: kind,
  };
}

const isDo = oneOf("do does did");
/** "when meeting President X", "at meeting the envoy": whom one meets follows at once. */
const subjectAhead = (doc: Doc, at: number): boolean => doc.isWord(at) && (doc.is(at, CAPITAL) || doc.hasClass(at, ARTICLE | POSSESSIVE));

function auxiliaryOf(doc: Doc, at: number, to: number): boolean {
  // "had earlier in the day been received"
  for (let j = at + 1; j < to && j < at + 8 && (isParting(doc, j) || doc.hasClass(j, ADVERB)); j++)
    if (lower(doc, j + 1) === "been") return true;
  let i = at + 1;
  while (i < to && i < at + 4 && (doc.hasClass(i, ADVERB | NEGATION) || /^(been|last|each|both|all)$/.test(lower(doc, i)))) i++;
  if (lower(doc, i - 1) === "been") return true;
  const next = i < to ? doc.find(i, "verbs") : null;
  if (next && next.sense.spelling !== next.sense.row.cells.lemma && !/ing$|s$/.test(next.sense.spelling)) return true;
  // an unknown participle: "has visited" is known, "has bolstered" not
  return i < to && doc.isWord(i) && !doc.is(i, CAPITAL) && (/ed$/.test(lower(doc, i)) || isIrregular(doc, i));
}
/** Participles without "-ed". */
const isIrregular = oneOf(
  "built rebuilt grown become given taken shown drawn kept brought thought sought bought taught left lost made found known begun chosen come gone done seen risen fallen won paid sent spent stood understood told sold led felt dealt laid withdrawn overcome undertaken arisen shrunk sunk broken spoken written driven borne sworn torn worn meant lent",
);

/** "is due to arrive and make a call": a bare verb after "and" shares the auxiliary of the one before. */
function inherit(doc: Doc, group: VerbGroup, previous: VerbGroup | undefined): VerbGroup {
  // "is to open a consulate and to meet X"
  if (
    previous &&
    group.form === "infinitive" &&
    group.tense === "none" &&
    lower(doc, group.first - 1) === "and" &&
    /^(intent|modal)$/.test(previous.tense)
  )
    return { ...group, tense: previous.tense, form: previous.form };
  if (!previous || !isBare(doc, group) || group.tense !== "present" || !isBase(doc, group)) return group;
  if (!/^(future|intent|modal|none)$/.test(previous.tense) || !(lower(doc, group.first - 1) === "and" || doc.isMark(group.first - 1, ",")))
    return group;
  return { ...group, tense: previous.tense, form: previous.form, negated: previous.negated };
}

function isBase(doc: Doc, { head, lemma }: VerbGroup): boolean {
  const sense = doc.find(head, "verbs")?.sense;
  return sense !== undefined && lookOf(sense, lemma).base;
}

/** No auxiliary before its head: "and also hold". */
function isBare(doc: Doc, { first, head }: VerbGroup): boolean {
  for (let i = first; i < head; i++) if (!doc.hasClass(i, ADVERB) || doc.hasClass(i, BE | HAVE | WILL | MODAL)) return false;
  return true;
}

/** "A meeting between A and B planned for Friday in Oslo | has been cancelled": of the noun before, where the verb of the clause comes behind the day. */
function isAppointed(doc: Doc, at: number, to: number): boolean {
  if (!/^(?:planned|scheduled|slated|due|set|expected)$/.test(lower(doc, at)) || !/^(?:for|on|in|at)$/.test(lower(doc, at + 1)))
    return false;
  for (let i = at + 2; i < to && i < at + 12; i++) {
    if (doc.isMark(i, ",") || doc.hasClass(i, RELATIVE | PRONOUN | CONJUNCTION)) return false;
    if (doc.hasClass(i, BE | HAVE | WILL)) return true;
  }
  return false;
}

/** True where a bare participle hangs on the noun before it: no auxiliary, and "by", "in" or "for" behind. */
function reducedPassive(doc: Doc, at: number, after: number, lemma: string): boolean {
  const next = lower(doc, after);
  if (doc.isMark(at - 1, ","))
    return next === "by"
      ? /^(hold|schedule|accompany|co-chair|attend)$/.test(lemma)
      : /^(hold|schedule)$/.test(lemma) && /^(in|at|on|between|for|with)$/.test(next);
  if (!doc.isWord(at - 1) || doc.is(at - 1, CAPITAL) || doc.hasClass(at - 1, PRONOUN | RELATIVE | ADVERB | CONJUNCTION)) return false;
  return next === "by"
    ? /^(hold|schedule|host|receive|attend|sign|co-chair|organize|accompany)$/.test(lemma)
    : /^(hold|schedule)$/.test(lemma) && /^(in|at|on|between|for|with)$/.test(next);
}
