import { readCountry } from "../3-recognise/parties/offices.ts";
import { readPlace } from "../3-recognise/places.ts";
import { type Entity, typeOf } from "../4-resolve/register.ts";
import type { Meeting } from "./meetings.ts";
import { isPerson, type Reading } from "./reading.ts";
import type { Visit } from "./trips.ts";

/**
 * Gives a country to holders of national offices whom the article names without one: "Prime Minister X today received".
 * In this order: the country that their guest visits, the dateline's, the country that the article speaks of most; never
 * the country of the other side.
 */
export function inferCountries(reading: Reading, meetings: readonly Meeting[], visits: readonly Visit[]): void {
  const spoken = spokenCountries(reading);
  const inferred = new Set<Entity>();
  for (const meeting of meetings) {
    for (const { entity, attends } of meeting.parties) {
      if (attends || !lacksCountry(entity)) continue;
      const others = facing(meetings, entity, inferred);
      const abroad = goals(visits, entity);
      const dateline = reading.head.country;
      const here = dateline !== null && !others.has(dateline) && !abroad.has(dateline) ? dateline : null;
      const scene =
        meeting.placed && meeting.country !== null && !others.has(meeting.country) && !abroad.has(meeting.country) ? meeting.country : null;
      // "met Minister A of Canada and General B": those named together come from one country, where the other side has its own.
      const mates = new Set(
        meeting.left.length > 0 && meeting.right.length > 0
          ? sideOf(meeting, entity)
              .map((mate) => mate.country)
              .filter((country) => country !== null)
          : [],
      );
      const together = mates.size === 1 && others.size > 0 ? ([...mates][0] as string) : null;
      const home = accreditation(reading, meeting, entity) ?? together ?? scene ?? here ?? hosted(visits, meeting, entity);
      entity.country = home !== null && !others.has(home) && !abroad.has(home) ? home : dominant(spoken, others, abroad);
      if (entity.country !== null) inferred.add(entity);
    }
  }
  for (const meeting of meetings) {
    for (const { entity, attends, company } of meeting.parties) {
      if (!attends || !lacksCountry(entity)) continue;
      // Company comes from where its leader does; others present come from where the meeting is.
      const home = company
        ? company.country
        : (meeting.host?.country ?? meeting.country ?? reading.head.country ?? hosted(visits, meeting, entity));
      if (home !== null && (company || meeting.parties.some((party) => party.entity !== entity && party.entity.country === home)))
        entity.country = home;
    }
  }
  for (const visit of visits) {
    for (const visitor of visit.visitors) {
      if (!lacksCountry(visitor)) continue;
      const others = new Set<string>(visit.country === null ? [] : [visit.country]);
      visitor.country =
        reading.head.country !== null && !others.has(reading.head.country)
          ? reading.head.country
          : dominant(spoken, others, goals(visits, visitor));
    }
  }
}

/** The country that a guest of the meeting visits. */
const hosted = (visits: readonly Visit[], meeting: Meeting, entity: Entity): string | null =>
  visits.find(
    (visit) =>
      visit.country !== null &&
      visit.status === (meeting.status === "planned" ? "planned" : "current") &&
      meeting.parties.some((party) => party.entity !== entity && visit.visitors.includes(party.entity)),
  )?.country ?? null;

/** The country to which an ambassador among the other parties is sent: "High Commissioner to Bangladesh". */
function accreditation(reading: Reading, meeting: Meeting, entity: Entity): string | null {
  for (const party of meeting.parties) {
    if (party.entity === entity || typeOf(party.entity) !== "ambassador") continue;
    for (const mention of party.entity.mentions) {
      for (let i = mention.first; i < mention.last; i++) {
        if (!/^(to|in)$/i.test(reading.doc.slice(i, i + 1))) continue;
        const country = readCountry(reading.doc, i + 1) ?? readCountry(reading.doc, i + 2);
        if (country) return country.code;
      }
    }
  }
  return null;
}

/** The countries of all whom a party meets in the article, as the article tells them: two holders without a country are of one. */
function facing(meetings: readonly Meeting[], entity: Entity, inferred: ReadonlySet<Entity>): ReadonlySet<string> {
  const countries = new Set<string>();
  for (const meeting of meetings) {
    if (!meeting.parties.some((party) => party.entity === entity)) continue;
    const own = sideOf(meeting, entity);
    for (const party of meeting.parties)
      if (party.entity !== entity && party.entity.country !== null && !own.includes(party.entity) && !inferred.has(party.entity))
        countries.add(party.entity.country);
  }
  return countries;
}

/** Those named on the same side; where the words join all in one list, nobody but the entity itself. */
const sideOf = (meeting: Meeting, entity: Entity): readonly Entity[] =>
  meeting.left.length === 0 || meeting.right.length === 0
    ? [entity]
    : meeting.left.includes(entity)
      ? meeting.left
      : meeting.right.includes(entity)
        ? meeting.right
        : [];

function lacksCountry(entity: Entity): boolean {
  if (entity.country !== null || !isPerson(entity) || (entity.organisation !== null && typeOf(entity) === "org_official")) return false;
  if (entity.offices.length === 0) return entity.rank !== null || entity.impliedType !== null;
  const type = typeOf(entity);
  return type !== "org_official";
}

/** How often the text names each country, its adjective included. */
function spokenCountries(reading: Reading): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const { doc } = reading;
  for (let i = 0; i < doc.count; i++) {
    if (doc.furniture[i]) continue;
    const country = readCountry(doc, i);
    const place = country ? null : readPlace(doc, i);
    const code = country?.code ?? place?.country ?? null;
    if (code === null) continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    i = (country?.last ?? (place?.last as number)) - 1;
  }
  return counts;
}

/** The country spoken of most, the others' left out; null on a tie. */
function dominant(counts: ReadonlyMap<string, number>, others: ReadonlySet<string>, visited: ReadonlySet<string | null>): string | null {
  let best: string | null = null;
  let most = 1;
  let tie = false;
  for (const [code, count] of counts) {
    if (others.has(code) || visited.has(code)) continue;
    if (count > most) {
      best = code;
      most = count;
      tie = false;
    } else if (count === most) tie = true;
  }
  return tie ? null : best;
}

/** Every country that somebody is said to visit: not one's own. */
const goals = (visits: readonly Visit[], entity: Entity): ReadonlySet<string | null> =>
  new Set(visits.filter((visit) => visit.visitors.includes(entity)).map((visit) => visit.country));
