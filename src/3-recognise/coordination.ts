import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { type Clauses, isRelative, subjectOf } from "./clauses.ts";
import { type Group, prepositionOf, SKIPPED } from "./groups.ts";
import { isState, type PartyPhrase, wordAt } from "./parties/parties.ts";
import { oneOf } from "./parties/vocabulary.ts";

const PREPOSITION = classBit("preposition");
const CLAUSAL = classBit("conjunction") | classBit("relative");
const TIMES = bitOf("months") | bitOf("weekdays") | bitOf("encounters");

/** How far behind a complement the next may stand: "met A in the capital on Monday morning and B". */
const REACH = 18;

const joins = oneOf("and then plus followed");
const isParting = oneOf(
  "later earlier afterwards separately separate day days hour hours minutes same next one his her their a an the first finally",
);
const bars = oneOf("who which that to whom where while but whereas when");

/**
 * Further complements of a verb or noun that governs `group` by `preposition` (`""`: directly), each an encounter of its own:
 * "met A and, an hour later, B", "was received by A in Oslo and by B in Suva", "talks with A and, separately, with B".
 */
export function coordinated(clauses: Clauses, group: Group, preposition: string): Group[] {
  const { doc, groups, verbs, last } = clauses;
  const found: Group[] = [];
  let and = false;
  let listed = false;
  let added = "with";
  let from = group.last;
  for (let i = group.last; i < last && i < from + REACH; i++) {
    const next = groups.find((candidate) => candidate.first === i);
    if (next) {
      if (next.members.every(isState)) {
        i = next.last - 1;
        continue;
      }
      // "met A, Chief Executive of a bank, and B": an office behind a name is its own
      if (!and && isApposition(doc, next)) {
        i = next.last - 1;
        from = next.last;
        continue;
      }
      const governed = prepositionOf(doc, next.first);
      const fits = governed === preposition || governed === "with" || governed === added || (governed === "by" && and) || governed === "";
      if (!and || !fits || (preposition !== "by" && governed === "by" && wordAt(doc, next.first - 1) !== "by")) break;
      // a bare office between semicolons is the head of one that was not read
      if (listed && next.members.every((party) => party.kind === "office" && party.country === null && party.determiner === "")) {
        i = next.last - 1;
        continue;
      }
      if (next.members.at(-1)?.possessive || opensClause(doc, next) || isSubject(clauses, next)) break;
      found.push(next);
      i = next.last - 1;
      from = next.last;
      and = false;
      continue;
    }
    listed ||= doc.isMark(i, ";");
    // "met A in addition to B", "besides B"
    const addition = wordAt(doc, i) === "addition" && wordAt(doc, i + 1) === "to";
    if (addition || /^(besides|alongside)$/.test(wordAt(doc, i))) {
      and = true;
      added = addition ? "to" : wordAt(doc, i);
      if (addition) i++;
    } else if (
      joins(doc, i) ||
      repeats(doc, i, preposition) ||
      doc.isMark(i, ";") ||
      (wordAt(doc, i) === "as" && wordAt(doc, i + 1) === "well")
    )
      and = true;
    else if (bars(doc, i) || verbs.some((verb) => verb.first === i) || isColon(doc, i)) break;
    else if (and && !parts(doc, i)) and = false;
  }
  return found;
}

/** "at | 10:25 a.m. |": what stands in a clock time; a full stop inside a sentence is no end. */
const isOfClock = (doc: Doc, at: number): boolean =>
  (doc.isMark(at, ":") && doc.isNumber(at - 1) && doc.isNumber(at + 1)) ||
  doc.isMark(at, ".") ||
  (/^(?:a|p|m|am|pm|gmt|hrs)$/.test(wordAt(doc, at)) && (doc.isNumber(at - 1) || doc.isMark(at - 1, ".")));
const isColon = (doc: Doc, at: number): boolean => doc.isMark(at, ":") && !isOfClock(doc, at);

/** "calls with A, with B and with C": the preposition said again joins as "and" does. */
const repeats = (doc: Doc, at: number, preposition: string): boolean =>
  /^(with|by)$/.test(preposition) && doc.isMark(at, ",") && wordAt(doc, at + 1) === preposition;

/** Words that may stand between "and" and what it adds: "and, in a separate meeting an hour later, with". */
const parts = (doc: Doc, at: number): boolean =>
  doc.isMark(at, ",") ||
  doc.isNumber(at) ||
  doc.is(at, CAPITAL) ||
  doc.hasClass(at, SKIPPED | PREPOSITION) ||
  doc.begins(at, TIMES) ||
  isParting(doc, at) ||
  isOfClock(doc, at) ||
  /^(as|well)$/.test(wordAt(doc, at));

const isApposition = (doc: Doc, { first, members }: Group): boolean =>
  members.every(({ kind, name }) => kind === "office" && name === null) &&
  (doc.isMark(first - 1, ",") || (doc.hasClass(first - 1, SKIPPED) && doc.isMark(first - 2, ",")));

/** "and B lauded": a word right behind that only a verb can be. */
const opensClause = (doc: Doc, { last }: Group): boolean =>
  doc.isWord(last) &&
  !doc.is(last, CAPITAL) &&
  !doc.hasClass(last, SKIPPED | PREPOSITION | CLAUSAL) &&
  !/^(respectively|too|individually)$/.test(wordAt(doc, last));

/** "met A on Monday and B said": what follows is a clause of its own. */
const isSubject = (clauses: Clauses, group: Group): boolean =>
  clauses.verbs.some(
    (verb) => verb.form === "finite" && verb.first >= group.last && !isRelative(clauses, verb) && subjectOf(clauses, verb).group === group,
  );

export const membersOf = (groups: readonly Group[]): readonly PartyPhrase[] => groups.flatMap(({ members }) => members);
