import type { Tables } from "../../7-tabulate/schema.ts";
import { toArquero } from "../../8-transform/to-arquero.ts";
import { type Traveller, topTravellers } from "../../8-transform/top-travellers.ts";
import { type Chart, frame, labelsOf, leftOut, sourceOf } from "./frame.ts";
import { textWidth, wrap } from "./text-width.ts";
import { ink, palette, size } from "./theme.ts";
import { type CountryNames, counted, grouped, listed, spanning } from "./wording.ts";

const maxRows = 15;
const english = new Intl.Collator("en");

const finding = (travellers: readonly Traveller[]): string => {
  const [first] = travellers;
  if (first === undefined) return "No named person is reported on a visit abroad";
  const all = travellers.length;
  if (all === 1) return `${first.name} is the only named visitor, with ${counted(first.visits, "visit")}`;
  if (first.visits === 1) return `None of the ${grouped(all)} named visitors made more than one visit`;
  const leaders = travellers.filter((traveller) => traveller.visits === first.visits);
  if (leaders.length === 1)
    return `${first.name} made the most visits: ${grouped(first.visits)}, to ${counted(first.countries, "country", "countries")}`;
  if (leaders.length <= 2) return `${listed(leaders.map((leader) => leader.name))} made the most visits: ${grouped(first.visits)} each`;
  return `${grouped(leaders.length)} of ${grouped(all)} named visitors made the most visits: ${grouped(first.visits)} each`;
};

/** Who made the most visits abroad, and where to? Bars with their values and the countries visited. */
export const topVisitors = (tables: Tables, names: CountryNames = new Map()): Chart => {
  const nameOf = (code: string): string => names.get(code) ?? code;
  const travellers = topTravellers(toArquero("visitors", tables.visitors), toArquero("people", tables.people)).objects() as Traveller[];
  const shown = travellers.slice(0, maxRows);
  const made = tables.visitors.filter((visit) => visit.status !== "planned");
  const named = made.filter((visit) => visit.person_id !== null);
  const placed = named.filter((visit) => visit.destination_country !== null);

  const most = shown[0]?.visits ?? 1;
  const labels = Object.fromEntries(
    shown.map(({ person_id, name, country }) => [
      person_id,
      wrap(country === null ? name : `${name}, ${nameOf(country)}`, size.label, 250, { maxLines: 2 }),
    ]),
  );
  const labelWidth = Math.max(0, ...Object.values(labels).flatMap((lines) => lines.map((line) => textWidth(line, size.label))));
  const barWidth = Math.round((size.chart - labelWidth) * 0.4);
  const order = shown.map(({ person_id }) => person_id);
  const bars = shown.map((traveller) => {
    const countries = traveller.destinations.map(nameOf).toSorted(english.compare);
    const places = countries.length <= 3 ? listed(countries) : counted(countries.length, "country", "countries");
    return {
      ...traveller,
      reach: `${grouped(traveller.visits)}, to ${places}`,
      says: `${traveller.name}: ${counted(traveller.visits, "visit")}, to ${places}`,
    };
  });

  const title = finding(travellers);
  const y = { field: "person_id", type: "nominal", sort: order, scale: { domain: order, paddingInner: 0.35 } } as const;
  const rest = travellers.length - shown.length;
  return frame({
    title,
    subtitle: `Visits abroad by named persons, each counted once, without planned ones${spanning(placed.flatMap((visit) => [visit.date_start, visit.date_end]))}`,
    caption: [
      `${sourceOf(tables)}${rest > 0 ? ` Not shown: ${counted(rest, "more visitor")}, with ${counted(shown[shown.length - 1].visits, "visit")} each at most.` : ""}`,
      ...leftOut([
        [made.length - named.length, "without a name"],
        [named.length - placed.length, "without a destination country"],
      ]),
    ],
    description: `Bar chart of the persons who made the most visits abroad. ${title}. ${shown
      .slice(0, 10)
      .map(({ name, visits, destinations }) => `${name}: ${counted(visits, "visit")}, to ${listed(destinations.map(nameOf))}`)
      .join("; ")}.`,
    panels:
      shown.length === 0
        ? []
        : [
            {
              data: { values: bars },
              width: barWidth,
              height: { step: 34 },
              encoding: {
                y: { ...y, axis: { title: null, ...labelsOf(labels) } },
                x: { field: "visits", type: "quantitative", scale: { domain: [0, most] }, axis: null },
              },
              layer: [
                {
                  mark: { type: "bar", color: palette.blue },
                  encoding: { description: { field: "says", type: "nominal" }, tooltip: { field: "says", type: "nominal" } },
                },
                {
                  mark: { type: "text", aria: false, align: "left", baseline: "middle", dx: 7, lineHeight: size.line, color: ink.strong },
                  encoding: { text: { field: "reach", type: "nominal" } },
                },
              ],
            },
          ],
  });
};
