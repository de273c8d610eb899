import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as vega from "vega";
import type { Tables } from "../../7-tabulate/schema.ts";
import { toArquero } from "../../8-transform/to-arquero.ts";
import { type CountryPairOfVisits, visitsByCountryPair } from "../../8-transform/visits-by-country-pair.ts";
import { countryPoints } from "./country-points.ts";
import { type Chart, frame, leftOut, sourceOf } from "./frame.ts";
import { namesOver } from "./labels.ts";
import { textWidth } from "./text-width.ts";
import { ink, palette, size } from "./theme.ts";
import { type CountryNames, counted, grouped, listed, spanning } from "./wording.ts";

/** Lines beyond this many hide each other. */
const maxRoutes = 100;
const maxLabels = 20;
const height = 376;

const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-110m.json"), "utf8")) as object;

/** Of d3-geo's projections, what is needed of them. */
interface Projection {
  (point: readonly [number, number]): [number, number] | null;
  fitExtent(extent: readonly [readonly [number, number], readonly [number, number]], shape: object): Projection;
  scale(): number;
  scale(scale: number): Projection;
  translate(): [number, number];
  translate(to: readonly [number, number]): Projection;
}

/** A map that holds all the points and is no closer than a continent. */
const projectionFor = (points: readonly (readonly [number, number])[]): Projection => {
  const make = (vega as unknown as { projection: (type: string) => () => Projection }).projection("equalEarth");
  const world = make().fitExtent([[0, 0], [size.chart, height]], { type: "Sphere" }); // biome-ignore format: two corners
  if (points.length === 0) return world;
  const near = make().fitExtent([[60, 40], [size.chart - 60, height - 40]], { type: "MultiPoint", coordinates: points }); // biome-ignore format: two corners
  const [most, least] = [world.scale() * 3.5, world.scale()];
  if (near.scale() <= most && near.scale() >= least) return near;
  const scale = Math.max(least, Math.min(most, near.scale()));
  const middle = points
    .map((point) => near(point) ?? [0, 0])
    .reduce(([x, y], [u, v]) => [x + u / points.length, y + v / points.length], [0, 0]);
  const [tx, ty] = near.translate();
  const ratio = scale / near.scale();
  return scale === least && points.length > 1
    ? world
    : near.scale(scale).translate([size.chart / 2 + (tx - middle[0]) * ratio, height / 2 + (ty - middle[1]) * ratio]);
};

interface Label {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly align: "left" | "right";
  readonly text: string;
}

/** Names beside the busiest countries, on the right or the left, where they cover no other name. */
const labelsFor = (
  places: readonly { readonly code: string; readonly x: number; readonly y: number; readonly name: string }[],
): Label[] => {
  const taken: { x0: number; x1: number; y: number }[] = [];
  const labels: Label[] = [];
  for (const { code, x, y, name } of places) {
    if (labels.length === maxLabels) break;
    const width = textWidth(name, size.caption);
    for (const align of ["left", "right"] as const) {
      const [x0, x1] = align === "left" ? [x + 7, x + 7 + width] : [x - 7 - width, x - 7];
      if (x0 < 0 || x1 > size.chart || y < 8 || y > height - 4) continue;
      if (taken.some((box) => x0 < box.x1 + 4 && box.x0 < x1 + 4 && Math.abs(box.y - y) < 14)) continue;
      taken.push({ x0, x1, y });
      labels.push({ code, x, y, align, text: name });
      break;
    }
  }
  return labels;
};

const finding = (routes: readonly CountryPairOfVisits[], visits: number, nameOf: (code: string) => string): string => {
  const [first] = routes;
  if (first === undefined) return "No visit leads from one known country to another";
  const way = (route: CountryPairOfVisits): string => `from ${nameOf(route.country)} to ${nameOf(route.destination_country)}`;
  if (routes.length === 1) return `All visits go ${way(first)}: ${grouped(visits)}`;
  if (first.visits === 1)
    return `No route was taken twice: ${counted(visits, "visit")} between ${counted(routes.length, "pair")} of countries`;
  const leaders = routes.filter((route) => route.visits === first.visits);
  if (leaders.length === 1) return `The busiest route leads ${way(first)}: ${grouped(first.visits)} of ${counted(visits, "visit")}`;
  if (leaders.length === 2) return `The busiest routes lead ${listed(leaders.map(way))}: ${counted(first.visits, "visit")} each`;
  return `No route stands out: ${grouped(leaders.length)} of ${grouped(routes.length)} were taken ${first.visits === 2 ? "twice" : `${grouped(first.visits)} times`}`;
};

/** Who goes where? Lines on a map from the visitors' countries to the countries visited, where each line ends in a dot. */
export const routeMap = (tables: Tables, names: CountryNames = new Map()): Chart => {
  const nameOf = (code: string): string => names.get(code) ?? code;
  const all = (visitsByCountryPair(toArquero("visitors", tables.visitors)).objects() as CountryPairOfVisits[]).filter(
    (route) => route.country !== route.destination_country,
  );
  const drawable = all.filter(({ country, destination_country }) => country in countryPoints && destination_country in countryPoints);
  const shown = drawable.slice(0, maxRoutes);
  const sum = (routes: readonly CountryPairOfVisits[]): number => routes.reduce((running, { visits }) => running + visits, 0);
  const made = tables.visitors.filter((visit) => visit.status !== "planned");
  const placed = made.filter((visit) => visit.country !== null && visit.destination_country !== null);

  const idsOf = new Map<string, string[]>();
  for (const { visit_id, country, destination_country } of placed) {
    const key = `${country} ${destination_country}`;
    const ids = idsOf.get(key);
    if (ids === undefined) idsOf.set(key, [visit_id]);
    else ids.push(visit_id);
  }
  const busy = new Map<string, { received: number; all: number; ids: string[] }>();
  for (const { country, destination_country, visits } of shown) {
    const here = busy.get(destination_country) ?? { received: 0, all: 0, ids: [] };
    const home = busy.get(country) ?? { received: 0, all: 0, ids: [] };
    busy.set(destination_country, {
      received: here.received + visits,
      all: here.all + visits,
      ids: [...here.ids, ...(idsOf.get(`${country} ${destination_country}`) ?? [])],
    });
    busy.set(country, { ...home, all: home.all + visits });
  }
  const projection = projectionFor([...busy.keys()].map((code) => countryPoints[code]));
  const places = [...busy]
    .map(([code, counts]) => {
      const [x, y] = projection(countryPoints[code]) ?? [0, 0];
      return { code, name: nameOf(code), x, y, ...counts };
    })
    .toSorted((a, b) => b.all - a.all || (a.code < b.code ? -1 : 1));
  const most = shown[0]?.visits ?? 1;
  const mostReceived = Math.max(1, ...places.map(({ received }) => received));

  const title = finding(all, sum(all), nameOf);
  // The positions are pixels already.
  const xy = {
    x: { field: "x", type: "quantitative", scale: null, axis: null },
    y: { field: "y", type: "quantitative", scale: null, axis: null },
  } as const;
  return frame({
    title,
    subtitle: `Visits abroad, each person's stay once, without planned ones; lines run from the visitor's country to the dot${spanning(placed.flatMap((visit) => [visit.date_start, visit.date_end]))}`,
    caption: [
      `${sourceOf(tables)}${shown.length < all.length ? ` Shown are the ${grouped(shown.length)} busiest of ${counted(all.length, "route")}, with ${grouped(sum(shown))} of ${counted(sum(all), "visit")}.` : ""} Borders: Natural Earth.`,
      ...leftOut([[made.length - placed.length, "without the visitor's country or a destination"]]),
    ],
    description: `Map of visits from country to country. ${title}. ${shown
      .slice(0, 10)
      .map(({ country, destination_country, visits }) => `${nameOf(country)} to ${nameOf(destination_country)}: ${grouped(visits)}`)
      .join("; ")}.`,
    panels:
      shown.length === 0
        ? []
        : [
            {
              width: size.chart,
              height,
              projection: { type: "equalEarth", scale: projection.scale(), translate: projection.translate() },
              layer: [
                {
                  data: { values: atlas, format: { type: "topojson", feature: "countries" } },
                  mark: { type: "geoshape", aria: false, clip: true, fill: "#ececec", stroke: ink.paper, strokeWidth: 0.7 },
                },
                {
                  data: {
                    values: shown.map(({ country, destination_country, visits }) => ({
                      type: "Feature",
                      geometry: { type: "LineString", coordinates: [countryPoints[country], countryPoints[destination_country]] },
                      visits,
                      says: `${nameOf(country)} to ${nameOf(destination_country)}: ${counted(visits, "visit")}`,
                      visit_ids: idsOf.get(`${country} ${destination_country}`) ?? [],
                    })),
                  },
                  mark: { type: "geoshape", clip: true, filled: false, stroke: palette.blue, strokeOpacity: 0.55, strokeCap: "round" },
                  encoding: {
                    strokeWidth: {
                      field: "visits",
                      type: "quantitative",
                      scale: { domain: [0, most], range: [most === 1 ? 1.4 : 0.8, most === 1 ? 1.4 : 6] },
                      legend: null,
                    },
                    description: { field: "says", type: "nominal" },
                    tooltip: { field: "says", type: "nominal" },
                  },
                },
                {
                  data: {
                    values: places
                      .filter(({ received }) => received > 0)
                      .map(({ x, y, name, received, ids }) => ({
                        x,
                        y,
                        received,
                        says: `${name} received ${counted(received, "visit")}`,
                        visit_ids: ids,
                      })),
                  },
                  mark: { type: "circle", color: palette.navy, opacity: 1, stroke: ink.paper, strokeWidth: 1 },
                  encoding: {
                    ...xy,
                    size: {
                      field: "received",
                      type: "quantitative",
                      scale: { domain: [0, mostReceived], range: [20, Math.min(300, 40 + 20 * mostReceived)] },
                      legend: null,
                    },
                    description: { field: "says", type: "nominal" },
                    tooltip: { field: "says", type: "nominal" },
                  },
                },
                ...namesOver(labelsFor(places).map((label) => ({ ...label, dx: label.align === "left" ? 7 : -7 }))),
              ],
            },
          ],
  });
};
