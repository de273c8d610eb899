import { byUnit } from "../../0-ground/by-unit.ts";
import type { Tables } from "../../7-tabulate/schema.ts";
import { type HostAndVisitor, hostVisitorMatrix } from "../../8-transform/host-visitor-matrix.ts";
import { toArquero } from "../../8-transform/to-arquero.ts";
import { type Chart, frame, labelsOf, leftOut, sourceOf } from "./frame.ts";
import { textWidth, wrap } from "./text-width.ts";
import { ink, palette, size } from "./theme.ts";
import { type CountryNames, counted, grouped, listed, spanning } from "./wording.ts";

const maxSide = 15;
const cellHeight = 30;

/** The most frequent pairs that fit into a matrix of `maxSide` rows and columns. */
const fitting = (cells: readonly HostAndVisitor[]): HostAndVisitor[] => {
  const [hosts, visitors] = [new Set<string>(), new Set<string>()];
  const fits = (codes: Set<string>, code: string): boolean => codes.has(code) || codes.size < maxSide;
  for (const { host, visitor } of cells) {
    if (!fits(hosts, host) || !fits(visitors, visitor)) continue;
    hosts.add(host);
    visitors.add(visitor);
  }
  return cells.filter((cell) => hosts.has(cell.host) && visitors.has(cell.visitor));
};

/** Codes by their meetings, the most frequent first; among equals by the order of what they met. */
const ranked = (cells: readonly HostAndVisitor[], side: "host" | "visitor", met: readonly string[] = []): string[] => {
  const totals = new Map<string, { meetings: number; first: number }>();
  for (const cell of cells) {
    const before = totals.get(cell[side]);
    const first = met.indexOf(cell.host);
    totals.set(cell[side], { meetings: cell.meetings + (before?.meetings ?? 0), first: Math.min(first, before?.first ?? first) });
  }
  return [...totals].toSorted(([a, x], [b, y]) => y.meetings - x.meetings || x.first - y.first || byUnit(a, b)).map(([code]) => code);
};

const finding = (cells: readonly HostAndVisitor[], all: number, nameOf: (code: string) => string): string => {
  const [first] = cells;
  if (first === undefined) return "No held meeting has a host and a visitor of known country";
  const pairOf = (cell: HostAndVisitor): string => `${nameOf(cell.host)} received ${nameOf(cell.visitor)}`;
  if (cells.length === 1) return `${pairOf(first)} in ${all === 1 ? "the only meeting" : `all ${grouped(all)} meetings`}`;
  if (first.meetings === 1)
    return `No country received another more than once: ${counted(cells.length, "pair")} in ${counted(all, "meeting")}`;
  const leaders = cells.filter((cell) => cell.meetings === first.meetings);
  if (leaders.length === 1) return `${pairOf(first)} most often: ${grouped(first.meetings)} of ${counted(all, "meeting")}`;
  if (leaders.length === 2)
    return `${listed(leaders.map(pairOf))} most often: ${counted(first.meetings, "meeting")} each, of ${grouped(all)}`;
  return `No pair stands out: ${grouped(leaders.length)} of ${counted(cells.length, "pair")} met ${first.meetings === 2 ? "twice" : `${grouped(first.meetings)} times`}`;
};

/** Who receives whom? Host countries in rows, visiting countries in columns, held meetings in the cells. */
export const matrix = (tables: Tables, names: CountryNames = new Map()): Chart => {
  const nameOf = (code: string): string => names.get(code) ?? code;
  const cells = hostVisitorMatrix(
    toArquero("meetings", tables.meetings),
    toArquero("participants", tables.participants),
  ).objects() as HostAndVisitor[];

  const eventOf = new Map(tables.meetings.map((meeting) => [meeting.meeting_id, meeting.event_id]));
  const eventsIn = (some: readonly HostAndVisitor[]): number =>
    new Set(some.flatMap((cell) => cell.meeting_ids.map((id) => eventOf.get(id)))).size;
  const all = eventsIn(cells);
  const held = tables.meetings.filter((meeting) => meeting.status === "held").length;
  const paired = new Set(cells.flatMap((cell) => cell.meeting_ids));
  const days = tables.meetings
    .filter((meeting) => paired.has(meeting.meeting_id))
    .flatMap((meeting) => [meeting.date_start, meeting.date_end]);

  const drawn = fitting(cells);
  const rows = ranked(drawn, "host");
  const columns = ranked(drawn, "visitor", rows);
  const largest = drawn.reduce((most, cell) => Math.max(most, cell.meetings), 1);

  const labelsFor = (codes: readonly string[], limit: number, maxLines: number): Record<string, string[]> =>
    Object.fromEntries(codes.map((code) => [code, wrap(nameOf(code), size.label, limit, { maxLines })]));
  const [rowLabels, columnLabels] = [labelsFor(rows, 160, 2), labelsFor(columns, 240, 1)];
  const widest = (lines: readonly string[]): number => Math.max(...lines.map((line) => textWidth(line, size.label)));
  const labelWidth = Math.max(0, ...Object.values(rowLabels).map(widest));
  // Slanting names stand out over the right end.
  const overhang = Math.max(
    30,
    ...columns.map((code, index) => widest(columnLabels[code] ?? [""]) * Math.SQRT1_2 - (columns.length - index - 1) * cellHeight),
  );
  const cellWidth = Math.max(cellHeight, Math.min(64, Math.floor((size.chart - labelWidth - overhang) / columns.length)));

  const title = finding(cells, all, nameOf);
  const x = { field: "visitor", type: "nominal", scale: { domain: columns, paddingInner: 0.06 } } as const;
  const y = { field: "host", type: "nominal", scale: { domain: rows, paddingInner: 0.06 } } as const;
  return frame({
    title,
    subtitle: `Meetings held, host countries in rows, visiting countries in columns${spanning(days)}`,
    caption: [
      `${sourceOf(tables)}${drawn.length < cells.length ? ` Shown are the most frequent pairs, with ${grouped(eventsIn(drawn))} of ${counted(all, "meeting")}.` : ""}`,
      ...leftOut([[held - paired.size, "without a host and a visitor of known country"]]),
    ],
    description: `Matrix of host countries by visiting countries. ${title}. ${drawn
      .slice(0, 10)
      .map((cell) => `${nameOf(cell.host)} received ${nameOf(cell.visitor)} in ${counted(cell.meetings, "meeting")}`)
      .join("; ")}.`,
    panels:
      drawn.length === 0
        ? []
        : [
            {
              data: {
                values: drawn.map((cell) => ({
                  ...cell,
                  says: `${nameOf(cell.host)} received ${nameOf(cell.visitor)}: ${counted(cell.meetings, "meeting")}`,
                })),
              },
              width: { step: cellWidth },
              height: { step: cellHeight },
              encoding: {
                x: {
                  ...x,
                  axis: {
                    title: null,
                    orient: "top",
                    labelAngle: -45,
                    labelAlign: "left",
                    labelExpr: `${JSON.stringify(columnLabels)}[datum.value][0]`,
                    labelOverlap: false,
                  },
                },
                y: { ...y, axis: { title: null, ...labelsOf(rowLabels) } },
              },
              layer: [
                {
                  data: { values: rows.flatMap((host) => columns.map((visitor) => ({ host, visitor }))) },
                  mark: { type: "rect", aria: false, color: "#f4f4f4" },
                },
                {
                  mark: { type: "rect" },
                  encoding: {
                    description: { field: "says", type: "nominal" },
                    tooltip: { field: "says", type: "nominal" },
                    color: {
                      field: "meetings",
                      type: "quantitative",
                      scale: { domain: [0, largest], range: ["#dfe6f0", palette.navy], interpolate: "lab" },
                      legend: null,
                    },
                  },
                },
                {
                  mark: { type: "text", aria: false },
                  encoding: {
                    text: { field: "meetings", type: "quantitative", format: ",d" },
                    color: { condition: { test: `datum.meetings > ${largest * 0.5}`, value: ink.paper }, value: ink.strong },
                  },
                },
              ],
            },
          ],
  });
};
