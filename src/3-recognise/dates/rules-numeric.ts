import { clockTail } from "./clock.ts";
import { isoDay, numeric } from "./numeric-parts.ts";
import { dateRule, day, month, part, year4 } from "./parts.ts";
import { dated, dayNumber, freeStanding } from "./rules-day.ts";
import { dayPartTail, weekdayTail } from "./tails.ts";
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
    text.glued(at + 2) &&
    text.kind[at + 2] === K.number,
  pattern: [part("d m y", numeric), dayPartTail, weekdayTail, clockTail],
  make: (date, _part, weekday, clock) => ({
    ...date,
    ...(weekday === null ? {} : { weekday }),
    ...(clock === null ? {} : { clock }),
  }),
  yes: {
    "02.04.2021": "02.04.2021",
    "28.05.2022 [11:37]": "28.05.2022T11:37",
    "12/11/2019 (Tuesday)": "Tue 12/11/2019",
    "03/12/2024": "03/12/2024",
    "12-03-2024": "12/03/2024",
    "3/5/24": "03/05/2024",
  },
  no: ["13.13.2021", "10.10.10.10", "192.168.20.21", "1/2/3", "0.04.2021", "32/01/2020"],
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
