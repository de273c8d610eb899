import type { Cells } from "../../src/8-evaluate/likeness.ts";
import { lower } from "./offices.ts";
import { alone, type Swap, type Swapped, type Told } from "./swap.ts";

/** Ranks of the world, long and short. */
export const RANKS = {
  long: [
    "Lieutenant General",
    "Major General",
    "Colonel General",
    "Corps General",
    "Air Chief Marshal",
    "Vice Admiral",
    "Rear Admiral",
    "Brigadier",
    "Air Vice-Marshal",
    "Army General",
    "Senior Lieutenant General",
    "Flotilla Admiral",
    "General-Lieutenant",
    "Lieutenant General of Aviation",
    "Major General (Retd)",
  ],
  short: [
    "Lt. Gen.",
    "Maj Gen",
    "Brig. Gen.",
    "Lt Gen (Retd)",
    "Adm.",
    "V Adm",
    "RAdm",
    "AVM",
    "Col. Gen.",
    "Brig",
    "Maj.-Gen.",
    "Air Cdre",
    "Cdre",
  ],
} as const;

/** What stands before a name and tells nothing of a side, an office or a sex. */
export const HONORIFICS = ["H.E.", "Hon.", "Dr.", "H.E. Dr.", "Prof.", "Rt Hon", "Hon'ble", "Eng.", "The Honourable", "Prof. Dr."] as const;

/** Words before an office that leave it the same one; those of the first list become a part of it. */
export const STANDING = { told: ["acting", "interim", "caretaker"], silent: ["newly appointed", "newly elected", "current"] } as const;

const rowsOf = ({ gold }: Told): Cells[] => [...gold.meetings.flatMap(({ participants }) => participants), ...gold.visitors];
const textsOf = (told: Told, column: string): string[] => [
  ...new Set(rowsOf(told).flatMap((row) => (typeof row[column] === "string" && row[column] !== "" ? [row[column]] : []))),
];

const RANKED =
  /\b(gen|general|adm|admiral|col|colonel|marshal|brig|brigadier|commodore|cdre|maj|major|captain|capt|lt|lieutenant|sen)\b\.? ?(\(\w+\) )?(?=\p{Lu})/iu;

/** Everybody of a rank has another one. */
export const promoted =
  (ranks: readonly string[]): Swap =>
  (told, draw) => {
    const old = textsOf(told, "rank").sort((a, b) => b.length - a.length);
    if (old.length === 0 || old.length > ranks.length) return undefined;
    const given = draw.shuffled(ranks).slice(0, old.length);
    let text = told.text;
    for (const [i, rank] of old.entries()) {
      const holders = rowsOf(told).flatMap((row) => (row.rank === rank && typeof row.name === "string" ? row.name.split(" ") : []));
      const before = new RegExp(`${alone(rank).source.replace(/\(\?![^)]*\)$/, "")}(?= (?:${[...new Set(holders)].join("|")}))`, "gu");
      text = text.replace(before, `\uE000${i}\uE001`);
    }
    if (
      /\b(Secretary|Director|Attorney|Consul|Governor)[- ]\uE000/.test(text) ||
      RANKED.test(text.replace(/Secretary General|Director General/g, ""))
    )
      return undefined;
    if (!old.every((_, i) => text.includes(`\uE000${i}\uE001`))) return undefined;
    text = text.replace(/\uE000(\d+)\uE001/g, (_, i: string) => given[Number(i)] as string);
    const change = (row: Cells): Cells =>
      typeof row.rank === "string" && old.includes(row.rank) ? { ...row, rank: given[old.indexOf(row.rank)] as string } : row;
    return { id: told.id, text, gold: changed(told, change), fillers: given };
  };

/** Everybody is called something where the full name stands. */
export const honoured =
  (words: readonly string[]): Swap =>
  (told, draw) => {
    const fillers: string[] = [];
    let { text } = told;
    for (const name of textsOf(told, "name").filter((one) => one.includes(" "))) {
      const word = draw.one(words);
      const before = text;
      text = text.replace(alone(name), (whole, at: number) =>
        /(^|[\p{Ll},] |[\p{Lu}\p{L}]*(Minister|President|Ambassador|Governor|Mayor|Speaker) )$/u.test(
          before.slice(Math.max(0, at - 20), at),
        )
          ? `${word} ${whole}`
          : whole,
      );
      if (text !== before) fillers.push(word);
    }
    return fillers.length === 0 ? undefined : { id: told.id, text, gold: told.gold, fillers };
  };

/** An office is held in another way where it is told of first, before its holder's name. */
export const standing =
  (words: readonly string[], isTold: boolean): Swap =>
  (told, draw) => {
    const word = draw.one(words);
    for (const row of rowsOf(told)) {
      const { name, office } = row;
      if (
        typeof name !== "string" ||
        typeof office !== "string" ||
        /acting|interim|caretaker|deputy|vice|ambassador|king|former|first|state/i.test(office)
      )
        continue;
      const pair = new RegExp(`(?<=[\\p{Ll}.,:] |^|\\n)${office} ${name}`, "u");
      if (!pair.test(told.text)) continue;
      const text = told.text.replace(
        pair,
        (whole) => `${/^\p{Lu}/u.test(whole) ? word[0]?.toUpperCase() : word[0]}${word.slice(1)} ${whole}`,
      );
      const change = (one: Cells): Cells => (one.name === name && isTold ? { ...one, office: `${word} ${office}` } : one);
      return { id: told.id, text, gold: changed(told, change), fillers: [word] };
    }
    return undefined;
  };

/** "Minister of Trade Ada Berg said" becomes "Ada Berg, the minister of trade, said", each where it stands first. */
export const turned: Swap = (told) => {
  const fillers: string[] = [];
  let { text } = told;
  const seen = new Set<string>();
  for (const { name, office, rank } of rowsOf(told)) {
    if (typeof name !== "string" || typeof office !== "string" || rank !== null || seen.has(name)) continue;
    seen.add(name);
    const pair = new RegExp(
      `(?<=[.] |\\n|(?:met|with|by|to|received|hosted|and|told) )(The )?${office} ${name}(?= (?!and |or |of )\\p{Ll})`,
      "u",
    );
    const after = text.replace(pair, `${name}, the ${lower(office)},`);
    if (after !== text) fillers.push(office);
    text = after;
  }
  return fillers.length === 0 ? undefined : { id: told.id, text, gold: told.gold, fillers };
};

const changed = ({ gold }: Told, row: (cells: Cells) => Cells): Swapped["gold"] => ({
  ...gold,
  meetings: gold.meetings.map((meeting) => ({ ...meeting, participants: meeting.participants.map(row) })),
  visitors: gold.visitors.map(row),
});

export const titleSwaps: readonly (readonly [string, Swap])[] = [
  ...Object.entries(RANKS).flatMap(([length, ranks]) => [1, 2].map((time) => [`ranks/${length}/${time}`, promoted(ranks)] as const)),
  ...[1, 2].map((time) => [`honorifics/${time}`, honoured(HONORIFICS)] as const),
  ["standing/told", standing(STANDING.told, true)],
  ["standing/silent", standing(STANDING.silent, false)],
  ["order/behind", turned],
];
