import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, GLUED, LINE, POSSESSIVE, SINGLE } from "../../2-segment/tokens.ts";
import { hasBodyNoun, properRun, skipShortForm } from "./bodies.ts";
import { readCountry } from "./countries.ts";
import { atEmbassy, readEmbassy } from "./embassies.ts";
import { type OfficePhrase, readOffice } from "./offices.ts";
import type { PartyDraft } from "./phrase.ts";
import { oneOf } from "./vocabulary.ts";

const ARTICLE = classBit("article");
const VERBS = bitOf("verbs");
const isPartyLetter = oneOf("d r i");
const isMember = oneOf("mp mep td mla mna mlc msp mpa");
/** "A. Byrne TD", "Nigel Clarke MP": a member of parliament by two letters. */
export const readSeat = (doc: Doc, at: number): OfficePhrase | null =>
  isMember(doc, at) && doc.is(at, CAPITALS) && !doc.is(at, LINE) && !doc.is(at + 1, CAPITAL) ? readOffice(doc, at) : null;

const isOrder = oneOf(
  "ni hi si ti sj bt tbt pvsm avsm uysm ysm vsm sm nm adc psc ndc rcds kc qc sc obe cbe mbe kbe cmg kcmg gcmg dbe phd oon gcon con mfr",
);

/** ", NI (M)," ", PVSM, AVSM, ADC": orders and degrees behind a name. Returns the token after them. */
export function skipOrders(doc: Doc, at: number): number {
  let i = at;
  for (let steps = 0; steps < 6; steps++) {
    const order = doc.isMark(i, ",") ? i + 1 : i;
    if (!isOrder(doc, order) || !doc.is(order, CAPITALS) || doc.is(order, LINE)) break;
    i = order + 1;
    if (doc.isMark(i, "(") && doc.is(i + 1, CAPITAL) && doc.isMark(i + 2, ")")) i += 3;
  }
  return i;
}

/** ", D-NJ," and "(R-Texas)": a senator's party and state. Returns the token after it. */
export function skipState(doc: Doc, at: number): number {
  const opened = doc.isMark(at, "(");
  if (!(opened || doc.isMark(at, ",")) || !isPartyLetter(doc, at + 1) || !doc.is(at + 1, SINGLE) || !doc.isMark(at + 2, "-")) return at;
  let i = at + 4;
  while (doc.isMark(i, ".") && doc.is(i, GLUED)) i++;
  return opened && doc.isMark(i, ")") ? i + 1 : i;
}

/**
 * "A, Minister of Trade, Kenya;", "A, Minister of Trade, LP, Kenya;", "A, Permanent Secretary, Prime Minister's Office, Government of Kenya
 * met": the houses and the country behind the office.
 */
export function readLand(doc: Doc, party: PartyDraft, opened: number): void {
  if (party.last <= opened) return;
  for (let steps = 0; steps < 3 && doc.isMark(party.last, ","); steps++) {
    const house = readHouse(doc, afterComma(doc, party.last));
    if (house === null || (house.country !== null && party.country !== null && house.country !== party.country)) break;
    party.country ??= house.country;
    party.last = house.last;
  }
  if (party.country !== null || !doc.isMark(party.last, ",")) return;
  const short = doc.is(party.last + 1, CAPITALS) && doc.isMark(party.last + 2, ",") ? party.last + 2 : party.last;
  const land = readCountry(doc, afterComma(doc, short));
  if (!land || land.adjective || land.possessive || !(endsTail(doc, land.last) || goesOn(doc, land.last))) return;
  party.country = land.code;
  party.last = land.last;
}

const afterComma = (doc: Doc, comma: number): number => (doc.hasClass(comma + 1, ARTICLE) ? comma + 2 : comma + 1);

/** The end of a list's item or of a sentence. */
const endsTail = (doc: Doc, at: number): boolean => doc.isMark(at, ";") || doc.isMark(at, ".") || at >= doc.count || doc.is(at, LINE);

/** "A, Minister of Trade, Kenya, | met", "Kenya, | and later with": a verb behind the aside, or the next encounter. */
const goesOn = (doc: Doc, at: number): boolean => {
  const verb = doc.lower(at + 1) === "and" ? at + 2 : at + 1;
  return doc.isMark(at, ",") && ((doc.begins(verb, VERBS) && !doc.is(verb, CAPITAL)) || isLater(doc, verb));
};

/** "Major General A, US Air Force, met": the service behind an officer's name. */
export function readService(doc: Doc, party: PartyDraft): void {
  if (party.rank === null || !doc.isMark(party.last, ",")) return;
  const at = afterComma(doc, party.last);
  const land = readCountry(doc, at);
  const forces = doc.find(at, "organisations") ?? (land === null ? null : doc.find(land.last, "organisations"));
  if (forces?.sense.row.cells.kind !== "forces" || !(endsTail(doc, forces.last) || doc.isMark(forces.last, ","))) return;
  party.country ??= land?.code ?? (forces.sense.row.cells.country || null);
  party.last = forces.last;
}

/** "Prime Minister's Office", "Government of Kenya", "Department of Trade": a house of the state, up to a mark or a verb, and whose it is. */
function readHouse(doc: Doc, at: number): { readonly last: number; readonly country: string | null } | null {
  if (!doc.is(at, CAPITAL) || doc.is(at, LINE)) return null;
  const known = doc.find(at, "organisations");
  let run = Math.max(properRun(doc, at), known?.last ?? 0);
  if (doc.is(run, POSSESSIVE) && doc.is(run + 1, CAPITAL)) run = properRun(doc, run + 1);
  // "Government of | Kenya"
  const of = doc.lower(run) === "of" ? readCountry(doc, doc.hasClass(run + 1, ARTICLE) ? run + 2 : run + 1) : null;
  if (of !== null && !of.adjective && !of.possessive) run = of.last;
  let isHouse = false;
  for (let i = at; i < run; i++) isHouse ||= ofState(doc, i);
  if (!isHouse || !(doc.isMark(run, ",") || endsTail(doc, run) || (doc.begins(run, VERBS) && !doc.is(run, CAPITAL)))) return null;
  for (let i = at; i < run; i++) {
    const land = readCountry(doc, i);
    if (land !== null) return { last: run, country: land.code };
  }
  return { last: run, country: null };
}
const isLater = oneOf("later then separately subsequently afterwards");
const ofState = oneOf("ministry department government office secretariat directorate parliament command headquarters");

/**
 * ", Commander" + ", U.S. Southern Command (SOUTHCOM),": a comma for the "of" between an officer's or official's post and the body.
 * Also ", Defence Adviser" + ", High Commission of India".
 * The office with the body in its words, and the token after it; null where no body of capitals with a body's noun closes the aside.
 */
export function readPost(doc: Doc, office: OfficePhrase): OfficePhrase | null {
  if (office.organisation !== null || office.plural || !doc.isMark(office.last, ",")) return null;
  const from = office.last + 1;
  const embassy = readEmbassy(doc, doc.hasClass(from, ARTICLE) ? from + 1 : from);
  if (embassy)
    return { ...office, last: embassy.last, type: atEmbassy(office.type, office.head), country: office.country ?? embassy.country };
  if (!isPost(doc, office.first)) return null;
  const land = readCountry(doc, from);
  const at = land && (land.adjective || doc.is(land.last, CAPITAL)) ? land.last : from;
  if (!doc.is(at, CAPITAL) || doc.is(at, LINE)) return null;
  const run = properRun(doc, at);
  const last = skipShortForm(doc, run);
  if (run - at < 2 || !hasBodyNoun(doc, at, run) || !(doc.isMark(last, ",") || doc.isMark(last, ".") || last >= doc.count)) return null;
  return { ...office, last, text: `${office.text}, ${doc.slice(at, run)}`, weak: false, country: office.country ?? land?.code ?? null };
}
const isPost = oneOf("commander commandant commanding deputy director chief head vice inspector secretary superintendent dean");
