import type { Because } from "../0-ground/because.ts";
import type { Span } from "../0-ground/span.ts";
import type { Activity } from "../3-recognise/visits/activities.ts";
import type { Facts, MeetingFact, Party, StatementFact, VisitFact } from "../5-assemble/facts.ts";
import { anchorOf, type Patch, valuesOf } from "./patches.ts";
import type { ToldArticle } from "./tabulate.ts";

/** Facts of one article whose lists may be written to. */
export type MutableFacts = { -readonly [K in keyof Facts]: Facts[K] extends readonly (infer V)[] ? V[] : Facts[K] };

export const mutable = ({ meetings, visits, dates, statistics, statements, ...rest }: Facts): MutableFacts =>
  ({
    ...rest,
    meetings: [...meetings],
    visits: [...visits],
    dates: [...dates],
    statistics: [...statistics],
    statements: [...statements],
  }) as MutableFacts;

/** A party of whom nothing is known but the cells that an analyst gave. */
export const partyOf = (values: Readonly<Record<string, unknown>>, span: Span, rule: string): Party => ({
  kind: values.name ? "person" : values.office ? "office" : "delegation",
  name: (values.name as string | undefined) ?? null,
  forms: values.name ? [values.name as string] : [],
  damaged: [],
  rank: (values.rank as string | undefined) ?? null,
  office: (values.office as string | undefined) ?? null,
  officeType: (values.office_type as Party["officeType"] | undefined) ?? null,
  organisation: (values.organisation as string | undefined) ?? null,
  country: (values.country as string | undefined) ?? null,
  leadsDelegation: values.leads_delegation === true,
  isSure: true,
  span,
  mentions: [span],
  rule,
});

/** The activities that an analyst gave, on the words that the row was anchored to. */
export const activitiesOf = ({ activities }: Readonly<Record<string, unknown>>, because: Because): VisitFact["activities"] =>
  ((activities as readonly Activity[] | undefined) ?? []).map((activity) => ({ activity, because }));

/** Adds a row; why it cannot be added, or null. `given` maps the analyst's key of an added meeting to its place. */
export function add(
  { article }: ToldArticle,
  facts: MutableFacts,
  patch: Patch,
  given: Map<string, number>,
  mark: (row: string) => void,
): string | null {
  const anchor = anchorOf(article.text, patch);
  if (anchor === null) return "the words that it was anchored to are gone from the article";
  const values = valuesOf(patch);
  const because = { rule: `correction/${patch.author || "analyst"}`, ...anchor };
  const party = (): Party => partyOf(values, anchor, because.rule);
  switch (patch.table) {
    case "meetings":
      given.set(patch.row_id, facts.meetings.length);
      facts.meetings.push({
        status: (values.status as MeetingFact["status"] | undefined) ?? "held",
        mode: (values.mode as MeetingFact["mode"] | undefined) ?? null,
        date: (values.date as string | undefined) ?? null,
        dateBasis: (values.date_basis as MeetingFact["dateBasis"] | undefined) ?? (values.date ? "stated" : null),
        city: (values.city as string | undefined) ?? null,
        country: (values.country as string | undefined) ?? null,
        venue: (values.venue as string | undefined) ?? null,
        occasion: (values.occasion as string | undefined) ?? null,
        topics: (values.topics as readonly string[] | undefined) ?? [],
        parties: [],
        dated: -1,
        sentence: anchor,
        because,
      });
      mark(`${article.id}/m${facts.meetings.length}`);
      return null;
    case "participants": {
      // `a/m3/p2` or the meeting alone: the row's meeting
      const meetingId = String(patch.row_id).replace(/\/p\d*$/, "");
      const index = given.get(meetingId) ?? Number(/\/m(\d+)$/.exec(meetingId)?.[1] ?? 0) - 1;
      const meeting = facts.meetings[index];
      if (meeting === undefined) return `there is no meeting ${meetingId}`;
      facts.meetings[index] = {
        ...meeting,
        parties: [...meeting.parties, { party: party(), side: (values.side as "host" | "visitor" | "other" | undefined) ?? "other" }],
      };
      mark(`${article.id}/m${index + 1}/p${meeting.parties.length + 1}`);
      return null;
    }
    case "visitors":
      facts.visits.push({
        visitor: party(),
        country: (values.destination_country as string | undefined) ?? null,
        city: (values.destination_city as string | undefined) ?? null,
        type: (values.visit_type as VisitFact["type"] | undefined) ?? null,
        status: (values.status as VisitFact["status"] | undefined) ?? "current",
        date: (values.date as string | undefined) ?? null,
        activities: activitiesOf(values, because),
        sentence: anchor,
        because,
      });
      mark(`${article.id}/v${facts.visits.length}`);
      return null;
    case "statements":
      facts.statements.push({
        speaker: values.speaker
          ? partyOf({ name: values.speaker, office: values.speaker_office, country: values.country }, anchor, because.rule)
          : null,
        source: (values.source as string | undefined) ?? null,
        verb: (values.verb as string | undefined) ?? null,
        mode: (values.mode as StatementFact["mode"] | undefined) ?? "indirect",
        channel: (values.channel as StatementFact["channel"] | undefined) ?? null,
        addressee: (values.addressee as string | undefined) ?? null,
        meeting: -1,
        content: (values.content as string | undefined) ?? article.text.slice(anchor.start, anchor.end),
        sentence: anchor,
        because,
      });
      mark(`${article.id}/t${facts.statements.length}`);
      return null;
    default:
      return `rows of ${patch.table} are added by a rule or a word, not by hand; change or delete them`;
  }
}
