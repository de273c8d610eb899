import { clockTail } from "./clock.ts";
import { isoDay, numeric } from "./numeric-parts.ts";
import { dateRule, day, isDash, month, part, year4 } from "./parts.ts";
import { dated, dayNumber, freeStanding } from "./rules-day.ts";
import { dayPartTail, weekdayTail } from "./tails.ts";
import { changed } from "./telling.ts";
import { K } from "./vocabulary.ts";

/** Dates in figures alone. */

/** `12.03.2024`, `03/12/2024`, `2.4.21`: day and month by the evidence. */
export const numericDate = dateRule({
  name: "date/numeric",
  starts: (text, at) =>
    text.kind[at + 1] === K.none &&
    text.doc.mark(at + 1) !== 0x3a &&
    dayNumber(text, at) &&
    text.glued(at + 1) &&
    (text.glued(at + 2) || text.doc.mark(at + 1) === 0x2e) &&
    text.kind[at + 2] === K.number,
  pattern: [part("d m y", numeric), dayPartTail, weekdayTail, clockTail],
  make: (date, _part, weekday, clock) => changed(date, { ...(weekday === null ? {} : { weekday }), ...(clock === null ? {} : { clock }) }),
  yes: {
    "02.04.2021": "02.04.2021",
    "29. 9. 2023": "29.09.2023",
    "28.05.2022 [11:37]": "28.05.2022T11:37",
    "12/11/2019 (Tuesday)": "Tue 12/11/2019",
    "03/12/2024": "03/12/2024",
    "12-03-2024": "12/03/2024",
    "3/5/24": "03/05/2024",
  },
  no: ["13.13.2021", "rose to 5. 3.5 were", "5. 12. 24", "10.10.10.10", "192.168.20.21", "1/2/3", "0.04.2021", "32/01/2020"],
});

/** `06-08.10.2019`, `12.-14.05.2021`: days of one month. */
export const numericDays = dateRule({
  name: "date/numeric-days",
  starts: (text, at) => {
    if (!dayNumber(text, at) || !text.glued(at + 1)) return false;
    const dash = text.doc.mark(at + 1) === 0x2e ? at + 2 : at + 1;
    return isDash(text.markAt(dash)) && text.kind[dash + 1] === K.number && text.doc.mark(dash + 2) === 0x2e;
  },
  pattern: [
    day,
    part("-", (text, at) => {
      const dash = text.doc.mark(at) === 0x2e ? at + 1 : at;
      return isDash(text.markAt(dash)) ? { value: null, last: dash + 1 } : null;
    }),
    part("d.m.y", numeric),
  ],
  make: (from, _dash, { first: day, second: month, year, stops }) => {
    if (!stops || from >= day) return null;
    const left = dated({ month, day: from, tail: { year }, weekday: null, clock: null });
    const right = dated({ month, day, tail: { year }, weekday: null, clock: null });
    return left && right ? { kind: "range", from: left, to: right } : null;
  },
  yes: { "on 06-08.10.2019 in": "2019-10-06 to 2019-10-08", "12.-14.05.2021": "2021-05-12 to 2021-05-14" },
  no: ["08-06.10.2019", "06-08/10/2019", "6-8.10 points"],
});

/** `2024-03-12`, `2024/3/12`, `20240312` */
export const isoDate = dateRule({
  name: "date/year-month-day",
  starts: (text, at) =>
    text.kind[at] === K.number &&
    ((text.digits(at) === 4 && text.kind[at + 2] === K.number && text.glued(at + 2)) || text.digits(at) === 8) &&
    freeStanding(text, at),
  pattern: [part("y m d", isoDay), clockTail],
  make: ({ year, month, day }, clock) => dated({ month, day, tail: { year }, weekday: null, clock }),
  yes: {
    "date 2024-06-11 11 June": "2024-06-11",
    "2017-08-30 15:16 | 0": "2017-08-30T15:16",
    "2024/3/12": "2024-03-12",
    "20240312": "2024-03-12",
    "2024-06-11T10:00:00+04:00": "2024-06-11T10:00+04:00",
    "2024-06-11T10:00Z": "2024-06-11T10:00Z",
    "2021.06.03": "2021-06-03",
  },
  no: ["2024-13-12", "2024-02-30", "/2023/09/18/crossings", "12345678", "20241301"],
});

export const chineseOrder = dateRule({
  name: "date/year-month-name-day",
  starts: (text, at) => text.kind[at] === K.number && text.digits(at) === 4 && text.kind[at + 1] === K.month,
  pattern: [year4, month, day],
  make: (year, month, day) => dated({ month, day, tail: { year }, weekday: null, clock: null }),
  yes: { "2021 June 3": "2021-06-03" },
  no: ["2021 June", "2021, June 3"],
});
