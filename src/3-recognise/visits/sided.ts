import { classBit } from "../../2-segment/dictionary.ts";
import { trigger } from "../../2-segment/triggers.ts";
import type { Clauses } from "../clauses.ts";
import { readCountry } from "../parties/countries.ts";
import { type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { CompanyFrame } from "./frame.ts";

const ARTICLE = classBit("article");
const SIDE = trigger("side sides part");
const isOpener = oneOf("from on for");
const attends = oneOf(
  "attend attends attended attending attendance present participated participating participation took represented represent represents included includes comprised comprises joined consisted",
);

/** "Present from the Omani side were A and B", "attended on the Omani side by A, and from the Malian side by B". */
export function recogniseSides({ doc, groups, sentence, first, last }: Clauses): CompanyFrame[] {
  const openers: { readonly at: number; readonly after: number; readonly country: string }[] = [];
  for (let i = doc.nextTrigger(first, last, SIDE); i < last; i = doc.nextTrigger(i + 1, last, SIDE)) {
    const named = [i - 1, i - 2, i - 3].find((at) => at >= first && readCountry(doc, at)?.last === i);
    const country = named === undefined ? null : readCountry(doc, named);
    if (named === undefined || country === null) continue;
    const start = doc.hasClass(named - 1, ARTICLE) ? named - 2 : named - 1;
    const next = [i + 1, i + 2, i + 3].some((at) => attends(doc, at));
    if (isOpener(doc, start) || next) openers.push({ at: named, after: i + 1, country: country.code });
  }
  if (openers.length === 0) return [];
  let told = false;
  for (let i = first; i < last && !told; i++) told = attends(doc, i) || (wordAt(doc, i) === "were" && i - first <= 6);
  if (!told) return [];
  const named = groups.flatMap((group) => group.members).filter((member) => member.kind === "person" && member.name !== null);
  const between = (from: number, to: number): PartyPhrase[] => named.filter((member) => member.first >= from && member.last <= to);
  return openers.map(({ at, after, country }, index) => {
    const behind = between(after, openers[index + 1]?.at ?? last);
    // "A and B were present from the Omani side"
    const members = behind.length > 0 || index > 0 ? behind : between(first, at);
    return { rule: "visit/on-side", sentence, at: after - 1, members, leaders: [], pronoun: -1, origin: country };
  });
}
