import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, POSSESSIVE } from "../2-segment/tokens.ts";
import { type Clauses, isPassedOver, isRelative } from "./clauses.ts";
import { type Group, prepositionOf, SKIPPED } from "./groups.ts";
import { isState, type PartyPhrase, wordAt } from "./parties/parties.ts";
import { isLandNoun, oneOf } from "./parties/vocabulary.ts";

const ARTICLE = classBit("article");
const RELATIVE = classBit("relative");
const POSSESSIVE_WORD = classBit("possessive");
const PREPOSITION = classBit("preposition");
const QUANTIFIER = classBit("quantifier");
const VERBS = bitOf("verbs");
const LOCAL = bitOf("countries") | bitOf("demonyms");
const TITLES = bitOf("honorifics") | bitOf("ranks");
const NUMERALS = bitOf("numerals");
const TIMES = bitOf("months") | bitOf("weekdays");
const TOWNS = bitOf("capitals") | bitOf("cities") | bitOf("seats");

/** What is talked about, not with whom. */
const isSubject = oneOf(
  "relation relations ties cooperation development partnership friendship issues support agreement role progress importance framework field contact contacts level memorandum trade expansion",
);

/** The group after a verb: direct, or governed by one of `prepositions`. */
export function objectAfter(
  clauses: Clauses,
  from: number,
  options: {
    readonly direct: boolean;
    readonly prepositions: ReadonlySet<string>;
    readonly reach?: number;
    /** Nothing but place, time and manner may stand between. */
    readonly near?: boolean;
  },
): { group: Group; preposition: string; examples: boolean } | null {
  const { doc, groups, verbs, last } = clauses;
  let preposition = "";
  let barrier = false;
  // The comma that closed an insertion may open another: "received, in Oslo, one after the other, three envoys"
  let closed = -1;
  // The preposition that governs the whole object, "" where it has none; null before it is settled.
  let governing: string | null = options.direct ? "" : null;
  let examples = false;
  // A host receives persons: places between verb and object are passed over.
  const hosting = options.direct && options.prepositions.size === 0;
  const reach = Math.min(last, from + (options.reach ?? 26));
  for (let i = from; i < reach; i++) {
    const group = groups.find((candidate) => candidate.first === i);
    if (group && hosting && isState(group.members[0] as PartyPhrase)) {
      i = group.last - 1;
      continue;
    }
    if (group) {
      // "received President A's envoy B": the owner is passed over
      const owned = group.members.at(-1)?.possessive
        ? groups.find((other) => other.first > group.last && other.first - group.last <= 5)
        : undefined;
      if (owned && !verbs.some((verb) => verb.first >= group.last && verb.first < owned.first)) {
        i = owned.first - 1;
        continue;
      }
      const named =
        (preposition === "" ? options.direct && (!barrier || describes(doc, from, group.first)) : options.prepositions.has(preposition)) &&
        instancesOf(clauses, group);
      if (named) return { group: named, preposition, examples: true };
      if (preposition !== "" && options.prepositions.has(preposition)) return { group, preposition, examples };
      if (preposition === "" && options.direct && !barrier) return { group, preposition, examples };
      // "received at the palace, in Madrid, the foreign minister": only circumstances stand between verb and object
      if (options.direct && !barrier && !isState(group.members[0] as PartyPhrase) && isBareObject(clauses, group))
        return { group, preposition: "", examples: false };
      if (preposition === "" && (!options.direct || barrier) && !isState(group.members[0] as PartyPhrase)) return null;
      i = group.last - 1;
      // "received at the Ain Sadar residence X", "hosted at Palacio de Rocha, in Lima, X": a place that looks like a name
      barrier = !(hosting && !barrier && /^(at|in)$/.test(preposition));
      preposition = "";
      continue;
    }
    const mark = doc.mark(i);
    // "received, in a video format, a delegation": an insertion between commas
    // "the talks of the president, A, | with the premier, B,": what is looked for is no insertion
    if (
      mark === 0x2c &&
      !options.prepositions.has(wordAt(doc, i + 1)) &&
      (i === from || i === closed || (hosting && !barrier && /^(at|in|on|during)$/.test(wordAt(doc, i + 1))))
    ) {
      let close = i + 1;
      while (close < reach && close < i + LONGEST_INSERTION && !doc.isMark(close, ",")) close++;
      if (doc.isMark(close, ",")) {
        i = close - 1;
        closed = close;
        continue;
      }
    }
    // "had received last Monday (June 3)": an insertion in brackets
    if (mark === 0x28) {
      let close = i + 1;
      while (close < reach && close < i + 10 && !doc.isMark(close, ")")) close++;
      if (doc.isMark(close, ")")) {
        i = close;
        continue;
      }
    }
    // "will have a tête-à-tête, followed by a meeting between officials"
    if (options.near && mark === 0x2c && /^(followed|preceded)$/.test(wordAt(doc, i + 1))) return null;
    if (mark === 0x3b || (mark === 0x3a && !options.prepositions.has(preposition))) return null;
    if (verbs.some((verb) => verb.form === "finite" && verb.first === i && !isRelative(clauses, verb))) return null;
    const text = wordAt(doc, i);
    // "met a number of officials, including X", "with lawmakers, among them X": examples of an object that names nobody
    if (governing !== null && opensExample(doc, i) && isExample(doc, i)) {
      preposition = governing;
      barrier = false;
      examples = true;
      if (text === "among") i++;
      continue;
    }
    if (text === "who" || text === "which" || text === "where" || text === "when" || (text === "that" && !isThatLand(doc, i))) return null;
    if (text === "to" && doc.begins(i + 1, VERBS)) return null;
    if (options.near && mark === 0 && !doc.hasClass(i, PREPOSITION | SKIPPED) && !doc.is(i, CAPITAL) && isSubject(doc, i)) return null;
    if (doc.hasClass(i, PREPOSITION)) {
      const passed =
        text === "including" ||
        (text === "of" && counts(doc, i - 1)) ||
        (text === "like" && options.prepositions.has(preposition)) ||
        (text === "of" && options.prepositions.has(preposition) && doc.is(i - 1, CAPITAL) && doc.is(i + 1, CAPITAL));
      preposition = passed ? preposition : text;
      if (options.prepositions.has(preposition)) governing ??= preposition;
      // "received in his office on Wednesday X": a phrase of place or time between verb and object.
      const end =
        options.direct && options.prepositions.size === 0 && !barrier && /^(in|at|on|during|via|by)$/.test(text)
          ? circumstance(doc, i, nextParty(clauses, i, reach))
          : 0;
      if (end > 0) {
        i = end - 1;
        preposition = "";
      }
    } else if (text === "and" || mark === 0x2c) {
      if (text === "and") barrier = true;
    } else if (
      doc.isWord(i) &&
      preposition === "" &&
      !doc.hasClass(i, SKIPPED) &&
      !doc.begins(i, LOCAL | TITLES) &&
      !isPassedOver(doc, i) &&
      // "received the strategic adviser"
      !(doc.hasClass(i - 1, ARTICLE | POSSESSIVE_WORD) && groups.some((candidate) => candidate.first === i + 1)) &&
      // "a number of ministers", "received three ambassadors"
      !(isCount(doc, i) && (wordAt(doc, i + 1) === "of" || doc.begins(i, NUMERALS))) &&
      !isSize(doc, i) &&
      !(doc.is(i - 1, CAPITAL) && doc.is(i + 1, CAPITAL)) &&
      !(doc.is(i, CAPITAL) && !doc.begins(i, VERBS)) &&
      !(hosting && (isPartOfDay(doc, i) || doc.begins(i, TIMES)))
    )
      barrier = true;
  }
  return null;
}

/** "to meet that country's president" */
const isThatLand = (doc: Doc, at: number): boolean => isLandNoun(doc, at + 1) && doc.is(at + 2, POSSESSIVE);

/** "at the Old Customs House in the early hours of today" */
const LONGEST_INSERTION = 14;

/** "met | key congressional | leaders, including A": nothing but a few adjectives stands between. */
function describes(doc: Doc, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let i = from; i < to; i++) if (!doc.isWord(i) || doc.hasClass(i, PREPOSITION | RELATIVE) || wordAt(doc, i) === "and") return false;
  return true;
}

/**
 * The persons that an example or a list names after a vague plural: "politicians such as A and B", "three counterparts - A,
 * B and C", "officials, including A"; null where the group is none or names nobody.
 */
export function instancesOf(clauses: Clauses, group: Group, depth = 0): Group | null {
  const { doc, groups } = clauses;
  const vague = depth < 3 && group.members.every((party) => party.name === null && party.countries.length === 0 && endsVague(doc, party));
  if (!vague) return null;
  const next = groups.find((candidate) => candidate.first >= group.last);
  const far = farInstances(clauses, group);
  if (far) return far;
  if (!next || next.first - group.last > 6 || next.members.every(isState)) return null;
  let opened = false;
  for (let i = group.last; i < next.first; i++) {
    const mark = doc.mark(i);
    if (mark === 0x2d || mark === 0x2013 || mark === 0x2014 || mark === 0x3a || opensExample(doc, i)) opened = true;
    else if (mark !== 0 && mark !== 0x2c && mark !== 0x28) return null;
    else if (
      mark === 0 &&
      !doc.hasClass(i, SKIPPED) &&
      !doc.begins(i, LOCAL | TITLES) &&
      !isPassedOver(doc, i) &&
      !/^(such|them)$/.test(wordAt(doc, i))
    )
      return null;
  }
  return opened ? (instancesOf(clauses, next, depth + 1) ?? next) : null;
}

/** "met several of his counterparts here on Tuesday on the sidelines of the assembly, among them A and B": after a comma, no clause between. */
function farInstances({ doc, groups, verbs, last }: Clauses, group: Group): Group | null {
  for (let i = group.last; i < last && i < group.last + 32; i++) {
    if (verbs.some((verb) => verb.form === "finite" && verb.first === i)) return null;
    if (!doc.isMark(i, ",") || !opensExample(doc, i + 1) || !isExample(doc, i + 1) || wordAt(doc, i + 1) === "as") continue;
    const next = groups.find((candidate) => candidate.first > i + 1 && candidate.first - i <= 5);
    return next && !next.members.every(isState) ? next : null;
  }
  return null;
}

/** "officials", "high-level dignitaries of Nepal" */
function endsVague(doc: Doc, { first, last }: PartyPhrase): boolean {
  let i = first + 1;
  while (i < last && wordAt(doc, i) !== "of" && wordAt(doc, i) !== "from") i++;
  return isVague(doc, i - 1);
}
const isVague = oneOf(
  "officials leaders counterparts colleagues peers politicians ministers representatives diplomats ambassadors envoys lawmakers legislators parliamentarians senators members dignitaries figures personalities executives businessmen commanders generals officers heads presidents premiers partners guests interlocutors authorities",
);
const opensExample = oneOf("as including like namely notably among particularly especially");

/** True where no preposition governs the group and no verb follows whose subject it may be. */
const isBareObject = ({ doc, verbs }: Clauses, group: Group): boolean =>
  prepositionOf(doc, group.first) === "" &&
  !verbs.some((verb) => verb.form === "finite" && verb.first >= group.last && verb.first <= group.last + 2);

/** "such as", "among them": by themselves "as" and "among" open no example. */
const isExample = (doc: Doc, at: number): boolean =>
  wordAt(doc, at) === "as" ? wordAt(doc, at - 1) === "such" : wordAt(doc, at) !== "among" || wordAt(doc, at + 1) === "them";

/** "three of his counterparts", "a number of ministers": the word before "of" counts. */
const counts = (doc: Doc, at: number): boolean => doc.isNumber(at) || doc.hasClass(at, QUANTIFIER) || isCount(doc, at);
const isCount = oneOf("number series group host range variety couple one two three four five six seven eight nine ten dozen");
/** "a 15-man delegation", "a high-ranking military delegation": an adjective of two parts, and one behind it. */
const isSize = (doc: Doc, at: number): boolean =>
  doc.isMark(at - 1, "-") || doc.isMark(at + 1, "-") || (doc.isMark(at - 2, "-") && isArm(doc, at));
const isArm = oneOf("military government business parliamentary ministerial official trade");
const isPartOfDay = oneOf("morning afternoon evening night noon last next week");

const isScene = oneOf(
  "office audience residence residency palace serail serai bungalow villa secretariat chancery headquarters ministry building capital presence morning afternoon evening meeting premises seat house hall lounge chamber compound complex department embassy",
);

/** Token after "in his office", "on Wednesday", "at the Kremlin": a short phrase of place or time; 0 where it is none. */
function circumstance(doc: Doc, at: number, limit: number): number {
  let i = at + 1;
  while (i < limit && (doc.hasClass(i, ARTICLE | POSSESSIVE_WORD) || doc.isNumber(i))) i++;
  if (i >= limit) return 0;
  if (doc.begins(i, TIMES | LOCAL | TOWNS)) {
    while (i < limit && (doc.begins(i, TIMES | LOCAL | TOWNS) || doc.isNumber(i) || (doc.isMark(i, ",") && doc.isNumber(i + 1)))) i++;
    if (!isScene(doc, i)) return i;
  }
  // "at his Ain Sadar residence", "at the Presidential Palace"
  for (let named = 0; named < 3 && i < limit && !isScene(doc, i) && (doc.is(i, CAPITAL) || doc.isMark(i, "-")); named++) i++;
  if (i >= limit || !isScene(doc, i)) return 0;
  i++;
  if (doc.isMark(i, ",") && !doc.hasClass(i + 1, RELATIVE)) i++;
  // "at the premises of the ministry"
  while (i < limit && wordAt(doc, i) === "of") {
    i++;
    while (i < limit && doc.hasClass(i, ARTICLE | POSSESSIVE_WORD)) i++;
    while (i < limit && doc.isWord(i) && (doc.is(i, CAPITAL) || isScene(doc, i))) i++;
  }
  return i;
}

/** Token of the next party that can be received or met, or `limit`; "his Tamarind Hill residence" is none. */
const nextParty = ({ doc, groups }: Clauses, at: number, limit: number): number =>
  Math.min(
    limit,
    groups.find(({ first, last, members }) => first > at && !isState(members[0] as PartyPhrase) && !isScene(doc, last))?.first ?? limit,
  );
