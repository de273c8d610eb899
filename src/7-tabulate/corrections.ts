import type { ResolvedDate } from "../4-resolve/calendar.ts";
import type { MeetingFact, Party, StatementFact, VisitFact } from "../5-assemble/facts.ts";
import type { Statistic } from "../5-assemble/statistics.ts";
import type { Links } from "../6-link/link.ts";
import { activitiesOf, add, type MutableFacts, mutable, partyOf } from "./additions.ts";
import { type CorrectableTable, type Patch, rowFor, type StalePatch, valuesOf } from "./patches.ts";
import type { Row } from "./schema.ts";
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
      if (table === "statements") facts.statements[found.index] = { ...(facts.statements[found.index] as StatementFact), deleted: true };
    } else {
      change(facts, patch, found.index, participants);
      mark(key, Object.keys(cells), author);
    }
  }
  return { told: { article, facts, corrections: { changed, accepted, deleted } }, stale };
}

// Rows are only looked up here: whose persons and encounters they are does not matter yet.
const NO_LINKS: Links = { personIds: new Map(), eventIds: new Map(), people: [], events: [], near: [] };

function drop(facts: MutableFacts, { meeting, party }: { readonly meeting: number; readonly party: number }): void {
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
const SPEAKER: Readonly<Record<string, keyof Party>> = { speaker: "name", speaker_office: "office", country: "country" };

function change(facts: MutableFacts, patch: Patch, index: number, participants: readonly { meeting: number; party: number }[]): void {
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
      facts.visits[index] = {
        ...fact,
        ...renamed(values, VISIT),
        ...(values.activities === undefined ? {} : { activities: activitiesOf(values, fact.because) }),
        visitor: partyWith(fact.visitor, values),
      } as VisitFact;
      return;
    }
    case "dates":
      facts.dates[index] = { ...(facts.dates[index] as ResolvedDate), ...values } as ResolvedDate;
      return;
    case "statistics":
      facts.statistics[index] = { ...(facts.statistics[index] as Statistic), ...values, ...renamed(values, STATISTIC) } as Statistic;
      return;
    case "statements":
      facts.statements[index] = statementWith(facts.statements[index] as StatementFact, values);
  }
}

/** The columns of its own, and the speaker with what was said of them; a speaker whom the machine did not find comes of the cells alone. */
function statementWith(fact: StatementFact, values: Readonly<Record<string, unknown>>): StatementFact {
  const own = Object.fromEntries(Object.entries(values).filter(([column]) => SPEAKER[column] === undefined));
  const told = renamed(values, SPEAKER);
  if (Object.keys(told).length === 0) return { ...fact, ...own };
  const speaker = fact.speaker ?? partyOf({}, fact.sentence, "correction/speaker");
  return { ...fact, ...own, speaker: { ...speaker, ...told, forms: typeof told.name === "string" ? [told.name] : [], damaged: [] } };
}

const renamed = (values: Readonly<Record<string, unknown>>, fields: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).flatMap(([column, value]) => (fields[column] === undefined ? [] : [[fields[column], value]])));

function partyWith(party: Party, values: Readonly<Record<string, unknown>>): Party {
  const change = renamed(values, PARTY);
  return Object.keys(change).length === 0 ? party : ({ ...party, ...change } as Party);
}
