import type { Doc } from "../../2-segment/doc.ts";
import { type Clauses, subjectOf } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import type { Group } from "../groups.ts";
import { readCountry } from "../parties/countries.ts";
import { type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import { readPlace } from "../places.ts";
import type { VerbGroup } from "../verbs.ts";
import { BY } from "./frame.ts";

const isSide = oneOf("side sides part delegation delegations team teams");
const leads = oneOf("led leads headed heads represent represents represented chaired chairs co-chaired");
const isRepresenting = oneOf("represent represents represented");

/** Who leads a side, and of which country the words say that it is. */
export interface SideHead {
  readonly party: PartyPhrase;
  readonly country: string | null;
  /** False for those who only speak for a country at the table. */
  readonly leads: boolean;
}

/** "The Kenyan side was led by A, while B headed the Norwegian delegation", "The delegations were headed by A and B": who leads the sides. */
export function headsOfSides(clauses: Clauses): { readonly at: number; readonly heads: readonly SideHead[] } | null {
  const { doc, verbs } = clauses;
  const heads: SideHead[] = [];
  let at = -1;
  for (const verb of verbs) {
    // "with the Norwegian side headed by B"
    const isReduced = verb.form === "participle" && verb.passive && isSide(doc, verb.first - 1);
    if (!leads(doc, verb.head) || (verb.form !== "finite" && !isReduced)) continue;
    const passive = verb.passive && (verb.first < verb.head || isReduced);
    const envoys = isRepresenting(doc, verb.head) ? envoysOf(clauses, verb) : null;
    if (envoys) {
      if (at < 0) at = verb.head;
      heads.push(...envoys);
      continue;
    }
    const head = passive ? headBy(clauses, verb) : verb.passive ? null : headOf(clauses, verb);
    if (!head) continue;
    if (at < 0) at = verb.head;
    add(heads, head, sideCountry(clauses, passive ? clauses.first : verb.last, passive ? verb.first : verb.last + 5));
    const end = head.members.find(({ kind }) => kind === "person")?.last ?? head.last;
    const other = otherSide(clauses, end);
    if (other) add(heads, other, (readCountry(doc, end + 2) ?? readCountry(doc, end + 3))?.code ?? null);
  }
  return heads.length > 0 ? { at, heads } : null;
}

function add(heads: SideHead[], { members }: Group, country: string | null): void {
  // "led by A and the Norwegian side by B": one list to the eye, but A is alone
  const persons = members.filter(({ kind }) => kind === "person");
  for (const party of persons) heads.push({ party, country: persons.length === 1 ? country : null, leads: true });
}

/** "A and B will represent Oslo", "Norway was represented by A": who speaks for a country or its capital, and which it is. */
function envoysOf(clauses: Clauses, verb: VerbGroup): SideHead[] | null {
  const { doc, first } = clauses;
  let from = verb.last;
  if (verb.passive) {
    const before = Math.max(clauses.verbs.findLast((other) => other.last <= verb.first)?.last ?? first, verb.first - 4);
    for (from = before; from < verb.first && readPlace(doc, from)?.last !== verb.first; ) from++;
    if (from === verb.first) return null;
  }
  const country = (readPlace(doc, from) ?? readPlace(doc, from + 1))?.country ?? null;
  const group = verb.passive
    ? objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 10 })?.group
    : subjectOf(clauses, verb).group;
  const persons = group?.members.filter(({ kind, country: own }) => kind === "person" && (own === null || own === country)) ?? [];
  return country === null || persons.length === 0 ? null : persons.map((party) => ({ party, country, leads: false }));
}

/** "the Kenyan side was led by A" */
function headBy(clauses: Clauses, verb: VerbGroup): Group | null {
  const before = clauses.verbs.findLast((other) => other.last <= verb.first)?.last ?? clauses.first;
  if (sideIn(clauses.doc, Math.max(before, verb.first - 16), verb.first) < 0 && !relatedSide(clauses, verb.first)) return null;
  return objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 10 })?.group ?? null;
}

/** "The team" + "which is on a tour of Norway is led by A": with a clause of its own between. */
function relatedSide({ doc, first }: Clauses, to: number): boolean {
  for (let i = first; i < first + 4; i++) if (isSide(doc, i) && isWhich(doc, doc.isMark(i + 1, ",") ? i + 2 : i + 1)) return to - i < 20;
  return false;
}
const isWhich = oneOf("which that who");

/** "A headed the Kenyan side at the consultations" */
const headOf = (clauses: Clauses, verb: VerbGroup): Group | null =>
  sideIn(clauses.doc, verb.last, Math.min(clauses.last, verb.last + 5)) >= 0 ? subjectOf(clauses, verb).group : null;

function sideIn(doc: Doc, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isSide(doc, i)) return i;
  return -1;
}

/** "the Kenyan side": of the words right before the noun. */
function sideCountry({ doc }: Clauses, from: number, to: number): string | null {
  const side = sideIn(doc, from, to);
  for (let i = side - 1; i >= from && i > side - 3; i--) {
    const found = readCountry(doc, i);
    if (found) return found.code;
  }
  return null;
}

/** "and the Norwegian by B", ", the Norwegian side by B": the verb is left out. */
function otherSide({ doc, groups }: Clauses, at: number): Group | null {
  if (wordAt(doc, at) !== "and" && !doc.isMark(at, ",")) return null;
  for (let i = at + 1; i < at + 6; i++)
    if (wordAt(doc, i) === "by" && (wordAt(doc, at) === "and" || isSide(doc, i - 1)))
      return groups.find(({ first }) => first > i && first - i <= 3) ?? null;
  return null;
}
