import type { Doc } from "../2-segment/doc.ts";
import { closesQuotation } from "../2-segment/quotation-marks.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { befell, type Told } from "../3-recognise/quantities/befell.ts";
import {
  ARTICLE,
  AUXILIARY,
  DEFINITE,
  grammar,
  hasAuxiliary,
  isOpen,
  looksPast,
  looksPresentParticiple,
  PREPOSITION,
  PRONOUN,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { type Noun, nounBefore, nounFrom } from "../3-recognise/quantities/phrases.ts";
import { subjectOf } from "../3-recognise/quantities/subjects.ts";
import { type Around, type Earlier, isAnd, isLike, isOf, isPeak, type Measure, told, whole } from "./measure-around.ts";
import { isComprising, objectVerb, withObject } from "./measure-verbs.ts";

const isGroup = wordSet(
  "mission delegation group team contingent unit force fleet squad consortium list crew package series party convoy batch guard honour honor battalion company committee commission panel club pool network corps draft document book report",
);

/** "a trade mission of 30 companies", "the contingent comprising 76 personnel": members of the group named before. */
export function memberOf(around: Around): Measure | null {
  const { doc, quantity, words, limit, before, floor } = around;
  if (quantity.unit !== "count" || quantity.compound) return null;
  const noun = nounFrom(words, isOf(doc, quantity.last) ? quantity.last + 1 : quantity.last, limit);
  if (noun === null) return null;
  // "35 people, including 12 children, were killed"
  if (doc.lower(before) === "including" && doc.mark(before - 1) === 0x2c) return null;
  if (
    isComprising(doc, before) ||
    (isNumbering(doc, before) && !isPronoun(doc, before - 1)) ||
    (isOf(doc, before) && isComprising(doc, before - 1))
  ) {
    let at = isOf(doc, before) ? before - 1 : before;
    // "a plan was adopted, consisting of 41 steps"
    const isPassive = doc.mark(at - 1) === 0x2c && looksPast(doc, at - 2) && (grammar(doc, at - 3) & AUXILIARY) !== 0;
    const subject = isPassive
      ? subjectOf(words, at - 2, floor)
      : doc.mark(at - 1) === 0x2c
        ? nounBefore(words, at - 1, floor)
        : subjectOf(words, at, floor);
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
    return near !== null &&
      near.quantity.unit === "count" &&
      quantity.first - near.quantity.last < (doc.sentence[near.quantity.first] === doc.sentence[quantity.first] ? 14 : 8)
      ? { noun: near.measure.noun, befell: [{ first: from, last: from + 1 }], rule: "measure/of-them" }
      : // "Thousands left."
        quantity.style === "vague" && doc.sentenceStart[doc.sentence[quantity.first] as number] === quantity.first
        ? { noun: [], befell: [{ first: from, last: from + 1 }], implied: "people", rule: "measure/of-them" }
        : null;
  }
  // "a family of four living in Suva"
  const family =
    isOf(doc, around.before) && looksPresentParticiple(doc, from) ? nounBefore(words, around.before, around.floor, false) : null;
  if (family !== null) return { noun: whole(family), befell: [{ first: from, last: from + 1 }], rule: "measure/group-of" };
  const noun = nounFrom(words, from, limit);
  if (noun === null) return null;
  // "the 30-million mark in arrivals"
  const line = isPeak(doc, noun.head) && doc.lower(noun.last) === "in" ? nounFrom(words, noun.last + 1, limit) : null;
  if (line !== null) return { noun: whole(line), befell: [], rule: "measure/counted" };
  // "had been attacked on 21 occasions": what was
  if (isOccasion(doc, noun.head) && doc.lower(around.before) === "on" && looksPast(doc, around.before - 1)) {
    const subject = subjectOf(words, around.before - 1, around.floor);
    if (subject !== null)
      return { noun: whole(subject), befell: [{ first: around.before - 1, last: around.before }], rule: "measure/occasions" };
  }
  // "35 people, including 12 children, were killed"
  const isIncluded = doc.lower(around.before) === "including" && doc.mark(around.before - 1) === 0x2c && near !== null;
  if (isIncluded && doc.sentence[near.quantity.first] === doc.sentence[quantity.first])
    return { noun: told(words, noun, limit), befell: near.measure.befell, rule: "measure/included" };
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
  // "signed 20 memoranda for 60 projects to be built": the verb behind is the other figure's
  const isOther = listed === null && object !== null && behind !== null && words.busy.subarray(end, behind.first).includes(2);
  const active =
    !isOther &&
    (isCaused || (listed !== null && inList(doc, around.before)) || (behind !== null && !toBe && hasAuxiliary(doc, end, behind.first)));
  // in a list the verb before holds for all, unless this one has its own: "60,000 Finns visited"
  const own = behind !== null && behind.first === end && inList(doc, around.before);
  const befallen = object !== null && (planting || !active) && !own ? object : behind;
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
  "cause causes caused causing force forces forced forcing allow allows allowed allowing enable enables enabled enabling help helps helped helping lead leads led leading push pushes pushed pushing see sees saw seen seeing",
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
