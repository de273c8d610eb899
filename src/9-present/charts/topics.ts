import type { Tables } from "../../7-tabulate/schema.ts";
import { toArquero } from "../../8-transform/to-arquero.ts";
import { type TopicOfMeetings, topicsOfMeetings } from "../../8-transform/topics-of-meetings.ts";
import { type Chart, frame, leftOut, sourceOf } from "./frame.ts";
import { textWidth } from "./text-width.ts";
import { ink, palette, size } from "./theme.ts";
import { counted, grouped, listed, spanning } from "./wording.ts";

const nameOf = (topic: string): string => topic.replaceAll("_", " ");
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const finding = (topics: readonly TopicOfMeetings[], all: number): string => {
  const [first] = topics;
  if (first === undefined) return "Of no held meeting is a topic told";
  const leaders = topics.filter(({ meetings }) => meetings === first.meetings).map(({ topic }) => nameOf(topic));
  if (leaders.length === 1)
    return `${capital(leaders[0])} is the most frequent topic: at ${grouped(first.meetings)} of ${counted(all, "meeting")}`;
  if (leaders.length <= 3)
    return `${capital(listed(leaders))} are the most frequent topics: at ${counted(first.meetings, "meeting")} each, of ${grouped(all)}`;
  return `No topic stands out: ${grouped(leaders.length)} were talked about at ${counted(first.meetings, "meeting")} each`;
};

/** What is talked about? Bars of topics with the share of meetings. */
export const topics = (tables: Tables): Chart => {
  const rows = topicsOfMeetings(toArquero("meetings", tables.meetings)).objects() as TopicOfMeetings[];
  const held = tables.meetings.filter(({ status }) => status === "held");
  const told = held.filter((meeting) => meeting.topics.length > 0);
  const all = new Set(told.map(({ event_id }) => event_id)).size;
  const labelWidth = Math.max(0, ...rows.map(({ topic }) => textWidth(nameOf(topic), size.label)));
  const order = rows.map(({ topic }) => nameOf(topic));
  const title = finding(rows, all);
  return frame({
    title,
    subtitle: `Meetings held, by topic; most have several, so that shares add up to more than 100 %${spanning(told.flatMap(({ date_start, date_end }) => [date_start, date_end]))}`,
    caption: [sourceOf(tables), ...leftOut([[held.length - told.length, "of which no topic is told"]])],
    description: `Bar chart of topics. ${title}. ${rows.map(({ topic, meetings }) => `${nameOf(topic)}: ${counted(meetings, "meeting")}`).join("; ")}.`,
    panels:
      rows.length === 0
        ? []
        : [
            {
              data: {
                values: rows.map((row) => ({
                  ...row,
                  name: nameOf(row.topic),
                  shown: `${grouped(row.meetings)} (${Math.round(row.share * 100)} %)`,
                  says: `${capital(nameOf(row.topic))}: ${counted(row.meetings, "meeting")}, ${Math.round(row.share * 100)} % of those of which a topic is told`,
                })),
              },
              width: Math.round(size.chart - labelWidth - 110),
              height: { step: 28 },
              encoding: {
                y: { field: "name", type: "nominal", sort: order, scale: { domain: order, paddingInner: 0.3 }, axis: { title: null } },
                x: { field: "meetings", type: "quantitative", axis: null },
              },
              layer: [
                {
                  mark: { type: "bar", color: palette.blue },
                  encoding: { description: { field: "says", type: "nominal" }, tooltip: { field: "says", type: "nominal" } },
                },
                {
                  mark: { type: "text", aria: false, align: "left", baseline: "middle", dx: 7, color: ink.strong },
                  encoding: { text: { field: "shown", type: "nominal" } },
                },
              ],
            },
          ],
  });
};
