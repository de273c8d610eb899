import type { Party } from "../5-assemble/facts.ts";
import { type NameKeys, slug } from "./name-keys.ts";

/**
 * The id of a named person by the party alone, or null: the key of the name and the country, `zakir-hasanov-aze`. Spellings
 * and transliterations of one name have one key, so no other article can change it.
 */
export function ownId(keys: NameKeys, { name, country }: Pick<Party, "name" | "country">): string | null {
  if (name === null) return null;
  const key = keys.key(name);
  return country === null ? key : `${key}-${country.toLowerCase()}`;
}

/** A party's part in an encounter: the person, else the office, body or delegation with its country. */
export function partyKey(personId: string | null, party: Party): string {
  if (personId !== null) return personId;
  const what = party.officeType ?? party.organisation ?? party.office ?? party.kind;
  return [slug(what), party.country?.toLowerCase()].filter((part) => part !== undefined && part !== "").join("-");
}

/** All that the corpus tells of the persons with one own id. */
export interface Namesake {
  readonly id: string;
  readonly words: readonly string[];
  readonly country: string | null;
  readonly names: Set<string>;
  readonly officeTypes: Set<string>;
  /** Folded words of the offices as written, small words left out. */
  readonly offices: Set<string>;
  readonly articles: Set<string>;
  /** Own ids of those met. */
  readonly met: Set<string>;
  /** Own ids of all of whom an article tells in which this one only speaks; one set for all who speak there. */
  readonly company: Set<ReadonlySet<string>>;
}

/** A shorter, reordered or damaged name tied to the person whom it stands for. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly reason: "initials" | "surname" | "no country" | "shorter name" | "order of names" | "damaged spelling";
}

/** Two persons that were kept apart though their names are near each other. */
export interface Near {
  readonly a: string;
  readonly b: string;
  readonly reason: string;
}

/**
 * Which own ids stand for a person with a fuller name, and which near ones were kept apart. A name is tied where it lacks something (a
 * given name, a country, a middle name) and exactly one person fits; two candidates mean none. A damaged
 * spelling (one letter of the family name) is tied only where given name, country, office and somebody met agree.
 * Whoever is named in full keeps the own id.
 */
export function tiePeople(namesakes: ReadonlyMap<string, Namesake>): { ties: Map<string, Tie>; near: Near[] } {
  const all = [...namesakes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const bySurname = new Map<string, Namesake[]>();
  const byWords = new Map<string, Namesake[]>();
  const byGiven = new Map<string, Namesake[]>();
  for (const one of all) {
    push(bySurname, one.words.at(-1) ?? "", one);
    push(byWords, one.words.toSorted().join(" "), one);
    if (one.words.length > 1) push(byGiven, `${one.words[0]} ${one.country}`, one);
  }
  const ties = new Map<string, Tie>();
  const near: Near[] = [];
  for (const one of all) {
    const tie = shorterOf(one, bySurname, near) ?? reordered(one, byWords) ?? damaged(one, byGiven, near);
    if (tie !== null && ties.get(tie.to)?.to !== one.id) ties.set(one.id, tie);
  }
  // Chains end at whoever is tied to nobody.
  for (const [from, tie] of ties) {
    let to = tie.to;
    for (let steps = 0; steps < ties.size; steps++) {
      const next = ties.get(to);
      if (next === undefined) break;
      to = next.to;
    }
    ties.set(from, { ...tie, to });
  }
  const linked = (id: string): string => ties.get(id)?.to ?? id;
  const apart = near.filter(({ a, b }) => linked(a) !== linked(b));
  return { ties, near: nearPairs(apart) };
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key) ?? [];
  map.set(key, list);
  list.push(value);
};

/** Each pair once, in order of its ids. */
export function nearPairs(near: readonly Near[]): Near[] {
  const seen = new Set<string>();
  return near
    .map(({ a, b, reason }) => (a < b ? { a, b, reason } : { a: b, b: a, reason }))
    .filter(({ a, b }) => !seen.has(`${a} ${b}`) && seen.add(`${a} ${b}`))
    .sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1));
}

/** `z-hasanov`, `hasanov`, `mark-esper` beside `mark-t-esper`, or a name without its country. */
function shorterOf(one: Namesake, bySurname: ReadonlyMap<string, readonly Namesake[]>, near: Near[]): Tie | null {
  const namesakes = (bySurname.get(one.words.at(-1) ?? "") ?? []).filter((other) => other !== one);
  const fuller = namesakes.filter((other) => isFuller(one, other) && agree(one, other));
  // One person may stand there with and without a middle name: those are no two candidates.
  const people = fuller.filter(
    (other) => !fuller.some((longest) => longest !== other && isFuller(other, longest) && agree(other, longest)),
  );
  if (people.length === 1) {
    const [to] = people as [Namesake];
    return { from: one.id, to: to.id, reason: reasonOf(one, to) };
  }
  for (const other of people) near.push({ a: one.id, b: other.id, reason: `${people.length} persons fit the shorter name` });
  if (people.length === 0)
    for (const other of namesakes)
      if (one.country === other.country && one.words.length > 1 && other.words.length > 1 && one.id < other.id)
        near.push({ a: one.id, b: other.id, reason: "the same family name, other given names" });
  return null;
}

const reasonOf = (one: Namesake, to: Namesake): Tie["reason"] => {
  if (one.words.length === 1 && to.words.length > 1) return "surname";
  if (one.words.join(" ") === to.words.join(" ")) return "no country";
  return one.words.slice(0, -1).some((word, i) => word.length === 1 && word !== to.words[i]) ? "initials" : "shorter name";
};

/** Whether `to` says all that `one` says of the name and country, and more. */
function isFuller(one: Namesake, to: Namesake): boolean {
  if (one.country !== null && to.country !== one.country) return false;
  const same = one.words.join(" ") === to.words.join(" ");
  if (same) return one.country === null && to.country !== null;
  if (one.words.at(-1) !== to.words.at(-1) || one.words.length > to.words.length) return false;
  let next = 0;
  for (const word of one.words.slice(0, -1)) {
    const found = to.words.slice(next, -1).findIndex((other) => other === word || (word.length === 1 && other.startsWith(word)));
    // The first given name stays the first.
    if (found < 0 || (next === 0 && found > 0)) return false;
    next += found + 1;
  }
  const shorter = one.words.length < to.words.length;
  const initials = one.words.some((word, i) => word.length === 1 && (to.words[i]?.length ?? 0) > 1);
  return shorter || initials;
}

/** A bare family name needs the office too; else no office may speak against it. */
function agree(one: Namesake, other: Namesake): boolean {
  const shared = [...one.officeTypes].some((type) => other.officeTypes.has(type));
  if (one.words.length === 1 && other.words.length > 1) return one.country !== null && shared;
  return shared || one.officeTypes.size === 0 || other.officeTypes.size === 0 || one.country !== null;
}

function reordered(one: Namesake, byWords: ReadonlyMap<string, readonly Namesake[]>): Tie | null {
  const same = (byWords.get(one.words.toSorted().join(" ")) ?? []).filter(
    (other) => other.country === one.country && other.country !== null,
  );
  if (same.length !== 2 || one.words.length < 2) return null;
  const other = same.find((candidate) => candidate !== one) as Namesake;
  return isLesser(one, other) ? { from: one.id, to: other.id, reason: "order of names" } : null;
}

function damaged(one: Namesake, byGiven: ReadonlyMap<string, readonly Namesake[]>, near: Near[]): Tie | null {
  if (one.words.length < 2 || one.country === null) return null;
  for (const other of byGiven.get(`${one.words[0]} ${one.country}`) ?? []) {
    if (other === one || other.words.length !== one.words.length || other.words.slice(0, -1).join(" ") !== one.words.slice(0, -1).join(" "))
      continue;
    const [a, b] = [one.words.at(-1) as string, other.words.at(-1) as string];
    const distance = oneLetterApart(a, b) ? 1 : a.startsWith(b) || b.startsWith(a) ? 2 : 3;
    if (distance === 3) continue;
    const office =
      [...one.offices].some((word) => other.offices.has(word)) && [...one.officeTypes].some((type) => other.officeTypes.has(type));
    const company = haveCompany(one, other);
    if (distance === 1 && Math.min(a.length, b.length) >= 5 && office && company) {
      if (isLesser(one, other)) return { from: one.id, to: other.id, reason: "damaged spelling" };
    } else
      near.push({
        a: one.id,
        b: other.id,
        reason: distance === 1 ? "one letter apart, and office or company do not agree" : "one family name begins with the other",
      });
  }
  return null;
}

/** True where somebody stands in the company of both. */
const haveCompany = (one: Namesake, other: Namesake): boolean =>
  [one.met, ...one.company].some((some) =>
    [other.met, ...other.company].some((others) => (some === others ? some.size > 0 : [...some].some((id) => others.has(id)))),
  );

/** The one in fewer articles; of two in as many, the later id. */
const isLesser = (one: Namesake, other: Namesake): boolean =>
  one.articles.size < other.articles.size || (one.articles.size === other.articles.size && one.id > other.id);

/** One letter put in, left out or changed. */
export function oneLetterApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  return endA - start <= 1 && endB - start <= 1;
}
