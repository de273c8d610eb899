import { type Entity, typeOf } from "../4-resolve/register.ts";
import type { Reading } from "./reading.ts";

/** Offices that are held on the spot, and bodies that are. */
const ON_THE_SPOT =
  /\b(ambassador(?! at large)|high commissioner to|nuncio|resident|country (director|manager|representative)|head of mission|head of (the )?delegation to|mission commander|force commander|high representative in|consul|attach[eé]|charg[eé])\b/i;
const MISSION = /\b(mission|force|forces|peacekeep\w*|office (in|for)|unifil|unficyp|unama|unami|kfor|eulex|eufor)\b/i;

/** True for those who live where they are met: ambassadors, mission heads, the heads of a body with its seat there. */
export function isResident(reading: Reading, entity: Entity, country: string): boolean {
  if (typeOf(entity) === "ambassador") return true;
  if (entity.offices.some((office) => !office.former && ON_THE_SPOT.test(office.text))) return true;
  if (entity.organisation === null || entity.country !== null) return false;
  if (MISSION.test(entity.organisation)) return true;
  // "the commander of the NATO mission in Norway"
  if (
    entity.mentions.some((mention) => /\bmission\b/i.test(reading.doc.slice(mention.first, Math.min(mention.last + 4, reading.doc.count))))
  )
    return true;
  return isAtSeat(reading, entity, country);
}

/** True where the organisation that somebody speaks for has its seat in the country. */
export const isAtSeat = ({ doc }: Reading, { organisation }: Entity, country: string): boolean =>
  organisation !== null && doc.dictionary.rowOf("organisations", organisation)?.cells.seat_country === country;
