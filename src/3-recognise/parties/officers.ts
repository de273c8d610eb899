import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE, PARAGRAPH, POSSESSIVE } from "../../2-segment/tokens.ts";
import { hasBodyNoun, isFirm, kindOfBody, properRun, skipShortForm } from "./bodies.ts";
import { readCountry } from "./countries.ts";
import { isTradeWord } from "./field-words.ts";
import { shouting } from "./headlines.ts";
import { readName } from "./names.ts";
import { TRADES } from "./office-types.ts";
import { mayOpenOffice, type OfficePhrase, readOffice } from "./offices.ts";
import { firmOfLand, ofPair } from "./owner-openings.ts";
import { STOPS } from "./phrase.ts";
import { readPortfolio } from "./portfolios.ts";
import { isMinister, ofLand } from "./premodifiers.ts";
import { RANKED } from "./titles.ts";
import { GOVERNS } from "./unlisted-bodies.ts";
import { oneOf } from "./vocabulary.ts";

const COMMON = classBit("common");
const ADVERB = classBit("adverb");
const TIME = classBit("time");
const PREPOSITION = classBit("preposition");
const DAYS = bitOf("weekdays") | bitOf("months");
const CONJUNCTION = classBit("conjunction");
const NO_FIELD = PREPOSITION | classBit("former") | classBit("deputy");

/** Offices that are titles where another office stands with them: "Foreign Minister Prince Faisal". */
const ROYAL_HEADS: ReadonlySet<string> = new Set("prince|princess|duke|professor|member|cardinal|archbishop".split("|"));

/** Such an office; a member of parliament is more. */
export const isTitle = ({ head, type }: OfficePhrase): boolean => ROYAL_HEADS.has(head) && type !== "legislator";

const OFFICERS: ReadonlySet<string> = new Set(
  "head|chairman|president|director|chief|founder|owner|chair|manager|vice president|secretary-general|secretary general|director general|spokesperson|commander|deputy|general manager|executive director|board member|governor|leader".split(
    "|",
  ),
);

const isDirection = oneOf("west east north south central upper lower western eastern northern southern");

/** `Baykar Company's Chief Technology Officer`, `Boeing CEO`, `State Border Committee Chairman`: a body's name before its officer. */
export function readOfficer(doc: Doc, at: number): OfficePhrase | null {
  const minister = ofUnknownField(doc, at);
  if (minister !== null) return minister;
  const country = ofPair(doc, at) ? null : readCountry(doc, at);
  // "United States (US) Africa Command"
  const glossed = country !== null && skipShortForm(doc, country.last) > country.last;
  const start = country && (country.adjective || glossed) ? skipShortForm(doc, country.last) : at;
  if (
    !doc.isWord(start) ||
    !doc.is(start, CAPITAL) ||
    doc.begins(start, DAYS) ||
    isNewly(doc, start) ||
    (doc.word[start] !== 0 &&
      !(isDirection(doc, start) && doc.is(start + 1, CAPITAL) && doc.word[start + 1] === 0) &&
      (((mayOpenOffice(doc, start) || doc.hasClass(start, COMMON)) &&
        !opensBody(doc, start) &&
        !isTown(doc, start) &&
        doc.find(start, "regions") === null &&
        !isFirmOfLand(doc, start)) ||
        (doc.begins(start, RANKED) && (doc.find(start, "ranks") ?? doc.find(start, "honorifics")) !== null) ||
        (doc.hasClass(start, STOPS | ADVERB | TIME) && !ofPair(doc, start))))
  )
    return null;
  if (!officeAhead(doc, start)) return null;
  const run = properRun(doc, start);
  const land = ofLand(doc, run);
  const end = land?.last ?? run;
  if (run <= start || run - start > 6) return null;
  // "at Cairo International Airport Turkish President X": the adjective opens another phrase
  if (end - start > 1 && readCountry(doc, end - 1)?.adjective) return null;
  const possessive = doc.is(end, POSSESSIVE);
  const named = possessive ? end + 1 : skipShortForm(doc, end);
  const next = possessive ? named : partEnd(doc, start, named);
  if (!mayOpenOffice(doc, next) || doc.is(next, PARAGRAPH) || shouting(doc, at)) return null;
  const office = readOffice(doc, next);
  if (!office || office.plural || office.country !== null) return null;
  // "Lagos State Governor X", "California Governor X", "Kelva MP X"
  if (
    (isPremier(doc, start, office) || (!possessive && (GOVERNS.test(office.text) || isSeat(office.text) || isRealm(doc, start, end)))) &&
    !hasBodyNoun(doc, start, end) &&
    !doc.find(start, "organisations") &&
    end - start < 4
  ) {
    const place = doc.find(start, "cities") ?? doc.find(start, "capitals");
    return {
      ...office,
      first: at,
      text: possessive ? office.text : `${doc.slice(start, next)} ${office.text}`,
      type: /^(other|head_of_state|head_of_government)$/.test(office.type) ? "senior_official" : office.type,
      country:
        country?.code ??
        place?.sense.row.cells.country ??
        place?.sense.row.cells.code ??
        (doc.find(start, "regions")?.sense.row.cells.country || null),
      weak: false,
    };
  }
  const kind = kindOfBody(doc, start, end);
  const serves = kind === "state" && /^(under)?secretary$/.test(office.head);
  const trade = end - start > 1 && (isTradeWord(doc, end - 1) || hasBodyNoun(doc, start, end));
  const heads = (office.weak || (trade && office.head === "vice president")) && OFFICERS.has(office.head);
  if (!(office.type === "executive" || serves || heads)) return null;
  if (!possessive && end - start > 1 && !trade && readName(doc, start, false) === end) return null;
  const text = next > named ? `${doc.slice(named, next)} ${office.text}` : office.text;
  if (kind === "state") {
    return {
      ...office,
      first: at,
      text: `${doc.slice(start, possessive ? named : end)} ${text}`,
      type: /^(executive|head_of_state|org_official)$/.test(office.type) ? "senior_official" : office.type,
      country: country?.code ?? land?.code ?? null,
      weak: false,
    };
  }
  const type =
    (kind === "company" || (kind === "institution" && TRADES.test(doc.slice(start, end)))) &&
    office.type !== "senior_officer" &&
    office.head !== "leader"
      ? "executive"
      : kind === "party"
        ? "other"
        : office.type === "head_of_state"
          ? "senior_official"
          : office.type;
  return {
    ...office,
    first: at,
    text,
    type: office.organisation ? office.type : type,
    organisation: office.organisation ?? doc.slice(start, end),
    country: country?.code ?? land?.code ?? null,
    weak: false,
  };
}

/** "Amiri Diwan Affairs" + "Minister": a field that no list knows before a minister. */
function ofUnknownField(doc: Doc, at: number): OfficePhrase | null {
  if (!doc.is(at, CAPITAL) || mayOpenOffice(doc, at) || doc.begins(at, DAYS) || doc.hasClass(at, STOPS | COMMON | ADVERB | TIME))
    return null;
  const field = readPortfolio(doc, at);
  // "Wednesday Italian Foreign" is no field
  // nor is "Talk between Former Foreign"
  if (field) for (let i = at; i < field.last; i++) if (readCountry(doc, i) || doc.hasClass(i, NO_FIELD)) return null;
  const office = field && doc.is(field.last, CAPITAL) && isMinister(doc, field.last) ? readOffice(doc, field.last) : null;
  if (!field || !office || office.plural || !office.weak) return null;
  return { ...office, first: at, text: `${doc.slice(at, field.last)} ${office.text}`, weak: false };
}

/** "Newly appointed President X" */
const isNewly = oneOf("newly recently freshly");

/** "Bahrain Steel" + "Chairman" */
const isFirmOfLand = (doc: Doc, at: number): boolean => {
  const end = firmOfLand(doc, at);
  return end > at && properRun(doc, at) === end;
};

/** "Shanghai" + "Party Secretary" */
const isTown = (doc: Doc, at: number): boolean =>
  (doc.find(at, "cities") ?? doc.find(at, "capitals")) !== null && readOffice(doc, at) === null;

/** "National Security Secretariat" + "Secretary-General": words that open an office elsewhere, here a body's name. */
const opensBody = (doc: Doc, at: number): boolean => hasBodyNoun(doc, at, properRun(doc, at)) && readOffice(doc, at) === null;

/** "the Labour Party (LP)" + "General Council" + "Chairman": the token after a part of the body that its officer heads, or `at`. */
function partEnd(doc: Doc, first: number, at: number): number {
  if (!doc.is(at, CAPITAL) || doc.is(at, LINE) || readOffice(doc, at) !== null) return at;
  const end = properRun(doc, at);
  const whole = doc.begins(first, ORGANISATIONS) || doc.isMark(at - 1, ")");
  return whole && hasBodyNoun(doc, at, end) && mayOpenOffice(doc, end) ? end : at;
}
const ORGANISATIONS = bitOf("organisations");

/** "Queensland" + "Premier X", "Saxony's" + "Minister-President X": of a land that no list of states knows. */
const isPremier = (doc: Doc, at: number, office: OfficePhrase): boolean =>
  /^(premier|minister[- ]president)$/i.test(office.text) &&
  doc.is(office.last, CAPITAL) &&
  // "in Karvan Premier X": of the state
  !doc.hasClass(at - 1, PREPOSITION) &&
  (doc.word[at] === 0 || doc.find(at, "cities") !== null);

/** "Tatarstan" + "President": a part of a country. */
const isRealm = (doc: Doc, at: number, end: number): boolean => doc.begins(at, REGIONS) && doc.find(at, "regions")?.last === end;
const REGIONS = bitOf("regions");

/** A member for a place, by the short form: "MP", "MLA". */
const isSeat = (text: string): boolean => /^(MP|MPs|MLA|MNA|MEP|Senator|Representative)$/.test(text);

/** True where office words follow the capitalised words that begin at the token: the cheap test before a body's name is read. */
function officeAhead(doc: Doc, at: number): boolean {
  for (let i = at + 1; i < at + 10; i++) {
    if (mayOpenOffice(doc, i)) return true;
    if (
      !(
        doc.is(i, CAPITAL) ||
        doc.isMark(i, "(") ||
        doc.isMark(i, ")") ||
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
