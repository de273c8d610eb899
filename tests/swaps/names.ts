import type { Person } from "./people.ts";
import { alone, mapTexts, type Swap, type Told } from "./swap.ts";

/** Everybody in the article goes by the name of somebody else, as far as there are people. */
export const renamed =
  (people: readonly Person[]): Swap =>
  (told, draw) => {
    const names = namesOf(told);
    const free = people.filter((person) => !isTold(told.text, person));
    const cast = new Map(draw.shuffled(names).flatMap((name, i) => (free[i] === undefined ? [] : [[name, free[i]] as const])));
    // Who is who among the people is drawn, too.
    const others = draw.shuffled([...cast.values()]);
    for (const [i, name] of [...cast.keys()].entries()) cast.set(name, others[i] as Person);
    const text = cast.size === 0 ? undefined : rename(told.text, names, cast);
    if (text === undefined) return undefined;
    return {
      id: told.id,
      text,
      gold: mapTexts(told.gold, (cell) => rename(cell, names, cast) ?? cell),
      fillers: [...cast.values()].map(([full]) => full),
    };
  };

/** True where the text has a word of the name already: nobody would know which is which. */
export const isTold = (text: string, [full]: Person): boolean =>
  full.split(/[ .'"“”()’-]+/).some((word) => word.length > 1 && /^\p{Lu}/u.test(word) && alone(word).test(text));

export function namesOf({ gold }: Told): string[] {
  const rows = [...gold.meetings.flatMap((meeting) => meeting.participants), ...gold.visitors];
  const told = [...rows.map((row) => row.name), ...gold.statistics.map((row) => row.speaker)];
  return [...new Set(told.filter((name): name is string => typeof name === "string" && name !== ""))];
}

/** Words of a name that are words of the calendar, too. */
const MONTH = /^(?:April|May|March|June|August)$/;

/**
 * The text with the names of those in the cast changed. Undefined where a word of two persons' names stands alone, so that
 * nobody knows who is meant, or where a word of a name is a month's, too.
 */
export function rename(text: string, names: readonly string[], cast: ReadonlyMap<string, Person>): string | undefined {
  // A new name may hold a word of an old one: all are marked before one is written.
  let marked = text;
  const kept: string[] = [];
  const mark = (words: string, what: string, before = "", behind = ""): void => {
    const pattern = new RegExp(`${before}${alone(words).source}${behind}`, "gu");
    marked = marked.replace(pattern, (found) => `\uE000${what}${kept.push(found) - 1}\uE001`);
  };
  const byLength = [...names.keys()].sort((a, b) => (names[b] as string).length - (names[a] as string).length);
  for (const one of byLength) {
    const name = names[one] as string;
    mark(name, `${one}f`);
    if (name !== name.toUpperCase()) mark(name.toUpperCase(), `${one}F`);
  }
  const holders = new Map<string, number[]>();
  for (const [one, name] of names.entries()) for (const words of partsOf(name)) holders.set(words, [...(holders.get(words) ?? []), one]);
  for (const [words, ones] of [...holders].sort(([a], [b]) => b.length - a.length)) {
    const one = ones[0] as number;
    if (!ones.some((other) => cast.has(names[other] as string))) continue;
    if (MONTH.test(words) || (ones.length > 1 && alone(words).test(marked))) return undefined;
    if (ones.length > 1) continue;
    // "B.Otgon", "C. Weid"; "Garza" is no part of "Garza-Lozano".
    mark(words, `${one}i`, "(?<![\\p{L}\\p{N}.])\\p{Lu}\\. ?");
    mark(words, `${one}s`, "(?<!\\p{L}-)", "(?!-\\p{Lu})");
    mark(words.toUpperCase(), `${one}S`);
  }
  // "Rodrigo Iturbide" of "Rodrigo Iturbide Montaño" is one mention.
  marked = marked.replace(/(\uE000(\d+)[sS]\d+\uE001)(?:[ .-]*\uE000\2[sS]\d+\uE001)+/g, "$1");
  return marked.replace(/\uE000(\d+)([fFsSi])(\d+)\uE001/g, (_, one: string, how: string, at: string) => {
    const person = cast.get(names[Number(one)] as string);
    return person === undefined ? (kept[Number(at)] as string) : called(person, how);
  });
}

/** In full, in short, or with the initial of the given name; in capitals where the mark is. */
function called([full, short]: Person, how: string): string {
  if (how === "i") return full.endsWith(` ${short}`) && /^\p{Lu}/u.test(full) ? `${full.charAt(0)}. ${short}` : full;
  const name = how.toLowerCase() === "f" ? full : short;
  return how === how.toLowerCase() ? name : name.toUpperCase();
}

/** What somebody may be called by: each word of the name, and each run of them. */
function partsOf(name: string): string[] {
  const words = name.split(/(?<=[ .])/);
  const parts = new Set<string>();
  for (let first = 0; first < words.length; first++)
    for (let last = first + 1; last <= words.length; last++) {
      const part = words.slice(first, last).join("").trim();
      const bare = part.replace(/\.$/, "").replace(/^(?:al|el)-/i, "");
      for (const own of [part, bare]) if (own !== name && own.length > 2 && own.toLowerCase() !== own) parts.add(own);
    }
  return [...parts];
}
