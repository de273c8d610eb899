import type { Facts, MeetingFact } from "../5-assemble/facts.ts";
import { partyKey } from "./people.ts";

/**
 * Event ids of one article's meetings, in their order: day, country and the leading party of each side
 * (`2021-06-03-tur-hulusi-akar-tur-zakir-hasanov-aze`), so that reports of one encounter share it and no article changes
 * another's. A meeting without a date stands alone: nothing tells whether another report means the same one.
 */
export function eventIds(articleId: string, { meetings }: Facts): string[] {
  const seen = new Map<string, number>();
  return meetings.map((meeting, index) => {
    const base = meeting.date === null ? `undated-${articleId}-m${index + 1}` : datedId(meeting.date, meeting);
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    // Two encounters of the same parties on one day stay two.
    return times === 1 ? base : `${base}-${times}`;
  });
}

function datedId(date: string, meeting: MeetingFact): string {
  const pair = leading(meeting).sort();
  const where = meeting.country?.toLowerCase() ?? meeting.mode ?? "nowhere";
  return [date.replaceAll("/", "_"), where, ...pair].join("-");
}

/** One party of each side: hosts against visitors where told, else the first two. */
function leading({ parties }: MeetingFact): string[] {
  const host = parties.find(({ side }) => side === "host");
  const visitor = parties.find(({ side }) => side === "visitor");
  const pair = host && visitor ? [host, visitor] : parties.slice(0, 2);
  return pair.map(({ party }) => partyKey(party));
}
