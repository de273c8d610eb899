import type { Cells } from "../../src/8-evaluate/likeness.ts";
import { POSTS } from "./posts.ts";
import { alone, mapTexts, type Swap, type Told } from "./swap.ts";

/** A post of the swaps with what it is: `words` stand before a name in a title or behind it. */
export interface Post {
  readonly words: string;
  readonly type: string;
}

/** Which posts of an article give way to others, and what the article may call their holders later. */
interface Kind {
  /** Of the office as coded, and its type. */
  readonly of: (office: string, type: string) => boolean;
  /** Later words for the holder; where the article has them elsewhere, the new post must have them too. */
  readonly short: RegExp;
  /** The word that gives way, where the rest of the office stays: "Ambassador" + "to Chad". */
  readonly head?: RegExp;
}

const typed =
  (...types: string[]) =>
  (office: string, type: string): boolean =>
    types.includes(type) && office !== "";

const MINISTERS = ["foreign_minister", "defence_minister", "other_minister"];
/** "Energy Minister" and "Minister of Energy", but not "Prime Minister", "State Minister" or "Deputy Prime Minister and ...". */
const isMinister = (office: string, type: string): boolean =>
  MINISTERS.includes(type) &&
  /\bminister\b/i.test(office) &&
  !/\b(prime|deputy|vice|first|state|premier|delegate|councilor)\b/i.test(office);

const ENVOY = /^(ambassador|high commissioner)\b/i;
/** Posts of one state only: they would bring its name into the article. */
const NATIONAL =
  /Milli|Verkhovna|Duma|Mazhilis|Shura|Jogorku|Knesset|Lok Sabha|Bundes|Sejm|Saeima|Riigikogu|Riksdag|Federation Council|People's Congress|Grand National|Naval Operations|United States|of Defense for|Chief Adviser/;

/** By the key of `POSTS`. */
const KINDS: Readonly<Record<string, Kind>> = {
  ministers: { of: isMinister, short: /\bministers?\b/i },
  deputies: {
    of: (office, type) => type === "deputy_minister" && /^(first )?(deputy|vice)/i.test(office),
    short: /\b(deputy|vice)[- ]ministers?\b/i,
  },
  under_secretaries: { of: typed("deputy_minister"), short: /\b(ministers?|deput\w+|secretar\w+)\b/i },
  deputy_premiers: {
    of: (office) => /^(first )?(deputy prime minister|vice premier)/i.test(office),
    short: /\b(deputy (prime )?minister|vice[- ]premier)s?\b/i,
  },
  presidents: { of: (office, type) => type === "head_of_state" && /^president$/i.test(office), short: /\bpresidents?\b/i },
  premiers: {
    of: (office, type) => type === "head_of_government" && /^prime minister$/i.test(office),
    short: /\b(prime ministers?|premiers?|PM)\b/i,
  },
  chiefs_of_defence: {
    of: typed("chief_of_defence"),
    short: /\b(chiefs? of (the )?(general )?staff|chairm[ae]n|commanders?|CGS|CDF|CDS)\b/i,
  },
  service_chiefs: {
    of: (office, type) => type === "senior_officer" && /chief|command/i.test(office),
    short: /\b(navy|naval|army|air force|CNS|COAS|commandants?)\b/i,
  },
  legislators: { of: typed("legislator"), short: /\b(speakers?|chairm[ae]n|chairwom[ae]n|deput(y|ies)|MPs?)\b/i },
  envoys: {
    of: (office, type) => type === "ambassador" && ENVOY.test(office),
    short: /\b(ambassadors?|high commissioners?|envoys?)\b/i,
    head: ENVOY,
  },
  officials: {
    of: (office, type) => type === "senior_official" && !/mayor|governor/i.test(office),
    short: /\b(advis[eo]rs?|secretar(y|ies)|head of|heads|director|permanent)\b/i,
  },
};

/** The posts of a kind: those at even places of each list, or those at odd ones. */
export function postsOf(kind: keyof typeof POSTS, half: 0 | 1): Post[] {
  return Object.entries(POSTS[kind]).flatMap(([type, words]) =>
    (words as readonly string[]).filter((one, place) => place % 2 === half && !NATIONAL.test(one)).map((one) => ({ words: one, type })),
  );
}

/** The swaps of offices by name: every kind with the posts for mending and with the unread ones, so many times each. */
export const officeSwaps: readonly (readonly [string, Swap])[] = (Object.keys(POSTS) as (keyof typeof POSTS)[])
  .filter((kind) => KINDS[kind] !== undefined)
  .flatMap((kind) =>
    [1, 2].flatMap((time) => [
      [`offices/${kind}/${time}`, reposted(KINDS[kind] as Kind, postsOf(kind, 0))] as const,
      [`offices-unread/${kind}/${time}`, reposted(KINDS[kind] as Kind, postsOf(kind, 1))] as const,
    ]),
  );

/** Everybody in the article who holds a post of the kind holds another one of the kind. */
export function reposted(kind: Kind, posts: readonly Post[]): Swap {
  return (told, draw) => {
    const held = [...heldIn(told)].filter(([office, type]) => kind.of(office, type));
    const order = draw.shuffled(posts);
    let { text } = told;
    const changed = new Map<string, Post>();
    for (const office of new Set(held.map(([told]) => kind.head?.exec(told)?.[0] ?? told))) {
      if (!standsWhole(text, office)) continue;
      const rest = text.replace(wholly(office), "");
      if (kind.head === undefined && speaksOf(rest, office)) continue;
      const post = order.find(
        ({ words }) => !kind.short.test(rest) || (rest.match(kind.short)?.[0] ?? "") === "" || kind.short.test(words),
      );
      if (post === undefined || order.length === 0) continue;
      order.splice(order.indexOf(post), 1);
      text = replaced(text, office, post.words);
      changed.set(office.toLowerCase(), post);
    }
    if (changed.size === 0) return undefined;
    const gold = retyped(told, changed, kind.head);
    return gold && { id: told.id, text, gold, fillers: [...changed.values()].map(({ words }) => words) };
  };
}

/** The offices coded in the article with their types. */
function heldIn({ gold }: Told): Map<string, string> {
  const rows: Cells[] = [...gold.meetings.flatMap(({ participants }) => participants), ...gold.visitors];
  return new Map(
    rows.flatMap(({ office, office_type: type }) =>
      typeof office === "string" && typeof type === "string" ? [[office, type] as const] : [],
    ),
  );
}

/** "Foreign Minister", "foreign ministers", "FOREIGN MINISTER": the words where they stand alone, in any case, with the plural of their last or first noun. */
const wholly = (office: string): RegExp => new RegExp(alone(office).source.replace(/(\(\?!\[\\p\{L\})/, "(s?)$1"), "giu");

/** Nothing before or behind that makes it part of a longer office. */
function standsWhole(text: string, office: string): boolean {
  const found = [...text.matchAll(wholly(office))];
  return (
    found.length > 0 &&
    found.every((one) => {
      const before = text.slice(0, one.index);
      const after = text.slice(one.index + one[0].length);
      return (
        !/\b(deputy|vice|first|former|acting|assistant|then|ex|late|union|prime|state|executive|and|senior|outgoing|incoming|new)[- ]$/i.test(
          before,
        ) &&
        !/^ (of|for|in charge|and (Minister|Foreign|Defen[cs]e))\b/.test(
          after.replace(/^ of (the )?(Republic|Kingdom|Islamic|United|\p{Lu}\p{L}+(?=[,. ]))/u, ""),
        )
      );
    })
  );
}

/** Whether the rest of the article has other words for the same post: "the energy minister" beside "Minister of Energy and Mines". */
function speaksOf(rest: string, office: string): boolean {
  const fields =
    office
      .match(/\p{L}{4,}/gu)
      ?.filter((word) => !/^(minister|secretary|chief|deputy|affairs|general|president|prime|national)$/i.test(word)) ?? [];
  if (/\bforeign/i.test(office) && /\bFM\b/.test(rest)) return true;
  return fields.some((field) =>
    new RegExp(`\\b${field}\\b.{0,12}\\b(minister|secretary)|\\b(minister|secretary)\\b.{0,20}\\b${field}\\b`, "i").test(rest),
  );
}

function replaced(text: string, office: string, words: string): string {
  const changed = text.replace(wholly(office), (one) => {
    const many = /s$/i.test(one) && !/s$/i.test(office);
    const post = many ? plural(words) : words;
    if (one === one.toUpperCase() && one.length > 3) return post.toUpperCase();
    return one === one.toLowerCase() ? lower(post) : post;
  });
  return changed.replace(/\b([Aa])n? (?=\S)/g, (whole, a: string, at: number) =>
    changed.slice(at + whole.length).startsWith(words) || changed.slice(at + whole.length).startsWith(lower(words))
      ? `${a}${/^[AEIO]/i.test(words) ? "n" : ""} `
      : whole,
  );
}

const HEAD =
  /^(.*?\b)(Minister|President|Chancellor|Premier|Ambassador|Commissioner|Chief|Commander|Secretary|Speaker|Chairman|Governor|Mayor|Head)\b/;
const plural = (words: string): string => (HEAD.test(words) ? words.replace(HEAD, "$1$2s") : `${words}s`);

/** As a page of small letters writes it. */
export const lower = (words: string): string =>
  words.replace(/\p{L}[\p{L}'-]*/gu, (word) => (PROPER.has(word) ? word : word.toLowerCase()));
const PROPER: ReadonlySet<string> = new Set(
  "European Europe Asian Asia Asia-Pacific Indo-Pacific Pacific Peoples Africa Horn Afghanistan Islamic Hajj Umrah Awqaf SMEs Commonwealth United States Eastern Milli Majlis Verkhovna Rada Duma Mazhilis Shura Jogorku Kenesh Riksdag Knesset Lok Sabha Bundestag Bundesrat Sejm Saeima Riigikogu Plovdiv Osaka Khanty-Mansi Tatarstan Hesse New South Wales Penang Cork Sughd Tashkent Da Nang Guangdong Catalonia Generalitat Mendoza Cluj Almaty Yunnan Ohrid West Apostolic".split(
    " ",
  ),
);

/** The rows with the new offices and their types; undefined where a row with a type alone may mean a changed post or another. */
function retyped(told: Told, changed: ReadonlyMap<string, Post>, head?: RegExp): Told["gold"] | undefined {
  const known = (office: string): Post | undefined => changed.get((head?.exec(office)?.[0] ?? office).toLowerCase());
  const types = new Map<string, Set<string>>();
  for (const [office, type] of heldIn(told)) {
    const post = known(office);
    types.set(type, (types.get(type) ?? new Set()).add(post?.type ?? type));
  }
  let unclear = false;
  const row = (cells: Cells): Cells => {
    const { office, office_type: type } = cells;
    if (typeof office === "string") {
      const post = known(office);
      const rest = head === undefined ? "" : office.replace(head, "");
      return post ? { ...cells, office: `${post.words}${rest}`, office_type: post.type } : cells;
    }
    const [one, ...others] = [...(types.get(String(type)) ?? [])];
    if (others.length > 0) unclear = true;
    return one === undefined || others.length > 0 ? cells : { ...cells, office_type: one };
  };
  const inWords = (cell: string): string => [...changed].reduce((text, [office, { words }]) => replaced(text, office, words), cell);
  const gold = {
    ...told.gold,
    meetings: told.gold.meetings.map((meeting) => ({ ...meeting, participants: meeting.participants.map(row) })),
    visitors: told.gold.visitors.map(row),
    statistics: mapTexts(told.gold.statistics, inWords),
    ...(told.gold.statements && { statements: mapTexts(told.gold.statements, inWords) }),
  };
  return unclear ? undefined : gold;
}
