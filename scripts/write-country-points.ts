/** Writes the point of each country at which the charts draw it: `npx tsx scripts/write-country-points.ts`. From Natural Earth (public domain). */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoArea, geoCentroid } from "d3-geo";
import iso from "i18n-iso-countries";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

const require = createRequire(import.meta.url);
const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8")) as Topology<{
  countries: GeometryCollection<{ name: string }>;
}>;

/** Countries that the atlas lacks, or whose largest part is not what one thinks of. */
const byHand: Readonly<Record<string, readonly [number, number]>> = {
  BES: [-68.3, 12.2],
  BVT: [3.4, -54.4],
  CCK: [96.8, -12.2],
  CXR: [105.6, -10.5],
  GIB: [-5.3, 36.1],
  GLP: [-61.5, 16.2],
  GUF: [-53.1, 4],
  MTQ: [-61, 14.7],
  MYT: [45.2, -12.8],
  REU: [55.5, -21.1],
  SJM: [16, 78.2],
  TKL: [-171.8, -9.2],
  TUV: [179.2, -8.5],
  UMI: [166.6, 19.3],
};

const points = new Map<string, readonly [number, number]>(Object.entries(byHand));
for (const country of feature(atlas, atlas.objects.countries).features) {
  const code = country.properties.name === "Kosovo" ? "XKX" : iso.numericToAlpha3(String(country.id ?? ""));
  if (code === undefined) continue;
  const { geometry } = country;
  const parts =
    geometry.type === "MultiPolygon"
      ? geometry.coordinates.map((coordinates) => ({ type: "Polygon" as const, coordinates }))
      : [geometry as { type: "Polygon"; coordinates: number[][][] }];
  const [largest] = parts.toSorted((a, b) => geoArea(b) - geoArea(a));
  const [longitude, latitude] = geoCentroid(largest);
  points.set(code, [Math.round(longitude * 10) / 10, Math.round(latitude * 10) / 10]);
}

const lines = [...points]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, [longitude, latitude]]) => `  ${code}: [${longitude}, ${latitude}],\n`);
writeFileSync(
  new URL("../src/9-present/charts/country-points.ts", import.meta.url),
  `/** Longitude and latitude of the middle of each country's largest part, by alpha-3 code; made by scripts/write-country-points.ts from Natural Earth. */
export const countryPoints: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
${lines.join("")}};
`,
);
