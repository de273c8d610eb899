import type { Doc } from "../2-segment/doc.ts";
import { closesQuotation } from "../2-segment/quotation-marks.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  DEFINITE,
  grammar,
  hasAuxiliary,
  isOpen,
  looksPast,
  looksPlural,
  looksPresentParticiple,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { isVerbal, type Marked, type Noun, nounBefore, nounFrom } from "../3-recognise/quantities/phrases.ts";
import { befell, subjectOf, type Told } from "../3-recognise/quantities/predicates.ts";
import { type Around, type Earlier, isAnd, isLike, isOf, isOfThis, isStretching, type Measure, told, whole } from "./measure-around.ts";
import { isComprising, objectVerb, withObject } from "./measure-verbs.ts";

const isThem = wordSet("them these those whom which others us it");

const isGroup = wordSet(
  "mission delegation group team contingent unit force fleet squad consortium list crew package series party convoy batch guard honour honor battalion company committee commission panel club pool network corps draft document book report",
);

/** `68 of them died`, `thousands of others were injured`: the thing counted before, and what befell these. */
export function ofThem(around: Around, earlier: readonly Earlier[]): Measure | null {
  const { doc, quantity, words, limit } = around;
  const of = isOf(doc, quantity.last);
  let at = of ? quantity.last + 1 : quantity.last;
  // "2,000 of those people": a noun of its own
  const pointing = isPointer(doc, at) && isOpen(doc, at + 1) && !looksPast(doc, at + 1);
  const others = (of && isThem(doc, at) && !pointing) || (isThem(doc, at) && wordOthers(doc, at));
  // "1,000 more still waiting"; "2 million who had fled"
  const more =
    !of &&
    wordMore(doc, at) &&
    (!isOpen(doc, at + 1) || looksPresentParticiple(doc, at + 1) || looksPast(doc, at + 1)) &&
    quantity.unit === "count";
  const who = !of && quantity.unit === "count" && !quantity.compound && doc.lower(at) === "who";
  const otherwise = wordOthers(doc, at) || more || who;
  const parts = quantity.unit === "count" || quantity.unit === "share" || quantity.unit === "%";
  // "millions have fled, with thousands crossing the strait"
  const absolute = isWith(doc, quantity.first - 1) && looksPresentParticiple(doc, at);
  // "eighty per cent live outside", "30 percent used to go to Russia"
  const lives = quantity.unit !== "count" && (isVerbal(doc, at) || (isUsed(doc, at) && doc.lower(at + 1) === "to"));
  const acts = ((grammar(doc, at) & AUXILIARY) !== 0 || lives) && quantity.style !== "vague";
  const bare = !of && parts && !quantity.compound && (acts || absolute);
  if (!others && !bare && !otherwise) return null;
  const antecedent =
    others && grammar(doc, at) & RELATIVE
      ? nounBefore(words, doc.mark(quantity.first - 1) === 0x2c ? quantity.first - 1 : quantity.first, around.floor)
      : null;
  const last = earlier.at(-1);
  const nearest = earlier.findLast(isCount) ?? last;
  // "Half had been delivered": of what was measured last
  const counted =
    isSingle(doc, at) || (bare && quantity.unit !== "count") ? last : bare ? (actorBeside(doc, nearest, earlier) ?? nearest) : nearest;
  // "speaking to thousands who had gathered"
  if (who && (counted === undefined || doc.sentence[counted.quantity.first] !== doc.sentence[quantity.first])) {
    const fate = befell(words, at, limit, true);
    if (fate !== null) return { noun: [], befell: [fate], implied: PEOPLE, rule: "measure/of-them" };
  }
  const noun = antecedent !== null ? whole(antecedent) : counted?.measure.noun;
  if (noun === undefined || (noun.length === 0 && !counted?.measure.implied)) return bare ? peopleWho(around, at) : null;
  if (!bare && !who) at++;
  at = pastOr(words, at);
  // "half of them children"
  const kind = of && isOpen(doc, at) && looksPlural(doc, at) && !looksPast(doc, at) ? nounFrom(words, at, limit) : null;
  const part = of && !otherwise && counted !== undefined && antecedent === null ? { whole: counted } : {};
  if (kind !== null) return { noun: whole(kind), befell: [], ...part, rule: "measure/of-them" };
  // "and arrested 40 others"
  const behind = befell(words, at, limit, true);
  // "I knew eleven of them by name"
  const object = (otherwise && !of) || (of && behind === null) ? objectVerb(around, null) : null;
  const fate = object ?? behind;
  return {
    ...part,
    noun,
    ...(antecedent === null && counted?.measure.implied === PEOPLE ? { implied: PEOPLE } : {}),
    befell:
      fate === null ? (antecedent === null ? (counted?.measure.befell ?? []) : []) : fate === object ? [fate] : withObject(around, fate),
    rule: "measure/of-them",
  };
}

const isUsed = wordSet("used");

/** "3 percent of them, or some 40,000, chose": past the same in another figure. */
function pastOr({ doc, busy }: Marked, at: number): number {
  if (doc.mark(at) !== 0x2c || doc.lower(at + 1) !== "or") return at;
  let i = at + 2;
  while (i < at + 9 && (busy[i] === 2 || grammar(doc, i) & ADVERB || isOpen(doc, i)) && doc.mark(i) === 0) i++;
  return busy[i - 1] === 2 && doc.mark(i) === 0x2c ? i + 1 : at;
}

const PEOPLE = "people";

/** "Four million have fled": what only people do or suffer. */
function peopleWho({ words, limit, doc, quantity }: Around, at: number): Measure | null {
  const fate = quantity.unit === "count" ? befell(words, at, limit, true) : null;
  return fate !== null && isHuman(doc, fate.first) ? { noun: [], befell: [fate], implied: PEOPLE, rule: "measure/of-them" } : null;
}
const isHuman = wordSet(
  "fled fleeing died dying killed wounded injured displaced drowned arrested detained evacuated hospitalised hospitalized",
);

const isCount = ({ quantity }: Earlier): boolean => quantity.unit === "count" && !quantity.compound;

/** "500 soldiers were guarding 15 posts, while another 200 were training": who does something in the sentence of the thing counted last. */
function actorBeside(doc: Doc, nearest: Earlier | undefined, earlier: readonly Earlier[]): Earlier | undefined {
  return earlier.find(
    (one) =>
      isCount(one) &&
      nearest !== undefined &&
      doc.sentence[one.quantity.first] === doc.sentence[nearest.quantity.first] &&
      (one.measure.rule === "measure/of-them" || isActor(doc, one)),
  );
}

function isActor(doc: Doc, { measure }: Earlier): boolean {
  const end = measure.noun.at(-1)?.last;
  return end !== undefined && (grammar(doc, end) & AUXILIARY) !== 0;
}

const isPointer = wordSet("these those this that");

const isWith = wordSet("with");
const isSingle = wordSet("it this that which");

/** `of whom 3,100 come from`, `of which 2,250 kilometres lie in`, `of this amount, 3.2 million tons`: a part of what was counted before. */
export function partOf(around: Around, near: Earlier | null): Measure | null {
  const { doc, quantity, words, limit, floor } = around;
  if (near === null) return null;
  let at = quantity.first - 1;
  let steps = 0;
  while (at > floor && steps < 8 && !(isOf(doc, at) && isOfThis(doc, at + 1))) {
    at--;
    steps++;
  }
  if (!(isOf(doc, at) && isOfThis(doc, at + 1)) || words.busy[at] !== 0) return null;
  // "two-thirds of these people": a whole of its own
  if (isPointer(doc, at + 1) && words.busy[at - 1] === 2 && isOpen(doc, at + 2)) return null;
  if (near.quantity.last > at) return null;
  const noun = quantity.unit === "count" && !isVerbal(doc, quantity.last) ? nounFrom(words, quantity.last, limit) : null;
  const own = noun !== null && looksPlural(doc, noun.head) ? noun : null;
  // "of the figure, 16 billion was from exports"
  const from = quantity.last + 1;
  // "of which exports accounted for $3 billion"
  const named =
    own === null && at + 2 < quantity.first && isOpen(doc, at + 2) && !doc.is(at + 2, CAPITAL)
      ? nounFrom(words, at + 2, quantity.first)
      : null;
  if (named !== null && named.last < quantity.first) return { noun: whole(named), befell: [], whole: near, rule: "measure/part-of" };
  const isPlaceName = doc.lower(from) === "in" && doc.is(from + 1, CAPITAL);
  const origin =
    own === null && !isPlaceName && grammar(doc, quantity.last) & AUXILIARY && isFrom(doc, from) ? nounFrom(words, from + 1, limit) : null;
  if (origin !== null) return { noun: whole(origin), befell: [], whole: near, rule: "measure/part-of" };
  // "or a little more than 40,000, chose"
  const behind = own?.last ?? quantity.last;
  const isOr = doc.mark(behind) === 0x2c && doc.lower(quantity.first - 1) === "or";
  const fate = befell(words, isOr ? behind + 1 : behind, limit, true);
  const moved = fate !== null && isStretching(doc, fate.first) && near.measure.befell.length > 0;
  return {
    noun: own === null ? near.measure.noun : whole(own),
    befell: fate === null || moved ? near.measure.befell : withObject(around, fate),
    whole: near,
    rule: "measure/part-of",
  };
}

/** "Of the people told to leave, a fifth go": the whole opens the sentence. */
export function ofWhole({ doc, quantity, words, floor, limit }: Around): Measure | null {
  const open = doc.sentenceStart[doc.sentence[quantity.first] as number] as number;
  if (!isOf(doc, open) || open < floor || quantity.first - open > 14) return null;
  const noun = nounFrom(words, open + 1, quantity.first);
  if (noun === null) return null;
  const reduced = looksPast(doc, noun.last) ? [{ first: noun.last, last: noun.last + 1 }] : [];
  // "Of this amount, 3 million tons was farm produce"
  const be = quantity.last;
  const being = grammar(doc, be) & AUXILIARY && isOpen(doc, be + 1) && !looksPast(doc, be + 1) ? nounFrom(words, be + 1, limit) : null;
  if (being !== null && isPointer(doc, open + 1)) return { noun: whole(being), befell: [], rule: "measure/of-whole" };
  const fate = befell(words, quantity.last, limit, true);
  return { noun: whole(noun), befell: fate === null ? reduced : [...reduced, fate], rule: "measure/of-whole" };
}

/** "a trade mission of 30 companies", "the contingent comprising 76 personnel": members of the group named before. */
export function memberOf(around: Around): Measure | null {
  const { doc, quantity, words, limit, before, floor } = around;
  if (quantity.unit !== "count" || quantity.compound) return null;
  const noun = nounFrom(words, isOf(doc, quantity.last) ? quantity.last + 1 : quantity.last, limit);
  if (noun === null) return null;
  if (
    isComprising(doc, before) ||
    (isNumbering(doc, before) && !isPronoun(doc, before - 1)) ||
    (isOf(doc, before) && isComprising(doc, before - 1))
  ) {
    let at = isOf(doc, before) ? before - 1 : before;
    const subject = doc.mark(at - 1) === 0x2c ? nounBefore(words, at - 1, floor) : subjectOf(words, at, floor);
    if (subject === null) return null;
    at = subject.complement?.last ?? subject.last;
    return { noun: whole(noun), befell: [], owner: { first: subject.first, last: Math.max(at, subject.last) }, rule: "measure/member-of" };
  }
  if (!isOf(doc, before) || !isGroup(doc, before - 1)) return null;
  const group = nounBefore(words, before, floor, false);
  return group === null
    ? null
    : {
        noun: whole(noun),
        befell: [],
        owner: { first: Math.max(group.first, group.last - 2), last: group.last },
        rule: "measure/member-of",
      };
}

const isNumbering = wordSet("counts numbers groups unites");
const isPronoun = (doc: Doc, at: number): boolean => (grammar(doc, at) & PRONOUN) !== 0;
const isFrom = wordSet("from for in");

const wordOthers = wordSet("others");
const wordMore = wordSet("more");

/** `three agreements were signed`, `broke up 48 drug rings`, `26 servicemen have completed the course` */
export function countedNoun(around: Around, near: Earlier | null): Measure | null {
  const { doc, quantity, words, limit } = around;
  let from = quantity.last;
  // "‘tens of thousands’ of permits"
  if (closesQuotation(doc.mark(from)) && isOf(doc, from + 1)) from++;
  if (isOf(doc, from)) from++;
  // "six of the 16 chapters", "from 66 to 91 ships", "no fewer than 12" aircraft
  let skip = from;
  while (skip < limit && (grammar(doc, skip) & (ARTICLE | DEFINITE) || isAnd(doc, skip))) skip++;
  if (isOpen(doc, skip) && words.busy[skip + 1] === 2 && skip > from) skip++;
  if (words.busy[skip] === 2 && skip - from < 4) {
    while (skip < limit && words.busy[skip] === 2) skip++;
    from = skip;
  }
  if (closesQuotation(doc.mark(from))) from++;
  if (looksPast(doc, from) && !isOpen(doc, from + 1)) {
    // "12 people dead and 30 injured"
    return near !== null && near.quantity.unit === "count" && quantity.first - near.quantity.last < 8
      ? { noun: near.measure.noun, befell: [{ first: from, last: from + 1 }], rule: "measure/of-them" }
      : null;
  }
  // "a family of four living in Suva"
  const family =
    isOf(doc, around.before) && looksPresentParticiple(doc, from) ? nounBefore(words, around.before, around.floor, false) : null;
  if (family !== null) return { noun: whole(family), befell: [{ first: from, last: from + 1 }], rule: "measure/group-of" };
  const noun = nounFrom(words, from, limit);
  if (noun === null) return null;
  // "had been attacked on 21 occasions": what was
  if (isOccasion(doc, noun.head) && doc.lower(around.before) === "on" && looksPast(doc, around.before - 1)) {
    const subject = subjectOf(words, around.before - 1, around.floor);
    if (subject !== null)
      return { noun: whole(subject), befell: [{ first: around.before - 1, last: around.before }], rule: "measure/occasions" };
  }
  const end = noun.complement?.last ?? noun.last;
  // "reaches 71 million people"
  const reaching = isReach(doc, around.before) && isPersons(doc, noun.head);
  const planting = isOf(doc, around.before) && looksPresentParticiple(doc, around.before - 1) && doc.lower(around.before - 2) === "the";
  const object: Told | null = reaching
    ? { first: around.before, last: around.before + 1, form: "participle" }
    : planting
      ? { first: around.before - 1, last: around.before, form: "participle" }
      : isComprising(doc, around.before)
        ? null
        : objectVerb(around, near);
  const listed = sharedFate(around, end);
  const behind = listed ?? pastReduced(around, noun, befell(words, pastApposition(around, end), limit, noun.plural));
  // "forced 40,000 people to flee": what those counted did
  const isCaused = object !== null && behind !== null && isCausing(doc, object.first) && behind.first === end;
  const toBe = object !== null && behind !== null && doc.lower(behind.first) === "to";
  const active =
    isCaused || (listed !== null && inList(doc, around.before)) || (behind !== null && !toBe && hasAuxiliary(doc, end, behind.first));
  // in a list the verb before holds for all, unless this one has its own: "60,000 Finns visited"
  const own = behind !== null && behind.first === end && inList(doc, around.before);
  const befallen = object !== null && !active && !own ? object : behind;
  const given = befallen === null && noun.plural ? givenTo(around) : null;
  if (given !== null) return { noun: whole(noun), befell: given, rule: "measure/given" };
  const per = perNoun(around, end);
  if (per !== null) return { noun: [{ first: noun.first, last: per }], befell: [], rule: "measure/counted" };
  // "among them two frigates"
  if (befallen === null && near !== null && isAmongThem(doc, around.before))
    return { noun: told(words, noun, limit), befell: near.measure.befell, rule: "measure/counted" };
  // "a plant with 1,400 workers"
  const owner = befallen === null && noun.plural && doc.lower(around.before) === "with" ? ownerOf(around) : null;
  if (owner !== null && !doc.is(owner.head, CAPITAL) && !looksPast(doc, owner.head) && doc.mark(around.before - 1) === 0)
    return { noun: whole(noun), befell: [], owner: { first: owner.first, last: owner.last }, rule: "measure/counted" };
  return {
    noun: told(words, noun, limit),
    befell: befallen === null ? [] : befallen === behind ? withObject(around, befallen) : [befallen],
    rule: "measure/counted",
  };
}

/** "Residents of a village, 26 families in all, are to be moved": past the comma that ends what is put in. */
function pastApposition({ doc, before, limit }: Around, end: number): number {
  if (doc.mark(before) !== 0x2c) return end;
  for (let i = end; i < limit && i < end + 4; i++) if (doc.mark(i) === 0x2c) return grammar(doc, i + 1) & AUXILIARY ? i + 1 : end;
  return end;
}

/** "a plant near Uyuni with": the thing, not the place. */
function ownerOf({ doc, words, before, floor }: Around): Noun | null {
  const noun = nounBefore(words, before, floor);
  return noun !== null && doc.is(noun.head, CAPITAL) && grammar(doc, noun.first - 1) & PREPOSITION
    ? nounBefore(words, noun.first - 1, floor)
    : noun;
}

/** "152 connections per 100 inhabitants": where the rate's base ends, or null. */
function perNoun({ doc, words, limit }: Around, end: number): number | null {
  if (doc.lower(end) !== "per" || !doc.isNumber(end + 1)) return null;
  let at = end + 1;
  while (at < limit && (doc.isNumber(at) || doc.mark(at) === 0x2c || words.busy[at] === 2)) at++;
  return isOpen(doc, at) ? at + 1 : null;
}

const isReach = wordSet("reach reaches reached reaching");
const isPersons = wordSet("people persons families households children pupils patients women men farmers inhabitants residents");

const isAmongThem = (doc: Doc, at: number): boolean => doc.lower(at) === "them" && doc.lower(at - 1) === "among";

const isOccasion = wordSet("occasions times instances");

const inList = (doc: Doc, at: number): boolean => doc.mark(at) === 0x2c || isLike(doc, at);

/** "13 civilians and 12 guards were killed, 8 civilians and 9 guards injured": what befell all that are told in a row. */
function sharedFate({ doc, words, limit }: Around, end: number): Told | null {
  let at = end;
  for (let steps = 0; steps < 3 && inList(doc, at) && words.busy[at + 1] === 2; steps++) {
    at++;
    while (at < limit && words.busy[at] === 2) at++;
    const noun = nounFrom(words, at, limit);
    if (noun === null) return null;
    at = noun.complement?.last ?? noun.last;
  }
  if (at === end) return null;
  const fate = befell(words, at, limit, true);
  const isOfAll =
    fate?.form === undefined && fate !== null && (hasAuxiliary(doc, at, fate.first) || (fate.first === at && looksPast(doc, at)));
  return isOfAll ? fate : null;
}

/** "3,000 breaches of a deal signed in May were recorded": the participle is the deal's. */
export function pastReduced({ doc, words, limit }: Around, { complement, last }: Noun, fate: Told | null): Told | null {
  if (fate === null || fate.first !== (complement?.last ?? last) || !looksPast(doc, fate.first)) return fate;
  for (let i = fate.last; i < limit && i < fate.last + 8 && (doc.mark(i) === 0 || words.busy[i] === 1); i++)
    if (grammar(doc, i) & AUXILIARY) return befell(words, i, limit, true) ?? fate;
  return fate;
}

const isCausing = wordSet(
  "cause causes caused causing force forces forced forcing allow allows allowed allowing enable enables enabled enabling help helps helped helping lead leads led leading push pushes pushed pushing",
);
const isToward = wordSet("to for on");

/** "issued permits to 40,000 families", "food for 300 people": what those counted were given. */
function givenTo({ doc, before, floor }: Around): Told[] | null {
  if (!isToward(doc, before)) return null;
  for (let verb = before - 2; verb > floor && before - verb < 7 && (doc.mark(verb) === 0 || doc.mark(verb) === 0x2d); verb--) {
    if (grammar(doc, verb) & (PREPOSITION | AUXILIARY)) return null;
    if (!isGiving(doc, verb)) continue;
    let thing = verb + 1;
    while (thing < before && grammar(doc, thing) & (ARTICLE | DEFINITE)) thing++;
    return thing === before
      ? null
      : [
          { first: verb, last: verb + 1, form: "participle" },
          { first: thing, last: before },
        ];
  }
  return null;
}
const isGiving = wordSet(
  "give gives gave given giving provide provides provided providing issue issues issued issuing grant grants granted granting offer offers offered offering deliver delivers delivered delivering supply supplied supplies supplying distribute distributed distributing drop drops dropped dropping impose imposed imposes imposing lift lifts lifted lifting raise raised raises seek seeks sought seeking request requested requests award awarded awarding send sends sent sending",
);
