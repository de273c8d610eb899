import type { Doc, Found } from "../../2-segment/doc.ts";
import { readCountry } from "./countries.ts";
import type { OfficeDraft } from "./offices.ts";

const WHOLE =
  /^(?:\S+ ){0,2}armed forces|defen[cs]e (forces?|services)|^military$|self-defen[cs]e|bundeswehr|tatmadaw|people's liberation/i;
/** "UPDF": the short form of a row for all the forces of a state; "BDF" of several states. */
const isWholeShort = (spelling: string, name: string): boolean =>
  /^[A-Z][A-Z-]{1,6}$/.test(spelling) && (spelling === name || /(?:armed|defen[cs]e|military) forces?$|^armed forces of/i.test(name));
const STAFF = /general staff|joint chiefs|defen[cs]e staff|joint staff/i;

/** Bodies that have a column of their own. */
export const isEmployer = (kind: string | undefined): boolean => kind === "international" || kind === "institution" || kind === "party";

/** "the Indian Army", "the Pakistan Navy": the token after the country, where the rest is a body's name as well. */
function ownWords(doc: Doc, body: Found): number {
  const country = readCountry(doc, body.first);
  if (!country || country.last >= body.last) return body.first;
  return doc.find(country.last, "organisations")?.last === body.last ? country.last : body.first;
}

/** A country that the words tell. */
export function tellCountry(draft: OfficeDraft, code: string): void {
  if (draft.country !== null && !draft.lent) return;
  draft.country = code;
  draft.lent = false;
}

/** What a body that the lexicon knows tells of an office. Ministries, parliaments and forces stay in its text. */
export function takeBody(doc: Doc, draft: OfficeDraft, body: Found): void {
  const { country } = body.sense.row.cells;
  const kind = isSociety(doc, body, draft) ? "institution" : body.sense.row.cells.kind;
  const name = body.sense.row.spellings[0] as string;
  draft.bodyKind ??=
    kind === "forces" && STAFF.test(name)
      ? "staff"
      : kind === "forces" && (WHOLE.test(body.sense.spelling) || isWholeShort(body.sense.spelling, name))
        ? "armed forces"
        : (kind ?? null);
  if (kind === "ministry" && /defen[cs]e/i.test(name)) draft.ministry ??= "defence";
  else if (kind === "ministry" && /foreign|state department|department of state/i.test(name)) draft.ministry ??= "foreign";
  if (country && kind !== "international" && draft.country === null) {
    draft.country = country;
    draft.lent = true;
  }
  // "the Lebanese Army" as one spelling
  const land = kind === "international" ? null : readCountry(doc, body.first);
  if (land && land.last < body.last) tellCountry(draft, land.code);
  if (isEmployer(kind)) draft.organisation ??= doc.slice(body.first, body.last);
  else draft.kept.push([ownWords(doc, body), body.last]);
}

/** "the Bahamas" + "Red Cross", "the Red Cross" + "of Chad": of a state, where the one in Geneva is of none. */
const isSociety = (doc: Doc, { sense, last }: Found, draft: OfficeDraft): boolean =>
  /^(?:the )?red cross$/i.test(sense.spelling) &&
  (draft.country !== null || (doc.lower(last) === "of" && readCountry(doc, doc.lower(last + 1) === "the" ? last + 2 : last + 1) !== null));

/** "the University" + "of Latvia": the token after the country in an institution's name, which tells whose it is; or the token itself. */
export function withLand(doc: Doc, at: number, draft: OfficeDraft): number {
  if (doc.lower(at) !== "of") return at;
  const land = readCountry(doc, doc.lower(at + 1) === "the" ? at + 2 : at + 1);
  if (land === null || land.adjective || land.possessive) return at;
  tellCountry(draft, land.code);
  return land.last;
}
