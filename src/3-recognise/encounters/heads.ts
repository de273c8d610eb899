import type { Doc } from "../../2-segment/doc.ts";
import { type Clauses, subjectOf } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import type { Group } from "../groups.ts";
import { readCountry } from "../parties/countries.ts";
import { type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { VerbGroup } from "../verbs.ts";
import { BY } from "./frame.ts";

const isSide = oneOf("side sides delegation delegations team teams");
const leads = oneOf("led leads headed heads represented");

/** Who leads a side, and of which country the words say that it is. */
export interface SideHead {
  readonly party: PartyPhrase;
  readonly country: string | null;
}

/** "The Kenyan side was led by A, while B headed the Norwegian delegation", "The delegations were headed by A and B": who leads the sides. */
export function headsOfSides(clauses: Clauses): { readonly at: number; readonly heads: readonly SideHead[] } | null {
  const { doc, verbs } = clauses;
  const heads: SideHead[] = [];
  let at = -1;
  for (const verb of verbs) {
    if (!leads(doc, verb.head) || verb.form !== "finite") continue;
    const passive = verb.passive && verb.first < verb.head;
    const head = passive ? headBy(clauses, verb) : verb.passive ? null : headOf(clauses, verb);
    if (!head) continue;
    if (at < 0) at = verb.head;
    add(heads, head, sideCountry(clauses, passive ? clauses.first : verb.last, passive ? verb.first : verb.last + 5));
    const other = otherSide(clauses, head);
    if (other) add(heads, other, readCountry(doc, head.last + 2)?.code ?? null);
  }
  return heads.length > 0 ? { at, heads } : null;
}

function add(heads: SideHead[], { members }: Group, country: string | null): void {
  for (const party of members) if (party.kind === "person") heads.push({ party, country: members.length === 1 ? country : null });
}

/** "the Kenyan side was led by A" */
function headBy(clauses: Clauses, verb: VerbGroup): Group | null {
  const before = clauses.verbs.findLast((other) => other.last <= verb.first)?.last ?? clauses.first;
  if (sideIn(clauses.doc, Math.max(before, verb.first - 16), verb.first) < 0) return null;
  return objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 10 })?.group ?? null;
}

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

/** "and the Norwegian by B": the verb is left out. */
function otherSide({ doc, groups }: Clauses, head: Group): Group | null {
  if (wordAt(doc, head.last) !== "and") return null;
  for (let i = head.last + 1; i < head.last + 6; i++)
    if (wordAt(doc, i) === "by") return groups.find(({ first }) => first > i && first - i <= 3) ?? null;
  return null;
}
