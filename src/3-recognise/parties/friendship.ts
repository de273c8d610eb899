import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { lowerBody, ofMembers } from "./bodies.ts";
import { readCountry } from "./countries.ts";
import { hyphen } from "./names.ts";
import type { OfficeDraft } from "./offices.ts";
import { oneOf } from "./vocabulary.ts";

const ARTICLE = classBit("article");

/**
 * "the friendship group", "the Chad-Mali friendship group", each with "for Chad" and "in the Parliament of Mali" behind it: whose members they are.
 * The token after the group's own name and the one after all, or null.
 */
export function readGroup(doc: Doc, at: number, draft: OfficeDraft): { named: number; last: number } | null {
  const start = pastPair(doc, at);
  if (start === at && doc.is(at, CAPITAL)) return null;
  const named = lowerBody(doc, start);
  if (named < 0 || !ofMembers(doc, named)) return null;
  draft.bodyKind ??= "parliament";
  return { named, last: pastGroup(doc, named, draft) };
}

/** "for Chad in the Parliament of Mali" behind a friendship group. */
export const pastGroup = (doc: Doc, at: number, draft: OfficeDraft): number => pastChamber(doc, pastFriend(doc, at), draft);

function pastPair(doc: Doc, at: number): number {
  const country = readCountry(doc, at);
  return country && hyphen(doc, country.last) ? (readCountry(doc, country.last + 1)?.last ?? at) : at;
}

/** "for Chad", "with Chad": the other country tells nobody's home. */
function pastFriend(doc: Doc, at: number): number {
  const friend = isFor(doc, at) ? readCountry(doc, at + 1) : null;
  return friend && !friend.adjective && !friend.possessive ? friend.last : at;
}

function pastChamber(doc: Doc, at: number, draft: OfficeDraft): number {
  if (!isIn(doc, at)) return at;
  const from = doc.hasClass(at + 1, ARTICLE) ? at + 2 : at + 1;
  const chamber = doc.find(from, "organisations");
  if (chamber?.sense.row.cells.kind !== "parliament") return at;
  draft.country ??= chamber.sense.row.cells.country || null;
  const land =
    doc.lower(chamber.last) === "of" ? readCountry(doc, doc.lower(chamber.last + 1) === "the" ? chamber.last + 2 : chamber.last + 1) : null;
  if (!land || land.possessive) return chamber.last;
  draft.country ??= land.code;
  return land.last;
}
const isFor = oneOf("for with");
const isIn = oneOf("in of at");
