import { fold } from "../0-ground/fold.ts";
import type { OfficeType } from "../3-recognise/parties/offices.ts";
import { type Entity, isPerson, typeOf } from "../4-resolve/entities.ts";
import { joinTrip } from "./company.ts";
import { endTrips, shareEnd } from "./homeward.ts";
import type { Meeting } from "./meetings.ts";
import { isFresh, isNextLeg } from "./next-legs.ts";
import { isRemote, only } from "./question.ts";
import type { Reading } from "./reading.ts";
import { isResident, postOf } from "./residents.ts";
import { scenesOf, withoutTrips } from "./scenes.ts";
import { liesAhead } from "./told-time.ts";
import { isBefore, isElsewhere, isMeetingOnly, isOn, isSameCity, type Visit } from "./trips.ts";
import type { Journeys } from "./visits.ts";

/** All trips of the article: those told of, those that meetings abroad imply, and those of whoever went along. */
export function assembleVisits(reading: Reading, told: Journeys, meetings: readonly Meeting[]): Visit[] {
  const visits: Visit[] = told.visits.filter((visit) => visit.country !== null).map((visit) => ({ ...visit }));
  dropMet(visits, meetings);
  for (const visit of told.visits) if (visit.country === null) settle(reading, visits, visit, meetings);
  recall(reading, visits, meetings);
  for (const meeting of inOrder(meetings)) addAttendance(reading, visits, meeting, meetings);
  for (const company of told.company) joinTrip(reading, visits, company, true);
  placeVisits(reading, visits);
  shareTypes(visits);
  endTrips(visits, told.gone);
  endEarlier(visits);
  shareEnd(visits);
  visits.sort((a, b) => a.because.start - b.because.start);
  return visits.filter((visit) => {
    // Whose home became known only after the trip was told of.
    if (visit.country === visit.visitors[0]?.country) return false;
    const named = namedElsewhere(visit, visits);
    if (named) learn(named, visit);
    return !named;
  });
}

/** "met Y in Oslo on two days": the meetings themselves tell it better. */
function dropMet(visits: Visit[], meetings: readonly Meeting[]): void {
  for (let i = visits.length - 1; i >= 0; i--) {
    const visit = visits[i] as Visit;
    if (!isMeetingOnly(visit)) continue;
    const told = meetings.some(
      (meeting) =>
        meeting.sentence === visit.sentence &&
        meeting.country === visit.country &&
        meeting.parties.some((party) => visit.visitors.includes(party.entity)),
    );
    if (told) visits.splice(i, 1);
  }
}

/** "is on an official visit": to the country of the meeting that the same article reports, or of the dateline. */
function settle(reading: Reading, visits: Visit[], visit: Visit, meetings: readonly Meeting[]): void {
  const [visitor] = visit.visitors;
  if (!visitor) return;
  if (visit.because.rule === "visit/returns-visit") {
    const country = guestsHome(visits, meetings, visitor);
    if (country !== null) visits.push({ ...visit, country });
    return;
  }
  const meeting = meetings.find(
    (candidate) =>
      candidate.country !== null &&
      candidate.parties.some((party) => party.entity === visitor && party.entity.country !== candidate.country),
  );
  const trip = visits.find((other) => other.visitors[0] === visitor && !other.recalled);
  const { head } = reading;
  const home = head.country !== null && visitor.country !== head.country ? head.country : null;
  const told = meeting?.country ?? trip?.country ?? null;
  // "arrived on Friday": at home as well as abroad
  const isOpen = OPEN.test(visit.because.rule);
  if (told === null && isOpen && visitor.country === null) return;
  const country = told ?? home ?? (visit.status === "current" ? null : soleScene(meetings)) ?? (isOpen ? soleStage(reading) : null);
  if (country === null || country === visitor.country || isResident(reading, visitor, country)) return;
  const known = visits.find((other) => other.visitors[0] === visitor && other.country === country);
  // "on a visit that ends on Tuesday. ... He will travel to Bergen": not that leg alone
  const isLeg = known?.status === "planned" && known.city !== null && visit.status === "current" && meeting?.city != null;
  if (known && !(isLeg && !isSameCity(known.city ?? "", meeting?.city ?? ""))) {
    known.type ??= visit.type;
    known.date ??= visit.date;
  } else visits.push({ ...visit, country, city: visit.city ?? (visit.recalled ? null : (meeting?.city ?? null)) });
}

/** "is to return the visit": whence those come who visit or meet him at home. */
function guestsHome(visits: readonly Visit[], meetings: readonly Meeting[], host: Entity): string | null {
  const guests = visits.filter(({ country }) => country === host.country).flatMap(({ visitors }) => visitors);
  const met = meetings.filter(({ parties }) => parties.some(({ entity }) => entity === host)).flatMap(({ parties }) => parties);
  const homeOf = (all: readonly Entity[]): string | null =>
    only(all.flatMap(({ country }) => (country === null || country === host.country ? [] : [country])));
  return homeOf(guests) ?? homeOf(met.map(({ entity }) => entity));
}

const OPEN = /^visit\/(?:arrive|attendees-here)$/;

/** The only country in which the article tells of anything of these days. */
const soleStage = (reading: Reading): string | null => only(scenesOf(reading).flatMap(({ country, isPast }) => (isPast ? [] : [country])));

/** "the announced visit of President X was discussed": to where it was discussed. */
function soleScene(meetings: readonly Meeting[]): string | null {
  const scenes = new Set(meetings.map((meeting) => meeting.country).filter((country) => country !== null));
  const [country] = scenes;
  return scenes.size === 1 ? (country ?? null) : null;
}

/**
 * A past visit elsewhere than where the article's meetings are is an earlier one; so is one that no words date, of
 * somebody who is met in another country.
 */
function recall(reading: Reading, visits: Visit[], meetings: readonly Meeting[]): void {
  const news = meetings.filter((meeting) => meeting.status === "held" && !meeting.recalled && meeting.country !== null);
  const scenes = new Set(news.map((meeting) => meeting.country));
  if (reading.head.country !== null) scenes.add(reading.head.country);
  for (const visit of [...visits]) {
    if (visit.status !== "current" || !(visit.past || visit.untimed) || visit.because.rule === "visit/depart") continue;
    const own = news.filter((meeting) => meeting.parties.some((party) => visit.visitors.includes(party.entity)));
    if (own.length === 0 ? isFresh(reading, visit) : own.every((meeting) => isNextLeg(visit, meeting))) continue;
    const isElsewhere =
      own.length > 0
        ? own.every((meeting) => meeting.country !== visit.country)
        : (visit.past || isOnlyNamed(visit, meetings)) && scenes.size > 0 && !scenes.has(visit.country);
    if (!isElsewhere) continue;
    visit.status = "completed";
    // "her recent visit to Norway": the one of which the words tell again
    const twin = visits.find((other) => other.recalled && other.visitors[0] === visit.visitors[0] && other.country === visit.country);
    if (!twin || (twin.city !== null && visit.city !== null && twin.city !== visit.city)) continue;
    twin.city ??= visit.city;
    twin.type ??= visit.type;
    visits.splice(visits.indexOf(visit), 1);
  }
}

/** "the accords reached during President A's visit to Oman", of whom the article tells no meeting. */
const isOnlyNamed = ({ untimed, because, visitors }: Visit, meetings: readonly Meeting[]): boolean =>
  untimed &&
  /^visit\/(?:possessor|visit-of)$/.test(because.rule) &&
  meetings.length > 0 &&
  !meetings.some(({ parties }) => parties.some(({ entity }) => visitors.includes(entity)));

/** What was held first: it tells where somebody is; what lies ahead or is recalled may be elsewhere. */
const inOrder = (meetings: readonly Meeting[]): readonly Meeting[] => {
  const isNews = (meeting: Meeting): boolean => meeting.status === "held" && !meeting.recalled;
  return [...meetings.filter(isNews), ...meetings.filter((meeting) => !isNews(meeting))];
};

/** Whoever takes part in a meeting abroad is a visitor there. */
function addAttendance(reading: Reading, visits: Visit[], meeting: Meeting, meetings: readonly Meeting[]): void {
  const { country } = meeting;
  // Who hands over credentials lives there from now on.
  const isPosted = meeting.because.rule === "encounter/credentials";
  if (country === null || meeting.status === "cancelled" || isRemote(meeting) || isPosted || isExile(reading, meeting)) return;
  for (const { entity, side, company } of meeting.parties) {
    if (
      entity.country === country ||
      isStaff(reading, entity, company ?? null, country) ||
      !isVisitor(reading, entity, country, side === "visitor")
    )
      continue;
    const trips = visits.filter(
      (visit) => visit.visitors[0] === entity && visit.country === country && isOn(visit, meeting) && !isElsewhere(visit, meeting),
    );
    const known =
      trips.find((visit) => visit.city !== null && meeting.city !== null && isSameCity(visit.city, meeting.city)) ??
      trips.find((visit) => !isNextStop(visit, meeting));
    if (known) {
      // "was received in Oslo and will travel to Bergen": there already
      if (known.status === "planned" && meeting.status === "held" && !meeting.recalled && !known.recalled) {
        known.status = "current";
        known.city = meeting.city ?? known.city;
      }
      if (known.city === null && (!meeting.recalled || known.status === "completed") && !movesOn(known, meeting, meetings))
        known.city = meeting.city;
      continue;
    }
    visits.push({
      visitors: [entity],
      country,
      city: meeting.city,
      type: meeting.courtesy ? "courtesy" : null,
      status:
        meeting.status === "planned" && !isUnderWay(reading, visits, meeting) ? "planned" : meeting.recalled ? "completed" : "current",
      untimed: false,
      recalled: meeting.recalled,
      past: false,
      date: meeting.date,
      dated: meeting.dated,
      sentence: meeting.sentence,
      because: { rule: "visit/received-abroad", start: meeting.because.start, end: meeting.because.end, from: [meeting.because] },
    });
  }
}

/** Over, and with meetings in more than one city of the country: no one of them is where it led. */
const movesOn = ({ status, visitors, recalled }: Visit, { country, city }: Meeting, meetings: readonly Meeting[]): boolean =>
  status === "completed" &&
  !recalled &&
  city !== null &&
  meetings.some(
    (other) =>
      other.status === "held" &&
      !other.recalled &&
      other.country === country &&
      other.city !== null &&
      !isSameCity(other.city, city) &&
      other.parties.some(({ entity }) => visitors.includes(entity)),
  );

/** "the ambassador to Norway, accompanied by Lieutenant Colonel B": of the embassy, where no minister. */
const isStaff = (reading: Reading, entity: Entity, leader: Entity | null, country: string): boolean =>
  leader !== null &&
  typeOf(leader) === "ambassador" &&
  isResident(reading, leader, country) &&
  leader.country === entity.country &&
  !/minister|head_of|chief/.test(typeOf(entity) ?? "");

/** An ambassador meets in a third country those to whom the post is: a government in exile and the missions with it live there. */
function isExile(reading: Reading, { country, parties }: Meeting): boolean {
  const envoys = parties.filter(({ entity }) => typeOf(entity) === "ambassador");
  const others = parties.filter((party) => !envoys.includes(party));
  const [seat] = others;
  const home = seat?.entity.country ?? null;
  return (
    envoys.length > 0 &&
    home !== null &&
    home !== country &&
    others.every(({ entity }) => entity.country === home) &&
    envoys.every(({ entity }) => entity.country !== country && postOf(reading, entity) === home)
  );
}

/** "was received in Oslo and is due in Bergen on Friday": the city to which words of travel lead is a leg of its own. */
const isNextStop = ({ city, status, recalled }: Visit, meeting: Meeting): boolean =>
  city !== null &&
  meeting.city !== null &&
  !isSameCity(city, meeting.city) &&
  !recalled &&
  !meeting.recalled &&
  status === "planned" &&
  meeting.status === "held";

/** Guests of one event in a third country, where one of them already meets people: the others are there too, unless a day to come is told. */
const isUnderWay = (reading: Reading, visits: readonly Visit[], { country, date, parties }: Meeting): boolean =>
  !liesAhead(reading, date) &&
  parties.every(({ entity }) => entity.country !== country) &&
  visits.some(
    (visit) => visit.country === country && visit.status === "current" && parties.some(({ entity }) => visit.visitors.includes(entity)),
  );

/** "her counterpart X", "the visiting X": from elsewhere, wherever that is. */
const isFromAbroad = ({ mentions }: Entity): boolean => mentions.some(({ phrase }) => phrase.counterpart || phrase.visiting);

/** Somebody named in an office or with a rank. */
const isOfficial = (entity: Entity): boolean => entity.name !== "" && (entity.rank !== null || entity.offices.length > 0);

function isVisitor(reading: Reading, entity: Entity, country: string, guest: boolean): boolean {
  if (isResident(reading, entity, country)) return false;
  if (entity.kind === "delegation") return guest;
  // "met German, Dutch and Japanese envoys": those posted there
  if (!isPerson(entity) || (entity.name === "" && entity.offices.some(({ text }) => /\benvoys?$/i.test(text)))) return false;
  // "received Sheikh X": as likely one of the host's own
  // Of a company whose home nobody tells, as likely one of the place.
  const isFirm = entity.country === null && typeOf(entity) === "executive";
  return entity.country !== null || (entity.organisation !== null && !isFirm) || (guest && (isFromAbroad(entity) || isOfficial(entity)));
}

/** A trip of which no words name the city: the dateline's, or the only one in which the article tells of something there. */
function placeVisits(reading: Reading, visits: readonly Visit[]): void {
  const { head } = reading;
  const bare = visits.filter((visit) => visit.city === null && visit.status !== "completed");
  if (bare.length === 0) return;
  const scenes = withoutTrips(
    scenesOf(reading),
    visits.filter(({ status }) => status === "completed"),
  );
  for (const visit of bare) {
    if (head.country === visit.country) {
      if (visit.status === "current" || visit.because.rule === "visit/attendees-here") visit.city = head.place;
      continue;
    }
    const cities = new Map<string, string>();
    for (const { country, city, isAhead } of scenes)
      if (country === visit.country && city !== null && !(isAhead && visit.status === "current")) cities.set(fold(city), city);
    const [only, ...others] = cities.values();
    if (only !== undefined && others.length === 0) visit.city = only;
  }
}

/** "Last week A met B in Oslo": over, where A is now somewhere else. */
function endEarlier(visits: readonly Visit[]): void {
  for (const visit of visits)
    if (
      visit.status === "current" &&
      visit.because.rule === "visit/received-abroad" &&
      visits.some(
        (other) =>
          other !== visit &&
          other.status === "current" &&
          other.country !== visit.country &&
          other.visitors[0] === visit.visitors[0] &&
          (isBefore(visit.dated, other.dated) || isNextLeg(other, visit)),
      )
    )
      visit.status = "completed";
}

/** Those who travel together for one country make a visit of one type. */
function shareTypes(visits: readonly Visit[]): void {
  for (const visit of visits) {
    if (visit.type !== null || visit.recalled) continue;
    const types = new Set(
      visits
        .filter(
          (other) =>
            other.type !== null &&
            !other.recalled &&
            other.country === visit.country &&
            (other.status === visit.status || (other.visitors[0] === visit.visitors[0] && visit.status === "planned")) &&
            other.visitors[0]?.country === visit.visitors[0]?.country &&
            other.visitors[0]?.country != null,
        )
        .map((other) => other.type),
    );
    const [type] = types;
    if (types.size === 1 && type) visit.type = type;
  }
}

/**
 * "a Finnish delegation", "the Finnish navy chief": no row of its own where somebody named travels for the same country,
 * in the same office.
 */
function namedElsewhere(visit: Visit, visits: readonly Visit[]): Visit | undefined {
  const [visitor] = visit.visitors;
  if (visitor === undefined || (visitor.kind !== "delegation" && visitor.kind !== "office")) return undefined;
  return visits.find((other) => {
    const [person] = other.visitors;
    return (
      other !== visit &&
      person !== undefined &&
      isPerson(person) &&
      person.name !== "" &&
      other.country === visit.country &&
      (visitor.country === null || person.country === null || person.country === visitor.country) &&
      (visitor.kind === "delegation" ||
        alike(typeOf(visitor), typeOf(person)) ||
        sameOffice(visitor, person) ||
        (visitor.country !== null && visitor.country === person.country && other.status === visit.status))
    );
  });
}

/** The nameless row's trip is that of the named one. */
function learn(named: Visit, nameless: Visit): void {
  if (named.recalled || nameless.recalled) return;
  named.city ??= nameless.city;
  named.type ??= nameless.type;
  if (named.status === "planned") named.status = nameless.status;
}

const isOfficer = (type: OfficeType | null): boolean => type === "chief_of_defence" || type === "senior_officer";

const sameOffice = (a: Entity, b: Entity): boolean =>
  a.offices.some((office) => b.offices.some((other) => fold(office.text) === fold(other.text)));

const alike = (a: OfficeType | null, b: OfficeType | null): boolean => a === b || (isOfficer(a) && isOfficer(b));
