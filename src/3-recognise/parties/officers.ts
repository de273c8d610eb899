import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE, PARAGRAPH, POSSESSIVE } from "../../2-segment/tokens.ts";
import { hasBodyNoun, isFirm, kindOfBody, properRun } from "./bodies.ts";
import { readCountry } from "./countries.ts";
import { shouting } from "./headlines.ts";
import { readName } from "./names.ts";
import { mayOpenOffice, type OfficePhrase, readOffice } from "./offices.ts";
import { GOVERNS } from "./owners.ts";
import { STOPS } from "./phrase.ts";
import { RANKED } from "./titles.ts";
import { oneOf } from "./vocabulary.ts";

const COMMON = classBit("common");
const ADVERB = classBit("adverb");
const TIME = classBit("time");
const PREPOSITION = classBit("preposition");
const DAYS = bitOf("weekdays") | bitOf("months");
const CONJUNCTION = classBit("conjunction");

/** Offices that are titles where another office stands with them: "Foreign Minister Prince Faisal". */
export const ROYAL_HEADS: ReadonlySet<string> = new Set("prince|princess|duke|professor|member|cardinal|archbishop".split("|"));

const OFFICERS: ReadonlySet<string> = new Set(
  "head|chairman|president|director|chief|founder|owner|chair|manager|vice president|secretary-general|secretary general|director general|spokesperson|commander|deputy|general manager|executive director|board member".split(
    "|",
  ),
);

const isDirection = oneOf("west east north south central upper lower western eastern northern southern");

/** `Baykar Company's Chief Technology Officer`, `Boeing CEO`, `State Border Committee Chairman`: a body's name before its officer. */
export function readOfficer(doc: Doc, at: number): OfficePhrase | null {
  const country = readCountry(doc, at);
  const start = country?.adjective ? country.last : at;
  if (
    !doc.isWord(start) ||
    !doc.is(start, CAPITAL) ||
    doc.begins(start, DAYS) ||
    (doc.word[start] !== 0 &&
      !(isDirection(doc, start) && doc.is(start + 1, CAPITAL) && doc.word[start + 1] === 0) &&
      (mayOpenOffice(doc, start) || doc.begins(start, RANKED) || doc.hasClass(start, STOPS | COMMON | ADVERB | TIME)))
  )
    return null;
  if (!officeAhead(doc, start)) return null;
  const end = properRun(doc, start);
  if (end <= start || end - start > 6) return null;
  // "at Cairo International Airport Turkish President X": the adjective opens another phrase
  if (end - start > 1 && readCountry(doc, end - 1)?.adjective) return null;
  const possessive = doc.is(end, POSSESSIVE);
  const next = possessive ? end + 1 : end;
  if (!mayOpenOffice(doc, next) || doc.is(next, PARAGRAPH) || shouting(doc, at)) return null;
  const office = readOffice(doc, next);
  if (!office || office.plural || office.country !== null) return null;
  // "Lagos State Governor X", "California Governor X", "Kelva MP X"
  if (
    !possessive &&
    (GOVERNS.test(office.text) || isSeat(office.text)) &&
    !hasBodyNoun(doc, start, end) &&
    !doc.find(start, "organisations") &&
    end - start < 4
  ) {
    const place = doc.find(start, "cities") ?? doc.find(start, "capitals");
    return {
      ...office,
      first: at,
      text: `${doc.slice(start, next)} ${office.text}`,
      country: country?.code ?? place?.sense.row.cells.country ?? place?.sense.row.cells.code ?? null,
      weak: false,
    };
  }
  if (!(office.type === "executive" || (office.weak && OFFICERS.has(office.head)))) return null;
  const kind = kindOfBody(doc, start, end);
  if (!possessive && end - start > 1 && !hasBodyNoun(doc, start, end) && readName(doc, start, false) === end) return null;
  if (kind === "state") {
    return {
      ...office,
      first: at,
      text: `${doc.slice(start, next)} ${office.text}`,
      type: office.type === "executive" ? "senior_official" : office.type === "head_of_state" ? "senior_official" : office.type,
      country: country?.code ?? null,
      weak: false,
    };
  }
  const type =
    kind === "company" ? "executive" : kind === "party" ? "other" : office.type === "head_of_state" ? "senior_official" : office.type;
  return {
    ...office,
    first: at,
    type: office.organisation ? office.type : type,
    organisation: office.organisation ?? doc.slice(start, end),
    country: country?.code ?? null,
    weak: false,
  };
}

/** A member for a place, by the short form: "MP", "MLA". */
const isSeat = (text: string): boolean => /^(MP|MPs|MLA|MNA|MEP|Senator|Representative)$/.test(text);

/** True where office words follow the capitalised words that begin at the token: the cheap test before a body's name is read. */
function officeAhead(doc: Doc, at: number): boolean {
  for (let i = at + 1; i < at + 10; i++) {
    if (mayOpenOffice(doc, i)) return true;
    if (
      !(
        doc.is(i, CAPITAL) ||
        doc.is(i, POSSESSIVE) ||
        doc.isMark(i, "-") ||
        (doc.isMark(i, ".") && isFirm(doc, i - 1)) ||
        doc.isMark(i, "&") ||
        doc.hasClass(i, PREPOSITION | CONJUNCTION)
      ) ||
      doc.is(i, LINE)
    )
      return false;
  }
  return false;
}
