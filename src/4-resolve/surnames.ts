import { fold } from "../0-ground/fold.ts";
import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import type { PartyPhrase } from "../3-recognise/parties/phrase.ts";

const VERBS = bitOf("verbs");
const HAVE = classBit("have") | classBit("will");
const ARTICLE = classBit("article");

/** What only a person does, be it a company's or a team's name otherwise: arrives, meets, receives. */
const PERSONAL: ReadonlySet<string> = new Set(["arrival", "meeting", "departure", "accompany", "visit"]);

/**
 * Single words that nobody's full name explains and that the text treats as a person's surname: named twice at least, once
 * as one who arrives, meets or receives; never with an article.
 */
export function loneSurnames(doc: Doc, named: readonly PartyPhrase[], byPhrase: ReadonlyMap<PartyPhrase, unknown>): PartyPhrase[][] {
  const bySurname = new Map<string, PartyPhrase[]>();
  for (const phrase of named) {
    if (byPhrase.has(phrase) || phrase.nameLast - phrase.nameFirst !== 1 || doc.word[phrase.nameFirst] !== 0) continue;
    const key = fold(phrase.name as string);
    const known = bySurname.get(key);
    if (known) known.push(phrase);
    else bySurname.set(key, [phrase]);
  }
  const isName = (phrases: readonly PartyPhrase[]): boolean => !phrases.some((phrase) => doc.hasClass(phrase.first - 1, ARTICLE));
  const lone = [...bySurname.values()].filter(
    (phrases) =>
      phrases.length > 1 && isName(phrases) && phrases.some((phrase) => acts(doc, phrase.last) || acts(doc, pairEnd(doc, phrase.last))),
  );
  // "Berg and Diallo open talks": whoever acts with one of them
  const partners = [...bySurname.values()].filter(
    (phrases) =>
      !lone.includes(phrases) &&
      isName(phrases) &&
      phrases.some((phrase) => lone.some((others) => others.some((other) => actsWith(doc, other, phrase)))),
  );
  return [...lone, ...partners];
}

/** Token behind "and NAME" after a name, or the token itself. */
const pairEnd = (doc: Doc, at: number): number => (doc.lower(at) === "and" && doc.is(at + 1, CAPITAL) && doc.isWord(at + 1) ? at + 2 : at);

const actsWith = (doc: Doc, one: PartyPhrase, other: PartyPhrase): boolean =>
  [one, other].some(
    (first) =>
      pairEnd(doc, first.last) === (first === one ? other : one).last &&
      pairEnd(doc, first.last) > first.last &&
      acts(doc, pairEnd(doc, first.last)),
  );

/** True where a verb of somebody who meets, travels or (with `speaks`) says something stands at the token. */
export function acts(doc: Doc, at: number, speaks = false): boolean {
  const head = doc.hasClass(at, HAVE) ? at + 1 : at;
  // "had a telephone talk"
  if (head > at && !doc.begins(head, VERBS)) return talksAhead(doc, head);
  if (!doc.begins(head, VERBS)) return false;
  const kinds = (doc.find(head, "verbs")?.sense.row.cells.kind ?? "").split("|");
  if (kinds.some((kind) => PERSONAL.has(kind) || (speaks && kind === "speech"))) return true;
  return kinds.includes("support") && talksAhead(doc, head + 1);
}

/** "hold talks", "start negotiations" */
function talksAhead(doc: Doc, at: number): boolean {
  for (let i = at; i < at + 4; i++) if (doc.begins(i, ENCOUNTERS)) return true;
  return false;
}
const ENCOUNTERS = bitOf("encounters");

/** The rule of a mention that a damaged family name makes. */
export const DAMAGED_NAME = "party/damaged-name";

/** Letters that are taken for one another where a name is misread or mistyped. */
const ALIKE: readonly string[] = ["uv", "ij", "il", "ce", "hn", "nu", "rt"];

/**
 * True where two family names of six letters and more are alike up to a misread ending, the same person's where everything else agrees:
 * `Hajiyeve`, `Hajiyeu`. Neither is the beginning of the other: `Ivanov` and `Ivanova`, `Bayraktar` and `Bayraktaroglu` are two.
 */
export function isMisread(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [x, y] = [a[same], b[same]];
  if (same < 5 || x === undefined || y === undefined || a.length - same > 2 || b.length - same > 2) return false;
  return Math.min(a.length, b.length) >= 6 && ALIKE.some((pair) => pair.includes(x) && pair.includes(y));
}

/** A speaker is named again within as many sentences. */
const SOON = 4;
const MOST_NAMES = 32;

/**
 * Bare names that nobody bears and that open a report of speech, each with the one person whose family name they misread and who spoke in full
 * name just before: "Hikmat Hajiyeve said ... Hajiyeu said".
 */
export function damagedSurnames<E extends { readonly tokens: readonly string[] }>(
  doc: Doc,
  named: readonly PartyPhrase[],
  byPhrase: ReadonlyMap<PartyPhrase, E>,
): [PartyPhrase, E][] {
  const found: [PartyPhrase, E][] = [];
  for (const [index, phrase] of named.entries()) {
    if (byPhrase.has(phrase) || phrase.nameLast - phrase.nameFirst !== 1 || !acts(doc, phrase.last, true)) continue;
    const name = fold(phrase.name as string);
    const meant = new Set<E>();
    for (const told of named.slice(Math.max(0, index - MOST_NAMES), index)) {
      const entity = byPhrase.get(told);
      const isSoon = (doc.sentence[phrase.first] as number) - (doc.sentence[told.first] as number) <= SOON;
      if (entity === undefined || !isSoon || entity.tokens.length < 2 || !isMisread(entity.tokens.at(-1) as string, name)) continue;
      if (acts(doc, told.last, true)) meant.add(entity);
    }
    const [only, ...others] = meant;
    if (only !== undefined && others.length === 0) found.push([phrase, only]);
  }
  return found;
}
