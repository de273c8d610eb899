import { addMonths, type Day, isoDay, parseIsoDay, partsOf, two } from "../../src/0-ground/civil-day.ts";
import type { Cell, Cells } from "../../src/8-evaluate/likeness.ts";
import { MONTHS, publishedOf, WEEKDAYS } from "./dates.ts";
import { type Edit, edited, placed } from "./rows.ts";
import type { Swap, Told } from "./swap.ts";

const MONTH = `(?:Sept\\.?|${MONTHS.map((month) => `${month}|${month.slice(0, 3)}\\.?|${month.toUpperCase()}`).join("|")})`;
const WRITTEN = new RegExp(
  `^(?:(?:${WEEKDAYS.join("|")}),? )?(?:the )?(?:\\d\\d?(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} \\d\\d?(?:st|nd|rd|th)?)(?:,? \\d{4})?$`,
);
const RELATIVE_DAY = new RegExp(
  `^(?:(?:this|last|next|coming) )?(?:${WEEKDAYS.join("|")})(?: (?:morning|afternoon|evening|night))?$|^(?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening)|tomorrow (?:morning|evening)|yesterday (?:morning|evening))$|^the (?:same|next|following|previous) day$|^the day before$|^(?:that|the same) (?:evening|morning|night)$|^(?:last|this|next) week$|^the weekend$`,
  "i",
);
const RELATIVE_YEAR = /^(?:last|this|next) year$|^later this year$/i;
const YEARS = /^(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?$|^the (?:19|20)\d0s$/;
const DATED_MONTH = new RegExp(`^${MONTH} \\d{4}$`);

/** A day in the words of another, with its month, its ordinal ending and its year as they are written. */
function restyled(text: string, day: Day): string {
  const { year, month, day: number } = partsOf(day);
  const name = MONTHS[month - 1] as string;
  if (/^\d{4}-\d\d-\d\d/.test(text)) return `${isoDay(day)}${text.slice(10)}`;
  if (/^\d\d\.\d\d\.\d{4}/.test(text)) return `${two(number)}.${two(month)}.${year}${text.slice(10)}`;
  return text
    .replace(new RegExp(MONTH), (old) => {
      if (old === old.toUpperCase() && old.length > 3) return name.toUpperCase();
      const isShort = !MONTHS.includes(old) || old === "May";
      return isShort && old !== "May" ? name.slice(0, 3) + (old.endsWith(".") && name !== "May" ? "." : "") : name;
    })
    .replace(/(?<!\d)\d\d?(?!\d)(st|nd|rd|th)?/, (_, ending?: string) => `${number}${ending === undefined ? "" : endingOf(number)}`)
    .replace(/\d{4}$/, String(year));
}

const endingOf = (day: number): string => (day % 100 > 10 && day % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th"));

const shiftedDays = (value: string, by: number): string =>
  value.replace(/\d{4}-\d\d-\d\d/g, (day) => isoDay((parseIsoDay(day) as Day) + by));

/** The row at another time, or undefined where the swap does not know what would become of it. */
function moved(row: Cells, by: number, published: Day): Cells | undefined {
  const text = String(row.text);
  const value = row.value;
  if (row.type === "duration" || row.type === "set") return row;
  if (typeof value !== "string") return undefined;
  const isDays = /^(?:\.\.\/)?\d{4}-\d\d-\d\d(?:T[^/]*)?(?:\/\d{4}-\d\d-\d\d|\/\.\.)?$/.test(value);
  const day = parseIsoDay(/\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? "");
  const isNumeric = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$|^\d\d\.\d\d\.\d{4}(?: \d\d:\d\d)?$/.test(text);
  if (isDays && day !== null && (isNumeric || WRITTEN.test(text)))
    return { ...row, text: restyled(text, day + by), value: shiftedDays(value, by) };
  if (isDays && RELATIVE_DAY.test(text)) return { ...row, value: shiftedDays(value, by) };
  const after = partsOf(published + by).year;
  const years = after - partsOf(published).year;
  if (RELATIVE_YEAR.test(text) && /^\d{4}$/.test(value)) return { ...row, value: String(Number(value) + years) };
  if (
    (YEARS.test(text) || DATED_MONTH.test(text)) &&
    Number(value.slice(0, 4)) < partsOf(published).year - 0 &&
    partsOf(published).year <= after + 0
  )
    return row;
  return undefined;
}

/** The whole article by some weeks later or earlier, so that its weekdays stay. */
export const shifted =
  (weeksFor: (published: Day) => number | undefined): Swap =>
  (told) => {
    const published = publishedOf(told);
    const weeks = published === null ? undefined : weeksFor(published);
    const basis = told.gold.article.published_basis;
    if (published === null || weeks === undefined || basis === "url" || basis === "file_name" || basis === "metadata") return undefined;
    const by = 7 * weeks;
    const rows: Cells[] = [];
    const values = new Map<string, Cell>();
    for (const row of told.gold.dates) {
      const other = moved(row, by, published);
      if (other === undefined) return undefined;
      rows.push(other);
      values.set(String(row.value), other.value);
    }
    const at = placed(told).dates;
    const edits: Edit[] = [];
    for (const [index, row] of rows.entries()) {
      if (row.text === told.gold.dates[index]?.text) continue;
      const here = at.find((one) => one.index === index);
      if (here === undefined) return undefined;
      edits.push({ start: here.start, end: here.end, words: String(row.text) });
    }
    const another = (value: Cell): Cell | undefined => {
      if (typeof value !== "string" || value === "") return value;
      if (values.has(value)) return values.get(value);
      return /^(?:\.\.\/)?\d{4}-\d\d-\d\d(?:T[^/]*)?(?:\/\d{4}-\d\d-\d\d|\/\.\.)?$/.test(value) ? shiftedDays(value, by) : undefined;
    };
    const gold = goldAt(told, rows, another, isoDay(published + by));
    if (gold === undefined) return undefined;
    return { id: told.id, text: edited(told.text, edits), gold, fillers: [isoDay(published + by)] };
  };

function goldAt(
  told: Told,
  dates: readonly Cells[],
  another: (value: Cell) => Cell | undefined,
  published: string,
): Told["gold"] | undefined {
  const { statements: _, ...gold } = told.gold;
  const meetings = gold.meetings.map((meeting) => ({ ...meeting, date: another(meeting.date as Cell) }));
  const statistics = gold.statistics.map((row) => ({ ...row, period: another(row.period) }));
  const isOpen = meetings.some(({ date }) => date === undefined) || statistics.some(({ period }) => period === undefined);
  return isOpen ? undefined : ({ ...gold, article: { ...gold.article, published }, meetings, statistics, dates } as Told["gold"]);
}

/** The first number of weeks, near ones first, after which the day of publication is as wanted. */
const soonest =
  (isWanted: (day: Day, published: Day) => boolean) =>
  (published: Day): number | undefined => {
    for (let weeks = 1; weeks < 600; weeks++) for (const by of [weeks, -weeks]) if (isWanted(published + 7 * by, published)) return by;
    return undefined;
  };

/** The same report in another week, at a month's turn, at the year's turn, at the end of February. */
export const shiftedForms: readonly (readonly [string, Swap])[] = [
  ["dates/shifted/half_year", shifted(soonest((day, published) => Math.abs(day - published) > 150))],
  ["dates/shifted/three_weeks", shifted(() => 3)],
  ["dates/shifted/month_begins", shifted(soonest((day) => partsOf(day).day <= 2))],
  ["dates/shifted/month_ends", shifted(soonest((day) => partsOf(day + 1).day === 1 || partsOf(day + 2).day === 1))],
  ["dates/shifted/year_begins", shifted(soonest((day, published) => partsOf(day).month === 1 && partsOf(day).day <= 4 && day > published))],
  ["dates/shifted/year_ends", shifted(soonest((day) => partsOf(day).month === 12 && partsOf(day).day >= 28))],
  [
    "dates/shifted/leap_day",
    shifted(
      soonest(
        (day) =>
          partsOf(day).month === 3 && partsOf(day).day <= 2 && partsOf(day - 2).month === 2 && partsOf(addMonths(day, -1)).year % 4 === 0,
      ),
    ),
  ],
];
