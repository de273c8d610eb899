import { loadLexicon } from "../../src/0-ground/lexicon.ts";
import type { GoldArticle } from "../../src/8-evaluate/evaluate.ts";
import type { Cells } from "../../src/8-evaluate/likeness.ts";
import type { Draw, Swap, Told } from "./swap.ts";

/**
 * A way to tell of one encounter. In `say` stand {H} the host and {V} the visitor with office, country and name, {h} and {v} their family names,
 * {city} the host's capital, {land} his country, {third} a capital of neither, {day} the day before, {next} two days ahead.
 */
export interface Telling {
  readonly say: string;
  readonly status?: "held" | "planned" | "cancelled";
  /** Empty where only talk is told of. */
  readonly mode?: "in_person" | "phone" | "video" | null;
  /** `nowhere`: phone and video, or a place that the text does not give. */
  readonly at?: "city" | "third" | "nowhere";
  /** Whose trip is told: the visitor's by default, of nobody where they talk from afar. */
  readonly visit?: { readonly status?: "current" | "planned" | "completed"; readonly type?: string } | "both" | "none";
  /** Where no day is told, that of publication; `none` for what is recalled or planned. */
  readonly date?: "none";
}

interface Cast {
  readonly host: Party;
  readonly visitor: Party;
  readonly third: Capital;
}

interface Party {
  readonly name: string;
  readonly office: string;
  readonly officeType: string;
  readonly home: Capital;
}

interface Capital {
  readonly code: string;
  readonly land: string;
  readonly demonym: string;
  readonly city: string;
}

const PUBLISHED = "2024-06-12";
const DAYS: Readonly<Record<string, readonly [words: string, value: string]>> = {
  day: ["Tuesday", "2024-06-11"],
  next: ["Friday", "2024-06-14"],
};

let known: ReadonlyMap<string, Capital> | undefined;
function capitals(): ReadonlyMap<string, Capital> {
  known ??= new Map(
    (loadLexicon().get("countries") ?? []).flatMap(({ cells, spellings }) => {
      const demonym = cells.demonym?.split("|")[0] ?? "";
      const city = cells.capital?.split("|")[0] ?? "";
      const code = cells.code ?? "";
      return demonym === "" || city === "" ? [] : [[code, { code, land: spellings[0] ?? "", demonym, city }] as const];
    }),
  );
  return known;
}

const THIRD: readonly string[] = ["AUT", "QAT", "KEN", "URY", "THA", "NOR", "KAZ", "MAR"];

/** Tells of two officials of the article's in one of these ways, in an article of its own. */
export const toldAnew =
  (tellings: readonly Telling[]): Swap =>
  (told, draw) => {
    const cast = castOf(told, draw);
    if (cast === undefined) return undefined;
    const telling = draw.one(tellings);
    const { host, visitor } = cast;
    // The news comes from the host's capital, or, where the text says where it was, from the visitor's.
    const from = telling.at === "third" || (telling.say.includes("{city}") && draw.below(2) === 1) ? visitor.home : host.home;
    const text = ` date ${PUBLISHED} ${from.city.toUpperCase()}, June 12 (Pamir Wire) – ${spoken(telling.say, cast, draw)}\n`;
    return { id: told.id, text, gold: rowsOf(telling, cast, from), fillers: [telling.say] };
  };

function castOf({ gold }: Told, draw: Draw): Cast | undefined {
  const parties = new Map<string, Party>();
  for (const { participants } of gold.meetings)
    for (const row of participants) {
      const home = capitals().get(String(row.country));
      if (home === undefined || !row.name || !row.office || row.rank || row.organisation) continue;
      // The offices that every reader knows: others are the matter of other swaps.
      if (
        !/^(?:Deputy |Vice )?(?:President|Prime Minister|Premier|Speaker|Chancellor|(?:\p{L}+ )?Minister(?: (?:of|for) \p{L}+(?: Affairs)?)?)$/iu.test(
          String(row.office),
        )
      )
        continue;
      if (!/ /.test(String(row.name)) || /vice|defence industry/i.test(String(row.office))) continue;
      if (!parties.has(home.code))
        parties.set(home.code, { name: String(row.name), office: String(row.office), officeType: String(row.office_type), home });
    }
  const [host, visitor] = draw.shuffled([...parties.values()]);
  if (host === undefined || visitor === undefined) return undefined;
  const third = draw.shuffled(THIRD).find((code) => !parties.has(code)) as string;
  return { host, visitor, third: capitals().get(third) as Capital };
}

function spoken(say: string, { host, visitor, third }: Cast, draw: Draw): string {
  const slots: Readonly<Record<string, string>> = {
    H: phraseOf(host, draw),
    V: phraseOf(visitor, draw),
    h: host.name.split(" ").at(-1) as string,
    v: visitor.name.split(" ").at(-1) as string,
    city: host.home.city,
    land: host.home.land,
    third: third.city,
    ...Object.fromEntries(Object.entries(DAYS).map(([slot, [words]]) => [slot, words])),
  };
  const text = say.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] as string).replace(/,(?=[,.])/g, "");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function phraseOf({ name, office, home }: Party, draw: Draw): string {
  const phrases = [
    `${home.demonym} ${office} ${name}`,
    `the ${office} of ${home.land}, ${name},`,
    `the ${home.demonym} ${office}, ${name},`,
  ];
  return draw.one(phrases);
}

function rowsOf(telling: Telling, { host, visitor, third }: Cast, from: Capital): GoldArticle {
  const { say, status = "held", mode = "in_person", visit = {} } = telling;
  const at = telling.at ?? "city";
  const days = [...say.matchAll(/\{(day|next)\}/g)].map(([, slot]) => DAYS[slot as string] as readonly [string, string]);
  const date = days[0]?.[1] ?? (telling.date === "none" || status !== "held" ? null : PUBLISHED);
  const place = { city: host.home, third, nowhere: undefined }[at];
  const side = (of: string): string => (at === "city" ? of : "other");
  const person = ({ name, office, officeType, home }: Party): Cells => ({ name, office, office_type: officeType, country: home.code });
  const trip = (party: Party, to: Capital): Cells => ({
    ...person(party),
    destination_country: to.code,
    destination_city: to.city,
    visit_type: typeof visit === "object" ? (visit.type ?? null) : null,
    status: (typeof visit === "object" ? visit.status : undefined) ?? (status === "held" ? "current" : "planned"),
    leads_delegation: false,
  });
  return {
    article: { outlet: "Pamir Wire", published: PUBLISHED, published_basis: "header", place: from.city, country: from.code },
    meetings: [
      {
        status,
        mode,
        date,
        date_basis: null,
        city: place?.city ?? null,
        country: place?.code ?? null,
        participants: [
          { ...person(host), side: side("host") },
          { ...person(visitor), side: side("visitor") },
        ],
      },
    ],
    visitors:
      visit === "none" || place === undefined ? [] : visit === "both" ? [trip(host, place), trip(visitor, place)] : [trip(visitor, place)],
    dates: [
      { text: PUBLISHED, type: "date", value: PUBLISHED, mod: null },
      { text: "June 12", type: "date", value: PUBLISHED, mod: null },
      ...days.map(([text, value]) => ({ text, type: "date", value, mod: null })),
    ],
    statistics: [],
  };
}
