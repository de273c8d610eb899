import type { Doc } from "../2-segment/doc.ts";
import { type Entity, isPerson } from "../4-resolve/entities.ts";
import type { Meeting } from "./meetings.ts";
import { nameParties } from "./naming.ts";
import type { Reading } from "./reading.ts";

/** How many sentences away a side's head may be told. */
const NEAR = 5;

/**
 * "Kenya and Norway held consultations. ... The Kenyan delegation was led by A", "met a delegation of the parliament. It is headed
 * by A": who heads the side that a meeting names only by its country or as a delegation.
 */
export function nameLeaders({ doc, register }: Reading, meetings: readonly Meeting[]): void {
  const leaders = register.entities.filter((entity) => isPerson(entity) && entity.leads && entity.name !== "");
  if (leaders.length === 0) return;
  for (const meeting of meetings) {
    const unnamed = meeting.parties.map(({ entity }) => entity).filter(({ kind }) => kind === "country" || kind === "delegation");
    for (const side of unnamed) {
      const [leader, ...others] = leaders.filter((entity) => heads(doc, entity, side, meeting, unnamed));
      if (!leader || others.length > 0 || meeting.parties.some(({ entity }) => entity === leader)) continue;
      leader.country ??= side.country;
      nameParties(meeting, [leader], new Map([[side, leader]]));
    }
  }
}

/** By the country; whose country nobody told heads the only delegation that there is. */
function heads(doc: Doc, leader: Entity, side: Entity, meeting: Meeting, unnamed: readonly Entity[]): boolean {
  const sentence = doc.sentence[leader.mentions[0]?.first ?? 0] as number;
  if (Math.abs(sentence - meeting.sentence) > NEAR) return false;
  return leader.country === null ? side.kind === "delegation" && unnamed.length === 1 : leader.country === side.country;
}
