import type { Tables } from "../../7-tabulate/schema.ts";
import { contactLevels, type LevelInTime, levelOfContact } from "../../8-transform/level-of-contact.ts";
import { toArquero } from "../../8-transform/to-arquero.ts";
import { type Chart, frame, leftOut, sourceOf } from "./frame.ts";
import { stackOf, stepOf } from "./stack.ts";
import { counted, grouped, spanning } from "./wording.ts";

const finding = (levels: readonly LevelInTime[], all: number): string => {
  if (all === 0) return "No held meeting has two countries whose offices are known";
  const totals = contactLevels.map((level) => ({
    level,
    meetings: levels.filter((one) => one.level === level).reduce((sum, { meetings }) => sum + meetings, 0),
  }));
  const [first, second] = totals.toSorted((a, b) => b.meetings - a.meetings);
  if (first.meetings === all) return `${all === 1 ? "The only meeting was" : `All ${grouped(all)} meetings were`} between ${first.level}`;
  if (first.meetings === second.meetings)
    return `No level stands out: ${first.level} and ${second.level} met ${grouped(first.meetings)} times each, of ${grouped(all)}`;
  return `Most meetings are between ${first.level}: ${grouped(first.meetings)} of ${grouped(all)}`.replace(
    "Most meetings are",
    first.meetings * 2 > all ? "Most meetings are" : "The largest part of the meetings is",
  );
};

/** On what level do countries meet, and when? Bars in time, stacked from leaders to others. */
export const levels = (tables: Tables): Chart => {
  const held = tables.meetings.filter(({ status }) => status === "held");
  const step = stepOf(held.flatMap(({ date_start, date_end }) => [date_start, date_end]));
  const parts = levelOfContact(
    toArquero("meetings", tables.meetings),
    toArquero("participants", tables.participants),
    step,
  ).objects() as LevelInTime[];
  const all = parts.reduce((sum, { meetings }) => sum + meetings, 0);
  const drawn = new Set(parts.flatMap(({ meeting_ids }) => meeting_ids));
  const title = finding(parts, all);
  return frame({
    title,
    subtitle: `Meetings held, by ${step} and by the level on which two countries met: the lower of their most senior parties${spanning(
      held.filter(({ meeting_id }) => drawn.has(meeting_id)).flatMap(({ date_start, date_end }) => [date_start, date_end]),
    )}`,
    caption: [
      `${sourceOf(tables)} Leaders are heads of state and of government; senior officials are deputies, officers, envoys and legislators too.`,
      ...leftOut([[held.length - drawn.size, `without a known ${step} or two countries whose offices are known`]]),
    ],
    description: `Stacked bars of meetings by ${step} and level. ${title}. ${contactLevels
      .map(
        (level) =>
          `${level}: ${counted(
            parts.filter((one) => one.level === level).reduce((sum, { meetings }) => sum + meetings, 0),
            "meeting",
          )}`,
      )
      .join("; ")}.`,
    panels:
      parts.length === 0
        ? []
        : [
            stackOf(
              parts.map((part) => ({ ...part, kind: part.level })),
              contactLevels,
              step,
            ),
          ],
  });
};
