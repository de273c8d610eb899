import { byUnit } from "../../0-ground/by-unit.ts";
import type { Tables } from "../../7-tabulate/schema.ts";
import { dayOf } from "../../8-transform/period.ts";
import { type Chart, frame, leftOut, type Panel, sourceOf } from "./frame.ts";
import { ink, palette, size } from "./theme.ts";
import { counted, dateInWords, grouped, listed, spanning } from "./wording.ts";

/** Up to so many years a cell is a day; beyond, it is a month. */
const dailyYears = 4;
const maxYears = 40;
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const monthNames = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

interface Cell {
  /** `2024-06-04` or `2024-06` */
  readonly when: string;
  readonly meetings: number;
  readonly meeting_ids: readonly string[];
}

const cellsOf = (tables: Tables, length: 10 | 7): Cell[] => {
  const cells = new Map<string, { events: Set<string>; ids: string[] }>();
  for (const meeting of tables.meetings) {
    const day = meeting.status === "held" ? dayOf(meeting) : null;
    if (day === null) continue;
    const cell = cells.get(day.slice(0, length)) ?? { events: new Set(), ids: [] };
    cell.events.add(meeting.event_id);
    cell.ids.push(meeting.meeting_id);
    cells.set(day.slice(0, length), cell);
  }
  return [...cells]
    .map(([when, { events, ids }]) => ({ when, meetings: events.size, meeting_ids: ids }))
    .toSorted((a, b) => byUnit(a.when, b.when));
};

const colourOf = (largest: number) =>
  ({
    field: "meetings",
    type: "quantitative",
    scale: { domain: [0, largest], range: ["#dfe6f0", palette.navy], interpolate: "lab" },
    legend:
      largest === 1
        ? null
        : {
            title: "Meetings",
            orient: "top",
            direction: "horizontal",
            titleOrient: "left",
            gradientLength: 160,
            gradientThickness: 12,
            values: [...new Set([0, largest])],
            format: ",d",
          },
  }) as const;

const inWords = (when: string): string => (when.length === 7 ? dateInWords(`${when}-01`, "month") : dateInWords(when));

const valuesOf = (cells: readonly Cell[], place: (when: string) => object) =>
  cells.map((cell) => ({ ...cell, ...place(cell.when), says: `${inWords(cell.when)}: ${counted(cell.meetings, "meeting")}` }));

const dayMs = 86_400_000;
/** Monday is 0. */
const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % 7;
/** Weeks of the year begin on Monday; the first may be short. */
const weekOf = (day: string): number => {
  const first = `${day.slice(0, 4)}-01-01`;
  return Math.floor(((Date.parse(day) - Date.parse(first)) / dayMs + weekdayOf(first)) / 7);
};

const yearPanel = (year: string, cells: readonly Cell[], largest: number): Panel => {
  const days = Array.from({ length: (Date.UTC(+year + 1, 0) - Date.UTC(+year, 0)) / dayMs }, (_, index) =>
    new Date(Date.UTC(+year, 0, 1 + index)).toISOString().slice(0, 10),
  );
  const place = (day: string) => ({ week: weekOf(day), weekday: weekdays[weekdayOf(day)] });
  const x = {
    field: "week",
    type: "ordinal" as const,
    scale: { domain: Array.from({ length: 54 }, (_, index) => index), paddingInner: 0.12 },
  };
  const y = { field: "weekday", type: "nominal" as const, sort: null, scale: { domain: [...weekdays], paddingInner: 0.12 } };
  const starts = monthNames.map((name, index) => ({ name, week: weekOf(`${year}-${String(index + 1).padStart(2, "0")}-01`) }));
  return {
    width: { step: (size.chart - 50) / 54 },
    height: { step: (size.chart - 50) / 54 },
    title: { text: year, anchor: "start", fontSize: size.label, fontWeight: 600, offset: 4, color: ink.strong },
    layer: [
      {
        data: { values: days.map(place) },
        mark: { type: "rect", aria: false, color: "#f1f1f1" },
        encoding: {
          x: { ...x, axis: null },
          y: { ...y, axis: { title: null, values: ["Mon", "Wed", "Fri", "Sun"], labelFontSize: size.caption } },
        },
      },
      {
        data: { values: valuesOf(cells, place) },
        mark: { type: "rect" },
        encoding: {
          x,
          y,
          color: colourOf(largest),
          description: { field: "says", type: "nominal" },
          tooltip: { field: "says", type: "nominal" },
        },
      },
      {
        data: { values: starts },
        mark: { type: "text", aria: false, y: -8, align: "left", dx: -6, fontSize: size.caption, color: ink.soft },
        encoding: { x, text: { field: "name", type: "nominal" } },
      },
    ],
  };
};

const monthsPanel = (years: readonly string[], cells: readonly Cell[], largest: number): Panel => {
  const place = (when: string) => ({ year: when.slice(0, 4), month: monthNames[+when.slice(5, 7) - 1] });
  const x = { field: "month", type: "nominal" as const, sort: null, scale: { domain: monthNames, paddingInner: 0.05 } };
  const y = { field: "year", type: "nominal" as const, sort: null, scale: { domain: [...years], paddingInner: 0.08 } };
  return {
    width: { step: 54 },
    height: { step: years.length > 25 ? 18 : 26 },
    layer: [
      {
        data: { values: years.flatMap((year) => monthNames.map((month) => ({ year, month }))) },
        mark: { type: "rect", aria: false, color: "#f1f1f1" },
        encoding: { x: { ...x, axis: { title: null, orient: "top", labelAngle: 0 } }, y: { ...y, axis: { title: null } } },
      },
      {
        data: { values: valuesOf(cells, place) },
        mark: { type: "rect" },
        encoding: {
          x,
          y,
          color: { ...colourOf(largest), legend: null },
          description: { field: "says", type: "nominal" },
          tooltip: { field: "says", type: "nominal" },
        },
      },
      {
        data: { values: valuesOf(cells, place) },
        mark: { type: "text", aria: false, fontSize: size.caption },
        encoding: {
          x,
          y,
          text: { field: "meetings", type: "quantitative", format: ",d" },
          color: { condition: { test: `datum.meetings > ${largest * 0.5}`, value: ink.paper }, value: ink.strong },
        },
      },
    ],
  };
};

const finding = (cells: readonly Cell[], all: number, unit: "day" | "month"): string => {
  const most = Math.max(0, ...cells.map(({ meetings }) => meetings));
  if (most === 0) return "No held meeting has a known day";
  if (cells.length === 1)
    return `${all === 1 ? "The only meeting was" : `All ${grouped(all)} meetings were`} ${unit === "day" ? "on" : "in"} ${inWords(cells[0].when)}`;
  if (most === 1) return `No ${unit} has more than one of the ${grouped(all)} meetings`;
  const busiest = cells.filter(({ meetings }) => meetings === most).map(({ when }) => inWords(when));
  if (busiest.length <= 2)
    return `${busiest.length === 1 ? `The busiest ${unit} was` : `The busiest ${unit}s were`} ${listed(busiest)}: ${grouped(most)} of ${counted(all, "meeting")}${busiest.length === 1 ? "" : " each"}`;
  return `${grouped(busiest.length)} ${unit}s share the most meetings: ${grouped(most)} each, of ${grouped(all)}`;
};

/** When do people meet? A calendar of days, or of months where the time is long; darker cells have more meetings. */
export const calendar = (tables: Tables): Chart => {
  const daily = cellsOf(tables, 10);
  const allYears = [...new Set(daily.map(({ when }) => when.slice(0, 4)))];
  const unit = allYears.length <= dailyYears ? "day" : "month";
  const cells = unit === "day" ? daily : cellsOf(tables, 7);
  const span =
    allYears.length === 0
      ? []
      : Array.from({ length: +allYears[allYears.length - 1] - +allYears[0] + 1 }, (_, index) =>
          String(+allYears[0] + index).padStart(4, "0"),
        );
  const years = unit === "day" ? allYears : span.slice(-maxYears);
  const shown = cells.filter(({ when }) => years.includes(when.slice(0, 4)));
  const sum = (some: readonly Cell[]): number => some.reduce((running, { meetings }) => running + meetings, 0);
  const largest = Math.max(1, ...shown.map(({ meetings }) => meetings));
  const held = tables.meetings.filter(({ status }) => status === "held");
  const dated = held.filter((meeting) => dayOf(meeting) !== null);
  const title = finding(cells, sum(cells), unit);
  return frame({
    title,
    subtitle: `Meetings held, by ${unit}${spanning(dated.map(({ date_start }) => date_start))}`,
    caption: [
      `${sourceOf(tables)}${shown.length < cells.length ? ` Shown are the last ${maxYears} years, with ${grouped(sum(shown))} of ${counted(sum(cells), "meeting")}.` : ""}`,
      ...leftOut([[held.length - dated.length, "without a known day"]]),
    ],
    description: `Calendar of meetings by ${unit}. ${title}. ${years.map((year) => `${year}: ${counted(sum(cells.filter(({ when }) => when.startsWith(year))), "meeting")}`).join("; ")}.`,
    panels:
      shown.length === 0
        ? []
        : unit === "day"
          ? years.map((year) =>
              yearPanel(
                year,
                shown.filter(({ when }) => when.startsWith(year)),
                largest,
              ),
            )
          : [monthsPanel(years, shown, largest)],
  });
};
