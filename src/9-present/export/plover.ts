import type { Row, Tables } from "../../7-tabulate/schema.ts";

/** PLOVER's contexts by our topics; topics without one are left out. */
const CONTEXTS: Readonly<Partial<Record<string, string>>> = {
  defence: "military",
  security: "military",
  conflict: "military",
  trade: "economic",
  investment: "economic",
  energy: "resource",
  transport: "economic",
  education: "education",
  culture: "culture",
  migration: "migration",
  humanitarian: "health",
  bilateral_relations: "diplomatic",
  regional_issues: "diplomatic",
};

const SECTORS: Readonly<Partial<Record<string, string>>> = {
  defence_minister: "GOV",
  foreign_minister: "GOV",
  head_of_state: "GOV",
  head_of_government: "GOV",
  other_minister: "GOV",
  deputy_minister: "GOV",
  senior_official: "GOV",
  ambassador: "GOV",
  chief_of_defence: "MIL",
  senior_officer: "MIL",
  legislator: "LEG",
  executive: "BUS",
  org_official: "IGO",
};

interface PloverActor {
  readonly text: string;
  readonly country: string | null;
  readonly sector: string | null;
}

/** One record of PLOVER (event type CONSULT) for each meeting, with the passage that it was read from. */
export interface PloverEvent {
  readonly id: string;
  readonly date: string | null;
  readonly date_is_publication_date: boolean;
  readonly event_type: "CONSULT";
  /** `visit`, `multilateral`, `phone`, or null. */
  readonly mode: string | null;
  readonly context: readonly string[];
  /** Our own: `held`, `planned`, `cancelled`; PLOVER has no place for what has not happened. */
  readonly status: string;
  readonly actor: readonly PloverActor[];
  readonly recipient: readonly PloverActor[];
  readonly location: { readonly city: string | null; readonly country: string | null };
  readonly text: string;
  readonly publication_date: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

/**
 * Meetings as PLOVER events. Whoever came is `actor` and whoever received `recipient`; without sides the first party acts. An
 * interval gives its first day. What was cancelled is left out: nobody consulted.
 */
export function toPlover(tables: Tables): PloverEvent[] {
  const articles = new Map(tables.articles.map((article) => [article.article_id, article]));
  const parties = new Map<string, Row<"participants">[]>();
  for (const party of tables.participants) parties.set(party.meeting_id, [...(parties.get(party.meeting_id) ?? []), party]);
  return tables.meetings
    .filter(({ status }) => status !== "cancelled")
    .map((meeting) => {
      const present = parties.get(meeting.meeting_id) ?? [];
      const guests = present.filter(({ side }) => side === "visitor");
      const hosts = present.filter(({ side }) => side === "host");
      const sided = guests.length > 0 && hosts.length > 0;
      const article = articles.get(meeting.article_id);
      return {
        id: meeting.meeting_id,
        date: meeting.date_start,
        date_is_publication_date: meeting.date_basis === "published",
        event_type: "CONSULT",
        mode: modeOf(meeting, present),
        context: [...new Set(meeting.topics.flatMap((topic) => CONTEXTS[topic] ?? []))],
        status: meeting.status,
        actor: (sided ? present.filter(({ side }) => side !== "host") : present.slice(0, 1)).map(actorOf),
        recipient: (sided ? hosts : present.slice(1)).map(actorOf),
        location: { city: meeting.city, country: meeting.country },
        text: meeting.quote,
        publication_date: article?.published ?? null,
        publisher: article?.outlet ?? null,
        url: article?.url ?? null,
      };
    });
}

function modeOf({ mode }: Row<"meetings">, present: readonly Row<"participants">[]): string | null {
  if (mode === "phone" || mode === "video") return "phone";
  if (new Set(present.map(({ country, organisation }) => country ?? organisation)).size > 2) return "multilateral";
  return present.some(({ side }) => side === "visitor") ? "visit" : null;
}

const actorOf = ({ name, office, organisation, country, office_type }: Row<"participants">): PloverActor => ({
  text: [name, office ?? organisation].filter((part) => part !== null).join(", "),
  country,
  sector: office_type === null ? null : (SECTORS[office_type] ?? null),
});
