import type { ResolvedDate } from "../4-resolve/calendar.ts";
import type { Facts, MeetingFact, Party, VisitFact } from "../5-assemble/facts.ts";
import type { Statistic } from "../5-assemble/statistics.ts";
import type { Links } from "../6-link/link.ts";
import { anchorOf, type CorrectableTable, type Patch, rowFor, type StalePatch } from "./patches.ts";
import { columnsOf, type Row } from "./schema.ts";
import { rowsOf, type ToldArticle } from "./tabulate.ts";

/**
 * The article's facts with the patches applied, before persons and encounters are linked, so that all tables follow. Row keys stay
 * as they are: a deleted row leaves a gap, an added one comes after the others. What fits no row is stale.
 */
export function correct(
  told: ToldArticle,
  patches: readonly Patch[],
): { readonly told: ToldArticle; readonly stale: readonly StalePatch[] } {
  const { article } = told;
  const stale: StalePatch[] = [];
  const changed = new Map<string, { columns: Set<string>; author: string }>();
  const accepted = new Set<string>();
  const deleted = new Set<string>();
  const facts = mutable(told.facts);
  const rows = rowsOf({ article, facts: told.facts }, NO_LINKS);
  const participants = told.facts.meetings.flatMap(({ parties }, meeting) => parties.map((_, party) => ({ meeting, party })));
  const added = new Map<string, number>();

  const mark = (row: string, columns: readonly string[], author: string): void => {
    const known = changed.get(row) ?? { columns: new Set<string>(), author };
    for (const column of columns) known.columns.add(column);
    changed.set(row, known);
  };
  for (const patch of patches) {
    const { table, op, cells, author } = patch;
    if (op === "add") {
      const why = add(told, facts, patch, added, (row) => mark(row, Object.keys(cells), author));
      if (why !== null) stale.push({ patch, why });
      continue;
    }
    const found = rowFor(patch, rows[table] as readonly Row<CorrectableTable>[], article.text);
    if ("why" in found) {
      stale.push({ patch, why: found.why });
      continue;
    }
    const key = Object.values(rows[table][found.index] as object)[0] as string;
    if (op === "accept") accepted.add(key);
    else if (op === "delete") {
      deleted.add(key);
      if (table === "meetings") {
        facts.meetings[found.index] = { ...(facts.meetings[found.index] as MeetingFact), deleted: true };
        for (const { participant_id, meeting_id } of rows.participants) if (meeting_id === key) deleted.add(participant_id);
      }
      if (table === "participants") drop(facts, participants[found.index] as { meeting: number; party: number });
      if (table === "visitors") facts.visits[found.index] = { ...(facts.visits[found.index] as VisitFact), deleted: true };
    } else {
      change(facts, patch, found.index, participants);
      mark(key, Object.keys(cells), author);
    }
  }
  return { told: { article, facts, corrections: { changed, accepted, deleted } }, stale };
}

// Rows are only looked up here: whose persons and encounters they are does not matter yet.
const NO_LINKS: Links = { personIds: new Map(), eventIds: new Map(), people: [], events: [], near: [] };

type Mutable = { -readonly [K in keyof Facts]: Facts[K] extends readonly (infer V)[] ? V[] : Facts[K] };

const mutable = ({ meetings, visits, dates, statistics, ...rest }: Facts): Mutable =>
  ({ ...rest, meetings: [...meetings], visits: [...visits], dates: [...dates], statistics: [...statistics] }) as Mutable;

function drop(facts: Mutable, { meeting, party }: { readonly meeting: number; readonly party: number }): void {
  const fact = facts.meetings[meeting] as MeetingFact;
  facts.meetings[meeting] = {
    ...fact,
    parties: fact.parties.map((entry, index) => (index === party ? { ...entry, deleted: true as const } : entry)),
  };
}

/** The columns of the tables by the field of a fact that holds them. */
const PARTY: Readonly<Record<string, keyof Party>> = {
  name: "name",
  rank: "rank",
  office: "office",
  office_type: "officeType",
  organisation: "organisation",
  country: "country",
  leads_delegation: "leadsDelegation",
};
const VISIT: Readonly<Record<string, keyof VisitFact>> = {
  destination_country: "country",
  destination_city: "city",
  visit_type: "type",
  status: "status",
  date: "date",
};
const STATISTIC: Readonly<Record<string, keyof Statistic>> = { value_max: "valueMax" };

function change(facts: Mutable, patch: Patch, index: number, participants: readonly { meeting: number; party: number }[]): void {
  const values = valuesOf(patch);
  switch (patch.table) {
    case "meetings": {
      const { date_basis, ...others } = values;
      facts.meetings[index] = {
        ...(facts.meetings[index] as MeetingFact),
        ...others,
        ...(date_basis === undefined ? {} : { dateBasis: date_basis }),
        ...(values.date === undefined ? {} : { dated: -1 }),
      } as MeetingFact;
      return;
    }
    case "participants": {
      const { meeting, party } = participants[index] as { meeting: number; party: number };
      const fact = facts.meetings[meeting] as MeetingFact;
      const parties = fact.parties.map((entry, at) =>
        at === party
          ? {
              ...entry,
              party: partyWith(entry.party, values),
              ...(values.side === undefined ? {} : { side: values.side as typeof entry.side }),
            }
          : entry,
      );
      facts.meetings[meeting] = { ...fact, parties };
      return;
    }
    case "visitors": {
      const fact = facts.visits[index] as VisitFact;
      facts.visits[index] = { ...fact, ...renamed(values, VISIT), visitor: partyWith(fact.visitor, values) } as VisitFact;
      return;
    }
    case "dates":
      facts.dates[index] = { ...(facts.dates[index] as ResolvedDate), ...values } as ResolvedDate;
      return;
    case "statistics":
      facts.statistics[index] = { ...(facts.statistics[index] as Statistic), ...values, ...renamed(values, STATISTIC) } as Statistic;
  }
}

const renamed = (values: Readonly<Record<string, unknown>>, fields: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).flatMap(([column, value]) => (fields[column] === undefined ? [] : [[fields[column], value]])));

function partyWith(party: Party, values: Readonly<Record<string, unknown>>): Party {
  const change = renamed(values, PARTY);
  return Object.keys(change).length === 0 ? party : ({ ...party, ...change } as Party);
}

/** The patch's new cells in the types of the schema. */
function valuesOf({ table, cells }: Patch): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const { name, type } of columnsOf(table)) {
    const to = cells[name]?.to;
    if (to === undefined) continue;
    if (type === "list") values[name] = to === null ? [] : to.split("; ");
    else if (type === "boolean") values[name] = to === "true";
    else values[name] = to !== null && (type === "integer" || type === "number") ? Number(to) : to;
  }
  return values;
}

/** Adds a row; why it cannot be added, or null. `given` maps the analyst's key of an added meeting to its place. */
function add(
  { article }: ToldArticle,
  facts: Mutable,
  patch: Patch,
  given: Map<string, number>,
  mark: (row: string) => void,
): string | null {
  const anchor = anchorOf(article.text, patch);
  if (anchor === null) return "the words that it was anchored to are gone from the article";
  const values = valuesOf(patch);
  const because = { rule: `correction/${patch.author || "analyst"}`, ...anchor };
  const party = (): Party => ({
    kind: values.name ? "person" : values.office ? "office" : "delegation",
    name: (values.name as string | undefined) ?? null,
    forms: values.name ? [values.name as string] : [],
    rank: (values.rank as string | undefined) ?? null,
    office: (values.office as string | undefined) ?? null,
    officeType: (values.office_type as Party["officeType"] | undefined) ?? null,
    organisation: (values.organisation as string | undefined) ?? null,
    country: (values.country as string | undefined) ?? null,
    leadsDelegation: values.leads_delegation === true,
    span: anchor,
    mentions: [anchor],
    rule: because.rule,
  });
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
        sentence: anchor,
        because,
      });
      mark(`${article.id}/v${facts.visits.length}`);
      return null;
    default:
      return `rows of ${patch.table} are added by a rule or a word, not by hand; change or delete them`;
  }
}
