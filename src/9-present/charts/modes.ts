import type { Tables } from "../../7-tabulate/schema.ts";
import { type ModeInTime, modesInTime } from "../../8-transform/modes-in-time.ts";
import { toArquero } from "../../8-transform/to-arquero.ts";
import { type Chart, frame, leftOut, sourceOf } from "./frame.ts";
import { stackOf, stepOf } from "./stack.ts";
import { counted, grouped, spanning } from "./wording.ts";

const words: Readonly<Record<string, string>> = { in_person: "in person", phone: "by telephone", video: "by video" };
const untold = "not told";
const kinds = ["in person", "by telephone", "by video", untold] as const;

/** How do people meet, and when? Bars in time, stacked by mode. */
export const modes = (tables: Tables): Chart => {
  const held = tables.meetings.filter(({ status }) => status === "held");
  const step = stepOf(held.flatMap(({ date_start, date_end }) => [date_start, date_end]));
  const parts = (modesInTime(toArquero("meetings", tables.meetings), step).objects() as ModeInTime[]).map((part) => ({
    ...part,
    kind: part.mode === null ? untold : words[part.mode],
  }));
  const total = (kind: string): number => parts.filter((part) => part.kind === kind).reduce((sum, { meetings }) => sum + meetings, 0);
  const all = parts.reduce((sum, { meetings }) => sum + meetings, 0);
  const far = total("by telephone") + total("by video");
  const drawn = new Set(parts.flatMap(({ meeting_ids }) => meeting_ids));
  const title =
    all === 0
      ? "No held meeting has a known date"
      : far === 0
        ? `No meeting by telephone or video among ${counted(all, "meeting")}`
        : `${grouped(far)} of ${counted(all, "meeting")} ${far === 1 ? "was" : "were"} by telephone or video`;
  return frame({
    title,
    subtitle: `Meetings held, by ${step} and by how the parties met${spanning(
      held.filter(({ meeting_id }) => drawn.has(meeting_id)).flatMap(({ date_start, date_end }) => [date_start, date_end]),
    )}`,
    caption: [
      `${sourceOf(tables)}${total(untold) === 0 ? "" : ` Of ${counted(total(untold), "meeting")} no article tells how.`}`,
      ...leftOut([[held.length - drawn.size, `without a known ${step}`]]),
    ],
    description: `Stacked bars of meetings by ${step} and mode. ${title}. ${kinds.map((kind) => `${kind}: ${counted(total(kind), "meeting")}`).join("; ")}.`,
    panels: parts.length === 0 ? [] : [stackOf(parts, kinds, step)],
  });
};
