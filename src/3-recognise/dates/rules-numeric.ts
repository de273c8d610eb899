import { clockTail } from "./clock.ts";
import { dateRule, day, fullYear, isDash, month, numberGoesOn, part, year4 } from "./parts.ts";
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
  pattern: [
    part("d m y", (text, at) => {
      const mark = text.markAt(at + 1);
      const stops = mark === 0x2e;
      if ((!stops && mark !== 0x2f && mark !== 0x2d) || text.markAt(at + 3) !== mark || !text.glued(at + 3)) return null;
      if (text.kind[at + 2] !== K.number || text.kind[at + 4] !== K.number || !text.glued(at + 4) || text.digits(at + 2) > 2) return null;
      const digits = text.digits(at + 4);
      if (digits !== 4 && (digits !== 2 || mark === 0x2d)) return null;
      if (
        numberGoesOn(text, at + 5) ||
        (text.glued(at + 5) &&
          (mark !== 0x2e || text.markAt(at + 5) !== 0x2d) &&
          (text.markAt(at + 5) === mark || text.markAt(at + 5) === 0x2f) &&
          text.kind[at + 6] === K.number)
      )
        return null;
      const first = text.value[at] as number;
      const second = text.value[at + 2] as number;
      const written = text.value[at + 4] as number;
      const year = digits === 4 ? written : fullYear(written);
      return { value: { first, second, year, stops }, last: at + 5 };
    }),
    dayPartTail,
    weekdayTail,
    clockTail,
  ],
  make: ({ first, second, year, stops }, _part, _weekday, clock) => {
    if (year < 1000 || year > 2199 || first < 1 || second < 1) return null;
    if (!((first <= 31 && second <= 12) || (first <= 12 && second <= 31))) return null;
    return { kind: "numeric", first, second, year, stops, ...(clock === null ? {} : { clock }) };
  },
  yes: {
    "02.04.2021": "02.04.2021",
    "28.05.2022 [11:37]": "28.05.2022T11:37",
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
  pattern: [
    part("y m d", (text, at) => {
      if (text.digits(at) === 8) {
        const value = text.value[at] as number;
        return value < 19000101 || value > 20991231
          ? null
          : { value: { year: Math.floor(value / 10000), month: Math.floor(value / 100) % 100, day: value % 100 }, last: at + 1 };
      }
      const mark = text.markAt(at + 1);
      if ((!isDash(mark) && mark !== 0x2f && mark !== 0x2e) || !text.glued(at + 1) || text.markAt(at + 3) !== mark || !text.glued(at + 3))
        return null;
      if (text.kind[at + 2] !== K.number || text.kind[at + 4] !== K.number || !text.glued(at + 2) || !text.glued(at + 4)) return null;
      if (text.digits(at + 2) > 2 || text.digits(at + 4) > 2 || numberGoesOn(text, at + 5)) return null;
      return {
        value: { year: text.value[at] as number, month: text.value[at + 2] as number, day: text.value[at + 4] as number },
        last: at + 5,
      };
    }),
    clockTail,
  ],
  make: ({ year, month, day }, clock) =>
    month < 1 || month > 12 || year < 1000 || year > 2199 || day < 1 ? null : dated({ month, day, tail: { year }, weekday: null, clock }),
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
