import { classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { POSSESSIVE } from "../2-segment/tokens.ts";
import { type Clauses, objectAfter, prepositionOf, subjectOf } from "./clauses.ts";
import { type PartyPhrase, wordAt } from "./parties/parties.ts";
import { oneOf } from "./parties/vocabulary.ts";
import type { Place } from "./places.ts";
import type { VerbGroup } from "./verbs.ts";

const ARTICLE = classBit("article");
const POSSESSIVE_WORD = classBit("possessive");
const PREPOSITION = classBit("preposition");
const CONJUNCTION = classBit("conjunction");
const BE = classBit("be");
const HAVE = classBit("have");
const RELATIVE = classBit("relative");
const ADVERB = classBit("adverb");
const TIME = classBit("time");
const WILL = classBit("will");
const MODAL = classBit("modal");

export type VisitType = "state" | "official" | "working" | "courtesy" | "private" | "transit" | "other";

/** What one clause tells of a visit, in phrases not yet resolved. */
export interface VisitFrame {
  readonly rule: string;
  readonly sentence: number;
  readonly at: number;
  readonly visitors: readonly PartyPhrase[];
  readonly pronoun: number;
  readonly place: Place | null;
  readonly type: VisitType | null;
  readonly status: "planned" | "current" | "completed";
  /** The trip fell through. */
  readonly cancelled: boolean;
  readonly verb: VerbGroup | null;
  /** The country of the delegation whose members they are. */
  readonly origin?: string | null;
}

const TYPES: Readonly<Record<string, VisitType>> = {
  state: "state",
  official: "official",
  working: "working",
  courtesy: "courtesy",
  private: "private",
  transit: "transit",
  stopover: "transit",
};
const OF_BY: ReadonlySet<string> = new Set(["of", "by"]);
const isVisitNoun = oneOf("visit trip tour stay sojourn stopover");
const isVisiting = oneOf("visiting");
const isDelegation = oneOf("delegation entourage");
const separates = oneOf("who which where that with and");

/** Every visit that the sentence tells of. */
export function recogniseVisits(clauses: Clauses, places: readonly Place[]): VisitFrame[] {
  const frames: VisitFrame[] = [];
  const used = new Set<VerbGroup>();
  for (let i = clauses.first; i < clauses.last; i++) {
    if (!isVisitNoun(clauses.doc, i) || clauses.verbs.some((verb) => verb.head === i)) continue;
    if (clauses.groups.some((group) => group.members.some((member) => member.first <= i && i < member.last))) continue;
    const frame = visitNoun(clauses, i, places, used);
    if (frame) frames.push(frame);
  }
  for (const verb of clauses.verbs) {
    if (used.has(verb) || verb.negated) continue;
    const frame = visitVerb(clauses, verb, places);
    if (frame) frames.push(frame);
  }
  if (places.length > 0) frames.push(...presences(clauses, places));
  if (clauses.groups.length > 0) frames.push(...companions(clauses));
  for (const { members } of clauses.groups) {
    for (const phrase of members) {
      if (
        !(phrase.visiting || isVisiting(clauses.doc, phrase.first)) ||
        !(phrase.kind === "person" || phrase.kind === "office" || phrase.kind === "delegation")
      )
        continue;
      frames.push({
        rule: "visit/visiting",
        sentence: clauses.sentence,
        at: phrase.first,
        visitors: [phrase],
        pronoun: -1,
        place: null,
        type: null,
        status: "current",
        cancelled: false,
        verb: null,
      });
    }
  }
  return frames.length > 1 ? frames.sort((a, b) => a.at - b.at) : frames;
}

function visitNoun(clauses: Clauses, at: number, places: readonly Place[], used: Set<VerbGroup>): VisitFrame | null {
  const { doc, verbs, first } = clauses;
  let start = at;
  let type: VisitType | null = null;
  while (start > first && start > at - 9) {
    const text = wordAt(doc, start - 1);
    if (TYPES[text]) type ??= TYPES[text];
    const mark = doc.mark(start - 1);
    if (
      !(
        mark === 0x2d ||
        doc.isNumber(start - 1) ||
        (doc.isWord(start - 1) &&
          !doc.hasClass(start - 1, ARTICLE | POSSESSIVE_WORD | PREPOSITION | CONJUNCTION | BE | HAVE) &&
          !verbs.some((verb) => verb.head === start - 1) &&
          !doc.is(start - 1, POSSESSIVE))
      )
    )
      break;
    start--;
  }
  const determiner = wordAt(doc, start - 1);
  if (wordAt(doc, at - 1) === "courtesy") type = "courtesy";
  if (wordAt(doc, at) === "stopover") type = "transit";
  const place = placeAfter(clauses, places, at + 1, clauses.last);
  const possessor = clauses.groups.find((group) => group.last === start - 1 && doc.is(start - 1, POSSESSIVE));
  const governor = verbs.findLast((verb) => verb.last <= at);
  const following = verbs.find((verb) => verb.form === "finite" && verb.first > at);
  const cancelled = (governor?.kind === "cancel" && at - governor.last < 10) || (following?.kind === "cancel" && following.first - at < 16);
  if (governor && (governor.negated || governor.tense === "modal")) return null;
  // Every field has its place from the start: a copy that grows by one field after the other is slow.
  const base: VisitFrame = {
    rule: "",
    sentence: clauses.sentence,
    at,
    visitors: [],
    pronoun: -1,
    place,
    type,
    status: "current",
    cancelled,
    verb: null,
  };
  if (possessor) {
    const status = statusOf(doc, clauses, following?.passive ? following : (following ?? governor ?? null), at);
    return { ...base, rule: "visit/possessor", visitors: possessor.members, pronoun: -1, status, verb: following ?? null };
  }
  if (determiner === "his" || determiner === "her") {
    const verb = governor && governor.form === "finite" ? governor : following;
    const group = verb ? subjectOf(clauses, verb).group : null;
    return {
      ...base,
      rule: "visit/his-visit",
      visitors: group?.members ?? [],
      pronoun: group ? -1 : start - 1,
      status: /^(after|following|since)$/.test(wordAt(doc, start - 2))
        ? "completed"
        : statusOf(doc, clauses, governor?.kind.includes("phase") ? governor : null, at),
      verb: verb ?? null,
    };
  }
  if (governor && at - governor.last <= 12) {
    if (cancelled && governor.kind === "cancel") {
      const subject = subjectOf(clauses, governor);
      const gone = governor.passive ? [] : (subject.group?.members ?? []);
      if (gone.length > 0) return { ...base, rule: "visit/postpones", visitors: gone, pronoun: -1, status: "planned", verb: governor };
    }
    const setsOut = governor.kind === "departure" && wordAt(doc, governor.last) === "for";
    const support = setsOut || governor.kind.includes("support") || governor.kind === "arrival" || governor.kind === "phase";
    const onVisit = wordAt(doc, start - 1) === "on" || wordAt(doc, start - 2) === "on" || wordAt(doc, start - 2) === "for";
    if (support || onVisit) {
      used.add(governor);
      const subject = subjectOf(clauses, governor);
      const where = place ?? (governor.kind === "arrival" || setsOut ? placeAfter(clauses, places, governor.last, at, true) : null);
      if (subject.group || subject.pronoun >= 0)
        return {
          ...base,
          place: where,
          rule: "visit/pays-visit",
          visitors: subject.group?.members ?? [],
          pronoun: subject.pronoun,
          status: statusOf(doc, clauses, governor, at),
          verb: governor,
        };
    }
  }
  // "who is on an official visit to": the verb is "is", which no lexicon row holds.
  for (let i = start - 1; i > first && i > start - 6; i--) {
    if (/^(is|was|are|were|been)$/.test(wordAt(doc, i))) {
      const relative = doc.hasClass(i - 1, RELATIVE);
      const group = clauses.groups.findLast(
        (candidate) => candidate.last <= i && (relative ? candidate.last >= i - 3 : prepositionOf(doc, candidate.first) === ""),
      );
      const pronoun = group ? -1 : ([i - 1, i - 2].find((token) => /^(he|she)$/.test(wordAt(doc, token))) ?? -1);
      if (group || pronoun >= 0)
        return {
          ...base,
          place: place ?? placeAfter(clauses, places, i, start),
          rule: "visit/is-on-visit",
          visitors: group ? [group.members[group.members.length - 1] as PartyPhrase] : [],
          pronoun,
          status: "current",
          verb: null,
        };
    }
  }
  // "X, on a visit to Y,": hangs on the party before it
  if (wordAt(doc, start - 1) === "on" || wordAt(doc, start - 2) === "on") {
    const group = clauses.groups.findLast((candidate) => candidate.last <= start && start - candidate.last <= 6);
    if (group)
      return {
        ...base,
        rule: "visit/on-visit",
        visitors: [group.members[group.members.length - 1] as PartyPhrase],
        pronoun: -1,
        status: "current",
        verb: null,
      };
  }
  // "the visit of X to Y"
  const of = objectAfter(clauses, at + 1, { direct: false, prepositions: OF_BY, reach: 8 });
  if (of) {
    const beyond = placeAfter(clauses, places, of.group.last, clauses.last);
    return {
      ...base,
      place: beyond ?? place,
      rule: "visit/visit-of",
      visitors: of.group.members,
      pronoun: -1,
      status: statusOf(doc, clauses, following ?? governor ?? null, at),
      verb: following ?? null,
    };
  }
  return null;
}

/** A destination within a few words: "to Azerbaijan", "in the Turkish capital". */
function placeAfter(clauses: Clauses, places: readonly Place[], from: number, to: number, setsOut = false): Place | null {
  const { doc, verbs } = clauses;
  for (const place of places) {
    if (place.first < from || place.first >= to) continue;
    if (place.first - from > 12) return null;
    for (let i = from; i < place.first; i++) if (separates(doc, i) && place.first - i > 3) return null;
    if (place.preposition === "from") continue;
    if (verbs.some((verb) => verb.first >= from && verb.last <= place.first)) return null;
    if (
      place.preposition === "to" ||
      place.preposition === "in" ||
      (place.preposition === "for" && setsOut) ||
      place.preposition === "at" ||
      place.preposition === "visit"
    )
      return place;
    return null;
  }
  return null;
}

function statusOf(doc: Doc, clauses: Clauses, verb: VerbGroup | null, at: number): VisitFrame["status"] {
  if (verb) {
    if (verb.tense === "future" || verb.tense === "intent") return "planned";
    if (
      /^(end|ended|conclude|finish|wrap|complete)$/.test(verb.lemma) ||
      /conclud|wrapp|finish|ended/.test(doc.slice(verb.first, verb.last))
    )
      return "completed";
    if (verb.tense === "pluperfect") return "completed";
  }
  if (verb?.kind === "arrival" && verb.tense === "present" && /ing$/.test(wordAt(doc, verb.head))) return "planned";
  const near = doc.slice(Math.max(clauses.first, at - 6), Math.min(clauses.last, at + 1)).toLowerCase();
  if (/upcoming|planned|forthcoming|scheduled|future|expected|possible|forward to|ahead of|prepar|invit|proposed/.test(near))
    return "planned";
  const after = doc.slice(at, Math.min(clauses.last, at + 12)).toLowerCase();
  if (
    /\b(last|previous|recent|earlier)\b/.test(near) ||
    /\b(last (year|month|week|january|february|march|april|may|june|july|august|september|october|november|december)|in (19|20)\d\d|earlier this)\b/.test(
      after,
    )
  )
    return "completed";
  return "current";
}

function visitVerb(clauses: Clauses, verb: VerbGroup, places: readonly Place[]): VisitFrame | null {
  const { doc } = clauses;
  if (verb.kind !== "visit" && verb.kind !== "arrival" && verb.kind !== "departure") return null;
  // "invited X to visit": no visit yet.
  if (verb.tense === "modal" || (verb.form === "infinitive" && verb.tense === "none")) return null;
  const returning = /^return/.test(wordAt(doc, verb.head));
  const place = verbPlace(returning, verb, places, clauses.last);
  if (!place || (place.country === null && place.city === null)) return null;
  if (verb.passive) return null;
  const subject = subjectOf(clauses, verb);
  const visitors = subject.group?.members ?? [];
  if (visitors.length === 0 && subject.pronoun < 0) return null;
  if (visitors.length > 0 && visitors.every((party) => party.kind === "country" || party.kind === "body")) return null;
  let type: VisitType | null = null;
  for (let i = verb.last; i < Math.min(clauses.last, verb.last + 14); i++)
    if (TYPES[wordAt(doc, i)] && /^(visit|trip|stopover)$/.test(wordAt(doc, i + 1))) type = TYPES[wordAt(doc, i)] as VisitType;
  const status =
    returning && place.preposition === "from"
      ? "completed"
      : verb.form === "participle"
        ? "current"
        : statusOf(doc, clauses, verb, verb.head);
  return {
    rule: `visit/${verb.frame}`,
    sentence: clauses.sentence,
    at: verb.head,
    visitors,
    pronoun: subject.pronoun,
    place,
    type,
    status,
    cancelled: false,
    verb,
  };
}

function verbPlace(returning: boolean, verb: VerbGroup, places: readonly Place[], last: number): Place | null {
  // "left Oslo for Bamako", "returned from Mali"
  if (verb.kind === "departure")
    return (
      places.find(
        (place) =>
          place.first >= verb.last &&
          place.first < last &&
          place.first - verb.last <= 10 &&
          (place.preposition === "for" || (returning && place.preposition === "from")),
      ) ?? null
    );
  for (const place of places) {
    if (place.first < verb.last || place.first >= last) continue;
    if (place.first - verb.last > 10) return null;
    if (verb.frame === "visit" && place.first - verb.last <= 2) return place;
    if (place.preposition === "in" || place.preposition === "to" || place.preposition === "at" || place.preposition === "for") {
      if (verb.frame === "visit") return null;
      return place;
    }
    if (place.preposition === "from") continue;
    return null;
  }
  return null;
}

/** "was in Minsk on July 17", "has been to Washington", "will be in Athens": somebody abroad, with no verb of travel. */
function presences(clauses: Clauses, places: readonly Place[]): VisitFrame[] {
  const { doc, groups, verbs } = clauses;
  const frames: VisitFrame[] = [];
  for (const place of places) {
    if (place.country === null || (place.preposition !== "in" && place.preposition !== "to")) continue;
    let i = place.first - 1;
    while (i > clauses.first && wordAt(doc, i) !== place.preposition) i--;
    i--;
    while (i > clauses.first && doc.hasClass(i, ADVERB | TIME) && !doc.hasClass(i, BE)) i--;
    if (wordAt(doc, i) === "last") i--;
    const text = wordAt(doc, i);
    // "is expected in Bamako"
    const expected = /^(expected|due)$/.test(text) && doc.hasClass(i - 1, BE);
    if (!expected && (!/^(is|was|be|been|are|were)$/.test(text) || (place.preposition === "to" && text !== "been"))) continue;
    let start = i;
    while (start > clauses.first && doc.hasClass(start - 1, WILL | HAVE | BE | ADVERB | MODAL)) start--;
    const relative = doc.hasClass(start - 1, RELATIVE);
    const group = groups.findLast((candidate) => candidate.last <= start && start - candidate.last <= (relative ? 3 : 1));
    const pronoun = group || !/^(he|she)$/.test(wordAt(doc, start - 1)) ? -1 : start - 1;
    if ((!group && pronoun < 0) || group?.members.some((member) => member.kind !== "person" && member.kind !== "office")) continue;
    if (!expected && verbs.some((verb) => verb.first <= i && verb.last > i)) continue;
    const words = doc.slice(start, i + 1).toLowerCase();
    const status = expected || /will/.test(words) ? "planned" : /is|are/.test(words) ? "current" : "completed";
    frames.push({
      rule: "visit/was-in",
      sentence: clauses.sentence,
      at: i,
      visitors: group?.members ?? [],
      pronoun,
      place,
      type: null,
      status,
      cancelled: false,
      verb: null,
    });
  }
  return frames;
}

/** "The delegation includes A and B", "A and B are among its members". */
function companions(clauses: Clauses): VisitFrame[] {
  const { doc, groups, first, last } = clauses;
  for (let i = first; i < last; i++) {
    if (!isDelegation(doc, i)) continue;
    for (let j = i + 1; j < Math.min(last, i + 14); j++) {
      if (
        !/^(includes|included|including|comprises|comprised|comprising)$/.test(wordAt(doc, j)) &&
        !(wordAt(doc, j) === "consists" && wordAt(doc, j + 1) === "of") &&
        !doc.isMark(j, ":")
      )
        continue;
      const members = groups
        .filter((group) => group.first > j)
        .flatMap((group) => group.members)
        .filter((member) => member.kind === "person" && member.sure);
      if (members.length === 0) break;
      return [
        {
          origin:
            groups.flatMap((group) => group.members).find((member) => member.kind === "delegation" && member.last >= i && member.first <= i)
              ?.country ?? null,
          rule: "visit/delegation-includes",
          sentence: clauses.sentence,
          at: j,
          visitors: members,
          pronoun: -1,
          place: null,
          type: null,
          status: "current",
          cancelled: false,
          verb: null,
        },
      ];
    }
  }
  return [];
}

/** The countries that a list names after the first: "her trip to Japan, UK and USA". */
export function furtherPlaces(clauses: Clauses, place: Place): readonly string[] {
  const group = clauses.groups.find(
    (candidate) => candidate.members.length > 1 && candidate.first <= place.first && place.first < candidate.last,
  );
  return group
    ? group.members
        .filter((member) => member.kind === "country" && member.first > place.first && member.country !== null)
        .map((member) => member.country as string)
    : [];
}
