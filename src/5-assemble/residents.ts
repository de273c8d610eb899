import type { Doc } from "../2-segment/doc.ts";
import { readCountry } from "../3-recognise/parties/offices.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import { readPlace } from "../3-recognise/places.ts";
import { type Entity, typeOf } from "../4-resolve/entities.ts";
import type { Reading } from "./reading.ts";

/** Offices that are held on the spot, and bodies that are. */
const ON_THE_SPOT =
  /\b(ambassador(?! at large)|high commissioner to|nuncio|resident|country (director|manager|representative)|head of mission|head of (the )?delegation to|mission commander|force commander|high representative in|consul|attach[eé]|(?<!in )charg[eé])\b/i;
const MISSION = /\b(mission|delegation (?:in|to)|force|forces|peacekeep\w*|office in|unifil|unficyp|unama|unami|kfor|eulex|eufor)\b/i;

/** True for those who live where they are met: ambassadors, mission heads, the heads of a body with its seat there. */
export function isResident(reading: Reading, entity: Entity, country: string): boolean {
  if (isPostedElsewhere(reading, entity, country) || livesElsewhere(reading, entity, country)) return false;
  const posts = postsIn(reading, entity);
  if (posts.size > 0 && !posts.has(country)) return false;
  if (typeOf(entity) === "ambassador") return true;
  // "envoys of Kenya and Mali called on him"
  if (entity.kind === "delegation" && entity.mentions.every(({ phrase }) => /^(?:envoys|diplomats)$/.test(phrase.noun))) return true;
  if (entity.offices.some((office) => !office.former && (ON_THE_SPOT.test(office.text) || HEADS_MISSION.test(office.text)))) return true;
  if (isSentTo(reading, entity, country)) return true;
  if (entity.organisation === null || entity.country !== null) return false;
  if (MISSION.test(entity.organisation)) return true;
  // "the WHO Representative"
  if (entity.offices.some(({ former, text }) => !former && /^representative$/i.test(text))) return true;
  if (holdsOfficeIn(reading, entity, country)) return true;
  // "the commander of the NATO mission in Norway"
  if (
    entity.mentions.some((mention) =>
      /\b(?:mission|(?:programme|program|field|liaison) office)\b/i.test(
        reading.doc.slice(mention.first, Math.min(mention.last + 4, reading.doc.count)),
      ),
    )
  )
    return true;
  return isAtSeat(reading, entity, country);
}

/** "the non-resident ambassador", "who is based in Suva", "with residence in Dakar": at home in another country than that of the post. */
function livesElsewhere({ doc }: Reading, { mentions }: Entity, country: string): boolean {
  for (const { first, last } of mentions) {
    const { first: from, last: to } = doc.sentenceRange(doc.sentence[first] as number);
    for (let i = Math.max(from, first - 4); i < last; i++)
      if (/^non-?resident$/.test(doc.lower(i)) || (doc.lower(i) === "resident" && doc.lower(i - 2) === "non")) return true;
    for (let i = last; i < Math.min(to, last + 6); i++) {
      if (!isLiving(doc, i) || doc.lower(i + 1) !== "in") continue;
      const home = readPlace(doc, i + 2)?.country ?? readCountry(doc, i + 2)?.code ?? null;
      if (home !== null && home !== country) return true;
    }
  }
  return false;
}
const isLiving = oneOf("based resides residing resident residence");

/** "Special Representative of the Secretary-General": at the head of a mission; "on children", "for Kenya" tells of what or where. */
const HEADS_MISSION = /\bspecial representative of the (?!.*\b(?:for|on)\b)(?:\S+ ){0,4}(?:secretary.general|chair\w*)/i;

/** "EU Representative to Norway", "Special Representative of the Secretary-General for Norway": by the words behind the office. */
function isSentTo({ doc }: Reading, { mentions, offices }: Entity, country: string): boolean {
  if (!offices.some(({ text, former }) => !former && /\brepresentative\b/i.test(text) && !/\b(?:trade|permanent)\b/i.test(text)))
    return false;
  const isRoving = offices.some(({ text }) => /\bspecial\b/i.test(text) && !/special representative of the/i.test(text));
  if (isRoving) return false;
  for (const { first, last } of mentions)
    for (let i = first; i < Math.min(last + 4, doc.count); i++)
      if (/^(?:to|for|in)$/.test(doc.lower(i)) && readCountry(doc, pastArticle(doc, i))?.code === country) return true;
  return false;
}

/** The token behind a preposition and its "the". */
const pastArticle = (doc: Doc, preposition: number): number => (doc.lower(preposition + 1) === "the" ? preposition + 2 : preposition + 1);

/** "head of the UN mission in Mali", "commander of the force in Kenya": the countries behind the office. */
function postsIn({ doc }: Reading, { mentions }: Entity): ReadonlySet<string> {
  const posts = new Set<string>();
  for (const { first, last } of mentions)
    for (let i = first; i < Math.min(last + 4, doc.count); i++) {
      if (doc.lower(i) !== "in") continue;
      const land = readCountry(doc, pastArticle(doc, i));
      if (land !== null && !land.adjective) posts.add(land.code);
    }
  return posts;
}

/** "Ambassador to Norway" in Kenya, the "Ambassador to the UN" anywhere but at its seat: on a journey like others. */
function isPostedElsewhere(reading: Reading, entity: Entity, country: string): boolean {
  const posts = accreditedTo(reading, entity);
  return posts.length > 0 && posts.every((post) => post !== country && post !== entity.country);
}

/** The only country to which an ambassador is sent, or null. */
export function postOf(reading: Reading, entity: Entity): string | null {
  const [post, ...others] = new Set(accreditedTo(reading, entity));
  return others.length === 0 ? (post ?? null) : null;
}

/** "Resident Coordinator in Kenya", "Country Director for Kenya", "Representative to Kenya": the words of the office name the country. */
export const isPostedTo = (reading: Reading, entity: Entity, country: string): boolean =>
  isResident(reading, entity, country) &&
  entity.offices.some(({ first, last, former }) => {
    if (former) return false;
    for (let i = first; i < Math.min(last + 4, reading.doc.count); i++)
      if (isPostWord(reading.doc, i) && readCountry(reading.doc, pastArticle(reading.doc, i))?.code === country) return true;
    return false;
  });
const isPostWord = oneOf("in to for");

/** The countries behind an ambassador's "to"; null for an organisation's seat that no country has; none where one of them is not read. */
function accreditedTo({ doc }: Reading, entity: Entity): readonly (string | null)[] {
  if (typeOf(entity) !== "ambassador") return [];
  const posts: (string | null)[] = [];
  for (const { first, last } of entity.mentions) {
    for (let i = first; i < last; i++) {
      if (doc.lower(i) !== "to") continue;
      const at = pastArticle(doc, i);
      const body = doc.find(at, "organisations")?.sense.row.cells;
      const land = readCountry(doc, at)?.code ?? readPlace(doc, at)?.country ?? null;
      if (land !== null) posts.push(land);
      else if (body?.kind === "international") posts.push(body.seat_country || null);
      else return [];
    }
  }
  return posts;
}

/** True where the organisation that somebody speaks for has its seat in the country. */
export const isAtSeat = ({ doc }: Reading, { organisation }: Entity, country: string): boolean =>
  organisation !== null && doc.dictionary.rowOf("organisations", organisation)?.cells.seat_country === country;

/** "UN High Commissioner for Refugees", "Deputy High Commissioner": where the organisation's "Office of the High Commissioner" has its own seat. */
function holdsOfficeIn({ doc: { dictionary } }: Reading, { organisation, offices }: Entity, country: string): boolean {
  const names = organisation === null ? [] : (dictionary.rowOf("organisations", organisation)?.spellings ?? []);
  return offices.some(({ text }) => {
    const head = text.replace(DEPUTY, "");
    return names.some((name) => dictionary.rowOf("organisations", `Office of the ${name} ${head}`)?.cells.seat_country === country);
  });
}
const DEPUTY = /^(?:deputy|assistant|acting) /i;
