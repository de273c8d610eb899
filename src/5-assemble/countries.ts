import type { Doc } from "../2-segment/doc.ts";
import { readCountry } from "../3-recognise/parties/offices.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import { readPlace } from "../3-recognise/places.ts";
import { type Entity, typeOf } from "../4-resolve/register.ts";
import type { Meeting } from "./meetings.ts";
import { isPerson, type Reading } from "./reading.ts";
import type { Visit } from "./trips.ts";
import { only, outletCountry } from "./where.ts";

const isAnd = oneOf("and");

/**
 * Gives a country to holders of national offices whom the article names without one: "Prime Minister X today received".
 * In this order: the country to which an ambassador among the others is sent, that of those named together with them, the
 * place of the meeting, the dateline's, the one that their guest visits, the outlet's, the one that the article names most
 * beside the others' and at all; never the country of the other side, and none that they visit.
 */
export function inferCountries(reading: Reading, meetings: readonly Meeting[], visits: readonly Visit[]): void {
  const spoken = spokenCountries(reading);
  const accredited = accreditedTo(reading);
  const goal = only(visits.filter((visit) => visit.status === "current").map((visit) => visit.country));
  const outlet = outletCountry(reading);
  const inferred = new Set<Entity>();
  const tacit = new Set<Entity>();
  for (const meeting of meetings) {
    for (const { entity, attends } of meeting.parties) {
      if (attends || !lacksCountry(entity)) continue;
      const others = facing(meetings, entity, inferred);
      const abroad = goals(visits, entity);
      const isFree = (country: string | null): country is string => country !== null && !others.has(country) && !abroad.has(country);
      const mates = matesOf(meeting, entity, others);
      const homes = [
        accreditation(reading, meeting, entity),
        mates,
        meeting.placed ? meeting.country : null,
        reading.head.country,
        hosted(visits, meeting, entity),
        accredited,
        goal,
        outlet,
      ];
      entity.country = homes.find(isFree) ?? dominant(spoken, others, abroad);
      if (entity.country === null) continue;
      inferred.add(entity);
      if (entity.country !== mates && entity.organisation === null) tacit.add(entity);
    }
  }
  for (const meeting of meetings) for (const party of meeting.parties) if (tacit.has(party.entity)) party.tacit = true;
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

/** "met Minister A of Canada and General B": those named together come from one country, where the other side has its own. */
function matesOf(meeting: Meeting, entity: Entity, others: ReadonlySet<string>): string | null {
  if (others.size === 0 || meeting.left.length === 0 || meeting.right.length === 0) return null;
  const countries = new Set(
    sideOf(meeting, entity)
      .map((mate) => mate.country)
      .filter((country) => country !== null),
  );
  return countries.size === 1 ? ([...countries][0] as string) : null;
}

/** Who has no country and faces guests from abroad is at home; company comes from where its leader does; others present come from where the meeting is. Runs when the places are known. */
export function inferCompany(reading: Reading, meetings: readonly Meeting[]): void {
  for (const meeting of meetings) {
    for (const { entity, attends, company } of meeting.parties) {
      if (!lacksCountry(entity)) continue;
      if (!attends) {
        const across = meeting.left.includes(entity) ? meeting.right : meeting.right.includes(entity) ? meeting.left : [];
        if (
          meeting.country !== null &&
          across.some((other) => other.country !== null) &&
          across.every((other) => other.country !== meeting.country)
        )
          entity.country = meeting.country;
        continue;
      }
      const home = company ? company.country : (meeting.host?.country ?? meeting.country ?? reading.head.country);
      if (home !== null && (company || meeting.parties.some((party) => party.entity !== entity && party.entity.country === home)))
        entity.country = home;
    }
  }
}

/** The country that a guest of the meeting visits. */
function hosted(visits: readonly Visit[], meeting: Meeting, entity: Entity): string | null {
  const countries = new Set<string>();
  for (const visit of visits) {
    if (
      visit.country !== null &&
      visit.status === (meeting.status === "planned" ? "planned" : "current") &&
      meeting.parties.some((party) => party.entity !== entity && visit.visitors.includes(party.entity))
    )
      countries.add(visit.country);
  }
  // Several legs of a trip tell nothing of who is at home where.
  return countries.size === 1 ? ([...countries][0] as string) : null;
}

/** The country to which an ambassador among the other parties is sent: "High Commissioner to Bangladesh". */
function accreditation(reading: Reading, meeting: Meeting, entity: Entity): string | null {
  const mates = sideOf(meeting, entity);
  for (const party of meeting.parties) {
    if (party.entity === entity || mates.includes(party.entity) || typeOf(party.entity) !== "ambassador") continue;
    const country = sentTo(reading, party.entity);
    if (country !== null) return country;
  }
  return null;
}

/** The only country to which the article's ambassadors are sent. */
const accreditedTo = (reading: Reading): string | null =>
  only(reading.register.entities.filter((entity) => typeOf(entity) === "ambassador").map((entity) => sentTo(reading, entity)));

function sentTo({ doc }: Reading, envoy: Entity): string | null {
  for (const mention of envoy.mentions) {
    for (let i = mention.first; i < mention.last; i++) {
      if (!/^(to|in)$/i.test(doc.slice(i, i + 1))) continue;
      const country = readCountry(doc, i + 1) ?? readCountry(doc, i + 2);
      if (country) return country.code;
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

/** How often the text names each country, and which two it names together: "relations between Oman and Kenya". */
interface Spoken {
  readonly counts: ReadonlyMap<string, number>;
  readonly pairs: readonly (readonly [string, string])[];
}

function spokenCountries(reading: Reading): Spoken {
  const counts = new Map<string, number>();
  const pairs: [string, string][] = [];
  const { doc } = reading;
  let before = "";
  let end = -9;
  for (let i = 0; i < doc.count; i++) {
    if (doc.furniture[i]) continue;
    const country = readCountry(doc, i);
    const place = country ? null : readPlace(doc, i);
    const code = country?.code ?? place?.country ?? null;
    if (code === null) continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    if (before !== "" && code !== before && i - end <= 3 && joinsCountries(doc, end, i)) pairs.push([before, code]);
    end = country?.last ?? (place?.last as number);
    before = code;
    i = end - 1;
  }
  return { counts, pairs };
}

/** "Oman and Kenya", "Oman-Kenya", "Oman and the Republic of Kenya". */
function joinsCountries(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (doc.isMark(i, "-") || doc.isMark(i, "–") || isAnd(doc, i)) return true;
  return from === to;
}

/** The country named together with the others' most, else the one spoken of most, the others' left out; null on a tie. */
function dominant({ counts, pairs }: Spoken, others: ReadonlySet<string>, visited: ReadonlySet<string | null>): string | null {
  const beside = new Map<string, number>();
  for (const [a, b] of pairs) {
    const other = others.has(a) ? b : others.has(b) ? a : null;
    if (other !== null) beside.set(other, (beside.get(other) ?? 0) + 1);
  }
  return most(beside, 1, others, visited) ?? most(counts, 2, others, visited);
}

function most(
  counts: ReadonlyMap<string, number>,
  least: number,
  others: ReadonlySet<string>,
  visited: ReadonlySet<string | null>,
): string | null {
  let best: string | null = null;
  let highest = least - 1;
  let tie = false;
  for (const [code, count] of counts) {
    if (others.has(code) || visited.has(code)) continue;
    if (count > highest) {
      best = code;
      highest = count;
      tie = false;
    } else if (count === highest) tie = true;
  }
  return tie ? null : best;
}

/** Every country that somebody is said to visit: not one's own. */
const goals = (visits: readonly Visit[], entity: Entity): ReadonlySet<string | null> =>
  new Set(visits.filter((visit) => visit.visitors.includes(entity)).map((visit) => visit.country));
