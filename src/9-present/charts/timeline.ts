import type { ColumnTable } from "arquero";
import { byUnit } from "../../0-ground/by-unit.ts";
import type { Tables } from "../../7-tabulate/schema.ts";
import { type MeetingsInTime, meetingsByCountryAndTime, type Step } from "../../8-transform/meetings-by-country-and-time.ts";
import { toArquero } from "../../8-transform/to-arquero.ts";
import { type Chart, frame, labelsOf, leftOut, sourceOf } from "./frame.ts";
import { textWidth, wrap } from "./text-width.ts";
import { ink, palette, size } from "./theme.ts";
import { type CountryNames, counted, dateInWords, grouped, listed, periodInWords } from "./wording.ts";

const maxRows = 15;
const others = "others";

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;
const dayOfNumber = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** At most nine days for the axis, on firsts of months or years where the time is long. */
const ticksOf = (first: string, last: string): { readonly days: readonly string[]; readonly format: string } => {
  const days = dayNumber(last) - dayNumber(first) + 1;
  if (days <= 60) {
    const step = [1, 2, 7].find((one) => days / one <= 9) ?? 7;
    return {
      days: Array.from({ length: Math.ceil(days / step) }, (_, index) => dayOfNumber(dayNumber(first) + index * step)),
      format: "%-d %b %Y",
    };
  }
  const [y0, y1] = [+first.slice(0, 4), +last.slice(0, 4)];
  const months = [1, 3, 6].find((one) => days / 30.4 / one <= 8);
  const step = months ?? 12 * ([1, 2, 5, 10, 20, 50].find((one) => (y1 - y0 + 1) / one <= 9) ?? 100);
  const ticks = Array.from(
    { length: Math.ceil(((y1 - y0 + 2) * 12) / step) },
    (_, index) => new Date(Date.UTC(y0 - (y0 % Math.max(1, step / 12)), index * step, 1)),
  );
  return {
    days: ticks.map((tick) => tick.toISOString().slice(0, 10)).filter((day) => day >= first && day <= last),
    format: months === undefined ? "%Y" : "%b %Y",
  };
};

/** The finest step at which dots do not crowd. */
const stepFor = (meetings: ColumnTable): Step => {
  const dots = meetingsByCountryAndTime(meetings, "day").objects() as MeetingsInTime[];
  const days = dots.length === 0 ? 0 : dayNumber(dots[dots.length - 1].date) - dayNumber(dots[0].date);
  if (dots.length <= 150 || days <= 60) return "day";
  return days <= 366 * 4 ? "month" : days <= 366 * 12 ? "quarter" : "year";
};

const totalsOf = (dots: readonly MeetingsInTime[]): [code: string, total: number][] => {
  const totals = new Map<string, number>();
  for (const dot of dots) totals.set(dot.country, (totals.get(dot.country) ?? 0) + dot.meetings);
  return [...totals].toSorted((a, b) => b[1] - a[1] || byUnit(a[0], b[0]));
};

/** The dots of several countries in one row. */
const merged = (dots: readonly MeetingsInTime[]): MeetingsInTime[] => {
  const byDate = new Map<string, MeetingsInTime>();
  for (const dot of dots) {
    const before = byDate.get(dot.date);
    byDate.set(dot.date, {
      country: others,
      date: dot.date,
      meetings: dot.meetings + (before?.meetings ?? 0),
      meeting_ids: [...(before?.meeting_ids ?? []), ...dot.meeting_ids],
    });
  }
  return [...byDate.values()];
};

const finding = (totals: readonly (readonly [string, number])[], all: number, nameOf: (code: string) => string): string => {
  const [first] = totals;
  if (first === undefined) return "No held meeting has a known country and day";
  const most = first[1];
  if (totals.length === 1) return `${nameOf(first[0])} hosted ${all === 1 ? "the only meeting" : `all ${grouped(all)} meetings`}`;
  if (most === 1) return `No country hosted more than one of the ${grouped(all)} meetings`;
  const leaders = totals.filter(([, total]) => total === most).map(([code]) => nameOf(code));
  if (leaders.length === 1) return `${leaders[0]} hosted more meetings than any other country: ${grouped(most)} of ${grouped(all)}`;
  if (leaders.length <= 3) return `${listed(leaders)} hosted the most meetings: ${grouped(most)} each, of ${grouped(all)}`;
  return `No country stands out: ${grouped(leaders.length)} hosted ${grouped(most)} of the ${grouped(all)} meetings each`;
};

/** When did meetings take place, and in which country? Dots in time by the country of the meeting, for held meetings. */
export const timeline = (tables: Tables, names: CountryNames = new Map()): Chart => {
  const nameOf = (code: string): string => names.get(code) ?? code;
  const meetings = toArquero("meetings", tables.meetings);
  const step = stepFor(meetings);
  const all = meetingsByCountryAndTime(meetings, step).objects() as MeetingsInTime[];

  const totals = totalsOf(all);
  const shown = new Set((totals.length > maxRows ? totals.slice(0, maxRows - 1) : totals).map(([code]) => code));
  const dots = [...all.filter((dot) => shown.has(dot.country)), ...merged(all.filter((dot) => !shown.has(dot.country)))].toSorted(
    (a, b) => b.meetings - a.meetings,
  ); // the smaller dots over the larger
  const rows = totalsOf(dots).toSorted((a, b) => Number(a[0] === others) - Number(b[0] === others));
  const sum = rows.reduce((running, [, total]) => running + total, 0);
  const [first, last] = [all[0]?.date ?? "2000-01-01", all[all.length - 1]?.date ?? "2000-01-01"];
  // The dots of many countries together are capped at the largest of one country, which would else be too small to see.
  const largest = dots.reduce((most, dot) => (dot.country === others ? most : Math.max(most, dot.meetings)), 1);
  const capped = dots.some((dot) => dot.country === others && dot.meetings > largest);

  const labelOf = (code: string): string[] =>
    wrap(code === others ? counted(totals.length - shown.size, "other country", "other countries") : nameOf(code), size.label, 210, {
      maxLines: 2,
    });
  const labels = Object.fromEntries(rows.map(([code]) => [code, labelOf(code)]));
  const labelWidth = Math.max(0, ...Object.values(labels).flatMap((lines) => lines.map((line) => textWidth(line, size.label))));

  const pad = Math.max(1, Math.round((dayNumber(last) - dayNumber(first)) * 0.02));
  const domain = [dayOfNumber(dayNumber(first) - pad), dayOfNumber(dayNumber(last) + pad)] as const;
  const ticks = ticksOf(...domain);
  const order = rows.map(([code]) => code);
  const y = { field: "country", type: "nominal", sort: order, scale: { domain: order } } as const;

  const held = tables.meetings.filter((meeting) => meeting.status === "held");
  const placed = held.filter((meeting) => meeting.country !== null).length;
  const drawn = all.reduce((running, dot) => running + dot.meeting_ids.length, 0);
  const title = finding(totals, sum, nameOf);
  return frame({
    title,
    subtitle: `Meetings held, by country of the meeting and ${step}${sum === 0 ? "" : `, ${periodInWords(first, last, step)}`}`,
    caption: [
      `${sourceOf(tables)}${sum === 0 ? "" : ` Figures at the right are totals.${capped ? " Grey dots are no larger than the largest blue one." : ""}`}`,
      ...leftOut([
        [held.length - placed, "without a country"],
        [placed - drawn, "without a known day"],
      ]),
    ],
    description: `Dot chart of when and where meetings were held. ${title}. ${rows.map(([code, total]) => `${code === others ? "Others" : nameOf(code)} ${grouped(total)}`).join(", ")}.`,
    panels:
      sum === 0
        ? []
        : [
            {
              width: Math.round(size.chart - labelWidth - 50),
              height: { step: 26 },
              layer: [
                {
                  data: {
                    values: dots.map((dot) => ({
                      ...dot,
                      says: `${dot.country === others ? "Other countries" : nameOf(dot.country)}, ${dateInWords(dot.date, step)}: ${counted(dot.meetings, "meeting")}`,
                    })),
                  },
                  mark: { type: "circle", opacity: 0.8, stroke: ink.paper, strokeWidth: 1 },
                  encoding: {
                    x: {
                      field: "date",
                      type: "temporal",
                      scale: { type: "utc", domain: [...domain] },
                      axis: {
                        title: null,
                        values: [...ticks.days],
                        format: ticks.format,
                        domain: true,
                        ticks: true,
                        grid: true,
                        labelFlush: false,
                        labelOverlap: "greedy",
                      },
                    },
                    y: { ...y, axis: { title: null, ...labelsOf(labels) } },
                    description: { field: "says", type: "nominal" },
                    tooltip: { field: "says", type: "nominal" },
                    color: { condition: { test: `datum.country === "${others}"`, value: palette.grey }, value: palette.navy },
                    size: {
                      field: "meetings",
                      type: "quantitative",
                      scale: { domain: [0, largest], clamp: true, range: [largest === 1 ? 0 : 14, Math.min(320, 90 * largest)] },
                      legend:
                        largest === 1
                          ? null
                          : {
                              title: "Meetings",
                              orient: "top",
                              direction: "horizontal",
                              titleOrient: "left",
                              values: [...new Set([1, Math.ceil(largest / 2), largest])],
                              format: ",d",
                            },
                    },
                  },
                },
                {
                  data: { values: rows.map(([country, total]) => ({ country, total })) },
                  mark: { type: "text", aria: false, align: "right", x: { expr: "width + 36" }, color: ink.soft },
                  encoding: { y, text: { field: "total", type: "quantitative", format: ",d" } },
                },
              ],
            },
          ],
  });
};
