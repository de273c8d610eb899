import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, GLUED, LINE, SINGLE } from "../../2-segment/tokens.ts";
import { hasBodyNoun, properRun, skipShortForm } from "./bodies.ts";
import { readCountry } from "./countries.ts";
import { atEmbassy, readEmbassy } from "./embassies.ts";
import { type OfficePhrase, readOffice } from "./offices.ts";
import type { PartyDraft } from "./phrase.ts";
import { oneOf } from "./vocabulary.ts";

const ARTICLE = classBit("article");
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

/** "A, Minister of Trade, Kenya;", "A, Minister of Trade, LP, Kenya;": the country behind the office, in a list or at a sentence's end. */
export function readLand(doc: Doc, party: PartyDraft, opened: number): void {
  if (party.last <= opened || party.country !== null || !doc.isMark(party.last, ",")) return;
  const short = doc.is(party.last + 1, CAPITALS) && doc.isMark(party.last + 2, ",") ? party.last + 3 : party.last + 1;
  const from = doc.hasClass(short, ARTICLE) ? short + 1 : short;
  const land = readCountry(doc, from);
  if (!land || land.adjective || land.possessive) return;
  if (!(doc.isMark(land.last, ";") || doc.isMark(land.last, ".") || land.last >= doc.count || doc.is(land.last, LINE))) return;
  party.country = land.code;
  party.last = land.last;
}

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
