import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { byUnit } from "../../0-ground/by-unit.ts";
import type { Tables } from "../../7-tabulate/schema.ts";
import { type Contact, contacts } from "../../8-transform/contacts.ts";
import { toArquero } from "../../8-transform/to-arquero.ts";
import { type Chart, frame, leftOut, sourceOf } from "./frame.ts";
import { namesOver } from "./labels.ts";
import { textWidth, wrap } from "./text-width.ts";
import { ink, palette, size } from "./theme.ts";
import { type CountryNames, counted, grouped, listed, spanning } from "./wording.ts";

const maxNodes = 36;
const height = 560;

interface Node {
  readonly code: string;
  readonly label: string;
  readonly partners: number;
  readonly meetings: number;
  readonly meeting_ids: readonly string[];
  x: number;
  y: number;
}

const radius = (partners: number, most: number): number => 4 + 10 * Math.sqrt(partners / most);

/** The countries with the most partners, each with those that it met most, so that none stands alone. */
const chosen = (nodes: readonly Node[], pairs: readonly Contact[]): Node[] => {
  if (nodes.length <= maxNodes) return [...nodes];
  const byCodeOf = new Map(nodes.map((node) => [node.code, node]));
  const taken = new Set<Node>();
  for (const node of nodes) {
    const partners = pairs
      .filter(({ country_a, country_b }) => country_a === node.code || country_b === node.code) // most meetings first, as `contacts` gives them
      .map(({ country_a, country_b }) => byCodeOf.get(country_a === node.code ? country_b : country_a))
      .filter((partner) => partner !== undefined)
      .slice(0, 4);
    const wanted = [node, ...partners].filter((one) => !taken.has(one));
    if (taken.size + wanted.length > maxNodes) continue;
    for (const one of wanted) taken.add(one);
  }
  return nodes.filter((node) => taken.has(node));
};

/** Positions by forces, from the same start and without chance: the same countries lie at the same places on every run. */
const laidOut = (nodes: readonly Node[], edges: readonly Contact[]): void => {
  const most = Math.max(1, ...nodes.map(({ partners }) => partners));
  const index = new Map(nodes.map((node, at) => [node.code, at]));
  forceSimulation([...nodes])
    .force(
      "link",
      forceLink(edges.map(({ country_a, country_b }) => ({ source: index.get(country_a) ?? 0, target: index.get(country_b) ?? 0 })))
        .distance(70)
        .strength(0.5),
    )
    .force("charge", forceManyBody().strength(-260).distanceMax(320))
    .force(
      "collide",
      forceCollide<Node>((node) => Math.max(radius(node.partners, most) + 12, textWidth(node.label, size.caption) / 2 + 4)).iterations(4),
    )
    .force("x", forceX(0).strength(0.06))
    .force("y", forceY(0).strength(0.12))
    .force("centre", forceCenter(0, 0))
    .stop()
    .tick(400);
  // Into the frame, with room for the names; the two axes on one scale, so that forces keep their shape.
  const [left, right] = [Math.min(...nodes.map(({ x }) => x)), Math.max(...nodes.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...nodes.map(({ y }) => y)), Math.max(...nodes.map(({ y }) => y))];
  const scaleX = (size.chart - 120) / Math.max(1, right - left);
  const scaleY = (height - 70) / Math.max(1, bottom - top);
  const [sx, sy] = [Math.min(scaleX, scaleY * 1.6, 1.6), Math.min(scaleY, scaleX * 1.6, 1.6)];
  for (const node of nodes) {
    node.x = size.chart / 2 + (node.x - (left + right) / 2) * sx;
    node.y = height / 2 - 8 + (node.y - (top + bottom) / 2) * sy;
  }
};

const finding = (nodes: readonly Node[], pairs: number, nameOf: (code: string) => string): string => {
  const [first] = nodes;
  if (first === undefined) return "No held meeting brings two known countries together";
  const leaders = nodes.filter(({ partners }) => partners === first.partners);
  const partners = counted(first.partners, "other country", "other countries");
  if (leaders.length === 1) return `${nameOf(first.code)} met with the most countries: ${partners}`;
  if (leaders.length <= 3)
    return `${listed(leaders.map(({ code }) => nameOf(code)))} met with the most countries: ${grouped(first.partners)} each`;
  return `No country stands out: ${grouped(leaders.length)} of ${grouped(nodes.length)} met with ${partners} each, in ${counted(pairs, "pair")}`;
};

/** Which countries meet, whoever hosts? A network of countries, with a line for each pair that met. */
export const network = (tables: Tables, names: CountryNames = new Map()): Chart => {
  const nameOf = (code: string): string => names.get(code) ?? code;
  const all = contacts(toArquero("meetings", tables.meetings), toArquero("participants", tables.participants)).objects() as Contact[];

  const gathered = new Map<string, { partners: number; ids: Set<string> }>();
  for (const { country_a, country_b, meeting_ids } of all)
    for (const code of [country_a, country_b]) {
      const node = gathered.get(code) ?? { partners: 0, ids: new Set<string>() };
      node.partners++;
      for (const id of meeting_ids) node.ids.add(id);
      gathered.set(code, node);
    }
  const eventOf = new Map(tables.meetings.map(({ meeting_id, event_id }) => [meeting_id, event_id]));
  const eventsIn = (ids: Iterable<string>): number => new Set([...ids].map((id) => eventOf.get(id))).size;
  const nodes: Node[] = [...gathered]
    .map(([code, { partners, ids }]) => ({
      code,
      label: wrap(nameOf(code), size.caption, 120, { maxLines: 2 }).join("\n"),
      partners,
      meetings: eventsIn(ids),
      meeting_ids: [...ids],
      x: 0,
      y: 0,
    }))
    .toSorted((a, b) => b.partners - a.partners || b.meetings - a.meetings || byUnit(a.code, b.code));

  const shown = chosen(nodes, all);
  const drawn = new Map(shown.map((node) => [node.code, node]));
  const edges = all.filter(({ country_a, country_b }) => drawn.has(country_a) && drawn.has(country_b));
  for (const [index, node] of shown.entries()) {
    // A spiral to start from, the busiest in the middle.
    node.x = 12 * Math.sqrt(index + 0.5) * Math.cos(index * 2.4);
    node.y = 12 * Math.sqrt(index + 0.5) * Math.sin(index * 2.4);
  }
  if (shown.length > 0) laidOut(shown, edges);
  const mostMet = Math.max(1, ...edges.map(({ meetings }) => meetings));
  const mostPartners = Math.max(1, ...shown.map(({ partners }) => partners));

  const held = tables.meetings.filter(({ status }) => status === "held");
  const paired = new Set(all.flatMap(({ meeting_ids }) => meeting_ids));
  const title = finding(nodes, all.length, nameOf);
  // The positions are pixels already.
  const at = (field: string) => ({ field, type: "quantitative" as const, scale: null, axis: null });
  return frame({
    title,
    subtitle: `Countries that took part in a meeting together, in person or not; thicker lines are more meetings, larger dots more partners${spanning(
      held.filter(({ meeting_id }) => paired.has(meeting_id)).flatMap(({ date_start, date_end }) => [date_start, date_end]),
    )}`,
    caption: [
      `${sourceOf(tables)}${shown.length < nodes.length ? ` Shown are the countries with the most partners and those that they met most, ${grouped(shown.length)} of ${grouped(nodes.length)}.` : ""} Nearness has no meaning of its own.`,
      ...leftOut([[held.length - paired.size, "without two parties of known and different country"]]),
    ],
    description: `Network of countries that met. ${title}. ${all
      .slice(0, 10)
      .map(({ country_a, country_b, meetings }) => `${nameOf(country_a)} and ${nameOf(country_b)}: ${counted(meetings, "meeting")}`)
      .join("; ")}.`,
    panels:
      shown.length === 0
        ? []
        : [
            {
              width: size.chart,
              height,
              layer: [
                {
                  data: {
                    values: edges.map(({ country_a, country_b, meetings, meeting_ids }) => {
                      const [a, b] = [drawn.get(country_a), drawn.get(country_b)];
                      return {
                        x: a?.x ?? 0,
                        y: a?.y ?? 0,
                        x2: b?.x ?? 0,
                        y2: b?.y ?? 0,
                        meetings,
                        says: `${nameOf(country_a)} and ${nameOf(country_b)}: ${counted(meetings, "meeting")}`,
                        meeting_ids,
                      };
                    }),
                  },
                  mark: { type: "rule", color: palette.blue, opacity: 0.45, strokeCap: "round" },
                  encoding: {
                    x: at("x"),
                    y: at("y"),
                    x2: { field: "x2" },
                    y2: { field: "y2" },
                    strokeWidth: {
                      field: "meetings",
                      type: "quantitative",
                      scale: { domain: [0, mostMet], range: [mostMet === 1 ? 1.6 : 0.8, mostMet === 1 ? 1.6 : 8] },
                      legend: null,
                    },
                    description: { field: "says", type: "nominal" },
                    tooltip: { field: "says", type: "nominal" },
                  },
                },
                {
                  data: {
                    values: shown.map(({ code, x, y, partners, meetings, meeting_ids }) => ({
                      x,
                      y,
                      area: (2 * radius(partners, mostPartners)) ** 2,
                      says: `${nameOf(code)}: ${counted(meetings, "meeting")} with ${counted(partners, "other country", "other countries")}`,
                      meeting_ids,
                    })),
                  },
                  mark: { type: "circle", color: palette.navy, opacity: 1, stroke: ink.paper, strokeWidth: 1.5 },
                  encoding: {
                    x: at("x"),
                    y: at("y"),
                    size: { field: "area", type: "quantitative", scale: null },
                    description: { field: "says", type: "nominal" },
                    tooltip: { field: "says", type: "nominal" },
                  },
                },
                ...namesOver(
                  shown.map(({ x, y, partners, label }) => ({
                    x,
                    y: y + radius(partners, mostPartners) + 9,
                    text: label,
                    align: "center",
                    dx: 0,
                  })),
                ),
              ],
            },
          ],
  });
};
