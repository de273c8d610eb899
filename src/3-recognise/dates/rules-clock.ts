import { beginsClock, clock } from "./clock.ts";
import { dateRule, nothing, part } from "./parts.ts";
import { K } from "./vocabulary.ts";

/** A clock time by itself. */

const CLOCK_BEFORE: ReadonlySet<number> = new Set([K.at, K.by, K.from, K.to, K.since, K.about, K.before, K.after, K.between]);

/** "by noon", "at noon": a clock time where a preposition says so. */
export const noon = dateRule({
  name: "time/noon",
  starts: (text, at) => text.kind[at] === K.dayPart && text.value[at] === 4 && CLOCK_BEFORE.has(text.kindBefore(at)),
  pattern: [clock],
  make: (clock) => ({ kind: "time", clock }),
  yes: { "arrived at noon.": "T12:00", "by noon they": "T12:00" },
  no: ["High Noon", "noon prayers", "this noon"],
});

/** "at 10:00", "10:30 a.m.", `15:45`; a bare `21:15` may be a score. */
export const clockTime = dateRule({
  name: "time/clock",
  starts: (text, at) =>
    beginsClock(text, at) &&
    (!text.glued(at) || text.doc.mark(at - 1) === 0x28 || text.doc.mark(at - 1) === 0x5b || text.doc.mark(at - 1) === 0x7c),
  pattern: [
    part("context", (text, at) => nothing(CLOCK_BEFORE.has(text.kindBefore(at)) || text.doc.mark(at - 1) === 0x7c, at)),
    clock,
    part("evidence", (text, at) => nothing(text.doc.mark(at - 1) !== 0 || text.kind[at - 1] !== K.number, at)),
    part("[on date]", (_text, at) => nothing(null, at)),
  ],
  make: (context, clock, evidence) => (context || evidence || clock.zone !== null ? { kind: "time", clock } : null),
  yes: {
    "at 10:00": "T10:00",
    "10:30 a.m.": "T10:30",
    "at 1500 GMT": "T15:00Z",
    "7pm": "T19:00",
    "at 9 o'clock": "T09:00",
    "at 6pm Eastern Standard Time": "T18:00ET",
    "11:20 a.m. local time (": "T11:20",
    "18:30 (GMT+3)": "T18:30+03:00",
  },
  no: ["won 21:15", "2:1", "at 10 ministers", "10:75", "24/7", "at 25:00"],
});
