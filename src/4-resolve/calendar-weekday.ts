import { isoDay, parseIsoDay, weekday, weekStart } from "../0-ground/civil-day.ts";
import type { Calendar } from "../3-recognise/dates/said.ts";
import type { Around, Resolution } from "./calendar-around.ts";
import { against, NO_ANCHOR, none } from "./calendar-period.ts";
import type { Direction } from "./calendar-tense.ts";

/** The last such day up to and including the publication, or the first from it on, as the clause looks. */
export function weekdayValue(said: Calendar, around: Around): Resolution {
  const { published } = around;
  if (published === null) return none(NO_ANCHOR);
  const wanted = said.weekday as number;
  if (said.from) return besideMentioned(said, around);
  const today = weekday(published);
  const back = (today - wanted + 7) % 7;
  const ahead = (wanted - today + 7) % 7;
  switch (said.which) {
    case "this": {
      // "was told of it this Sunday", read on Monday; "will travel this Monday", read on Friday
      const told = around.direction();
      const shift = told === "past" && wanted > today ? -7 : told === "future" && wanted < today ? 7 : 0;
      const day = weekStart(published) + wanted - 1 + shift;
      return against(isoDay(day), day < published ? "past" : day > published ? "future" : null);
    }
    case "last":
      return against(isoDay(published - (back === 0 ? 7 : back)), "past");
    case "coming":
      return against(isoDay(published + (ahead === 0 ? 7 : ahead)), "future");
    case "next":
      // Said on Monday, "next Sunday" is the coming one; "next Wednesday" is that of next week.
      return against(isoDay(ahead >= 4 ? published + ahead : weekStart(published) + 7 + wanted - 1), "future");
    default: {
      const told = around.direction() ?? "past";
      const known = around.named(wanted);
      const knownDay = known === null ? null : parseIsoDay(known.value);
      // "on Wednesday (February 22)", and later "on Wednesday": that one, though another is nearer.
      if (known !== null && knownDay !== null && Math.abs(knownDay - published) > 7 && knownDay > published === (told === "future"))
        return { value: known.value, anchor: known.index, direction: told, note: "the weekday named before" };
      const direction: Direction = told === "future" && around.isNearest() && back < ahead ? "past" : told;
      return against(isoDay(direction === "future" ? published + ahead : published - back), direction);
    }
  }
}

/** "the following Monday", "the previous Friday" */
function besideMentioned(said: Calendar, around: Around): Resolution {
  const last = around.lastDay;
  const base = last === null ? null : parseIsoDay(last.value.slice(0, 10));
  if (last === null || base === null) return none("no date stands before it");
  const ahead = ((said.weekday as number) - weekday(base) + 7) % 7;
  const day = said.which === "last" ? base - (ahead === 0 ? 7 : 7 - ahead) : base + (ahead === 0 ? 7 : ahead);
  return { value: isoDay(day), anchor: last.index, direction: said.which === "last" ? "past" : "future", note: null };
}
