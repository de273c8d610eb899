import { edtfBounds } from "../0-ground/edtf.ts";
import type { Doc } from "../2-segment/doc.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import { type Entity, isPerson } from "../4-resolve/entities.ts";
import type { Meeting } from "./meetings.ts";
import type { Reading } from "./reading.ts";
import type { Told } from "./told.ts";

const isTwo = oneOf("separate separately bilateral individual individually one-on-one on-one tête tete private privately apart aside");

/** "held a separate meeting", "had a tête-à-tête", "also met": some of those who met together met by themselves, too. */
export function isApart({ doc }: Reading, { frame, left, right }: Told, parties: readonly Entity[]): boolean {
  if (parties.length !== 2 || frame.definite || (left.length !== 2 && (left.length === 0 || right.length === 0))) return false;
  if (frame.separate || isAround(doc, frame.at)) return true;
  for (let i = frame.at - 6; i < frame.at + 4; i++)
    if (
      i >= 0 &&
      doc.sentence[i] === doc.sentence[frame.at] &&
      (isTwo(doc, i) || (wordAt(doc, i) === "one" && doc.isMark(i + 1, "-")) || (wordAt(doc, i) === "also" && i < frame.at))
    )
      return true;
  return false;
}

/** "conferred with X after the closing session", "before the summit opened": not at it. */
function isAround(doc: Doc, at: number): boolean {
  for (let i = at + 1; i < at + REACH && doc.sentence[i] === doc.sentence[at]; i++) {
    if (!/^(after|before)$/.test(wordAt(doc, i)) || wordAt(doc, i + 1) !== "the") continue;
    for (let j = i + 2; j < i + 5; j++) if (isSession(doc, j)) return true;
  }
  return false;
}
const REACH = 30;
const isSession = oneOf("session summit plenary");

/**
 * "Navy chief meets Kenyan minister", then "Admiral A called on Cabinet Secretary B": the first meeting that the text tells of
 * is the headline's, whatever short word the headline has for an office, where the countries are the same.
 */
export function inHeadline(
  { doc }: Reading,
  meetings: readonly Meeting[],
  told: Told,
  parties: readonly Entity[],
): { meeting: Meeting; named: ReadonlyMap<Entity, Entity> } | null {
  const [meeting, ...others] = meetings;
  if (!meeting || others.length > 0 || meeting.sentence > TITLE_WITHIN || told.frame.sentence - meeting.sentence > 4) return null;
  if (meeting.status !== told.status || meeting.recalled !== told.recalled || parties.length !== 2) return null;
  if (doc.isMark(doc.sentenceRange(meeting.sentence).last - 1, ".")) return null;
  const principals = meeting.parties.filter((party) => !party.attends).map((party) => party.entity);
  if (principals.length !== 2 || !parties.every((entity) => isPerson(entity) && entity.name !== "")) return null;
  if (principals.every((entity) => entity.name !== "")) return null;
  if (told.dated?.value && meeting.date && !compatible(told.dated.value, meeting.date)) return null;
  const [first, second] = principals as [Entity, Entity];
  const [one, other] = parties as [Entity, Entity];
  // "Kenya, Norway hold talks": one of the two is surely of his state
  if (
    (first.kind === "country" || second.kind === "country") &&
    !parties.some(({ country }) => country !== null && (country === first.country || country === second.country))
  )
    return null;
  if (stands(first, one) && stands(second, other)) return { meeting, named: namedFrom(first, one, second, other) };
  return stands(first, other) && stands(second, one) ? { meeting, named: namedFrom(first, other, second, one) } : null;
}

/** "Premier hosts Mali, Chad presidents", then "held talks with the presidents of Mali and Chad in two separate meetings": what the headline tells of as one. */
export function partHeadline({ doc }: Reading, meetings: readonly Meeting[], { apart, status }: Told, parties: readonly Entity[]): void {
  const [headline, ...others] = meetings;
  if (apart !== true || !headline || others.length > 0 || headline.sentence > TITLE_WITHIN || headline.status !== status) return;
  if (doc.isMark(doc.sentenceRange(headline.sentence).last - 1, ".") || headline.parties.length <= parties.length) return;
  if (!parties.every((entity) => headline.parties.some((party) => party.entity === entity))) return;
  const isOwn = (entity: Entity): boolean => parties.includes(entity);
  headline.parties.splice(0, headline.parties.length, ...headline.parties.filter(({ entity }) => isOwn(entity)));
  headline.left = headline.left.filter(isOwn);
  headline.right = headline.right.filter(isOwn);
  if (headline.guest !== null && !isOwn(headline.guest)) headline.guest = headline.right[0] ?? null;
}

/** Menus above a title are sentences, too. */
const TITLE_WITHIN = 30;

const stands = (entity: Entity, other: Entity): boolean =>
  entity === other ||
  (entity.name === "" &&
    (isPerson(entity) || entity.kind === "country") &&
    (entity.country === null || other.country === null || entity.country === other.country));

const namedFrom = (first: Entity, one: Entity, second: Entity, other: Entity): ReadonlyMap<Entity, Entity> =>
  new Map([[first, one] as const, [second, other] as const].filter(([office, person]) => office !== person));

/** Two days or spans that may be the same. */
export function compatible(a: string, b: string): boolean {
  const x = edtfBounds(a);
  const y = edtfBounds(b);
  if (!x || !y) return true;
  return (x.first ?? -Infinity) <= (y.last ?? Infinity) && (y.first ?? -Infinity) <= (x.last ?? Infinity);
}
