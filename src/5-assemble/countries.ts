import { classBit } from "../2-segment/dictionary.ts";
import { isMinisterThere } from "../3-recognise/parties/office-types.ts";
import { readCountry } from "../3-recognise/parties/offices.ts";
import { type Entity, isPerson, isUnderMinister, typeOf } from "../4-resolve/entities.ts";
import { companyHome } from "./company-homes.ts";
import type { Meeting } from "./meetings.ts";
import { abroadOf, facing, holdSame, isToldOf, peers, sideOf } from "./opposite.ts";
import { isRemote, only, outletCountry } from "./question.ts";
import type { Reading } from "./reading.ts";
import { type Spoken, spokenCountries } from "./spoken-countries.ts";
import { isAtMargin } from "./stage.ts";
import type { Visit } from "./trips.ts";

/** "The sultan drove with his son X": of whose country he is. */
function inferKin(reading: Reading): void {
  const { doc } = reading;
  for (const entity of reading.register.entities) {
    const at = entity.mentions[0]?.first ?? 0;
    if (entity.kind !== "person" || entity.country !== null || !doc.hasClass(at - 1, KIN) || !doc.hasClass(at - 2, POSSESSIVE)) continue;
    const head = reading.subjectOf(doc.sentence[at] as number);
    if (head !== entity) entity.country = head?.country ?? null;
  }
}
const KIN = classBit("kin");
const POSSESSIVE = classBit("possessive");

/**
 * Gives a country to holders of national offices whom the article names without one: "Prime Minister X today received".
 * Those named together with others come from where they do; else the evidence of `weigh` decides; never the country of the
 * other side, and none that they visit. Two countries of one weight mean none.
 */
export function inferCountries(reading: Reading, meetings: readonly Meeting[], visits: readonly Visit[]): void {
  inferKin(reading);
  const lacks = (entity: Entity): boolean => lacksCountry(reading, entity);
  // Where the words tell whence everybody comes, the article as a whole is not asked.
  const told: ToldCountries | null = reading.register.entities.some(lacks)
    ? {
        spoken: spokenCountries(reading),
        accredited: accreditedTo(reading),
        outlet: outletCountry(reading),
        dateline: reading.head.country,
        visits,
        marginal: atMargins(reading, meetings),
      }
    : null;
  // "Secretary of State X" without a country is of the one state that has that office, but where the news is British.
  for (const entity of reading.register.entities) {
    if (told === null || !lacks(entity) || told.dateline === "GBR" || told.outlet === "GBR") continue;
    for (const { former, text } of entity.offices) if (!former) entity.country ??= stateOf(reading, text);
  }
  // "We have here our minister, A": of the speaker's country
  for (const entity of reading.register.entities) if (told !== null && lacks(entity)) entity.country = ownersCountry(reading, entity);
  const inferred = new Set<Entity>();
  const travellers = abroadOf(visits);
  for (const meeting of meetings) {
    for (const { entity, attends } of meeting.parties) {
      if (attends) continue;
      if (isBareName(entity)) {
        entity.country = matesOf(meeting, meetings, entity, facing(meetings, entity, inferred, travellers));
        continue;
      }
      if (told === null || !lacks(entity)) continue;
      // "The princess was received by the president. Minister A, who heads the delegation travelling with her, took part."
      if (entity.leads) entity.country = besideGuest(meetings, entity);
      if (entity.country !== null) continue;
      const faced = facing(meetings, entity, inferred, travellers);
      const others = isSentTo(reading, meeting, entity) ? new Set([...faced, meeting.country as string]) : faced;
      const mates = matesOf(meeting, meetings, entity, others);
      // "Cyprus's minister met President A and the Defence Minister of Egypt B": A may be anybody's but Egypt's
      if ([...sideOf(meeting, entity), ...namedTogether(meeting, meetings, entity)].some((mate) => tellsOwnAlone(entity, mate))) continue;
      // A company is at home where the article says so, not where its head is met.
      if (isManager(entity)) {
        entity.country = mates ?? companyHome(reading.doc, entity.organisation as string);
        continue;
      }
      entity.country =
        mates ?? homeOf(weigh(reading, told, meeting, entity, others), others, visits, entity, meeting) ?? soleOther(told, others, entity);
      if (entity.country === null) continue;
      inferred.add(entity);
    }
  }
  for (const visit of visits) {
    for (const visitor of visit.visitors) {
      if (told === null || !lacks(visitor)) continue;
      if (isManager(visitor)) {
        visitor.country = companyHome(reading.doc, visitor.organisation as string);
        continue;
      }
      const others = new Set([...peers(meetings, visitor), ...facing(meetings, visitor, inferred, travellers)]);
      visitor.country = homeOf(weigh(reading, told, null, visitor, others), others, visits, visitor) ?? soleOther(told, others, visitor);
    }
  }
}

/** The country of whoever calls somebody "our minister". */
const ownersCountry = (reading: Reading, { mentions }: Entity): string | null =>
  only(mentions.filter(({ phrase }) => phrase.determiner === "our").flatMap(({ first }) => reading.speaker(first)?.country ?? []));

/** Whom the article has on the margins of an event. */
const atMargins = (reading: Reading, meetings: readonly Meeting[]): ReadonlySet<Entity> =>
  new Set(meetings.filter((meeting) => isAtMargin(reading, meeting)).flatMap(({ parties }) => parties.map(({ entity }) => entity)));

/** The only state that has an office of that name, wherever its holder is sent: "Apostolic Nuncio to Kenya". */
const stateOf = ({ doc }: Reading, office: string): string | null =>
  doc.dictionary.rowOf("state-offices", office.replace(/^(?:acting|interim|outgoing) | (?:to|in) .*/gi, ""))?.cells.code ?? null;

/** What the article as a whole tells of countries. */
interface ToldCountries {
  readonly spoken: Spoken;
  readonly accredited: string | null;
  readonly outlet: string | null;
  readonly dateline: string | null;
  readonly visits: readonly Visit[];
  /** Whom the article has on the margins of an event: as likely guests of the place as at home there. */
  readonly marginal: ReadonlySet<Entity>;
}

/** How much speaks for each country as the home of somebody of whom the article does not say it. */
function weigh(
  reading: Reading,
  { spoken, accredited, outlet, dateline, visits, marginal }: ToldCountries,
  meeting: Meeting | null,
  entity: Entity,
  others: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const add = (country: string | null, weight: number): void => {
    if (country !== null) weights.set(country, (weights.get(country) ?? 0) + weight);
  };
  // On the margins of an event those who meet are as likely its guests, and any country may be spoken of.
  if (!marginal.has(entity)) {
    for (const [country, count] of spoken.counts) add(country, Math.min(count, 8) / 4);
    for (const [country, count] of spoken.sides) add(country, Math.min(count, 2) / 2);
    // Who meets the Pope comes to the Vatican, though the news be from Rome.
    if (!(dateline === "ITA" && others.has("VAT"))) add(dateline, 5);
  } else if (meeting !== null && meeting.country !== null && dateline !== meeting.country) {
    // The news is from elsewhere than the event: from home.
    add(dateline, 5);
  }
  const pairs = new Map<string, number>();
  for (const [a, b] of spoken.pairs) {
    const beside = others.has(a) ? b : others.has(b) ? a : null;
    if (beside !== null) pairs.set(beside, (pairs.get(beside) ?? 0) + 1);
  }
  for (const [country, count] of pairs) add(country, Math.min(count, 3));
  for (const office of entity.offices) add(stateOf(reading, office.text), 2);
  add(outlet, isForeign(spoken, outlet, others) ? 0.5 : 4);
  add(accredited, 3);
  const current = visits.filter((visit) => visit.status !== "planned" && !visit.recalled && !visit.visitors.includes(entity));
  const guests = current.filter((visit) => meeting?.parties.some((party) => visit.visitors.includes(party.entity)));
  if (!marginal.has(entity)) for (const visit of current) add(visit.country, 1);
  // Of several legs the one told of last before the meeting; else they tell nothing of who is at home where.
  const leg = meeting === null ? undefined : guests.findLast((visit) => visit.country !== null && visit.sentence <= meeting.sentence);
  const where = leg?.country ?? only(guests.map((visit) => visit.country));
  // "On Thursday he heads for Honiara, where he will call on X": not where the trip is now
  if (!marginal.has(entity) && !(meeting?.status === "planned" && meeting.placed && meeting.country !== where)) add(where, 3);
  if (meeting !== null) {
    add(accreditation(reading, meeting, entity), 6);
    // Of an earlier one, or one ahead elsewhere than where the news is from, either side may be at home there, or neither.
    const isAway =
      isEitherAtHome(meeting, entity) ||
      (meeting.recalled && meeting.because.rule === "encounter/noun-between") ||
      (meeting.status === "planned" && dateline !== meeting.country && areUnknown(meeting));
    if (meeting.placed && !isRemote(meeting)) add(meeting.country, isAway ? 0 : isAtMargin(reading, meeting) ? 1 : 5);
    if (meeting.status === "planned")
      for (const visit of visits)
        if (
          visit.status === "planned" &&
          // "will meet X before leaving for Oslo": not there
          !(visit.because.rule === "visit/depart" && visit.sentence === meeting.sentence) &&
          meeting.parties.some((party) => party.entity !== entity && visit.visitors.includes(party.entity))
        )
          add(visit.country, 3);
  }
  return weights;
}

/** "President A has met President B in Oslo": no country has both, and either may be at home there. */
const isEitherAtHome = ({ parties, host }: Meeting, entity: Entity): boolean =>
  host === null &&
  !isComing(entity) &&
  parties.some(
    (party) =>
      !party.attends &&
      party.entity !== entity &&
      party.entity.country === null &&
      holdSame(party.entity, entity) &&
      !isComing(party.entity),
  );

/** "President A met in Colombia with B": nobody says of the own president in which country he met. */
function isSentTo({ sentences }: Reading, { host, left, country, sentence }: Meeting, entity: Entity): boolean {
  if (host !== null || country === null || !left.includes(entity)) return false;
  return (
    sentences[sentence]?.places.some((place) => place.preposition === "in" && place.city === null && place.country === country) === true
  );
}

/** "the visiting president": from elsewhere. */
const isComing = ({ mentions }: Entity): boolean => mentions.some(({ phrase }) => phrase.visiting);

/** Both sides may be at home there: no country told of either, and neither speaks for an organisation. */
const areUnknown = ({ parties }: Meeting): boolean =>
  parties.every(({ entity }) => entity.country === null) && parties.filter(({ entity }) => entity.organisation === null).length > 1;

/** True where an agency reports from elsewhere: its own country is not spoken of, another than that of the other side is, often. */
const isForeign = ({ counts }: Spoken, outlet: string | null, others: ReadonlySet<string>): boolean =>
  outlet !== null && !counts.has(outlet) && [...counts].some(([country, count]) => !others.has(country) && count >= OFTEN);
const OFTEN = 4;

/**
 * The heaviest country of those that are neither of whom somebody meets nor where they travel; where none is left, the one to which
 * the others have come: "King X, seen off by President Y at the airport", whom the words seem to send there too.
 */
function homeOf(
  weights: ReadonlyMap<string, number>,
  others: ReadonlySet<string>,
  visits: readonly Visit[],
  entity: Entity,
  meeting: Meeting | null = null,
): string | null {
  const abroad = goals(visits, entity);
  if (meeting !== null && isComing(entity)) abroad.add(meeting.country);
  const home = heaviest(weights, (code) => others.has(code) || abroad.has(code));
  if (home !== null || others.size === 0) return home;
  const guests = visits.filter(({ visitors }) => visitors.some(({ country }) => country !== null && others.has(country)));
  return heaviest(weights, (code) => others.has(code) || !guests.some(({ country }) => country === code));
}

/** The only country of which the article speaks besides those of whom somebody meets and where they travel. */
function soleOther({ spoken, visits }: ToldCountries, others: ReadonlySet<string>, entity: Entity): string | null {
  if (others.size === 0) return null;
  const abroad = goals(visits, entity);
  return only([...spoken.counts.keys()].filter((country) => !others.has(country) && !abroad.has(country)));
}

/** The heaviest country that is not barred; null below the weight of two mentions, and where another weighs nearly as much. */
function heaviest(weights: ReadonlyMap<string, number>, isBarred: (country: string) => boolean): string | null {
  const [first, second] = [...weights].filter(([country]) => !isBarred(country)).sort(([, a], [, b]) => b - a);
  // The only other country of which the article speaks needs no more than one mention.
  if (first !== undefined && second === undefined) return first[0];
  return first === undefined || first[1] < LEAST || first[1] - (second?.[1] ?? 0) < LEAST ? null : first[0];
}
const LEAST = 0.5;

/** "met Minister A of Canada and General B": those named together come from one country, where the other side has its own. */
function matesOf(meeting: Meeting, meetings: readonly Meeting[], entity: Entity, others: ReadonlySet<string>): string | null {
  if (meeting.left.length === 0 || meeting.right.length === 0) return null;
  const together = namedTogether(meeting, meetings, entity);
  if (others.size === 0 && together.length === 0) return null;
  // "Minister B and the US troops": only persons tell whence those with them come.
  // "her counterparts A and B": of two countries
  const isPeer = isSoleCounterpart(entity);
  const mates = [...sideOf(meeting, entity), ...together].filter((mate) => isPerson(mate) && !(isPeer && isSoleCounterpart(mate)));
  return only(mates.map((mate) => (tellsOwnAlone(entity, mate) ? null : mate.country)));
}

/** "called on President A of Nepal, Minister B and Secretary C": met one by one, named together. */
const namedTogether = (meeting: Meeting, meetings: readonly Meeting[], entity: Entity): readonly Entity[] =>
  meeting.right.includes(entity)
    ? meetings.filter((other) => other !== meeting && other.because.start === meeting.because.start).flatMap((other) => other.right)
    : [];

/** "President A and the Defence Minister of Egypt B": told behind A within B's office, it is B's alone. */
const tellsOwnAlone = ({ mentions: [own] }: Entity, { mentions: [other], offices: [office] }: Entity): boolean =>
  own !== undefined &&
  other !== undefined &&
  own.first < other.first &&
  other.phrase.country !== null &&
  office !== undefined &&
  office.country !== null &&
  other.phrase.nameFirst >= office.last;

/** Somebody's counterpart in an office of which a country has one. */
const isSoleCounterpart = ({ mentions, impliedType }: Entity): boolean =>
  impliedType !== null &&
  /^(?:head_of|foreign_|defence_|chief_of_defence)/.test(impliedType) &&
  mentions.some(({ phrase }) => phrase.counterpart);

/** Who has no country and faces guests from abroad is at home; company comes from where its leader does; others present come from where the meeting is. Runs when the places are known. */
export function inferCompany(reading: Reading, meetings: readonly Meeting[], visits: readonly Visit[]): void {
  const marginal = atMargins(reading, meetings);
  for (const meeting of meetings) {
    for (const { entity, attends, company } of meeting.parties) {
      if (!lacksCountry(reading, entity) && !isBareName(entity)) continue;
      if (!attends) {
        const opposite = meeting.left.includes(entity) ? meeting.right : meeting.right.includes(entity) ? meeting.left : [];
        // "the trip to meet his counterpart X. They will discuss": told together, X is across from the other
        const isJoint = opposite.length === 0 && entity.mentions.some(({ phrase }) => phrase.counterpart);
        const across = isJoint ? meeting.left.filter((other) => other !== entity) : opposite;
        if (
          meeting.country !== null &&
          !isRemote(meeting) &&
          !goals(visits, entity).has(meeting.country) &&
          // nobody is at home in the country of those whom he meets
          !facing(meetings, entity, NOBODY, NOBODY).has(meeting.country) &&
          !marginal.has(entity) &&
          !isSentTo(reading, meeting, entity) &&
          across.some((other) => other.country !== null) &&
          across.every((other) => other.country !== meeting.country)
        )
          entity.country = meeting.country;
        continue;
      }
      const home = company
        ? company.country
        : entity.leads
          ? guestsHome(meeting)
          : (ownNews(reading, meeting) ?? meeting.host?.country ?? meeting.country ?? reading.head.country ?? untoldHome(meeting));
      if (home === null || goals(visits, entity).has(home)) continue;
      // "the Chairman of the Joint Chiefs, A, and the Chief of the Defence Staff, B, participated": no country has both
      if (
        !company &&
        meeting.parties.some((party) => party.entity !== entity && party.entity.country === home && holdSame(party.entity, entity)) &&
        !(isMinisterThere(home) && isUnderMinister(entity))
      ) {
        entity.country = otherSide(meeting, home);
        continue;
      }
      if (company || meeting.parties.some((party) => party.entity !== entity && party.entity.country === home)) entity.country = home;
    }
  }
}

/** "The princess was received. Minister A, who heads the delegation travelling with her, took part": from where the guests come. */
const guestsHome = ({ parties, country }: Meeting): string | null =>
  only(parties.flatMap(({ entity, attends }) => (attends || entity.country === country ? [] : [entity.country])));

/** The one country besides that the principals come from. */
const otherSide = ({ parties }: Meeting, home: string): string | null =>
  only(parties.flatMap(({ entity, attends }) => (attends || entity.country === null || entity.country === home ? [] : [entity.country])));

const NOBODY: ReadonlySet<Entity> = new Set();

/** The home of the guest at whose reception somebody was present. */
const besideGuest = (meetings: readonly Meeting[], entity: Entity): string | null =>
  only(
    meetings
      .filter(({ guest, parties }) => guest?.country != null && parties.some((party) => party.attends && party.entity === entity))
      .map(({ guest }) => guest?.country ?? null),
  );

/** "The chief of staff met his Kenyan counterpart. General B attended": home to the party whose country goes without saying. */
const untoldHome = ({ parties }: Meeting): string | null =>
  only(parties.filter(({ entity, attends }) => !attends && !isToldOf(entity)).map(({ entity }) => entity.country));

/** News from a guest's own country tells of the guest's company: "OSLO - King X met President Y in Lima. Minister Z attended." */
function ownNews(reading: Reading, meeting: Meeting): string | null {
  const home = reading.head.country ?? outletCountry(reading);
  if (home === null || home === meeting.country) return null;
  return meeting.parties.some(({ entity, attends }) => !attends && entity.country === home) ? home : null;
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

function lacksCountry({ doc }: Reading, entity: Entity): boolean {
  if (entity.country !== null || !isPerson(entity)) return false;
  // Who speaks for an international organisation is of no country, whatever the title.
  if (entity.organisation !== null) {
    if (typeOf(entity) === "org_official") return false;
    if (doc.dictionary.rowOf("organisations", entity.organisation)?.cells.kind === "international") return false;
  }
  if (entity.offices.length === 0) return entity.rank !== null || entity.impliedType !== null;
  const type = typeOf(entity);
  // An envoy without a country is from anywhere but here.
  return type !== "org_official" && type !== "ambassador";
}

/** Who heads or speaks for a company. */
const isManager = (entity: Entity): boolean => entity.organisation !== null && typeOf(entity) === "executive";

/** A person of whom the text gives the name alone: from where those named together with them are, or from where they are at home to guests. */
const isBareName = (entity: Entity): boolean =>
  entity.kind === "person" &&
  entity.country === null &&
  entity.organisation === null &&
  entity.offices.length === 0 &&
  entity.rank === null &&
  entity.tokens.length > 1;

/** Every country that somebody is said to visit: not one's own. */
const goals = (visits: readonly Visit[], entity: Entity): Set<string | null> =>
  new Set(visits.filter((visit) => visit.visitors.includes(entity)).map((visit) => visit.country));
