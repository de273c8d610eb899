import { adopt, type Entity, unite } from "../4-resolve/entities.ts";
import { mayBe } from "./identity.ts";
import type { Meeting } from "./meetings.ts";
import type { Reading } from "./reading.ts";
import type { Told } from "./told.ts";

/** How many sentences behind an encounter of two offices their names may follow. */
const SOON = 3;

/**
 * "Kenya's minister met his Malian counterpart. ... The meeting between A and B", "A and B discussed": two offices without names,
 * then the same encounter with their names. Names without an office go by their order, one with an office or country takes its own.
 */
export function uniteByPart({ doc }: Reading, meetings: readonly Meeting[], told: Told, parties: readonly Entity[]): Meeting | null {
  const [one, other] = parties;
  if (!one || !other || parties.length > 2 || told.again || told.frame.separate || !(isBare(one) || isBare(other))) return null;
  const meeting = meetings.findLast(
    (candidate) => candidate.status === told.status && sidesOf(candidate).length === 2 && told.frame.sentence - candidate.sentence <= SOON,
  );
  const [first, second] = meeting ? sidesOf(meeting) : [];
  if (!meeting || !first || !second || meeting.parties.every(({ entity }) => parties.includes(entity))) return null;
  const isNew = (entity: Entity): boolean => !isBare(entity) || doc.sentence[entity.mentions[0]?.first ?? 0] === told.frame.sentence;
  if (!told.frame.definite && !(isNew(one) && isNew(other))) return null;
  if (fits(first, one) && fits(second, other)) return name(meeting, first, one, second, other);
  const inOrder = isBare(one) && isBare(other);
  return !inOrder && fits(first, other) && fits(second, one) ? name(meeting, first, other, second, one) : null;
}

function name(meeting: Meeting, first: Entity, one: Entity, second: Entity, other: Entity): Meeting {
  if (first !== one) unite(first, one);
  if (second !== other) unite(second, other);
  return meeting;
}

/** Both principals, one on each side or both named together: "the ministers of Kenya and Mali". */
const sidesOf = ({ left, right }: Meeting): readonly Entity[] =>
  (left.length === 1 && right.length === 1) || (left.length === 2 && right.length === 0) ? [...left, ...right] : [];

const isUnnamed = (entity: Entity): boolean => entity.kind === "office" && entity.name === "";

const isBare = (entity: Entity): boolean =>
  entity.kind === "person" && entity.name !== "" && entity.offices.length === 0 && entity.rank === null && entity.country === null;

const fits = (office: Entity, named: Entity): boolean => office === named || (isUnnamed(office) && (isBare(named) || mayBe(office, named)));

/**
 * Puts the named in the place of whoever stood for them; whose office goes without saying ("Kenya's A" among "the ministers of Kenya and
 * Mali") holds that one from then on.
 */
export function nameParties(
  meeting: Meeting,
  parties: readonly Entity[],
  { named = new Map(), meetings = [] }: { named?: ReadonlyMap<Entity, Entity>; meetings?: readonly Meeting[] } = {},
): void {
  for (const entity of parties) {
    if (meeting.parties.some((party) => party.entity === entity)) continue;
    const found = meeting.parties.find((party) => (named.size > 0 ? named.get(party.entity) === entity : mayBe(party.entity, entity)));
    if (!found) continue;
    const office = found.entity;
    replace(meeting, office, entity);
    if (isUnnamed(office) && entity.organisation === null) entity.country ??= office.country;
    if (named.size > 0 || !isUnnamed(office) || entity.offices.length > 0) continue;
    adopt(entity, office);
    for (const other of meetings) replace(other, office, entity);
  }
}

function replace(meeting: Meeting, office: Entity, entity: Entity): void {
  const at = meeting.parties.findIndex((party) => party.entity === office);
  const party = meeting.parties[at];
  if (!party || meeting.parties.some((other) => other.entity === entity)) return;
  if (meeting.host === office) meeting.host = entity;
  if (meeting.guest === office) meeting.guest = entity;
  meeting.left = meeting.left.map((other) => (other === office ? entity : other));
  meeting.right = meeting.right.map((other) => (other === office ? entity : other));
  meeting.parties[at] = { ...party, entity };
}
