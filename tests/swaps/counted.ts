import { alone, mapTexts, type Swap, type Told } from "./swap.ts";

/** Things that are counted, by kind; none of them is known to the lexicon as such. */
export const THINGS: Readonly<Record<string, readonly string[]>> = {
  plain: "welders ferries turbines orchards laptops herders tugboats pharmacies leaflets blankets midwives greenhouses".split(" "),
  adjectives: [
    "solar panels",
    "young scientists",
    "high-speed trains",
    "small and medium-sized enterprises",
    "water treatment plants",
    "irrigation pumps",
    "seasonal farm workers",
    "rural health centres",
    "new housing units",
    "electric buses",
  ],
  irregular: "people children women oxen geese aircraft personnel cattle alumni police sheep".split(" "),
  bodies: [
    "companies with foreign capital",
    "small hydropower stations",
    "border guards",
    "units of military equipment",
    "hospital beds",
    "legal entities",
    "joint working groups",
    "pieces of artillery",
  ],
  ing: [
    "training courses",
    "banking licences",
    "fishing vessels",
    "buildings",
    "mining permits",
    "farming cooperatives",
    "landings",
    "hearings",
  ],
  unread_plain: "surveyors trawlers lanterns apprentices vaccines wagons beekeepers kiosks tenders containers fugitives".split(" "),
  unread_phrases: [
    "artificial insemination stations",
    "drought-resistant seedlings",
    "overseas compatriots",
    "second-hand cars",
    "cases of measles",
    "Syrian refugees",
    "university graduates",
    "anti-tank weapons",
  ],
};

const PLURAL = /^(?:\p{Ll}[\p{Ll}-]+s|people|children|women|men|aircraft)$/u;
const NO_THING =
  /^(?:times|has|was|is|its|this|series|gas|business|across|less|process|progress|access|goods|contacts|relations|ties|talks|percents|points|years|months|days|forces|works|others|means|exports|imports|miles|tonnes|tons|minus|plus|sales|costs|prices|losses|funds|ministers|leaders|presidents|officials)$/;

/** The thing that the measure counts, in the plural, as the article has it. */
function thingsOf({ text, gold }: Told): string[] {
  const things = gold.statistics.flatMap(({ unit, measure }) => {
    if (unit !== "count" && unit !== "share") return [];
    return String(measure ?? "")
      .split(/[^\p{L}-]+/u)
      .filter((word) => PLURAL.test(word) && !NO_THING.test(word))
      .slice(0, 1);
  });
  return [...new Set(things)].filter((word) => alone(word).test(text));
}

/** Every thing that is counted is another one. */
export const otherThings =
  (fillers: readonly string[]): Swap =>
  (told, draw) => {
    const things = thingsOf(told);
    if (things.length === 0) return undefined;
    const order = draw.shuffled(fillers);
    const others = new Map(things.map((thing, one) => [thing, order[one % order.length] as string]));
    const change = (words: string): string => {
      let out = words;
      // No words of an address or of a compound.
      for (const [thing, other] of others) out = out.replace(new RegExp(`(?<![-/])${alone(thing).source}(?!-)`, "gu"), () => other);
      return out;
    };
    const { statements: _, ...gold } = told.gold;
    // Things of an office or a body ("Minister of Roads") would make another of it.
    const changed = mapTexts({ meetings: gold.meetings, visitors: gold.visitors }, change);
    if (JSON.stringify(changed) !== JSON.stringify({ meetings: gold.meetings, visitors: gold.visitors })) return undefined;
    const statistics = gold.statistics.map((row) => ({
      ...row,
      measure: typeof row.measure === "string" ? change(row.measure) : row.measure,
      source: typeof row.source === "string" ? change(row.source) : row.source,
    }));
    return { id: told.id, text: change(told.text), gold: { ...gold, statistics }, fillers: [...others.values()] };
  };

/** Verbs of change: past, participle, gerund. */
type Verb = readonly [past: string, participle: string, gerund: string];

const UP: readonly Verb[] = [
  ["rose", "risen", "rising"],
  ["grew", "grown", "growing"],
  ["increased", "increased", "increasing"],
  ["climbed", "climbed", "climbing"],
  ["jumped", "jumped", "jumping"],
  ["soared", "soared", "soaring"],
  ["surged", "surged", "surging"],
  ["went up", "gone up", "going up"],
  ["expanded", "expanded", "expanding"],
  ["shot up", "shot up", "shooting up"],
  ["edged up", "edged up", "edging up"],
  ["picked up", "picked up", "picking up"],
  ["swelled", "swollen", "swelling"],
  ["leapt", "leapt", "leaping"],
  ["advanced", "advanced", "advancing"],
];
const DOWN: readonly Verb[] = [
  ["fell", "fallen", "falling"],
  ["dropped", "dropped", "dropping"],
  ["declined", "declined", "declining"],
  ["decreased", "decreased", "decreasing"],
  ["shrank", "shrunk", "shrinking"],
  ["slid", "slid", "sliding"],
  ["dipped", "dipped", "dipping"],
  ["plunged", "plunged", "plunging"],
  ["went down", "gone down", "going down"],
  ["contracted", "contracted", "contracting"],
  ["sank", "sunk", "sinking"],
  ["tumbled", "tumbled", "tumbling"],
  ["came down", "come down", "coming down"],
  ["receded", "receded", "receding"],
  ["eased", "eased", "easing"],
];

/** Behind the verb by how much, from what, to what: it has no object. */
const BY_HOW_MUCH =
  "(?= (?:by|to|from|nearly|almost|more than|over|about|around|\\d|[$€£]|sharply|slightly|last|this|in)\\b| (?:\\d|[$€£])|[,.])";

/** What rises or falls does so by another verb. */
export const otherChange =
  (one: number): Swap =>
  (told) => {
    const fillers = new Set<string>();
    const change = (words: string, behind: string): string => {
      let out = words;
      for (const verbs of [UP, DOWN]) {
        const other = verbs[one % verbs.length] as Verb;
        const forms = verbs.slice(0, 5).flatMap((verb) => verb.map((form, index) => ({ form, index })));
        const pattern = new RegExp(
          `\\b((?:has|have|had|was|were|been) (?:\\w+ly )?)?(${forms.map(({ form }) => form).join("|")})\\b${behind}`,
          "g",
        );
        out = out.replace(pattern, (all, perfect: string | undefined, form: string) => {
          const { index } = forms.find((known) => known.form === form) as { readonly index: number };
          if (/\b(?:was|were)/.test(perfect ?? "")) return all;
          const written = other[perfect !== undefined && index < 2 ? 1 : index] as string;
          fillers.add(written);
          return `${perfect ?? ""}${written}`;
        });
      }
      return out;
    };
    const text = change(told.text, BY_HOW_MUCH);
    if (text === told.text) return undefined;
    const { statements: _, ...gold } = told.gold;
    const statistics = gold.statistics.map((row) => ({
      ...row,
      measure: typeof row.measure === "string" ? change(row.measure, "") : row.measure,
    }));
    return { id: told.id, text, gold: { ...gold, statistics }, fillers: [...fillers] };
  };

/** Other things counted, other verbs for how they change. */
export const countedForms: readonly (readonly [string, Swap])[] = [
  ...Object.entries(THINGS).map(([kind, fillers]) => [`counted/${kind}`, otherThings(fillers)] as const),
  ...UP.map(([name], one) => [`change/${name.replace(" ", "_")}`, otherChange(one)] as const),
];
